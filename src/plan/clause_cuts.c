/* Cuts: the separators of lists and sentences. What a space, a slash or a full stop does depends on the language and its neighbours. */
#include "plan/clause_cuts.h"

#include <string.h>

#include "plan/bodies.h"
#include "plan/cell_lines.h"
#include "plan/conjunction.h"
#include "plan/clause_tail.h"
#include "plan/name_group.h"
#include "plan/name_letters.h"
#include "plan/posts.h"

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

/* 领导小组 of 领导小组 成员单位. */
static gboolean ends_as_group_of_bodies(const DnLexicon *lexicon, DnSlice words)
{
	return dn_profile_suffix(lexicon->profile, DN_WORDS_GROUPS, words) > 0 || dn_profile_suffix(lexicon->profile, DN_WORDS_LEADING_GROUPS, words) > 0;
}

/* The words from `rest` up to the next mark of those. */
static DnSlice up_to(DnSlice rest, const char *marks)
{
	const char *end = rest.at;
	while (end < dn_slice_end(rest) && !dn_is_mark(dn_character(end), marks))
		end = dn_character_end(end);
	return dn_slice_trim(dn_slice(rest.at, (gsize)(end - rest.at)));
}

/* 高新区 县财政局: a zone, which is a body beside others, and one that begins with its level. */
static gboolean is_between_zone_and_body(const DnLexicon *lexicon, DnSlice left, DnSlice right)
{
	DnSlice name = up_to(right, " 、，,；;。\n");
	return dn_profile_suffix(lexicon->profile, DN_WORDS_GENERIC_PLACES, dn_slice_trim(left)) > 0 && dn_profile_prefix(lexicon->profile, DN_WORDS_LEVELS, name) > 0 &&
	       dn_profile_prefix(lexicon->profile, DN_WORDS_FALSE_LEVELS, name) == 0 && dn_name_is_complete(lexicon, name);
}

/* 介護保険班 of 介護保険班（保険・年金部門）, and 国保・年金班, whose dot parts no names; up to a mark that parts bodies. */
static DnSlice part_behind_blank(const DnLexicon *lexicon, DnSlice right)
{
	DnSlice outer, note, first = up_to(right, " 、，,；;。/／・\n");
	if (!dn_profile_lists_bare(lexicon->profile))
		return first;
	DnSlice whole = dn_name_can_end(lexicon, first) ? first : up_to(right, " 、，,；;。/／\n");
	return dn_bodies_split_brackets(&outer, &note, whole) ? outer : whole;
}

/* 福祉局 保育課, 保険課 介護保険班（計画）: a body and a part of it. The mark of ◎福祉局 ○保育課 begins a body of its own. */
static gboolean is_before_section(const DnLexicon *lexicon, DnSlice left, DnSlice right)
{
	DnSlice name = part_behind_blank(lexicon, right);
	if (dn_is_mark(dn_slice_first(name), "◎○〇◯●★☆"))
		return FALSE;
	static const DnWords sizes[] = {DN_WORDS_SECTIONS, DN_WORDS_TEAMS};
	for (gsize i = 0; i < G_N_ELEMENTS(sizes); i++)
		if (dn_profile_suffix(lexicon->profile, sizes[i], name) > 0 && dn_profile_suffix(lexicon->profile, sizes[i], dn_slice_trim(left)) == 0)
			return TRUE;
	return FALSE;
}

/* Whether a space separates: behind a whole name or verb, or before a label. Others were put there by a printer. */
static gboolean space_separates(const DnLexicon *lexicon, DnSlice left, DnSlice right, gboolean in_other)
{
	DnLabel label;
	DnTail tail;
	if (dn_profile_is_spaced(lexicon->profile))
		return FALSE;
	if (dn_label_read(&label, lexicon->profile, right))
		return TRUE;
	if (in_other || is_before_section(lexicon, left, right) || (dn_profile_prefix(lexicon->profile, DN_WORDS_MEMBERS, right) > 0 && ends_as_group_of_bodies(lexicon, left)))
		return FALSE;
	dn_tail_read(&tail, lexicon->profile, left);
	return tail.n_verbs > 0 || dn_name_is_complete(lexicon, dn_slice_trim(left)) || is_between_zone_and_body(lexicon, left, right);
}

