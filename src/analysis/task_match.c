/* Matches the tasks of two plans by their texts; see <dutynet/compare.h> for the rule. */
#include "analysis/task_match.h"

#include <string.h>

#include "analysis/assignment.h"
#include "analysis/task_text.h"

/* What a pair is worth beside the similarity of its texts: equal texts stay together whatever else could be had, and among equals
 * the same departments, then the nearest place decide. */
#define WORTH_OF_SAME_TEXT 1.0
#define WORTH_OF_BODIES 1e-3
#define WORTH_OF_PLACE 1e-6
#define LEAST_WORTH 1e-9 /* of a pair right at the threshold */

typedef struct {
	const DnComparison *comparison;
	guint n[2];
	char **masked[2]; /* the texts */
} Texts;

static void texts_init(Texts *texts, const DnComparison *comparison)
{
	texts->comparison = comparison;
	for (DnSide side = DN_BEFORE; side <= DN_AFTER; side++) {
		const DnPlan *plan = comparison->plan[side].plan;
		texts->n[side] = dn_plan_n_tasks(plan);
		texts->masked[side] = g_new0(char *, texts->n[side] + 1);
		for (guint i = 0; i < texts->n[side]; i++)
			texts->masked[side][i] = dn_task_text_mask(dn_plan_task(plan, i)->text);
	}
}

static void texts_clear(Texts *texts)
{
	g_strfreev(texts->masked[DN_BEFORE]);
	g_strfreev(texts->masked[DN_AFTER]);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Texts, texts_clear)

/* ---- The matching as data ----------------------------------------------------------------------------------------- */

static void matching_init(DnTaskMatching *matching, const Texts *texts)
{
	guint n = MAX(texts->n[DN_BEFORE], 1);
	matching->partner = g_new(int, n);
	matching->score = g_new(double, n);
	matching->same = g_new0(gboolean, n);
	matching->given_before = g_new0(gboolean, n);
	matching->given_after = g_new0(gboolean, MAX(texts->n[DN_AFTER], 1));
	for (guint i = 0; i < texts->n[DN_BEFORE]; i++) {
		matching->partner[i] = -1;
		matching->score[i] = DN_UNDEFINED;
	}
	for (DnSide side = DN_BEFORE; side <= DN_AFTER; side++) {
		matching->nearest[side] = g_new(int, MAX(texts->n[side], 1));
		matching->nearest_score[side] = g_new0(double, MAX(texts->n[side], 1));
		for (guint i = 0; i < texts->n[side]; i++)
			matching->nearest[side][i] = -1;
	}
}

void dn_task_matching_clear(DnTaskMatching *matching)
{
	g_free(matching->partner);
	g_free(matching->score);
	g_free(matching->same);
	g_free(matching->given_before);
	g_free(matching->given_after);
	for (DnSide side = DN_BEFORE; side <= DN_AFTER; side++) {
		g_free(matching->nearest[side]);
		g_free(matching->nearest_score[side]);
	}
}

/* ---- The caller's word -------------------------------------------------------------------------------------------- */

/* -1 for NULL, which names no task. */
static gboolean find_given(int *task, gboolean *given, const DnPlan *plan, const char *id, GError **error)
{
	*task = id != NULL ? dn_plan_find_task(plan, id) : -1;
	if (id != NULL && *task < 0) {
		g_set_error(error, DN_ERROR, DN_ERROR_INPUT, "no task \"%s\" is in the plan for which it was given", id);
		return FALSE;
	}
	if (id != NULL && given[*task]) {
		g_set_error(error, DN_ERROR, DN_ERROR_INPUT, "task \"%s\" is given two counterparts", id);
		return FALSE;
	}
	if (id != NULL)
		given[*task] = TRUE;
	return TRUE;
}

static gboolean take_given(DnTaskMatching *matching, const DnComparison *comparison, const DnCompareOptions *options,
                           GError **error)
{
	for (gsize i = 0; i < options->n_tasks; i++) {
		const DnPairing *pairing = &options->tasks[i];
		int before, after;
		if (!find_given(&before, matching->given_before, comparison->plan[DN_BEFORE].plan, pairing->before, error) ||
		    !find_given(&after, matching->given_after, comparison->plan[DN_AFTER].plan, pairing->after, error))
			return FALSE;
		if (before >= 0)
			matching->partner[before] = after;
	}
	return TRUE;
}

