/* VOSviewer JSON: items with weights and clusters, links with strengths, the clusters' labels. Places are
 * those of the collaboration picture. It shows one kind of thing; in the two-mode network tasks are items too. */
#include "render/export_graph.h"
#include "render/json_writer.h"

#include <math.h>

#define MAP_SCALE 400.0 /* VOSviewer's maps are a few units wide */

static void write_weights(DnJsonWriter *writer, const DnExportGraph *graph, guint node)
{
	dn_json_begin_object(writer, "weights", DN_JSON_LINE);
	for (guint i = 0; i < graph->node_columns->len; i++) {
		const DnColumn *column = &g_array_index(graph->node_columns, DnColumn, i);
		double number = dn_column_number(column, node);
		if (column->type == DN_COLUMN_REAL && number >= 0)
			dn_json_real(writer, column->key, number);
		else if (column->type == DN_COLUMN_COUNT && number >= 0 && !g_str_equal(column->key, "cluster"))
			dn_json_integer(writer, column->key, (gint64)number);
	}
	dn_json_end(writer);
}

static void write_item(DnJsonWriter *writer, const DnExportGraph *graph, guint node, const DnPlace *place)
{
	dn_json_begin_object(writer, NULL, DN_JSON_LINE);
	dn_json_integer(writer, "id", (gint64)node + 1);
	dn_json_string(writer, "label", dn_export_label(graph, node));
	if (!isnan(place->x)) {
		dn_json_real(writer, "x", place->x / MAP_SCALE);
		dn_json_real(writer, "y", place->y / MAP_SCALE);
	}
	guint cluster = dn_export_cluster(graph, node);
	if (cluster > 0)
		dn_json_integer(writer, "cluster", cluster);
	write_weights(writer, graph, node);
	dn_json_end(writer);
}

static void write_link(DnJsonWriter *writer, const DnExportGraph *graph, gsize edge)
{
	dn_json_begin_object(writer, NULL, DN_JSON_LINE);
	dn_json_integer(writer, "source_id", (gint64)dn_export_source(graph, edge) + 1);
	dn_json_integer(writer, "target_id", (gint64)dn_export_target(graph, edge) + 1);
	dn_json_real(writer, "strength", graph->weights != NULL ? graph->weights[edge] : 1);
	dn_json_end(writer);
}

static void write_clusters(DnJsonWriter *writer, const DnClusters *clusters)
{
	dn_json_begin_array(writer, "clusters", DN_JSON_BLOCK);
	for (guint i = 0; i < clusters->n_members; i++) {
		dn_json_begin_object(writer, NULL, DN_JSON_LINE);
		dn_json_integer(writer, "cluster", clusters->members[i].id);
		dn_json_string(writer, "label", clusters->members[i].label);
		dn_json_end(writer);
	}
	dn_json_end(writer);
}

GBytes *dn_export_vosviewer(const DnExportGraph *graph, GError **error)
{
	g_autofree DnPlace *places = dn_export_places(graph, error);
	if (places == NULL)
		return NULL;
	const DnClusters *clusters = graph->analysis != NULL ? dn_analysis_clusters(graph->analysis) : NULL;
	DnJsonWriter *writer = dn_json_writer_new();
	dn_json_begin_object(writer, NULL, DN_JSON_BLOCK);
	dn_json_begin_object(writer, "network", DN_JSON_BLOCK);
	dn_json_begin_array(writer, "items", DN_JSON_BLOCK);
	for (guint i = 0; i < graph->n_nodes; i++)
		write_item(writer, graph, i, &places[i]);
	dn_json_end(writer);
	dn_json_begin_array(writer, "links", DN_JSON_BLOCK);
	for (gsize i = 0; i < graph->n_edges; i++)
		write_link(writer, graph, i);
	dn_json_end(writer);
	if (clusters != NULL)
		write_clusters(writer, clusters);
	dn_json_end(writer);
	dn_json_end(writer);
	return dn_json_writer_finish(writer);
}
