/* Betweenness from a random sample of shortest paths. */
#ifndef DUTYNET_ANALYSIS_PATH_SAMPLING_H
#define DUTYNET_ANALYSIS_PATH_SAMPLING_H

#include "analysis/batched_search.h"

G_BEGIN_DECLS

/* How many paths to draw so that, with probability 1 − failure, no node's share of the shortest paths between two nodes is off by more than
 * `error`: the bound by VC dimension of Riondato & Kornaropoulos (2016, doi:10.1007/s10618-015-0423-0), with 0.5 for its constant
 * (Löffler & Phillips 2009, doi:10.1007/978-3-642-04128-0_29). No shortest path has more than dn_path_nodes() nodes. */
guint dn_path_samples(double error, double failure, guint path_nodes);

/* At most so many nodes are on a shortest path: in each part, twice the largest distance from one of its nodes, plus 1. O(ties). */
guint dn_path_nodes(const DnSearchGraph *graph);

/* Draws `n_samples` pairs of different nodes and for each, among its shortest paths, one; every path is as likely as any other of its pair. Fills
 * `share` with the share of the samples whose path runs through a node, its ends not counted: an estimate of Σ σ_st(v)/σ_st over ordered
 * pairs, divided by their number. Nodes are those that the graph's entries stand for and `n_isolated` more; an entry's share is that of
 * any one node. Each path is found by breadth-first searches from both ends that take turns by cost (Borassi & Natale 2019,
 * doi:10.1145/3284359). On all processors; samples have random numbers of their own, so that the result does not depend on the number
 * of threads. FALSE where `pause` stopped it. */
gboolean dn_sample_paths(double *share, const DnSearchGraph *graph, guint n_isolated, guint n_samples, guint64 seed, DnPathsPause pause,
                         void *data);

G_END_DECLS

#endif
