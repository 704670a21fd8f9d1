/* Measures of the projection: closed forms on named graphs, and Southern Women without weights. */
#include "cmocka_setup.h"
#include "support/analyse.h"
#include "support/near.h"
#include "support/southern_women.h"

#include <dutynet/network_igraph.h>

/* A task for each pair of the given list. */
static DnNetwork *graph_of(const guint32 (*pairs)[2], guint n_pairs, guint n_departments)
{
	Ties ties = ties_new();
	for (guint i = 0; i < n_pairs; i++) {
		ties_add(&ties, i, pairs[i][0], DN_ROLE_LEAD);
		ties_add(&ties, i, pairs[i][1], DN_ROLE_PARTICIPANT);
	}
	return ties_network(&ties, n_pairs, n_departments);
}

static void measures_a_star_with_an_isolated_node(void **state)
{
	(void)state;
	static const guint32 star[][2] = {{0, 1}, {0, 2}, {0, 3}, {0, 4}};
	g_autoptr(DnNetwork) network = graph_of(star, G_N_ELEMENTS(star), 6);
	g_autoptr(DnAnalysis) analysis = analyse(network, "projection");
	assert_near(department_value(analysis, "projection.betweenness", 0), 6.0 / 10, 1e-12);
	assert_near(department_value(analysis, "projection.closeness", 0), 4.0 / 5, 1e-12);
	assert_near(department_value(analysis, "projection.closeness", 1), 4.0 / 7 * 4 / 5, 1e-12);
	assert_near(department_value(analysis, "projection.closeness", 5), (double)NAN, 0);
	assert_near(department_value(analysis, "projection.harmonic", 0), 4.0 / 5, 1e-12);
	assert_near(department_value(analysis, "projection.harmonic", 1), 2.5 / 5, 1e-12);
	assert_near(department_value(analysis, "projection.harmonic", 5), 0, 0);
	assert_near(department_value(analysis, "projection.constraint", 0), 0.25, 1e-12);
	assert_near(department_value(analysis, "projection.constraint", 1), 1, 1e-12);
	assert_near(department_value(analysis, "projection.effective_size", 0), 4, 1e-12);
	assert_near(department_value(analysis, "projection.effective_size", 1), 1, 1e-12);
	assert_near(department_value(analysis, "projection.clustering", 0), 0, 0);
	assert_near(department_value(analysis, "projection.coreness", 0), 1, 0);
	assert_near(department_value(analysis, "projection.eigenvector", 0), sqrt(0.5), 1e-9);
	assert_near(network_value(analysis, "projection.components"), 2, 0);
	assert_near(network_value(analysis, "projection.density"), 4.0 / 15, 1e-12);
}

static void measures_a_clique(void **state)
{
	(void)state;
	g_autoptr(DnNetwork) network = ties_complete_network(3, 5);
	g_autoptr(DnAnalysis) analysis = analyse(network, "projection");
	for (guint a = 0; a < 5; a++) {
		assert_near(department_value(analysis, "projection.betweenness", a), 0, 0);
		assert_near(department_value(analysis, "projection.closeness", a), 1, 1e-12);
		assert_near(department_value(analysis, "projection.effective_size", a), 1, 1e-12);
		assert_near(department_value(analysis, "projection.coreness", a), 4, 0);
		assert_near(department_value(analysis, "projection.pagerank", a), 0.2, 1e-12);
		assert_near(department_value(analysis, "projection.newman_strength", a), 3, 1e-12);
		assert_near(department_value(analysis, "projection.strength", a), 12, 0);
	}
}

/* Published values of constraint differ by whether ties have weights; the program uses weights. */
static void constraint_without_weights_is_as_published(void **state)
{
	(void)state;
	igraph_t graph;
	igraph_vector_t weights, constraint;
	g_autoptr(DnNetwork) network = southern_women_network();
	g_autoptr(DnProjection) projection = dn_projection_new(network, 1);
	igraph_vector_init(&weights, 0);
	igraph_vector_init(&constraint, 0);
	assert_true(dn_projection_to_igraph(&graph, &weights, projection, NULL));
	igraph_constraint(&graph, &constraint, igraph_vss_all(), NULL);
	assert_near(VECTOR(constraint)[0], 0.2211, 5e-5);
	assert_near(VECTOR(constraint)[1], 0.2281, 5e-5);
	assert_near(VECTOR(constraint)[2], 0.2211, 5e-5);
	igraph_destroy(&graph);
	igraph_vector_destroy(&weights);
	igraph_vector_destroy(&constraint);
}

/* ---- Sampled ---------------------------------------------------------------------------------------------------------------- */

enum { DEPARTMENTS = 400, SOURCES = 256 };

/* A ring with a chord from every third department, and another one on its own. */
static DnNetwork *ring_with_chords(void)
{
	enum { EVERY = 3, CHORD = 133 };
	guint32 pairs[DEPARTMENTS * 2][2];
	guint n = 0;
	for (guint32 a = 0; a + 1 < DEPARTMENTS; a++) {
		pairs[n][0] = a;
		pairs[n++][1] = (a + 1) % (DEPARTMENTS - 1);
		if (a % EVERY != 0)
			continue;
		pairs[n][0] = a;
		pairs[n++][1] = (a * a + CHORD) % (DEPARTMENTS - 1);
	}
	return graph_of((const guint32(*)[2])pairs, n, DEPARTMENTS);
}

