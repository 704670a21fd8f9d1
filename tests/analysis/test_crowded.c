/* Tasks of more departments than tell who works with whom: said, left out of the projection, and their departments' partners undefined. */
#include "cmocka_setup.h"
#include "support/compared.h"

#include <dutynet/render.h>

#include <math.h>

/* `n_crowded` tasks of one department more than the limit, and one of two departments. */
static DnPlan *crowded_plan_new(guint n_crowded)
{
	enum { MANY = DN_PROJECTION_TASK_LIMIT + 1 };
	g_autofree DnResponsibility *all = g_new0(DnResponsibility, MANY);
	DnPlan *plan = dn_plan_new();
	dn_plan_add_document(plan, &(DnPlanDocument){.id = "p", .path = "p.txt", .format = "text", .sha256 = "", .language = "zh"});
	for (guint i = 0; i < MANY; i++) {
		g_autofree char *name = g_strdup_printf("第%u局", i + 1);
		all[i] = (DnResponsibility){dn_plan_add_department(plan, name, DN_KIND_DEPARTMENT), i == 0 ? DN_ROLE_LEAD : DN_ROLE_PARTICIPANT, "负责"};
	}
	for (guint i = 0; i < n_crowded; i++)
		dn_plan_add_task(plan, &(DnTask){.text = "全面推进。", .n_responsible = MANY, .responsible = all});
	const DnResponsibility two[] = {{dn_plan_add_department(plan, "甲部", DN_KIND_DEPARTMENT), DN_ROLE_LEAD, "牵头"},
	                                {dn_plan_add_department(plan, "乙部", DN_KIND_DEPARTMENT), DN_ROLE_PARTICIPANT, "配合"}};
	dn_plan_add_task(plan, &(DnTask){.text = "推进甲项。", .n_responsible = 2, .responsible = two});
	return plan;
}

static DnAnalysedPlan analysed_for(const DnPlan *plan, const char *const *words, guint min_shared)
{
	DnNetwork *network = dn_network_new(plan);
	DnAnalysis *analysis = dn_analysis_new(plan, network, &(DnAnalysisOptions){.measures = words, .min_shared = min_shared}, NULL);
	assert_non_null(analysis);
	return (DnAnalysedPlan){plan, network, analysis};
}

static const char *finding_of(const DnAnalysis *analysis, const char *code)
{
	gsize n;
	const DnFinding *findings = dn_analysis_findings(analysis, &n);
	for (gsize i = 0; i < n; i++)
		if (strcmp(findings[i].code, code) == 0)
			return findings[i].text_en;
	return "";
}

static const char *convention_of(const DnAnalysis *analysis, const char *key)
{
	gsize n;
	const DnConvention *conventions = dn_analysis_conventions(analysis, &n);
	for (gsize i = 0; i < n; i++)
		if (strcmp(conventions[i].key, key) == 0)
			return conventions[i].value;
	return "";
}

static void are_a_finding_and_a_convention_and_leave_partners_undefined(void **state)
{
	(void)state;
	static const char *const words[] = {"findings", "conventions", "partners", "projection.edges", NULL};
	static const char *const counted[][2] = {{"is left out", "1 task of more than 1000"}, {"are left out", "2 tasks of more than 1000"}};
	for (guint n = 1; n <= 2; n++) {
		g_autoptr(DnPlan) plan = crowded_plan_new(n);
		g_auto(Compared) owned = {.side = {analysed_for(plan, words, 0)}};
		const DnAnalysis *analysis = owned.side[0].analysis;
		assert_non_null(strstr(finding_of(analysis, "crowded-tasks"), counted[n - 1][0]));
		assert_non_null(strstr(convention_of(analysis, "projection_task_limit"), counted[n - 1][1]));
		assert_true(isnan(dn_analysis_value(analysis, DN_FRAME_NETWORK, "projection.edges", 0)));
		assert_true(isnan(dn_analysis_value(analysis, DN_FRAME_DEPARTMENTS, "partners", 0)));
		assert_true(dn_analysis_value(analysis, DN_FRAME_DEPARTMENTS, "partners", (gsize)dn_plan_find_department(plan, "甲部")) == 1);
	}
}

static void an_explanation_says_that_partners_are_not_counted(void **state)
{
	(void)state;
	static const char *const words[] = {"departments.tasks", "leads", "partners", "projection.degree", NULL};
	g_autoptr(DnPlan) plan = crowded_plan_new(1);
	g_auto(Compared) owned = {.side = {analysed_for(plan, words, 0)}};
	g_autoptr(GBytes) text = dn_render_explanation("第1局", "en", plan, owned.side[0].network, owned.side[0].analysis, NULL);
	assert_non_null(g_strstr_len(g_bytes_get_data(text, NULL), (gssize)g_bytes_get_size(text), "Too crowded tasks to count partners"));
}

static void dropped_pairs_are_a_convention(void **state)
{
	(void)state;
	static const char *const words[] = {"conventions", "pairs", NULL};
	static const char *const told[] = {"1 pair of fewer than 2 shared tasks is left out", "3 pairs of fewer than 2 shared tasks are left out"};
	for (guint i = 0; i < G_N_ELEMENTS(told); i++) {
		g_autoptr(DnPlan) plan = dn_plan_new();
		DnResponsibility responsible[3];
		for (guint k = 0; k < 3; k++) {
			const char *const names[] = {"甲部", "乙部", "丙部"};
			responsible[k] = (DnResponsibility){dn_plan_add_department(plan, names[k], DN_KIND_DEPARTMENT), DN_ROLE_JOINT, "负责"};
		}
		dn_plan_add_task(plan, &(DnTask){.text = "推进。", .n_responsible = 2 + i, .responsible = responsible});
		g_auto(Compared) owned = {.side = {analysed_for(plan, words, 2)}};
		assert_true(g_str_has_prefix(convention_of(owned.side[0].analysis, "min_shared"), told[i]));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(are_a_finding_and_a_convention_and_leave_partners_undefined),
		cmocka_unit_test(an_explanation_says_that_partners_are_not_counted),
		cmocka_unit_test(dropped_pairs_are_a_convention),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
