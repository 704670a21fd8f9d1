/* The Leiden algorithm for modularity (Traag, Waltman & van Eck 2019, doi:10.1038/s41598-019-41695-z; Newman & Girvan 2004,
 * doi:10.1103/PhysRevE.69.026113) on a weighted graph in CSR arrays. */
#ifndef DUTYNET_ANALYSIS_LEIDEN_H
#define DUTYNET_ANALYSIS_LEIDEN_H

#include "analysis/leiden_graph.h"

G_BEGIN_DECLS

typedef struct {
	double resolution;
	double least_rise; /* a run ends when a round raises modularity by no more */
	guint64 seed;
	gboolean (*go_on)(void *data); /* asked every few milliseconds; FALSE ends the run. NULL where nobody is to be asked */
	void *data;
} DnLeidenOptions;

/* Fills `cluster` with the cluster of each node, from 0 without gaps, and returns the modularity. Local moves, refinement and aggregation
 * are repeated until they gain little. The same seed gives the same clusters. Threads may share a graph. Time near O(ties) a round, memory
 * O(ties). */
double dn_leiden(guint32 *cluster, const DnLeidenGraph *graph, const DnLeidenOptions *options);

G_END_DECLS

#endif