/* HII / RID, OMB/GSA, DfE/HMT, Homes Ruritania/DLUHC and Ministry of Health/Ministry of Education are two; agency/ies and N/A are one. */
static gboolean slash_separates(const DnLexicon *lexicon, DnSlice left, DnSlice right)
{
	if (left.length < 2 || right.length < 2)
		return FALSE;
	if (g_ascii_isspace(dn_slice_end(left)[-1]) || g_ascii_isspace(right.at[0]))
		return TRUE;
	enum { LEAST = 3 };
	DnSlice outer, note, behind = up_to(right, "/,;\n"), before = dn_slice_trim(left);
	behind = dn_bodies_split_brackets(&outer, &note, behind) ? outer : behind; /* MoH/MoF (lead) */
	gboolean named = memchr(before.at, ' ', before.length) != NULL && dn_name_is_capitalised(before) && behind.length >= LEAST && dn_name_is_acronym(behind);
	return (named || dn_name_can_end(lexicon, before)) && dn_name_can_end(lexicon, behind);
}

/* Congress + IRS are two; Health + Hospitals and Arts + Culture Department are one. */
static gboolean plus_separates(const DnLexicon *lexicon, DnSlice part, DnSlice rest)
{
	DnSlice left = dn_slice_trim(part), right = up_to(rest, "+,;/\n");
	gboolean apart = left.length < part.length && rest.length > 0 && *rest.at == ' ';
	gboolean by_left = dn_name_can_end(lexicon, left) || dn_name_is_collective(lexicon, left);
	gboolean by_right = dn_name_entry(lexicon, right) != NULL || dn_name_is_collective(lexicon, right) ||
	                    (dn_name_can_end(lexicon, right) && dn_profile_suffix(lexicon->profile, DN_WORDS_ENDINGS, right) == 0);
	return apart && left.length > 0 && right.length > 0 && (by_left || by_right);
}

/* Cabinet Office of Cabinet Office and Department for Transport, CIABOC of CIABOC (Independent Commission): what stands before a conjunction
 * with a whole name behind it, or before brackets. */
static DnSlice first_name(const DnLexicon *lexicon, DnSlice words)
{
	DnSlice outer, inner, found = dn_conjunction_find(lexicon->profile, words);
	DnSlice left = dn_slice_trim(dn_slice(words.at, (gsize)(found.at - words.at)));
	DnSlice right = dn_slice_trim(dn_slice(dn_slice_end(found), (gsize)(dn_slice_end(words) - dn_slice_end(found))));
	if (left.length > 0 && dn_name_can_end(lexicon, left) && dn_name_is_complete(lexicon, right))
		return left;
	return dn_bodies_split_brackets(&outer, &inner, words) ? outer : words;
}

/* Department for Culture of Treasury with Department for Culture: what a name begins behind such a word, or all words. */
static DnSlice behind_together(const DnLexicon *lexicon, DnSlice words)
{
	DnSlice found = dn_profile_find(lexicon->profile, DN_WORDS_TOGETHER, words);
	DnSlice name = dn_slice_trim(dn_slice_skip(words, (gsize)(dn_slice_end(found) - words.at)));
	name = dn_slice_skip(name, dn_profile_prefix(lexicon->profile, DN_WORDS_ARTICLES, name));
	return found.length > 0 && dn_profile_prefix(lexicon->profile, DN_WORDS_BEGINNINGS, name) > 0 ? name : words;
}

/* Department for Culture of Cabinet Office and Department for Culture: what a name begins behind the last conjunction, or all words. */
static DnSlice last_name(const DnLexicon *lexicon, DnSlice words)
{
	words = behind_together(lexicon, words);
	DnSlice rest = words;
	for (DnSlice found; (found = dn_conjunction_find(lexicon->profile, rest)).length > 0;) {
		rest = dn_slice_trim(dn_slice(dn_slice_end(found), (gsize)(dn_slice_end(words) - dn_slice_end(found))));
		rest = dn_slice_skip(rest, dn_profile_prefix(lexicon->profile, DN_WORDS_ARTICLES, rest));
		if (dn_profile_prefix(lexicon->profile, DN_WORDS_BEGINNINGS, rest) > 0)
			words = rest;
	}
	return words;
}

