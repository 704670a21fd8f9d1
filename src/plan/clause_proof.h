/* How much the bodies of a clause prove that the words are one. */
#ifndef DUTYNET_PLAN_CLAUSE_PROOF_H
#define DUTYNET_PLAN_CLAUSE_PROOF_H

#include "plan/clause.h"

G_BEGIN_DECLS

/* Whether the clause reads as one: bodies with something that they do, one of them at least of `shape`. */
gboolean dn_clause_is_sound(const DnClause *clause, DnShape shape);
/* Whether one of its bodies is no group. */
gboolean dn_clause_names_single(const DnClause *clause);
/* The least certain of the single bodies; NONE where there are only groups. */
DnShape dn_clause_weakest(const DnClause *clause);
/* Whether some body is said to lead or to be responsible; those who only join prove little by themselves. */
gboolean dn_clause_has_duty(const DnClause *clause);
/* Whether there are bodies, all of them beyond doubt, and nothing else that could not be read. */
gboolean dn_clause_is_sure(const DnClause *clause);
/* Whether words, read as a clause, are names beyond doubt or groups, and nothing else. */
gboolean dn_words_are_names(const DnLexicon *lexicon, DnArena *arena, DnSlice words);

G_END_DECLS

#endif
