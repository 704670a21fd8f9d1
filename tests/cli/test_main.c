/* The program as a whole: exit statuses, where data and messages go, and what bad input leaves behind. */
#include "cmocka_setup.h"
#include "support/program.h"

#include <glib/gstdio.h>
#include <jansson.h>
#include <string.h>
#include <unistd.h>

static char *scratch; /* a folder of this run */

static char *scratch_path(const char *name)
{
	return g_build_filename(scratch, name, NULL);
}

static char *scratch_file(const char *name, const char *bytes, gssize size)
{
	char *path = scratch_path(name);
	assert_true(g_file_set_contents(path, bytes, size, NULL));
	return path;
}

static void assert_refused(const ProgramRun *run, int status)
{
	assert_int_equal(run->status, status);
	assert_int_equal(g_bytes_get_size(run->output), 0);
	assert_int_equal(count_lines(run->messages), 1);
	assert_true(g_str_has_prefix(run->messages, "dutynet: "));
}

static void asks_for_a_command(void **state)
{
	(void)state;
	g_auto(ProgramRun) run = program_run((const char *const[]){NULL}, NULL);
	assert_refused(&run, 2);
}

static void refuses_what_it_does_not_know_as_usage(void **state)
{
	(void)state;
	static const char *const lines[][6] = {
		{"unknown"},
		{"metrics"},
		{"metrics", "--no-such-option", "data/plan-2025.txt"},
		{"metrics", "--measures", "nonsense", "data/plan-2025.txt"},
		{"metrics", "--lead-rule", "last", "data/plan-2025.txt"},
		{"extract", "-f", "yaml", "data/plan-2025.txt"},
		{"extract", "--from", "tablet", "data/plan-2025.txt"},
		{"diagram", "portrait", "data/plan-2025.txt"},
		{"diagram", "load", "data/plan-2025.txt", "--lang", "tlh"},
		{"export", "data/plan-2025.txt"},
		{"export", "data/plan-2025.txt", "-f", "docx"},
		{"list", "wonders"},
		{"list", "readers", "data/plan-2025.txt"},
		{"diagram", "ego", "国家知识产权局"},
		{"diagram", "load", "data/plan-2025.txt", "-f", "xlsx"},
		{"explain", "司法部", "data/plan-2025.txt", "--lang", "tlh"},
		{"report", "data/plan-2025.txt", "--lang", "tlh"},
		{"report", "data/plan-2025.txt", "--threshold", "0.5"},
		{"report", "data/plan-2025.txt", "--departments", "x.csv"},
		{"check", "data/plan-2025.txt", "-f", "svg"},
		{"metrics", "--lang", "\xff", "data/plan-2025.txt"},
		{"metrics", "--max-tasks=-1", "data/plan-2025.txt"},
		{"metrics", "--max-bytes=-1", "data/plan-2025.txt"},
		{"metrics", "--max-pages=0", "data/plan-2025.txt"},
		{"metrics", "--max-unpacked=0", "data/plan-2025.txt"},
		{"metrics", "--resolution=-1", "data/plan-2025.txt"},
		{"metrics", "--resolution=nan", "data/plan-2025.txt"},
	};
	for (gsize i = 0; i < G_N_ELEMENTS(lines); i++) {
		g_auto(ProgramRun) run = program_run(lines[i], NULL);
		assert_refused(&run, 2);
	}
}

static void prints_help_on_standard_output(void **state)
{
	(void)state;
	static const char *const commands[] = {"report", "extract", "check", "metrics", "diagram", "export", "explain", "list"};
	g_auto(ProgramRun) all = program("--help");
	assert_int_equal(all.status, 0);
	assert_string_equal(all.messages, "");
	g_autofree char *text = bytes_text(all.output);
	for (gsize i = 0; i < G_N_ELEMENTS(commands); i++) {
		assert_non_null(strstr(text, commands[i]));
		g_auto(ProgramRun) one = program(commands[i], "--help");
		assert_int_equal(one.status, 0);
		assert_true(g_bytes_get_size(one.output) > 100);
	}
}

