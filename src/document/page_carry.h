/* Tables that go on from one page to the next. */
#ifndef DUTYNET_DOCUMENT_PAGE_CARRY_H
#define DUTYNET_DOCUMENT_PAGE_CARRY_H

#include "document/page_grids.h"
#include "document/page_rows.h"

G_BEGIN_DECLS

struct DnPageTables {
	guint n;           /* tables so far */
	GArray *columns;   /* DnPageColumn, of the table with which the page before ended; empty for none */
	double gap;        /* as in DnPageRegion */
	GPtrArray *header; /* the texts of its first row */
	DnPageGrid ruled;  /* of the page before; `rows` is NULL for none */
	guint n_ruled;     /* the table of which that is a part */
	gboolean ruled_ends_page;
};

/* The table with which the page before ended goes on at the top of the page, below a running header at most. */
gboolean dn_page_carry_find(DnPageRegion *region, const DnPageTables *tables);
/* Notes what the next page may go on with; `last` is NULL where the page has no table. */
void dn_page_carry(DnPageTables *tables, const DnPageRegion *last);

/* What a grid takes over from the one before it. */
typedef struct {
	guint first;        /* the row behind a header that stands again */
	gboolean goes_on;   /* the grid before it goes on in it */
	gboolean joins_row; /* its first row is the rest of the last one there */
} DnPageCarriedGrid;

/* The `lefts` of the grid with which the page before ends; NULL for none. */
const GArray *dn_page_carry_columns(const DnPageTables *tables);
DnPageCarriedGrid dn_page_carry_find_grid(const DnPageTables *tables, const DnPageGrid *grid, gboolean begins_page);
/* Notes the last grid of a page, NULL for none. */
void dn_page_carry_grid(DnPageTables *tables, const DnPageGrid *last, gboolean ends_page);

G_END_DECLS

#endif
