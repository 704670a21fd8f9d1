/* Where each row has as many cells as there are titles, counting them is enough. Where a merged cell leaves some with one less, the kinds of the
 * others tell which one is missing; and behind the last row, which no number ends, they tell where it does. */
#include "document/text_stack_rows.h"

#include <string.h>

#include "document/text_cell_kinds.h"

enum { NO_NUMBER = 0, FEWEST_SHORT = 2, FEWEST_BEFORE_GAP = 3, MOST_ODD = 4 /* one row of four */ };

static DnTextCellKind kind_of(const DnStack *stack, DnStackCell cell)
{
	g_autofree char *words = dn_stack_words(stack, cell);
	return dn_text_cell_kind(words);
}

/* Takes `most` cells, or fewer where one of them is the next row's number. */
static void read_cells(DnStackRow *row, const DnStack *stack, guint at, guint most, guint next_number)
{
	*row = (DnStackRow){.n = 0, .end = at};
	while (row->n < most) {
		DnStackCell cell;
		if (!dn_stack_read_cell(&cell, stack, at) || (row->n > 0 && next_number > 0 && dn_stack_number_at(stack, cell.first) == next_number))
			return;
		row->cells[row->n++] = cell;
		row->end = at = cell.end;
	}
}

gboolean dn_stack_read_header(DnStack *stack, guint at, guint columns)
{
	DnStackRow header;
	read_cells(&header, stack, at, columns, NO_NUMBER);
	stack->header = header;
	return header.n == columns;
}

/* Whether the next row, or something between rows and then a row, begins with the next line that is not blank. */
static gboolean ends_before(const DnStack *stack, guint at, guint next_number)
{
	guint next = dn_stack_next_line(stack, at), beyond = dn_stack_skip_between(stack, at);
	return beyond > next ? dn_stack_number_at(stack, beyond) > 0 : dn_stack_number_at(stack, next) == next_number;
}

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
		if (count_before_gap(stack, &g_array_index(rows, DnStackRow, i)) < g_array_index(rows, DnStackRow, i).n)
			return FALSE;
	return rows->len > 0;
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
	row->cells[at] = (DnStackCell){row->cells[0].first, row->cells[0].first};
	row->n++;
}

/* Of a row whose cells cannot be told apart all words stand where its sentences would: nobody is read from it, and nothing is lost. */
static void put_together(DnStackRow *row, const DnStack *stack)
{
	DnStackRow together = {.cells = {row->cells[0]}, .n = stack->header.n, .end = row->end};
	for (guint i = 1; i < together.n; i++)
		together.cells[i] = (DnStackCell){row->cells[0].first, row->cells[0].first};
	together.cells[MAX(stack->sentences, 1)] = (DnStackCell){row->cells[0].end, row->end};
	*row = together;
}

/* ---- Kinds of cells --------------------------------------------------------------------------------------------------------------- */

/* The kinds that stand in the column in more than a few of the rows of as many cells as the header has; names, in most of them. */
static guint kinds_of_column(const DnStack *stack, const GArray *rows, guint column)
{
	static const guint kinds[] = {DN_TEXT_CELL_DATE, DN_TEXT_CELL_NAMES, DN_TEXT_CELL_SENTENCE, DN_TEXT_CELL_TITLE};
	guint counts[G_N_ELEMENTS(kinds)] = {0}, whole = 0, usual = 0;
	for (guint i = 0; i < rows->len; i++) {
		const DnStackRow *row = &g_array_index(rows, DnStackRow, i);
		if (row->n != stack->header.n || row->cells[column].end == row->cells[column].first)
			continue;
		whole++;
		guint kind = kind_of(stack, row->cells[column]);
		for (gsize k = 0; k < G_N_ELEMENTS(kinds); k++)
			counts[k] += kind == kinds[k] ? 1 : 0;
	}
	for (gsize k = 0; k < G_N_ELEMENTS(kinds); k++)
		usual |= counts[k] * (kinds[k] == DN_TEXT_CELL_NAMES ? 2 : MOST_ODD) > whole ? kinds[k] : 0;
	return usual;
}

static void learn_kinds(DnStack *stack, const GArray *rows)
{
	stack->sentences = 0;
	for (guint column = 1; column < stack->header.n; column++) {
		stack->kinds[column] = kinds_of_column(stack, rows, column);
		if (stack->sentences == 0 && (stack->kinds[column] & DN_TEXT_CELL_SENTENCE))
			stack->sentences = column;
	}
}

/* Whether the cells are of the kinds of the columns, without the column `missing`; 0 for none. */
static gboolean fits(const DnStackRow *row, const DnStack *stack, guint missing)
{
	if (row->n + (missing > 0 ? 1 : 0) != stack->header.n)
		return FALSE;
	for (guint i = 1, column = 1; i < row->n; i++, column++) {
		column += column == missing ? 1 : 0;
		if (!(stack->kinds[column] & kind_of(stack, row->cells[i])))
			return FALSE;
	}
	return TRUE;
}

