/* Analysis: every measure of a network, by name.
 *
 * Measures are rows of one table (dn_measure()); a DnAnalysis holds the values of those that were asked for. Results that are
 * one number for each thing of a kind form a *frame*: a table with one row for each thing and one column for each measure. An
 * undefined value is NaN there and null in JSON, never a made-up 0. Results of another shape (clusters, balance, sections,
 * findings) have accessors of their own.
 *
 * A measure's key is also its key in the metrics JSON, dots standing for nesting: "load.p_value" of the departments frame is
 * departments[].load.p_value. All strings and arrays are borrowed and live as long as the analysis, which in turn borrows the
 * plan and network that it was made from. */
#ifndef DUTYNET_ANALYSIS_H
#define DUTYNET_ANALYSIS_H

#include <dutynet/network.h>

G_BEGIN_DECLS

typedef struct DnAnalysis DnAnalysis;

/* What a measure gives one value for. */
typedef enum {
	DN_FRAME_NETWORK,     /* one row: the network as a whole */
	DN_FRAME_DEPARTMENTS, /* one row a department, plan order */
	DN_FRAME_PAIRS,       /* one row a pair of departments that share a task, most shared first, then plan order */
	DN_FRAME_LEADERSHIP,  /* one row an ordered pair (lead, participant), most tasks first, then plan order */
	DN_FRAME_TASKS        /* one row a task, plan order */
} DnFrame;
#define DN_N_FRAMES 5

typedef enum {
	DN_VALUE_COUNT, /* a whole number, exact */
	DN_VALUE_REAL,
	DN_VALUE_FLAG,   /* 0 or 1 */
	DN_VALUE_REASONS /* a set of bits, each a word of dn_overload_reasons() */
} DnValueType;

typedef struct {
	const char *key;     /* unique in its frame */
	DnFrame frame;
	DnValueType type;
	gboolean core;       /* part of `--measures core` */
	const char *meaning; /* one sentence */
	const char *unit;    /* "tasks", "share", "nats" …; "" for a pure number */
	const char *range;   /* "0–1", "≥ 0" … */
	const char *source;  /* author year, DOI; "" for plain counts */
} DnMeasure;

/* All measures in the order of the JSON: how many, and the one at `i` below that. */
DN_API gsize dn_n_measures(void);
DN_API const DnMeasure *dn_measure(gsize i);

/* Zero-initialised options are the defaults. */
typedef struct {
	guint64 seed;               /* of every random choice; 0 counts as 1 */
	/* What to compute, NULL-terminated; NULL for everything. Each is "all", "core", a key or the part of one before a dot
	 * ("load"), a frame ("pairs") or a frame and a key ("departments.tasks"), or one of "clusters", "clusters.two_mode",
	 * "balance", "sections", "findings", "methods", "conventions". DN_ERROR_UNSUPPORTED for any other word. */
	const char *const *measures;
	gboolean rank_collectives;  /* let collectives be lead candidates and stand in rankings and findings */
	guint cluster_runs;         /* seeded starts of Leiden; 0 chooses by size */
	double resolution;          /* of modularity; 0 counts as 1 */
	guint min_shared;           /* ties below so many shared tasks are left out of the projection; 0 counts as 1 */
	guint64 path_visits;        /* shortest paths of the projection are sampled where all of them would visit more ties; 0 counts as 2·10¹⁰ */
	/* Called now and then in long work with what is being computed and how much of everything is done, 0–1, by the number of
	 * families of measures; returning FALSE stops it (DN_ERROR_FOREIGN, "interrupted"). */
	gboolean (*progress)(const char *stage, double done, void *data);
	void *progress_data;
} DnAnalysisOptions;

