/* English text is full of brackets at ends of sentences. Those that are read here hold names with capitals or groups, and say nothing of the words
 * before them. */
#include "plan/end_brackets.h"

#include <string.h>

#include "plan/brackets.h"
#include "plan/clause_times.h"
#include "plan/conjunction.h"
#include "plan/name_group.h"

enum { LONGEST = 400, LONGEST_ABBREVIATION = 16 /* bytes */ };

/* ---- Where they stand ------------------------------------------------------------------------------------------------- */

/* (Treasury) of Publish the guide. (Treasury); — from the bracket that the last one closes, [Treasury] of Publish the guide [Treasury]. Empty for
 * none, for [Treasury] alone, and behind the words of a link: [the guide](guide.html), [the guide][Treasury]. */
static DnSlice bracket_at_end(DnSlice paragraph)
{
	DnSlice words = dn_slice_trim(paragraph);
	if (dn_is_mark(dn_slice_last(words), ".;,"))
		words = dn_slice_trim(dn_slice_cut(words, 1));
	guint depth = 0;
	char close = dn_slice_last(words) == ']' ? ']' : ')', open = close == ']' ? '[' : '(';
	for (gsize i = words.length; i > 0 && words.length - i < LONGEST && (depth > 0 || i == words.length); i--) {
		depth += words.at[i - 1] == close ? 1 : 0;
		depth -= words.at[i - 1] == open && depth > 0 ? 1 : 0;
		gboolean stands = words.at[i - 1] == open && i < words.length && (i > 1 ? words.at[i - 2] != ']' : open == '(');
		if (depth == 0)
			return stands ? dn_slice_skip(words, i - 1) : dn_slice(words.at, 0);
	}
	return dn_slice(words.at, 0);
}

/* – Treasury, Home Office of Publish the guide – Treasury, Home Office: from the last dash between blanks. Empty for none. */
static DnSlice dashed_at_end(DnSlice paragraph)
{
	DnSlice words = dn_slice_trim(paragraph);
	for (const char *p = dn_slice_end(words); p > words.at + 1 && dn_slice_end(words) - p < LONGEST; p = dn_character_before(p)) {
		const char *behind = p < dn_slice_end(words) ? dn_character_end(p) : p;
		if (p < dn_slice_end(words) && dn_is_mark(dn_character(p), "-–—") && p[-1] == ' ' && behind < dn_slice_end(words) && *behind == ' ')
			return dn_slice_from(words, p);
	}
	return dn_slice(words.at, 0);
}

/* Treasury, Home Office: what stands behind the dash, without a stop. */
static DnSlice behind_dash(DnSlice words)
{
	DnSlice names = dn_slice_trim(dn_slice_from(words, dn_character_end(words.at)));
	return dn_is_mark(dn_slice_last(names), ".;,") ? dn_slice_trim(dn_slice_cut(names, 1)) : names;
}

static gboolean holds_digit(DnSlice words)
{
	for (gsize i = 0; i < words.length; i++)
		if (g_ascii_isdigit(words.at[i]))
			return TRUE;
	return FALSE;
}

/* 2014, Ongoing, completed: when, or how far it is. */
static gboolean is_time_or_state(const DnLexicon *lexicon, DnSlice words)
{
	return holds_digit(words) || dn_is_time(lexicon, words) || dn_profile_is(lexicon->profile, DN_WORDS_END_STATES, words) ||
	       dn_profile_is(lexicon->profile, DN_WORDS_TIME, words) || dn_profile_is(lexicon->profile, DN_WORDS_CELL_NONE, words);
}

/* Short term and ongoing: nothing but times and states. */
static gboolean are_times(const DnLexicon *lexicon, DnSlice words)
{
	DnSlice joint = dn_conjunction_find(lexicon->profile, words);
	if (joint.length == 0)
		return is_time_or_state(lexicon, dn_slice_trim(words));
	return is_time_or_state(lexicon, dn_slice_trim(dn_slice_before(words, joint.at))) && are_times(lexicon, dn_slice_from(words, dn_slice_end(joint)));
}

/* NOAA, EPA of NOAA, EPA; 2014 and of Short term; NOAA, EPA. */
static DnSlice without_time(const DnLexicon *lexicon, DnSlice inside)
{
	const char *last = g_strrstr_len(inside.at, (gssize)inside.length, ";"), *first = memchr(inside.at, ';', inside.length);
	if (last != NULL && are_times(lexicon, dn_slice_from(inside, last + 1)))
		return dn_slice_before(inside, last);
	return first != NULL && are_times(lexicon, dn_slice_before(inside, first)) ? dn_slice_trim(dn_slice_from(inside, first + 1)) : inside;
}

