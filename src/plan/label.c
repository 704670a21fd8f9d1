/* Labels: 牵头单位： · 市级责任部门： · 责任单位（排第一位的为牵头单位）： · Lead agency: · 完成时限：. */
#include "plan/clause.h"

#include <string.h>

#include "plan/bodies.h"
#include "plan/column_title.h"
#include "plan/form_titles.h"

enum { MOST_PARTS = 6 };

/* A colon, with or without a blank before it. */
static gboolean skip_colon(DnSlice *text)
{
	static const char colons[] = "：:", blanks[] = " 　";
	DnSlice rest = *text;
	while (rest.length > 0 && dn_is_mark(dn_slice_first(rest), blanks))
		rest = dn_slice_skip(rest, (gsize)(g_utf8_next_char(rest.at) - rest.at));
	if (!dn_is_mark(dn_slice_first(rest), colons))
		return FALSE;
	*text = dn_slice_skip(rest, (gsize)(g_utf8_next_char(rest.at) - rest.at));
	return TRUE;
}

/* A note in brackets, such as the rule that the one listed first leads. */
static DnSlice take_note(DnSlice *text)
{
	static const char *const brackets[][2] = {{"（", "）"}, {"(", ")"}};
	for (guint i = 0; i < G_N_ELEMENTS(brackets); i++) {
		DnSlice open = dn_slice_of(brackets[i][0]), close = dn_slice_of(brackets[i][1]);
		const char *end = dn_slice_starts_with(*text, open) ? dn_slice_find(*text, close) : NULL;
		if (end == NULL)
			continue;
		DnSlice note = dn_slice(text->at + open.length, (gsize)(end - text->at) - open.length);
		*text = dn_slice_skip(*text, (gsize)(end - text->at) + close.length);
		return note;
	}
	return dn_slice(text->at, 0);
}

static gsize level_length(const DnProfile *profile, DnSlice text)
{
	return MAX(dn_profile_prefix(profile, DN_WORDS_LEVELS, text), dn_profile_prefix(profile, DN_WORDS_PLACES, text));
}

/* 省级, 市县, 省、市两级: whose bodies a label is for. */
static void skip_level(DnSlice *text, const DnProfile *profile)
{
	static const char *const between[] = {"、", "/", "／", "和", "及"};
	enum { MOST_LEVELS = 5 };
	gsize length = level_length(profile, *text);
	for (guint i = 0; i < MOST_LEVELS && length > 0; i++, length = level_length(profile, *text)) {
		*text = dn_slice_skip(*text, length);
		*text = dn_slice_skip(*text, dn_profile_prefix(profile, DN_WORDS_LABEL_LEVELS, *text));
		for (gsize k = 0; k < G_N_ELEMENTS(between); k++)
			if (dn_slice_starts_with(*text, dn_slice_of(between[k])) && level_length(profile, dn_slice_skip(*text, strlen(between[k]))) > 0)
				*text = dn_slice_skip(*text, strlen(between[k]));
	}
	*text = dn_slice_skip(*text, dn_profile_prefix(profile, DN_WORDS_SEVERAL_LEVELS, *text));
}

/* 牵头、责任 of a label: what its words say together. */
typedef struct {
	gboolean leads, joins, responsible;
} LabelWords;

static gsize word_length(const DnProfile *profile, DnSlice text)
{
	return MAX(dn_profile_prefix(profile, DN_WORDS_LABEL_LEAD, text),
	           MAX(dn_profile_prefix(profile, DN_WORDS_LABEL_DUTY, text), dn_profile_prefix(profile, DN_WORDS_LABEL_JOIN, text)));
}

/* Lead implementing agency: the blank between two words of a label, where spaces separate words. */
static gsize blank_between(const DnProfile *profile, DnSlice text)
{
	return dn_profile_is_spaced(profile) && text.length > 1 && *text.at == ' ' && word_length(profile, dn_slice_skip(text, 1)) > 0 ? 1 : 0;
}

/* 责任单位及责任人: the persons whom a label names beside bodies. */
static DnSlice skip_persons(const DnProfile *profile, DnSlice rest)
{
	return dn_slice_skip(rest, dn_profile_prefix(profile, DN_WORDS_COLUMN_PERSONS, rest));
}

