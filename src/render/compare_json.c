/* A comparison as JSON, schema dutynet-compare/1 (data/schema/dutynet-compare-1.schema.json). */
#include "render/compare.h"

#include <string.h>

/* ---- Pieces ------------------------------------------------------------------------------------------------------- */

static void write_counts(DnJsonWriter *json, const char *key, const guint *values)
{
	dn_json_begin_object(json, key, DN_JSON_LINE);
	dn_json_integer(json, "before", values[DN_BEFORE]);
	dn_json_integer(json, "after", values[DN_AFTER]);
	dn_json_end(json);
}

static void write_reals(DnJsonWriter *json, const char *key, double before, double after)
{
	dn_json_begin_object(json, key, DN_JSON_LINE);
	dn_json_real(json, "before", before);
	dn_json_real(json, "after", after);
	dn_json_end(json);
}

static void write_body_names(DnJsonWriter *json, const char *key, const DnComparison *comparison, const DnIndexList *list)
{
	guint n;
	const DnBody *bodies = dn_comparison_bodies(comparison, &n);
	dn_json_begin_array(json, key, DN_JSON_LINE);
	for (guint i = 0; i < list->n; i++)
		dn_json_string(json, NULL, bodies[list->items[i]].name);
	dn_json_end(json);
}

/* ---- Plans -------------------------------------------------------------------------------------------------------- */

static void write_plan(DnJsonWriter *json, const char *key, const DnPlan *plan)
{
	dn_json_begin_object(json, key, DN_JSON_BLOCK);
	dn_json_begin_array(json, "documents", DN_JSON_BLOCK);
	for (guint i = 0; i < dn_plan_n_documents(plan); i++) {
		const DnPlanDocument *document = dn_plan_document(plan, i);
		dn_json_begin_object(json, NULL, DN_JSON_LINE);
		dn_json_string(json, "id", document->id);
		dn_json_string(json, "title", document->title);
		dn_json_string(json, "path", document->path);
		dn_json_string(json, "sha256", document->sha256);
		dn_json_end(json);
	}
	dn_json_end(json);
	dn_json_integer(json, "tasks", dn_plan_n_tasks(plan));
	dn_json_integer(json, "departments", dn_plan_n_departments(plan));
	dn_json_end(json);
}

/* ---- Tasks -------------------------------------------------------------------------------------------------------- */

const DnTask *dn_compare_task(const DnComparison *comparison, DnSide side, const DnTaskMatch *match)
{
	if (match->task[side] < 0)
		return NULL;
	return dn_plan_task(dn_comparison_plan(comparison, side)->plan, (guint)match->task[side]);
}

DnTaskTally dn_compare_tally(const DnComparison *comparison)
{
	DnTaskTally tally = {.lead_changed = 0};
	guint n;
	const DnTaskMatch *tasks = dn_comparison_tasks(comparison, &n);
	for (guint i = 0; i < n; i++) {
		tally.status[tasks[i].status]++;
		tally.lead_changed += tasks[i].lead_changed ? 1 : 0;
		tally.participants_changed += tasks[i].joined.n + tasks[i].left.n > 0 ? 1 : 0;
	}
	return tally;
}

static void write_tally(DnJsonWriter *json, const DnComparison *comparison)
{
	DnTaskTally tally = dn_compare_tally(comparison);
	dn_json_begin_object(json, "summary", DN_JSON_LINE);
	for (DnTaskStatus status = DN_TASK_KEPT; status <= DN_TASK_DROPPED; status++)
		dn_json_integer(json, dn_task_status_name(status), tally.status[status]);
	dn_json_integer(json, "lead_changed", tally.lead_changed);
	dn_json_integer(json, "participants_changed", tally.participants_changed);
	dn_json_end(json);
}

static void write_task_side(DnJsonWriter *json, const DnComparison *comparison, DnSide side, const DnTaskMatch *match)
{
	const char *key = side == DN_BEFORE ? "before" : "after";
	const DnTask *task = dn_compare_task(comparison, side, match);
	if (task == NULL) {
		dn_json_null(json, key);
		return;
	}
	dn_json_begin_object(json, key, DN_JSON_LINE);
	dn_json_string(json, "id", task->id);
	dn_json_string(json, "text", task->text);
	dn_json_string(json, "clause", task->clause);
	if (task->source.line > 0)
		dn_json_integer(json, "line", task->source.line);
	else
		dn_json_null(json, "line");
	write_body_names(json, "leads", comparison, &match->leads[side]);
	dn_json_end(json);
}

