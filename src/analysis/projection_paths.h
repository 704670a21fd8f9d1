/* Shortest paths of the projection, without weights, from all departments or from a sample. */
#ifndef DUTYNET_ANALYSIS_PROJECTION_PATHS_H
#define DUTYNET_ANALYSIS_PROJECTION_PATHS_H

#include <dutynet/network.h>

G_BEGIN_DECLS

/* Sums over the sources of the search, one entry a department. */
typedef struct {
	double *betweenness; /* shares of the shortest paths from a source to another that run through it; each is met from one end only */
	double *farness;     /* sum of distances */
	double *nearness;    /* sum of 1 / distance */
	double *reached;     /* sources from which there is a path, without itself */
	double *others;      /* sources without itself */
	guint32 farthest;    /* the largest distance from any source */
} DnProjectionPaths;

/* Called now and then with the share done; returns FALSE to stop. */
typedef gboolean (*DnPathsPause)(double done, void *data);

/* Breadth-first search from each of the sources, eight at a time in lanes that share one walk over the ties (Then et al. 2014,
 * doi:10.14778/2735496.2735507), betweenness by Brandes (2001, doi:10.1080/0022250X.2001.9990249). On all processors, in pieces whose sums
 * are added in order: the result does not depend on their number. O(sources · ties) time; memory some 250 bytes a department and
 * processor, and 512 for the sums. NULL where `pause` stopped it. */
DnProjectionPaths *dn_projection_paths_new(const DnProjection *projection, const guint32 *sources, guint n_sources, DnPathsPause pause,
                                           void *data);
void dn_projection_paths_free(DnProjectionPaths *paths);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(DnProjectionPaths, dn_projection_paths_free)

G_END_DECLS

#endif
