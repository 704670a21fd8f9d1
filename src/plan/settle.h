/* Settles drafts: decides roles by the lead rule, gives bodies their canonical names, and adds tasks and doubts to a plan. */
#ifndef DUTYNET_PLAN_SETTLE_H
#define DUTYNET_PLAN_SETTLE_H

#include "plan/draft.h"

G_BEGIN_DECLS

/* Adds the drafts to `plan` as tasks of `document`, and notes their doubts (dn_doubts_find()). `mentions` gets a DnMention for each new
 * department. `id_prefix` stands before their ids, NULL for none, where the plan has one document only. */
void dn_settle(DnPlan *plan, DnDrafts *drafts, GArray *mentions, guint document, const char *id_prefix,
               const DnPlanOptions *options);

/* The canonical name of a body: the registry's where it knows the name. In a local plan a bare 发展改革委 is not the national one. */
const char *dn_settle_name(const DnLexicon *lexicon, const char *name, gboolean local);

/* What the document says about who leads; its text is as the reader would type it. */
DnLeadRule dn_settle_lead_rule(DnDrafts *drafts);

G_END_DECLS

#endif
