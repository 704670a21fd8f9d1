/* Columns: a band is added to a region as long as the white strips between its columns stay white. */
#include "document/page_region.h"

enum { MOST_SEGMENTS = 4096 };

/* In sizes of a glyph: the gap between two lines that ends a table. */
static const double table_end = 4.0;

/* Makes one column of all that the segment touches, or a new one. FALSE where that would close a strip that parts two columns. */
static gboolean widen_columns(DnPageRegion *region, const DnPageSegment *segment)
{
	guint first = 0, end;
	while (first < region->columns->len && dn_page_column(region, first)->right < segment->left)
		first++;
	for (end = first; end < region->columns->len && dn_page_column(region, end)->left <= segment->right; end++)
		for (guint i = first; i < end; i++)
			if (dn_page_column(region, i)->seen & dn_page_column(region, end)->ids)
				return FALSE;
	if (first == end) {
		if (region->is_carried || region->n_ids == DN_PAGE_MOST_COLUMNS)
			return FALSE;
		DnPageColumn column = {segment->left, segment->right, (guint64)1 << region->n_ids++, 0, 0};
		g_array_insert_val(region->columns, first, column);
		return TRUE;
	}
	DnPageColumn *column = dn_page_column(region, first);
	column->left = MIN(column->left, segment->left);
	column->right = MAX(MAX(column->right, segment->right), dn_page_column(region, end - 1)->right);
	for (guint i = first + 1; i < end; i++) {
		column->ids |= dn_page_column(region, i)->ids;
		column->seen |= dn_page_column(region, i)->seen;
	}
	if (end - first > 1)
		g_array_remove_range(region->columns, first + 1, end - first - 1);
	return TRUE;
}

static guint find_column(const DnPageRegion *region, const DnPageSegment *segment)
{
	guint index = 0;
	while (index + 1 < region->columns->len && dn_page_column(region, index)->right < segment->left)
		index++;
	return index;
}

/* Columns that have text at one height are different ones. */
static void note_neighbours(DnPageRegion *region, guint first, guint end)
{
	guint64 all = 0;
	for (guint i = first; i < end; i++)
		all |= dn_page_column(region, find_column(region, dn_page_segment(region->segments, i)))->ids;
	for (guint i = first; i < end; i++) {
		DnPageColumn *column = dn_page_column(region, find_column(region, dn_page_segment(region->segments, i)));
		column->seen |= all & ~column->ids;
	}
}

/* FALSE leaves the region as it was. */
static gboolean add_band(DnPageRegion *region, guint first, guint end)
{
	g_autoptr(GArray) before = g_array_copy(region->columns);
	guint n_ids = region->n_ids;
	for (guint i = first; i < end; i++)
		if (!widen_columns(region, dn_page_segment(region->segments, i))) {
			g_array_set_size(region->columns, 0);
			g_array_append_vals(region->columns, before->data, before->len);
			region->n_ids = n_ids;
			return FALSE;
		}
	note_neighbours(region, first, end);
	return TRUE;
}

static gboolean is_far(const DnPageRegion *region, guint next)
{
	const DnPageSegment *above = dn_page_segment(region->segments, region->end - 1), *below = dn_page_segment(region->segments, next);
	return below->y - above->y > table_end * MAX(above->size, below->size);
}

/* From the band at `first` on, as far as the columns hold. */
static void grow(DnPageRegion *region, guint first)
{
	region->first = region->end = first;
	while (region->end < region->segments->len && region->end - first < MOST_SEGMENTS) {
		guint end = dn_page_band_end(region->segments, region->end);
		if ((region->end > first && is_far(region, region->end)) || !add_band(region, region->end, end))
			break;
		region->end = end;
	}
}

void dn_page_region_grow(DnPageRegion *region, guint first)
{
	region->is_carried = region->joins_row = FALSE;
	region->n_ids = 0;
	g_array_set_size(region->columns, 0);
	grow(region, first);
}

void dn_page_region_grow_carried(DnPageRegion *region, guint first, const GArray *columns)
{
	region->is_carried = TRUE;
	region->joins_row = FALSE;
	region->n_ids = columns->len;
	g_array_set_size(region->columns, 0);
	g_array_append_vals(region->columns, columns->data, columns->len);
	for (guint i = 0; i < columns->len; i++) {
		dn_page_column(region, i)->ids = (guint64)1 << i;
		dn_page_column(region, i)->seen = ~((guint64)1 << i);
	}
	grow(region, first);
}

void dn_page_region_join_parts(DnPageRegion *region)
{
	for (guint i = 0; i + 1 < region->columns->len;) {
		DnPageColumn *left = dn_page_column(region, i), *right = dn_page_column(region, i + 1);
		gboolean apart = (left->seen & right->ids) != 0;
		gboolean held_left = i > 0 && (dn_page_column(region, i - 1)->seen & right->ids) != 0;
		gboolean held_right = i + 2 < region->columns->len && (dn_page_column(region, i + 2)->seen & left->ids) != 0;
		if (apart || !(held_left || held_right)) {
			i++;
			continue;
		}
		left->right = right->right;
		left->ids |= right->ids;
		left->seen |= right->seen;
		g_array_remove_index(region->columns, i + 1);
	}
}

void dn_page_region_assign_columns(DnPageRegion *region)
{
	for (guint i = region->first; i < region->end; i++)
		dn_page_segment(region->segments, i)->column = find_column(region, dn_page_segment(region->segments, i));
}

void dn_page_region_fit_columns(DnPageRegion *region, const GArray *carried)
{
	for (guint i = 0; i < region->columns->len; i++) {
		DnPageColumn *column = dn_page_column(region, i);
		column->left = region->is_carried ? g_array_index(carried, DnPageColumn, i).left : G_MAXDOUBLE;
		column->right = region->is_carried ? g_array_index(carried, DnPageColumn, i).right : -G_MAXDOUBLE;
	}
	for (guint i = region->first; i < region->end; i++) {
		const DnPageSegment *segment = dn_page_segment(region->segments, i);
		DnPageColumn *column = dn_page_column(region, segment->column);
		column->left = MIN(column->left, segment->left);
		column->right = MAX(column->right, segment->edge);
	}
}
