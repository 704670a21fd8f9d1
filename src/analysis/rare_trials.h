/* How many of a great number of unlikely trials succeed: the distribution by a recurrence, in which most pairs of departments take a tenth
 * of the time that it takes to convolve binomials. */
#ifndef DUTYNET_ANALYSIS_RARE_TRIALS_H
#define DUTYNET_ANALYSIS_RARE_TRIALS_H

#include "analysis/tails.h"

G_BEGIN_DECLS

/* The probabilities of 0, 1, … successes, on to where the rest adds nothing to that of k or more. FALSE where rounding could make an error
 * of more than 10^−11 of some of them: where trials are likely, or few. O(classes · counts + counts²) time. */
gboolean dn_rare_trials(GArray *probability, const DnTrials *classes, guint n_classes, gsize k);

G_END_DECLS

#endif
