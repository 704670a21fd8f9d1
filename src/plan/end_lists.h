/* Plans in languages of spaces whose items end with bodies in brackets and nothing else: Publish the guide (Ministry of Health, Treasury), or all of
 * them in square brackets or behind a dash: Publish the guide – Treasury. One such end proves nothing, many do: most items of their lists have one,
 * the names come again or are bodies beyond doubt, and the items say what is to be done; or the document says what its brackets mean. */
#ifndef DUTYNET_PLAN_END_LISTS_H
#define DUTYNET_PLAN_END_LISTS_H

#include "plan/draft.h"

G_BEGIN_DECLS

typedef struct DnEndLists DnEndLists;

/* Looks at a text that has been scanned without them. NULL where it has clauses of another form, or proves nothing; what speaks for such brackets
 * all the same is told in `drafts`. Else the text is to be scanned again, with them in its lexicon. */
DnEndLists *dn_end_lists_find(DnDrafts *drafts);
void dn_end_lists_free(DnEndLists *lists);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(DnEndLists, dn_end_lists_free)

/* Whether the proved items end with names behind a dash, and not with brackets. */
gboolean dn_end_lists_are_dashed(const DnEndLists *lists);

/* The names in the bracket, or behind the dash, that begins at a place of the text, where they are a clause; NULL where they are none. */
const DnSlice *dn_end_lists_names(const DnEndLists *lists, const char *bracket);

/* Tells of the brackets that were left out. */
void dn_end_lists_tell(const DnEndLists *lists, DnDrafts *drafts);

G_END_DECLS

#endif
