/* Measures of each department's place in the projection. Those that are iterated with its matrix are in spectral.c, the search for
 * shortest paths in batched_search.c; the others are igraph's: a table of columns, each with what fills it. */
#include "analysis/analysis.h"

#include <dutynet/network_igraph.h>

#include "analysis/path_sampling.h"
#include "analysis/projection_paths.h"
#include "analysis/spectral.h"
#include "base/random.h"
#include "network/igraph_guard.h"

/* ---- Shortest paths ----------------------------------------------------------------------------------------------- */

/* Paths are followed from all departments where that visits no more ties than this, some half a minute's on two processors. Beyond it
 * betweenness is taken from a sample of paths, and distances are taken from a sample of departments that visits half as many. */
static const double most_visits = 2e10;
static const double sample_error = 0.005; /* of betweenness */
static const double failure = 0.1;        /* the chance that some estimate is off by more than is said */

/* What a sweep's pause needs. */
typedef struct {
	DnAnalysis *analysis;
	GError **error;
} Sweep;

static gboolean pause_sweep(double done, void *data)
{
	const Sweep *sweep = data;
	return dn_analysis_progress(sweep->analysis, "projection centrality", done, sweep->error);
}

/* The mean over k sources of a share between 0 and 1 is off by more than e with probability 2·exp(−2ke²) at most (Hoeffding 1963,
 * doi:10.1080/01621459.1963.10500830); over n departments, n times that (Eppstein & Wang 2004, doi:10.7155/jgaa.00081). */
static void note_sources(DnAnalysis *analysis, guint n_sources, guint n, guint32 farthest)
{
	char bound[G_ASCII_DTOSTR_BUF_SIZE];
	g_ascii_formatd(bound, sizeof bound, "%.4f", sqrt(log(2 * n / failure) / (2.0 * (n_sources - 1))));
	g_autofree char *english = g_strdup_printf(
		"closeness and harmonic estimated from the shortest paths that begin at %u of %u departments, drawn with seed %" G_GUINT64_FORMAT
		"; with probability 0.9 no harmonic is off by more than %s, and no mean distance by more than that times the diameter, which is at "
		"most %u (Eppstein & Wang 2004, doi:10.7155/jgaa.00081: Hoeffding's bound over all departments)",
		n_sources, n, analysis->options.seed, bound, 2 * farthest);
	g_autofree char *chinese = g_strdup_printf(
		"接近度和调和接近度由%u个部门（共%u个，随机种子%" G_GUINT64_FORMAT "）出发的最短路径估计；以0.9的概率，任一部门的调和接近度误差不超过%s，"
		"平均距离误差不超过该值乘以直径（至多%u）（Eppstein与Wang，2004，doi:10.7155/jgaa.00081：对全部部门的Hoeffding界）",
		n_sources, n, analysis->options.seed, bound, 2 * farthest);
	dn_analysis_note(analysis, "projection_paths", english, chinese);
}

static void note_paths(DnAnalysis *analysis, guint n_samples)
{
	g_autofree char *english = g_strdup_printf(
		"betweenness estimated from the shortest paths between %u pairs of departments, one path a pair, drawn with seed %" G_GUINT64_FORMAT
		"; with probability 0.9 none is off by more than 0.005 (Riondato & Kornaropoulos 2016, doi:10.1007/s10618-015-0423-0)",
		n_samples, analysis->options.seed);
	g_autofree char *chinese = g_strdup_printf(
		"中介度由%u对部门之间的最短路径估计，每对取一条（随机种子%" G_GUINT64_FORMAT "）；以0.9的概率，任一部门的误差不超过0.005"
		"（Riondato与Kornaropoulos，2016，doi:10.1007/s10618-015-0423-0）",
		n_samples, analysis->options.seed);
	dn_analysis_note(analysis, "projection_betweenness", english, chinese);
}

/* All departments, or a sample of them in front: *n_sources of the list. */
static guint32 *choose_sources(guint *n_sources, const DnAnalysis *analysis, const DnProjection *projection)
{
	enum { LEAST = 256 };
	guint n = dn_projection_n_departments(projection);
	double ties = MAX(2.0 * (double)dn_projection_n_pairs(projection), 1);
	double most = analysis->options.path_visits > 0 ? (double)analysis->options.path_visits : most_visits;
	double affordable = ties * n > most ? most / 2 / ties : n;
	guint64 random = analysis->options.seed;
	guint32 *sources = g_new(guint32, MAX(n, 1));
	for (guint32 i = 0; i < n; i++)
		sources[i] = i;
	*n_sources = affordable >= n ? n : MIN(n, MAX((guint)affordable, (guint)LEAST));
	for (guint32 i = 0; *n_sources < n && i < *n_sources; i++) {
		guint32 j = i + dn_random_below(&random, n - i), other = sources[j];
		sources[j] = sources[i];
		sources[i] = other;
	}
	return sources;
}

