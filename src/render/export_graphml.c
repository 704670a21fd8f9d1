/* GraphML: every column as a typed attribute. Undefined values are left out. */
#include "render/export_graph.h"
#include "render/markup_writer.h"

static const char *type_name(DnColumnType type)
{
	static const char *const names[] = {
		[DN_COLUMN_TEXT] = "string", [DN_COLUMN_COUNT] = "long", [DN_COLUMN_REAL] = "double", [DN_COLUMN_FLAG] = "boolean"};
	return names[type];
}

static void declare_key(DnMarkup *markup, const char *id, const char *owner, const char *name, const char *type)
{
	dn_markup_begin(markup, "key");
	dn_markup_attribute(markup, "id", id);
	dn_markup_attribute(markup, "for", owner);
	dn_markup_attribute(markup, "attr.name", name);
	dn_markup_attribute(markup, "attr.type", type);
	dn_markup_end(markup);
	dn_markup_break(markup);
}

static void declare_columns(DnMarkup *markup, const GArray *columns, const char *owner)
{
	for (guint i = 0; i < columns->len; i++) {
		const DnColumn *column = &g_array_index(columns, DnColumn, i);
		char id[32];
		g_snprintf(id, sizeof id, "%s%u", owner, i);
		declare_key(markup, id, owner, column->key, type_name(column->type));
	}
}

static void write_data(DnMarkup *markup, const char *key, const char *value)
{
	if (value == NULL)
		return;
	dn_markup_begin(markup, "data");
	dn_markup_attribute(markup, "key", key);
	dn_markup_text(markup, value);
	dn_markup_end(markup);
}

static void write_row(DnMarkup *markup, const GArray *columns, const char *owner, gsize row)
{
	char digits[G_ASCII_DTOSTR_BUF_SIZE], id[32];
	for (guint i = 0; i < columns->len; i++) {
		g_snprintf(id, sizeof id, "%s%u", owner, i);
		write_data(markup, id, dn_column_format(digits, &g_array_index(columns, DnColumn, i), row));
	}
}

/* igraph and Cytoscape look for a node's name under "name", Gephi and yEd under "label". */
static void write_node(DnMarkup *markup, const DnExportGraph *graph, guint node)
{
	char id[DN_NODE_ID_SIZE];
	dn_markup_begin(markup, "node");
	dn_markup_attribute(markup, "id", dn_export_node_id(id, graph, node));
	write_data(markup, "name", graph->labels[node]);
	write_data(markup, "label", graph->labels[node]);
	write_row(markup, graph->node_columns, "node", node);
	dn_markup_end(markup);
	dn_markup_break(markup);
}

static void write_edge(DnMarkup *markup, const DnExportGraph *graph, gsize edge)
{
	char id[DN_NODE_ID_SIZE], digits[G_ASCII_DTOSTR_BUF_SIZE];
	dn_markup_begin(markup, "edge");
	dn_markup_attribute(markup, "source", dn_export_node_id(id, graph, graph->sources[edge]));
	dn_markup_attribute(markup, "target", dn_export_node_id(id, graph, graph->targets[edge]));
	if (graph->weights != NULL)
		write_data(markup, "weight", g_ascii_formatd(digits, sizeof digits, "%.12g", graph->weights[edge]));
	write_row(markup, graph->edge_columns, "edge", edge);
	dn_markup_end(markup);
	dn_markup_break(markup);
}

static void write_keys(DnMarkup *markup, const DnExportGraph *graph)
{
	declare_key(markup, "title", "graph", "title", "string");
	declare_key(markup, "name", "node", "name", "string");
	declare_key(markup, "label", "node", "label", "string");
	declare_columns(markup, graph->node_columns, "node");
	if (graph->weights != NULL)
		declare_key(markup, "weight", "edge", "weight", "double");
	declare_columns(markup, graph->edge_columns, "edge");
}

GBytes *dn_export_graphml(const DnExportGraph *graph, GError **error)
{
	(void)error;
	DnMarkup *markup = dn_markup_new(DN_MARKUP_XML);
	dn_markup_drain_into(markup, graph->sink);
	dn_markup_begin(markup, "graphml");
	dn_markup_attribute(markup, "xmlns", "http://graphml.graphdrawing.org/xmlns");
	dn_markup_attribute(markup, "xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
	dn_markup_attribute(markup, "xsi:schemaLocation",
	                    "http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd");
	dn_markup_break(markup);
	write_keys(markup, graph);
	dn_markup_begin(markup, "graph");
	dn_markup_attribute(markup, "id", "dutynet");
	dn_markup_attribute(markup, "edgedefault", "undirected");
	write_data(markup, "title", dn_export_title(graph));
	dn_markup_break(markup);
	for (guint i = 0; i < graph->n_nodes; i++)
		write_node(markup, graph, i);
	for (gsize i = 0; i < graph->n_edges; i++)
		write_edge(markup, graph, i);
	dn_markup_end(markup);
	dn_markup_break(markup);
	dn_markup_end(markup);
	return dn_markup_finish(markup);
}
