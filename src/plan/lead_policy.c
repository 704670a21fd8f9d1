/* Roles of clauses are settled in settle.c; here nothing is known but roles and verbs. */
#include "plan/lead_policy.h"

static guint count_leads(guint *last, const DnResponsibility *responsible, guint n)
{
	guint leads = 0;
	for (guint i = 0; i < n; i++)
		if (responsible[i].role == DN_ROLE_LEAD) {
			*last = i;
			leads++;
		}
	return leads;
}

static void let_first_lead(DnResponsibility *responsible, guint n, const DnPlan *plan)
{
	guint first = 0;
	while (first < n && (responsible[first].role != DN_ROLE_JOINT ||
	                     dn_plan_department(plan, responsible[first].department)->kind == DN_KIND_COLLECTIVE))
		first++;
	for (guint i = 0; first < n && i < n; i++)
		if (responsible[i].role == DN_ROLE_JOINT)
			responsible[i].role = i == first ? DN_ROLE_LEAD : DN_ROLE_PARTICIPANT;
}

/* A rule tells apart bodies that share one verb; a clause that states its lead gives the others another verb. */
static void take_back_lead(DnResponsibility *responsible, guint n, guint lead)
{
	const char *verb = responsible[lead].verb;
	for (guint i = 0; verb != NULL && i < n; i++)
		if (responsible[i].role == DN_ROLE_PARTICIPANT && g_strcmp0(responsible[i].verb, verb) == 0)
			responsible[i].role = responsible[lead].role = DN_ROLE_JOINT;
}

void dn_lead_policy_apply(DnResponsibility *responsible, guint n, const DnPlan *plan, const DnLeadRule *rule, DnLeadPolicy policy)
{
	guint lead = 0, leads = count_leads(&lead, responsible, n);
	if (policy == DN_LEAD_FIRST && leads == 0)
		let_first_lead(responsible, n, plan);
	else if (policy == DN_LEAD_NEVER && leads == 1 && rule->kind == DN_LEAD_RULE_FIRST_LISTED)
		take_back_lead(responsible, n, lead);
}
