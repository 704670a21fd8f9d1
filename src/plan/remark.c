/* A remark is a word of a list, or a date: numbers, and the words that stand in dates. */
#include "plan/remark.h"

#include "plan/brackets.h"

enum { LONGEST = 90 /* bytes */ };

/* Bytes of a digit, or of a mark between two dates; 0 for other characters. */
static gsize date_mark_length(DnSlice words)
{
	gunichar c = dn_slice_first(words);
	return g_unichar_isdigit(c) || g_unichar_isspace(c) || dn_is_mark(c, "-–—－～~〜./・、,，") ? (gsize)(dn_character_end(words.at) - words.at) : 0;
}

static gboolean is_date(const DnProfile *profile, DnSlice words)
{
	gboolean counts = FALSE, names = FALSE;
	for (gsize length; words.length > 0; words = dn_slice_skip(words, length)) {
		length = dn_profile_prefix(profile, DN_WORDS_DATES, words);
		names |= length > 0;
		counts |= length == 0 && g_unichar_isdigit(dn_slice_first(words));
		length = length > 0 ? length : date_mark_length(words);
		if (length == 0)
			return FALSE;
	}
	return counts && names;
}

static gboolean is_remark(const DnProfile *profile, DnSlice inside)
{
	return dn_profile_is(profile, DN_WORDS_REMARKS, inside) || is_date(profile, inside);
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
