/* Optimal one-to-one assignment by shortest augmenting paths. A left that finds no partner takes its own blank, a right that
 * nobody else may have, at value 0. */
#include "analysis/assignment.h"

#include <math.h>

typedef struct {
	double distance;
	guint right;
} Entry;

typedef struct {
	guint n_left, n_right; /* blanks are the rights from n_right on */
	const DnCandidate *candidates;
	gsize *start;          /* of each left's candidates; n_left + 1 */
	double top;            /* the largest value: the cost of a pair is top − value */
	double *left_dual, *right_dual;
	int *left_of;          /* of each right; -1 where it is free */
	double *distance;      /* of each right in the search at hand; infinite where not reached */
	guint *from;           /* the left through which it was reached */
	gboolean *settled;
	GArray *reached;       /* rights */
	GArray *heap;          /* Entry */
} Search;

static void search_init(Search *search)
{
	guint n_all = search->n_right + search->n_left;
	search->left_dual = g_new0(double, MAX(search->n_left, 1));
	search->right_dual = g_new0(double, MAX(n_all, 1));
	search->left_of = g_new(int, MAX(n_all, 1));
	search->distance = g_new(double, MAX(n_all, 1));
	search->from = g_new(guint, MAX(n_all, 1));
	search->settled = g_new0(gboolean, MAX(n_all, 1));
	search->reached = g_array_new(FALSE, FALSE, sizeof(guint));
	search->heap = g_array_new(FALSE, FALSE, sizeof(Entry));
	for (guint right = 0; right < n_all; right++) {
		search->left_of[right] = -1;
		search->distance[right] = (double)INFINITY;
	}
}

static void search_clear(Search *search)
{
	g_free(search->start);
	g_free(search->left_dual);
	g_free(search->right_dual);
	g_free(search->left_of);
	g_free(search->distance);
	g_free(search->from);
	g_free(search->settled);
	g_array_unref(search->reached);
	g_array_unref(search->heap);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Search, search_clear)

/* ---- Heap --------------------------------------------------------------------------------------------------------- */

static Entry *entry_at(const Search *search, guint index)
{
	return &g_array_index(search->heap, Entry, index);
}

static gboolean comes_before(const Entry *a, const Entry *b)
{
	return a->distance < b->distance || (a->distance <= b->distance && a->right < b->right);
}

static void swap_entries(Entry *a, Entry *b)
{
	Entry kept = *a;
	*a = *b;
	*b = kept;
}

static void push(Search *search, double distance, guint right)
{
	Entry entry = {distance, right};
	g_array_append_val(search->heap, entry);
	for (guint at = search->heap->len - 1; at > 0 && comes_before(entry_at(search, at), entry_at(search, (at - 1) / 2));
	     at = (at - 1) / 2)
		swap_entries(entry_at(search, at), entry_at(search, (at - 1) / 2));
}

static Entry pop(Search *search)
{
	Entry first = *entry_at(search, 0);
	*entry_at(search, 0) = *entry_at(search, search->heap->len - 1);
	g_array_set_size(search->heap, search->heap->len - 1);
	for (guint at = 0, child; (child = 2 * at + 1) < search->heap->len; at = child) {
		if (child + 1 < search->heap->len && comes_before(entry_at(search, child + 1), entry_at(search, child)))
			child++;
		if (!comes_before(entry_at(search, child), entry_at(search, at)))
			break;
		swap_entries(entry_at(search, child), entry_at(search, at));
	}
	return first;
}

/* ---- Paths -------------------------------------------------------------------------------------------------------- */

static void reach(Search *search, guint right, guint left, double distance)
{
	if (distance >= search->distance[right])
		return;
	if (isinf(search->distance[right]))
		g_array_append_val(search->reached, right);
	search->distance[right] = distance;
	search->from[right] = left;
	push(search, distance, right);
}

static void expand(Search *search, guint left, double distance)
{
	double base = distance - search->left_dual[left];
	for (gsize i = search->start[left]; i < search->start[left + 1]; i++) {
		guint right = search->candidates[i].right;
		if (!search->settled[right])
			reach(search, right, left, base + search->top - search->candidates[i].value - search->right_dual[right]);
	}
	guint blank = search->n_right + left;
	if (!search->settled[blank])
		reach(search, blank, left, base + search->top - search->right_dual[blank]);
}

/* The nearest free right, which there always is: the blank of `left`. */
static guint find_free(Search *search, guint left)
{
	expand(search, left, 0);
	for (;;) {
		Entry nearest = pop(search);
		if (search->settled[nearest.right])
			continue;
		search->settled[nearest.right] = TRUE;
		if (search->left_of[nearest.right] < 0)
			return nearest.right;
		expand(search, (guint)search->left_of[nearest.right], nearest.distance);
	}
}

static void update_duals(Search *search, guint left, double length)
{
	search->left_dual[left] += length;
	for (guint i = 0; i < search->reached->len; i++) {
		guint right = g_array_index(search->reached, guint, i);
		double gain = length - search->distance[right];
		if (!search->settled[right] || search->left_of[right] < 0)
			continue;
		search->right_dual[right] -= gain;
		search->left_dual[search->left_of[right]] += gain;
	}
}

static void forget_search(Search *search)
{
	for (guint i = 0; i < search->reached->len; i++) {
		guint right = g_array_index(search->reached, guint, i);
		search->distance[right] = (double)INFINITY;
		search->settled[right] = FALSE;
	}
	g_array_set_size(search->reached, 0);
	g_array_set_size(search->heap, 0);
}

static void augment(Search *search, int *partner_of_left, guint left)
{
	guint right = find_free(search, left), through;
	update_duals(search, left, search->distance[right]);
	for (gboolean more = TRUE; more;) {
		through = search->from[right];
		int previous = partner_of_left[through];
		search->left_of[right] = (int)through;
		partner_of_left[through] = (int)right;
		more = through != left;
		right = (guint)previous;
	}
	forget_search(search);
}

static void index_lefts(Search *search, gsize n)
{
	search->start = g_new0(gsize, (gsize)search->n_left + 1);
	for (gsize i = 0; i < n; i++) {
		search->start[search->candidates[i].left + 1] = i + 1;
		search->top = MAX(search->top, search->candidates[i].value);
	}
	for (guint left = 0; left < search->n_left; left++)
		search->start[left + 1] = MAX(search->start[left + 1], search->start[left]);
}

void dn_assign(int *partner_of_left, guint n_left, guint n_right, const DnCandidate *candidates, gsize n)
{
	g_auto(Search) search = {.n_left = n_left, .n_right = n_right, .candidates = candidates};
	search_init(&search);
	index_lefts(&search, n);
	for (guint left = 0; left < n_left; left++)
		partner_of_left[left] = -1;
	for (guint left = 0; left < n_left; left++)
		augment(&search, partner_of_left, left);
	for (guint left = 0; left < n_left; left++)
		if (partner_of_left[left] >= (int)n_right)
			partner_of_left[left] = -1;
}
