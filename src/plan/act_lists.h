/* Plans in languages of spaces whose items begin with who acts: DHS and DOC, in coordination with DOE, will develop a scale; Sport Board to map the
 * clubs. One such sentence proves nothing, many do: most items of their lists begin so, several names come again or are bodies beyond doubt, and
 * the title is that of a plan. */
#ifndef DUTYNET_PLAN_ACT_LISTS_H
#define DUTYNET_PLAN_ACT_LISTS_H

#include "plan/draft.h"

G_BEGIN_DECLS

typedef struct DnActLists DnActLists;

/* Looks at a text that has been scanned without them. NULL where it has clauses of another form, which is told in `drafts`, or proves nothing. Else
 * the text is to be scanned again, with them in its lexicon. */
DnActLists *dn_act_lists_find(DnDrafts *drafts);
void dn_act_lists_free(DnActLists *lists);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(DnActLists, dn_act_lists_free)

/* Whether the item whose text begins there begins with who acts. */
gboolean dn_act_lists_has(const DnActLists *lists, const char *at);
/* Where the first sentence of such an item ends that says so, which may stand behind its title; NULL for other items. */
const char *dn_act_lists_end(const DnActLists *lists, const char *at);

/* Appends the clauses of the sentences with which such an item begins; each ends with its sentence. None for other items. */
void dn_act_lists_read(GArray *out, const DnLexicon *lexicon, DnArena *arena, DnSlice text);

/* Tells of the items that begin so and of which no task was made. */
void dn_act_lists_tell(const DnActLists *lists, DnDrafts *drafts);

G_END_DECLS

#endif
