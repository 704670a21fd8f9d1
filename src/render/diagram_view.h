/* What a diagram counts: the network, or the part of it below the headings that the options name, with plain counts for each
 * department. Indices are those of the plan, also where only a part of its tasks is in view. */
#ifndef DUTYNET_RENDER_DIAGRAM_VIEW_H
#define DUTYNET_RENDER_DIAGRAM_VIEW_H

#include <dutynet/render.h>

G_BEGIN_DECLS

typedef struct {
	guint32 a, b; /* a < b */
	guint shared;
} DnTiePair;

typedef struct {
	const DnPlan *plan;
	const DnNetwork *network;   /* of the tasks in view */
	DnNetwork *part;            /* owns `network` where it is only a part */
	DnProjection *projection;
	gboolean whole;             /* every task is in view */
	guint n_departments;        /* of the plan */
	guint n_tasks;              /* in view */
	guint n_present;            /* departments with a task in view */
	guint n_responsibilities;
	gboolean *task_in_view;     /* one a task of the plan */
	guint *tasks, *leads, *joint; /* one a department */
	guint *cluster;             /* one a department, from 1; 0 where there are no clusters or it is alone in its */
	guint n_clusters;           /* of two departments and more, the first ones of dn_analysis_clusters() */
	gsize n_pairs;
	DnTiePair *pairs;           /* most shared first, then plan order */
} DnView;

/* The tasks below headings that contain `section`, where it is not NULL, and of these the ones of `department`, where it is
 * not -1. NULL with DN_ERROR_INPUT where `section` names no heading. `analysis` may be NULL. */
DnView *dn_view_new(const DnPlan *plan, const DnNetwork *network, const DnAnalysis *analysis, const char *section,
                    int department, GError **error);
void dn_view_free(DnView *view);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(DnView, dn_view_free)

/* The departments with a task in view, most tasks first, then most led, then plan order; collectives last if `demote`. The
 * caller frees the array of guint. */
GArray *dn_view_by_tasks(const DnView *view, gboolean demote);

/* The same, one cluster after the other, larger clusters first. */
GArray *dn_view_by_cluster(const DnView *view);

/* For each two of `n` departments the tasks that the one leads and the other joins: n × n counts, row the lead. The caller
 * frees. */
guint *dn_view_lead_counts(const DnView *view, const guint *departments, guint n);

/* Shared tasks of two departments. O(log partners). */
guint dn_view_shared(const DnView *view, guint a, guint b);

G_END_DECLS

#endif
