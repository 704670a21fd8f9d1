/* Cuts: the separators of lists and sentences. What a space, a dot or a stroke does depends on its neighbours. */
#include "plan/clause_cuts.h"

#include "plan/bodies.h"
#include "plan/cell_lines.h"
#include "plan/clause_tail.h"
#include "plan/name_group.h"
#include "plan/office_levels.h"
#include "plan/spaced_cuts.h"

static DnCut cut_at(gunichar c)
{
	static const struct {
		DnCut cut;
		const char *marks;
	} cuts[] = {{DN_CUT_SPACE, " \t　"}, {DN_CUT_LIST, "、/／｜|•▪◦‣"}, {DN_CUT_COMMA, "，,"}, {DN_CUT_STOP, "；;。\n"}};
	for (guint i = 0; i < G_N_ELEMENTS(cuts); i++)
		if (dn_is_mark(c, cuts[i].marks))
			return cuts[i].cut;
	return dn_is_symbol(c) ? DN_CUT_LIST : DN_CUT_NONE;
}

int dn_clause_nesting(gunichar c)
{
	static const struct {
		gunichar opening, closing;
	} pairs[] = {{0x300A, 0x300B}, {0xFF08, 0xFF09}, {'(', ')'}, {0x3014, 0x3015}, {0x3010, 0x3011}, {0xFF3B, 0xFF3D},
	             {'[', ']'}, {0x201C, 0x201D}, {0x300C, 0x300D}, {0x300E, 0x300F}, {0x3008, 0x3009}};
	for (guint i = 0; i < G_N_ELEMENTS(pairs); i++)
		if (c == pairs[i].opening || c == pairs[i].closing)
			return c == pairs[i].opening ? 1 : -1;
	return 0;
}

/* ---- Spaces ----------------------------------------------------------------------------------------------------------- */

/* 领导小组 成员单位: a group of bodies and its members, who are named together. */
static gboolean is_before_members(const DnLexicon *lexicon, DnSlice left, DnSlice right)
{
	const DnProfile *profile = lexicon->profile;
	return dn_profile_prefix(profile, DN_WORDS_MEMBERS, right) > 0 &&
	       (dn_profile_suffix(profile, DN_WORDS_GROUPS, left) > 0 || dn_profile_suffix(profile, DN_WORDS_LEADING_GROUPS, left) > 0);
}

/* 高新区 县财政局, 容城县 市财政局: a zone or a place, which is a body beside others, and one that begins with its level. */
static gboolean is_between_zone_and_body(const DnLexicon *lexicon, DnSlice left, DnSlice right)
{
	DnSlice name = dn_slice_up_to(right, " 、，,；;。\n");
	DnSlice place = dn_label_skip(lexicon->profile, left);
	return (dn_profile_suffix(lexicon->profile, DN_WORDS_GENERIC_PLACES, place) > 0 || dn_name_is_place(lexicon, place)) &&
	       (dn_profile_prefix(lexicon->profile, DN_WORDS_LEVELS, name) > 0 || dn_name_level(lexicon, name) > 0 ||
	        dn_name_entry(lexicon, name) != NULL) &&
	       dn_profile_prefix(lexicon->profile, DN_WORDS_FALSE_LEVELS, name) == 0 && dn_name_is_complete(lexicon, name);
}

/* 介護保険班 of 介護保険班（保険・年金部門）, and 国保・年金班, whose dot parts no names; up to a mark that parts bodies. */
static DnSlice part_behind_blank(const DnLexicon *lexicon, DnSlice right)
{
	DnSlice outer, note, first = dn_slice_up_to(right, " 、，,；;。/／・\n");
	if (!dn_profile_lists_bare(lexicon->profile))
		return first;
	DnSlice whole = dn_name_can_end(lexicon, first) ? first : dn_slice_up_to(right, " 、，,；;。/／\n");
	return dn_bodies_split_brackets(&outer, &note, whole) ? outer : whole;
}

