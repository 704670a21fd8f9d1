/* Building a plan out of order, for readers that meet a task's bodies one by one and after other tasks. */
#ifndef DUTYNET_PLAN_PLAN_BUILD_H
#define DUTYNET_PLAN_PLAN_BUILD_H

#include <dutynet/plan.h>

G_BEGIN_DECLS

/* Adds a body, which it must not have yet, to a task that was added without any. */
void dn_plan_add_responsible(DnPlan *plan, guint task, const DnResponsibility *responsible);

/* The responsible bodies of a task, n_responsible of them, to change their roles. */
DnResponsibility *dn_plan_responsible(DnPlan *plan, guint task);

/* Gives up what serves to find tasks by their ids, which takes a tenth of the memory of a plan and which few ask for once it has been
 * read; it is made anew where somebody does. */
void dn_plan_end_building(DnPlan *plan);

G_END_DECLS

#endif
