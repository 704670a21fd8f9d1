/* CSV pairs of nodes and edges: with the headers that Gephi's import takes, and with those of Spark GraphFrames.
 * Both read cells as they are: labels stand exactly, also those that a spreadsheet would run as a formula; for spreadsheets there
 * are the report's tables. */
#include "render/csv_writer.h"
#include "render/export_graph.h"

/* How a column's key stands in the header. */
typedef const char *(*KeyForm)(char *key);

/* SQL reads a dot in a name as "field of". */
static const char *underscored(char *key)
{
	return g_strdelimit(key, ".", '_');
}

static const char *as_it_is(char *key)
{
	return key;
}

static void write_header(GString *out, const char *first, const GArray *columns, KeyForm form)
{
	g_string_append(out, first);
	for (guint i = 0; i < columns->len; i++) {
		g_autofree char *key = g_strdup(g_array_index(columns, DnColumn, i).key);
		dn_csv_end_cell(out, FALSE);
		dn_csv_append_exact(out, form(key));
	}
	dn_csv_end_cell(out, TRUE);
}

static void write_row(GString *out, const GArray *columns, gsize row)
{
	char digits[DN_NUMBER_SIZE];
	for (guint i = 0; i < columns->len; i++) {
		const DnColumn *column = &g_array_index(columns, DnColumn, i);
		const char *value = dn_column_format(digits, column, row);
		dn_csv_end_cell(out, FALSE);
		if (column->type == DN_COLUMN_TEXT)
			dn_csv_append_exact(out, value);
		else if (value != NULL)
			g_string_append(out, value);
	}
	dn_csv_end_cell(out, TRUE);
}

static GBytes *write_nodes(const DnExportGraph *graph, const char *header, KeyForm form)
{
	char id[DN_NODE_ID_SIZE];
	GString *out = g_string_sized_new(64 * 1024);
	write_header(out, header, graph->node_columns, form);
	for (guint i = 0; i < graph->n_nodes; i++) {
		g_string_append(out, dn_export_node_id(id, graph, i));
		dn_csv_end_cell(out, FALSE);
		dn_csv_append_exact(out, dn_export_label(graph, i));
		write_row(out, graph->node_columns, i);
	}
	return g_string_free_to_bytes(out);
}

/* `middle` is a cell between target and weight, or "". */
static GBytes *write_edges(const DnExportGraph *graph, const char *header, const char *middle, KeyForm form)
{
	char id[DN_NODE_ID_SIZE], digits[DN_NUMBER_SIZE];
	GString *out = g_string_sized_new(64 * 1024);
	write_header(out, header, graph->edge_columns, form);
	for (gsize i = 0; i < graph->n_edges; i++) {
		g_string_append(out, dn_export_node_id(id, graph, dn_export_source(graph, i)));
		dn_csv_end_cell(out, FALSE);
		g_string_append(out, dn_export_node_id(id, graph, dn_export_target(graph, i)));
		dn_csv_end_cell(out, FALSE);
		g_string_append(out, middle);
		g_string_append(out, graph->weights != NULL ? g_ascii_formatd(digits, sizeof digits, "%.12g", graph->weights[i]) : "1");
		write_row(out, graph->edge_columns, i);
	}
	return g_string_free_to_bytes(out);
}

GBytes *dn_export_csv_nodes(const DnExportGraph *graph, GError **error)
{
	(void)error;
	return write_nodes(graph, "Id,Label", as_it_is);
}

GBytes *dn_export_csv_edges(const DnExportGraph *graph, GError **error)
{
	(void)error;
	return write_edges(graph, "Source,Target,Type,Weight", "Undirected,", as_it_is);
}

GBytes *dn_export_graphframes_vertices(const DnExportGraph *graph, GError **error)
{
	(void)error;
	return write_nodes(graph, "id,label", underscored);
}

GBytes *dn_export_graphframes_edges(const DnExportGraph *graph, GError **error)
{
	(void)error;
	return write_edges(graph, "src,dst,weight", "", underscored);
}