static void names_the_versions_of_the_libraries(void **state)
{
	(void)state;
	g_auto(ProgramRun) run = program("--version");
	g_autofree char *text = bytes_text(run.output);
	assert_int_equal(run.status, 0);
	assert_true(g_str_has_prefix(text, "dutynet "));
	assert_non_null(strstr(text, "igraph "));
	assert_non_null(strstr(text, "Graphviz "));
}

/* Every command that reads a plan refuses input that holds none, in one line, and writes nothing. */
static void refuses_input_that_holds_no_plan(void **state)
{
	(void)state;
	static const char binary[] = "\x7f" "ELF\0\0\1\2\3\0\0\0";
	g_autofree char *missing = scratch_path("missing.txt");
	g_autofree char *empty = scratch_file("empty.txt", "", 0);
	g_autofree char *binary_path = scratch_file("binary.txt", binary, sizeof binary);
	g_autofree char *not_text = scratch_file("not-utf8.txt", "\xe4\xb8\x80\xff\xfe\xc0\x80 \x81\x30", -1);
	g_autofree char *folder = scratch_path("refused");
	const char *const inputs[] = {missing, empty, binary_path, not_text, scratch};
	for (gsize i = 0; i < G_N_ELEMENTS(inputs); i++) {
		const char *const others[][5] = {{"check", inputs[i]},
		                                 {"explain", "司法部", inputs[i]},
		                                 {"list", "departments", inputs[i]},
		                                 {"export", inputs[i], "-f", "csv"},
		                                 {"report", "data/plan-2025.txt", "--compare", inputs[i], "-q"}};
		for (gsize k = 0; k < G_N_ELEMENTS(others); k++) {
			const char *line[6] = {NULL};
			memcpy(line, others[k], sizeof others[k]);
			g_auto(ProgramRun) other = program_run(line, NULL);
			assert_refused(&other, 3);
		}
		g_auto(ProgramRun) extract = program("extract", inputs[i]);
		assert_refused(&extract, 3);
		g_auto(ProgramRun) metrics = program("metrics", inputs[i]);
		assert_refused(&metrics, 3);
		g_auto(ProgramRun) diagram = program("diagram", "load", inputs[i]);
		assert_refused(&diagram, 3);
		g_auto(ProgramRun) report = program("report", inputs[i], "-o", folder);
		assert_refused(&report, 3);
		assert_false(g_file_test(folder, G_FILE_TEST_EXISTS));
	}
}

static void finds_no_task_in_a_text_without_a_clause(void **state)
{
	(void)state;
	g_autofree char *path = scratch_file("letter.txt", "关于天气的通知\n\n今天天气很好，请大家出门走走。\n", -1);
	g_autofree char *folder = scratch_path("none");
	g_auto(ProgramRun) metrics = program("metrics", path);
	assert_refused(&metrics, 3);
	g_auto(ProgramRun) report = program("report", path, "-o", folder);
	assert_refused(&report, 3);
	assert_false(g_file_test(folder, G_FILE_TEST_EXISTS));
	g_auto(ProgramRun) names = program("list", "departments", path, path);
	assert_refused(&names, 3);
	assert_non_null(strstr(names.messages, " and others: no clause"));
	g_autoptr(GBytes) letter = g_bytes_new_static("今天天气很好。\n", strlen("今天天气很好。\n"));
	g_auto(ProgramRun) piped = program_run((const char *const[]){"metrics", "-", NULL}, letter);
	assert_refused(&piped, 3);
	assert_non_null(strstr(piped.messages, "standard input: no clause"));
	g_auto(ProgramRun) extract = program("extract", path);
	assert_int_equal(extract.status, 3);
	assert_int_equal(count_lines(extract.messages), 1);
	json_t *plan =
		json_loadb(g_bytes_get_data(extract.output, NULL), g_bytes_get_size(extract.output), 0, NULL);
	assert_int_equal(json_array_size(json_object_get(plan, "tasks")), 0);
	assert_true(json_array_size(json_object_get(plan, "diagnostics")) > 0);
	json_decref(plan);
	g_auto(ProgramRun) check = program("check", path);
	assert_int_equal(check.status, 1);
}

