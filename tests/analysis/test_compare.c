/* Comparisons as a whole: a plan with itself, in both directions, and with a plan made from it by known edits. */
#include "cmocka_setup.h"
#include "support/compared.h"
#include "support/near.h"
#include "support/second_plan.h"
#include "support/small_plan.h"

static void a_plan_compared_with_itself_has_not_changed(void **state)
{
	(void)state;
	g_autoptr(DnPlan) plan = first_plan_new();
	g_auto(Compared) compared = compare(plan, plan, NULL);
	guint n;
	const DnTaskMatch *tasks = dn_comparison_tasks(compared.comparison, &n);
	assert_int_equal(n, dn_plan_n_tasks(plan));
	for (guint i = 0; i < n; i++) {
		assert_int_equal(tasks[i].status, DN_TASK_KEPT);
		assert_int_equal(tasks[i].task[DN_BEFORE], tasks[i].task[DN_AFTER]);
		assert_false(tasks[i].lead_changed || tasks[i].numbers_changed);
		assert_int_equal(tasks[i].joined.n + tasks[i].left.n, 0);
	}
	const DnBody *bodies = dn_comparison_bodies(compared.comparison, &n);
	assert_int_equal(n, dn_plan_n_departments(plan));
	for (guint i = 0; i < n; i++) {
		assert_int_equal(bodies[i].status, DN_BODY_KEPT);
		assert_int_equal(bodies[i].leads[DN_BEFORE], bodies[i].leads[DN_AFTER]);
		assert_near(bodies[i].rank[DN_BEFORE], bodies[i].rank[DN_AFTER], 0);
		assert_false(bodies[i].beyond_chance || bodies[i].moved);
		if (bodies[i].ranked)
			assert_near(bodies[i].leads_p, 1, 1e-9);
	}
	dn_comparison_pairs(compared.comparison, &n);
	assert_int_equal(n, 0);
	assert_near(dn_comparison_clusters(compared.comparison)->adjusted_rand, 1, 1e-12);
	const DnFigure *figures = dn_comparison_figures(compared.comparison, &n);
	assert_true(n > 5);
	for (guint i = 0; i < n; i++)
		assert_near(figures[i].value[DN_BEFORE], figures[i].value[DN_AFTER], 0);
}

static const DnTaskMatch *match_of(const DnComparison *comparison, DnSide side, int task)
{
	guint n;
	const DnTaskMatch *tasks = dn_comparison_tasks(comparison, &n);
	for (guint i = 0; i < n; i++)
		if (tasks[i].task[side] == task)
			return &tasks[i];
	return NULL;
}

static void assert_mirrored_bodies(const DnComparison *there, const DnComparison *back)
{
	guint n, n_measures;
	const DnBody *bodies = dn_comparison_bodies(there, &n);
	dn_comparison_measures(&n_measures);
	for (guint i = 0; i < n; i++) {
		const DnBody *a = &bodies[i];
		DnSide side = a->departments[DN_AFTER].n > 0 ? DN_AFTER : DN_BEFORE;
		guint other = dn_comparison_body_of(back, side == DN_AFTER ? DN_BEFORE : DN_AFTER, a->departments[side].items[0]);
		const DnBody *b = &dn_comparison_bodies(back, &n)[other];
		assert_int_equal(a->tasks[DN_BEFORE], b->tasks[DN_AFTER]);
		assert_int_equal(a->leads[DN_AFTER], b->leads[DN_BEFORE]);
		assert_near(a->rank[DN_BEFORE], b->rank[DN_AFTER], 0);
		assert_near(a->tasks_p, b->tasks_p, 1e-12);
		assert_near(a->leads_q, b->leads_q, 1e-12);
		assert_int_equal(a->moved, b->moved);
		for (guint k = 0; k < n_measures; k++)
			assert_near(a->measures[DN_BEFORE][k], b->measures[DN_AFTER][k], 0);
	}
}

static void the_other_direction_mirrors_every_figure(void **state)
{
	(void)state;
	g_autoptr(DnPlan) first = first_plan_new(), second = second_plan_new(first);
	g_auto(Compared) there = compare(first, second, NULL);
	g_auto(Compared) back = compare(second, first, NULL);
	guint n, n_back;
	const DnTaskMatch *tasks = dn_comparison_tasks(there.comparison, &n);
	dn_comparison_tasks(back.comparison, &n_back);
	assert_int_equal(n, n_back);
	for (guint i = 0; i < n; i++) {
		DnSide side = tasks[i].task[DN_BEFORE] >= 0 ? DN_BEFORE : DN_AFTER;
		const DnTaskMatch *mirrored = match_of(back.comparison, side == DN_BEFORE ? DN_AFTER : DN_BEFORE, tasks[i].task[side]);
		assert_int_equal(tasks[i].task[DN_BEFORE], mirrored->task[DN_AFTER]);
		assert_int_equal(tasks[i].task[DN_AFTER], mirrored->task[DN_BEFORE]);
		assert_near(tasks[i].score, mirrored->score, 1e-12);
		assert_near(tasks[i].nearest_score, mirrored->nearest_score, 1e-12);
		assert_int_equal(tasks[i].lead_changed, mirrored->lead_changed);
		assert_int_equal(tasks[i].joined.n, mirrored->left.n);
	}
	assert_mirrored_bodies(there.comparison, back.comparison);
	dn_comparison_pairs(there.comparison, &n);
	dn_comparison_pairs(back.comparison, &n_back);
	assert_int_equal(n, n_back);
	assert_near(dn_comparison_clusters(there.comparison)->adjusted_rand, dn_comparison_clusters(back.comparison)->adjusted_rand,
	            1e-12);
	assert_int_equal(dn_comparison_clusters(there.comparison)->n_moved, dn_comparison_clusters(back.comparison)->n_moved);
}

