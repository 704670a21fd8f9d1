/* Finding what is no part of the text: a line at the top or bottom of a page that is a page number, or that stands, but for its
 * digits, on several pages at the same end. */
#include "document/page_lines.h"

#include <string.h>

#include "document/page_words.h"

/* How many lines at each end of a page may be header or footer, and on how many pages a line must return to be one. */
enum { EDGE_LINES = 2, FEWEST_REPEATS = 3 };

typedef struct {
	char *text;    /* NULL for a row */
	DnPageLine line; /* its own text is not kept */
	GStrv cells;
	guint table;
	gboolean broken; /* as in DnLine */
} Line;

typedef struct {
	guint first, n; /* lines */
} Page;

struct DnPageLines {
	GArray *lines; /* Line */
	GArray *pages; /* Page */
};

static void clear_line(void *data)
{
	Line *line = data;
	g_free(line->text);
	g_strfreev(line->cells);
}

DnPageLines *dn_page_lines_new(void)
{
	DnPageLines *lines = g_new(DnPageLines, 1);
	lines->lines = g_array_new(FALSE, FALSE, sizeof(Line));
	lines->pages = g_array_new(FALSE, FALSE, sizeof(Page));
	g_array_set_clear_func(lines->lines, clear_line);
	return lines;
}

void dn_page_lines_free(DnPageLines *lines)
{
	if (lines == NULL)
		return;
	g_array_unref(lines->lines);
	g_array_unref(lines->pages);
	g_free(lines);
}

void dn_page_lines_begin_page(DnPageLines *lines)
{
	Page page = {.first = lines->lines->len};
	g_array_append_val(lines->pages, page);
}

static void add_line(DnPageLines *lines, Line line)
{
	g_array_append_val(lines->lines, line);
	g_array_index(lines->pages, Page, lines->pages->len - 1).n++;
}

void dn_page_lines_add(DnPageLines *lines, const DnPageLine *line)
{
	if (line->text[strspn(line->text, " \t")] != '\0')
		add_line(lines, (Line){.text = g_strdup(line->text), .line = *line});
}

void dn_page_lines_add_row(DnPageLines *lines, const char *const *cells, guint n, guint table)
{
	GStrvBuilder *builder = g_strv_builder_new();
	for (guint i = 0; i < n; i++)
		g_strv_builder_add(builder, cells[i]);
	add_line(lines, (Line){.cells = g_strv_builder_end(builder), .table = table});
	g_strv_builder_unref(builder);
}

static Line *last_row(const DnPageLines *lines, guint table)
{
	for (guint i = lines->lines->len; i-- > 0;) {
		Line *line = &g_array_index(lines->lines, Line, i);
		if (line->cells != NULL && line->table == table)
			return line;
	}
	return NULL;
}

/* Whether the end of the page may have cut a word: then that stays marked. */
static gboolean cuts_word(char *cell, const char *rest)
{
	gsize length = strlen(cell);
	if (!g_str_has_suffix(cell, DN_PAGE_BROKEN))
		return FALSE;
	cell[length - 1] = '\0';
	if (*rest == '-' && (rest[1] == '\0' || g_ascii_isalpha(rest[1])))
		return TRUE;
	if (!dn_page_may_be_one_word(cell, rest))
		return FALSE;
	cell[length - 1] = *DN_PAGE_BROKEN;
	return TRUE;
}

/* Words of a Latin script are parted where the page ends. */
static void extend_cell(char **cell, const char *rest)
{
	gboolean latin = !cuts_word(*cell, rest) && dn_page_ends_latin(*cell) && dn_page_begins_latin(rest);
	char *whole = g_strconcat(*cell, latin ? " " : "", rest, NULL);
	g_free(*cell);
	*cell = whole;
}

void dn_page_lines_extend_row(DnPageLines *lines, const char *const *cells, guint n, guint table)
{
	Line *row = last_row(lines, table);
	if (row == NULL || g_strv_length(row->cells) != n) {
		dn_page_lines_add_row(lines, cells, n, table);
		return;
	}
	for (guint i = 0; i < n; i++)
		extend_cell(&row->cells[i], cells[i]);
}

