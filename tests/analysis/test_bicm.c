/* The configuration model: mean degrees are the observed ones, and nodes without a choice get certain ties. */
#include "cmocka_setup.h"
#include "support/near.h"
#include "support/ties.h"

#include "analysis/bicm.h"

static guint degree_of(const DnNetwork *network, guint department)
{
	guint n;
	dn_network_department_ties(network, department, &n);
	return n;
}

static void keeps_mean_degrees(void **state)
{
	(void)state;
	for (guint32 seed = 1; seed <= 60; seed++) {
		guint n_tasks = 3 + seed % 20, n_departments = 2 + seed % 13;
		g_autoptr(DnNetwork) network = ties_random_network(seed, n_tasks, n_departments, 0.05 + seed % 10 * 0.1);
		g_autoptr(DnBicm) bicm = dn_bicm_new(network);
		for (guint a = 0; a < n_departments; a++) {
			double mean = 0;
			for (guint t = 0; t < n_tasks; t++)
				mean += dn_bicm_probability(bicm, a, t);
			assert_near(mean, degree_of(network, a), 1e-9);
		}
		for (guint t = 0; t < n_tasks; t++) {
			guint n;
			double mean = 0;
			dn_network_task_ties(network, t, &n);
			for (guint a = 0; a < n_departments; a++)
				mean += dn_bicm_probability(bicm, a, t);
			assert_near(mean, n, 1e-9);
		}
	}
}

/* The slow way: each fitness in turn from the others, until nothing moves. */
static void equals_the_fixed_point(void **state)
{
	(void)state;
	g_autoptr(DnNetwork) network = ties_random_network(3, 15, 8, 0.4);
	g_autoptr(DnBicm) bicm = dn_bicm_new(network);
	double x[8], y[15];
	for (guint a = 0; a < 8; a++)
		x[a] = 1;
	for (guint t = 0; t < 15; t++)
		y[t] = 1;
	for (guint round = 0; round < 20000; round++) {
		for (guint a = 0; a < 8; a++) {
			double sum = 0;
			for (guint t = 0; t < 15; t++)
				sum += y[t] / (1 + x[a] * y[t]);
			x[a] = degree_of(network, a) / sum;
		}
		for (guint t = 0; t < 15; t++) {
			guint n;
			double sum = 0;
			dn_network_task_ties(network, t, &n);
			for (guint a = 0; a < 8; a++)
				sum += x[a] / (1 + x[a] * y[t]);
			y[t] = n / sum;
		}
	}
	for (guint a = 0; a < 8; a++)
		for (guint t = 0; t < 15; t++)
			assert_near(dn_bicm_probability(bicm, a, t), x[a] * y[t] / (1 + x[a] * y[t]), 1e-9);
}

static void is_certain_for_full_and_empty_nodes(void **state)
{
	(void)state;
	Ties ties = ties_new();
	for (guint t = 0; t < 4; t++)
		ties_add(&ties, t, 0, DN_ROLE_JOINT);
	ties_add(&ties, 0, 1, DN_ROLE_JOINT);
	ties_add(&ties, 1, 2, DN_ROLE_JOINT);
	g_autoptr(DnNetwork) network = ties_network(&ties, 5, 4);
	g_autoptr(DnBicm) bicm = dn_bicm_new(network);
	for (guint t = 0; t < 4; t++) {
		assert_near(dn_bicm_probability(bicm, 0, t), 1, 1e-9);
		assert_near(dn_bicm_probability(bicm, 3, t), 0, 0);
	}
	assert_near(dn_bicm_probability(bicm, 0, 4), 0, 0);
	assert_near(bicm->residual, 0, 1e-9);
}

static void is_certain_for_a_nested_network(void **state)
{
	(void)state;
	Ties ties = ties_new();
	for (guint a = 0; a < 6; a++)
		for (guint t = 0; t <= a; t++)
			ties_add(&ties, t, a, DN_ROLE_JOINT);
	g_autoptr(DnNetwork) network = ties_network(&ties, 6, 6);
	g_autoptr(DnBicm) bicm = dn_bicm_new(network);
	for (guint a = 0; a < 6; a++)
		for (guint t = 0; t < 6; t++)
			assert_near(dn_bicm_probability(bicm, a, t), t <= a, 0);
}

static void has_no_ties_without_nodes(void **state)
{
	(void)state;
	g_autoptr(DnNetwork) network = ties_complete_network(0, 0);
	g_autoptr(DnBicm) bicm = dn_bicm_new(network);
	assert_int_equal(bicm->departments.n, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(keeps_mean_degrees),
		cmocka_unit_test(equals_the_fixed_point),
		cmocka_unit_test(is_certain_for_full_and_empty_nodes),
		cmocka_unit_test(is_certain_for_a_nested_network),
		cmocka_unit_test(has_no_ties_without_nodes),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
