/* The fairest sharing-out of leads: an optimal semi-matching of tasks to their lead candidates (Harvey, Ladner, Lovász & Tamir
 * 2006, doi:10.1016/j.jalgor.2005.01.003), and of those that reach the smallest maximum one with the fewest changes.
 *
 * A lead may move from department u to v when some task that u holds has v as a candidate; such moves chain into paths from
 * departments above the cap to departments below it. Each shortest path is taken first, a task given back to its present lead
 * counting −1, so that the number of changes is least when no department is above the cap (successive shortest paths). */
#include "analysis/analysis.h"

#include <limits.h>
#include <string.h>

/* The candidates of all tasks, task by task. A task is to have as many leads as it has today among its candidates, or one where
 * it has none; then whoever gets it is no change. */
typedef struct {
	guint n_tasks, n_departments;
	gsize n_ties;
	gsize *task_start;           /* n_tasks + 1 */
	guint32 *department, *task;  /* of each tie */
	guint8 *today, *used;        /* whether the tie is a lead today; in the assignment */
	gint8 *cost;                 /* 1 where using it is a change */
	gsize *department_start;     /* n_departments + 1 */
	gsize *department_ties;
	guint *load;                 /* leads of each department in the assignment */
	DnAnalysis *analysis;        /* whose caller is asked whether to go on */
	gboolean stopped;            /* it said no; `error` is set */
	GError **error;
} Assignment;

static void assignment_clear(Assignment *a)
{
	g_free(a->task_start);
	g_free(a->department);
	g_free(a->task);
	g_free(a->today);
	g_free(a->used);
	g_free(a->cost);
	g_free(a->department_start);
	g_free(a->department_ties);
	g_free(a->load);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Assignment, assignment_clear)

/* ---- Candidates --------------------------------------------------------------------------------------------------- */

static void list_candidates(Assignment *a)
{
	for (guint task = 0; task < a->n_tasks; task++) {
		guint n;
		const DnTie *ties = dn_network_task_ties(a->analysis->network, task, &n);
		for (guint i = 0; i < n; i++) {
			if (!dn_analysis_is_ranked(a->analysis, ties[i].node))
				continue;
			a->department[a->n_ties] = ties[i].node;
			a->task[a->n_ties] = task;
			a->today[a->n_ties++] = ties[i].role == DN_ROLE_LEAD;
		}
		a->task_start[task + 1] = a->n_ties;
	}
}

static void index_departments(Assignment *a)
{
	for (gsize i = 0; i < a->n_ties; i++)
		a->department_start[a->department[i] + 1]++;
	for (guint d = 0; d < a->n_departments; d++)
		a->department_start[d + 1] += a->department_start[d];
	g_autofree gsize *next = g_memdup2(a->department_start, ((gsize)a->n_departments + 1) * sizeof(gsize));
	for (gsize i = 0; i < a->n_ties; i++)
		a->department_ties[next[a->department[i]]++] = i;
}

static void assignment_init(Assignment *a, DnAnalysis *analysis, GError **error)
{
	*a = (Assignment){.analysis = analysis, .error = error};
	gsize most = MAX(dn_network_n_ties(analysis->network), 1);
	a->n_tasks = dn_network_n_tasks(analysis->network);
	a->n_departments = dn_network_n_departments(analysis->network);
	a->task_start = g_new0(gsize, (gsize)a->n_tasks + 1);
	a->department = g_new(guint32, most);
	a->task = g_new(guint32, most);
	a->today = g_new(guint8, most);
	a->used = g_new(guint8, most);
	a->cost = g_new0(gint8, most);
	a->department_start = g_new0(gsize, (gsize)a->n_departments + 1);
	a->department_ties = g_new(gsize, most);
	a->load = g_new0(guint, MAX(a->n_departments, 1));
	list_candidates(a);
	index_departments(a);
}

/* The candidate with the smallest load, the first in the clause of several. */
static gsize least_loaded(const Assignment *a, guint task)
{
	gsize best = a->task_start[task];
	for (gsize i = best + 1; i < a->task_start[task + 1]; i++)
		if (a->load[a->department[i]] < a->load[a->department[best]])
			best = i;
	return best;
}

/* Starts from today's leads. Tasks without one among their candidates go to whoever has least. */
static void assign_as_today(Assignment *a)
{
	memcpy(a->used, a->today, a->n_ties);
	memset(a->load, 0, a->n_departments * sizeof *a->load);
	for (gsize i = 0; i < a->n_ties; i++)
		a->load[a->department[i]] += a->used[i];
	for (guint task = 0; task < a->n_tasks; task++) {
		gsize begin = a->task_start[task], end = a->task_start[task + 1], leads = 0;
		for (gsize i = begin; i < end; i++)
			leads += a->today[i];
		for (gsize i = begin; i < end; i++)
			a->cost[i] = leads > 0 && !a->today[i];
		if (leads > 0 || begin == end)
			continue;
		gsize given = least_loaded(a, task);
		a->used[given] = TRUE;
		a->load[a->department[given]]++;
	}
}

