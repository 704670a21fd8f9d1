/* Centrality in the two-mode network itself, by igraph, scaled to the largest value that a node of its mode can have. */
#include "analysis/two_mode.h"

#include <dutynet/network_igraph.h>

#include "network/igraph_guard.h"

/* The columns and sizes that the measures of this file work on. */
typedef struct {
	DnAnalysis *analysis;
	igraph_t graph;
	guint n_departments, n_tasks;
} TwoMode;

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

/* ---- Betweenness ------------------------------------------------------------------------------------------------- */

static void scale_into(double *column, const igraph_vector_t *values, guint from, guint n, double maximum)
{
	for (guint i = 0; column != NULL && maximum > 0 && i < n; i++)
		column[i] = VECTOR(*values)[from + i] / maximum;
}

static igraph_error_t set_betweenness(TwoMode *two_mode)
{
	DnAnalysis *analysis = two_mode->analysis;
	double *of_departments = dn_analysis_want(analysis, DN_FRAME_DEPARTMENTS, "two_mode.betweenness");
	double *of_tasks = dn_analysis_want(analysis, DN_FRAME_TASKS, "betweenness");
	if (of_departments == NULL && of_tasks == NULL &&
	    dn_analysis_want(analysis, DN_FRAME_NETWORK, "centralization.betweenness") == NULL)
		return IGRAPH_SUCCESS;
	igraph_vector_t raw;
	IGRAPH_CHECK(igraph_vector_init(&raw, 0));
	igraph_error_t code = igraph_betweenness(&two_mode->graph, &raw, igraph_vss_all(), IGRAPH_UNDIRECTED, NULL);
	if (code == IGRAPH_SUCCESS) {
		guint own = two_mode->n_departments, other = two_mode->n_tasks;
		scale_into(of_departments, &raw, 0, own, dn_betweenness_maximum(own, other));
		scale_into(of_tasks, &raw, own, other, dn_betweenness_maximum(other, own));
		dn_centralize_betweenness(analysis, &raw);
	}
	igraph_vector_destroy(&raw);
	return code;
}

/* ---- Closeness, distances ---------------------------------------------------------------------------------------- */

/* The connected part of each node, and how many nodes of each mode it has. */
typedef struct {
	igraph_vector_int_t part, size;
	igraph_integer_t *departments;
} Parts;

static igraph_error_t find_parts(Parts *parts, const TwoMode *two_mode)
{
	igraph_integer_t n;
	IGRAPH_CHECK(igraph_connected_components(&two_mode->graph, &parts->part, &parts->size, &n, IGRAPH_WEAK));
	parts->departments = g_new0(igraph_integer_t, (gsize)MAX(n, 1));
	for (guint i = 0; i < two_mode->n_departments; i++)
		parts->departments[VECTOR(parts->part)[i]]++;
	return IGRAPH_SUCCESS;
}

static void set_closeness(TwoMode *two_mode, const Parts *parts, const igraph_vector_t *inverse_farness)
{
	double *closeness = dn_analysis_want(two_mode->analysis, DN_FRAME_DEPARTMENTS, "two_mode.closeness");
	double all = (double)two_mode->n_departments + two_mode->n_tasks;
	for (guint i = 0; closeness != NULL && i < two_mode->n_departments; i++) {
		igraph_integer_t part = VECTOR(parts->part)[i];
		double size = (double)VECTOR(parts->size)[part], own = (double)parts->departments[part];
		double least_farness = size - own + 2 * (own - 1);
		closeness[i] = least_farness * VECTOR(*inverse_farness)[i] * (size - 1) / (all - 1);
	}
}

/* Over all pairs of nodes of the largest part; over those of all of them where several are equally large. */
static void set_mean_distance(TwoMode *two_mode, const Parts *parts, const igraph_vector_t *inverse_farness)
{
	igraph_integer_t largest = igraph_vector_int_size(&parts->size) > 0 ? igraph_vector_int_max(&parts->size) : 0;
	double sum = 0, pairs = 0;
	for (guint i = 0; i < two_mode->n_departments + two_mode->n_tasks; i++) {
		if (largest < 2 || VECTOR(parts->size)[VECTOR(parts->part)[i]] != largest)
			continue;
		sum += 1 / VECTOR(*inverse_farness)[i];
		pairs += (double)largest - 1;
	}
	if (pairs > 0)
		dn_analysis_set(two_mode->analysis, "mean_distance", sum / pairs);
}

static igraph_error_t set_diameter(TwoMode *two_mode, const Parts *parts)
{
	igraph_integer_t largest = igraph_vector_int_size(&parts->size) > 0 ? igraph_vector_int_max(&parts->size) : 0;
	if (largest < 2 || dn_analysis_want(two_mode->analysis, DN_FRAME_NETWORK, "diameter") == NULL)
		return IGRAPH_SUCCESS;
	igraph_vector_t eccentricity;
	IGRAPH_CHECK(igraph_vector_init(&eccentricity, 0));
	igraph_error_t code = igraph_eccentricity(&two_mode->graph, &eccentricity, igraph_vss_all(), IGRAPH_ALL);
	double diameter = 0;
	for (guint i = 0; code == IGRAPH_SUCCESS && i < two_mode->n_departments + two_mode->n_tasks; i++)
		if (VECTOR(parts->size)[VECTOR(parts->part)[i]] == largest)
			diameter = MAX(diameter, VECTOR(eccentricity)[i]);
	dn_analysis_set(two_mode->analysis, "diameter", diameter);
	igraph_vector_destroy(&eccentricity);
	return code;
}

