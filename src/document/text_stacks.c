/* The numbers of the first column, as far apart as the header has lines, prove a table. Blank lines between cells do not count, but where a row has
 * too few lines and as many wider gaps: there a cell is empty. Some copies leave a bar behind each cell, also behind an empty one. Lines such as
 * 一、发展目标 between rows are those that span all columns. */
#include "document/text_stacks.h"

#include <string.h>

#include "document/text_titles.h"

enum { FEWEST_COLUMNS = 3, MOST_COLUMNS = 8, FEWEST_ROWS = 2, COLUMNS_FOR_ONE_ROW = 4, LONGEST_HEADER = 16 /* characters */ };

typedef struct {
	const DnLine *lines;
	guint n;
	guint gap; /* blank lines between the first titles */
} Lines;

/* The lines of one row's cells; a cell that is NO_LINE is empty. */
typedef struct {
	guint cells[MOST_COLUMNS], n;
	guint end; /* right behind its last line */
} Row;

#define NO_LINE G_MAXUINT
#define NO_NUMBER G_MAXUINT

static gboolean is_filler(char c)
{
	return c == ' ' || c == '\t';
}

/* Bytes of a line without blanks at its end, and without a bar there. */
static gsize length_without_bar(const DnLine *line)
{
	gsize length = line->length;
	while (length > 0 && is_filler(line->text[length - 1]))
		length--;
	length -= length > 0 && line->text[length - 1] == '|';
	while (length > 0 && is_filler(line->text[length - 1]))
		length--;
	return length;
}

static gboolean ends_in_bar(const DnLine *line)
{
	gsize length = line->length;
	while (length > 0 && is_filler(line->text[length - 1]))
		length--;
	return length > 0 && line->text[length - 1] == '|';
}

static gboolean is_blank(const DnLine *line)
{
	return line->text[strspn(line->text, " \t")] == '\0';
}

/* The next line that is not blank, from `at` on; n where there is none. */
static guint next_line(const Lines *lines, guint at)
{
	while (at < lines->n && is_blank(&lines->lines[at]))
		at++;
	return at;
}

/* The number that is all of a line; 0 where it holds anything else. */
static guint number_at(const Lines *lines, guint at)
{
	return at < lines->n ? dn_text_number(lines->lines[at].text) : 0;
}

static gboolean is_number(const Lines *lines, guint at, guint number)
{
	return number_at(lines, at) == number;
}

/* Blanks are none: titles may be spread out. */
static gboolean is_longer(const DnLine *line, guint characters)
{
	const char *p = line->text;
	for (guint n = 0; *p != '\0'; p = g_utf8_next_char(p)) {
		n += is_filler(*p) ? 0 : 1;
		if (n > characters)
			return TRUE;
	}
	return FALSE;
}

static gboolean can_be_header(const DnLine *line)
{
	static const char *const marks[] = {"。", "；", "，", "、", "：", "（", "；", ";", ":", ",", "."};
	const char *start = line->text + strspn(line->text, " \t");
	gsize digits = strspn(start, "0123456789");
	gboolean is_of_year = digits == strlen("2025") && g_str_has_prefix(start + digits, "年"); /* 2025年目标 */
	if (is_longer(line, LONGEST_HEADER) || (digits > 0 && !is_of_year))
		return FALSE;
	for (gsize i = 0; i < G_N_ELEMENTS(marks); i++)
		if (strstr(line->text, marks[i]) != NULL)
			return FALSE;
	return TRUE;
}

/* 一、 or （一） before the title of a section. */
static gboolean is_section(const DnLine *line)
{
	const char *start = line->text + strspn(line->text, " \t"), *numeral = start;
	numeral += g_str_has_prefix(start, "（") ? strlen("（") : g_str_has_prefix(start, "(") ? strlen("(") : 0;
	const char *end = numeral;
	while (*end != '\0' && g_utf8_strchr("一二三四五六七八九十", -1, g_utf8_get_char(end)) != NULL)
		end = g_utf8_next_char(end);
	gboolean closed = numeral == start ? g_str_has_prefix(end, "、") : g_str_has_prefix(end, "）") || g_str_has_prefix(end, ")");
	return end > numeral && closed;
}

/* The next line that is neither blank nor the title of a section, from `at` on; n where there is none. */
static guint skip_sections(const Lines *lines, guint at)
{
	at = next_line(lines, at);
	while (at < lines->n && is_section(&lines->lines[at]))
		at = next_line(lines, at + 1);
	return at;
}

/* How many lines of titles stand before the first number; 0 where that is no header. A number is no title. */
static guint count_columns(const Lines *lines)
{
	guint at = next_line(lines, 0);
	for (guint columns = 0; at < lines->n && columns <= MOST_COLUMNS; columns++) {
		if (columns >= FEWEST_COLUMNS && number_at(lines, skip_sections(lines, at)) > 0)
			return columns;
		if (!can_be_header(&lines->lines[at]))
			return 0;
		at = next_line(lines, at + 1);
	}
	return 0;
}

/* The row of as many lines as there are columns; FALSE where there are fewer, or where one of them is the next row's number. */
static gboolean read_full_row(Row *row, const Lines *lines, guint at, guint columns, guint next_number)
{
	*row = (Row){.n = columns};
	for (guint i = 0; i < columns; i++) {
		at = next_line(lines, at);
		if (at == lines->n || (i > 0 && is_number(lines, at, next_number)))
			return FALSE;
		row->cells[i] = at++;
	}
	row->end = at;
	return TRUE;
}

