/* Exact tails against sums over all outcomes, and the false discovery rate against its definition. */
#include "cmocka_setup.h"
#include "support/near.h"

#include <glib.h>

#include "analysis/tails.h"

/* P(successes ≥ k) by adding one trial at a time. */
static double tail_by_trial(const DnTrials *classes, guint n_classes, gsize k)
{
	double probability[512] = {1}, tail = 0;
	gsize n = 0;
	for (guint i = 0; i < n_classes; i++)
		for (gsize j = 0; j < classes[i].n; j++, n++)
			for (gsize x = n + 2; x-- > 0;)
				probability[x] = probability[x] * (1 - classes[i].p) + (x > 0 ? probability[x - 1] * classes[i].p : 0);
	for (gsize x = n + 1; x-- > k;)
		tail += probability[x];
	return tail;
}

static void equals_the_sum_over_all_outcomes(void **state)
{
	(void)state;
	GRand *rand = g_rand_new_with_seed(5);
	for (guint round = 0; round < 200; round++) {
		DnTrials classes[5];
		gsize n = 0;
		for (guint i = 0; i < 5; i++) {
			classes[i] = (DnTrials){(gsize)g_rand_int_range(rand, 0, 40), g_rand_double(rand)};
			n += classes[i].n;
		}
		gsize k = (gsize)g_rand_int_range(rand, 0, (gint32)n + 2);
		double expected = tail_by_trial(classes, 5, k);
		assert_near(dn_tail_of_trials(classes, 5, k), expected, 1e-11 * expected + 1e-300);
	}
	g_rand_free(rand);
}

/* Against one tail at a time by the definition, to 1e-12 of its value, far out too. */
static void gives_the_tails_of_all_counts_at_once(void **state)
{
	(void)state;
	GRand *rand = g_rand_new_with_seed(7);
	for (guint round = 0; round < 100; round++) {
		DnTrials classes[15];
		double tails[64];
		gsize n = 0, k = (gsize)g_rand_int_range(rand, 0, 60);
		for (guint i = 0; i < 15; i++) {
			double p = g_rand_double(rand);
			classes[i] = (DnTrials){(gsize)g_rand_int_range(rand, 0, 30), p < 0.05 ? 1 : p < 0.1 ? 0 : round % 2 > 0 ? p * p * p : p};
			n += classes[i].n;
		}
		dn_tails_of_trials(tails, classes, 15, k);
		for (gsize i = 0; i <= k; i++) {
			double expected = tail_by_trial(classes, 15, i);
			assert_near(tails[i], expected, 1e-12 * expected + 1e-300);
		}
	}
	g_rand_free(rand);
}

static void counts_certain_and_impossible_trials(void **state)
{
	(void)state;
	const DnTrials classes[] = {{3, 1}, {2, 0}, {1, 0.25}};
	assert_near(dn_tail_of_trials(classes, 3, 3), 1, 0);
	assert_near(dn_tail_of_trials(classes, 3, 4), 0.25, 1e-15);
	assert_near(dn_tail_of_trials(classes, 3, 5), 0, 0);
	assert_near(dn_tail_of_trials(NULL, 0, 0), 1, 0);
	assert_near(dn_tail_of_trials(NULL, 0, 1), 0, 0);
}

static void keeps_precision_far_out_in_the_tail(void **state)
{
	(void)state;
	const DnTrials fair = {100, 0.5}, rare = {1000000, 1e-6};
	assert_near(dn_tail_of_trials(&fair, 1, 100) / pow(0.5, 100), 1, 1e-12);
	/* P(X ≥ 5), X ~ Binomial(10^6, 10^-6): from the complement, in 60 decimal digits. */
	assert_near(dn_tail_of_trials(&rare, 1, 5), 0.003659823834902270, 1e-15);
}

static void manages_many_trials(void **state)
{
	(void)state;
	const DnTrials many = {100000, 0.5};
	double tail = dn_tail_of_trials(&many, 1, 50000), at_mean = 1 / sqrt(G_PI * 50000);
	assert_near(tail, 0.5 + at_mean / 2, 1e-7);
}

static double choose(double n, double k)
{
	return exp(lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1));
}

static void gives_the_hypergeometric_tail(void **state)
{
	(void)state;
	for (gsize n = 1; n <= 12; n++)
		for (gsize a = 0; a <= n; a++)
			for (gsize b = 0; b <= n; b++)
				for (gsize k = 0; k <= MIN(a, b) + 1; k++) {
					double expected = 0;
					for (gsize x = k; x <= MIN(a, b); x++)
						if (b - x <= n - a)
							expected += choose((double)a, (double)x) * choose((double)(n - a), (double)(b - x)) /
							            choose((double)n, (double)b);
					assert_near(dn_tail_of_overlap(n, a, b, k), expected, 1e-11);
				}
}

static void adjusts_by_the_smallest_later_ratio(void **state)
{
	(void)state;
	const double p[] = {0.01, (double)NAN, 0.04, 0.03, 0.005, 1};
	double q[6];
	dn_adjust_fdr(q, p, 6, 0);
	assert_near(q[4], 0.025, 1e-15);
	assert_near(q[0], 0.025, 1e-15);
	assert_near(q[3], 0.05, 1e-15);
	assert_near(q[2], 0.05, 1e-15);
	assert_near(q[5], 1, 0);
	assert_near(q[1], (double)NAN, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(equals_the_sum_over_all_outcomes),
		cmocka_unit_test(gives_the_tails_of_all_counts_at_once),
		cmocka_unit_test(counts_certain_and_impossible_trials),
		cmocka_unit_test(keeps_precision_far_out_in_the_tail),
		cmocka_unit_test(manages_many_trials),
		cmocka_unit_test(gives_the_hypergeometric_tail),
		cmocka_unit_test(adjusts_by_the_smallest_later_ratio),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
