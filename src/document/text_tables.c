/* A border, as +---+ or ├──┼──┤, parts rows; where a table has borders between its rows, the lines between two of them are one row. */
#include "document/text_tables.h"

#include <string.h>

#include "document/text_bars.h"
#include "document/text_lines.h"
#include "document/text_page_marks.h"
#include "document/text_sections.h"
#include "document/text_titles.h"
#include "document/text_words.h"

enum { FEWEST_ROWS = 2, FEWEST_FILLED = 3, LONGEST_HEADER = 16, LONGEST_LATIN = 40, WIDE_SPACE = 3 };

/* One of a line's cells, with the spaces that fill it up at its end. */
typedef struct {
	GString *text;
	gsize offset;
	guint spaces;
} Cell;

/* What parts the cells of a row. */
typedef enum {
	TABS,
	BARS_AROUND,  /* | 任务 | 牵头单位 | */
	BARS_BETWEEN, /* 任务|牵头单位 */
	BARS_BEHIND   /* 任务|牵头单位| */
} Parts;

typedef struct {
	DnDocument *document;
	const DnLine *lines;
	guint n;
	guint number;
	Parts parts;
	guint columns;
	gboolean delimited; /* |---| stands below the header, whatever that says */
} Table;

static void clear_cell(void *cell)
{
	g_string_free(((Cell *)cell)->text, TRUE);
}

static Cell *cell_at(const GArray *cells, guint index)
{
	return &g_array_index(cells, Cell, index);
}

/* ---- Lines ------------------------------------------------------------------------------------------------------------------ */

static void add_cell(GArray *cells, const DnLine *line, const char *start, const char *end)
{
	Cell cell = {.offset = line->offset + (gsize)(start - line->text)};
	g_autofree char *words = g_strndup(start, (gsize)(end - start));
	gsize whole = strlen(words);
	cell.spaces = (guint)(whole - strlen(g_strchomp(words)));
	cell.text = g_string_new(g_strchug(words));
	g_array_append_val(cells, cell);
}

static GArray *split(const Table *table, const DnLine *line)
{
	GArray *cells = g_array_new(FALSE, FALSE, sizeof(Cell));
	g_array_set_clear_func(cells, clear_cell);
	gboolean is_closed = table->parts == BARS_AROUND || table->parts == BARS_BEHIND;
	const char *start = line->text;
	if (table->parts == BARS_AROUND)
		start = g_utf8_next_char(start + strspn(start, " \t"));
	for (const char *p = start;; p = g_utf8_next_char(p)) {
		gboolean ends = *p == '\0' || (table->parts == TABS ? *p == '\t' : dn_bars_is_bar(g_utf8_get_char(p)));
		if (!ends)
			continue;
		if (*p != '\0' || !is_closed || start[strspn(start, " \t")] != '\0')
			add_cell(cells, line, start, p);
		if (*p == '\0')
			return cells;
		start = g_utf8_next_char(p);
	}
}

/* ---- Telling tables from text ------------------------------------------------------------------------------------------------- */

/* 1.甲 and 6%, but not 2025年目标. */
static gboolean is_numbered(const char *cell)
{
	static const char year[] = "年";
	gsize digits = strspn(cell, "0123456789");
	return digits > 0 && !(digits == strlen("2025") && g_str_has_prefix(cell + digits, year));
}

