/* The plan as data: what was added, in order, with look-up by name and id. Parsing is elsewhere. */
#include <dutynet/plan.h>

#include <string.h>

#include "base/arena.h"
#include "base/name_hash.h"
#include "base/name_index.h"
#include "base/number.h"
#include "plan/plan_build.h"
#include "plan/inert.h"

struct DnPlan {
	DnArena *arena;                   /* all strings, and the arrays inside tasks */
	GArray *documents;                /* DnPlanDocument */
	GHashTable *document_of_id;       /* index + 1 */
	GHashTable *document_suffix_of_id; /* the last suffix that made an id unique */
	GArray *departments;              /* DnDepartment; its aliases array is the GPtrArray of the same index */
	GPtrArray *aliases;               /* GPtrArray of const char *, one a department; NULL where it has none */
	GHashTable *department_of_name;   /* names and aliases → index + 1 */
	GArray *tasks;                    /* DnTask */
	gsize task_of_id;                 /* DnNameIndex *, made by the first who asks (g_once_init_enter()); 0 for none */
	const char *const *claimed;       /* ids of tasks that do not have them yet; NULL for none */
	guint claimed_from;               /* the first of these tasks */
	GHashTable *suffix_of_task;       /* the last suffix that made an id unique which a task has */
	GHashTable *roomy;                /* tasks that have room for a power of two of bodies */
	guint fitted;                     /* a task that has not: the last whose bodies fit */
	GHashTable *words;                /* verbs and codes, each kept once */
	GArray *diagnostics;              /* DnDiagnostic */
	guint n_responsibilities;
};

static const char *id_of_task(guint index, const void *owner)
{
	const DnPlan *plan = owner;
	if (plan->claimed != NULL && index >= plan->claimed_from)
		return plan->claimed[index - plan->claimed_from];
	return g_array_index(plan->tasks, DnTask, index).id;
}

static DnNameIndex *index_tasks(const DnPlan *plan)
{
	DnNameIndex *index = dn_name_index_new(id_of_task, plan);
	for (guint i = 0; i < plan->tasks->len; i++)
		dn_name_index_add(index, i);
	return index;
}

static DnNameIndex *task_index(const DnPlan *plan)
{
	gsize *place = (gsize *)&plan->task_of_id;
	if (g_once_init_enter(place))
		g_once_init_leave(place, (gsize)index_tasks(plan));
	return (DnNameIndex *)plan->task_of_id;
}

void dn_plan_end_building(DnPlan *plan)
{
	dn_name_index_free((DnNameIndex *)plan->task_of_id);
	plan->task_of_id = 0;
	g_hash_table_remove_all(plan->roomy);
}

static void free_aliases(void *aliases)
{
	if (aliases != NULL)
		g_ptr_array_unref(aliases);
}

DnPlan *dn_plan_new(void)
{
	DnPlan *plan = g_new0(DnPlan, 1);
	plan->arena = dn_arena_new();
	plan->documents = g_array_new(FALSE, FALSE, sizeof(DnPlanDocument));
	plan->document_of_id = g_hash_table_new(g_str_hash, g_str_equal);
	plan->document_suffix_of_id = g_hash_table_new(g_str_hash, g_str_equal);
	plan->departments = g_array_new(FALSE, FALSE, sizeof(DnDepartment));
	plan->aliases = g_ptr_array_new_with_free_func(free_aliases);
	plan->department_of_name = g_hash_table_new(dn_name_hash, g_str_equal);
	plan->tasks = g_array_new(FALSE, FALSE, sizeof(DnTask));
	plan->suffix_of_task = g_hash_table_new(NULL, NULL);
	plan->roomy = g_hash_table_new(NULL, NULL);
	plan->words = g_hash_table_new(g_str_hash, g_str_equal);
	plan->diagnostics = g_array_new(FALSE, FALSE, sizeof(DnDiagnostic));
	return plan;
}

