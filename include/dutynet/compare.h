/* Comparing two plans: what became of each task, each department, each collaboration and each cluster.
 *
 * Departments of both plans are brought together as *bodies*: departments that are the same under any of their names (in the
 * plans, in the registry with its former names, or by the caller's word), and bodies that are no more with the one that followed
 * them, where the registry names a single one and the other plan is not from before the change. A body usually has one department on
 * each side; one that is new or gone has none on one side, one that came out of a merger or went into a split has several. Where the
 * registry says that a body was divided, nothing is joined, but it is told.
 *
 * Figures come in twos, before and after. An undefined one is NaN (a centrality of a body that is not there, or that is several
 * departments on that side). Comparing a plan with itself finds no change; comparing in the other direction gives the same
 * figures, mirrored.
 *
 * How tasks are matched: numbers are masked, texts are taken apart into runs of two and three characters, and two texts are as
 * similar as the runs that they share, rare runs weighing more (Dice's coefficient with inverse document frequency, 0–1). Of all
 * one-to-one assignments of pairs above the threshold the one with the largest sum of similarities above the threshold is
 * taken; equal texts always go together, and among equals those with the same departments and the nearest place do.
 *
 * What is said about chance: for each body two tests, both two-sided (twice the smaller exact tail, at most 1), with
 * Benjamini–Hochberg q-values over the bodies that are ranked.
 *   tasks: whether its share of all tasks changed more than drawing its tasks of both plans at random from all tasks of both would
 *     make it (hypergeometric; Fisher 1935, doi:10.2307/2342435).
 *   leads: whether its leads changed more than its tasks explain: the difference of its leads, against the distribution of that
 *     difference if in both plans the lead of each task that has one were drawn evenly from the task's lead candidates
 *     (Poisson-binomial). Tasks that carry over from plan to plan are not independent draws; the test is then conservative. */
#ifndef DUTYNET_COMPARE_H
#define DUTYNET_COMPARE_H

#include <dutynet/analysis.h>

G_BEGIN_DECLS

typedef struct DnComparison DnComparison;

/* A plan with what was computed from it; borrowed, and to be kept as long as the comparison. */
typedef struct {
	const DnPlan *plan;
	const DnNetwork *network;
	const DnAnalysis *analysis;
} DnAnalysedPlan;

/* Every pair of figures is an array of two, indexed by these. */
typedef enum { DN_BEFORE, DN_AFTER } DnSide;

/* Two things that belong together, by id or name; NULL on one side says that the other has no counterpart (and, of a department, that
 * the registry is not asked for one). */
typedef struct {
	const char *before, *after;
} DnPairing;

/* Below this similarity two texts are not taken for the same task. In the plans that it was chosen on, different tasks of one
 * plan stay below it but for the tersest formulas. */
#define DN_COMPARE_THRESHOLD 0.45

/* Zero-initialised options are the defaults; they may be NULL. */
typedef struct {
	const DnRegistry *registry; /* NULL for the built-in one */
	double threshold;           /* 0 counts as DN_COMPARE_THRESHOLD; above 1 only equal texts match */
	gboolean rank_collectives;
	gboolean tasks_by_index;    /* task i is task i, as in the outcome of a scenario; texts and reforms are not looked at */
	const DnPairing *tasks;     /* task ids that are known to belong together, or to have no counterpart */
	gsize n_tasks;
	const DnPairing *departments; /* names of departments that are known to belong together, or to have no counterpart */
	gsize n_departments;
} DnCompareOptions;

/* NULL with DN_ERROR_INPUT where a pairing names a task or department that its plan lacks, or a task twice. */
DN_API DnComparison *dn_comparison_new(const DnAnalysedPlan *before, const DnAnalysedPlan *after,
                                       const DnCompareOptions *options, GError **error);
DN_API void dn_comparison_free(DnComparison *comparison);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(DnComparison, dn_comparison_free)

/* The two plans as they were given. */
DN_API const DnAnalysedPlan *dn_comparison_plan(const DnComparison *comparison, DnSide side);
/* The threshold that was used. */
DN_API double dn_comparison_threshold(const DnComparison *comparison);

typedef struct {
	guint n;
	const guint32 *items;
} DnIndexList;

/* ---- Bodies ----------------------------------------------------------------------------------------------------- */

typedef enum {
	DN_BODY_KEPT,    /* one department on each side, of the same name */
	DN_BODY_RENAMED, /* one on each side, under another name, or under a former name on one of them */
	DN_BODY_MERGED,  /* several before, one after */
	DN_BODY_SPLIT,   /* one before, several after */
	DN_BODY_REGROUPED, /* several on both sides */
	DN_BODY_NEW,
	DN_BODY_GONE
} DnBodyStatus;

/* The words "kept", "renamed" … */
DN_API const char *dn_body_status_name(DnBodyStatus status);

