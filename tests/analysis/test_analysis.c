/* The analysis as a whole: what is asked for is computed and nothing else, and the 2025 plan gives the figures known of it. */
#include "cmocka_setup.h"
#include "support/gold.h"
#include "support/near.h"
#include "support/ties.h"

#include <dutynet/analysis.h>

static double value_of(const DnAnalysis *analysis, const DnPlan *plan, const char *department, const char *key)
{
	int row = dn_plan_find_department(plan, department);
	assert_true(row >= 0);
	return dn_analysis_value(analysis, DN_FRAME_DEPARTMENTS, key, (gsize)row);
}

static void gives_the_known_figures_of_the_2025_plan(void **state)
{
	(void)state;
	g_autoptr(DnPlan) plan = gold_plan_new();
	g_autoptr(DnNetwork) network = dn_network_new(plan);
	g_autoptr(DnAnalysis) analysis = dn_analysis_new(plan, network, NULL, NULL);
	assert_non_null(analysis);
	assert_near(value_of(analysis, plan, "国家知识产权局", "tasks"), 60, 0);
	assert_near(value_of(analysis, plan, "国家知识产权局", "leads"), 29, 0);
	assert_near(value_of(analysis, plan, "国家知识产权局", "load.expected_leads"), 29.11, 0.005);
	assert_near(value_of(analysis, plan, "中央宣传部", "tasks"), 37, 0);
	assert_near(value_of(analysis, plan, "中央宣传部", "leads"), 26, 0);
	assert_near(value_of(analysis, plan, "中央宣传部", "load.expected_leads"), 14.02, 0.005);
	assert_near(value_of(analysis, plan, "市场监管总局", "tasks"), 12, 0);
	assert_near(value_of(analysis, plan, "市场监管总局", "leads"), 6, 0);
	assert_int_equal(dn_analysis_n_rows(analysis, DN_FRAME_PAIRS), 198);
	assert_near(dn_analysis_value(analysis, DN_FRAME_PAIRS, "shared", 0), 27, 0);
	assert_near(dn_analysis_value(analysis, DN_FRAME_NETWORK, "single_department_tasks", 0), 53, 0);
	assert_true(dn_analysis_clusters(analysis)->modularity >= 0.2118);
}

static void balances_the_2025_plan_with_25_moves(void **state)
{
	(void)state;
	g_autoptr(DnPlan) plan = gold_plan_new();
	g_autoptr(DnNetwork) network = dn_network_new(plan);
	g_autoptr(DnAnalysis) analysis = dn_analysis_new(plan, network, NULL, NULL);
	const DnBalance *balance = dn_analysis_balance(analysis);
	assert_int_equal(balance->max_leads, 29);
	assert_int_equal(balance->fewest_max_leads, 15);
	assert_int_equal(balance->n_moves, 25);
	assert_near(value_of(analysis, plan, "国家知识产权局", "load.fewest_leads"), 15, 0);
}

static guint reasons_of(const DnAnalysis *analysis, const DnPlan *plan, const char *department)
{
	assert_near(value_of(analysis, plan, department, "load.overloaded"), 1, 0);
	return (guint)value_of(analysis, plan, department, "load.reasons");
}

static guint reason(const char *word)
{
	const char *const *words = dn_overload_reasons();
	guint bit = 0;
	while (g_strcmp0(words[bit], word) != 0)
		bit++;
	return 1u << bit;
}

static void overloads_two_departments_of_the_2025_plan_for_different_reasons(void **state)
{
	(void)state;
	g_autoptr(DnPlan) plan = gold_plan_new();
	g_autoptr(DnNetwork) network = dn_network_new(plan);
	g_autoptr(DnAnalysis) analysis = dn_analysis_new(plan, network, NULL, NULL);
	guint propaganda = reasons_of(analysis, plan, "中央宣传部"), patents = reasons_of(analysis, plan, "国家知识产权局");
	assert_near(value_of(analysis, plan, "中央宣传部", "load.p_value"), 5.7e-6, 5e-8);
	assert_true((propaganda & reason("beyond-membership")) && !(propaganda & reason("wide-membership")));
	assert_true((patents & reason("wide-membership")) && !(patents & reason("beyond-membership")));
	double overloaded = 0;
	for (guint a = 0; a < dn_plan_n_departments(plan); a++) {
		double flag = dn_analysis_value(analysis, DN_FRAME_DEPARTMENTS, "load.overloaded", a);
		overloaded += isnan(flag) ? 0 : flag;
	}
	assert_near(overloaded, 2, 0);
}