/* 国土交通省 道路局, 企画部 政策室: a body and an office that is no body by itself. 市長公室 is one. */
static gboolean is_before_office(const DnLexicon *lexicon, DnSlice left, DnSlice name)
{
	if (!dn_profile_lists_bare(lexicon->profile) || dn_profile_is(lexicon->profile, DN_WORDS_WHOLE_NAMES, name))
		return FALSE;
	DnOfficeLevel above = dn_office_level(lexicon, left), level = dn_office_level(lexicon, name);
	return (above == DN_OFFICE_MINISTRY && level > above) || ((above == DN_OFFICE_BUREAU || above == DN_OFFICE_DEPARTMENT) && level == DN_OFFICE_DIVISION);
}

/* 福祉局 保育課, 保険課 介護保険班（計画）: a body and a part of it. The mark of ◎福祉局 ○保育課 begins a body of its own. */
static gboolean is_before_section(const DnLexicon *lexicon, DnSlice left, DnSlice right)
{
	DnSlice name = part_behind_blank(lexicon, right);
	name = dn_slice_cut(name, dn_profile_suffix(lexicon->profile, DN_WORDS_OPEN, name)); /* 学校教育課ほか */
	if (dn_is_mark(dn_slice_first(name), DN_ROLE_MARKS))
		return FALSE;
	static const DnWords sizes[] = {DN_WORDS_SECTIONS, DN_WORDS_TEAMS};
	for (gsize i = 0; i < G_N_ELEMENTS(sizes); i++)
		if (dn_profile_suffix(lexicon->profile, sizes[i], name) > 0 && dn_profile_suffix(lexicon->profile, sizes[i], dn_slice_trim(left)) == 0)
			return TRUE;
	return is_before_office(lexicon, dn_slice_trim(left), name);
}

/* Whether a space separates: behind a whole name or verb, or before a label. Others were put there by a printer. */
static gboolean space_separates(const DnLexicon *lexicon, DnSlice left, DnSlice right, gboolean in_other)
{
	DnLabel label;
	DnTail tail;
	if (dn_label_read(&label, lexicon->profile, right))
		return TRUE;
	if (in_other || is_before_section(lexicon, left, right) || is_before_members(lexicon, left, right))
		return FALSE;
	dn_tail_read(&tail, lexicon->profile, left);
	DnSlice name = dn_label_skip(lexicon->profile, left);
	gboolean whole = dn_profile_is(lexicon->profile, DN_WORDS_WHOLE_NAMES, name) || /* 团委 东街街道办事处, 图书馆 财务处 */
	                 (dn_slice_characters(name) > 2 && dn_profile_is(lexicon->profile, DN_WORDS_ENDINGS, name));
	return tail.n_verbs > 0 || whole || dn_name_is_complete(lexicon, dn_slice_trim(left)) || is_between_zone_and_body(lexicon, left, right);
}

/* ---- Dots ------------------------------------------------------------------------------------------------------------- */

static gboolean is_dot(gunichar c)
{
	return dn_is_mark(c, "・･·‧∙+＋");
}

/* 福祉課, also in a text whose few characters tell nothing of its language. */
static gboolean can_end_before_dot(const DnLexicon *lexicon, DnSlice name)
{
	return dn_name_can_end(lexicon, name) ||
	       (!dn_profile_lists_bare(lexicon->profile) && dn_slice_ends_with(name, dn_slice_of("課")) && dn_slice_characters(name) > 2);
}

static gboolean may_stand_behind_dot(const DnLexicon *lexicon, DnSlice name)
{
	DnTail tail;
	dn_tail_read(&tail, lexicon->profile, name); /* 市教育局・市财政局负责 */
	name = tail.names.length > 0 ? tail.names : name;
	name = dn_slice_cut(name, dn_profile_suffix(lexicon->profile, DN_WORDS_OPEN, name)); /* 厚生労働省・海上保安庁等 */
	return can_end_before_dot(lexicon, name) || dn_profile_is(lexicon->profile, DN_WORDS_WHOLE_NAMES, name) || dn_name_is_collective(lexicon, name);
}

