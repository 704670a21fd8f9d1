/* Masking and comparing the text of tasks. Which task goes with which is decided in task_match.c. */
#include "analysis/task_text.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* ---- Masking ------------------------------------------------------------------------------------------------------ */

static gboolean is_chinese_numeral(gunichar c)
{
	static const char numerals[] = "〇零一二三四五六七八九十百千万亿两";
	return c >= 0x3007 && g_utf8_strchr(numerals, -1, c) != NULL;
}

/* How many bytes of the number that stands here; 0 where there is none. Digits keep their points and separators: 1,234.5. */
static gsize number_length(const char *text)
{
	const char *at = text;
	while (g_unichar_isdigit(g_utf8_get_char(at)) ||
	       (at > text && strchr(".,", *at) != NULL && *at != '\0' && g_unichar_isdigit(g_utf8_get_char(at + 1))))
		at = g_utf8_next_char(at);
	if (at > text)
		return (gsize)(at - text);
	guint n = 0;
	for (; is_chinese_numeral(g_utf8_get_char(at)); n++)
		at = g_utf8_next_char(at);
	return n >= 2 ? (gsize)(at - text) : 0;
}

char *dn_task_text_mask(const char *text)
{
	g_autofree char *composed = g_utf8_normalize(text, -1, G_NORMALIZE_ALL_COMPOSE);
	g_autofree char *folded = g_utf8_casefold(composed != NULL ? composed : "", -1);
	GString *masked = g_string_sized_new(strlen(folded));
	for (const char *at = folded; *at != '\0';) {
		gsize number = number_length(at);
		if (number > 0)
			g_string_append_c(masked, '#');
		else if (g_unichar_isalnum(g_utf8_get_char(at)))
			g_string_append_unichar(masked, g_utf8_get_char(at));
		at = number > 0 ? at + number : g_utf8_next_char(at);
	}
	return g_string_free(masked, FALSE);
}

/* ---- Runs of characters ------------------------------------------------------------------------------------------- */

#define EDGE 1 /* stands for the beginning and the end of a text; no letter has this number */

static int compare_grams(const void *a, const void *b)
{
	const DnGram *x = a, *y = b;
	if (x->gram != y->gram)
		return x->gram < y->gram ? -1 : 1;
	return (x->task > y->task) - (x->task < y->task);
}

static int compare_numbers(const void *a, const void *b)
{
	guint32 x = *(const guint32 *)a, y = *(const guint32 *)b;
	return (x > y) - (x < y);
}

static void add_run(GArray *grams, guint32 task, guint64 gram)
{
	DnGram one = {gram, task, 1};
	g_array_append_val(grams, one);
}

/* Makes one of equal neighbours from `first` on. */
static void count_repeats(GArray *grams, guint first)
{
	guint kept = first;
	for (guint i = first; i < grams->len; i++) {
		DnGram *one = &g_array_index(grams, DnGram, i), *last = &g_array_index(grams, DnGram, kept - 1);
		if (kept > first && last->gram == one->gram)
			last->count++;
		else
			g_array_index(grams, DnGram, kept++) = *one;
	}
	g_array_set_size(grams, kept);
}

void dn_task_text_add_grams(GArray *grams, const char *masked, guint32 task)
{
	guint first = grams->len;
	guint64 before_last = 0, last = EDGE;
	for (const char *at = masked; *masked != '\0'; at = g_utf8_next_char(at)) {
		guint64 next = *at != '\0' ? g_utf8_get_char(at) : EDGE;
		add_run(grams, task, last << 21 | next);
		if (before_last != 0)
			add_run(grams, task, before_last << 42 | last << 21 | next);
		before_last = last;
		last = next;
		if (*at == '\0')
			break;
	}
	if (grams->len > first)
		qsort(&g_array_index(grams, DnGram, first), grams->len - first, sizeof(DnGram), compare_grams);
	count_repeats(grams, first);
}

/* ---- Comparing ---------------------------------------------------------------------------------------------------- */

/* The texts of the one side that hold a run. */
typedef struct {
	guint begin, end; /* in the grams of the after side */
	double weight;
} Holders;

/* A run in a text of the other side. */
typedef struct {
	guint32 holders; /* index */
	guint32 count;
} Use;

/* All runs of both sides, sorted; the texts of the after side are numbered on from those of the before side. */
typedef struct {
	guint n_before, n_after;
	GArray *grams;   /* DnGram */
	GArray *holders; /* Holders, one for each run that stands on both sides */
	double *total;   /* the weight of all runs of each text */
	guint *start;    /* where the uses of each text before begin; n_before + 1 */
	Use *uses;
	double *common;  /* with each text after, for the text before at work */
	GArray *met;     /* the texts after that have anything in common with it */
} Index;

static DnGram *gram_at(const Index *index, guint at)
{
	return &g_array_index(index->grams, DnGram, at);
}

static void add_texts(Index *index, char *const *texts, guint n, guint first)
{
	for (guint i = 0; i < n; i++)
		dn_task_text_add_grams(index->grams, texts[i], first + i);
}

/* The runs of one kind stand from `begin` to `end`; those of the before side come first. A run weighs the more, the fewer texts
 * of one side hold it (Spärck Jones 1972, doi:10.1108/eb026526): words of every task tell little. Counting each side by itself
 * keeps a run that both sides share from weighing less for it. */
