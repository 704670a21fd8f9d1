/* `dutynet compare` as a user runs it. */
#include "cmocka_setup.h"
#include "support/folder.h"
#include "support/program.h"

#include <glib/gstdio.h>
#include <jansson.h>
#include <string.h>

#define PLAN "data/plan-2025.txt"
#define EARLIER "甲计划\n\n1．推进商标法修订，完善商标审查制度。（司法部负责）\n\n2．举办版权宣传周活动。（中央宣传部负责）\n"
#define LATER "乙计划\n\n1．加快商标法修订，健全商标审查制度。（司法部负责）\n\n2．建设数据登记平台。（中央宣传部负责）\n"

static char *folder; /* of this run */

static char *write_file(const char *name, const char *text)
{
	char *path = g_build_filename(folder, name, NULL);
	assert_true(g_file_set_contents(path, text, -1, NULL));
	return path;
}

static json_t *load_output(const ProgramRun *run)
{
	json_t *root = json_loadb(g_bytes_get_data(run->output, NULL), g_bytes_get_size(run->output), 0, NULL);
	assert_non_null(root);
	return root;
}

static json_int_t summary_of(json_t *root, const char *key)
{
	return json_integer_value(json_object_get(json_object_get(root, "summary"), key));
}

static void a_plan_and_itself_differ_in_nothing(void **state)
{
	(void)state;
	g_auto(ProgramRun) run = program("compare", PLAN, PLAN, "-f", "json");
	assert_int_equal(run.status, 0);
	json_t *root = load_output(&run);
	assert_string_equal(json_string_value(json_object_get(root, "schema")), "dutynet-compare/1");
	assert_int_equal(summary_of(root, "kept"), 118);
	assert_int_equal(summary_of(root, "changed") + summary_of(root, "new") + summary_of(root, "dropped"), 0);
	assert_int_equal(json_array_size(json_object_get(root, "collaborations")), 0);
	json_decref(root);
}

static void pairs_of_a_table_override_the_texts(void **state)
{
	(void)state;
	g_autofree char *earlier = write_file("a.txt", EARLIER), *later = write_file("b.txt", LATER);
	g_autofree char *pairs = write_file("pairs.csv", "before,after\n1,\n2,2\n"), *wrong = write_file("wrong.csv", "a,b\n1,1\n");
	g_auto(ProgramRun) plain = program("compare", earlier, later, "-f", "json");
	json_t *root = load_output(&plain);
	assert_int_equal(summary_of(root, "changed"), 1);
	assert_int_equal(summary_of(root, "new"), 1);
	json_decref(root);
	g_auto(ProgramRun) given = program("compare", earlier, later, "-f", "json", "--pairs", pairs);
	root = load_output(&given);
	json_t *second = json_array_get(json_object_get(root, "tasks"), 1);
	assert_string_equal(json_string_value(json_object_get(second, "status")), "changed");
	assert_true(json_is_true(json_object_get(second, "given")));
	assert_int_equal(summary_of(root, "dropped"), 1);
	json_decref(root);
	g_auto(ProgramRun) refused = program("compare", earlier, later, "--pairs", wrong);
	assert_int_equal(refused.status, 3);
	assert_non_null(strstr(refused.messages, "before"));
}

static void the_threshold_is_taken_from_the_command_line(void **state)
{
	(void)state;
	g_autofree char *earlier = write_file("a.txt", EARLIER), *later = write_file("b.txt", LATER);
	g_auto(ProgramRun) run = program("compare", earlier, later, "-f", "json", "--threshold", "0.99");
	json_t *root = load_output(&run);
	assert_int_equal(summary_of(root, "changed"), 0);
	assert_int_equal(summary_of(root, "dropped"), 2);
	json_decref(root);
}

static void a_folder_stands_for_its_files(void **state)
{
	(void)state;
	g_autofree char *sub = g_build_filename(folder, "plans", NULL), *other = g_build_filename(folder, "none", NULL);
	assert_int_equal(g_mkdir(sub, 0700) + g_mkdir(other, 0700), 0);
	g_autofree char *one = write_file("plans/1.txt", EARLIER), *two = write_file("plans/2.txt", LATER);
	g_auto(ProgramRun) run = program("compare", sub, sub, "-f", "json");
	json_t *root = load_output(&run);
	assert_int_equal(summary_of(root, "kept"), 4);
	json_decref(root);
	g_auto(ProgramRun) empty = program("compare", other, sub);
	assert_int_equal(empty.status, 3);
	assert_int_equal(g_remove(one) + g_remove(two) + g_rmdir(sub) + g_rmdir(other), 0);
}

