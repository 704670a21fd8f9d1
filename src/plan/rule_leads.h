/* What the document as a whole says about who leads, its rule above all, put into the clauses of its drafts. */
#ifndef DUTYNET_PLAN_RULE_LEADS_H
#define DUTYNET_PLAN_RULE_LEADS_H

#include "plan/draft.h"

G_BEGIN_DECLS

/* Lets those lead who are responsible, or of them whom the rule means, in clauses that do not say so themselves. That the first one of a bare list
 * leads is left to dn_settle(). */
void dn_rule_leads_let(DnDrafts *drafts);

G_END_DECLS

#endif
