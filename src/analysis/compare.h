/* Inside of a comparison. Each part is made by one file, from the parts above it. */
#ifndef DUTYNET_ANALYSIS_COMPARE_H
#define DUTYNET_ANALYSIS_COMPARE_H

#include <dutynet/compare.h>

#include "analysis/analysis.h"
#include "base/arena.h"

G_BEGIN_DECLS

struct DnComparison {
	DnArena *arena;
	DnAnalysedPlan plan[2];
	DnCompareOptions options; /* its defaults filled in; the pairings are not kept */
	guint32 *body_of[2];      /* one a department */
	guint n_bodies;
	DnBody *bodies;
	guint n_tasks;
	DnTaskMatch *tasks;
	guint n_pairs, n_steady_pairs;
	DnPairChange *pairs;
	guint n_figures;
	DnFigure *figures;
	DnClusterChange clusters;
	DnSide first; /* the side that goes first where the order of two sides could sway a choice between equals */
};

static inline DnSide dn_other_side(DnSide side)
{
	return side == DN_BEFORE ? DN_AFTER : DN_BEFORE;
}

/* Parts; the first ones may fail with DN_ERROR_INPUT. */
gboolean dn_compare_bodies(DnComparison *comparison, const DnCompareOptions *options, GError **error);
gboolean dn_compare_tasks(DnComparison *comparison, const DnCompareOptions *options, GError **error);
void dn_compare_load(DnComparison *comparison);
void dn_compare_chance(DnComparison *comparison);
void dn_compare_pairs(DnComparison *comparison);
void dn_compare_clusters(DnComparison *comparison);

/* ---- Reforms ---- */
typedef struct DnSuccession DnSuccession;
DnSuccession *dn_succession_new(const DnComparison *comparison);
void dn_succession_free(DnSuccession *succession);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(DnSuccession, dn_succession_free)

/* Appends to `reforms` (of DnReform) how a department of one side became what the other side has; of one that is `joined` with some
 * department of the other side, only ways that lead there. Returns the department of the other
 * side that it is or became for certain; -1 where there is none. */
int dn_succession_follow(GArray *reforms, const DnSuccession *succession, DnSide side, guint32 department, gboolean joined);

/* A copy of an array of guint32 as a list that lives as long as the comparison. */
DnIndexList dn_compare_keep(DnComparison *comparison, const GArray *items);

/* The bodies of a task, each once, in clause order, with its strongest role there. `bodies` and `roles` have room for as many as the
 * task has departments. Returns how many. */
guint dn_compare_task_bodies(guint32 *bodies, DnRole *roles, const DnComparison *comparison, DnSide side, guint task);

G_END_DECLS

#endif
