/* Rare trials: the recurrence against adding one trial at a time, and where it must decline. */
#include "cmocka_setup.h"
#include "support/near.h"

#include "analysis/rare_trials.h"

enum { CLASSES = 6, COUNTS = 64 };

/* By definition, up to a count. */
static void add_trials(double probability[COUNTS], const DnTrials *classes)
{
	for (guint x = 0; x < COUNTS; x++)
		probability[x] = x == 0;
	for (guint i = 0; i < CLASSES; i++)
		for (gsize j = 0; j < classes[i].n; j++)
			for (guint x = COUNTS; x-- > 0;)
				probability[x] = probability[x] * (1 - classes[i].p) + (x > 0 ? probability[x - 1] * classes[i].p : 0);
}

/* Returns whether it was done. */
static gboolean assert_right_or_declined(const DnTrials *classes, gsize k)
{
	double expected[COUNTS];
	g_autoptr(GArray) found = g_array_new(FALSE, FALSE, sizeof(double));
	if (!dn_rare_trials(found, classes, CLASSES, k))
		return FALSE;
	add_trials(expected, classes);
	assert_true(found->len > k);
	for (guint x = 0; x < MIN(found->len, (guint)COUNTS); x++)
		assert_near(g_array_index(found, double, x), expected[x], 2e-11 * expected[x]);
	return TRUE;
}

static void equals_the_sum_over_all_trials_or_declines(void **state)
{
	(void)state;
	guint done = 0, declined = 0;
	g_autoptr(GRand) rand = g_rand_new_with_seed(3);
	for (guint round = 0; round < 600; round++) {
		DnTrials classes[CLASSES];
		double scale = pow(10, -g_rand_double_range(rand, 0, 5));
		for (guint i = 0; i < CLASSES; i++)
			classes[i] = (DnTrials){(gsize)g_rand_int_range(rand, 0, round % 2 == 0 ? 400 : 8), scale * g_rand_double(rand)};
		if (assert_right_or_declined(classes, (gsize)g_rand_int_range(rand, 0, 12)))
			done++;
		else
			declined++;
	}
	assert_true(done > 200);
	assert_true(declined > 50);
}

static void declines_what_cannot_be_and_what_is_likely(void **state)
{
	(void)state;
	const DnTrials few[CLASSES] = {{2, 0.001}}, likely[CLASSES] = {{300, 0.9}}, countless[CLASSES] = {{1000000, 0.01}};
	assert_false(assert_right_or_declined(few, 3));
	assert_false(assert_right_or_declined(likely, 2));
	assert_false(assert_right_or_declined(countless, 2));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(equals_the_sum_over_all_trials_or_declines),
		cmocka_unit_test(declines_what_cannot_be_and_what_is_likely),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
