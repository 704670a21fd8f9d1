/* Building a plan out of order, for readers that meet a task's bodies after other tasks. */
#ifndef DUTYNET_PLAN_PLAN_BUILD_H
#define DUTYNET_PLAN_PLAN_BUILD_H

#include <dutynet/plan.h>

G_BEGIN_DECLS

/* Replaces the responsible bodies of a task; copied as dn_plan_add_task() copies them. */
void dn_plan_give_responsible(DnPlan *plan, guint task, const DnResponsibility *responsible, guint n);

G_END_DECLS

#endif
