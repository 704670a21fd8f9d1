/* Most tasks have the id that their rows call them by, and are found by the plan itself; the others are in a table here. */
#include "plan/task_rows.h"

#include <string.h>

#include "base/number.h"
#include "plan/lead_policy.h"
#include "plan/plan_build.h"

struct DnTaskRows {
	DnPlan *plan;
	guint first_task;        /* those before it are of other documents */
	GHashTable *renamed;     /* tasks whose id is not their key */
	GHashTable *task_of_key; /* document and key of these → task + 1 */
	GHashTable *bodies;      /* of tasks of many: task → set of departments */
};

DnTaskRows *dn_task_rows_new(DnPlan *plan)
{
	DnTaskRows *rows = g_new0(DnTaskRows, 1);
	rows->plan = plan;
	rows->first_task = dn_plan_n_tasks(plan);
	rows->renamed = g_hash_table_new(NULL, NULL);
	rows->task_of_key = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	rows->bodies = g_hash_table_new_full(NULL, NULL, NULL, (GDestroyNotify)g_hash_table_unref);
	return rows;
}

void dn_task_rows_free(DnTaskRows *rows)
{
	if (rows == NULL)
		return;
	g_hash_table_unref(rows->renamed);
	g_hash_table_unref(rows->task_of_key);
	g_hash_table_unref(rows->bodies);
	g_free(rows);
}

/* ---- Tasks ---------------------------------------------------------------------------------------------------------------- */

static char *full_key(guint document, const char *key)
{
	char number[DN_NUMBER_SIZE];
	dn_number_write_integer(number, document);
	return g_strconcat(number, "\t", key, NULL);
}

static gboolean is_renamed(const DnTaskRows *rows, guint task)
{
	return g_hash_table_size(rows->renamed) > 0 && g_hash_table_contains(rows->renamed, GUINT_TO_POINTER(task));
}

/* -1 where the id is that of no task here, or of one whose rows call it something else. */
static int find_by_id(const DnTaskRows *rows, guint document, const char *key)
{
	int task = dn_plan_find_task(rows->plan, key);
	gboolean is_it = task >= (int)rows->first_task && dn_plan_task(rows->plan, (guint)task)->document == document &&
	                 !is_renamed(rows, (guint)task);
	return is_it ? task : -1;
}

static int find_renamed(const DnTaskRows *rows, guint document, const char *key)
{
	if (g_hash_table_size(rows->renamed) == 0)
		return -1;
	g_autofree char *full = full_key(document, key);
	return GPOINTER_TO_INT(g_hash_table_lookup(rows->task_of_key, full)) - 1;
}

int dn_task_rows_find(DnTaskRows *rows, guint document, const char *key)
{
	int task = find_by_id(rows, document, key);
	return task >= 0 ? task : find_renamed(rows, document, key);
}

guint dn_task_rows_begin(DnTaskRows *rows, const char *key, const DnTask *known)
{
	guint task = dn_plan_add_task(rows->plan, known);
	if (strcmp(dn_plan_task(rows->plan, task)->id, key) != 0) {
		g_hash_table_add(rows->renamed, GUINT_TO_POINTER(task));
		g_hash_table_insert(rows->task_of_key, full_key(known->document, key), GUINT_TO_POINTER(task + 1));
	}
	return task;
}

/* ---- Rows ------------------------------------------------------------------------------------------------------------------- */

/* The departments of a task of many; looking through thousands of bodies for each would be quadratic. */
static GHashTable *bodies_of(DnTaskRows *rows, guint index, const DnTask *task)
{
	GHashTable *bodies = g_hash_table_lookup(rows->bodies, GUINT_TO_POINTER(index));
	if (bodies != NULL)
		return bodies;
	bodies = g_hash_table_new(NULL, NULL);
	for (guint i = 0; i < task->n_responsible; i++)
		g_hash_table_add(bodies, GUINT_TO_POINTER(task->responsible[i].department));
	g_hash_table_insert(rows->bodies, GUINT_TO_POINTER(index), bodies);
	return bodies;
}

/* Whether the task names the department; notes that it does now. */
static gboolean was_named(DnTaskRows *rows, guint index, guint department)
{
	enum { MANY = 64 };
	const DnTask *task = dn_plan_task(rows->plan, index);
	if (task->n_responsible >= MANY)
		return !g_hash_table_add(bodies_of(rows, index, task), GUINT_TO_POINTER(department));
	for (guint i = 0; i < task->n_responsible; i++)
		if (task->responsible[i].department == department)
			return TRUE;
	return FALSE;
}

gboolean dn_task_rows_add(DnTaskRows *rows, guint task, const DnResponsibility *responsible)
{
	if (was_named(rows, task, responsible->department))
		return FALSE;
	dn_plan_add_responsible(rows->plan, task, responsible);
	return TRUE;
}

void dn_task_rows_finish(DnTaskRows *rows, DnLeadPolicy policy)
{
	for (guint i = rows->first_task; i < dn_plan_n_tasks(rows->plan); i++) {
		const DnTask *task = dn_plan_task(rows->plan, i);
		const DnLeadRule *rule = &dn_plan_document(rows->plan, task->document)->lead_rule;
		dn_lead_policy_apply(dn_plan_responsible(rows->plan, i), task->n_responsible, rows->plan, rule, policy);
	}
}
