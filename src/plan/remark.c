/* A remark is a word of a list, or a date: numbers, and the words that stand in dates. In Japanese more may be said behind a date. */
#include "plan/remark.h"

#include "plan/brackets.h"

enum { LONGEST = 300 /* bytes */ };

/* Bytes of a digit, or of a mark between two dates; 0 for other characters. */
static gsize date_mark_length(DnSlice words)
{
	gunichar c = dn_slice_first(words);
	return g_unichar_isdigit(c) || g_unichar_isspace(c) || dn_is_mark(c, "-–—－～~〜./・、,，") ? (gsize)(dn_character_end(words.at) - words.at) : 0;
}

DnSlice dn_remark_behind_date(const DnProfile *profile, DnSlice words)
{
	gboolean counts = FALSE, names = FALSE;
	DnSlice rest = words;
	for (gsize length; rest.length > 0; rest = dn_slice_skip(rest, length)) {
		length = dn_profile_prefix(profile, DN_WORDS_DATES, rest);
		names |= length > 0;
		counts |= length == 0 && g_unichar_isdigit(dn_slice_first(rest));
		length = length > 0 ? length : date_mark_length(rest);
		if (length == 0)
			break;
	}
	return counts && names ? rest : words;
}

gboolean dn_remark_is_date(const DnProfile *profile, DnSlice words)
{
	return words.length > 0 && dn_remark_behind_date(profile, words).length == 0;
}

static gboolean may_name_body(const DnProfile *profile, DnSlice words)
{
	return dn_profile_find(profile, DN_WORDS_SIGNALS, words).length > 0 || dn_profile_find(profile, DN_WORDS_ENDINGS, words).length > 0;
}

/* 2003年度までに開発, 2003年6月11日「…法」成立: by when something is done, or was, and no word that may be of a body. */
static gboolean begins_with_date(const DnProfile *profile, DnSlice words)
{
	DnSlice rest = dn_remark_behind_date(profile, words);
	return dn_profile_lists_bare(profile) && rest.length < words.length && dn_profile_find(profile, DN_WORDS_YEARS, words).length > 0 &&
	       !may_name_body(profile, rest);
}

/* 施策番号１, 工程表３: a number with what it counts. （２） is that of an item. */
static gboolean is_numbered(const DnProfile *profile, DnSlice words)
{
	return dn_profile_lists_bare(profile) && g_unichar_isdigit(dn_slice_last(words)) && !g_unichar_isdigit(dn_slice_first(words)) &&
	       !may_name_body(profile, words);
}

static gboolean is_remark(const DnProfile *profile, DnSlice inside)
{
	return dn_profile_is(profile, DN_WORDS_REMARKS, inside) || dn_remark_is_date(profile, inside) || begins_with_date(profile, inside) ||
	       is_numbered(profile, inside);
}

/* Bytes of the bracket with which `words` begin, up to its end; 0 where it holds another one, or much. */
static gsize bracket_length(DnSlice words)
{
	gboolean opens = FALSE;
	guint family = dn_bracket_family(&opens, dn_slice_first(words));
	const char *end = dn_slice_end(dn_slice_beginning(words, LONGEST));
	if (family == 0 || !opens)
		return 0;
	for (const char *p = dn_character_end(words.at); p < end; p = dn_character_end(p)) {
		guint other = dn_bracket_family(&opens, dn_character(p));
		if (other > 0)
			return other == family && !opens ? (gsize)(dn_character_end(p) - words.at) : 0;
	}
	return 0;
}

DnSlice dn_remarks_skip(const DnProfile *profile, DnSlice words)
{
	for (gsize length; (length = bracket_length(words)) > 0 && is_remark(profile, dn_slice_trim(dn_brackets_inside(dn_slice(words.at, length))));)
		words = dn_slice_trim(dn_slice_skip(words, length));
	return words;
}
