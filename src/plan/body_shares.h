/* What the names of neighbours in a list share: a beginning or an end that is written once. */
#ifndef DUTYNET_PLAN_BODY_SHARES_H
#define DUTYNET_PLAN_BODY_SHARES_H

#include "plan/clause.h"

G_BEGIN_DECLS

/* Names the bodies from index `first` on that share something; the others are left without a name. The names are kept in `arena`. */
void dn_bodies_share(DnClause *clause, guint first, const DnLexicon *lexicon, DnArena *arena);

G_END_DECLS

#endif
