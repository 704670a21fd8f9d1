/* Rows are kept in one array and chained by task. */
#include "plan/task_rows.h"

#include <string.h>

#include "base/arena.h"
#include "plan/lead_policy.h"
#include "plan/plan_build.h"

enum { NO_ROW = G_MAXUINT32, LONG_TASK = 64 };

typedef struct {
	guint32 next; /* row of the same task; NO_ROW for none */
	guint32 department;
	guint16 verb; /* index of verbs; 0 for none */
	guint8 role;
} Row;

typedef struct {
	guint32 first, last; /* rows */
	guint32 n_rows;
	GHashTable *departments; /* of a task of many; NULL while it is short */
} Task;

struct DnTaskRows {
	DnPlan *plan;
	guint first_task;        /* in the plan */
	DnArena *arena;
	GArray *rows;            /* Row */
	GArray *tasks;           /* Task */
	GHashTable *task_of_key; /* document and key → index + 1 */
	GPtrArray *verbs;        /* the first is NULL */
	GHashTable *verb_of_word;
	GString *key;            /* of the last task */
	guint last_task;         /* index + 1 */
};

static void clear_task(void *data)
{
	Task *task = data;
	if (task->departments != NULL)
		g_hash_table_unref(task->departments);
}

DnTaskRows *dn_task_rows_new(DnPlan *plan)
{
	DnTaskRows *rows = g_new0(DnTaskRows, 1);
	rows->plan = plan;
	rows->first_task = dn_plan_n_tasks(plan);
	rows->arena = dn_arena_new();
	rows->rows = g_array_new(FALSE, FALSE, sizeof(Row));
	rows->tasks = g_array_new(FALSE, TRUE, sizeof(Task));
	g_array_set_clear_func(rows->tasks, clear_task);
	rows->task_of_key = g_hash_table_new(g_str_hash, g_str_equal);
	rows->verbs = g_ptr_array_new();
	g_ptr_array_add(rows->verbs, NULL);
	rows->verb_of_word = g_hash_table_new(g_str_hash, g_str_equal);
	rows->key = g_string_new(NULL);
	return rows;
}

void dn_task_rows_free(DnTaskRows *rows)
{
	if (rows == NULL)
		return;
	g_array_unref(rows->rows);
	g_array_unref(rows->tasks);
	g_hash_table_unref(rows->task_of_key);
	g_ptr_array_unref(rows->verbs);
	g_hash_table_unref(rows->verb_of_word);
	g_string_free(rows->key, TRUE);
	dn_arena_free(rows->arena);
	g_free(rows);
}

static Task *task_at(const DnTaskRows *rows, guint index)
{
	return &g_array_index(rows->tasks, Task, index);
}

static Row *row_at(const DnTaskRows *rows, guint32 index)
{
	return &g_array_index(rows->rows, Row, index);
}

/* ---- Tasks ---------------------------------------------------------------------------------------------------------------- */

/* The document's number in base 64 and a tab, at the front of a key; printf would take longer than all the rest of a row. */
static gsize write_prefix(char prefix[8], guint document)
{
	gsize length = 0;
	for (; document > 0; document /= 64)
		prefix[length++] = (char)('0' + document % 64);
	prefix[length++] = '\t';
	prefix[length] = '\0';
	return length;
}

guint dn_task_rows_find(gboolean *is_new, DnTaskRows *rows, guint document, const char *key)
{
	char prefix[8];
	gsize length = write_prefix(prefix, document);
	*is_new = FALSE;
	if (rows->last_task > 0 && strncmp(rows->key->str, prefix, length) == 0 && strcmp(rows->key->str + length, key) == 0)
		return rows->last_task - 1;
	g_string_assign(rows->key, prefix);
	g_string_append(rows->key, key);
	rows->last_task = GPOINTER_TO_UINT(g_hash_table_lookup(rows->task_of_key, rows->key->str));
	if (rows->last_task == 0) {
		*is_new = TRUE;
		Task task = {.first = NO_ROW, .last = NO_ROW};
		g_array_append_val(rows->tasks, task);
		rows->last_task = rows->tasks->len;
		g_hash_table_insert(rows->task_of_key, (gpointer)dn_arena_string(rows->arena, rows->key->str),
		                    GUINT_TO_POINTER(rows->last_task));
	}
	return rows->last_task - 1;
}

