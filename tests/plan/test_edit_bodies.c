/* What merge, split, remove and rename do to a plan. */
#include "cmocka_setup.h"
#include "support/scenario.h"
#include "support/small_plan.h"

static void merge_keeps_the_stronger_role_and_the_earlier_place(void **state)
{
	(void)state;
	g_autoptr(DnPlan) plan = small_plan("a|甲*,丁,乙", "b|丁*,甲,乙", "c|甲=,丁=,乙", "d|丁*");
	g_autoptr(DnOutcome) outcome = apply_edits(plan, "merge 甲,乙=丙");
	const DnPlan *after = dn_outcome_plan(outcome);
	assert_bodies(after, 0, "丙*,丁");
	assert_bodies(after, 1, "丁*,丙");
	assert_bodies(after, 2, "丙=,丁=");
	assert_bodies(after, 3, "丁*");
	assert_null(dn_plan_task(after, 0)->clause);
	assert_non_null(dn_plan_task(after, 3)->clause);
	assert_int_equal(dn_plan_find_department(after, "甲"), dn_plan_find_department(after, "丙"));
	assert_int_equal(dn_plan_n_departments(after), 2);
	assert_int_equal(count_events(outcome, DN_EVENT_MERGED), 2);
}

static void merge_into_one_of_the_two_keeps_its_name(void **state)
{
	(void)state;
	g_autoptr(DnPlan) plan = small_plan("a|甲*,乙", "b|乙*");
	g_autoptr(DnOutcome) outcome = apply_edits(plan, "merge 甲,乙=乙");
	assert_bodies(dn_outcome_plan(outcome), 0, "乙*");
	assert_bodies(dn_outcome_plan(outcome), 1, "乙*");
	assert_int_equal(count_events(outcome, DN_EVENT_NEW), 0);
}

static void joint_bodies_merged_into_one_lead_alone(void **state)
{
	(void)state;
	g_autoptr(DnPlan) plan = small_plan("a|甲=,乙=", "b|甲=,各地");
	g_autoptr(DnOutcome) outcome = apply_edits(plan, "merge 甲,乙=丙");
	assert_bodies(dn_outcome_plan(outcome), 0, "丙*");
	assert_bodies(dn_outcome_plan(outcome), 1, "丙=,各地");
}

static void remove_passes_the_lead_to_the_first_that_may_have_it(void **state)
{
	(void)state;
	g_autoptr(DnPlan) plan = small_plan("a|甲*,各地,乙,丙", "b|甲*,各地", "c|甲*", "d|乙*,甲", "e|甲=,乙=");
	g_autoptr(DnOutcome) outcome = apply_edits(plan, "remove 甲");
	const DnPlan *after = dn_outcome_plan(outcome);
	assert_bodies(after, 0, "乙*,各地,丙");
	assert_bodies(after, 1, "各地");
	assert_bodies(after, 2, "");
	assert_bodies(after, 3, "乙*");
	assert_bodies(after, 4, "乙*");
	assert_int_equal(dn_plan_find_department(after, "甲"), -1);
	gsize n;
	const DnEvent *events = dn_outcome_events(outcome, &n);
	assert_int_equal(events[0].kind, DN_EVENT_LEAD_PASSED);
	assert_int_equal(events[0].task, 0);
	assert_string_equal(events[0].from, "甲");
	assert_string_equal(events[0].to, "乙");
	assert_int_equal(events[1].kind, DN_EVENT_LEAD_LOST);
	assert_int_equal(events[2].kind, DN_EVENT_ORPHANED);
	assert_int_equal(events[2].task, 2);
	assert_int_equal(events[n - 1].kind, DN_EVENT_GONE);
}

static void one_of_two_leads_leaves_the_other(void **state)
{
	(void)state;
	g_autoptr(DnPlan) plan = small_plan("a|甲*,乙*,丙");
	g_autoptr(DnOutcome) outcome = apply_edits(plan, "remove 甲");
	assert_bodies(dn_outcome_plan(outcome), 0, "乙*,丙");
	assert_int_equal(count_events(outcome, DN_EVENT_LEAD_PASSED), 0);
}

