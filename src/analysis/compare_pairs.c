/* Collaborations that are new, lost, stronger or weaker. */
#include "analysis/compare.h"

#include <stdlib.h>

/* A pair of bodies on one task. */
typedef struct {
	guint32 a, b;
	guint32 side;
} Meeting;

static int compare_meetings(const void *x, const void *y)
{
	const Meeting *m = x, *n = y;
	if (m->a != n->a)
		return m->a < n->a ? -1 : 1;
	if (m->b != n->b)
		return m->b < n->b ? -1 : 1;
	return (m->side > n->side) - (m->side < n->side);
}

static void add_task(GArray *meetings, const guint32 *bodies, guint n, DnSide side)
{
	for (guint i = 0; i < n; i++)
		for (guint k = 0; k < i; k++) {
			Meeting meeting = {MIN(bodies[i], bodies[k]), MAX(bodies[i], bodies[k]), side};
			g_array_append_val(meetings, meeting);
		}
}

static void add_side(GArray *meetings, const DnComparison *comparison, DnSide side)
{
	const DnPlan *plan = comparison->plan[side].plan;
	g_autofree guint32 *bodies = g_new(guint32, DN_PROJECTION_TASK_LIMIT);
	g_autofree DnRole *roles = g_new(DnRole, DN_PROJECTION_TASK_LIMIT);
	for (guint task = 0; task < dn_plan_n_tasks(plan); task++) {
		if (dn_plan_task(plan, task)->n_responsible > DN_PROJECTION_TASK_LIMIT)
			continue;
		add_task(meetings, bodies, dn_compare_task_bodies(bodies, roles, comparison, side, task), side);
	}
}

static DnPairStatus status_of(const guint *shared)
{
	if (shared[DN_BEFORE] == 0 || shared[DN_AFTER] == 0)
		return shared[DN_BEFORE] == 0 ? DN_PAIR_NEW : DN_PAIR_LOST;
	return shared[DN_AFTER] > shared[DN_BEFORE] ? DN_PAIR_STRONGER : DN_PAIR_WEAKER;
}

static guint difference(const DnPairChange *pair)
{
	return MAX(pair->shared[0], pair->shared[1]) - MIN(pair->shared[0], pair->shared[1]);
}

static int compare_pairs(const void *x, const void *y)
{
	const DnPairChange *p = x, *q = y;
	if (difference(p) != difference(q))
		return difference(p) > difference(q) ? -1 : 1;
	if (p->a != q->a)
		return p->a < q->a ? -1 : 1;
	return (p->b > q->b) - (p->b < q->b);
}

static void add_pair(DnComparison *comparison, GArray *pairs, DnPairChange pair)
{
	if (pair.shared[DN_BEFORE] == pair.shared[DN_AFTER]) {
		comparison->n_steady_pairs++;
		return;
	}
	pair.status = status_of(pair.shared);
	g_array_append_val(pairs, pair);
}

void dn_compare_pairs(DnComparison *comparison)
{
	g_autoptr(GArray) meetings = g_array_new(FALSE, FALSE, sizeof(Meeting));
	g_autoptr(GArray) pairs = g_array_new(FALSE, FALSE, sizeof(DnPairChange));
	add_side(meetings, comparison, DN_BEFORE);
	add_side(meetings, comparison, DN_AFTER);
	if (meetings->len > 0)
		qsort(meetings->data, meetings->len, sizeof(Meeting), compare_meetings);
	for (guint begin = 0, end; begin < meetings->len; begin = end) {
		const Meeting *first = &g_array_index(meetings, Meeting, begin);
		DnPairChange pair = {.a = first->a, .b = first->b};
		for (end = begin; end < meetings->len; end++) {
			const Meeting *one = &g_array_index(meetings, Meeting, end);
			if (one->a != first->a || one->b != first->b)
				break;
			pair.shared[one->side]++;
		}
		add_pair(comparison, pairs, pair);
	}
	if (pairs->len > 0)
		qsort(pairs->data, pairs->len, sizeof(DnPairChange), compare_pairs);
	comparison->n_pairs = pairs->len;
	comparison->pairs = dn_arena_copy(comparison->arena, pairs->data, pairs->len * sizeof(DnPairChange));
}
