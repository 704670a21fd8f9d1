/* Comparing partitions. */
#include "analysis/partition.h"

#include <stdlib.h>
#include <string.h>

guint dn_partition_normalise(guint32 *group, guint n)
{
	g_autoptr(GHashTable) number_of = g_hash_table_new(NULL, NULL); /* group + 1 → new number + 1 */
	for (guint i = 0; i < n; i++) {
		gpointer key = GUINT_TO_POINTER(group[i] + 1);
		guint number = GPOINTER_TO_UINT(g_hash_table_lookup(number_of, key));
		if (number == 0) {
			number = g_hash_table_size(number_of) + 1;
			g_hash_table_insert(number_of, key, GUINT_TO_POINTER(number));
		}
		group[i] = number - 1;
	}
	return g_hash_table_size(number_of);
}

static double pairs(double n)
{
	return n * (n - 1) / 2;
}

static int compare_cells(const void *a, const void *b)
{
	guint64 x = *(const guint64 *)a, y = *(const guint64 *)b;
	return (x > y) - (x < y);
}

/* The pairs that stand together when things are grouped by their cell. Sorts the cells. */
static double pairs_together(guint64 *cell, guint n)
{
	double sum = 0;
	qsort(cell, n, sizeof *cell, compare_cells);
	for (guint begin = 0, end; begin < n; begin = end) {
		for (end = begin; end < n && cell[end] == cell[begin]; end++)
			;
		sum += pairs(end - begin);
	}
	return sum;
}

double dn_partition_adjusted_rand(const guint32 *a, const guint32 *b, guint n)
{
	if (memcmp(a, b, n * sizeof *a) == 0)
		return 1;
	g_autofree guint64 *cell = g_new(guint64, n);
	for (guint i = 0; i < n; i++)
		cell[i] = (guint64)a[i] << 32 | b[i];
	double both = pairs_together(cell, n);
	for (guint i = 0; i < n; i++)
		cell[i] = a[i];
	double in_a = pairs_together(cell, n);
	for (guint i = 0; i < n; i++)
		cell[i] = b[i];
	double in_b = pairs_together(cell, n);
	double expected = in_a * in_b / pairs(n);
	return (both - expected) / ((in_a + in_b) / 2 - expected);
}