static DnAnalysis *analyse_visiting(const DnNetwork *network, const char *const *words, guint64 visits, guint64 seed)
{
	DnAnalysis *analysis = dn_analysis_new(NULL, network, &(DnAnalysisOptions){.measures = words, .path_visits = visits, .seed = seed}, NULL);
	assert_non_null(analysis);
	return analysis;
}

static const DnConvention *convention(const DnAnalysis *analysis, const char *key)
{
	gsize n;
	const DnConvention *conventions = dn_analysis_conventions(analysis, &n);
	for (gsize i = 0; i < n; i++)
		if (g_str_equal(conventions[i].key, key))
			return &conventions[i];
	return NULL;
}

static void is_no_further_off_than_it_says_where_paths_are_sampled(void **state)
{
	(void)state;
	static const char *const words[] = {"projection.betweenness", "projection.closeness", "projection.harmonic", NULL};
	const double off = sqrt(log(2 * DEPARTMENTS / 0.1) / (2.0 * (SOURCES - 1)));
	g_autoptr(DnNetwork) network = ring_with_chords();
	g_autoptr(DnAnalysis) exact = analyse_visiting(network, words, 0, 1), sampled = analyse_visiting(network, words, 1, 1);
	for (guint a = 0; a < DEPARTMENTS; a++) {
		assert_near(department_value(sampled, words[0], a), department_value(exact, words[0], a), 0.005);
		assert_near(department_value(sampled, words[2], a), department_value(exact, words[2], a), off);
	}
	assert_null(convention(exact, "projection_paths"));
	assert_null(convention(exact, "projection_betweenness"));
	assert_non_null(strstr(convention(sampled, "projection_paths")->value, "256 of 400 departments, drawn with seed 1;"));
	assert_non_null(strstr(convention(sampled, "projection_betweenness")->value, "with probability 0.9 none is off by more than 0.005"));
}

static void draws_the_same_sample_from_the_same_seed_only(void **state)
{
	(void)state;
	static const char *const words[] = {"projection.betweenness", NULL};
	g_autoptr(DnNetwork) network = ring_with_chords();
	g_autoptr(DnAnalysis) one = analyse_visiting(network, words, 1, 1), again = analyse_visiting(network, words, 1, 1);
	g_autoptr(DnAnalysis) other = analyse_visiting(network, words, 1, 2);
	guint n_other = 0;
	for (guint a = 0; a < DEPARTMENTS; a++) {
		assert_near(department_value(one, words[0], a), department_value(again, words[0], a), 0);
		n_other += department_value(one, words[0], a) != department_value(other, words[0], a);
	}
	assert_true(n_other > 0);
	assert_null(convention(one, "projection_paths"));
	assert_non_null(convention(one, "projection_betweenness"));
}

static void samples_no_betweenness_where_distances_alone_are_asked_for(void **state)
{
	(void)state;
	static const char *const words[] = {"projection.harmonic", NULL};
	g_autoptr(DnNetwork) network = ring_with_chords();
	g_autoptr(DnAnalysis) analysis = analyse_visiting(network, words, 1, 1);
	assert_non_null(convention(analysis, "projection_paths"));
	assert_null(convention(analysis, "projection_betweenness"));
	assert_null(dn_analysis_column(analysis, DN_FRAME_DEPARTMENTS, "projection.betweenness"));
}

/* Stops in the middle of the sample. */
static gboolean stop_at(const char *stage, double done, void *data)
{
	(void)stage;
	guint *n_left = data;
	(void)done;
	return (*n_left)-- > 0;
}

static void ends_where_the_caller_says_so_among_its_samples(void **state)
{
	(void)state;
	static const char *const words[] = {"projection.betweenness", "projection.harmonic", NULL};
	g_autoptr(DnNetwork) network = ring_with_chords();
	for (guint n = 0; n < 4; n++) {
		g_autoptr(GError) error = NULL;
		guint n_left = n;
		const DnAnalysisOptions options = {.measures = words, .path_visits = 1, .progress = stop_at, .progress_data = &n_left};
		assert_null(dn_analysis_new(NULL, network, &options, &error));
		assert_true(g_error_matches(error, DN_ERROR, DN_ERROR_FOREIGN));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(measures_a_star_with_an_isolated_node),
		cmocka_unit_test(measures_a_clique),
		cmocka_unit_test(constraint_without_weights_is_as_published),
		cmocka_unit_test(is_no_further_off_than_it_says_where_paths_are_sampled),
		cmocka_unit_test(draws_the_same_sample_from_the_same_seed_only),
		cmocka_unit_test(samples_no_betweenness_where_distances_alone_are_asked_for),
		cmocka_unit_test(ends_where_the_caller_says_so_among_its_samples),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
