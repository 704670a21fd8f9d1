/* Conjunctions between names. */
#ifndef DUTYNET_PLAN_CONJUNCTION_H
#define DUTYNET_PLAN_CONJUNCTION_H

#include "plan/profile.h"

G_BEGIN_DECLS

/* The first one that is a word of its own; an empty slice at the end of `words` for none. */
DnSlice dn_conjunction_find(const DnProfile *profile, DnSlice words);

G_END_DECLS

#endif
