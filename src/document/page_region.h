/* A region of a page that may be a table: bands of text at one height, and the columns that they share. */
#ifndef DUTYNET_DOCUMENT_PAGE_REGION_H
#define DUTYNET_DOCUMENT_PAGE_REGION_H

#include "document/page_segments.h"

G_BEGIN_DECLS

enum { DN_PAGE_MOST_COLUMNS = 64 };

typedef struct {
	double left, right;
	guint64 ids;  /* of the columns that became this one */
	guint64 seen; /* the ids of columns that stood beside it */
	double inside; /* where the space before a ruled line begins; 0 where there is none */
} DnPageColumn;

/* Segments from `first` up to `end`. */
typedef struct {
	GArray *segments; /* DnPageSegment, of the whole page, by height */
	GArray *columns;  /* DnPageColumn, left to right */
	guint first, end;
	guint n_ids;
	guint n_rows;
	double gap;  /* lines of a cell are no farther apart; 0 where each line is a row */
	gsize tried; /* segments, counting those that were tried several times */
	gboolean is_carried; /* the table of the page before goes on here: its columns are known */
	gboolean joins_row;  /* the first row is the rest of the last one there */
} DnPageRegion;

static inline DnPageColumn *dn_page_column(const DnPageRegion *region, guint index)
{
	return &g_array_index(region->columns, DnPageColumn, index);
}

/* From the band at segment `first` on, as far as the columns hold. */
void dn_page_region_grow(DnPageRegion *region, guint first);
/* The same with the columns of the page before. */
void dn_page_region_grow_carried(DnPageRegion *region, guint first, const GArray *columns);
/* Short cells may stand beside the word above them in the middle of the column: such a part never has text where the rest of its column
 * has, but it has where the column on its other side has. */
void dn_page_region_join_parts(DnPageRegion *region);
/* Gives each segment its column. */
void dn_page_region_assign_columns(DnPageRegion *region);
/* Page numbers and notes that were dropped from the end have widened their columns. `carried` are those of the page before. */
void dn_page_region_fit_columns(DnPageRegion *region, const GArray *carried);

G_END_DECLS

#endif
