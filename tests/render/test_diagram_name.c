/* Long names in little room. */
#include "cmocka_setup.h"

#include "render/diagram_font.h"
#include "render/diagram_name.h"

static void leaves_a_name_that_fits(void **state)
{
	(void)state;
	g_autofree char *name = dn_name_fit("Ministry of Industry and Information Technology", 10, FALSE, 1000);
	assert_string_equal(name, "Ministry of Industry and Information Technology");
}

static void shortens_no_more_words_than_needed(void **state)
{
	(void)state;
	const char *whole = "National Forestry and Grassland Administration", *wanted = "National Forestry & Grassland Admin.";
	g_autofree char *name = dn_name_fit(whole, 10, FALSE, dn_font_text_width(wanted, 10, FALSE));
	assert_string_equal(name, wanted);
}

static void shortens_whole_words_only(void **state)
{
	(void)state;
	g_autofree char *name = dn_name_fit("Departmental Nationality Handover", 10, FALSE, 60);
	assert_true(g_str_has_prefix(name, "Departm"));
	assert_true(g_str_has_suffix(name, "…"));
}

static void cuts_a_chinese_name_as_before(void **state)
{
	(void)state;
	g_autofree char *name = dn_name_fit("国家知识产权局", 10, FALSE, 45);
	assert_string_equal(name, "国家知…");
}

static void keeps_a_text_with_line_breaks_on_one_line(void **state)
{
	(void)state;
	g_autofree char *text = dn_font_fit_text("one\ntwo\tthree", 10, FALSE, 1000), *name = dn_name_fit("one\ntwo", 10, FALSE, 1000);
	assert_string_equal(text, "one two three");
	assert_string_equal(name, "one two");
}

static void wraps_before_it_shortens(void **state)
{
	(void)state;
	g_auto(GStrv) lines = dn_name_wrap("China National Intellectual Property Administration", 10, FALSE, 115, 3);
	g_autofree char *joined = g_strjoinv(" ", lines);
	assert_string_equal(joined, "China National Intellectual Property Administration");
	assert_int_equal(g_strv_length(lines), 3);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(leaves_a_name_that_fits),       cmocka_unit_test(shortens_no_more_words_than_needed),
		cmocka_unit_test(shortens_whole_words_only),     cmocka_unit_test(cuts_a_chinese_name_as_before),
		cmocka_unit_test(wraps_before_it_shortens),
		cmocka_unit_test(keeps_a_text_with_line_breaks_on_one_line),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
