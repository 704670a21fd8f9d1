/* Opsahl's clustering of the two-mode network, counted without walking its paths. */
#ifndef DUTYNET_ANALYSIS_OPSAHL_H
#define DUTYNET_ANALYSIS_OPSAHL_H

#include <dutynet/network.h>

G_BEGIN_DECLS

/* Paths of four ties between two departments, each met from both ends. */
typedef struct {
	guint64 paths;
	guint64 closed; /* those whose ends share a task that is not on the path */
} DnFourPaths;

/* How many triangles of the projection dn_four_paths_count() would look for, at most: what it costs. */
double dn_four_paths_work(const DnProjection *projection);

/* Source of the definition: Opsahl 2013, doi:10.1016/j.socnet.2011.07.001. `projection` holds every pair of the network, and the network no
 * crowded task. On all processors; O(dn_four_paths_work() + Σ k_t²) time, 8 bytes a pair of memory. */
DnFourPaths dn_four_paths_count(const DnNetwork *network, const DnProjection *projection);

G_END_DECLS

#endif
