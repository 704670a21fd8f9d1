/* Settles what each body does, by verbs, labels, and commas between two parts of a list. */
#include "plan/clause_duties.h"

#include "plan/body_notes.h"
#include "plan/name_group.h"
#include "plan/raci.h"

/* Nothing says that it leads but that others join it. */
static void let_lead_others(DnBody *body)
{
	body->duty = DN_DUTY_LEADS;
	body->implied = TRUE;
}

/* 外交部、商务部，有关使领馆配合: those before the comma do not join as well, unless somebody leads already. They are responsible, or
 * do what the label before them says. */
static void settle_first_part(DnClauseReader *reader)
{
	DnDuty duty = reader->label.length > 0 ? reader->label.duty : DN_DUTY_RESPONSIBLE;
	if (reader->second_part <= reader->first || reader->clause->states_lead || duty == DN_DUTY_JOINS)
		return;
	for (guint i = reader->first; i < reader->second_part; i++) {
		DnBody *body = dn_clause_body(reader->clause, i);
		if (reader->together && body->duty != DN_DUTY_JOINS)
			let_lead_others(body);
		else if (!reader->together && body->duty != DN_DUTY_LEADS)
			body->duty = duty;
	}
	reader->clause->states_lead |= reader->together;
	reader->first = reader->second_part;
}

/* 甲局负责，会同乙局推进: those who were responsible lead those who join behind the word, before which nobody waited. */
static void let_last_lead(DnClauseReader *reader)
{
	for (guint i = reader->first; i < reader->clause->bodies->len; i++)
		if (dn_clause_body(reader->clause, i)->duty != DN_DUTY_JOINS)
			return;
	for (guint i = reader->last; i < reader->first; i++)
		if (dn_clause_body(reader->clause, i)->duty == DN_DUTY_RESPONSIBLE && !dn_clause_body(reader->clause, i)->collective)
			let_lead_others(dn_clause_body(reader->clause, i));
}

/* 各县政府，市教育局牵头: a group does not lead, nor do those that a comma keeps with it apart from those who are said to. */
static void let_groups_join(DnClauseReader *reader)
{
	gboolean group = FALSE;
	guint n = reader->clause->bodies->len;
	for (guint i = reader->first; i < reader->last_part; i++)
		group |= dn_clause_body(reader->clause, i)->collective || dn_name_is_collective(reader->lexicon, dn_clause_body(reader->clause, i)->words);
	if (!group || reader->last_part <= reader->first || reader->last_part >= n || reader->together)
		return;
	for (guint i = reader->first; i < reader->last_part; i++) {
		DnBody *body = dn_clause_body(reader->clause, i);
		body->duty = body->duty == DN_DUTY_LEADS ? DN_DUTY_LEADS : DN_DUTY_JOINS;
		body->stays = reader->stays;
	}
	reader->first = reader->last_part;
}

/* 甲局会同乙局督办: where nobody else does it, 甲局 leads those who guide. */
static void note_guides(DnClauseReader *reader, DnSlice verb)
{
	if (dn_profile_prefix(reader->lexicon->profile, DN_WORDS_HELPING, verb) > 0)
		return;
	reader->guides = reader->first;
	for (guint i = reader->first; i < reader->clause->bodies->len && dn_clause_body(reader->clause, i)->duty != DN_DUTY_JOINS; i++)
		reader->n_guides++;
}

static void let_guides_lead(DnClauseReader *reader)
{
	for (guint i = 0; reader->n_guides > 0 && i < reader->clause->bodies->len; i++)
		if (dn_clause_body(reader->clause, i)->duty != DN_DUTY_JOINS)
			return;
	for (guint i = reader->guides; i < reader->guides + reader->n_guides; i++)
		let_lead_others(dn_clause_body(reader->clause, i));
}

