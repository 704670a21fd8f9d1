/* `dutynet whatif` as a user runs it. */
#include "cmocka_setup.h"
#include "support/program.h"

#include <glib/gstdio.h>
#include <jansson.h>
#include <string.h>

#define PLAN "data/plan-2025.txt"

static char *folder; /* of this run */

static json_t *load_output(const ProgramRun *run)
{
	json_t *root = json_loadb(g_bytes_get_data(run->output, NULL), g_bytes_get_size(run->output), 0, NULL);
	assert_non_null(root);
	return root;
}

static guint count_kind(json_t *root, const char *kind)
{
	guint count = 0;
	size_t i;
	json_t *event;
	json_array_foreach(json_object_get(root, "events"), i, event)
		count += g_str_equal(json_string_value(json_object_get(event, "kind")), kind) ? 1u : 0u;
	return count;
}

static void makes_the_changes_in_the_order_given(void **state)
{
	(void)state;
	g_auto(ProgramRun) run =
		program("whatif", PLAN, "-f", "json", "--rename", "司法部=甲部", "--merge", "甲部,公安部=乙部", "--move", "14:乙部");
	assert_int_equal(run.status, 0);
	json_t *root = load_output(&run);
	assert_string_equal(json_string_value(json_object_get(root, "schema")), "dutynet-whatif/1");
	assert_int_equal(json_array_size(json_object_get(root, "edits")), 3);
	assert_string_equal(json_string_value(json_array_get(json_object_get(root, "edits"), 0)), "rename 司法部=甲部");
	assert_int_equal(count_kind(root, "lead-passed"), 1);
	json_decref(root);
	g_auto(ProgramRun) other = program("whatif", PLAN, "--merge", "甲部,公安部=乙部", "--rename", "司法部=甲部");
	assert_int_equal(other.status, 3);
	assert_non_null(strstr(other.messages, "甲部"));
}

static void assert_without_anybody(json_t *root, const char *const *ids)
{
	json_t *tasks = json_object_get(root, "without_anybody");
	assert_int_equal(json_array_size(tasks), g_strv_length((char **)ids));
	for (gsize i = 0; ids[i] != NULL; i++)
		assert_string_equal(json_string_value(json_array_get(tasks, i)), ids[i]);
}

static void lists_what_a_removal_orphans(void **state)
{
	(void)state;
	g_auto(ProgramRun) run = program("whatif", PLAN, "-f", "json", "--remove", "中央宣传部");
	json_t *root = load_output(&run);
	assert_int_equal(json_array_size(json_object_get(root, "without_anybody")), count_kind(root, "orphaned"));
	assert_without_anybody(root, (const char *const[]){"14", "26", "59", "73", "91", NULL}); /* as README.md says */
	json_decref(root);
}

static void keep_and_max_bound_the_relief(void **state)
{
	(void)state;
	g_auto(ProgramRun) whole = program("whatif", PLAN, "-f", "json", "--relieve");
	json_t *root = load_output(&whole);
	assert_int_equal(count_kind(root, "lead-passed"), 25);
	json_decref(root);
	g_auto(ProgramRun) bounded = program("whatif", PLAN, "-f", "json", "--keep", "44", "--relieve", "--max", "5");
	root = load_output(&bounded);
	assert_int_equal(count_kind(root, "lead-passed"), 5);
	assert_string_equal(json_string_value(json_array_get(json_object_get(root, "edits"), 0)), "relieve keep 44 max 5");
	json_decref(root);
}

static void saves_a_plan_that_can_be_read_again(void **state)
{
	(void)state;
	g_autofree char *path = g_build_filename(folder, "saved.json", NULL);
	g_auto(ProgramRun) run = program("whatif", PLAN, "--remove", "司法部", "--save", path);
	assert_int_equal(run.status, 0);
	g_auto(ProgramRun) again = program("compare", PLAN, path, "-f", "json");
	assert_int_equal(again.status, 0);
	json_t *root = load_output(&again);
	assert_int_equal(json_integer_value(json_object_get(json_object_get(root, "summary"), "kept")), 118);
	assert_int_equal(json_integer_value(json_object_get(json_object_get(root, "after"), "departments")), 43);
	json_decref(root);
	assert_int_equal(g_remove(path), 0);
}

static void refuses_changes_that_it_cannot_read(void **state)
{
	(void)state;
	g_auto(ProgramRun) none = program("whatif", PLAN);
	assert_int_equal(none.status, 2);
	g_auto(ProgramRun) malformed = program("whatif", PLAN, "--merge", "司法部");
	assert_int_equal(malformed.status, 2);
	g_auto(ProgramRun) unknown = program("whatif", PLAN, "--remove", "天文部");
	assert_int_equal(unknown.status, 3);
	assert_int_equal(count_lines(unknown.messages), 1);
	g_auto(ProgramRun) missing = program("whatif", PLAN, "--scenario", "no-such-file");
	assert_int_equal(missing.status, 3);
}

