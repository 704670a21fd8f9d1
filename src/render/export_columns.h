/* Filling in the columns of an export's nodes and edges, and the memory that they stand in. */
#ifndef DUTYNET_RENDER_EXPORT_COLUMNS_H
#define DUTYNET_RENDER_EXPORT_COLUMNS_H

#include "render/export_graph.h"

G_BEGIN_DECLS

/* Makes memory of g_malloc() the graph's. */
void *dn_export_own(DnExportGraph *graph, void *memory);
#define DN_EXPORT_ARRAY(graph, type, n) ((type *)dn_export_own(graph, g_new0(type, MAX((gsize)(n), 1))))

/* A copy that lives as long as the graph. */
const char *dn_export_own_word(DnExportGraph *graph, const char *text);

void dn_export_add_column(DnExportGraph *graph, GArray *columns, DnColumn column);

typedef enum { DN_OF_DEPARTMENTS, DN_OF_NODES, DN_OF_TASKS, DN_OF_EDGES } DnColumnRows;

/* Adds what the plan says of these. */
void dn_export_add_plan_columns(DnExportGraph *graph, DnColumnRows rows);

/* The tie of the network that an edge of both modes is. */
const DnTie *dn_export_tie(const DnExportGraph *graph, gsize edge);

/* Finds the headings above each task, for the column that shows them. */
void dn_export_join_sections(DnExportGraph *graph);

G_END_DECLS

#endif