/* Whether names stand where they do in no other row, before the first column of names: a cell is missing, and another one was broken. */
static gboolean is_shifted(const DnStackRow *row, const DnStack *stack)
{
	for (guint i = 1; i < row->n && !(stack->kinds[i] & DN_TEXT_CELL_NAMES); i++)
		if (stack->kinds[i] > 0 && kind_of(stack, row->cells[i]) == DN_TEXT_CELL_NAMES)
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
static gboolean read_counted_row(DnStackRow *row, const DnStack *stack, guint at)
{
	guint next_number = dn_stack_number_at(stack, at) + 1;
	read_cells(row, stack, at, stack->header.n, next_number);
	if (row->n < stack->header.n && !read_short_row(row, stack, at, next_number))
		return FALSE;
	guint n = count_before_gap(stack, row);
	if (stack->is_tight && n >= FEWEST_BEFORE_GAP && !ends_before(stack, row->end, next_number)) {
		cut(row, n);
		while (row->n < stack->header.n)
			put_empty(row, row->n);
	}
	if (is_shifted(row, stack))
		put_together(row, stack);
	return TRUE;
}

/* The rows that have another one behind them. */
static GArray *read_counted_rows(const DnStack *stack, guint at)
{
	GArray *rows = g_array_new(FALSE, FALSE, sizeof(DnStackRow));
	for (DnStackRow row; at < stack->n && read_counted_row(&row, stack, at); at = dn_stack_skip_between(stack, row.end)) {
		if (!ends_before(stack, row.end, dn_stack_number_at(stack, at) + 1))
			break;
		g_array_append_val(rows, row);
	}
	return rows;
}

gboolean dn_stack_count(DnStack *stack, guint at)
{
	g_autoptr(GArray) rows = read_counted_rows(stack, at);
	guint odd = 0;
	learn_kinds(stack, rows);
	stack->is_tight = are_tight(stack, rows);
	for (guint i = 0; i < rows->len; i++)
		odd += is_shifted(&g_array_index(rows, DnStackRow, i), stack) ? 1 : 0;
	return odd * MOST_ODD <= rows->len;
}

/* ---- A merged column -------------------------------------------------------------------------------------------------------------- */

/* All cells up to the next row; FALSE for a row that none follows or that has too many, and for the last one of a page. */
static gboolean read_bounded_row(DnStackRow *row, const DnStack *stack, guint at)
{
	guint next_number = dn_stack_number_at(stack, at) + 1, most = stack->header.n + DN_STACK_MOST_BROKEN;
	DnStackCell cell;
	*row = (DnStackRow){.n = 0, .end = at};
	while (row->n < most && dn_stack_read_cell(&cell, stack, row->end) && dn_stack_skip_header(stack, cell.first) == cell.first) {
		row->cells[row->n++] = cell;
		row->end = cell.end;
		if (ends_before(stack, row->end, next_number))
			return TRUE;
	}
	return FALSE;
}

/* The last row has none behind it: there the kinds tell how many cells are its own. */
static gboolean read_last_row(DnStackRow *row, const DnStack *stack, guint at)
{
	read_cells(row, stack, at, stack->header.n, NO_NUMBER);
	if (stack->is_tight)
		cut(row, count_before_gap(stack, row));
	if (fits(row, stack, 0))
		return TRUE;
	cut(row, MIN(row->n, stack->header.n - 1));
	return fits(row, stack, stack->merged);
}

static gboolean read_merged_row(DnStackRow *row, const DnStack *stack, guint at)
{
	if (!read_bounded_row(row, stack, at) && !read_last_row(row, stack, at))
		return FALSE;
	if (fits(row, stack, stack->merged))
		put_empty(row, stack->merged);
	else if (!fits(row, stack, 0))
		put_together(row, stack);
	return TRUE;
}

/* The rows that have another one behind them. */
static GArray *read_bounded_rows(const DnStack *stack, guint at)
{
	GArray *rows = g_array_new(FALSE, FALSE, sizeof(DnStackRow));
	for (DnStackRow row; at < stack->n && read_bounded_row(&row, stack, at); at = dn_stack_skip_between(stack, row.end))
		g_array_append_val(rows, row);
	return rows;
}

/* Names or dates that share a column with other cells: rows of as many cells as the header has need not be whole. */
static gboolean has_mixed_column(const DnStack *stack)
{
	static const guint alone = DN_TEXT_CELL_NAMES | DN_TEXT_CELL_DATE;
	for (guint column = 1; column < stack->header.n; column++)
		if ((stack->kinds[column] & alone) && (stack->kinds[column] & (stack->kinds[column] - 1)))
			return TRUE;
	return FALSE;
}

static guint count_fitting(const DnStack *stack, const GArray *rows, guint missing)
{
	guint n = 0;
	for (guint i = 0; i < rows->len; i++)
		n += fits(&g_array_index(rows, DnStackRow, i), stack, missing) ? 1 : 0;
	return n;
}

/* The column that most rows of one cell less can lack; 0 where two can be lacked by as many. */
static guint find_missing(guint *n_rows, const DnStack *stack, const GArray *rows)
{
	guint found = 0, most = 0;
	for (guint column = 1; column < stack->header.n; column++) {
		guint n = stack->kinds[column] & DN_TEXT_CELL_NAMES ? 0 : count_fitting(stack, rows, column);
		if (n == 0 || n < most)
			continue;
		found = n > most ? column : 0;
		most = n;
	}
	*n_rows = most;
	return found;
}

gboolean dn_stack_find_merged(DnStack *stack, guint at)
{
	g_autoptr(GArray) rows = read_bounded_rows(stack, at);
	guint n_short;
	learn_kinds(stack, rows);
	stack->is_tight = are_tight(stack, rows);
	stack->merged = find_missing(&n_short, stack, rows);
	guint n_whole = count_fitting(stack, rows, 0), odd = rows->len - n_whole - n_short;
	return !has_mixed_column(stack) && stack->merged > 0 && stack->sentences > 0 && n_whole > 0 && n_short >= FEWEST_SHORT &&
	       odd * MOST_ODD <= rows->len;
}

gboolean dn_stack_read_row(DnStackRow *row, const DnStack *stack, guint at)
{
	return stack->merged > 0 ? read_merged_row(row, stack, at) : read_counted_row(row, stack, at);
}
