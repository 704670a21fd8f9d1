/* Centrality in the two-mode network itself, scaled to the largest value that a node of its mode can have. */
#include "analysis/two_mode.h"

#include "analysis/path_sampling.h"
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
	                 "closeness, distances and their centralization not computed: nodes times ties exceed 2·10^9, tasks with the same "
	                 "departments counted once",
	                 "未计算接近度、距离及相应的中心势：节点数与连接数之积超过2·10^9（部门相同的任务只计一次）");
}

static void note_sample(DnAnalysis *analysis, guint n_samples, double departments, double tasks)
{
	char of_departments[G_ASCII_DTOSTR_BUF_SIZE], of_tasks[G_ASCII_DTOSTR_BUF_SIZE];
	g_ascii_formatd(of_departments, sizeof of_departments, "%.4f", departments);
	g_ascii_formatd(of_tasks, sizeof of_tasks, "%.4f", tasks);
	g_autofree char *english = g_strdup_printf(
		"betweenness and its centralization estimated from the shortest paths between %u pairs of nodes, one path a pair, drawn with seed %" G_GUINT64_FORMAT
		"; with probability 0.9 none is off by more than %s (departments) or %s (tasks) (Riondato & Kornaropoulos 2016, "
		"doi:10.1007/s10618-015-0423-0)",
		n_samples, analysis->options.seed, of_departments, of_tasks);
	g_autofree char *chinese = g_strdup_printf(
		"中介度及其中心势由%u对节点之间的最短路径估计，每对取一条（随机种子%" G_GUINT64_FORMAT "）；以0.9的概率，误差不超过%s（部门）或%s（任务）"
		"（Riondato与Kornaropoulos，2016，doi:10.1007/s10618-015-0423-0）",
		n_samples, analysis->options.seed, of_departments, of_tasks);
	dn_analysis_note(analysis, "two_mode_betweenness", english, chinese);
}

/* The estimated number of paths through each node, as dn_paths_new() counts them; `pairs` is how many pairs of nodes there are. */
static void spread_shares(DnPaths *paths, const double *share, const DnSearchGraph *graph, const guint32 *node_of, guint n_departments,
                          double pairs)
{
	for (guint a = 0; a < n_departments; a++)
		paths->betweenness[a] = share[a] * pairs;
	for (gsize i = n_departments; i < paths->n; i++) {
		guint32 node = node_of[i - n_departments];
		paths->betweenness[i] = node < graph->n ? share[node] * pairs : 0;
	}
}

/* From a sample of paths. */
static gboolean estimate_betweenness(Sweep *sweep, const DnSearchGraph *graph, const guint32 *node_of)
{
	static const double sample_error = 0.005, failure = 0.1;
	DnAnalysis *analysis = sweep->analysis;
	guint own = dn_network_n_departments(analysis->network), other = dn_network_n_tasks(analysis->network), isolated = 0;
	guint n_samples = dn_path_samples(sample_error, failure, dn_path_nodes(graph));
	double n = (double)own + other, pairs = n * (n - 1) / 2;
	for (guint task = 0; task < other; task++)
		isolated += node_of[task] >= graph->n;
	g_autofree double *share = g_new0(double, MAX(graph->n, 1)), *betweenness = g_new(double, (gsize)own + other);
	DnPaths paths = {.n = (gsize)own + other, .betweenness = betweenness};
	if (!dn_sample_paths(share, graph, isolated, n_samples, analysis->options.seed, report_sweep, sweep))
		return FALSE;
	spread_shares(&paths, share, graph, node_of, own, pairs);
	set_betweenness(analysis, &paths);
	note_sample(analysis, n_samples, sample_error * pairs / dn_betweenness_maximum(own, other),
	            sample_error * pairs / dn_betweenness_maximum(other, own));
	return TRUE;
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
	Sweep sweep = {analysis, error};
	g_autofree guint32 *node_of = g_new(guint32, MAX(dn_network_n_tasks(analysis->network), 1));
	g_auto(DnSearchGraph) graph = dn_two_mode_search_graph(node_of, analysis->network);
	if ((double)graph.n * (double)graph.start[graph.n] / 2 > DN_PATHS_LIMIT) {
		if (distances)
			note_limit(analysis);
		return !betweenness || estimate_betweenness(&sweep, &graph, node_of);
	}
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