/* ---- Worth of a pair ---------------------------------------------------------------------------------------------- */

/* The share of both tasks' bodies that are on both (Jaccard); 0 where there are none. */
static double shared_bodies(const DnComparison *comparison, guint before, guint after)
{
	const DnTask *a = dn_plan_task(comparison->plan[DN_BEFORE].plan, before);
	const DnTask *b = dn_plan_task(comparison->plan[DN_AFTER].plan, after);
	guint common = 0;
	for (guint i = 0; i < a->n_responsible; i++)
		for (guint k = 0; k < b->n_responsible; k++)
			common += comparison->body_of[DN_BEFORE][a->responsible[i].department] ==
			          comparison->body_of[DN_AFTER][b->responsible[k].department];
	guint all = a->n_responsible + b->n_responsible;
	return all > 0 ? 2.0 * common / all : 0;
}

static double nearness(const Texts *texts, guint before, guint after)
{
	double a = (before + 0.5) / texts->n[DN_BEFORE], b = (after + 0.5) / texts->n[DN_AFTER];
	return 1 - (a > b ? a - b : b - a);
}

static double worth(const Texts *texts, const DnLikeness *pair)
{
	gboolean same = strcmp(texts->masked[DN_BEFORE][pair->before], texts->masked[DN_AFTER][pair->after]) == 0;
	return MAX(pair->score - texts->comparison->options.threshold, LEAST_WORTH) + (same ? WORTH_OF_SAME_TEXT : 0) +
	       WORTH_OF_BODIES * shared_bodies(texts->comparison, pair->before, pair->after) +
	       WORTH_OF_PLACE * nearness(texts, pair->before, pair->after);
}

/* ---- Candidates --------------------------------------------------------------------------------------------------- */

static int compare_candidates(const void *x, const void *y)
{
	const DnCandidate *a = x, *b = y;
	if (a->left != b->left)
		return a->left < b->left ? -1 : 1;
	return (a->right > b->right) - (a->right < b->right);
}

/* Texts without a letter have nothing to compare: such tasks go by their ids. */
static void add_textless(GArray *pairs, const Texts *texts)
{
	const DnPlan *before = texts->comparison->plan[DN_BEFORE].plan, *after = texts->comparison->plan[DN_AFTER].plan;
	for (guint32 i = 0; i < texts->n[DN_BEFORE]; i++) {
		int other = texts->masked[DN_BEFORE][i][0] == '\0' ? dn_plan_find_task(after, dn_plan_task(before, i)->id) : -1;
		if (other < 0 || texts->masked[DN_AFTER][other][0] != '\0')
			continue;
		DnLikeness pair = {i, (guint32)other, 1};
		g_array_append_val(pairs, pair);
	}
}

/* Pairs that may be formed, the first side on the left. */
static GArray *list_candidates(const DnTaskMatching *matching, const Texts *texts, const GArray *pairs)
{
	GArray *candidates = g_array_sized_new(FALSE, FALSE, sizeof(DnCandidate), pairs->len);
	for (guint i = 0; i < pairs->len; i++) {
		const DnLikeness *pair = &g_array_index(pairs, DnLikeness, i);
		if (matching->given_before[pair->before] || matching->given_after[pair->after])
			continue;
		gboolean ahead = texts->comparison->first == DN_BEFORE;
		DnCandidate candidate = {ahead ? pair->before : pair->after, ahead ? pair->after : pair->before, worth(texts, pair)};
		g_array_append_val(candidates, candidate);
	}
	g_array_sort(candidates, compare_candidates);
	return candidates;
}

