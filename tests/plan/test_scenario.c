/* Edits as written: which forms are understood, which are refused and how. */
#include "cmocka_setup.h"

#include "plan/scenario.h"

#include <string.h>

static void assert_strings(char **strings, const char *joined)
{
	g_autofree char *actual = g_strjoinv("|", strings);
	assert_string_equal(actual, joined);
}

static void reads_every_edit_of_a_file(void **state)
{
	(void)state;
	g_autoptr(DnScenario) scenario = dn_scenario_new();
	assert_true(dn_scenario_add_text(scenario,
	                                 "\xEF\xBB\xBF# a comment\n\nmerge 甲, 乙=丙\r\n  split 甲=乙:3 7，丙：9 \nremove 甲、乙\nrename 甲＝乙\n"
	                                 "move 14：乙\nrelieve\nrelieve keep 3, 7 max 5\n",
	                                 "file", NULL));
	assert_int_equal(dn_scenario_n_edits(scenario), 7);
	assert_strings(dn_scenario_get(scenario, 0)->subjects, "甲|乙");
	assert_strings(dn_scenario_get(scenario, 0)->targets, "丙");
	const DnEdit *split = dn_scenario_get(scenario, 1);
	assert_strings(split->targets, "乙|丙");
	assert_strings(g_ptr_array_index(split->tasks, 0), "3|7");
	assert_strings(g_ptr_array_index(split->tasks, 1), "9");
	assert_strings(dn_scenario_get(scenario, 2)->subjects, "甲、乙");
	assert_strings(dn_scenario_get(scenario, 3)->targets, "乙");
	assert_strings(dn_scenario_get(scenario, 4)->subjects, "14");
	assert_int_equal(dn_scenario_get(scenario, 5)->most, G_MAXUINT);
	assert_strings(dn_scenario_get(scenario, 6)->subjects, "3|7");
	assert_int_equal(dn_scenario_get(scenario, 6)->most, 5);
	assert_string_equal(dn_scenario_edit(scenario, 4), "move 14：乙");
}

static void keeps_separators_inside_quotes(void **state)
{
	(void)state;
	g_autoptr(DnScenario) scenario = dn_scenario_new();
	assert_true(dn_scenario_add(scenario, "merge", "\"Arts, Science = All\",B=\"C, D\"", NULL));
	assert_strings(dn_scenario_get(scenario, 0)->subjects, "Arts, Science = All|B");
	assert_strings(dn_scenario_get(scenario, 0)->targets, "C, D");
}

static void refuses_arguments_of_another_form(void **state)
{
	(void)state;
	static const char *const wrong[][2] = {{"merge", "甲,乙"},    {"merge", "=丙"},       {"merge", "甲,=丙"}, {"split", "甲=乙"},
	                                       {"split", "甲=乙,"},   {"remove", ""},         {"rename", "甲,乙=丙"}, {"move", "14"},
	                                       {"move", ":甲"},       {"relieve", "max five"}, {"relieve", "3"}};
	for (gsize i = 0; i < G_N_ELEMENTS(wrong); i++) {
		g_autoptr(GError) error = NULL;
		g_autoptr(DnScenario) scenario = dn_scenario_new();
		assert_false(dn_scenario_add(scenario, wrong[i][0], wrong[i][1], &error));
		assert_true(g_error_matches(error, DN_ERROR, DN_ERROR_SYNTAX));
		assert_int_equal(dn_scenario_n_edits(scenario), 0);
	}
}

static void names_file_and_line_of_a_wrong_edit_and_keeps_none(void **state)
{
	(void)state;
	g_autoptr(GError) error = NULL;
	g_autoptr(DnScenario) scenario = dn_scenario_new();
	assert_false(dn_scenario_add_text(scenario, "remove 甲\nabolish 乙\n", "cuts.txt", &error));
	assert_true(g_error_matches(error, DN_ERROR, DN_ERROR_UNSUPPORTED));
	assert_true(g_str_has_prefix(error->message, "cuts.txt:2: "));
	assert_int_equal(dn_scenario_n_edits(scenario), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reads_every_edit_of_a_file),
		cmocka_unit_test(keeps_separators_inside_quotes),
		cmocka_unit_test(refuses_arguments_of_another_form),
		cmocka_unit_test(names_file_and_line_of_a_wrong_edit_and_keeps_none),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
