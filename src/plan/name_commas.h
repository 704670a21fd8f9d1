/* Commas within names, in languages with spaces: what stands on both sides of one is a single name. */
#ifndef DUTYNET_PLAN_NAME_COMMAS_H
#define DUTYNET_PLAN_NAME_COMMAS_H

#include "plan/name.h"

G_BEGIN_DECLS

/* In all of these `part` stands before the comma, from the last separator on, and `rest` behind it up to the end of the clause. The cost grows with
 * the words up to where the name may end, which a few hundred bytes bound. */

/* Department for Business, Innovation and Skills; Acme Co., Ltd.; Director, People and Culture. */
gboolean dn_comma_is_within_name(const DnLexicon *lexicon, DnSlice part, DnSlice rest);

/* State, local: whether what stands before the first comma begins the name of a group, and names nobody by itself. */
gboolean dn_comma_begins_group(const DnLexicon *lexicon, DnSlice words);
/* Rail, road and other transport bodies: whether the comma stands within the name of one group, in a list that semicolons separate. */
gboolean dn_comma_is_within_group(const DnLexicon *lexicon, DnSlice part, DnSlice rest);

/* Department of Health of Department of Health, GoI: a name without the government behind the comma that it belongs to. */
DnSlice dn_comma_without_government(const DnProfile *profile, DnSlice name);

G_END_DECLS

#endif
