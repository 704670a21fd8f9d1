/* Clusters before and after: how far the two partitions agree, and which bodies moved to another cluster. */
#include "analysis/compare.h"

#include <stdlib.h>

#include "analysis/assignment.h"
#include "analysis/partition.h"

static void take_clusters(DnComparison *comparison, DnSide side)
{
	const DnClusters *clusters = dn_analysis_clusters(comparison->plan[side].analysis);
	comparison->clusters.modularity[side] = clusters != NULL ? clusters->modularity : DN_UNDEFINED;
	if (clusters == NULL)
		return;
	comparison->clusters.n_clusters[side] = clusters->n_members;
	for (guint i = 0; i < clusters->n_members; i++)
		for (guint k = 0; k < clusters->members[i].n_departments; k++) {
			DnBody *body = &comparison->bodies[comparison->body_of[side][clusters->members[i].departments[k]]];
			if (body->departments[side].n == 1)
				body->cluster[side] = clusters->members[i].id;
		}
}

/* The bodies that are in a cluster on both sides. */
static GArray *list_compared(const DnComparison *comparison)
{
	GArray *compared = g_array_new(FALSE, FALSE, sizeof(guint32));
	for (guint32 i = 0; i < comparison->n_bodies; i++)
		if (comparison->bodies[i].cluster[DN_BEFORE] > 0 && comparison->bodies[i].cluster[DN_AFTER] > 0)
			g_array_append_val(compared, i);
	return compared;
}

static const DnBody *body_at(const DnComparison *comparison, const GArray *compared, guint at)
{
	return &comparison->bodies[g_array_index(compared, guint32, at)];
}

static double agreement(const DnComparison *comparison, const GArray *compared)
{
	g_autofree guint32 *before = g_new(guint32, MAX(compared->len, 1)), *after = g_new(guint32, MAX(compared->len, 1));
	if (compared->len < 2)
		return DN_UNDEFINED;
	for (guint i = 0; i < compared->len; i++) {
		before[i] = body_at(comparison, compared, i)->cluster[DN_BEFORE];
		after[i] = body_at(comparison, compared, i)->cluster[DN_AFTER];
	}
	dn_partition_normalise(before, compared->len);
	dn_partition_normalise(after, compared->len);
	return dn_partition_adjusted_rand(before, after, compared->len);
}

static int compare_candidates(const void *x, const void *y)
{
	const DnCandidate *a = x, *b = y;
	if (a->left != b->left)
		return a->left < b->left ? -1 : 1;
	return (a->right > b->right) - (a->right < b->right);
}

/* Each pair of clusters with bodies in common, worth their number; the first side on the left. */
static GArray *list_overlaps(const DnComparison *comparison, const GArray *compared)
{
	GArray *overlaps = g_array_new(FALSE, FALSE, sizeof(DnCandidate));
	DnSide first = comparison->first;
	for (guint i = 0; i < compared->len; i++) {
		const DnBody *body = body_at(comparison, compared, i);
		DnCandidate overlap = {body->cluster[first] - 1, body->cluster[dn_other_side(first)] - 1, 1};
		g_array_append_val(overlaps, overlap);
	}
	g_array_sort(overlaps, compare_candidates);
	guint kept = 0;
	for (guint i = 0; i < overlaps->len; i++) {
		DnCandidate *one = &g_array_index(overlaps, DnCandidate, i);
		if (kept > 0 && compare_candidates(one, &g_array_index(overlaps, DnCandidate, kept - 1)) == 0)
			g_array_index(overlaps, DnCandidate, kept - 1).value += 1;
		else
			g_array_index(overlaps, DnCandidate, kept++) = *one;
	}
	g_array_set_size(overlaps, kept);
	return overlaps;
}

/* Clusters are counterparts so that as few bodies as possible have moved. */
static void mark_moved(DnComparison *comparison, const GArray *compared)
{
	DnSide first = comparison->first, second = dn_other_side(first);
	guint n = comparison->clusters.n_clusters[first];
	g_autofree int *counterpart = g_new(int, MAX(n, 1));
	g_autoptr(GArray) overlaps = list_overlaps(comparison, compared);
	dn_assign(counterpart, n, comparison->clusters.n_clusters[second], (const DnCandidate *)(void *)overlaps->data,
	          overlaps->len);
	for (guint i = 0; i < compared->len; i++) {
		DnBody *body = &comparison->bodies[g_array_index(compared, guint32, i)];
		body->moved = counterpart[body->cluster[first] - 1] != (int)body->cluster[second] - 1;
		comparison->clusters.n_moved += body->moved ? 1 : 0;
	}
}

void dn_compare_clusters(DnComparison *comparison)
{
	take_clusters(comparison, DN_BEFORE);
	take_clusters(comparison, DN_AFTER);
	g_autoptr(GArray) compared = list_compared(comparison);
	comparison->clusters.n_compared = compared->len;
	comparison->clusters.adjusted_rand = agreement(comparison, compared);
	mark_moved(comparison, compared);
}