void dn_plan_free(DnPlan *plan)
{
	if (plan == NULL)
		return;
	dn_plan_end_building(plan);
	g_array_unref(plan->documents);
	g_hash_table_unref(plan->document_of_id);
	g_hash_table_unref(plan->document_suffix_of_id);
	g_array_unref(plan->departments);
	g_ptr_array_unref(plan->aliases);
	g_hash_table_unref(plan->department_of_name);
	g_array_unref(plan->tasks);
	g_hash_table_unref(plan->suffix_of_task);
	g_hash_table_unref(plan->roomy);
	g_hash_table_unref(plan->words);
	g_array_unref(plan->diagnostics);
	dn_arena_free(plan->arena);
	g_free(plan);
}

/* A copy that lives as long as the plan, of what can be shown; NULL for NULL. */
static const char *keep_text_in(DnArena *arena, const char *text)
{
	g_autofree char *inert = text != NULL ? dn_inert_text(text) : NULL;
	return dn_arena_string(arena, inert != NULL ? inert : text);
}

static const char *keep_text(DnPlan *plan, const char *text)
{
	return keep_text_in(plan->arena, text);
}

/* How long the strings of a task that is added stand where they are, and what is known of them. */
typedef enum { PASSING, LASTING, LASTING_INERT } Strings;

static const char *keep_string(DnArena *arena, const char *text, Strings given)
{
	if (given == PASSING)
		return keep_text_in(arena, text);
	g_autofree char *inert = text != NULL && given == LASTING ? dn_inert_text(text) : NULL;
	return inert != NULL ? dn_arena_string(arena, inert) : text;
}

/* The same for words that come again and again. */
const char *dn_plan_keep_word(DnPlan *plan, const char *word)
{
	const char *known = word != NULL ? g_hash_table_lookup(plan->words, word) : NULL;
	if (word == NULL || known != NULL)
		return known;
	const char *kept = keep_text(plan, word);
	g_hash_table_add(plan->words, (gpointer)kept);
	return kept;
}

/* The id with a suffix. */
static char *with_suffix(const char *id, guint suffix)
{
	char digits[DN_NUMBER_SIZE];
	dn_number_write_integer(digits, suffix);
	return g_strconcat(id, "~", digits, NULL);
}

/* The id of a document, or where it is taken, one with a suffix. */
static const char *unique_id(DnPlan *plan, const char *id)
{
	id = keep_text(plan, id);
	if (id == NULL || !g_hash_table_contains(plan->document_of_id, id))
		return id;
	guint last = GPOINTER_TO_UINT(g_hash_table_lookup(plan->document_suffix_of_id, id));
	for (guint suffix = MAX(last, 1) + 1;; suffix++) {
		g_autofree char *other = with_suffix(id, suffix);
		if (g_hash_table_contains(plan->document_of_id, other))
			continue;
		g_hash_table_insert(plan->document_suffix_of_id, (gpointer)id, GUINT_TO_POINTER(suffix));
		return dn_arena_string(plan->arena, other);
	}
}

guint dn_plan_add_document(DnPlan *plan, const DnPlanDocument *document)
{
	DnPlanDocument copy = *document;
	copy.id = unique_id(plan, document->id);
	copy.title = keep_text(plan, document->title);
	copy.path = keep_text(plan, document->path);
	copy.format = keep_text(plan, document->format);
	copy.sha256 = keep_text(plan, document->sha256);
	copy.language = keep_text(plan, document->language);
	copy.lead_rule.text = keep_text(plan, document->lead_rule.text);
	g_array_append_val(plan->documents, copy);
	if (copy.id != NULL)
		g_hash_table_insert(plan->document_of_id, (gpointer)copy.id, GUINT_TO_POINTER(plan->documents->len));
	return plan->documents->len - 1;
}

/* ---- Departments ------------------------------------------------------------------------------------------------ */

static DnDepartment *department_at(const DnPlan *plan, guint index)
{
	return &g_array_index(plan->departments, DnDepartment, index);
}

