/* What a plan says of its documents may be little or nothing: every output is written all the same, and says so with nothing made up. */
#include "cmocka_setup.h"
#include "support/compared.h"
#include "support/rich_plan.h"
#include "support/small_plan.h"

#include <dutynet/render.h>
#include <dutynet/robustness.h>
#include <dutynet/scenario.h>

/* Three bodies on four tasks, with a doubt; `document` is NULL for none. */
static DnPlan *plan_of(const DnPlanDocument *document)
{
	DnPlan *plan = dn_plan_new();
	if (document != NULL)
		dn_plan_add_document(plan, document);
	small_plan_add(plan, "推进一项|甲部*,乙部");
	small_plan_add(plan, "推进二项|乙部*,丙部");
	small_plan_add(plan, "推进三项|甲部=,丙部=");
	small_plan_add(plan, "推进四项|");
	dn_plan_add_diagnostic(plan, &(DnDiagnostic){"numbering-gap", DN_SEVERITY_WARNING, 0, 0, 0, "a gap"});
	dn_plan_add_diagnostic(plan, &(DnDiagnostic){"numbering-gap", DN_SEVERITY_ERROR, 0, 3, 0, "another"});
	return plan;
}

/* Takes the bytes. */
static void assert_written(const char *what, GBytes *bytes, GError *error)
{
	if (bytes == NULL)
		fail_msg("%s: %s", what, error->message);
	if (g_strstr_len(g_bytes_get_data(bytes, NULL), (gssize)g_bytes_get_size(bytes), "(null)") != NULL)
		fail_msg("%s says (null)", what);
	assert_null(error);
	g_bytes_unref(bytes);
}

#define assert_renders(call)                                                                                           \
	do {                                                                                                               \
		GError *error = NULL;                                                                                          \
		GBytes *bytes_ = call;                                                                                         \
		assert_written(#call, bytes_, error);                                                                          \
	} while (0)

static void write_plan(const DnAnalysedPlan *side)
{
	static const char *const languages[] = {"zh", "en", NULL};
	assert_renders(dn_render_plan_json(side->plan, &error));
	assert_renders(dn_render_plan_csv(side->plan, &error));
	assert_renders(dn_render_metrics_json(side->plan, side->analysis, &error));
	assert_renders(dn_render_diagnostics("text", side->plan, &error));
	assert_renders(dn_render_diagnostics("json", side->plan, &error));
	for (gsize i = 0; i < G_N_ELEMENTS(languages); i++)
		assert_renders(dn_render_explanation("甲部", languages[i], side->plan, side->network, side->analysis, &error));
	gsize n;
	const DnFormatInfo *formats = dn_export_formats(&n);
	for (gsize i = 0; i < 2 * n; i++)
		assert_renders(dn_render_export(formats[i / 2].name, i % 2 == 0, side->plan, side->network, side->analysis, &error));
}

static void write_comparison(const DnComparison *comparison)
{
	static const char *const formats[] = {"text", "json", "html"}, *const kinds[] = {"difference", "slope"}, *const languages[] = {"zh", "en", NULL};
	for (gsize i = 0; i < G_N_ELEMENTS(formats) * G_N_ELEMENTS(languages); i++)
		assert_renders(dn_render_comparison(formats[i / 3], languages[i % 3], comparison, &error));
	for (gsize i = 0; i < G_N_ELEMENTS(kinds) * G_N_ELEMENTS(languages); i++)
		assert_renders(dn_render_comparison_diagram(kinds[i / 3], "svg", comparison, &(DnDiagramOptions){.language = languages[i % 3]}, &error));
}

static void write_outcome(const DnAnalysedPlan *side)
{
	static const char *const languages[] = {"zh", "en", NULL};
	g_autoptr(DnScenario) scenario = dn_scenario_new();
	assert_true(dn_scenario_add(scenario, "remove", "甲部", NULL));
	g_autoptr(DnOutcome) outcome = dn_scenario_apply(scenario, side->plan, NULL, NULL);
	g_auto(Compared) compared = compare(side->plan, dn_outcome_plan(outcome), &(DnCompareOptions){.tasks_by_index = TRUE});
	g_autoptr(DnRobustness) robustness = dn_robustness_new(side->analysis, NULL);
	for (gsize i = 0; i < G_N_ELEMENTS(languages); i++) {
		assert_renders(dn_render_outcome("text", languages[i], scenario, outcome, compared.comparison, &error));
		assert_renders(dn_render_outcome("json", languages[i], scenario, outcome, compared.comparison, &error));
		assert_renders(dn_render_robustness("text", languages[i], robustness, side->plan, scenario, &error));
		assert_renders(dn_render_robustness("json", languages[i], robustness, side->plan, NULL, &error));
	}
}

static void write_all(const DnPlanDocument *document)
{
	g_autoptr(DnPlan) plan = plan_of(document), later = plan_of(document);
	small_plan_add(later, "推进五项|丁部*,乙部");
	g_auto(Compared) compared = compare(plan, later, NULL);
	write_plan(&compared.side[DN_BEFORE]);
	write_comparison(compared.comparison);
	write_outcome(&compared.side[DN_BEFORE]);
}

static void writes_everything_of_a_plan_without_documents(void **state)
{
	(void)state;
	write_all(NULL);
}

static void writes_everything_of_a_plan_whose_document_has_only_an_id(void **state)
{
	(void)state;
	write_all(&(DnPlanDocument){.id = "bare"});
}

static void writes_everything_of_a_plan_in_which_everything_is_said(void **state)
{
	(void)state;
	const char *path[] = {"一、总则", "（一）目标", "1．细目", "（1）小目"};
	g_autoptr(DnPlan) rich = rich_plan_new(), later = rich_plan_new();
	g_autofree char *endless = g_strnfill(40000, 'x');
	const DnResponsibility one[] = {{0, DN_ROLE_LEAD, "牵头"}};
	dn_plan_add_task(later, &(DnTask){.id = "9", .n_path = 4, .path = path, .text = endless, .source = {3, 8, 8, 0, 1}, .n_responsible = 1, .responsible = one});
	g_auto(Compared) compared = compare(rich, later, NULL);
	write_plan(&compared.side[DN_BEFORE]);
	write_plan(&compared.side[DN_AFTER]);
	write_comparison(compared.comparison);
	write_outcome(&compared.side[DN_AFTER]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(writes_everything_of_a_plan_without_documents),
		cmocka_unit_test(writes_everything_of_a_plan_whose_document_has_only_an_id),
		cmocka_unit_test(writes_everything_of_a_plan_in_which_everything_is_said),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
