/* Cuts a clause into its parts and reads each: its label, a rule, or a piece with names. */
#include "plan/clause_parts.h"

#include <string.h>

#include "plan/clause_pieces.h"
#include "plan/form_titles.h"
#include "plan/lead_rule.h"
#include "plan/list_items.h"
#include "plan/name_commas.h"
#include "plan/part_labels.h"
#include "plan/part_notes.h"
#include "plan/part_starts.h"
#include "plan/recurring_parts.h"
#include "plan/serial_comma.h"

/* ---- Reading a part --------------------------------------------------------------------------------------------------- */

static void begin_label(DnClauseReader *reader, const DnLabel *label)
{
	reader->label = *label;
	reader->paired = dn_label_is_paired(label, reader->lexicon->profile);
	reader->clause->labelled |= !label->other && !label->bare;
	reader->clause->n_verbs += label->bare ? 1 : 0;
	if (label->note.length > 0 && dn_lead_rule_is_stated(reader->lexicon->profile, label->note))
		dn_part_note_rule(reader, label->note);
}

static gboolean is_in_other(const DnClauseReader *reader)
{
	return reader->label.length > 0 && reader->label.other;
}

/* 市财政局（涉密的由市保密局负责）牵头: the verb behind the brackets is that of whoever stands before them. */
static gboolean reads_noted(DnClauseReader *reader, DnSlice words)
{
	DnTail tail;
	if (dn_profile_is_spaced(reader->lexicon->profile) || dn_slice_find_mark(words, "（(") == dn_slice_end(words))
		return FALSE;
	dn_tail_read(&tail, reader->lexicon->profile, words);
	return dn_part_read_noted(reader, &tail);
}

static void read_unknown_part(DnClauseReader *reader, DnSlice words)
{
	const DnProfile *profile = reader->lexicon->profile;
	words = dn_part_take_rule_note(reader, words);
	reader->clause->own_duty |= dn_part_notes_own_duty(reader->lexicon, words);
	if (is_in_other(reader) || dn_part_says_nothing(profile, words))
		return;
	if (dn_part_states_rule(profile, words))
		dn_part_note_rule(reader, words);
	else if (dn_part_states_exception(profile, words))
		reader->exception = words;
	else if (!dn_part_read_clause_note(reader, words) && !reads_noted(reader, words))
		dn_piece_read(reader, words);
}

/* （配合市教育局）: whoever helps it is not named. Behind others, 牵头市教育局，配合市财政局, the same word is the label of those who join. */
static gboolean helps_alone(const DnClauseReader *reader, const DnLabel *label)
{
	const DnProfile *profile = reader->lexicon->profile;
	return label->bare && label->duty == DN_DUTY_JOINS && label->length == label->words.length && reader->clause->bodies->len == 0 &&
	       !dn_profile_is_spaced(profile) && dn_profile_is(profile, DN_WORDS_LABELS_ALONE, label->words);
}

/* What a label or a separator before the part means for it and for the bodies before. What is left of the part is returned. */
static DnSlice take_label(DnClauseReader *reader, DnSlice words, DnCut before, gboolean may_be)
{
	DnLabel label;
	if (before == DN_CUT_STOP)
		dn_duties_settle_labelled(reader);
	if (may_be && dn_part_read_label(&label, reader->lexicon, words) && !helps_alone(reader, &label)) {
		dn_part_take_lead_before(reader, &label);
		dn_duties_settle_before_label(reader, &label);
		begin_label(reader, &label);
		words = dn_slice_trim(dn_slice_skip(words, label.length));
		if (dn_part_read_label(&label, reader->lexicon, words)) { /* 责任单位：牵头单位市教育局 */
			begin_label(reader, &label);
			words = dn_slice_trim(dn_slice_skip(words, label.length));
		}
	} else if (before == DN_CUT_STOP && reader->label.other) {
		reader->label.length = 0;
	}
	guint n = reader->clause->bodies->len;
	if (before >= DN_CUT_COMMA && reader->first < n) {
		reader->last_part = n;
		reader->second_part = reader->second_part <= reader->first ? n : reader->second_part;
	}
	return words;
}

/* - 市教育局: the dot of a line of a list. */
static DnSlice skip_dot(DnSlice words)
{
	static const char *const dots[] = {"- ", "•", "·"};
	for (guint i = 0; i < G_N_ELEMENTS(dots); i++)
		if (dn_slice_starts_with(words, dn_slice_of(dots[i])))
			return dn_slice_trim(dn_slice_skip(words, strlen(dots[i])));
	return dn_is_symbol(dn_slice_first(words)) ? dn_slice_trim(dn_slice_skip(words, (gsize)(dn_character_end(words.at) - words.at))) : words;
}

/* 1. Ministry of Health: the number of an item within a line. In Chinese and Japanese a label stands before the first, unless
 * circles are around them. */
