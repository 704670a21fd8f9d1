/* Doubts: what in the text is doubtful, found while scanning and settling, brought into order and added to a plan. The codes are
 * stable: numbering-gap, numbering-repeat, no-clause, clause-unread, bracket-unclosed, duplicate-body, open-list, collective,
 * unknown-body, near-duplicate, place-unnamed, lead-rule-missing, lead-rule-contradicted, lead-is-group,
 * body-list-unread, no-tasks, table-unread, word-broken, file-damaged. */
#ifndef DUTYNET_PLAN_DOUBTS_H
#define DUTYNET_PLAN_DOUBTS_H

#include "plan/draft.h"

G_BEGIN_DECLS

/* Where a department is named for the first time, and the last document that names it. */
typedef struct {
	guint document, line, column;
	guint last_document;
	gboolean lacks_place; /* its name does not say of which place it is */
} DnMention;

/* Notes what the drafts as a whole leave doubtful. To be called when all are there. */
void dn_doubts_find(DnDrafts *drafts);

/* Adds the drafts' doubts to the plan in the order of the text. */
void dn_doubts_add(DnPlan *plan, DnDrafts *drafts, guint document);

/* Adds a doubt for each pair of departments whose names look like one name written in two ways. `mentions` has a DnMention for each
 * department. Cost is linear in the number of departments. */
void dn_doubts_add_near_duplicates(DnPlan *plan, const GArray *mentions, const DnRegistry *registry);

G_END_DECLS

#endif
