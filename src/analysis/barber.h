/* Barber's two-mode modularity: modules of departments and tasks together that hold more ties than their degrees explain.
 *
 *     Q = Σ over departments i and tasks t of one module of (A_it/m − k_i·d_t/m²)
 *
 * with m ties and degrees k, d. Everything is kept as the whole number m²·Q = Σ (m·A_it − k_i·d_t), so that optima are compared
 * and proved without rounding (Barber 2007, doi:10.1103/PhysRevE.76.066102). */
#ifndef DUTYNET_ANALYSIS_BARBER_H
#define DUTYNET_ANALYSIS_BARBER_H

#include "analysis/analysis.h"

G_BEGIN_DECLS

/* One mode as the optimiser sees it, in canonical order: `other` holds node by node the neighbours in the other mode. */
typedef struct {
	guint n;
	guint32 *node;   /* the department or task that stands here */
	gsize *start;    /* n + 1 */
	guint32 *other;
	gint64 *degree;
	guint32 *module; /* of each node */
} DnBarberMode;

typedef struct {
	DnBarberMode modes[2]; /* departments, tasks; nodes without a tie among them */
	gint64 n_ties;
	gint64 value;          /* m²·Q of the modules */
} DnBarber;

void dn_barber_init(DnBarber *barber, const DnNetwork *network);
void dn_barber_clear(DnBarber *barber);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(DnBarber, dn_barber_clear)

/* m²·Q of the modules as they are. O(nodes + ties). */
gint64 dn_barber_value(const DnBarber *barber);

/* Finds good modules from `starts` random starts: nodes move to the best module in turn, then modules merge, until neither helps. */
gboolean dn_barber_optimise(DnBarber *barber, guint starts, guint64 seed, DnAnalysis *analysis, GError **error);

/* Searches all partitions of the smaller mode, the larger one following, in about `budget` steps at most. Puts better modules in place
 * if there are any; *proved tells whether none better than those in place can exist. */
gboolean dn_barber_prove(gboolean *proved, DnBarber *barber, gint64 budget, DnAnalysis *analysis, GError **error);

G_END_DECLS

#endif
