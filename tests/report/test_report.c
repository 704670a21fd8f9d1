/* The report as files: all are there, whole, listed with their checksums, the same in every run; failures leave the old ones. */
#include "cmocka_setup.h"
#include "support/folder.h"
#include "support/gold.h"
#include "support/hostile.h"
#include "support/timing.h"

#include <dutynet/report.h>
#include <string.h>
#include <unistd.h>

#include "base/child.h"

/* Enough for every file, and quick to draw. */
static DnPlan *plan_from(const char *source)
{
	static const char *const path[] = {"一、总则"};
	const DnResponsibility responsible[] = {{0, DN_ROLE_LEAD, "负责"}, {1, DN_ROLE_PARTICIPANT, "负责"}};
	DnPlan *plan = dn_plan_new();
	dn_plan_add_document(plan, &(DnPlanDocument){.id = "small", .path = source, .format = "text", .sha256 = "", .language = "zh"});
	dn_plan_add_department(plan, "甲部", DN_KIND_DEPARTMENT);
	dn_plan_add_department(plan, "乙部", DN_KIND_DEPARTMENT);
	dn_plan_add_task(plan, &(DnTask){.id = "1", .n_path = 1, .path = path, .text = "建立制度。", .clause = "（甲部、乙部负责）",
	                                 .n_responsible = 2, .responsible = responsible});
	return plan;
}

static DnPlan *small_plan_new(void)
{
	return plan_from("small.txt");
}

static GPtrArray *write_report(const char *folder, DnPlan *plan, const DnReportOptions *options, GError **error)
{
	g_autoptr(DnNetwork) network = dn_network_new(plan);
	g_autoptr(DnAnalysis) analysis = dn_analysis_new(plan, network, &(DnAnalysisOptions){.cluster_runs = 2}, NULL);
	assert_non_null(analysis);
	return dn_report_write(folder, plan, network, analysis, options, error);
}

static guint count_files(const char *path)
{
	guint n = 0;
	g_autoptr(GDir) dir = g_dir_open(path, 0, NULL);
	if (dir == NULL)
		return 1;
	for (const char *name; (name = g_dir_read_name(dir)) != NULL;) {
		g_autofree char *inside = g_build_filename(path, name, NULL);
		n += count_files(inside);
	}
	return n;
}

static char *checksum_of(const char *folder, const char *name)
{
	g_autofree char *path = g_build_filename(folder, name, NULL);
	g_autofree char *contents = NULL;
	gsize length;
	assert_true(g_file_get_contents(path, &contents, &length, NULL));
	assert_true(length > 0);
	return g_compute_checksum_for_data(G_CHECKSUM_SHA256, (const guchar *)contents, length);
}

static json_t *read_manifest(const char *folder)
{
	g_autofree char *path = g_build_filename(folder, "manifest.json", NULL);
	json_t *manifest = json_load_file(path, 0, NULL);
	assert_non_null(manifest);
	return manifest;
}

static void assert_manifest_holds(const char *folder, const GPtrArray *names)
{
	json_t *manifest = read_manifest(folder), *files = json_object_get(manifest, "files"), *file;
	assert_int_equal(json_array_size(files), names->len - 1);
	size_t i;
	json_array_foreach(files, i, file) {
		assert_string_equal(json_string_value(json_object_get(file, "name")), g_ptr_array_index(names, i));
		g_autofree char *checksum = checksum_of(folder, g_ptr_array_index(names, i));
		assert_string_equal(json_string_value(json_object_get(file, "sha256")), checksum);
	}
	json_decref(manifest);
}

static void assert_without(const char *folder, const char *name, const char *words)
{
	g_autofree char *path = g_build_filename(folder, name, NULL);
	g_autofree char *contents = NULL;
	assert_true(g_file_get_contents(path, &contents, NULL, NULL));
	if (strstr(contents, words) != NULL)
		fail_msg("%s holds %s", name, words);
}

static void no_file_tells_a_folder_of_the_machine(void **state)
{
	(void)state;
	g_autofree char *folder = g_dir_make_tmp("dutynet-report-XXXXXX", NULL);
	g_autoptr(DnPlan) plan = plan_from("/home/somebody/small.txt");
	g_autoptr(GPtrArray) names = write_report(folder, plan, NULL, NULL);
	assert_non_null(names);
	for (guint i = 0; i < names->len; i++)
		assert_without(folder, g_ptr_array_index(names, i), "somebody");
	remove_tree(folder);
}

static void every_file_is_written_and_listed_with_its_checksum(void **state)
{
	(void)state;
	g_autofree char *folder = g_dir_make_tmp("dutynet-report-XXXXXX", NULL);
	g_autofree char *inner = g_build_filename(folder, "a", "b", NULL);
	g_autoptr(DnPlan) plan = small_plan_new();
	g_autoptr(GPtrArray) names = write_report(inner, plan, NULL, NULL);
	assert_non_null(names);
	assert_int_equal(count_files(inner), names->len);
	assert_string_equal(g_ptr_array_index(names, 0), "index.html");
	assert_string_equal(g_ptr_array_index(names, names->len - 1), "manifest.json");
	assert_manifest_holds(inner, names);
	remove_tree(folder);
}