/* 厚生労働省・経済産業省 and 市教育局+市财政局 are two, and so are 福祉課・国際・広域課, since a section ends with 課; 地方経済・生活環境創生本部 is one. */
static gboolean dot_separates(const DnLexicon *lexicon, DnSlice left, DnSlice right)
{
	DnSlice name = dn_slice_trim(left), all = dn_slice_up_to(dn_slice_trim(right), " 　\n、，,；;）)】/／+＋");
	if (!can_end_before_dot(lexicon, name))
		return FALSE;
	return may_stand_behind_dot(lexicon, dn_slice_up_to(all, "・･·‧∙")) ||
	       (dn_profile_suffix(lexicon->profile, DN_WORDS_SECTIONS, name) > 0 && may_stand_behind_dot(lexicon, all));
}

/* ---- Other marks ------------------------------------------------------------------------------------------------------ */

/* 责任单位, and 主担当 where a label needs no noun and no colon. */
static gboolean is_label(const DnProfile *profile, DnSlice words)
{
	return dn_label_is_words(profile, words) || (dn_profile_is(profile, DN_WORDS_LABELS_ALONE, words) && dn_profile_lists_bare(profile));
}

/* A half-width full stop behind the last Chinese or Japanese word, or before a label. */
static gboolean ends_half_width(const DnLexicon *lexicon, gunichar c, DnSlice part, DnSlice rest)
{
	DnLabel label;
	DnSlice right = dn_slice_trim(rest);
	return c == '.' && part.length > 0 && !g_ascii_isalnum(dn_slice_end(part)[-1]) &&
	       (right.length == 0 || dn_label_read(&label, lexicon->profile, right));
}

/* 等部门、单位: the mark stands within the words that leave a list open. */
static gboolean is_within_open(const DnProfile *profile, DnSlice part, DnSlice whole)
{
	for (DnSlice found; (found = dn_profile_find(profile, DN_WORDS_OPEN, part)).length > 0;) {
		gsize behind = (gsize)(dn_slice_end(found) - part.at);
		part = dn_slice_skip(part, behind);
		whole = dn_slice_skip(whole, behind);
		if (dn_profile_prefix(profile, DN_WORDS_OPEN_NOUNS, whole) > part.length)
			return TRUE;
	}
	return FALSE;
}

/* Whether a mark separates nothing: a space, or the end of a line, that stands for the colon of a label; a mark in the end of an open list; a
 * stroke in a label. */
static gboolean is_within(const DnProfile *profile, gunichar c, DnCut cut, DnSlice part, DnSlice whole)
{
	if (cut == DN_CUT_SPACE || c == '\n')
		return is_label(profile, dn_slice_trim(part));
	if (dn_is_mark(c, "/／") && dn_label_holds(profile, whole, dn_slice_end(part)))
		return TRUE;
	return cut == DN_CUT_LIST && is_within_open(profile, part, whole);
}

DnCut dn_clause_cut(const DnLexicon *lexicon, const char *start, const char *p, const char *end, gboolean in_other)
{
	const char *next = g_utf8_next_char(p);
	DnSlice part = dn_slice(start, (gsize)(p - start)), rest = dn_slice(next, (gsize)(end - next)), whole = dn_slice(start, (gsize)(end - start));
	gunichar c = dn_character(p);
	DnCut cut = cut_at(c);
	if (dn_profile_is_spaced(lexicon->profile))
		return dn_spaced_cut(lexicon, c, cut, part, rest);
	if (is_dot(c))
		return dot_separates(lexicon, part, rest) ? DN_CUT_LIST : DN_CUT_NONE;
	if (ends_half_width(lexicon, c, part, rest))
		return DN_CUT_STOP;
	if (is_within(lexicon->profile, c, cut, part, whole) || (c == '\n' && dn_cell_line_ends_within_name(lexicon, part, rest)))
		return DN_CUT_NONE;
	return cut == DN_CUT_SPACE && !space_separates(lexicon, part, rest, in_other) ? DN_CUT_NONE : cut;
}
