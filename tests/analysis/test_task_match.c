/* Which task goes with which: equal texts first, then likeness; the caller's word above both; fast for large plans. */
#include "cmocka_setup.h"
#include "support/timing.h"
#include "support/compared.h"
#include "support/near.h"
#include "support/small_plan.h"

static int partner_of(const DnComparison *comparison, int task)
{
	guint n;
	const DnTaskMatch *tasks = dn_comparison_tasks(comparison, &n);
	for (guint i = 0; i < n; i++)
		if (tasks[i].task[DN_BEFORE] == task)
			return tasks[i].task[DN_AFTER];
	return -2;
}

static void tells_kept_changed_new_and_dropped(void **state)
{
	(void)state;
	g_autoptr(DnPlan) before = small_plan("到2024年建成五十个保护中心|甲*", "推进商标法修订，完善商标审查制度|甲*", "举办版权宣传周活动|乙*");
	g_autoptr(DnPlan) after =
		small_plan("推动数据知识产权登记试点|丙*", "加快商标法修订，健全商标审查制度|甲*", "到2025年建成六十个保护中心|甲*");
	g_auto(Compared) compared = compare(before, after, NULL);
	assert_int_equal(partner_of(compared.comparison, 0), 2);
	assert_int_equal(partner_of(compared.comparison, 1), 1);
	assert_int_equal(partner_of(compared.comparison, 2), -1);
	guint n;
	const DnTaskMatch *tasks = dn_comparison_tasks(compared.comparison, &n);
	assert_int_equal(n, 4);
	assert_int_equal(tasks[0].status, DN_TASK_KEPT);
	assert_true(tasks[0].numbers_changed);
	assert_near(tasks[0].score, 1, 0);
	assert_int_equal(tasks[1].status, DN_TASK_CHANGED);
	assert_true(tasks[1].score > 0.45 && tasks[1].score < 1);
	assert_int_equal(tasks[2].status, DN_TASK_DROPPED);
	assert_true(isnan(tasks[2].score));
	assert_int_equal(tasks[3].status, DN_TASK_NEW);
}

static void equal_texts_go_by_departments_then_place(void **state)
{
	(void)state;
	g_autoptr(DnPlan) before = small_plan("开展培训|甲*", "开展培训|乙*", "开展培训|丙*", "开展培训|丙*");
	g_autoptr(DnPlan) after = small_plan("开展培训|乙*", "开展培训|甲*", "开展培训|丙*", "开展培训|丙*");
	g_auto(Compared) compared = compare(before, after, NULL);
	static const int expected[] = {1, 0, 2, 3};
	for (int i = 0; i < 4; i++)
		assert_int_equal(partner_of(compared.comparison, i), expected[i]);
}

static void an_equal_text_is_not_given_up_for_two_likely_ones(void **state)
{
	(void)state;
	g_autoptr(DnPlan) before = small_plan("推进商标法条例修订工作|甲*", "推进商标法条例修改工作|甲*");
	g_autoptr(DnPlan) after = small_plan("推进商标法条例制订工作|甲*", "推进商标法条例修订工作|甲*");
	g_auto(Compared) compared = compare(before, after, NULL);
	assert_int_equal(partner_of(compared.comparison, 0), 1);
}

static void the_threshold_decides_what_is_reworded(void **state)
{
	(void)state;
	g_autoptr(DnPlan) before = small_plan("推进商标法修订，完善商标审查制度|甲*");
	g_autoptr(DnPlan) after = small_plan("加快商标法修订，健全商标审查制度|甲*");
	g_auto(Compared) strict = compare(before, after, &(DnCompareOptions){.threshold = 0.99});
	assert_int_equal(partner_of(strict.comparison, 0), -1);
	guint n;
	assert_int_equal(dn_comparison_tasks(strict.comparison, &n)[0].nearest, 0);
	assert_true(dn_comparison_tasks(strict.comparison, &n)[0].nearest_score > 0.45);
}

static void the_callers_word_overrides_the_text(void **state)
{
	(void)state;
	g_autoptr(DnPlan) before = small_plan("推进商标法修订|甲*", "举办宣传周|甲*");
	g_autoptr(DnPlan) after = small_plan("推进商标法修订|甲*", "建设平台|甲*");
	const DnPairing pairings[] = {{"1", NULL}, {"2", "2"}};
	g_auto(Compared) compared = compare(before, after, &(DnCompareOptions){.tasks = pairings, .n_tasks = 2});
	assert_int_equal(partner_of(compared.comparison, 0), -1);
	assert_int_equal(partner_of(compared.comparison, 1), 1);
	guint n;
	assert_true(dn_comparison_tasks(compared.comparison, &n)[1].given);
	assert_near(dn_comparison_tasks(compared.comparison, &n)[1].score, 0, 0);
}

