/* The page of a comparison: hostile names stay text, and every change is on it. */
#include "cmocka_setup.h"
#include "support/compared.h"
#include "support/hostile.h"
#include "support/small_plan.h"

#include <dutynet/render.h>

static char *page_of(const DnComparison *comparison)
{
	g_autoptr(GBytes) bytes = dn_render_comparison("html", "en", comparison, NULL);
	assert_non_null(bytes);
	return g_strndup(g_bytes_get_data(bytes, NULL), g_bytes_get_size(bytes));
}

static void escapes_every_name_and_text(void **state)
{
	(void)state;
	g_autoptr(DnPlan) hostile = hostile_plan_new(), other = small_plan("别的任务|甲*");
	g_auto(Compared) compared = compare(hostile, other, NULL);
	g_autofree char *page = page_of(compared.comparison);
	assert_null(strstr(page, "<script"));
	assert_null(strstr(page, "<img src=x"));
	assert_non_null(strstr(page, "&lt;script&gt;alert(1)"));
}

static void shows_what_changed_and_leaves_out_what_did_not(void **state)
{
	(void)state;
	g_autoptr(DnPlan) before = small_plan("推进商标法修订|甲*,乙", "举办宣传周活动|乙*");
	g_autoptr(DnPlan) after = small_plan("推进商标法修订|乙*,甲", "举办宣传周活动|乙*");
	g_auto(Compared) compared = compare(before, after, NULL);
	g_autofree char *page = page_of(compared.comparison);
	assert_non_null(strstr(page, "lead 甲 → 乙"));
	assert_null(strstr(page, "举办宣传周活动"));
}

static void refuses_a_format_that_it_does_not_have(void **state)
{
	(void)state;
	g_autoptr(GError) error = NULL;
	g_autoptr(DnPlan) plan = small_plan("a|甲*");
	g_auto(Compared) compared = compare(plan, plan, NULL);
	assert_null(dn_render_comparison("docx", NULL, compared.comparison, &error));
	assert_true(g_error_matches(error, DN_ERROR, DN_ERROR_UNSUPPORTED));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(escapes_every_name_and_text),
		cmocka_unit_test(shows_what_changed_and_leaves_out_what_did_not),
		cmocka_unit_test(refuses_a_format_that_it_does_not_have),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
