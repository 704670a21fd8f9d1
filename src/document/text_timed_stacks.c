/* Steps | Timeline | Lead | Others, one cell a line. Each row is given as many cells as the header has titles. */
#include "document/text_timed_stacks.h"

#include <string.h>

#include "document/text_timed_rows.h"
#include "document/text_words.h"

static DnCell cell_of(DnDocument *document, const char *words, const DnLine *line)
{
	return (DnCell){dn_document_keep(document, words, strlen(words)), line->offset};
}

/* The words of the lines, with a blank between them. */
static DnCell cell_of_lines(DnDocument *document, const DnTimedTable *table, guint first, guint end)
{
	g_autoptr(GString) words = g_string_new(NULL);
	for (guint i = first; i < end; i++) {
		gsize length;
		const char *line = dn_text_bare_words(&length, &table->lines[i]);
		if (length > 0)
			g_string_append_printf(words, "%s%.*s", words->len > 0 ? " " : "", (int)length, line);
	}
	return cell_of(document, words->str, &table->lines[first]);
}

static DnCell cell_of_units(DnDocument *document, const DnTimedTable *table, guint first, guint end)
{
	return cell_of_lines(document, table, dn_timed_unit_at(table, first)->first, dn_timed_unit_at(table, end - 1)->end);
}

/* Gives units to columns, one each, or all to the first one. */
static void spread(DnCell *cells, DnDocument *document, const DnTimedTable *table, guint columns, guint first, guint end)
{
	gboolean one_each = end - first == columns;
	for (guint i = 0; i < (one_each ? columns : 1); i++)
		cells[i] = cell_of_units(document, table, first + i, one_each ? first + i + 1 : end);
}

static void add_row(DnDocument *document, const DnTimedTable *table, const DnTimedRow *row, guint number)
{
	const DnTimedHeader *header = &table->header;
	guint words = header->numbers, behind = words + header->words, columns = dn_timed_header_columns(header);
	guint bodies = behind + (header->times_last ? 0 : header->times), times = behind + (header->times_last ? header->bodies : 0);
	DnCell cells[DN_STACK_MOST_COLUMNS];
	for (guint i = 0; i < columns; i++)
		cells[i] = (DnCell){"", dn_timed_line_of(table, row->first)->offset};
	if (words > 0)
		cells[0] = cell_of_units(document, table, row->first, row->first + 1);
	spread(cells + times, document, table, header->times, row->time, row->time_end);
	spread(cells + words, document, table, row->is_sure ? header->words : 1, row->first + words, row->is_sure ? row->words_end : row->end);
	for (guint i = 0; row->is_sure && i < row->n_cells; i++) {
		g_autofree char *names = dn_timed_join_cell(table, row, i);
		cells[bodies + i] = cell_of(document, names, dn_timed_line_of(table, row->cells[i]));
	}
	DnLine position = *dn_timed_line_of(table, row->first);
	position.unread = !row->is_sure;
	dn_text_add_row(document, cells, columns, &position, number);
}

/* Adds a line alone, such as the title of a section; the foot of a page, which a number begins or ends beside a wide blank, is none. */
static void add_title(DnDocument *document, const DnTimedTable *table, guint at, guint number)
{
	const DnLine *line = dn_timed_line_of(table, at);
	if (dn_text_is_parted(line) || dn_text_number(line->text) > 0)
		return;
	DnCell cell = cell_of_units(document, table, at, at + 1);
	dn_text_add_row(document, &cell, 1, line, number);
}

static void add_header(DnDocument *document, const DnTimedTable *table, guint number)
{
	DnCell cells[DN_STACK_MOST_COLUMNS];
	guint n = dn_timed_header_columns(&table->header);
	for (guint i = 0; i < n; i++)
		cells[i] = cell_of_lines(document, table, table->header.titles[i].first, table->header.titles[i].end);
	dn_text_add_row(document, cells, n, table->lines, number);
}

static void add_rows(DnDocument *document, const DnTimedTable *table, guint number)
{
	for (guint i = 0; i < table->rows->len; i++) {
		const DnTimedRow *row = &g_array_index(table->rows, DnTimedRow, i);
		if (row->first > 0 && dn_timed_unit_at(table, row->first - 1)->is_title)
			add_title(document, table, row->first - 1, number);
		add_row(document, table, row, number);
	}
}

gboolean dn_text_timed_may_begin(const DnLine *lines, guint n)
{
	DnTimedHeader header;
	return dn_timed_header_read(&header, lines, n);
}

guint dn_text_timed_add(DnDocument *document, const DnLine *lines, guint n, guint number)
{
	g_auto(DnTimedTable) table = {0};
	if (!dn_timed_units_read(&table, lines, n) || !dn_timed_rows_read(&table))
		return 0;
	add_header(document, &table, number);
	add_rows(document, &table, number);
	return table.end;
}

guint dn_text_timed_unread(const DnLine *lines, guint n)
{
	g_auto(DnTimedTable) table = {0};
	if (!dn_timed_units_read(&table, lines, n) || table.units->len == 0)
		return 0;
	return dn_timed_unit_at(&table, table.units->len - 1)->end;
}
