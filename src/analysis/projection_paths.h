/* The projection as a graph to search for shortest paths, without weights. */
#ifndef DUTYNET_ANALYSIS_PROJECTION_PATHS_H
#define DUTYNET_ANALYSIS_PROJECTION_PATHS_H

#include <dutynet/network.h>

#include "analysis/batched_search.h"

G_BEGIN_DECLS

/* The projection without its counts: a quarter of its memory. */
DnSearchGraph dn_projection_search_graph(const DnProjection *projection);

G_END_DECLS

#endif
