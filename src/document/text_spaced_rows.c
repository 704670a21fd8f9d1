/* A row begins with the number that follows the one above, and ends with bodies of the state, the first of which stand behind a time:
 *
 *   No. 事項名 内容 実施時期 所管府省
 *   1 庁舎の見直し 庁舎の使い方を
 *   見直す。
 *   令和４年度措置 総務省
 *   法務省
 */
#include "document/text_spaced_rows.h"

#include <string.h>

#include "document/text_headers.h"
#include "document/text_lines.h"
#include "document/text_page_marks.h"
#include "document/text_titles.h"
#include "document/text_wide_names.h"
#include "document/text_words.h"

enum { FEWEST_TITLES = 4, MOST_TITLES = 6, LONGEST_ROW = 60 /* lines */, LONGEST_TIME = 40 /* characters */ };

typedef struct {
	const DnLine *lines;
	guint n;
	char **titles;
	guint n_titles;
} Table;

/* What is read of a row. */
typedef struct {
	guint first, end; /* lines */
	const char *words; /* behind its number */
	GString *content, *time, *bodies;
	gsize bodies_at;
} Row;

static char **words_of(const DnLine *line)
{
	g_autofree char *bare = g_strstrip(g_strndup(line->text, line->length));
	return g_strsplit(bare, " ", -1);
}

static gboolean are_titles(char **words, guint n)
{
	for (guint i = 0; i < n; i++)
		if (*words[i] == '\0' || !dn_text_titles_can_be(words[i]))
			return FALSE;
	return n >= FEWEST_TITLES && n <= MOST_TITLES && dn_text_titles_numbers(words[0]) && dn_text_titles_dates(words[n - 2]) &&
	       dn_text_titles_bodies(words[n - 1]);
}

gboolean dn_text_spaced_may_begin(const DnLine *line)
{
	enum { LONGEST_HEADER = 160 /* bytes */ };
	if (line->length > LONGEST_HEADER || dn_text_is_parted(line) || !dn_text_holds_wide(line->text, line->length))
		return FALSE;
	g_auto(GStrv) words = words_of(line);
	return are_titles(words, g_strv_length(words));
}

/* The number with which a line begins, behind which a blank stands; 0 for none. *rest gets what stands behind both. */
static guint number_of(const char **rest, const DnLine *line)
{
	enum { MOST_DIGITS = 3 };
	const char *start = line->text + strspn(line->text, " ");
	gsize digits = strspn(start, "0123456789");
	*rest = start + digits + 1;
	if (digits == 0 || digits > MOST_DIGITS || start[digits] != ' ' || !g_unichar_isalpha(g_utf8_get_char(*rest)))
		return 0;
	return (guint)g_ascii_strtoull(start, NULL, 10);
}

/* 令和４年度措置, b：措置済み. */
static gboolean is_time(const char *words)
{
	static const char *const begins[] = {"令和", "平成", "措置", "検討", "結論", "速やか", "直ちに", "引き続き", "逐次", "順次", "継続", "毎年", NULL};
	static const char *const ends[] = {"措置", "結論", "検討", "実施", "開始", "済み", "公表", "予定", "年度", "月", NULL};
	static const char *const marks[] = {"。", "「", NULL};
	const char *bare = dn_text_wide_behind_marks(words);
	return g_utf8_strlen(bare, -1) <= LONGEST_TIME && !dn_text_holds_any(bare, marks) &&
	       (dn_text_begins_with_any(bare, begins) || dn_text_ends_with_any(bare, ends));
}

/* The index of the first of the words from which on all are bodies of the state; `n` for none. */
static guint first_body(char **words, guint n)
{
	while (n > 0 && dn_text_wide_is_of_state(words[n - 1]))
		n--;
	return n;
}

static void append(GString *cell, const char *words, const char *joint)
{
	g_string_append_printf(cell, "%s%s", cell->len > 0 ? joint : "", words);
}

/* Takes the bodies of a line: those behind a time where they are the first of the row, all of its words else. FALSE where there are none. */
static gboolean take_bodies(Row *row, const DnLine *line, char **words)
{
	guint n = g_strv_length(words), at = first_body(words, n);
	gboolean first = row->bodies->len == 0;
	if (at == n || (first ? at == 0 || !is_time(words[at - 1]) : at > 0))
		return FALSE;
	for (guint i = at; i < n; i++)
		append(row->bodies, words[i], "\n");
	if (first)
		row->bodies_at = line->offset + (gsize)(g_strrstr(line->text, words[n - 1]) - line->text);
	return TRUE;
}

/* Takes the words of a line above the bodies. */
static void take_words(Row *row, char **words, guint n)
{
	for (guint i = 0; i < n; i++)
		append(is_time(words[i]) && (i + 1 == n || row->time->len > 0) ? row->time : row->content, words[i], i > 0 ? " " : "");
}

/* Whether another row or another part of the text begins with a line, so that nothing of the row above goes on there. */
static gboolean begins_other(const DnLine *line)
{
	static const char *const marks[] = {"（", "【", "※", "■", "○", "●", "◆", "第", "Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ", "Ⅴ", "Ⅵ", "<", "＜", NULL};
	static const char *const points[] = {"．", "、", ".", "　", NULL};
	const char *words = line->text + strspn(line->text, " "), *p = words;
	while (g_unichar_isdigit(g_utf8_get_char(p)))
		p = g_utf8_next_char(p);
	return dn_text_is_blank(line) || dn_text_begins_with_any(words, marks) || (p > words && dn_text_begins_with_any(p, points)) ||
	       dn_text_is_between_pages(line) || dn_text_spaced_may_begin(line);
}

