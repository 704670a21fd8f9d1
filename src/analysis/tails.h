/* Exact upper tails of counts, and the false discovery rate over many of them. */
#ifndef DUTYNET_ANALYSIS_TAILS_H
#define DUTYNET_ANALYSIS_TAILS_H

#include <glib.h>

G_BEGIN_DECLS

/* `n` independent trials that each succeed with probability p. */
typedef struct {
	gsize n;
	double p;
} DnTrials;

/* P(successes ≥ k) over all trials of all classes together: the Poisson-binomial distribution, by convolving one binomial a
 * class, no approximation (Hong 2013, doi:10.1016/j.csda.2012.10.006, compares methods). The relative error stays near 1e-12
 * also far out in the tail. Time O(classes · w²), w the number of counts whose probability is not below 1e-300. */
double dn_tail_of_trials(const DnTrials *classes, guint n_classes, gsize k);
/* The same for every count from 0 to k, at the cost of the last. */
void dn_tails_of_trials(double *tails, const DnTrials *classes, guint n_classes, gsize k);

/* P(overlap ≥ k) of two sets of sizes a and b drawn from n things: the hypergeometric distribution. a, b ≤ n. */
double dn_tail_of_overlap(gsize n, gsize a, gsize b, gsize k);
/* The same for every count from 0 to k. */
void dn_tails_of_overlap(double *tails, gsize n, gsize a, gsize b, gsize k);

/* Fills q with the Benjamini–Hochberg adjusted values of p (Benjamini & Hochberg 1995,
 * doi:10.1111/j.2517-6161.1995.tb02031.x). Undefined entries are no part of the family and stay undefined. The family
 * has `n_others` further tests of unknown result, which count as if their p were 1. O(n log n). */
void dn_adjust_fdr(double *q, const double *p, gsize n, gsize n_others);

G_END_DECLS

#endif
