/* A plan while edits change it: look-up, the smallest steps of an edit, and the way back to a plan. */
#include "plan/revision.h"

#include <string.h>

/* ---- From a plan ------------------------------------------------------------------------------------------------- */

static void body_clear(void *body)
{
	g_ptr_array_unref(((DnRevisedBody *)body)->aliases);
}

static void copy_bodies(DnRevision *revision)
{
	for (guint i = 0; i < dn_plan_n_departments(revision->plan); i++) {
		const DnDepartment *department = dn_plan_department(revision->plan, i);
		DnRevisedBody body = {.name = department->name, .kind = department->kind, .origin = department,
		                      .aliases = g_ptr_array_new()};
		for (guint k = 0; k < department->n_aliases; k++)
			g_ptr_array_add(body.aliases, (gpointer)department->aliases[k]);
		g_array_append_val(revision->bodies, body);
	}
}

static void copy_tasks(DnRevision *revision)
{
	guint n = dn_plan_n_tasks(revision->plan);
	revision->changed = g_new0(gboolean, MAX(n, 1));
	for (guint i = 0; i < n; i++) {
		const DnTask *task = dn_plan_task(revision->plan, i);
		GArray *responsible = g_array_new(FALSE, FALSE, sizeof(DnResponsibility));
		if (task->n_responsible > 0)
			g_array_append_vals(responsible, task->responsible, task->n_responsible);
		g_ptr_array_add(revision->responsible, responsible);
	}
}

DnRevision *dn_revision_new(const DnPlan *plan, const DnScenarioOptions *options)
{
	DnRevision *revision = g_new0(DnRevision, 1);
	revision->plan = plan;
	if (options != NULL)
		revision->options = *options;
	if (revision->options.registry == NULL)
		revision->options.registry = dn_registry_default();
	revision->arena = dn_arena_new();
	revision->bodies = g_array_new(FALSE, FALSE, sizeof(DnRevisedBody));
	g_array_set_clear_func(revision->bodies, body_clear);
	revision->responsible = g_ptr_array_new_with_free_func((GDestroyNotify)g_array_unref);
	revision->events = g_array_new(FALSE, FALSE, sizeof(DnEvent));
	copy_bodies(revision);
	copy_tasks(revision);
	return revision;
}

void dn_revision_free(DnRevision *revision)
{
	if (revision == NULL)
		return;
	g_array_unref(revision->bodies);
	g_ptr_array_unref(revision->responsible);
	g_array_unref(revision->events);
	g_free(revision->changed);
	g_clear_pointer(&revision->arena, dn_arena_free);
	g_free(revision);
}

/* ---- Look-up ------------------------------------------------------------------------------------------------------ */

DnRevisedBody *dn_revision_body(const DnRevision *revision, guint body)
{
	return &g_array_index(revision->bodies, DnRevisedBody, body);
}

static gboolean is_known_as(const DnRevisedBody *body, const char *name)
{
	if (strcmp(body->name, name) == 0)
		return TRUE;
	for (guint i = 0; i < body->aliases->len; i++)
		if (strcmp(g_ptr_array_index(body->aliases, i), name) == 0)
			return TRUE;
	return FALSE;
}

int dn_revision_find_exactly(const DnRevision *revision, const char *name)
{
	for (guint i = 0; i < revision->bodies->len; i++)
		if (!dn_revision_body(revision, i)->gone && is_known_as(dn_revision_body(revision, i), name))
			return (int)i;
	return -1;
}

int dn_revision_find_body(const DnRevision *revision, const char *name)
{
	int body = dn_revision_find_exactly(revision, name);
	const DnRegistryEntry *entry = body < 0 ? dn_registry_find(revision->options.registry, name) : NULL;
	return entry != NULL ? dn_revision_find_exactly(revision, entry->name) : body;
}

gboolean dn_revision_need_body(guint *body, const DnRevision *revision, const char *name, GError **error)
{
	int found = dn_revision_find_body(revision, name);
	if (found < 0) {
		g_set_error(error, DN_ERROR, DN_ERROR_INPUT, "the plan has no department \"%s\"", name);
		return FALSE;
	}
	*body = (guint)found;
	return TRUE;
}