/* ---- The edits of the second plan ------------------------------------------------------------------------------- */

static void finds_every_edit_of_the_tasks(void **state)
{
	(void)state;
	g_autoptr(DnPlan) first = first_plan_new(), second = second_plan_new(first);
	g_auto(Compared) compared = compare(first, second, NULL);
	const DnComparison *comparison = compared.comparison;
	assert_int_equal(count_task_status(comparison, DN_TASK_CHANGED), G_N_ELEMENTS(second_plan_reworded));
	assert_int_equal(count_task_status(comparison, DN_TASK_DROPPED), G_N_ELEMENTS(second_plan_dropped));
	assert_int_equal(count_task_status(comparison, DN_TASK_NEW), G_N_ELEMENTS(second_plan_new_tasks));
	for (guint i = 0; i < dn_plan_n_tasks(first); i++) {
		const DnTask *task = dn_plan_task(first, i);
		const DnTaskMatch *match = match_of(comparison, DN_BEFORE, (int)i);
		if (is_dropped(task->id)) {
			assert_int_equal(match->status, DN_TASK_DROPPED);
			continue;
		}
		assert_int_equal(match->status, second_plan_text(task) != task->text ? DN_TASK_CHANGED : DN_TASK_KEPT);
		g_autofree char *id = g_strdup_printf("n%u", i + 1);
		assert_string_equal(dn_plan_task(second, (guint)match->task[DN_AFTER])->id, id);
	}
}

static void finds_every_edit_of_the_bodies(void **state)
{
	(void)state;
	g_autoptr(DnPlan) first = first_plan_new(), second = second_plan_new(first);
	g_auto(Compared) compared = compare(first, second, NULL);
	guint n, n_changed = 0;
	const DnBody *bodies = dn_comparison_bodies(compared.comparison, &n);
	for (guint i = 0; i < n; i++)
		n_changed += bodies[i].status != DN_BODY_KEPT ? 1 : 0;
	assert_int_equal(n_changed, 3);
	assert_int_equal(find_compared_body(compared.comparison, "公共法律部")->status, DN_BODY_MERGED);
	assert_int_equal(find_compared_body(compared.comparison, "公共法律部")->departments[DN_BEFORE].n, 2);
	assert_int_equal(find_compared_body(compared.comparison, "国家机关事务总局")->status, DN_BODY_RENAMED);
	assert_int_equal(find_compared_body(compared.comparison, "农业农村部")->status, DN_BODY_GONE);
	assert_int_equal(find_compared_body(compared.comparison, "农业农村部")->tasks[DN_AFTER], 0);
	assert_true(isnan(find_compared_body(compared.comparison, "农业农村部")->rank[DN_AFTER]));
}

/* The lead changed where it was moved by hand and where 农业农村部 led; a merger or another name is no change. */
static void finds_every_change_of_lead(void **state)
{
	(void)state;
	g_autoptr(DnPlan) first = first_plan_new(), second = second_plan_new(first);
	g_auto(Compared) compared = compare(first, second, NULL);
	guint left = dn_comparison_body_of(compared.comparison, DN_BEFORE, (guint)dn_plan_find_department(first, "农业农村部"));
	for (guint i = 0; i < dn_plan_n_tasks(first); i++) {
		const DnTask *task = dn_plan_task(first, i);
		const DnTaskMatch *match = match_of(compared.comparison, DN_BEFORE, (int)i);
		if (match->status == DN_TASK_DROPPED)
			continue;
		gboolean moved = g_str_equal(task->id, "8") || g_str_equal(task->id, "14");
		gboolean leaver_led = match->leads[DN_BEFORE].n == 1 && match->leads[DN_BEFORE].items[0] == left;
		assert_int_equal(match->lead_changed, moved || leaver_led);
		assert_int_equal(match->joined.n, moved ? 1u : 0u);
	}
}

/* ---- Single figures --------------------------------------------------------------------------------------------- */

