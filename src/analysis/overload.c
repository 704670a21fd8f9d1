/* Which departments are overloaded as leads, and why. The rule is in dutynet/analysis.h with dn_overload_reasons(). */
#include "analysis/analysis.h"

#include <stdlib.h>

enum { LEAD_OUTLIER = 1, WIDE_MEMBERSHIP = 2, BEYOND_MEMBERSHIP = 4, COORDINATION_OUTLIER = 8 };

static const char *const reason_words[] = {"lead-outlier", "wide-membership", "beyond-membership", "coordination-outlier",
                                           NULL};
static const double significance = 0.05;

/* Tukey's fences of a set of numbers, its middle half counted as at least one wide. */
typedef struct {
	double inner, outer;
} Fences;

static int compare_doubles(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;
	return (x > y) - (x < y);
}

/* Linear interpolation between order statistics (type 7 of Hyndman & Fan 1996, doi:10.1080/00031305.1996.10473566). */
static double quantile(const double *sorted, guint n, double share)
{
	double position = share * (n - 1);
	guint below = (guint)position;
	double next = below + 1 < n ? sorted[below + 1] : sorted[below];
	return sorted[below] + (position - below) * (next - sorted[below]);
}

static Fences set_fences(double *values, guint n)
{
	qsort(values, n, sizeof *values, compare_doubles);
	double low = quantile(values, n, 0.25), high = quantile(values, n, 0.75);
	double width = MAX(high - low, 1);
	return (Fences){high + 1.5 * width, high + 3 * width};
}

/* What the rule looks at, one entry a department. */
typedef struct {
	double *leads, *coordination;
	double all_leads;
} Burden;

static void sum_burden(Burden *burden, const DnNetwork *network, guint department)
{
	guint n, size;
	const DnTie *tasks = dn_network_department_ties(network, department, &n);
	for (guint i = 0; i < n; i++) {
		if (tasks[i].role != DN_ROLE_LEAD)
			continue;
		dn_network_task_ties(network, tasks[i].node, &size);
		burden->leads[department]++;
		burden->coordination[department] += size - 1;
		burden->all_leads++;
	}
}

/* Of the values of the ranked departments with at least so many leads. */
static Fences fences_of(const double *values, const DnAnalysis *analysis, const Burden *burden, double least_leads)
{
	guint n = dn_network_n_departments(analysis->network), n_chosen = 0;
	g_autofree double *chosen = g_new(double, MAX(n, 1));
	for (guint department = 0; department < n; department++)
		if (dn_analysis_is_ranked(analysis, department) && burden->leads[department] >= least_leads)
			chosen[n_chosen++] = values[department];
	return n_chosen > 0 ? set_fences(chosen, n_chosen) : (Fences){0};
}

static guint find_reasons(double leads, double coordination, double q, const Fences *of_leads, const Fences *of_coordination)
{
	guint reasons = 0;
	gboolean beyond = q <= significance && leads > of_leads->inner;
	if (leads > of_leads->outer)
		reasons |= LEAD_OUTLIER | (beyond ? 0 : WIDE_MEMBERSHIP);
	if (beyond)
		reasons |= BEYOND_MEMBERSHIP;
	if (coordination > of_coordination->outer && leads > of_leads->inner)
		reasons |= COORDINATION_OUTLIER;
	return reasons;
}

static gboolean compute_overload(DnAnalysis *analysis, GError **error)
{
	(void)error;
	double *overloaded = dn_analysis_want(analysis, DN_FRAME_DEPARTMENTS, "load.overloaded");
	double *reasons = dn_analysis_want(analysis, DN_FRAME_DEPARTMENTS, "load.reasons");
	guint n = dn_network_n_departments(analysis->network);
	g_autofree double *leads = g_new0(double, MAX(n, 1));
	g_autofree double *coordination = g_new0(double, MAX(n, 1));
	Burden burden = {.leads = leads, .coordination = coordination};
	for (guint department = 0; department < n; department++)
		sum_burden(&burden, analysis->network, department);
	if (burden.all_leads == 0)
		return TRUE;
	const double *q = dn_analysis_need_lead_q(analysis);
	Fences of_leads = fences_of(leads, analysis, &burden, 0);
	Fences of_coordination = fences_of(coordination, analysis, &burden, 1);
	for (guint a = 0; a < n; a++) {
		if (!dn_analysis_is_ranked(analysis, a))
			continue;
		guint found = find_reasons(leads[a], coordination[a], q[a], &of_leads, &of_coordination);
		if (overloaded != NULL)
			overloaded[a] = found != 0;
		if (reasons != NULL)
			reasons[a] = found;
	}
	return TRUE;
}

const char *const *dn_overload_reasons(void)
{
	return reason_words;
}

const DnFamily dn_family_overload = {"overload", compute_overload};