static gboolean take_words(LabelWords *said, DnSlice *text, const DnProfile *profile)
{
	guint parts = 0;
	for (; parts < MOST_PARTS; parts++) {
		gsize lead = dn_profile_prefix(profile, DN_WORDS_LABEL_LEAD, *text);
		gsize duty = dn_profile_prefix(profile, DN_WORDS_LABEL_DUTY, *text);
		gsize join = dn_profile_prefix(profile, DN_WORDS_LABEL_JOIN, *text);
		gsize length = MAX(lead, MAX(duty, join));
		if (length == 0)
			break;
		said->leads |= lead == length;
		said->joins |= join == length && lead < length;
		said->responsible |= duty == length && lead < length && join < length;
		*text = dn_slice_skip(*text, length);
		gsize joint = dn_profile_prefix(profile, DN_WORDS_CONJUNCTIONS, *text);
		joint = joint > 0 ? joint : dn_profile_prefix(profile, DN_WORDS_LABEL_JOINTS, *text);
		*text = dn_slice_skip(*text, joint > 0 ? joint : blank_between(profile, *text));
	}
	return parts > 0;
}

static DnDuty duty_of(const LabelWords *said)
{
	if (said->leads)
		return said->joins ? DN_DUTY_RESPONSIBLE : DN_DUTY_LEADS;
	return said->joins && !said->responsible ? DN_DUTY_JOINS : DN_DUTY_RESPONSIBLE;
}

/* 牵头单位为市教育局, 牵头单位——市教育局, 牵头单位 市教育局: what may stand there instead of a colon proves less than one. 所管　総務省:
 * where lists of bodies need no verb, a word that is a label by itself needs no colon either. */
static gboolean skip_weak_colon(DnSlice *text, const DnProfile *profile)
{
	gsize copula = dn_profile_prefix(profile, DN_WORDS_LABEL_COPULAS, *text);
	*text = dn_slice_skip(*text, copula);
	return copula > 0;
}

static gboolean read_other(DnLabel *out, const DnProfile *profile, DnSlice text)
{
	gsize length = dn_profile_prefix(profile, DN_WORDS_LABELS_OTHER, text);
	DnSlice rest = dn_slice_skip(text, length);
	gboolean colon = length > 0 && (skip_colon(&rest) || (dn_profile_is_spaced(profile) && skip_weak_colon(&rest, profile)));
	if (!colon)
		return FALSE;
	*out = (DnLabel){.other = TRUE, .words = dn_slice(text.at, length), .length = (gsize)(rest.at - text.at)};
	return TRUE;
}

/* 【部门分工】: words that need no noun, in brackets that hold no remarks. */
static gboolean is_lens_of_words(const DnProfile *profile, DnSlice words, DnSlice rest)
{
	return rest.length == 0 && dn_is_mark(dn_character(dn_slice_end(words)), "】〗＞〉") &&
	       dn_profile_is(profile, DN_WORDS_LABELS_ALONE, words);
}

/* （牵头）市教育局: the word for a role in round brackets before the name. */
static gboolean is_role_before(const DnProfile *profile, const LabelWords *said, DnSlice words, DnSlice behind)
{
	return (said->leads || said->joins) && dn_profile_is(profile, DN_WORDS_LABELS_ALONE, words) && g_unichar_isalpha(dn_slice_first(behind)) &&
	       !dn_profile_is_spaced(profile);
}

/* Bytes of the nouns of a label, several of which a dot or a stroke may join: 府省庁・機関 of 関係府省庁・機関; 0 for none. */
static gsize nouns_length(const DnProfile *profile, DnSlice text)
{
	static const char marks[] = "・／/";
	gsize length = dn_profile_prefix(profile, DN_WORDS_LABEL_NOUNS, text);
	while (dn_profile_lists_bare(profile) && length > 0 && length < text.length && dn_is_mark(dn_character(text.at + length), marks)) {
		gsize mark = (gsize)(dn_character_end(text.at + length) - text.at), noun = dn_profile_prefix(profile, DN_WORDS_LABEL_NOUNS, dn_slice_skip(text, mark));
		if (noun == 0)
			break;
		length = mark + noun;
	}
	return length;
}

