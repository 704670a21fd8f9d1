/* Which collaborations are more than the sizes of the two departments, and of their tasks, explain.
 *
 * Hypergeometric: tasks drawn at random by each department. SDSM (stochastic degree sequence model, Neal 2014,
 * doi:10.1016/j.socnet.2014.06.001): ties drawn with the probabilities of the bipartite configuration model, so that it also
 * counts how crowded the tasks are; its exact Poisson-binomial tail depends on the degrees of the two departments only.
 *
 * Pairs whose departments have the same two degrees share their distribution, so that it is found once for all of them. */
#include "analysis/backbone.h"
#include "analysis/tails.h"
#include "base/parallel.h"

#include <stdlib.h>

static const double significance = 0.05;

/* ---- Pairs by degree ---------------------------------------------------------------------------------------------- */

/* A row of the pairs frame: both numbers of tasks, the larger first, and the shared tasks. */
typedef struct {
	guint32 larger, smaller, shared, row;
} Pair;

static int compare_pairs(const void *a, const void *b)
{
	const Pair *x = a, *y = b;
	if (x->larger != y->larger)
		return x->larger < y->larger ? -1 : 1;
	if (x->smaller != y->smaller)
		return x->smaller < y->smaller ? -1 : 1;
	return (x->shared > y->shared) - (x->shared < y->shared);
}

/* The shared tasks of a row of the pairs frame, entry by entry of the projection. */
static Pair *list_pairs(const DnAnalysis *analysis)
{
	Pair *pairs = g_new(Pair, MAX(analysis->pairs.n, 1));
	gsize entry = 0;
	for (guint a = 0; a < dn_projection_n_departments(analysis->projection); a++) {
		guint n, n_a, n_b;
		const DnPartner *partners = dn_projection_partners(analysis->projection, a, &n);
		dn_network_department_ties(analysis->network, a, &n_a);
		for (guint i = 0; i < n; i++) {
			if (partners[i].department < a)
				continue;
			guint32 row = analysis->partner_row[entry++];
			dn_network_department_ties(analysis->network, partners[i].department, &n_b);
			pairs[row] = (Pair){MAX(n_a, n_b), MIN(n_a, n_b), partners[i].shared, row};
		}
	}
	qsort(pairs, analysis->pairs.n, sizeof *pairs, compare_pairs);
	return pairs;
}

/* Fills the tails from 0 to `k` of two departments with so many tasks. `worker` is that of dn_parallel_run(). */
typedef void (*FillTails)(double *tails, guint larger, guint smaller, gsize k, guint worker, const void *data);

typedef struct {
	double *p;         /* one a row of the pairs frame */
	const Pair *pairs;
	const gsize *cuts; /* where pieces begin */
	guint first;       /* the piece to begin with */
	FillTails fill;
	const void *data;
} Tails;

static gboolean has_same_degrees(const Pair *a, const Pair *b)
{
	return a->larger == b->larger && a->smaller == b->smaller;
}

static void fill_piece(guint piece, guint worker, void *data)
{
	const Tails *tails = data;
	gsize last = tails->cuts[tails->first + piece + 1], end;
	for (gsize begin = tails->cuts[tails->first + piece]; begin < last; begin = end) {
		for (end = begin + 1; end < last && has_same_degrees(&tails->pairs[end], &tails->pairs[begin]); end++)
			;
		guint32 most = tails->pairs[end - 1].shared;
		g_autofree double *found = g_new(double, (gsize)most + 1);
		tails->fill(found, tails->pairs[begin].larger, tails->pairs[begin].smaller, most, worker, tails->data);
		for (gsize i = begin; i < end; i++)
			tails->p[tails->pairs[i].row] = found[tails->pairs[i].shared];
	}
}

/* Pieces that no two pairs of the same degrees lie across. */
static GArray *cut_pairs(const Pair *pairs, gsize n)
{
	enum { PAIRS_A_PIECE = 1000 };
	GArray *cuts = g_array_new(FALSE, FALSE, sizeof(gsize));
	gsize begin = 0;
	g_array_append_val(cuts, begin);
	for (gsize i = 1; i <= n; i++) {
		if (i < n && (i - begin < PAIRS_A_PIECE || has_same_degrees(&pairs[i], &pairs[i - 1])))
			continue;
		begin = i;
		g_array_append_val(cuts, begin);
	}
	return cuts;
}

static gboolean fill_all(double *p, DnAnalysis *analysis, FillTails fill, const void *data, GError **error)
{
	enum { PIECES_A_ROUND = 64 };
	g_autofree Pair *pairs = list_pairs(analysis);
	g_autoptr(GArray) cuts = cut_pairs(pairs, analysis->pairs.n);
	Tails tails = {.p = p, .pairs = pairs, .cuts = (const gsize *)(void *)cuts->data, .fill = fill, .data = data};
	for (; tails.first + 1 < cuts->len; tails.first += PIECES_A_ROUND) {
		dn_parallel_run(MIN(cuts->len - 1 - tails.first, (guint)PIECES_A_ROUND), fill_piece, &tails);
		if (!dn_analysis_progress(analysis, "backbone", DN_UNDEFINED, error))
			return FALSE;
	}
	return TRUE;
}

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

static void fill_overlap(double *tails, guint larger, guint smaller, gsize k, guint worker, const void *data)
{
	(void)worker;
	dn_tails_of_overlap(tails, *(const gsize *)data, larger, smaller, k);
}

/* ---- SDSM --------------------------------------------------------------------------------------------------------- */

typedef struct {
	const DnBicm *bicm;
	guint32 *class_of; /* the class of departments of each number of tasks */
	DnTrials *trials;  /* one a class of tasks, for each worker */
} Sdsm;

static void fill_sdsm(double *tails, guint larger, guint smaller, gsize k, guint worker, const void *data)
{
	const Sdsm *sdsm = data;
	guint n = sdsm->bicm->tasks.n;
	const double *row_a = sdsm->bicm->probability + (gsize)sdsm->class_of[larger] * n;
	const double *row_b = sdsm->bicm->probability + (gsize)sdsm->class_of[smaller] * n;
	DnTrials *trials = sdsm->trials + (gsize)worker * n;
	for (guint i = 0; i < n; i++)
		trials[i] = (DnTrials){sdsm->bicm->tasks.count[i], row_a[i] * row_b[i]};
	dn_tails_of_trials(tails, trials, n, k);
}

/* The classes of departments by their number of tasks. */
static guint32 *index_classes(const DnBicm *bicm)
{
	guint n = bicm->departments.n;
	guint32 *class_of = g_new0(guint32, n > 0 ? (gsize)bicm->departments.degree[n - 1] + 1 : 1);
	for (guint i = 0; i < n; i++)
		class_of[bicm->departments.degree[i]] = i;
	return class_of;
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
	g_autofree DnTrials *trials = g_new(DnTrials, MAX((gsize)bicm->tasks.n * dn_parallel_workers(G_MAXUINT), 1));
	g_autofree guint32 *class_of = index_classes(bicm);
	Sdsm sdsm = {bicm, class_of, trials};
	return fill_all(p, analysis, fill_sdsm, &sdsm, error);
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
	gsize n_tasks = count_occupied_tasks(analysis->network);
	if (p != NULL && !fill_all(p, analysis, fill_overlap, &n_tasks, error))
		return FALSE;
	return compute_sdsm(analysis, error);
}

const DnFamily dn_family_backbone = {"backbone", compute_backbone};
