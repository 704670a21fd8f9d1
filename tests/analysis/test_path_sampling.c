/* Betweenness from sampled paths: within its bound of the exact values, whatever the seed, and near them where many paths are drawn. */
#include "cmocka_setup.h"
#include "support/near.h"
#include "support/ties.h"

#include <math.h>

#include "analysis/path_sampling.h"
#include "analysis/paths.h"
#include "analysis/projection_paths.h"

static gboolean go_on(double done, void *data)
{
	(void)done;
	(void)data;
	return TRUE;
}

static gboolean stop(double done, void *data)
{
	(void)done;
	(void)data;
	return FALSE;
}

/* The exact share of the paths between two of `n` nodes, for each entry. */
static double *exact_shares(const DnSearchGraph *graph, double n)
{
	double *share = g_new(double, MAX(graph->n, 1));
	g_autofree guint32 *sources = g_new(guint32, MAX(graph->n, 1));
	for (guint i = 0; i < graph->n; i++)
		sources[i] = i;
	g_autoptr(DnPathSums) sums = dn_batched_search(graph, sources, graph->n, TRUE, go_on, NULL);
	for (guint i = 0; i < graph->n; i++)
		share[i] = sums->betweenness[i];
	for (guint i = 0; graph->times != NULL && i < graph->n; i++) { /* what is between two nodes of one entry */
		double times = graph->times[i], degree = (double)(graph->start[i + 1] - graph->start[i]);
		for (gsize k = graph->start[i]; k < graph->start[i + 1]; k++)
			share[graph->to[k]] += times * (times - 1) / degree;
	}
	for (guint i = 0; i < graph->n; i++)
		share[i] /= n * (n - 1);
	return share;
}

static double largest_error(const DnSearchGraph *graph, guint n_isolated, guint n_samples, guint64 seed)
{
	double worst = 0, n = n_isolated;
	for (guint i = 0; i < graph->n; i++)
		n += graph->times != NULL ? graph->times[i] : 1;
	g_autofree double *exact = exact_shares(graph, n), *share = g_new0(double, MAX(graph->n, 1));
	assert_true(dn_sample_paths(share, graph, n_isolated, n_samples, seed, go_on, NULL));
	for (guint i = 0; i < graph->n; i++)
		worst = MAX(worst, fabs(share[i] - exact[i]));
	return worst;
}

static void stays_within_its_bound_of_the_exact_values(void **state)
{
	(void)state;
	static const double error = 0.02, failure = 0.1;
	guint n_missed = 0, n_tried = 0;
	for (guint32 seed = 1; seed <= 12; seed++) {
		g_autoptr(DnNetwork) network = ties_random_network(seed, 150, 60 + 10 * seed, 0.02);
		g_autoptr(DnProjection) projection = dn_projection_new(network, 1);
		g_auto(DnSearchGraph) graph = dn_projection_search_graph(projection);
		guint n_samples = dn_path_samples(error, failure, dn_path_nodes(&graph));
		n_missed += largest_error(&graph, 0, n_samples, seed) > error;
		n_tried++;
	}
	assert_true(n_missed <= n_tried / 4);
}

/* Tasks with the same departments are one entry, and some tasks have none. */
static void draws_among_tasks_that_share_an_entry(void **state)
{
	enum { TASKS = 300, DEPARTMENTS = 12 };
	(void)state;
	guint32 node_of[TASKS];
	guint n_isolated = 0;
	g_autoptr(DnNetwork) network = ties_random_network(3, TASKS, DEPARTMENTS, 0.12);
	g_auto(DnSearchGraph) graph = dn_two_mode_search_graph(node_of, network);
	for (guint task = 0; task < TASKS; task++)
		n_isolated += node_of[task] == G_MAXUINT32;
	assert_true(n_isolated > 0 && graph.n < DEPARTMENTS + TASKS - n_isolated);
	assert_true(largest_error(&graph, n_isolated, 400000, 5) < 0.003);
}

static void comes_near_where_many_paths_are_drawn(void **state)
{
	(void)state;
	g_autoptr(DnNetwork) network = ties_random_network(9, 80, 70, 0.02);
	g_autoptr(DnProjection) projection = dn_projection_new(network, 1);
	g_auto(DnSearchGraph) graph = dn_projection_search_graph(projection);
	double few = largest_error(&graph, 0, 2000, 1), many = largest_error(&graph, 0, 500000, 1);
	assert_true(many < 0.002);
	assert_true(many < few);
}

static void another_seed_draws_other_paths(void **state)
{
	(void)state;
	g_autoptr(DnNetwork) network = ties_random_network(4, 120, 80, 0.02);
	g_autoptr(DnProjection) projection = dn_projection_new(network, 1);
	g_auto(DnSearchGraph) graph = dn_projection_search_graph(projection);
	g_autofree double *one = g_new0(double, graph.n), *same = g_new0(double, graph.n), *other = g_new0(double, graph.n);
	assert_true(dn_sample_paths(one, &graph, 0, 5000, 1, go_on, NULL) && dn_sample_paths(same, &graph, 0, 5000, 1, go_on, NULL) &&
	            dn_sample_paths(other, &graph, 0, 5000, 2, go_on, NULL));
	assert_memory_equal(one, same, graph.n * sizeof *one);
	assert_memory_not_equal(one, other, graph.n * sizeof *one);
}

static void bounds_the_nodes_of_a_path_in_every_part(void **state)
{
	(void)state;
	Ties ties = ties_new();
	for (guint i = 0; i < 9; i++) { /* a pair, and a path of 9 departments that begins after it */
		ties_add(&ties, i, i == 0 ? 0 : i + 1, DN_ROLE_LEAD);
		ties_add(&ties, i, i == 0 ? 1 : i + 2, DN_ROLE_PARTICIPANT);
	}
	g_autoptr(DnNetwork) network = ties_network(&ties, 9, 11);
	g_autoptr(DnProjection) projection = dn_projection_new(network, 1);
	g_auto(DnSearchGraph) graph = dn_projection_search_graph(projection);
	assert_int_equal(dn_path_nodes(&graph), 17);
	assert_int_equal(dn_path_samples(0.01, 0.1, 17), 31513); /* 0.5/0.0001·(⌊log2 15⌋ + 1 + ln 10) */
}

static void stops_when_told_to(void **state)
{
	(void)state;
	g_autoptr(DnNetwork) network = ties_complete_network(1, 5);
	g_autoptr(DnProjection) projection = dn_projection_new(network, 1);
	g_auto(DnSearchGraph) graph = dn_projection_search_graph(projection);
	double share[5];
	assert_false(dn_sample_paths(share, &graph, 0, 10, 1, stop, NULL));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(stays_within_its_bound_of_the_exact_values),
		cmocka_unit_test(draws_among_tasks_that_share_an_entry),
		cmocka_unit_test(comes_near_where_many_paths_are_drawn),
		cmocka_unit_test(another_seed_draws_other_paths),
		cmocka_unit_test(bounds_the_nodes_of_a_path_in_every_part),
		cmocka_unit_test(stops_when_told_to),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
