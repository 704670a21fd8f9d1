/* Clauses in running text, without brackets or labels: 推进改革，由教育部牵头，财政部参加。 */
#ifndef DUTYNET_PLAN_PROSE_H
#define DUTYNET_PLAN_PROSE_H

#include "plan/clause_find.h"
#include "plan/draft.h"

G_BEGIN_DECLS

/* Finds the last such clause in the text of one item. *clause is then initialised. */
gboolean dn_prose_find(DnFoundClause *out, const DnLexicon *lexicon, DnArena *arena, DnSlice text);

/* Keeps the drafts read from running text only where that is how the list says who is responsible and where their bodies are beyond
 * doubt; the others are dropped. */
void dn_prose_settle(DnDrafts *drafts);

G_END_DECLS

#endif
