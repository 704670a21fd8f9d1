/* Pairs of departments that share a task: how much they share, and who leads whom. */
#include "analysis/analysis.h"

static double jaccard(const DnNetwork *network, guint a, guint b, double shared)
{
	guint n_a, n_b;
	dn_network_department_ties(network, a, &n_a);
	dn_network_department_ties(network, b, &n_b);
	return shared / (n_a + n_b - shared);
}

static void set_overlaps(DnAnalysis *analysis)
{
	double *shared = dn_analysis_want(analysis, DN_FRAME_PAIRS, "shared");
	double *newman = dn_analysis_want(analysis, DN_FRAME_PAIRS, "newman");
	double *index = dn_analysis_want(analysis, DN_FRAME_PAIRS, "jaccard");
	gsize entry = 0;
	for (guint a = 0; a < dn_projection_n_departments(analysis->projection); a++) {
		guint n;
		const DnPartner *partners = dn_projection_partners(analysis->projection, a, &n);
		for (guint i = 0; i < n; i++) {
			guint32 b = partners[i].department;
			if (b < a)
				continue;
			guint32 row = analysis->partner_row[entry++];
			if (shared != NULL)
				shared[row] = partners[i].shared;
			if (newman != NULL)
				newman[row] = partners[i].newman;
			if (index != NULL)
				index[row] = jaccard(analysis->network, a, b, partners[i].shared);
		}
	}
}

/* Adds a task to the column of each pair of a lead and a participant; NULL columns are left alone. */
static void count_leads_in_task(DnAnalysis *analysis, double *a_leads_b, double *b_leads_a, guint task)
{
	guint n;
	const DnTie *ties = dn_network_task_ties(analysis->network, task, &n);
	for (guint i = 0; i < n; i++) {
		if (ties[i].role != DN_ROLE_LEAD)
			continue;
		for (guint j = 0; j < n; j++) {
			gssize row = ties[j].role == DN_ROLE_PARTICIPANT
			                 ? dn_analysis_find_pair(analysis, ties[i].node, ties[j].node) : -1;
			double *column = ties[i].node < ties[j].node ? a_leads_b : b_leads_a;
			if (row >= 0 && column != NULL)
				column[row]++;
		}
	}
}

static void set_leads(DnAnalysis *analysis)
{
	double *a_leads_b = dn_analysis_want(analysis, DN_FRAME_PAIRS, "a_leads_b");
	double *b_leads_a = dn_analysis_want(analysis, DN_FRAME_PAIRS, "b_leads_a");
	if (a_leads_b == NULL && b_leads_a == NULL)
		return;
	for (gsize row = 0; row < analysis->pairs.n; row++) {
		if (a_leads_b != NULL)
			a_leads_b[row] = 0;
		if (b_leads_a != NULL)
			b_leads_a[row] = 0;
	}
	for (guint task = 0; task < dn_network_n_tasks(analysis->network); task++) {
		guint size;
		dn_network_task_ties(analysis->network, task, &size);
		if (size <= DN_PROJECTION_TASK_LIMIT)
			count_leads_in_task(analysis, a_leads_b, b_leads_a, task);
	}
}

static gboolean compute_pairs(DnAnalysis *analysis, GError **error)
{
	(void)error;
	dn_analysis_need_pairs(analysis);
	set_overlaps(analysis);
	set_leads(analysis);
	return TRUE;
}

const DnFamily dn_family_pairs = {"pairs", compute_pairs};