static void assign(DnTaskMatching *matching, const Texts *texts, const GArray *pairs)
{
	DnSide first = texts->comparison->first;
	g_autoptr(GArray) candidates = list_candidates(matching, texts, pairs);
	g_autofree int *partner = g_new(int, MAX(texts->n[first], 1));
	dn_assign(partner, texts->n[first], texts->n[dn_other_side(first)], (const DnCandidate *)(void *)candidates->data,
	          candidates->len);
	for (guint i = 0; i < texts->n[first]; i++) {
		if (partner[i] < 0)
			continue;
		if (first == DN_BEFORE)
			matching->partner[i] = partner[i];
		else
			matching->partner[partner[i]] = (int)i;
	}
}

static void keep_scores(DnTaskMatching *matching, const Texts *texts, const GArray *pairs)
{
	for (guint i = 0; i < texts->n[DN_BEFORE]; i++)
		if (matching->partner[i] >= 0) {
			matching->score[i] = 0;
			matching->same[i] = strcmp(texts->masked[DN_BEFORE][i], texts->masked[DN_AFTER][matching->partner[i]]) == 0;
		}
	for (guint i = 0; i < pairs->len; i++) {
		const DnLikeness *pair = &g_array_index(pairs, DnLikeness, i);
		if (matching->partner[pair->before] == (int)pair->after)
			matching->score[pair->before] = pair->score;
	}
	for (guint i = 0; i < texts->n[DN_BEFORE]; i++)
		if (matching->same[i])
			matching->score[i] = 1;
}

static void keep_nearest(DnTaskMatching *matching, const Texts *texts, DnSide side, const DnLikeness *nearest)
{
	for (guint i = 0; i < texts->n[side]; i++)
		if (nearest[i].score > 0) {
			matching->nearest[side][i] = (int)(side == DN_BEFORE ? nearest[i].after : nearest[i].before);
			matching->nearest_score[side][i] = nearest[i].score;
		}
}

/* A pair that the caller gives may be below the threshold: all similarities are then wanted. */
static void match_by_text(DnTaskMatching *matching, const Texts *texts, gboolean any_given)
{
	g_autofree DnLikeness *nearest_of_before = g_new(DnLikeness, MAX(texts->n[DN_BEFORE], 1));
	g_autofree DnLikeness *nearest_of_after = g_new(DnLikeness, MAX(texts->n[DN_AFTER], 1));
	double threshold = texts->comparison->options.threshold;
	g_autoptr(GArray) pairs = dn_task_text_compare(nearest_of_before, nearest_of_after, texts->masked[DN_BEFORE],
	                                               texts->n[DN_BEFORE], texts->masked[DN_AFTER], texts->n[DN_AFTER],
	                                               any_given ? 1e-9 : MIN(threshold, 1 - 1e-9));
	add_textless(pairs, texts);
	g_autoptr(GArray) close = g_array_sized_new(FALSE, FALSE, sizeof(DnLikeness), pairs->len);
	for (guint i = 0; i < pairs->len; i++) {
		const DnLikeness *pair = &g_array_index(pairs, DnLikeness, i);
		gboolean same = strcmp(texts->masked[DN_BEFORE][pair->before], texts->masked[DN_AFTER][pair->after]) == 0;
		if (same || pair->score >= threshold)
			g_array_append_val(close, *pair);
	}
	assign(matching, texts, close);
	keep_scores(matching, texts, pairs);
	keep_nearest(matching, texts, DN_BEFORE, nearest_of_before);
	keep_nearest(matching, texts, DN_AFTER, nearest_of_after);
}

static void match_by_index(DnTaskMatching *matching, const Texts *texts)
{
	for (guint i = 0; i < MIN(texts->n[DN_BEFORE], texts->n[DN_AFTER]); i++) {
		matching->partner[i] = (int)i;
		matching->score[i] = 1;
		matching->same[i] = strcmp(texts->masked[DN_BEFORE][i], texts->masked[DN_AFTER][i]) == 0;
	}
}

gboolean dn_task_match(DnTaskMatching *matching, const DnComparison *comparison, const DnCompareOptions *options, GError **error)
{
	g_auto(Texts) texts = {0};
	texts_init(&texts, comparison);
	matching_init(matching, &texts);
	if (options->tasks_by_index)
		match_by_index(matching, &texts);
	else if (take_given(matching, comparison, options, error))
		match_by_text(matching, &texts, options->n_tasks > 0);
	else
		return FALSE;
	return TRUE;
}
