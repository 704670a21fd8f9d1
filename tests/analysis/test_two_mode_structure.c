/* Clustering and nestedness against sums straight from their definitions. */
#include "cmocka_setup.h"
#include "support/analyse.h"
#include "support/near.h"
#include "support/ties.h"

enum { TASKS = 11, DEPARTMENTS = 7 };

typedef struct {
	gboolean on[DEPARTMENTS][TASKS];
} Incidence;

static Incidence incidence_of(const DnNetwork *network)
{
	Incidence incidence = {0};
	for (guint t = 0; t < TASKS; t++) {
		guint n;
		const DnTie *ties = dn_network_task_ties(network, t, &n);
		for (guint i = 0; i < n; i++)
			incidence.on[ties[i].node][t] = TRUE;
	}
	return incidence;
}

static double robins_alexander(const Incidence *x)
{
	double paths = 0, closed = 0;
	for (guint a = 0; a < DEPARTMENTS; a++)
		for (guint t = 0; t < TASKS; t++)
			for (guint b = 0; b < DEPARTMENTS; b++)
				for (guint u = 0; u < TASKS; u++)
					if (a != b && t != u && x->on[a][t] && x->on[b][t] && x->on[b][u]) {
						paths++;
						closed += x->on[a][u];
					}
	return paths > 0 ? closed / paths : (double)NAN;
}

static gboolean share_another(const Incidence *x, guint a, guint c, guint t, guint u)
{
	for (guint v = 0; v < TASKS; v++)
		if (v != t && v != u && x->on[a][v] && x->on[c][v])
			return TRUE;
	return FALSE;
}

static double opsahl(const Incidence *x)
{
	double paths = 0, closed = 0;
	for (guint a = 0; a < DEPARTMENTS; a++)
		for (guint b = 0; b < DEPARTMENTS; b++)
			for (guint c = 0; c < DEPARTMENTS; c++)
				for (guint t = 0; t < TASKS; t++)
					for (guint u = 0; u < TASKS; u++)
						if (a != b && b != c && a != c && t != u && x->on[a][t] && x->on[b][t] && x->on[b][u] && x->on[c][u]) {
							paths++;
							closed += share_another(x, a, c, t, u);
						}
	return paths > 0 ? closed / paths : (double)NAN;
}

/* One mode's nodes as rows of flags. */
static double paired_overlap(gboolean rows[][TASKS], guint n_rows, guint n_columns, double *pairs)
{
	double sum = 0;
	for (guint i = 0; i < n_rows; i++)
		for (guint j = 0; j < n_rows; j++) {
			guint n_i = 0, n_j = 0, both = 0;
			for (guint k = 0; k < n_columns; k++) {
				n_i += rows[i][k] ? 1 : 0;
				n_j += rows[j][k] ? 1 : 0;
				both += rows[i][k] && rows[j][k];
			}
			*pairs += i < j && n_i > 0 && n_j > 0;
			sum += n_i > n_j && n_j > 0 ? (double)both / n_j : 0;
		}
	return sum;
}

static double nodf(Incidence *x)
{
	gboolean turned[TASKS][TASKS] = {{0}};
	double pairs = 0;
	for (guint a = 0; a < DEPARTMENTS; a++)
		for (guint t = 0; t < TASKS; t++)
			turned[t][a] = x->on[a][t];
	double sum = paired_overlap(x->on, DEPARTMENTS, TASKS, &pairs) + paired_overlap(turned, TASKS, DEPARTMENTS, &pairs);
	return pairs > 0 ? 100 * sum / pairs : (double)NAN;
}

static void equals_the_definitions_on_random_networks(void **state)
{
	(void)state;
	for (guint32 seed = 1; seed <= 40; seed++) {
		g_autoptr(DnNetwork) network = ties_random_network(seed, TASKS, DEPARTMENTS, 0.1 + seed % 7 * 0.12);
		g_autoptr(DnAnalysis) analysis = analyse(network, "network");
		Incidence incidence = incidence_of(network);
		assert_near(network_value(analysis, "clustering.robins_alexander"), robins_alexander(&incidence), 1e-12);
		assert_near(network_value(analysis, "clustering.opsahl"), opsahl(&incidence), 1e-12);
		assert_near(network_value(analysis, "nestedness.nodf"), nodf(&incidence), 1e-9);
	}
}

static void counts_pairs_that_were_left_out_of_the_projection(void **state)
{
	(void)state;
	static const char *const words[] = {"clustering.opsahl", NULL};
	for (guint32 seed = 1; seed <= 6; seed++) {
		g_autoptr(DnNetwork) network = ties_random_network(seed, TASKS, DEPARTMENTS, 0.2);
		g_autoptr(DnAnalysis) analysis =
			dn_analysis_new(NULL, network, &(DnAnalysisOptions){.measures = words, .min_shared = 3}, NULL);
		Incidence incidence = incidence_of(network);
		assert_near(network_value(analysis, "clustering.opsahl"), opsahl(&incidence), 1e-12);
	}
}

static void is_fully_nested_in_a_staircase(void **state)
{
	(void)state;
	Ties ties = ties_new();
	for (guint a = 0; a < 5; a++)
		for (guint t = 0; t <= a; t++)
			ties_add(&ties, t, a, DN_ROLE_JOINT);
	g_autoptr(DnNetwork) network = ties_network(&ties, 5, 5);
	g_autoptr(DnAnalysis) analysis = analyse(network, "nestedness");
	assert_near(network_value(analysis, "nestedness.nodf"), 100, 1e-9);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(equals_the_definitions_on_random_networks),
		cmocka_unit_test(counts_pairs_that_were_left_out_of_the_projection),
		cmocka_unit_test(is_fully_nested_in_a_staircase),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