/* Computes. `plan` gives headings and names to sections and findings; it may be NULL, and these are then empty.
 *
 * What a measure means, its unit, range and source stand in its row (dn_measure(), `dutynet list measures`); where it is undefined, its
 * value is NaN, and what was left undefined or sampled for its size is said by dn_analysis_conventions().
 *
 * Cost, for T tasks with k departments each, D departments, R responsibilities and P pairs: counts, load and concentration O(R);
 * exact tails of leads O(Σ leads · tasks) over departments; projection O(Σ k²) over tasks of up to 1,000 departments; its paths O(D·P)
 * up to 2·10¹⁰ visits, sampled above; paths in both modes O((T + D)·R) up to 10¹⁰ visits, undefined above; spectral measures O(P) an
 * iteration; Leiden O(P) a run; balance O(R·√(T + D)) a bound tried; backbone O(P) tails of at most as many classes as there are
 * sizes of tasks; Barber's modularity O(R) a pass of a start, and a search that stops at a bound. Memory O(R + P).
 *
 * NULL with DN_ERROR_UNSUPPORTED for an unknown word in `measures`, DN_ERROR_FOREIGN where igraph fails or progress() stopped it. */
DN_API DnAnalysis *dn_analysis_new(const DnPlan *plan, const DnNetwork *network, const DnAnalysisOptions *options,
                                   GError **error);
DN_API void dn_analysis_free(DnAnalysis *analysis);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(DnAnalysis, dn_analysis_free)

/* ---- Frames ----------------------------------------------------------------------------------------------------- */

DN_API gsize dn_analysis_n_rows(const DnAnalysis *analysis, DnFrame frame);
/* The values of a measure, one a row; NULL where it was not asked for or there is no such key. */
DN_API const double *dn_analysis_column(const DnAnalysis *analysis, DnFrame frame, const char *key);
/* A single value; NaN where the column is missing. */
DN_API double dn_analysis_value(const DnAnalysis *analysis, DnFrame frame, const char *key, gsize row);
/* The two departments of a row of the pairs frame (a < b) or of the leadership frame (lead, participant). */
DN_API void dn_analysis_pair(guint *a, guint *b, const DnAnalysis *analysis, DnFrame frame, gsize row);
/* The row of the pairs frame for two departments in either order; -1 where they share no task. */
DN_API gssize dn_analysis_find_pair(const DnAnalysis *analysis, guint a, guint b);
/* The projection that the measures were computed on; NULL where nothing that was asked for needs it. */
DN_API const DnProjection *dn_analysis_projection(const DnAnalysis *analysis);

/* The words behind the bits of DN_VALUE_REASONS, lowest bit first, NULL-terminated.
 *
 * A department is overloaded as a lead for one or more of these reasons:
 *   lead-outlier          it leads more tasks than Tukey's outer fence over all departments allows, Q3 + 3·(Q3 − Q1)
 *   wide-membership       a lead-outlier whose leads are what its tasks explain: it is named on so many that even an even draw
 *                         of leads would give it about as many
 *   beyond-membership     it leads significantly more than an even draw would give it (load.q_value ≤ 0.05), and more than
 *                         the inner fence over all departments allows, Q3 + 1.5·(Q3 − Q1)
 *   coordination-outlier  Σ (k − 1) over its led tasks is beyond the outer fence over the departments that lead, and its leads
 *                         beyond the inner fence over all departments
 * Why so: counts of leads are few large numbers among many small ones, where fences of quartiles do not move with the very
 * departments that are to be told (Tukey 1977, Exploratory Data Analysis). A small department that leads both its tasks is busy, not
 * overloaded, so significance alone does not do; nor does one crowded task. Whoever leads nothing has nothing to coordinate and
 * would make an outlier of every lead with a few seats, so coordination is compared among those who lead. Q3 − Q1 counts as at least
 * 1, lest a plan of equals makes an outlier of a second task. lead-outlier says that there is too much, the two memberships say
 * whether the plan put the department on too many tasks or chose it too often: the one is relieved by naming others, the other by
 * changing leads. The flag is undefined for collectives and where the plan states no lead. */
DN_API const char *const *dn_overload_reasons(void);

/* ---- Clusters --------------------------------------------------------------------------------------------------- */

