/* What every export writes: nodes, edges and their columns, in a form that belongs to no format. A format's file turns it into
 * bytes and knows nothing of plans or measures.
 *
 * Node ids are "d" and "t" with the index of the department or task in the plan, as in the diagrams. Departments come first.
 * Columns of measures are those that the analysis holds, under the keys of the metrics JSON. */
#ifndef DUTYNET_RENDER_EXPORT_GRAPH_H
#define DUTYNET_RENDER_EXPORT_GRAPH_H

#include <dutynet/render.h>

#include "base/number.h"
#include "render/diagram_places.h"
#include "render/sink.h"

G_BEGIN_DECLS

typedef enum { DN_COLUMN_TEXT, DN_COLUMN_COUNT, DN_COLUMN_REAL, DN_COLUMN_FLAG } DnColumnType;

typedef struct DnExportGraph DnExportGraph;

/* Values of rows first … first + n − 1; all other rows have none. Numbers that are undefined are NaN, texts NULL. They stand in an array
 * or, where the plan has them, are looked up there: a million tasks have a dozen columns. `row` counts from `first`. */
typedef struct {
	const char *key;
	DnColumnType type;
	gsize first, n;
	const char *const *texts; /* one of these four is set */
	const double *numbers;
	const char *(*text_of)(const DnExportGraph *graph, gsize row);
	double (*number_of)(const DnExportGraph *graph, gsize row);
	const DnExportGraph *graph;
} DnColumn;

struct DnExportGraph {
	const DnPlan *plan;
	const DnNetwork *network;
	const DnAnalysis *analysis; /* may be NULL */
	gboolean projection;        /* departments only, tied by shared tasks; else departments and tasks */
	DnSink *sink;               /* for formats that pass on their output as they go; NULL to hold it all */

	guint n_departments;
	guint n_nodes;
	GArray *node_columns; /* DnColumn */

	gsize n_edges;
	guint32 *sources;      /* nodes; the task in the two-mode network */
	guint32 *targets;      /* NULL in the two-mode network, where the network's ties have them */
	const double *weights; /* shared tasks; NULL in the two-mode network, where every edge counts once */
	GArray *edge_columns;  /* DnColumn */

	const double *clusters;      /* cluster from 1 of each department, NaN for none; NULL where there are none */
	const char *const *sections; /* the headings above each task; NULL where there are none */
	GPtrArray *owned;            /* memory of the above */
	GStringChunk *words;
};

DnExportGraph *dn_export_graph_new(const DnPlan *plan, const DnNetwork *network, const DnAnalysis *analysis,
                                   gboolean projection);
void dn_export_graph_free(DnExportGraph *graph);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(DnExportGraph, dn_export_graph_free)

/* Long enough for any node id. */
#define DN_NODE_ID_SIZE (1 + DN_NUMBER_SIZE)
/* Writes the id of a node into `id` and returns its length. */
gsize dn_export_write_node_id(char id[DN_NODE_ID_SIZE], const DnExportGraph *graph, guint node);
/* The same, and returns it. */
const char *dn_export_node_id(char id[DN_NODE_ID_SIZE], const DnExportGraph *graph, guint node);
/* The name of a department or the id of a task. */
const char *dn_export_label(const DnExportGraph *graph, guint node);
/* The nodes that an edge ties; the task first in the two-mode network. */
guint dn_export_source(const DnExportGraph *graph, gsize edge);
guint dn_export_target(const DnExportGraph *graph, gsize edge);
/* The title of the plan; NULL where it has none. */
const char *dn_export_title(const DnExportGraph *graph);
/* The place of each node, of NaN where it has none: not drawn, or more departments than a picture holds. The caller frees. NULL
 * with error as dn_render_diagram(). */
DnPlace *dn_export_places(const DnExportGraph *graph, GError **error);
/* The cluster of a node from 1; 0 for a task or none. */
guint dn_export_cluster(const DnExportGraph *graph, guint node);
/* Whether a row has a value, be it an undefined one. */
gboolean dn_column_holds(const DnColumn *column, gsize row);
/* The value of a row; NULL or NaN where there is none. */
const char *dn_column_text(const DnColumn *column, gsize row);
double dn_column_number(const DnColumn *column, gsize row);
/* The value of a row as written in every text format; NULL where there is none. `digits` may hold it. */
const char *dn_column_format(char digits[DN_NUMBER_SIZE], const DnColumn *column, gsize row);

/* The formats, each in its own file. A format that knows the sink returns the last piece. */
typedef GBytes *(*DnExportWriter)(const DnExportGraph *graph, GError **error);
GBytes *dn_export_graphml(const DnExportGraph *graph, GError **error);
GBytes *dn_export_gexf(const DnExportGraph *graph, GError **error);
GBytes *dn_export_pajek(const DnExportGraph *graph, GError **error);
GBytes *dn_export_csv_edges(const DnExportGraph *graph, GError **error);
GBytes *dn_export_csv_nodes(const DnExportGraph *graph, GError **error);
GBytes *dn_export_graphframes_vertices(const DnExportGraph *graph, GError **error);
GBytes *dn_export_graphframes_edges(const DnExportGraph *graph, GError **error);
GBytes *dn_export_node_link(const DnExportGraph *graph, GError **error);
GBytes *dn_export_vosviewer(const DnExportGraph *graph, GError **error);
GBytes *dn_export_workbook(const DnExportGraph *graph, GError **error);

G_END_DECLS

#endif