guint dn_plan_add_department(DnPlan *plan, const char *name, DnDepartmentKind kind)
{
	int known = dn_plan_find_department(plan, name);
	if (known >= 0)
		return (guint)known;
	DnDepartment department = {.name = keep_text(plan, name), .kind = kind};
	g_array_append_val(plan->departments, department);
	g_ptr_array_add(plan->aliases, NULL);
	g_hash_table_insert(plan->department_of_name, (gpointer)department.name, GUINT_TO_POINTER(plan->departments->len));
	return plan->departments->len - 1;
}

/* A body is described whenever it is met, mostly in the same words. */
static void describe(DnPlan *plan, const char **field, const char *text)
{
	if (text != NULL && g_strcmp0(*field, text) != 0)
		*field = keep_text(plan, text);
}

void dn_plan_describe_department(DnPlan *plan, guint department, const char *full_name, const char *name_en,
                                 const char *group)
{
	DnDepartment *described = department_at(plan, department);
	describe(plan, &described->full_name, full_name);
	describe(plan, &described->name_en, name_en);
	describe(plan, &described->group, group);
}

void dn_plan_add_alias(DnPlan *plan, guint department, const char *alias)
{
	if (dn_plan_find_department(plan, alias) >= 0)
		return;
	const char *copy = keep_text(plan, alias);
	GPtrArray *aliases = g_ptr_array_index(plan->aliases, department);
	if (aliases == NULL)
		aliases = g_ptr_array_index(plan->aliases, department) = g_ptr_array_new();
	g_ptr_array_add(aliases, (gpointer)copy);
	g_hash_table_insert(plan->department_of_name, (gpointer)copy, GUINT_TO_POINTER(department + 1));
	DnDepartment *named = department_at(plan, department);
	named->aliases = (const char *const *)aliases->pdata;
	named->n_aliases = aliases->len;
}

/* ---- Tasks ------------------------------------------------------------------------------------------------------ */

static const DnTask *task_at(const DnPlan *plan, guint index)
{
	return &g_array_index(plan->tasks, DnTask, index);
}

static gboolean same_path(const DnTask *a, const DnTask *b)
{
	if (a->n_path != b->n_path)
		return FALSE;
	for (guint i = 0; i < a->n_path; i++)
		if (a->path[i] != b->path[i] && strcmp(a->path[i], b->path[i]) != 0)
			return FALSE;
	return TRUE;
}

/* Tasks under one heading share one copy of its path. */
static const char *const *store_path(DnPlan *plan, const DnTask *task, Strings given)
{
	if (task->n_path == 0)
		return NULL;
	if (plan->tasks->len > 0 && same_path(task_at(plan, plan->tasks->len - 1), task))
		return task_at(plan, plan->tasks->len - 1)->path;
	if (given == LASTING_INERT)
		return task->path;
	const char **path = dn_arena_alloc(plan->arena, task->n_path * sizeof *path);
	for (guint i = 0; i < task->n_path; i++)
		path[i] = keep_string(plan->arena, task->path[i], given);
	return path;
}

/* Whether `department` was named before; notes that it is now. */
static gboolean was_named(GHashTable *named, const DnResponsibility *responsible, guint n, guint department)
{
	if (named != NULL)
		return !g_hash_table_add(named, GUINT_TO_POINTER(department));
	for (guint i = 0; i < n; i++)
		if (responsible[i].department == department)
			return TRUE;
	return FALSE;
}

static void store_responsible(DnPlan *plan, DnTask *task, const DnResponsibility *given, guint n, gboolean verbs_kept)
{
	enum { MANY = 64 }; /* more are not compared one with another */
	DnResponsibility *responsible = dn_arena_alloc(plan->arena, n * sizeof *responsible);
	g_autoptr(GHashTable) named = n > MANY ? g_hash_table_new(NULL, NULL) : NULL;
	task->n_responsible = 0;
	for (guint i = 0; i < n; i++) {
		if (was_named(named, responsible, task->n_responsible, given[i].department))
			continue;
		responsible[task->n_responsible] = given[i];
		responsible[task->n_responsible++].verb = verbs_kept ? given[i].verb : dn_plan_keep_word(plan, given[i].verb);
	}
	task->responsible = responsible;
	plan->n_responsibilities += task->n_responsible;
}