/* ---- Shortest paths ----------------------------------------------------------------------------------------------- */

/* Nodes are departments, then tasks. */
typedef struct {
	int *distance;   /* INT_MAX where not reached */
	gsize *by_tie;   /* the tie through which a node was reached */
	gboolean *queued;
	guint *queue;    /* a ring: no node waits twice */
	guint n_nodes, first, n_waiting;
} Search;

static void search_init(Search *search, const Assignment *a)
{
	gsize n = MAX((gsize)a->n_departments + a->n_tasks, 1);
	search->distance = g_new(int, n);
	search->by_tie = g_new(gsize, n);
	search->queued = g_new0(gboolean, n);
	search->queue = g_new(guint, n);
	search->n_nodes = (guint)n;
	search->first = search->n_waiting = 0;
}

static void search_clear(Search *search)
{
	g_free(search->distance);
	g_free(search->by_tie);
	g_free(search->queued);
	g_free(search->queue);
}

static void reach(Search *search, guint node, int distance, gsize tie)
{
	if (distance >= search->distance[node])
		return;
	search->distance[node] = distance;
	search->by_tie[node] = tie;
	if (!search->queued[node])
		search->queue[(search->first + search->n_waiting++) % search->n_nodes] = node;
	search->queued[node] = TRUE;
}

static void expand_department(Search *search, const Assignment *a, guint department, gboolean count_changes)
{
	for (gsize k = a->department_start[department]; k < a->department_start[department + 1]; k++) {
		gsize tie = a->department_ties[k];
		int cost = count_changes ? -a->cost[tie] : 0;
		if (a->used[tie])
			reach(search, a->n_departments + a->task[tie], search->distance[department] + cost, tie);
	}
}

static void expand_task(Search *search, const Assignment *a, guint task, gboolean count_changes)
{
	int distance = search->distance[a->n_departments + task];
	for (gsize tie = a->task_start[task]; tie < a->task_start[task + 1]; tie++)
		if (!a->used[tie])
			reach(search, a->department[tie], distance + (count_changes ? a->cost[tie] : 0), tie);
}

/* Distances from the departments above the cap. Label-correcting, as steps may cost −1; there is no negative circle. */
static void find_distances(Search *search, const Assignment *a, guint cap, gboolean count_changes)
{
	for (guint node = 0; node < a->n_departments + a->n_tasks; node++)
		search->distance[node] = INT_MAX;
	for (guint department = 0; department < a->n_departments; department++)
		if (a->load[department] > cap)
			reach(search, department, 0, G_MAXSIZE);
	while (search->n_waiting > 0) {
		guint node = search->queue[search->first];
		search->first = search->first + 1 < search->n_nodes ? search->first + 1 : 0;
		search->n_waiting--;
		search->queued[node] = FALSE;
		if (node < a->n_departments)
			expand_department(search, a, node, count_changes);
		else
			expand_task(search, a, node - a->n_departments, count_changes);
	}
}

/* The department from which the path to `end` comes; G_MAXUINT where an earlier path of this round has used part of it. */
static guint trace_back(const Search *search, const Assignment *a, guint end, guint cap)
{
	guint department = end;
	while (search->by_tie[department] != G_MAXSIZE) {
		gsize to = search->by_tie[department], from = search->by_tie[a->n_departments + a->task[to]];
		if (a->used[to] || !a->used[from])
			return G_MAXUINT;
		department = a->department[from];
	}
	return a->load[department] > cap ? department : G_MAXUINT;
}

static gboolean shift_along(const Search *search, Assignment *a, guint end, guint cap)
{
	guint start = trace_back(search, a, end, cap);
	if (start == G_MAXUINT)
		return FALSE;
	for (guint department = end; department != start;) {
		gsize to = search->by_tie[department], from = search->by_tie[a->n_departments + a->task[to]];
		a->used[to] = TRUE;
		a->used[from] = FALSE;
		department = a->department[from];
	}
	a->load[start]--;
	a->load[end]++;
	return TRUE;
}

static gboolean any_above(const Assignment *a, guint cap)
{
	for (guint department = 0; department < a->n_departments; department++)
		if (a->load[department] > cap)
			return TRUE;
	return FALSE;
}

/* One round: all paths of the present least length that do not meet. FALSE where there is none. */
static gboolean shift_nearest(Search *search, Assignment *a, guint cap, gboolean count_changes)
{
	int nearest = INT_MAX;
	gboolean any = FALSE;
	find_distances(search, a, cap, count_changes);
	for (guint department = 0; department < a->n_departments; department++)
		if (a->load[department] < cap)
			nearest = MIN(nearest, search->distance[department]);
	for (guint department = 0; nearest < INT_MAX && department < a->n_departments; department++)
		if (a->load[department] < cap && search->distance[department] == nearest)
			any |= shift_along(search, a, department, cap);
	return any;
}