static DnSlice skip_number(const DnClauseReader *reader, DnSlice words)
{
	DnMarker marker;
	if (dn_profile_is_spaced(reader->lexicon->profile))
		return dn_slice_skip(words, dn_item_number(NULL, words));
	gboolean may_be = reader->label.length > 0 ? !reader->label.other : dn_is_one_of(dn_slice_first(words), "①②③④⑤⑥⑦⑧⑨"); /* ①市教育局牵头 */
	return may_be && dn_part_read_number(&marker, words) ? dn_slice_skip(words, marker.length) : words;
}

/* a：厚生労働省: the letter of the part of a measure for which a body stands behind it. */
static DnSlice skip_letters(const DnClauseReader *reader, DnSlice words)
{
	return dn_profile_lists_bare(reader->lexicon->profile) ? dn_slice_trim(dn_slice_skip(words, dn_part_letters_length(words))) : words;
}

/* Other actors involved / CSOs, private sector: River Watch: of which kinds those are who take part, at the beginning of a line below their label. */
static DnSlice skip_kind(const DnClauseReader *reader, DnSlice words, DnCut before)
{
	gboolean below = before == DN_CUT_STOP && reader->label.length > 0 && !reader->label.other && reader->label.duty == DN_DUTY_JOINS;
	return below && dn_profile_is_spaced(reader->lexicon->profile) ? dn_form_title_skip_actors(words) : words;
}

/* Whether another comma, or the end of a list, stands between the names of two bodies. */
static gboolean is_parted(const DnBody *left, const DnBody *right, const char *marks)
{
	for (const char *p = dn_slice_end(left->words); p < right->words.at; p++)
		if (strchr(marks, *p) != NULL)
			return TRUE;
	return FALSE;
}

/* The first of the bodies of which a role behind a comma is said: all of their list that have none yet. The number of all for none. */
static guint first_of_said(const DnClause *clause)
{
	guint first = clause->bodies->len;
	for (; first > 0; first--) {
		const DnBody *body = dn_clause_body(clause, first - 1);
		if (body->duty != DN_DUTY_RESPONSIBLE || body->verb.length > 0 ||
		    (first < clause->bodies->len && (body->words.at > body[1].words.at || is_parted(body, body + 1, ";\n"))))
			break;
	}
	return first;
}

/* Treasury, lead; Home Office and Sea Council, supporting: a role behind a comma is that of the names before it. Of several that commas part it is
 * not known whether the first of them leads as well. */
static gboolean read_said(DnClauseReader *reader, DnSlice words, DnCut before)
{
	const DnProfile *profile = reader->lexicon->profile;
	DnClause *clause = reader->clause;
	gboolean leads = dn_profile_is(profile, DN_WORDS_SAID_LEADS, words);
	if (before != DN_CUT_COMMA || reader->label.length > 0 || !(leads || dn_profile_is(profile, DN_WORDS_SAID_JOINS, words)))
		return FALSE;
	guint first = first_of_said(clause);
	if (first == clause->bodies->len)
		return FALSE;
	for (guint i = first; (leads || !clause->states_lead) && i + 1 < clause->bodies->len; i++)
		if (is_parted(dn_clause_body(clause, i), dn_clause_body(clause, i + 1), ","))
			return FALSE;
	for (guint i = first; i < clause->bodies->len; i++) {
		dn_clause_body(clause, i)->duty = leads ? DN_DUTY_LEADS : DN_DUTY_JOINS;
		dn_clause_body(clause, i)->verb = words;
	}
	reader->first = clause->bodies->len;
	clause->states_lead |= leads;
	clause->n_verbs++;
	return TRUE;
}

static void read_part(DnClauseReader *reader, DnSlice words, DnCut before)
{
	DnRecurringPart part;
	if (read_said(reader, dn_slice_trim(words), before))
		return;
	reader->in_object = reader->in_object && before == DN_CUT_LIST;
	words = skip_kind(reader, skip_letters(reader, skip_number(reader, skip_dot(dn_slice_trim(words)))), before);
	gboolean plain = dn_recurring_part_find(&part, reader, words);
	gsize length = words.length;
	words = take_label(reader, words, before, !plain);
	if (words.length < length)
		words = skip_kind(reader, skip_dot(words), DN_CUT_STOP);
	if (!plain)
		read_unknown_part(reader, skip_letters(reader, skip_number(reader, skip_dot(words))));
	else if (!is_in_other(reader))
		dn_recurring_part_add(reader, &part, words);
}

/* ---- Cutting ---------------------------------------------------------------------------------------------------------- */

/* Where the words are cut. */
typedef struct {
	DnClauseReader *reader;
	const char *start, *end; /* of the part that is open, and of all words */
	DnCut before;            /* what stands before the part */
	DnSerial serial;
} Cutting;

static DnSlice open_part(const Cutting *cutting, const char *p)
{
	return dn_slice(cutting->start, (gsize)(p - cutting->start));
}

