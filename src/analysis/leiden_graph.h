/* The graph on which the Leiden algorithm works: one level of it, whose nodes are departments, or groups of nodes of the level below. */
#ifndef DUTYNET_ANALYSIS_LEIDEN_GRAPH_H
#define DUTYNET_ANALYSIS_LEIDEN_GRAPH_H

#include <dutynet/network.h>

#include "base/prefetch.h"

G_BEGIN_DECLS

/* A tie seen from one of its nodes; both numbers are read together. */
typedef struct {
	guint32 to;
	guint32 weight; /* in units of the graph */
} DnLeidenTie;

/* Rows without loops, which no move changes. */
typedef struct {
	guint n;
	gsize *start; /* n + 1 */
	DnLeidenTie *ties;
	double unit;          /* of weights: 1, or more where sums would not fit into 32 bits */
	double *size;         /* what each node has of the ties' ends, loops among them */
	double total;         /* of the sizes: twice the ties */
	guint32 *departments; /* of the lowest level; NULL above it */
} DnLeidenGraph;

/* The departments of the projection that have a partner, shared tasks as weights, as nodes in the order in which they stand in
 * `order`, which lists every department. */
DnLeidenGraph *dn_leiden_graph_new(const DnProjection *projection, const guint32 *order);
/* With room for that many nodes, which have no ties yet, and ends of ties. */
DnLeidenGraph *dn_leiden_graph_alloc(guint n, gsize n_entries);
void dn_leiden_graph_free(DnLeidenGraph *graph);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(DnLeidenGraph, dn_leiden_graph_free)

/* Begins to load a node's row, which lies anywhere in memory; once the first ties are read the processor foresees the others. */
static inline void dn_leiden_graph_fetch(const DnLeidenGraph *graph, guint32 node)
{
	enum { TIES_A_LINE = 8, LINES = 4 };
	gsize end = MIN(graph->start[node + 1], graph->start[node] + LINES * TIES_A_LINE);
	for (gsize i = graph->start[node]; i < end; i += TIES_A_LINE)
		DN_PREFETCH(graph->ties + i);
}

G_END_DECLS

#endif
