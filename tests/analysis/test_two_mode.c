/* Two-mode centrality: closed forms on named networks, and a slow oracle on random ones. */
#include "cmocka_setup.h"
#include "support/analyse.h"
#include "support/near.h"
#include "support/ties.h"

#include "analysis/two_mode.h"

enum { UNREACHED = 1000000, MOST_NODES = 64 };

/* Distances and numbers of shortest paths between all nodes, departments first. */
typedef struct {
	guint n_departments, n;
	gboolean tie[MOST_NODES][MOST_NODES];
	int distance[MOST_NODES][MOST_NODES];
	double paths[MOST_NODES][MOST_NODES];
} Oracle;

/* Distances by trying every node in between; then paths by adding up those of the last but one node. */
static void oracle_fill(Oracle *oracle, const DnNetwork *network)
{
	*oracle = (Oracle){.n_departments = dn_network_n_departments(network)};
	oracle->n = oracle->n_departments + dn_network_n_tasks(network);
	for (guint t = 0; t < dn_network_n_tasks(network); t++) {
		guint n;
		const DnTie *ties = dn_network_task_ties(network, t, &n);
		for (guint i = 0; i < n; i++)
			oracle->tie[ties[i].node][oracle->n_departments + t] = oracle->tie[oracle->n_departments + t][ties[i].node] = TRUE;
	}
	for (guint i = 0; i < oracle->n; i++)
		for (guint j = 0; j < oracle->n; j++)
			oracle->distance[i][j] = i == j ? 0 : oracle->tie[i][j] ? 1 : UNREACHED;
	for (guint k = 0; k < oracle->n; k++)
		for (guint i = 0; i < oracle->n; i++)
			for (guint j = 0; j < oracle->n; j++)
				oracle->distance[i][j] = MIN(oracle->distance[i][j], oracle->distance[i][k] + oracle->distance[k][j]);
	for (guint i = 0; i < oracle->n; i++)
		oracle->paths[i][i] = 1;
	for (int d = 1; d < (int)oracle->n; d++)
		for (guint i = 0; i < oracle->n; i++)
			for (guint j = 0; j < oracle->n; j++)
				for (guint k = 0; k < oracle->n && oracle->distance[i][j] == d; k++)
					oracle->paths[i][j] += oracle->tie[k][j] && oracle->distance[i][k] == d - 1 ? oracle->paths[i][k] : 0;
}

static double oracle_betweenness(const Oracle *oracle, guint node)
{
	double sum = 0;
	for (guint i = 0; i < oracle->n; i++)
		for (guint j = i + 1; j < oracle->n; j++)
			if (i != node && j != node && oracle->distance[i][j] < UNREACHED &&
			    oracle->distance[i][node] + oracle->distance[node][j] == oracle->distance[i][j])
				sum += oracle->paths[i][node] * oracle->paths[node][j] / oracle->paths[i][j];
	return sum;
}

static double oracle_closeness(const Oracle *oracle, guint department)
{
	double farness = 0, own = 0, other = 0;
	for (guint i = 0; i < oracle->n; i++) {
		if (oracle->distance[department][i] >= UNREACHED)
			continue;
		farness += oracle->distance[department][i];
		*(i < oracle->n_departments ? &own : &other) += 1;
	}
	return farness > 0 ? (other + 2 * (own - 1)) / farness * (own + other - 1) / (oracle->n - 1.0) : (double)NAN;
}

static void equals_the_definition_on_random_networks(void **state)
{
	(void)state;
	g_autofree Oracle *oracle = g_new(Oracle, 1);
	for (guint32 seed = 1; seed <= 20; seed++) {
		g_autoptr(DnNetwork) network = ties_random_network(seed, 14, 9, 0.08 + seed % 4 * 0.08);
		g_autoptr(DnAnalysis) analysis = analyse(network, NULL);
		oracle_fill(oracle, network);
		for (guint a = 0; a < 9; a++) {
			assert_near(department_value(analysis, "two_mode.betweenness", a) * dn_betweenness_maximum(9, 14),
			            oracle_betweenness(oracle, a), 1e-9);
			assert_near(department_value(analysis, "two_mode.closeness", a), oracle_closeness(oracle, a), 1e-12);
		}
		for (guint t = 0; t < 14; t++)
			assert_near(task_value(analysis, "betweenness", t) * dn_betweenness_maximum(14, 9),
			            oracle_betweenness(oracle, 9 + t), 1e-9);
	}
}

