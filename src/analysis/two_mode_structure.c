/* Clustering and nestedness of the two-mode network as a whole. */
#include "analysis/analysis.h"

#include <stdlib.h>

/* ---- Robins & Alexander ------------------------------------------------------------------------------------------- */

/* 4·C4/L3: the share of paths of three ties that close to a circle of four (Robins & Alexander 2004,
 * doi:10.1023/B:CMOT.0000032580.12184.c0). Two departments with s shared tasks make s(s − 1)/2 circles. */
static void set_robins_alexander(DnAnalysis *analysis)
{
	double circles = 0, paths = 0;
	const DnProjection *projection = dn_analysis_need_projection(analysis);
	for (guint a = 0; a < dn_projection_n_departments(projection); a++) {
		guint n;
		const DnPartner *partners = dn_projection_partners(projection, a, &n);
		for (guint i = 0; i < n; i++)
			circles += partners[i].department > a ? partners[i].shared * (partners[i].shared - 1.0) / 2 : 0;
	}
	for (guint task = 0; task < dn_network_n_tasks(analysis->network); task++) {
		guint size, degree;
		const DnTie *ties = dn_network_task_ties(analysis->network, task, &size);
		for (guint i = 0; i < size; i++) {
			dn_network_department_ties(analysis->network, ties[i].node, &degree);
			paths += (size - 1.0) * (degree - 1.0);
		}
	}
	if (paths > 0)
		dn_analysis_set(analysis, "clustering.robins_alexander", 4 * circles / paths);
}

/* ---- Opsahl ------------------------------------------------------------------------------------------------------- */

/* One end of the paths at hand: its shared tasks with every department, and which tasks are its own. */
typedef struct {
	const DnNetwork *network;
	guint32 *shared;
	guint8 *own_task, *on_first_task;
	guint end;
	double paths, closed;
} FourPaths;

static guint task_size(const DnNetwork *network, guint task)
{
	guint n;
	dn_network_task_ties(network, task, &n);
	return n;
}

/* Paths end–first–middle–second–other: closed where end and other share a third task. */
static void count_from(FourPaths *count, guint first, guint middle)
{
	guint n_tasks, n;
	const DnTie *tasks = dn_network_department_ties(count->network, middle, &n_tasks);
	for (guint i = 0; i < n_tasks; i++) {
		guint second = tasks[i].node;
		if (second == first)
			continue;
		const DnTie *ties = dn_network_task_ties(count->network, second, &n);
		guint8 end_on_second = count->own_task[second];
		count->paths += n - 1.0 - end_on_second;
		for (guint j = 0; j < n; j++) {
			guint32 other = ties[j].node;
			if (other != middle && other != count->end)
				count->closed += count->shared[other] > (guint32)count->on_first_task[other] + end_on_second;
		}
	}
}

static void set_shared(FourPaths *count, int sign)
{
	guint n_tasks, n;
	const DnTie *tasks = dn_network_department_ties(count->network, count->end, &n_tasks);
	for (guint i = 0; i < n_tasks; i++) {
		const DnTie *ties = dn_network_task_ties(count->network, tasks[i].node, &n);
		count->own_task[tasks[i].node] = sign > 0;
		for (guint j = 0; j < n; j++)
			count->shared[ties[j].node] += (guint32)sign;
	}
}

static void count_from_end(FourPaths *count)
{
	guint n_tasks, n;
	const DnTie *tasks = dn_network_department_ties(count->network, count->end, &n_tasks);
	set_shared(count, 1);
	for (guint i = 0; i < n_tasks; i++) {
		const DnTie *ties = dn_network_task_ties(count->network, tasks[i].node, &n);
		for (guint j = 0; j < n; j++)
			count->on_first_task[ties[j].node] = TRUE;
		for (guint j = 0; j < n; j++)
			if (ties[j].node != count->end)
				count_from(count, tasks[i].node, ties[j].node);
		for (guint j = 0; j < n; j++)
			count->on_first_task[ties[j].node] = FALSE;
	}
	set_shared(count, -1);
}

/* Beyond this the count would take minutes; the measure is then left undefined and a convention says so. */
static const double four_paths_limit = 1e10;

/* About how many paths there are, each counted from both ends. */
static double estimate_four_paths(const DnNetwork *network)
{
	double sum = 0;
	for (guint middle = 0; middle < dn_network_n_departments(network); middle++) {
		guint n;
		double reach = 0, same = 0;
		const DnTie *tasks = dn_network_department_ties(network, middle, &n);
		for (guint i = 0; i < n; i++) {
			double others = task_size(network, tasks[i].node) - 1.0;
			reach += others;
			same += others * others;
		}
		sum += reach * reach - same;
	}
	return sum;
}

