/* Sections: every heading with tasks below it, in document order, counted with what stands under its subheadings. */
#include "cmocka_setup.h"
#include "support/gold.h"

#include <dutynet/analysis.h>

static const char *const sections_only[] = {"sections", NULL};

static DnAnalysis *analyse_sections(const DnPlan *plan, const DnNetwork *network)
{
	DnAnalysis *analysis = dn_analysis_new(plan, network, &(DnAnalysisOptions){.measures = sections_only}, NULL);
	assert_non_null(analysis);
	return analysis;
}

static void add_task(DnPlan *plan, guint document, const char *chapter, const char *section, guint lead, guint participant)
{
	const char *path[] = {chapter, section};
	const DnResponsibility responsible[] = {{lead, DN_ROLE_LEAD, "牵头"}, {participant, DN_ROLE_PARTICIPANT, "配合"}};
	g_autofree char *id = g_strdup_printf("%u", dn_plan_n_tasks(plan) + 1);
	dn_plan_add_task(plan, &(DnTask){.id = id,
	                                 .document = document,
	                                 .n_path = section != NULL ? 2 : 1,
	                                 .path = path,
	                                 .text = "事项",
	                                 .n_responsible = 2,
	                                 .responsible = responsible});
}

/* Two chapters, the first with two sections; the second document has a chapter of the same name as the first one's. */
static DnPlan *plan_of_chapters(void)
{
	DnPlan *plan = dn_plan_new();
	for (guint i = 0; i < 2; i++)
		dn_plan_add_document(plan, &(DnPlanDocument){.id = i == 0 ? "a" : "b", .path = "", .format = "text", .sha256 = ""});
	guint x = dn_plan_add_department(plan, "甲部", DN_KIND_DEPARTMENT);
	guint y = dn_plan_add_department(plan, "乙部", DN_KIND_DEPARTMENT);
	guint all = dn_plan_add_department(plan, "各部门", DN_KIND_COLLECTIVE);
	add_task(plan, 0, "一、", "（一）", x, y);
	add_task(plan, 0, "一、", "（二）", y, x);
	add_task(plan, 0, "一、", "（二）", y, all);
	add_task(plan, 0, "二、", NULL, all, x);
	add_task(plan, 1, "一、", NULL, x, y);
	return plan;
}

static void counts_subsections_into_their_chapter(void **state)
{
	(void)state;
	gsize n;
	g_autoptr(DnPlan) plan = plan_of_chapters();
	g_autoptr(DnNetwork) network = dn_network_new(plan);
	g_autoptr(DnAnalysis) analysis = analyse_sections(plan, network);
	const DnSection *sections = dn_analysis_sections(analysis, &n);
	const guint tasks[] = {3, 1, 2, 1, 1}, departments[] = {3, 2, 3, 2, 2}, depth[] = {1, 2, 2, 1, 1};
	assert_int_equal(n, G_N_ELEMENTS(tasks));
	for (gsize i = 0; i < n; i++) {
		assert_int_equal(sections[i].n_tasks, tasks[i]);
		assert_int_equal(sections[i].n_departments, departments[i]);
		assert_int_equal(sections[i].n_path, depth[i]);
	}
	assert_string_equal(sections[2].path[1], "（二）");
}

static void keeps_documents_apart(void **state)
{
	(void)state;
	gsize n;
	g_autoptr(DnPlan) plan = plan_of_chapters();
	g_autoptr(DnNetwork) network = dn_network_new(plan);
	g_autoptr(DnAnalysis) analysis = analyse_sections(plan, network);
	const DnSection *sections = dn_analysis_sections(analysis, &n);
	assert_string_equal(sections[0].path[0], sections[4].path[0]);
	assert_int_equal(sections[0].document, 0);
	assert_int_equal(sections[4].document, 1);
}

static void names_who_leads_most_first(void **state)
{
	(void)state;
	gsize n;
	g_autoptr(DnPlan) plan = plan_of_chapters();
	g_autoptr(DnNetwork) network = dn_network_new(plan);
	g_autoptr(DnAnalysis) analysis = analyse_sections(plan, network);
	const DnSection *sections = dn_analysis_sections(analysis, &n);
	assert_int_equal(sections[0].n_leads_top, 2);
	assert_int_equal(sections[0].leads_top[0], 1);
	assert_int_equal(sections[0].leads_count[0], 2);
	assert_int_equal(sections[0].leads_top[1], 0);
	assert_int_equal(sections[0].leads_count[1], 1);
	assert_int_equal(sections[3].n_leads_top, 0); /* only a collective leads there */
}

static void chapters_of_the_2025_plan_hold_all_its_tasks(void **state)
{
	(void)state;
	gsize n;
	guint tasks = 0;
	g_autoptr(DnPlan) plan = gold_plan_new();
	g_autoptr(DnNetwork) network = dn_network_new(plan);
	g_autoptr(DnAnalysis) analysis = analyse_sections(plan, network);
	const DnSection *sections = dn_analysis_sections(analysis, &n);
	for (gsize i = 0; i < n; i++)
		tasks += sections[i].n_path == 1 ? sections[i].n_tasks : 0;
	assert_int_equal(tasks, 118);
}

static void are_none_without_a_plan(void **state)
{
	(void)state;
	gsize n = 1;
	g_autoptr(DnPlan) plan = plan_of_chapters();
	g_autoptr(DnNetwork) network = dn_network_new(plan);
	g_autoptr(DnAnalysis) analysis = analyse_sections(NULL, network);
	dn_analysis_sections(analysis, &n);
	assert_int_equal(n, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(counts_subsections_into_their_chapter),
		cmocka_unit_test(keeps_documents_apart),
		cmocka_unit_test(names_who_leads_most_first),
		cmocka_unit_test(chapters_of_the_2025_plan_hold_all_its_tasks),
		cmocka_unit_test(are_none_without_a_plan),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