static igraph_error_t measure_distances(TwoMode *two_mode, Parts *parts, igraph_vector_t *inverse_farness)
{
	IGRAPH_CHECK(find_parts(parts, two_mode));
	IGRAPH_CHECK(igraph_closeness(&two_mode->graph, inverse_farness, NULL, NULL, igraph_vss_all(), IGRAPH_ALL, NULL, FALSE));
	set_closeness(two_mode, parts, inverse_farness);
	set_mean_distance(two_mode, parts, inverse_farness);
	dn_centralize_closeness(two_mode->analysis, &parts->part, &parts->size, inverse_farness);
	return set_diameter(two_mode, parts);
}

static igraph_error_t set_distances(TwoMode *two_mode)
{
	DnAnalysis *analysis = two_mode->analysis;
	if (dn_analysis_want(analysis, DN_FRAME_DEPARTMENTS, "two_mode.closeness") == NULL &&
	    dn_analysis_want(analysis, DN_FRAME_NETWORK, "centralization.closeness") == NULL &&
	    dn_analysis_want(analysis, DN_FRAME_NETWORK, "mean_distance") == NULL &&
	    dn_analysis_want(analysis, DN_FRAME_NETWORK, "diameter") == NULL)
		return IGRAPH_SUCCESS;
	Parts parts = {0};
	igraph_vector_t inverse_farness;
	IGRAPH_CHECK(igraph_vector_int_init(&parts.part, 0));
	IGRAPH_CHECK(igraph_vector_int_init(&parts.size, 0));
	IGRAPH_CHECK(igraph_vector_init(&inverse_farness, 0));
	igraph_error_t code = measure_distances(two_mode, &parts, &inverse_farness);
	igraph_vector_int_destroy(&parts.part);
	igraph_vector_int_destroy(&parts.size);
	igraph_vector_destroy(&inverse_farness);
	g_free(parts.departments);
	return code;
}

/* ---- Eigenvector ------------------------------------------------------------------------------------------------- */

/* The leading eigenvector of a bipartite graph holds the leading singular vectors of its incidence matrix, one in each mode. */
static igraph_error_t set_eigenvector(TwoMode *two_mode)
{
	double *column = dn_analysis_want(two_mode->analysis, DN_FRAME_DEPARTMENTS, "two_mode.eigenvector");
	if (column == NULL || dn_network_n_ties(two_mode->analysis->network) == 0)
		return IGRAPH_SUCCESS;
	igraph_vector_t vector;
	igraph_arpack_options_t options;
	igraph_arpack_options_init(&options);
	IGRAPH_CHECK(igraph_vector_init(&vector, 0));
	igraph_error_t code =
		igraph_eigenvector_centrality(&two_mode->graph, &vector, NULL, IGRAPH_UNDIRECTED, TRUE, NULL, &options);
	if (code == IGRAPH_SUCCESS)
		dn_scale_to_unit(column, &vector, two_mode->n_departments);
	igraph_vector_destroy(&vector);
	return code;
}

void dn_scale_to_unit(double *column, const igraph_vector_t *vector, guint n)
{
	static const double noise = 1e-13; /* left over by the iteration where the true value is 0 */
	double squares = 0;
	for (guint i = 0; i < n; i++)
		squares += VECTOR(*vector)[i] * VECTOR(*vector)[i];
	for (guint i = 0; i < n; i++) {
		double value = VECTOR(*vector)[i] / sqrt(squares);
		column[i] = fabs(value) < noise ? 0 : value;
	}
}

/* ---- The family -------------------------------------------------------------------------------------------------- */

static igraph_error_t measure(TwoMode *two_mode)
{
	double n_nodes = (double)two_mode->n_departments + two_mode->n_tasks;
	if (n_nodes * (double)dn_network_n_ties(two_mode->analysis->network) <= DN_PATHS_LIMIT) {
		IGRAPH_CHECK(set_betweenness(two_mode));
		IGRAPH_CHECK(set_distances(two_mode));
	} else {
		dn_analysis_note(two_mode->analysis, "two_mode_paths",
		                 "betweenness, closeness and distances not computed: nodes times ties exceed 10^10");
	}
	return set_eigenvector(two_mode);
}

static gboolean compute_two_mode(DnAnalysis *analysis, GError **error)
{
	set_degree(analysis);
	dn_centralize_degree(analysis);
	TwoMode two_mode = {
		.analysis = analysis,
		.n_departments = dn_network_n_departments(analysis->network),
		.n_tasks = dn_network_n_tasks(analysis->network),
	};
	if (!dn_network_to_igraph(&two_mode.graph, NULL, NULL, analysis->network, error))
		return FALSE;
	DnIgraphGuard guard;
	gboolean ok = dn_igraph_enter(&guard, analysis->options.seed, dn_analysis_go_on, analysis, error);
	if (ok) {
		ok = dn_igraph_check(&guard, measure(&two_mode), error);
		dn_igraph_leave(&guard);
	}
	igraph_destroy(&two_mode.graph);
	return ok;
}

const DnFamily dn_family_two_mode = {"two-mode centrality", compute_two_mode};
