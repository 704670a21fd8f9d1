/* GraphML: every column as a typed attribute. Undefined values are left out. */
#include <string.h>

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

/* An element for a column's values, its start tag ready made: there are millions of them. */
typedef struct {
	const DnColumn *column;
	char *tag;
	gsize length;
} Element;

static void clear_element(void *element)
{
	g_free(((Element *)element)->tag);
}

static Element element_of(const char *key, const DnColumn *column)
{
	char *tag = g_strdup_printf("<data key=\"%s\">", key);
	return (Element){column, tag, strlen(tag)};
}

static GArray *elements_of(const GArray *columns, const char *owner)
{
	GArray *elements = g_array_new(FALSE, FALSE, sizeof(Element));
	g_array_set_clear_func(elements, clear_element);
	for (guint i = 0; i < columns->len; i++) {
		char key[32];
		g_snprintf(key, sizeof key, "%s%u", owner, i);
		Element element = element_of(key, &g_array_index(columns, DnColumn, i));
		g_array_append_val(elements, element);
	}
	return elements;
}

static void write_data(DnMarkup *markup, const Element *element, const char *value, gboolean is_text)
{
	if (value == NULL)
		return;
	dn_markup_raw(markup, element->tag, element->length);
	if (is_text)
		dn_markup_text(markup, value);
	else
		dn_markup_raw(markup, value, strlen(value));
	dn_markup_raw(markup, "</data>", 7);
}

static void write_row(DnMarkup *markup, const GArray *elements, gsize row)
{
	char digits[DN_NUMBER_SIZE];
	for (guint i = 0; i < elements->len; i++) {
		const Element *element = &g_array_index(elements, Element, i);
		write_data(markup, element, dn_column_format(digits, element->column, row), element->column->type == DN_COLUMN_TEXT);
	}
}

/* igraph and Cytoscape look for a node's name under "name", Gephi and yEd under "label". */
static void write_nodes(DnMarkup *markup, const DnExportGraph *graph)
{
	g_autoptr(GArray) elements = elements_of(graph->node_columns, "node");
	Element name = element_of("name", NULL), label = element_of("label", NULL);
	for (guint node = 0; node < graph->n_nodes; node++) {
		char id[DN_NODE_ID_SIZE];
		dn_markup_begin(markup, "node");
		dn_markup_attribute(markup, "id", dn_export_node_id(id, graph, node));
		write_data(markup, &name, graph->labels[node], TRUE);
		write_data(markup, &label, graph->labels[node], TRUE);
		write_row(markup, elements, node);
		dn_markup_end(markup);
		dn_markup_break(markup);
	}
	clear_element(&name);
	clear_element(&label);
}

static void write_edges(DnMarkup *markup, const DnExportGraph *graph)
{
	g_autoptr(GArray) elements = elements_of(graph->edge_columns, "edge");
	Element weight = element_of("weight", NULL);
	for (gsize edge = 0; edge < graph->n_edges; edge++) {
		char id[DN_NODE_ID_SIZE], digits[DN_NUMBER_SIZE];
		dn_markup_begin(markup, "edge");
		dn_markup_attribute(markup, "source", dn_export_node_id(id, graph, graph->sources[edge]));
		dn_markup_attribute(markup, "target", dn_export_node_id(id, graph, graph->targets[edge]));
		if (graph->weights != NULL) {
			dn_number_write_real(digits, graph->weights[edge]);
			write_data(markup, &weight, digits, FALSE);
		}
		write_row(markup, elements, edge);
		dn_markup_end(markup);
		dn_markup_break(markup);
	}
	clear_element(&weight);
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
	Element title = element_of("title", NULL);
	write_data(markup, &title, dn_export_title(graph), TRUE);
	clear_element(&title);
	dn_markup_break(markup);
	write_nodes(markup, graph);
	write_edges(markup, graph);
	dn_markup_end(markup);
	dn_markup_break(markup);
	dn_markup_end(markup);
	return dn_markup_finish(markup);
}
