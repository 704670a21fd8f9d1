/* The backbone: tails against sums over tasks one by one. */
#include "cmocka_setup.h"
#include "support/analyse.h"
#include "support/near.h"
#include "support/ties.h"

#include "analysis/backbone.h"
#include "analysis/tails.h"

enum { TASKS = 25, DEPARTMENTS = 9 };

/* P(shared ≥ k) when each task is shared with the product of both probabilities. */
static double tail_by_task(const DnBicm *bicm, guint a, guint b, guint k)
{
	double probability[TASKS + 2] = {1}, tail = 0;
	for (guint t = 0; t < TASKS; t++) {
		double p = dn_bicm_probability(bicm, a, t) * dn_bicm_probability(bicm, b, t);
		for (guint x = t + 2; x-- > 0;)
			probability[x] = probability[x] * (1 - p) + (x > 0 ? probability[x - 1] * p : 0);
	}
	for (guint x = k; x <= TASKS; x++)
		tail += probability[x];
	return tail;
}

static void tails_equal_the_sum_over_tasks(void **state)
{
	(void)state;
	for (guint32 seed = 1; seed <= 20; seed++) {
		g_autoptr(DnNetwork) network = ties_random_network(seed, TASKS, DEPARTMENTS, 0.1 + seed % 6 * 0.15);
		g_autoptr(DnAnalysis) analysis = analyse(network, "pairs");
		g_autoptr(DnBicm) bicm = dn_bicm_new(network);
		for (gsize row = 0; row < dn_analysis_n_rows(analysis, DN_FRAME_PAIRS); row++) {
			guint a, b;
			dn_analysis_pair(&a, &b, analysis, DN_FRAME_PAIRS, row);
			guint shared = (guint)dn_analysis_value(analysis, DN_FRAME_PAIRS, "shared", row);
			assert_near(dn_analysis_value(analysis, DN_FRAME_PAIRS, "p_sdsm", row), tail_by_task(bicm, a, b, shared), 1e-9);
		}
	}
}

static void adjusts_over_the_pairs_of_departments_only(void **state)
{
	(void)state;
	const guint32 tasks[] = {0, 0, 0, 1, 1}, departments[] = {0, 1, 2, 0, 1};
	const guint8 collective[] = {0, 0, 1};
	g_autoptr(DnNetwork) network = dn_network_new_from_ties(2, 3, G_N_ELEMENTS(tasks), tasks, departments, NULL, collective, NULL);
	g_autoptr(DnAnalysis) analysis = analyse(network, "pairs");
	gssize with = dn_analysis_find_pair(analysis, 2, 0), without = dn_analysis_find_pair(analysis, 1, 0);
	assert_true(isnan(dn_analysis_value(analysis, DN_FRAME_PAIRS, "q_sdsm", (gsize)with)));
	assert_true(isnan(dn_analysis_value(analysis, DN_FRAME_PAIRS, "backbone", (gsize)with)));
	assert_true(!isnan(dn_analysis_value(analysis, DN_FRAME_PAIRS, "p_sdsm", (gsize)with)));
	assert_near(dn_analysis_value(analysis, DN_FRAME_PAIRS, "q_sdsm", (gsize)without),
	            dn_analysis_value(analysis, DN_FRAME_PAIRS, "p_sdsm", (gsize)without), 0);
}

static void says_so_where_the_model_could_not_be_solved(void **state)
{
	(void)state;
	const char *const words[] = {"pairs.shared", NULL};
	g_autoptr(DnNetwork) network = ties_random_network(1, TASKS, DEPARTMENTS, 0.3);
	g_autoptr(DnAnalysis) analysis = analyse_words(network, words);
	g_autoptr(DnBicm) bicm = dn_bicm_new(network);
	double p[DEPARTMENTS * DEPARTMENTS] = {-1};
	bicm->residual = 1e-3;
	assert_true(dn_sdsm_fill(p, analysis, bicm, NULL));
	assert_near(p[0], -1, 0);
	gsize n;
	const DnConvention *conventions = dn_analysis_conventions(analysis, &n);
	assert_int_equal(n, 1);
	assert_string_equal(conventions[0].key, "sdsm_model");
}

static void a_department_on_every_task_surprises_nobody(void **state)
{
	(void)state;
	Ties ties = ties_new();
	for (guint t = 0; t < 10; t++)
		ties_add(&ties, t, 0, DN_ROLE_LEAD);
	for (guint t = 0; t < 5; t++)
		ties_add(&ties, t, 1 + t % 2, DN_ROLE_PARTICIPANT);
	g_autoptr(DnNetwork) network = ties_network(&ties, 10, 3);
	g_autoptr(DnAnalysis) analysis = analyse(network, "pairs");
	for (gsize row = 0; row < dn_analysis_n_rows(analysis, DN_FRAME_PAIRS); row++)
		assert_near(dn_analysis_value(analysis, DN_FRAME_PAIRS, "p_hypergeometric", row), 1, 1e-12);
}

static void finds_two_departments_that_always_work_together(void **state)
{
	(void)state;
	Ties ties = ties_new();
	for (guint t = 0; t < 60; t++) {
		ties_add(&ties, t, t % 10, DN_ROLE_LEAD);
		ties_add(&ties, t, t % 10 == 0 ? 10 : 11 + t % 7, DN_ROLE_PARTICIPANT);
	}
	g_autoptr(DnNetwork) network = ties_network(&ties, 60, 18);
	g_autoptr(DnAnalysis) analysis = analyse(network, "pairs");
	gssize row = dn_analysis_find_pair(analysis, 0, 10);
	assert_near(dn_analysis_value(analysis, DN_FRAME_PAIRS, "backbone", (gsize)row), 1, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(tails_equal_the_sum_over_tasks),
		cmocka_unit_test(adjusts_over_the_pairs_of_departments_only),
		cmocka_unit_test(says_so_where_the_model_could_not_be_solved),
		cmocka_unit_test(a_department_on_every_task_surprises_nobody),
		cmocka_unit_test(finds_two_departments_that_always_work_together),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
