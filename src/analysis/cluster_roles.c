/* What place departments and tasks have among the clusters: how widely a department works, how strong it is at home (Guimerà &
 * Amaral 2005, doi:10.1038/nature03288, with shared tasks as weights), how many clusters a task ties together. */
#include "analysis/analysis.h"

/* Shared tasks of each department inside its cluster; and one cluster's sums over its departments. */
typedef struct {
	double n, sum, squares;
} Spread;

/* Sums of a department's shared tasks by the partner's cluster; `by_cluster` is zero before and after. */
static double participation(double *by_cluster, const DnAnalysis *analysis, guint department)
{
	guint n;
	double total = 0, squares = 0;
	const DnPartner *partners = dn_projection_partners(analysis->projection, department, &n);
	for (guint i = 0; i < n; i++) {
		by_cluster[analysis->cluster_of[partners[i].department]] += partners[i].shared;
		total += partners[i].shared;
	}
	for (guint i = 0; i < n; i++) {
		double *sum = &by_cluster[analysis->cluster_of[partners[i].department]];
		squares += *sum * *sum;
		*sum = 0;
	}
	return n > 0 ? 1 - squares / (total * total) : DN_UNDEFINED;
}

static void fill_participation(double *column, const DnAnalysis *analysis)
{
	g_autofree double *by_cluster = g_new0(double, (gsize)analysis->clusters->n_members + 1);
	for (guint a = 0; a < dn_network_n_departments(analysis->network); a++)
		column[a] = participation(by_cluster, analysis, a);
}

static double strength_at_home(const DnAnalysis *analysis, guint department)
{
	guint n;
	double sum = 0;
	const DnPartner *partners = dn_projection_partners(analysis->projection, department, &n);
	for (guint i = 0; i < n; i++)
		if (analysis->cluster_of[partners[i].department] == analysis->cluster_of[department])
			sum += partners[i].shared;
	return sum;
}

/* Standard scores with the population's standard deviation; undefined where all members of the cluster are equally strong. */
static void fill_within_z(double *column, const DnAnalysis *analysis)
{
	guint n = dn_network_n_departments(analysis->network);
	g_autofree Spread *spreads = g_new0(Spread, (gsize)analysis->clusters->n_members + 1);
	g_autofree double *home = g_new0(double, MAX(n, 1));
	for (guint a = 0; a < n; a++) {
		Spread *spread = &spreads[analysis->cluster_of[a]];
		home[a] = strength_at_home(analysis, a);
		spread->n++;
		spread->sum += home[a];
		spread->squares += home[a] * home[a];
	}
	for (guint a = 0; a < n; a++) {
		const Spread *spread = &spreads[analysis->cluster_of[a]];
		double mean = spread->sum / spread->n, variance = spread->squares / spread->n - mean * mean;
		if (analysis->cluster_of[a] > 0 && variance > 1e-12)
			column[a] = (home[a] - mean) / sqrt(variance);
	}
}

static void fill_spanned(double *column, const DnAnalysis *analysis)
{
	g_autofree guint32 *seen_in = g_new0(guint32, (gsize)analysis->clusters->n_members + 1); /* task + 1 */
	for (guint task = 0; task < dn_network_n_tasks(analysis->network); task++) {
		guint n;
		const DnTie *ties = dn_network_task_ties(analysis->network, task, &n);
		column[task] = 0;
		for (guint i = 0; i < n; i++) {
			guint32 cluster = analysis->cluster_of[ties[i].node];
			column[task] += cluster > 0 && seen_in[cluster] != task + 1;
			seen_in[cluster] = task + 1;
		}
	}
}

static gboolean compute_cluster_roles(DnAnalysis *analysis, GError **error)
{
	if (!dn_analysis_need_clusters(analysis, error))
		return FALSE;
	double *coefficient = dn_analysis_want(analysis, DN_FRAME_DEPARTMENTS, "participation_coefficient");
	double *z = dn_analysis_want(analysis, DN_FRAME_DEPARTMENTS, "within_cluster_z");
	double *spanned = dn_analysis_want(analysis, DN_FRAME_TASKS, "clusters_spanned");
	if (coefficient != NULL)
		fill_participation(coefficient, analysis);
	if (z != NULL)
		fill_within_z(z, analysis);
	if (spanned != NULL)
		fill_spanned(spanned, analysis);
	return TRUE;
}

const DnFamily dn_family_cluster_roles = {"cluster roles", compute_cluster_roles};
