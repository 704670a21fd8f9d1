#include "plan/rule_leads.h"

#include "plan/lead_rule.h"

static void let_lead(DnClause *clause)
{
	for (guint i = 0; !clause->states_lead && i < clause->bodies->len; i++)
		if (dn_clause_body(clause, i)->duty == DN_DUTY_RESPONSIBLE && !dn_clause_body(clause, i)->collective)
			dn_clause_body(clause, i)->duty = DN_DUTY_LEADS;
	clause->states_lead |= dn_clause_first_responsible(clause) < 0;
}

/* Where the document says so, those who are responsible lead unless somebody else does. */
static void let_all_lead(DnDrafts *drafts)
{
	for (guint i = 0; i < drafts->tasks->len; i++)
		let_lead(&g_array_index(drafts->tasks, DnDraft, i).clause);
}

/* 市教育局、市财政局分别负责 */
static gboolean is_severally(const DnProfile *profile, const DnBody *body)
{
	const char *end = dn_slice_end(body->words);
	gboolean may_lead = body->duty == DN_DUTY_RESPONSIBLE || (body->duty == DN_DUTY_LEADS && body->implied);
	return may_lead && body->verb.length > 0 && body->verb.at > end &&
	       dn_profile_suffix(profile, DN_WORDS_SEVERALLY, dn_slice(end, (gsize)(body->verb.at - end))) > 0;
}

/* Where the rule says so, each leads of those who are responsible severally, whether others join or not. */
static void let_each_lead(DnDrafts *drafts)
{
	for (guint i = drafts->rule_from; i < drafts->tasks->len; i++) {
		DnClause *clause = &g_array_index(drafts->tasks, DnDraft, i).clause;
		gboolean any = FALSE;
		for (guint k = 0; k < clause->bodies->len; k++) {
			gboolean severally = is_severally(drafts->lexicon.profile, dn_clause_body(clause, k));
			dn_clause_body(clause, k)->implied &= !severally;
			any |= severally;
		}
		if (any)
			let_lead(clause);
	}
}

/* Whether nothing but the others that join says that those who lead do, so that a rule on lists decides who of them does. */
static gboolean are_implied(const DnClause *clause)
{
	guint leads = 0;
	for (guint i = 0; i < clause->bodies->len; i++) {
		if (dn_clause_body(clause, i)->duty == DN_DUTY_LEADS && !dn_clause_body(clause, i)->implied)
			return FALSE;
		leads += dn_clause_body(clause, i)->duty == DN_DUTY_LEADS ? 1 : 0;
	}
	return leads > 1;
}

/* 市教育局、市公安局负责，市财政局参与: where the rule is that the first one leads, those behind it join as well. */
static void let_first_lead(const DnDrafts *drafts)
{
	for (guint i = drafts->rule_from; i < drafts->tasks->len; i++) {
		DnClause *clause = &g_array_index(drafts->tasks, DnDraft, i).clause;
		gboolean implied = are_implied(clause), found = FALSE;
		for (guint k = 0; implied && k < clause->bodies->len; k++) {
			DnBody *body = dn_clause_body(clause, k);
			if (body->duty == DN_DUTY_LEADS && found)
				body->duty = DN_DUTY_JOINS;
			found |= body->duty == DN_DUTY_LEADS;
		}
	}
}

/* 市教育局、市公安局 | 无 below 责任单位 | 协同单位: they lead as in the rows where others take part, but for a rule that says who does. */
static void let_lead_beside_joining(DnDrafts *drafts)
{
	for (guint i = 0; i < drafts->tasks->len; i++)
		if (g_array_index(drafts->tasks, DnDraft, i).beside_joining && dn_clause_first_responsible(&g_array_index(drafts->tasks, DnDraft, i).clause) >= 0)
			let_lead(&g_array_index(drafts->tasks, DnDraft, i).clause);
}

/* 関係課：公園課: responsible by a label of those whom something concerns, in a language in which it may stand for those in charge as well. */
static gboolean is_concerned(const DnProfile *profile, const DnBody *body)
{
	return body->duty == DN_DUTY_RESPONSIBLE && body->verb.length > 0 && body->verb.at < body->words.at &&
	       dn_profile_prefix(profile, DN_WORDS_COLLECTIVE, body->verb) > 0;
}

/* 担当課：公園課, 主管課：公園課: by a label of those in charge. */
static gboolean is_in_charge(const DnProfile *profile, const DnBody *body)
{
	return body->duty != DN_DUTY_JOINS && body->verb.length > 0 && body->verb.at < body->words.at &&
	       dn_profile_prefix(profile, DN_WORDS_COLLECTIVE, body->verb) == 0 &&
	       (dn_label_is_words(profile, body->verb) || dn_profile_is(profile, DN_WORDS_LABELS_ALONE, body->verb));
}

/* Where a label of its own says who is in charge, those whom something concerns take part, though no one else is named beside them. */
static void let_concerned_join(DnDrafts *drafts)
{
	const DnProfile *profile = drafts->lexicon.profile;
	gboolean any = FALSE, parted = FALSE;
	for (guint i = 0; i < drafts->tasks->len; i++) {
		DnClause *clause = &g_array_index(drafts->tasks, DnDraft, i).clause;
		for (guint k = 0; k < clause->bodies->len; k++) {
			any |= is_concerned(profile, dn_clause_body(clause, k));
			parted |= is_in_charge(profile, dn_clause_body(clause, k));
		}
	}
	for (guint i = 0; any && parted && i < drafts->tasks->len; i++) {
		DnClause *clause = &g_array_index(drafts->tasks, DnDraft, i).clause;
		for (guint k = 0; k < clause->bodies->len; k++)
			if (is_concerned(profile, dn_clause_body(clause, k)))
				dn_clause_body(clause, k)->duty = DN_DUTY_JOINS;
	}
}

/* Where the document says so, those lead beside whom a mark stands, and the others join; where it stands beside nobody, nobody leads. */
static void let_marked_lead(const DnDrafts *drafts)
{
	for (guint i = 0; i < drafts->tasks->len; i++) {
		DnClause *clause = &g_array_index(drafts->tasks, DnDraft, i).clause;
		gboolean any = FALSE;
		for (guint k = 0; k < clause->bodies->len; k++)
			any |= dn_clause_body(clause, k)->mark == drafts->lead_mark && dn_clause_body(clause, k)->duty == DN_DUTY_RESPONSIBLE;
		for (guint k = 0; any && !clause->states_lead && k < clause->bodies->len; k++)
			if (dn_clause_body(clause, k)->duty == DN_DUTY_RESPONSIBLE)
				dn_clause_body(clause, k)->duty = dn_clause_body(clause, k)->mark == drafts->lead_mark ? DN_DUTY_LEADS : DN_DUTY_JOINS;
		clause->states_lead |= any;
	}
}

void dn_rule_leads_let(DnDrafts *drafts)
{
	if (dn_profile_lists_bare(drafts->lexicon.profile))
		let_concerned_join(drafts);
	if (drafts->all_lead)
		let_all_lead(drafts);
	if (drafts->lead_mark != 0)
		let_marked_lead(drafts);
	if (dn_lead_rule_lets_each_lead(drafts->lexicon.profile, drafts->rule))
		let_each_lead(drafts);
	if (drafts->rule.length > 0 && !drafts->all_lead && drafts->lead_mark == 0)
		let_first_lead(drafts);
	if (drafts->rule.length == 0)
		let_lead_beside_joining(drafts);
}
