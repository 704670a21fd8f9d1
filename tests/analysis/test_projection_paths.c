/* Shortest paths of the projection: as igraph finds them one source at a time, in every shape of batch. */
#include "cmocka_setup.h"
#include "support/near.h"
#include "support/ties.h"

#include <dutynet/network_igraph.h>
#include <igraph.h>

#include "analysis/projection_paths.h"

static gboolean go_on(double done, void *data)
{
	*(guint *)data += done > 0;
	return TRUE;
}

static gboolean stop(double done, void *data)
{
	(void)done;
	(void)data;
	return FALSE;
}

static DnPathSums *paths_from(const DnProjection *projection, const guint32 *sources, guint n, DnPathsPause pause, void *data)
{
	g_auto(DnSearchGraph) graph = dn_projection_search_graph(projection);
	return dn_batched_search(&graph, sources, n, TRUE, pause, data);
}

static DnPathSums *paths_from_all(const DnProjection *projection)
{
	guint n = dn_projection_n_departments(projection), calls = 0;
	g_autofree guint32 *sources = g_new(guint32, MAX(n, 1));
	for (guint i = 0; i < n; i++)
		sources[i] = n - 1 - i; /* in any order */
	return paths_from(projection, sources, n, go_on, &calls);
}

static void assert_as_igraph(const DnNetwork *network)
{
	igraph_t graph;
	igraph_vector_t weights, betweenness, closeness, harmonic;
	igraph_vector_int_t reached;
	g_autoptr(DnProjection) projection = dn_projection_new(network, 1);
	g_autoptr(DnPathSums) paths = paths_from_all(projection);
	guint n = dn_projection_n_departments(projection);
	igraph_vector_init(&weights, 0);
	igraph_vector_init(&betweenness, 0);
	igraph_vector_init(&closeness, 0);
	igraph_vector_init(&harmonic, 0);
	igraph_vector_int_init(&reached, 0);
	assert_true(dn_projection_to_igraph(&graph, &weights, projection, NULL));
	igraph_betweenness(&graph, &betweenness, igraph_vss_all(), IGRAPH_UNDIRECTED, NULL);
	igraph_closeness(&graph, &closeness, &reached, NULL, igraph_vss_all(), IGRAPH_ALL, NULL, TRUE);
	igraph_harmonic_centrality(&graph, &harmonic, igraph_vss_all(), IGRAPH_ALL, NULL, TRUE);
	for (guint a = 0; a < n; a++) {
		assert_near(paths->betweenness[a] / 2, VECTOR(betweenness)[a], 1e-9 * (1 + VECTOR(betweenness)[a]));
		assert_near(paths->reached[a], (double)VECTOR(reached)[a], 0);
		if (paths->reached[a] > 0)
			assert_near(paths->reached[a] / paths->farness[a], VECTOR(closeness)[a], 1e-12);
		assert_near(paths->nearness[a] / (n - 1.0), VECTOR(harmonic)[a], 1e-12);
	}
	igraph_destroy(&graph);
	igraph_vector_destroy(&weights);
	igraph_vector_destroy(&betweenness);
	igraph_vector_destroy(&closeness);
	igraph_vector_destroy(&harmonic);
	igraph_vector_int_destroy(&reached);
}

static void agrees_with_igraph_from_sparse_to_dense(void **state)
{
	(void)state;
	static const double densities[] = {0.01, 0.02, 0.04, 0.1, 0.3};
	for (guint i = 0; i < G_N_ELEMENTS(densities); i++)
		for (guint32 seed = 1; seed <= 4; seed++) {
			g_autoptr(DnNetwork) network = ties_random_network(seed, 90, 50 + 37 * seed, densities[i]);
			assert_as_igraph(network);
		}
}

static void follows_a_path_of_a_thousand_departments(void **state)
{
	enum { N = 1000 };
	(void)state;
	Ties ties = ties_new();
	for (guint i = 0; i + 1 < N; i++) {
		ties_add(&ties, i, i, DN_ROLE_LEAD);
		ties_add(&ties, i, i + 1, DN_ROLE_PARTICIPANT);
	}
	g_autoptr(DnNetwork) network = ties_network(&ties, N - 1, N);
	g_autoptr(DnProjection) projection = dn_projection_new(network, 1);
	g_autoptr(DnPathSums) paths = paths_from_all(projection);
	for (guint i = 0; i < N; i++)
		assert_near(paths->betweenness[i] / 2, (double)i * (N - 1 - i), 0);
	assert_int_equal(paths->farthest, N - 1);
}

static void sums_over_the_sources_alone(void **state)
{
	static const guint32 sources[] = {5, 17, 3};
	guint calls = 0;
	(void)state;
	g_autoptr(DnNetwork) network = ties_complete_network(1, 20);
	g_autoptr(DnProjection) projection = dn_projection_new(network, 1);
	g_autoptr(DnPathSums) paths = paths_from(projection, sources, 3, go_on, &calls);
	assert_true(calls > 0);
	assert_near(paths->reached[5], 2, 0);
	assert_near(paths->reached[0], 3, 0);
	assert_near(paths->farness[0], 3, 0);
	assert_near(paths->betweenness[0], 0, 0);
}

static void stops_when_told_to(void **state)
{
	static const guint32 sources[] = {0};
	(void)state;
	g_autoptr(DnNetwork) network = ties_complete_network(1, 3);
	g_autoptr(DnProjection) projection = dn_projection_new(network, 1);
	assert_null(paths_from(projection, sources, 1, stop, NULL));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(agrees_with_igraph_from_sparse_to_dense),
		cmocka_unit_test(follows_a_path_of_a_thousand_departments),
		cmocka_unit_test(sums_over_the_sources_alone),
		cmocka_unit_test(stops_when_told_to),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
