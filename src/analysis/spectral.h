/* Leading eigenvectors and PageRank by products of the network's own rows with a vector, without a graph of any library's. */
#ifndef DUTYNET_ANALYSIS_SPECTRAL_H
#define DUTYNET_ANALYSIS_SPECTRAL_H

#include <igraph.h>

#include "analysis/shared_rows.h"

G_BEGIN_DECLS

/* The leading eigenvector of the shared-task matrix, none of its entries negative, of Euclidean length 1, rounding noise set to 0. Where
 * several parts of the network lead alike, the one that the power iteration from equal entries comes to: each part's vector with
 * its share of a vector of ones. Found part by part, so that it does not depend on the order of the departments. By ARPACK's Lanczos method (Lehoucq,
 * Sorensen & Yang 1998, doi:10.1137/1.9780898719628), which is igraph's: to be called inside a guard. `column` is left alone where there is
 * no pair. */
igraph_error_t dn_projection_eigenvector(double *column, const DnSharedRows *rows);

/* The departments' part of the leading singular vectors of the incidence matrix, likewise. */
igraph_error_t dn_two_mode_eigenvector(double *column, const DnNetwork *network);

/* PageRank on shared tasks as weights; sums to 1. A department without a partner hands on evenly to all. The ranks solve a symmetric,
 * positive definite system (1 − d·D^−½·W·D^−½), by conjugate gradients (Hestenes & Stiefel 1952, doi:10.6028/jres.049.044) to a relative
 * residual of 10^−14. Source: Brin & Page 1998, doi:10.1016/S0169-7552(98)00110-X. Time O(pairs) a step, some 30 steps. */
void dn_projection_pagerank(double *rank, const DnSharedRows *rows, double damping);

G_END_DECLS

#endif
