/* Brackets that say where something was found, and not who is to do it. */
#ifndef DUTYNET_PLAN_CLAUSE_SOURCE_H
#define DUTYNET_PLAN_CLAUSE_SOURCE_H

#include "plan/clause_search.h"

G_BEGIN_DECLS

/* Whether the sentence before the bracket at `start` of the paragraph says whose page or paper it is. */
gboolean dn_search_names_source(const DnClauseSearch *search, gsize start);

G_END_DECLS

#endif
