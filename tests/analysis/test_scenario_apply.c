/* Relieve: the fewest changes of lead, those asked to stay staying, and no more than asked for. */
#include "cmocka_setup.h"
#include "support/gold.h"
#include "support/scenario.h"
#include "support/small_plan.h"

static guint most_leads(const DnPlan *plan)
{
	guint most = 0;
	g_autofree guint *leads = g_new0(guint, dn_plan_n_departments(plan));
	for (guint i = 0; i < dn_plan_n_tasks(plan); i++) {
		const DnTask *task = dn_plan_task(plan, i);
		for (guint k = 0; k < task->n_responsible; k++)
			leads[task->responsible[k].department] += task->responsible[k].role == DN_ROLE_LEAD;
	}
	for (guint i = 0; i < dn_plan_n_departments(plan); i++)
		most = MAX(most, leads[i]);
	return most;
}

static void relieves_the_2025_plan_by_the_known_moves(void **state)
{
	(void)state;
	g_autoptr(DnPlan) plan = gold_plan_new();
	g_autoptr(DnOutcome) outcome = apply_edits(plan, "relieve");
	assert_int_equal(most_leads(plan), 29);
	assert_int_equal(most_leads(dn_outcome_plan(outcome)), 15);
	assert_int_equal(count_events(outcome, DN_EVENT_LEAD_PASSED), 25);
}

static void stops_after_as_many_moves_as_allowed(void **state)
{
	(void)state;
	g_autoptr(DnPlan) plan = gold_plan_new();
	g_autoptr(DnOutcome) outcome = apply_edits(plan, "relieve max 4");
	assert_int_equal(count_events(outcome, DN_EVENT_LEAD_PASSED), 4);
	assert_int_equal(most_leads(dn_outcome_plan(outcome)), 26); /* 29 and 26: three from the one, one from either */
}

static void leaves_the_leads_that_are_to_be_kept(void **state)
{
	(void)state;
	g_autoptr(DnPlan) plan = small_plan("a|甲*,乙", "b|甲*,乙", "c|甲*,丙", "d|甲*");
	g_autoptr(DnOutcome) free_choice = apply_edits(plan, "relieve");
	assert_int_equal(most_leads(dn_outcome_plan(free_choice)), 2);
	g_autoptr(DnOutcome) outcome = apply_edits(plan, "relieve keep 1,2");
	assert_bodies(dn_outcome_plan(outcome), 0, "甲*,乙");
	assert_bodies(dn_outcome_plan(outcome), 1, "甲*,乙");
	assert_bodies(dn_outcome_plan(outcome), 2, "丙*,甲");
	assert_true(refuses_edits(plan, "relieve keep 9", "no task"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(relieves_the_2025_plan_by_the_known_moves),
		cmocka_unit_test(stops_after_as_many_moves_as_allowed),
		cmocka_unit_test(leaves_the_leads_that_are_to_be_kept),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
