/* What a table that goes on is told by: its columns, the gap between its lines, and the words of its header. */
#include "document/page_carry.h"

#include <string.h>

#include "document/page_words.h"

enum { EDGE_BANDS = 3, MOST_HEADER_ROWS = 3 };

/* How many of the row's cells are the header's. */
static guint count_header_cells(const DnPageRegion *region, guint row, const DnPageTables *tables)
{
	g_autoptr(GPtrArray) cells = dn_page_cells_new(region, row);
	guint same = 0;
	for (guint i = 0; i < cells->len; i++)
		same += *dn_page_cell_text(cells, i) != '\0' &&
		        g_ptr_array_find_with_equal_func(tables->header, dn_page_cell_text(cells, i), g_str_equal, NULL);
	return same;
}

/* Text that begins where its column does, unlike a title, which is centred. */
static gboolean is_aligned(const DnPageRegion *region, guint row)
{
	for (guint i = region->first; i < region->end; i++) {
		const DnPageSegment *segment = dn_page_segment(region->segments, i);
		if (segment->row == row && segment->left > dn_page_column(region, segment->column)->left + segment->size)
			return FALSE;
	}
	return TRUE;
}

/* The rest of a row has nothing in the first column, and rows stand below it. Where a header stands again it is whole, and above all. */
static gboolean are_carried_rows(DnPageRegion *region, const DnPageTables *tables)
{
	g_autoptr(GArray) facts = dn_page_rows_facts(region, tables->gap);
	dn_page_rows_drop_tail(region, facts);
	for (guint i = 0; i < region->n_rows; i++) {
		const DnPageRowFacts *row = &g_array_index(facts, DnPageRowFacts, i);
		guint header = count_header_cells(region, i, tables);
		gboolean is_header = i == 0 && header == tables->header->len;
		gboolean is_rest = i == 0 && row->blocks == 0 && region->n_rows > 1 && is_aligned(region, 0);
		gboolean is_whole = row->blocks == 1 && (row->filled & (row->filled - 1)) != 0;
		if ((header > 0 && !is_header) || !(is_rest || is_whole))
			return FALSE;
		region->joins_row |= is_rest;
	}
	return region->n_rows > 0;
}

gboolean dn_page_carry_find(DnPageRegion *region, const DnPageTables *tables)
{
	guint first = 0, end;
	for (guint band = 0; tables->columns->len > 0 && band < EDGE_BANDS && first < region->segments->len; band++, first = end) {
		end = dn_page_band_end(region->segments, first);
		dn_page_region_grow_carried(region, first, tables->columns);
		dn_page_region_assign_columns(region);
		dn_page_rows_part(region, tables->gap);
		if (region->end > first && are_carried_rows(region, tables))
			return TRUE;
		if (end - first > 1)
			return FALSE;
	}
	return FALSE;
}

static gboolean ends_page(const DnPageRegion *region)
{
	guint band = region->end;
	for (guint i = 0; i < EDGE_BANDS - 1 && band < region->segments->len; i++)
		band = dn_page_band_end(region->segments, band);
	return band == region->segments->len;
}

void dn_page_carry(DnPageTables *tables, const DnPageRegion *last)
{
	g_array_set_size(tables->columns, 0);
	if (last == NULL || !ends_page(last))
		return;
	g_array_append_vals(tables->columns, last->columns->data, last->columns->len);
	tables->gap = last->gap;
	if (last->is_carried)
		return;
	g_autoptr(GPtrArray) cells = dn_page_cells_new(last, 0);
	g_ptr_array_set_size(tables->header, 0);
	for (guint i = 0; i < cells->len; i++)
		g_ptr_array_add(tables->header, g_strdup(dn_page_cell_text(cells, i)));
}

/* ---- Ruled tables ------------------------------------------------------------------------------------------------------------- */

static GStrv row_of(const DnPageGrid *grid, guint index)
{
	return g_ptr_array_index(grid->rows, index);
}

/* Text without what a page did to it: a header may be broken differently on each. */
static gboolean is_same_text(const char *one, const char *other)
{
	for (; *one != '\0' || *other != '\0'; one++, other++) {
		one += strspn(one, " \n" DN_PAGE_BROKEN);
		other += strspn(other, " \n" DN_PAGE_BROKEN);
		if (*one != *other || *one == '\0')
			return *one == *other;
	}
	return TRUE;
}

static gboolean are_same_rows(char *const *one, char *const *other)
{
	guint i = 0;
	while (one[i] != NULL && other[i] != NULL && is_same_text(one[i], other[i]))
		i++;
	return one[i] == NULL && other[i] == NULL;
}

