/* How unevenly leads and tasks are spread over the departments, and how far the network hangs on its most central one. */
#include "analysis/analysis.h"

#include <stdlib.h>

/* ---- Concentration ------------------------------------------------------------------------------------------------ */

static int compare_falling(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;
	return (x < y) - (x > y);
}

static double count_ties(const DnNetwork *network, guint department, gboolean leads_only)
{
	guint n;
	double count = 0;
	const DnTie *ties = dn_network_department_ties(network, department, &n);
	for (guint i = 0; i < n; i++)
		count += !leads_only || ties[i].role == DN_ROLE_LEAD;
	return count;
}

/* What ranked departments have, most first. */
static double *list_falling(const DnAnalysis *analysis, gboolean leads_only, guint *n)
{
	guint n_departments = dn_network_n_departments(analysis->network);
	double *values = g_new(double, MAX(n_departments, 1));
	*n = 0;
	for (guint a = 0; a < n_departments; a++)
		if (dn_analysis_is_ranked(analysis, a) && count_ties(analysis->network, a, FALSE) > 0)
			values[(*n)++] = count_ties(analysis->network, a, leads_only);
	qsort(values, *n, sizeof *values, compare_falling);
	return values;
}

typedef struct {
	double gini, hhi, cr1, cr4;
} Concentration;

/* Of counts in falling order with a positive sum. In falling order Gini is Σ (n + 1 − 2i)·x_i/(n·Σ x), without the n/(n − 1)
 * factor; its sum is of whole numbers, so that equals are exactly 0. */
static Concentration concentrate(const double *falling, guint n)
{
	Concentration result = {0};
	double sum = 0, unequal = 0;
	for (guint i = 0; i < n; i++)
		sum += falling[i];
	for (guint i = 0; i < n; i++) {
		double share = falling[i] / sum;
		unequal += ((double)n - 1 - 2.0 * i) * falling[i];
		result.hhi += share * share;
		result.cr1 += i < 1 ? share : 0;
		result.cr4 += i < 4 ? share : 0;
	}
	result.gini = unequal / (n * sum);
	return result;
}

static const struct {
	gboolean leads_only;
	const char *gini, *hhi, *cr1, *cr4;
} spreads[] = {
	{TRUE, "concentration.leads.gini", "concentration.leads.hhi", "concentration.leads.cr1", "concentration.leads.cr4"},
	{FALSE, "concentration.tasks.gini", "concentration.tasks.hhi", "concentration.tasks.cr1", "concentration.tasks.cr4"},
};

static gboolean compute_concentration(DnAnalysis *analysis, GError **error)
{
	(void)error;
	for (gsize i = 0; i < G_N_ELEMENTS(spreads); i++) {
		guint n;
		g_autofree double *falling = list_falling(analysis, spreads[i].leads_only, &n);
		if (n == 0 || falling[0] == 0)
			continue;
		Concentration found = concentrate(falling, n);
		dn_analysis_set(analysis, spreads[i].gini, found.gini);
		dn_analysis_set(analysis, spreads[i].hhi, found.hhi);
		dn_analysis_set(analysis, spreads[i].cr1, found.cr1);
		dn_analysis_set(analysis, spreads[i].cr4, found.cr4);
	}
	return TRUE;
}

const DnFamily dn_family_concentration = {"concentration", compute_concentration};
