/* The text of a comparison: what changed is told with both sides, what stayed is only counted. */
#include "cmocka_setup.h"
#include "support/compared.h"
#include "support/small_plan.h"

#include "render/compare.h"

static char *text_of(const char *language, const DnComparison *comparison)
{
	g_autoptr(GBytes) bytes = dn_render_comparison("text", language, comparison, NULL);
	assert_non_null(bytes);
	return g_strndup(g_bytes_get_data(bytes, NULL), g_bytes_get_size(bytes));
}

static void tells_another_lead_and_who_joined_and_left(void **state)
{
	(void)state;
	g_autoptr(DnPlan) before = small_plan("推进商标法修订|甲*,乙", "举办宣传周活动|乙*");
	g_autoptr(DnPlan) after = small_plan("推进商标法修订|丙*,甲", "举办宣传周活动|乙*");
	g_auto(Compared) compared = compare(before, after, NULL);
	g_autofree char *text = text_of("en", compared.comparison);
	assert_non_null(strstr(text, "Tasks: 2 kept, 0 changed, 0 new, 0 dropped; 1 with another lead, 1 with other participants"));
	assert_non_null(strstr(text, "甲 → 丙"));
	assert_non_null(strstr(text, "joined 丙"));
	assert_non_null(strstr(text, "left 乙"));
	assert_non_null(strstr(text, "new: 丙 – 甲  0 → 1"));
	assert_non_null(strstr(text, "lost: 甲 – 乙  1 → 0"));
	assert_null(strstr(text, "举办宣传周活动"));
}

static void a_plan_against_itself_tells_no_change(void **state)
{
	(void)state;
	g_autoptr(DnPlan) plan = small_plan("推进商标法修订|甲*,乙", "举办宣传周活动|乙*");
	g_auto(Compared) compared = compare(plan, plan, NULL);
	g_autofree char *text = text_of("en", compared.comparison);
	assert_non_null(strstr(text, "2 departments unchanged"));
	assert_null(strstr(text, "Tasks whose bodies changed"));
	assert_null(strstr(text, "New tasks"));
}

static void tells_reforms_with_their_years(void **state)
{
	(void)state;
	g_autoptr(DnPlan) before = small_plan("完善监管|银保监会*,质检总局"), after = small_plan("完善监管|金融监管总局*");
	g_auto(Compared) there = compare(before, after, NULL);
	g_autofree char *zh = text_of("zh", there.comparison), *en = text_of("en", there.comparison);
	assert_non_null(strstr(zh, "银保监会 → 金融监管总局（2023年改组）\n"));
	assert_non_null(strstr(zh, "质检总局：2018年拆分，职能划入市场监管总局、海关总署\n"));
	assert_non_null(strstr(en, "银保监会 → 金融监管总局 (reorganised in 2023)\n"));
	g_auto(Compared) back = compare(after, before, NULL);
	g_autofree char *mirrored = text_of("zh", back.comparison);
	assert_non_null(strstr(mirrored, "银保监会 → 金融监管总局（2023年改组；旧名在后一份中）\n"));
}

/* Forty tasks of one lead pass to another: no chance explains that, but in a scenario nobody asked. */
static void speaks_of_chance_only_where_asked(void **state)
{
	(void)state;
	g_autoptr(DnPlan) before = dn_plan_new(), after = dn_plan_new();
	for (guint i = 0; i < 40; i++) {
		g_autofree char *one = g_strdup_printf("任务第%c%c项|甲*,乙,丙,丁", 'a' + i % 26, 'a' + i / 26);
		g_autofree char *other = g_strdup_printf("任务第%c%c项|乙*,甲,丙,丁", 'a' + i % 26, 'a' + i / 26);
		small_plan_add(before, one);
		small_plan_add(after, other);
	}
	g_auto(Compared) compared = compare(before, after, NULL);
	g_autoptr(GString) told = g_string_new(NULL), silent = g_string_new(NULL);
	dn_compare_append_text(told, FALSE, TRUE, compared.comparison);
	dn_compare_append_text(silent, FALSE, FALSE, compared.comparison);
	assert_non_null(strstr(told->str, "than chance explains"));
	assert_null(strstr(silent->str, "chance"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(tells_another_lead_and_who_joined_and_left),
		cmocka_unit_test(a_plan_against_itself_tells_no_change),
		cmocka_unit_test(tells_reforms_with_their_years),
		cmocka_unit_test(speaks_of_chance_only_where_asked),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