static gboolean names_bodies_and_persons(const DnProfile *profile, DnSlice words)
{
	gsize noun = nouns_length(profile, words);
	return noun > 0 && skip_persons(profile, dn_slice_skip(words, noun)).length == 0;
}

/* 〔関係府省庁〕《施策番号20》: before a number, a group that does something, and no label of those who do. */
static gboolean is_group(const DnProfile *profile, DnSlice words, DnSlice behind)
{
	return dn_is_mark(dn_slice_first(dn_slice_trim(behind)), "《") && dn_profile_is(profile, DN_WORDS_LABEL_GROUPS, words);
}

/* 【责任单位】, with or without a colon behind it. */
static gboolean read_bracketed(DnLabel *out, const DnProfile *profile, DnSlice text)
{
	static const char *const brackets[][2] = {{"【", "】"}, {"［", "］"}, {"[", "]"}, {"〔", "〕"}, {"（", "）"}, {"(", ")"}, {"〖", "〗"}, {"「", "」"}, {"＜", "＞"}, {"〈", "〉"}};
	gboolean angled = dn_profile_lists_bare(profile) && dn_is_mark(dn_slice_first(text), "＜〈");
	if (!angled && !dn_is_mark(dn_slice_first(text), "【［[〔（(〖「"))
		return FALSE;
	for (guint i = 0; i < G_N_ELEMENTS(brackets); i++) {
		DnSlice open = dn_slice_of(brackets[i][0]), close = dn_slice_of(brackets[i][1]);
		const char *end = dn_slice_starts_with(text, open) ? dn_slice_find(text, close) : NULL;
		if (end == NULL)
			continue;
		DnSlice words = dn_slice(text.at + open.length, (gsize)(end - text.at) - open.length), rest = words;
		DnSlice behind = dn_slice(end + close.length, (gsize)(dn_slice_end(text) - end) - close.length);
		LabelWords said = {0};
		if (dn_is_mark(dn_slice_first(text), "【〖") && dn_profile_is(profile, DN_WORDS_LABELS_OTHER, words)) {
			skip_colon(&behind);
			*out = (DnLabel){.other = TRUE, .words = words, .note = dn_slice(end, 0), .length = (gsize)(behind.at - text.at)};
			return TRUE;
		}
		skip_level(&rest, profile);
		if (is_group(profile, words, behind) || !take_words(&said, &rest, profile))
			return FALSE;
		gboolean noun = dn_profile_is(profile, DN_WORDS_LABEL_NOUNS, rest) || names_bodies_and_persons(profile, rest) || is_lens_of_words(profile, words, rest);
		if (!noun && !(rest.length == 0 && is_role_before(profile, &said, words, behind)))
			return FALSE;
		skip_colon(&behind);
		*out = (DnLabel){.duty = duty_of(&said), .bare = !noun, .words = words, .note = dn_slice(end, 0), .length = (gsize)(behind.at - text.at)};
		return TRUE;
	}
	return FALSE;
}

gboolean dn_label_begins(DnDuty *out, const DnProfile *profile, DnSlice text)
{
	enum { LONGEST = 60 };
	LabelWords said = {0};
	skip_level(&text, profile);
	if (text.length > LONGEST || !take_words(&said, &text, profile) || dn_profile_suffix(profile, DN_WORDS_LABEL_NOUNS, text) == 0)
		return FALSE;
	*out = duty_of(&said);
	return TRUE;
}

gboolean dn_label_is_words(const DnProfile *profile, DnSlice text)
{
	LabelWords said = {0};
	skip_level(&text, profile);
	return take_words(&said, &text, profile) && dn_profile_is(profile, DN_WORDS_LABEL_NOUNS, text);
}

gboolean dn_label_is_before_blank(const DnProfile *profile, DnSlice words)
{
	static const DnWords titles[] = {DN_WORDS_COLUMN_LEAD, DN_WORDS_COLUMN_DEPARTMENT, DN_WORDS_COLUMN_PARTICIPANT};
	enum { FEWEST = 3 /* characters: 連携 may begin any title */ };
	if (dn_label_is_words(profile, words) || dn_profile_is(profile, DN_WORDS_COLUMN_KEEPERS, words))
		return TRUE;
	for (guint i = 0; dn_slice_characters(words) >= FEWEST && i < G_N_ELEMENTS(titles); i++)
		if (dn_profile_is(profile, titles[i], words))
			return TRUE;
	return FALSE;
}