/* Ministry of Health of All units of the Ministry of Health: the body whose parts are meant; all words where none is. */
static DnSlice behind_every(const DnLexicon *lexicon, DnSlice words)
{
	static const char of[] = " of ";
	const char *at = dn_profile_prefix(lexicon->profile, DN_WORDS_EVERY, words) > 0 ? dn_slice_find(words, dn_slice_of(of)) : NULL;
	if (at == NULL)
		return words;
	DnSlice body = dn_slice_skip(words, (gsize)(at - words.at) + strlen(of));
	body = dn_slice_skip(body, dn_profile_prefix(lexicon->profile, DN_WORDS_ARTICLES, body));
	return dn_profile_prefix(lexicon->profile, DN_WORDS_BEGINNINGS, body) > 0 ? body : words;
}

/* The words up to the next mark of a list, without an article. */
static DnSlice next_item(gsize *article, const DnLexicon *lexicon, DnSlice rest)
{
	DnSlice item = dn_slice_trim(dn_slice(rest.at, MIN(rest.length, strcspn(rest.at, ",;.\n"))));
	*article = dn_profile_prefix(lexicon->profile, DN_WORDS_ARTICLES, item);
	return dn_slice_trim(dn_slice_skip(item, *article));
}

/* Media and Sport of Media and Sport and the Home Office: what stands before the last conjunction behind which a name begins, where another
 * conjunction stands before that. */
static DnSlice before_next_name(const DnLexicon *lexicon, DnSlice item)
{
	DnSlice rest = item, cut = item;
	for (DnSlice found; (found = dn_conjunction_find(lexicon->profile, rest)).length > 0;) {
		DnSlice left = dn_slice_trim(dn_slice(item.at, (gsize)(found.at - item.at)));
		rest = dn_slice_trim(dn_slice(dn_slice_end(found), (gsize)(dn_slice_end(item) - dn_slice_end(found))));
		gboolean begins = dn_profile_suffix(lexicon->profile, DN_WORDS_ARTICLES, found) > 0 ||
		                  dn_profile_prefix(lexicon->profile, DN_WORDS_BEGINNINGS, rest) > 0;
		if (begins && dn_name_is_complete(lexicon, rest) && dn_conjunction_find(lexicon->profile, left).length > 0)
			cut = left;
	}
	return cut;
}

/* Care and Medical Education: a few words with capitals that tell of no body. */
static gboolean is_field(const DnLexicon *lexicon, DnSlice words)
{
	enum { LONGEST_FIELD = 40 };
	gboolean named = dn_name_is_complete(lexicon, words) || dn_name_is_collective(lexicon, words) ||
	                 dn_profile_find(lexicon->profile, DN_WORDS_ENDINGS, words).length > 0 ||
	                 dn_profile_suffix(lexicon->profile, DN_WORDS_COUNTRY_ENDS, words) > 0 ||
	                 dn_profile_suffix(lexicon->profile, DN_WORDS_COMPANY_ENDS, words) > 0;
	return words.length <= LONGEST_FIELD && dn_name_is_capitalised(words) && !named && dn_conjunction_find(lexicon->profile, words).length == 0;
}

/* , and Medical Education of Ministry of Health, Care, and Medical Education: the last of several fields, whatever stands behind it in brackets or
 * as a condition. `fields` are those before it. */
static gboolean ends_fields(const DnLexicon *lexicon, DnSlice fields, DnSlice item)
{
	gsize conjunction = dn_profile_prefix(lexicon->profile, DN_WORDS_CONJUNCTIONS, item);
	gboolean article = conjunction > 0 && dn_profile_suffix(lexicon->profile, DN_WORDS_ARTICLES, dn_slice(item.at, conjunction)) > 0;
	DnSlice last = up_to(dn_slice_skip(item, conjunction), "("), condition = dn_profile_find(lexicon->profile, DN_WORDS_CONDITIONS, last);
	last.length = condition.length > 0 ? (gsize)(condition.at - last.at) : last.length;
	if (article || fields.length == 0 || !is_field(lexicon, last))
		return FALSE;
	while (fields.length > 0) { /* each with its comma */
		DnSlice field = dn_slice(fields.at, MIN(fields.length - 1, strcspn(fields.at, ",")));
		if (!is_field(lexicon, dn_slice_trim(field)))
			return FALSE;
		fields = dn_slice_trim(dn_slice_skip(fields, field.length + 1));
	}
	return TRUE;
}