typedef struct {
	guint id;                 /* from 1, largest first */
	const char *label;        /* its strongest departments by name, up to three, joined by 、; its id where there is no plan */
	const char *heading;      /* the outermost heading that stands out most among its tasks; NULL where there is none */
	guint n_departments;
	const guint32 *departments; /* strongest first */
	guint n_tasks;
	const guint32 *tasks;     /* tasks with more departments in it than in any other (where equal: a lead's, then the larger), plan order */
} DnCluster;

/* Groups of departments of the projection (Traag, Waltman & van Eck 2019, doi:10.1038/s41598-019-41695-z); the runs are compared by the
 * adjusted Rand index (Hubert & Arabie 1985, doi:10.1007/BF01908075). */
typedef struct {
	const char *method;
	double resolution;
	guint64 seed;
	guint runs;
	double modularity; /* NaN where the projection has no tie */
	double stability;  /* mean adjusted Rand index between runs; NaN for fewer than two runs */
	guint n_members;
	const DnCluster *members;
} DnClusters;

/* NULL where clusters were not asked for. */
DN_API const DnClusters *dn_analysis_clusters(const DnAnalysis *analysis);

/* Modules of tasks and departments together (Barber 2007, doi:10.1103/PhysRevE.76.066102). */
typedef struct {
	double modularity;
	gboolean optimal_proved;    /* no partition is better: only where the smaller mode is small enough to search */
	guint n_modules;
	const guint32 *departments; /* module from 1 of each department; 0 for one without a tie */
	const guint32 *tasks;       /* likewise of each task */
} DnTwoModeClusters;

/* NULL where not asked for. */
DN_API const DnTwoModeClusters *dn_analysis_two_mode_clusters(const DnAnalysis *analysis);

/* ---- Balance ---------------------------------------------------------------------------------------------------- */

typedef struct {
	guint32 task, from, to;
} DnMove;

/* The fairest sharing-out of leads among the departments that the plan already names for each task: an optimal semi-matching
 * (Harvey et al. 2006, doi:10.1016/j.jalgor.2005.01.003). */
typedef struct {
	guint max_leads;        /* most leads of one department today */
	guint fewest_max_leads; /* the smallest this can be */
	guint n_moves;
	const DnMove *moves;    /* the fewest changes of lead that reach it */
} DnBalance;

/* NULL where not asked for. */
DN_API const DnBalance *dn_analysis_balance(const DnAnalysis *analysis);

/* ---- Sections, findings, conventions ---------------------------------------------------------------------------- */

typedef struct {
	guint document;
	guint n_path;
	const char *const *path; /* headings, outer to inner */
	guint n_tasks;           /* at or below this heading */
	guint n_departments;
	guint n_leads_top;
	const guint32 *leads_top;  /* the departments, up to five, that lead most tasks below this heading, most first */
	const guint32 *leads_count; /* how many each leads there */
} DnSection;

/* Every heading that has tasks below it, in document order; NULL with *n = 0 where not asked for. */
DN_API const DnSection *dn_analysis_sections(const DnAnalysis *analysis, gsize *n);

typedef struct {
	const char *name;
	double value;
} DnNumber;

typedef struct {
	const char *code; /* stable: "most-leads" … */
	DnSeverity severity;
	const char *text_zh;
	const char *text_en;
	guint n_departments;
	const guint32 *departments;
	guint n_tasks;
	const guint32 *tasks;
	guint n_numbers;
	const DnNumber *numbers;
} DnFinding;

/* Most important first. */
DN_API const DnFinding *dn_analysis_findings(const DnAnalysis *analysis, gsize *n);

typedef struct {
	const char *key;
	const char *value;    /* as in the metrics JSON */
	const char *value_zh; /* the same in Chinese */
} DnConvention;

/* The convention chosen where specialists differ, one for each disputed measure that was computed. */
DN_API const DnConvention *dn_analysis_conventions(const DnAnalysis *analysis, gsize *n);

/* The paragraph for a report's methods section, in "zh" or "en". NULL where not asked for. */
DN_API const char *dn_analysis_methods(const DnAnalysis *analysis, const char *language);

G_END_DECLS

#endif