/* One department on every task, each other on one, spread evenly. */
static DnNetwork *tree_network(guint n_departments, guint n_tasks)
{
	Ties ties = ties_new();
	for (guint task = 0; task < n_tasks; task++)
		ties_add(&ties, task, 0, DN_ROLE_LEAD);
	for (guint a = 1; a < n_departments; a++)
		ties_add(&ties, (a - 1) % n_tasks, a, DN_ROLE_PARTICIPANT);
	return ties_network(&ties, n_tasks, n_departments);
}

static void reaches_its_maxima_in_the_most_central_tree(void **state)
{
	(void)state;
	for (guint n_departments = 2; n_departments < 9; n_departments++)
		for (guint n_tasks = 2; n_tasks < 9; n_tasks++) {
			g_autoptr(DnNetwork) network = tree_network(n_departments, n_tasks);
			g_autoptr(DnAnalysis) analysis = analyse(network, NULL);
			assert_near(department_value(analysis, "two_mode.betweenness", 0), 1, 1e-12);
			assert_near(department_value(analysis, "two_mode.closeness", 0), 1, 1e-12);
			assert_near(department_value(analysis, "two_mode.degree", 0), 1, 1e-12);
			assert_near(network_value(analysis, "centralization.degree"), 1, 1e-12);
			assert_near(network_value(analysis, "centralization.betweenness"), 1, 1e-12);
			assert_near(network_value(analysis, "centralization.closeness"), 1, 1e-12);
		}
}

static void is_even_where_every_department_is_on_every_task(void **state)
{
	(void)state;
	g_autoptr(DnNetwork) network = ties_complete_network(5, 4);
	g_autoptr(DnAnalysis) analysis = analyse(network, NULL);
	for (guint a = 0; a < 4; a++) {
		assert_near(department_value(analysis, "two_mode.closeness", a), 1, 1e-12);
		assert_near(department_value(analysis, "two_mode.eigenvector", a), 0.5, 1e-9);
		/* Each pair of the 5 tasks has 4 shortest paths, one through each department. */
		assert_near(department_value(analysis, "two_mode.betweenness", a) * dn_betweenness_maximum(4, 5), 10.0 / 4, 1e-9);
	}
	assert_near(network_value(analysis, "centralization.betweenness"), 0, 1e-12);
	assert_near(network_value(analysis, "diameter"), 2, 0);
	assert_near(network_value(analysis, "clustering.robins_alexander"), 1, 1e-12);
	assert_near(network_value(analysis, "clustering.opsahl"), 1, 1e-12);
	assert_near(network_value(analysis, "nestedness.nodf"), 0, 0);
}

static void measures_a_path(void **state)
{
	(void)state;
	Ties ties = ties_new();
	for (guint task = 0; task < 3; task++) {
		ties_add(&ties, task, task, DN_ROLE_LEAD);
		ties_add(&ties, task, task + 1, DN_ROLE_PARTICIPANT);
	}
	g_autoptr(DnNetwork) network = ties_network(&ties, 3, 4);
	g_autoptr(DnAnalysis) analysis = analyse(network, NULL);
	assert_near(network_value(analysis, "diameter"), 6, 0);
	assert_near(network_value(analysis, "mean_distance"), 56.0 / 21, 1e-12);
	assert_near(department_value(analysis, "two_mode.betweenness", 0), 0, 0);
	assert_near(department_value(analysis, "two_mode.betweenness", 1) * dn_betweenness_maximum(4, 3), 2 * 4, 1e-12);
	assert_near(network_value(analysis, "clustering.robins_alexander"), 0, 0);
	assert_near(network_value(analysis, "clustering.opsahl"), 0, 0);
}

static void leaves_undefined_what_has_no_ties(void **state)
{
	(void)state;
	Ties ties = ties_new();
	g_autoptr(DnNetwork) network = ties_network(&ties, 2, 3);
	g_autoptr(DnAnalysis) analysis = analyse(network, NULL);
	const char *const undefined[] = {"two_mode.closeness", "two_mode.eigenvector", "projection.closeness",
	                                 "projection.constraint", "projection.effective_size", "projection.clustering",
	                                 "projection.eigenvector", "cluster", "within_cluster_z", "load.p_value",
	                                 "load.overloaded", "load.dominance"};
	for (gsize i = 0; i < G_N_ELEMENTS(undefined); i++)
		assert_true(isnan(department_value(analysis, undefined[i], 0)));
	assert_true(isnan(network_value(analysis, "diameter")));
	assert_true(isnan(network_value(analysis, "mean_distance")));
	assert_true(isnan(network_value(analysis, "clustering.opsahl")));
	assert_true(isnan(network_value(analysis, "nestedness.nodf")));
	assert_true(isnan(network_value(analysis, "concentration.leads.gini")));
}

