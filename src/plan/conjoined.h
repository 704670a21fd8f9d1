/* Names with "and" in them, of which only the rest of the document tells whether they are two. */
#ifndef DUTYNET_PLAN_CONJOINED_H
#define DUTYNET_PLAN_CONJOINED_H

#include "plan/draft.h"

G_BEGIN_DECLS

/* Where spaces separate words: makes two bodies of one whose name is those of two others with "and" between them, each of which stands
 * alone elsewhere in the document. O(length of all names). */
void dn_conjoined_split(DnDrafts *drafts);

/* Whether a name with "and" in it may be that of two bodies, which nothing in the document tells: DECC and Pobal. *likely says that an abbreviation
 * stands on one side. */
gboolean dn_conjoined_is_unsure(gboolean *likely, const DnLexicon *lexicon, const DnBody *body);

G_END_DECLS

#endif