static void takes_what_follows_two_dashes_for_an_operand(void **state)
{
	(void)state;
	g_autofree char *path = scratch_file("-f.txt", "1．推进商标法修订。（司法部负责）\n", -1);
	g_auto(ProgramRun) run = program_run_in(scratch, (const char *const[]){"list", "--", "departments", "-f.txt", NULL}, NULL);
	assert_int_equal(run.status, 0);
	g_autofree char *names = bytes_text(run.output);
	assert_true(g_str_has_prefix(names, "司法部\t"));
	assert_int_equal(g_remove(path), 0);
}

static void knows_the_bodies_of_a_given_registry(void **state)
{
	(void)state;
	g_autofree char *plan = scratch_file("two-names.txt", "1．推进观测。（观测中心负责）\n2．推进甲项。（紫微台负责）\n", -1);
	g_autofree char *registry = scratch_file("registry.json", "[{\"name\": \"紫微台\", \"aliases\": [\"观测中心\"]}]", -1);
	g_auto(ProgramRun) without = program("list", "departments", plan), with = program("list", "departments", plan, "--registry", registry);
	g_autofree char *two = bytes_text(without.output), *one = bytes_text(with.output);
	assert_int_equal(count_lines(two), 2);
	assert_string_equal(one, "紫微台\t观测中心\n");
}

static void draws_only_the_ties_of_the_backbone_where_asked_to(void **state)
{
	(void)state;
	g_auto(ProgramRun) all = program("diagram", "collaboration", "data/plan-2025.txt", "-f", "dot", "-q");
	g_auto(ProgramRun) some = program("diagram", "collaboration", "data/plan-2025.txt", "-f", "dot", "-q", "--backbone", "--from", "text");
	assert_int_equal(all.status + some.status, 0);
	assert_true(g_bytes_get_size(some.output) < g_bytes_get_size(all.output));
}

static void refuses_a_registry_that_it_cannot_read(void **state)
{
	(void)state;
	g_auto(ProgramRun) missing = program("extract", "data/plan-2025.txt", "--registry", "no-such-file.json");
	assert_refused(&missing, 3);
	g_auto(ProgramRun) other = program("extract", "data/plan-2025.txt", "--registry", "data/plan-2025.txt");
	assert_refused(&other, 3);
}

static void fails_where_output_cannot_be_written(void **state)
{
	(void)state;
	g_autofree char *file = scratch_file("plain-file", "kept", -1);
	g_autofree char *below = g_build_filename(file, "below", NULL);
	g_auto(ProgramRun) report = program("report", "data/plan-2025.txt", "-o", below);
	assert_refused(&report, 4);
	g_auto(ProgramRun) metrics = program("metrics", "data/plan-2025.txt", "-o", below);
	assert_refused(&metrics, 4);
	g_autofree char *text = NULL;
	assert_true(g_file_get_contents(file, &text, NULL, NULL));
	assert_string_equal(text, "kept");
	if (g_file_test("/dev/full", G_FILE_TEST_EXISTS)) {
		g_auto(ProgramRun) full = program("extract", "data/plan-2025.txt", "-o", "/dev/full");
		assert_refused(&full, 4);
	}
}

static void reads_standard_input_and_writes_standard_output(void **state)
{
	(void)state;
	g_autofree char *text = NULL;
	gsize size;
	assert_true(g_file_get_contents(TEST_SOURCE_ROOT "/data/plan-2025.txt", &text, &size, NULL));
	g_autoptr(GBytes) input = g_bytes_new(text, size);
	g_auto(ProgramRun) run = program_run((const char *const[]){"extract", "-", NULL}, input);
	assert_int_equal(run.status, 0);
	json_t *plan = json_loadb(g_bytes_get_data(run.output, NULL), g_bytes_get_size(run.output), 0, NULL);
	assert_int_equal(json_array_size(json_object_get(plan, "tasks")), 118);
	json_decref(plan);
}

