/* Headers of tables that wide blanks part, and forms above them. */
#include "cmocka_setup.h"

#include "document/text_headers.h"

static guint split(DnLine *lines, GStrv texts)
{
	guint n = 0;
	for (; texts[n] != NULL; n++)
		lines[n] = (DnLine){.text = texts[n], .length = strlen(texts[n]), .line = n + 1};
	return n;
}

static gboolean begins(const char *text)
{
	DnLine lines[8];
	g_auto(GStrv) texts = g_strsplit(text, "\n", -1);
	return dn_text_header_begins(lines, split(lines, texts));
}

static void title_those_who_do_something(void **state)
{
	(void)state;
	assert_true(begins("Action   Lead Agency   Timeline"));
	assert_true(begins("工作任务  牵头单位  时限"));
	assert_false(begins("Action   Cost   Timeline"));
	assert_false(begins("Lead Agency   Timeline"));
	assert_false(begins("of the town   Housing   Authority"));
	assert_false(begins("Build it   Lead, and more   Timeline"));
}

static void may_take_several_lines(void **state)
{
	(void)state;
	assert_true(begins("          Lead\nNo.  Action        Time\n        Agency"));
	assert_false(begins("          Lead\nNo.  Action        Time\n        Costs"));
}

static void stand_below_forms(void **state)
{
	(void)state;
	DnLine lines[8];
	g_auto(DnTextForm) form = {0};
	g_auto(GStrv) texts = g_strsplit(" Goal     Build schools\n"
	                                 " Action   Build one\n"
	                                 "          of them\n"
	                                 " When     Lead Agency   Partners", "\n", -1);
	assert_true(dn_text_form_read(&form, lines, split(lines, texts)));
	assert_int_equal(form.n, 2);
	assert_int_equal(form.n_lines, 3);
	assert_string_equal(form.texts[1]->str, "Build one of them");
}

static void stand_right_below_forms(void **state)
{
	(void)state;
	DnLine lines[8];
	g_auto(DnTextForm) form = {0};
	g_auto(GStrv) texts = g_strsplit(" Goal     Build schools\n\n When     Lead Agency   Partners", "\n", -1);
	assert_false(dn_text_form_read(&form, lines, split(lines, texts)));
}

static void are_the_same_whatever_the_blanks(void **state)
{
	(void)state;
	DnLine one = {.text = "  Action   Lead"}, other = {.text = "Action Lead"};
	g_autofree char *key = dn_text_header_key(&one, 1), *same = dn_text_header_key(&other, 1);
	assert_string_equal(key, same);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(title_those_who_do_something),
		cmocka_unit_test(may_take_several_lines),
		cmocka_unit_test(stand_below_forms),
		cmocka_unit_test(stand_right_below_forms),
		cmocka_unit_test(are_the_same_whatever_the_blanks),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
