/* Which collaborations are more than the sizes of the two departments, and of their tasks, explain.
 *
 * Hypergeometric: tasks drawn at random by each department. SDSM (stochastic degree sequence model, Neal 2014,
 * doi:10.1016/j.socnet.2014.06.001): ties drawn with the probabilities of the bipartite configuration model, so that it also
 * counts how crowded the tasks are; its exact Poisson-binomial tail depends on the degrees of the two departments only. */
#include "analysis/backbone.h"
#include "analysis/tails.h"

static const double significance = 0.05;

/* ---- Hypergeometric ----------------------------------------------------------------------------------------------- */

static gsize count_occupied_tasks(const DnNetwork *network)
{
	gsize occupied = 0;
	for (guint task = 0; task < dn_network_n_tasks(network); task++) {
		guint n;
		dn_network_task_ties(network, task, &n);
		occupied += n > 0;
	}
	return occupied;
}

/* The shared tasks of a row of the pairs frame. */
static guint32 shared_of(const DnAnalysis *analysis, gsize row)
{
	guint n;
	guint32 a = analysis->pairs.first[row], b = analysis->pairs.second[row];
	const DnPartner *partners = dn_projection_partners(analysis->projection, a, &n);
	guint low = 0, high = n;
	while (high - low > 1) {
		guint middle = low + (high - low) / 2;
		if (partners[middle].department <= b)
			low = middle;
		else
			high = middle;
	}
	return partners[low].shared;
}

static gboolean fill_hypergeometric(double *p, DnAnalysis *analysis, GError **error)
{
	gsize n_tasks = count_occupied_tasks(analysis->network);
	for (gsize row = 0; row < analysis->pairs.n; row++) {
		guint a, b;
		dn_network_department_ties(analysis->network, analysis->pairs.first[row], &a);
		dn_network_department_ties(analysis->network, analysis->pairs.second[row], &b);
		p[row] = dn_tail_of_overlap(n_tasks, a, b, shared_of(analysis, row));
		if (row % 4096 == 4095 && !dn_analysis_progress(analysis, "backbone", DN_UNDEFINED, error))
			return FALSE;
	}
	return TRUE;
}

/* ---- SDSM --------------------------------------------------------------------------------------------------------- */

/* The tails found so far, by the classes of both departments and the shared tasks. */
typedef struct {
	const DnBicm *bicm;
	DnTrials *trials; /* one a class of tasks */
	GHashTable *known;
} Sdsm;

/* The classes in 20 bits each, the shared tasks in the rest: departments of more than a million different degrees, or with ten
 * million shared tasks, do not occur. */
static gint64 key_of(guint32 a, guint32 b, guint32 shared)
{
	return (gint64)((guint64)MIN(a, b) << 44 | (guint64)MAX(a, b) << 24 | (shared & 0xffffff));
}

static double sdsm_tail(Sdsm *sdsm, guint32 a, guint32 b, guint32 shared)
{
	gint64 key = key_of(a, b, shared);
	const double *known = g_hash_table_lookup(sdsm->known, &key);
	if (known != NULL)
		return *known;
	guint n = sdsm->bicm->tasks.n;
	const double *row_a = sdsm->bicm->probability + (gsize)a * n, *row_b = sdsm->bicm->probability + (gsize)b * n;
	for (guint i = 0; i < n; i++)
		sdsm->trials[i] = (DnTrials){sdsm->bicm->tasks.count[i], row_a[i] * row_b[i]};
	double *tail = g_new(double, 1);
	*tail = dn_tail_of_trials(sdsm->trials, n, shared);
	g_hash_table_insert(sdsm->known, g_memdup2(&key, sizeof key), tail);
	return *tail;
}

gboolean dn_sdsm_fill(double *p, DnAnalysis *analysis, const DnBicm *bicm, GError **error)
{
	static const double largest_residual = 1e-6;
	if (bicm->residual > largest_residual) {
		dn_analysis_note(analysis, "sdsm_model",
		                 "p_sdsm, q_sdsm and backbone not computed: no bipartite configuration model meets the degrees to 10^-6",
		                 "未计算p_sdsm、q_sdsm和backbone：没有二部配置模型能以10^-6的精度满足各节点的度");
		return TRUE;
	}
	g_autofree DnTrials *trials = g_new(DnTrials, MAX(bicm->tasks.n, 1));
	g_autoptr(GHashTable) known = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, g_free);
	Sdsm sdsm = {bicm, trials, known};
	for (gsize row = 0; row < analysis->pairs.n; row++) {
		p[row] = sdsm_tail(&sdsm, bicm->departments.class_of[analysis->pairs.first[row]],
		                   bicm->departments.class_of[analysis->pairs.second[row]], shared_of(analysis, row));
		if (row % 4096 == 4095 && !dn_analysis_progress(analysis, "backbone", DN_UNDEFINED, error))
			return FALSE;
	}
	return TRUE;
}

/* The pairs of ranked departments are one family of tests. */
static void adjust(double *q, const double *p, const DnAnalysis *analysis)
{
	g_autofree double *ranked = g_new(double, MAX(analysis->pairs.n, 1));
	for (gsize row = 0; row < analysis->pairs.n; row++) {
		gboolean both = dn_analysis_is_ranked(analysis, analysis->pairs.first[row]) &&
		                dn_analysis_is_ranked(analysis, analysis->pairs.second[row]);
		ranked[row] = both ? p[row] : DN_UNDEFINED;
	}
	dn_adjust_fdr(q, ranked, analysis->pairs.n, dn_projection_n_dropped_pairs(analysis->projection));
}

static gboolean compute_sdsm(DnAnalysis *analysis, GError **error)
{
	double *p_column = dn_analysis_want(analysis, DN_FRAME_PAIRS, "p_sdsm");
	double *q_column = dn_analysis_want(analysis, DN_FRAME_PAIRS, "q_sdsm");
	double *backbone = dn_analysis_want(analysis, DN_FRAME_PAIRS, "backbone");
	gsize n = analysis->pairs.n;
	if (p_column == NULL && q_column == NULL && backbone == NULL)
		return TRUE;
	g_autofree double *p = g_new(double, MAX(n, 1));
	g_autofree double *q = g_new(double, MAX(n, 1));
	for (gsize row = 0; row < n; row++)
		p[row] = DN_UNDEFINED;
	g_autoptr(DnBicm) bicm = dn_bicm_new(analysis->network);
	if (!dn_sdsm_fill(p, analysis, bicm, error))
		return FALSE;
	adjust(q, p, analysis);
	for (gsize row = 0; row < n; row++) {
		if (p_column != NULL)
			p_column[row] = p[row];
		if (q_column != NULL)
			q_column[row] = q[row];
		if (backbone != NULL && !isnan(q[row]))
			backbone[row] = q[row] <= significance;
	}
	return TRUE;
}

static gboolean compute_backbone(DnAnalysis *analysis, GError **error)
{
	dn_analysis_need_pairs(analysis);
	double *p = dn_analysis_want(analysis, DN_FRAME_PAIRS, "p_hypergeometric");
	if (p != NULL && !fill_hypergeometric(p, analysis, error))
		return FALSE;
	return compute_sdsm(analysis, error);
}

const DnFamily dn_family_backbone = {"backbone", compute_backbone};
