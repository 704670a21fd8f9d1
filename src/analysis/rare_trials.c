/* The recurrence of De Pril (1986, ASTIN Bulletin 16). With odds r of each trial the generating function G of the sum has
 *
 *     G'(z)/G(z) = Σ r/(1 + r·z) = S_0 − S_1·z + S_2·z² − …   where S_j = Σ r^(j + 1),
 *
 * so that (x + 1)·P(x + 1) = S_0·P(x) − S_1·P(x − 1) + S_2·P(x − 2) − … Where trials are rare the first term is nearly all of it. Where they
 * are not, terms cancel; how much that may cost is added up on the way. */
#include "analysis/rare_trials.h"

#include <float.h>
#include <math.h>

static const double largest_error = 1e-11, negligible = 1e-300;

typedef struct {
	double value, error; /* relative; a bound to first order */
} Term;

typedef struct {
	guint n_classes;
	double *odds, *powers; /* of each class; its trials times the odds to the power of S's next index plus 1 */
	double rounding;       /* of one product */
	GArray *sums;          /* S, double */
	GArray *terms;         /* Term, one a count */
} Recurrence;

/* Returns the logarithm of P(0). */
static double recurrence_init(Recurrence *recurrence, const DnTrials *classes, guint n_classes)
{
	double log_none = 0;
	guint n = 0;
	*recurrence = (Recurrence){.odds = g_new(double, 2 * (gsize)n_classes + 1),
	                           .rounding = (n_classes + 8) * DBL_EPSILON,
	                           .sums = g_array_new(FALSE, FALSE, sizeof(double)),
	                           .terms = g_array_new(FALSE, FALSE, sizeof(Term))};
	recurrence->powers = recurrence->odds + n_classes;
	for (guint i = 0; i < n_classes; i++) {
		if (!(classes[i].p > 0 && classes[i].p < 1))
			continue;
		log_none += (double)classes[i].n * log1p(-classes[i].p);
		recurrence->odds[n] = classes[i].p / (1 - classes[i].p);
		recurrence->powers[n] = (double)classes[i].n * recurrence->odds[n];
		n++;
	}
	recurrence->n_classes = n;
	return log_none;
}

static void recurrence_clear(Recurrence *recurrence)
{
	g_free(recurrence->odds);
	g_array_unref(recurrence->sums);
	g_array_unref(recurrence->terms);
}

static void add_sum(Recurrence *recurrence)
{
	double sum = 0;
	for (guint i = 0; i < recurrence->n_classes; i++) {
		sum += recurrence->powers[i];
		recurrence->powers[i] *= recurrence->odds[i];
	}
	g_array_append_val(recurrence->sums, sum);
}

/* The term after the last. */
static Term next_term(const Recurrence *recurrence)
{
	static const double too_small = 1e-19;
	const Term *terms = (const Term *)(const void *)recurrence->terms->data;
	const double *sums = (const double *)(const void *)recurrence->sums->data;
	guint n = recurrence->terms->len;
	double value = 0, error = 0;
	for (guint j = 0; j < n; j++) {
		double product = sums[j] * terms[n - 1 - j].value;
		value += j % 2 == 0 ? product : -product;
		error += product * (terms[n - 1 - j].error + recurrence->rounding);
		if (product < too_small * value)
			break;
	}
	return (Term){value / n, value > 0 ? error / value : G_MAXDOUBLE};
}

/* Whether what comes after `next` adds nothing to the tail from k: the probabilities are log-concave, and each is at most the last ratio
 * times the one before. */
static gboolean is_enough(const Recurrence *recurrence, double next, gsize k)
{
	gsize n = recurrence->terms->len;
	const Term *terms = (const Term *)(const void *)recurrence->terms->data;
	double last = terms[n - 1].value;
	return n > k && next < last && next / (1 - next / last) < 1e-17 * terms[k].value;
}

static gboolean run(Recurrence *recurrence, gsize k)
{
	for (;;) {
		add_sum(recurrence);
		Term next = next_term(recurrence);
		if (next.error > largest_error || next.value < negligible)
			return FALSE;
		gboolean enough = is_enough(recurrence, next.value, k);
		g_array_append_val(recurrence->terms, next);
		if (enough)
			return TRUE;
	}
}

gboolean dn_rare_trials(GArray *probability, const DnTrials *classes, guint n_classes, gsize k)
{
	Recurrence recurrence;
	Term none = {.value = exp(recurrence_init(&recurrence, classes, n_classes))};
	g_array_append_val(recurrence.terms, none);
	gboolean done = none.value > negligible && run(&recurrence, k);
	for (guint i = 0; done && i < recurrence.terms->len; i++)
		g_array_append_val(probability, g_array_index(recurrence.terms, Term, i).value);
	recurrence_clear(&recurrence);
	return done;
}