static void computes_nothing_that_was_not_asked_for(void **state)
{
	(void)state;
	g_autoptr(DnNetwork) network = ties_random_network(1, 20, 8, 0.3);
	const char *const words[] = {"two_mode.degree", "leads", NULL};
	g_autoptr(DnAnalysis) analysis = dn_analysis_new(NULL, network, &(DnAnalysisOptions){.measures = words}, NULL);
	assert_non_null(dn_analysis_column(analysis, DN_FRAME_DEPARTMENTS, "two_mode.degree"));
	assert_non_null(dn_analysis_column(analysis, DN_FRAME_DEPARTMENTS, "leads"));
	assert_null(dn_analysis_column(analysis, DN_FRAME_DEPARTMENTS, "two_mode.closeness"));
	assert_null(dn_analysis_clusters(analysis));
	assert_null(dn_analysis_projection(analysis));
	assert_int_equal(dn_analysis_n_rows(analysis, DN_FRAME_PAIRS), 0);
}

static void refuses_an_unknown_measure(void **state)
{
	(void)state;
	g_autoptr(GError) error = NULL;
	g_autoptr(DnNetwork) network = ties_complete_network(1, 1);
	const char *const words[] = {"no_such_measure", NULL};
	assert_null(dn_analysis_new(NULL, network, &(DnAnalysisOptions){.measures = words}, &error));
	assert_true(g_error_matches(error, DN_ERROR, DN_ERROR_UNSUPPORTED));
}

static gboolean stop_at_clusters(const char *stage, double done, void *data)
{
	(void)done;
	(void)data;
	return g_strcmp0(stage, "clusters") != 0;
}

static void stops_when_the_caller_says_so(void **state)
{
	(void)state;
	g_autoptr(GError) error = NULL;
	g_autoptr(DnNetwork) network = ties_random_network(1, 20, 8, 0.3);
	assert_null(dn_analysis_new(NULL, network, &(DnAnalysisOptions){.progress = stop_at_clusters}, &error));
	assert_true(g_error_matches(error, DN_ERROR, DN_ERROR_FOREIGN));
	assert_string_equal(error->message, "interrupted");
}

/* A stage that is stopped when it asks for the fourth time: the first times are before its long work. */
typedef struct {
	const char *stage;
	guint asked;
} Stopped;

static gboolean stop_at_the_fourth_time(const char *stage, double done, void *data)
{
	Stopped *stopped = data;
	(void)done;
	return g_strcmp0(stage, stopped->stage) != 0 || ++stopped->asked < 4;
}

static void stops_within_a_long_search_for_clusters(void **state)
{
	(void)state;
	static const struct {
		const char *measure, *stage;
	} cases[] = {{"clusters", "clusters"}, {"clusters.two_mode", "two-mode clusters"}};
	g_autoptr(DnNetwork) network = ties_random_network(1, 6000, 1000, 0.012);
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(GError) error = NULL;
		Stopped stopped = {.stage = cases[i].stage};
		const char *const words[] = {cases[i].measure, NULL};
		const DnAnalysisOptions options = {.measures = words, .progress = stop_at_the_fourth_time, .progress_data = &stopped};
		assert_null(dn_analysis_new(NULL, network, &options, &error));
		assert_string_equal(error->message, "interrupted");
		assert_int_equal(stopped.asked, 4);
	}
}

static void accepts_networks_that_break_naive_code(void **state)
{
	(void)state;
	const guint sizes[][2] = {{0, 0}, {1, 1}, {5, 1}, {1, 2}, {3, 3}, {2, 40}};
	for (gsize i = 0; i < G_N_ELEMENTS(sizes); i++) {
		g_autoptr(GError) error = NULL;
		g_autoptr(DnNetwork) network = ties_complete_network(sizes[i][0], sizes[i][1]);
		g_autoptr(DnAnalysis) analysis = dn_analysis_new(NULL, network, NULL, &error);
		assert_null(error);
		assert_non_null(analysis);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(gives_the_known_figures_of_the_2025_plan),
		cmocka_unit_test(balances_the_2025_plan_with_25_moves),
		cmocka_unit_test(overloads_two_departments_of_the_2025_plan_for_different_reasons),
		cmocka_unit_test(computes_nothing_that_was_not_asked_for),
		cmocka_unit_test(refuses_an_unknown_measure),
		cmocka_unit_test(stops_when_the_caller_says_so),
		cmocka_unit_test(stops_within_a_long_search_for_clusters),
		cmocka_unit_test(accepts_networks_that_break_naive_code),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