/* How many rows at the top are those at the top of the other, which is a header then. */
static guint count_same_rows(const DnPageGrid *one, const DnPageGrid *other)
{
	guint n = 0;
	while (n < MIN(MIN(one->rows->len, other->rows->len), (guint)MOST_HEADER_ROWS) &&
	       are_same_rows(row_of(one, n), row_of(other, n)))
		n++;
	return n;
}

/* One of the two parts of a row that is cut has its number. */
static gboolean is_cut(const DnPageGrid *above, const DnPageGrid *below, guint first)
{
	if (!above->counts || !below->counts || first >= below->rows->len)
		return FALSE;
	return (*row_of(above, above->rows->len - 1)[0] == '\0') != (*row_of(below, first)[0] == '\0');
}

static gboolean is_filled(const DnPageGrid *grid, guint row, guint column)
{
	return *row_of(grid, row)[column] != '\0';
}

/* A heading over some rows has nothing beside its first cell. */
static gboolean is_heading(const DnPageGrid *grid, guint row)
{
	guint column = 1;
	while (column + 1 < grid->lefts->len && !is_filled(grid, row, column))
		column++;
	return is_filled(grid, row, 0) && column + 1 >= grid->lefts->len;
}

static gboolean is_lacking(const DnPageGrid *grid, guint row, guint column)
{
	return !is_filled(grid, row, column) && !is_heading(grid, row);
}

/* Whether each row but headings has that cell, and but for the first of each page, which may be cut. */
static gboolean is_always_filled(const DnPageGrid *above, const DnPageGrid *below, guint first, guint column)
{
	for (guint i = MAX(first, 1) + 1; i < above->rows->len; i++)
		if (is_lacking(above, i, column))
			return FALSE;
	for (guint i = first + 1; i < below->rows->len; i++)
		if (is_lacking(below, i, column))
			return FALSE;
	return above->rows->len > MAX(first, 1) + 1 && is_filled(above, above->rows->len - 1, column);
}

/* Whether the row, like the last one above, begins with a number of its own. */
static gboolean is_numbered(const DnPageGrid *above, const DnPageGrid *below, guint first)
{
	return first < below->rows->len && dn_page_grids_is_count(*row_of(above, above->rows->len - 1)) &&
	       dn_page_grids_is_count(*row_of(below, first));
}

/* The rest of a row lacks what every row has, and has more than a title. */
static gboolean is_rest(const DnPageGrid *above, const DnPageGrid *below, guint first)
{
	gboolean lacks = FALSE, goes_on = FALSE;
	if (is_numbered(above, below, first))
		return FALSE;
	for (guint column = 0; first < below->rows->len && column + 1 < below->lefts->len; column++) {
		gboolean filled = is_filled(below, first, column);
		lacks |= !filled && is_always_filled(above, below, first, column);
		goes_on |= filled && column > 0 && is_filled(above, above->rows->len - 1, column);
	}
	return lacks && goes_on;
}

const GArray *dn_page_carry_columns(const DnPageTables *tables)
{
	return tables->ruled.rows != NULL && tables->ruled_ends_page ? tables->ruled.lefts : NULL;
}

DnPageCarriedGrid dn_page_carry_find_grid(const DnPageTables *tables, const DnPageGrid *grid, gboolean begins_page)
{
	DnPageCarriedGrid carried = {0};
	const GArray *above = dn_page_carry_columns(tables);
	if (above == NULL || !begins_page || above->len != grid->lefts->len)
		return carried;
	guint same = count_same_rows(&tables->ruled, grid);
	carried.goes_on = (same > 0 && same < grid->rows->len) || dn_page_grids_same_columns(above, grid->lefts);
	carried.first = carried.goes_on ? same : 0;
	carried.joins_row = carried.goes_on && (is_cut(&tables->ruled, grid, carried.first) || is_rest(&tables->ruled, grid, carried.first));
	return carried;
}

void dn_page_carry_grid(DnPageTables *tables, const DnPageGrid *last, gboolean ends_page)
{
	g_clear_pointer(&tables->ruled.lefts, g_array_unref);
	g_clear_pointer(&tables->ruled.rows, g_ptr_array_unref);
	tables->ruled_ends_page = ends_page;
	if (last == NULL)
		return;
	tables->ruled = *last;
	g_array_ref(tables->ruled.lefts);
	g_ptr_array_ref(tables->ruled.rows);
}
