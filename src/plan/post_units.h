/* Units of a document's own house behind the posts of those who head them: Director, Stores and Procurement Services. Where such a unit stands behind
 * another label or in another cell by itself, the post stands for it. */
#ifndef DUTYNET_PLAN_POST_UNITS_H
#define DUTYNET_PLAN_POST_UNITS_H

#include "base/arena.h"
#include "plan/clause.h"
#include "plan/text.h"

G_BEGIN_DECLS

typedef struct DnPostUnits DnPostUnits;

/* Those that stand by themselves too, with names in the arena; NULL for none. */
DnPostUnits *dn_post_units_find(const DnText *text, const DnLexicon *lexicon, DnArena *arena);
void dn_post_units_free(DnPostUnits *units);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(DnPostUnits, dn_post_units_free)

/* Whether the words are one of these units. */
gboolean dn_post_units_have(const DnLexicon *lexicon, DnSlice words);

/* Whether the words have the form of a unit of several fields, and name no body by themselves: Roads, Safety and Bridges. */
gboolean dn_post_unit_may_be(const DnLexicon *lexicon, DnSlice words);

G_END_DECLS

#endif