/* ---- What they hold --------------------------------------------------------------------------------------------------- */

/* EPA, ÚnaG, D/Finance, IWG-OA: one word with two capitals or more. */
static gboolean is_abbreviation(DnSlice name)
{
	guint capitals = 0;
	for (const char *p = name.at; p < dn_slice_end(name); p = dn_character_end(p)) {
		capitals += g_unichar_isupper(dn_character(p)) ? 1 : 0;
		if (!g_unichar_isalpha(dn_character(p)) && !dn_is_mark(dn_character(p), "/-&"))
			return FALSE;
	}
	return capitals >= 2 && name.length <= LONGEST_ABBREVIATION;
}

/* Whether each word has a capital but for those that join others: Department of Finance Canada, Homes – and Communities. */
static gboolean is_in_capitals(const DnProfile *profile, DnSlice name)
{
	if (!g_unichar_isupper(dn_slice_first(name)))
		return FALSE;
	for (DnSlice rest = name; rest.length > 0;) {
		const char *space = memchr(rest.at, ' ', rest.length);
		DnSlice word = dn_slice(rest.at, space != NULL ? (gsize)(space - rest.at) : rest.length);
		if (g_unichar_islower(dn_slice_first(word)) && !dn_profile_is(profile, DN_WORDS_NAME_JOINTS, word))
			return FALSE;
		rest = dn_slice_trim(dn_slice_skip(rest, word.length));
	}
	return TRUE;
}

/* High and Ongoing say how the task stands, Q3 when it is done. */
static gboolean is_remark(const DnLexicon *lexicon, DnSlice name)
{
	const DnProfile *profile = lexicon->profile;
	return dn_profile_is(profile, DN_WORDS_REMARKS, name) || dn_profile_is(profile, DN_WORDS_END_STATES, name) || dn_is_time(lexicon, name) ||
	       dn_profile_prefix(profile, DN_WORDS_TIME, name) > 0 || dn_profile_is(profile, DN_WORDS_CELL_NONE, name) ||
	       dn_profile_prefix(profile, DN_WORDS_NOT_NAME_STARTS, name) > 0;
}

/* [Insert agency], [TBC], [NEW]: what square brackets hold until somebody fills them in, or says how far a text is. */
static gboolean is_placeholder(const DnProfile *profile, DnSlice name)
{
	return dn_profile_is(profile, DN_WORDS_PLACEHOLDERS, name) || dn_profile_prefix(profile, DN_WORDS_PLACEHOLDER_STARTS, name) > 0;
}

gboolean dn_end_bracket_may_name(const DnLexicon *lexicon, const DnBody *body)
{
	DnSlice name = dn_slice_of(body->name);
	if (body->collective)
		return !is_remark(lexicon, name);
	return dn_slice_characters(name) >= 2 && !is_remark(lexicon, name) && (is_abbreviation(name) || is_in_capitals(lexicon->profile, name));
}

gboolean dn_end_bracket_is_telling(DnSlice name)
{
	return is_abbreviation(name) || memchr(name.at, ' ', name.length) != NULL;
}

/* Ministry of Health, and Treasury: the name of a body whatever stands around it. */
static gboolean is_sure(const DnLexicon *lexicon, const DnBody *body)
{
	DnSlice name = dn_slice_of(body->name);
	return !body->collective && body->shape >= DN_SHAPE_STRONG && !is_abbreviation(name) &&
	       (memchr(name.at, ' ', name.length) != NULL || dn_profile_is(lexicon->profile, DN_WORDS_WHOLE_NAMES, name));
}

/* ---- What stands before them ------------------------------------------------------------------------------------------ */

/* The last words of a text. */
static DnSlice last_words(DnSlice text, gsize n)
{
	const char *start = dn_slice_end(text);
	for (; start > text.at; start--)
		if (start[-1] == ' ' && n-- <= 1)
			break;
	return dn_slice_from(text, start);
}

/* Takes the letters off one after the other that begin words of the text in their order: with capitals only, or all words. Whether none is left. */
static gboolean begin_words(DnSlice letters, DnSlice text, gboolean in_capitals)
{
	for (gsize i = 0; i < text.length && letters.length > 0; i++) {
		gboolean begins = g_ascii_isalpha(text.at[i]) && (i == 0 || !g_ascii_isalpha(text.at[i - 1]));
		if (begins && (!in_capitals || g_ascii_isupper(text.at[i])) && *letters.at == g_ascii_toupper(text.at[i]))
			letters = dn_slice_skip(letters, 1);
	}
	return letters.length == 0;
}

