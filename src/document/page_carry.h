/* Tables that go on from one page to the next. */
#ifndef DUTYNET_DOCUMENT_PAGE_CARRY_H
#define DUTYNET_DOCUMENT_PAGE_CARRY_H

#include "document/page_rows.h"

G_BEGIN_DECLS

struct DnPageTables {
	guint n;           /* tables so far */
	GArray *columns;   /* DnPageColumn, of the table with which the page before ended; empty for none */
	double gap;        /* as in DnPageRegion */
	GPtrArray *header; /* the texts of its first row */
};

/* The table with which the page before ended goes on at the top of the page, below a running header at most. */
gboolean dn_page_carry_find(DnPageRegion *region, const DnPageTables *tables);
/* Notes what the next page may go on with; `last` is NULL where the page has no table. */
void dn_page_carry(DnPageTables *tables, const DnPageRegion *last);

G_END_DECLS

#endif