/* Reads the row with that number, which begins with line `first`. FALSE where it does not end with bodies beyond doubt. */
static gboolean read_row(Row *row, const Table *table, guint first, guint number)
{
	const char *rest;
	guint at = first;
	row->first = first;
	for (; at < table->n && at < first + LONGEST_ROW && row->bodies->len == 0; at++) {
		const DnLine *line = &table->lines[at];
		if (at > first && (number_of(&rest, line) == number + 1 || dn_text_spaced_may_begin(line)))
			return FALSE;
		if (dn_text_is_blank(line) || (at > first && dn_text_is_between_pages(line)))
			continue;
		const char *words = at == first ? row->words : line->text;
		g_auto(GStrv) parts = words_of(&(DnLine){.text = words, .length = strlen(words)});
		guint n = g_strv_length(parts);
		take_words(row, parts, take_bodies(row, line, parts) ? first_body(parts, n) : n);
	}
	if (row->bodies->len == 0)
		return FALSE;
	for (; at < table->n; at++) {
		g_auto(GStrv) parts = words_of(&table->lines[at]);
		if (dn_text_is_blank(&table->lines[at]) || !take_bodies(row, &table->lines[at], parts))
			break;
	}
	row->end = at;
	return at == table->n || number_of(&rest, &table->lines[at]) == number + 1 || begins_other(&table->lines[at]);
}

static DnCell kept(DnDocument *document, const char *words, gsize at)
{
	return (DnCell){dn_document_keep(document, words, strlen(words)), at};
}

/* The first word behind the number is the name of what is to be done, where a title stands for it. */
static void add_row(DnDocument *document, const Table *table, const Row *row, guint number, guint table_number)
{
	DnCell cells[MOST_TITLES];
	char digits[16];
	const DnLine *line = &table->lines[row->first];
	g_auto(GStrv) words = g_strsplit(row->content->str, " ", (gint)table->n_titles - 3);
	g_snprintf(digits, sizeof digits, "%u", number);
	cells[0] = kept(document, digits, line->offset);
	for (guint i = 1, n = g_strv_length(words); i + 2 < table->n_titles; i++)
		cells[i] = kept(document, i <= n ? words[i - 1] : "", line->offset + (gsize)(row->words - line->text));
	cells[table->n_titles - 2] = kept(document, row->time->str, row->bodies_at);
	cells[table->n_titles - 1] = kept(document, row->bodies->str, row->bodies_at);
	dn_text_add_row(document, cells, table->n_titles, line, table_number);
}

static void add_header(DnDocument *document, const Table *table, guint number)
{
	DnCell cells[MOST_TITLES];
	const DnLine *line = &table->lines[0];
	for (guint i = 0; i < table->n_titles; i++)
		cells[i] = kept(document, table->titles[i], line->offset + (gsize)(strstr(line->text, table->titles[i]) - line->text));
	dn_text_add_row(document, cells, table->n_titles, line, number);
}

/* The line of the next row behind `end`, between which and the last one headings and ends of pages may stand; n where none begins. */
static guint next_row(const Table *table, guint end, guint last)
{
	enum { MOST_BETWEEN = 4 };
	const char *rest;
	guint at = dn_text_next_line(table->lines, end, table->n);
	for (guint i = 0; i <= MOST_BETWEEN && at < table->n; i++, at = dn_text_next_line(table->lines, at + 1, table->n)) {
		guint number = number_of(&rest, &table->lines[at]);
		if (number > 0 && (last == 0 || number == last + 1))
			return at;
		if (last == 0 || dn_text_spaced_may_begin(&table->lines[at]))
			break;
	}
	return table->n;
}

/* Whether more of a row may stand behind its end, below a blank line or on the next page: nothing but bodies, or a number that does not follow. */
static gboolean may_go_on(const Table *table, guint end)
{
	const char *rest;
	guint at = dn_text_next_line(table->lines, end, table->n);
	while (at < table->n && (dn_text_is_between_pages(&table->lines[at]) || dn_text_spaced_may_begin(&table->lines[at])))
		at = dn_text_next_line(table->lines, at + 1, table->n);
	if (at == table->n)
		return FALSE;
	g_auto(GStrv) words = words_of(&table->lines[at]);
	return first_body(words, g_strv_length(words)) == 0 || (next_row(table, end, 0) == at && number_of(&rest, &table->lines[at]) > 0);
}

/* Goes through the rows; where `document` is set, adds them. Returns how many lines they take, 0 where one is in doubt. */
static guint go_through(const Table *table, DnDocument *document, guint table_number)
{
	guint end = 1, last = 0;
	for (guint at = next_row(table, end, 0); at < table->n; at = next_row(table, end, last)) {
		Row row = {.content = g_string_new(NULL), .time = g_string_new(NULL), .bodies = g_string_new(NULL)};
		guint number = number_of(&row.words, &table->lines[at]);
		gboolean sound = read_row(&row, table, at, number);
		if (sound && document != NULL)
			add_row(document, table, &row, number, table_number);
		end = row.end;
		last = number;
		g_string_free(row.content, TRUE);
		g_string_free(row.time, TRUE);
		g_string_free(row.bodies, TRUE);
		if (!sound || (next_row(table, end, last) == table->n && may_go_on(table, end)))
			return 0;
	}
	return last > 0 ? end : 0;
}

guint dn_text_spaced_add(DnDocument *document, const DnLine *lines, guint n, guint number)
{
	if (n == 0 || !dn_text_spaced_may_begin(&lines[0]))
		return 0;
	g_auto(GStrv) titles = words_of(&lines[0]);
	const Table table = {.lines = lines, .n = n, .titles = titles, .n_titles = g_strv_length(titles)};
	guint end = go_through(&table, NULL, number);
	if (end <= 1)
		return 0;
	add_header(document, &table, number);
	go_through(&table, document, number);
	return end;
}
