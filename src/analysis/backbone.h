/* The tails of the stochastic degree sequence model, apart from the model itself, so that one that could not be solved can be tried. */
#ifndef DUTYNET_ANALYSIS_BACKBONE_H
#define DUTYNET_ANALYSIS_BACKBONE_H

#include "analysis/analysis.h"
#include "analysis/bicm.h"

G_BEGIN_DECLS

/* Sets `p` for each row of the pairs frame; leaves it as it is, with a convention that says so, where the model misses the degrees by
 * more than 10^-6. FALSE when interrupted. */
gboolean dn_sdsm_fill(double *p, DnAnalysis *analysis, const DnBicm *bicm, GError **error);

G_END_DECLS

#endif
