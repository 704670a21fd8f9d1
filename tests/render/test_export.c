/* The exports: every format holds the same network as the plan, read back by other programs. */
#include "cmocka_setup.h"
#include "support/analysed.h"
#include "support/gold.h"
#include "support/hostile.h"

#include <dutynet/render.h>
#include <glib/gstdio.h>
#include <string.h>

/* ---- What ought to be read -------------------------------------------------------------------------------------- */

static json_t *expected_two_mode(const DnPlan *plan)
{
	json_t *edges = json_array(), *weights = json_array(), *roles = json_array();
	for (guint i = 0; i < dn_plan_n_tasks(plan); i++) {
		const DnTask *task = dn_plan_task(plan, i);
		for (guint j = 0; j < task->n_responsible; j++) {
			json_array_append_new(edges, json_pack("[ii]", (int)(dn_plan_n_departments(plan) + i),
			                                       (int)task->responsible[j].department));
			json_array_append_new(weights, json_real(1));
			json_array_append_new(roles, json_string(dn_role_name(task->responsible[j].role)));
		}
	}
	return json_pack("{so so so}", "edges", edges, "weights", weights, "roles", roles);
}

static json_t *expected_projection(const DnAnalysis *analysis)
{
	json_t *edges = json_array(), *weights = json_array();
	for (gsize i = 0; i < dn_analysis_n_rows(analysis, DN_FRAME_PAIRS); i++) {
		guint a, b;
		dn_analysis_pair(&a, &b, analysis, DN_FRAME_PAIRS, i);
		json_array_append_new(edges, json_pack("[ii]", (int)a, (int)b));
		json_array_append_new(weights, json_real(dn_analysis_value(analysis, DN_FRAME_PAIRS, "shared", i)));
	}
	return json_pack("{so so}", "edges", edges, "weights", weights);
}

static void write_expected(const char *folder, const Case *made)
{
	json_t *departments = json_array(), *tasks = json_array(), *names = json_array();
	for (guint i = 0; i < dn_plan_n_departments(made->plan); i++)
		json_array_append_new(departments, json_string(dn_plan_department(made->plan, i)->name));
	for (guint i = 0; i < dn_plan_n_tasks(made->plan); i++)
		json_array_append_new(tasks, json_string(dn_plan_task(made->plan, i)->id));
	gsize n;
	const DnFormatInfo *formats = dn_export_formats(&n);
	for (gsize i = 0; i < n; i++)
		json_array_append_new(names, json_string(formats[i].name));
	json_t *expected = json_pack("{so so so so so}", "departments", departments, "tasks", tasks, "formats", names, "two_mode",
	                             expected_two_mode(made->plan), "projection", expected_projection(made->analysis));
	g_autofree char *path = g_build_filename(folder, "expected.json", NULL);
	assert_int_equal(json_dump_file(expected, path, 0), 0);
	json_decref(expected);
}

/* ---- Reading back ----------------------------------------------------------------------------------------------- */

static void write_exports(const char *folder, const Case *made, const char *name, gboolean projection)
{
	gsize n;
	const DnFormatInfo *formats = dn_export_formats(&n);
	for (gsize i = 0; i < n; i++) {
		g_autoptr(GError) error = NULL;
		g_autoptr(GBytes) bytes =
			dn_render_export(formats[i].name, projection, made->plan, made->network, made->analysis, &error);
		assert_null(error);
		g_autofree char *file = g_strconcat(name, formats[i].extension, NULL);
		g_autofree char *path = g_build_filename(folder, file, NULL);
		gsize size;
		const char *data = g_bytes_get_data(bytes, &size);
		assert_true(g_file_set_contents(path, data, (gssize)size, NULL));
	}
}

static void remove_folder(const char *folder)
{
	g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
	for (const char *name; (name = g_dir_read_name(dir)) != NULL;) {
		g_autofree char *path = g_build_filename(folder, name, NULL);
		g_unlink(path);
	}
	g_rmdir(folder);
}

