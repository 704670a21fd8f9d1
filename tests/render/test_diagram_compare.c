/* The diagrams of comparisons: what is new and what is lost differ in colour and in line, and every format draws. */
#include "cmocka_setup.h"
#include "support/compared.h"
#include "support/hostile.h"
#include "support/small_plan.h"

#include <dutynet/render.h>

static char *draw(const char *kind, const DnComparison *comparison)
{
	g_autoptr(GBytes) bytes = dn_render_comparison_diagram(kind, "svg", comparison, NULL, NULL);
	assert_non_null(bytes);
	return g_strndup(g_bytes_get_data(bytes, NULL), g_bytes_get_size(bytes));
}

/* Whether the element of this id is drawn in a colour, and dashed or not. */
static gboolean is_drawn(const char *svg, const char *id, const char *colour, gboolean dashed)
{
	g_autofree char *mark = g_strdup_printf("id=\"%s\"", id);
	const char *start = strstr(svg, mark), *end = start != NULL ? strstr(start, "</g>") : NULL;
	g_autofree char *element = end != NULL ? g_strndup(start, (gsize)(end - start)) : g_strdup("");
	return strstr(element, colour) != NULL && (strstr(element, "dasharray") != NULL) == dashed;
}

static void tells_new_from_lost_in_colour_and_line(void **state)
{
	(void)state;
	g_autoptr(DnPlan) before = small_plan("推进商标法修订|甲*,乙"), after = small_plan("推进商标法修订|甲*,丙");
	g_auto(Compared) compared = compare(before, after, NULL);
	g_autofree char *svg = draw("difference", compared.comparison);
	/* Bodies in the order of the later plan: 甲 0, 丙 1, and 乙 2, which is gone. */
	assert_true(is_drawn(svg, "c0-1", "#005f98", FALSE));
	assert_true(is_drawn(svg, "c0-2", "#b03a00", TRUE));
}

static void tells_more_leads_from_fewer(void **state)
{
	(void)state;
	g_autoptr(DnPlan) before = small_plan("推进商标法修订|甲*,乙"), after = small_plan("推进商标法修订|乙*,甲");
	g_auto(Compared) compared = compare(before, after, NULL);
	g_autofree char *svg = draw("slope", compared.comparison);
	assert_non_null(strstr(svg, "甲: 1 → 0"));
	assert_non_null(strstr(svg, "乙: 0 → 1"));
	assert_non_null(strstr(svg, "dasharray"));
}

static void draws_every_format_of_plans_with_nothing_in_common(void **state)
{
	(void)state;
	g_autoptr(DnPlan) empty = dn_plan_new(), hostile = hostile_plan_new();
	g_auto(Compared) compared = compare(hostile, empty, NULL);
	for (const char *const *kind = (const char *const[]){"difference", "slope", NULL}; *kind != NULL; kind++)
		for (const char *const *format = (const char *const[]){"svg", "png", "pdf", "dot", NULL}; *format != NULL; format++) {
			g_autoptr(GBytes) bytes = dn_render_comparison_diagram(*kind, *format, compared.comparison, NULL, NULL);
			assert_non_null(bytes);
			assert_true(g_bytes_get_size(bytes) > 100);
		}
}

static void a_plan_against_itself_has_no_changed_tie(void **state)
{
	(void)state;
	g_autoptr(DnPlan) plan = small_plan("推进商标法修订|甲*,乙");
	g_auto(Compared) compared = compare(plan, plan, NULL);
	g_autofree char *svg = draw("difference", compared.comparison);
	assert_null(strstr(svg, "id=\"c0-1\""));
}

static void refuses_what_it_does_not_draw(void **state)
{
	(void)state;
	g_autoptr(DnPlan) plan = small_plan("a|甲*");
	g_auto(Compared) compared = compare(plan, plan, NULL);
	for (const char *const *wrong = (const char *const[]){"pie", "svg", "slope", "gif", NULL}; *wrong != NULL; wrong += 2) {
		g_autoptr(GError) error = NULL;
		assert_null(dn_render_comparison_diagram(wrong[0], wrong[1], compared.comparison, NULL, &error));
		assert_true(g_error_matches(error, DN_ERROR, DN_ERROR_UNSUPPORTED));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(tells_new_from_lost_in_colour_and_line),
		cmocka_unit_test(tells_more_leads_from_fewer),
		cmocka_unit_test(draws_every_format_of_plans_with_nothing_in_common),
		cmocka_unit_test(a_plan_against_itself_has_no_changed_tie),
		cmocka_unit_test(refuses_what_it_does_not_draw),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
