/* What move does to a plan. */
#include "cmocka_setup.h"
#include "support/scenario.h"
#include "support/small_plan.h"

static void move_makes_the_former_lead_take_part(void **state)
{
	(void)state;
	g_autoptr(DnPlan) plan = small_plan("a|甲*,乙,丙", "b|甲=,乙=", "c|甲*,乙");
	g_autoptr(DnOutcome) outcome = apply_edits(plan, "move 1:丙\nmove 2:乙\nmove 3:丙");
	const DnPlan *after = dn_outcome_plan(outcome);
	assert_bodies(after, 0, "丙*,甲,乙");
	assert_bodies(after, 1, "乙*,甲");
	assert_bodies(after, 2, "丙*,甲,乙");
	assert_int_equal(count_events(outcome, DN_EVENT_LEAD_PASSED), 3);
	assert_int_equal(count_events(outcome, DN_EVENT_JOINED), 1);
}

static void move_to_the_present_lead_changes_nothing(void **state)
{
	(void)state;
	g_autoptr(DnPlan) plan = small_plan("a|甲*,乙");
	g_autoptr(DnOutcome) outcome = apply_edits(plan, "move 1:甲");
	assert_bodies(dn_outcome_plan(outcome), 0, "甲*,乙");
	assert_non_null(dn_plan_task(dn_outcome_plan(outcome), 0)->clause);
	assert_int_equal(count_events(outcome, DN_EVENT_LEAD_PASSED), 0);
}

static void move_refuses_what_it_does_not_know(void **state)
{
	(void)state;
	g_autoptr(DnPlan) plan = small_plan("a|甲*,乙");
	assert_true(refuses_edits(plan, "move 2:甲", "no task \"2\""));
	assert_true(refuses_edits(plan, "move 1:甲甲", "no department \"甲甲\""));
}

static void move_accepts_a_body_of_the_registry(void **state)
{
	(void)state;
	g_autoptr(DnPlan) plan = small_plan("a|甲*,乙");
	const char *name = dn_registry_entry(dn_registry_default(), 0)->name;
	g_autofree char *line = g_strdup_printf("move 1:%s", name), *bodies = g_strdup_printf("%s*,甲,乙", name);
	g_autoptr(DnOutcome) outcome = apply_edits(plan, line);
	assert_bodies(dn_outcome_plan(outcome), 0, bodies);
}

static void a_number_of_several_tasks_does_not_name_one(void **state)
{
	(void)state;
	g_autoptr(DnPlan) plan = small_plan("a|甲*,乙");
	const DnResponsibility one = {.role = DN_ROLE_LEAD};
	dn_plan_add_task(plan, &(DnTask){.id = "14.1", .number = "14", .text = "x", .n_responsible = 1, .responsible = &one});
	dn_plan_add_task(plan, &(DnTask){.id = "14.2", .number = "14", .text = "y", .n_responsible = 1, .responsible = &one});
	assert_true(refuses_edits(plan, "move 14:乙", "2 tasks have the number"));
	g_autoptr(DnOutcome) outcome = apply_edits(plan, "move 14.2:乙");
	assert_bodies(dn_outcome_plan(outcome), 2, "乙*,甲");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(move_makes_the_former_lead_take_part),
		cmocka_unit_test(move_to_the_present_lead_changes_nothing),
		cmocka_unit_test(move_refuses_what_it_does_not_know),
		cmocka_unit_test(move_accepts_a_body_of_the_registry),
		cmocka_unit_test(a_number_of_several_tasks_does_not_name_one),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
