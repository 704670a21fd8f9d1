/* The published figures of Davis' Southern Women, the data set on which two-mode measures are compared. */
#include "cmocka_setup.h"
#include "support/near.h"
#include "support/southern_women.h"

#include <dutynet/analysis.h>

#include <math.h>

#include "analysis/bicm.h"
#include "analysis/two_mode.h"

static DnNetwork *network;
static DnAnalysis *analysis;

static int analyse(void **state)
{
	(void)state;
	network = southern_women_network();
	analysis = network != NULL ? dn_analysis_new(NULL, network, NULL, NULL) : NULL;
	return analysis != NULL ? 0 : -1;
}

static int clear(void **state)
{
	(void)state;
	dn_analysis_free(analysis);
	dn_network_free(network);
	return 0;
}

static double of_network(const char *key)
{
	return dn_analysis_value(analysis, DN_FRAME_NETWORK, key, 0);
}

static double of_woman(const char *name, const char *key)
{
	return dn_analysis_value(analysis, DN_FRAME_DEPARTMENTS, key, southern_woman(name));
}

static double of_pair(const char *a, const char *b, const char *key)
{
	gssize row = dn_analysis_find_pair(analysis, southern_woman(a), southern_woman(b));
	assert_true(row >= 0);
	return dn_analysis_value(analysis, DN_FRAME_PAIRS, key, (gsize)row);
}

static void has_18_women_14_events_89_ties(void **state)
{
	(void)state;
	assert_int_equal(dn_network_n_departments(network), 18);
	assert_int_equal(dn_network_n_tasks(network), 14);
	assert_int_equal(dn_network_n_ties(network), 89);
}

static void scales_betweenness_by_the_exact_maximum(void **state)
{
	(void)state;
	assert_near(dn_betweenness_maximum(18, 14), 445, 0);
	assert_near(dn_betweenness_maximum(14, 18), 452, 0);
	assert_near(445 * of_woman("Evelyn", "two_mode.betweenness"), 42.980201, 1e-6);
	assert_near(445 * of_woman("Laura", "two_mode.betweenness"), 22.854138, 1e-6);
	assert_near(445 * of_woman("Theresa", "two_mode.betweenness"), 38.979635, 1e-6);
	assert_near(445 * of_woman("Nora", "two_mode.betweenness"), 50.490306, 1e-6);
	assert_near(452 * dn_analysis_value(analysis, DN_FRAME_TASKS, "betweenness", 7), 110.206397, 1e-6);
	assert_near(452 * dn_analysis_value(analysis, DN_FRAME_TASKS, "betweenness", 8), 101.932143, 1e-6);
}

static void gives_closeness_of_borgatti_and_everett(void **state)
{
	(void)state;
	assert_near(of_woman("Evelyn", "two_mode.closeness"), 0.8, 1e-12);
	assert_near(of_woman("Laura", "two_mode.closeness"), 0.7273, 5e-5);
	assert_near(of_woman("Charlotte", "two_mode.closeness"), 0.6, 1e-12);
}

static void gives_the_leading_singular_vector(void **state)
{
	(void)state;
	assert_near(of_woman("Theresa", "two_mode.eigenvector"), 0.3706, 5e-5);
	assert_near(of_woman("Evelyn", "two_mode.eigenvector"), 0.3347, 5e-5);
}

/* The other mode's singular vector follows from the departments' one: what a task's departments add up to, at length 1. */
static double event_eigenvector(guint event)
{
	double own = 0, squares = 0;
	for (guint task = 0; task < dn_network_n_tasks(network); task++) {
		guint n;
		double sum = 0;
		const DnTie *ties = dn_network_task_ties(network, task, &n);
		for (guint i = 0; i < n; i++)
			sum += dn_analysis_value(analysis, DN_FRAME_DEPARTMENTS, "two_mode.eigenvector", ties[i].node);
		squares += sum * sum;
		own = task == event ? sum : own;
	}
	return own / sqrt(squares);
}

static void gives_the_singular_vector_of_the_events(void **state)
{
	(void)state;
	assert_near(event_eigenvector(7), 0.5066, 5e-5);
}

