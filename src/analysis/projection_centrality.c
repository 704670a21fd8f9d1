/* Measures of each department's place in the projection. Those that are iterated with its matrix are in spectral.c; the others are
 * igraph's: a table of columns, each with what fills it. */
#include "analysis/spectral.h"
#include "analysis/two_mode.h"

#include <dutynet/network_igraph.h>

#include "network/igraph_guard.h"

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

static igraph_error_t fill_betweenness(double *column, const Projected *projected)
{
	if (projected->n < 3)
		return IGRAPH_SUCCESS;
	igraph_vector_t values;
	IGRAPH_CHECK(igraph_vector_init(&values, 0));
	igraph_error_t code = igraph_betweenness(&projected->graph, &values, igraph_vss_all(), IGRAPH_UNDIRECTED, NULL);
	if (code == IGRAPH_SUCCESS)
		copy_into(column, &values, 2 / ((projected->n - 1) * (projected->n - 2)));
	igraph_vector_destroy(&values);
	return code;
}

/* Within the reachable part, scaled by its share of all others: (r/farness)·(r/(n − 1)). */
static igraph_error_t fill_closeness(double *column, const Projected *projected)
{
	igraph_vector_t values;
	igraph_vector_int_t reachable;
	IGRAPH_CHECK(igraph_vector_init(&values, 0));
	IGRAPH_CHECK(igraph_vector_int_init(&reachable, 0));
	igraph_error_t code =
		igraph_closeness(&projected->graph, &values, &reachable, NULL, igraph_vss_all(), IGRAPH_ALL, NULL, TRUE);
	for (igraph_integer_t i = 0; code == IGRAPH_SUCCESS && i < igraph_vector_size(&values); i++)
		column[i] = VECTOR(values)[i] * (double)VECTOR(reachable)[i] / (projected->n - 1);
	igraph_vector_destroy(&values);
	igraph_vector_int_destroy(&reachable);
	return code;
}

static igraph_error_t fill_harmonic(double *column, const Projected *projected)
{
	igraph_vector_t values;
	if (projected->n < 2)
		return IGRAPH_SUCCESS;
	IGRAPH_CHECK(igraph_vector_init(&values, 0));
	igraph_error_t code =
		igraph_harmonic_centrality(&projected->graph, &values, igraph_vss_all(), IGRAPH_ALL, NULL, TRUE);
	if (code == IGRAPH_SUCCESS)
		copy_into(column, &values, 1);
	igraph_vector_destroy(&values);
	return code;
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
	gboolean by_paths;
} columns[] = {
	{"projection.betweenness", fill_betweenness, TRUE},
	{"projection.closeness", fill_closeness, TRUE},
	{"projection.harmonic", fill_harmonic, TRUE},
	{"projection.constraint", fill_constraint, FALSE},
	{"projection.effective_size", fill_effective_size, FALSE},
	{"projection.coreness", fill_coreness, FALSE},
	{"projection.clustering", fill_clustering, FALSE},
};

static gboolean fill_columns(DnIgraphGuard *guard, DnAnalysis *analysis, const Projected *projected, GError **error)
{
	gboolean ok = TRUE, too_many_paths = 2 * projected->n * (double)igraph_ecount(&projected->graph) > DN_PATHS_LIMIT;
	if (too_many_paths)
		dn_analysis_note(analysis, "projection_paths",
		                 "betweenness, closeness and harmonic closeness not computed: departments times ties exceed 10^10",
		                 "未计算中介度、接近度和调和接近度：部门数与连接数之积超过10^10");
	for (gsize i = 0; ok && i < G_N_ELEMENTS(columns); i++) {
		double *column = dn_analysis_want(analysis, DN_FRAME_DEPARTMENTS, columns[i].key);
		if (column != NULL && !(columns[i].by_paths && too_many_paths))
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

static gboolean compute_projection(DnAnalysis *analysis, GError **error)
{
	const DnProjection *projection = dn_analysis_need_projection(analysis);
	double *pagerank = dn_analysis_want(analysis, DN_FRAME_DEPARTMENTS, "projection.pagerank");
	double *eigenvector = dn_analysis_want(analysis, DN_FRAME_DEPARTMENTS, "projection.eigenvector");
	DnIgraphGuard guard;
	if (pagerank != NULL)
		dn_projection_pagerank(pagerank, projection, 0.85);
	if (!dn_igraph_enter(&guard, analysis->options.seed, dn_analysis_go_on, analysis, error))
		return FALSE;
	gboolean ok = eigenvector == NULL || dn_igraph_check(&guard, dn_projection_eigenvector(eigenvector, projection), error);
	ok = ok && measure_graph(&guard, analysis, projection, error);
	dn_igraph_leave(&guard);
	return ok;
}

const DnFamily dn_family_projection = {"projection centrality", compute_projection};