static void analyses_a_saved_plan_like_the_text_it_came_from(void **state)
{
	(void)state;
	static const char *const formats[] = {"json", "csv"};
	g_auto(ProgramRun) whole = program("metrics", "data/plan-2025.txt", "--measures", "core");
	assert_int_equal(whole.status, 0);
	json_t *expected = json_loadb(g_bytes_get_data(whole.output, NULL), g_bytes_get_size(whole.output), 0, NULL);
	for (gsize i = 0; i < G_N_ELEMENTS(formats); i++) {
		g_autofree char *name = g_strconcat("plan-2025.", formats[i], NULL);
		g_autofree char *path = scratch_path(name);
		g_auto(ProgramRun) extract = program("extract", "data/plan-2025.txt", "-f", formats[i], "-o", path);
		assert_int_equal(extract.status, 0);
		g_auto(ProgramRun) again = program("metrics", path, "--measures", "core");
		assert_int_equal(again.status, 0);
		json_t *actual = json_loadb(g_bytes_get_data(again.output, NULL), g_bytes_get_size(again.output), 0, NULL);
		assert_true(json_equal(json_object_get(expected, "network"), json_object_get(actual, "network")));
		assert_true(json_equal(json_object_get(expected, "departments"), json_object_get(actual, "departments")));
		json_decref(actual);
	}
	json_decref(expected);
}

static void shows_lists_with_one_entry_a_line(void **state)
{
	(void)state;
	static const char *const lists[] = {"readers", "measures", "diagrams", "formats", "departments"};
	for (gsize i = 0; i < G_N_ELEMENTS(lists); i++) {
		g_auto(ProgramRun) run = program("list", lists[i]);
		assert_int_equal(run.status, 0);
		g_autofree char *text = bytes_text(run.output);
		assert_true(count_lines(text) >= 1);
		g_auto(GStrv) entries = g_strsplit(text, "\n", -1);
		for (guint j = 0; entries[j + 1] != NULL; j++)
			assert_non_null(strchr(entries[j], '\t'));
	}
}

static void explains_a_department_with_the_lines_of_its_tasks(void **state)
{
	(void)state;
	g_auto(ProgramRun) run = program("explain", "中国贸促会", "data/plan-2025.txt");
	g_autofree char *text = bytes_text(run.output);
	assert_int_equal(run.status, 0);
	assert_non_null(strstr(text, "data/plan-2025.txt:689"));
	assert_non_null(strstr(text, "（中国贸促会负责）"));
	g_auto(ProgramRun) overloaded = program("explain", "中央宣传部", "data/plan-2025.txt", "--lang", "en");
	g_autofree char *picture = bytes_text(overloaded.output);
	assert_non_null(strstr(picture, "Tasks: 37, of which it leads 26"));
	assert_non_null(strstr(picture, "Partners: 32\n"));
	assert_non_null(strstr(picture, "leads more than its tasks explain"));
	g_auto(ProgramRun) unknown = program("explain", "气象部", "data/plan-2025.txt");
	assert_refused(&unknown, 3);
}

static int make_scratch(void **state)
{
	(void)state;
	scratch = g_dir_make_tmp("dutynet-cli-XXXXXX", NULL);
	return scratch == NULL;
}

static void remove_all(const char *path)
{
	g_autoptr(GDir) folder = g_dir_open(path, 0, NULL);
	for (const char *name; folder != NULL && (name = g_dir_read_name(folder)) != NULL;) {
		g_autofree char *inside = g_build_filename(path, name, NULL);
		remove_all(inside);
	}
	g_remove(path);
}

static int remove_scratch(void **state)
{
	(void)state;
	remove_all(scratch);
	g_free(scratch);
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(asks_for_a_command),
		cmocka_unit_test(refuses_what_it_does_not_know_as_usage),
		cmocka_unit_test(prints_help_on_standard_output),
		cmocka_unit_test(names_the_versions_of_the_libraries),
		cmocka_unit_test(refuses_input_that_holds_no_plan),
		cmocka_unit_test(finds_no_task_in_a_text_without_a_clause),
		cmocka_unit_test(takes_what_follows_two_dashes_for_an_operand),
		cmocka_unit_test(knows_the_bodies_of_a_given_registry),
		cmocka_unit_test(draws_only_the_ties_of_the_backbone_where_asked_to),
		cmocka_unit_test(refuses_a_registry_that_it_cannot_read),
		cmocka_unit_test(fails_where_output_cannot_be_written),
		cmocka_unit_test(reads_standard_input_and_writes_standard_output),
		cmocka_unit_test(analyses_a_saved_plan_like_the_text_it_came_from),
		cmocka_unit_test(shows_lists_with_one_entry_a_line),
		cmocka_unit_test(explains_a_department_with_the_lines_of_its_tasks),
	};
	return cmocka_run_group_tests(tests, make_scratch, remove_scratch);
}
