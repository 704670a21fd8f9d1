/* Shortest paths of the projection, without weights, from all departments or from a sample. */
#ifndef DUTYNET_ANALYSIS_PROJECTION_PATHS_H
#define DUTYNET_ANALYSIS_PROJECTION_PATHS_H

#include <dutynet/network.h>

#include "analysis/batched_search.h"

G_BEGIN_DECLS

/* The projection without its counts: a quarter of its memory. */
DnSearchGraph dn_projection_search_graph(const DnProjection *projection);

/* Sums over all sources, one entry a department: as dn_batched_search() does it. NULL where `pause` stopped it. */
DnPathSums *dn_projection_paths_new(const DnProjection *projection, const guint32 *sources, guint n_sources, DnPathsPause pause, void *data);

G_END_DECLS

#endif
