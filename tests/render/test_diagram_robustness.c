/* The diagram of robustness: ranked bars with what falls apart beside them, in every format, of any plan. */
#include "cmocka_setup.h"
#include "support/compared.h"
#include "support/hostile.h"
#include "support/small_plan.h"

#include <dutynet/render.h>

static GBytes *draw(const char *format, const DnPlan *plan, const DnDiagramOptions *options)
{
	g_autoptr(DnNetwork) network = dn_network_new(plan);
	g_autoptr(DnAnalysis) analysis = dn_analysis_new(plan, network, NULL, NULL);
	g_autoptr(DnRobustness) robustness = dn_robustness_new(analysis, NULL);
	return dn_render_robustness_diagram(format, robustness, plan, network, options, NULL);
}

static char *draw_svg(const DnPlan *plan, const DnDiagramOptions *options)
{
	g_autoptr(GBytes) bytes = draw("svg", plan, options);
	assert_non_null(bytes);
	return g_strndup(g_bytes_get_data(bytes, NULL), g_bytes_get_size(bytes));
}

/* Without 甲 one task has nobody, one lead passes to 乙, and 丙 is alone. */
static void draws_each_department_with_its_figures(void **state)
{
	(void)state;
	g_autoptr(DnPlan) plan = small_plan("推进甲类工作|甲*", "推进乙类工作|甲*,乙", "推进丙类工作|丙*,甲");
	g_autofree char *svg = draw_svg(plan, NULL);
	assert_non_null(strstr(svg, "1 + 0 + 1"));
	assert_non_null(strstr(svg, "▲ 1"));
	assert_true(strstr(svg, "id=\"d0\"") < strstr(svg, "id=\"d1\""));
	g_autofree char *english = draw_svg(plan, &(DnDiagramOptions){.language = "en"});
	assert_non_null(strstr(english, "tasks with nobody left"));
}

static void says_how_many_it_leaves_out(void **state)
{
	(void)state;
	g_autoptr(DnPlan) plan = small_plan("推进甲类工作|甲*,乙,丙");
	g_autofree char *svg = draw_svg(plan, &(DnDiagramOptions){.top = 1});
	assert_non_null(strstr(svg, "另有 2 个部门未画"));
}

static void draws_every_format_of_any_plan(void **state)
{
	(void)state;
	g_autoptr(DnPlan) empty = dn_plan_new(), hostile = hostile_plan_new();
	for (const char *const *format = (const char *const[]){"svg", "png", "pdf", "dot", NULL}; *format != NULL; format++) {
		g_autoptr(GBytes) nothing = draw(*format, empty, NULL), something = draw(*format, hostile, NULL);
		assert_non_null(nothing);
		assert_non_null(something);
	}
	assert_null(draw("bmp", empty, NULL));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(draws_each_department_with_its_figures),
		cmocka_unit_test(says_how_many_it_leaves_out),
		cmocka_unit_test(draws_every_format_of_any_plan),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
