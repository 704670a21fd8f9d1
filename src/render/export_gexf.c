/* GEXF 1.3 (gexf.net) for Gephi: columns as attributes, and the places, sizes and colours of the collaboration picture. */
#include <math.h>

#include "render/diagram_style.h"
#include "render/export_graph.h"
#include "render/markup_writer.h"

static const char *type_name(DnColumnType type)
{
	static const char *const names[] = {
		[DN_COLUMN_TEXT] = "string", [DN_COLUMN_COUNT] = "long", [DN_COLUMN_REAL] = "double", [DN_COLUMN_FLAG] = "boolean"};
	return names[type];
}

static void declare_columns(DnMarkup *markup, const GArray *columns, const char *class)
{
	dn_markup_begin(markup, "attributes");
	dn_markup_attribute(markup, "class", class);
	dn_markup_break(markup);
	for (guint i = 0; i < columns->len; i++) {
		const DnColumn *column = &g_array_index(columns, DnColumn, i);
		dn_markup_begin(markup, "attribute");
		dn_markup_attribute_integer(markup, "id", i);
		dn_markup_attribute(markup, "title", column->key);
		dn_markup_attribute(markup, "type", type_name(column->type));
		dn_markup_end(markup);
		dn_markup_break(markup);
	}
	dn_markup_end(markup);
	dn_markup_break(markup);
}

static void write_row(DnMarkup *markup, const GArray *columns, gsize row)
{
	char digits[DN_NUMBER_SIZE];
	dn_markup_begin(markup, "attvalues");
	for (guint i = 0; i < columns->len; i++) {
		const char *value = dn_column_format(digits, &g_array_index(columns, DnColumn, i), row);
		if (value == NULL)
			continue;
		dn_markup_begin(markup, "attvalue");
		dn_markup_attribute_integer(markup, "for", i);
		dn_markup_attribute(markup, "value", value);
		dn_markup_end(markup);
	}
	dn_markup_end(markup);
}

static void write_colour(DnMarkup *markup, const char *hex)
{
	static const char *const channels[] = {"r", "g", "b"};
	dn_markup_begin(markup, "viz:color");
	for (guint i = 0; i < G_N_ELEMENTS(channels); i++)
		dn_markup_attribute_integer(markup, channels[i],
		                            g_ascii_xdigit_value(hex[1 + 2 * i]) * 16 + g_ascii_xdigit_value(hex[2 + 2 * i]));
	dn_markup_end(markup);
}

static void write_place(DnMarkup *markup, const DnPlace *place)
{
	if (isnan(place->x))
		return;
	dn_markup_begin(markup, "viz:position");
	dn_markup_attribute_real(markup, "x", place->x);
	dn_markup_attribute_real(markup, "y", place->y);
	dn_markup_attribute_real(markup, "z", 0);
	dn_markup_end(markup);
	dn_markup_begin(markup, "viz:size");
	dn_markup_attribute_real(markup, "value", place->size);
	dn_markup_end(markup);
}

static void write_node(DnMarkup *markup, const DnExportGraph *graph, guint node, const DnPlace *place)
{
	char id[DN_NODE_ID_SIZE];
	dn_markup_begin(markup, "node");
	dn_markup_attribute(markup, "id", dn_export_node_id(id, graph, node));
	dn_markup_attribute(markup, "label", dn_export_label(graph, node));
	write_row(markup, graph->node_columns, node);
	write_colour(markup, node < graph->n_departments ? dn_style_strong(dn_export_cluster(graph, node)) : DN_STYLE_RULE);
	write_place(markup, place);
	dn_markup_end(markup);
	dn_markup_break(markup);
}

static void write_edge(DnMarkup *markup, const DnExportGraph *graph, gsize edge)
{
	char id[DN_NODE_ID_SIZE];
	dn_markup_begin(markup, "edge");
	dn_markup_attribute_integer(markup, "id", (gint64)edge);
	dn_markup_attribute(markup, "source", dn_export_node_id(id, graph, dn_export_source(graph, edge)));
	dn_markup_attribute(markup, "target", dn_export_node_id(id, graph, dn_export_target(graph, edge)));
	dn_markup_attribute_real(markup, "weight", graph->weights != NULL ? graph->weights[edge] : 1);
	write_row(markup, graph->edge_columns, edge);
	dn_markup_end(markup);
	dn_markup_break(markup);
}

static void write_nodes_and_edges(DnMarkup *markup, const DnExportGraph *graph, const DnPlace *places)
{
	dn_markup_begin(markup, "nodes");
	dn_markup_break(markup);
	for (guint i = 0; i < graph->n_nodes; i++)
		write_node(markup, graph, i, &places[i]);
	dn_markup_end(markup);
	dn_markup_break(markup);
	dn_markup_begin(markup, "edges");
	dn_markup_break(markup);
	for (gsize i = 0; i < graph->n_edges; i++)
		write_edge(markup, graph, i);
	dn_markup_end(markup);
	dn_markup_break(markup);
}

static void write_meta(DnMarkup *markup, const DnExportGraph *graph)
{
	dn_markup_begin(markup, "meta");
	dn_markup_element(markup, "creator", "dutynet");
	dn_markup_element(markup, "description", dn_export_title(graph));
	dn_markup_end(markup);
	dn_markup_break(markup);
}

GBytes *dn_export_gexf(const DnExportGraph *graph, GError **error)
{
	g_autofree DnPlace *places = dn_export_places(graph, error);
	if (places == NULL)
		return NULL;
	DnMarkup *markup = dn_markup_new(DN_MARKUP_XML);
	dn_markup_begin(markup, "gexf");
	dn_markup_attribute(markup, "xmlns", "http://gexf.net/1.3");
	dn_markup_attribute(markup, "xmlns:viz", "http://gexf.net/1.3/viz");
	dn_markup_attribute(markup, "version", "1.3");
	dn_markup_break(markup);
	write_meta(markup, graph);
	dn_markup_begin(markup, "graph");
	dn_markup_attribute(markup, "defaultedgetype", "undirected");
	dn_markup_attribute(markup, "mode", "static");
	dn_markup_break(markup);
	declare_columns(markup, graph->node_columns, "node");
	declare_columns(markup, graph->edge_columns, "edge");
	write_nodes_and_edges(markup, graph, places);
	dn_markup_end(markup);
	dn_markup_break(markup);
	dn_markup_end(markup);
	return dn_markup_finish(markup);
}
