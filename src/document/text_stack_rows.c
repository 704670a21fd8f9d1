/* Where each row has as many cells as there are titles, counting them is enough. Where a merged cell leaves some with one less, the kinds of the
 * others tell which one is missing; and behind the last row, which no number ends, they tell where it does. */
#include "document/text_stack_rows.h"

#include <string.h>

#include "document/text_stack_fit.h"

enum { NO_NUMBER = 0, FEWEST_SHORT = 2, FEWEST_BEFORE_GAP = 3, MOST_ODD = 4 /* one row of four */ };

static const DnStackRow *row_at(const GArray *rows, guint index)
{
	return &g_array_index(rows, DnStackRow, index);
}

/* ---- Between rows ----------------------------------------------------------------------------------------------------------------- */

/* The line behind a header that is to be passed over; `at` where none begins there. */
static guint pass_over_header(const DnStackTable *table, guint at)
{
	DnStackReach *reach = table->stack.reach;
	guint end = table->over_pages ? dn_stack_skip_header(&table->stack, at) : at;
	if (end > at)
		reach->passed = MAX(reach->passed, end);
	return end;
}

guint dn_stack_skip_between(const DnStackTable *table, guint at)
{
	const DnStack *stack = &table->stack;
	for (at = dn_stack_next_line(stack, at); at < stack->n;) {
		guint end = dn_stack_is_section(stack, at) ? at + 1 : pass_over_header(table, at);
		if (end == at)
			break;
		at = dn_stack_next_line(stack, end);
	}
	return at;
}

gboolean dn_stack_ends_before(const DnStackTable *table, guint at, guint next_number)
{
	guint next = dn_stack_next_line(&table->stack, at), beyond = dn_stack_skip_between(table, at);
	return beyond > next ? dn_stack_number_at(&table->stack, beyond) > 0 : dn_stack_number_at(&table->stack, next) == next_number;
}

typedef gboolean (*ReadRow)(DnStackRow *row, const DnStackTable *table, guint at);

/* The rows from line `at` on, as far as they can be read. */
static GArray *read_rows(const DnStackTable *table, guint at, ReadRow read)
{
	GArray *rows = g_array_new(FALSE, FALSE, sizeof(DnStackRow));
	for (DnStackRow row; at < table->stack.n && read(&row, table, at); at = dn_stack_skip_between(table, row.end))
		g_array_append_val(rows, row);
	return rows;
}

/* ---- Gaps ------------------------------------------------------------------------------------------------------------------------- */

/* How many cells stand before the first gap that is wider than those of the header. */
static guint count_before_gap(const DnStack *stack, const DnStackRow *row)
{
	guint n = 1;
	while (n < row->n && row->cells[n].first - row->cells[n - 1].end <= stack->gap)
		n++;
	return n;
}

/* Whether none of the rows has a wider gap. */
static gboolean are_tight(const DnStack *stack, const GArray *rows)
{
	for (guint i = 0; i < rows->len; i++)
		if (count_before_gap(stack, row_at(rows, i)) < row_at(rows, i)->n)
			return FALSE;
	return rows->len > 0;
}

/* ---- Mending rows ----------------------------------------------------------------------------------------------------------------- */

static DnStackCell empty_cell(const DnStackRow *row)
{
	return (DnStackCell){row->cells[0].first, row->cells[0].first};
}

static void cut(DnStackRow *row, guint n)
{
	row->n = n;
	row->end = row->cells[n - 1].end;
}

/* Puts an empty cell in the place of one that is missing. */
static void put_empty(DnStackRow *row, guint at)
{
	memmove(row->cells + at + 1, row->cells + at, (row->n - at) * sizeof(DnStackCell));
	row->cells[at] = empty_cell(row);
	row->n++;
}

/* Of a row whose cells cannot be told apart all words stand where its sentences would: nobody is read from it, and nothing is lost. */
static void put_together(DnStackRow *row, const DnStackTable *table)
{
	DnStackRow together = {.cells = {row->cells[0]}, .n = table->stack.header.n, .end = row->end};
	for (guint i = 1; i < together.n; i++)
		together.cells[i] = empty_cell(row);
	together.cells[MAX(table->sentences, 1)] = (DnStackCell){row->cells[0].end, row->end};
	*row = together;
}

/* ---- Kinds of cells --------------------------------------------------------------------------------------------------------------- */

