/* Whether a department leads more than its tasks explain: the exact chance of as many leads if each task's lead were drawn evenly
 * from its candidates, and its false discovery rate over all departments. */
#include "analysis/analysis.h"
#include "analysis/tails.h"

/* A department's tasks by their number of candidates. */
static guint class_tasks(DnTrials *classes, guint *count, gsize *leads, DnAnalysis *analysis, guint department)
{
	const guint32 *n_candidates = dn_analysis_need_candidates(analysis);
	guint n_tasks, n_classes = 0;
	const DnTie *tasks = dn_network_department_ties(analysis->network, department, &n_tasks);
	*leads = 0;
	for (guint i = 0; i < n_tasks; i++) {
		guint candidates = n_candidates[tasks[i].node];
		count[candidates]++;
		*leads += tasks[i].role == DN_ROLE_LEAD;
	}
	for (guint i = 0; i < n_tasks; i++) {
		guint candidates = n_candidates[tasks[i].node];
		if (count[candidates] == 0)
			continue;
		classes[n_classes++] = (DnTrials){count[candidates], 1.0 / candidates};
		count[candidates] = 0;
	}
	return n_classes;
}

static void fill_p_values(double *p, DnAnalysis *analysis)
{
	guint n = dn_network_n_departments(analysis->network), n_tasks;
	g_autofree DnTrials *classes = g_new(DnTrials, n + 1);
	g_autofree guint *count = g_new0(guint, n + 1);
	for (guint department = 0; department < n; department++) {
		gsize leads;
		p[department] = DN_UNDEFINED;
		dn_network_department_ties(analysis->network, department, &n_tasks);
		if (n_tasks == 0 || !dn_analysis_is_ranked(analysis, department))
			continue;
		guint n_classes = class_tasks(classes, count, &leads, analysis, department);
		p[department] = dn_tail_of_trials(classes, n_classes, leads);
	}
}

const double *dn_analysis_need_lead_q(DnAnalysis *analysis)
{
	if (analysis->lead_q != NULL)
		return analysis->lead_q;
	guint n = dn_network_n_departments(analysis->network);
	analysis->lead_p = dn_arena_alloc(analysis->arena, MAX(n, 1) * sizeof(double));
	analysis->lead_q = dn_arena_alloc(analysis->arena, MAX(n, 1) * sizeof(double));
	fill_p_values(analysis->lead_p, analysis);
	dn_adjust_fdr(analysis->lead_q, analysis->lead_p, n, 0);
	return analysis->lead_q;
}

static gboolean compute_lead_test(DnAnalysis *analysis, GError **error)
{
	(void)error;
	double *p = dn_analysis_want(analysis, DN_FRAME_DEPARTMENTS, "load.p_value");
	double *q = dn_analysis_want(analysis, DN_FRAME_DEPARTMENTS, "load.q_value");
	dn_analysis_need_lead_q(analysis);
	for (guint department = 0; department < dn_network_n_departments(analysis->network); department++) {
		if (p != NULL)
			p[department] = analysis->lead_p[department];
		if (q != NULL)
			q[department] = analysis->lead_q[department];
	}
	return TRUE;
}

const DnFamily dn_family_lead_test = {"lead test", compute_lead_test};
