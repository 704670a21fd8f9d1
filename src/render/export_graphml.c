/* GraphML: every column as a typed attribute. Undefined values are left out. Nodes and edges, of which there are millions, are lines put
 * together from tags made ready, on all processors. */
#include <string.h>

#include "base/append.h"
#include "base/parallel.h"
#include "render/export_graph.h"
#include "render/markup_writer.h"

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

#define APPEND(line, words) dn_append(line, words, sizeof(words) - 1)

static void append_string(GString *line, const char *text)
{
	dn_append(line, text, strlen(text));
}

static void append_data(GString *line, const Element *element, const char *value, gboolean is_text)
{
	if (value == NULL)
		return;
	dn_append(line, element->tag, element->length);
	if (is_text)
		dn_markup_append_text(line, value);
	else
		append_string(line, value);
	APPEND(line, "</data>");
}

static void append_row(GString *line, const GArray *elements, gsize row)
{
	char digits[DN_NUMBER_SIZE];
	for (guint i = 0; i < elements->len; i++) {
		const Element *element = &g_array_index(elements, Element, i);
		append_data(line, element, dn_column_format(digits, element->column, row), element->column->type == DN_COLUMN_TEXT);
	}
}

/* ---- Rows ------------------------------------------------------------------------------------------------------- */

enum { PIECES = 16, ROWS_A_PIECE = 512, PIECE_SIZE = 128 * 1024 /* bytes, about */ };

/* Rows that have the same columns: departments, tasks or edges. */
typedef struct Rows Rows;
struct Rows {
	const DnExportGraph *graph;
	GArray *elements;
	Element name, label, weight;
	void (*append)(GString *lines, const Rows *rows, gsize row);
	gsize first, end;        /* those that are being put together */
	GString *lines[PIECES];
};

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

static void append_piece(guint piece, guint worker, void *data)
{
	(void)worker;
	Rows *rows = data;
	gsize first = rows->first + (gsize)piece * ROWS_A_PIECE, end = MIN(first + ROWS_A_PIECE, rows->end);
	/* Made by the thread that uses it: what one thread makes of several lies side by side, and threads that write side by side wait. */
	GString *lines = rows->lines[piece] = g_string_sized_new(PIECE_SIZE);
	for (gsize row = first; row < end; row++)
		rows->append(lines, rows, row);
}

/* Pieces are put together in any order and written in theirs. */
static void write_rows(DnMarkup *markup, Rows *rows, gsize first, gsize end)
{
	for (gsize at = first; at < end; at = rows->end) {
		rows->first = at;
		rows->end = MIN(at + PIECES * ROWS_A_PIECE, end);
		guint n_pieces = (guint)((rows->end - at + ROWS_A_PIECE - 1) / ROWS_A_PIECE);
		dn_parallel_run(n_pieces, append_piece, rows);
		for (guint i = 0; i < n_pieces; i++) {
			dn_markup_raw(markup, rows->lines[i]->str, rows->lines[i]->len);
			g_string_free(rows->lines[i], TRUE);
		}
	}
}

/* ---- Nodes and edges -------------------------------------------------------------------------------------------- */

/* igraph and Cytoscape look for a node's name under "name", Gephi and yEd under "label". */
static void append_node(GString *lines, const Rows *rows, gsize node)
{
	char id[DN_NODE_ID_SIZE];
	const char *label = dn_export_label(rows->graph, (guint)node);
	APPEND(lines, "<node id=\"");
	append_string(lines, dn_export_node_id(id, rows->graph, (guint)node));
	APPEND(lines, "\">");
	append_data(lines, &rows->name, label, TRUE);
	append_data(lines, &rows->label, label, TRUE);
	append_row(lines, rows->elements, node);
	APPEND(lines, "</node>\n");
}

static void write_nodes(DnMarkup *markup, const DnExportGraph *graph, guint first, guint end)
{
	Rows rows;
	rows_init(&rows, graph, graph->node_columns, "node", first);
	rows.append = append_node;
	write_rows(markup, &rows, first, end);
	rows_clear(&rows);
}

static void append_ends(GString *lines, const DnExportGraph *graph, gsize edge)
{
	char id[DN_NODE_ID_SIZE];
	APPEND(lines, "<edge source=\"");
	append_string(lines, dn_export_node_id(id, graph, dn_export_source(graph, edge)));
	APPEND(lines, "\" target=\"");
	append_string(lines, dn_export_node_id(id, graph, dn_export_target(graph, edge)));
	APPEND(lines, "\">");
}

/* One without values is an empty element. */
static void append_edge(GString *lines, const Rows *rows, gsize edge)
{
	char digits[DN_NUMBER_SIZE];
	append_ends(lines, rows->graph, edge);
	gsize empty = lines->len;
	if (rows->graph->weights != NULL) {
		dn_number_write_real(digits, rows->graph->weights[edge]);
		append_data(lines, &rows->weight, digits, FALSE);
	}
	append_row(lines, rows->elements, edge);
	if (lines->len > empty) {
		APPEND(lines, "</edge>\n");
		return;
	}
	g_string_truncate(lines, empty - 1);
	APPEND(lines, "/>\n");
}

static void write_edges(DnMarkup *markup, const DnExportGraph *graph)
{
	Rows rows;
	rows_init(&rows, graph, graph->edge_columns, "edge", 0);
	rows.append = append_edge;
	write_rows(markup, &rows, 0, graph->n_edges);
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
	append_data(titled, &title, dn_export_title(graph), TRUE);
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
