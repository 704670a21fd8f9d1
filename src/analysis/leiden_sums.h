/* Weights added up by group, in arrays that have an entry for every group and are zero between uses. */
#ifndef DUTYNET_ANALYSIS_LEIDEN_SUMS_H
#define DUTYNET_ANALYSIS_LEIDEN_SUMS_H

#include <glib.h>

G_BEGIN_DECLS

/* `weight` is 0 for those that `touched` does not list. Whole numbers, as each is added where the one before it was, and they add up
 * faster. */
typedef struct {
	guint64 *weight; /* in units of a graph */
	guint32 *touched;
	guint n;
} DnLeidenSums;

static inline void dn_leiden_sums_init(DnLeidenSums *sums, guint n_groups)
{
	sums->weight = g_new0(guint64, MAX(n_groups, 1));
	sums->touched = g_new(guint32, (gsize)n_groups + 1);
	sums->n = 0;
}

static inline void dn_leiden_sums_clear(DnLeidenSums *sums)
{
	g_free(sums->weight);
	g_free(sums->touched);
}

/* Without a branch, as no processor foresees which group is new. */
static inline void dn_leiden_sums_add(DnLeidenSums *sums, guint32 group, guint64 weight)
{
	sums->touched[sums->n] = group;
	sums->n += sums->weight[group] == 0;
	sums->weight[group] += weight;
}

static inline void dn_leiden_sums_forget(DnLeidenSums *sums)
{
	for (guint i = 0; i < sums->n; i++)
		sums->weight[sums->touched[i]] = 0;
	sums->n = 0;
}

/* Adds the others' sums and forgets them. */
static inline void dn_leiden_sums_take_over(DnLeidenSums *sums, DnLeidenSums *others)
{
	for (guint i = 0; i < others->n; i++)
		dn_leiden_sums_add(sums, others->touched[i], others->weight[others->touched[i]]);
	dn_leiden_sums_forget(others);
}

G_END_DECLS

#endif
