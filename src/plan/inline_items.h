/* Numbered items that begin within a paragraph, as where a whole document stands on one line. */
#ifndef DUTYNET_PLAN_INLINE_ITEMS_H
#define DUTYNET_PLAN_INLINE_ITEMS_H

#include "plan/outline.h"

G_BEGIN_DECLS

typedef struct {
	gsize start; /* byte in the paragraph */
	DnMarker marker;
} DnInlineItem;

/* Where items may begin in `paragraph` behind its start, if the numbers before it let them; NULL for nowhere. `clauses` are its
 * DnFoundClause, one at least. Free with g_array_unref(). */
GArray *dn_inline_candidates_find(DnSlice paragraph, const GArray *clauses);

/* Appends the items that begin at those places. `own` is the marker with which the paragraph begins, of kind NONE where there is none. */
void dn_inline_items_find(GArray *out, const DnOutline *outline, const GArray *candidates, const DnMarker *own);

G_END_DECLS

#endif
