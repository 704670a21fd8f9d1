/* The two-mode network: both sides hold the same ties, in the documented order. */
#include "cmocka_setup.h"
#include "support/gold.h"

#include <dutynet/network.h>

static void holds_the_ties_of_the_2025_plan(void **state)
{
	(void)state;
	g_autoptr(DnPlan) plan = gold_plan_new();
	assert_non_null(plan);
	g_autoptr(DnNetwork) network = dn_network_new(plan);
	assert_int_equal(dn_network_n_tasks(network), 118);
	assert_int_equal(dn_network_n_departments(network), 44);
	assert_int_equal(dn_network_n_ties(network), 277);
	guint n;
	dn_network_department_ties(network, (guint)dn_plan_find_department(plan, "国家知识产权局"), &n);
	assert_int_equal(n, 60);
	assert_true(dn_network_is_collective(network, (guint)dn_plan_find_department(plan, "各项目主管部门")));
}

static void keeps_the_first_of_duplicate_rows(void **state)
{
	(void)state;
	const guint32 tasks[] = {1, 0, 1, 1}, departments[] = {2, 0, 1, 2};
	const guint8 roles[] = {DN_ROLE_LEAD, DN_ROLE_JOINT, DN_ROLE_PARTICIPANT, DN_ROLE_PARTICIPANT};
	g_autoptr(DnNetwork) network = dn_network_new_from_ties(2, 3, 4, tasks, departments, roles, NULL, NULL);
	assert_non_null(network);
	assert_int_equal(dn_network_n_ties(network), 3);
	guint n;
	const DnTie *ties = dn_network_task_ties(network, 1, &n);
	assert_int_equal(n, 2);
	assert_int_equal(ties[0].node, 2);
	assert_int_equal(ties[0].role, DN_ROLE_LEAD);
	assert_int_equal(ties[1].node, 1);
	ties = dn_network_department_ties(network, 2, &n);
	assert_int_equal(n, 1);
	assert_int_equal(ties[0].node, 1);
}

static void refuses_an_index_out_of_range(void **state)
{
	(void)state;
	g_autoptr(GError) error = NULL;
	const guint32 tasks[] = {0}, departments[] = {1};
	assert_null(dn_network_new_from_ties(1, 1, 1, tasks, departments, NULL, NULL, &error));
	assert_true(g_error_matches(error, DN_ERROR, DN_ERROR_INPUT));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(holds_the_ties_of_the_2025_plan),
		cmocka_unit_test(keeps_the_first_of_duplicate_rows),
		cmocka_unit_test(refuses_an_index_out_of_range),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
