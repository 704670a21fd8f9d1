/* Responsibilities that come row by row, in any order, gathered into tasks. Memory is near that of the data: a row takes 16 bytes, and
 * a task what its optional columns hold. */
#ifndef DUTYNET_PLAN_TASK_ROWS_H
#define DUTYNET_PLAN_TASK_ROWS_H

#include <dutynet/plan.h>

G_BEGIN_DECLS

typedef struct DnTaskRows DnTaskRows;

DnTaskRows *dn_task_rows_new(void);
void dn_task_rows_free(DnTaskRows *rows);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(DnTaskRows, dn_task_rows_free)

/* The task of that key in that document, begun with *is_new where this is its first row: dn_task_rows_describe() it then. */
guint dn_task_rows_find(gboolean *is_new, DnTaskRows *rows, guint document, const char *key);
/* All that is known of a task but its responsible bodies; copied. */
void dn_task_rows_describe(DnTaskRows *rows, guint task, const DnTask *known);
/* FALSE where the task has this department already; the first one stands. */
gboolean dn_task_rows_add(DnTaskRows *rows, guint task, guint department, DnRole role, const char *verb);

/* Adds the tasks to a plan in order of first appearance. */
void dn_task_rows_finish(DnPlan *plan, DnTaskRows *rows, DnLeadPolicy policy);

G_END_DECLS

#endif
