/* Applies a scenario: walks its edits, and does the one that needs measures itself (relieve). The other edits are in plan/. */
#include "plan/revision.h"

#include <dutynet/analysis.h>

struct DnOutcome {
	DnRevision *revision; /* holds the events and their strings */
	DnPlan *plan;
};

/* ---- Relieve ------------------------------------------------------------------------------------------------------ */

/* The network of who may lead what: a task that keeps its lead has no other body. */
static DnNetwork *network_of_choices(const DnPlan *plan, const gboolean *kept)
{
	g_autoptr(GArray) tasks = g_array_new(FALSE, FALSE, sizeof(guint32));
	g_autoptr(GArray) departments = g_array_new(FALSE, FALSE, sizeof(guint32));
	g_autoptr(GByteArray) roles = g_byte_array_new();
	g_autofree guint8 *collective = g_new0(guint8, MAX(dn_plan_n_departments(plan), 1));
	for (guint i = 0; i < dn_plan_n_departments(plan); i++)
		collective[i] = dn_plan_department(plan, i)->kind == DN_KIND_COLLECTIVE;
	for (guint32 i = 0; i < dn_plan_n_tasks(plan); i++) {
		const DnTask *task = dn_plan_task(plan, i);
		for (guint k = 0; k < task->n_responsible; k++) {
			guint8 role = (guint8)task->responsible[k].role;
			guint32 department = task->responsible[k].department;
			if (kept[i] && role != DN_ROLE_LEAD)
				continue;
			g_array_append_val(tasks, i);
			g_array_append_val(departments, department);
			g_byte_array_append(roles, &role, 1);
		}
	}
	return dn_network_new_from_ties(dn_plan_n_tasks(plan), dn_plan_n_departments(plan), tasks->len,
	                                (const guint32 *)(void *)tasks->data, (const guint32 *)(void *)departments->data,
	                                roles->data, collective, NULL);
}

/* The move, among those not yet done, that takes from the most loaded body; of several the one that gives to the least loaded,
 * then the first. G_MAXUINT where all are done. */
static guint most_relieving(const DnBalance *balance, const gboolean *done, const guint *leads)
{
	guint best = G_MAXUINT;
	for (guint i = 0; i < balance->n_moves; i++) {
		const DnMove *move = &balance->moves[i], *other = best != G_MAXUINT ? &balance->moves[best] : NULL;
		if (!done[i] && (other == NULL || leads[move->from] > leads[other->from] ||
		                 (leads[move->from] == leads[other->from] && leads[move->to] < leads[other->to])))
			best = i;
	}
	return best;
}

static guint *count_leads(const DnPlan *plan)
{
	guint *leads = g_new0(guint, MAX(dn_plan_n_departments(plan), 1));
	for (guint i = 0; i < dn_plan_n_tasks(plan); i++) {
		const DnTask *task = dn_plan_task(plan, i);
		for (guint k = 0; k < task->n_responsible; k++)
			leads[task->responsible[k].department] += task->responsible[k].role == DN_ROLE_LEAD;
	}
	return leads;
}

/* Indices of the balance are those of `plan`, the revision as a plan. */
static void apply_moves(DnRevision *revision, const DnBalance *balance, const DnPlan *plan, guint most)
{
	g_autofree guint *leads = count_leads(plan);
	g_autofree gboolean *done = g_new0(gboolean, MAX(balance->n_moves, 1));
	for (guint n = 0; n < MIN(most, balance->n_moves); n++) {
		guint i = most_relieving(balance, done, leads);
		const DnMove *move = &balance->moves[i];
		int body = dn_revision_find_exactly(revision, dn_plan_department(plan, move->to)->name);
		dn_revision_pass_lead(revision, move->task, (guint)body);
		leads[move->from]--;
		leads[move->to]++;
		done[i] = TRUE;
	}
}

static gboolean mark_kept(gboolean *kept, const DnRevision *revision, const DnEdit *edit, GError **error)
{
	for (char **name = edit->subjects; *name != NULL; name++) {
		guint task;
		if (!dn_revision_need_task(&task, revision, *name, error))
			return FALSE;
		kept[task] = TRUE;
	}
	return TRUE;
}

static gboolean relieve(DnRevision *revision, const DnEdit *edit, GError **error)
{
	static const char *const measures[] = {"balance", NULL};
	g_autofree gboolean *kept = g_new0(gboolean, MAX(revision->responsible->len, 1));
	if (!mark_kept(kept, revision, edit, error))
		return FALSE;
	g_autoptr(DnPlan) plan = dn_revision_finish(revision, NULL);
	g_autoptr(DnNetwork) network = network_of_choices(plan, kept);
	const DnAnalysisOptions options = {.measures = measures, .rank_collectives = revision->options.rank_collectives};
	g_autoptr(DnAnalysis) analysis = dn_analysis_new(plan, network, &options, error);
	const DnBalance *balance = analysis != NULL ? dn_analysis_balance(analysis) : NULL;
	if (balance != NULL)
		apply_moves(revision, balance, plan, edit->most);
	return balance != NULL;
}

/* ---- The whole ---------------------------------------------------------------------------------------------------- */

static gboolean (*const apply[DN_N_EDIT_KINDS])(DnRevision *revision, const DnEdit *edit, GError **error) = {
	[DN_EDIT_MERGE] = dn_edit_merge,   [DN_EDIT_SPLIT] = dn_edit_split, [DN_EDIT_REMOVE] = dn_edit_remove,
	[DN_EDIT_RENAME] = dn_edit_rename, [DN_EDIT_MOVE] = dn_edit_move,   [DN_EDIT_RELIEVE] = relieve,
};

DnOutcome *dn_scenario_apply(const DnScenario *scenario, const DnPlan *plan, const DnScenarioOptions *options, GError **error)
{
	g_autoptr(DnRevision) revision = dn_revision_new(plan, options);
	for (guint i = 0; i < dn_scenario_n_edits(scenario); i++) {
		const DnEdit *edit = dn_scenario_get(scenario, i);
		revision->edit = i;
		if (!apply[edit->kind](revision, edit, error)) {
			g_prefix_error(error, "%s: ", edit->line);
			return NULL;
		}
	}
	DnOutcome *outcome = g_new0(DnOutcome, 1);
	outcome->plan = dn_revision_finish(revision, scenario);
	outcome->revision = g_steal_pointer(&revision);
	return outcome;
}

void dn_outcome_free(DnOutcome *outcome)
{
	if (outcome == NULL)
		return;
	dn_plan_free(outcome->plan);
	dn_revision_free(outcome->revision);
	g_free(outcome);
}

const DnPlan *dn_outcome_plan(const DnOutcome *outcome)
{
	return outcome->plan;
}

const DnEvent *dn_outcome_events(const DnOutcome *outcome, gsize *n)
{
	*n = outcome->revision->events->len;
	return (const DnEvent *)(void *)outcome->revision->events->data;
}

const char *dn_event_kind_name(DnEventKind kind)
{
	static const char *const names[] = {
		[DN_EVENT_NEW] = "new",
		[DN_EVENT_GONE] = "gone",
		[DN_EVENT_RENAMED] = "renamed",
		[DN_EVENT_MERGED] = "merged",
		[DN_EVENT_SPLIT] = "split",
		[DN_EVENT_LEAD_PASSED] = "lead-passed",
		[DN_EVENT_LEAD_LOST] = "lead-lost",
		[DN_EVENT_ORPHANED] = "orphaned",
		[DN_EVENT_JOINED] = "joined",
		[DN_EVENT_LEFT] = "left",
	};
	return names[kind];
}
