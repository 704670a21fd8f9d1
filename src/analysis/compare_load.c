/* The figures of each body before and after: counts, ranks, and measures of the analyses. */
#include "analysis/compare.h"

static const char *const compared[] = {
	"load.fractional",
	"load.excess_leads",
	"load.coordination",
	"load.dominance",
	"two_mode.degree",
	"two_mode.closeness",
	"two_mode.betweenness",
	"two_mode.eigenvector",
	"projection.degree",
	"projection.strength",
	"projection.newman_strength",
	"projection.betweenness",
	"projection.closeness",
	"projection.eigenvector",
	"projection.pagerank",
	"participation_coefficient",
};

const char *const *dn_comparison_measures(guint *n)
{
	*n = G_N_ELEMENTS(compared);
	return compared;
}

/* ---- Counts ------------------------------------------------------------------------------------------------------- */

static void count_roles(DnComparison *comparison, DnSide side)
{
	const DnPlan *plan = comparison->plan[side].plan;
	guint most = 1;
	for (guint task = 0; task < dn_plan_n_tasks(plan); task++)
		most = MAX(most, dn_plan_task(plan, task)->n_responsible);
	g_autofree guint32 *bodies = g_new(guint32, most);
	g_autofree DnRole *roles = g_new(DnRole, most);
	for (guint task = 0; task < dn_plan_n_tasks(plan); task++) {
		guint n = dn_compare_task_bodies(bodies, roles, comparison, side, task);
		for (guint i = 0; i < n; i++) {
			DnBody *body = &comparison->bodies[bodies[i]];
			guint *const counts[] = {[DN_ROLE_LEAD] = body->leads, [DN_ROLE_JOINT] = body->joint,
			                         [DN_ROLE_PARTICIPANT] = body->participations};
			counts[roles[i]][side]++;
			body->tasks[side]++;
		}
	}
}

static gboolean is_in_ranking(const DnBody *body, DnSide side)
{
	return body->ranked && body->departments[side].n > 0;
}

/* One more than the number of bodies that lead more. */
static void rank(DnComparison *comparison, DnSide side)
{
	guint most = 0;
	for (guint i = 0; i < comparison->n_bodies; i++)
		most = MAX(most, comparison->bodies[i].leads[side]);
	g_autofree guint *n_leading = g_new0(guint, (gsize)most + 2); /* bodies with so many leads or more */
	for (guint i = 0; i < comparison->n_bodies; i++)
		if (is_in_ranking(&comparison->bodies[i], side))
			n_leading[comparison->bodies[i].leads[side]]++;
	for (guint leads = most; leads-- > 0;)
		n_leading[leads] += n_leading[leads + 1];
	for (guint i = 0; i < comparison->n_bodies; i++) {
		DnBody *body = &comparison->bodies[i];
		body->rank[side] = is_in_ranking(body, side) ? n_leading[body->leads[side] + 1] + 1 : DN_UNDEFINED;
	}
}

/* ---- Measures ----------------------------------------------------------------------------------------------------- */

/* That of its only department. */
static double measure(const DnComparison *comparison, const DnBody *body, DnSide side, const char *key)
{
	if (body->departments[side].n != 1)
		return DN_UNDEFINED;
	return dn_analysis_value(comparison->plan[side].analysis, DN_FRAME_DEPARTMENTS, key, body->departments[side].items[0]);
}

/* Whether any of its departments is; a body that is not there is not. */
static double is_overloaded(const DnComparison *comparison, const DnBody *body, DnSide side)
{
	const double *overloaded = dn_analysis_column(comparison->plan[side].analysis, DN_FRAME_DEPARTMENTS, "load.overloaded");
	double any = overloaded != NULL ? 0 : DN_UNDEFINED;
	for (guint i = 0; overloaded != NULL && i < body->departments[side].n; i++)
		if (overloaded[body->departments[side].items[i]] > 0)
			any = 1;
	return any;
}

static void take_measures(DnComparison *comparison, DnBody *body, DnSide side)
{
	double *values = dn_arena_alloc(comparison->arena, sizeof(double) * G_N_ELEMENTS(compared));
	for (gsize i = 0; i < G_N_ELEMENTS(compared); i++)
		values[i] = measure(comparison, body, side, compared[i]);
	body->measures[side] = values;
	body->overloaded[side] = is_overloaded(comparison, body, side);
}

void dn_compare_load(DnComparison *comparison)
{
	for (DnSide side = DN_BEFORE; side <= DN_AFTER; side++) {
		count_roles(comparison, side);
		rank(comparison, side);
		for (guint i = 0; i < comparison->n_bodies; i++)
			take_measures(comparison, &comparison->bodies[i], side);
	}
}
