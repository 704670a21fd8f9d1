/* Node-link JSON as networkx (node_link_graph) and d3's force layouts read it. */
#include "render/export_graph.h"
#include "render/json_writer.h"

#include <math.h>

static void write_cell(DnJsonWriter *writer, const DnColumn *column, gsize row)
{
	if (column->type == DN_COLUMN_TEXT) {
		if (dn_column_text(column, row) != NULL)
			dn_json_string(writer, column->key, dn_column_text(column, row));
		return;
	}
	double number = dn_column_number(column, row);
	if (isnan(number))
		return;
	if (column->type == DN_COLUMN_FLAG)
		dn_json_boolean(writer, column->key, number != 0);
	else if (column->type == DN_COLUMN_COUNT)
		dn_json_integer(writer, column->key, (gint64)number);
	else
		dn_json_real(writer, column->key, number);
}

static void write_row(DnJsonWriter *writer, const GArray *columns, gsize row)
{
	for (guint i = 0; i < columns->len; i++)
		write_cell(writer, &g_array_index(columns, DnColumn, i), row);
}

static void write_nodes(DnJsonWriter *writer, const DnExportGraph *graph)
{
	char id[DN_NODE_ID_SIZE];
	dn_json_begin_array(writer, "nodes", DN_JSON_BLOCK);
	for (guint i = 0; i < graph->n_nodes; i++) {
		dn_json_begin_object(writer, NULL, DN_JSON_LINE);
		dn_json_string(writer, "id", dn_export_node_id(id, graph, i));
		dn_json_string(writer, "label", dn_export_label(graph, i));
		write_row(writer, graph->node_columns, i);
		dn_json_end(writer);
	}
	dn_json_end(writer);
}

static void write_links(DnJsonWriter *writer, const DnExportGraph *graph)
{
	char id[DN_NODE_ID_SIZE];
	dn_json_begin_array(writer, "links", DN_JSON_BLOCK);
	for (gsize i = 0; i < graph->n_edges; i++) {
		dn_json_begin_object(writer, NULL, DN_JSON_LINE);
		dn_json_string(writer, "source", dn_export_node_id(id, graph, dn_export_source(graph, i)));
		dn_json_string(writer, "target", dn_export_node_id(id, graph, dn_export_target(graph, i)));
		dn_json_real(writer, "weight", graph->weights != NULL ? graph->weights[i] : 1);
		write_row(writer, graph->edge_columns, i);
		dn_json_end(writer);
	}
	dn_json_end(writer);
}

GBytes *dn_export_node_link(const DnExportGraph *graph, GError **error)
{
	(void)error;
	DnJsonWriter *writer = dn_json_writer_new();
	dn_json_begin_object(writer, NULL, DN_JSON_BLOCK);
	dn_json_boolean(writer, "directed", FALSE);
	dn_json_boolean(writer, "multigraph", FALSE);
	dn_json_begin_object(writer, "graph", DN_JSON_LINE);
	dn_json_string(writer, "title", dn_export_title(graph));
	dn_json_end(writer);
	write_nodes(writer, graph);
	write_links(writer, graph);
	dn_json_end(writer);
	return dn_json_writer_finish(writer);
}
