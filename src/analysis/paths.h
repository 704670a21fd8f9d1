/* Shortest paths of the two-mode network, all of them in one sweep. */
#ifndef DUTYNET_ANALYSIS_PATHS_H
#define DUTYNET_ANALYSIS_PATHS_H

#include <dutynet/network.h>

#include "analysis/batched_search.h"

G_BEGIN_DECLS

/* One entry a node: departments, then tasks. */
typedef struct {
	gsize n;
	double *farness;      /* sum of distances to all nodes that can be reached */
	guint32 *eccentricity; /* the largest of them */
	guint32 *part;        /* connected part; parts are numbered from 0 */
	guint32 *part_size;   /* nodes of each part */
	guint n_parts;
	double *betweenness;  /* shortest paths between others that run through it, shared among equally short ones */
} DnPaths;

/* The network as a graph: departments, then one node for all tasks with the same departments. `node_of` receives the node of each task,
 * G_MAXUINT32 for a task without a department, which is none. */
DnSearchGraph dn_two_mode_search_graph(guint32 *node_of, const DnNetwork *network);

/* One breadth-first search from each node of that graph, by dn_batched_search(); betweenness only where it is asked for.
 * O(nodes · ties of the graph) time. NULL where `pause` stopped it. */
DnPaths *dn_paths_new(const DnNetwork *network, const DnSearchGraph *graph, const guint32 *node_of, gboolean with_betweenness,
                      DnPathsPause pause, void *data);
void dn_paths_free(DnPaths *paths);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(DnPaths, dn_paths_free)

G_END_DECLS

#endif
