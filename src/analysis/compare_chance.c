/* Whether a body's change in tasks and in leads is more than chance draws explain; see <dutynet/compare.h> for both tests. */
#include "analysis/compare.h"

#include "analysis/tails.h"

#define SIGNIFICANT 0.05

/* Draws of a lead, one a task, each falling to the body with some probability: tasks of equal probability are one class. */
typedef struct {
	GArray *classes; /* DnTrials */
	gsize n, n_won;
} Draws;

static double two_sided(double upper, double lower)
{
	return MIN(1, 2 * MIN(upper, lower));
}

static void add_draw(Draws *draws, double p)
{
	draws->n++;
	for (guint i = 0; i < draws->classes->len; i++) {
		DnTrials *class = &g_array_index(draws->classes, DnTrials, i);
		if (class->p >= p && class->p <= p) {
			class->n++;
			return;
		}
	}
	DnTrials class = {1, p};
	g_array_append_val(draws->classes, class);
}

/* ---- Leads -------------------------------------------------------------------------------------------------------- */

static gboolean may_lead(const DnComparison *comparison, DnSide side, guint department)
{
	return comparison->options.rank_collectives || !dn_network_is_collective(comparison->plan[side].network, department);
}

/* Adds a task that has a lead to the draws of each body on it. */
static void add_task(Draws *draws, const DnComparison *comparison, DnSide side, guint task)
{
	guint n, candidates = 0, leads = 0;
	const DnTie *ties = dn_network_task_ties(comparison->plan[side].network, task, &n);
	for (guint i = 0; i < n; i++) {
		candidates += may_lead(comparison, side, ties[i].node) ? 1 : 0;
		leads += ties[i].role == DN_ROLE_LEAD;
	}
	if (leads == 0 || candidates == 0)
		return;
	const guint32 *body_of = comparison->body_of[side];
	for (guint i = 0; i < n; i++) {
		guint own = 0, won = 0;
		gboolean first = TRUE;
		for (guint k = 0; k < n; k++) {
			if (body_of[ties[k].node] != body_of[ties[i].node])
				continue;
			first &= k >= i;
			own += may_lead(comparison, side, ties[k].node) ? 1 : 0;
			won += ties[k].role == DN_ROLE_LEAD;
		}
		if (!first || own == 0)
			continue;
		add_draw(&draws[body_of[ties[i].node]], (double)own / candidates);
		draws[body_of[ties[i].node]].n_won += won > 0;
	}
}

static Draws *collect_draws(const DnComparison *comparison, DnSide side)
{
	Draws *draws = g_new0(Draws, MAX(comparison->n_bodies, 1));
	for (guint i = 0; i < comparison->n_bodies; i++)
		draws[i].classes = g_array_new(FALSE, FALSE, sizeof(DnTrials));
	for (guint task = 0; task < dn_network_n_tasks(comparison->plan[side].network); task++)
		add_task(draws, comparison, side, task);
	return draws;
}

static void free_draws(Draws *draws, guint n)
{
	for (guint i = 0; i < n; i++)
		g_array_unref(draws[i].classes);
	g_free(draws);
}

static double expected(const Draws *draws)
{
	double sum = 0;
	for (guint i = 0; i < draws->classes->len; i++) {
		const DnTrials *class = &g_array_index(draws->classes, DnTrials, i);
		sum += (double)class->n * class->p;
	}
	return sum;
}

/* P(won in `more` − won in `less` ≥ what was observed). What is not won in `less` counts as won, so that the difference is a sum
 * of independent draws again. */
static double tail_of_difference(const Draws *more, const Draws *less)
{
	g_autoptr(GArray) classes = g_array_new(FALSE, FALSE, sizeof(DnTrials));
	g_array_append_vals(classes, more->classes->data, more->classes->len);
	for (guint i = 0; i < less->classes->len; i++) {
		DnTrials class = g_array_index(less->classes, DnTrials, i);
		class.p = 1 - class.p;
		g_array_append_val(classes, class);
	}
	return dn_tail_of_trials((const DnTrials *)(void *)classes->data, classes->len, more->n_won + less->n - less->n_won);
}

/* ---- Tasks -------------------------------------------------------------------------------------------------------- */

static double tail_of_tasks(const DnComparison *comparison, const DnBody *body, DnSide side)
{
	gsize n = dn_network_n_tasks(comparison->plan[side].network);
	gsize all = n + dn_network_n_tasks(comparison->plan[dn_other_side(side)].network);
	return dn_tail_of_overlap(all, n, body->tasks[DN_BEFORE] + body->tasks[DN_AFTER], body->tasks[side]);
}

/* ---- Both --------------------------------------------------------------------------------------------------------- */

static void set_q_values(DnComparison *comparison)
{
	guint n = comparison->n_bodies;
	g_autofree double *p = g_new(double, MAX(n, 1)), *q = g_new(double, MAX(n, 1));
	for (guint i = 0; i < n; i++)
		p[i] = comparison->bodies[i].tasks_p;
	dn_adjust_fdr(q, p, n, 0);
	for (guint i = 0; i < n; i++) {
		comparison->bodies[i].tasks_q = q[i];
		p[i] = comparison->bodies[i].leads_p;
	}
	dn_adjust_fdr(q, p, n, 0);
	for (guint i = 0; i < n; i++) {
		comparison->bodies[i].leads_q = q[i];
		comparison->bodies[i].beyond_chance = comparison->bodies[i].tasks_q < SIGNIFICANT || q[i] < SIGNIFICANT;
	}
}

void dn_compare_chance(DnComparison *comparison)
{
	Draws *before = collect_draws(comparison, DN_BEFORE), *after = collect_draws(comparison, DN_AFTER);
	for (guint i = 0; i < comparison->n_bodies; i++) {
		DnBody *body = &comparison->bodies[i];
		body->expected_leads[DN_BEFORE] = expected(&before[i]);
		body->expected_leads[DN_AFTER] = expected(&after[i]);
		body->tasks_p = body->leads_p = DN_UNDEFINED;
		if (!body->ranked)
			continue;
		body->tasks_p = two_sided(tail_of_tasks(comparison, body, DN_AFTER), tail_of_tasks(comparison, body, DN_BEFORE));
		body->leads_p = two_sided(tail_of_difference(&after[i], &before[i]), tail_of_difference(&before[i], &after[i]));
	}
	set_q_values(comparison);
	free_draws(before, comparison->n_bodies);
	free_draws(after, comparison->n_bodies);
}