/* Fields behind the first comma of `part`, up to the item at `end`; empty where the name is that of no ministry. */
static DnSlice fields_before(const DnLexicon *lexicon, DnSlice part, DnSlice right, const char *end)
{
	DnSlice beginning = dn_slice(part.at, dn_profile_prefix(lexicon->profile, DN_WORDS_BEGINNINGS, part));
	const char *comma = memchr(part.at, ',', part.length), *start = comma != NULL ? comma + 1 : right.at;
	return dn_slice(start, dn_profile_suffix(lexicon->profile, DN_WORDS_OF_FIELDS, beginning) > 0 ? (gsize)(end - start) : 0);
}

/* NEPAD of NEPAD Partners: an abbreviation among other words is that of a body, and none of what a ministry is for. */
static gboolean holds_acronym(DnSlice words)
{
	enum { LEAST = 3 };
	for (DnSlice word; words.length > 0; words = dn_slice_trim(dn_slice_skip(words, word.length))) {
		const char *space = memchr(words.at, ' ', words.length);
		word = dn_slice(words.at, space != NULL ? (gsize)(space - words.at) : words.length);
		if (word.length >= LEAST && dn_name_is_acronym(word))
			return TRUE;
	}
	return FALSE;
}

/* Innovation and Skills of Department for Business, Innovation and Skills: words behind the comma that are no name of their own, up to some
 * that a conjunction joins. */
static gboolean goes_on(const DnLexicon *lexicon, DnSlice part, DnSlice right)
{
	enum { MOST_ITEMS = 6 };
	DnSlice whole = right;
	for (guint i = 0; i < MOST_ITEMS && right.length > 0; i++) {
		gsize article;
		DnSlice item = next_item(&article, lexicon, right);
		if (dn_name_is_complete(lexicon, first_name(lexicon, before_next_name(lexicon, item))) ||
		    (article > 0 && dn_profile_find(lexicon->profile, DN_WORDS_ENDINGS, item).length > 0) ||
		    dn_profile_find(lexicon->profile, DN_WORDS_TOGETHER, item).length > 0)
			return FALSE;
		if (dn_profile_prefix(lexicon->profile, DN_WORDS_CONJUNCTIONS, item) > 0)
			return ends_fields(lexicon, fields_before(lexicon, part, whole, item.at), item);
		if (dn_conjunction_find(lexicon->profile, item).length > 0)
			return TRUE;
		right = dn_slice_skip(right, (gsize)(dn_slice_end(item) - right.at));
		if (right.length == 0 || *right.at != ',' || holds_acronym(item))
			return FALSE;
		right = dn_slice_trim(dn_slice_skip(right, 1));
	}
	return FALSE;
}

/* Audit Committee of Audit Committee Support: the words before the next label, where a colon ends the item. */
static DnSlice before_label(const DnLexicon *lexicon, DnSlice item)
{
	const char *colon = memchr(item.at, ':', item.length);
	DnSlice words = dn_slice(item.at, colon != NULL ? (gsize)(colon - item.at) : item.length);
	gsize label = colon != NULL ? dn_profile_suffix(lexicon->profile, DN_WORDS_LABELS_ALONE, words) : 0;
	return label > 0 && label < words.length ? dn_slice_trim(dn_slice_cut(words, label)) : item;
}

/* Acme Co., Ltd. and Director, People and Culture: the comma stands within a name. */
static gboolean is_comma_within(const DnLexicon *lexicon, DnSlice left, DnSlice right)
{
	gsize article;
	DnSlice item = before_label(lexicon, next_item(&article, lexicon, right));
	return (left.length > 0 && dn_profile_is(lexicon->profile, DN_WORDS_COMPANY_ENDS, item)) || dn_post_is_before(lexicon, left, item);
}