/* Many tasks of tables have no text but their id. */
static const char *store_text(DnPlan *plan, const char *id, const char *text, Strings given)
{
	if (text == NULL || *text == '\0')
		return "";
	return g_strcmp0(text, id) == 0 ? id : keep_string(plan->arena, text, given);
}

/* Adds a task whose id is kept. */
static void add_task(DnPlan *plan, const DnTask *task, Strings given)
{
	DnTask copy = *task;
	copy.number = keep_string(plan->arena, task->number, given);
	copy.text = store_text(plan, copy.id, task->text, given);
	copy.clause = keep_string(plan->arena, task->clause, given);
	copy.path = store_path(plan, task, given);
	store_responsible(plan, &copy, task->responsible, task->n_responsible, given != PASSING);
	g_array_append_val(plan->tasks, copy);
}

/* The id for the task at `index`, which may be NULL; where another task has it, one with a suffix. From now on that task has it. */
static const char *claim_id(const DnPlan *plan, DnArena *arena, const char *id, guint index, Strings given)
{
	DnNameIndex *tasks = task_index(plan);
	gboolean named = id != NULL && dn_shows_something(id);
	g_autofree char *fallback = named ? NULL : g_strdup_printf("t%u", index + 1);
	id = keep_string(arena, named ? id : fallback, named ? given : PASSING);
	int holder = dn_name_index_find_or_add(tasks, id, index);
	if (holder < 0)
		return id;
	guint last = GPOINTER_TO_UINT(g_hash_table_lookup(plan->suffix_of_task, GINT_TO_POINTER(holder)));
	for (guint suffix = MAX(last, 1) + 1;; suffix++) {
		g_autofree char *other = with_suffix(id, suffix);
		if (dn_name_index_find_or_add(tasks, other, index) >= 0)
			continue;
		g_hash_table_insert(plan->suffix_of_task, GINT_TO_POINTER(holder), GUINT_TO_POINTER(suffix));
		return dn_arena_string(arena, other);
	}
}

guint dn_plan_add_task(DnPlan *plan, const DnTask *task)
{
	DnTask copy = *task;
	copy.id = claim_id(plan, plan->arena, task->id, plan->tasks->len, PASSING);
	add_task(plan, &copy, PASSING);
	return plan->tasks->len - 1;
}

/* The tasks that are there stay where they are. */
void dn_plan_expect_tasks(DnPlan *plan, guint n)
{
	plan->claimed_from = plan->tasks->len;
	dn_name_index_expect(task_index(plan), n);
	g_array_set_size(plan->tasks, plan->claimed_from + n);
	g_array_set_size(plan->tasks, plan->claimed_from);
}

void dn_plan_claim_ids(DnPlan *plan, DnArena *arena, const char **ids, guint n)
{
	plan->claimed = ids;
	for (guint i = 0; i < n; i++)
		ids[i] = claim_id(plan, arena, ids[i], plan->claimed_from + i, LASTING);
}

void dn_plan_add_lasting_task(DnPlan *plan, const DnTask *task, gboolean inert)
{
	add_task(plan, task, inert ? LASTING_INERT : LASTING);
}

void dn_plan_give_ids(DnPlan *plan)
{
	for (guint i = plan->claimed_from; i < plan->tasks->len; i++)
		g_array_index(plan->tasks, DnTask, i).id = plan->claimed[i - plan->claimed_from];
	plan->claimed = NULL;
}

void dn_plan_take_arena(DnPlan *plan, DnArena *arena)
{
	dn_arena_absorb(plan->arena, arena);
}

static gboolean is_power_of_two(guint n)
{
	return (n & (n - 1)) == 0;
}

/* Bodies that come one after the other stand in memory that fits. Where those of other tasks came in between they are moved, a few times
 * only, to where there is room for a power of two. */
