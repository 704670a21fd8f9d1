/*   1. Open all caves   1. Map the caves
 *   of the land to      2. Mend the gates
 *   all people          3. Paint the doors
 * are three rows, the first of which has all of the cell: a row without one is below the same goal.
 */
#include "document/text_spans.h"

static const DnTextRow *row_at(const GArray *rows, guint index)
{
	return &g_array_index(rows, DnTextRow, index);
}

/* Whether the numbers of the first column count on, and each stands beside the first line of a row. */
static gboolean count_on(const DnTextColumns *columns, const GArray *rows)
{
	guint last = 0;
	for (guint i = 0, row = 0; i < columns->cells->len; i++) {
		const DnTextCell *cell = dn_text_cell_at(columns, i);
		while (row + 1 < rows->len && cell->line >= row_at(rows, row)->end)
			row++;
		guint number = cell->column == 0 ? dn_text_count_at(&cell->piece) : 0;
		if (cell->column > 0 || (number == 0 && last > 0))
			continue;
		if (number == 0 || (last > 0 && number != last + 1) || cell->line != row_at(rows, row)->first)
			return FALSE;
		last = number;
	}
	return last > 0;
}

static int by_line(const void *a, const void *b)
{
	const DnTextCell *one = a, *other = b;
	return (one->line > other->line) - (one->line < other->line);
}

void dn_text_spans_gather(DnTextColumns *columns, const GArray *rows)
{
	if (!count_on(columns, rows))
		return;
	guint last = 0;
	for (guint i = 0, row = 0; i < columns->cells->len; i++) {
		DnTextCell *cell = dn_text_cell_at(columns, i);
		while (row + 1 < rows->len && cell->line >= row_at(rows, row)->end)
			row++;
		if (cell->column == 0 && dn_text_count_at(&cell->piece) > 0)
			last = row;
		else if (cell->column == 0 && row > last)
			cell->line = row_at(rows, last)->end - 1;
	}
	g_array_sort(columns->cells, by_line);
}
