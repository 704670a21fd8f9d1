/* Looks at the last sentence before a bracket: 図１　人口の推移（総務省）, 委員：池田健（福祉課）, 渡部　光（福祉課）, 令和５年６月１日　第１回会議（福祉課）. */
#include "plan/clause_aside.h"

#include <string.h>

#include "plan/numbering.h"

/* The sentence, or the line, that goes on up to the bracket. */
static DnSlice sentence_before(DnSlice paragraph, const char *bracket)
{
	enum { FAR = 400 /* bytes */ };
	const char *from = bracket, *least = bracket - MIN((gsize)(bracket - paragraph.at), (gsize)FAR);
	while (from > least && !dn_is_mark(dn_character(dn_character_before(from)), "。\n"))
		from = dn_character_before(from);
	return dn_slice_trim(dn_slice(from, (gsize)(bracket - from)));
}

static DnSlice without_marker(DnSlice words)
{
	DnMarker marker;
	return dn_marker_read(&marker, words) ? dn_slice_trim(dn_slice_skip(words, marker.length)) : words;
}

/* ---- Titles of figures, and notes ------------------------------------------------------------------------------------------ */

/* 図１, 表３－２, 資料：; 図書館を開く and 表を作る are none. */
static gboolean is_caption(const DnProfile *profile, DnSlice words)
{
	gsize counted = dn_profile_prefix(profile, DN_WORDS_CAPTION_STARTS, words);
	DnSlice behind = dn_slice_trim(dn_slice_skip(words, counted));
	return dn_profile_prefix(profile, DN_WORDS_NOTE_STARTS, words) > 0 || (counted > 0 && behind.length > 0 && g_unichar_isdigit(dn_slice_first(behind)));
}

/* ---- Persons ----------------------------------------------------------------------------------------------------------------- */

/* 委員　池田健, 座長：大谷恵子. */
static gboolean begins_with_post(const DnProfile *profile, DnSlice words)
{
	DnSlice behind = dn_slice_skip(words, dn_profile_prefix(profile, DN_WORDS_MEMBER_POSTS, words));
	return behind.length < words.length && behind.length > 0 && dn_is_mark(dn_slice_first(behind), " ：:");
}

/* The number of characters of a word that may be a part of a name of a person; 0 for another one. */
static guint letters_of_name(DnSlice word)
{
	guint n = 0;
	for (const char *p = word.at; p < dn_slice_end(word); p = dn_character_end(p), n++) {
		GUnicodeScript script = g_unichar_get_script(dn_character(p));
		gboolean fits = script == G_UNICODE_SCRIPT_HAN || (n > 0 && script == G_UNICODE_SCRIPT_HIRAGANA);
		if (!fits && (script != G_UNICODE_SCRIPT_HIRAGANA || dn_is_mark(dn_character(p), "をのはが")))
			return 0;
	}
	return n;
}

static DnSlice last_word(DnSlice words)
{
	const char *from = dn_slice_end(words);
	while (from > words.at && !dn_is_mark(dn_character(dn_character_before(from)), " 、，：:）)"))
		from = dn_character_before(from);
	return dn_slice_from(words, from);
}

/* 渡部 光, 大谷 恵子: two short words with a blank between them. */
static gboolean ends_with_two_names(DnSlice words)
{
	enum { MOST = 4 };
	DnSlice given = last_word(words), before = dn_slice_cut(words, given.length);
	if (dn_slice_last(before) != ' ')
		return FALSE;
	DnSlice family = last_word(dn_slice_trim(before));
	guint left = letters_of_name(family), right = letters_of_name(given);
	return left > 0 && left < MOST && right > 0 && right <= MOST;
}

/* 三浦由美 of 池田健（小学校長）、三浦由美（福祉課）: one of several with a bracket each. */
static gboolean is_one_of_several(DnSlice words)
{
	enum { FEWEST = 3, MOST = 5 };
	DnSlice name = last_word(words), before = dn_slice_cut(words, name.length);
	guint letters = letters_of_name(name);
	if (letters < FEWEST || letters > MOST || !dn_is_mark(dn_slice_last(before), "、，"))
		return FALSE;
	return dn_is_mark(dn_slice_last(dn_slice_cut(before, strlen("、"))), "）)");
}

/* ---- What took place ------------------------------------------------------------------------------------------------------------- */

static DnSlice skip_digits(DnSlice words)
{
	while (words.length > 0 && (g_unichar_isdigit(dn_slice_first(words)) || dn_is_mark(dn_slice_first(words), "元")))
		words = dn_slice_skip(words, (gsize)(dn_character_end(words.at) - words.at));
	return words;
}

/* What stands behind a number and the word for what it counts; all of it where they do not stand there. */
static DnSlice skip_count(DnSlice words, const char *unit)
{
	DnSlice rest = skip_digits(words);
	return rest.length < words.length && dn_slice_starts_with(rest, dn_slice_of(unit)) ? dn_slice_skip(rest, strlen(unit)) : words;
}

/* 令和５年６月１日 and 令和５年６月 before a blank; 令和５年度 is when something will be done. */
static gboolean begins_with_day(const DnProfile *profile, DnSlice words)
{
	DnSlice year = dn_slice_skip(words, dn_profile_prefix(profile, DN_WORDS_ERAS, words));
	DnSlice month = skip_count(year, "年"), day = skip_count(month, "月"), rest = skip_count(day, "日");
	return month.length < year.length && day.length < month.length && rest.length > 0 && (rest.length < day.length || *rest.at == ' ');
}

/* 第１回 令和５年６月１日. */
static gboolean is_event(const DnProfile *profile, DnSlice words)
{
	DnSlice number = dn_slice_starts_with(words, dn_slice_of("第")) ? dn_slice_skip(words, strlen("第")) : words;
	DnSlice behind = number.length < words.length ? skip_count(number, "回") : number;
	words = number.length < words.length && behind.length < number.length ? dn_slice_trim(behind) : words;
	return begins_with_day(profile, words);
}

DnAside dn_bracket_aside(const DnProfile *profile, DnSlice paragraph, const char *bracket)
{
	DnSlice sentence = sentence_before(paragraph, bracket), words = without_marker(sentence);
	if (is_caption(profile, sentence) || is_caption(profile, words))
		return DN_ASIDE_CAPTION;
	if (begins_with_post(profile, words))
		return DN_ASIDE_MEMBER;
	if (is_event(profile, sentence) || is_event(profile, words))
		return DN_ASIDE_EVENT;
	return ends_with_two_names(words) || is_one_of_several(words) ? DN_ASIDE_PERSON : DN_ASIDE_NONE;
}
