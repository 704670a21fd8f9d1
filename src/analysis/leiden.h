/* The Leiden algorithm for modularity (Traag, Waltman & van Eck 2019, doi:10.1038/s41598-019-41695-z; Newman & Girvan 2004,
 * doi:10.1103/PhysRevE.69.026113) on a weighted graph in CSR arrays. */
#ifndef DUTYNET_ANALYSIS_LEIDEN_H
#define DUTYNET_ANALYSIS_LEIDEN_H

#include <dutynet/network.h>

G_BEGIN_DECLS

typedef struct DnLeidenGraph DnLeidenGraph;

/* The departments of the projection that have a partner, shared tasks as weights, as nodes in the order in which they stand in
 * `order`, which lists every department. */
DnLeidenGraph *dn_leiden_graph_new(const DnProjection *projection, const guint32 *order);
void dn_leiden_graph_free(DnLeidenGraph *graph);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(DnLeidenGraph, dn_leiden_graph_free)

/* Number of nodes; *departments receives which department each is. */
guint dn_leiden_graph_nodes(const guint32 **departments, const DnLeidenGraph *graph);

/* Fills `cluster` with the cluster of each node, from 0 without gaps, and returns the modularity. Local moves, refinement and aggregation
 * are repeated until a round raises modularity by no more than `least_rise`. The same seed gives the same clusters. Threads may share a graph. Time near O(ties) a
 * round, memory O(ties). */
double dn_leiden(guint32 *cluster, const DnLeidenGraph *graph, double resolution, double least_rise, guint64 seed);

G_END_DECLS

#endif