/* The kinds that stand in the column in more than a few of the rows of as many cells as the header has; names, in most of them. */
static guint kinds_of_column(const DnStack *stack, const GArray *rows, guint column)
{
	static const guint kinds[] = {DN_TEXT_CELL_DATE, DN_TEXT_CELL_NAMES, DN_TEXT_CELL_SENTENCE, DN_TEXT_CELL_TITLE};
	guint counts[G_N_ELEMENTS(kinds)] = {0}, whole = 0, usual = 0;
	for (guint i = 0; i < rows->len; i++) {
		const DnStackRow *row = row_at(rows, i);
		if (row->n != stack->header.n || row->cells[column].end == row->cells[column].first)
			continue;
		whole++;
		guint kind = dn_stack_kind(stack, row->cells[column]);
		for (gsize k = 0; k < G_N_ELEMENTS(kinds); k++)
			counts[k] += kind == kinds[k] ? 1 : 0;
	}
	for (gsize k = 0; k < G_N_ELEMENTS(kinds); k++)
		usual |= counts[k] * (kinds[k] == DN_TEXT_CELL_NAMES ? 2 : MOST_ODD) > whole ? kinds[k] : 0;
	return usual;
}

static void learn(DnStackTable *table, const GArray *rows)
{
	table->is_tight = are_tight(&table->stack, rows);
	for (guint column = 1; column < table->stack.header.n; column++) {
		table->kinds[column] = kinds_of_column(&table->stack, rows, column);
		if (table->sentences == 0 && (table->kinds[column] & DN_TEXT_CELL_SENTENCE))
			table->sentences = column;
	}
}

/* Whether the cells are of the kinds of the columns, without the column `missing`; 0 for none. */
static gboolean fits(const DnStackRow *row, const DnStackTable *table, guint missing)
{
	if (row->n + (missing > 0 ? 1 : 0) != table->stack.header.n)
		return FALSE;
	for (guint i = 1, column = 1; i < row->n; i++, column++) {
		column += column == missing ? 1 : 0;
		if (!(table->kinds[column] & dn_stack_kind(&table->stack, row->cells[i])))
			return FALSE;
	}
	return TRUE;
}

static guint count_fitting(const DnStackTable *table, const GArray *rows, guint missing)
{
	guint n = 0;
	for (guint i = 0; i < rows->len; i++)
		n += fits(row_at(rows, i), table, missing) ? 1 : 0;
	return n;
}

/* Whether names stand where they do in no other row, before the first column of names: a cell is missing, and another one was broken. */
static gboolean is_shifted(const DnStackRow *row, const DnStackTable *table)
{
	for (guint i = 1; i < row->n && !(table->kinds[i] & DN_TEXT_CELL_NAMES); i++)
		if (table->kinds[i] > 0 && dn_stack_kind(&table->stack, row->cells[i]) == DN_TEXT_CELL_NAMES)
			return TRUE;
	return FALSE;
}

/* ---- Rows that are counted -------------------------------------------------------------------------------------------------------- */

/* The row of fewer cells than there are columns, where the next row's number stands behind them and each cell that is missing left a wider gap. */
static gboolean read_short_row(DnStackRow *row, const DnStack *stack, guint at, guint next_number)
{
	guint columns = stack->header.n;
	DnStackCell cell;
	*row = (DnStackRow){.n = 0};
	for (guint from = at; row->n < columns; from = row->end) {
		gboolean any = dn_stack_read_cell(&cell, stack, from);
		if (row->n > 0 && cell.first - from > stack->gap)
			row->cells[row->n++] = (DnStackCell){from, from};
		if (!any || dn_stack_number_at(stack, cell.first) == next_number)
			return row->n == columns && any;
		row->end = cell.first;
		if (row->n < columns) {
			row->cells[row->n++] = cell;
			row->end = cell.end;
		}
	}
	guint next = dn_stack_next_line(stack, row->end);
	return dn_stack_number_at(stack, next) == next_number && next - row->end == stack->gap;
}

/* Behind the last row other text may stand: what a wider gap parts from it, where none does in other rows, is not its own. */
static void cut_at_gap(DnStackRow *row, const DnStackTable *table, guint next_number)
{
	guint n = count_before_gap(&table->stack, row);
	if (!table->is_tight || n < FEWEST_BEFORE_GAP || dn_stack_ends_before(table, row->end, next_number))
		return;
	cut(row, n);
	while (row->n < table->stack.header.n)
		put_empty(row, row->n);
}

static gboolean read_counted_row(DnStackRow *row, const DnStackTable *table, guint at)
{
	const DnStack *stack = &table->stack;
	guint next_number = dn_stack_number_at(stack, at) + 1;
	dn_stack_read_cells(row, stack, at, stack->header.n, next_number);
	if (row->n < stack->header.n && !read_short_row(row, stack, at, next_number))
		return FALSE;
	cut_at_gap(row, table, next_number);
	if (is_shifted(row, table))
		put_together(row, table);
	return TRUE;
}

