/* Barber's modularity: optima against all partitions of small networks, and honest about what is not proved. */
#include "cmocka_setup.h"
#include "support/analyse.h"
#include "support/near.h"
#include "support/ties.h"

#include "analysis/barber.h"

/* The best value over all ways to part the departments, each task then going where it gains most. */
static gint64 best_of_all(const DnBarber *barber, guint32 *group, guint next, guint n_groups)
{
	const DnBarberMode *departments = &barber->modes[0], *tasks = &barber->modes[1];
	if (next < departments->n) {
		gint64 best = G_MININT64;
		for (guint g = 0; g <= n_groups; g++) {
			group[next] = g;
			best = MAX(best, best_of_all(barber, group, next + 1, MAX(n_groups, g + 1)));
		}
		return best;
	}
	gint64 value = 0;
	for (guint t = 0; t < tasks->n; t++) {
		gint64 best = 0;
		for (guint g = 0; g < n_groups; g++) {
			gint64 gain = 0;
			for (gsize k = tasks->start[t]; k < tasks->start[t + 1]; k++)
				gain += group[tasks->other[k]] == g ? barber->n_ties : 0;
			for (guint a = 0; a < departments->n; a++)
				gain -= group[a] == g ? departments->degree[a] * tasks->degree[t] : 0;
			best = MAX(best, gain);
		}
		value += best;
	}
	return value;
}

static void proves_the_optimum_of_small_networks(void **state)
{
	(void)state;
	for (guint32 seed = 1; seed <= 40; seed++) {
		g_autoptr(DnNetwork) network = ties_random_network(seed, 10, 7, 0.15 + seed % 5 * 0.12);
		g_autoptr(DnAnalysis) analysis = analyse(network, "clusters.two_mode");
		g_auto(DnBarber) barber = {0};
		guint32 group[7];
		dn_barber_init(&barber, network);
		double m = (double)barber.n_ties;
		const DnTwoModeClusters *clusters = dn_analysis_two_mode_clusters(analysis);
		assert_near(clusters->modularity, (double)best_of_all(&barber, group, 0, 0) / (m * m), 1e-12);
		assert_true(clusters->optimal_proved);
	}
}

static void mends_a_bad_start_by_search(void **state)
{
	(void)state;
	g_autoptr(DnNetwork) network = ties_random_network(11, 9, 6, 0.4);
	g_autoptr(DnAnalysis) analysis = analyse(network, "leads");
	g_auto(DnBarber) barber = {0};
	guint32 group[7];
	gboolean proved = FALSE;
	dn_barber_init(&barber, network);
	barber.value = dn_barber_value(&barber); /* everyone alone */
	assert_true(dn_barber_prove(&proved, &barber, G_MAXINT64, analysis, NULL));
	assert_true(proved);
	assert_int_equal(barber.value, best_of_all(&barber, group, 0, 0));
	assert_int_equal(dn_barber_value(&barber), barber.value);
}

static void says_when_the_optimum_is_not_proved(void **state)
{
	(void)state;
	g_autoptr(DnNetwork) network = ties_random_network(2, 60, 40, 0.2);
	g_autoptr(DnAnalysis) analysis = analyse(network, "clusters.two_mode");
	assert_false(dn_analysis_two_mode_clusters(analysis)->optimal_proved);
}

/* Q from the definition in floating point. */
static void reports_the_modularity_of_its_modules(void **state)
{
	(void)state;
	g_autoptr(DnNetwork) network = ties_random_network(4, 25, 14, 0.15);
	g_autoptr(DnAnalysis) analysis = analyse(network, "clusters.two_mode");
	const DnTwoModeClusters *clusters = dn_analysis_two_mode_clusters(analysis);
	double m = (double)dn_network_n_ties(network), q = 0;
	for (guint t = 0; t < 25; t++) {
		guint size, degree;
		const DnTie *ties = dn_network_task_ties(network, t, &size);
		for (guint i = 0; i < size; i++)
			q += clusters->departments[ties[i].node] == clusters->tasks[t] ? 1 / m : 0;
		for (guint a = 0; a < 14; a++) {
			dn_network_department_ties(network, a, &degree);
			q -= clusters->departments[a] == clusters->tasks[t] ? (double)degree * size / (m * m) : 0;
		}
	}
	assert_near(clusters->modularity, q, 1e-12);
}

static void parts_separate_blocks(void **state)
{
	(void)state;
	Ties ties = ties_new();
	for (guint t = 0; t < 6; t++)
		for (guint a = 0; a < 6; a++)
			if (t / 2 == a / 2)
				ties_add(&ties, t, a, DN_ROLE_JOINT);
	g_autoptr(DnNetwork) network = ties_network(&ties, 7, 7);
	g_autoptr(DnAnalysis) analysis = analyse(network, "clusters.two_mode");
	const DnTwoModeClusters *clusters = dn_analysis_two_mode_clusters(analysis);
	assert_near(clusters->modularity, 1 - 1.0 / 3, 1e-12);
	assert_int_equal(clusters->n_modules, 3);
	assert_int_equal(clusters->departments[6], 0);
	assert_int_equal(clusters->tasks[6], 0);
}

/* More ties than are merged pair by pair: 500 groups of eight departments that share tasks with nobody else. */
static void parts_many_groups_of_a_large_network(void **state)
{
	(void)state;
	enum { GROUPS = 500, SIZE = 8, TASKS = 20, EACH = 3 };
	Ties ties = ties_new();
	for (guint32 task = 0; task < GROUPS * TASKS; task++)
		for (guint32 i = 0; i < EACH; i++)
			ties_add(&ties, task, task / TASKS * SIZE + (task % TASKS + i * (1 + task % 2)) % SIZE, DN_ROLE_JOINT);
	g_autoptr(DnNetwork) network = ties_network(&ties, GROUPS * TASKS, GROUPS * SIZE);
	g_autoptr(DnAnalysis) analysis = analyse(network, "leads");
	g_auto(DnBarber) barber = {0};
	dn_barber_init(&barber, network);
	assert_true(barber.n_ties > 20000);
	assert_true(dn_barber_optimise(&barber, 1, 1, analysis, NULL));
	assert_true(barber.value == dn_barber_value(&barber));
	double m = (double)barber.n_ties;
	assert_near((double)barber.value / (m * m), 1 - 1.0 / GROUPS, 1e-3);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(proves_the_optimum_of_small_networks),
		cmocka_unit_test(mends_a_bad_start_by_search),
		cmocka_unit_test(says_when_the_optimum_is_not_proved),
		cmocka_unit_test(reports_the_modularity_of_its_modules),
		cmocka_unit_test(parts_separate_blocks),
		cmocka_unit_test(parts_many_groups_of_a_large_network),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
