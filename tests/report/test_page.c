/* The page is whole whatever is missing: documents, measures, or nothing, and more of everything than a small plan has. */
#include "cmocka_setup.h"
#include "support/folder.h"
#include "support/rich_plan.h"
#include "support/small_plan.h"

#include <dutynet/report.h>

static char *folder; /* of this run */

/* The page of the report, which must be written. */
static char *page_of(const DnPlan *plan)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(DnNetwork) network = dn_network_new(plan);
	g_autoptr(DnAnalysis) analysis = dn_analysis_new(plan, network, NULL, NULL);
	g_autoptr(GPtrArray) files = dn_report_write(folder, plan, network, analysis, NULL, &error);
	if (files == NULL)
		fail_msg("%s", error->message);
	g_autofree char *path = g_build_filename(folder, "index.html", NULL);
	char *html = NULL;
	assert_true(g_file_get_contents(path, &html, NULL, NULL));
	assert_null(strstr(html, ">(null)"));
	assert_non_null(strstr(html, "</html>"));
	return html;
}

static void is_written_of_a_plan_without_documents_or_with_one_that_has_only_an_id(void **state)
{
	(void)state;
	g_autoptr(DnPlan) none = dn_plan_new(), bare = dn_plan_new();
	dn_plan_add_document(bare, &(DnPlanDocument){.id = "bare"});
	DnPlan *const plans[] = {none, bare};
	for (gsize i = 0; i < G_N_ELEMENTS(plans); i++) {
		small_plan_add(plans[i], "推进一项|甲部*,乙部");
		small_plan_add(plans[i], "推进二项|乙部=,丙部=");
		g_autofree char *html = page_of(plans[i]);
		assert_non_null(strstr(html, "推进二项"));
		assert_null(strstr(html, "份文件"));
	}
}

static void tells_pages_lines_and_every_document_of_a_full_plan(void **state)
{
	(void)state;
	const char *path[] = {"一、总则", "（一）目标", "1．细目"};
	g_autoptr(DnPlan) plan = rich_plan_new();
	const DnResponsibility one[] = {{0, DN_ROLE_LEAD, "牵头"}};
	dn_plan_add_task(plan, &(DnTask){.id = "9", .n_path = 3, .path = path, .text = "推进工作。", .source = {7, 8, 8, 0, 1}, .n_responsible = 1, .responsible = one});
	g_autofree char *html = page_of(plan);
	assert_non_null(strstr(html, "第 7 页"));
	assert_non_null(strstr(html, "page 7"));
	assert_non_null(strstr(html, "second"));
	assert_non_null(strstr(html, "等 2 份文件"));
	assert_non_null(strstr(html, " and others, 2 documents"));
}

static void is_not_written_of_too_few_measures_and_says_which_it_needs(void **state)
{
	(void)state;
	const char *const words[] = {"leads", NULL};
	g_autoptr(GError) error = NULL;
	g_autoptr(DnPlan) plan = small_plan("一|甲部*,乙部");
	g_autoptr(DnNetwork) network = dn_network_new(plan);
	g_autoptr(DnAnalysis) analysis = dn_analysis_new(plan, network, &(DnAnalysisOptions){.measures = words}, NULL);
	assert_null(dn_report_write(folder, plan, network, analysis, NULL, &error));
	assert_true(error->domain == DN_ERROR && strstr(error->message, "needs the measure") != NULL);
}

static int make_folder(void **state)
{
	(void)state;
	folder = g_dir_make_tmp("dutynet-page-XXXXXX", NULL);
	return folder == NULL;
}

static int remove_folder(void **state)
{
	(void)state;
	remove_tree(folder);
	g_free(folder);
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(is_written_of_a_plan_without_documents_or_with_one_that_has_only_an_id),
		cmocka_unit_test(tells_pages_lines_and_every_document_of_a_full_plan),
		cmocka_unit_test(is_not_written_of_too_few_measures_and_says_which_it_needs),
	};
	return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
