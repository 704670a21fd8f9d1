/* The assignment against the best of all assignments, tried one by one. */
#include "cmocka_setup.h"
#include "support/near.h"

#include "analysis/assignment.h"

/* The largest total value that lefts from `left` on can reach; 0 in `value` for no candidate. */
static double best_value(double value[5][5], guint left, guint taken)
{
	if (left == 5)
		return 0;
	double best = best_value(value, left + 1, taken);
	for (guint right = 0; right < 5; right++)
		if (value[left][right] > 0 && (taken >> right & 1) == 0)
			best = MAX(best, value[left][right] + best_value(value, left + 1, taken | 1u << right));
	return best;
}

static void finds_the_largest_total_of_all_assignments(void **state)
{
	(void)state;
	GRand *rand = g_rand_new_with_seed(7);
	for (guint trial = 0; trial < 500; trial++) {
		double value[5][5] = {{0}};
		DnCandidate candidates[25];
		guint n = 0;
		for (guint left = 0; left < 5; left++)
			for (guint right = 0; right < 5; right++)
				if (g_rand_double(rand) < 0.5) {
					value[left][right] = g_rand_int_range(rand, 1, 10) / 10.0;
					candidates[n++] = (DnCandidate){left, right, value[left][right]};
				}
		int partner[5];
		dn_assign(partner, 5, 5, candidates, n);
		double total = 0;
		guint taken = 0;
		for (guint left = 0; left < 5; left++) {
			if (partner[left] < 0)
				continue;
			assert_true(value[left][partner[left]] > 0);
			assert_int_equal(taken >> partner[left] & 1, 0);
			taken |= 1u << partner[left];
			total += value[left][partner[left]];
		}
		assert_near(total, best_value(value, 0, 0), 1e-9);
	}
	g_rand_free(rand);
}

static void takes_sides_of_different_size_and_none_at_all(void **state)
{
	(void)state;
	const DnCandidate candidates[] = {{0, 0, 1}, {1, 0, 2}, {3, 0, 1}};
	int partner[4];
	dn_assign(partner, 4, 1, candidates, G_N_ELEMENTS(candidates));
	assert_int_equal(partner[0], -1);
	assert_int_equal(partner[1], 0);
	assert_int_equal(partner[2], -1);
	dn_assign(partner, 2, 0, NULL, 0);
	assert_int_equal(partner[1], -1);
	dn_assign(NULL, 0, 3, NULL, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(finds_the_largest_total_of_all_assignments),
		cmocka_unit_test(takes_sides_of_different_size_and_none_at_all),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
