/* Numbered items that begin within a paragraph, as where a whole document stands on one line. */
#ifndef DUTYNET_PLAN_INLINE_ITEMS_H
#define DUTYNET_PLAN_INLINE_ITEMS_H

#include "plan/outline.h"

G_BEGIN_DECLS

typedef struct {
	gsize start; /* byte in the paragraph */
	DnMarker marker;
} DnInlineItem;

/* Appends the items that begin in `paragraph` behind its start. `clauses` are DnFoundClause of it from index `first` on. */
void dn_inline_items_find(GArray *out, const DnOutline *outline, DnSlice paragraph, const GArray *clauses, guint first);

G_END_DECLS

#endif
