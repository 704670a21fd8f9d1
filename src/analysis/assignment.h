/* Optimal one-to-one assignment between two sets when only some pairs may be formed. */
#ifndef DUTYNET_ANALYSIS_ASSIGNMENT_H
#define DUTYNET_ANALYSIS_ASSIGNMENT_H

#include <glib.h>

G_BEGIN_DECLS

/* A pair that may be formed, and what it is worth. */
typedef struct {
	guint32 left, right;
	double value; /* > 0 */
} DnCandidate;

/* Of all sets of candidates in which every left and every right stands at most once, the one of the largest total value: fills
 * partner_of_left with the right of each left, or -1. `candidates` are sorted by left and name no pair twice. Successive shortest
 * augmenting paths with duals (Jonker & Volgenant 1987, doi:10.1007/BF02278710; sparse form: Karp 1980,
 * Networks 10(2) 143–152). Time O(lefts · candidates · log) at worst, near linear where the candidates fall into small groups. */
void dn_assign(int *partner_of_left, guint n_left, guint n_right, const DnCandidate *candidates, gsize n);

G_END_DECLS

#endif
