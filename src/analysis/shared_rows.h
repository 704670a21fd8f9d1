/* The projection's matrix of shared tasks for products with vectors. A product takes as long as its rows take to come from memory: these
 * are half as long as the projection's own. */
#ifndef DUTYNET_ANALYSIS_SHARED_ROWS_H
#define DUTYNET_ANALYSIS_SHARED_ROWS_H

#include <dutynet/network.h>

G_BEGIN_DECLS

typedef struct DnSharedRows DnSharedRows;

/* Eight bytes for each half of a pair. The projection must outlive it. */
DnSharedRows *dn_shared_rows_new(const DnProjection *projection);
void dn_shared_rows_free(DnSharedRows *rows);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(DnSharedRows, dn_shared_rows_free)

const DnProjection *dn_shared_rows_projection(const DnSharedRows *rows);

/* The product of the rows of `departments` (NULL for all), `n` of them, with a vector that has one entry a department. Each row is summed by
 * itself, so that the result does not depend on the number of threads. */
void dn_shared_rows_multiply(double *to, const double *from, const DnSharedRows *rows, const guint32 *departments, guint n);

G_END_DECLS

#endif
