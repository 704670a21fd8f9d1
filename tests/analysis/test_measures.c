/* The table of measures: each can be had alone, and all of them can be stopped. */
#include "cmocka_setup.h"
#include "support/analyse.h"
#include "support/rich_plan.h"
#include "support/ties.h"

#include <math.h>
#include <string.h>

static DnAnalysis *analyse_one(const DnNetwork *network, const DnMeasure *measure)
{
	static const char *const frames[DN_N_FRAMES] = {"network", "departments", "pairs", "leadership", "tasks"};
	g_autofree char *word = g_strdup_printf("%s.%s", frames[measure->frame], measure->key);
	return analyse(network, word);
}

static void assert_column_as_among_all(const DnAnalysis *alone, const DnAnalysis *all, const DnMeasure *measure)
{
	gsize n = dn_analysis_n_rows(all, measure->frame);
	assert_int_equal(dn_analysis_n_rows(alone, measure->frame), n);
	const double *found = dn_analysis_column(alone, measure->frame, measure->key);
	const double *expected = dn_analysis_column(all, measure->frame, measure->key);
	for (gsize i = 0; i < n; i++)
		if (!(isnan(found[i]) && isnan(expected[i])) && memcmp(&found[i], &expected[i], sizeof *found) != 0)
			fail_msg("%s[%" G_GSIZE_FORMAT "]: %.17g alone, %.17g among all", measure->key, i, found[i], expected[i]);
}

static void a_measure_alone_has_the_values_that_it_has_among_all(void **state)
{
	(void)state;
	g_autoptr(DnNetwork) network = ties_random_network(7, 24, 9, 0.3);
	g_autoptr(DnAnalysis) all = analyse(network, NULL);
	for (gsize i = 0; i < dn_n_measures(); i++) {
		g_autoptr(DnAnalysis) alone = analyse_one(network, dn_measure(i));
		assert_column_as_among_all(alone, all, dn_measure(i));
	}
}

static gboolean count_down(const char *stage, double done, void *data)
{
	guint *left = data;
	assert_non_null(stage);
	assert_true(isnan(done) || (done >= 0 && done <= 1));
	return *left > 0 && (*left)-- > 0;
}

/* Between any two of its questions whether to go on. */
static void stops_wherever_the_caller_says_so(void **state)
{
	(void)state;
	g_autoptr(DnPlan) plan = rich_plan_new();
	DnNetwork *networks[] = {dn_network_new(plan), ties_random_network(7, 24, 9, 0.3)};
	for (gsize i = 0; i < G_N_ELEMENTS(networks); i++) {
		gboolean stopped = TRUE;
		for (guint questions = 0; stopped; questions++) {
			guint left = questions;
			g_autoptr(GError) error = NULL;
			g_autoptr(DnAnalysis) analysis =
				dn_analysis_new(i == 0 ? plan : NULL, networks[i], &(DnAnalysisOptions){.progress = count_down, .progress_data = &left}, &error);
			stopped = analysis == NULL;
			if (stopped)
				assert_string_equal(error->message, "interrupted");
			assert_true(stopped || questions > 5);
		}
		dn_network_free(networks[i]);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_measure_alone_has_the_values_that_it_has_among_all),
		cmocka_unit_test(stops_wherever_the_caller_says_so),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