/* Ends the part at `p`, where another begins without a separator. */
static void end_unseparated(Cutting *cutting, const char *p, DnCut before)
{
	read_part(cutting->reader, open_part(cutting, p), cutting->before);
	cutting->start = p;
	cutting->before = before;
}

/* Ends the part at labels and numbers that stand before what is at `p`. FALSE where that is the mark of a number, which parts nothing. */
static gboolean end_before_labels(Cutting *cutting, const char *p)
{
	const DnLexicon *lexicon = cutting->reader->lexicon;
	const char *label = dn_part_label_behind_name(lexicon, cutting->start, p, cutting->end);
	if (label != NULL)
		end_unseparated(cutting, label, DN_CUT_STOP);
	const char *letter = dn_part_letter_behind_name(lexicon, cutting->start, p);
	if (letter != NULL)
		end_unseparated(cutting, letter, DN_CUT_LIST);
	const char *number = dn_part_next_number(lexicon, cutting->start, p, cutting->end);
	if (number != NULL)
		end_unseparated(cutting, number, DN_CUT_LIST);
	if (dn_part_is_mark_of_number(lexicon, cutting->start, p))
		return FALSE;
	if (dn_part_is_before_label(lexicon, cutting->start, p, cutting->end))
		end_unseparated(cutting, p, DN_CUT_STOP);
	return TRUE;
}

/* What the character at `p` is as a separator. */
static DnCut find_cut(const Cutting *cutting, const char *p)
{
	const DnClauseReader *reader = cutting->reader;
	const char *next = dn_character_end(p);
	DnSlice part = open_part(cutting, p), rest = dn_slice(next, (gsize)(cutting->end - next));
	DnCut cut = dn_clause_cut(reader->lexicon, cutting->start, p, cutting->end, is_in_other(reader));
	if (cut != DN_CUT_COMMA)
		return cut;
	DnSlice words = dn_label_skip(reader->lexicon->profile, part); /* State of Support: State, local and tribal governments */
	gboolean may_be_within = reader->stopped || dn_comma_begins_group(reader->lexicon, words);
	return may_be_within && dn_comma_is_within_group(reader->lexicon, words, rest) ? DN_CUT_NONE : cut;
}

/* Reads the part before `p`, and notes that an "and" within its names parts none where the last of the list has a comma before its own. */
static void read_listed(Cutting *cutting, const char *p)
{
	DnClauseReader *reader = cutting->reader;
	guint n = reader->clause->bodies->len;
	gboolean listed = dn_profile_is_spaced(reader->lexicon->profile) && *p == ',';
	const char *comma = listed ? dn_serial_comma(&cutting->serial, reader->lexicon->profile, p, cutting->end) : NULL;
	read_part(reader, open_part(cutting, p), cutting->before);
	gboolean whole = comma != NULL && (comma > p || cutting->before == DN_CUT_COMMA);
	for (guint i = n; whole && i < reader->clause->bodies->len; i++)
		dn_clause_body(reader->clause, i)->whole = TRUE;
}

/* Where a part begins that stands at `next`: behind the kind of those that are listed in its line, whose commas part nothing. */
static const char *behind_kind(const Cutting *cutting, const char *next)
{
	enum { FAR = 240 /* bytes */ };
	if (cutting->before != DN_CUT_STOP || !dn_profile_is_spaced(cutting->reader->lexicon->profile))
		return next;
	gsize length = MIN((gsize)(cutting->end - next), (gsize)FAR);
	const char *stop = memchr(next, '\n', length);
	DnSlice line = dn_slice(next, stop != NULL ? (gsize)(stop - next) : length);
	return skip_kind(cutting->reader, dn_slice_trim(line), cutting->before).at;
}

/* Ends the part at the separator at `p`. */
static void end_at(Cutting *cutting, const char *p, DnCut cut)
{
	gboolean dot = cut == DN_CUT_LIST && cutting->before == DN_CUT_STOP && dn_slice_trim(open_part(cutting, p)).length == 0; /* of a line of a list */
	read_listed(cutting, p);
	cutting->before = dot ? cutting->before : cut;
	cutting->start = behind_kind(cutting, g_utf8_next_char(p));
}

void dn_parts_read(DnClauseReader *reader, DnSlice words, DnCut before)
{
	Cutting cutting = {.reader = reader, .start = words.at, .end = dn_slice_end(words), .before = before};
	int depth = 0;
	for (const char *p = words.at, *next; (p = dn_skip_chinese(p, cutting.end)) < cutting.end; p = next) {
		gunichar c = dn_character(p);
		next = dn_character_end(p);
		if (!dn_clause_may_cut(c) || (depth == 0 && !end_before_labels(&cutting, p)))
			continue;
		depth = MAX(0, depth + dn_clause_nesting(c));
		DnCut cut = depth == 0 ? find_cut(&cutting, p) : DN_CUT_NONE;
		if (cut == DN_CUT_NONE)
			continue;
		end_at(&cutting, p, cut);
		next = cutting.start;
	}
	read_part(reader, open_part(&cutting, cutting.end), cutting.before);
}
