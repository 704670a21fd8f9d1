/* A border, as +---+ or ├──┼──┤, parts rows; where a table has borders between its rows, the lines between two of them are one row. */
#include "document/text_tables.h"

#include <string.h>

#include "document/text_lines.h"
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

typedef struct {
	DnDocument *document;
	const DnLine *lines;
	guint n;
	guint table;
	gboolean has_bars;
	gboolean is_open; /* no bar stands before the first of its cells: 任务|牵头单位|配合单位 */
	gboolean is_closed; /* one stands behind the last */
	guint columns;
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

static gboolean is_bar(gunichar c)
{
	return c == '|' || c == 0x2502 || c == 0x2503 || c == 0x2551 || c == 0xFF5C;
}

static gboolean is_border(const DnLine *line)
{
	gboolean rule = FALSE;
	for (const char *p = line->text; *p != '\0'; p = g_utf8_next_char(p)) {
		gunichar c = g_utf8_get_char(p);
		gboolean is_rule = c == '-' || c == '=' || c == '_' || (c >= 0x2500 && c <= 0x257F);
		if (!is_rule && !is_bar(c) && strchr("+: \t", (int)MIN(c, 0x7FU)) == NULL)
			return FALSE;
		rule |= is_rule && !is_bar(c);
	}
	return rule;
}

static gboolean has_bars(const DnLine *line)
{
	const char *start = line->text + strspn(line->text, " \t");
	return is_bar(g_utf8_get_char(start)) && g_utf8_strlen(start, -1) > 2;
}

static gboolean ends_in_bar(const DnLine *line)
{
	const char *end = line->text + dn_text_trimmed_length(line->text, line->length);
	return end > line->text && is_bar(g_utf8_get_char(g_utf8_find_prev_char(line->text, end)));
}

static gboolean has_inner_bars(const DnLine *line)
{
	static const char wide[] = "｜";
	return strchr(line->text, '|') != NULL || strstr(line->text, wide) != NULL;
}

static void add_cell(GArray *cells, const DnLine *line, const char *start, const char *end)
{
	Cell cell = {.offset = line->offset + (gsize)(start - line->text)};
	g_autofree char *words = g_strndup(start, (gsize)(end - start));
	gsize whole = strlen(words);
	cell.spaces = (guint)(whole - strlen(g_strchomp(words)));
	cell.text = g_string_new(g_strchug(words));
	g_array_append_val(cells, cell);
}

/* Tabs part cells; bars also stand, mostly, before the first and behind the last one. */
static GArray *split(const Table *table, const DnLine *line)
{
	GArray *cells = g_array_new(FALSE, FALSE, sizeof(Cell));
	g_array_set_clear_func(cells, clear_cell);
	const char *start = line->text;
	if (table->has_bars && !table->is_open)
		start = g_utf8_next_char(start + strspn(start, " \t"));
	for (const char *p = start;; p = g_utf8_next_char(p)) {
		gboolean ends = *p == '\0' || (table->has_bars ? is_bar(g_utf8_get_char(p)) : *p == '\t');
		if (!ends)
			continue;
		if (*p != '\0' || !table->has_bars || !table->is_closed || start[strspn(start, " \t")] != '\0')
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

/* Letters take less room than Chinese characters: in a table whose bars enclose its cells, or beside a title of bodies, Who is responsible? may be one. */
static gboolean may_be_long(const Table *table, const GArray *cells)
{
	gboolean is_sure = table->has_bars && !table->is_open;
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
	g_autoptr(GArray) cells = split(table, line);
	gboolean long_ones = may_be_long(table, cells);
	guint n_empty = 0;
	for (guint i = 0; i < cells->len; i++) {
		gboolean empty = cell_at(cells, i)->text->len == 0 && table->has_bars && !table->is_open;
		if (!empty && !can_be_header(cell_at(cells, i)->text->str, long_ones))
			return 0;
		n_empty += empty ? 1 : 0;
	}
	if (n_empty > 0 && cells->len - n_empty < FEWEST_FILLED)
		return 0;
	return cells->len >= (table->has_bars && !table->is_open ? 2U : 3U) ? cells->len : 0;
}

static guint count_bars(const DnLine *line)
{
	guint n = 0;
	for (const char *p = line->text; *p != '\0'; p = g_utf8_next_char(p))
		n += is_bar(g_utf8_get_char(p)) ? 1 : 0;
	return n;
}

/* 159 | and 3. |, but not 2年以内 |. */
static gboolean begins_with_number(const DnLine *line)
{
	gsize digits = strspn(line->text, "0123456789");
	return digits > 0 && strchr(" .|)", line->text[digits]) != NULL;
}

/* How many lines from `at` on are one row, whose last bar tells where it ends: a cell was printed on several, 丙|甲局⏎乙局|六月|, or the row broken
 * behind a bar, where less of it stands below and does not begin as a row does. 0 for none. */
static guint count_broken(const Table *table, guint at, guint columns)
{
	enum { MOST = 8 };
	guint bars = 0, first = count_bars(&table->lines[at]);
	if (!table->is_open || !table->is_closed || first == 0)
		return 0;
	for (guint n = 0; n < MOST && at + n < table->n && table->lines[at + n].length > 0; n++) {
		const DnLine *line = &table->lines[at + n];
		gboolean behind_bar = n > 0 && ends_in_bar(line - 1);
		bars += count_bars(line);
		if (bars > columns || (behind_bar && (begins_with_number(line) || count_bars(line) >= first)))
			return 0;
		if (bars == columns && ends_in_bar(line))
			return n + 1;
	}
	return 0;
}

/* A row that lacks cells, which stand in a row above: the bar behind its last one tells that it is whole. */
static gboolean lacks_cells(const Table *table, const DnLine *line)
{
	guint bars = count_bars(line);
	return table->is_open && table->is_closed && ends_in_bar(line) && bars < table->columns && bars > table->columns / 2;
}

static gboolean is_row(const Table *table, const DnLine *line, guint columns)
{
	if (table->is_open ? !has_inner_bars(line) : table->has_bars ? !has_bars(line) : strchr(line->text, '\t') == NULL)
		return FALSE;
	g_autoptr(GArray) cells = split(table, line);
	return cells->len == columns;
}

/* — 13 — or 第3页: the number of a page, or a blank line, which a printer put between two rows. */
static gboolean is_of_page(const DnLine *line)
{
	static const char *const marks[] = {"—", "–", "－", "第", "页", "·"};
	enum { MOST_DIGITS = 4 };
	gsize digits = 0;
	for (const char *p = line->text; *p != '\0';) {
		gsize length = *p == ' ' || *p == '\t' || *p == '-' || *p == '\f' ? 1 : 0;
		for (gsize i = 0; length == 0 && i < G_N_ELEMENTS(marks); i++)
			length = g_str_has_prefix(p, marks[i]) ? strlen(marks[i]) : 0;
		if (length == 0 && (!g_ascii_isdigit(*p) || ++digits > MOST_DIGITS))
			return FALSE;
		p += MAX(length, 1);
	}
	return digits > 0 || line->text[strspn(line->text, " \t\f-")] == '\0';
}

/* How many lines from `at` on the number of a page takes, with blank ones around it, where a row with a number of its own goes on below;
 * else 0. */
static guint count_of_page(const Table *table, guint at, guint columns)
{
	enum { MOST = 8 };
	gboolean numbered = FALSE;
	guint n = 0;
	for (; n < MOST && at + n < table->n && is_of_page(&table->lines[at + n]); n++)
		numbered |= strpbrk(table->lines[at + n].text, "0123456789") != NULL;
	if (!numbered || at + n >= table->n || !is_row(table, &table->lines[at + n], columns))
		return 0;
	g_autoptr(GArray) cells = split(table, &table->lines[at + n]);
	return is_numbered(cell_at(cells, 0)->text->str) ? n : 0;
}

/* ---- Rows ----------------------------------------------------------------------------------------------------------------------- */

/* A cell that a printer filled up with spaces ended there; a full one may go on in the middle of a word. */
static void continue_cell(Cell *cell, const Cell *below)
{
	if (below->text->len == 0)
		return;
	gboolean latin = cell->text->len > 0 && (guchar)cell->text->str[cell->text->len - 1] < 0x80 && (guchar)*below->text->str < 0x80;
	if (cell->text->len > 0 && cell->spaces >= WIDE_SPACE)
		g_string_append_c(cell->text, '\n');
	else if (latin)
		g_string_append_c(cell->text, ' ');
	g_string_append(cell->text, below->text->str);
	cell->spaces = below->spaces;
}

/* One row of the lines from `first` on. */
static void add_row(const Table *table, guint first, guint n)
{
	g_autoptr(GArray) cells = split(table, &table->lines[first]);
	for (guint i = 1; i < n; i++) {
		g_autoptr(GArray) below = split(table, &table->lines[first + i]);
		for (guint k = 0; k < cells->len; k++)
			continue_cell(cell_at(cells, k), cell_at(below, k));
	}
	g_autofree DnCell *kept = g_new(DnCell, cells->len);
	for (guint k = 0; k < cells->len; k++)
		kept[k] = (DnCell){dn_document_keep(table->document, cell_at(cells, k)->text->str, cell_at(cells, k)->text->len),
		                   cell_at(cells, k)->offset};
	dn_text_add_row(table->document, kept, cells->len, &table->lines[first], table->table);
}

/* A broken row as the one line that it was. */
static void add_broken(const Table *table, guint first, guint n)
{
	g_autoptr(GString) whole = g_string_new(table->lines[first].text);
	for (guint i = 1; i < n; i++)
		g_string_append_printf(whole, "\n%s", table->lines[first + i].text);
	DnLine line = table->lines[first];
	line.text = dn_document_keep(table->document, whole->str, whole->len);
	line.length = whole->len;
	Table one = *table;
	one.lines = &line;
	one.n = 1;
	add_row(&one, 0, 1);
}

/* How many lines of rows stand from `first` on. */
static guint count_lines(const Table *table, guint first, guint end)
{
	guint n = 0;
	while (first + n < end && !is_border(&table->lines[first + n]) && !is_of_page(&table->lines[first + n]))
		n++;
	return n;
}

static guint count_groups(const Table *table, guint end)
{
	guint groups = 0;
	for (guint i = 0; i < end; i++)
		groups += !is_border(&table->lines[i]) && (i == 0 || is_border(&table->lines[i - 1]));
	return groups;
}

/* Adds the row that begins with line `first`, and returns how many lines it takes. */
static guint add_unbordered(const Table *table, guint first)
{
	guint broken = is_row(table, &table->lines[first], table->columns) ? 0 : count_broken(table, first, table->columns);
	if (broken > 0)
		add_broken(table, first, broken);
	else
		add_row(table, first, 1);
	return MAX(broken, 1);
}

/* Whether all of the lines have the cells of a row: what stands in one column can be joined. */
static gboolean have_all_cells(const Table *table, guint first, guint n)
{
	for (guint i = 0; i < n; i++)
		if (!is_row(table, &table->lines[first + i], table->columns))
			return FALSE;
	return TRUE;
}

static void add_rows(const Table *table, guint end)
{
	gboolean bordered = count_groups(table, end) > FEWEST_ROWS;
	for (guint i = 0, n; i < end; i += MAX(n, 1)) {
		n = count_lines(table, i, end);
		if (n > 0 && bordered && have_all_cells(table, i, n))
			add_row(table, i, n);
		else if (n > 0)
			n = add_unbordered(table, i);
	}
}

/* ├────┤ 财政局 │: a border of some columns only, beside which the cells of others go on. Which cell belongs to which is not told. */
static gboolean goes_on_drawn(const DnLine *line)
{
	gunichar first = g_utf8_get_char(line->text + strspn(line->text, " \t"));
	return first >= 0x2500 && first <= 0x257F;
}

/* ---- The whole -------------------------------------------------------------------------------------------------------------------- */

/* Whether a line may be of bars or a border, by its first character: most lines begin with a letter, a digit or a Chinese character. */
static gboolean can_be_drawn(const DnLine *line)
{
	const guchar *p = (const guchar *)line->text;
	while (*p == ' ' || *p == '\t')
		p++;
	if (*p >= 0x80)
		return *p <= 0xE3 || *p >= 0xEF;
	return !g_ascii_isalnum((gchar)*p);
}

gboolean dn_text_table_may_begin(const DnLine *lines, guint n)
{
	return n > 0 && (can_be_drawn(&lines[0]) || memchr(lines[0].text, '\t', lines[0].length) != NULL || has_inner_bars(&lines[0]));
}

/* How many lines from `at` on are titles of the rows below, no cells of which are enclosed; else 0. */
static guint count_sections(const Table *table, guint at)
{
	enum { MOST = 3 };
	guint n = 0;
	if (table->has_bars && !table->is_open)
		return 0;
	while (n < MOST && at + n < table->n && dn_text_is_section(&table->lines[at + n]))
		n++;
	return n > 0 && at + n < table->n && is_row(table, &table->lines[at + n], table->columns) ? n : 0;
}

/* How many lines that are no row of the table stand before the next one; 0 where it ends. */
static guint count_between(const Table *table, guint at)
{
	guint sections = count_sections(table, at);
	return sections > 0 ? sections : count_of_page(table, at, table->columns);
}

/* Where the table whose header is line `end` ends; `*rows` counts them. */
static guint find_end(guint *rows, const Table *table, guint end)
{
	for (*rows = 0; end < table->n;) {
		gboolean border = table->has_bars && is_border(&table->lines[end]), row = !border && is_row(table, &table->lines[end], table->columns);
		guint broken = border || row ? 0 : count_broken(table, end, table->columns);
		gboolean lacks = !border && !row && broken == 0 && *rows >= FEWEST_ROWS && lacks_cells(table, &table->lines[end]);
		guint passed = border || row || lacks || broken > 0 ? MAX(broken, 1) : count_between(table, end);
		if (passed == 0)
			break;
		*rows += row || broken > 0 ? 1 : 0;
		end += passed;
	}
	return end;
}

guint dn_text_table_add(DnDocument *document, const DnLine *lines, guint n, guint number)
{
	Table table = {.document = document, .lines = lines, .n = n, .table = number};
	if (!dn_text_table_may_begin(lines, n))
		return 0;
	guint header = n > 1 && is_border(&lines[0]) ? 1 : 0, rows = 0;
	table.is_open = n > 0 && header == 0 && !has_bars(&lines[0]) && has_inner_bars(&lines[0]);
	table.has_bars = n > 0 && (table.is_open || has_bars(&lines[header]));
	table.is_closed = !table.is_open || ends_in_bar(&lines[0]);
	if (n == 0 || is_border(&lines[header]) || (!table.has_bars && (header > 0 || strchr(lines[0].text, '\t') == NULL)))
		return 0;
	table.columns = count_header_cells(&table, &lines[header]);
	guint end = table.columns > 0 ? find_end(&rows, &table, header) : header;
	if (rows < FEWEST_ROWS || (end < n && goes_on_drawn(&lines[end])))
		return 0;
	add_rows(&table, end);
	return end;
}
