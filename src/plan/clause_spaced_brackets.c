/* What a bracket holds besides names tells a clause from a source: a label, words that say who leads, a time. */
#include <string.h>

#include "plan/brackets.h"
#include "plan/clause_proof.h"
#include "plan/clause_search.h"
#include "plan/end_brackets.h"
#include "plan/name_group.h"
#include "plan/name_letters.h"
#include "plan/person_name.h"

static gboolean are_sure_at_end(const DnClauseSearch *search, const DnClause *clause, gsize start, gsize end)
{
	(void)start;
	DnSlice behind = dn_slice_trim(dn_slice_skip(search->paragraph, end));
	return dn_clause_is_sure(clause) && (behind.length == 0 || dn_slice_is(behind, dn_slice_of(".")));
}

static gboolean holds_time(const DnProfile *profile, DnSlice words)
{
	gboolean digit = FALSE;
	for (gsize i = 0; i < words.length; i++)
		digit |= g_ascii_isdigit(words.at[i]);
	return digit && dn_profile_find(profile, DN_WORDS_TIME, words).length > 0;
}

/* [Ministry of Health, 2012]: a year in square brackets makes them those of a source. */
static gboolean holds_year(DnSlice words)
{
	enum { DIGITS = 4 };
	gsize digits = 0;
	for (gsize i = 0; i <= words.length; i++) {
		if (i < words.length && g_ascii_isdigit(words.at[i])) {
			digits++;
			continue;
		}
		const char *year = words.at + i - digits;
		if (digits == DIGITS && (g_str_has_prefix(year, "19") || g_str_has_prefix(year, "20")))
			return TRUE;
		digits = 0;
	}
	return FALSE;
}

/* [Ministry of Health, Treasury]: in square brackets at the end of an item, names of which the first is beyond doubt and none is a guess. What
 * names one body alone may be a source. */
static gboolean are_in_square(const DnClauseSearch *search, const DnClause *clause, gsize start, gsize end)
{
	const DnProfile *profile = search->lexicon->profile;
	DnSlice behind = dn_slice_trim(dn_slice_skip(search->paragraph, end));
	gboolean sure = FALSE, alone = clause->bodies->len == 1;
	if (search->paragraph.at[start] != '[' || clause->n_verbs > 0 || dn_clause_n_unread(clause) > 0 ||
	    holds_year(dn_slice(search->paragraph.at + start, end - start)) || !(dn_slice_is(behind, dn_slice_of(".")) || dn_search_ends_item(search, end)))
		return FALSE;
	for (guint i = 0; i < clause->bodies->len; i++) {
		const DnBody *body = dn_clause_body(clause, i);
		gboolean named = body->shape >= DN_SHAPE_STRONG || dn_profile_is(profile, DN_WORDS_ENDINGS, body->words);
		if ((!named && !body->collective) || (alone && dn_profile_prefix(profile, DN_WORDS_BEGINNINGS, body->words) == 0))
			return FALSE;
		sure = sure || (i == 0 && body->shape >= DN_SHAPE_STRONG && memchr(body->words.at, ' ', body->words.length) != NULL);
	}
	return sure;
}

/* Indian Roads Congress, CSIR and every group; but no person, Anna Weir, and no part of a plan, Carbon Budget. */
static gboolean may_act(const DnLexicon *lexicon, const DnBody *body)
{
	enum { FEWEST_WORDS = 3 };
	guint n_words = 0;
	if (body->collective)
		return dn_name_is_known_group(lexicon, body->words) || g_unichar_isupper(dn_slice_first(body->words)); /* but not whoever comes */
	if (body->shape >= DN_SHAPE_STRONG)
		return TRUE;
	for (DnSlice rest = body->words; rest.length > 0; n_words++)
		dn_name_take_word(&rest);
	return dn_end_bracket_may_name(lexicon, body) && (n_words == 1 || n_words >= FEWEST_WORDS || dn_name_is_of_body(lexicon, body->words));
}

/* (Action: Indian Roads Congress, in consultation with MoRTH), (Action: all Ministries): at the end of an item, names with capitals and groups, and
 * nothing else. */
static gboolean may_all_act(const DnClauseSearch *search, const DnClause *clause, gsize start, gsize end)
{
	DnSlice behind = dn_slice_trim(dn_slice_skip(search->paragraph, end));
	if (dn_search_is_sure(search, clause, start, end))
		return TRUE;
	if (clause->bodies->len == 0 || dn_clause_n_unread(clause) > 0 || clause->has_object ||
	    !(dn_slice_is(behind, dn_slice_of(".")) || dn_search_ends_item(search, end)))
		return FALSE;
	for (guint i = 0; i < clause->bodies->len; i++)
		if (!may_act(search->lexicon, dn_clause_body(clause, i)))
			return FALSE;
	return TRUE;
}

/* Bytes of Action:, Action – or, before a word with which a name begins, of Action alone: Action Ministry of Health. 0 for none. */
static gsize bracketed_label_length(const DnProfile *profile, DnSlice inside)
{
	gsize label = dn_profile_prefix(profile, DN_WORDS_LABELS_BRACKETED, inside);
	DnSlice rest = dn_slice_skip(inside, label), mark = dn_slice_trim(rest);
	if (label == 0 || mark.length < 2)
		return 0;
	const char *behind = dn_character_end(mark.at);
	if (*mark.at == ':' || (dn_is_mark(dn_slice_first(mark), "-–—") && *behind == ' '))
		return (gsize)(behind - inside.at);
	return mark.at > rest.at && dn_profile_prefix(profile, DN_WORDS_BEGINNINGS, mark) > 0 ? label + 1 : 0;
}

gboolean dn_search_take_spaced(const DnClauseSearch *search, DnSlice words)
{
	const DnProfile *profile = search->lexicon->profile;
	if (!dn_profile_is_spaced(profile) || words.length > DN_LONGEST_LINE)
		return FALSE;
	DnSlice inside = dn_slice_trim(dn_brackets_inside(words));
	gsize label = bracketed_label_length(profile, inside);
	if (label > 0)
		return dn_search_take(search, words, dn_slice_trim(dn_slice_skip(inside, label)), may_all_act);
	gsize led = dn_profile_prefix(profile, DN_WORDS_LED_BY, inside);
	if ((led > 0 && dn_search_take_led(search, words, inside, led, are_sure_at_end)) || dn_search_take(search, words, inside, are_in_square))
		return TRUE;
	return holds_time(profile, inside) && dn_search_take(search, words, inside, are_sure_at_end);
}