void dn_duties_settle(DnClauseReader *reader, DnDuty duty, DnSlice verb)
{
	if (duty == DN_DUTY_LEADS && reader->label.length == 0)
		let_groups_join(reader);
	if (duty == DN_DUTY_JOINS)
		settle_first_part(reader);
	if (reader->together)
		let_last_lead(reader);
	if (reader->together && duty == DN_DUTY_JOINS && reader->n_guides == 0)
		note_guides(reader, verb);
	for (guint i = reader->first; i < reader->clause->bodies->len; i++) {
		DnBody *body = dn_clause_body(reader->clause, i);
		gboolean behind = body->duty == DN_DUTY_JOINS;
		body->stays = reader->stays;
		if (body->duty == DN_DUTY_LEADS)
			continue;
		body->duty = reader->together && duty != DN_DUTY_JOINS && behind ? DN_DUTY_JOINS : duty;
		if (reader->together && duty != DN_DUTY_JOINS && !behind)
			let_lead_others(body);
		body->verb = verb;
	}
	reader->clause->states_lead |= (reader->together && duty != DN_DUTY_JOINS) || duty == DN_DUTY_LEADS;
	reader->last = reader->first;
	reader->first = reader->clause->bodies->len;
	reader->second_part = 0;
	reader->together = reader->stays = FALSE;
}

/* By the same name, or one that shares the level of the list. */
static gboolean was_listed(const DnClauseReader *reader, DnSlice name)
{
	for (guint i = reader->first; i < reader->second_part; i++) {
		DnSlice listed = dn_clause_body(reader->clause, i)->words, level = dn_slice_cut(name, MIN(name.length, listed.length));
		if (dn_slice_ends_with(name, listed) && (level.length == 0 || dn_profile_is(reader->lexicon->profile, DN_WORDS_LEVELS, level)))
			return TRUE;
	}
	return FALSE;
}

void dn_duties_settle_listed(DnClauseReader *reader)
{
	guint n = reader->clause->bodies->len;
	if (reader->second_part <= reader->first || reader->second_part == n || reader->together)
		return;
	for (guint i = reader->second_part; i < n; i++)
		if (!was_listed(reader, dn_clause_body(reader->clause, i)->words))
			return;
	for (guint i = reader->first; i < reader->second_part; i++)
		dn_clause_body(reader->clause, i)->stays = reader->stays;
	reader->first = reader->second_part;
}

void dn_duties_settle_labelled(DnClauseReader *reader)
{
	if (reader->label.length == 0 || reader->first == reader->clause->bodies->len)
		return;
	if (reader->label.other) /* of them it says nothing: they stood before it */
		dn_duties_settle(reader, reader->clause->states_lead ? DN_DUTY_JOINS : DN_DUTY_RESPONSIBLE, dn_slice(NULL, 0));
	else
		dn_duties_settle(reader, reader->label.duty, reader->label.words);
}

void dn_duties_settle_before_label(DnClauseReader *reader, const DnLabel *label)
{
	dn_duties_settle_labelled(reader);
	gboolean joins = !label->other && label->duty == DN_DUTY_JOINS; /* 市水利局；配合单位：市林业局 */
	if (reader->label.length == 0 && reader->first < reader->clause->bodies->len && (joins || dn_profile_is_spaced(reader->lexicon->profile)))
		dn_duties_settle(reader, DN_DUTY_RESPONSIBLE, dn_slice(NULL, 0));
}

void dn_duties_let_stay(DnClauseReader *reader)
{
	dn_duties_settle_labelled(reader);
	for (guint i = reader->last; i < reader->first; i++) {
		DnBody *body = dn_clause_body(reader->clause, i);
		body->stays |= dn_name_is_collective(reader->lexicon, body->words);
	}
}

void dn_duties_settle_rest(DnClauseReader *reader)
{
	guint n = reader->clause->bodies->len;
	dn_duties_settle_labelled(reader);
	if (reader->first < n)
		dn_duties_settle(reader, reader->clause->states_lead ? DN_DUTY_JOINS : DN_DUTY_RESPONSIBLE, dn_slice(NULL, 0));
	let_guides_lead(reader);
}

/* 指导, 负责督导, and 指导单位 of a label. */
static gboolean guides(const DnProfile *profile, DnSlice verb)
{
	verb = dn_slice_skip(verb, dn_profile_prefix(profile, DN_WORDS_INNER_DUTY, verb));
	gsize length = dn_profile_prefix(profile, DN_WORDS_GUIDES, verb);
	return length > 0 && (length == verb.length || dn_profile_is(profile, DN_WORDS_LABEL_NOUNS, dn_slice_skip(verb, length)));
}

static gboolean joins_only(const DnBody *body, const DnLexicon *lexicon)
{
	return body->duty == DN_DUTY_JOINS && !guides(lexicon->profile, body->verb);
}

