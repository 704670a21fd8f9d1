/* Leiden: at least as good as igraph's on random networks, optimal on small ones, independent of the order of what is equal. */
#include "cmocka_setup.h"
#include "support/near.h"
#include "support/ties.h"

#include <dutynet/network_igraph.h>
#include <igraph.h>

#include "analysis/leiden.h"
#include "network/igraph_guard.h"

enum { N = 40, TASKS = 90 };

static DnLeidenGraph *graph_in_plan_order(const DnProjection *projection)
{
	g_autofree guint32 *order = g_new(guint32, dn_projection_n_departments(projection));
	for (guint i = 0; i < dn_projection_n_departments(projection); i++)
		order[i] = i;
	return dn_leiden_graph_new(projection, order);
}

/* From the definition. */
static double modularity_of(const guint32 *cluster, const DnLeidenGraph *graph, const DnProjection *projection)
{
	const guint32 *departments = graph->departments;
	guint n_nodes = graph->n, n;
	double total = 0, q = 0;
	g_autofree double *strength = g_new0(double, n_nodes), *shared = g_new0(double, (gsize)n_nodes * n_nodes);
	for (guint i = 0; i < n_nodes; i++) {
		const DnPartner *row = dn_projection_partners(projection, departments[i], &n);
		for (guint k = 0; k < n; k++)
			for (guint j = 0; j < n_nodes; j++)
				if (departments[j] == row[k].department) {
					shared[(gsize)i * n_nodes + j] = row[k].shared;
					strength[i] += row[k].shared;
				}
		total += strength[i];
	}
	for (guint i = 0; i < n_nodes; i++)
		for (guint j = 0; j < n_nodes; j++)
			if (cluster[i] == cluster[j])
				q += shared[(gsize)i * n_nodes + j] / total - strength[i] * strength[j] / (total * total);
	return q;
}

static double best_of(guint n_runs, const DnLeidenGraph *graph, const DnProjection *projection)
{
	guint32 cluster[N];
	double best = -1;
	for (guint run = 0; run < n_runs; run++) {
		double q = dn_leiden(cluster, graph, &(DnLeidenOptions){.resolution = 1, .seed = run + 1});
		assert_near(q, modularity_of(cluster, graph, projection), 1e-12);
		best = MAX(best, q);
	}
	return best;
}

static double best_of_igraph(const DnProjection *projection, gboolean optimal)
{
	igraph_t graph;
	igraph_vector_t weights;
	igraph_vector_int_t membership;
	double best = -1;
	igraph_vector_init(&weights, 0);
	igraph_vector_int_init(&membership, 0);
	assert_true(dn_projection_to_igraph(&graph, &weights, projection, NULL));
	for (guint run = 0; run < 20; run++) {
		double q;
		if (optimal)
			igraph_community_optimal_modularity(&graph, &q, &membership, &weights);
		else
			igraph_community_multilevel(&graph, &weights, 1, &membership, NULL, NULL);
		if (!optimal)
			igraph_modularity(&graph, &membership, &weights, 1, IGRAPH_UNDIRECTED, &q);
		best = MAX(best, q);
	}
	igraph_destroy(&graph);
	igraph_vector_destroy(&weights);
	igraph_vector_int_destroy(&membership);
	return best;
}

static void is_as_good_as_louvain_of_igraph(void **state)
{
	(void)state;
	for (guint32 seed = 1; seed <= 20; seed++) {
		g_autoptr(DnNetwork) network = ties_random_network(seed, TASKS, N, 0.06);
		g_autoptr(DnProjection) projection = dn_projection_new(network, 1);
		g_autoptr(DnLeidenGraph) graph = graph_in_plan_order(projection);
		assert_true(best_of(20, graph, projection) > best_of_igraph(projection, FALSE) - 1e-12);
	}
}

static void finds_the_optimum_of_small_networks(void **state)
{
	(void)state;
	for (guint32 seed = 1; seed <= 5; seed++) {
		g_autoptr(DnNetwork) network = ties_random_network(seed, 14, 10, 0.2);
		g_autoptr(DnProjection) projection = dn_projection_new(network, 1);
		g_autoptr(DnLeidenGraph) graph = graph_in_plan_order(projection);
		assert_near(best_of(20, graph, projection), best_of_igraph(projection, TRUE), 1e-9);
	}
}

static void numbers_clusters_without_gaps(void **state)
{
	guint32 cluster[N], most = 0;
	gboolean seen[N] = {FALSE};
	(void)state;
	g_autoptr(DnNetwork) network = ties_random_network(4, TASKS, N, 0.03);
	g_autoptr(DnProjection) projection = dn_projection_new(network, 1);
	g_autoptr(DnLeidenGraph) graph = graph_in_plan_order(projection);
	guint n = graph->n;
	dn_leiden(cluster, graph, &(DnLeidenOptions){.resolution = 1, .seed = 1});
	for (guint i = 0; i < n; i++) {
		seen[cluster[i]] = TRUE;
		most = MAX(most, cluster[i]);
	}
	for (guint i = 0; i <= most; i++)
		assert_true(seen[i]);
}

static void splits_everything_at_a_high_resolution(void **state)
{
	guint32 cluster[N];
	(void)state;
	g_autoptr(DnNetwork) network = ties_complete_network(3, 8);
	g_autoptr(DnProjection) projection = dn_projection_new(network, 1);
	g_autoptr(DnLeidenGraph) graph = graph_in_plan_order(projection);
	assert_int_equal(graph->n, 8);
	dn_leiden(cluster, graph, &(DnLeidenOptions){.resolution = 100, .seed = 1});
	for (guint i = 0; i < 8; i++)
		assert_int_equal(cluster[i], i);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(is_as_good_as_louvain_of_igraph),
		cmocka_unit_test(finds_the_optimum_of_small_networks),
		cmocka_unit_test(numbers_clusters_without_gaps),
		cmocka_unit_test(splits_everything_at_a_high_resolution),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
