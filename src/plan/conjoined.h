/* Names with "and" in them, of which only the rest of the document tells whether they are two. */
#ifndef DUTYNET_PLAN_CONJOINED_H
#define DUTYNET_PLAN_CONJOINED_H

#include "plan/draft.h"

G_BEGIN_DECLS

/* Where spaces separate words: makes two bodies of one whose name is those of two others with "and" between them, each of which stands
 * alone elsewhere in the document. O(length of all names). */
void dn_conjoined_split(DnDrafts *drafts);

G_END_DECLS

#endif
