#include "cmocka_setup.h"

#include <dutynet/plan.h>

#include "plan/inert.h"

static void leaves_out_what_acts_and_nothing_else(void **state)
{
	(void)state;
	static const struct {
		const char *text, *inert; /* NULL where the text is inert as it is */
	} cases[] = {
		{"", NULL},
		{"司法部\t“a”\n𠀀😀 — é", NULL},
		{"\033[31mred\033[0m", "[31mred[0m"},
		{"a\x07" "b\x7f" "c\xc2\x85" "d\r", "abcd"},
		{"\xef\xbb\xbf" "部\xe2\x80\xae" "exe\xe2\x81\xa6\xe2\x80\x8f\xd8\x9c", "部exe"},
		{"a\xe2\x80\xa8" "b", "ab"},
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *inert = dn_inert_text(cases[i].text);
		assert_int_equal(dn_is_inert(cases[i].text, strlen(cases[i].text)), cases[i].inert == NULL);
		if (cases[i].inert == NULL)
			assert_null(inert);
		else
			assert_string_equal(inert, cases[i].inert);
	}
}

/* Every character of the first plane, among others. */
static void tells_what_acts_by_bytes(void **state)
{
	(void)state;
	for (gunichar c = 1; c < 0x11000; c++) {
		if (!g_unichar_validate(c))
			continue;
		g_autoptr(GString) text = g_string_new("省");
		g_string_append_unichar(text, c);
		g_string_append(text, c % 2 == 0 ? "厅" : "");
		g_autofree char *inert = dn_inert_text(text->str);
		assert_int_equal(dn_is_inert(text->str, text->len), inert == NULL);
		g_autofree char *first = dn_inert_text(text->str + strlen("省"));
		assert_int_equal(dn_is_inert(text->str + strlen("省"), text->len - strlen("省")), first == NULL);
	}
	assert_false(dn_is_inert("a\0b", 3));
}

static void plan_keeps_no_text_that_acts(void **state)
{
	(void)state;
	g_autoptr(DnPlan) plan = dn_plan_new();
	guint department = dn_plan_add_department(plan, "司法\xe2\x80\xae部", DN_KIND_DEPARTMENT);
	assert_string_equal(dn_plan_department(plan, department)->name, "司法部");
	assert_int_equal(dn_plan_add_department(plan, "司法部", DN_KIND_DEPARTMENT), department);
	assert_int_equal(dn_plan_find_department(plan, "司\033法部"), (int)department);
	dn_plan_add_alias(plan, department, "司法\x07");
	assert_string_equal(dn_plan_department(plan, department)->aliases[0], "司法");
	const DnTask given = {.id = "1\x07", .text = "\033[2J文"};
	dn_plan_add_task(plan, &given);
	dn_plan_add_task(plan, &given);
	assert_string_equal(dn_plan_task(plan, 0)->id, "1");
	assert_string_equal(dn_plan_task(plan, 1)->id, "1~2");
	assert_string_equal(dn_plan_task(plan, 0)->text, "[2J文");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(leaves_out_what_acts_and_nothing_else),
		cmocka_unit_test(tells_what_acts_by_bytes),
		cmocka_unit_test(plan_keeps_no_text_that_acts),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
