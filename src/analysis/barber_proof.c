/* Proving the optimum of Barber's modularity by a bounded search.
 *
 * Once the smaller mode (the columns) is parted, each node of the larger one (a row) goes to the module where it gains most, or stays
 * alone: the value is F(P) = Σ over rows of max(0, max over modules c of B_r(c)), B_r(c) the sum of m·A − k·d over the columns of c.
 * Parting all columns is worth at most what parting the first j of them is worth plus the best that the others alone can be worth,
 * so the others are solved first, from the last column backwards (Russian doll search), and each search uses those bounds. */
#include "analysis/barber.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_COLUMNS = 32 }; /* no search over more has a chance */

typedef struct {
	guint n_rows, n_columns;
	const DnBarberMode *rows, *columns;
	guint32 *order;   /* the node of each column, most ties first */
	gint64 *gain;     /* m·A − k·d, column by column, n_rows each */
	gint64 *positive; /* for each column, and each row: the most it can still gain from this column on; n_columns + 1 */
	gint64 *suffix;   /* the optimum of the columns from this one on; n_columns + 1 */
	gint64 *sum;      /* of each module, n_rows each */
	guint32 *choice;  /* module of each column in the search */
	guint32 *found;   /* in the best parting found, if any */
	gboolean any_found;
	guint first;      /* column with which this search begins */
	gint64 target;    /* to be exceeded */
	gint64 steps, budget;
	DnAnalysis *analysis;
	GError **error;
	gboolean stopped, interrupted;
} Proof;

/* ---- Search ------------------------------------------------------------------------------------------------------- */

static void spend(Proof *proof, gint64 steps)
{
	static const gint64 between_questions = 1 << 22;
	gint64 before = proof->steps / between_questions;
	proof->steps += steps;
	if (proof->steps / between_questions != before &&
	    !dn_analysis_progress(proof->analysis, "two-mode optimum", (double)proof->steps / (double)proof->budget, proof->error))
		proof->stopped = proof->interrupted = TRUE;
	if (proof->steps > proof->budget)
		proof->stopped = TRUE;
}

/* The most that can come of the modules so far, when the next column is `next`; exact when there is none. */
static gint64 bound(Proof *proof, guint n_modules, guint next)
{
	const gint64 *later = proof->positive + (gsize)next * proof->n_rows;
	gint64 worth = 0, hoped = 0;
	for (guint r = 0; r < proof->n_rows; r++) {
		gint64 best = 0;
		for (guint module = 0; module < n_modules; module++)
			best = MAX(best, proof->sum[(gsize)module * proof->n_rows + r]);
		worth += best;
		hoped += best + later[r];
	}
	spend(proof, (gint64)proof->n_rows * n_modules);
	return MIN(hoped, worth + proof->suffix[next]);
}

static void add_to_module(Proof *proof, guint column, guint module, int sign)
{
	const gint64 *gain = proof->gain + (gsize)column * proof->n_rows;
	gint64 *sum = proof->sum + (gsize)module * proof->n_rows;
	for (guint r = 0; r < proof->n_rows; r++)
		sum[r] += sign * gain[r];
}

/* Tries every module for `column`, and a new one. */
static void search(Proof *proof, guint column, guint n_modules)
{
	for (guint module = 0; module <= n_modules && !proof->stopped; module++) {
		guint n_then = MAX(n_modules, module + 1);
		add_to_module(proof, column, module, 1);
		proof->choice[column] = module;
		gint64 most = bound(proof, n_then, column + 1);
		if (most > proof->target && column + 1 < proof->n_columns) {
			search(proof, column + 1, n_then);
		} else if (most > proof->target) {
			proof->target = most;
			proof->any_found = TRUE;
			memcpy(proof->found, proof->choice, proof->n_columns * sizeof *proof->found);
		}
		add_to_module(proof, column, module, -1);
	}
}

/* Solves the columns from the last backwards. The optimum of one column more is no less than before. */
static void solve(Proof *proof, gint64 known)
{
	proof->suffix[proof->n_columns] = 0;
	for (proof->first = proof->n_columns; proof->first-- > 0 && !proof->stopped;) {
		proof->target = proof->first == 0 ? known : proof->suffix[proof->first + 1];
		proof->any_found = FALSE;
		search(proof, proof->first, 0);
		proof->suffix[proof->first] = proof->target;
	}
}

