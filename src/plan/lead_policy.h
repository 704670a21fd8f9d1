/* What the lead policy does to roles that the input states itself: those of tables and of saved plans. */
#ifndef DUTYNET_PLAN_LEAD_POLICY_H
#define DUTYNET_PLAN_LEAD_POLICY_H

#include <dutynet/plan.h>

G_BEGIN_DECLS

/* Changes the roles of one task's `n` bodies, of departments of `plan`, as DnLeadPolicy says. `rule` is that of the task's document. */
void dn_lead_policy_apply(DnResponsibility *responsible, guint n, const DnPlan *plan, const DnLeadRule *rule, DnLeadPolicy policy);

G_END_DECLS

#endif
