/* A department and its part with a slash between them, HRO/DMA: one body where the document proves that its slashes stand so, else two. */
#ifndef DUTYNET_PLAN_SLASH_PATHS_H
#define DUTYNET_PLAN_SLASH_PATHS_H

#include "plan/draft.h"

G_BEGIN_DECLS

/* Makes one body of two beside a slash, of which the first is an abbreviation, where one task names the same first with two different second ones,
 * HRO/DMA and HRO/DMB, and no second one of the document stands alone, before a slash or behind another first. Where some of this is missing, they
 * stay two, which is told once. O(length of all clauses). */
void dn_slash_paths_join(DnDrafts *drafts);

G_END_DECLS

#endif
