/* Exact tails. A distribution is kept as its probabilities over a run of counts, the rest being below what a double holds; they are
 * found by recurrence from the mode outwards, so that nothing underflows that matters, and then scaled to sum to one. */
#include "analysis/tails.h"

#include <math.h>
#include <stdlib.h>

#include "analysis/rare_trials.h"

typedef struct {
	gsize low, n; /* the first count, and how many */
	double *probability;
} Distribution;

static const double negligible = 1e-300;

/* ---- One distribution by recurrence ------------------------------------------------------------------------------ */

/* P(x + 1)/P(x) of a distribution with the given parameters. */
typedef double (*Ratio)(const void *parameters, double x);

/* The distribution on [first, last] whose mode is near `mode`. */
static Distribution from_ratio(Ratio ratio, const void *parameters, gsize first, gsize last, gsize mode)
{
	g_autoptr(GArray) below = g_array_new(FALSE, FALSE, sizeof(double)); /* downwards from mode − 1 */
	GArray *values = g_array_new(FALSE, FALSE, sizeof(double));
	double value = 1, sum = 0;
	for (gsize x = mode; x > first; x--) {
		value /= ratio(parameters, (double)x - 1);
		if (value < negligible)
			break;
		g_array_append_val(below, value);
	}
	for (guint i = below->len; i-- > 0;)
		g_array_append_val(values, g_array_index(below, double, i));
	value = 1;
	g_array_append_val(values, value);
	for (gsize x = mode; x < last; x++) {
		value *= ratio(parameters, (double)x);
		if (value < negligible)
			break;
		g_array_append_val(values, value);
	}
	Distribution distribution = {.low = mode - below->len, .n = values->len};
	distribution.probability = (double *)(void *)g_array_free(values, FALSE);
	for (gsize i = 0; i < distribution.n; i++)
		sum += distribution.probability[i];
	for (gsize i = 0; i < distribution.n; i++)
		distribution.probability[i] /= sum;
	return distribution;
}

static double binomial_ratio(const void *parameters, double x)
{
	const DnTrials *trials = parameters;
	return ((double)trials->n - x) / (x + 1) * trials->p / (1 - trials->p);
}

/* The counts up to `limit`, or all of them. Where P(0) can be held the recurrence starts there and may stop at the limit;
 * otherwise it starts at the mode and runs over all. */
static Distribution binomial(const DnTrials *trials, gsize limit)
{
	double log_none = (double)trials->n * log1p(-trials->p);
	if (log_none < log(negligible)) {
		gsize mode = (gsize)floor(((double)trials->n + 1) * trials->p);
		return from_ratio(binomial_ratio, trials, 0, trials->n, MIN(mode, trials->n));
	}
	gsize most = MIN(trials->n, limit) + 1;
	Distribution distribution = {.probability = g_new(double, most)};
	double value = exp(log_none), odds = trials->p / (1 - trials->p), n = (double)trials->n;
	for (double x = 0; distribution.n < most && (value >= negligible || x < n * trials->p); x++) {
		distribution.probability[distribution.n++] = value;
		value *= (n - x) * odds / (x + 1);
	}
	return distribution;
}

typedef struct {
	double n, a, b;
} Overlap;

static double overlap_ratio(const void *parameters, double x)
{
	const Overlap *overlap = parameters;
	return (overlap->a - x) * (overlap->b - x) / ((x + 1) * (overlap->n - overlap->a - overlap->b + x + 1));
}

/* ---- Sums and tails ---------------------------------------------------------------------------------------------- */

/* The distribution of the sum of both up to `limit`; frees them. */
static Distribution convolve(Distribution a, Distribution b, gsize limit)
{
	Distribution sum = {.low = a.low + b.low, .n = a.n + b.n - 1};
	sum.n = limit >= sum.low ? MIN(sum.n, limit - sum.low + 1) : 1;
	sum.probability = g_new0(double, sum.n);
	for (gsize i = 0; i < MIN(sum.n, a.n); i++) {
		double left = a.probability[i], *total = sum.probability + i;
		gsize n = MIN(b.n, sum.n - i);
		for (gsize j = 0; j < n; j++)
			total[j] += left * b.probability[j];
	}
	g_free(a.probability);
	g_free(b.probability);
	return sum;
}

/* The tails from 0 to k, the smaller terms added first: those far out. Frees the distribution. */
static void take_tails(double *tails, Distribution distribution, gsize k)
{
	double tail = 0;
	for (gsize i = distribution.n; i-- > 0;) {
		tail += distribution.probability[i];
		if (distribution.low + i <= k)
			tails[distribution.low + i] = MIN(tail, 1);
	}
	for (gsize i = 0; i <= MIN(k, distribution.low); i++)
		tails[i] = 1;
	for (gsize i = distribution.low + distribution.n; i <= k; i++)
		tails[i] = 0;
	g_free(distribution.probability);
}

