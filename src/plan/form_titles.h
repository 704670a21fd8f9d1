/* Words that stand left of others in forms, and name nobody. */
#ifndef DUTYNET_PLAN_FORM_TITLES_H
#define DUTYNET_PLAN_FORM_TITLES_H

#include "plan/slice.h"

G_BEGIN_DECLS

/* Whether the words begin as titles in forms do, or ask something: Description, Start date, What is the problem? */
gboolean dn_form_title_is_one(DnSlice words);
/* Whether they say no more than of which kind those are who stand beside them: Civil society/private sector, Public institutions. */
gboolean dn_form_title_is_of_actors(DnSlice words);
/* How many kinds such words name: 4 of CSOs, private sector, multilaterals, working groups; 0 where they say anything else. */
guint dn_form_title_count_kinds(DnSlice words);
/* Treasury of Government: Treasury: what stands behind such words and a colon, or all words. */
DnSlice dn_form_title_skip_actors(DnSlice words);

G_END_DECLS

#endif
