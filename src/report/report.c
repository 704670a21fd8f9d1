/* Writes the report: plans the files, makes each in memory, then puts each into the folder whole. */
#include <dutynet/report.h>

#include <errno.h>
#include <string.h>

#include <glib/gstdio.h>

#include "base/checksum.h"
#include "render/tables.h"
#include "render/diagram_drawing.h"
#include "report/outputs.h"

static gboolean fail_output(GError **error, const char *what, const char *path, const char *reason)
{
	g_set_error(error, DN_ERROR, DN_ERROR_OUTPUT, "cannot %s '%s': %s", what, path, reason);
	return FALSE;
}

static gboolean make_folder(const char *folder, GError **error)
{
	if (g_mkdir_with_parents(folder, 0777) == 0)
		return TRUE;
	return fail_output(error, "make the folder", folder, g_strerror(errno));
}

/* The folder within the output folder that holds the file. A link there would lead the files to where nobody asked for them. */
static gboolean make_folder_of(const char *name, const char *folder, GError **error)
{
	g_autofree char *within = g_path_get_dirname(name);
	g_autofree char *path = g_build_filename(folder, within, NULL);
	if (strcmp(within, ".") == 0)
		return TRUE;
	if (g_file_test(path, G_FILE_TEST_IS_SYMLINK))
		return fail_output(error, "write into", path, "it is a symbolic link");
	return make_folder(path, error);
}

/* The file appears under its name when it is whole. */
static gboolean write_whole(const char *path, GBytes *bytes, GError **error)
{
	g_autoptr(GError) reason = NULL;
	gsize length;
	const char *contents = g_bytes_get_data(bytes, &length);
	if (g_file_set_contents_full(path, contents, (gssize)length, G_FILE_SET_CONTENTS_CONSISTENT, 0666, &reason))
		return TRUE;
	return fail_output(error, "write", path, reason->message);
}

static void note_written(DnRun *run, GBytes *bytes)
{
	gsize size;
	const void *data = g_bytes_get_data(bytes, &size);
	g_ptr_array_add(run->checksums, dn_sha256(data, size));
	g_array_append_val(run->sizes, size);
}

static gboolean write_output(DnRun *run, const DnOutput *output, const char *folder, GError **error)
{
	g_autofree char *path = g_build_filename(folder, output->name, NULL);
	g_autoptr(GBytes) bytes = output->render(run, output, error);
	if (bytes == NULL || !make_folder_of(output->name, folder, error) || !write_whole(path, bytes, error))
		return FALSE;
	note_written(run, bytes);
	return TRUE;
}

static gboolean go_on(const DnRun *run, const char *name, guint done, guint total, GError **error)
{
	if (run->options->progress == NULL || run->options->progress(name, done, total, run->options->data))
		return TRUE;
	g_set_error_literal(error, DN_ERROR, DN_ERROR_FOREIGN, "interrupted");
	return FALSE;
}

static gboolean write_outputs(DnRun *run, const GPtrArray *outputs, const char *folder, GError **error)
{
	for (guint i = 0; i < outputs->len; i++) {
		const DnOutput *output = g_ptr_array_index(outputs, i);
		if (!go_on(run, output->name, i, outputs->len, error) || !write_output(run, output, folder, error))
			return FALSE;
	}
	return TRUE;
}

static void clear_run(DnRun *run)
{
	dn_report_diagrams_drop(run);
	g_ptr_array_unref(run->tables);
	g_ptr_array_unref(run->names);
	g_hash_table_unref(run->diagrams);
	g_hash_table_unref(run->drawings);
	g_hash_table_unref(run->warned);
	g_ptr_array_unref(run->checksums);
	g_array_unref(run->sizes);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(DnRun, clear_run)

GPtrArray *dn_report_write(const char *folder, const DnPlan *plan, const DnNetwork *network, const DnAnalysis *analysis,
                           const DnReportOptions *options, GError **error)
{
	static const DnReportOptions defaults = {0};
	if (options == NULL)
		options = &defaults;
	g_auto(DnRun) run = {
		.plan = plan,
		.network = network,
		.analysis = analysis,
		.options = options,
		.language = dn_language_of(plan, options->language),
		.tables = dn_tables_new(plan, analysis),
		.names = g_ptr_array_new_with_free_func(g_free),
		.diagrams = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_bytes_unref),
		.drawings = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, (GDestroyNotify)dn_drawing_free),
		.warned = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL),
		.checksums = g_ptr_array_new_with_free_func(g_free),
		.sizes = g_array_new(FALSE, FALSE, sizeof(gsize)),
	};
	g_autoptr(GPtrArray) outputs = dn_outputs_plan(&run);
	for (guint i = 0; i < outputs->len; i++)
		g_ptr_array_add(run.names, g_strdup(((const DnOutput *)g_ptr_array_index(outputs, i))->name));
	if (!make_folder(folder, error) || !write_outputs(&run, outputs, folder, error))
		return NULL;
	return g_ptr_array_ref(run.names);
}
