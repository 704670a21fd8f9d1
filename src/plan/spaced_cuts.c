/* Asks of each mark what stands on both sides of it. Commas have a file of their own. */
#include "plan/spaced_cuts.h"

#include <string.h>

#include "plan/bodies.h"
#include "plan/clause_times.h"
#include "plan/list_items.h"
#include "plan/name_commas.h"
#include "plan/name_group.h"
#include "plan/name_letters.h"

/* HII / RID, OMB/GSA, DfE/HMT, Homes Ruritania/DLUHC and Ministry of Health/Ministry of Education are two; agency/ies and N/A are one. */
static gboolean slash_separates(const DnLexicon *lexicon, DnSlice left, DnSlice right)
{
	enum { LEAST = 3 };
	if (left.length < 2 || right.length < 2 || dn_slice_ends_with(left, dn_slice_of(" w")))
		return FALSE; /* OMB w/ GSA */
	if (g_ascii_isspace(dn_slice_end(left)[-1]) || g_ascii_isspace(right.at[0]))
		return TRUE;
	DnSlice outer, note, behind = dn_slice_up_to(right, "/,;\n"), before = dn_slice_trim(left);
	behind = dn_bodies_split_brackets(&outer, &note, behind) ? outer : behind; /* MoH/MoF (lead) */
	gsize known = dn_profile_prefix(lexicon->profile, DN_WORDS_COMMA_NAMES, right);
	behind = known > 0 ? dn_slice_beginning(right, known) : behind; /* Treasury/Innovation, Science and Economic Development Canada */
	gboolean named = memchr(before.at, ' ', before.length) != NULL && dn_name_is_capitalised(before) && behind.length >= LEAST &&
	                 dn_name_is_acronym(behind);
	gboolean group = dn_name_is_collective(lexicon, behind) && g_ascii_islower(*behind.at) && memchr(behind.at, ' ', behind.length) != NULL &&
	                 !dn_name_is_collective(lexicon, before); /* Home Office/all departments */
	return (named || dn_name_can_end(lexicon, before)) && (group || dn_name_can_end(lexicon, behind));
}