/* Sources beside itself, one entry a department. */
static double *count_others(const guint32 *sources, guint n_sources, guint n)
{
	double *others = g_new(double, MAX(n, 1));
	for (guint a = 0; a < n; a++)
		others[a] = n_sources;
	for (guint i = 0; i < n_sources; i++)
		others[sources[i]]--;
	return others;
}

/* Closeness within the reachable part, scaled by its share of all others: (r/farness)·(r/(n − 1)). */
static void set_distances(DnAnalysis *analysis, const DnPathSums *paths, const guint32 *sources, guint n_sources)
{
	double *closeness = dn_analysis_want(analysis, DN_FRAME_DEPARTMENTS, "projection.closeness");
	double *harmonic = dn_analysis_want(analysis, DN_FRAME_DEPARTMENTS, "projection.harmonic");
	guint n = dn_network_n_departments(analysis->network);
	g_autofree double *others = count_others(sources, n_sources, n);
	for (guint a = 0; a < n; a++) {
		double reached = paths->reached[a];
		if (closeness != NULL && reached > 0)
			closeness[a] = reached / paths->farness[a] * reached / others[a];
		if (harmonic != NULL && n > 1)
			harmonic[a] = paths->nearness[a] / others[a];
	}
}

/* From all departments. */
static void set_betweenness(DnAnalysis *analysis, const DnPathSums *paths)
{
	double *betweenness = dn_analysis_want(analysis, DN_FRAME_DEPARTMENTS, "projection.betweenness");
	double n = dn_network_n_departments(analysis->network);
	for (guint a = 0; betweenness != NULL && n > 2 && a < n; a++)
		betweenness[a] = paths->betweenness[a] / ((n - 1) * (n - 2));
}

/* From a sample of paths; the bound holds for the share of all pairs, the department's own among them, which is smaller by (n − 2)/n. */
static gboolean estimate_betweenness(Sweep *sweep, const DnSearchGraph *graph)
{
	DnAnalysis *analysis = sweep->analysis;
	double *betweenness = dn_analysis_want(analysis, DN_FRAME_DEPARTMENTS, "projection.betweenness");
	double n = graph->n, scale = n / (n - 2);
	if (betweenness == NULL)
		return TRUE;
	guint n_samples = dn_path_samples(sample_error / scale, failure, dn_path_nodes(graph));
	if (!dn_sample_paths(betweenness, graph, 0, n_samples, analysis->options.seed, pause_sweep, sweep))
		return FALSE;
	for (guint a = 0; a < graph->n; a++)
		betweenness[a] *= scale;
	note_paths(analysis, n_samples);
	return TRUE;
}

static gboolean wants(const DnAnalysis *analysis, const char *key)
{
	return dn_analysis_wants_prefix(analysis, DN_FRAME_DEPARTMENTS, key);
}

static gboolean measure_paths(DnAnalysis *analysis, const DnProjection *projection, GError **error)
{
	guint n = dn_projection_n_departments(projection), n_sources;
	gboolean distances = wants(analysis, "projection.closeness") || wants(analysis, "projection.harmonic");
	if (!distances && !wants(analysis, "projection.betweenness"))
		return TRUE;
	Sweep sweep = {analysis, error};
	g_autofree guint32 *sources = choose_sources(&n_sources, analysis, projection);
	g_auto(DnSearchGraph) graph = dn_projection_search_graph(projection);
	gboolean is_exact = n_sources == n;
	if (is_exact || distances) {
		g_autoptr(DnPathSums) paths = dn_batched_search(&graph, sources, n_sources, is_exact, pause_sweep, &sweep);
		if (paths == NULL)
			return FALSE;
		set_distances(analysis, paths, sources, n_sources);
		if (is_exact)
			set_betweenness(analysis, paths);
		else
			note_sources(analysis, n_sources, n, paths->farthest);
	}
	return is_exact || estimate_betweenness(&sweep, &graph);
}

/* ---- By igraph ---------------------------------------------------------------------------------------------------- */

/* The projection as igraph sees it. */
typedef struct {
	igraph_t graph;
	igraph_vector_t weights; /* shared tasks of each edge */
	double n;
} Projected;

typedef igraph_error_t (*Fill)(double *column, const Projected *projected);

static void copy_into(double *column, const igraph_vector_t *values, double factor)
{
	for (igraph_integer_t i = 0; i < igraph_vector_size(values); i++)
		column[i] = VECTOR(*values)[i] * factor;
}

static igraph_error_t fill_constraint(double *column, const Projected *projected)
{
	igraph_vector_t values;
	IGRAPH_CHECK(igraph_vector_init(&values, 0));
	igraph_error_t code = igraph_constraint(&projected->graph, &values, igraph_vss_all(), &projected->weights);
	if (code == IGRAPH_SUCCESS)
		copy_into(column, &values, 1);
	igraph_vector_destroy(&values);
	return code;
}

