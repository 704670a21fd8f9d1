/* Finds the tables of a page, first the one that goes on from the page before, and adds their rows in place of their lines. */
#include "document/page_tables.h"

#include <string.h>

#include "document/page_carry.h"
#include "document/page_gaps.h"

enum { FEWEST_COLUMNS = 3, MOST_TRIES = 128, EDGE_LINES = 2 };

DnPageTables *dn_page_tables_new(void)
{
	DnPageTables *tables = g_new0(DnPageTables, 1);
	tables->columns = g_array_new(FALSE, FALSE, sizeof(DnPageColumn));
	tables->header = g_ptr_array_new_with_free_func(g_free);
	return tables;
}

void dn_page_tables_free(DnPageTables *tables)
{
	if (tables == NULL)
		return;
	g_array_unref(tables->columns);
	g_ptr_array_unref(tables->header);
	dn_page_carry_grid(tables, NULL, FALSE);
	g_free(tables);
}

static gboolean is_table(DnPageRegion *region)
{
	if (region->columns->len < FEWEST_COLUMNS)
		return FALSE;
	dn_page_region_join_parts(region);
	if (region->columns->len < FEWEST_COLUMNS)
		return FALSE;
	dn_page_region_assign_columns(region);
	return dn_page_rows_find(region);
}

/* The first table from segment `from` on; FALSE where there is none. A header may stand below lines that look like rows of its table, so
 * that each band is tried, but none where the page has made work enough: that is no page that people read. */
static gboolean find_table(DnPageRegion *region, guint from)
{
	for (guint first = from; first < region->segments->len; first = dn_page_band_end(region->segments, first)) {
		if (dn_page_band_end(region->segments, first) - first < FEWEST_COLUMNS - 1)
			continue;
		if (region->tried / MOST_TRIES > region->segments->len)
			return FALSE;
		dn_page_region_grow(region, first);
		region->tried += region->end - first;
		if (is_table(region))
			return TRUE;
	}
	return FALSE;
}

/* Keeps the region, and marks the lines of the page that stand in it by 1 + its index. */
static void keep(GArray *regions, guint *region_of_line, const DnPageRegion *region)
{
	DnPageRegion found = *region;
	found.columns = g_array_copy(region->columns);
	g_array_append_val(regions, found);
	for (guint i = region->first; i < region->end; i++)
		region_of_line[dn_page_segment(region->segments, i)->line] = regions->len;
}

static GArray *find_tables(guint *region_of_line, GArray *segments, const DnPageTables *tables)
{
	GArray *regions = g_array_new(FALSE, FALSE, sizeof(DnPageRegion));
	DnPageRegion region = {.segments = segments, .columns = g_array_new(FALSE, FALSE, sizeof(DnPageColumn))};
	guint from = 0;
	if (dn_page_carry_find(&region, tables)) {
		region.gap = tables->gap;
		dn_page_region_fit_columns(&region, tables->columns);
		keep(regions, region_of_line, &region);
		from = region.end;
	}
	for (; find_table(&region, from); from = region.end) {
		dn_page_region_fit_columns(&region, NULL);
		keep(regions, region_of_line, &region);
	}
	g_array_unref(region.columns);
	return regions;
}

static void add_row(DnPageLines *out, const DnPageRegion *region, guint row, guint table)
{
	g_autoptr(GPtrArray) cells = dn_page_cells_new(region, row);
	const char *texts[DN_PAGE_MOST_COLUMNS] = {NULL};
	for (guint i = 0; i < cells->len; i++)
		texts[i] = dn_page_cell_text(cells, i);
	if (row == 0 && region->joins_row)
		dn_page_lines_extend_row(out, texts, cells->len, table);
	else
		dn_page_lines_add_row(out, texts, cells->len, table);
}

static void add_region(DnPageLines *out, DnPageTables *tables, const DnPageRegion *region)
{
	tables->n += region->is_carried ? 0 : 1;
	for (guint row = 0; row < region->n_rows; row++)
		add_row(out, region, row, tables->n);
}

/* ---- Ruled tables ------------------------------------------------------------------------------------------------------------- */

static void add_grid(DnPageLines *out, DnPageTables *tables, const DnPageGrid *grid, gboolean begins_page)
{
	DnPageCarriedGrid carried = dn_page_carry_find_grid(tables, grid, begins_page);
	if (!carried.goes_on)
		tables->n_ruled = ++tables->n;
	for (guint i = carried.first; i < grid->rows->len; i++) {
		const char *const *cells = g_ptr_array_index(grid->rows, i);
		guint n = grid->lefts->len - 1;
		if (i == carried.first && carried.joins_row)
			dn_page_lines_extend_row(out, cells, n, tables->n_ruled);
		else
			dn_page_lines_add_row(out, cells, n, tables->n_ruled);
	}
}

/* Lines with text from `from` up to `end`. */
static guint count_lines(const GPtrArray *lines, guint from, guint end)
{
	guint n = 0;
	for (guint i = from; i < end; i++) {
		const char *line = g_ptr_array_index(lines, i);
		n += line[strspn(line, " \t")] != '\0';
	}
	return n;
}

/* Adds the grids that begin at a line of the page. */
static void add_grids_at(DnPageLines *out, DnPageTables *tables, const GArray *grids, const GPtrArray *lines, guint line)
{
	for (guint i = 0; i < grids->len; i++) {
		const DnPageGrid *grid = &g_array_index(grids, DnPageGrid, i);
		if (grid->line != line)
			continue;
		add_grid(out, tables, grid, i == 0 && count_lines(lines, 0, line) <= EDGE_LINES);
		dn_page_carry_grid(tables, grid, count_lines(lines, line, lines->len) <= EDGE_LINES);
	}
}

/* ---- Pages ---------------------------------------------------------------------------------------------------------------------- */

gboolean dn_page_tables_may_be_ruled(const DnPageTables *tables, const GArray *pieces)
{
	return dn_page_grids_may_be(pieces, dn_page_carry_columns(tables) != NULL ? 1 : 2);
}

void dn_page_tables_add(DnPageLines *out, DnPageTables *tables, GArray *pieces, GPtrArray *lines, const GArray *frames)
{
	g_autoptr(GArray) grids = dn_page_grids_take(lines, pieces, frames, dn_page_carry_columns(tables));
	g_autoptr(GArray) segments = dn_page_segments_new(pieces);
	g_autofree guint *region_of_line = g_new0(guint, lines->len + 1);
	g_autofree DnPageLine *placed = dn_page_gaps_find(pieces, lines);
	g_autoptr(GArray) regions = find_tables(region_of_line, segments, tables);
	guint n_added = 0;
	if (grids->len == 0)
		dn_page_carry_grid(tables, NULL, FALSE);
	for (guint i = 0; i < lines->len; i++) {
		if (region_of_line[i] == 0)
			dn_page_lines_add(out, &placed[i]);
		for (; n_added < region_of_line[i]; n_added++)
			add_region(out, tables, &g_array_index(regions, DnPageRegion, n_added));
		add_grids_at(out, tables, grids, lines, i);
	}
	dn_page_carry(tables, regions->len > 0 ? &g_array_index(regions, DnPageRegion, regions->len - 1) : NULL);
	for (guint i = 0; i < regions->len; i++)
		g_array_unref(g_array_index(regions, DnPageRegion, i).columns);
}