static Distribution sum_of_trials(const DnTrials *classes, guint n_classes, gsize limit)
{
	static const DnTrials none = {0, 0.5};
	Distribution sum = binomial(&none, limit);
	for (guint i = 0; i < n_classes; i++)
		if (classes[i].p > 0 && classes[i].p < 1)
			sum = convolve(sum, binomial(&classes[i], limit), limit);
	return sum;
}

/* Whether what lies beyond the distribution's end adds nothing to its tail from k. Such sums are log-concave: beyond the end each
 * probability is at most the last ratio times the one before. */
static gboolean ends_late_enough(const Distribution *distribution, gsize k)
{
	gsize n = distribution->n;
	if (n < 2 || distribution->low + n - 1 <= k)
		return FALSE;
	double last = distribution->probability[n - 1], before = distribution->probability[n - 2];
	double reached = distribution->probability[k > distribution->low ? k - distribution->low : 0];
	return last < before && last / (1 - last / before) < 1e-17 * reached;
}

/* By recurrence where that is exact. */
static gboolean take_rare_tails(double *tails, const DnTrials *classes, guint n_classes, gsize k)
{
	g_autoptr(GArray) probability = g_array_new(FALSE, FALSE, sizeof(double));
	if (!dn_rare_trials(probability, classes, n_classes, k))
		return FALSE;
	Distribution distribution = {.n = probability->len};
	distribution.probability = (double *)(void *)g_array_free(g_steal_pointer(&probability), FALSE);
	take_tails(tails, distribution, k);
	return TRUE;
}

void dn_tails_of_trials(double *tails, const DnTrials *classes, guint n_classes, gsize k)
{
	gsize certain = 0, possible = 0;
	for (guint i = 0; i < n_classes; i++) {
		certain += classes[i].p >= 1 ? classes[i].n : 0;
		possible += classes[i].p > 0 && classes[i].p < 1 ? classes[i].n : 0;
	}
	for (gsize i = 0; i <= MIN(k, certain); i++)
		tails[i] = 1;
	if (k <= certain)
		return;
	k -= certain;
	if (take_rare_tails(tails + certain, classes, n_classes, k))
		return;
	for (gsize limit = k + 16;; limit *= 2) {
		Distribution sum = sum_of_trials(classes, n_classes, limit);
		if (limit >= possible || ends_late_enough(&sum, k)) {
			take_tails(tails + certain, sum, k);
			return;
		}
		g_free(sum.probability);
	}
}

double dn_tail_of_trials(const DnTrials *classes, guint n_classes, gsize k)
{
	g_autofree double *tails = g_new(double, k + 1);
	dn_tails_of_trials(tails, classes, n_classes, k);
	return tails[k];
}

void dn_tails_of_overlap(double *tails, gsize n, gsize a, gsize b, gsize k)
{
	const Overlap overlap = {(double)n, (double)a, (double)b};
	gsize first = a + b > n ? a + b - n : 0, last = MIN(a, b);
	gsize mode = (gsize)floor((overlap.a + 1) * (overlap.b + 1) / (overlap.n + 2));
	take_tails(tails, from_ratio(overlap_ratio, &overlap, first, last, CLAMP(mode, first, last)), k);
}

double dn_tail_of_overlap(gsize n, gsize a, gsize b, gsize k)
{
	g_autofree double *tails = g_new(double, k + 1);
	dn_tails_of_overlap(tails, n, a, b, k);
	return tails[k];
}

/* ---- False discovery rate ---------------------------------------------------------------------------------------- */

typedef struct {
	double p;
	gsize index;
} Test;

static int compare_tests(const void *a, const void *b)
{
	const Test *x = a, *y = b;
	if (x->p < y->p || x->p > y->p)
		return x->p < y->p ? -1 : 1;
	return (x->index > y->index) - (x->index < y->index);
}

void dn_adjust_fdr(double *q, const double *p, gsize n, gsize n_others)
{
	g_autofree Test *tests = g_new(Test, MAX(n, 1));
	gsize n_tests = 0;
	for (gsize i = 0; i < n; i++) {
		q[i] = p[i];
		if (!isnan(p[i]))
			tests[n_tests++] = (Test){p[i], i};
	}
	qsort(tests, n_tests, sizeof *tests, compare_tests);
	double least = 1;
	for (gsize rank = n_tests; rank > 0; rank--) {
		least = MIN(least, tests[rank - 1].p * (double)(n_tests + n_others) / (double)rank);
		q[tests[rank - 1].index] = least;
	}
}