static void bodies_of_a_table_belong_together(void **state)
{
	(void)state;
	g_autofree char *earlier = write_file("a.txt", "甲计划\n\n1．推进商标法修订。（质检总局负责）\n");
	g_autofree char *later = write_file("b.txt", "乙计划\n\n1．推进商标法修订。（海关总署负责）\n");
	g_autofree char *table = write_file("pairs.csv", "before,after\n质检总局,海关总署\n");
	g_auto(ProgramRun) plain = program("compare", earlier, later, "--lang", "zh");
	g_autofree char *apart = bytes_text(plain.output);
	assert_non_null(strstr(apart, "质检总局：2018年拆分，职能划入市场监管总局、海关总署"));
	g_auto(ProgramRun) given = program("compare", earlier, later, "--departments", table, "-f", "json");
	json_t *root = load_output(&given);
	assert_int_equal(json_array_size(json_object_get(root, "departments")), 1);
	json_decref(root);
}

static void the_ending_of_the_output_names_its_format(void **state)
{
	(void)state;
	g_autofree char *picture = g_build_filename(folder, "slope.png", NULL), *page = g_build_filename(folder, "page.html", NULL);
	g_auto(ProgramRun) drawn = program("compare", PLAN, PLAN, "--diagram", "slope", "--size", "a3", "--top", "5", "-o", picture);
	g_auto(ProgramRun) written = program("compare", PLAN, PLAN, "-o", page);
	assert_int_equal(drawn.status + written.status, 0);
	g_autofree char *png = NULL, *html = NULL;
	assert_true(g_file_get_contents(picture, &png, NULL, NULL) && g_file_get_contents(page, &html, NULL, NULL));
	assert_memory_equal(png, "\x89PNG", 4);
	assert_non_null(strstr(html, "<html"));
	assert_int_equal(g_remove(picture) + g_remove(page), 0);
}

static void a_diagram_is_drawn_as_svg_where_the_ending_names_no_picture(void **state)
{
	(void)state;
	g_autofree char *earlier = write_file("a.txt", EARLIER), *later = write_file("b.txt", LATER);
	g_auto(ProgramRun) run = program("compare", earlier, later, "--diagram", "difference");
	g_autofree char *svg = bytes_text(run.output);
	assert_true(g_str_has_prefix(svg, "<?xml") && strstr(svg, "<svg") != NULL);
	g_auto(ProgramRun) dot = program("compare", earlier, later, "-f", "dot");
	g_autofree char *graph = bytes_text(dot.output);
	assert_true(g_str_has_prefix(graph, "digraph") || g_str_has_prefix(graph, "graph"));
}

static void passes_over_hidden_files_and_folders_in_a_folder(void **state)
{
	(void)state;
	g_autofree char *sub = g_build_filename(folder, "plans", NULL), *inner = g_build_filename(sub, "inner", NULL);
	assert_int_equal(g_mkdir(sub, 0700) + g_mkdir(inner, 0700), 0);
	g_autofree char *one = write_file("plans/1.txt", EARLIER), *hidden = write_file("plans/.2.txt", LATER);
	g_auto(ProgramRun) run = program("compare", sub, sub, "-f", "json");
	json_t *root = load_output(&run);
	assert_int_equal(summary_of(root, "kept"), 2);
	json_decref(root);
	assert_int_equal(g_remove(one) + g_remove(hidden) + g_rmdir(inner) + g_rmdir(sub), 0);
}

static void refuses_tables_of_pairs_that_it_cannot_follow(void **state)
{
	(void)state;
	g_autofree char *earlier = write_file("a.txt", EARLIER), *later = write_file("b.txt", LATER);
	g_auto(ProgramRun) missing = program("compare", earlier, later, "--pairs", "no-such-file.csv");
	assert_int_equal(missing.status, 3);
	static const struct {
		const char *option, *table, *message;
	} cases[] = {{"--pairs", "before,note\n1,x\n", "before"},         {"--pairs", "note,after\nx,1\n", "after"},
	             {"--pairs", "before,after\n9,1\n", "9"},             {"--pairs", "Before,AFTER\n1,9\n", "9"},
	             {"--departments", "before,after\n天文部,司法部\n", "天文部"}, {"--departments", "before,after\n司法部,天文部\n", "天文部"}};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *table = write_file("pairs.csv", cases[i].table);
		g_auto(ProgramRun) run = program("compare", earlier, later, cases[i].option, table);
		assert_int_equal(run.status, 3);
		assert_non_null(strstr(run.messages, cases[i].message));
		assert_int_equal(count_lines(run.messages), 1);
	}
}

static void a_row_of_one_side_says_that_nothing_matches(void **state)
{
	(void)state;
	g_autofree char *earlier = write_file("a.txt", EARLIER), *later = write_file("b.txt", LATER);
	g_autofree char *tasks = write_file("pairs.csv", "before,after\n1\n , 2\n"), *bodies = write_file("wrong.csv", "before,after\n司法部,\n,司法部\n");
	g_auto(ProgramRun) run = program("compare", earlier, later, "-f", "json", "--pairs", tasks, "--departments", bodies);
	json_t *root = load_output(&run);
	assert_int_equal(summary_of(root, "changed"), 0);
	assert_int_equal(summary_of(root, "new"), 2);
	assert_int_equal(json_array_size(json_object_get(root, "departments")), 3);
	json_decref(root);
}

