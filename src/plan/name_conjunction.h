/* Conjunctions that separate two names of bodies. */
#ifndef DUTYNET_PLAN_NAME_CONJUNCTION_H
#define DUTYNET_PLAN_NAME_CONJUNCTION_H

#include "plan/name.h"

G_BEGIN_DECLS

/* The first conjunction in `words` that separates two names; an empty slice at their end for none. is_listed says that others of the same list stand
 * before them. O(conjunctions × length). */
DnSlice dn_name_conjunction_find(const DnLexicon *lexicon, DnSlice words, gboolean is_listed);

/* The words behind the article with which they begin, if any. */
DnSlice dn_name_skip_article(const DnLexicon *lexicon, DnSlice words);

G_END_DECLS

#endif
