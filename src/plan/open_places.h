/* Places whose kind is said once, behind the last of them: 南京、苏州等市人民政府, 扬州、泰州、南通三市. */
#ifndef DUTYNET_PLAN_OPEN_PLACES_H
#define DUTYNET_PLAN_OPEN_PLACES_H

#include "plan/clause.h"

G_BEGIN_DECLS

/* The kind in what stands behind 等: 市人民政府 of 等7市人民政府. Empty where it is none; 地 says of no kind, and is *kindless. */
DnSlice dn_open_places_kind(gboolean *kindless, const DnLexicon *lexicon, DnSlice tail);

/* Whether words may be a place without the word for its kind, or are one with it. */
gboolean dn_open_places_may_be(const DnLexicon *lexicon, DnSlice words);

/* Gives the bodies from `first` on their kind: those whose last one has it as its ending, or ends with it behind the number of them all. */
void dn_open_places_share(DnClause *clause, guint first, const DnLexicon *lexicon, DnArena *arena);

G_END_DECLS

#endif