/* The same for a row that has another one behind it. */
static gboolean read_followed_row(DnStackRow *row, const DnStackTable *table, guint at)
{
	return read_counted_row(row, table, at) && dn_stack_ends_before(table, row->end, dn_stack_number_at(&table->stack, at) + 1);
}

gboolean dn_stack_count(DnStackTable *table, guint at)
{
	g_autoptr(GArray) rows = read_rows(table, at, read_followed_row);
	guint odd = 0;
	learn(table, rows);
	for (guint i = 0; i < rows->len; i++)
		odd += is_shifted(row_at(rows, i), table) ? 1 : 0;
	return odd * MOST_ODD <= rows->len;
}

/* ---- A merged column -------------------------------------------------------------------------------------------------------------- */

/* All cells up to the next row; FALSE for a row that none follows or that has too many, and for the last one of a page. */
static gboolean read_bounded_row(DnStackRow *row, const DnStackTable *table, guint at)
{
	const DnStack *stack = &table->stack;
	guint next_number = dn_stack_number_at(stack, at) + 1, most = stack->header.n + DN_STACK_MOST_BROKEN;
	DnStackCell cell;
	*row = (DnStackRow){.n = 0, .end = at};
	while (row->n < most && dn_stack_read_cell(&cell, stack, row->end) && dn_stack_skip_header(stack, cell.first) == cell.first) {
		row->cells[row->n++] = cell;
		row->end = cell.end;
		if (dn_stack_ends_before(table, row->end, next_number))
			return TRUE;
	}
	return FALSE;
}

/* The last row has none behind it: there the kinds tell how many cells are its own. */
static gboolean read_last_row(DnStackRow *row, const DnStackTable *table, guint at)
{
	const DnStack *stack = &table->stack;
	dn_stack_read_cells(row, stack, at, stack->header.n, NO_NUMBER);
	if (table->is_tight)
		cut(row, count_before_gap(stack, row));
	if (fits(row, table, 0))
		return TRUE;
	cut(row, MIN(row->n, stack->header.n - 1));
	return fits(row, table, table->merged);
}

static gboolean read_merged_row(DnStackRow *row, const DnStackTable *table, guint at)
{
	if (!read_bounded_row(row, table, at) && !read_last_row(row, table, at))
		return FALSE;
	if (fits(row, table, table->merged))
		put_empty(row, table->merged);
	else if (!fits(row, table, 0))
		put_together(row, table);
	return TRUE;
}

/* Names or dates that share a column with other cells: rows of as many cells as the header has need not be whole. */
static gboolean has_mixed_column(const DnStackTable *table)
{
	static const guint alone = DN_TEXT_CELL_NAMES | DN_TEXT_CELL_DATE;
	for (guint column = 1; column < table->stack.header.n; column++)
		if ((table->kinds[column] & alone) && (table->kinds[column] & (table->kinds[column] - 1)))
			return TRUE;
	return FALSE;
}

/* The column that most rows of one cell less can lack; 0 where two can be lacked by as many. */
static guint find_missing(guint *n_rows, const DnStackTable *table, const GArray *rows)
{
	guint found = 0, most = 0;
	for (guint column = 1; column < table->stack.header.n; column++) {
		guint n = table->kinds[column] & DN_TEXT_CELL_NAMES ? 0 : count_fitting(table, rows, column);
		if (n == 0 || n < most)
			continue;
		found = n > most ? column : 0;
		most = n;
	}
	*n_rows = most;
	return found;
}

gboolean dn_stack_find_merged(DnStackTable *table, guint at)
{
	g_autoptr(GArray) rows = read_rows(table, at, read_bounded_row);
	guint n_short;
	learn(table, rows);
	table->merged = find_missing(&n_short, table, rows);
	guint n_whole = count_fitting(table, rows, 0), odd = rows->len - n_whole - n_short;
	return table->merged > 0 && table->sentences > 0 && !has_mixed_column(table) && n_whole > 0 && n_short >= FEWEST_SHORT &&
	       odd * MOST_ODD <= rows->len;
}

gboolean dn_stack_read_row(DnStackRow *row, const DnStackTable *table, guint at)
{
	if (table->n_bodies > 0)
		return dn_stack_fit_row(row, table, at);
	return table->merged > 0 ? read_merged_row(row, table, at) : read_counted_row(row, table, at);
}
