/* Concentration of leads and tasks, against the definitions and closed forms. */
#include "cmocka_setup.h"
#include "support/analyse.h"
#include "support/near.h"
#include "support/ties.h"

#include <math.h>

/* Department i leads `leads[i]` tasks of its own. */
static DnNetwork *network_of_leads(const guint *leads, guint n)
{
	Ties ties = ties_new();
	guint task = 0;
	for (guint i = 0; i < n; i++)
		for (guint k = 0; k < leads[i]; k++)
			ties_add(&ties, task++, i, DN_ROLE_LEAD);
	return ties_network(&ties, task, n);
}

/* Straight from the definition: the mean absolute difference over twice the mean. */
static double slow_gini(const guint *values, guint n)
{
	double differences = 0, sum = 0;
	for (guint i = 0; i < n; i++) {
		sum += values[i];
		for (guint j = 0; j < n; j++)
			differences += fabs((double)values[i] - values[j]);
	}
	return differences / (2 * n * sum);
}

static void gini_is_half_the_relative_mean_difference(void **state)
{
	(void)state;
	GRand *rand = g_rand_new_with_seed(3);
	for (guint round = 0; round < 30; round++) {
		guint leads[7];
		for (guint i = 0; i < G_N_ELEMENTS(leads); i++)
			leads[i] = (guint)g_rand_int_range(rand, 1, 12);
		g_autoptr(DnNetwork) network = network_of_leads(leads, G_N_ELEMENTS(leads));
		g_autoptr(DnAnalysis) analysis = analyse(network, "concentration");
		assert_near(network_value(analysis, "concentration.leads.gini"), slow_gini(leads, G_N_ELEMENTS(leads)), 1e-12);
	}
	g_rand_free(rand);
}

static void equals_are_not_concentrated(void **state)
{
	(void)state;
	const guint leads[] = {3, 3, 3, 3, 3};
	g_autoptr(DnNetwork) network = network_of_leads(leads, G_N_ELEMENTS(leads));
	g_autoptr(DnAnalysis) analysis = analyse(network, "concentration");
	assert_near(network_value(analysis, "concentration.leads.gini"), 0, 1e-12);
	assert_near(network_value(analysis, "concentration.leads.hhi"), 0.2, 1e-12);
	assert_near(network_value(analysis, "concentration.leads.cr1"), 0.2, 1e-12);
	assert_near(network_value(analysis, "concentration.leads.cr4"), 0.8, 1e-12);
}

/* The first department leads every task, the others only take part. */
static void one_lead_of_all_is_as_concentrated_as_can_be(void **state)
{
	(void)state;
	g_autoptr(DnNetwork) network = ties_complete_network(5, 4);
	g_autoptr(DnAnalysis) analysis = analyse(network, "concentration");
	assert_near(network_value(analysis, "concentration.leads.gini"), 0.75, 1e-12);
	assert_near(network_value(analysis, "concentration.leads.hhi"), 1, 1e-12);
	assert_near(network_value(analysis, "concentration.leads.cr1"), 1, 1e-12);
	assert_near(network_value(analysis, "concentration.tasks.gini"), 0, 1e-12);
}

static void ratios_take_the_largest_whatever_their_order(void **state)
{
	(void)state;
	const guint leads[] = {1, 2, 10, 3, 4};
	g_autoptr(DnNetwork) network = network_of_leads(leads, G_N_ELEMENTS(leads));
	g_autoptr(DnAnalysis) analysis = analyse(network, "concentration");
	assert_near(network_value(analysis, "concentration.leads.cr1"), 0.5, 1e-12);
	assert_near(network_value(analysis, "concentration.leads.cr4"), 0.95, 1e-12);
}

static void is_undefined_without_leads_or_tasks(void **state)
{
	(void)state;
	Ties ties = ties_new();
	ties_add(&ties, 0, 0, DN_ROLE_JOINT);
	ties_add(&ties, 0, 1, DN_ROLE_JOINT);
	g_autoptr(DnNetwork) joint = ties_network(&ties, 1, 2);
	g_autoptr(DnAnalysis) analysis = analyse(joint, "concentration");
	assert_true(isnan(network_value(analysis, "concentration.leads.gini")));
	assert_near(network_value(analysis, "concentration.tasks.hhi"), 0.5, 1e-12);
	g_autoptr(DnNetwork) empty = ties_complete_network(0, 0);
	g_autoptr(DnAnalysis) nothing = analyse(empty, "concentration");
	assert_true(isnan(network_value(nothing, "concentration.tasks.gini")));
}

static void leaves_collectives_and_idle_departments_out(void **state)
{
	(void)state;
	const guint32 tasks[] = {0, 1, 2, 3}, departments[] = {0, 1, 2, 2};
	const guint8 roles[] = {DN_ROLE_LEAD, DN_ROLE_LEAD, DN_ROLE_LEAD, DN_ROLE_LEAD}, collective[] = {0, 0, 1, 0};
	g_autoptr(DnNetwork) network = dn_network_new_from_ties(4, 4, 4, tasks, departments, roles, collective, NULL);
	g_autoptr(DnAnalysis) analysis = analyse(network, "concentration");
	assert_near(network_value(analysis, "concentration.leads.hhi"), 0.5, 1e-12);
	assert_near(network_value(analysis, "concentration.leads.gini"), 0, 1e-12);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(gini_is_half_the_relative_mean_difference),
		cmocka_unit_test(equals_are_not_concentrated),
		cmocka_unit_test(one_lead_of_all_is_as_concentrated_as_can_be),
		cmocka_unit_test(ratios_take_the_largest_whatever_their_order),
		cmocka_unit_test(is_undefined_without_leads_or_tasks),
		cmocka_unit_test(leaves_collectives_and_idle_departments_out),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
