/* 3 | 修建学校。 | 并建操场。 | 市教育局 | 市财政局 | 六月: how many lines each cell has is not told, but names stand in columns of bodies only. */
#include "document/text_stack_fit.h"

#include "document/text_titles.h"

enum { MOST_LINES = 48 /* of a row */, FEWEST_ROWS = 2, MOST_ODD = 4 /* one row of four */ };

/* The cells of a row behind its number, a line or a paragraph each: those before the run of names, the run, and those behind it. */
typedef struct {
	DnStackCell cells[MOST_LINES];
	guint n, names, behind;
	gboolean is_followed; /* by another row */
} Parts;

/* ---- Columns ---------------------------------------------------------------------------------------------------------------------- */

static char *title_at(const DnStackTable *table, guint column)
{
	return dn_stack_words(&table->stack, table->stack.header.cells[column]);
}

static gboolean is_of_bodies(const DnStackTable *table, guint column)
{
	g_autofree char *title = title_at(table, column);
	return dn_text_titles_bodies(title);
}

static gboolean has_dates(const DnStackTable *table, guint column)
{
	g_autofree char *title = title_at(table, column);
	return dn_text_titles_dates(title);
}

static gboolean has_remarks(const DnStackTable *table, guint column)
{
	g_autofree char *title = title_at(table, column);
	return dn_text_titles_remarks(title);
}

/* FALSE where columns of bodies stand apart, or right behind the numbers. */
static gboolean find_columns(DnStackTable *table)
{
	guint n = table->stack.header.n, first = 1, end;
	while (first < n && !is_of_bodies(table, first))
		first++;
	for (end = first; end < n && is_of_bodies(table, end);)
		end++;
	table->bodies = first;
	table->n_bodies = end - first;
	table->sentences = first - 1;
	for (guint i = end; i < n; i++)
		if (is_of_bodies(table, i))
			return FALSE;
	return first > 1 && end > first;
}

/* ---- Rows ------------------------------------------------------------------------------------------------------------------------- */

static gboolean are_names(const DnStackTable *table, DnStackCell cell)
{
	return dn_stack_kind(&table->stack, cell) == DN_TEXT_CELL_NAMES;
}

/* Cells up to the next row. */
static void read_parts(Parts *parts, const DnStackTable *table, guint at)
{
	guint next_number = dn_stack_number_at(&table->stack, at) + 1;
	*parts = (Parts){.n = 0};
	for (guint end = at + 1; parts->n < MOST_LINES && !parts->is_followed && dn_stack_read_cell(&parts->cells[parts->n], &table->stack, end);) {
		end = parts->cells[parts->n++].end;
		parts->is_followed = dn_stack_ends_before(table, end, next_number);
	}
	while (parts->names < parts->n && !are_names(table, parts->cells[parts->names]))
		parts->names++;
	parts->behind = parts->names;
	while (parts->behind < parts->n && are_names(table, parts->cells[parts->behind]))
		parts->behind++;
}

/* How many of the cells behind the names belong to the row: all up to the next one, and as many as there are columns where none follows. */
static guint count_behind(const Parts *parts, const DnStackTable *table)
{
	guint n = parts->n - parts->behind, columns = 0;
	for (guint i = table->bodies + table->n_bodies; i < table->stack.header.n; i++)
		columns += has_remarks(table, i) ? 0 : 1;
	return parts->is_followed ? n : MIN(n, columns);
}

/* Whether the same line stands not far away: a name does, and what is to be done hardly. */
static gboolean stands_elsewhere(const DnStack *stack, guint at)
{
	enum { FAR = 400 };
	for (guint i = at - MIN(at, (guint)FAR); i < MIN(at + FAR, stack->n); i++)
		if (i != at && g_str_equal(stack->lines[i].text, stack->lines[at].text))
			return TRUE;
	return FALSE;
}

/* Whether the cells before the names are merged with those of the row above: then each column of bodies must have a name that stands elsewhere
 * too. */
