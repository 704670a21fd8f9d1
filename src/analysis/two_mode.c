/* Centrality in the two-mode network itself, scaled to the largest value that a node of its mode can have. */
#include "analysis/two_mode.h"

#include "analysis/spectral.h"
#include "network/igraph_guard.h"

double dn_betweenness_maximum(double own, double other)
{
	if (own < 1 || other < 1)
		return 0;
	double s = floor((own - 1) / other), t = fmod(own - 1, other);
	return (other * other * (s + 1) * (s + 1) + other * (s + 1) * (2 * t - s - 1) - t * (2 * s - t + 3)) / 2;
}

/* ---- Degree ------------------------------------------------------------------------------------------------------ */

static void set_degree(DnAnalysis *analysis)
{
	double *degree = dn_analysis_want(analysis, DN_FRAME_DEPARTMENTS, "two_mode.degree");
	guint n_tasks = dn_network_n_tasks(analysis->network), n;
	for (guint a = 0; degree != NULL && n_tasks > 0 && a < dn_network_n_departments(analysis->network); a++) {
		dn_network_department_ties(analysis->network, a, &n);
		degree[a] = (double)n / n_tasks;
	}
}

/* ---- Shortest paths ---------------------------------------------------------------------------------------------- */

static void scale_into(double *column, const double *values, guint n, double maximum)
{
	for (guint i = 0; column != NULL && maximum > 0 && i < n; i++)
		column[i] = values[i] / maximum;
}

static void set_betweenness(DnAnalysis *analysis, const DnPaths *paths)
{
	guint own = dn_network_n_departments(analysis->network), other = dn_network_n_tasks(analysis->network);
	scale_into(dn_analysis_want(analysis, DN_FRAME_DEPARTMENTS, "two_mode.betweenness"), paths->betweenness, own,
	           dn_betweenness_maximum(own, other));
	scale_into(dn_analysis_want(analysis, DN_FRAME_TASKS, "betweenness"), paths->betweenness + own, other,
	           dn_betweenness_maximum(other, own));
	dn_centralize_betweenness(analysis, paths);
}

/* Undefined for a department without a tie: 0/0. */
static void set_closeness(DnAnalysis *analysis, const DnPaths *paths)
{
	double *closeness = dn_analysis_want(analysis, DN_FRAME_DEPARTMENTS, "two_mode.closeness");
	guint n = dn_network_n_departments(analysis->network);
	g_autofree guint32 *departments = g_new0(guint32, MAX(paths->n_parts, 1));
	for (guint a = 0; a < n; a++)
		departments[paths->part[a]]++;
	for (guint a = 0; closeness != NULL && a < n; a++) {
		double size = paths->part_size[paths->part[a]], own = departments[paths->part[a]];
		double least_farness = size - own + 2 * (own - 1);
		if (size > 1)
			closeness[a] = least_farness / paths->farness[a] * (size - 1) / ((double)paths->n - 1);
	}
	dn_centralize_closeness(analysis, paths);
}

/* Over all nodes of the largest part; over those of all of them where several are equally large. */
static void set_distances(DnAnalysis *analysis, const DnPaths *paths)
{
	guint32 largest = 0;
	double sum = 0, pairs = 0, diameter = 0;
	for (guint part = 0; part < paths->n_parts; part++)
		largest = MAX(largest, paths->part_size[part]);
	for (gsize i = 0; largest > 1 && i < paths->n; i++) {
		if (paths->part_size[paths->part[i]] != largest)
			continue;
		sum += paths->farness[i];
		pairs += largest - 1.0;
		diameter = MAX(diameter, paths->eccentricity[i]);
	}
	if (pairs == 0)
		return;
	dn_analysis_set(analysis, "diameter", diameter);
	dn_analysis_set(analysis, "mean_distance", sum / pairs);
}

/* What a sweep's progress function needs. */
typedef struct {
	DnAnalysis *analysis;
	GError **error;
} Sweep;

static gboolean report_sweep(double done, void *data)
{
	const Sweep *sweep = data;
	return dn_analysis_progress(sweep->analysis, "two-mode centrality", done, sweep->error);
}

static gboolean wants(const DnAnalysis *analysis, DnFrame frame, const char *key)
{
	return dn_analysis_wants_prefix(analysis, frame, key);
}

static void note_limit(DnAnalysis *analysis)
{
	dn_analysis_note(analysis, "two_mode_paths",
	                 "betweenness, closeness and distances not computed: nodes times ties exceed 10^10, tasks with the same departments "
	                 "counted once",
	                 "未计算中介度、接近度和距离：节点数与连接数之积超过10^10（部门相同的任务只计一次）");
}

static gboolean measure_paths(DnAnalysis *analysis, GError **error)
{
	gboolean betweenness = wants(analysis, DN_FRAME_DEPARTMENTS, "two_mode.betweenness") ||
	                       wants(analysis, DN_FRAME_TASKS, "betweenness") ||
	                       wants(analysis, DN_FRAME_NETWORK, "centralization.betweenness");
	gboolean distances = wants(analysis, DN_FRAME_DEPARTMENTS, "two_mode.closeness") ||
	                     wants(analysis, DN_FRAME_NETWORK, "centralization.closeness") ||
	                     wants(analysis, DN_FRAME_NETWORK, "diameter") || wants(analysis, DN_FRAME_NETWORK, "mean_distance");
	if (!betweenness && !distances)
		return TRUE;
	g_autofree guint32 *node_of = g_new(guint32, MAX(dn_network_n_tasks(analysis->network), 1));
	g_auto(DnSearchGraph) graph = dn_two_mode_search_graph(node_of, analysis->network);
	if ((double)graph.n * (double)graph.start[graph.n] / 2 > DN_PATHS_LIMIT) {
		note_limit(analysis);
		return TRUE;
	}
	Sweep sweep = {analysis, error};
	g_autoptr(DnPaths) paths = dn_paths_new(analysis->network, &graph, node_of, betweenness, report_sweep, &sweep);
	if (paths == NULL)
		return FALSE;
	if (betweenness)
		set_betweenness(analysis, paths);
	set_closeness(analysis, paths);
	set_distances(analysis, paths);
	return TRUE;
}

/* ---- Eigenvector ------------------------------------------------------------------------------------------------- */

static gboolean set_eigenvector(DnAnalysis *analysis, GError **error)
{
	double *column = dn_analysis_want(analysis, DN_FRAME_DEPARTMENTS, "two_mode.eigenvector");
	DnIgraphGuard guard;
	if (column == NULL)
		return TRUE;
	if (!dn_igraph_enter(&guard, analysis->options.seed, dn_analysis_go_on, analysis, error))
		return FALSE;
	gboolean ok = dn_igraph_check(&guard, dn_two_mode_eigenvector(column, analysis->network), error);
	dn_igraph_leave(&guard);
	return ok;
}

/* ---- The family -------------------------------------------------------------------------------------------------- */

static gboolean compute_two_mode(DnAnalysis *analysis, GError **error)
{
	set_degree(analysis);
	dn_centralize_degree(analysis);
	return measure_paths(analysis, error) && set_eigenvector(analysis, error);
}

const DnFamily dn_family_two_mode = {"two-mode centrality", compute_two_mode};