static void write_nearest(DnJsonWriter *json, const DnComparison *comparison, const DnTaskMatch *match)
{
	if (match->nearest < 0)
		return;
	DnSide other = match->status == DN_TASK_DROPPED ? DN_AFTER : DN_BEFORE;
	dn_json_begin_object(json, "nearest", DN_JSON_LINE);
	dn_json_string(json, "id", dn_plan_task(dn_comparison_plan(comparison, other)->plan, (guint)match->nearest)->id);
	dn_json_real(json, "score", match->nearest_score);
	dn_json_end(json);
}

static void write_task(DnJsonWriter *json, const DnComparison *comparison, const DnTaskMatch *match)
{
	dn_json_begin_object(json, NULL, DN_JSON_BLOCK);
	dn_json_string(json, "status", dn_task_status_name(match->status));
	dn_json_real(json, "score", match->score);
	dn_json_boolean(json, "given", match->given);
	dn_json_boolean(json, "numbers_changed", match->numbers_changed);
	dn_json_boolean(json, "lead_changed", match->lead_changed);
	write_task_side(json, comparison, DN_BEFORE, match);
	write_task_side(json, comparison, DN_AFTER, match);
	write_body_names(json, "joined", comparison, &match->joined);
	write_body_names(json, "left", comparison, &match->left);
	write_nearest(json, comparison, match);
	dn_json_end(json);
}

static void write_tasks(DnJsonWriter *json, const DnComparison *comparison)
{
	guint n;
	const DnTaskMatch *tasks = dn_comparison_tasks(comparison, &n);
	dn_json_begin_array(json, "tasks", DN_JSON_BLOCK);
	for (guint i = 0; i < n; i++)
		write_task(json, comparison, &tasks[i]);
	dn_json_end(json);
}

/* ---- Departments -------------------------------------------------------------------------------------------------- */

static void write_departments_of(DnJsonWriter *json, const char *key, const DnPlan *plan, const DnIndexList *list)
{
	dn_json_begin_array(json, key, DN_JSON_LINE);
	for (guint i = 0; i < list->n; i++)
		dn_json_string(json, NULL, dn_plan_department(plan, list->items[i])->name);
	dn_json_end(json);
}

/* The keys are the measures' own; dots stand for nesting, as in the metrics. */
static void write_measures(DnJsonWriter *json, const DnBody *body)
{
	guint n;
	const char *const *keys = dn_comparison_measures(&n);
	g_autofree char *open = NULL;
	for (guint i = 0; i < n; i++) {
		const char *dot = strchr(keys[i], '.');
		g_autofree char *group = dot != NULL ? g_strndup(keys[i], (gsize)(dot - keys[i])) : NULL;
		if (open != NULL && g_strcmp0(group, open) != 0)
			dn_json_end(json);
		if (group != NULL && g_strcmp0(group, open) != 0)
			dn_json_begin_object(json, group, DN_JSON_BLOCK);
		write_reals(json, dot != NULL ? dot + 1 : keys[i], body->measures[DN_BEFORE][i], body->measures[DN_AFTER][i]);
		g_free(open);
		open = g_steal_pointer(&group);
	}
	if (open != NULL)
		dn_json_end(json);
}

static void write_chance(DnJsonWriter *json, const DnBody *body)
{
	dn_json_begin_object(json, "chance", DN_JSON_LINE);
	dn_json_real(json, "tasks_p", body->tasks_p);
	dn_json_real(json, "tasks_q", body->tasks_q);
	dn_json_real(json, "leads_p", body->leads_p);
	dn_json_real(json, "leads_q", body->leads_q);
	dn_json_boolean(json, "beyond", body->beyond_chance);
	dn_json_end(json);
}

static void write_cluster(DnJsonWriter *json, const char *key, guint cluster)
{
	if (cluster > 0)
		dn_json_integer(json, key, cluster);
	else
		dn_json_null(json, key);
}

static void write_reforms(DnJsonWriter *json, const DnBody *body)
{
	dn_json_begin_array(json, "reforms", DN_JSON_BLOCK);
	for (guint i = 0; i < body->n_reforms; i++) {
		const DnReform *reform = &body->reforms[i];
		dn_json_begin_object(json, NULL, DN_JSON_LINE);
		dn_json_string(json, "name", reform->name);
		dn_json_string(json, "in", reform->side == DN_BEFORE ? "before" : "after");
		if (reform->until > 0)
			dn_json_integer(json, "until", reform->until);
		else
			dn_json_null(json, "until");
		dn_json_string(json, "change", reform->change);
		dn_json_begin_array(json, "successors", DN_JSON_LINE);
		for (guint k = 0; k < reform->n_successors; k++)
			dn_json_string(json, NULL, reform->successors[k]);
		dn_json_end(json);
		dn_json_end(json);
	}
	dn_json_end(json);
}

