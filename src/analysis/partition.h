/* Partitions of departments into groups, as one group number a department. */
#ifndef DUTYNET_ANALYSIS_PARTITION_H
#define DUTYNET_ANALYSIS_PARTITION_H

#include <glib.h>

G_BEGIN_DECLS

/* Renumbers groups 0, 1, … in order of first appearance, so that equal partitions become equal arrays. Returns their number. */
guint dn_partition_normalise(guint32 *group, guint n);

/* The adjusted Rand index of two normalised partitions of the same n things: 1 for the same partition, about 0 for unrelated
 * ones (Hubert & Arabie 1985, doi:10.1007/BF01908075). 1 where both put everything together or both everything apart. */
double dn_partition_adjusted_rand(const guint32 *a, const guint32 *b, guint n);

G_END_DECLS

#endif
