/* Responsibilities that come row by row, in any order, gathered into tasks. The rows go straight into the plan: besides it there is memory
 * only for tasks whose id is not what their rows call them. */
#ifndef DUTYNET_PLAN_TASK_ROWS_H
#define DUTYNET_PLAN_TASK_ROWS_H

#include <dutynet/plan.h>

G_BEGIN_DECLS

typedef struct DnTaskRows DnTaskRows;

/* Rows for tasks that are added to `plan`, to which nothing else adds tasks meanwhile. */
DnTaskRows *dn_task_rows_new(DnPlan *plan);
void dn_task_rows_free(DnTaskRows *rows);

/* The task, in the plan, that rows of that document call `key`; -1 where this is the first of them: dn_task_rows_begin() it then. */
int dn_task_rows_find(DnTaskRows *rows, guint document, const char *key);
/* Adds the task to the plan with all that is known of it but its responsible bodies; returns it. */
guint dn_task_rows_begin(DnTaskRows *rows, const char *key, const DnTask *known);
/* FALSE where the task has this department already; the first one stands. */
gboolean dn_task_rows_add(DnTaskRows *rows, guint task, const DnResponsibility *responsible);

/* Applies the policy to the tasks. */
void dn_task_rows_finish(DnTaskRows *rows, DnLeadPolicy policy);

G_END_DECLS

#endif
