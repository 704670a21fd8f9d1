/* Shortest paths of the two-mode network, all of them in one sweep. */
#ifndef DUTYNET_ANALYSIS_PATHS_H
#define DUTYNET_ANALYSIS_PATHS_H

#include <dutynet/network.h>

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

/* Called after each source with the share done; returns FALSE to stop. */
typedef gboolean (*DnPathsProgress)(double done, void *data);

/* One breadth-first search from each node; betweenness by Brandes (2001, doi:10.1080/0022250X.2001.9990249), only where it is asked
 * for. O(nodes · ties) time, O(nodes) memory. NULL where `progress` stopped it. */
DnPaths *dn_paths_new(const DnNetwork *network, gboolean with_betweenness, DnPathsProgress progress, void *data);
void dn_paths_free(DnPaths *paths);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(DnPaths, dn_paths_free)

G_END_DECLS

#endif