static void rename_keeps_the_former_name_as_an_alias(void **state)
{
	(void)state;
	g_autoptr(DnPlan) plan = small_plan("a|甲*,乙", "b|乙*");
	g_autoptr(DnOutcome) outcome = apply_edits(plan, "rename 甲=丙\nrename 甲=丁");
	const DnPlan *after = dn_outcome_plan(outcome);
	assert_bodies(after, 0, "丁*,乙");
	assert_int_equal(dn_plan_find_department(after, "甲"), 0);
	assert_int_equal(dn_plan_find_department(after, "丙"), 0);
	assert_true(refuses_edits(plan, "rename 甲=乙", "in the plan already"));
}

static void split_shares_tasks_or_gives_those_named_to_one(void **state)
{
	(void)state;
	g_autoptr(DnPlan) plan = small_plan("a|甲*,乙", "b|乙*,甲", "c|甲=,乙=", "d|甲*", "e|乙*,丙,甲");
	g_autoptr(DnOutcome) outcome = apply_edits(plan, "split 甲=丙,丁:4");
	const DnPlan *after = dn_outcome_plan(outcome);
	assert_bodies(after, 0, "丙*,丁,乙");
	assert_bodies(after, 1, "乙*,丙,丁");
	assert_bodies(after, 2, "丙=,丁=,乙=");
	assert_bodies(after, 3, "丁*");
	assert_bodies(after, 4, "乙*,丙,丁");
	assert_int_equal(count_events(outcome, DN_EVENT_SPLIT), 2);
	assert_int_equal(count_events(outcome, DN_EVENT_GONE), 1);
}

static void split_may_leave_the_body_its_name(void **state)
{
	(void)state;
	g_autoptr(DnPlan) plan = small_plan("a|甲*,乙", "b|甲*");
	g_autoptr(DnOutcome) outcome = apply_edits(plan, "split 甲=甲,丁:2");
	assert_bodies(dn_outcome_plan(outcome), 0, "甲*,丁,乙");
	assert_bodies(dn_outcome_plan(outcome), 1, "丁*");
	assert_int_equal(count_events(outcome, DN_EVENT_GONE), 0);
	assert_true(refuses_edits(plan, "split 甲=丁,甲", "the first of its parts"));
	assert_true(refuses_edits(plan, "split 乙=丙,丁:2", "none of that department's"));
	assert_true(refuses_edits(plan, "split 甲=丙:1,丁:1", "named twice"));
}

static void edits_see_what_earlier_edits_did(void **state)
{
	(void)state;
	g_autoptr(DnPlan) plan = small_plan("a|甲*,乙");
	g_autoptr(DnOutcome) outcome = apply_edits(plan, "merge 甲,乙=丙\nrename 丙=丁\nremove 丁");
	assert_bodies(dn_outcome_plan(outcome), 0, "");
	assert_true(refuses_edits(plan, "remove 甲\nremove 甲", "no department"));
	assert_bodies(plan, 0, "甲*,乙");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(merge_keeps_the_stronger_role_and_the_earlier_place),
		cmocka_unit_test(merge_into_one_of_the_two_keeps_its_name),
		cmocka_unit_test(joint_bodies_merged_into_one_lead_alone),
		cmocka_unit_test(remove_passes_the_lead_to_the_first_that_may_have_it),
		cmocka_unit_test(one_of_two_leads_leaves_the_other),
		cmocka_unit_test(rename_keeps_the_former_name_as_an_alias),
		cmocka_unit_test(split_shares_tasks_or_gives_those_named_to_one),
		cmocka_unit_test(split_may_leave_the_body_its_name),
		cmocka_unit_test(edits_see_what_earlier_edits_did),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
