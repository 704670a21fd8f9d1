/* A border, as +---+ or ├──┼──┤, parts rows; where a table has borders between its rows, the lines between two of them are one row. */
#include "document/text_tables.h"

#include <string.h>

#include "document/text_bars.h"
#include "document/text_lines.h"
#include "document/text_page_marks.h"
#include "document/text_table_rows.h"
#include "document/text_table_strays.h"
#include "document/text_titles.h"
#include "document/text_words.h"

enum { FEWEST_ROWS = 2, FEWEST_FILLED = 3, LONGEST_HEADER = 16, LONGEST_LATIN = 40, WIDE_SPACE = 3 };

/* One of a line's cells, with the spaces that fill it up at its end. */
typedef struct {
	GString *text;
	gsize offset;
	guint spaces;
} Cell;

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

static GArray *split(const DnTextTable *table, const DnLine *line)
{
	GArray *cells = g_array_new(FALSE, FALSE, sizeof(Cell));
	g_array_set_clear_func(cells, clear_cell);
	gboolean is_closed = table->parts == DN_TEXT_BARS_AROUND || table->parts == DN_TEXT_BARS_BEHIND;
	for (const char *start = dn_text_table_first_cell(table, line), *end;; start = g_utf8_next_char(end)) {
		end = dn_text_table_cell_end(table, start);
		if (*end != '\0' || !is_closed || start[strspn(start, " \t")] != '\0')
			add_cell(cells, line, start, end);
		if (*end == '\0')
			return cells;
	}
}

/* ---- Telling tables from text ------------------------------------------------------------------------------------------------- */

