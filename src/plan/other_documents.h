/* Leaves out what has the form of a plan in a document, or a list, that is none: rules of organisation, laws, notices of events, reports of what was
 * done. */
#ifndef DUTYNET_PLAN_OTHER_DOCUMENTS_H
#define DUTYNET_PLAN_OTHER_DOCUMENTS_H

#include "plan/draft.h"

G_BEGIN_DECLS

/* Drops the tasks of such, and tells of them. In a document whose title says that it is a plan they stay, and are told of. */
void dn_other_documents_drop(DnDrafts *drafts);
/* Whether the title of the document, or a heading of the open ones, says that it is a plan, or speaks of one. */
gboolean dn_outline_sounds_like_plan(DnDrafts *drafts, const DnOutline *outline);

G_END_DECLS

#endif
