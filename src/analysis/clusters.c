/* Clusters of departments: Leiden on the weighted projection from many seeded starts, the best partition kept, and how far the
 * starts agree (Traag, Waltman & van Eck 2019, doi:10.1038/s41598-019-41695-z; modularity of Newman & Girvan 2004,
 * doi:10.1103/PhysRevE.69.026113). Departments without a tie are left out of every cluster. */
#include "analysis/analysis.h"

#include <string.h>

#include "analysis/canonical.h"
#include "analysis/cluster_members.h"
#include "analysis/leiden.h"
#include "analysis/partition.h"
#include "base/parallel.h"

/* A partition that at least one run ended in; members are the departments with a tie, in plan order. */
typedef struct {
	guint32 *group;
	guint runs;
	double quality;
} Outcome;

static void outcome_clear(void *outcome)
{
	g_free(((Outcome *)outcome)->group);
}

/* The runs of Leiden on one graph. Runs share nothing but the graph, so that threads may share out the runs. */
typedef struct {
	DnLeidenGraph *graph;
	const guint32 *tied; /* departments with a tie: the nodes */
	guint n_tied, n_runs;
	double least_rise;
	guint32 *cluster; /* n_tied for each run */
	double *quality;  /* of each run */
	GArray *outcomes;
	DnAnalysis *analysis;
	gint stopped; /* atomic */
	GError **error;
} Runs;

/* Enough work for about a hundredth of a second a thousand pairs, at least one run. */
static guint choose_runs(const DnAnalysis *analysis)
{
	if (analysis->options.cluster_runs > 0)
		return analysis->options.cluster_runs;
	gsize size = dn_projection_n_pairs(analysis->projection) + dn_projection_n_departments(analysis->projection);
	return (guint)CLAMP(200000 / (size + 1), 1, 100);
}

static gboolean go_on(void *data)
{
	return !g_atomic_int_get(&((Runs *)data)->stopped);
}

/* For the caller's own thread, which alone may call its progress function. */
static gboolean ask(void *data)
{
	Runs *runs = data;
	if (go_on(runs) && !dn_analysis_progress(runs->analysis, "clusters", DN_UNDEFINED, runs->error))
		g_atomic_int_set(&runs->stopped, 1);
	return go_on(runs);
}

static void run_leiden(guint run, guint worker, void *data)
{
	Runs *runs = data;
	const DnLeidenOptions options = {.resolution = runs->analysis->options.resolution,
	                                 .least_rise = runs->least_rise,
	                                 .seed = runs->analysis->options.seed + ((guint64)run << 32),
	                                 .go_on = worker == 0 ? ask : go_on,
	                                 .data = runs};
	if (go_on(runs))
		runs->quality[run] = dn_leiden(runs->cluster + (gsize)run * runs->n_tied, runs->graph, &options);
}

/* In plan order, so that the outcome does not show the order of the nodes. */
static void record_outcome(Runs *runs, const guint32 *place, guint run)
{
	guint32 *group = g_new(guint32, runs->n_tied);
	for (guint i = 0; i < runs->n_tied; i++)
		group[place[i]] = runs->cluster[(gsize)run * runs->n_tied + i];
	dn_partition_normalise(group, runs->n_tied);
	for (guint i = 0; i < runs->outcomes->len; i++) {
		Outcome *known = &g_array_index(runs->outcomes, Outcome, i);
		if (memcmp(known->group, group, runs->n_tied * sizeof *group) == 0) {
			known->runs++;
			g_free(group);
			return;
		}
	}
	g_array_append_val(runs->outcomes, ((Outcome){.group = group, .runs = 1, .quality = runs->quality[run]}));
}

static const Outcome *best_outcome(const Runs *runs)
{
	const Outcome *best = &g_array_index(runs->outcomes, Outcome, 0);
	for (guint i = 1; i < runs->outcomes->len; i++) {
		const Outcome *other = &g_array_index(runs->outcomes, Outcome, i);
		double gain = other->quality - best->quality;
		if (gain > 1e-12 || (gain > -1e-12 && other->runs > best->runs))
			best = other;
	}
	return best;
}

/* The mean over all pairs of runs; equal outcomes are compared once. */
static double mean_agreement(const Runs *runs)
{
	double sum = 0, n_pairs = runs->n_runs * (runs->n_runs - 1.0) / 2;
	if (runs->n_runs < 2)
		return DN_UNDEFINED;
	for (guint i = 0; i < runs->outcomes->len; i++) {
		const Outcome *a = &g_array_index(runs->outcomes, Outcome, i);
		sum += a->runs * (a->runs - 1.0) / 2;
		for (guint j = 0; j < i; j++) {
			const Outcome *b = &g_array_index(runs->outcomes, Outcome, j);
			sum += (double)a->runs * b->runs * dn_partition_adjusted_rand(a->group, b->group, runs->n_tied);
		}
	}
	return sum / n_pairs;
}

/* For each member of the best partition, the mean over its fellow members of the share of runs that put both together. */
static void rate_members(double *stability, const Runs *runs, const Outcome *best)
{
	for (guint i = 0; i < runs->n_tied; i++) {
		double together = 0, fellows = 0;
		for (guint j = 0; j < runs->n_tied; j++) {
			if (j == i || best->group[j] != best->group[i])
				continue;
			fellows += runs->n_runs;
			for (guint k = 0; k < runs->outcomes->len; k++) {
				const Outcome *outcome = &g_array_index(runs->outcomes, Outcome, k);
				together += outcome->group[i] == outcome->group[j] ? outcome->runs : 0;
			}
		}
		stability[runs->tied[i]] = fellows > 0 ? together / fellows : DN_UNDEFINED;
	}
}

