/* Steps | Timeline | Lead | Others, one cell a line. Each row is given as many cells as the header has titles. */
#include "document/text_timed_stacks.h"

#include <string.h>

#include "document/text_bars.h"
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
		const char *line = dn_bars_bare_words(&length, &table->lines[i]);
		if (length > 0)
			g_string_append_printf(words, "%s%.*s", words->len > 0 ? " " : "", (int)length, line);
	}
	return cell_of(document, words->str, &table->lines[first]);
}

static DnCell cell_of_units(DnDocument *document, const DnTimedTable *table, guint first, guint end)
{
	return cell_of_lines(document, table, dn_timed_unit_at(table, first)->first, dn_timed_unit_at(table, end - 1)->end);
}

/* Gives units to columns, one each, or all to one of them. */
static void spread(DnCell *cells, DnDocument *document, const DnTimedTable *table, guint columns, guint only, guint first, guint end)
{
	gboolean one_each = end - first == columns;
	for (guint i = 0; i < columns; i++)
		if (one_each || i == only)
			cells[i] = cell_of_units(document, table, one_each ? first + i : first, one_each ? first + i + 1 : end);
}

/* Whether the column that says what for stands before the one of what is to be done: Outcome, Strategic objectives. */
static gboolean begins_with_goals(const DnTimedTable *table)
{
	static const char *const goals[] = {"outcome", "outcomes", "objective", "objectives", "goal", "goals", "priority", "priorities", "area", "areas", "theme",
	                                    "themes", "issue", "issues", "recommendation", "recommendations", "strategy", "strategies", NULL};
	const DnStackCell *title = &table->header.titles[table->header.numbers];
	gsize length;
	const char *words = dn_bars_bare_words(&length, &table->lines[title->end - 1]);
	g_autofree char *small = g_ascii_strdown(words, (gssize)length);
	const char *blank = strrchr(small, ' ');
	return table->header.words > 1 && g_strv_contains(goals, blank != NULL ? blank + 1 : small);
}

/* Gives the units of words to their columns: of two, the second begins with the first item, (a) or a bullet, and a goal above others stands in the
 * first row only. */
static void spread_words(DnCell *cells, DnDocument *document, const DnTimedTable *table, guint first, guint end)
{
	guint columns = table->header.words, item = first;
	while (columns == 2 && item < end && !dn_text_begins_item(dn_timed_line_of(table, item)->text))
		item++;
	if (columns != 2 || item == end) {
		spread(cells, document, table, columns, begins_with_goals(table) ? 1 : 0, first, end);
		return;
	}
	if (item > first)
		cells[0] = cell_of_units(document, table, first, item);
	cells[1] = cell_of_units(document, table, item, end);
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
	spread(cells + times, document, table, header->times, 0, row->time, row->time_end);
	if (row->is_sure)
		spread_words(cells + words, document, table, row->first + words, row->words_end);
	else
		spread(cells + words, document, table, 1, 0, row->first + words, row->end);
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

guint dn_text_timed_numbered(const DnLine *lines, guint n)
{
	DnTimedHeader header;
	return dn_timed_header_read(&header, lines, n) && header.numbers > 0 ? header.end : 0;
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
