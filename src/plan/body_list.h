/* Lists of bodies: words between two separators, taken apart into names. */
#ifndef DUTYNET_PLAN_BODY_LIST_H
#define DUTYNET_PLAN_BODY_LIST_H

#include "plan/clause_duties.h"

G_BEGIN_DECLS

/* Adds the bodies named by `words`, which hold no separator but conjunctions, to the clause. Sets its open_ended where 等 says so.
 * The reader's `together` becomes TRUE at a word such as 会同, and the bodies behind it join. */
void dn_body_list_add(DnClauseReader *reader, DnSlice words);

G_END_DECLS

#endif
