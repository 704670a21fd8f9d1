/* The rule of overload on plans made for it: who is told, for which reasons, and who is not. */
#include "cmocka_setup.h"
#include "support/analyse.h"
#include "support/small_plan.h"

#include <math.h>

enum { LEAD_OUTLIER = 1, WIDE_MEMBERSHIP = 2, BEYOND_MEMBERSHIP = 4, COORDINATION_OUTLIER = 8 };

/* Tasks under construction, in the notation of small_plan.h. */
static GPtrArray *tasks_new(void)
{
	return g_ptr_array_new_with_free_func(g_free);
}

static void add_tasks(GPtrArray *tasks, guint n, const char *bodies)
{
	for (guint i = 0; i < n; i++)
		g_ptr_array_add(tasks, g_strconcat("task|", bodies, NULL));
}

/* The reasons of the department named, as bits; -1 where undefined. Takes the tasks. */
static int reasons_of(GPtrArray *tasks, const char *name)
{
	g_ptr_array_add(tasks, NULL);
	g_autoptr(DnPlan) plan = small_plan_new((const char *const *)tasks->pdata);
	g_ptr_array_unref(tasks);
	g_autoptr(DnNetwork) network = dn_network_new(plan);
	g_autoptr(DnAnalysis) analysis = analyse(network, "load");
	guint department = (guint)dn_plan_find_department(plan, name);
	double reasons = department_value(analysis, "load.reasons", department);
	double overloaded = department_value(analysis, "load.overloaded", department);
	assert_true(isnan(reasons) ? isnan(overloaded) : (overloaded > 0) == (reasons > 0));
	return isnan(reasons) ? -1 : (int)reasons;
}

static void being_on_everything_is_wide_membership(void **state)
{
	(void)state;
	GPtrArray *tasks = tasks_new();
	add_tasks(tasks, 12, "A*");
	for (const char *const *other = (const char *const[]){"B*", "C*", "D*", "E*", NULL}; *other != NULL; other++)
		add_tasks(tasks, 1, *other);
	assert_int_equal(reasons_of(tasks, "A"), LEAD_OUTLIER | WIDE_MEMBERSHIP);
}

static void leading_whatever_it_joins_is_beyond_membership(void **state)
{
	(void)state;
	GPtrArray *tasks = tasks_new();
	for (const char *const *bodies = (const char *const[]){"A*,B", "A*,C", "A*,D", "A*,E", NULL}; *bodies != NULL; bodies++)
		add_tasks(tasks, 4, *bodies);
	assert_int_equal(reasons_of(tasks, "A"), LEAD_OUTLIER | BEYOND_MEMBERSHIP);
}

static void many_seats_at_its_tables_are_coordination(void **state)
{
	(void)state;
	GPtrArray *tasks = tasks_new();
	add_tasks(tasks, 4, "A*,B,C,D,E,F");
	for (const char *const *bodies = (const char *const[]){"B*,A", "C*,A", "D*,A", "E*,A", "F*,A", NULL}; *bodies != NULL; bodies++)
		add_tasks(tasks, 1, *bodies);
	assert_true((reasons_of(tasks, "A") & COORDINATION_OUTLIER) != 0);
}

/* Three leads with four seats, where most lead nothing at all. */
static void a_few_seats_among_departments_that_never_lead_are_none(void **state)
{
	(void)state;
	GPtrArray *tasks = tasks_new();
	add_tasks(tasks, 1, "A*,B,C,D,E,F,G,H");
	add_tasks(tasks, 2, "B*,C,D");
	add_tasks(tasks, 1, "B*");
	assert_int_equal(reasons_of(tasks, "B"), 0);
}

static void a_busy_small_department_is_not_overloaded(void **state)
{
	(void)state;
	GPtrArray *tasks = tasks_new();
	add_tasks(tasks, 2, "A*,B,C,D,E,F");
	for (const char *const *bodies = (const char *const[]){"B*,C", "C*,D", "D*,E", "E*,F", "F*,B", NULL}; *bodies != NULL; bodies++)
		add_tasks(tasks, 2, *bodies);
	assert_int_equal(reasons_of(tasks, "A"), 0);
}

static void equals_are_not_overloaded(void **state)
{
	(void)state;
	for (const char *const *name = (const char *const[]){"A", "B", "C", NULL}; *name != NULL; name++) {
		GPtrArray *tasks = tasks_new();
		add_tasks(tasks, 9, "A*,B,C");
		add_tasks(tasks, 9, "B*,A,C");
		add_tasks(tasks, 9, "C*,A,B");
		assert_int_equal(reasons_of(tasks, *name), 0);
	}
}

static void one_of_two_departments_is_no_outlier(void **state)
{
	(void)state;
	GPtrArray *tasks = tasks_new();
	add_tasks(tasks, 5, "A*,B");
	assert_int_equal(reasons_of(tasks, "A"), 0);
}

static void is_undefined_for_collectives_and_where_no_lead_is_stated(void **state)
{
	(void)state;
	GPtrArray *tasks = tasks_new();
	add_tasks(tasks, 9, "各地*");
	add_tasks(tasks, 1, "A*");
	assert_int_equal(reasons_of(tasks, "各地"), -1);
	tasks = tasks_new();
	add_tasks(tasks, 9, "A=,B=");
	assert_int_equal(reasons_of(tasks, "A"), -1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(being_on_everything_is_wide_membership),
		cmocka_unit_test(leading_whatever_it_joins_is_beyond_membership),
		cmocka_unit_test(many_seats_at_its_tables_are_coordination),
		cmocka_unit_test(a_few_seats_among_departments_that_never_lead_are_none),
		cmocka_unit_test(a_busy_small_department_is_not_overloaded),
		cmocka_unit_test(equals_are_not_overloaded),
		cmocka_unit_test(one_of_two_departments_is_no_outlier),
		cmocka_unit_test(is_undefined_for_collectives_and_where_no_lead_is_stated),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
