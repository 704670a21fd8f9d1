/* Reads a part as if it were a clause of its own, unless it looks beyond itself. */
#include "plan/recurring_parts.h"

#include "plan/by_word.h"
#include "plan/clause_connector.h"
#include "plan/clause_pieces.h"
#include "plan/conjunction.h"
#include "plan/part_labels.h"
#include "plan/part_notes.h"

static DnSpan span_of(DnSlice words, DnSlice part)
{
	return (DnSpan){(guint8)(part.at - words.at), (guint8)part.length};
}

static DnSlice slice_of(DnSlice words, DnSpan span)
{
	return dn_slice(words.at + span.start, span.length);
}

/* 市财政局（市保密局配合）牵头 */
static gboolean has_note_before_verb(const DnLexicon *lexicon, DnSlice words)
{
	DnTail tail;
	if (dn_profile_is_spaced(lexicon->profile) || dn_slice_find_mark(words, "（(") == dn_slice_end(words))
		return FALSE;
	dn_tail_read(&tail, lexicon->profile, words);
	return tail.n_verbs > 0 && dn_part_has_clause_note(lexicon, tail.names);
}

/* Whether words speak of what stands before or behind them, or change how that is read. */
static gboolean reaches_out(const DnLexicon *lexicon, DnSlice words)
{
	const DnProfile *profile = lexicon->profile;
	DnLabel label;
	DnConnector connector;
	if (dn_profile_is_spaced(profile) && dn_conjunction_find(profile, words).length > 0)
		return TRUE; /* what it separates may depend on the list */
	if (dn_profile_suffix(profile, DN_WORDS_HEADS_OF_BODIES, words) > 0)
		return TRUE; /* what it means depends on the label */
	if (dn_profile_prefix(profile, DN_WORDS_CONJUNCTIONS, words) > 0)
		return TRUE; /* somebody stands before it, or nobody */
	DnSlice by = dn_profile_is_spaced(profile) ? dn_slice(words.at, 0) : dn_by_find(profile, words);
	if (by.length > 0 && by.at > words.at)
		return TRUE; /* the same, where somebody does a part of the task */
	return dn_part_has_clause_note(lexicon, words) || has_note_before_verb(lexicon, words) || dn_part_notes_own_duty(lexicon, words) ||
	       dn_connector_find(&connector, lexicon, words) || dn_profile_prefix(profile, DN_WORDS_ITEMS_ABOVE, words) > 0 ||
	       dn_part_states_rule(profile, words) || dn_part_states_exception(profile, words) || dn_part_read_label(&label, lexicon, words) ||
	       dn_profile_find(profile, DN_WORDS_TOGETHER, words).length > 0 || dn_piece_may_act(lexicon, words) ||
	       dn_profile_find(profile, DN_WORDS_ALSO_END, words).length > 0 || dn_profile_prefix(profile, DN_WORDS_ALSO, words) > 0;
}

static void note_part(DnRecurringPart *part, const DnClause *clause, const DnTail *tail, DnSlice words)
{
	part->n_bodies = clause->bodies->len;
	part->open_ended = clause->open_ended;
	part->own_duty = tail->own_duty;
	part->n_verbs = tail->n_verbs;
	part->duty = tail->duty;
	part->verb = span_of(words, tail->verb);
	for (guint i = 0; i < part->n_bodies; i++) {
		part->bodies[i] = span_of(words, dn_clause_body(clause, i)->words);
		part->leads[i] = dn_clause_body(clause, i)->duty == DN_DUTY_LEADS;
	}
}

/* A mark beside a name, its legal form, its article, or a noun that it shares, is not noted. */
static gboolean are_plain(const DnClause *clause)
{
	for (guint i = 0; i < clause->bodies->len; i++) {
		const DnBody *body = dn_clause_body(clause, i);
		if (body->mark != 0 || body->ending.length > 0 || body->form.length > 0 || body->article)
			return FALSE;
	}
	return clause->bodies->len <= DN_RECURRING_BODIES;
}

static DnRecurringPart judge_part(const DnLexicon *lexicon, DnArena *arena, DnSlice words)
{
	DnRecurringPart part = {.plain = FALSE};
	DnClause clause;
	DnTail tail;
	DnClauseReader reader = {.clause = &clause, .lexicon = lexicon, .arena = arena};
	if (reaches_out(lexicon, words))
		return part;
	dn_clause_init(&clause);
	dn_part_take_rule_note(&reader, words); /* notes the rule, with which the part is not plain */
	gboolean says = !dn_part_says_nothing(lexicon->profile, words) && dn_piece_read_names(&tail, &reader, words);
	part.plain = clause.rule.length == 0 && !clause.has_object && dn_clause_n_unread(&clause) == 0 && are_plain(&clause);
	if (part.plain && says)
		note_part(&part, &clause, &tail, words);
	dn_clause_clear(&clause);
	return part;
}

gboolean dn_recurring_part_find(DnRecurringPart *out, const DnClauseReader *reader, DnSlice words)
{
	enum { LONGEST = 63 };
	DnRecentWords *parts = reader->lexicon->parts;
	if (parts == NULL || reader->together || reader->paired || reader->in_object || words.length > LONGEST)
		return FALSE;
	const DnRecurringPart *known = dn_recent_words_find(parts, words);
	*out = known != NULL ? *known : judge_part(reader->lexicon, reader->arena, words);
	if (known == NULL)
		dn_recent_words_note(parts, words, out);
	return out->plain;
}

void dn_recurring_part_add(DnClauseReader *reader, const DnRecurringPart *part, DnSlice words)
{
	DnClause *clause = reader->clause;
	for (guint i = 0; i < part->n_bodies; i++) {
		DnBody body = {.words = slice_of(words, part->bodies[i]), .duty = part->leads[i] ? DN_DUTY_LEADS : DN_DUTY_RESPONSIBLE};
		dn_clause_add_bodies(clause, reader->arena, &body, 1);
	}
	clause->open_ended |= part->open_ended;
	clause->own_duty |= part->own_duty;
	dn_piece_settle(reader, &(DnTail){.verb = slice_of(words, part->verb),
	                                  .duty = part->duty,
	                                  .own_duty = part->own_duty,
	                                  .n_verbs = part->n_verbs});
}

DnRecentWords *dn_recurring_parts_new(void)
{
	return dn_recent_words_new(sizeof(DnRecurringPart));
}