static void refuses_pairings_of_what_is_not_there(void **state)
{
	(void)state;
	g_autoptr(DnPlan) plan = small_plan("推进商标法修订|甲*");
	static const DnPairing wrong[][2] = {{{"9", "1"}, {NULL, NULL}}, {{"1", "9"}, {NULL, NULL}}, {{"1", "1"}, {"1", NULL}}};
	g_auto(Compared) compared = compare(plan, plan, NULL);
	for (gsize i = 0; i < G_N_ELEMENTS(wrong); i++) {
		g_autoptr(GError) error = NULL;
		assert_null(dn_comparison_new(&compared.side[0], &compared.side[1],
		                              &(DnCompareOptions){.tasks = wrong[i], .n_tasks = 2}, &error));
		assert_true(g_error_matches(error, DN_ERROR, DN_ERROR_INPUT));
	}
}

static void tasks_without_text_go_by_their_ids(void **state)
{
	(void)state;
	g_autoptr(DnPlan) before = small_plan("|甲*", "|乙*"), after = small_plan("|甲*", "|乙*", "|丙*");
	g_auto(Compared) compared = compare(before, after, NULL);
	assert_int_equal(partner_of(compared.comparison, 1), 1);
	assert_int_equal(count_task_status(compared.comparison, DN_TASK_KEPT), 2);
	assert_int_equal(count_task_status(compared.comparison, DN_TASK_NEW), 1);
}

/* Texts of a small vocabulary, so that many pairs have much in common. */
static DnPlan *wordy_plan(guint32 seed, guint n)
{
	static const char *const words[] = {"推进", "完善", "加强", "知识产权", "保护", "体系", "建设", "开展", "专利", "商标", "版权", "审查",
	                                    "服务", "平台", "培训", "试点", "国际", "合作", "执法", "行动", "管理", "制度", "标准", "企业",
	                                    "高校", "转化", "运用", "质量", "提升", "工程", "数据", "登记", "规则", "研究", "制定", "发布"};
	GRand *rand = g_rand_new_with_seed(seed);
	DnPlan *plan = dn_plan_new();
	dn_plan_add_document(plan, &(DnPlanDocument){.id = "wordy", .path = "wordy", .format = "text", .sha256 = "", .language = "zh"});
	for (guint i = 0; i < n; i++) {
		g_autoptr(GString) line = g_string_new(NULL);
		for (gint k = g_rand_int_range(rand, 8, 30); k > 0; k--)
			g_string_append(line, words[g_rand_int_range(rand, 0, G_N_ELEMENTS(words))]);
		g_string_append_printf(line, "|部门%d*,部门%d", g_rand_int_range(rand, 0, 40), g_rand_int_range(rand, 40, 80));
		small_plan_add(plan, line->str);
	}
	g_rand_free(rand);
	return plan;
}

static void matches_a_thousand_tasks_with_a_thousand_in_two_seconds(void **state)
{
	(void)state;
	g_autoptr(DnPlan) before = wordy_plan(1, 1000), after = wordy_plan(2, 1000);
	const char *const measures[] = {"leads", NULL};
	g_autoptr(DnNetwork) of_before = dn_network_new(before), of_after = dn_network_new(after);
	g_autoptr(DnAnalysis) first = dn_analysis_new(before, of_before, &(DnAnalysisOptions){.measures = measures}, NULL);
	g_autoptr(DnAnalysis) second = dn_analysis_new(after, of_after, &(DnAnalysisOptions){.measures = measures}, NULL);
	const double thresholds[] = {0.45, 0.05};
	for (gsize i = 0; i < G_N_ELEMENTS(thresholds); i++) {
		double begin = processor_seconds();
		g_autoptr(DnComparison) comparison =
			dn_comparison_new(&(DnAnalysedPlan){before, of_before, first}, &(DnAnalysedPlan){after, of_after, second},
			                  &(DnCompareOptions){.threshold = thresholds[i]}, NULL);
		assert_within(processor_seconds() - begin, 2);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(tells_kept_changed_new_and_dropped),
		cmocka_unit_test(equal_texts_go_by_departments_then_place),
		cmocka_unit_test(an_equal_text_is_not_given_up_for_two_likely_ones),
		cmocka_unit_test(the_threshold_decides_what_is_reworded),
		cmocka_unit_test(the_callers_word_overrides_the_text),
		cmocka_unit_test(refuses_pairings_of_what_is_not_there),
		cmocka_unit_test(tasks_without_text_go_by_their_ids),
		cmocka_unit_test(matches_a_thousand_tasks_with_a_thousand_in_two_seconds),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