gboolean dn_label_is_paired(const DnLabel *label, const DnProfile *profile)
{
	DnSlice outer, note = label->note;
	if (note.length == 0 && !dn_bodies_split_brackets(&outer, &note, label->words))
		note = dn_slice(label->words.at, 0);
	gboolean noted = label->duty == DN_DUTY_LEADS && dn_profile_prefix(profile, DN_WORDS_LABEL_JOIN, note) > 0;
	return !label->other && (noted || dn_profile_prefix(profile, DN_WORDS_LABEL_PAIRED, label->words) > 0);
}

/* 相关单位：, 其他责任单位： behind the label of those who lead. Without a colon such words name a group. */
static gboolean read_others(DnLabel *out, const DnProfile *profile, DnSlice text)
{
	gsize start = dn_profile_prefix(profile, DN_WORDS_LABEL_OTHERS, text);
	DnSlice rest = dn_slice_skip(text, start);
	LabelWords said = {0};
	if (start == 0)
		return FALSE;
	take_words(&said, &rest, profile);
	gsize noun = dn_profile_prefix(profile, DN_WORDS_LABEL_NOUNS, rest);
	rest = dn_slice_skip(rest, noun);
	DnSlice words = dn_slice(text.at, (gsize)(rest.at - text.at));
	if (noun == 0 || said.leads || !skip_colon(&rest))
		return FALSE;
	*out = (DnLabel){.duty = DN_DUTY_JOINS, .words = words, .note = dn_slice(rest.at, 0), .length = (gsize)(rest.at - text.at)};
	return TRUE;
}

/* 整改责任单位：, 项目牵头部门：: some words before those of a label say of what, and its noun and colon must stand behind them. */
static gboolean read_qualified(DnLabel *out, const DnProfile *profile, DnSlice text)
{
	enum { MOST_CHARACTERS = 6 };
	DnSlice rest = text;
	for (guint i = 0; i < MOST_CHARACTERS && rest.length > 0 && g_unichar_isalpha(dn_slice_first(rest)); i++) {
		rest = dn_slice_skip(rest, (gsize)(g_utf8_next_char(rest.at) - rest.at));
		DnSlice behind = rest;
		LabelWords said = {0};
		if (dn_profile_prefix(profile, DN_WORDS_LABEL_QUALIFIED, rest) == 0 || !take_words(&said, &behind, profile))
			continue;
		gsize noun = dn_profile_prefix(profile, DN_WORDS_LABEL_NOUNS, behind);
		behind = dn_slice_skip(behind, noun);
		DnSlice words = dn_slice(text.at, (gsize)(behind.at - text.at));
		if (noun == 0 || !skip_colon(&behind))
			return FALSE;
		*out = (DnLabel){.duty = duty_of(&said), .bare = TRUE, .words = words, .note = dn_slice(behind.at, 0),
		                 .length = (gsize)(behind.at - text.at)};
		return TRUE;
	}
	return FALSE;
}

gsize dn_label_words_length(DnLabel *out, const DnProfile *profile, DnSlice text)
{
	DnSlice rest = text;
	LabelWords said = {0};
	if (dn_profile_is_spaced(profile) || !take_words(&said, &rest, profile))
		return 0;
	gsize noun = dn_profile_prefix(profile, DN_WORDS_LABEL_NOUNS, rest);
	rest = dn_slice_skip(rest, noun);
	DnSlice words = dn_slice(text.at, (gsize)(rest.at - text.at));
	*out = (DnLabel){.duty = duty_of(&said), .bare = TRUE, .words = words, .note = dn_slice(rest.at, 0), .length = words.length};
	return noun > 0 && rest.length > 0 ? words.length : 0;
}

gsize dn_label_lone_length(DnLabel *out, const DnProfile *profile, DnSlice text)
{
	DnSlice rest = text;
	LabelWords said = {0};
	gsize length = dn_profile_is_spaced(profile) || dn_profile_lists_bare(profile) ? 0 : dn_profile_prefix(profile, DN_WORDS_LABELS_ALONE, text);
	if (length == 0 || length == text.length || !take_words(&said, &rest, profile) || (gsize)(rest.at - text.at) != length)
		return 0;
	DnSlice words = dn_slice(text.at, length);
	*out = (DnLabel){.duty = duty_of(&said), .bare = TRUE, .words = words, .note = dn_slice(rest.at, 0), .length = length};
	return length;
}

