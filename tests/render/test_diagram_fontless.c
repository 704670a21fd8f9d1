/* Diagrams on a machine without any font. The program runs with a font configuration that names none. */
#include "cmocka_setup.h"
#include "support/gold.h"

#include <dutynet/render.h>
#include <glib/gstdio.h>
#include <string.h>

static void count_font_warning(const char *message, void *data)
{
	if (strstr(message, "fonts-noto-cjk") != NULL)
		++*(guint *)data;
}

static void warns_once_where_no_font_has_chinese_characters(void **state)
{
	(void)state;
	g_autoptr(GError) error = NULL;
	g_autoptr(DnPlan) plan = gold_plan_new();
	g_autoptr(DnNetwork) network = dn_network_new(plan);
	guint warnings = 0;
	DnDiagramOptions options = {.language = "zh", .warn = count_font_warning, .warn_data = &warnings};
	g_autoptr(GBytes) dot = dn_render_diagram("load", "dot", plan, network, NULL, &options, &error);
	assert_null(error);
	assert_non_null(dot);
	assert_int_equal(warnings, 1);
}

int main(void)
{
	static const char none[] = "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig></fontconfig>";
	const struct CMUnitTest tests[] = {cmocka_unit_test(warns_once_where_no_font_has_chinese_characters)};
	g_autofree char *folder = g_dir_make_tmp("fontless-XXXXXX", NULL);
	g_autofree char *file = g_build_filename(folder, "fonts.conf", NULL);
	if (!g_file_set_contents(file, none, -1, NULL) || !g_setenv("FONTCONFIG_FILE", file, TRUE))
		return 1;
	int failed = cmocka_run_group_tests(tests, NULL, NULL);
	g_unlink(file);
	g_rmdir(folder);
	return failed;
}
