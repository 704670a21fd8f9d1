/* Sentences that say who leads, in a language whose words are separated by spaces: The Home Office will lead this work, supported by Border Force. */
#ifndef DUTYNET_PLAN_PROSE_SPACED_H
#define DUTYNET_PLAN_PROSE_SPACED_H

#include "plan/clause_find.h"

G_BEGIN_DECLS

/* Appends the clause of the only sentence of one item's text that says so, with bodies beyond doubt, or that of the brackets with which the text
 * ends; nothing where there are several sentences. `out` is made by dn_clauses_new(). */
void dn_prose_spaced_find(GArray *out, const DnLexicon *lexicon, DnArena *arena, DnSlice text);

G_END_DECLS

#endif
