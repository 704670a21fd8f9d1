/* Where the departments of a task are named in its clause. */
#ifndef DUTYNET_REPORT_CLAUSE_MARKS_H
#define DUTYNET_REPORT_CLAUSE_MARKS_H

#include <dutynet/plan.h>

G_BEGIN_DECLS

typedef struct {
	gsize offset, length; /* bytes in the clause */
	guint department;
} DnClauseMark;

/* The places, in order and without overlap, where a name or alias of one of the task's departments stands; the longest name
 * wins. An array of DnClauseMark, empty for a task without a clause. */
GArray *dn_clause_marks(const DnPlan *plan, const DnTask *task);

G_END_DECLS

#endif