static void counts_what_two_merged_bodies_had_together(void **state)
{
	(void)state;
	g_autoptr(DnPlan) before = small_plan("推进一项工作|甲*,乙", "开展另外活动|乙*,丁", "建设某个平台|丁*");
	g_autoptr(DnPlan) after = small_plan("推进一项工作|丙*", "开展另外活动|丙*,丁", "建设某个平台|丁*");
	const DnPairing same[] = {{"甲", "丙"}, {"乙", "丙"}};
	g_auto(Compared) compared = compare(before, after, &(DnCompareOptions){.departments = same, .n_departments = 2});
	const DnBody *body = find_compared_body(compared.comparison, "丙");
	assert_int_equal(body->status, DN_BODY_MERGED);
	assert_int_equal(body->tasks[DN_BEFORE], 2);
	assert_int_equal(body->leads[DN_BEFORE], 2);
	assert_int_equal(body->leads[DN_AFTER], 2);
	assert_true(isnan(body->measures[DN_BEFORE][0]));
	assert_true(!isnan(body->measures[DN_AFTER][0]));
	guint n;
	dn_comparison_pairs(compared.comparison, &n);
	assert_int_equal(n, 0);
	assert_int_equal(dn_comparison_n_steady_pairs(compared.comparison), 1);
}

static void lists_collaborations_by_how_much_they_changed(void **state)
{
	(void)state;
	g_autoptr(DnPlan) before = small_plan("a一|甲*,乙", "b二|甲*,乙", "c三|甲*,丁");
	g_autoptr(DnPlan) after = small_plan("a一|甲*,丙", "b二|甲*,丙", "c三|甲*,丁", "d四|丁*,甲");
	g_auto(Compared) compared = compare(before, after, NULL);
	guint n;
	const DnPairChange *pairs = dn_comparison_pairs(compared.comparison, &n);
	assert_int_equal(n, 3);
	assert_int_equal(pairs[0].shared[DN_BEFORE] + pairs[0].shared[DN_AFTER], 2);
	assert_int_equal(pairs[1].shared[DN_BEFORE] + pairs[1].shared[DN_AFTER], 2);
	assert_int_equal(pairs[0].status == DN_PAIR_NEW ? pairs[1].status : pairs[0].status, DN_PAIR_LOST);
	assert_int_equal(pairs[2].status, DN_PAIR_STRONGER);
}

/* Ten tasks of two departments each, all led by 甲 before and by 乙 after: D runs from −10 to 10, each lead a fair coin. */
static void tests_the_change_of_leads_by_its_exact_distribution(void **state)
{
	(void)state;
	g_autoptr(DnPlan) before = dn_plan_new(), after = dn_plan_new();
	for (guint i = 0; i < 10; i++) {
		g_autofree char *first = g_strdup_printf("任务%c|甲*,乙", 'a' + (int)i), *second = g_strdup_printf("任务%c|乙*,甲", 'a' + (int)i);
		small_plan_add(before, first);
		small_plan_add(after, second);
	}
	g_auto(Compared) compared = compare(before, after, NULL);
	const DnBody *body = find_compared_body(compared.comparison, "甲");
	assert_near(body->leads_p, 2.0 / (1 << 20), 1e-15);
	assert_near(body->tasks_p, 1, 1e-12);
	assert_true(body->beyond_chance);
	assert_near(body->expected_leads[DN_BEFORE], 5, 1e-12);
	assert_near(body->rank[DN_BEFORE], 1, 0);
	assert_near(body->rank[DN_AFTER], 2, 0);
}

static void joins_departments_that_the_registry_knows_as_one(void **state)
{
	(void)state;
	g_autoptr(DnPlan) before = small_plan("完善监管|银保监会*"), after = small_plan("完善监管|金融监管总局*");
	g_auto(Compared) compared = compare(before, after, NULL);
	assert_int_equal(find_compared_body(compared.comparison, "金融监管总局")->status, DN_BODY_RENAMED);
}

static void compares_empty_plans(void **state)
{
	(void)state;
	g_autoptr(DnPlan) empty = dn_plan_new(), plan = small_plan("a|甲*");
	g_auto(Compared) nothing = compare(empty, empty, NULL);
	guint n;
	dn_comparison_tasks(nothing.comparison, &n);
	assert_int_equal(n, 0);
	g_auto(Compared) grown = compare(empty, plan, NULL);
	assert_int_equal(count_task_status(grown.comparison, DN_TASK_NEW), 1);
	assert_int_equal(find_compared_body(grown.comparison, "甲")->status, DN_BODY_NEW);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_plan_compared_with_itself_has_not_changed),
		cmocka_unit_test(the_other_direction_mirrors_every_figure),
		cmocka_unit_test(finds_every_edit_of_the_tasks),
		cmocka_unit_test(finds_every_edit_of_the_bodies),
		cmocka_unit_test(finds_every_change_of_lead),
		cmocka_unit_test(counts_what_two_merged_bodies_had_together),
		cmocka_unit_test(lists_collaborations_by_how_much_they_changed),
		cmocka_unit_test(tests_the_change_of_leads_by_its_exact_distribution),
		cmocka_unit_test(joins_departments_that_the_registry_knows_as_one),
		cmocka_unit_test(compares_empty_plans),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
