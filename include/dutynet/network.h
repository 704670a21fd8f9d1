/* The two-mode (bipartite) network of tasks and departments, and its one-mode projection on departments.
 *
 * Both are kept as compressed sparse rows (CSR) in plain arrays: a task's departments in the order of its clause, a
 * department's tasks in plan order, and a department's partners in index order. Indices are those of the plan. Nothing in a
 * network changes after it is built, so any number of threads may read it. */
#ifndef DUTYNET_NETWORK_H
#define DUTYNET_NETWORK_H

#include <dutynet/plan.h>

G_BEGIN_DECLS

typedef struct DnNetwork DnNetwork;
typedef struct DnProjection DnProjection;

/* One responsibility seen from either side. */
typedef struct {
	guint32 node; /* the department, seen from a task; the task, seen from a department */
	guint32 role; /* DnRole */
} DnTie;

/* The network of a plan. O(responsibilities). */
DN_API DnNetwork *dn_network_new(const DnPlan *plan);

/* The network of bare ties: `n_ties` rows (tasks[i], departments[i], roles[i]), in any order; within a task the order of the
 * rows is the order of the clause. Duplicate rows are one tie, the first stands. `collective` has one flag a department, or
 * is NULL for none. DN_ERROR_INPUT where an index is out of range. */
DN_API DnNetwork *dn_network_new_from_ties(guint n_tasks, guint n_departments, gsize n_ties, const guint32 *tasks,
                                           const guint32 *departments, const guint8 *roles, const guint8 *collective,
                                           GError **error);
DN_API void dn_network_free(DnNetwork *network);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(DnNetwork, dn_network_free)

DN_API guint dn_network_n_tasks(const DnNetwork *network);
DN_API guint dn_network_n_departments(const DnNetwork *network);
DN_API gsize dn_network_n_ties(const DnNetwork *network);
/* The departments of a task, *n of them. */
DN_API const DnTie *dn_network_task_ties(const DnNetwork *network, guint task, guint *n);
/* The tasks of a department, *n of them. */
DN_API const DnTie *dn_network_department_ties(const DnNetwork *network, guint department, guint *n);
DN_API gboolean dn_network_is_collective(const DnNetwork *network, guint department);

/* ---- Projection ------------------------------------------------------------------------------------------------- */

/* One tie of the projection, seen from one department. */
typedef struct {
	guint32 department;
	guint32 shared; /* tasks in which both take part, whatever their roles */
	double newman;  /* Σ 1/(k_t − 1) over these tasks (Newman 2001, doi:10.1103/PhysRevE.64.016132) */
} DnPartner;

/* A task of more departments than this makes no tie in the projection: it would add half a million pairs and says little
 * about any one of them. dn_projection_n_skipped_tasks() tells how many there were. */
#define DN_PROJECTION_TASK_LIMIT 1000

/* The projection on departments (collectives are nodes like others): a tie wherever two departments share at least
 * `min_shared` tasks (0 counts as 1). Time O(Σ k_t²), memory O(pairs kept). */
DN_API DnProjection *dn_projection_new(const DnNetwork *network, guint min_shared);
DN_API void dn_projection_free(DnProjection *projection);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(DnProjection, dn_projection_free)

DN_API guint dn_projection_n_departments(const DnProjection *projection);
/* Number of pairs, each counted once. */
DN_API gsize dn_projection_n_pairs(const DnProjection *projection);
/* Number of pairs that were left out for sharing fewer tasks than `min_shared`. */
DN_API gsize dn_projection_n_dropped_pairs(const DnProjection *projection);
/* Number of tasks that were left out for having more than DN_PROJECTION_TASK_LIMIT departments. */
DN_API guint dn_projection_n_skipped_tasks(const DnProjection *projection);
/* The partners of a department in index order, *n of them; symmetric. */
DN_API const DnPartner *dn_projection_partners(const DnProjection *projection, guint department, guint *n);

G_END_DECLS

#endif
