/* Clusters of departments: Leiden on the weighted projection from many seeded starts, the best partition kept, and how far the
 * starts agree (Traag, Waltman & van Eck 2019, doi:10.1038/s41598-019-41695-z; modularity of Newman & Girvan 2004,
 * doi:10.1103/PhysRevE.69.026113). Departments without a tie are left out of every cluster. */
#include "analysis/analysis.h"

#include <string.h>

#include <dutynet/network_igraph.h>

#include "analysis/canonical.h"
#include "analysis/cluster_members.h"
#include "analysis/partition.h"
#include "network/igraph_guard.h"

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

/* The runs of Leiden on one graph. */
typedef struct {
	igraph_t graph;
	igraph_vector_t weights, strength;
	igraph_vector_int_t membership;
	igraph_vector_int_t vertex; /* of each department: vertices are in canonical order */
	guint32 *tied;              /* departments with a tie */
	guint n_tied, n_runs;
	double resolution;
	GArray *outcomes;
} Runs;

/* Enough work for about a hundredth of a second a thousand pairs, at least one run. */
static guint choose_runs(const DnAnalysis *analysis)
{
	if (analysis->options.cluster_runs > 0)
		return analysis->options.cluster_runs;
	gsize size = dn_projection_n_pairs(analysis->projection) + dn_projection_n_departments(analysis->projection);
	return (guint)CLAMP(200000 / (size + 1), 1, 100);
}

static void record_outcome(Runs *runs, double quality)
{
	guint32 *group = g_new(guint32, runs->n_tied);
	for (guint i = 0; i < runs->n_tied; i++)
		group[i] = (guint32)VECTOR(runs->membership)[VECTOR(runs->vertex)[runs->tied[i]]];
	dn_partition_normalise(group, runs->n_tied);
	for (guint i = 0; i < runs->outcomes->len; i++) {
		Outcome *known = &g_array_index(runs->outcomes, Outcome, i);
		if (memcmp(known->group, group, runs->n_tied * sizeof *group) == 0) {
			known->runs++;
			g_free(group);
			return;
		}
	}
	g_array_append_val(runs->outcomes, ((Outcome){.group = group, .runs = 1, .quality = quality}));
}

static igraph_error_t run_leiden(Runs *runs)
{
	igraph_integer_t n_clusters;
	double quality, twice_total = 2 * igraph_vector_sum(&runs->weights);
	IGRAPH_CHECK(igraph_strength(&runs->graph, &runs->strength, igraph_vss_all(), IGRAPH_ALL, IGRAPH_NO_LOOPS,
	                             &runs->weights));
	for (guint i = 0; i < runs->n_runs; i++) {
		IGRAPH_CHECK(igraph_community_leiden(&runs->graph, &runs->weights, &runs->strength, runs->resolution / twice_total,
		                                     0.01, FALSE, -1, &runs->membership, &n_clusters, &quality));
		record_outcome(runs, quality);
	}
	return IGRAPH_SUCCESS;
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

static void list_tied(Runs *runs, const DnProjection *projection)
{
	guint n_departments = dn_projection_n_departments(projection), n;
	runs->tied = g_new(guint32, MAX(n_departments, 1));
	for (guint a = 0; a < n_departments; a++) {
		dn_projection_partners(projection, a, &n);
		if (n > 0)
			runs->tied[runs->n_tied++] = a;
	}
}

static igraph_error_t cluster_graph(DnAnalysis *analysis, Runs *runs)
{
	IGRAPH_CHECK(igraph_vector_init(&runs->strength, 0));
	IGRAPH_CHECK(igraph_vector_int_init(&runs->membership, 0));
	igraph_error_t code = run_leiden(runs);
	igraph_vector_int_destroy(&runs->membership);
	igraph_vector_destroy(&runs->strength);
	if (code == IGRAPH_SUCCESS)
		keep_best(analysis, runs);
	return code;
}

static igraph_error_t order_vertices(Runs *runs, const DnNetwork *network)
{
	guint n = dn_network_n_departments(network);
	g_autofree guint32 *departments = g_new(guint32, MAX(n, 1));
	g_autofree guint32 *tasks = g_new(guint32, MAX(dn_network_n_tasks(network), 1));
	dn_canonical_order(departments, tasks, network);
	IGRAPH_CHECK(igraph_vector_int_resize(&runs->vertex, n));
	for (guint i = 0; i < n; i++)
		VECTOR(runs->vertex)[departments[i]] = i;
	return IGRAPH_SUCCESS;
}

static igraph_error_t cluster_in_order(DnAnalysis *analysis, Runs *runs)
{
	igraph_t ordered;
	IGRAPH_CHECK(order_vertices(runs, analysis->network));
	IGRAPH_CHECK(igraph_permute_vertices(&runs->graph, &ordered, &runs->vertex));
	igraph_destroy(&runs->graph);
	runs->graph = ordered;
	return cluster_graph(analysis, runs);
}

static gboolean find_clusters(DnAnalysis *analysis, Runs *runs, GError **error)
{
	DnIgraphGuard guard;
	if (!dn_igraph_enter(&guard, analysis->options.seed, dn_analysis_go_on, analysis, error))
		return FALSE;
	gboolean ok = dn_igraph_check(&guard, igraph_vector_init(&runs->weights, 0), error) &&
	              dn_igraph_check(&guard, igraph_vector_int_init(&runs->vertex, 0), error);
	if (ok) {
		ok = dn_projection_to_igraph(&runs->graph, &runs->weights, analysis->projection, error);
		if (ok) {
			ok = dn_igraph_check(&guard, cluster_in_order(analysis, runs), error);
			igraph_destroy(&runs->graph);
		}
		igraph_vector_destroy(&runs->weights);
		igraph_vector_int_destroy(&runs->vertex);
	}
	dn_igraph_leave(&guard);
	return ok;
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
	guint n = dn_projection_n_departments(projection);
	Runs runs = {.n_runs = choose_runs(analysis), .resolution = analysis->options.resolution};
	analysis->clusters = clusters_alloc(analysis, runs.n_runs);
	analysis->cluster_of = dn_arena_alloc(analysis->arena, MAX(n, 1) * sizeof *analysis->cluster_of);
	analysis->cluster_stability = dn_arena_alloc(analysis->arena, MAX(n, 1) * sizeof *analysis->cluster_stability);
	for (guint a = 0; a < n; a++) {
		analysis->cluster_of[a] = 0;
		analysis->cluster_stability[a] = DN_UNDEFINED;
	}
	list_tied(&runs, projection);
	runs.outcomes = g_array_new(FALSE, FALSE, sizeof(Outcome));
	g_array_set_clear_func(runs.outcomes, outcome_clear);
	gboolean ok = runs.n_tied == 0 || find_clusters(analysis, &runs, error);
	if (ok)
		dn_cluster_members_list(analysis);
	g_array_unref(runs.outcomes);
	g_free(runs.tied);
	return ok;
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
