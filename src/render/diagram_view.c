/* What a diagram counts: the network or a part of it, with plain counts for each department. */
#include "render/diagram_view.h"

#include <string.h>

void dn_view_free(DnView *view)
{
	if (view == NULL)
		return;
	dn_network_free(view->part);
	dn_projection_free(view->projection);
	g_free(view->task_in_view);
	g_free(view->tasks);
	g_free(view->leads);
	g_free(view->joint);
	g_free(view->cluster);
	g_free(view->pairs);
	g_free(view);
}

static gboolean is_below(const DnTask *task, const char *section)
{
	for (guint i = 0; i < task->n_path; i++)
		if (strstr(task->path[i], section) != NULL)
			return TRUE;
	return FALSE;
}

static gboolean has_department(const DnTask *task, int department)
{
	for (guint i = 0; i < task->n_responsible; i++)
		if ((int)task->responsible[i].department == department)
			return TRUE;
	return FALSE;
}

/* Marks the tasks in view and counts them. */
static void choose_tasks(DnView *view, const char *section, int department)
{
	guint n = dn_plan_n_tasks(view->plan);
	view->task_in_view = g_new0(gboolean, MAX(n, 1));
	for (guint index = 0; index < n; index++) {
		const DnTask *task = dn_plan_task(view->plan, index);
		view->task_in_view[index] =
			(section == NULL || is_below(task, section)) && (department < 0 || has_department(task, department));
		view->n_tasks += view->task_in_view[index] ? 1 : 0;
	}
	view->whole = view->n_tasks == n;
}

static void append_ties(GArray *tasks, GArray *departments, GByteArray *roles, const DnNetwork *network, guint32 task)
{
	guint n;
	const DnTie *ties = dn_network_task_ties(network, task, &n);
	for (guint i = 0; i < n; i++) {
		guint8 role = (guint8)ties[i].role;
		g_array_append_val(tasks, task);
		g_array_append_val(departments, ties[i].node);
		g_byte_array_append(roles, &role, 1);
	}
}

/* The network of the tasks in view alone. */
static DnNetwork *part_of(const DnView *view, const DnNetwork *network, GError **error)
{
	g_autoptr(GArray) tasks = g_array_new(FALSE, FALSE, sizeof(guint32));
	g_autoptr(GArray) departments = g_array_new(FALSE, FALSE, sizeof(guint32));
	g_autoptr(GByteArray) roles = g_byte_array_new();
	for (guint32 task = 0; task < dn_network_n_tasks(network); task++)
		if (view->task_in_view[task])
			append_ties(tasks, departments, roles, network, task);
	g_autofree guint8 *collective = g_new0(guint8, MAX(view->n_departments, 1));
	for (guint i = 0; i < view->n_departments; i++)
		collective[i] = dn_network_is_collective(network, i) ? 1 : 0;
	return dn_network_new_from_ties(dn_network_n_tasks(network), view->n_departments, tasks->len,
	                                (const guint32 *)(void *)tasks->data, (const guint32 *)(void *)departments->data,
	                                roles->data, collective, error);
}

static void count_roles(DnView *view)
{
	guint n = MAX(view->n_departments, 1);
	view->tasks = g_new0(guint, n);
	view->leads = g_new0(guint, n);
	view->joint = g_new0(guint, n);
	for (guint department = 0; department < view->n_departments; department++) {
		const DnTie *ties = dn_network_department_ties(view->network, department, &view->tasks[department]);
		for (guint i = 0; i < view->tasks[department]; i++) {
			view->leads[department] += ties[i].role == DN_ROLE_LEAD;
			view->joint[department] += ties[i].role == DN_ROLE_JOINT;
		}
		view->n_present += view->tasks[department] > 0;
		view->n_responsibilities += view->tasks[department];
	}
}

/* A department alone is no cluster; clusters come largest first, so those that are kept are the first ones. */
static void take_clusters(DnView *view, const DnAnalysis *analysis)
{
	view->cluster = g_new0(guint, MAX(view->n_departments, 1));
	const DnClusters *clusters = analysis != NULL ? dn_analysis_clusters(analysis) : NULL;
	for (guint i = 0; clusters != NULL && i < clusters->n_members && clusters->members[i].n_departments > 1; i++) {
		for (guint j = 0; j < clusters->members[i].n_departments; j++)
			view->cluster[clusters->members[i].departments[j]] = i + 1;
		view->n_clusters = i + 1;
	}
}

static int compare_pairs(const void *x, const void *y)
{
	const DnTiePair *p = x, *q = y;
	if (p->shared != q->shared)
		return p->shared > q->shared ? -1 : 1;
	if (p->a != q->a)
		return p->a < q->a ? -1 : 1;
	return p->b < q->b ? -1 : p->b > q->b;
}