static gboolean is_latin(const char *cell)
{
	return cell[strspn(cell, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ '-/&?()")] == '\0';
}

/* Letters take less room than Chinese characters: in a table whose bars enclose its cells, or beside a title of bodies, Who is responsible? may be
 * one. */
static gboolean may_be_long(const DnTextTable *table, const GArray *cells)
{
	gboolean is_sure = table->parts == DN_TEXT_BARS_AROUND;
	for (guint i = 0; !is_sure && i < cells->len; i++)
		is_sure = dn_text_titles_bodies(cell_at(cells, i)->text->str);
	return is_sure;
}

static gboolean can_be_header(const char *cell, gboolean may_be_long)
{
	static const char *const marks[] = {"。", "；", "，", "、", "：", ";", ":", "http", NULL};
	glong longest = may_be_long && is_latin(cell) ? LONGEST_LATIN : LONGEST_HEADER;
	return *cell != '\0' && *cell != '(' && !dn_text_table_is_numbered(cell) && g_utf8_strlen(cell, -1) <= longest && !dn_text_holds_any(cell, marks);
}

/* The number of cells of a header; 0 where the line is none. Two cells parted by a tab, or by one bar, are too few to be sure. The title of two
 * columns leaves an empty cell beside it. */
static guint count_header_cells(const DnTextTable *table, const DnLine *line)
{
	enum { FEWEST_ENCLOSED = 2, FEWEST_OTHERS = 3 };
	g_autoptr(GArray) cells = split(table, line);
	gboolean enclosed = table->parts == DN_TEXT_BARS_AROUND, long_ones = may_be_long(table, cells);
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
static void add_row(const DnTextTable *table, const DnLine *lines, guint n)
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
static void add_broken(const DnTextTable *table, const DnLine *lines, guint n)
{
	g_autoptr(GString) whole = g_string_new(lines[0].text);
	for (guint i = 1; i < n; i++)
		g_string_append_printf(whole, "\n%s", lines[i].text);
	DnLine line = lines[0];
	line.text = dn_document_keep(table->document, whole->str, whole->len);
	line.length = whole->len;
	add_row(table, &line, 1);
}

/* A line between rows that is none, or one whose cells are too many or too few: who reads the row may know it, or tells of it. */
static void add_stray(const DnTextTable *table, const DnLine *line)
{
	DnLine stray = *line;
	DnCell cell = {dn_document_keep(table->document, line->text, line->length), line->offset};
	stray.unread = TRUE;
	if (dn_text_table_is_parted(table, line))
		add_row(table, &stray, 1);
	else
		dn_text_add_row(table->document, &cell, 1, &stray, table->number);
}

/* Adds the row that begins with line `at`, and returns how many lines it takes: one, if it lacks cells. */
static guint add_unbordered(const DnTextTable *table, guint at)
{
	guint n = dn_text_table_count_row(table, at);
	if (n == 0 && !dn_text_table_lacks_cells(table, &table->lines[at]) && dn_text_table_count_sections(table, at) == 0)
		add_stray(table, &table->lines[at]);
	else if (n > 1)
		add_broken(table, &table->lines[at], n);
	else
		add_row(table, &table->lines[at], 1);
	return MAX(n, 1);
}

/* The end of the lines of rows from `at` on. */
static guint end_of_group(const DnTextTable *table, guint at, guint end)
{
	while (at < end && !dn_bars_is_border(&table->lines[at]) && !dn_text_is_between_pages(&table->lines[at]))
		at++;
	return at;
}

static guint count_groups(const DnTextTable *table, guint end)
{
	guint groups = 0;
	for (guint i = 0; i < end; i++)
		groups += !dn_bars_is_border(&table->lines[i]) && (i == 0 || dn_bars_is_border(&table->lines[i - 1]));
	return groups;
}

/* Whether a border is none that Markdown has below the first row of a table, or of what goes on with it on the next page. */
static gboolean parts_rows(const DnTextTable *table, guint at)
{
	gboolean is_second = at == 1 || (at > 1 && dn_text_is_between_pages(&table->lines[at - 2]));
	return dn_bars_is_border(&table->lines[at]) && !(is_second && dn_bars_is_delimiter(&table->lines[at]));
}

static gboolean is_bordered(const DnTextTable *table, guint end)
{
	guint borders = 0;
	for (guint i = 0; i < end && borders == 0; i++)
		borders += parts_rows(table, i) ? 1 : 0;
	return borders > 0 && count_groups(table, end) > FEWEST_ROWS;
}

/* The line of a group from which on all have the cells of a row: what stands in one column can be joined. */
static guint find_joined(const DnTextTable *table, guint first, guint end)
{
	while (end > first && dn_text_table_is_row(table, &table->lines[end - 1]))
		end--;
	return end;
}

/* Adds the rows from `at` on up to the next border or page, and returns how far they reach. */
static guint add_group(const DnTextTable *table, guint at, guint end, gboolean bordered)
{
	guint behind = end_of_group(table, at, end), joined = bordered ? find_joined(table, at, behind) : behind;
	while (at < joined)
		at += add_unbordered(table, at);
	if (at < behind)
		add_row(table, &table->lines[at], behind - at);
	return MAX(at, behind);
}

static void add_rows(const DnTextTable *table, guint end)
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

/* What has been passed of a table. */
typedef struct {
	guint rows;       /* the header among them */
	guint last;       /* the line of the last of them */
	gboolean drawn;   /* borders stand between rows, each of which may take several lines */
	gboolean strayed; /* lines that are no rows stand between them */
} Passed;

static guint count_strays(Passed *passed, const DnTextTable *table, guint at)
{
	guint strays = passed->rows > 0 && !passed->drawn ? dn_text_table_count_strays(&passed->last, table, at) : 0;
	passed->strayed = passed->strayed || strays > 0;
	return strays;
}

/* How many lines from `at` on are a border, a row, or the titles of a section, the number of a page or other lines within the table; 0 for others. */
static guint count_passed(Passed *passed, const DnTextTable *table, guint at)
{
	const DnLine *line = &table->lines[at];
	if (table->parts != DN_TEXT_TABS && dn_bars_is_border(line)) {
		gboolean is_last = at + 1 == table->n || !dn_text_table_is_parted(table, line + 1);
		passed->drawn = passed->drawn || (at > table->header + 1 && parts_rows(table, at));
		return passed->drawn && passed->strayed && !is_last ? 0 : 1;
	}
	guint row = dn_text_table_count_row(table, at);
	passed->rows += row > 0 ? 1 : 0;
	passed->last = row > 0 ? at : passed->last;
	if (row > 0 || (passed->rows >= FEWEST_ROWS && dn_text_table_lacks_cells(table, line)))
		return MAX(row, 1);
	guint sections = dn_text_table_count_sections(table, at), blank = sections > 0 ? 0 : dn_text_table_count_blank(table, at);
	guint page = sections + blank > 0 ? 0 : dn_text_table_count_of_page(table, at);
	return sections + blank + page > 0 ? sections + blank + page : count_strays(passed, table, at);
}

/* The end of the table; 0 where it is none. */
static guint find_end(const DnTextTable *table, DnTextTableVain *vain)
{
	Passed passed = {0};
	guint end = table->header;
	for (guint n; end < table->n && (n = count_passed(&passed, table, end)) > 0;)
		end += n;
	gboolean is_vain = end < table->n && dn_bars_go_on_drawn(&table->lines[end]);
	if (is_vain && table->parts != DN_TEXT_BARS_BEHIND) /* rows of which may be broken, and read otherwise from within */
		*vain = (DnTextTableVain){table->lines[end].offset, table->parts, table->columns};
	return passed.rows < (table->delimited ? 1 : FEWEST_ROWS) || is_vain ? 0 : end;
}

static gboolean was_vain(const DnTextTable *table, const DnTextTableVain *vain)
{
	return table->lines[0].offset < vain->end && table->parts == vain->parts && table->columns == vain->columns;
}

/* What parts the cells of a header, above which a border may stand. FALSE for nothing. */
static gboolean find_parts(DnTextParts *parts, const DnLine *header, gboolean bordered)
{
	if (dn_bars_begin(header))
		*parts = DN_TEXT_BARS_AROUND;
	else if (!bordered && dn_bars_part(header))
		*parts = dn_bars_end(header) ? DN_TEXT_BARS_BEHIND : DN_TEXT_BARS_BETWEEN;
	else if (!bordered && strchr(header->text, '\t') != NULL)
		*parts = DN_TEXT_TABS;
	else
		return FALSE;
	return !dn_bars_is_border(header);
}

/* The number of columns, which Markdown tells below a header that may say anything; 0 for no header. */
static guint count_columns(DnTextTable *table, guint header)
{
	const DnLine *line = &table->lines[header];
	table->delimited = table->parts == DN_TEXT_BARS_AROUND && header == 0 && table->n > 1 && dn_bars_is_delimiter(line + 1);
	if (!table->delimited)
		return count_header_cells(table, line);
	g_autoptr(GArray) cells = split(table, line);
	g_autoptr(GArray) below = split(table, line + 1);
	table->delimited = cells->len == below->len && cells->len > 1;
	return table->delimited ? cells->len : count_header_cells(table, line);
}

guint dn_text_table_add(DnDocument *document, const DnLine *lines, guint n, guint number, DnTextTableVain *vain)
{
	DnTextTable table = {.document = document, .lines = lines, .n = n, .number = number};
	if (!dn_text_table_may_begin(lines, n))
		return 0;
	table.header = n > 1 && dn_bars_is_border(&lines[0]) ? 1 : 0;
	if (!find_parts(&table.parts, &lines[table.header], table.header > 0))
		return 0;
	table.columns = count_columns(&table, table.header);
	if (table.columns == 0 || was_vain(&table, vain))
		return 0;
	table.names_last = dn_text_table_has_names_last(&table);
	guint end = find_end(&table, vain);
	add_rows(&table, end);
	return end;
}