/* Whether every word but those of a few letters has a capital, as in Ministry of Trade and Industry. */
static gboolean is_titled(DnSlice words)
{
	enum { LONGEST_SMALL = 3 };
	for (gsize i = 0, length; i < words.length; i += length + 1) {
		const char *space = memchr(words.at + i, ' ', words.length - i);
		length = (space != NULL ? (gsize)(space - words.at) : words.length) - i;
		if (length > LONGEST_SMALL && !g_unichar_isupper(dn_character(words.at + i)))
			return FALSE;
	}
	return words.length > 0;
}

/* The S of U.S. Department: one letter, whose full stop is that of an abbreviation. */
static gboolean ends_with_initial(DnSlice part)
{
	return part.length > 0 && g_ascii_isalpha(dn_slice_end(part)[-1]) && (part.length == 1 || !g_ascii_isalnum(dn_slice_end(part)[-2]));
}

/* Ministry of Health. Treasury: a full stop between two names that are beyond doubt. */
static gboolean stop_separates(const DnLexicon *lexicon, DnSlice part, DnSlice rest)
{
	gsize article;
	if (ends_with_initial(part))
		return FALSE;
	DnSlice right = dn_slice_trim(rest), item = next_item(&article, lexicon, right), name = first_name(lexicon, item);
	gboolean named = dn_name_entry(lexicon, name) != NULL || dn_profile_prefix(lexicon->profile, DN_WORDS_BEGINNINGS, name) > 0 ||
	                 (dn_name_is_capitalised(name) && dn_profile_suffix(lexicon->profile, DN_WORDS_ENDINGS, name) > 0);
	return right.length < rest.length && named && is_titled(item) && g_ascii_isupper(*item.at) && dn_name_is_complete(lexicon, last_name(lexicon, part));
}

/* When: of Ministry of Health. When: 2030: the words of a label that nobody knows. */
static gboolean begins_unknown_label(DnSlice words)
{
	enum { LONGEST = 40, MOST_BLANKS = 3 };
	guint blanks = 0;
	for (gsize i = 0; i < MIN(words.length, (gsize)LONGEST); i++) {
		if (words.at[i] == ':')
			return i + 1 < words.length && words.at[i + 1] == ' ' && g_ascii_isupper(*words.at);
		blanks += words.at[i] == ' ' ? 1 : 0;
		if (blanks > MOST_BLANKS || strchr(".,;()\n", words.at[i]) != NULL)
			return FALSE;
	}
	return FALSE;
}

/* Skyline Inc. and Acme Co.: the full stop is the company's. */
static gboolean is_of_company(const DnLexicon *lexicon, DnSlice part)
{
	DnSlice name = dn_slice(part.at, part.length + 1);
	gsize length = dn_profile_suffix(lexicon->profile, DN_WORDS_COMPANY_ENDS, name);
	return length > 1 && length < name.length && name.at[name.length - length - 1] == ' ';
}

static DnSlice behind_label(const DnLexicon *lexicon, DnSlice part)
{
	DnLabel label;
	part = dn_slice_trim(part);
	return dn_label_read(&label, lexicon->profile, part) ? dn_slice_trim(dn_slice_skip(part, label.length)) : part;
}

/* Treasury — Support: Cabinet Office: a dash between blanks before a label with its colon. */
static gboolean is_dash_before_label(const DnLexicon *lexicon, gunichar c, DnSlice part, DnSlice rest)
{
	DnLabel label;
	DnSlice right = dn_slice_trim(rest);
	return dn_is_mark(c, "-–—") && part.length > 0 && dn_slice_last(part) == ' ' && right.length < rest.length &&
	       dn_label_read(&label, lexicon->profile, right) && right.at[label.length - 1] == ':';
}

