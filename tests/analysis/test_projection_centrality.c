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

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(measures_a_star_with_an_isolated_node),
		cmocka_unit_test(measures_a_clique),
		cmocka_unit_test(constraint_without_weights_is_as_published),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
