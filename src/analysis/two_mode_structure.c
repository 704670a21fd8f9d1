/* Clustering and nestedness of the two-mode network as a whole. */
#include "analysis/analysis.h"

#include <stdlib.h>

#include "analysis/opsahl.h"

/* ---- Robins & Alexander ------------------------------------------------------------------------------------------- */

/* 4·C4/L3: the share of paths of three ties that close to a circle of four (Robins & Alexander 2004,
 * doi:10.1023/B:CMOT.0000032580.12184.c0). Two departments with s shared tasks make s(s − 1)/2 circles. */
static void set_robins_alexander(DnAnalysis *analysis)
{
	double circles = 0, paths = 0;
	const DnProjection *projection = dn_analysis_need_projection(analysis);
	for (guint a = 0; a < dn_projection_n_departments(projection); a++) {
		guint n;
		const DnPartner *partners = dn_projection_partners(projection, a, &n);
		for (guint i = 0; i < n; i++)
			circles += partners[i].department > a ? partners[i].shared * (partners[i].shared - 1.0) / 2 : 0;
	}
	for (guint task = 0; task < dn_network_n_tasks(analysis->network); task++) {
		guint size, degree;
		const DnTie *ties = dn_network_task_ties(analysis->network, task, &size);
		for (guint i = 0; i < size; i++) {
			dn_network_department_ties(analysis->network, ties[i].node, &degree);
			paths += (size - 1.0) * (degree - 1.0);
		}
	}
	if (paths > 0)
		dn_analysis_set(analysis, "clustering.robins_alexander", 4 * circles / paths);
}

/* ---- Opsahl ------------------------------------------------------------------------------------------------------- */

/* Beyond this the count would take more than half a minute. */
static const double most_four_paths_work = 1e10;

/* The share of paths of four ties between departments that close to a circle of six or more (Opsahl 2013,
 * doi:10.1016/j.socnet.2011.07.001). It needs the pairs that were left out of the projection, too. */
static void set_opsahl(DnAnalysis *analysis)
{
	const DnProjection *projection = dn_analysis_need_projection(analysis);
	g_autoptr(DnProjection) whole = NULL;
	if (dn_projection_n_dropped_pairs(projection) > 0) {
		whole = dn_projection_new(analysis->network, 1);
		projection = whole;
	}
	if (dn_projection_n_skipped_tasks(projection) > 0)
		return;
	if (dn_four_paths_work(projection) > most_four_paths_work) {
		dn_analysis_note(analysis, "clustering_opsahl", "not computed: more than 10^10 steps from pair to pair",
		                 "未计算：部门对之间的步数超过10^10");
		return;
	}
	DnFourPaths found = dn_four_paths_count(analysis->network, projection);
	if (found.paths > 0)
		dn_analysis_set(analysis, "clustering.opsahl", (double)found.closed / (double)found.paths);
}

/* ---- Nestedness --------------------------------------------------------------------------------------------------- */

typedef const DnTie *(*Ties)(const DnNetwork *network, guint node, guint *n);

static int compare_degrees(const void *a, const void *b)
{
	guint x = *(const guint *)a, y = *(const guint *)b;
	return (x < y) - (x > y);
}

/* The sum over all pairs of nodes of one mode with different degrees of the share of the smaller one's ties that the larger one
 * also has. A tie shared with `larger` others counts larger/degree, so it is enough to sort the nodes at each node of the other
 * mode by degree. */
static double sum_paired_overlap(const DnNetwork *network, guint n_others, Ties of_others, Ties of_own)
{
	double sum = 0;
	g_autoptr(GArray) degrees = g_array_new(FALSE, FALSE, sizeof(guint));
	for (guint other = 0; other < n_others; other++) {
		guint n, degree;
		const DnTie *ties = of_others(network, other, &n);
		g_array_set_size(degrees, 0);
		for (guint i = 0; i < n; i++) {
			of_own(network, ties[i].node, &degree);
			g_array_append_val(degrees, degree);
		}
		g_array_sort(degrees, compare_degrees);
		for (guint i = 0, larger = 0; i < n; i++) {
			degree = g_array_index(degrees, guint, i);
			if (i > 0 && degree < g_array_index(degrees, guint, i - 1))
				larger = i;
			sum += (double)larger / degree;
		}
	}
	return sum;
}

static double pairs_of_tied(const DnNetwork *network, guint n_nodes, Ties ties)
{
	double tied = 0;
	for (guint i = 0; i < n_nodes; i++) {
		guint n;
		ties(network, i, &n);
		tied += n > 0;
	}
	return tied * (tied - 1) / 2;
}

static void set_nodf(DnAnalysis *analysis)
{
	const DnNetwork *network = analysis->network;
	guint n_departments = dn_network_n_departments(network), n_tasks = dn_network_n_tasks(network);
	double overlap = sum_paired_overlap(network, n_tasks, dn_network_task_ties, dn_network_department_ties) +
	                 sum_paired_overlap(network, n_departments, dn_network_department_ties, dn_network_task_ties);
	double pairs = pairs_of_tied(network, n_departments, dn_network_department_ties) +
	               pairs_of_tied(network, n_tasks, dn_network_task_ties);
	if (pairs > 0)
		dn_analysis_set(analysis, "nestedness.nodf", 100 * overlap / pairs);
}

/* ---- The family --------------------------------------------------------------------------------------------------- */

static gboolean compute_two_mode_structure(DnAnalysis *analysis, GError **error)
{
	(void)error;
	if (dn_analysis_want(analysis, DN_FRAME_NETWORK, "clustering.robins_alexander") != NULL)
		set_robins_alexander(analysis);
	if (dn_analysis_want(analysis, DN_FRAME_NETWORK, "nestedness.nodf") != NULL)
		set_nodf(analysis);
	if (dn_analysis_want(analysis, DN_FRAME_NETWORK, "clustering.opsahl") != NULL)
		set_opsahl(analysis);
	return TRUE;
}

const DnFamily dn_family_two_mode_structure = {"two-mode structure", compute_two_mode_structure};
