/* From a partition of the departments to the list of its clusters. */
#ifndef DUTYNET_ANALYSIS_CLUSTER_MEMBERS_H
#define DUTYNET_ANALYSIS_CLUSTER_MEMBERS_H

#include "analysis/analysis.h"

G_BEGIN_DECLS

/* Fills `members` of analysis->clusters from analysis->cluster_of, whose ids are renumbered so that 1 is the largest. */
void dn_cluster_members_list(DnAnalysis *analysis);

G_END_DECLS

#endif