/* ---- The table ---------------------------------------------------------------------------------------------------- */

static int compare_degree(const void *a, const void *b, void *mode)
{
	guint32 x = *(const guint32 *)a, y = *(const guint32 *)b;
	const DnBarberMode *columns = mode;
	if (columns->degree[x] != columns->degree[y])
		return columns->degree[x] > columns->degree[y] ? -1 : 1;
	return (x > y) - (x < y);
}

static void order_columns(Proof *proof)
{
	proof->order = g_new(guint32, proof->columns->n);
	for (guint i = 0; i < proof->columns->n; i++)
		if (proof->columns->degree[i] > 0)
			proof->order[proof->n_columns++] = i;
	g_qsort_with_data(proof->order, (gint)proof->n_columns, sizeof *proof->order, compare_degree, (gpointer)proof->columns);
}

static void fill_table(Proof *proof, gint64 n_ties)
{
	gsize n = proof->n_rows;
	proof->gain = g_new(gint64, proof->n_columns * n + 1);
	proof->positive = g_new0(gint64, (proof->n_columns + 1) * n + 1);
	for (guint column = proof->n_columns; column-- > 0;) {
		guint32 node = proof->order[column];
		gint64 *gain = proof->gain + column * n;
		for (guint r = 0; r < n; r++)
			gain[r] = -proof->rows->degree[r] * proof->columns->degree[node];
		for (gsize k = proof->columns->start[node]; k < proof->columns->start[node + 1]; k++)
			gain[proof->columns->other[k]] += n_ties;
		for (guint r = 0; r < n; r++)
			proof->positive[column * n + r] = proof->positive[(column + 1) * n + r] + MAX(gain[r], 0);
	}
}

static void proof_clear(Proof *proof)
{
	g_free(proof->order);
	g_free(proof->gain);
	g_free(proof->positive);
	g_free(proof->suffix);
	g_free(proof->sum);
	g_free(proof->choice);
	g_free(proof->found);
}

/* ---- The result --------------------------------------------------------------------------------------------------- */

/* Puts the parting that was found in place: columns by their module, each row where it gains most, or alone. */
static void apply(DnBarber *barber, Proof *proof, guint columns_mode)
{
	DnBarberMode *columns = &barber->modes[columns_mode], *rows = &barber->modes[1 - columns_mode];
	memset(proof->sum, 0, ((gsize)proof->n_columns + 1) * proof->n_rows * sizeof *proof->sum);
	for (guint i = 0; i < columns->n; i++)
		columns->module[i] = proof->n_columns + i;
	for (guint column = 0; column < proof->n_columns; column++) {
		columns->module[proof->order[column]] = proof->found[column];
		add_to_module(proof, column, proof->found[column], 1);
	}
	for (guint r = 0; r < rows->n; r++) {
		gint64 best = 0;
		rows->module[r] = proof->n_columns + columns->n + r;
		for (guint module = 0; module < proof->n_columns; module++) {
			gint64 sum = proof->sum[(gsize)module * proof->n_rows + r];
			if (sum <= best)
				continue;
			best = sum;
			rows->module[r] = module;
		}
	}
	barber->value = proof->target;
}

gboolean dn_barber_prove(gboolean *proved, DnBarber *barber, gint64 budget, DnAnalysis *analysis, GError **error)
{
	guint small = barber->modes[0].n < barber->modes[1].n ? 0 : 1;
	Proof proof = {
		.rows = &barber->modes[1 - small],
		.columns = &barber->modes[small],
		.n_rows = barber->modes[1 - small].n,
		.budget = budget,
		.analysis = analysis,
		.error = error,
	};
	*proved = FALSE;
	order_columns(&proof);
	if (proof.n_columns <= MOST_COLUMNS) {
		fill_table(&proof, barber->n_ties);
		proof.suffix = g_new0(gint64, (gsize)proof.n_columns + 1);
		proof.sum = g_new0(gint64, ((gsize)proof.n_columns + 1) * proof.n_rows + 1);
		proof.choice = g_new0(guint32, (gsize)proof.n_columns + 1);
		proof.found = g_new0(guint32, (gsize)proof.n_columns + 1);
		solve(&proof, barber->value);
		*proved = !proof.stopped;
		if (proof.any_found && proof.target > barber->value && proof.first == G_MAXUINT)
			apply(barber, &proof, small);
	}
	proof_clear(&proof);
	return !proof.interrupted;
}