/* The row of fewer lines than there are columns, where the next row's number stands behind them and each cell that is missing left a wider gap. */
static gboolean read_short_row(Row *row, const Lines *lines, guint at, guint columns, guint next_number)
{
	*row = (Row){.n = 0};
	for (guint from = at; row->n < columns; from = at) {
		at = next_line(lines, from);
		gboolean wider = at - from > lines->gap && row->n > 0;
		if (wider)
			row->cells[row->n++] = NO_LINE;
		if (at == lines->n || is_number(lines, at, next_number))
			return row->n == columns && at < lines->n;
		if (row->n < columns)
			row->cells[row->n++] = at++;
		row->end = at;
	}
	at = next_line(lines, row->end);
	return is_number(lines, at, next_number) && at - row->end == lines->gap;
}

static gboolean read_row(Row *row, const Lines *lines, guint at, guint columns)
{
	guint next_number = number_at(lines, at) + 1;
	return read_full_row(row, lines, at, columns, next_number) || read_short_row(row, lines, at, columns, next_number);
}

/* Whether the row's number stands further down: then a cell above it was broken or empty. */
static gboolean stands_near(const Lines *lines, guint at, guint number, guint columns)
{
	for (guint i = 0; i < columns * 2 && at < lines->n; i++) {
		if (is_number(lines, at, number))
			return TRUE;
		at = next_line(lines, at + 1);
	}
	return FALSE;
}

/* The line of the number behind a row, which counts on, or begins anew behind the title of a section; n where there is none. */
static guint find_number(const Lines *lines, guint end, guint number)
{
	guint next = next_line(lines, end), at = skip_sections(lines, next);
	return at > next || is_number(lines, at, number) ? (number_at(lines, at) > 0 ? at : lines->n) : lines->n;
}

/* The end of the last row, behind which the text ends or a line is blank; 0 where there are too few, or where rows and numbers fall apart. */
static guint find_end(const Lines *lines, guint at, guint columns)
{
	guint end = 0, rows = 0, number = 0;
	for (Row row; at < lines->n; at = find_number(lines, end, number), rows++) {
		if (!read_row(&row, lines, at, columns))
			return 0;
		number = number_at(lines, at) + 1;
		end = row.end;
	}
	gboolean closed = end == lines->n || is_blank(&lines->lines[end]) || (ends_in_bar(&lines->lines[end - 1]) && !ends_in_bar(&lines->lines[end]));
	gboolean is_only = rows == 1 && number == 2 && columns >= COLUMNS_FOR_ONE_ROW && next_line(lines, end) == lines->n;
	return (rows >= FEWEST_ROWS || is_only) && closed && !stands_near(lines, next_line(lines, end), number, columns) ? end : 0;
}

static DnCell cell_of(DnDocument *document, const DnLine *line)
{
	gsize start = strspn(line->text, " \t"), length = length_without_bar(line);
	const char *words = ends_in_bar(line) ? dn_document_keep(document, line->text + start, MAX(length, start) - start) : line->text + start;
	return (DnCell){words, line->offset};
}

static void add_row(DnDocument *document, const Lines *lines, const Row *row, guint table)
{
	DnCell cells[MOST_COLUMNS];
	DnLine position = lines->lines[row->cells[0]];
	for (guint i = 0; i < row->n; i++)
		cells[i] = row->cells[i] == NO_LINE ? (DnCell){"", position.offset} : cell_of(document, &lines->lines[row->cells[i]]);
	position.table = table;
	dn_document_add_row(document, cells, row->n, &position);
}

/* Adds the sections' titles from `at` on, each as a row of one cell; returns the line behind them. */
static guint add_sections(DnDocument *document, const Lines *lines, guint at, guint table)
{
	for (at = next_line(lines, at); at < lines->n && is_section(&lines->lines[at]); at = next_line(lines, at + 1))
		add_row(document, lines, &(Row){.cells = {at}, .n = 1}, table);
	return at;
}

/* The columns of the header with which the lines begin; 0 where they begin with none. */
static guint columns_of_header(Lines *lines)
{
	const DnLine *first = lines->lines;
	if (lines->n == 0 || is_longer(first, LONGEST_HEADER) || !dn_text_titles_numbers(first->text))
		return 0;
	lines->gap = next_line(lines, 1) - 1;
	return count_columns(lines);
}

gboolean dn_text_stack_may_begin(const DnLine *lines, guint n)
{
	return columns_of_header(&(Lines){.lines = lines, .n = n}) > 0;
}

guint dn_text_stack_add(DnDocument *document, const DnLine *lines, guint n, guint table)
{
	Lines all = {.lines = lines, .n = n};
	Row row;
	guint columns = columns_of_header(&all);
	if (columns == 0)
		return 0;
	read_full_row(&row, &all, 0, columns, NO_NUMBER);
	guint end = find_end(&all, skip_sections(&all, row.end), columns);
	for (guint at = row.end; end > 0; at = row.end) {
		add_row(document, &all, &row, table);
		if (row.end == end)
			break;
		read_row(&row, &all, add_sections(document, &all, at, table), columns);
	}
	return end;
}