/* Lead: Ministry of Justice Support: Treasury: a label with its colon behind a whole name, unless the words before it are part of the label. */
static gboolean is_before_label(const DnLexicon *lexicon, DnSlice part, DnSlice right)
{
	DnLabel label, whole;
	DnSlice left = dn_slice_trim(part), all = dn_slice(left.at, (gsize)(dn_slice_end(right) - left.at));
	if (left.length == 0 || memchr(right.at, ':', right.length) == NULL || !dn_label_read(&label, lexicon->profile, right) ||
	    right.at[label.length - 1] != ':')
		return FALSE;
	gboolean labelled = dn_label_read(&whole, lexicon->profile, all);
	if (labelled && whole.length > left.length)
		return FALSE;
	DnSlice name = labelled ? dn_slice_trim(dn_slice_skip(left, whole.length)) : left;
	if (labelled && name.length == 0)
		return TRUE; /* Support: Other actors involved: Treasury: a form left the first one empty */
	if (labelled && dn_clause_is_level(lexicon, name))
		return FALSE; /* the Other of Other actors involved: */
	/* Lead: Farwell Water Partners: Treasury: behind a label words with capitals are a name */
	gboolean words_only = memchr(right.at, '-', label.length) == NULL;
	return dn_name_is_complete(lexicon, name) ||
	       (labelled && words_only && dn_name_is_capitalised(name) && dn_name_shape(lexicon, name) >= DN_SHAPE_WEAK);
}

gsize dn_clause_item_number(guint *number, DnSlice words)
{
	enum { MOST = 99 };
	gsize at = words.length > 0 && *words.at == '(', first = at;
	for (*number = 0; at < words.length && g_ascii_isdigit(words.at[at]) && *number <= MOST; at++)
		*number = *number * 10 + (guint)(words.at[at] - '0');
	gboolean is_letter = at == first && at < words.length && g_ascii_islower(words.at[at]) && strchr("ivx", words.at[at]) == NULL; /* Roman */
	if (is_letter)
		*number = (guint)(words.at[at++] - 'a') + 1;
	gboolean closed = at + 1 < words.length && (words.at[at] == ')' || (words.at[at] == '.' && first == 0 && !is_letter)) && words.at[at + 1] == ' ';
	if (!closed || *number == 0 || *number > MOST)
		return 0;
	for (at++; at < words.length && words.at[at] == ' ';)
		at++;
	return at;
}

/* Lead Agency / Partners, 主/協辦機關: the mark stands within a label. */
static gboolean is_within_label(const DnLexicon *lexicon, DnSlice part, DnSlice rest)
{
	DnLabel label;
	DnSlice all = dn_slice_trim(dn_slice(part.at, (gsize)(dn_slice_end(rest) - part.at)));
	return dn_label_read(&label, lexicon->profile, all) && all.at + label.length > dn_slice_end(part) + 1;
}

/* Treasury (lead) Home Office: what a body does ends its name, whether or not a mark stands behind. */
static gboolean ends_with_role(const DnProfile *profile, DnSlice part, DnSlice right)
{
	DnSlice outer, inner;
	return dn_slice_last(part) == ')' && right.length > 0 && g_ascii_isupper(*right.at) && dn_bodies_split_brackets(&outer, &inner, part) &&
	       (dn_profile_is(profile, DN_WORDS_LABEL_LEAD, inner) || dn_profile_is(profile, DN_WORDS_LABEL_JOIN, inner));
}

/* 1. Ministry of Health 2. Ministry of Education: the number behind the one that the part begins with. */
static gboolean is_before_number(const DnLexicon *lexicon, DnSlice part, DnSlice right)
{
	guint last, next;
	return dn_clause_item_number(&next, right) > 0 && dn_clause_item_number(&last, behind_label(lexicon, part)) > 0 && next == last + 1;
}

/* "Keep Ruritania Tidy," Rotary Club: some put the comma of a list before the closing quotation mark, so that the name ends behind that. */
static gboolean closes_quotation(DnSlice behind_comma)
{
	const char *end = behind_comma.length > 0 ? dn_character_end(behind_comma.at) : behind_comma.at;
	return dn_is_mark(dn_slice_first(behind_comma), "\"”") && (end >= dn_slice_end(behind_comma) || *end == ' ');
}

static gboolean ends_with_quoted_comma(DnSlice part)
{
	return dn_slice_ends_with(part, dn_slice_of(",\"")) || dn_slice_ends_with(part, dn_slice_of(",”"));
}

/* 1. Organization, Systems and Procedures: in a list whose names have numbers, a comma separates only before the next number or a whole name. */
static gboolean is_in_numbered(const DnLexicon *lexicon, DnSlice part, DnSlice right)
{
	guint number;
	gsize article;
	return dn_clause_item_number(&number, behind_label(lexicon, part)) > 0 && dn_clause_item_number(&number, right) == 0 &&
	       !dn_name_is_complete(lexicon, first_name(lexicon, next_item(&article, lexicon, right)));
}

