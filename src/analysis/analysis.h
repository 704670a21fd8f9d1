/* What the families of measures share: the analysis under construction, its columns, and what several of them need (the
 * projection, rows of pairs, clusters), made when first needed. */
#ifndef DUTYNET_ANALYSIS_ANALYSIS_H
#define DUTYNET_ANALYSIS_ANALYSIS_H

#include <dutynet/analysis.h>

#include <math.h>

#include "base/arena.h"

G_BEGIN_DECLS

/* The value of what is undefined. NAN itself is a float. */
#define DN_UNDEFINED ((double)NAN)

/* The code that computes a measure together with those akin to it. */
typedef struct {
	const char *name;
	gboolean (*compute)(DnAnalysis *analysis, GError **error);
} DnFamily;

/* The family of the measure at `i` of dn_measure(). */
const DnFamily *dn_measure_family(gsize i);

/* Results that are no column of a frame. */
typedef enum {
	DN_RESULT_CLUSTERS,
	DN_RESULT_TWO_MODE_CLUSTERS,
	DN_RESULT_BALANCE,
	DN_RESULT_SECTIONS,
	DN_RESULT_FINDINGS,
	DN_RESULT_METHODS,
	DN_RESULT_CONVENTIONS
} DnResult;
#define DN_N_RESULTS 7

typedef struct {
	const char *key;
	gboolean core;
	const DnFamily *family;
} DnResultKind;

/* Indexed by DnResult. */
extern const DnResultKind dn_result_kinds[DN_N_RESULTS];

/* The rows of a frame of pairs. */
typedef struct {
	gboolean built;
	gsize n;
	guint32 *first, *second;
} DnPairRows;

struct DnAnalysis {
	DnArena *arena; /* every result that is not a column */
	const DnPlan *plan;
	const DnNetwork *network;
	DnAnalysisOptions options; /* its defaults filled in; `measures` is not kept */
	const DnFamily *family;    /* that is being computed */
	gsize n_done;              /* families */

	gboolean *wanted;  /* one a measure */
	double **columns;  /* one a measure; NULL where not wanted */
	gboolean wanted_results[DN_N_RESULTS];
	DnProjection *projection;
	guint32 *n_candidates; /* one a task */
	DnPairRows pairs, leadership;
	gsize *partner_start;  /* where the rows of a department begin in … */
	guint32 *partner_row;  /* … the row of the pairs frame of each partner of higher index, in the projection's order */

	double *lead_p, *lead_q; /* one a department */
	DnClusters *clusters;
	guint32 *cluster_of; /* id of each department's cluster; 0 for one without a tie */
	double *cluster_stability; /* one a department */
	const DnTwoModeClusters *two_mode_clusters;
	const DnBalance *balance;
	guint32 *fewest_leads;
	DnSection *sections;
	gsize n_sections;
	GArray *findings;    /* DnFinding */
	GArray *conventions; /* DnConvention */
	const char *methods[2]; /* zh, en */
};

/* The column to fill, NaN at first; NULL where the measure was not asked for. */
double *dn_analysis_want(DnAnalysis *analysis, DnFrame frame, const char *key);
/* Sets the only value of a measure of the network frame, if it was asked for. */
void dn_analysis_set(DnAnalysis *analysis, const char *key, double value);
gboolean dn_analysis_wants_result(const DnAnalysis *analysis, DnResult result);
/* Whether any measure of the frame was asked for whose key is `prefix` or begins with it and a dot. */
gboolean dn_analysis_wants_prefix(const DnAnalysis *analysis, DnFrame frame, const char *prefix);
/* Whether any measure of the family was asked for. */
gboolean dn_analysis_wants_family(const DnAnalysis *analysis, const DnFamily *family);

/* Notes a convention; `key` is constant, the words are copied. */
void dn_analysis_note(DnAnalysis *analysis, const char *key, const char *value, const char *value_zh);

/* FALSE with "interrupted" when the caller's progress function says so. `done` is the share of the family at work that is done; NaN
 * where that is not known. */
gboolean dn_analysis_progress(DnAnalysis *analysis, const char *stage, double done, GError **error);
/* The same as an interrupt function of DnIgraphGuard; `data` is the analysis. */
gboolean dn_analysis_go_on(void *data);

/* Whether a department may stand in rankings, findings, lead candidates and families of q-values. */
gboolean dn_analysis_is_ranked(const DnAnalysis *analysis, guint department);
/* Each makes what it names if it is not there yet. */
const DnProjection *dn_analysis_need_projection(DnAnalysis *analysis);
/* How many of each task's departments may lead it. */
const guint32 *dn_analysis_need_candidates(DnAnalysis *analysis);
void dn_analysis_need_pairs(DnAnalysis *analysis);
void dn_analysis_need_leadership(DnAnalysis *analysis);
const double *dn_analysis_need_lead_q(DnAnalysis *analysis);
gboolean dn_analysis_need_clusters(DnAnalysis *analysis, GError **error);
/* A run of clustering ends with a round that raises modularity by no more than this; 0 for one that raises it not at all. */
double dn_clusters_least_rise(const DnAnalysis *analysis);

/* How many tasks the projection leaves out; and what follows for the columns, once all are filled. */
guint dn_analysis_n_crowded(const DnAnalysis *analysis);
void dn_analysis_undefine_crowded(DnAnalysis *analysis);

/* The measures that findings tell of, as words of DnAnalysisOptions; NULL-terminated. */
extern const char *const dn_findings_needs[];

extern const DnFamily dn_family_counts, dn_family_components, dn_family_concentration, dn_family_two_mode,
	dn_family_two_mode_structure, dn_family_strength, dn_family_projection, dn_family_pairs, dn_family_backbone,
	dn_family_leadership, dn_family_load, dn_family_lead_test, dn_family_overload, dn_family_balance, dn_family_clusters,
	dn_family_cluster_roles, dn_family_two_mode_clusters, dn_family_sections, dn_family_findings, dn_family_conventions,
	dn_family_methods;

G_END_DECLS

#endif
