/* Checks each document when it has been read. What reading it takes is bounded by the size of the file; the limits keep what follows, of which
 * some grows with the square of a number, from a plan that nobody can have written. */
#include "plan/limits.h"

static gboolean fail(const DnDocument *document, guint line, GError **error, const char *format, ...) G_GNUC_PRINTF(4, 5);

static gboolean fail(const DnDocument *document, guint line, GError **error, const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	g_autofree char *reason = g_strdup_vprintf(format, arguments);
	va_end(arguments);
	g_autofree char *place = line > 0 ? g_strdup_printf(":%u", line) : g_strdup("");
	g_set_error(error, DN_ERROR, DN_ERROR_LIMIT, "%s%s: %s", dn_document_path(document), place, reason);
	return FALSE;
}

static DnPlanLimits effective_limits(const DnPlanLimits *given)
{
	static const DnPlanLimits defaults = {.max_tasks = 10000000, .max_departments = 1000000, .max_bodies = 10000, .max_name = 500};
	DnPlanLimits limits = given != NULL ? *given : defaults;
	limits.max_tasks = limits.max_tasks != 0 ? limits.max_tasks : defaults.max_tasks;
	limits.max_departments = limits.max_departments != 0 ? limits.max_departments : defaults.max_departments;
	limits.max_bodies = limits.max_bodies != 0 ? limits.max_bodies : defaults.max_bodies;
	limits.max_name = limits.max_name != 0 ? limits.max_name : defaults.max_name;
	return limits;
}

/* The line of the first task that names the department; 0 where none does. */
static guint line_of_department(const DnPlan *plan, guint department)
{
	for (guint i = 0; i < dn_plan_n_tasks(plan); i++) {
		const DnTask *task = dn_plan_task(plan, i);
		for (guint k = 0; k < task->n_responsible; k++)
			if (task->responsible[k].department == department)
				return task->source.line;
	}
	return 0;
}

static gboolean is_longer(const char *name, guint characters)
{
	return strlen(name) > characters && g_utf8_strlen(name, -1) > (glong)characters;
}

static gboolean check_name(const DnPlan *plan, guint department, const DnDocument *document, guint longest, GError **error)
{
	enum { SHOWN = 20 };
	const DnDepartment *named = dn_plan_department(plan, department);
	const char *bad = is_longer(named->name, longest) ? named->name : NULL;
	for (guint i = 0; bad == NULL && i < named->n_aliases; i++)
		bad = is_longer(named->aliases[i], longest) ? named->aliases[i] : NULL;
	if (bad == NULL)
		return TRUE;
	g_autofree char *beginning = g_utf8_substring(bad, 0, MIN((glong)longest, (glong)SHOWN));
	return fail(document, line_of_department(plan, department), error,
	            "the name of a body is longer than the limit of %u characters: '%s…'", longest, beginning);
}

gboolean dn_limits_check(DnLimitsChecked *checked, const DnPlan *plan, const DnDocument *document, const DnPlanLimits *limits,
                         GError **error)
{
	DnPlanLimits most = effective_limits(limits);
	guint tasks = dn_plan_n_tasks(plan), departments = dn_plan_n_departments(plan);
	if (tasks > most.max_tasks)
		return fail(document, 0, error, "holds more than the limit of %u tasks", most.max_tasks);
	if (departments > most.max_departments)
		return fail(document, 0, error, "names more than the limit of %u departments", most.max_departments);
	for (; checked->tasks < tasks; checked->tasks++) {
		const DnTask *task = dn_plan_task(plan, checked->tasks);
		if (task->n_responsible > most.max_bodies)
			return fail(document, task->source.line, error, "task %s names more than the limit of %u bodies", task->id,
			            most.max_bodies);
	}
	for (; checked->departments < departments; checked->departments++)
		if (!check_name(plan, checked->departments, document, most.max_name, error))
			return FALSE;
	return TRUE;
}
