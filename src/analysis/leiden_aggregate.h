/* From one level of the Leiden algorithm to the next. */
#ifndef DUTYNET_ANALYSIS_LEIDEN_AGGREGATE_H
#define DUTYNET_ANALYSIS_LEIDEN_AGGREGATE_H

#include "analysis/leiden_graph.h"

G_BEGIN_DECLS

/* The graph whose nodes are the parts of another's nodes; `part` has one for each node, numbered from 0 to n_parts − 1. On all processors
 * where it is large; the same whatever their number. O(ties). */
DnLeidenGraph *dn_leiden_aggregate(const DnLeidenGraph *graph, const guint32 *part, guint n_parts);

G_END_DECLS

#endif
