/* Merged cells. The grid keeps one row and, for each column, what hangs down into the next ones. */
#include "document/grid.h"

#include <string.h>

typedef struct {
	char *text;       /* of the cell above; NULL for none */
	guint rows;       /* rows below it that it still covers */
} Column;

struct DnGrid {
	GArray *columns;  /* Column */
	GPtrArray *cells; /* of the row so far: strings owned by `columns` */
};

static void clear_column(void *column)
{
	g_free(((Column *)column)->text);
}

DnGrid *dn_grid_new(void)
{
	DnGrid *grid = g_new(DnGrid, 1);
	grid->columns = g_array_new(FALSE, TRUE, sizeof(Column));
	g_array_set_clear_func(grid->columns, clear_column);
	grid->cells = g_ptr_array_new();
	return grid;
}

void dn_grid_free(DnGrid *grid)
{
	if (grid == NULL)
		return;
	g_array_unref(grid->columns);
	g_ptr_array_unref(grid->cells);
	g_free(grid);
}

/* The column of the next cell, made if need be; NULL beyond the last. */
static Column *next_column(DnGrid *grid)
{
	guint index = grid->cells->len;
	if (index >= DN_GRID_MAX_COLUMNS)
		return NULL;
	if (index >= grid->columns->len)
		g_array_set_size(grid->columns, index + 1);
	return &g_array_index(grid->columns, Column, index);
}

void dn_grid_cut_repeated(char *text)
{
	gsize end = DN_GRID_LONGEST_REPEATED;
	if (text == NULL || strnlen(text, end + 1) <= end)
		return;
	while (((guchar)text[end] & 0xC0) == 0x80)
		end--;
	text[end] = '\0';
}

static void append_cell(DnGrid *grid, const Column *column)
{
	g_ptr_array_add(grid->cells, column->text != NULL ? column->text : (char *)"");
}

/* Cells that hang down from above come before the next one. */
static void append_hanging(DnGrid *grid)
{
	while (grid->cells->len < grid->columns->len) {
		Column *column = next_column(grid);
		if (column == NULL || column->rows == 0)
			return;
		column->rows--;
		dn_grid_cut_repeated(column->text);
		append_cell(grid, column);
	}
}

static void fill_column(DnGrid *grid, const char *text, guint rows)
{
	Column *column = next_column(grid);
	if (column == NULL)
		return;
	g_free(column->text);
	column->text = g_strdup(text);
	column->rows = rows - 1;
	append_cell(grid, column);
}

void dn_grid_begin_row(DnGrid *grid)
{
	g_ptr_array_set_size(grid->cells, 0);
}

void dn_grid_add_cell(DnGrid *grid, const char *text, guint columns, guint rows)
{
	columns = CLAMP(columns, 1, (guint)DN_GRID_MAX_COLUMN_SPAN);
	rows = CLAMP(rows, 1, (guint)DN_GRID_MAX_ROW_SPAN);
	append_hanging(grid);
	fill_column(grid, text, rows);
	for (guint i = 1; i < columns; i++)
		fill_column(grid, NULL, rows);
}

void dn_grid_continue_cell(DnGrid *grid, guint columns)
{
	columns = CLAMP(columns, 1, (guint)DN_GRID_MAX_COLUMN_SPAN);
	for (guint i = 0; i < columns; i++) {
		Column *column = next_column(grid);
		if (column == NULL)
			return;
		dn_grid_cut_repeated(column->text);
		append_cell(grid, column);
	}
}

const char *const *dn_grid_end_row(guint *n, DnGrid *grid)
{
	append_hanging(grid);
	*n = grid->cells->len;
	return (const char *const *)grid->cells->pdata;
}
