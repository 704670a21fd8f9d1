/* Looks behind the name with which a part begins. */
#include "plan/part_starts.h"

#include "plan/name_group.h"

gboolean dn_part_read_number(DnMarker *out, DnSlice words)
{
	enum { MOST = 99 };
	if (!dn_marker_read(out, words) || out->kind < DN_MARKER_ARABIC || out->kind > DN_MARKER_CIRCLED || out->kind == DN_MARKER_DECIMAL)
		return FALSE;
	out->length += out->kind == DN_MARKER_CIRCLED && dn_is_mark(dn_slice_first(dn_slice_skip(words, out->length)), ":：")
	                   ? (gsize)(dn_character_end(words.at + out->length) - words.at) - out->length : 0; /* ①：A */
	gunichar first = dn_slice_first(dn_slice_skip(words, out->length));
	return out->value > 0 && out->value <= MOST &&
	       (g_unichar_isalpha(first) || (out->kind >= DN_MARKER_BRACKETED && g_unichar_isdigit(first))); /* （2）12345热线办 */
}

/* （牵头）市教育局（配合）市财政局: the word for a role in brackets, where one stands before the name to its left too. */
static gboolean begins_role(const DnLexicon *lexicon, DnSlice left, DnSlice rest)
{
	DnLabel label, own;
	if (!dn_is_mark(dn_slice_first(rest), "（(") || !dn_label_read(&label, lexicon->profile, rest) || !label.bare || label.other)
		return FALSE;
	left = dn_slice_trim(left);
	if (!dn_is_mark(dn_slice_first(left), "（("))
		left = dn_label_skip(lexicon->profile, left); /* 担当：（主）総務省（副）財務省 */
	return dn_is_mark(dn_slice_first(left), "（(") && dn_label_read(&own, lexicon->profile, left) &&
	       dn_name_can_end(lexicon, dn_slice_trim(dn_slice_skip(left, own.length)));
}

gboolean dn_part_is_before_label(const DnLexicon *lexicon, const char *start, const char *p, const char *end)
{
	DnLabel label;
	DnSlice rest = dn_slice(p, (gsize)(end - p));
	if (p > start && begins_role(lexicon, dn_slice(start, (gsize)(p - start)), rest))
		return TRUE;
	if (p == start || !dn_is_mark(dn_character(p), "【〖") || !dn_label_read(&label, lexicon->profile, rest) || label.bare)
		return FALSE;
	DnSlice behind = dn_slice_skip(rest, label.length);
	gunichar first = dn_slice_first(behind);
	if (dn_profile_prefix(lexicon->profile, DN_WORDS_HOTLINES, behind) > 0)
		return TRUE;                                                              /* 【配合单位】12345热线办 */
	return g_unichar_isalpha(first) || (label.other && g_unichar_isdigit(first)); /* 【完成时限】2025年 */
}

/* Whether names end where the words do: 内政部, 各地区; 部门 and 行业 begin the label: 部门分工：. */
static gboolean can_end(const DnLexicon *lexicon, DnSlice words)
{
	DnSlice name = dn_label_skip(lexicon->profile, words);
	return dn_name_can_end(lexicon, name) || (dn_slice_characters(name) > 2 && dn_name_is_collective(lexicon, name));
}

/* 配合： of 县林业局配合：县财政局: a word alone is a label only with its colon. */
static gboolean ends_with_colon(const DnLabel *label, const char *p, const char *colon)
{
	return !label->sure && !label->other && p + label->words.length == colon;
}

static gboolean is_small_letter(gunichar c)
{
	return (c >= 'a' && c <= 'z') || (c >= 0xFF41 && c <= 0xFF5A); /* ａ to ｚ */
}