static void write_body(DnJsonWriter *json, const DnComparison *comparison, const DnBody *body)
{
	dn_json_begin_object(json, NULL, DN_JSON_BLOCK);
	dn_json_string(json, "name", body->name);
	dn_json_string(json, "status", dn_body_status_name(body->status));
	write_departments_of(json, "before", dn_comparison_plan(comparison, DN_BEFORE)->plan, &body->departments[DN_BEFORE]);
	write_departments_of(json, "after", dn_comparison_plan(comparison, DN_AFTER)->plan, &body->departments[DN_AFTER]);
	write_reforms(json, body);
	write_counts(json, "tasks", body->tasks);
	write_counts(json, "leads", body->leads);
	write_counts(json, "participations", body->participations);
	write_counts(json, "joint", body->joint);
	write_reals(json, "rank", body->rank[DN_BEFORE], body->rank[DN_AFTER]);
	write_reals(json, "expected_leads", body->expected_leads[DN_BEFORE], body->expected_leads[DN_AFTER]);
	write_reals(json, "overloaded", body->overloaded[DN_BEFORE], body->overloaded[DN_AFTER]);
	write_chance(json, body);
	dn_json_begin_object(json, "cluster", DN_JSON_LINE);
	write_cluster(json, "before", body->cluster[DN_BEFORE]);
	write_cluster(json, "after", body->cluster[DN_AFTER]);
	dn_json_boolean(json, "moved", body->moved);
	dn_json_end(json);
	write_measures(json, body);
	dn_json_end(json);
}

static void write_bodies(DnJsonWriter *json, const DnComparison *comparison)
{
	guint n;
	const DnBody *bodies = dn_comparison_bodies(comparison, &n);
	dn_json_begin_array(json, "departments", DN_JSON_BLOCK);
	for (guint i = 0; i < n; i++)
		write_body(json, comparison, &bodies[i]);
	dn_json_end(json);
}

/* ---- Pairs, clusters, network --------------------------------------------------------------------------------------- */

static void write_pairs(DnJsonWriter *json, const DnComparison *comparison)
{
	guint n, n_bodies;
	const DnPairChange *pairs = dn_comparison_pairs(comparison, &n);
	const DnBody *bodies = dn_comparison_bodies(comparison, &n_bodies);
	dn_json_begin_array(json, "collaborations", DN_JSON_BLOCK);
	for (guint i = 0; i < n; i++) {
		dn_json_begin_object(json, NULL, DN_JSON_LINE);
		dn_json_string(json, "a", bodies[pairs[i].a].name);
		dn_json_string(json, "b", bodies[pairs[i].b].name);
		dn_json_string(json, "status", dn_pair_status_name(pairs[i].status));
		dn_json_integer(json, "before", pairs[i].shared[DN_BEFORE]);
		dn_json_integer(json, "after", pairs[i].shared[DN_AFTER]);
		dn_json_end(json);
	}
	dn_json_end(json);
	dn_json_integer(json, "steady_collaborations", dn_comparison_n_steady_pairs(comparison));
}

static void write_clusters(DnJsonWriter *json, const DnComparison *comparison)
{
	const DnClusterChange *clusters = dn_comparison_clusters(comparison);
	dn_json_begin_object(json, "clusters", DN_JSON_BLOCK);
	write_counts(json, "number", clusters->n_clusters);
	write_reals(json, "modularity", clusters->modularity[DN_BEFORE], clusters->modularity[DN_AFTER]);
	dn_json_integer(json, "compared", clusters->n_compared);
	dn_json_integer(json, "moved", clusters->n_moved);
	dn_json_real(json, "adjusted_rand", clusters->adjusted_rand);
	dn_json_end(json);
}

static void write_figures(DnJsonWriter *json, const DnComparison *comparison)
{
	guint n;
	const DnFigure *figures = dn_comparison_figures(comparison, &n);
	dn_json_begin_array(json, "network", DN_JSON_BLOCK);
	for (guint i = 0; i < n; i++) {
		dn_json_begin_object(json, NULL, DN_JSON_LINE);
		dn_json_string(json, "key", figures[i].key);
		dn_json_real(json, "before", figures[i].value[DN_BEFORE]);
		dn_json_real(json, "after", figures[i].value[DN_AFTER]);
		dn_json_end(json);
	}
	dn_json_end(json);
}

void dn_compare_write_json(DnJsonWriter *json, const DnComparison *comparison)
{
	write_plan(json, "before", dn_comparison_plan(comparison, DN_BEFORE)->plan);
	write_plan(json, "after", dn_comparison_plan(comparison, DN_AFTER)->plan);
	dn_json_real(json, "threshold", dn_comparison_threshold(comparison));
	write_tally(json, comparison);
	write_figures(json, comparison);
	write_bodies(json, comparison);
	write_tasks(json, comparison);
	write_pairs(json, comparison);
	write_clusters(json, comparison);
}
