/* What the projection says at once: each department's partners and strength, each pair's shared tasks, its size. */
#include "analysis/analysis.h"

static void set_strengths(DnAnalysis *analysis, const DnProjection *projection)
{
	double *partners = dn_analysis_want(analysis, DN_FRAME_DEPARTMENTS, "partners");
	double *degree = dn_analysis_want(analysis, DN_FRAME_DEPARTMENTS, "projection.degree");
	double *strength = dn_analysis_want(analysis, DN_FRAME_DEPARTMENTS, "projection.strength");
	double *newman = dn_analysis_want(analysis, DN_FRAME_DEPARTMENTS, "projection.newman_strength");
	for (guint a = 0; a < dn_projection_n_departments(projection); a++) {
		guint n;
		const DnPartner *row = dn_projection_partners(projection, a, &n);
		double shared_sum = 0, newman_sum = 0;
		for (guint i = 0; i < n; i++) {
			shared_sum += row[i].shared;
			newman_sum += row[i].newman;
		}
		if (partners != NULL)
			partners[a] = n;
		if (degree != NULL)
			degree[a] = n;
		if (strength != NULL)
			strength[a] = shared_sum;
		if (newman != NULL)
			newman[a] = newman_sum;
	}
}

static gboolean compute_strength(DnAnalysis *analysis, GError **error)
{
	(void)error;
	const DnProjection *projection = dn_analysis_need_projection(analysis);
	double n = dn_projection_n_departments(projection), n_pairs = (double)dn_projection_n_pairs(projection);
	set_strengths(analysis, projection);
	dn_analysis_set(analysis, "projection.edges", n_pairs);
	if (n > 1)
		dn_analysis_set(analysis, "projection.density", n_pairs / (n * (n - 1) / 2));
	return TRUE;
}

const DnFamily dn_family_strength = {"strength", compute_strength};