static void add_holders(Index *index, guint begin, guint end)
{
	guint middle = begin;
	for (guint at = begin; at < end; at++)
		middle += gram_at(index, at)->task < index->n_before;
	double weight = log((MAX(index->n_before, index->n_after) + 1.0) / MAX(middle - begin, end - middle));
	for (guint at = begin; at < end; at++)
		index->total[gram_at(index, at)->task] += weight * gram_at(index, at)->count;
	if (middle == begin || middle == end)
		return;
	Holders holders = {middle, end, weight};
	g_array_append_val(index->holders, holders);
	for (guint at = begin; at < middle; at++)
		index->start[gram_at(index, at)->task + 1]++;
}

/* Turns the counts in `start` into places and lists the uses of each text before. */
static void list_uses(Index *index)
{
	for (guint i = 0; i < index->n_before; i++)
		index->start[i + 1] += index->start[i];
	index->uses = g_new(Use, MAX(index->start[index->n_before], 1));
	g_autofree guint *next = g_memdup2(index->start, (index->n_before + 1) * sizeof(guint));
	for (guint32 i = 0; i < index->holders->len; i++) {
		const Holders *holders = &g_array_index(index->holders, Holders, i);
		guint64 gram = gram_at(index, holders->begin)->gram;
		for (guint at = holders->begin; at-- > 0 && gram_at(index, at)->gram == gram;)
			index->uses[next[gram_at(index, at)->task]++] = (Use){i, gram_at(index, at)->count};
	}
}

static void index_init(Index *index, char *const *before, char *const *after)
{
	guint n = index->n_before + index->n_after;
	index->grams = g_array_new(FALSE, FALSE, sizeof(DnGram));
	index->holders = g_array_new(FALSE, FALSE, sizeof(Holders));
	index->met = g_array_new(FALSE, FALSE, sizeof(guint32));
	index->total = g_new0(double, MAX(n, 1));
	index->common = g_new0(double, MAX(index->n_after, 1));
	index->start = g_new0(guint, index->n_before + 1);
	add_texts(index, before, index->n_before, 0);
	add_texts(index, after, index->n_after, index->n_before);
	if (index->grams->len > 0)
		qsort(index->grams->data, index->grams->len, sizeof(DnGram), compare_grams);
	for (guint begin = 0, end; begin < index->grams->len; begin = end) {
		for (end = begin + 1; end < index->grams->len && gram_at(index, end)->gram == gram_at(index, begin)->gram; end++)
			;
		add_holders(index, begin, end);
	}
	list_uses(index);
}

static void index_clear(Index *index)
{
	g_array_unref(index->grams);
	g_array_unref(index->holders);
	g_array_unref(index->met);
	g_free(index->total);
	g_free(index->common);
	g_free(index->start);
	g_free(index->uses);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Index, index_clear)

static void add_common(Index *index, const Use *use)
{
	const Holders *holders = &g_array_index(index->holders, Holders, use->holders);
	for (guint at = holders->begin; at < holders->end; at++) {
		const DnGram *other = gram_at(index, at);
		guint32 text = other->task - index->n_before;
		if (index->common[text] <= 0)
			g_array_append_val(index->met, text);
		index->common[text] += holders->weight * MIN(use->count, other->count);
	}
}

/* Fills `common` and `met` for a text before. */
static void meet(Index *index, guint32 before)
{
	g_array_set_size(index->met, 0);
	for (guint at = index->start[before]; at < index->start[before + 1]; at++)
		add_common(index, &index->uses[at]);
	g_array_sort(index->met, compare_numbers);
}

static void keep_nearest(DnLikeness *nearest, guint text, const DnLikeness *likeness)
{
	if (nearest != NULL && likeness->score > nearest[text].score)
		nearest[text] = *likeness;
}

static void clear_nearest(DnLikeness *nearest, guint n)
{
	for (guint i = 0; nearest != NULL && i < n; i++)
		nearest[i] = (DnLikeness){0};
}

GArray *dn_task_text_compare(DnLikeness *nearest_of_before, DnLikeness *nearest_of_after, char *const *before, guint n_before,
                             char *const *after, guint n_after, double least)
{
	GArray *pairs = g_array_new(FALSE, FALSE, sizeof(DnLikeness));
	g_auto(Index) index = {.n_before = n_before, .n_after = n_after};
	index_init(&index, before, after);
	clear_nearest(nearest_of_before, n_before);
	clear_nearest(nearest_of_after, n_after);
	for (guint32 i = 0; i < n_before; i++) {
		meet(&index, i);
		for (guint k = 0; k < index.met->len; k++) {
			guint32 other = g_array_index(index.met, guint32, k);
			double sum = index.total[i] + index.total[n_before + other];
			DnLikeness likeness = {i, other, MIN(2 * index.common[other] / sum, 1)};
			index.common[other] = 0;
			keep_nearest(nearest_of_before, i, &likeness);
			keep_nearest(nearest_of_after, other, &likeness);
			if (likeness.score >= least)
				g_array_append_val(pairs, likeness);
		}
	}
	return pairs;
}