/* In a spaced language a full stop and a comma separate before a label; a comma does not within a name: Department for
 * Science, Innovation and Technology. */
static DnCut spaced_cut(const DnLexicon *lexicon, gunichar c, DnCut cut, DnSlice part, DnSlice rest)
{
	DnLabel label;
	DnDuty duty;
	DnSlice right = dn_slice_trim(rest);
	if (c == '.' && (is_of_company(lexicon, part) || is_within_label(lexicon, part, rest)))
		return DN_CUT_NONE; /* Acme Co. and Resp. Agency: */
	if (((c == '.' || cut == DN_CUT_COMMA) && dn_label_read(&label, lexicon->profile, right)) || is_dash_before_label(lexicon, c, part, rest))
		return DN_CUT_STOP;
	if (c == '.' && right.length < rest.length && begins_unknown_label(right))
		return DN_CUT_STOP;
	if (c == '.')
		return stop_separates(lexicon, behind_label(lexicon, part), rest) ? DN_CUT_LIST : DN_CUT_NONE;
	if (cut == DN_CUT_SPACE && is_before_number(lexicon, part, right))
		return DN_CUT_LIST;
	if (cut == DN_CUT_SPACE && (ends_with_quoted_comma(part) || ends_with_role(lexicon->profile, part, right)))
		return DN_CUT_LIST;
	if (cut == DN_CUT_SPACE)
		return is_before_label(lexicon, part, right) ? DN_CUT_STOP : cut;
	if (c == '+')
		return plus_separates(lexicon, part, rest) ? DN_CUT_LIST : DN_CUT_NONE;
	gboolean below = cut == DN_CUT_LIST && dn_slice_last(part) == '\n'; /* a dot before the first name */
	DnSlice title = dn_slice_trim(part);
	if ((c == '\n' || below) && (dn_label_heads_lines(&duty, lexicon->profile, title) || dn_profile_is(lexicon->profile, DN_WORDS_LABELS_ALONE, title)))
		return DN_CUT_NONE;
	if (c == '/' && is_within_label(lexicon, part, rest))
		return DN_CUT_NONE;
	if (c == '/' && !slash_separates(lexicon, behind_label(lexicon, part), rest))
		return DN_CUT_NONE;
	if (dn_profile_prefix(lexicon->profile, DN_WORDS_OPEN, dn_slice_skip(dn_slice(part.at, (gsize)(dn_slice_end(rest) - part.at)), part.length)) > 0)
		return DN_CUT_NONE;
	if (cut == DN_CUT_COMMA && (closes_quotation(rest) || is_in_numbered(lexicon, part, right)))
		return DN_CUT_NONE;
	DnSlice name = behind_label(lexicon, part);
	name = dn_slice_skip(name, dn_profile_prefix(lexicon->profile, DN_WORDS_ARTICLES, name));
	DnSlice whole = dn_slice(name.at, (gsize)(dn_slice_end(rest) - name.at));
	if (cut == DN_CUT_COMMA && dn_profile_prefix(lexicon->profile, DN_WORDS_COMMA_NAMES, whole) > (gsize)(dn_slice_end(part) - whole.at))
		return DN_CUT_NONE;
	part = behind_label(lexicon, part);
	if (cut == DN_CUT_COMMA && is_comma_within(lexicon, part, right))
		return DN_CUT_NONE;
	part = behind_every(lexicon, dn_post_skip(lexicon, part));
	part = last_name(lexicon, dn_slice_skip(part, dn_profile_prefix(lexicon->profile, DN_WORDS_ARTICLES, part)));
	if (cut != DN_CUT_COMMA || dn_slice_last(part) == ')' || dn_profile_prefix(lexicon->profile, DN_WORDS_BEGINNINGS, part) == 0 ||
	    dn_profile_prefix(lexicon->profile, DN_WORDS_OF_PLACES, part) > 0)
		return cut;
	return goes_on(lexicon, part, right) ? DN_CUT_NONE : cut;
}

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
	DnSlice name = dn_slice_trim(left), all = up_to(dn_slice_trim(right), " 　\n、，,；;）)】/／+＋"), first = up_to(all, "・･·‧∙");
	if (!can_end_before_dot(lexicon, name))
		return FALSE;
	return may_stand_behind_dot(lexicon, first) || (dn_profile_suffix(lexicon->profile, DN_WORDS_SECTIONS, name) > 0 && may_stand_behind_dot(lexicon, all));
}