static const DnDuty duty_of_column[DN_COLUMNS] = {[DN_COLUMN_LEAD] = DN_DUTY_LEADS,
                                                  [DN_COLUMN_DEPARTMENT] = DN_DUTY_RESPONSIBLE,
                                                  [DN_COLUMN_PARTICIPANT] = DN_DUTY_JOINS};

/* 成员单位：: those who make up what others lead. It counts only behind these. */
static gboolean read_members(DnLabel *out, const DnProfile *profile, DnSlice text)
{
	gsize length = dn_profile_prefix(profile, DN_WORDS_MEMBERS, text);
	DnSlice rest = dn_slice_skip(text, length);
	if (length == 0 || !skip_colon(&rest))
		return FALSE;
	*out = (DnLabel){.duty = DN_DUTY_JOINS, .members = TRUE, .words = dn_slice(text.at, length), .note = dn_slice(rest.at, 0),
	                 .length = (gsize)(rest.at - text.at)};
	return TRUE;
}

/* Where a label of spaced words ends: at its colon, or at the end of its line. */
static const char *find_label_end(DnSlice text)
{
	enum { LONGEST = 100 };
	for (gsize i = 0; i < MIN(text.length, (gsize)LONGEST); i++)
		if (text.at[i] == ':' || text.at[i] == '\n')
			return text.at + i;
	return NULL;
}

/* What words of a label say; Partners does so where it stands alone in its line. */
static DnColumn column_of_title(const DnProfile *profile, DnSlice words, gboolean alone)
{
	enum { FEWEST_KINDS = 3 };
	static const struct {
		DnWords words;
		DnColumn kind;
	} kinds[] = {{DN_WORDS_LABEL_LEAD, DN_COLUMN_LEAD}, {DN_WORDS_LABEL_DUTY, DN_COLUMN_DEPARTMENT}, {DN_WORDS_LABEL_JOIN, DN_COLUMN_PARTICIPANT}};
	if (memchr(words.at, ' ', words.length) != NULL && dn_profile_is(profile, DN_WORDS_LABEL_JOIN, words))
		return DN_COLUMN_PARTICIPANT; /* State actors involved, though actors may be responsible */
	if (dn_form_title_count_kinds(words) >= FEWEST_KINDS)
		return DN_COLUMN_PARTICIPANT; /* CSOs, private sector, multilaterals, working groups */
	DnColumn kind = dn_column_title_read(profile, words);
	for (guint i = 0; alone && kind == DN_COLUMN_OTHER && i < G_N_ELEMENTS(kinds); i++)
		if (dn_profile_is(profile, kinds[i].words, words) && dn_profile_is(profile, DN_WORDS_LABELS_ALONE, words))
			kind = kinds[i].kind;
	return kind;
}

gboolean dn_label_heads_lines(DnDuty *out, const DnProfile *profile, DnSlice words)
{
	DnColumn kind = dn_profile_is_spaced(profile) ? column_of_title(profile, words, TRUE) : DN_COLUMN_OTHER;
	if (kind == DN_COLUMN_OTHER ||
	    (kind != DN_COLUMN_PARTICIPANT && !dn_column_title_heads_lines(profile, words) && !dn_profile_is(profile, DN_WORDS_LABELS_ABOVE, words)))
		return FALSE;
	*out = duty_of_column[kind];
	return TRUE;
}

/* Responsible body (lead): and Responsible bodies (support): a note in a label says what those do who follow. */
static DnColumn column_with_note(const DnProfile *profile, DnSlice words, DnColumn kind)
{
	DnSlice outer, note;
	if (kind != DN_COLUMN_DEPARTMENT || !dn_bodies_split_brackets(&outer, &note, words))
		return kind;
	if (dn_profile_is(profile, DN_WORDS_LABEL_LEAD, note))
		return DN_COLUMN_LEAD;
	return dn_profile_is(profile, DN_WORDS_LABEL_JOIN, note) ? DN_COLUMN_PARTICIPANT : kind;
}

