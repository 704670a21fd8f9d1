/* Scales of two-mode measures that more than one file needs. */
#ifndef DUTYNET_ANALYSIS_TWO_MODE_H
#define DUTYNET_ANALYSIS_TWO_MODE_H

#include <igraph.h>

#include "analysis/analysis.h"

G_BEGIN_DECLS

/* The largest betweenness that one of `own` nodes can have in a two-mode network with `other` nodes in the other mode; 0 where
 * none can have any (Borgatti & Halgin 2011, Analyzing affiliation networks, in: The SAGE Handbook of Social Network Analysis,
 * doi:10.4135/9781446294413.n28). */
double dn_betweenness_maximum(double own, double other);

/* The first n entries of `vector`, scaled to Euclidean length 1, rounding noise set to 0. */
void dn_scale_to_unit(double *column, const igraph_vector_t *vector, guint n);

G_END_DECLS

#endif