static DnResponsibility *room_for_one_more(DnPlan *plan, guint index)
{
	const DnTask *task = &g_array_index(plan->tasks, DnTask, index);
	enum { ONE = sizeof(DnResponsibility) };
	guint n = task->n_responsible;
	if (n == 0) {
		plan->fitted = index;
		return dn_arena_alloc(plan->arena, ONE);
	}
	gboolean is_roomy = plan->fitted != index && g_hash_table_contains(plan->roomy, GUINT_TO_POINTER(index));
	if (is_roomy ? !is_power_of_two(n) : dn_arena_extend(plan->arena, task->responsible, (gsize)n * ONE, ((gsize)n + 1) * ONE))
		return (DnResponsibility *)task->responsible;
	g_hash_table_add(plan->roomy, GUINT_TO_POINTER(index));
	plan->fitted = G_MAXUINT;
	DnResponsibility *moved = dn_arena_alloc(plan->arena, ((gsize)2 << g_bit_nth_msf(n, -1)) * ONE);
	return memcpy(moved, task->responsible, (gsize)n * ONE);
}

void dn_plan_add_responsible(DnPlan *plan, guint task, const DnResponsibility *responsible)
{
	DnResponsibility *all = room_for_one_more(plan, task);
	DnTask *given = &g_array_index(plan->tasks, DnTask, task);
	all[given->n_responsible] = *responsible;
	all[given->n_responsible].verb = dn_plan_keep_word(plan, responsible->verb);
	given->responsible = all;
	given->n_responsible++;
	plan->n_responsibilities++;
}

DnResponsibility *dn_plan_responsible(DnPlan *plan, guint task)
{
	return (DnResponsibility *)g_array_index(plan->tasks, DnTask, task).responsible;
}

/* A doubt that a million rows give rise to takes its words once. */
static const char *store_message(DnPlan *plan, const char *message)
{
	guint n = plan->diagnostics->len;
	const char *last = n > 0 ? g_array_index(plan->diagnostics, DnDiagnostic, n - 1).message : NULL;
	return last != NULL && g_strcmp0(last, message) == 0 ? last : keep_text(plan, message);
}

void dn_plan_add_diagnostic(DnPlan *plan, const DnDiagnostic *diagnostic)
{
	DnDiagnostic copy = *diagnostic;
	copy.code = dn_plan_keep_word(plan, diagnostic->code);
	copy.message = store_message(plan, diagnostic->message);
	g_array_append_val(plan->diagnostics, copy);
}

/* ---- Reading ---------------------------------------------------------------------------------------------------- */

guint dn_plan_n_documents(const DnPlan *plan)
{
	return plan->documents->len;
}

const DnPlanDocument *dn_plan_document(const DnPlan *plan, guint index)
{
	return &g_array_index(plan->documents, DnPlanDocument, index);
}

guint dn_plan_n_departments(const DnPlan *plan)
{
	return plan->departments->len;
}

const DnDepartment *dn_plan_department(const DnPlan *plan, guint index)
{
	return department_at(plan, index);
}

int dn_plan_find_department(const DnPlan *plan, const char *name)
{
	g_autofree char *inert = dn_inert_text(name);
	return GPOINTER_TO_INT(g_hash_table_lookup(plan->department_of_name, inert != NULL ? inert : name)) - 1;
}

guint dn_plan_n_tasks(const DnPlan *plan)
{
	return plan->tasks->len;
}

const DnTask *dn_plan_task(const DnPlan *plan, guint index)
{
	return task_at(plan, index);
}

void dn_plan_fetch_task(const DnPlan *plan, const char *id)
{
	dn_name_index_fetch(task_index(plan), id);
}

int dn_plan_find_task(const DnPlan *plan, const char *id)
{
	return dn_name_index_find(task_index(plan), id);
}

guint dn_plan_n_responsibilities(const DnPlan *plan)
{
	return plan->n_responsibilities;
}

guint dn_plan_n_diagnostics(const DnPlan *plan)
{
	return plan->diagnostics->len;
}

const DnDiagnostic *dn_plan_diagnostic(const DnPlan *plan, guint index)
{
	return &g_array_index(plan->diagnostics, DnDiagnostic, index);
}
