/* A comparison as a whole: its parts in order, and the way to them. */
#include "analysis/compare.h"

#include <string.h>

DnIndexList dn_compare_keep(DnComparison *comparison, const GArray *items)
{
	return (DnIndexList){items->len, dn_arena_copy(comparison->arena, items->data, items->len * sizeof(guint32))};
}

/* Compares the tasks' texts one by one. */
static int compare_plans(const DnPlan *a, const DnPlan *b)
{
	guint n_a = dn_plan_n_tasks(a), n_b = dn_plan_n_tasks(b);
	if (n_a != n_b)
		return n_a < n_b ? -1 : 1;
	for (guint i = 0; i < n_a; i++) {
		int order = strcmp(dn_plan_task(a, i)->text, dn_plan_task(b, i)->text);
		if (order != 0)
			return order;
	}
	return 0;
}

/* Network figures that both analyses hold. */
static void compare_figures(DnComparison *comparison)
{
	comparison->figures = dn_arena_alloc(comparison->arena, dn_n_measures() * sizeof(DnFigure));
	for (gsize i = 0; i < dn_n_measures(); i++) {
		const char *key = dn_measure(i)->key;
		if (dn_measure(i)->frame != DN_FRAME_NETWORK)
			continue;
		const double *before = dn_analysis_column(comparison->plan[DN_BEFORE].analysis, DN_FRAME_NETWORK, key);
		const double *after = dn_analysis_column(comparison->plan[DN_AFTER].analysis, DN_FRAME_NETWORK, key);
		if (before != NULL && after != NULL)
			comparison->figures[comparison->n_figures++] = (DnFigure){key, {before[0], after[0]}};
	}
}

DnComparison *dn_comparison_new(const DnAnalysedPlan *before, const DnAnalysedPlan *after, const DnCompareOptions *options,
                                GError **error)
{
	static const DnCompareOptions defaults = {.threshold = 0};
	options = options != NULL ? options : &defaults;
	g_autoptr(DnComparison) comparison = g_new0(DnComparison, 1);
	comparison->arena = dn_arena_new();
	comparison->plan[DN_BEFORE] = *before;
	comparison->plan[DN_AFTER] = *after;
	comparison->options = *options;
	comparison->options.threshold = options->threshold > 0 ? options->threshold : DN_COMPARE_THRESHOLD;
	comparison->options.registry = options->registry != NULL ? options->registry : dn_registry_default();
	comparison->first = compare_plans(before->plan, after->plan) <= 0 ? DN_BEFORE : DN_AFTER;
	if (!dn_compare_bodies(comparison, options, error) || !dn_compare_tasks(comparison, options, error))
		return NULL;
	dn_compare_load(comparison);
	dn_compare_chance(comparison);
	dn_compare_pairs(comparison);
	dn_compare_clusters(comparison);
	compare_figures(comparison);
	return g_steal_pointer(&comparison);
}

void dn_comparison_free(DnComparison *comparison)
{
	if (comparison == NULL)
		return;
	dn_arena_free(comparison->arena);
	g_free(comparison);
}

const DnAnalysedPlan *dn_comparison_plan(const DnComparison *comparison, DnSide side)
{
	return &comparison->plan[side];
}

double dn_comparison_threshold(const DnComparison *comparison)
{
	return comparison->options.threshold;
}

const DnBody *dn_comparison_bodies(const DnComparison *comparison, guint *n)
{
	*n = comparison->n_bodies;
	return comparison->bodies;
}

guint dn_comparison_body_of(const DnComparison *comparison, DnSide side, guint department)
{
	return comparison->body_of[side][department];
}

const DnTaskMatch *dn_comparison_tasks(const DnComparison *comparison, guint *n)
{
	*n = comparison->n_tasks;
	return comparison->tasks;
}

const DnPairChange *dn_comparison_pairs(const DnComparison *comparison, guint *n)
{
	*n = comparison->n_pairs;
	return comparison->pairs;
}

guint dn_comparison_n_steady_pairs(const DnComparison *comparison)
{
	return comparison->n_steady_pairs;
}

const DnFigure *dn_comparison_figures(const DnComparison *comparison, guint *n)
{
	*n = comparison->n_figures;
	return comparison->figures;
}

const DnClusterChange *dn_comparison_clusters(const DnComparison *comparison)
{
	return &comparison->clusters;
}

const char *dn_body_status_name(DnBodyStatus status)
{
	static const char *const names[] = {"kept", "renamed", "merged", "split", "regrouped", "new", "gone"};
	return names[status];
}

const char *dn_task_status_name(DnTaskStatus status)
{
	static const char *const names[] = {"kept", "changed", "new", "dropped"};
	return names[status];
}

const char *dn_pair_status_name(DnPairStatus status)
{
	static const char *const names[] = {"new", "lost", "stronger", "weaker"};
	return names[status];
}
