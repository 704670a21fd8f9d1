/* `dutynet report` as a user runs it: where it writes and what it says. */
#include "cmocka_setup.h"
#include "support/folder.h"
#include "support/program.h"

#include <string.h>

static char *folder; /* of this run */

static void write_plan(const char *name, const char *text)
{
	g_autofree char *path = g_build_filename(folder, name, NULL);
	assert_true(g_file_set_contents(path, text, -1, NULL));
}

#define report(...) program_run_in(folder, (const char *const[]){"report", __VA_ARGS__, NULL}, NULL)

static char *read_file(const char *name)
{
	g_autofree char *path = g_build_filename(folder, name, NULL);
	char *text = NULL;
	if (!g_file_get_contents(path, &text, NULL, NULL))
		fail_msg("no %s", name);
	return text;
}

static void names_the_folder_after_the_input_with_what_is_safe_in_a_name(void **state)
{
	(void)state;
	write_plan(".甲 (乙)_1.2.txt", "1．推进商标法修订。（司法部负责）\n");
	g_auto(ProgramRun) run = report(".甲 (乙)_1.2.txt");
	assert_int_equal(run.status, 0);
	g_autofree char *said = bytes_text(run.output), *page = read_file("output/-甲--乙-_1.2/index.html");
	assert_non_null(strstr(said, "1 task, 1 department, 1 responsibility, 0 pairs of departments that share a task, 1 task with a single department\n"));
	assert_non_null(strstr(said, "open output/-甲--乙-_1.2/index.html"));
}

static void bounds_the_length_of_the_folder_s_name(void **state)
{
	(void)state;
	g_autoptr(GString) name = g_string_new(NULL), kept = g_string_new("output/");
	for (guint i = 0; i < 80; i++) {
		g_string_append(name, "长");
		g_string_append(kept, i < 60 ? "长" : "");
	}
	g_string_append(name, ".txt");
	g_string_append(kept, "/index.html");
	write_plan(name->str, "1．推进商标法修订。（司法部负责）\n");
	g_auto(ProgramRun) run = report(name->str, "-q");
	assert_int_equal(run.status, 0);
	assert_int_equal(g_bytes_get_size(run.output), 0);
	g_autofree char *page = read_file(kept->str);
}

static void names_the_folder_of_several_inputs_after_the_first(void **state)
{
	(void)state;
	write_plan("a.txt", "甲计划\n\n1．推进商标法修订。（司法部负责）\n");
	write_plan("b.txt", "乙计划\n\n1．推进专利法修订。（国家知识产权局、司法部负责）\n");
	g_auto(ProgramRun) run = report("a.txt", "b.txt", "--lang", "en");
	assert_int_equal(run.status, 0);
	g_autofree char *said = bytes_text(run.output), *page = read_file("output/a-and-1-more/index.html");
	assert_true(g_str_has_prefix(said, "甲计划\n2 tasks, 2 departments, 3 responsibilities, 1 pair of departments that share a task"));
}

/* Thirty tasks with one clause. */
static void write_many(const char *name, const char *title, const char *clause, const char *more)
{
	g_autoptr(GString) text = g_string_new(title);
	for (guint i = 1; i <= 30; i++)
		g_string_append_printf(text, "\n\n%u．开展第%u批试点示范，总结第%u批经验。（%s）", i, i, i, clause);
	g_string_append(text, more);
	write_plan(name, text->str);
}

static void the_section_on_changes_tells_reforms_leads_and_what_chance_does_not_explain(void **state)
{
	(void)state;
	write_many("a.txt", "甲计划", "科技部牵头，教育部配合", "\n\n31．推进标准化。（质检总局、工商总局负责）\n\n32．整顿市场。（公安部负责）\n\n33．办展。（商务部、外交部负责）\n");
	write_many("b.txt", "乙计划", "教育部牵头，财政部配合", "\n\n31．推进标准化。（市场监管总局负责）\n\n32．整顿市场秩序。（公安部、科技部负责）\n\n33．办展。（商务部、外交部负责）\n");
	g_auto(ProgramRun) run = report("b.txt", "--compare", "a.txt", "-o", "changes");
	assert_int_equal(run.status, 0);
	g_autofree char *page = read_file("changes/index.html");
	static const char *const words[] = {"牵头的变化超出偶然", "任务的变化超出偶然", "more change in leads than chance explains", "与《甲计划》相比",
	                                    "市场监管总局", "2018"};
	for (gsize i = 0; i < G_N_ELEMENTS(words); i++)
		if (strstr(page, words[i]) == NULL)
			fail_msg("no %s", words[i]);
}

static int make_folder(void **state)
{
	(void)state;
	folder = g_dir_make_tmp("dutynet-report-XXXXXX", NULL);
	return folder == NULL;
}

static int remove_folder(void **state)
{
	(void)state;
	remove_tree(folder);
	g_free(folder);
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(names_the_folder_after_the_input_with_what_is_safe_in_a_name),
		cmocka_unit_test(bounds_the_length_of_the_folder_s_name),
		cmocka_unit_test(names_the_folder_of_several_inputs_after_the_first),
		cmocka_unit_test(the_section_on_changes_tells_reforms_leads_and_what_chance_does_not_explain),
	};
	return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