/* new Technology Transfer Office and technology transfer office of (nTTO): whether the capitals of an abbreviation begin the last words. */
static gboolean abbreviates(DnSlice abbreviation, DnSlice text)
{
	enum { PASSED_OVER = 4 /* words */ };
	char capitals[LONGEST_ABBREVIATION + 1];
	gsize n = 0;
	for (gsize i = 0; i < abbreviation.length; i++)
		if (g_ascii_isupper(abbreviation.at[i]))
			capitals[n++] = abbreviation.at[i];
	DnSlice letters = dn_slice(capitals, n);
	return n > 0 && (begin_words(letters, last_words(text, n + PASSED_OVER), TRUE) || begin_words(letters, last_words(text, n), FALSE));
}

/* the NTA (National Transport Authority): either may be short for the other. */
static gboolean explains(DnSlice before, DnSlice names)
{
	DnSlice word = last_words(before, 1);
	return is_abbreviation(names) ? abbreviates(names, before) : is_abbreviation(word) && abbreviates(word, names);
}

/* the Ministry of Health (Manatū Hauora): whether the words before end with the name of a body, of which the brackets give another. */
static gboolean stand_behind_name(const DnLexicon *lexicon, DnSlice before)
{
	enum { MOST = 6 /* words */ };
	for (gsize n = 1; n <= MOST; n++) {
		DnSlice name = last_words(before, n);
		if (dn_profile_prefix(lexicon->profile, DN_WORDS_BEGINNINGS, name) > 0 && dn_name_shape(lexicon, name) >= DN_SHAPE_STRONG)
			return TRUE;
	}
	return FALSE;
}

/* Action – NHAI: names behind a word that is a label in brackets, which says itself what they are. */
static gboolean begins_with_label(const DnLexicon *lexicon, DnSlice names)
{
	gsize label = dn_profile_prefix(lexicon->profile, DN_WORDS_LABELS_BRACKETED, names);
	return label > 0 && dn_is_mark(dn_slice_first(dn_slice_trim(dn_slice_skip(names, label))), "-–—");
}

/* ---- Reading ---------------------------------------------------------------------------------------------------------- */

static gboolean judge(DnEndBracket *bracket, const DnLexicon *lexicon)
{
	const DnClause *clause = &bracket->clause;
	gboolean groups = FALSE;
	if (clause->bodies->len == 0 || clause->labelled || clause->has_object || clause->rule.length > 0 ||
	    dn_clause_n_unread(clause) > 0)
		return FALSE;
	for (guint i = 0; i < clause->bodies->len; i++) {
		const DnBody *body = dn_clause_body(clause, i);
		if (!dn_end_bracket_may_name(lexicon, body) || (bracket->kind == DN_END_SQUARE && is_placeholder(lexicon->profile, dn_slice_of(body->name))))
			return FALSE;
		bracket->single |= !body->collective;
		bracket->sure |= is_sure(lexicon, body);
		groups |= body->collective;
	}
	bracket->grouped = bracket->single && groups;
	bracket->several = clause->bodies->len > 1 || clause->open_ended || bracket->names.length + 2 < bracket->words.length;
	bracket->short_word = clause->bodies->len == 1 && !bracket->sure && !dn_end_bracket_is_telling(bracket->names);
	return TRUE;
}

gboolean dn_end_bracket_read(DnEndBracket *out, const DnLexicon *lexicon, DnArena *arena, DnSlice paragraph)
{
	*out = (DnEndBracket){.words = bracket_at_end(paragraph)};
	gboolean dashed = out->words.length == 0;
	out->words = dashed ? dashed_at_end(paragraph) : out->words;
	if (out->words.length == 0)
		return FALSE;
	DnSlice before = dn_slice_before(paragraph, out->words.at);
	out->kind = dashed ? DN_END_DASH : *out->words.at == '[' ? DN_END_SQUARE : DN_END_ROUND;
	out->names = without_time(lexicon, dashed ? behind_dash(out->words) : dn_slice_trim(dn_brackets_inside(out->words)));
	out->apart = before.length == 0 || dn_is_mark(dn_slice_last(before), ".;!?");
	if (out->names.length == 0 || holds_digit(out->names) || begins_with_label(lexicon, out->names) || memchr(out->names.at, ':', out->names.length) != NULL)
		return FALSE;
	if (!out->apart && (explains(before, out->names) || stand_behind_name(lexicon, before)))
		return FALSE;
	dn_clause_init(&out->clause);
	dn_clause_read(&out->clause, lexicon, arena, out->names);
	if (judge(out, lexicon))
		return TRUE;
	dn_clause_clear(&out->clause);
	return FALSE;
}
