/* GraphML: every column as a typed attribute. Undefined values are left out. Nodes and edges, of which there are millions, are lines put
 * together from tags made ready, on all processors. */
#include <math.h>
#include <string.h>

#include "base/append.h"
#include "render/export_graph.h"
#include "render/markup_writer.h"
#include "render/row_pieces.h"

static const char *type_name(DnColumnType type)
{
	static const char *const names[] = {
		[DN_COLUMN_TEXT] = "string", [DN_COLUMN_COUNT] = "long", [DN_COLUMN_REAL] = "double", [DN_COLUMN_FLAG] = "boolean"};
	return names[type];
}

/* ---- Keys ------------------------------------------------------------------------------------------------------- */

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

/* ---- Values ----------------------------------------------------------------------------------------------------- */

/* An element for a column's values, its start tag ready made. */
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

/* Of the columns that have values in rows like `row`. */
static GArray *elements_of(const GArray *columns, const char *owner, gsize row)
{
	GArray *elements = g_array_new(FALSE, FALSE, sizeof(Element));
	g_array_set_clear_func(elements, clear_element);
	for (guint i = 0; i < columns->len; i++) {
		const DnColumn *column = &g_array_index(columns, DnColumn, i);
		char key[32];
		g_snprintf(key, sizeof key, "%s%u", owner, i);
		if (!dn_column_holds(column, row))
			continue;
		Element element = element_of(key, column);
		g_array_append_val(elements, element);
	}
	return elements;
}

static void append_text(GString *line, const Element *element, const char *text)
{
	if (text == NULL)
		return;
	dn_append(line, element->tag, element->length);
	dn_markup_append_text(line, text);
	dn_append_literal(line, "</data>");
}

static void append_number(GString *line, const Element *element, double number)
{
	char digits[DN_NUMBER_SIZE];
	if (!isfinite(number))
		return;
	dn_append(line, element->tag, element->length);
	dn_append(line, digits, dn_number_write_real(digits, number));
	dn_append_literal(line, "</data>");
}

static void append_flag(GString *line, const Element *element, double number)
{
	if (isfinite(number))
		append_text(line, element, number != 0 ? "true" : "false");
}

static void append_row(GString *line, const GArray *elements, gsize row)
{
	for (guint i = 0; i < elements->len; i++) {
		const Element *element = &g_array_index(elements, Element, i);
		if (element->column->type == DN_COLUMN_TEXT)
			append_text(line, element, dn_column_text(element->column, row));
		else if (element->column->type == DN_COLUMN_FLAG)
			append_flag(line, element, dn_column_number(element->column, row));
		else
			append_number(line, element, dn_column_number(element->column, row));
	}
}

/* ---- Rows ------------------------------------------------------------------------------------------------------- */

/* Rows that have the same columns: departments, tasks or edges. */
typedef struct {
	const DnExportGraph *graph;
	GArray *elements;
	Element name, label, weight;
} Rows;

static void rows_init(Rows *rows, const DnExportGraph *graph, const GArray *columns, const char *owner, gsize first)
{
	*rows = (Rows){.graph = graph,
	               .elements = elements_of(columns, owner, first),
	               .name = element_of("name", NULL),
	               .label = element_of("label", NULL),
	               .weight = element_of("weight", NULL)};
}

static void rows_clear(Rows *rows)
{
	g_array_unref(rows->elements);
	clear_element(&rows->name);
	clear_element(&rows->label);
	clear_element(&rows->weight);
}

static void take_piece(const GString *lines, void *markup)
{
	dn_markup_raw(markup, lines->str, lines->len);
}

/* ---- Nodes and edges -------------------------------------------------------------------------------------------- */

static void append_id(GString *lines, const DnExportGraph *graph, guint node)
{
	char id[DN_NODE_ID_SIZE];
	dn_append(lines, id, dn_export_write_node_id(id, graph, node));
}

/* igraph and Cytoscape look for a node's name under "name", Gephi and yEd under "label". */
static void append_node(GString *lines, gsize node, const void *data)
{
	const Rows *rows = data;
	const char *label = dn_export_label(rows->graph, (guint)node);
	dn_append_literal(lines, "<node id=\"");
	append_id(lines, rows->graph, (guint)node);
	dn_append_literal(lines, "\">");
	append_text(lines, &rows->name, label);
	append_text(lines, &rows->label, label);
	append_row(lines, rows->elements, node);
	dn_append_literal(lines, "</node>\n");
}

static void write_nodes(DnMarkup *markup, const DnExportGraph *graph, guint first, guint end)
{
	Rows rows;
	rows_init(&rows, graph, graph->node_columns, "node", first);
	dn_row_pieces(first, end, append_node, &rows, take_piece, markup);
	rows_clear(&rows);
}

static void append_ends(GString *lines, const DnExportGraph *graph, gsize edge)
{
	dn_append_literal(lines, "<edge source=\"");
	append_id(lines, graph, dn_export_source(graph, edge));
	dn_append_literal(lines, "\" target=\"");
	append_id(lines, graph, dn_export_target(graph, edge));
	dn_append_literal(lines, "\">");
}

/* One without values is an empty element. */
static void append_edge(GString *lines, gsize edge, const void *data)
{
	const Rows *rows = data;
	append_ends(lines, rows->graph, edge);
	gsize empty = lines->len;
	if (rows->graph->weights != NULL)
		append_number(lines, &rows->weight, rows->graph->weights[edge]);
	append_row(lines, rows->elements, edge);
	if (lines->len > empty) {
		dn_append_literal(lines, "</edge>\n");
		return;
	}
	g_string_truncate(lines, empty - 1);
	dn_append_literal(lines, "/>\n");
}

static void write_edges(DnMarkup *markup, const DnExportGraph *graph)
{
	Rows rows;
	rows_init(&rows, graph, graph->edge_columns, "edge", 0);
	dn_row_pieces(0, graph->n_edges, append_edge, &rows, take_piece, markup);
	rows_clear(&rows);
}

/* ---- The whole -------------------------------------------------------------------------------------------------- */

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
	g_autoptr(GString) titled = g_string_new(NULL);
	append_text(titled, &title, dn_export_title(graph));
	dn_markup_raw(markup, titled->str, titled->len);
	clear_element(&title);
	dn_markup_break(markup);
	write_nodes(markup, graph, 0, graph->n_departments);
	write_nodes(markup, graph, graph->n_departments, graph->n_nodes);
	write_edges(markup, graph);
	dn_markup_end(markup);
	dn_markup_break(markup);
	dn_markup_end(markup);
	return dn_markup_finish(markup);
}
