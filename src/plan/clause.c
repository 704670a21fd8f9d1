/* Reads one clause: what stands between its separators, and then which of its names are beyond doubt. */
#include "plan/clause.h"

#include <string.h>

#include "plan/bodies.h"
#include "plan/clause_parts.h"
#include "plan/person_name.h"

static void add_unread(DnClause *clause, const DnSlice *parts, guint n)
{
	if (clause->unread == NULL)
		clause->unread = g_array_new(FALSE, FALSE, sizeof(DnSlice));
	g_array_append_vals(clause->unread, parts, n);
}

void dn_clause_note_unread(DnClause *clause, DnSlice words)
{
	if (words.length > 0)
		add_unread(clause, &words, 1);
}

/* Forest Fund + annual review: words for something else, added to the name right before them. */
static gboolean is_added_remark(const DnClauseReader *reader, const DnBody *body)
{
	if (body == dn_clause_body(reader->clause, 0) || !dn_profile_is_spaced(reader->lexicon->profile) || body->shape > DN_SHAPE_WEAK ||
	    !g_ascii_islower(*body->words.at) || !dn_bodies_are_adjacent(body - 1, body))
		return FALSE;
	return memchr(dn_slice_end(body[-1].words), '+', (gsize)(body->words.at - dn_slice_end(body[-1].words))) != NULL;
}

/* Whether one of the marks stands between two places: at the end of a line, or at a semicolon, a list begins anew. */
static gboolean is_stopped_between(const char *from, const char *to, const char *marks)
{
	for (const char *p = from; p < to; p++)
		if (strchr(marks, *p) != NULL)
			return TRUE;
	return FALSE;
}

/* A name of several words: an abbreviation may be anything within a sentence. */
static gboolean is_beyond_doubt(const DnBody *body)
{
	return body->shape == DN_SHAPE_KNOWN || (body->shape == DN_SHAPE_STRONG && memchr(body->words.at, ' ', body->words.length) != NULL);
}

/* 副县长牵头，县教育局负责: where nobody is left of those who were said to lead, it has not been said. */
static void forget_lead(DnClause *clause, guint n_dropped)
{
	for (guint i = 0; i < clause->bodies->len; i++)
		if (dn_clause_body(clause, i)->duty == DN_DUTY_LEADS)
			return;
	clause->states_lead &= n_dropped == 0;
}

static gboolean names_sure_body(const DnClause *clause)
{
	for (guint i = 0; i < clause->bodies->len; i++)
		if (!dn_clause_body(clause, i)->collective && dn_clause_body(clause, i)->shape >= DN_SHAPE_STRONG)
			return TRUE;
	return FALSE;
}

/* 县林业局 周明: behind nothing but a blank, in the text of the body before. */
static gboolean is_behind_blank(const DnClauseReader *reader, const DnBody *body)
{
	return body != dn_clause_body(reader->clause, 0) && dn_bodies_are_adjacent(body - 1, body) && body->words.at[-1] == ' ' &&
	       g_unichar_iswide(dn_character(dn_character_before(body->words.at - 1))) &&
	       !dn_is_mark(dn_character(dn_character_before(body->words.at - 1)), "、，；。：（");
}

/* 王建国牵头，县教育局负责: who leads, or stands behind a blank, may be a person, where bodies stand beside. */
static gboolean is_leading_person(const DnClauseReader *reader, const DnBody *body)
{
	return ((body->duty == DN_DUTY_LEADS && body->verb.length > 0) || is_behind_blank(reader, body)) && body->shape == DN_SHAPE_WEAK &&
	       dn_name_is_personal(reader->lexicon, body->words) && names_sure_body(reader->clause);
}

/* 、of words that are no names leaves the clause unread in part. Where spaces separate words such a piece is part of a sentence, and
 * what the commas behind it separate need be no list, unless it is a name beyond doubt: any agency that has a plan, risk assessment,
 * or review. */
static void drop_nameless(DnClauseReader *reader)
{
	DnClause *clause = reader->clause;
	const char *sentence = NULL; /* where the last piece of one ends */
	const char *label = NULL;    /* the same of a label that nobody knows: associated: DG ENV, DG MOVE */
	guint n_kept = 0;
	for (guint i = 0; i < clause->bodies->len; i++) {
		const DnBody *body = dn_clause_body(clause, i);
		gboolean nameless = body->shape == DN_SHAPE_NONE || is_leading_person(reader, body);
		if (sentence != NULL && is_stopped_between(sentence, body->words.at, ";\n"))
			sentence = NULL;
		if (label != NULL && is_stopped_between(label, body->words.at, ";\n.|"))
			label = NULL;
		if (nameless && dn_profile_is_spaced(reader->lexicon->profile)) {
			sentence = dn_slice_end(body->words);
			label = memchr(body->words.at, ':', body->words.length) != NULL ? sentence : label;
		}
		gboolean named = !nameless && label == NULL && (sentence == NULL || is_beyond_doubt(body));
		if (named && (n_kept == 0 || !is_added_remark(reader, body)))
			*dn_clause_body(clause, n_kept++) = *body;
		else
			dn_clause_note_unread(reader->clause, body->words);
	}
	dn_clause_remove_bodies(clause, n_kept, clause->bodies->len - n_kept);
}

void dn_clause_read(DnClause *clause, const DnLexicon *lexicon, DnArena *arena, DnSlice words)
{
	DnClauseReader reader = {.clause = clause, .lexicon = lexicon, .arena = arena, .start = words.at,
	                         .stopped = dn_profile_is_spaced(lexicon->profile) && memchr(words.at, ';', words.length) != NULL};
	dn_parts_read(&reader, words, DN_CUT_STOP);
	dn_clause_note_unread(clause, reader.exception);
	dn_duties_settle_rest(&reader);
	dn_bodies_complete(clause, 0, lexicon, arena);
	guint n = clause->bodies->len;
	drop_nameless(&reader);
	forget_lead(clause, n - clause->bodies->len);
	dn_duties_let_main_lead(clause, lexicon, arena);
	dn_duties_decide_leads(clause, lexicon);
}

void dn_clause_append(DnClause *clause, const DnClause *other, DnArena *arena)
{
	dn_clause_add_bodies(clause, arena, other->bodies->data, other->bodies->len);
	if (other->unread != NULL)
		add_unread(clause, (const DnSlice *)(void *)other->unread->data, other->unread->len);
	clause->open_ended |= other->open_ended;
	clause->own_duty |= other->own_duty;
	clause->labelled |= other->labelled;
	clause->states_lead |= other->states_lead;
	clause->n_verbs += other->n_verbs;
}

void dn_clause_merge(DnClause *clause, const DnClause *other, const DnLexicon *lexicon, DnArena *arena)
{
	dn_clause_append(clause, other, arena);
	dn_duties_decide_leads(clause, lexicon);
}

int dn_clause_first_responsible(const DnClause *clause)
{
	for (guint i = 0; i < clause->bodies->len; i++)
		if (dn_clause_body(clause, i)->duty == DN_DUTY_RESPONSIBLE && !dn_clause_body(clause, i)->collective)
			return (int)i;
	return -1;
}

gboolean dn_clause_only_joins(const DnClause *clause)
{
	for (guint i = 0; i < clause->bodies->len; i++)
		if (dn_clause_body(clause, i)->duty != DN_DUTY_JOINS)
			return FALSE;
	return TRUE;
}
