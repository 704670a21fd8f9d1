#include "plan/clause_times.h"

#include "plan/bodies.h"
#include "plan/clause_tail.h"
#include "plan/name_group.h"
#include "plan/remark.h"

/* 5 or the wide ５ of 令和５年度. */
static gboolean has_digit(DnSlice words)
{
	for (const char *p = words.at; p < dn_slice_end(words); p = dn_character_end(p))
		if (g_unichar_isdigit(dn_character(p)))
			return TRUE;
	return FALSE;
}

/* 2025, 30/6: no word but numbers. */
static gboolean is_number(const DnLexicon *lexicon, DnSlice words)
{
	gboolean letters = FALSE;
	for (gsize i = 0; i < words.length; i++)
		letters |= (guchar)words.at[i] >= 0x80 || g_ascii_isalpha(words.at[i]);
	return dn_profile_is_spaced(lexicon->profile) && !letters && has_digit(words);
}

/* 汛前完成, 任期内: when something is done, where the words name no body. */
static gboolean ends_as_time(const DnLexicon *lexicon, DnSlice words)
{
	DnSlice when = dn_slice_trim(dn_slice_cut(words, dn_profile_suffix(lexicon->profile, DN_WORDS_DONE, words)));
	return dn_profile_suffix(lexicon->profile, DN_WORDS_TIME_ENDS, when) > 0 && dn_name_shape(lexicon, when) == DN_SHAPE_WEAK &&
	       dn_name_whole_beginning(lexicon, when).length == 0;
}

/* 2025年12月, 6月至9月: nothing but numbers and what they count. */
static gboolean is_date(const DnProfile *profile, DnSlice words)
{
	for (DnSlice rest = words; rest.length > 0;) {
		gunichar c = dn_slice_first(rest);
		gboolean counts = g_unichar_isdigit(c) || dn_is_mark(c, "-—～~－–. ");
		gsize length = counts ? (gsize)(dn_character_end(rest.at) - rest.at) : dn_profile_prefix(profile, DN_WORDS_TIME_PARTS, rest);
		if (length == 0)
			return FALSE;
		rest = dn_slice_skip(rest, length);
	}
	return has_digit(words) && words.length > 3;
}

/* 立即启动, 每年完成: words for when and how often, and for what is done then, and nothing else. */
static gboolean says_when_only(const DnProfile *profile, DnSlice words)
{
	gsize length = MAX(dn_profile_prefix(profile, DN_WORDS_TIME, words), dn_profile_prefix(profile, DN_WORDS_FREQUENCY, words));
	DnSlice rest = dn_slice_skip(words, length);
	return length > 0 && !dn_profile_is_spaced(profile) && (rest.length == 0 || dn_profile_is(profile, DN_WORDS_DONE, rest));
}

gboolean dn_is_bare_time(const DnLexicon *lexicon, DnSlice words)
{
	const DnProfile *profile = lexicon->profile;
	return says_when_only(profile, words) || dn_profile_is(profile, DN_WORDS_TIME, words) || is_date(profile, words) || ends_as_time(lexicon, words);
}

/* 市应急局（10月底）负责: a body beyond doubt, with a time in brackets behind it. */
static gboolean is_noted_name(const DnLexicon *lexicon, DnSlice words)
{
	const char *open = dn_slice_find(words, dn_slice_of("（"));
	DnSlice name = dn_slice(words.at, open != NULL ? (gsize)(open - words.at) : 0);
	return name.length > 0 && dn_name_can_end(lexicon, name) && dn_name_shape(lexicon, name) >= DN_SHAPE_STRONG;
}

enum { LONGEST_TIME = 32 };

/* By 2030, From 1 May: in a language whose words spaces part. */
static gboolean starts_as_time(const DnProfile *profile, DnSlice words)
{
	if (!dn_profile_is_spaced(profile) || words.length == 0 || words.length > LONGEST_TIME || !has_digit(words))
		return FALSE;
	g_autofree char *behind = g_strdup_printf(" %c%.*s", g_ascii_tolower(*words.at), (int)words.length - 1, words.at + 1);
	return dn_profile_prefix(profile, DN_WORDS_TIME_STARTS, dn_slice_of(behind)) > 0;
}

gboolean dn_is_time_alone(const DnLexicon *lexicon, DnSlice words)
{
	return dn_profile_is_spaced(lexicon->profile) && words.length <= LONGEST_TIME && dn_is_time(lexicon, words);
}