guint dn_revision_add_body(DnRevision *revision, const char *name, DnDepartmentKind kind)
{
	int known = dn_revision_find_exactly(revision, name);
	if (known >= 0)
		return (guint)known;
	DnRevisedBody body = {.name = dn_arena_string(revision->arena, name), .kind = kind, .aliases = g_ptr_array_new()};
	g_array_append_val(revision->bodies, body);
	dn_revision_note(revision, DN_EVENT_NEW, -1, NULL, body.name);
	return revision->bodies->len - 1;
}

void dn_revision_add_alias(DnRevision *revision, guint body, const char *alias)
{
	DnRevisedBody *named = dn_revision_body(revision, body);
	if (!is_known_as(named, alias))
		g_ptr_array_add(named->aliases, (gpointer)dn_arena_string(revision->arena, alias));
}

gboolean dn_revision_need_task(guint *task, const DnRevision *revision, const char *name, GError **error)
{
	int found = dn_plan_find_task(revision->plan, name);
	guint n_of_number = 0;
	for (guint i = 0; found < 0 && i < dn_plan_n_tasks(revision->plan); i++)
		if (g_strcmp0(dn_plan_task(revision->plan, i)->number, name) == 0) {
			*task = i;
			n_of_number++;
		}
	if (found >= 0)
		*task = (guint)found;
	if (found >= 0 || n_of_number == 1)
		return TRUE;
	if (n_of_number > 1)
		g_set_error(error, DN_ERROR, DN_ERROR_INPUT, "%u tasks have the number \"%s\"; name one by its id", n_of_number, name);
	else
		g_set_error(error, DN_ERROR, DN_ERROR_INPUT, "the plan has no task \"%s\"", name);
	return FALSE;
}

GArray *dn_revision_task(const DnRevision *revision, guint task)
{
	return g_ptr_array_index(revision->responsible, task);
}

int dn_revision_find_role(const DnRevision *revision, guint task, guint body)
{
	const GArray *responsible = dn_revision_task(revision, task);
	for (guint i = 0; i < responsible->len; i++)
		if (g_array_index(responsible, DnResponsibility, i).department == body)
			return (int)i;
	return -1;
}

gboolean dn_revision_may_lead(const DnRevision *revision, guint body)
{
	return revision->options.rank_collectives || dn_revision_body(revision, body)->kind != DN_KIND_COLLECTIVE;
}

/* ---- Steps -------------------------------------------------------------------------------------------------------- */

void dn_revision_note(DnRevision *revision, DnEventKind kind, int task, const char *from, const char *to)
{
	DnEvent event = {kind, revision->edit, task, dn_arena_string(revision->arena, from), dn_arena_string(revision->arena, to)};
	g_array_append_val(revision->events, event);
}

void dn_revision_set_role(DnRevision *revision, guint task, guint at, DnRole role)
{
	DnResponsibility *one = &g_array_index(dn_revision_task(revision, task), DnResponsibility, at);
	if (one->role == role)
		return;
	one->role = role;
	one->verb = NULL;
	revision->changed[task] = TRUE;
}

void dn_revision_drop_role(DnRevision *revision, guint task, guint at)
{
	g_array_remove_index(dn_revision_task(revision, task), at);
	revision->changed[task] = TRUE;
}

/* The present lead; -1 where there is none. */
static int find_lead(const DnRevision *revision, guint task)
{
	const GArray *responsible = dn_revision_task(revision, task);
	for (guint i = 0; i < responsible->len; i++)
		if (g_array_index(responsible, DnResponsibility, i).role == DN_ROLE_LEAD)
			return (int)g_array_index(responsible, DnResponsibility, i).department;
	return -1;
}

