/* The bipartite configuration model: the most random two-mode network whose mean degrees are the observed ones. Its ties are
 * independent, the one of department i and task t with probability x_i·y_t/(1 + x_i·y_t) (Saracco et al. 2015,
 * doi:10.1038/srep10595). Nodes of equal degree have equal probabilities, so everything is kept by classes of degree. */
#ifndef DUTYNET_ANALYSIS_BICM_H
#define DUTYNET_ANALYSIS_BICM_H

#include <dutynet/network.h>

G_BEGIN_DECLS

/* The nodes of one mode by degree. */
typedef struct {
	guint n;        /* classes, by rising degree */
	guint *degree;
	gsize *count;   /* nodes of this degree */
	guint32 *class_of; /* one a node */
} DnDegreeClasses;

typedef struct {
	DnDegreeClasses departments, tasks;
	double *probability; /* departments.n × tasks.n, row by row */
	double residual;     /* largest difference of a mean degree from the observed one */
} DnBicm;

/* Nodes that are tied to all of the other mode, or to none, get exact probabilities 1 and 0, also where that only shows after
 * others are set aside. The rest is solved by a damped Newton method on the convex dual, with the larger mode eliminated:
 * O(r·s²) a step for r ≥ s classes, some ten steps. */
DnBicm *dn_bicm_new(const DnNetwork *network);
void dn_bicm_free(DnBicm *bicm);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(DnBicm, dn_bicm_free)

/* The probability of a tie of two nodes. */
double dn_bicm_probability(const DnBicm *bicm, guint department, guint task);

G_END_DECLS

#endif