static void assert_read_back(const Case *made)
{
	g_autofree char *folder = g_dir_make_tmp("dutynet-exports-XXXXXX", NULL);
	write_expected(folder, made);
	write_exports(folder, made, "two-mode", FALSE);
	write_exports(folder, made, "projection", TRUE);
	char *command[] = {(char *)"/usr/bin/python3", (char *)TEST_FOLDER "/read_exports.py", folder, NULL};
	g_autoptr(GError) error = NULL;
	g_autofree char *said = NULL;
	int status = -1;
	assert_true(g_spawn_sync(NULL, command, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, &said, &status, &error));
	if (status != 0)
		fail_msg("%s", said);
	remove_folder(folder);
}

static void other_programs_read_the_2025_plan(void **state)
{
	(void)state;
	g_auto(Case) made = case_of(gold_plan_new());
	assert_read_back(&made);
}

static void other_programs_read_hostile_names(void **state)
{
	(void)state;
	g_auto(Case) made = case_of(hostile_plan_new());
	assert_read_back(&made);
}

/* ---- Without other programs ------------------------------------------------------------------------------------- */

static void every_format_writes_the_empty_plan(void **state)
{
	(void)state;
	g_auto(Case) made = case_of(dn_plan_new());
	gsize n;
	const DnFormatInfo *formats = dn_export_formats(&n);
	for (gsize i = 0; i < 2 * n; i++) {
		g_autoptr(GError) error = NULL;
		g_autoptr(GBytes) bytes =
			dn_render_export(formats[i / 2].name, i % 2 == 1, made.plan, made.network, made.analysis, &error);
		assert_null(error);
		assert_true(g_bytes_get_size(bytes) > 0);
	}
}

static void every_format_does_without_an_analysis(void **state)
{
	(void)state;
	g_autoptr(DnPlan) plan = gold_plan_new();
	g_autoptr(DnNetwork) network = dn_network_new(plan);
	gsize n;
	const DnFormatInfo *formats = dn_export_formats(&n);
	for (gsize i = 0; i < 2 * n; i++) {
		g_autoptr(GBytes) bytes = dn_render_export(formats[i / 2].name, i % 2 == 1, plan, network, NULL, NULL);
		assert_non_null(bytes);
	}
}

static void every_format_gives_the_same_bytes_twice(void **state)
{
	(void)state;
	g_auto(Case) made = case_of(gold_plan_new());
	gsize n;
	const DnFormatInfo *formats = dn_export_formats(&n);
	for (gsize i = 0; i < n; i++) {
		g_autoptr(GBytes) first = dn_render_export(formats[i].name, FALSE, made.plan, made.network, made.analysis, NULL);
		g_usleep(g_str_equal(formats[i].name, "xlsx") ? 2100000 : 0); /* time stamps in archives tell every second one */
		g_autoptr(GBytes) second = dn_render_export(formats[i].name, FALSE, made.plan, made.network, made.analysis, NULL);
		assert_true(g_bytes_equal(first, second));
	}
}

static void an_unknown_format_is_an_error_that_names_the_known_ones(void **state)
{
	(void)state;
	g_auto(Case) made = case_of(dn_plan_new());
	g_autoptr(GError) error = NULL;
	assert_null(dn_render_export("dxf", FALSE, made.plan, made.network, made.analysis, &error));
	assert_true(g_error_matches(error, DN_ERROR, DN_ERROR_UNSUPPORTED));
	assert_non_null(strstr(error->message, "graphml"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(other_programs_read_the_2025_plan),
		cmocka_unit_test(other_programs_read_hostile_names),
		cmocka_unit_test(every_format_writes_the_empty_plan),
		cmocka_unit_test(every_format_does_without_an_analysis),
		cmocka_unit_test(every_format_gives_the_same_bytes_twice),
		cmocka_unit_test(an_unknown_format_is_an_error_that_names_the_known_ones),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