/* Main implementing agencies:, Who will lead this?: words that would be the title of a column. */
static gboolean read_title(DnLabel *out, const DnProfile *profile, DnSlice text)
{
	const char *colon = dn_profile_is_spaced(profile) ? find_label_end(text) : NULL;
	if (colon == NULL || !g_ascii_isalpha(*text.at))
		return FALSE;
	DnSlice words = dn_slice_trim(dn_slice(text.at, (gsize)(colon - text.at)));
	DnColumn kind = column_with_note(profile, words, column_of_title(profile, words, *colon == '\n'));
	if (kind == DN_COLUMN_OTHER)
		return FALSE;
	*out = (DnLabel){.duty = duty_of_column[kind], .bare = !dn_column_title_names_bodies(profile, words), .words = words,
	                 .note = dn_slice(colon, 0), .length = (gsize)(colon - text.at) + 1};
	return TRUE;
}

/* Agency: and Coordinator:, in a language whose names have capitals. */
static gboolean read_sure(DnLabel *out, const DnProfile *profile, DnSlice text)
{
	gsize leads = dn_profile_prefix(profile, DN_WORDS_LABELS_SURE_LEAD, text);
	gsize length = MAX(leads, dn_profile_prefix(profile, DN_WORDS_LABELS_SURE, text));
	DnSlice rest = dn_slice_skip(text, length);
	if (length == 0 || !skip_colon(&rest))
		return FALSE;
	*out = (DnLabel){.duty = leads > 0 ? DN_DUTY_LEADS : DN_DUTY_RESPONSIBLE, .bare = TRUE, .sure = TRUE, .words = dn_slice(text.at, length),
	                 .note = dn_slice(rest.at, 0), .length = (gsize)(rest.at - text.at)};
	return TRUE;
}

/* 実施主体: words of a label that hold its noun. */
static gboolean ends_with_noun(const DnProfile *profile, DnSlice words)
{
	return dn_profile_lists_bare(profile) && dn_profile_suffix(profile, DN_WORDS_LABEL_NOUNS, words) > 0;
}

gboolean dn_label_read(DnLabel *out, const DnProfile *profile, DnSlice text)
{
	DnSlice rest = text;
	LabelWords said = {0};
	out->sure = out->members = FALSE;
	if (read_sure(out, profile, text) || read_other(out, profile, text) || read_title(out, profile, text) || read_bracketed(out, profile, text) ||
	    read_others(out, profile, text) || read_members(out, profile, text))
		return TRUE;
	skip_level(&rest, profile);
	DnSlice words = rest;
	if (!take_words(&said, &rest, profile))
		return read_qualified(out, profile, text);
	gboolean alone = dn_profile_is(profile, DN_WORDS_LABELS_ALONE, dn_slice(words.at, (gsize)(rest.at - words.at)));
	gsize noun = nouns_length(profile, rest);
	if (noun == 0 && !alone)
		return FALSE;
	rest = noun > 0 ? skip_persons(profile, dn_slice_skip(rest, noun)) : rest;
	out->words = dn_slice(text.at, (gsize)(rest.at - text.at));
	rest = dn_slice_skip(rest, dn_slice_starts_with(rest, dn_slice_of(" (")) ? 1 : 0);
	out->note = take_note(&rest);
	gboolean colon = skip_colon(&rest);
	if (!colon && !((noun > 0 || dn_profile_lists_bare(profile) || dn_profile_is_spaced(profile)) && skip_weak_colon(&rest, profile)))
		return FALSE;
	out->other = FALSE;
	out->bare = (noun == 0 && !ends_with_noun(profile, out->words)) || !colon;
	out->duty = duty_of(&said);
	out->length = (gsize)(rest.at - text.at);
	return TRUE;
}

DnSlice dn_label_skip(const DnProfile *profile, DnSlice words)
{
	DnLabel label;
	words = dn_slice_trim(words);
	return dn_label_read(&label, profile, words) ? dn_slice_trim(dn_slice_skip(words, label.length)) : words;
}

gboolean dn_label_holds(const DnProfile *profile, DnSlice words, const char *mark)
{
	DnLabel label;
	words = dn_slice_trim(words);
	return dn_label_read(&label, profile, words) && words.at + label.length > mark + 1;
}