static igraph_error_t fill_clustering(double *column, const Projected *projected)
{
	igraph_vector_t values;
	IGRAPH_CHECK(igraph_vector_init(&values, 0));
	igraph_error_t code =
		igraph_transitivity_local_undirected(&projected->graph, &values, igraph_vss_all(), IGRAPH_TRANSITIVITY_NAN);
	if (code == IGRAPH_SUCCESS)
		copy_into(column, &values, 1);
	igraph_vector_destroy(&values);
	return code;
}

/* Burt's effective size without weights is n − 2t/n for n partners with t ties among them (Borgatti 1997); local clustering is
 * 2t/(n(n − 1)), so it is n − (n − 1)·clustering. */
static igraph_error_t fill_effective_size(double *column, const Projected *projected)
{
	igraph_vector_int_t degree;
	IGRAPH_CHECK(fill_clustering(column, projected));
	IGRAPH_CHECK(igraph_vector_int_init(&degree, 0));
	igraph_error_t code = igraph_degree(&projected->graph, &degree, igraph_vss_all(), IGRAPH_ALL, IGRAPH_NO_LOOPS);
	for (igraph_integer_t i = 0; code == IGRAPH_SUCCESS && i < igraph_vector_int_size(&degree); i++) {
		double n = (double)VECTOR(degree)[i];
		column[i] = n == 1 ? 1 : n - (n - 1) * column[i];
	}
	igraph_vector_int_destroy(&degree);
	return code;
}

static igraph_error_t fill_coreness(double *column, const Projected *projected)
{
	igraph_vector_int_t values;
	IGRAPH_CHECK(igraph_vector_int_init(&values, 0));
	igraph_error_t code = igraph_coreness(&projected->graph, &values, IGRAPH_ALL);
	for (igraph_integer_t i = 0; code == IGRAPH_SUCCESS && i < igraph_vector_int_size(&values); i++)
		column[i] = (double)VECTOR(values)[i];
	igraph_vector_int_destroy(&values);
	return code;
}

static const struct {
	const char *key;
	Fill fill;
} columns[] = {
	{"projection.constraint", fill_constraint},
	{"projection.effective_size", fill_effective_size},
	{"projection.coreness", fill_coreness},
	{"projection.clustering", fill_clustering},
};

static gboolean fill_columns(DnIgraphGuard *guard, DnAnalysis *analysis, const Projected *projected, GError **error)
{
	gboolean ok = TRUE;
	for (gsize i = 0; ok && i < G_N_ELEMENTS(columns); i++) {
		double *column = dn_analysis_want(analysis, DN_FRAME_DEPARTMENTS, columns[i].key);
		if (column != NULL)
			ok = dn_igraph_check(guard, columns[i].fill(column, projected), error);
	}
	return ok;
}

static gboolean wants_any_column(DnAnalysis *analysis)
{
	for (gsize i = 0; i < G_N_ELEMENTS(columns); i++)
		if (dn_analysis_want(analysis, DN_FRAME_DEPARTMENTS, columns[i].key) != NULL)
			return TRUE;
	return FALSE;
}

static gboolean measure_graph(DnIgraphGuard *guard, DnAnalysis *analysis, const DnProjection *projection, GError **error)
{
	Projected projected = {.n = dn_projection_n_departments(projection)};
	if (!wants_any_column(analysis))
		return TRUE;
	if (!dn_igraph_check(guard, igraph_vector_init(&projected.weights, 0), error))
		return FALSE;
	gboolean ok = dn_projection_to_igraph(&projected.graph, &projected.weights, projection, error);
	if (ok) {
		ok = fill_columns(guard, analysis, &projected, error);
		igraph_destroy(&projected.graph);
	}
	igraph_vector_destroy(&projected.weights);
	return ok;
}

static gboolean measure_spectrum(DnIgraphGuard *guard, DnAnalysis *analysis, const DnProjection *projection, GError **error)
{
	double *pagerank = dn_analysis_want(analysis, DN_FRAME_DEPARTMENTS, "projection.pagerank");
	double *eigenvector = dn_analysis_want(analysis, DN_FRAME_DEPARTMENTS, "projection.eigenvector");
	if (pagerank == NULL && eigenvector == NULL)
		return TRUE;
	g_autoptr(DnSharedRows) rows = dn_shared_rows_new(projection);
	if (pagerank != NULL)
		dn_projection_pagerank(pagerank, rows, 0.85);
	return eigenvector == NULL || dn_igraph_check(guard, dn_projection_eigenvector(eigenvector, rows), error);
}

static gboolean compute_projection(DnAnalysis *analysis, GError **error)
{
	const DnProjection *projection = dn_analysis_need_projection(analysis);
	DnIgraphGuard guard;
	if (!measure_paths(analysis, projection, error) ||
	    !dn_igraph_enter(&guard, analysis->options.seed, dn_analysis_go_on, analysis, error))
		return FALSE;
	gboolean ok = measure_spectrum(&guard, analysis, projection, error) && measure_graph(&guard, analysis, projection, error);
	dn_igraph_leave(&guard);
	return ok;
}

const DnFamily dn_family_projection = {"projection centrality", compute_projection};
