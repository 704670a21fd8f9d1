/* Robustness: closed forms on small networks, and the same counts by really removing each department. */
#include "cmocka_setup.h"
#include "support/analyse.h"
#include "support/gold.h"
#include "support/scenario.h"
#include "support/small_plan.h"

#include <dutynet/robustness.h>

#include <math.h>

typedef struct {
	DnNetwork *network;
	DnAnalysis *analysis;
	DnRobustness *robustness;
} Tried;

static void tried_clear(Tried *tried)
{
	dn_robustness_free(tried->robustness);
	dn_analysis_free(tried->analysis);
	dn_network_free(tried->network);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Tried, tried_clear)

static Tried try_plan(const DnPlan *plan, const char *measure)
{
	Tried tried = {.network = dn_network_new(plan)};
	tried.analysis = analyse(tried.network, measure);
	tried.robustness = dn_robustness_new(tried.analysis, NULL);
	assert_non_null(tried.robustness);
	return tried;
}

static const DnRemoval *removal_of(const Tried *tried, const DnPlan *plan, const char *name)
{
	guint n;
	const DnRemoval *removals = dn_robustness_removals(tried->robustness, &n);
	for (guint i = 0; i < n; i++)
		if (g_str_equal(dn_plan_department(plan, removals[i].department)->name, name))
			return &removals[i];
	return NULL;
}

static void tells_tasks_that_pass_on_from_those_left_alone(void **state)
{
	(void)state;
	g_autoptr(DnPlan) plan = small_plan("a|甲*", "b|甲*,各地", "c|甲*,乙", "d|甲*,乙*", "e|乙*,甲", "f|甲=,乙=", "g|甲=");
	g_auto(Tried) tried = try_plan(plan, "tasks");
	const DnRemoval *removal = removal_of(&tried, plan, "甲");
	assert_int_equal(removal->tasks, 7);
	assert_int_equal(removal->without_anybody, 2);
	assert_int_equal(removal->without_lead, 1);
	assert_int_equal(removal->passed, 1);
	assert_true(isnan(removal->cluster_agreement));
	assert_null(removal_of(&tried, plan, "各地"));
}

static void a_star_falls_into_its_leaves_without_its_centre(void **state)
{
	(void)state;
	g_autoptr(DnPlan) plan = small_plan("a|甲*,乙", "b|甲*,丙", "c|甲*,丁", "d|戊*");
	g_auto(Tried) tried = try_plan(plan, "tasks");
	guint n;
	const DnRemoval *centre = removal_of(&tried, plan, "甲"), *leaf = removal_of(&tried, plan, "乙");
	assert_int_equal(centre->new_parts, 2);
	assert_int_equal(centre->cut_off, 2);
	assert_int_equal(leaf->new_parts, 0);
	assert_int_equal(leaf->cut_off, 0);
	const DnRemoval *apart = removal_of(&tried, plan, "戊");
	assert_int_equal(apart->new_parts, 0);
	/* 戊 leaves a task without anybody, which weighs more than what 甲 does. */
	assert_ptr_equal(dn_robustness_removals(tried.robustness, &n), apart);
	assert_ptr_equal(apart + 1, centre);
}

static void a_bridge_cuts_the_smaller_side_off(void **state)
{
	(void)state;
	g_autoptr(DnPlan) plan = small_plan("a|甲*,乙,丙", "b|丙*,丁", "c|丁*,戊,己,庚");
	g_auto(Tried) tried = try_plan(plan, "tasks");
	assert_int_equal(removal_of(&tried, plan, "丁")->new_parts, 1);
	assert_int_equal(removal_of(&tried, plan, "丁")->cut_off, 3);
	assert_int_equal(removal_of(&tried, plan, "丙")->cut_off, 2);
	assert_int_equal(removal_of(&tried, plan, "戊")->cut_off, 0);
}

static void two_groups_stay_as_they_are_without_one_member(void **state)
{
	(void)state;
	g_autoptr(DnPlan) plan = small_plan("a|甲*,乙,丙,丁", "b|戊*,己,庚,辛");
	g_auto(Tried) tried = try_plan(plan, "clusters");
	guint n;
	const DnRemoval *removals = dn_robustness_removals(tried.robustness, &n);
	assert_int_equal(n, 8);
	for (guint i = 0; i < n; i++)
		assert_true(fabs(removals[i].cluster_agreement - 1) < 1e-12);
}

static guint count_parts(const DnPlan *plan)
{
	g_autoptr(DnNetwork) network = dn_network_new(plan);
	g_autoptr(DnAnalysis) analysis = analyse(network, "projection.components");
	return (guint)network_value(analysis, "projection.components");
}

static void agrees_with_really_removing_each_department(void **state)
{
	(void)state;
	g_autoptr(DnPlan) plan = gold_plan_new();
	g_auto(Tried) tried = try_plan(plan, "tasks");
	guint n, parts = count_parts(plan);
	const DnRemoval *removals = dn_robustness_removals(tried.robustness, &n);
	assert_true(n > 30);
	for (guint i = 0; i < n; i++) {
		g_autofree char *line = g_strdup_printf("remove %s", dn_plan_department(plan, removals[i].department)->name);
		g_autoptr(DnOutcome) outcome = apply_edits(plan, line);
		assert_int_equal(removals[i].without_anybody, count_events(outcome, DN_EVENT_ORPHANED));
		assert_int_equal(removals[i].without_lead, count_events(outcome, DN_EVENT_LEAD_LOST));
		guint n_partners;
		g_autoptr(DnProjection) projection = dn_projection_new(tried.network, 1);
		dn_projection_partners(projection, removals[i].department, &n_partners);
		guint own = n_partners == 0 ? 1 : 0;
		assert_int_equal(removals[i].new_parts, count_parts(dn_outcome_plan(outcome)) + own - parts);
	}
}

static void ranks_stranded_tasks_before_all_else(void **state)
{
	(void)state;
	g_autoptr(DnPlan) plan = gold_plan_new();
	g_auto(Tried) tried = try_plan(plan, "tasks");
	guint n;
	const DnRemoval *removals = dn_robustness_removals(tried.robustness, &n);
	for (guint i = 1; i < n; i++)
		assert_true(removals[i - 1].without_anybody + removals[i - 1].without_lead >=
		            removals[i].without_anybody + removals[i].without_lead);
	assert_string_equal(dn_plan_department(plan, removals[0].department)->name, "国家知识产权局");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(tells_tasks_that_pass_on_from_those_left_alone),
		cmocka_unit_test(a_star_falls_into_its_leaves_without_its_centre),
		cmocka_unit_test(a_bridge_cuts_the_smaller_side_off),
		cmocka_unit_test(two_groups_stay_as_they_are_without_one_member),
		cmocka_unit_test(agrees_with_really_removing_each_department),
		cmocka_unit_test(ranks_stranded_tasks_before_all_else),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
