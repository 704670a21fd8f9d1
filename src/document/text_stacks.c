/* The numbers of the first column, as far apart as the header has lines, prove a table. Blank lines between cells do not count. Some copies leave
 * a bar behind each cell, also behind an empty one. */
#include "document/text_stacks.h"

#include <string.h>

#include "document/text_titles.h"

enum { FEWEST_COLUMNS = 3, MOST_COLUMNS = 8, FEWEST_ROWS = 2, LONGEST_HEADER = 16 };

typedef struct {
	const DnLine *lines;
	guint n;
	guint first; /* the number of the first row */
} Lines;

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

static gboolean is_longer(const DnLine *line, guint characters)
{
	enum { MOST_BYTES = 4 /* of one character */ };
	const char *p = line->text;
	if (line->length > (gsize)characters * MOST_BYTES)
		return TRUE;
	for (; *p != '\0' && characters > 0; characters--)
		p = g_utf8_next_char(p);
	return *p != '\0';
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

/* How many lines of titles stand before the first number; 0 where that is no header. A number is no title. */
static guint count_columns(Lines *lines)
{
	guint at = next_line(lines, 0);
	for (guint columns = 0; at < lines->n && columns <= MOST_COLUMNS; columns++) {
		if (columns >= FEWEST_COLUMNS && (lines->first = number_at(lines, at)) > 0)
			return columns;
		if (!can_be_header(&lines->lines[at]))
			return 0;
		at = next_line(lines, at + 1);
	}
	return 0;
}

/* Right behind the last of the `columns` cells from `at` on; 0 where there are fewer. */
static guint end_of_row(const Lines *lines, guint at, guint columns)
{
	for (guint i = 0; i < columns; i++) {
		at = next_line(lines, at);
		if (at == lines->n)
			return 0;
		at++;
	}
	return at;
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

/* A cell that is the next row's number, or what else would make two readings possible. */
static gboolean is_doubtful(const Lines *lines, guint at, guint end, guint next_number)
{
	for (at = next_line(lines, at + 1); at < end; at = next_line(lines, at + 1))
		if (is_number(lines, at, next_number))
			return TRUE;
	return FALSE;
}

/* The end of the last row, behind which the text ends or a line is blank; 0 where there are too few, or where rows and numbers fall apart. */
static guint find_end(const Lines *lines, guint columns)
{
	guint end = end_of_row(lines, 0, columns), number = lines->first;
	for (guint at; is_number(lines, at = next_line(lines, end), number); number++) {
		end = end_of_row(lines, at, columns);
		if (end == 0 || is_doubtful(lines, at, end, number + 1))
			return 0;
	}
	gboolean closed = end == lines->n || is_blank(&lines->lines[end]) || (ends_in_bar(&lines->lines[end - 1]) && !ends_in_bar(&lines->lines[end]));
	return number >= lines->first + FEWEST_ROWS && closed && !stands_near(lines, next_line(lines, end), number, columns) ? end : 0;
}

static guint add_row(DnDocument *document, const Lines *lines, guint at, guint columns, guint table)
{
	DnCell cells[MOST_COLUMNS];
	at = next_line(lines, at);
	DnLine position = lines->lines[at];
	for (guint i = 0; i < columns; i++) {
		at = next_line(lines, at);
		const DnLine *line = &lines->lines[at++];
		gsize start = strspn(line->text, " \t"), length = length_without_bar(line);
		const char *words = ends_in_bar(line) ? dn_document_keep(document, line->text + start, MAX(length, start) - start) : line->text + start;
		cells[i] = (DnCell){words, line->offset};
	}
	position.table = table;
	dn_document_add_row(document, cells, columns, &position);
	return at;
}

/* The columns of the header with which the lines begin; 0 where they begin with none. */
static guint columns_of_header(Lines *lines)
{
	const DnLine *first = lines->lines;
	return lines->n > 0 && !is_longer(first, LONGEST_HEADER) && dn_text_titles_numbers(first->text) ? count_columns(lines) : 0;
}

gboolean dn_text_stack_may_begin(const DnLine *lines, guint n)
{
	return columns_of_header(&(Lines){.lines = lines, .n = n}) > 0;
}

guint dn_text_stack_add(DnDocument *document, const DnLine *lines, guint n, guint table)
{
	Lines all = {.lines = lines, .n = n};
	guint columns = columns_of_header(&all);
	guint end = columns > 0 ? find_end(&all, columns) : 0;
	for (guint at = 0; at < end;)
		at = add_row(document, &all, at, columns, table);
	return end;
}
