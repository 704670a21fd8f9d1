/* Responsibilities that come row by row, in any order, gathered into tasks. Memory is near that of the data: a row takes 16 bytes, and
 * a task some 60 besides what the plan holds. */
#ifndef DUTYNET_PLAN_TASK_ROWS_H
#define DUTYNET_PLAN_TASK_ROWS_H

#include <dutynet/plan.h>

G_BEGIN_DECLS

typedef struct DnTaskRows DnTaskRows;

/* Rows for tasks that are added to `plan`, to which nothing else adds tasks meanwhile. */
DnTaskRows *dn_task_rows_new(DnPlan *plan);
void dn_task_rows_free(DnTaskRows *rows);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(DnTaskRows, dn_task_rows_free)

/* The task of that key in that document, begun with *is_new where this is its first row: dn_task_rows_describe() it then. */
guint dn_task_rows_find(gboolean *is_new, DnTaskRows *rows, guint document, const char *key);
/* Adds the task to the plan with all that is known of it but its responsible bodies. */
void dn_task_rows_describe(DnTaskRows *rows, guint task, const DnTask *known);
/* FALSE where the task has this department already; the first one stands. */
gboolean dn_task_rows_add(DnTaskRows *rows, guint task, guint department, DnRole role, const char *verb);

/* Gives the tasks of the plan their responsible bodies. */
void dn_task_rows_finish(DnTaskRows *rows, DnLeadPolicy policy);

G_END_DECLS

#endif