/* ---- Headers and footers --------------------------------------------------------------------------------------------------- */

static gboolean is_dash(gunichar c)
{
	return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2500 || c == 0xFF0D || c == 0xB7 || c == '~';
}

/* "— 13 —", "13", "第 13 页", "13 / 20", "Page 13 of 20" */
static gboolean is_page_number(const char *text)
{
	static const char *const words[] = {"第", "页", "共", "page", "of", "/", NULL};
	gboolean digit = FALSE;
	for (const char *p = text; *p != '\0';) {
		gunichar c = g_utf8_get_char(p);
		gsize word = 0;
		for (gsize i = 0; words[i] != NULL && word == 0; i++)
			if (g_ascii_strncasecmp(p, words[i], strlen(words[i])) == 0)
				word = strlen(words[i]);
		if (word == 0 && !g_unichar_isspace(c) && !g_unichar_isdigit(c) && !is_dash(c))
			return FALSE;
		digit |= g_unichar_isdigit(c);
		p = word > 0 ? p + word : g_utf8_next_char(p);
	}
	return digit && g_utf8_strlen(text, -1) <= 24;
}

/* file:///… and https://… 1/6: what a browser prints at the foot of a page. */
static gboolean is_address(const char *text)
{
	static const char *const schemes[] = {"file://", "http://", "https://"};
	const char *start = text + strspn(text, " \t");
	gboolean found = FALSE;
	for (guint i = 0; i < G_N_ELEMENTS(schemes); i++)
		found |= g_str_has_prefix(start, schemes[i]);
	const char *rest = start + strcspn(start, " \t");
	return found && (*rest == '\0' || is_page_number(rest));
}

/* 2025/3/1 10:30 and 3/1/25, 10:30 AM, with or without a title behind: what it prints above. */
static gboolean is_print_time(const char *text)
{
	static const char digits[] = "0123456789";
	const char *date = text + strspn(text, " \t"), *blank = date + strspn(date, "0123456789/.-");
	const char *hour = blank + strspn(blank, ", "), *colon = hour + strspn(hour, digits);
	gsize year = strspn(date, digits);
	return year > 0 && year <= strlen("2025") && strchr("/.-", date[year]) != NULL && hour > blank && colon > hour && *colon == ':' &&
	       g_ascii_isdigit(colon[1]);
}

/* A line with its end of the page, digits and spaces left out: the key under which running lines are the same. */
static char *running_key(const char *text, gboolean at_top)
{
	GString *key = g_string_new(at_top ? "t" : "b");
	for (const char *p = text; *p != '\0'; p = g_utf8_next_char(p)) {
		gunichar c = g_utf8_get_char(p);
		if (!g_unichar_isdigit(c) && !g_unichar_isspace(c))
			g_string_append_unichar(key, c);
	}
	return g_string_free(key, FALSE);
}

/* The place of an edge line: TRUE at the top, with `from_edge` counted from 0. */
static gboolean is_edge(gboolean *at_top, const Page *page, guint index)
{
	*at_top = index < EDGE_LINES;
	return *at_top || index + EDGE_LINES >= page->n;
}

static const Line *line_of(const DnPageLines *lines, const Page *page, guint index)
{
	return &g_array_index(lines->lines, Line, page->first + index);
}

/* Key → on how many pages. */
static GHashTable *count_edges(const DnPageLines *lines)
{
	GHashTable *counts = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	for (guint p = 0; p < lines->pages->len; p++) {
		const Page *page = &g_array_index(lines->pages, Page, p);
		for (guint i = 0; i < page->n; i++) {
			gboolean at_top;
			const Line *line = line_of(lines, page, i);
			if (!is_edge(&at_top, page, i) || line->text == NULL)
				continue;
			char *key = running_key(line->text, at_top);
			guint n = GPOINTER_TO_UINT(g_hash_table_lookup(counts, key));
			g_hash_table_replace(counts, key, GUINT_TO_POINTER(n + 1));
		}
	}
	return counts;
}

