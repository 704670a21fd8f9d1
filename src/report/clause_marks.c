/* Finds the names of a task's departments in its clause, from left to right. */
#include "report/clause_marks.h"

#include <string.h>

static void prefer_longer(DnClauseMark *best, const char *text, const char *name, guint department)
{
	gsize length = strlen(name);
	if (length > best->length && strncmp(text, name, length) == 0) {
		best->length = length;
		best->department = department;
	}
}

/* The longest name that starts at `text`; of length 0 where none does. */
static DnClauseMark mark_at(const DnPlan *plan, const DnTask *task, const char *text)
{
	DnClauseMark best = {0};
	for (guint i = 0; i < task->n_responsible; i++) {
		guint index = task->responsible[i].department;
		const DnDepartment *department = dn_plan_department(plan, index);
		prefer_longer(&best, text, department->name, index);
		for (guint j = 0; j < department->n_aliases; j++)
			prefer_longer(&best, text, department->aliases[j], index);
	}
	return best;
}

GArray *dn_clause_marks(const DnPlan *plan, const DnTask *task)
{
	GArray *marks = g_array_new(FALSE, FALSE, sizeof(DnClauseMark));
	for (const char *p = task->clause; p != NULL && *p != '\0';) {
		DnClauseMark mark = mark_at(plan, task, p);
		mark.offset = (gsize)(p - task->clause);
		if (mark.length > 0)
			g_array_append_val(marks, mark);
		p = mark.length > 0 ? p + mark.length : g_utf8_next_char(p);
	}
	return marks;
}