void dn_task_rows_describe(DnTaskRows *rows, guint task, const DnTask *known)
{
	guint added = dn_plan_add_task(rows->plan, known);
	g_assert(added == rows->first_task + task);
}

/* ---- Rows ------------------------------------------------------------------------------------------------------------------- */

static guint16 verb_index(DnTaskRows *rows, const char *verb)
{
	if (verb == NULL || *verb == '\0')
		return 0;
	guint known = GPOINTER_TO_UINT(g_hash_table_lookup(rows->verb_of_word, verb));
	if (known > 0 || rows->verbs->len > G_MAXUINT16)
		return (guint16)known;
	const char *kept = dn_arena_string(rows->arena, verb);
	g_ptr_array_add(rows->verbs, (gpointer)kept);
	g_hash_table_insert(rows->verb_of_word, (gpointer)kept, GUINT_TO_POINTER(rows->verbs->len - 1));
	return (guint16)(rows->verbs->len - 1);
}

static gboolean has_department(DnTaskRows *rows, Task *task, guint department)
{
	if (task->departments != NULL)
		return g_hash_table_contains(task->departments, GUINT_TO_POINTER(department));
	for (guint32 i = task->first; i != NO_ROW; i = row_at(rows, i)->next)
		if (row_at(rows, i)->department == department)
			return TRUE;
	return FALSE;
}

/* Looking through all rows of a task of thousands of bodies would be quadratic. */
static void note_department(DnTaskRows *rows, Task *task, guint department)
{
	if (task->n_rows < LONG_TASK)
		return;
	if (task->departments == NULL) {
		task->departments = g_hash_table_new(NULL, NULL);
		for (guint32 i = task->first; i != NO_ROW; i = row_at(rows, i)->next)
			g_hash_table_add(task->departments, GUINT_TO_POINTER(row_at(rows, i)->department));
	}
	g_hash_table_add(task->departments, GUINT_TO_POINTER(department));
}

gboolean dn_task_rows_add(DnTaskRows *rows, guint index, guint department, DnRole role, const char *verb)
{
	Task *task = task_at(rows, index);
	if (has_department(rows, task, department))
		return FALSE;
	Row row = {NO_ROW, department, verb_index(rows, verb), (guint8)role};
	guint32 place = rows->rows->len;
	g_array_append_val(rows->rows, row);
	if (task->first == NO_ROW)
		task->first = place;
	else
		row_at(rows, task->last)->next = place;
	task->last = place;
	task->n_rows++;
	note_department(rows, task, department);
	return TRUE;
}

/* ---- Adding ------------------------------------------------------------------------------------------------------------------- */

static void give_responsible(const DnTaskRows *rows, guint index, GArray *responsible, DnLeadPolicy policy)
{
	guint of_plan = rows->first_task + index, document = dn_plan_task(rows->plan, of_plan)->document;
	g_array_set_size(responsible, 0);
	for (guint32 i = task_at(rows, index)->first; i != NO_ROW; i = row_at(rows, i)->next) {
		const Row *row = row_at(rows, i);
		DnResponsibility one = {row->department, (DnRole)row->role, g_ptr_array_index(rows->verbs, row->verb)};
		g_array_append_val(responsible, one);
	}
	DnResponsibility *all = (DnResponsibility *)(void *)responsible->data;
	dn_lead_policy_apply(all, responsible->len, rows->plan, &dn_plan_document(rows->plan, document)->lead_rule, policy);
	dn_plan_give_responsible(rows->plan, of_plan, all, responsible->len);
}

void dn_task_rows_finish(DnTaskRows *rows, DnLeadPolicy policy)
{
	g_autoptr(GArray) responsible = g_array_new(FALSE, FALSE, sizeof(DnResponsibility));
	for (guint i = 0; i < rows->tasks->len; i++)
		give_responsible(rows, i, responsible, policy);
}