static void gives_clustering_and_nestedness(void **state)
{
	(void)state;
	assert_near(of_network("clustering.robins_alexander"), 0.467764, 5e-7);
	assert_near(of_network("clustering.opsahl"), 0.7718968, 5e-8);
	assert_near(of_network("nestedness.nodf"), 48.581187, 5e-7);
}

static void projects_to_139_pairs_of_weight_322(void **state)
{
	(void)state;
	double sum = 0;
	for (gsize row = 0; row < dn_analysis_n_rows(analysis, DN_FRAME_PAIRS); row++)
		sum += dn_analysis_value(analysis, DN_FRAME_PAIRS, "shared", row);
	assert_near(of_network("projection.edges"), 139, 0);
	assert_near(sum, 322, 0);
	assert_near(of_pair("Evelyn", "Theresa", "newman"), 1.4868798, 5e-8);
}

static void gives_hypergeometric_tails(void **state)
{
	(void)state;
	guint below = 0;
	assert_near(of_pair("Katherina", "Sylvia", "p_hypergeometric"), 0.002331002, 5e-10);
	assert_near(of_pair("Evelyn", "Theresa", "p_hypergeometric"), 0.016317016, 5e-10);
	for (gsize row = 0; row < dn_analysis_n_rows(analysis, DN_FRAME_PAIRS); row++)
		below += dn_analysis_value(analysis, DN_FRAME_PAIRS, "p_hypergeometric", row) < 0.05;
	assert_int_equal(below, 17);
}

static void finds_no_backbone_after_correction(void **state)
{
	(void)state;
	for (gsize row = 0; row < dn_analysis_n_rows(analysis, DN_FRAME_PAIRS); row++)
		assert_near(dn_analysis_value(analysis, DN_FRAME_PAIRS, "backbone", row), 0, 0);
}

static void solves_the_configuration_model(void **state)
{
	(void)state;
	g_autoptr(DnBicm) bicm = dn_bicm_new(network);
	assert_near(dn_bicm_probability(bicm, southern_woman("Evelyn"), 0), 0.34232891, 5e-9);
	assert_near(of_pair("Olivia", "Flora", "p_sdsm"), 0.088372346, 5e-10);
}

static void proves_the_optimum_of_barbers_modularity(void **state)
{
	(void)state;
	const DnTwoModeClusters *clusters = dn_analysis_two_mode_clusters(analysis);
	assert_near(clusters->modularity, 2737.0 / 7921, 1e-15);
	assert_int_equal(clusters->n_modules, 4);
	assert_true(clusters->optimal_proved);
}

static void gives_concentration_of_degrees(void **state)
{
	(void)state;
	assert_near(of_network("concentration.tasks.gini"), 0.234082, 5e-7);
	assert_near(of_network("concentration.tasks.hhi"), 0.0652695, 5e-8);
	assert_near(of_network("concentration.leads.gini"), (double)NAN, 0);
}

static void gives_weighted_constraint(void **state)
{
	(void)state;
	assert_near(of_woman("Evelyn", "projection.constraint"), 0.2578, 5e-5);
	assert_near(of_woman("Laura", "projection.constraint"), 0.2777, 5e-5);
	assert_near(of_woman("Theresa", "projection.constraint"), 0.2457, 5e-5);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(has_18_women_14_events_89_ties),
		cmocka_unit_test(scales_betweenness_by_the_exact_maximum),
		cmocka_unit_test(gives_closeness_of_borgatti_and_everett),
		cmocka_unit_test(gives_the_leading_singular_vector),
		cmocka_unit_test(gives_the_singular_vector_of_the_events),
		cmocka_unit_test(gives_clustering_and_nestedness),
		cmocka_unit_test(projects_to_139_pairs_of_weight_322),
		cmocka_unit_test(gives_hypergeometric_tails),
		cmocka_unit_test(finds_no_backbone_after_correction),
		cmocka_unit_test(solves_the_configuration_model),
		cmocka_unit_test(proves_the_optimum_of_barbers_modularity),
		cmocka_unit_test(gives_concentration_of_degrees),
		cmocka_unit_test(gives_weighted_constraint),
	};
	return cmocka_run_group_tests(tests, analyse, clear);
}
