/* The explanation of a department: its names, load and partners, and the plan's words with their places. */
#include "cmocka_setup.h"
#include "support/analyse.h"
#include "support/rich_plan.h"
#include "support/small_plan.h"

#include <dutynet/render.h>

/* Fails the test where there is no explanation. */
static char *explain(const DnPlan *plan, const char *department, const char *language, const char *measures)
{
	g_autoptr(DnNetwork) network = dn_network_new(plan);
	g_autoptr(DnAnalysis) analysis = analyse(network, measures);
	g_autoptr(GError) error = NULL;
	g_autoptr(GBytes) bytes = dn_render_explanation(department, language, plan, network, analysis, &error);
	if (bytes == NULL)
		fail_msg("%s", error->message);
	return g_strndup(g_bytes_get_data(bytes, NULL), g_bytes_get_size(bytes));
}

static void assert_told(const char *text, const char *words)
{
	if (strstr(text, words) == NULL)
		fail_msg("no \"%s\" in:\n%s", words, text);
}

static void tells_every_name_and_the_place_of_every_task(void **state)
{
	(void)state;
	g_autoptr(DnPlan) plan = rich_plan_new();
	g_autofree char *zh = explain(plan, "原甲局", "zh", NULL), *en = explain(plan, "甲部", "en", NULL);
	assert_told(zh, "甲部 · 中华人民共和国甲部 · Ministry A\n文中又称：甲、原甲局\n");
	assert_told(zh, "folder/first.txt:3–5，第2页 · 一、总则 › （一）目标\n");
	assert_told(en, "Also named in the plan: 甲, 原甲局\n");
	assert_told(en, "first.txt:3–5, page 2");
}

static void tells_a_task_without_clause_line_or_section(void **state)
{
	(void)state;
	DnPlan *plan = dn_plan_new();
	dn_plan_add_document(plan, &(DnPlanDocument){.id = "p", .path = "p.csv", .format = "csv", .sha256 = ""});
	const DnResponsibility one[] = {{dn_plan_add_department(plan, "甲部", DN_KIND_DEPARTMENT), DN_ROLE_LEAD, NULL}};
	dn_plan_add_task(plan, &(DnTask){.id = "1", .text = "推进工作。", .n_responsible = 1, .responsible = one});
	g_autofree char *text = explain(plan, "甲部", NULL, NULL);
	assert_told(text, "Leads (1)\n    1 推进工作。\n      p.csv\n");
	dn_plan_free(plan);
}

static void explains_a_plan_without_documents(void **state)
{
	(void)state;
	DnPlan *plan = dn_plan_new();
	const DnResponsibility one[] = {{dn_plan_add_department(plan, "甲部", DN_KIND_DEPARTMENT), DN_ROLE_LEAD, NULL}};
	dn_plan_add_task(plan, &(DnTask){.id = "1", .text = "推进工作。", .n_responsible = 1, .responsible = one});
	g_autofree char *text = explain(plan, "甲部", NULL, NULL);
	assert_told(text, "推进工作。");
	dn_plan_free(plan);
}

static void counts_who_leads_whom_and_orders_partners_by_shared_tasks(void **state)
{
	(void)state;
	g_autoptr(DnPlan) plan = small_plan("一|甲部*,乙部", "二|乙部*,甲部", "三|甲部*,乙部,丙部", "四|甲部=,丁部=");
	g_autofree char *text = explain(plan, "甲部", "zh", NULL);
	assert_told(text, "   3  乙部  (2 / 1)\n   1  丙部  (1 / 0)\n   1  丁部  (0 / 0)\n");
}

static void tells_no_partners_where_there_are_none_or_none_were_asked_for(void **state)
{
	(void)state;
	g_autoptr(DnPlan) plan = small_plan("一|甲部*", "二|乙部*,丙部");
	g_autofree char *alone = explain(plan, "甲部", "en", NULL), *few = explain(plan, "乙部", "zh", "departments.tasks");
	assert_null(strstr(alone, "(shared tasks"));
	assert_null(strstr(few, "由其牵头对方"));
	assert_null(strstr(few, "预期牵头"));
}

static void tells_the_nearest_name_to_one_that_the_plan_does_not_hold(void **state)
{
	(void)state;
	static const struct {
		const char *name, *message;
	} cases[] = {{"甲", "the plan names no department \"甲\"; did you mean \"甲部\"?"},
	             {"大甲部门", "did you mean \"甲部\"?"},
	             {"外交部", "the plan names no department \"外交部\""},
	             {"天文台", "the plan names no department \"天文台\""}};
	g_autoptr(DnPlan) plan = small_plan("一|甲部*,乙部");
	g_autoptr(DnNetwork) network = dn_network_new(plan);
	g_autoptr(DnAnalysis) analysis = analyse(network, NULL);
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(GError) error = NULL;
		assert_null(dn_render_explanation(cases[i].name, "zh", plan, network, analysis, &error));
		assert_true(g_error_matches(error, DN_ERROR, DN_ERROR_INPUT));
		assert_told(error->message, cases[i].message);
	}
}

static void finds_a_department_by_any_name_that_the_registry_knows(void **state)
{
	(void)state;
	g_autoptr(DnPlan) plan = small_plan("一|市场监管总局*,司法部");
	g_autofree char *text = explain(plan, "国家市场监督管理总局", "zh", NULL);
	assert_true(g_str_has_prefix(text, "市场监管总局"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(tells_every_name_and_the_place_of_every_task),
		cmocka_unit_test(tells_a_task_without_clause_line_or_section),
		cmocka_unit_test(explains_a_plan_without_documents),
		cmocka_unit_test(counts_who_leads_whom_and_orders_partners_by_shared_tasks),
		cmocka_unit_test(tells_no_partners_where_there_are_none_or_none_were_asked_for),
		cmocka_unit_test(tells_the_nearest_name_to_one_that_the_plan_does_not_hold),
		cmocka_unit_test(finds_a_department_by_any_name_that_the_registry_knows),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
