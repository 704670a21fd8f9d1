/* Sentences that say who leads, in a language whose words are separated by spaces: The Home Office will lead this work, supported by Border Force. */
#ifndef DUTYNET_PLAN_PROSE_SPACED_H
#define DUTYNET_PLAN_PROSE_SPACED_H

#include "plan/clause_find.h"

G_BEGIN_DECLS

/* Appends the clause of the only sentence of one item's text that says so, with bodies beyond doubt, or that of the brackets with which the text
 * ends; nothing where there are several sentences. `out` is made by dn_clauses_new(). */
void dn_prose_spaced_find(GArray *out, const DnLexicon *lexicon, DnArena *arena, DnSlice text);

/* The clause of the sentence with which the text begins, where it says first who leads: Led by the Treasury, launch a review. FALSE for none. */
gboolean dn_prose_spaced_opening(DnFoundClause *out, const DnLexicon *lexicon, DnArena *arena, DnSlice text);

/* The sentence at the start of the text, without its full stop. */
DnSlice dn_prose_spaced_sentence(DnSlice text);
/* The Treasury of Within 90 days of this order, the Treasury: what stands behind the time, and behind the article that begins the name. */
DnSlice dn_prose_spaced_skip_time(const DnProfile *profile, DnSlice names);
/* Names at the start of the words, up to the comma behind which no more of them stands; empty where there is none such. */
DnSlice dn_prose_spaced_names(const DnProfile *profile, DnSlice words);

G_END_DECLS

#endif
