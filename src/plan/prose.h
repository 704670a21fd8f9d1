/* Clauses in running text, without brackets or labels: 推进改革，由教育部牵头，财政部参加。 */
#ifndef DUTYNET_PLAN_PROSE_H
#define DUTYNET_PLAN_PROSE_H

#include "plan/clause_find.h"
#include "plan/draft.h"

G_BEGIN_DECLS

/* Appends the clauses of the sentences of one item's text, one a sentence, or the list in brackets with which it ends. `out` is made by
 * dn_clauses_new(). */
void dn_prose_find(GArray *out, const DnLexicon *lexicon, DnArena *arena, DnSlice text);

/* The bare list in brackets with which the text ends, if it does: 推进改革（市教育局、市财政局）. */
gboolean dn_prose_list_at_end(DnFoundClause *out, const DnLexicon *lexicon, DnArena *arena, DnSlice text);

/* The first words of a task's text that say who leads it, beside what its clause says; empty for none. */
DnSlice dn_prose_lead(const DnLexicon *lexicon, DnArena *arena, DnSlice text);

/* What stands behind the sentence with which the text begins. */
DnSlice dn_prose_behind_sentence(DnSlice text);

/* Whether a clause of running text begins with 由: 由公安部门负责. */
gboolean dn_prose_is_behind_by(const DnProfile *profile, DnSlice words);
/* 公安部门: a department that is named by its field alone. */
gboolean dn_prose_is_of_field(const DnLexicon *lexicon, const DnBody *body);
/* 保护处, of which nothing but its end speaks, and neither 十五处 nor 市人民医院. */
gboolean dn_prose_is_office(const DnLexicon *lexicon, const DnBody *body);

/* ---- In prose_settle.c ------------------------------------------------------------------------------------------------------- */

/* Keeps the drafts read from running text only where that is how the list says who is responsible and where their bodies are beyond
 * doubt; the others are dropped. */
void dn_prose_settle(DnDrafts *drafts);

G_END_DECLS

#endif