/* Asked before every round: each searches the whole network once. */
static gboolean go_on(Assignment *a)
{
	a->stopped = a->stopped || !dn_analysis_progress(a->analysis, "balance", DN_UNDEFINED, a->error);
	return !a->stopped;
}

/* Whether all loads can be brought to the cap; does it. */
static gboolean bring_to_cap(Assignment *a, guint cap, gboolean count_changes)
{
	Search search;
	search_init(&search, a);
	assign_as_today(a);
	while (go_on(a) && any_above(a, cap) && shift_nearest(&search, a, cap, count_changes))
		;
	search_clear(&search);
	return !any_above(a, cap);
}

/* ---- The result --------------------------------------------------------------------------------------------------- */

static guint largest_load(const Assignment *a)
{
	guint largest = 0;
	for (guint department = 0; department < a->n_departments; department++)
		largest = MAX(largest, a->load[department]);
	return largest;
}

/* No cap below this can be reached: the mean, and the tasks on which a department is the only candidate. */
static guint least_cap(const Assignment *a)
{
	g_autofree guint *alone = g_new0(guint, MAX(a->n_departments, 1));
	guint least = 0, n_candidates = 0;
	gsize leads = 0;
	for (guint task = 0; task < a->n_tasks; task++)
		if (a->task_start[task + 1] - a->task_start[task] == 1)
			alone[a->department[a->task_start[task]]]++;
	for (guint department = 0; department < a->n_departments; department++) {
		n_candidates += a->department_start[department + 1] > a->department_start[department];
		leads += a->load[department];
		least = MAX(least, alone[department]);
	}
	return n_candidates > 0 ? MAX(least, (guint)((leads + n_candidates - 1) / n_candidates)) : 0;
}

/* Mostly the least cap that there can be, which is therefore tried first. */
static guint smallest_cap(Assignment *a)
{
	assign_as_today(a);
	guint low = least_cap(a), high = largest_load(a); /* high can be reached */
	if (high <= low || bring_to_cap(a, low, FALSE))
		return MIN(low, high);
	while (high - low > 1 && !a->stopped) {
		guint middle = low + (high - low) / 2;
		if (bring_to_cap(a, middle, FALSE))
			high = middle;
		else
			low = middle;
	}
	return high;
}

/* Pairs the leads that a task loses with those that it gains. */
static void list_task_moves(GArray *moves, const Assignment *a, guint task)
{
	gsize gained = a->task_start[task], end = a->task_start[task + 1];
	for (gsize lost = a->task_start[task]; lost < end; lost++) {
		if (!a->today[lost] || a->used[lost])
			continue;
		while (gained < end && (a->today[gained] || !a->used[gained]))
			gained++;
		if (gained == end)
			return;
		DnMove move = {.task = task, .from = a->department[lost], .to = a->department[gained++]};
		g_array_append_val(moves, move);
	}
}

static guint most_leads_today(const Assignment *a)
{
	g_autofree guint *leads = g_new0(guint, MAX(a->n_departments, 1));
	guint most = 0;
	for (gsize i = 0; i < a->n_ties; i++) {
		guint *count = &leads[a->department[i]];
		*count += a->today[i];
		most = MAX(most, *count);
	}
	return most;
}

static const DnBalance *make_balance(DnAnalysis *analysis, Assignment *a)
{
	g_autoptr(GArray) moves = g_array_new(FALSE, FALSE, sizeof(DnMove));
	DnBalance *balance = dn_arena_alloc(analysis->arena, sizeof *balance);
	*balance = (DnBalance){.max_leads = most_leads_today(a), .fewest_max_leads = smallest_cap(a)};
	bring_to_cap(a, balance->fewest_max_leads, TRUE);
	for (guint task = 0; task < a->n_tasks; task++)
		list_task_moves(moves, a, task);
	balance->n_moves = moves->len;
	balance->moves = dn_arena_copy(analysis->arena, moves->data, moves->len * sizeof(DnMove));
	return balance;
}

static void fill_fewest_leads(double *fewest, const DnAnalysis *analysis, const Assignment *a)
{
	for (guint department = 0; department < a->n_departments; department++)
		fewest[department] = dn_analysis_is_ranked(analysis, department) ? 0 : DN_UNDEFINED;
	for (guint task = 0; task < a->n_tasks; task++)
		if (a->task_start[task + 1] - a->task_start[task] == 1)
			fewest[a->department[a->task_start[task]]]++;
}

static gboolean compute_balance(DnAnalysis *analysis, GError **error)
{
	double *fewest = dn_analysis_want(analysis, DN_FRAME_DEPARTMENTS, "load.fewest_leads");
	g_auto(Assignment) assignment = {0};
	assignment_init(&assignment, analysis, error);
	if (fewest != NULL)
		fill_fewest_leads(fewest, analysis, &assignment);
	if (dn_analysis_wants_result(analysis, DN_RESULT_BALANCE))
		analysis->balance = make_balance(analysis, &assignment);
	return !assignment.stopped;
}

const DnFamily dn_family_balance = {"balance", compute_balance};