/* 関係 of 関係課, involved of Agencies involved. */
static gboolean says_concerned(const DnProfile *profile, DnSlice verb)
{
	return dn_profile_prefix(profile, DN_WORDS_COLLECTIVE, verb) > 0 || dn_profile_suffix(profile, DN_WORDS_LABEL_CONCERNED, verb) > 0;
}

/* 関係課：福祉課 beside 担当課：道路課, and with a blank for the colon where lists need no verb: those concerned join where another label names those
 * who are responsible. */
static void let_concerned_join(DnClause *clause, const DnLexicon *lexicon)
{
	guint n_others = 0;
	for (guint i = 0; i < clause->bodies->len; i++) {
		const DnBody *body = dn_clause_body(clause, i);
		n_others += body->duty != DN_DUTY_JOINS && body->verb.length > 0 && !says_concerned(lexicon->profile, body->verb);
	}
	for (guint i = 0; i < clause->bodies->len && n_others > 0; i++) {
		DnBody *body = dn_clause_body(clause, i);
		if (body->duty == DN_DUTY_RESPONSIBLE && says_concerned(lexicon->profile, body->verb))
			body->duty = DN_DUTY_JOINS;
	}
}

static gboolean is_main(const DnClause *clause, DnSlice name)
{
	for (guint i = 0; i < clause->bodies->len; i++)
		if (dn_clause_body(clause, i)->main.length > 0 && dn_slice_is(dn_clause_body(clause, i)->main, name))
			return TRUE;
	return FALSE;
}

static gboolean is_named(const DnClause *clause, DnSlice name)
{
	for (guint i = 0; i < clause->bodies->len; i++)
		if (dn_slice_is(dn_clause_body(clause, i)->words, name))
			return TRUE;
	return FALSE;
}

/* 内閣府 of 全府省庁（取りまとめ：内閣府）: whoever leads may stand in the note alone. */
static void add_main(DnClause *clause, DnSlice main, const DnLexicon *lexicon, DnArena *arena)
{
	if (!dn_profile_lists_bare(lexicon->profile) || is_named(clause, main))
		return;
	const DnBody body = {.words = main, .name = dn_body_notes_keep(arena, main), .shape = dn_name_shape(lexicon, main), .duty = DN_DUTY_LEADS};
	dn_clause_add_bodies(clause, arena, &body, 1);
}

void dn_duties_let_main_lead(DnClause *clause, const DnLexicon *lexicon, DnArena *arena)
{
	gboolean any = FALSE;
	for (guint i = 0, n = clause->bodies->len; i < n; i++) {
		DnSlice main = dn_clause_body(clause, i)->main;
		any |= main.length > 0;
		if (main.length > 0)
			add_main(clause, main, lexicon, arena);
	}
	for (guint i = 0; any && i < clause->bodies->len; i++) {
		DnBody *body = dn_clause_body(clause, i);
		body->duty = is_main(clause, body->words) ? DN_DUTY_LEADS : DN_DUTY_JOINS;
		clause->states_lead |= body->duty == DN_DUTY_LEADS;
	}
}

void dn_duties_decide_leads(DnClause *clause, const DnLexicon *lexicon)
{
	gboolean joins = FALSE;
	if (clause->labelled || dn_profile_lists_bare(lexicon->profile))
		let_concerned_join(clause, lexicon);
	clause->of_raci = dn_profile_is_spaced(lexicon->profile) && dn_raci_settle_labels(clause, lexicon->profile);
	for (guint i = 0; i < clause->bodies->len; i++) {
		const DnBody *body = &g_array_index(clause->bodies, DnBody, i);
		clause->states_lead |= body->duty == DN_DUTY_LEADS;
		joins |= joins_only(body, lexicon);
	}
	if (clause->states_lead || !joins)
		return;
	for (guint i = 0; i < clause->bodies->len; i++) {
		DnBody *body = &g_array_index(clause->bodies, DnBody, i);
		if (body->duty != DN_DUTY_RESPONSIBLE || body->collective)
			continue;
		if (dn_profile_suffix(lexicon->profile, DN_WORDS_LABEL_CONCERNED, body->verb) > 0) {
			body->duty = DN_DUTY_JOINS; /* Support: Treasury; Agencies involved: Home Office */
			continue;
		}
		let_lead_others(body);
		clause->states_lead = TRUE;
	}
}

