/* How the lines of a page stand: where it leaves more room above a line than between those of a paragraph, and where one ends early. */
#ifndef DUTYNET_DOCUMENT_PAGE_GAPS_H
#define DUTYNET_DOCUMENT_PAGE_GAPS_H

#include "document/page_tables.h"

G_BEGIN_DECLS

/* The lines of a page, whose `texts` they borrow, by the pieces of which they are made. None is apart of which the page has too few of its size to
 * tell how far apart those of a paragraph stand. O(pieces + n log n). */
DnPageLine *dn_page_gaps_find(const GArray *pieces, const GPtrArray *texts);

G_END_DECLS

#endif
