/* Robustness: what each department's removal would do to the plan.
 *
 * A department is removed as the edit `remove` of a scenario does it: a task that it alone led passes to the first of its other
 * departments that may lead. What cannot be passed on, what falls apart, and how the clusters change is counted for one department at a
 * time, the others staying. Collectives are not removed unless the analysis ranks them; they are never heirs of a lead then. */
#ifndef DUTYNET_ROBUSTNESS_H
#define DUTYNET_ROBUSTNESS_H

#include <dutynet/analysis.h>

G_BEGIN_DECLS

typedef struct DnRobustness DnRobustness;

/* What is left when one department is gone. */
typedef struct {
	guint32 department;
	guint tasks;           /* that it is on */
	guint without_anybody; /* of these, tasks on which nobody else is */
	guint without_lead;    /* tasks that it alone leads and that have others, none of whom may lead */
	guint passed;          /* tasks that it alone leads and that another department takes over */
	guint new_parts;       /* parts that the other departments fall into, beyond those that they form now */
	guint cut_off;         /* departments that lose every path to the largest remainder of the part that they were in */
	/* Agreement of the clusters of the others with and without it: adjusted Rand index over those that are in a cluster both
	 * times (Hubert & Arabie 1985, doi:10.1007/BF01908075). NaN where clusters were not computed or fewer than two are. What seeds
	 * alone do to clusters is DnClusters.stability: agreement no lower than that says nothing. */
	double cluster_agreement;
} DnRemoval;

/* Removes each department of the network that the analysis was made of. Time O(departments · ties), and the clusters anew for each
 * department where the analysis has them. NULL with DN_ERROR_FOREIGN where clustering fails. */
DN_API DnRobustness *dn_robustness_new(const DnAnalysis *analysis, GError **error);
DN_API void dn_robustness_free(DnRobustness *robustness);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(DnRobustness, dn_robustness_free)

/* The removal that does most harm first: by tasks without anybody and without a lead together, then departments cut off, then
 * leads that have to pass on, then lowest agreement of the clusters, then plan order. Borrowed. */
DN_API const DnRemoval *dn_robustness_removals(const DnRobustness *robustness, guint *n);

G_END_DECLS

#endif
