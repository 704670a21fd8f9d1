/* manifest.json: from what and with what the report was made, and the checksum of each of its files. It states no time. */
#include <string.h>

#include <dutynet/version.h>

#include "render/json_writer.h"
#include "render/source_name.h"
#include "report/outputs.h"

/* "igraph 0.10.2, Graphviz 2.43.0" as members. */
static void write_libraries(DnJsonWriter *writer)
{
	g_auto(GStrv) libraries = g_strsplit(dn_version_libraries(), ", ", -1);
	dn_json_begin_object(writer, "libraries", DN_JSON_LINE);
	for (char **library = libraries; *library != NULL; library++) {
		char *version = strrchr(*library, ' ');
		if (version == NULL)
			continue;
		*version = '\0';
		dn_json_string(writer, *library, version + 1);
	}
	dn_json_end(writer);
}

static void write_inputs(DnJsonWriter *writer, const DnPlan *plan)
{
	dn_json_begin_array(writer, "inputs", DN_JSON_BLOCK);
	for (guint i = 0; i < dn_plan_n_documents(plan); i++) {
		const DnPlanDocument *document = dn_plan_document(plan, i);
		g_autofree char *path = dn_source_path(document);
		dn_json_begin_object(writer, NULL, DN_JSON_LINE);
		dn_json_string(writer, "id", document->id);
		dn_json_string(writer, "path", path);
		dn_json_string(writer, "format", document->format);
		dn_json_string(writer, "sha256", document->sha256);
		dn_json_end(writer);
	}
	dn_json_end(writer);
}

static void write_options(DnJsonWriter *writer, const DnRun *run)
{
	const DnClusters *clusters = dn_analysis_clusters(run->analysis);
	dn_json_begin_object(writer, "options", DN_JSON_LINE);
	dn_json_string(writer, "language", run->language);
	dn_json_boolean(writer, "collectives", run->options->rank_collectives);
	if (clusters != NULL) {
		dn_json_integer(writer, "seed", (gint64)clusters->seed);
		dn_json_integer(writer, "cluster_runs", clusters->runs);
		dn_json_real(writer, "resolution", clusters->resolution);
	}
	dn_json_end(writer);
}

/* The manifest itself, the last of the files, is not among them. */
static void write_files(DnJsonWriter *writer, const DnRun *run)
{
	dn_json_begin_array(writer, "files", DN_JSON_BLOCK);
	for (guint i = 0; i < run->checksums->len; i++) {
		dn_json_begin_object(writer, NULL, DN_JSON_LINE);
		dn_json_string(writer, "name", g_ptr_array_index(run->names, i));
		dn_json_integer(writer, "bytes", (gint64)g_array_index(run->sizes, gsize, i));
		dn_json_string(writer, "sha256", g_ptr_array_index(run->checksums, i));
		dn_json_end(writer);
	}
	dn_json_end(writer);
}

GBytes *dn_report_manifest(DnRun *run, const DnOutput *output, GError **error)
{
	(void)output;
	(void)error;
	DnJsonWriter *writer = dn_json_writer_new();
	dn_json_begin_object(writer, NULL, DN_JSON_BLOCK);
	dn_json_string(writer, "schema", "dutynet-manifest/1");
	dn_json_string(writer, "program", "dutynet");
	dn_json_string(writer, "version", dn_version());
	write_libraries(writer);
	write_inputs(writer, run->plan);
	write_options(writer, run);
	write_files(writer, run);
	dn_json_end(writer);
	return dn_json_writer_finish(writer);
}
