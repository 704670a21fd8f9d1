/* | and 任务 | 单位 | on a line each, with a bar before the first cell of a row, which the header may lack, and one behind the last. */
#include "document/text_bar_lines.h"

#include <string.h>

#include "document/text_lines.h"
#include "document/text_titles.h"

enum { FEWEST_COLUMNS = 3, MOST_COLUMNS = 12, MOST_LINES = 64 /* of a cell */ };

/* The lines of the cells of a row: cell i from `first[i]` on, before the bar in line `first[i + 1] - 1`. */
typedef struct {
	guint first[MOST_COLUMNS + 1];
	guint n;
} Row;

static gboolean is_bar(const DnLine *lines, guint n, guint at)
{
	if (at >= n)
		return FALSE;
	const char *start = lines[at].text + strspn(lines[at].text, " \t");
	return *start == '|' && start[1 + strspn(start + 1, " \t")] == '\0';
}

/* The line behind the bar that ends the cell which begins with line `at`; 0 where none does. */
static guint end_cell(const DnLine *lines, guint n, guint at)
{
	guint end = at;
	while (end < n && end - at < MOST_LINES && !is_bar(lines, n, end))
		end++;
	return is_bar(lines, n, end) ? end + 1 : 0;
}

/* Takes `columns` cells from line `at` on; FALSE where there are fewer. */
static gboolean read_row(Row *row, const DnLine *lines, guint n, guint at, guint columns)
{
	row->n = columns;
	row->first[0] = at;
	for (guint i = 0; i < columns; i++) {
		row->first[i + 1] = end_cell(lines, n, row->first[i]);
		if (row->first[i + 1] == 0)
			return FALSE;
	}
	return TRUE;
}

/* Whether the cell is one line that may be a title. */
static gboolean can_be_title(const DnLine *lines, guint first, guint end)
{
	return end == first + 2 && !dn_text_is_blank(&lines[first]) && dn_text_titles_can_be(lines[first].text);
}

/* The header: titles up to the first empty cell, which is no cell, but lies between the header and the first row. */
static gboolean read_header(Row *row, const DnLine *lines, guint n)
{
	guint at = is_bar(lines, n, 0) ? 1 : 0;
	if (at == 0 && !is_bar(lines, n, 1))
		return FALSE;
	row->first[0] = at;
	for (row->n = 0; row->n < MOST_COLUMNS; row->n++) {
		guint first = row->first[row->n], end = end_cell(lines, n, first);
		if (end > 0 && dn_text_next_line(lines, first, end - 1) == end - 1)
			return row->n >= FEWEST_COLUMNS;
		if (end == 0 || !can_be_title(lines, first, end))
			return FALSE;
		row->first[row->n + 1] = end;
	}
	return FALSE;
}

static DnCell cell_of(DnDocument *document, const DnLine *lines, guint first, guint end)
{
	g_autoptr(GString) words = g_string_new(NULL);
	for (guint i = first; i < end; i++) {
		g_autofree char *line = g_strstrip(g_strdup(lines[i].text));
		if (*line != '\0')
			g_string_append_printf(words, "%s%s", words->len > 0 ? "\n" : "", line);
	}
	return (DnCell){dn_document_keep(document, words->str, words->len), lines[MIN(first, end)].offset};
}

static void add_row(DnDocument *document, const DnLine *lines, const Row *row, guint table)
{
	DnCell cells[MOST_COLUMNS];
	for (guint i = 0; i < row->n; i++)
		cells[i] = cell_of(document, lines, row->first[i], row->first[i + 1] - 1);
	dn_text_add_row(document, cells, row->n, &lines[row->first[0]], table);
}

/* Reads the row that begins with a bar in line `at`, behind which another one, or the end of the table, stands. */
static gboolean read_next_row(Row *row, const DnLine *lines, guint n, guint at, guint columns)
{
	at = dn_text_next_line(lines, at, n);
	return is_bar(lines, n, at) && read_row(row, lines, n, at + 1, columns);
}

gboolean dn_text_bar_lines_may_begin(const DnLine *lines, guint n)
{
	Row row;
	return read_header(&row, lines, n);
}

guint dn_text_bar_lines_add(DnDocument *document, const DnLine *lines, guint n, guint table)
{
	Row header, row;
	if (!read_header(&header, lines, n) || !read_next_row(&row, lines, n, header.first[header.n], header.n))
		return 0;
	guint end = header.first[header.n];
	add_row(document, lines, &header, table);
	while (read_next_row(&row, lines, n, end, header.n)) {
		add_row(document, lines, &row, table);
		end = row.first[row.n];
	}
	return end;
}
