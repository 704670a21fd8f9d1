/* What no name of a body may be, whatever the words around it proved: a rest of a list that was cut in a wrong place. */
#ifndef DUTYNET_PLAN_NAME_GUARD_H
#define DUTYNET_PLAN_NAME_GUARD_H

#include "plan/draft.h"

G_BEGIN_DECLS

/* Whether the name begins with a mark, or, where spaces separate words, with a conjunction, or holds a bracket without the other one. */
gboolean dn_name_is_rest(const DnProfile *profile, DnSlice name);
/* Leaves out such bodies, and tasks that have no other, and tells of each. */
void dn_names_guard(DnDrafts *drafts);

G_END_DECLS

#endif
