/* What became of each task: its text, its lead, who else is on it. */
#include "analysis/compare.h"

#include <string.h>

#include "analysis/task_match.h"

static DnRole stronger(DnRole a, DnRole b)
{
	static const guint strength[] = {[DN_ROLE_LEAD] = 2, [DN_ROLE_JOINT] = 1, [DN_ROLE_PARTICIPANT] = 0};
	return strength[a] >= strength[b] ? a : b;
}

guint dn_compare_task_bodies(guint32 *bodies, DnRole *roles, const DnComparison *comparison, DnSide side, guint task)
{
	guint n_ties, n = 0;
	const DnTie *ties = dn_network_task_ties(comparison->plan[side].network, task, &n_ties);
	for (guint i = 0; i < n_ties; i++) {
		guint32 body = comparison->body_of[side][ties[i].node];
		guint at = 0;
		while (at < n && bodies[at] != body)
			at++;
		roles[at] = at < n ? stronger(roles[at], (DnRole)ties[i].role) : (DnRole)ties[i].role;
		bodies[at] = body;
		n = MAX(n, at + 1);
	}
	return n;
}

/* The bodies on a task. */
typedef struct {
	guint n;
	guint32 *bodies;
	DnRole *roles;
} Members;

static void members_init(Members *members, const DnComparison *comparison, DnSide side, guint task)
{
	guint n = dn_plan_task(comparison->plan[side].plan, task)->n_responsible;
	members->bodies = g_new(guint32, MAX(n, 1));
	members->roles = g_new(DnRole, MAX(n, 1));
	members->n = dn_compare_task_bodies(members->bodies, members->roles, comparison, side, task);
}

static void members_clear(Members *members)
{
	g_free(members->bodies);
	g_free(members->roles);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Members, members_clear)

static gboolean holds(const guint32 *items, guint n, guint32 item)
{
	for (guint i = 0; i < n; i++)
		if (items[i] == item)
			return TRUE;
	return FALSE;
}

static DnIndexList keep_leads(DnComparison *comparison, const Members *members)
{
	g_autoptr(GArray) leads = g_array_new(FALSE, FALSE, sizeof(guint32));
	for (guint i = 0; i < members->n; i++)
		if (members->roles[i] == DN_ROLE_LEAD)
			g_array_append_val(leads, members->bodies[i]);
	return dn_compare_keep(comparison, leads);
}

/* The bodies of the one that are not among those of the other. */
static DnIndexList keep_difference(DnComparison *comparison, const Members *members, const Members *others)
{
	g_autoptr(GArray) only = g_array_new(FALSE, FALSE, sizeof(guint32));
	for (guint i = 0; i < members->n; i++)
		if (!holds(others->bodies, others->n, members->bodies[i]))
			g_array_append_val(only, members->bodies[i]);
	return dn_compare_keep(comparison, only);
}

static gboolean differ(const DnIndexList *a, const DnIndexList *b)
{
	for (guint i = 0; i < a->n; i++)
		if (!holds(b->items, b->n, a->items[i]))
			return TRUE;
	return a->n != b->n;
}

static void describe_members(DnComparison *comparison, DnTaskMatch *match)
{
	g_auto(Members) before = {0}, after = {0};
	if (match->task[DN_BEFORE] >= 0) {
		members_init(&before, comparison, DN_BEFORE, (guint)match->task[DN_BEFORE]);
		match->leads[DN_BEFORE] = keep_leads(comparison, &before);
	}
	if (match->task[DN_AFTER] >= 0) {
		members_init(&after, comparison, DN_AFTER, (guint)match->task[DN_AFTER]);
		match->leads[DN_AFTER] = keep_leads(comparison, &after);
	}
	if (match->task[DN_BEFORE] < 0 || match->task[DN_AFTER] < 0)
		return;
	match->lead_changed = differ(&match->leads[DN_BEFORE], &match->leads[DN_AFTER]);
	match->joined = keep_difference(comparison, &after, &before);
	match->left = keep_difference(comparison, &before, &after);
}

static DnTaskMatch *add_match(DnComparison *comparison, DnTaskStatus status, int before, int after)
{
	DnTaskMatch *match = &comparison->tasks[comparison->n_tasks++];
	*match = (DnTaskMatch){.status = status, .task = {before, after}, .score = DN_UNDEFINED, .nearest = -1,
	                       .nearest_score = DN_UNDEFINED};
	describe_members(comparison, match);
	return match;
}

static void add_nearest(DnTaskMatch *match, const DnTaskMatching *matching, DnSide side)
{
	match->nearest = matching->nearest[side][match->task[side]];
	if (match->nearest >= 0)
		match->nearest_score = matching->nearest_score[side][match->task[side]];
}

static void add_before(DnComparison *comparison, const DnTaskMatching *matching, guint task)
{
	int partner = matching->partner[task];
	DnTaskStatus status = partner < 0 ? DN_TASK_DROPPED : matching->same[task] ? DN_TASK_KEPT : DN_TASK_CHANGED;
	DnTaskMatch *match = add_match(comparison, status, (int)task, partner);
	match->given = matching->given_before[task];
	if (partner < 0) {
		add_nearest(match, matching, DN_BEFORE);
		return;
	}
	match->score = matching->score[task];
	match->numbers_changed = matching->same[task] &&
	                         strcmp(dn_plan_task(comparison->plan[DN_BEFORE].plan, task)->text,
	                                dn_plan_task(comparison->plan[DN_AFTER].plan, (guint)partner)->text) != 0;
}

gboolean dn_compare_tasks(DnComparison *comparison, const DnCompareOptions *options, GError **error)
{
	g_auto(DnTaskMatching) matching = {0};
	if (!dn_task_match(&matching, comparison, options, error))
		return FALSE;
	guint n_before = dn_plan_n_tasks(comparison->plan[DN_BEFORE].plan), n_after = dn_plan_n_tasks(comparison->plan[DN_AFTER].plan);
	g_autofree gboolean *taken = g_new0(gboolean, MAX(n_after, 1));
	comparison->tasks = dn_arena_alloc(comparison->arena, ((gsize)n_before + n_after + 1) * sizeof(DnTaskMatch));
	for (guint i = 0; i < n_before; i++) {
		add_before(comparison, &matching, i);
		if (matching.partner[i] >= 0)
			taken[matching.partner[i]] = TRUE;
	}
	for (guint i = 0; i < n_after; i++) {
		if (taken[i])
			continue;
		DnTaskMatch *match = add_match(comparison, DN_TASK_NEW, -1, (int)i);
		match->given = matching.given_after[i];
		add_nearest(match, &matching, DN_AFTER);
	}
	return TRUE;
}
