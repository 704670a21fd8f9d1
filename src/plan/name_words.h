/* How a name stands to a list of words of its language. Only the files that judge names (name*.c) use it. */
#ifndef DUTYNET_PLAN_NAME_WORDS_H
#define DUTYNET_PLAN_NAME_WORDS_H

#include "plan/name.h"

G_BEGIN_DECLS

enum { DN_NAME_LONGEST = 200 /* bytes: longer words are no name */ };

static inline gboolean name_is(const DnLexicon *lexicon, DnWords words, DnSlice name)
{
	return dn_profile_is(lexicon->profile, words, name);
}

static inline gboolean name_starts(const DnLexicon *lexicon, DnWords words, DnSlice name)
{
	return dn_profile_prefix(lexicon->profile, words, name) > 0;
}

static inline gboolean name_ends(const DnLexicon *lexicon, DnWords words, DnSlice name)
{
	return dn_profile_suffix(lexicon->profile, words, name) > 0;
}

static inline gboolean name_holds(const DnLexicon *lexicon, DnWords words, DnSlice name)
{
	return dn_profile_find(lexicon->profile, words, name).length > 0;
}

/* Whether a name ends, or begins, as those of bodies do. A bare 部门 does too. */
gboolean dn_name_ends_as_body(const DnLexicon *lexicon, DnSlice name);

G_END_DECLS

#endif
