/* The table of exchange formats. */
#include <dutynet/render.h>

#include "render/export_graph.h"

#define FORMATS(row)                                                                                                      \
	row("graphml", ".graphml", "GraphML with all measures: igraph, networkx, Gephi, Cytoscape, yEd", dn_export_graphml)    \
	row("gexf", ".gexf", "GEXF 1.3 with positions, sizes and colours of the picture: Gephi", dn_export_gexf)               \
	row("pajek", ".net", "Pajek network, two-mode or projected: Pajek, igraph, UCINET", dn_export_pajek)                   \
	row("csv", ".csv", "edges as Source,Target,…: Gephi, spreadsheets", dn_export_csv_edges)                               \
	row("csv-nodes", ".nodes.csv", "nodes as Id,Label,…: Gephi, spreadsheets", dn_export_csv_nodes)                        \
	row("xlsx", ".xlsx", "workbook with departments, pairs, leadership, tasks, sections, findings", dn_export_workbook)    \
	row("node-link", ".json", "node-link JSON: d3, networkx", dn_export_node_link)                                         \
	row("vosviewer", ".vosviewer.json", "VOSviewer JSON with clusters", dn_export_vosviewer)                               \
	row("graphframes-vertices", ".vertices.csv", "vertices as id,…: Spark GraphFrames", dn_export_graphframes_vertices)    \
	row("graphframes-edges", ".edges.csv", "edges as src,dst,…: Spark GraphFrames", dn_export_graphframes_edges)

static const DnFormatInfo formats[] = {
#define INFO(name, extension, summary, writer) {name, extension, summary},
	FORMATS(INFO)
#undef INFO
};

static const DnExportWriter writers[] = {
#define WRITER(name, extension, summary, writer) writer,
	FORMATS(WRITER)
#undef WRITER
};

const DnFormatInfo *dn_export_formats(gsize *n)
{
	*n = G_N_ELEMENTS(formats);
	return formats;
}

static char *format_names(void)
{
	GString *names = g_string_new(NULL);
	for (gsize i = 0; i < G_N_ELEMENTS(formats); i++)
		g_string_append_printf(names, i == 0 ? "%s" : ", %s", formats[i].name);
	return g_string_free(names, FALSE);
}

/* NULL with error where there is no such format. */
static const DnExportWriter *find_writer(const char *format, GError **error)
{
	for (gsize i = 0; i < G_N_ELEMENTS(formats); i++)
		if (g_str_equal(formats[i].name, format))
			return &writers[i];
	g_autofree char *names = format_names();
	g_set_error(error, DN_ERROR, DN_ERROR_UNSUPPORTED, "unknown export format '%s' (known: %s)", format, names);
	return NULL;
}

GBytes *dn_render_export(const char *format, gboolean projection, const DnPlan *plan, const DnNetwork *network,
                         const DnAnalysis *analysis, GError **error)
{
	const DnExportWriter *writer = find_writer(format, error);
	if (writer == NULL)
		return NULL;
	g_autoptr(DnExportGraph) graph = dn_export_graph_new(plan, network, analysis, projection);
	return (*writer)(graph, error);
}

gboolean dn_write_export(DnWriteFunc write, void *data, const char *format, gboolean projection, const DnPlan *plan,
                         const DnNetwork *network, const DnAnalysis *analysis, GError **error)
{
	const DnExportWriter *writer = find_writer(format, error);
	if (writer == NULL)
		return FALSE;
	DnSink sink = {.write = write, .data = data};
	g_autoptr(DnExportGraph) graph = dn_export_graph_new(plan, network, analysis, projection);
	graph->sink = &sink;
	GBytes *rest = (*writer)(graph, error);
	return rest != NULL && dn_sink_finish(&sink, rest, error);
}
