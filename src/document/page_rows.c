/* Rows: where they begin is told by the gaps between lines, or by the numbers of a first column. */
#include "document/page_rows.h"

#include <string.h>

enum { FEWEST_ROWS = 3, FEW_ROWS = 2, COLUMNS_FOR_FEW_ROWS = 4 };

/* How much larger than the gap between the lines of a cell one between rows is. */
static const double row_gap = 1.2;

/* The smallest gap between two lines of a column; 0 where none has two. */
static double leading(const DnPageRegion *region)
{
	double smallest = 0, above[DN_PAGE_MOST_COLUMNS];
	for (guint i = 0; i < region->columns->len; i++)
		above[i] = -1;
	for (guint i = region->first; i < region->end; i++) {
		const DnPageSegment *segment = dn_page_segment(region->segments, i);
		double gap = above[segment->column] >= 0 ? segment->y - above[segment->column] : 0;
		if (gap > 0 && (smallest <= 0 || gap < smallest))
			smallest = gap;
		above[segment->column] = segment->y;
	}
	return smallest;
}

void dn_page_rows_part(DnPageRegion *region, double gap)
{
	/* Where the last line of each column stands, and how far down the row reaches for certain. */
	double bottom[DN_PAGE_MOST_COLUMNS], reach = -G_MAXDOUBLE;
	for (guint i = 0; i < region->columns->len; i++)
		bottom[i] = -G_MAXDOUBLE;
	region->n_rows = 0;
	for (guint first = region->first, end; first < region->end; first = end) {
		end = dn_page_band_end(region->segments, first);
		double y = dn_page_segment(region->segments, first)->y;
		gboolean goes_on = first > region->first && y < reach;
		for (guint i = first; i < end; i++)
			goes_on |= y - bottom[dn_page_segment(region->segments, i)->column] <= gap;
		region->n_rows += !goes_on;
		for (guint i = first; i < end; i++) {
			dn_page_segment(region->segments, i)->row = region->n_rows - 1;
			bottom[dn_page_segment(region->segments, i)->column] = y;
		}
		for (guint i = end; i < region->end && dn_page_segment(region->segments, i)->y - y <= gap; i++) {
			const DnPageSegment *below = dn_page_segment(region->segments, i);
			if (below->y - bottom[below->column] <= gap)
				reach = MAX(reach, below->y);
		}
	}
}

static gboolean is_number(const char *text)
{
	gsize digits = strspn(text, "0123456789");
	return digits > 0 && strspn(text + digits, ".) ") == strlen(text + digits);
}

GArray *dn_page_rows_facts(const DnPageRegion *region, double gap)
{
	GArray *facts = g_array_new(FALSE, TRUE, sizeof(DnPageRowFacts));
	g_array_set_size(facts, region->n_rows);
	for (guint i = region->first; i < region->end; i++) {
		const DnPageSegment *segment = dn_page_segment(region->segments, i);
		DnPageRowFacts *row = &g_array_index(facts, DnPageRowFacts, segment->row);
		row->filled |= (guint64)1 << segment->column;
		if (segment->column > 0)
			continue;
		row->blocks += row->blocks == 0 || segment->y - row->first_y > gap;
		row->first_y = segment->y;
		row->numbered = is_number(segment->text->str);
	}
	return facts;
}

void dn_page_rows_drop_tail(DnPageRegion *region, const GArray *facts)
{
	while (region->n_rows > 0) {
		guint64 filled = g_array_index(facts, DnPageRowFacts, region->n_rows - 1).filled;
		if ((filled & (filled - 1)) != 0)
			return;
		region->n_rows--;
		while (region->end > region->first && dn_page_segment(region->segments, region->end - 1)->row == region->n_rows)
			region->end--;
	}
}

/* The header fills all columns; every other row has a first cell, in one piece, and another one. */
static gboolean are_rows(DnPageRegion *region, double gap, gboolean numbered)
{
	if (region->columns->len == 0)
		return FALSE;
	guint64 all = ~(guint64)0 >> (DN_PAGE_MOST_COLUMNS - region->columns->len);
	g_autoptr(GArray) facts = dn_page_rows_facts(region, gap);
	dn_page_rows_drop_tail(region, facts);
	guint fewest = region->columns->len >= COLUMNS_FOR_FEW_ROWS ? FEW_ROWS : FEWEST_ROWS;
	if (region->n_rows < fewest || g_array_index(facts, DnPageRowFacts, 0).filled != all)
		return FALSE;
	for (guint i = 1; i < region->n_rows; i++) {
		const DnPageRowFacts *row = &g_array_index(facts, DnPageRowFacts, i);
		if (row->blocks != 1 || (row->filled & (row->filled - 1)) == 0 || (numbered && !row->numbered))
			return FALSE;
	}
	return TRUE;
}

gboolean dn_page_rows_find(DnPageRegion *region)
{
	region->gap = leading(region) * row_gap;
	dn_page_rows_part(region, region->gap);
	if (are_rows(region, region->gap, FALSE))
		return TRUE;
	region->gap = 0;
	dn_page_rows_part(region, 0);
	return are_rows(region, 0, TRUE);
}