/* A running line stands on at least three pages, and on at least a third of them. */
static gboolean is_running(const DnPageLines *lines, GHashTable *counts, const Page *page, guint index)
{
	gboolean at_top;
	const Line *line = line_of(lines, page, index);
	if (line->text == NULL || !is_edge(&at_top, page, index))
		return FALSE;
	if (is_address(line->text) || (index == 0 && is_print_time(line->text)) || (is_page_number(line->text) && (index == 0 || index + 1 == page->n)))
		return TRUE;
	g_autofree char *key = running_key(line->text, at_top);
	guint n = GPOINTER_TO_UINT(g_hash_table_lookup(counts, key));
	return key[1] != '\0' && n >= FEWEST_REPEATS && n * 3 >= lines->pages->len;
}

/* ---- Broken words ---------------------------------------------------------------------------------------------------------- */

static Line *line_at(const DnPageLines *lines, guint index)
{
	return &g_array_index(lines->lines, Line, index);
}

static gboolean has_break(const Line *line)
{
	for (guint i = 0; line->cells != NULL && line->cells[i] != NULL; i++)
		if (strstr(line->cells[i], DN_PAGE_BROKEN) != NULL)
			return TRUE;
	return FALSE;
}

static void learn_line(DnPageWords *words, const Line *line)
{
	if (line->text != NULL)
		dn_page_words_learn(words, line->text);
	for (guint i = 0; line->cells != NULL && line->cells[i] != NULL; i++)
		dn_page_words_learn(words, line->cells[i]);
}

/* NULL where no word may be broken. */
static DnPageWords *learn_words(const DnPageLines *lines)
{
	guint first = 0;
	while (first < lines->lines->len && !has_break(line_at(lines, first)))
		first++;
	if (first == lines->lines->len)
		return NULL;
	DnPageWords *words = dn_page_words_new();
	for (guint i = 0; i < lines->lines->len; i++)
		learn_line(words, line_at(lines, i));
	return words;
}

static void join_words(const DnPageLines *lines)
{
	g_autoptr(DnPageWords) words = learn_words(lines);
	for (guint i = 0; words != NULL && i < lines->lines->len; i++)
		for (GStrv cell = line_at(lines, i)->cells; cell != NULL && *cell != NULL; cell++)
			dn_page_words_prove(words, *cell, line_at(lines, i)->table);
	for (guint i = 0; words != NULL && i < lines->lines->len; i++)
		for (GStrv cell = line_at(lines, i)->cells; cell != NULL && *cell != NULL; cell++) {
			char *whole = dn_page_words_join(&line_at(lines, i)->broken, words, *cell, line_at(lines, i)->table);
			g_free(*cell);
			*cell = whole;
		}
}

/* ---- Output -------------------------------------------------------------------------------------------------------------------- */

/* Whether a line begins a paragraph at the head of a page: that with which the page before ends has room for its first word. */
static gboolean begins_paragraph(const Line *above, const Line *line, gboolean begins_page)
{
	return begins_page && above != NULL && above->text != NULL && line->text != NULL && above->line.room > line->line.word;
}

static void append_line(DnDocument *document, const Line *line, guint page, gboolean apart)
{
	if (apart)
		dn_document_append(document, DN_LINE_PHYSICAL, "", 0, page);
	if (line->text != NULL)
		dn_document_append(document, DN_LINE_PHYSICAL, line->text, 0, page);
	else
		dn_document_append_row(document, (const char *const *)line->cells, g_strv_length(line->cells),
		                       &(DnLine){.table = line->table, .page = page, .broken = line->broken});
}

void dn_page_lines_append(DnDocument *document, const DnPageLines *lines)
{
	join_words(lines);
	g_autoptr(GHashTable) counts = count_edges(lines);
	const Line *above = NULL;
	for (guint p = 0; p < lines->pages->len; p++) {
		const Page *page = &g_array_index(lines->pages, Page, p);
		gboolean begins_page = TRUE;
		for (guint i = 0; i < page->n; i++) {
			const Line *line = line_of(lines, page, i);
			if (is_running(lines, counts, page, i))
				continue;
			append_line(document, line, p + 1, line->line.apart || begins_paragraph(above, line, begins_page));
			above = line;
			begins_page = FALSE;
		}
	}
}
