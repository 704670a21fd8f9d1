/* A header proves it that says each of its titles twice, in the same order. */
#include "plan/table_sides.h"

#include "plan/table_cells.h"
#include "plan/table_columns.h"

static const DnLine *row_at(const DnDrafts *drafts, guint index)
{
	return dn_text_paragraph(drafts->text, index)->row;
}

/* Whether the row is a header both halves of which say the same, and who is responsible. */
static gboolean is_folded(const DnLine *row)
{
	enum { FEWEST = 2 /* columns */ };
	DnColumns columns;
	guint half = row->n_cells / 2;
	if (half < FEWEST || row->n_cells % 2 != 0)
		return FALSE;
	g_autofree const char **titles = g_new(const char *, half);
	for (guint i = 0; i < half; i++) {
		DnSlice title = dn_table_cell_at(row, i);
		if (title.length == 0 || !dn_slice_is(title, dn_table_cell_at(row, half + i)))
			return FALSE;
		titles[i] = row->cells[i].text;
	}
	gboolean same = TRUE; /* 责任单位 in each column, over several: one title, and no half */
	for (guint i = 1; i < half; i++)
		same = same && dn_slice_is(dn_table_cell_at(row, 0), dn_table_cell_at(row, i));
	return !same && dn_columns_read(&columns, titles, half) && columns.of[DN_COLUMN_TASK] >= 0;
}

static gboolean is_filled(const DnLine *row)
{
	for (guint i = 0; i < row->n_cells; i++)
		if (dn_table_cell_at(row, i).length > 0)
			return TRUE;
	return FALSE;
}

/* Adds both halves of a row; one that only says a title, as a section does, stands once. Returns how many lines that makes. */
static guint add_halves(DnLine *out, const DnLine *row, guint half)
{
	DnLine left = *row, right = *row;
	left.n_cells = MIN(half, row->n_cells);
	right.n_cells = row->n_cells - left.n_cells;
	right.cells = row->cells + left.n_cells;
	out[0] = left;
	if (dn_table_cells_only_words(row).length > 0 || !is_filled(&right))
		return 1;
	out[1] = right;
	return 2;
}

const DnLine *dn_table_sides_unfold(guint *n_out, DnDrafts *drafts, guint first, guint n)
{
	guint header = 0, made = 0;
	while (header < MIN(n, (guint)DN_HEADER_WITHIN) && !is_folded(row_at(drafts, first + header)))
		header++;
	if (header >= MIN(n, (guint)DN_HEADER_WITHIN))
		return NULL;
	guint half = row_at(drafts, first + header)->n_cells / 2;
	DnLine *rows = dn_arena_alloc(drafts->arena, sizeof *rows * 2 * n);
	for (guint i = header; i < n; i++)
		made += add_halves(&rows[made], row_at(drafts, first + i), half);
	*n_out = made;
	return rows;
}