/* The eigenvector by repeated multiplication with the incidence matrix and back. */
static void equals_the_power_iteration(void **state)
{
	(void)state;
	g_autoptr(DnNetwork) network = ties_random_network(3, 20, 8, 0.4);
	g_autoptr(DnAnalysis) analysis = analyse(network, "two_mode.eigenvector");
	double x[8] = {1, 1, 1, 1, 1, 1, 1, 1}, norm = 1;
	for (guint round = 0; round < 3000; round++) {
		double next[8] = {0};
		for (guint t = 0; t < 20; t++) {
			guint n;
			double sum = 0;
			const DnTie *ties = dn_network_task_ties(network, t, &n);
			for (guint i = 0; i < n; i++)
				sum += x[ties[i].node];
			for (guint i = 0; i < n; i++)
				next[ties[i].node] += sum;
		}
		norm = 0;
		for (guint a = 0; a < 8; a++)
			norm += next[a] * next[a];
		for (guint a = 0; a < 8; a++)
			x[a] = next[a] / sqrt(norm);
	}
	for (guint a = 0; a < 8; a++)
		assert_near(department_value(analysis, "two_mode.eigenvector", a), x[a], 1e-9);
}

/* Two parts with the same largest eigenvalue, and departments alone on a task each: whoever stands first, they lead alike. */
static void parts_that_lead_alike_share_the_eigenvector(void **state)
{
	(void)state;
	Ties ties = ties_new();
	for (guint32 a = 0; a < 3; a++)
		ties_add(&ties, a, a, DN_ROLE_LEAD);
	g_autoptr(DnNetwork) alone = ties_network(&ties, 3, 3);
	g_autoptr(DnAnalysis) of_alone = analyse(alone, "two_mode.eigenvector");
	for (guint a = 0; a < 3; a++)
		assert_near(department_value(of_alone, "two_mode.eigenvector", a), 1 / sqrt(3), 1e-12);
	ties = ties_new();
	for (guint32 task = 0; task < 2; task++)
		for (guint32 a = 0; a < 2; a++)
			ties_add(&ties, task, 2 * task + a, DN_ROLE_JOINT);
	ties_add(&ties, 2, 4, DN_ROLE_LEAD);
	g_autoptr(DnNetwork) pairs = ties_network(&ties, 3, 5);
	const char *const words[] = {"two_mode.eigenvector", "projection.eigenvector", NULL};
	g_autoptr(DnAnalysis) of_pairs = analyse_words(pairs, words);
	for (guint a = 0; a < 5; a++) {
		assert_near(department_value(of_pairs, "two_mode.eigenvector", a), a < 4 ? 0.5 : 0, 1e-12);
		assert_near(department_value(of_pairs, "projection.eigenvector", a), a < 4 ? 0.5 : 0, 1e-12);
	}
}

static void equally_large_parts_have_no_closeness_centralization(void **state)
{
	(void)state;
	Ties ties = ties_new();
	for (guint32 task = 0; task < 4; task++)
		for (guint32 a = 0; a < 2; a++)
			ties_add(&ties, task, task / 2 * 3 + (task % 2) + a, DN_ROLE_JOINT);
	g_autoptr(DnNetwork) network = ties_network(&ties, 4, 6);
	g_autoptr(DnAnalysis) analysis = analyse(network, "centralization");
	assert_true(isnan(network_value(analysis, "centralization.closeness")));
	assert_true(!isnan(network_value(analysis, "centralization.degree")));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(equals_the_definition_on_random_networks),
		cmocka_unit_test(reaches_its_maxima_in_the_most_central_tree),
		cmocka_unit_test(is_even_where_every_department_is_on_every_task),
		cmocka_unit_test(measures_a_path),
		cmocka_unit_test(leaves_undefined_what_has_no_ties),
		cmocka_unit_test(equals_the_power_iteration),
		cmocka_unit_test(parts_that_lead_alike_share_the_eigenvector),
		cmocka_unit_test(equally_large_parts_have_no_closeness_centralization),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