gboolean dn_clause_is_level(const DnLexicon *lexicon, DnSlice words)
{
	enum { LONGEST = 16 };
	char start[LONGEST + 2];
	words = up_to(words, ",");
	if (!dn_profile_is_spaced(lexicon->profile) || words.length == 0 || words.length > LONGEST)
		return FALSE;
	g_snprintf(start, sizeof start, "%.*s ", (int)words.length, words.at);
	return dn_profile_is(lexicon->profile, DN_WORDS_COLLECTIVE_STARTS, dn_slice_of(start));
}

gboolean dn_clause_is_one_group(const DnLexicon *lexicon, const char *start, const char *p, const char *end)
{
	enum { LONGEST = 400 /* bytes */ };
	DnLabel label;
	DnSlice item = up_to(dn_slice_beginning(dn_slice(start, (gsize)(end - start)), LONGEST), ";\n");
	DnSlice first = dn_slice_trim(dn_slice(start, (gsize)(p - start)));
	const char *comma = g_strrstr_len(item.at, (gssize)item.length, ",");
	DnSlice last = comma != NULL ? dn_slice_skip(item, (gsize)(comma - item.at)) : item;
	if (dn_name_is_complete(lexicon, first) || dn_label_read(&label, lexicon->profile, item))
		return FALSE;
	return dn_profile_find(lexicon->profile, DN_WORDS_KIND_JOINTS, last).length > 0 &&
	       dn_profile_suffix(lexicon->profile, DN_WORDS_COLLECTIVE_ENDS, item) > 0;
}

/* 责任单位, and 主担当 where a label needs no noun and no colon. */
static gboolean is_label(const DnProfile *profile, DnSlice words)
{
	return dn_label_is_words(profile, words) ||
	       (dn_profile_is(profile, DN_WORDS_LABELS_ALONE, words) && dn_profile_lists_bare(profile));
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

/* Whether a mark separates nothing: a space, or the end of a line, that stands for the colon of a label; a mark in the end of an open list. */
static gboolean is_within(const DnProfile *profile, gunichar c, DnCut cut, DnSlice part, DnSlice whole)
{
	if (cut == DN_CUT_SPACE || c == '\n')
		return is_label(profile, dn_slice_trim(part));
	return cut == DN_CUT_LIST && is_within_open(profile, part, whole);
}

static gboolean is_stroke_in_label(const DnLexicon *lexicon, gunichar c, DnSlice part, DnSlice rest)
{
	return dn_is_mark(c, "/／") && is_within_label(lexicon, part, rest);
}

DnCut dn_clause_cut(const DnLexicon *lexicon, const char *start, const char *p, const char *end, gboolean in_other)
{
	const char *next = g_utf8_next_char(p);
	DnSlice part = dn_slice(start, (gsize)(p - start)), rest = dn_slice(next, (gsize)(end - next));
	gunichar c = dn_character(p);
	DnCut cut = cut_at(c);
	if (dn_profile_is_spaced(lexicon->profile))
		cut = spaced_cut(lexicon, c, cut, part, rest);
	else if (is_dot(c))
		return dot_separates(lexicon, part, rest) ? DN_CUT_LIST : DN_CUT_NONE;
	else if (ends_half_width(lexicon, c, part, rest))
		return DN_CUT_STOP;
	else if (is_within(lexicon->profile, c, cut, part, dn_slice(start, (gsize)(end - start))) ||
	         (c == '\n' && dn_cell_line_ends_within_name(lexicon, part, rest)) || is_stroke_in_label(lexicon, c, part, rest))
		return DN_CUT_NONE;
	return cut == DN_CUT_SPACE && !space_separates(lexicon, part, rest, in_other) ? DN_CUT_NONE : cut;
}