void dn_revision_pass_lead(DnRevision *revision, guint task, guint body)
{
	GArray *responsible = dn_revision_task(revision, task);
	int lead = find_lead(revision, task), at = dn_revision_find_role(revision, task, body);
	for (guint i = 0; i < responsible->len; i++)
		if ((int)i != at)
			dn_revision_set_role(revision, task, i, DN_ROLE_PARTICIPANT);
	DnResponsibility first = {.department = body, .role = DN_ROLE_LEAD};
	if (at >= 0) {
		dn_revision_set_role(revision, task, (guint)at, DN_ROLE_LEAD);
		first = g_array_index(responsible, DnResponsibility, (guint)at);
		g_array_remove_index(responsible, (guint)at);
	}
	g_array_prepend_val(responsible, first);
	if (lead == (int)body)
		return;
	revision->changed[task] = TRUE;
	dn_revision_note(revision, DN_EVENT_LEAD_PASSED, (int)task, lead >= 0 ? dn_revision_body(revision, (guint)lead)->name : NULL,
	                 dn_revision_body(revision, body)->name);
}

/* ---- Back to a plan ----------------------------------------------------------------------------------------------- */

/* Fills `index_of` with the new index of each body that is left. Names first, so that no alias takes one. */
static void write_bodies(DnPlan *plan, guint *index_of, const DnRevision *revision)
{
	for (guint i = 0; i < revision->bodies->len; i++) {
		const DnRevisedBody *body = dn_revision_body(revision, i);
		index_of[i] = body->gone ? G_MAXUINT : dn_plan_add_department(plan, body->name, body->kind);
	}
	for (guint i = 0; i < revision->bodies->len; i++) {
		const DnRevisedBody *body = dn_revision_body(revision, i);
		if (body->gone)
			continue;
		const DnRegistryEntry *entry = body->origin == NULL ? dn_registry_find(revision->options.registry, body->name) : NULL;
		if (body->origin != NULL)
			dn_plan_describe_department(plan, index_of[i], body->origin->full_name, body->origin->name_en, body->origin->group);
		else if (entry != NULL)
			dn_plan_describe_department(plan, index_of[i], entry->full_name, entry->name_en, entry->group);
		for (guint k = 0; k < body->aliases->len; k++)
			dn_plan_add_alias(plan, index_of[i], g_ptr_array_index(body->aliases, k));
	}
}

static void write_task(DnPlan *plan, const DnRevision *revision, guint index, const guint *index_of)
{
	DnTask task = *dn_plan_task(revision->plan, index);
	const GArray *responsible = dn_revision_task(revision, index);
	g_autofree DnResponsibility *renumbered = g_new(DnResponsibility, MAX(responsible->len, 1));
	for (guint i = 0; i < responsible->len; i++) {
		renumbered[i] = g_array_index(responsible, DnResponsibility, i);
		renumbered[i].department = index_of[renumbered[i].department];
	}
	if (revision->changed[index])
		task.clause = NULL;
	task.n_responsible = responsible->len;
	task.responsible = renumbered;
	dn_plan_add_task(plan, &task);
}

static void write_scenario(DnPlan *plan, const DnScenario *scenario)
{
	for (guint i = 0; i < dn_scenario_n_edits(scenario); i++) {
		g_autofree char *message = g_strdup_printf("the plan was changed: %s", dn_scenario_edit(scenario, i));
		dn_plan_add_diagnostic(plan, &(DnDiagnostic){.code = "scenario", .message = message});
	}
}

DnPlan *dn_revision_finish(const DnRevision *revision, const DnScenario *scenario)
{
	DnPlan *plan = dn_plan_new();
	g_autofree guint *index_of = g_new(guint, MAX(revision->bodies->len, 1));
	for (guint i = 0; i < dn_plan_n_documents(revision->plan); i++)
		dn_plan_add_document(plan, dn_plan_document(revision->plan, i));
	write_bodies(plan, index_of, revision);
	for (guint i = 0; i < dn_plan_n_tasks(revision->plan); i++)
		write_task(plan, revision, i, index_of);
	for (guint i = 0; i < dn_plan_n_diagnostics(revision->plan); i++)
		dn_plan_add_diagnostic(plan, dn_plan_diagnostic(revision->plan, i));
	if (scenario != NULL)
		write_scenario(plan, scenario);
	return plan;
}
