/* Outputs of an analysis of few measures hold those and no others, and are otherwise whole. */
#include "cmocka_setup.h"
#include "support/analyse.h"
#include "support/small_plan.h"

#include <dutynet/render.h>
#include <jansson.h>

static DnPlan *plan_new(void)
{
	return small_plan("一|甲部*,乙部", "二|乙部*,丙部", "三|甲部=,丙部=,各地区=", "四|甲部*,乙部,丁部", "五|戊部*,己部", "六|己部*,戊部", "七|庚部*");
}

static const char *const words[] = {"leads", "clusters", "clusters.two_mode", "pairs", "pairs.shared", "leadership", "balance", "sections",
                                    "findings", "methods", "conventions", "load", "projection", "core", "tasks", "network"};

static void every_format_is_written_of_any_part_of_the_measures(void **state)
{
	(void)state;
	g_autoptr(DnPlan) plan = plan_new();
	g_autoptr(DnNetwork) network = dn_network_new(plan);
	gsize n;
	const DnFormatInfo *formats = dn_export_formats(&n);
	for (gsize i = 0; i < G_N_ELEMENTS(words); i++) {
		const char *const chosen[] = {words[i], NULL};
		g_autoptr(DnAnalysis) analysis = dn_analysis_new(plan, network, &(DnAnalysisOptions){.measures = chosen, .rank_collectives = i % 2 == 0}, NULL);
		for (gsize k = 0; k < 2 * n; k++) {
			g_autoptr(GError) error = NULL;
			g_autoptr(GBytes) bytes = dn_render_export(formats[k / 2].name, k % 2 == 0, plan, network, analysis, &error);
			if (bytes == NULL)
				fail_msg("%s of %s: %s", formats[k / 2].name, words[i], error->message);
		}
		g_autoptr(GBytes) explained = dn_render_explanation("甲部", "zh", plan, network, analysis, NULL);
		assert_non_null(explained);
	}
}

static void every_diagram_is_drawn_of_its_own_measures_and_of_too_few_or_says_what_it_lacks(void **state)
{
	(void)state;
	g_autoptr(DnPlan) plan = plan_new();
	g_autoptr(DnNetwork) network = dn_network_new(plan);
	gsize n;
	const DnDiagramInfo *kinds = dn_diagrams(&n);
	for (gsize i = 0; i < n; i++)
		for (gsize k = 0; k < G_N_ELEMENTS(words); k++) {
			const char *const chosen[] = {words[k], NULL};
			g_autoptr(DnAnalysis) analysis = dn_analysis_new(plan, network, &(DnAnalysisOptions){.measures = chosen}, NULL);
			g_autoptr(GError) error = NULL;
			g_autoptr(GBytes) bytes = dn_render_diagram(kinds[i].name, "dot", plan, network, analysis,
			                                            &(DnDiagramOptions){.department = "甲部", .backbone = k % 2 == 0}, &error);
			assert_true((bytes != NULL) == (error == NULL));
			assert_true(error == NULL || error->domain == DN_ERROR);
		}
}

static json_t *metrics_of(const DnPlan *plan, const DnNetwork *network, const char *word)
{
	const char *const chosen[] = {word, NULL};
	g_autoptr(DnAnalysis) analysis = dn_analysis_new(plan, network, &(DnAnalysisOptions){.measures = chosen}, NULL);
	g_autoptr(GBytes) bytes = dn_render_metrics_json(plan, analysis, NULL);
	json_t *root = json_loadb(g_bytes_get_data(bytes, NULL), g_bytes_get_size(bytes), 0, NULL);
	assert_non_null(root);
	return root;
}

static void the_metrics_hold_a_part_only_where_it_was_asked_for(void **state)
{
	(void)state;
	static const char *const parts[] = {"sections", "findings"};
	g_autoptr(DnPlan) plan = plan_new();
	g_autoptr(DnNetwork) network = dn_network_new(plan);
	for (gsize i = 0; i < G_N_ELEMENTS(words); i++) {
		json_t *root = metrics_of(plan, network, words[i]);
		for (gsize k = 0; k < G_N_ELEMENTS(parts); k++) {
			gboolean asked = strcmp(words[i], parts[k]) == 0;
			if (asked != (json_object_get(root, parts[k]) != NULL))
				fail_msg("%s of %s", parts[k], words[i]);
		}
		json_decref(root);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_format_is_written_of_any_part_of_the_measures),
		cmocka_unit_test(every_diagram_is_drawn_of_its_own_measures_and_of_too_few_or_says_what_it_lacks),
		cmocka_unit_test(the_metrics_hold_a_part_only_where_it_was_asked_for),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
