/* Shortest paths without weights from many nodes of a graph, several nodes at a time. */
#ifndef DUTYNET_ANALYSIS_BATCHED_SEARCH_H
#define DUTYNET_ANALYSIS_BATCHED_SEARCH_H

#include <glib.h>

G_BEGIN_DECLS

/* A graph as rows of neighbours. Nodes with the same neighbours may be one entry, which then stands for `times` nodes. */
typedef struct {
	guint n;
	gsize *start;   /* n + 1 */
	guint32 *to;
	guint32 *times; /* NULL where each entry is one node */
} DnSearchGraph;

void dn_search_graph_clear(DnSearchGraph *graph);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(DnSearchGraph, dn_search_graph_clear)

/* Sums over the sources of the search, and over the nodes that each stands for, one entry a node; for any one node of those that the entry
 * stands for. Of the nodes that stand for the same entry, none counts the others: they are two steps apart, by any of their neighbours. */
typedef struct {
	double *betweenness; /* shares of the shortest paths from a source to another node that run through it; each is met from one end only */
	double *farness;     /* sum of distances */
	double *nearness;    /* sum of 1 / distance */
	double *reached;     /* sources from which there is a path, without itself */
	guint32 *eccentricity; /* the largest distance from a source */
	guint32 farthest;      /* the largest of these */
} DnPathSums;

/* Called now and then with the share done; returns FALSE to stop. */
typedef gboolean (*DnPathsPause)(double done, void *data);

/* Breadth-first search from each of the sources, eight at a time in lanes that share one walk over the ties (Then et al. 2014,
 * doi:10.14778/2735496.2735507), betweenness by Brandes (2001, doi:10.1080/0022250X.2001.9990249). On all processors, in pieces whose sums
 * are added in order: the result does not depend on their number. O(sources · ties) time; memory some 250 bytes a node and
 * processor, and 600 for the sums. NULL where `pause` stopped it. */
DnPathSums *dn_batched_search(const DnSearchGraph *graph, const guint32 *sources, guint n_sources, gboolean with_betweenness,
                              DnPathsPause pause, void *data);
void dn_path_sums_free(DnPathSums *sums);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(DnPathSums, dn_path_sums_free)

G_END_DECLS

#endif