gsize dn_part_letters_length(DnSlice words)
{
	static const char behind[] = ":：.．)） ", between[] = ",，、・";
	enum { MOST = 8 };
	const char *p = words.at, *end = dn_slice_end(words);
	for (guint i = 0; i < MOST && p < end && is_small_letter(dn_character(p)); i++) {
		p = dn_character_end(p);
		if (p < end && dn_is_mark(dn_character(p), behind))
			return (gsize)(dn_character_end(p) - words.at);
		if (p == end || !dn_is_mark(dn_character(p), between))
			return 0;
		p = dn_character_end(p);
	}
	return 0;
}

const char *dn_part_letter_behind_name(const DnLexicon *lexicon, const char *start, const char *colon)
{
	if (colon == start || !dn_is_mark(dn_character(colon), "：:") || !dn_profile_lists_bare(lexicon->profile))
		return NULL;
	const char *at = dn_character_before(colon);
	gunichar before = at > start ? dn_character(dn_character_before(at)) : 0;
	DnSlice left = dn_slice_trim(dn_slice(start, (gsize)(at - start)));
	left = dn_slice_skip(left, dn_part_letters_length(left));
	return is_small_letter(dn_character(at)) && g_unichar_iswide(before) && can_end(lexicon, left) ? at : NULL;
}

const char *dn_part_label_behind_name(const DnLexicon *lexicon, const char *start, const char *colon, const char *end)
{
	enum { LONGEST_LABEL = 36, LONGEST_NAME = 200 /* bytes, with a label before it */ };
	DnLabel label, own;
	if (!dn_is_mark(dn_character(colon), "：:") || dn_profile_is_spaced(lexicon->profile) || colon - start > LONGEST_LABEL + LONGEST_NAME)
		return NULL;
	const char *p = colon - MIN(colon - start, LONGEST_LABEL);
	while (p < colon && ((guchar)*p & 0xC0) == 0x80)
		p++;
	for (; p < colon; p = dn_character_end(p)) {
		if (p == start || !dn_label_read(&label, lexicon->profile, dn_slice(p, (gsize)(end - p))) || (label.bare && !ends_with_colon(&label, p, colon)) ||
		    p + label.length <= colon)
			continue;
		DnSlice left = dn_slice(start, (gsize)(p - start));
		if (dn_label_read(&own, lexicon->profile, left))
			left = dn_slice_skip(left, own.length);
		if (can_end(lexicon, dn_slice_trim(left)))
			return p;
	}
	return NULL;
}

gboolean dn_part_is_mark_of_number(const DnLexicon *lexicon, const char *start, const char *p)
{
	enum { MOST_DIGITS = 2 };
	if (dn_profile_is_spaced(lexicon->profile) || !dn_is_mark(dn_character(p), "、") || p == start || !g_ascii_isdigit(p[-1]))
		return FALSE;
	DnSlice digits = dn_label_skip(lexicon->profile, dn_slice(start, (gsize)(p - start)));
	return digits.length <= MOST_DIGITS && g_ascii_isdigit(*digits.at);
}

const char *dn_part_next_number(const DnLexicon *lexicon, const char *start, const char *p, const char *end)
{
	enum { FIRST_ENCLOSED = 0x2460, LAST_ENCLOSED = 0x24FF };
	DnMarker own, next;
	const char *at = p;
	gunichar c = dn_character(p);
	gboolean counts = p > start && g_ascii_isdigit(p[-1]) && dn_is_mark(c, "、.．"), is_enclosed = c >= FIRST_ENCLOSED && c <= LAST_ENCLOSED;
	if (!is_enclosed && ((!counts && !dn_is_mark(c, "（(")) || dn_profile_is_spaced(lexicon->profile)))
		return NULL;
	while (counts && at > start && g_ascii_isdigit(at[-1]))
		at--;
	if (at == start || !dn_part_read_number(&next, dn_slice(at, (gsize)(end - at))) || next.value < 2)
		return NULL;
	DnSlice left = dn_label_skip(lexicon->profile, dn_slice(start, (gsize)(at - start)));
	if (!dn_part_read_number(&own, left) || own.kind != next.kind || own.value + 1 != next.value)
		return NULL;
	return dn_name_can_end(lexicon, dn_slice_skip(left, own.length)) ? at : NULL;
}