static void assert_same_files(const char *first, const char *second, const GPtrArray *names)
{
	for (guint i = 0; i < names->len; i++) {
		g_autofree char *one = checksum_of(first, g_ptr_array_index(names, i));
		g_autofree char *other = checksum_of(second, g_ptr_array_index(names, i));
		if (strcmp(one, other) != 0)
			fail_msg("%s differs", (const char *)g_ptr_array_index(names, i));
	}
}

static GBytes *write_in_cut_fonts(const void *folder)
{
	g_autoptr(DnPlan) plan = small_plan_new();
	g_autoptr(GPtrArray) names = write_report(folder, plan, &(DnReportOptions){.may_cut_fonts = TRUE}, NULL);
	return names != NULL ? g_bytes_new_static("", 0) : NULL;
}

static gsize size_of(const char *folder, const char *name)
{
	g_autofree char *path = g_build_filename(folder, name, NULL);
	g_autofree char *contents = NULL;
	gsize length = 0;
	assert_true(g_file_get_contents(path, &contents, &length, NULL));
	return length;
}

static void assert_same_picture(const char *cut, const char *whole, const char *name)
{
	g_autofree char *one = checksum_of(cut, name), *other = checksum_of(whole, name);
	if (g_str_has_suffix(name, ".pdf"))
		assert_true(size_of(cut, name) < size_of(whole, name) / 2);
	else if (g_str_has_prefix(name, "diagrams/") && strcmp(one, other) != 0)
		fail_msg("%s differs", name);
}

/* In a child of its own: a process keeps to the fonts that it has begun with. */
static void cut_fonts_make_the_same_pictures_and_smaller_pdfs(void **state)
{
	(void)state;
	g_autofree char *folder = g_dir_make_tmp("dutynet-report-XXXXXX", NULL);
	g_autofree char *cut = g_build_filename(folder, "cut", NULL), *whole = g_build_filename(folder, "whole", NULL);
	g_autoptr(GBytes) written = dn_child_finish(dn_child_start(write_in_cut_fonts, cut));
	assert_non_null(written);
	g_autoptr(DnPlan) plan = small_plan_new();
	g_autoptr(GPtrArray) names = write_report(whole, plan, NULL, NULL);
	for (guint i = 0; i < names->len; i++)
		assert_same_picture(cut, whole, g_ptr_array_index(names, i));
	remove_tree(folder);
}

static void two_runs_write_the_same_bytes_alone_or_with_children(void **state)
{
	(void)state;
	g_autofree char *folder = g_dir_make_tmp("dutynet-report-XXXXXX", NULL);
	g_autofree char *first = g_build_filename(folder, "first", NULL), *second = g_build_filename(folder, "second", NULL);
	g_autoptr(DnPlan) plan = gold_plan_new();
	g_autoptr(GPtrArray) names = write_report(first, plan, NULL, NULL);
	g_usleep(2100000); /* time stamps in archives tell every second one */
	g_autoptr(GPtrArray) again = write_report(second, plan, &(DnReportOptions){.may_fork = TRUE}, NULL);
	assert_int_equal(names->len, again->len);
	assert_same_files(first, second, names);
	remove_tree(folder);
}

/* In one process it takes 0.8 to 1.9 s of the processor, as machines go, and more where they are busy. */
static void the_2025_report_takes_four_seconds_at_most(void **state)
{
	(void)state;
	g_autofree char *folder = g_dir_make_tmp("dutynet-report-XXXXXX", NULL);
	g_autoptr(DnPlan) plan = gold_plan_new();
	double start = processor_seconds();
	g_autoptr(GPtrArray) names = write_report(folder, plan, NULL, NULL);
	assert_within(processor_seconds() - start, 4);
	assert_non_null(names);
	remove_tree(folder);
}

static void a_hostile_plan_names_no_file(void **state)
{
	(void)state;
	g_autofree char *folder = g_dir_make_tmp("dutynet-report-XXXXXX", NULL);
	g_autofree char *inner = g_build_filename(folder, "inner", NULL);
	g_autoptr(DnPlan) plan = hostile_plan_new();
	g_autoptr(GPtrArray) names = write_report(inner, plan, NULL, NULL);
	assert_non_null(names);
	assert_int_equal(count_files(folder), names->len);
	remove_tree(folder);
}

static void an_empty_plan_has_a_report_too(void **state)
{
	(void)state;
	g_autofree char *folder = g_dir_make_tmp("dutynet-report-XXXXXX", NULL);
	g_autoptr(DnPlan) plan = dn_plan_new();
	g_autoptr(GError) error = NULL;
	g_autoptr(GPtrArray) names = write_report(folder, plan, NULL, &error);
	assert_null(error);
	assert_non_null(names);
	remove_tree(folder);
}