/* Congress + IRS are two; Health + Hospitals and Arts + Culture Department are one. */
static gboolean plus_separates(const DnLexicon *lexicon, DnSlice part, DnSlice rest)
{
	DnSlice left = dn_slice_trim(part), right = dn_slice_up_to(rest, "+,;/\n");
	gboolean apart = left.length < part.length && rest.length > 0 && *rest.at == ' ';
	gboolean by_left = dn_name_can_end(lexicon, left) || dn_name_is_collective(lexicon, left);
	gboolean by_right = dn_name_entry(lexicon, right) != NULL || dn_name_is_collective(lexicon, right) ||
	                    (dn_name_can_end(lexicon, right) && dn_profile_suffix(lexicon->profile, DN_WORDS_ENDINGS, right) == 0);
	return apart && left.length > 0 && right.length > 0 && (by_left || by_right);
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
	if (ends_with_initial(part))
		return FALSE;
	DnSlice right = dn_slice_trim(rest), item = dn_item_next(NULL, lexicon, right), name = dn_item_first_name(lexicon, item);
	gboolean named = dn_name_entry(lexicon, name) != NULL || dn_profile_prefix(lexicon->profile, DN_WORDS_BEGINNINGS, name) > 0 ||
	                 (dn_name_is_capitalised(name) && dn_profile_suffix(lexicon->profile, DN_WORDS_ENDINGS, name) > 0);
	return right.length < rest.length && named && is_titled(item) && g_ascii_isupper(*item.at) &&
	       dn_name_is_complete(lexicon, dn_item_last_name(lexicon, part));
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

static gboolean is_within_label(const DnLexicon *lexicon, DnSlice part, DnSlice rest)
{
	return dn_label_holds(lexicon->profile, dn_slice_through(part, rest), dn_slice_end(part));
}

/* Support: of Support: Cabinet Office. */
static gboolean read_label_with_colon(DnLabel *out, const DnProfile *profile, DnSlice words)
{
	return dn_label_read(out, profile, words) && words.at[out->length - 1] == ':';
}

/* Skyline Inc. and Acme Co.: the full stop is the company's. */
static gboolean is_of_company(const DnLexicon *lexicon, DnSlice part)
{
	DnSlice name = dn_slice(part.at, part.length + 1);
	gsize length = dn_profile_suffix(lexicon->profile, DN_WORDS_COMPANY_ENDS, name);
	return length > 1 && length < name.length && name.at[name.length - length - 1] == ' ';
}

/* Treasury — Support: Cabinet Office: a dash between blanks before a label with its colon. */
static gboolean is_dash_before_label(const DnLexicon *lexicon, gunichar c, DnSlice part, DnSlice rest)
{
	DnLabel label;
	DnSlice right = dn_slice_trim(rest);
	return dn_is_mark(c, "-–—") && part.length > 0 && dn_slice_last(part) == ' ' && right.length < rest.length &&
	       read_label_with_colon(&label, lexicon->profile, right);
}

/* Home before Office Other Departments: Treasury: whether the name is over behind the next word, where a label stands too. */
static gboolean ends_behind_word(const DnLexicon *lexicon, DnSlice name, DnSlice right)
{
	DnLabel label;
	DnSlice rest = right, word = dn_name_take_word(&rest);
	DnSlice whole = dn_slice_through(name, word);
	return rest.length > 0 && read_label_with_colon(&label, lexicon->profile, rest) &&
	       (dn_name_can_end(lexicon, whole) || dn_name_is_collective(lexicon, whole));
}

/* Lead: Ministry of Justice Support: Treasury: a label with its colon behind a whole name, unless the words before it are part of the label. */
static gboolean is_before_label(const DnLexicon *lexicon, DnSlice part, DnSlice right)
{
	DnLabel label, whole;
	DnSlice left = dn_slice_trim(part), all = dn_slice_through(left, right);
	if (left.length == 0 || memchr(right.at, ':', right.length) == NULL || !read_label_with_colon(&label, lexicon->profile, right))
		return FALSE;
	gboolean labelled = dn_label_read(&whole, lexicon->profile, all);
	if (labelled && whole.length > left.length)
		return FALSE;
	DnSlice name = labelled ? dn_slice_trim(dn_slice_skip(left, whole.length)) : left;
	if (labelled && name.length == 0)
		return TRUE; /* Support: Other actors involved: Treasury: a form left the first one empty */
	if (labelled && dn_comma_begins_group(lexicon, name))
		return FALSE; /* the Other of Other actors involved: */
	/* Lead: Farwell Water Partners: Treasury: behind a label words with capitals are a name */
	gboolean words_only = memchr(right.at, '-', label.length) == NULL;
	return dn_name_is_complete(lexicon, name) ||
	       (labelled && !ends_behind_word(lexicon, name, right) && words_only && dn_name_is_capitalised(name) && dn_name_shape(lexicon, name) >= DN_SHAPE_WEAK);
}

/* Treasury (lead) Home Office: what a body does ends its name, whether or not a mark stands behind. */
static gboolean ends_with_role(const DnProfile *profile, DnSlice part, DnSlice right)
{
	DnSlice outer, inner;
	return dn_slice_last(part) == ')' && right.length > 0 && g_ascii_isupper(*right.at) && dn_bodies_split_brackets(&outer, &inner, part) &&
	       (dn_profile_is(profile, DN_WORDS_LABEL_LEAD, inner) || dn_profile_is(profile, DN_WORDS_LABEL_JOIN, inner));
}

/* 1. Ministry of Health 2. Ministry of Education: the number behind the one that the part begins with, and behind a whole name that a comma parted
 * from it. */
static gboolean is_before_number(const DnLexicon *lexicon, DnSlice part, DnSlice right)
{
	guint last, next;
	if (dn_item_number(&next, right) == 0)
		return FALSE;
	DnSlice item = dn_label_skip(lexicon->profile, part);
	if (dn_item_number(&last, item) > 0)
		return next == last + 1;
	return next > 1 && g_ascii_isdigit(*right.at) && dn_name_can_end(lexicon, dn_slice_trim(item)) && dn_name_shape(lexicon, dn_slice_trim(item)) >= DN_SHAPE_STRONG;
}

static gboolean ends_with_quoted_comma(DnSlice part)
{
	return dn_slice_ends_with(part, dn_slice_of(",\"")) || dn_slice_ends_with(part, dn_slice_of(",”"));
}

/* By 2030 of Lead: Treasury. By 2030. — the sentence behind a full stop, without its own. */
static DnSlice first_sentence(DnSlice rest)
{
	const char *end = dn_slice_find(rest, dn_slice_of(". "));
	DnSlice sentence = dn_slice_trim(end != NULL ? dn_slice_before(rest, end) : rest);
	return dn_slice_cut(sentence, dn_slice_last(sentence) == '.' ? 1 : 0);
}

/* A full stop separates before a label or a time, and between names. */
static DnCut cut_at_full_stop(const DnLexicon *lexicon, DnSlice part, DnSlice rest)
{
	DnLabel label;
	DnSlice right = dn_slice_trim(rest);
	if (is_of_company(lexicon, part) || is_within_label(lexicon, part, rest))
		return DN_CUT_NONE; /* Acme Co. and Resp. Agency: */
	if (dn_label_read(&label, lexicon->profile, right) || (right.length < rest.length && begins_unknown_label(right)))
		return DN_CUT_STOP;
	if (right.length < rest.length && !ends_with_initial(part) && dn_is_time_alone(lexicon, first_sentence(right)))
		return DN_CUT_STOP;
	return stop_separates(lexicon, dn_label_skip(lexicon->profile, part), rest) ? DN_CUT_LIST : DN_CUT_NONE;
}

static DnCut cut_at_space(const DnLexicon *lexicon, DnSlice part, DnSlice right)
{
	if (is_before_number(lexicon, part, right) || ends_with_quoted_comma(part) || ends_with_role(lexicon->profile, part, right))
		return DN_CUT_LIST;
	return is_before_label(lexicon, part, right) ? DN_CUT_STOP : DN_CUT_NONE;
}

/* , and others: the mark stands within the words that leave a list open. */
static gboolean is_before_open(const DnLexicon *lexicon, DnSlice part, DnSlice rest)
{
	DnSlice words = dn_slice_skip(dn_slice_through(part, rest), part.length);
	return dn_profile_prefix(lexicon->profile, DN_WORDS_OPEN, words) > 0;
}

static DnCut cut_at_comma(const DnLexicon *lexicon, DnSlice part, DnSlice rest)
{
	DnLabel label;
	if (dn_label_read(&label, lexicon->profile, dn_slice_trim(rest)))
		return DN_CUT_STOP;
	return is_before_open(lexicon, part, rest) || dn_comma_is_within_name(lexicon, part, rest) ? DN_CUT_NONE : DN_CUT_COMMA;
}

/* Whether a stroke, a dot or a line end stands within a label or a name, or before the first name. */
static gboolean separates_nothing(const DnLexicon *lexicon, gunichar c, DnCut cut, DnSlice part, DnSlice rest)
{
	DnDuty duty;
	DnSlice title = dn_slice_trim(part);
	gboolean below = cut == DN_CUT_LIST && dn_slice_last(part) == '\n'; /* a dot before the first name */
	const char *colon = memchr(title.at, ':', title.length); /* Lead: Department for Education has its names beside it */
	gboolean heads = colon == NULL || colon + 1 == dn_slice_end(title);
	if ((c == '\n' || below) && heads &&
	    (dn_label_heads_lines(&duty, lexicon->profile, title) || dn_profile_is(lexicon->profile, DN_WORDS_LABELS_ALONE, title)))
		return TRUE;
	if (c == '/' && (is_within_label(lexicon, part, rest) || !slash_separates(lexicon, dn_label_skip(lexicon->profile, part), rest)))
		return TRUE;
	return is_before_open(lexicon, part, rest);
}

DnCut dn_spaced_cut(const DnLexicon *lexicon, gunichar c, DnCut cut, DnSlice part, DnSlice rest)
{
	if (c == '.')
		return cut_at_full_stop(lexicon, part, rest);
	if (c == '+')
		return plus_separates(lexicon, part, rest) ? DN_CUT_LIST : DN_CUT_NONE;
	if (cut == DN_CUT_NONE)
		return is_dash_before_label(lexicon, c, part, rest) ? DN_CUT_STOP : DN_CUT_NONE;
	if (cut == DN_CUT_SPACE)
		return cut_at_space(lexicon, part, dn_slice_trim(rest));
	if (cut == DN_CUT_COMMA)
		return cut_at_comma(lexicon, part, rest);
	return separates_nothing(lexicon, c, cut, part, rest) ? DN_CUT_NONE : cut;
}
