/* Names of persons, as far as characters tell. */
#ifndef DUTYNET_PLAN_PERSON_NAME_H
#define DUTYNET_PLAN_PERSON_NAME_H

#include "plan/name.h"

G_BEGIN_DECLS

/* 张三, 李小明. Cities have such names too, and firms: it proves little where no body stands beside. */
gboolean dn_name_is_personal(const DnLexicon *lexicon, DnSlice name);

/* Heating operator, Streets&Env, GR Services: words, separated by spaces, of which one is none of a person's name. */
gboolean dn_name_is_of_body(const DnLexicon *lexicon, DnSlice name);

/* John Weir, Mary A. Weir: whether a name that persons are given stands first, before one or two more words, none of which is one of bodies. */
gboolean dn_name_is_given(const DnProfile *profile, DnSlice name);

G_END_DECLS

#endif
