/* What share of a task a body has, behind its name: Home Office for policy, Border Force – delivery. */
#ifndef DUTYNET_PLAN_TASK_SHARES_H
#define DUTYNET_PLAN_TASK_SHARES_H

#include "plan/name.h"

G_BEGIN_DECLS

/* policy, delivery and funding: whether the words are shares of any task. */
gboolean dn_shares_are(const DnProfile *profile, DnSlice words);

/* Parts Home Office for policy behind a name of some words, or an abbreviation, that is over. */
gboolean dn_shares_split(DnSlice *outer, DnSlice *inner, const DnLexicon *lexicon, DnSlice words);

G_END_DECLS

#endif