static void doubts_about_either_side_are_findings_when_strict(void **state)
{
	(void)state;
	g_autofree char *sure = write_file("a.txt", EARLIER), *doubtful = write_file("b.txt", "乙计划\n\n1．推进商标法修订。（司法部负责）\n\n5．建设平台。（天文局负责）\n");
	g_auto(ProgramRun) before = program("compare", doubtful, sure, "--strict"), after = program("compare", sure, doubtful, "--strict");
	assert_int_equal(before.status, 1);
	assert_int_equal(after.status, 1);
	g_auto(ProgramRun) quiet = program("compare", doubtful, sure, "-q"), loud = program("compare", doubtful, sure);
	assert_int_equal(quiet.status + loud.status, 0);
	assert_string_equal(quiet.messages, "");
	assert_non_null(strstr(loud.messages, "`dutynet check` shows"));
}

static void a_report_has_a_section_on_the_changes(void **state)
{
	(void)state;
	g_autofree char *earlier = write_file("a.txt", EARLIER), *later = write_file("b.txt", LATER);
	g_autofree char *target = g_build_filename(folder, "report", NULL), *page = g_build_filename(target, "index.html", NULL);
	g_auto(ProgramRun) run = program("report", later, "--compare", earlier, "-o", target, "-q");
	assert_int_equal(run.status, 0);
	g_autofree char *html = NULL;
	assert_true(g_file_get_contents(page, &html, NULL, NULL));
	assert_non_null(strstr(html, "id=\"changes\""));
	assert_non_null(strstr(html, "与《甲计划》相比：任务保留 0 项，改写 1 项，新增 1 项，取消 1 项"));
	assert_non_null(strstr(html, "data-kind=\"slope\""));
	g_auto(ProgramRun) alone = program("report", later, "--pairs", earlier);
	assert_int_equal(alone.status, 2);
	remove_tree(target);
}

static void speaks_the_language_asked_for(void **state)
{
	(void)state;
	g_auto(ProgramRun) run = program("compare", PLAN, PLAN, "--lang", "en");
	g_autofree char *text = g_strndup(g_bytes_get_data(run.output, NULL), g_bytes_get_size(run.output));
	assert_true(g_str_has_prefix(text, "Tasks: 118 kept, 0 changed"));
}

static void refuses_what_it_cannot_compare(void **state)
{
	(void)state;
	g_auto(ProgramRun) one = program("compare", PLAN);
	assert_int_equal(one.status, 2);
	g_auto(ProgramRun) three = program("compare", PLAN, PLAN, PLAN);
	assert_int_equal(three.status, 2);
	g_auto(ProgramRun) missing = program("compare", PLAN, "no-such-file.txt");
	assert_int_equal(missing.status, 3);
	assert_int_equal(g_bytes_get_size(missing.output), 0);
	g_auto(ProgramRun) kind = program("compare", PLAN, PLAN, "--diagram", "portrait");
	assert_int_equal(kind.status, 2);
	g_auto(ProgramRun) format = program("compare", PLAN, PLAN, "--diagram", "slope", "-f", "json");
	assert_int_equal(format.status, 2);
	g_auto(ProgramRun) language = program("compare", PLAN, PLAN, "--lang", "tlh");
	assert_int_equal(language.status, 2);
	g_auto(ProgramRun) unknown = program("compare", PLAN, PLAN, "-f", "yaml");
	assert_int_equal(unknown.status, 2);
}

static int make_folder(void **state)
{
	(void)state;
	folder = g_dir_make_tmp("dutynet-compare-XXXXXX", NULL);
	return folder == NULL;
}

static int remove_folder(void **state)
{
	(void)state;
	static const char *const names[] = {"a.txt", "b.txt", "pairs.csv", "wrong.csv"};
	for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
		g_autofree char *path = g_build_filename(folder, names[i], NULL);
		g_remove(path);
	}
	int left = g_rmdir(folder);
	g_free(folder);
	return left;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_plan_and_itself_differ_in_nothing),
		cmocka_unit_test(pairs_of_a_table_override_the_texts),
		cmocka_unit_test(the_threshold_is_taken_from_the_command_line),
		cmocka_unit_test(a_folder_stands_for_its_files),
		cmocka_unit_test(bodies_of_a_table_belong_together),
		cmocka_unit_test(the_ending_of_the_output_names_its_format),
		cmocka_unit_test(a_diagram_is_drawn_as_svg_where_the_ending_names_no_picture),
		cmocka_unit_test(passes_over_hidden_files_and_folders_in_a_folder),
		cmocka_unit_test(refuses_tables_of_pairs_that_it_cannot_follow),
		cmocka_unit_test(a_row_of_one_side_says_that_nothing_matches),
		cmocka_unit_test(doubts_about_either_side_are_findings_when_strict),
		cmocka_unit_test(a_report_has_a_section_on_the_changes),
		cmocka_unit_test(speaks_the_language_asked_for),
		cmocka_unit_test(refuses_what_it_cannot_compare),
	};
	return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