static gboolean is_latin(const char *cell)
{
	return cell[strspn(cell, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ '-/&?()")] == '\0';
}

/* Letters take less room than Chinese characters: in a table whose bars enclose its cells, or beside a title of bodies, Who is responsible? may be
 * one. */
static gboolean may_be_long(const Table *table, const GArray *cells)
{
	gboolean is_sure = table->parts == BARS_AROUND;
	for (guint i = 0; !is_sure && i < cells->len; i++)
		is_sure = dn_text_titles_bodies(cell_at(cells, i)->text->str);
	return is_sure;
}

static gboolean can_be_header(const char *cell, gboolean may_be_long)
{
	static const char *const marks[] = {"。", "；", "，", "、", "：", ";", ":", "http", NULL};
	glong longest = may_be_long && is_latin(cell) ? LONGEST_LATIN : LONGEST_HEADER;
	return *cell != '\0' && *cell != '(' && !is_numbered(cell) && g_utf8_strlen(cell, -1) <= longest && !dn_text_holds_any(cell, marks);
}

/* The number of cells of a header; 0 where the line is none. Two cells parted by a tab, or by one bar, are too few to be sure. The title of two
 * columns leaves an empty cell beside it. */
static guint count_header_cells(const Table *table, const DnLine *line)
{
	enum { FEWEST_ENCLOSED = 2, FEWEST_OTHERS = 3 };
	g_autoptr(GArray) cells = split(table, line);
	gboolean enclosed = table->parts == BARS_AROUND, long_ones = may_be_long(table, cells);
	guint n_empty = 0, fewest = enclosed ? FEWEST_ENCLOSED : FEWEST_OTHERS;
	for (guint i = 0; i < cells->len; i++) {
		gboolean empty = enclosed && cell_at(cells, i)->text->len == 0;
		if (!empty && !can_be_header(cell_at(cells, i)->text->str, long_ones))
			return 0;
		n_empty += empty ? 1 : 0;
	}
	if (n_empty > 0 && cells->len - n_empty < FEWEST_FILLED)
		return 0;
	return cells->len >= fewest ? cells->len : 0;
}

/* 159 | and 3. |, but not 2年以内 |. */
static gboolean begins_with_number(const DnLine *line)
{
	gsize digits = strspn(line->text, "0123456789");
	return digits > 0 && strchr(" .|)", line->text[digits]) != NULL;
}

/* How many lines from `at` on are one row, whose last bar tells where it ends: a cell was printed on several, 丙|甲局⏎乙局|六月|, or the row broken
 * behind a bar, where less of it stands below and does not begin as a row does. 0 for none. */
static guint count_broken(const Table *table, guint at)
{
	enum { MOST = 8 };
	guint bars = 0, first = dn_bars_count(&table->lines[at]);
	if (table->parts != BARS_BEHIND || first == 0)
		return 0;
	for (guint n = 0; n < MOST && at + n < table->n && table->lines[at + n].length > 0; n++) {
		const DnLine *line = &table->lines[at + n];
		gboolean behind_bar = n > 0 && dn_bars_end(line - 1);
		bars += dn_bars_count(line);
		if (bars > table->columns || (behind_bar && (begins_with_number(line) || dn_bars_count(line) >= first)))
			return 0;
		if (bars == table->columns && dn_bars_end(line))
			return n + 1;
	}
	return 0;
}

static guint count_tabs(const DnLine *line)
{
	guint n = 0;
	for (gsize i = 0; i < line->length; i++)
		n += line->text[i] == '\t' ? 1 : 0;
	return n;
}

/* 3<tab>Lay cables⏎under the bay<tab>Treasury<tab>2031: how many lines from `at` on are one numbered row between tabs, which the lines of its cells
 * break. Another row or the end of the table must follow. 0 for none. */
static guint count_broken_by_cells(const Table *table, guint at)
{
	enum { MOST = 6 };
	guint tabs = 0, n = 0;
	if (table->parts != TABS || !g_ascii_isdigit(*table->lines[at].text) || count_tabs(&table->lines[at]) == 0)
		return 0;
	for (; n < MOST && at + n < table->n && tabs + 1 < table->columns; n++) {
		const DnLine *line = &table->lines[at + n];
		if (line->length == 0 || (n > 0 && g_ascii_isdigit(*line->text)))
			return 0;
		tabs += count_tabs(line);
	}
	const DnLine *next = at + n < table->n ? &table->lines[at + n] : NULL;
	gboolean ends = next == NULL || next->length == 0 || count_tabs(next) > 0 || dn_text_is_section(next);
	return n > 1 && tabs + 1 == table->columns && ends ? n : 0;
}

/* A row that lacks cells, which stand in a row above: the bar behind its last one tells that it is whole. */
static gboolean lacks_cells(const Table *table, const DnLine *line)
{
	guint bars = dn_bars_count(line);
	return table->parts == BARS_BEHIND && dn_bars_end(line) && bars < table->columns && bars > table->columns / 2;
}

static gboolean is_parted(const Table *table, const DnLine *line)
{
	if (table->parts == TABS)
		return strchr(line->text, '\t') != NULL;
	return table->parts == BARS_AROUND ? dn_bars_begin(line) : dn_bars_part(line);
}

static gboolean is_row(const Table *table, const DnLine *line)
{
	if (!is_parted(table, line))
		return FALSE;
	g_autoptr(GArray) cells = split(table, line);
	return cells->len == table->columns;
}

/* Whether the line ends in a mark of a list, or in a word behind which a name goes on. */
static gboolean ends_open(const DnLine *line)
{
	static const char *const ends[] = {",", ";", "、", "，", "；", "&", " and", " of", " of the", " for", NULL};
	g_autofree char *text = g_strndup(line->text, dn_text_trimmed_length(line->text, line->length));
	return dn_text_ends_with_any(text, ends);
}

/* 3<tab>Lay cables<tab>Treasury,⏎Home Office: how many lines below a row between tabs go on with its last cell. */
static guint count_hanging(const Table *table, guint at)
{
	enum { MOST = 12 };
	guint n = 0;
	while (table->parts == TABS && n < MOST && at + n + 1 < table->n && ends_open(&table->lines[at + n])) {
		const DnLine *next = &table->lines[at + n + 1];
		if (next->length == 0 || count_tabs(next) > 0 || dn_text_is_section(next))
			return 0;
		n++;
	}
	return n;
}

/* How many lines from `at` on are one row; 0 where none begins there. */
static guint count_row(const Table *table, guint at)
{
	if (is_row(table, &table->lines[at]))
		return 1 + count_hanging(table, at);
	guint n = count_broken(table, at);
	return n > 0 ? n : count_broken_by_cells(table, at);
}

/* A blank line between two rows of a table whose cells tabs part. */
static guint count_blank(const Table *table, guint at)
{
	return table->parts == TABS && at + 1 < table->n && table->lines[at].length == 0 && count_row(table, at + 1) > 0 ? 1 : 0;
}

/* How many lines from `at` on the number of a page takes, with blank ones around it, where a row with a number of its own goes on below, or any
 * row below words that say so; else 0. */
static guint count_of_page(const Table *table, guint at)
{
	enum { MOST = 8 };
	gboolean numbered = FALSE, said = FALSE;
	guint n = 0;
	for (; n < MOST && at + n < table->n && dn_text_is_between_pages(&table->lines[at + n]); n++) {
		numbered |= strpbrk(table->lines[at + n].text, "0123456789") != NULL;
		said |= dn_text_says_more(&table->lines[at + n]);
	}
	if ((!numbered && !said) || at + n >= table->n || !is_row(table, &table->lines[at + n]))
		return 0;
	if (said)
		return n;
	g_autoptr(GArray) cells = split(table, &table->lines[at + n]);
	return is_numbered(cell_at(cells, 0)->text->str) ? n : 0;
}

/* ---- Rows ----------------------------------------------------------------------------------------------------------------------- */

/* Whether the next word would have had room: in a language with blanks a line ends before a word that has none. */
static gboolean has_room(const Cell *cell, const Cell *below)
{
	enum { MARGIN = 1 /* before the bar */ };
	return cell->spaces > MARGIN + strlen(" ") + strcspn(below->text->str, " ");
}

/* A cell that a printer filled up with spaces ended there; a full one may go on in the middle of a word. */
static void continue_cell(Cell *cell, const Cell *below)
{
	if (below->text->len == 0)
		return;
	gboolean latin = cell->text->len > 0 && (guchar)cell->text->str[cell->text->len - 1] < 0x80 && (guchar)*below->text->str < 0x80;
	if (cell->text->len > 0 && cell->spaces >= WIDE_SPACE && (!latin || has_room(cell, below)))
		g_string_append_c(cell->text, '\n');
	else if (latin)
		g_string_append_c(cell->text, ' ');
	g_string_append(cell->text, below->text->str);
	cell->spaces = below->spaces;
}

/* One row of `n` lines. */
static void add_row(const Table *table, const DnLine *lines, guint n)
{
	g_autoptr(GArray) cells = split(table, &lines[0]);
	for (guint i = 1; i < n; i++) {
		g_autoptr(GArray) below = split(table, &lines[i]);
		for (guint k = 0; k < cells->len; k++)
			continue_cell(cell_at(cells, k), cell_at(below, k));
	}
	g_autofree DnCell *kept = g_new(DnCell, cells->len);
	for (guint k = 0; k < cells->len; k++) {
		const Cell *cell = cell_at(cells, k);
		kept[k] = (DnCell){dn_document_keep(table->document, cell->text->str, cell->text->len), cell->offset};
	}
	dn_text_add_row(table->document, kept, cells->len, &lines[0], table->number);
}

/* A broken row as the one line that it was. */
static void add_broken(const Table *table, const DnLine *lines, guint n)
{
	g_autoptr(GString) whole = g_string_new(lines[0].text);
	for (guint i = 1; i < n; i++)
		g_string_append_printf(whole, "\n%s", lines[i].text);
	DnLine line = lines[0];
	line.text = dn_document_keep(table->document, whole->str, whole->len);
	line.length = whole->len;
	add_row(table, &line, 1);
}

/* Adds the row that begins with line `at`, and returns how many lines it takes: one, if it lacks cells. */
static guint add_unbordered(const Table *table, guint at)
{
	guint n = count_row(table, at);
	if (n > 1)
		add_broken(table, &table->lines[at], n);
	else
		add_row(table, &table->lines[at], 1);
	return MAX(n, 1);
}

/* The end of the lines of rows from `at` on. */
static guint end_of_group(const Table *table, guint at, guint end)
{
	while (at < end && !dn_bars_is_border(&table->lines[at]) && !dn_text_is_between_pages(&table->lines[at]))
		at++;
	return at;
}

static guint count_groups(const Table *table, guint end)
{
	guint groups = 0;
	for (guint i = 0; i < end; i++)
		groups += !dn_bars_is_border(&table->lines[i]) && (i == 0 || dn_bars_is_border(&table->lines[i - 1]));
	return groups;
}

/* Whether a border is none that Markdown has below the first row of a table, or of what goes on with it on the next page. */
static gboolean parts_rows(const Table *table, guint at)
{
	gboolean is_second = at == 1 || (at > 1 && dn_text_is_between_pages(&table->lines[at - 2]));
	return dn_bars_is_border(&table->lines[at]) && !(is_second && dn_bars_is_delimiter(&table->lines[at]));
}

static gboolean is_bordered(const Table *table, guint end)
{
	guint borders = 0;
	for (guint i = 0; i < end && borders == 0; i++)
		borders += parts_rows(table, i) ? 1 : 0;
	return borders > 0 && count_groups(table, end) > FEWEST_ROWS;
}

/* The line of a group from which on all have the cells of a row: what stands in one column can be joined. */
static guint find_joined(const Table *table, guint first, guint end)
{
	while (end > first && is_row(table, &table->lines[end - 1]))
		end--;
	return end;
}

/* Adds the rows from `at` on up to the next border or page, and returns how far they reach. */
static guint add_group(const Table *table, guint at, guint end, gboolean bordered)
{
	guint behind = end_of_group(table, at, end), joined = bordered ? find_joined(table, at, behind) : behind;
	while (at < joined)
		at += add_unbordered(table, at);
	if (at < behind)
		add_row(table, &table->lines[at], behind - at);
	return MAX(at, behind);
}

static void add_rows(const Table *table, guint end)
{
	gboolean bordered = is_bordered(table, end);
	for (guint at = 0, behind; at < end; at = MAX(behind, at + 1))
		behind = add_group(table, at, end, bordered);
}

/* ---- The whole -------------------------------------------------------------------------------------------------------------------- */

gboolean dn_text_table_may_begin(const DnLine *lines, guint n)
{
	return n > 0 && (dn_bars_can_be_drawn(&lines[0]) || memchr(lines[0].text, '\t', lines[0].length) != NULL || dn_bars_part(&lines[0]));
}

/* How many lines from `at` on are titles of the rows below, no cells of which are enclosed; else 0. */
static guint count_sections(const Table *table, guint at)
{
	enum { MOST = 3 };
	guint n = 0;
	while (n < MOST && table->parts != BARS_AROUND && at + n < table->n && dn_text_is_section(&table->lines[at + n]))
		n++;
	return n > 0 && at + n < table->n && count_row(table, at + n) > 0 ? n : 0;
}

/* How many lines from `at` on are a border, a row, or the titles of a section or the number of a page within the table; 0 for other lines. *rows
 * counts the rows. */
static guint count_passed(guint *rows, const Table *table, guint at)
{
	const DnLine *line = &table->lines[at];
	if (table->parts != TABS && dn_bars_is_border(line))
		return 1;
	guint row = count_row(table, at);
	*rows += row > 0 ? 1 : 0;
	if (row > 0 || (*rows >= FEWEST_ROWS && lacks_cells(table, line)))
		return MAX(row, 1);
	guint sections = count_sections(table, at), blank = count_blank(table, at);
	return sections > 0 ? sections : blank > 0 ? blank : count_of_page(table, at);
}

/* The end of the table whose header is line `header`; 0 where it is none. */
static guint find_end(const Table *table, guint header, DnTextTableVain *vain)
{
	guint rows = 0, end = header;
	for (guint passed; end < table->n && (passed = count_passed(&rows, table, end)) > 0;)
		end += passed;
	gboolean is_vain = end < table->n && dn_bars_go_on_drawn(&table->lines[end]);
	if (is_vain && table->parts != BARS_BEHIND) /* rows of which may be broken, and read otherwise from within */
		*vain = (DnTextTableVain){table->lines[end].offset, table->parts, table->columns};
	return rows < (table->delimited ? 1 : FEWEST_ROWS) || is_vain ? 0 : end;
}

static gboolean was_vain(const Table *table, const DnTextTableVain *vain)
{
	return table->lines[0].offset < vain->end && table->parts == vain->parts && table->columns == vain->columns;
}

/* What parts the cells of a header, above which a border may stand. FALSE for nothing. */
static gboolean find_parts(Parts *parts, const DnLine *header, gboolean bordered)
{
	if (dn_bars_begin(header))
		*parts = BARS_AROUND;
	else if (!bordered && dn_bars_part(header))
		*parts = dn_bars_end(header) ? BARS_BEHIND : BARS_BETWEEN;
	else if (!bordered && strchr(header->text, '\t') != NULL)
		*parts = TABS;
	else
		return FALSE;
	return !dn_bars_is_border(header);
}

/* The number of columns, which Markdown tells below a header that may say anything; 0 for no header. */
static guint count_columns(Table *table, guint header)
{
	const DnLine *line = &table->lines[header];
	table->delimited = table->parts == BARS_AROUND && header == 0 && table->n > 1 && dn_bars_is_delimiter(line + 1);
	if (!table->delimited)
		return count_header_cells(table, line);
	g_autoptr(GArray) cells = split(table, line);
	g_autoptr(GArray) below = split(table, line + 1);
	table->delimited = cells->len == below->len && cells->len > 1;
	return table->delimited ? cells->len : count_header_cells(table, line);
}

guint dn_text_table_add(DnDocument *document, const DnLine *lines, guint n, guint number, DnTextTableVain *vain)
{
	Table table = {.document = document, .lines = lines, .n = n, .number = number};
	if (!dn_text_table_may_begin(lines, n))
		return 0;
	guint header = n > 1 && dn_bars_is_border(&lines[0]) ? 1 : 0;
	if (!find_parts(&table.parts, &lines[header], header > 0))
		return 0;
	table.columns = count_columns(&table, header);
	guint end = table.columns > 0 && !was_vain(&table, vain) ? find_end(&table, header, vain) : 0;
	add_rows(&table, end);
	return end;
}