static void a_file_in_the_place_of_the_folder_is_an_output_error(void **state)
{
	(void)state;
	g_autofree char *folder = g_dir_make_tmp("dutynet-report-XXXXXX", NULL);
	g_autofree char *taken = g_build_filename(folder, "taken", NULL);
	assert_true(g_file_set_contents(taken, "old", -1, NULL));
	g_autoptr(DnPlan) plan = small_plan_new();
	g_autoptr(GError) error = NULL;
	assert_null(write_report(taken, plan, NULL, &error));
	assert_true(g_error_matches(error, DN_ERROR, DN_ERROR_OUTPUT));
	assert_non_null(strstr(error->message, taken));
	assert_int_equal(count_files(folder), 1);
	remove_tree(folder);
}

static void a_file_that_cannot_be_replaced_leaves_no_temporary_one(void **state)
{
	(void)state;
	g_autofree char *folder = g_dir_make_tmp("dutynet-report-XXXXXX", NULL);
	g_autofree char *blocked = g_build_filename(folder, "index.html", "x", NULL);
	assert_int_equal(g_mkdir_with_parents(blocked, 0777), 0);
	g_autoptr(DnPlan) plan = small_plan_new();
	g_autoptr(GError) error = NULL;
	assert_null(write_report(folder, plan, NULL, &error));
	assert_true(g_error_matches(error, DN_ERROR, DN_ERROR_OUTPUT));
	assert_int_equal(count_files(folder), 0);
	remove_tree(folder);
}

static gboolean note_progress(const char *file, guint done, guint total, void *data)
{
	guint *calls = data;
	assert_non_null(file);
	assert_int_equal(done, *calls);
	assert_true(done < total);
	++*calls;
	return TRUE;
}

static gboolean stop_at_third(const char *file, guint done, guint total, void *data)
{
	(void)file;
	(void)total;
	(void)data;
	return done < 2;
}

static void progress_is_told_before_each_file(void **state)
{
	(void)state;
	g_autofree char *folder = g_dir_make_tmp("dutynet-report-XXXXXX", NULL);
	g_autoptr(DnPlan) plan = small_plan_new();
	guint calls = 0;
	g_autoptr(GPtrArray) names = write_report(folder, plan, &(DnReportOptions){.progress = note_progress, .data = &calls}, NULL);
	assert_int_equal(calls, names->len);
	remove_tree(folder);
}

static void stops_between_two_files_when_the_caller_says_so(void **state)
{
	(void)state;
	g_autofree char *folder = g_dir_make_tmp("dutynet-report-XXXXXX", NULL);
	g_autoptr(DnPlan) plan = small_plan_new();
	g_autoptr(GError) error = NULL;
	assert_null(write_report(folder, plan, &(DnReportOptions){.progress = stop_at_third}, &error));
	assert_true(g_error_matches(error, DN_ERROR, DN_ERROR_FOREIGN));
	assert_int_equal(count_files(folder), 2);
	remove_tree(folder);
}

static void tables_start_with_the_mark_that_spreadsheets_need(void **state)
{
	(void)state;
	g_autofree char *folder = g_dir_make_tmp("dutynet-report-XXXXXX", NULL);
	g_autoptr(DnPlan) plan = small_plan_new();
	g_autoptr(GPtrArray) names = write_report(folder, plan, &(DnReportOptions){.language = "en"}, NULL);
	g_autofree char *path = g_build_filename(folder, "departments.csv", NULL);
	g_autofree char *contents = NULL;
	assert_true(g_file_get_contents(path, &contents, NULL, NULL));
	assert_true(g_str_has_prefix(contents, "\xef\xbb\xbf" "Department,"));
	assert_non_null(strstr(contents, "\n甲部,"));
	remove_tree(folder);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(cut_fonts_make_the_same_pictures_and_smaller_pdfs),
		cmocka_unit_test(every_file_is_written_and_listed_with_its_checksum),
		cmocka_unit_test(no_file_tells_a_folder_of_the_machine),
		cmocka_unit_test(two_runs_write_the_same_bytes_alone_or_with_children),
		cmocka_unit_test(the_2025_report_takes_four_seconds_at_most),
		cmocka_unit_test(a_hostile_plan_names_no_file),
		cmocka_unit_test(an_empty_plan_has_a_report_too),
		cmocka_unit_test(a_file_in_the_place_of_the_folder_is_an_output_error),
		cmocka_unit_test(a_file_that_cannot_be_replaced_leaves_no_temporary_one),
		cmocka_unit_test(progress_is_told_before_each_file),
		cmocka_unit_test(stops_between_two_files_when_the_caller_says_so),
		cmocka_unit_test(tables_start_with_the_mark_that_spreadsheets_need),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
