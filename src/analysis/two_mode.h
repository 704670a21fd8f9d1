/* Scales of two-mode measures that more than one file needs. */
#ifndef DUTYNET_ANALYSIS_TWO_MODE_H
#define DUTYNET_ANALYSIS_TWO_MODE_H

#include "analysis/analysis.h"
#include "analysis/paths.h"

G_BEGIN_DECLS

/* The largest betweenness that one of `own` nodes can have in a two-mode network with `other` nodes in the other mode; 0 where
 * none can have any (Borgatti & Halgin 2011, Analyzing affiliation networks, in: The SAGE Handbook of Social Network Analysis,
 * doi:10.4135/9781446294413.n28). */
double dn_betweenness_maximum(double own, double other);

/* Measures by shortest paths visit every tie from every node, tasks with the same departments counted once. Beyond so many visits, some half
 * a minute's, betweenness is taken from a sample of paths and the others are left undefined; a convention says so. */
#define DN_PATHS_LIMIT 2e9

/* Set how far the departments' two-mode scores are those of one department: Σ (largest − score) as a share of the most it can be
 * in a connected network of as many departments and tasks (Borgatti & Everett 1997). Only nodes with a tie count; undefined
 * for fewer than two departments, or two tasks (degree). Closeness is taken within the largest part. */
void dn_centralize_degree(DnAnalysis *analysis);
void dn_centralize_betweenness(DnAnalysis *analysis, const DnPaths *paths);
void dn_centralize_closeness(DnAnalysis *analysis, const DnPaths *paths);

G_END_DECLS

#endif