/* The share of paths of four ties between departments that close to a circle of six or more (Opsahl 2013,
 * doi:10.1016/j.socnet.2011.07.001). */
static gboolean set_opsahl(DnAnalysis *analysis, GError **error)
{
	if (dn_analysis_want(analysis, DN_FRAME_NETWORK, "clustering.opsahl") == NULL)
		return TRUE;
	double expected = estimate_four_paths(analysis->network);
	if (expected == 0)
		return TRUE;
	if (expected > four_paths_limit) {
		dn_analysis_note(analysis, "clustering_opsahl", "not computed: more than 10^10 paths of four ties",
		                 "未计算：四条连接的路径超过10^10条");
		return TRUE;
	}
	guint n_departments = dn_network_n_departments(analysis->network), n_tasks = dn_network_n_tasks(analysis->network);
	g_autofree guint32 *shared = g_new0(guint32, MAX(n_departments, 1));
	g_autofree guint8 *on_first_task = g_new0(guint8, MAX(n_departments, 1));
	g_autofree guint8 *own_task = g_new0(guint8, MAX(n_tasks, 1));
	FourPaths count = {.network = analysis->network, .shared = shared, .own_task = own_task, .on_first_task = on_first_task};
	for (count.end = 0; count.end < n_departments; count.end++) {
		count_from_end(&count);
		if (!dn_analysis_progress(analysis, "clustering", count.paths / MAX(expected, 1), error))
			return FALSE;
	}
	if (count.paths > 0)
		dn_analysis_set(analysis, "clustering.opsahl", count.closed / count.paths);
	return TRUE;
}

/* ---- Nestedness --------------------------------------------------------------------------------------------------- */

typedef const DnTie *(*Ties)(const DnNetwork *network, guint node, guint *n);

static int compare_degrees(const void *a, const void *b)
{
	guint x = *(const guint *)a, y = *(const guint *)b;
	return (x < y) - (x > y);
}

/* The sum over all pairs of nodes of one mode with different degrees of the share of the smaller one's ties that the larger one
 * also has. A tie shared with `larger` others counts larger/degree, so it is enough to sort the nodes at each node of the other
 * mode by degree. */
static double sum_paired_overlap(const DnNetwork *network, guint n_others, Ties of_others, Ties of_own)
{
	double sum = 0;
	g_autoptr(GArray) degrees = g_array_new(FALSE, FALSE, sizeof(guint));
	for (guint other = 0; other < n_others; other++) {
		guint n, degree;
		const DnTie *ties = of_others(network, other, &n);
		g_array_set_size(degrees, 0);
		for (guint i = 0; i < n; i++) {
			of_own(network, ties[i].node, &degree);
			g_array_append_val(degrees, degree);
		}
		g_array_sort(degrees, compare_degrees);
		for (guint i = 0, larger = 0; i < n; i++) {
			degree = g_array_index(degrees, guint, i);
			if (i > 0 && degree < g_array_index(degrees, guint, i - 1))
				larger = i;
			sum += (double)larger / degree;
		}
	}
	return sum;
}

static double pairs_of_tied(const DnNetwork *network, guint n_nodes, Ties ties)
{
	double tied = 0;
	for (guint i = 0; i < n_nodes; i++) {
		guint n;
		ties(network, i, &n);
		tied += n > 0;
	}
	return tied * (tied - 1) / 2;
}

static void set_nodf(DnAnalysis *analysis)
{
	const DnNetwork *network = analysis->network;
	guint n_departments = dn_network_n_departments(network), n_tasks = dn_network_n_tasks(network);
	double overlap = sum_paired_overlap(network, n_tasks, dn_network_task_ties, dn_network_department_ties) +
	                 sum_paired_overlap(network, n_departments, dn_network_department_ties, dn_network_task_ties);
	double pairs = pairs_of_tied(network, n_departments, dn_network_department_ties) +
	               pairs_of_tied(network, n_tasks, dn_network_task_ties);
	if (pairs > 0)
		dn_analysis_set(analysis, "nestedness.nodf", 100 * overlap / pairs);
}

/* ---- The family --------------------------------------------------------------------------------------------------- */

static gboolean compute_two_mode_structure(DnAnalysis *analysis, GError **error)
{
	if (dn_analysis_want(analysis, DN_FRAME_NETWORK, "clustering.robins_alexander") != NULL)
		set_robins_alexander(analysis);
	if (dn_analysis_want(analysis, DN_FRAME_NETWORK, "nestedness.nodf") != NULL)
		set_nodf(analysis);
	return set_opsahl(analysis, error);
}

const DnFamily dn_family_two_mode_structure = {"two-mode structure", compute_two_mode_structure};