gboolean dn_is_time(const DnLexicon *lexicon, DnSlice words)
{
	return dn_is_bare_time(lexicon, words) || is_number(lexicon, words) || starts_as_time(lexicon->profile, words) ||
	       (has_digit(words) && dn_profile_find(lexicon->profile, DN_WORDS_TIME, words).length > 0 &&
	        dn_name_shape(lexicon, words) < DN_SHAPE_STRONG && !is_noted_name(lexicon, words));
}

gboolean dn_ends_with_day(const DnProfile *profile, DnSlice words)
{
	return dn_profile_suffix(profile, DN_WORDS_DAYS, words) > 0 && dn_profile_find(profile, DN_WORDS_MONTHS, words).length > 0 &&
	       dn_profile_find(profile, DN_WORDS_YEARS, words).length > 0;
}

/* Whether the words name a body beyond doubt, or a group: 市教育局, 各市政府. */
static gboolean are_names(const DnLexicon *lexicon, DnSlice words)
{
	DnTail tail;
	dn_tail_read(&tail, lexicon->profile, words);
	DnSlice names = dn_tail_cut_modal(lexicon, tail.names), open = dn_profile_find(lexicon->profile, DN_WORDS_OPEN, names);
	DnSlice name = dn_slice(names.at, (gsize)(open.at - names.at));
	DnShape shape = name.length > 0 ? dn_name_shape(lexicon, name) : DN_SHAPE_NONE;
	return shape >= DN_SHAPE_STRONG || (shape == DN_SHAPE_GENERIC && dn_name_is_collective(lexicon, name) && dn_name_ends_as_group(lexicon, name));
}

/* Health Service by Q3 2025, Treasury (until 2032): a time behind a body. */
static DnSlice cut_spaced_time(const DnLexicon *lexicon, DnSlice words)
{
	DnSlice outer, inner, rest = words;
	if (dn_bodies_split_brackets(&outer, &inner, words) && has_digit(inner) && dn_is_time_alone(lexicon, inner))
		return outer;
	for (DnSlice found; (found = dn_profile_find(lexicon->profile, DN_WORDS_TIME_STARTS, rest)).length > 0;) {
		DnSlice left = dn_slice_trim(dn_slice(words.at, (gsize)(found.at - words.at)));
		rest = dn_slice(dn_slice_end(found), (gsize)(dn_slice_end(words) - dn_slice_end(found)));
		if (left.length > 0 && rest.length <= LONGEST_TIME && has_digit(rest))
			return left;
	}
	return words;
}

/* 令和８年度総務省: the words behind a date, where they are a body; all of them where not. */
static DnSlice behind_bare_date(const DnLexicon *lexicon, DnSlice words)
{
	DnSlice name = dn_profile_lists_bare(lexicon->profile) ? dn_slice_trim(dn_remark_behind_date(lexicon->profile, words)) : words;
	return name.length > 0 && name.length < words.length && are_names(lexicon, name) ? name : words;
}

DnSlice dn_cut_time(const DnLexicon *lexicon, DnSlice words)
{
	words = behind_bare_date(lexicon, words);
	const char *digit = words.at, *end = dn_slice_end(words);
	while (digit < end && !g_ascii_isdigit(*digit))
		digit++;
	if (digit < end && dn_profile_is_spaced(lexicon->profile))
		return cut_spaced_time(lexicon, words);
	if (digit == end)
		return words;
	DnSlice left = dn_slice_trim(dn_slice(words.at, (gsize)(digit - words.at)));
	left = dn_slice_cut(left, dn_profile_suffix(lexicon->profile, DN_WORDS_TIME_STARTS, left));
	if (left.length > 0)
		return dn_is_time(lexicon, words) && are_names(lexicon, left) ? left : words;
	for (DnSlice rest = words, found; (found = dn_profile_find(lexicon->profile, DN_WORDS_TIME, rest)).length > 0;) {
		rest = dn_slice_trim(dn_slice(dn_slice_end(found), (gsize)(end - dn_slice_end(found))));
		if (are_names(lexicon, rest))
			return rest;
	}
	return words;
}

gboolean dn_is_published(const DnLexicon *lexicon, DnSlice words)
{
	const DnProfile *profile = lexicon->profile;
	DnSlice date = dn_slice_before(words, behind_bare_date(lexicon, words).at);
	return dn_profile_suffix(profile, DN_WORDS_YEARS, date) > 0 || dn_profile_suffix(profile, DN_WORDS_MONTHS, date) > 0 ||
	       dn_profile_suffix(profile, DN_WORDS_DAYS, date) > 0;
}
