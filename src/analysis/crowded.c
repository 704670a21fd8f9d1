/* What stays undefined because the projection leaves crowded tasks out (DN_PROJECTION_TASK_LIMIT): not 0, which would be made up. */
#include "analysis/analysis.h"

#include <string.h>

guint dn_analysis_n_crowded(const DnAnalysis *analysis)
{
	return analysis->projection != NULL ? dn_projection_n_skipped_tasks(analysis->projection) : 0;
}

/* The columns that hang on a department's partners. */
static gboolean needs_partners(const DnMeasure *measure)
{
	return measure->frame == DN_FRAME_DEPARTMENTS &&
	       (strcmp(measure->key, "partners") == 0 || g_str_has_prefix(measure->key, "projection."));
}

static void undefine_members(double *column, const DnNetwork *network)
{
	for (guint task = 0; task < dn_network_n_tasks(network); task++) {
		guint n;
		const DnTie *ties = dn_network_task_ties(network, task, &n);
		for (guint i = 0; n > DN_PROJECTION_TASK_LIMIT && i < n; i++)
			column[ties[i].node] = DN_UNDEFINED;
	}
}

void dn_analysis_undefine_crowded(DnAnalysis *analysis)
{
	if (dn_analysis_n_crowded(analysis) == 0)
		return;
	dn_analysis_set(analysis, "projection.edges", DN_UNDEFINED);
	dn_analysis_set(analysis, "projection.density", DN_UNDEFINED);
	dn_analysis_set(analysis, "clustering.robins_alexander", DN_UNDEFINED);
	dn_analysis_set(analysis, "clustering.opsahl", DN_UNDEFINED);
	for (gsize i = 0; i < dn_n_measures(); i++)
		if (needs_partners(dn_measure(i)) && analysis->columns[i] != NULL)
			undefine_members(analysis->columns[i], analysis->network);
}