static void list_pairs(DnView *view)
{
	view->n_pairs = dn_projection_n_pairs(view->projection);
	view->pairs = g_new(DnTiePair, MAX(view->n_pairs, 1));
	gsize next = 0;
	for (guint32 a = 0; a < view->n_departments; a++) {
		guint n;
		const DnPartner *partners = dn_projection_partners(view->projection, a, &n);
		for (guint i = 0; i < n; i++)
			if (partners[i].department > a)
				view->pairs[next++] = (DnTiePair){a, partners[i].department, partners[i].shared};
	}
	qsort(view->pairs, view->n_pairs, sizeof *view->pairs, compare_pairs);
}

DnView *dn_view_new(const DnPlan *plan, const DnNetwork *network, const DnAnalysis *analysis, const char *section,
                    int department, GError **error)
{
	g_autoptr(DnView) view = g_new0(DnView, 1);
	view->plan = plan;
	view->n_departments = dn_network_n_departments(network);
	choose_tasks(view, section, department);
	if (section != NULL && view->n_tasks == 0 && department < 0) {
		g_set_error(error, DN_ERROR, DN_ERROR_INPUT, "no heading contains \"%s\"", section);
		return NULL;
	}
	view->network = network;
	if (!view->whole && (view->network = view->part = part_of(view, network, error)) == NULL)
		return NULL;
	view->projection = dn_projection_new(view->network, 1);
	count_roles(view);
	take_clusters(view, analysis);
	list_pairs(view);
	return g_steal_pointer(&view);
}

typedef struct {
	const DnView *view;
	gboolean demote;
} Ranking;

static int compare_departments(const void *x, const void *y, void *data)
{
	const Ranking *ranking = data;
	const DnView *view = ranking->view;
	guint a = *(const guint *)x, b = *(const guint *)y;
	gboolean low_a = ranking->demote && dn_network_is_collective(view->network, a);
	gboolean low_b = ranking->demote && dn_network_is_collective(view->network, b);
	if (low_a != low_b)
		return low_a ? 1 : -1;
	if (view->tasks[a] != view->tasks[b])
		return view->tasks[a] > view->tasks[b] ? -1 : 1;
	if (view->leads[a] != view->leads[b])
		return view->leads[a] > view->leads[b] ? -1 : 1;
	return a < b ? -1 : a > b;
}

GArray *dn_view_by_tasks(const DnView *view, gboolean demote)
{
	GArray *order = g_array_new(FALSE, FALSE, sizeof(guint));
	for (guint i = 0; i < view->n_departments; i++)
		if (view->tasks[i] > 0)
			g_array_append_val(order, i);
	Ranking ranking = {view, demote};
	g_array_sort_with_data(order, compare_departments, &ranking);
	return order;
}

static int compare_clusters(const void *x, const void *y, void *data)
{
	const DnView *view = data;
	guint a = view->cluster[*(const guint *)x], b = view->cluster[*(const guint *)y];
	return a == b ? 0 : a == 0 ? 1 : b == 0 ? -1 : a < b ? -1 : 1;
}

GArray *dn_view_by_cluster(const DnView *view)
{
	GArray *order = dn_view_by_tasks(view, FALSE);
	g_array_sort_with_data(order, compare_clusters, (void *)view); /* a stable sort */
	return order;
}

guint *dn_view_lead_counts(const DnView *view, const guint *departments, guint n)
{
	guint *counts = g_new0(guint, MAX((gsize)n * n, 1));
	g_autofree guint *place = g_new0(guint, MAX(view->n_departments, 1)); /* in `departments`, from 1 */
	for (guint i = 0; i < n; i++)
		place[departments[i]] = i + 1;
	for (guint task = 0; task < dn_network_n_tasks(view->network); task++) {
		guint k;
		const DnTie *ties = dn_network_task_ties(view->network, task, &k);
		for (guint i = 0; i < k; i++)
			for (guint j = 0; ties[i].role == DN_ROLE_LEAD && place[ties[i].node] > 0 && j < k; j++)
				if (j != i && place[ties[j].node] > 0)
					counts[(gsize)(place[ties[i].node] - 1) * n + place[ties[j].node] - 1]++;
	}
	return counts;
}

guint dn_view_shared(const DnView *view, guint a, guint b)
{
	guint n;
	const DnPartner *partners = dn_projection_partners(view->projection, a, &n);
	for (guint low = 0, high = n; low < high;) {
		guint middle = (low + high) / 2;
		if (partners[middle].department == b)
			return partners[middle].shared;
		if (partners[middle].department < b)
			low = middle + 1;
		else
			high = middle;
	}
	return 0;
}