static void refuses_scenario_files_that_it_cannot_read(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		int status;
		const char *message;
	} cases[] = {{"remove \xff\n", 3, "is UTF-8 text"}, {"# nothing\n\n", 2, "no change was given"}, {"remove\n", 3, "scenario.txt:1"},
	             {"abolish 司法部\n", 3, "scenario.txt:1"}};
	g_autofree char *path = g_build_filename(folder, "scenario.txt", NULL);
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		assert_true(g_file_set_contents(path, cases[i].text, -1, NULL));
		g_auto(ProgramRun) run = program("whatif", PLAN, "--scenario", path);
		assert_int_equal(run.status, cases[i].status);
		assert_non_null(strstr(run.messages, cases[i].message));
	}
	assert_int_equal(g_remove(path), 0);
}

static void refuses_options_that_do_not_fit(void **state)
{
	(void)state;
	static const char *const lines[][6] = {{"whatif", PLAN, "--remove", "司法部", "--lang", "tlh"},
	                                       {"whatif", PLAN, "--remove", "司法部", "-f", "yaml"},
	                                       {"whatif", PLAN, "--remove", "\xff"},
	                                       {"whatif", PLAN, "--relieve", "--max", "many"}};
	for (gsize i = 0; i < G_N_ELEMENTS(lines); i++) {
		const char *line[7] = {NULL};
		memcpy(line, lines[i], sizeof lines[i]);
		g_auto(ProgramRun) run = program_run(line, NULL);
		assert_int_equal(run.status, 2);
		assert_int_equal(count_lines(run.messages), 1);
	}
	g_auto(ProgramRun) missing = program("whatif", "no-such-file.txt", "--remove", "司法部");
	assert_int_equal(missing.status, 3);
	g_auto(ProgramRun) unsaved = program("whatif", PLAN, "--remove", "司法部", "--save", "/no-such-folder/plan.json");
	assert_int_equal(unsaved.status, 4);
}

static void a_part_that_bears_a_name_in_use_is_that_body(void **state)
{
	(void)state;
	g_auto(ProgramRun) run = program("whatif", PLAN, "-f", "json", "--split", "司法部=公安部,甲部");
	assert_int_equal(run.status, 0);
	json_t *root = load_output(&run);
	assert_int_equal(count_kind(root, "split"), 2);
	json_decref(root);
}

static void ranks_removals_without_any_change_and_after_one(void **state)
{
	(void)state;
	g_auto(ProgramRun) run = program("whatif", PLAN, "--robustness", "-f", "json");
	assert_int_equal(run.status, 0);
	json_t *root = load_output(&run), *first = json_array_get(json_object_get(root, "removals"), 0);
	assert_string_equal(json_string_value(json_object_get(root, "schema")), "dutynet-robustness/1");
	assert_string_equal(json_string_value(json_object_get(first, "department")), "国家知识产权局");
	assert_int_equal(json_integer_value(json_object_get(first, "without_anybody")), 13);
	json_decref(root);
	g_auto(ProgramRun) after = program("whatif", PLAN, "--robustness", "--remove", "国家知识产权局");
	g_autofree char *text = bytes_text(after.output);
	assert_true(g_str_has_prefix(text, "remove 国家知识产权局\n"));
	assert_null(strstr(text, "  国家知识产权局\n"));
	assert_non_null(strstr(text, "  中央宣传部\n"));
}

static void draws_the_removals(void **state)
{
	(void)state;
	g_autofree char *path = g_build_filename(folder, "removals.svg", NULL);
	g_auto(ProgramRun) run = program("whatif", PLAN, "--robustness", "-o", path, "--top", "10");
	assert_int_equal(run.status, 0);
	g_autofree char *svg = NULL;
	assert_true(g_file_get_contents(path, &svg, NULL, NULL));
	assert_non_null(strstr(svg, "13 + 2 + 14"));
	assert_int_equal(g_remove(path), 0);
	g_auto(ProgramRun) refused = program("whatif", PLAN, "--remove", "司法部", "-f", "svg");
	assert_int_equal(refused.status, 2);
}

static int make_folder(void **state)
{
	(void)state;
	folder = g_dir_make_tmp("dutynet-whatif-XXXXXX", NULL);
	return folder == NULL;
}

static int remove_folder(void **state)
{
	(void)state;
	int left = g_rmdir(folder);
	g_free(folder);
	return left;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(makes_the_changes_in_the_order_given),
		cmocka_unit_test(lists_what_a_removal_orphans),
		cmocka_unit_test(keep_and_max_bound_the_relief),
		cmocka_unit_test(saves_a_plan_that_can_be_read_again),
		cmocka_unit_test(refuses_changes_that_it_cannot_read),
		cmocka_unit_test(refuses_scenario_files_that_it_cannot_read),
		cmocka_unit_test(refuses_options_that_do_not_fit),
		cmocka_unit_test(a_part_that_bears_a_name_in_use_is_that_body),
		cmocka_unit_test(ranks_removals_without_any_change_and_after_one),
		cmocka_unit_test(draws_the_removals),
	};
	return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
