/* The network from leads to participants. */
#include "cmocka_setup.h"
#include "support/analyse.h"
#include "support/near.h"
#include "support/ties.h"

enum { A, B, C, D, E };

/* A leads (B, C) and (C); B leads (A) and (C, D, E). */
static DnNetwork *toy_network(void)
{
	static const struct {
		guint32 task, department;
		DnRole role;
	} rows[] = {
		{0, A, DN_ROLE_LEAD}, {0, B, DN_ROLE_PARTICIPANT}, {0, C, DN_ROLE_PARTICIPANT}, {1, B, DN_ROLE_LEAD},
		{1, A, DN_ROLE_PARTICIPANT}, {2, A, DN_ROLE_LEAD}, {2, C, DN_ROLE_PARTICIPANT}, {3, B, DN_ROLE_LEAD},
		{3, C, DN_ROLE_PARTICIPANT}, {3, D, DN_ROLE_PARTICIPANT}, {3, E, DN_ROLE_PARTICIPANT},
	};
	Ties ties = ties_new();
	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++)
		ties_add(&ties, rows[i].task, rows[i].department, rows[i].role);
	return ties_network(&ties, 4, 5);
}

static double of_pair(const DnAnalysis *analysis, guint lead, guint participant, const char *key)
{
	for (gsize row = 0; row < dn_analysis_n_rows(analysis, DN_FRAME_LEADERSHIP); row++) {
		guint a, b;
		dn_analysis_pair(&a, &b, analysis, DN_FRAME_LEADERSHIP, row);
		if (a == lead && b == participant)
			return dn_analysis_value(analysis, DN_FRAME_LEADERSHIP, key, row);
	}
	return 0;
}

static void weights_the_toy_as_published(void **state)
{
	(void)state;
	g_autoptr(DnNetwork) network = toy_network();
	g_autoptr(DnAnalysis) analysis = analyse(network, "leadership");
	assert_near(of_pair(analysis, A, C, "tasks"), 2, 0);
	assert_near(of_pair(analysis, A, C, "newman_fowler"), 1.5, 1e-15);
	assert_near(of_pair(analysis, B, A, "newman_fowler"), 1, 1e-15);
	assert_near(of_pair(analysis, A, C, "gross_shalizi"), 1, 1e-15);
	assert_near(of_pair(analysis, B, A, "gross_shalizi"), 0.75, 1e-15);
	assert_near(of_pair(analysis, A, B, "gross_shalizi"), 1.0 / 3, 1e-15);
	assert_near(of_pair(analysis, B, C, "gross_shalizi"), 0.25, 1e-15);
	assert_near(of_pair(analysis, C, A, "tasks"), 0, 0);
}

static void puts_the_most_tasks_first(void **state)
{
	(void)state;
	guint lead, participant;
	g_autoptr(DnNetwork) network = toy_network();
	g_autoptr(DnAnalysis) analysis = analyse(network, "leadership");
	assert_int_equal(dn_analysis_n_rows(analysis, DN_FRAME_LEADERSHIP), 6);
	dn_analysis_pair(&lead, &participant, analysis, DN_FRAME_LEADERSHIP, 0);
	assert_int_equal(lead, A);
	assert_int_equal(participant, C);
}

static void agrees_with_the_pairs(void **state)
{
	(void)state;
	g_autoptr(DnNetwork) network = ties_random_network(9, 40, 10, 0.3);
	g_autoptr(DnAnalysis) analysis = analyse(network, NULL);
	for (gsize row = 0; row < dn_analysis_n_rows(analysis, DN_FRAME_PAIRS); row++) {
		guint a, b;
		dn_analysis_pair(&a, &b, analysis, DN_FRAME_PAIRS, row);
		assert_near(dn_analysis_value(analysis, DN_FRAME_PAIRS, "a_leads_b", row), of_pair(analysis, a, b, "tasks"), 0);
		assert_near(dn_analysis_value(analysis, DN_FRAME_PAIRS, "b_leads_a", row), of_pair(analysis, b, a, "tasks"), 0);
	}
}

static void is_empty_where_no_lead_is_stated(void **state)
{
	(void)state;
	Ties ties = ties_new();
	ties_add(&ties, 0, 0, DN_ROLE_JOINT);
	ties_add(&ties, 0, 1, DN_ROLE_JOINT);
	g_autoptr(DnNetwork) network = ties_network(&ties, 1, 2);
	g_autoptr(DnAnalysis) analysis = analyse(network, NULL);
	assert_int_equal(dn_analysis_n_rows(analysis, DN_FRAME_LEADERSHIP), 0);
	assert_true(isnan(department_value(analysis, "load.overloaded", 0)));
	assert_near(department_value(analysis, "load.p_value", 0), 1, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(weights_the_toy_as_published),
		cmocka_unit_test(puts_the_most_tasks_first),
		cmocka_unit_test(agrees_with_the_pairs),
		cmocka_unit_test(is_empty_where_no_lead_is_stated),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
