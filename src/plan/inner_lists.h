/* Lists of bodies in brackets within an item that ends with such a list: 建设甲工程（市水利局）；建设乙工程（市林业局、市财政局）。, or behind its sentences
 * where it says of another what bodies do: 建设甲工程。（市水利局）建设乙工程。（市林业局负责） */
#ifndef DUTYNET_PLAN_INNER_LISTS_H
#define DUTYNET_PLAN_INNER_LISTS_H

#include "plan/clause_find.h"

G_BEGIN_DECLS

/* Appends those that stand in `text`, the words of the item before the list with which it ends, as dn_clauses_find() does. Bodies are
 * beyond doubt, and each list stands at the end of a part of the sentence. */
void dn_inner_lists_find(GArray *out, const DnLexicon *lexicon, DnArena *arena, DnSlice text);
/* The same for every such list, and every clause that says what bodies do, among the clauses from `first` on, which were found in `paragraph` in
 * order. */
void dn_inner_lists_add(GArray *clauses, guint first, const DnLexicon *lexicon, DnArena *arena, DnSlice paragraph);

/* The brackets with which `words` end behind a full stop, where they hold such a list; empty for none. */
DnSlice dn_inner_list_at_end(const DnLexicon *lexicon, DnArena *arena, DnSlice words);
/* The same where only the first of the list need be beyond doubt. */
DnSlice dn_inner_list_begun_at_end(const DnLexicon *lexicon, DnArena *arena, DnSlice words);

/* Whether a clause is a list of bodies and nothing else. */
gboolean dn_is_bare_list(const DnClause *clause);

G_END_DECLS

#endif