static void keep_best(DnAnalysis *analysis, const Runs *runs)
{
	const Outcome *best = best_outcome(runs);
	analysis->clusters->modularity = best->quality;
	analysis->clusters->stability = mean_agreement(runs);
	if (runs->n_runs > 1)
		rate_members(analysis->cluster_stability, runs, best);
	for (guint i = 0; i < runs->n_tied; i++)
		analysis->cluster_of[runs->tied[i]] = best->group[i] + 1;
}

/* The departments with a tie in plan order, and where each node stands among them. */
static guint32 *list_in_plan_order(guint32 *place, const guint32 *nodes, guint n_nodes, guint n_departments)
{
	guint32 *tied = g_new(guint32, MAX(n_nodes, 1));
	g_autofree guint32 *node_of = g_new0(guint32, MAX(n_departments, 1)); /* plus 1 */
	guint next = 0;
	for (guint i = 0; i < n_nodes; i++)
		node_of[nodes[i]] = i + 1;
	for (guint a = 0; a < n_departments; a++)
		if (node_of[a] > 0) {
			place[node_of[a] - 1] = next;
			tied[next++] = a;
		}
	return tied;
}

static DnLeidenGraph *order_graph(const DnAnalysis *analysis)
{
	g_autofree guint32 *order = g_new(guint32, MAX(dn_network_n_departments(analysis->network), 1));
	dn_canonical_order(order, NULL, analysis->network);
	return dn_leiden_graph_new(analysis->projection, order);
}

/* A large projection takes dozens of rounds for its last thousandths of modularity. */
double dn_clusters_least_rise(const DnAnalysis *analysis)
{
	enum { LARGE = 100000 };
	return dn_projection_n_pairs(analysis->projection) > LARGE ? 5e-4 : 0;
}

static gboolean find_clusters(DnAnalysis *analysis, guint n_runs, GError **error)
{
	g_autoptr(DnLeidenGraph) graph = order_graph(analysis);
	guint n = graph->n;
	g_autofree guint32 *place = g_new(guint32, MAX(n, 1)), *cluster = g_new(guint32, MAX((gsize)n * n_runs, 1));
	g_autofree guint32 *tied = list_in_plan_order(place, graph->departments, n, dn_network_n_departments(analysis->network));
	g_autofree double *quality = g_new(double, n_runs);
	g_autoptr(GArray) outcomes = g_array_new(FALSE, FALSE, sizeof(Outcome));
	g_array_set_clear_func(outcomes, outcome_clear);
	Runs runs = {.graph = graph, .tied = tied, .n_tied = n, .n_runs = n_runs, .least_rise = dn_clusters_least_rise(analysis),
	             .cluster = cluster, .quality = quality, .outcomes = outcomes, .analysis = analysis, .error = error};
	if (n == 0)
		return TRUE;
	dn_parallel_run(n_runs, run_leiden, &runs);
	if (!go_on(&runs))
		return FALSE;
	for (guint run = 0; run < n_runs; run++)
		record_outcome(&runs, place, run);
	keep_best(analysis, &runs);
	return TRUE;
}

static DnClusters *clusters_alloc(DnAnalysis *analysis, guint n_runs)
{
	DnClusters *clusters = dn_arena_alloc(analysis->arena, sizeof *clusters);
	*clusters = (DnClusters){
		.method = "leiden",
		.resolution = analysis->options.resolution,
		.seed = analysis->options.seed,
		.runs = n_runs,
		.modularity = DN_UNDEFINED,
		.stability = DN_UNDEFINED,
	};
	return clusters;
}

gboolean dn_analysis_need_clusters(DnAnalysis *analysis, GError **error)
{
	if (analysis->clusters != NULL)
		return TRUE;
	const DnProjection *projection = dn_analysis_need_projection(analysis);
	guint n = dn_projection_n_departments(projection), n_runs = choose_runs(analysis);
	if (!dn_analysis_progress(analysis, "clusters", 0, error))
		return FALSE;
	analysis->clusters = clusters_alloc(analysis, n_runs);
	analysis->cluster_of = dn_arena_alloc(analysis->arena, MAX(n, 1) * sizeof *analysis->cluster_of);
	analysis->cluster_stability = dn_arena_alloc(analysis->arena, MAX(n, 1) * sizeof *analysis->cluster_stability);
	for (guint a = 0; a < n; a++) {
		analysis->cluster_of[a] = 0;
		analysis->cluster_stability[a] = DN_UNDEFINED;
	}
	if (!find_clusters(analysis, n_runs, error))
		return FALSE;
	dn_cluster_members_list(analysis);
	return TRUE;
}

static gboolean compute_clusters(DnAnalysis *analysis, GError **error)
{
	if (!dn_analysis_need_clusters(analysis, error))
		return FALSE;
	double *cluster = dn_analysis_want(analysis, DN_FRAME_DEPARTMENTS, "cluster");
	double *stability = dn_analysis_want(analysis, DN_FRAME_DEPARTMENTS, "cluster_stability");
	for (guint a = 0; a < dn_network_n_departments(analysis->network); a++) {
		if (cluster != NULL && analysis->cluster_of[a] > 0)
			cluster[a] = analysis->cluster_of[a];
		if (stability != NULL)
			stability[a] = analysis->cluster_stability[a];
	}
	return TRUE;
}

const DnFamily dn_family_clusters = {"clusters", compute_clusters};