/* What the registry knows of a name, or of a body that is no more, on the way from one plan to the other. */
typedef struct {
	const char *name;   /* that went out of use */
	DnSide side;        /* of the plan from which the way leads; usually the earlier */
	guint until;        /* the year of the change; 0 where unknown */
	const char *change; /* "renamed", "merged", "replaced", "transferred", "split"; NULL where unknown */
	guint n_successors; /* at least 1 */
	const char *const *successors; /* names of those who followed, as they were named then */
} DnReform;

/* A measure of the departments frame that is compared; the values of a body stand in the same order. */
DN_API const char *const *dn_comparison_measures(guint *n);

typedef struct {
	const char *name;            /* as the later plan calls it, or else the earlier; several joined by 、 */
	DnBodyStatus status;
	gboolean ranked;             /* counts in ranks and q-values */
	DnIndexList departments[2];  /* indices of each plan */
	guint tasks[2], leads[2], joint[2], participations[2]; /* tasks in the strongest role of any of its departments; 0 where absent */
	double rank[2];              /* by leads, from 1, equals sharing the better; NaN where absent or not ranked */
	const double *measures[2];   /* see dn_comparison_measures() */
	double expected_leads[2];    /* if each task's lead were drawn evenly */
	double tasks_p, tasks_q, leads_p, leads_q; /* NaN where not ranked */
	gboolean beyond_chance;      /* tasks_q or leads_q below 0.05 */
	double overloaded[2];        /* 1, 0; NaN where not computed */
	guint cluster[2];            /* id; 0 for none */
	gboolean moved;              /* to a cluster that is not the counterpart of its old one */
	guint n_reforms;
	const DnReform *reforms;     /* step by step; none where both plans write the same names */
} DnBody;

/* In the order of the later plan, then those that are gone in the order of the earlier. */
DN_API const DnBody *dn_comparison_bodies(const DnComparison *comparison, guint *n);
/* The body of a department. */
DN_API guint dn_comparison_body_of(const DnComparison *comparison, DnSide side, guint department);

/* ---- Tasks ------------------------------------------------------------------------------------------------------ */

typedef enum {
	DN_TASK_KEPT,    /* the same text but for numbers and punctuation */
	DN_TASK_CHANGED, /* reworded */
	DN_TASK_NEW,
	DN_TASK_DROPPED
} DnTaskStatus;

/* The words "kept", "changed", "new", "dropped". */
DN_API const char *dn_task_status_name(DnTaskStatus status);

typedef struct {
	DnTaskStatus status;
	int task[2];              /* -1 where there is none */
	double score;             /* similarity, 0–1; NaN for a new or dropped task */
	gboolean given;           /* by the caller's pairing */
	gboolean numbers_changed; /* kept, but for its numbers or punctuation */
	int nearest;              /* for a new or dropped task, the most similar task of the other plan; -1 where none is at all */
	double nearest_score;
	DnIndexList leads[2];     /* bodies that lead it */
	gboolean lead_changed;    /* the two differ; FALSE for a new or dropped task */
	DnIndexList joined, left; /* bodies that are on it after but not before, before but not after; empty for a new or dropped task */
} DnTaskMatch;

/* In the order of the earlier plan, then the new ones in the order of the later. */
DN_API const DnTaskMatch *dn_comparison_tasks(const DnComparison *comparison, guint *n);

/* ---- Collaborations --------------------------------------------------------------------------------------------- */

typedef enum { DN_PAIR_NEW, DN_PAIR_LOST, DN_PAIR_STRONGER, DN_PAIR_WEAKER } DnPairStatus;
/* The words "new", "lost", "stronger", "weaker". */
DN_API const char *dn_pair_status_name(DnPairStatus status);

typedef struct {
	guint32 a, b;    /* bodies, a < b */
	DnPairStatus status;
	guint shared[2]; /* tasks on which both are */
} DnPairChange;

/* Pairs whose number of shared tasks differs, largest difference first, then by body. */
DN_API const DnPairChange *dn_comparison_pairs(const DnComparison *comparison, guint *n);
/* How many pairs share as many tasks as before. */
DN_API guint dn_comparison_n_steady_pairs(const DnComparison *comparison);

/* ---- The whole -------------------------------------------------------------------------------------------------- */

typedef struct {
	const char *key; /* of the network frame */
	double value[2];
} DnFigure;

/* The figures of the networks that were computed for both. */
DN_API const DnFigure *dn_comparison_figures(const DnComparison *comparison, guint *n);

typedef struct {
	guint n_clusters[2];
	double modularity[2];
	guint n_compared;      /* bodies that are in a cluster on both sides */
	guint n_moved;
	double adjusted_rand;  /* over them (Hubert & Arabie 1985, doi:10.1007/BF01908075); NaN for fewer than two */
} DnClusterChange;

DN_API const DnClusterChange *dn_comparison_clusters(const DnComparison *comparison);

G_END_DECLS

#endif