static gboolean lacks_front(const Parts *parts, const DnStackTable *table)
{
	if (parts->names > 0 || table->bodies != 2 || table->n_bodies < 2 || parts->behind != table->n_bodies || parts->n == parts->behind)
		return FALSE;
	for (guint i = 0; i < parts->behind; i++)
		if (!stands_elsewhere(&table->stack, parts->cells[i].first))
			return FALSE;
	return TRUE;
}

/* Whether there is one way to divide the names: all of them are of the one column, or each column has one, or the first alone has. */
static gboolean is_divided(const Parts *parts, const DnStackTable *table)
{
	guint n = parts->behind - parts->names;
	gboolean has_front = parts->names + 1 >= table->bodies || lacks_front(parts, table);
	if (!has_front || n == 0 || (table->n_bodies > 1 && n != table->n_bodies && n != 1))
		return FALSE;
	for (guint i = 0; i < parts->behind + count_behind(parts, table); i++)
		if (dn_stack_number_at(&table->stack, parts->cells[i].first) > 0 || (i >= parts->behind && are_names(table, parts->cells[i])))
			return FALSE;
	return TRUE;
}

/* Gives cells to columns, one each, and the rest to the last one. */
static void spread(DnStackRow *row, guint first, guint columns, const DnStackCell *cells, guint n)
{
	for (guint i = 0; i < MIN(n, columns); i++)
		row->cells[first + i] = cells[i];
	if (n > columns && columns > 0)
		row->cells[first + columns - 1].end = cells[n - 1].end;
}

/* A date is one cell; other cells behind the names, which may be of any number of lines, stand in the first column that is not of dates. */
static void spread_behind(DnStackRow *row, const DnStackTable *table, const DnStackCell *cells, guint n)
{
	guint column = table->bodies + table->n_bodies;
	if (n > 0 && column < table->stack.header.n && has_dates(table, column)) {
		row->cells[column++] = cells[0];
		cells++;
		n--;
	}
	spread(row, column, column < table->stack.header.n ? 1 : 0, cells, n);
}

/* Names that cannot be divided stand behind the columns of bodies, with what follows, or where sentences do: nobody is read from them. */
static void put_aside(DnStackRow *row, const DnStackTable *table, const Parts *parts)
{
	guint behind = table->bodies + table->n_bodies, from = behind < row->n && !has_dates(table, behind) ? parts->names : 0;
	spread(row, 1, table->bodies - 1, parts->cells, from);
	if (from < parts->n && parts->cells[from].first < row->end)
		row->cells[from > 0 ? behind : table->sentences] = (DnStackCell){parts->cells[from].first, row->end};
}

gboolean dn_stack_fit_row(DnStackRow *row, const DnStackTable *table, guint at)
{
	Parts parts;
	read_parts(&parts, table, at);
	if (parts.n == 0)
		return FALSE;
	gboolean divided = is_divided(&parts, table);
	guint n_behind = count_behind(&parts, table);
	guint n = divided ? parts.behind + n_behind : parts.is_followed ? parts.n : MIN(parts.n, table->stack.header.n - 1);
	*row = (DnStackRow){.cells = {{at, at + 1}}, .n = table->stack.header.n, .end = parts.cells[n - 1].end};
	for (guint i = 1; i < row->n; i++)
		row->cells[i] = (DnStackCell){at, at};
	if (!divided) {
		put_aside(row, table, &parts);
		return TRUE;
	}
	spread(row, 1, table->bodies - 1, parts.cells, parts.names);
	spread(row, table->bodies, table->n_bodies, parts.cells + parts.names, parts.behind - parts.names);
	spread_behind(row, table, parts.cells + parts.behind, n_behind);
	return TRUE;
}

gboolean dn_stack_find_bodies(DnStackTable *table, guint at)
{
	guint rows = 0, odd = 0;
	if (!find_columns(table))
		return FALSE;
	for (DnStackRow row; at < table->stack.n && dn_stack_number_at(&table->stack, at) > 0 && dn_stack_fit_row(&row, table, at); rows++) {
		odd += row.cells[table->bodies].end == row.cells[table->bodies].first ? 1 : 0;
		at = dn_stack_skip_between(table, row.end);
	}
	return rows >= FEWEST_ROWS && odd * MOST_ODD <= rows;
}
