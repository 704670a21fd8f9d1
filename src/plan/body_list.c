/* Takes lists of bodies apart. A conjunction separates only where a name can stop before it and begin behind it, so that 文化和旅游部
 * stays whole. */
#include "plan/body_list.h"

#include <string.h>

#include "plan/bodies.h"
#include "plan/clause_tail.h"
#include "plan/conjunction.h"
#include "plan/lead_rule.h"
#include "plan/posts.h"
#include "plan/run_on.h"

static DnSlice before(DnSlice whole, const char *at)
{
	return dn_slice_trim(dn_slice(whole.at, (gsize)(at - whole.at)));
}

static DnSlice from(DnSlice whole, const char *at)
{
	return dn_slice_trim(dn_slice(at, (gsize)(dn_slice_end(whole) - at)));
}

/* 総務省◎, 総務省（◎）, 市教育局★: some put it behind the name. */
static gboolean take_mark_behind(DnSlice *words)
{
	static const char *const marks[] = {"（◎）", "(◎)", "◎", "（★）", "(★)", "★"};
	for (guint i = 0; i < G_N_ELEMENTS(marks); i++) {
		DnSlice mark = dn_slice_of(marks[i]);
		if (words->length <= mark.length || !dn_slice_ends_with(*words, mark))
			continue;
		*words = dn_slice_trim(dn_slice(words->at, words->length - mark.length));
		return TRUE;
	}
	return FALSE;
}

/* ◎総務省: a mark beside a name says that it leads. */
static gboolean take_lead_mark(DnSlice *words)
{
	if (take_mark_behind(words))
		return TRUE;
	if (!dn_is_mark(dn_slice_first(*words), "◎★☆"))
		return FALSE;
	*words = dn_slice_skip(*words, (gsize)(g_utf8_next_char(words->at) - words->at));
	return TRUE;
}

/* Treasury¹: the number of a footnote. */
static gboolean is_raised_number(gunichar c)
{
	return c == 0xB9 || c == 0xB2 || c == 0xB3 || (c >= 0x2070 && c <= 0x2079);
}

/* Bytes of the number of a footnote in square brackets at the end of the words, as copies of pages, Word and Markdown have it: [1], [^1]. */
static gsize length_of_bracketed_number(DnSlice words)
{
	enum { MOST_DIGITS = 3 };
	gsize digits = 0;
	if (words.length < 3 || dn_slice_end(words)[-1] != ']')
		return 0;
	while (digits < words.length - 2 && g_ascii_isdigit(dn_slice_end(words)[-2 - (gssize)digits]))
		digits++;
	const char *before = dn_slice_end(words) - 2 - digits;
	before -= *before == '^' && before > words.at ? 1 : 0;
	return digits > 0 && digits <= MOST_DIGITS && *before == '[' ? (gsize)(dn_slice_end(words) - before) : 0;
}

/* 総務省（○）: the mark of a note in brackets; 0 for none. */
static gunichar cut_bracketed_mark(DnSlice *words)
{
	DnSlice name, inner;
	if (!dn_bodies_split_brackets(&name, &inner, *words) || inner.length == 0 || !dn_lead_rule_is_mark(dn_slice_first(inner)) ||
	    dn_character_end(inner.at) < dn_slice_end(inner))
		return 0;
	*words = name;
	return dn_slice_first(inner);
}

/* 市教育局* or *市教育局: the mark of a note is no part of the name. */
static gunichar cut_note_mark(DnSlice *words)
{
	gunichar mark = 0;
	for (gsize length; (length = length_of_bracketed_number(*words)) > 0 && length < words->length;)
		words->length -= length;
	while (words->length > 1 && is_raised_number(dn_slice_last(*words)))
		words->length = (gsize)(g_utf8_prev_char(dn_slice_end(*words)) - words->at);
	gunichar bracketed = cut_bracketed_mark(words);
	mark = bracketed != 0 ? bracketed : mark;
	for (; words->length > 1 && dn_lead_rule_is_mark(dn_slice_last(*words));
	     words->length = (gsize)(g_utf8_prev_char(dn_slice_end(*words)) - words->at))
		mark = dn_slice_last(*words);
	for (; words->length > 1 && dn_lead_rule_is_mark(dn_slice_first(*words));
	     *words = dn_slice_skip(*words, (gsize)(g_utf8_next_char(words->at) - words->at)))
		mark = dn_slice_first(*words);
	return mark;
}

/* River Trust if needed: when somebody does it is no part of the name. */
static DnSlice cut_condition(const DnLexicon *lexicon, DnSlice words)
{
	DnSlice found = dn_profile_find(lexicon->profile, DN_WORDS_CONDITIONS, words);
	DnSlice name = found.length > 0 ? before(words, found.at) : words;
	return name.length > 0 && g_ascii_isupper(*name.at) ? name : words;
}

/* Ministry of Health 2030: by when, behind a name that is over before it. London 2012 is one. */
static DnSlice cut_year(const DnLexicon *lexicon, DnSlice words)
{
	enum { YEAR = 4 };
	if (words.length <= YEAR + 1 || !dn_profile_is_spaced(lexicon->profile) || dn_slice_end(words)[-YEAR - 1] != ' ')
		return words;
	for (gsize i = words.length - YEAR; i < words.length; i++)
		if (!g_ascii_isdigit(words.at[i]))
			return words;
	DnSlice name = dn_slice_trim(dn_slice_cut(words, YEAR));
	while (name.length > 1 && dn_is_mark(dn_slice_last(name), "-–—,")) /* Ministry of Health – 2030 */
		name = dn_slice_trim(dn_slice_cut(name, (gsize)(dn_slice_end(name) - dn_character_before(dn_slice_end(name)))));
	return dn_name_entry(lexicon, words) == NULL && dn_name_can_end(lexicon, name) ? name : words;
}

/* Water Office under the direction of the Director: the head of that office, and no body that takes part. */
static gboolean is_own_head(const DnClauseReader *reader, DnSlice words)
{
	return reader->together && dn_profile_is(reader->lexicon->profile, DN_WORDS_POSTS, words);
}

/* The committees of Flood Board and its committees: a group without a name, which would be the same one beside any other body. */
static gboolean is_of_another(const DnClauseReader *reader, DnSlice words)
{
	return dn_profile_prefix(reader->lexicon->profile, DN_WORDS_POSSESSIVES, words) > 0;
}

/* 道路課 of 道路課（内線1234） and 道路課（新規）: the number of its telephone and a remark are no part of a name, where lists of bodies need no verb. */
static DnSlice without_remark(const DnProfile *profile, DnSlice words)
{
	DnSlice name, note;
	if (!dn_profile_lists_bare(profile) || !dn_bodies_split_brackets(&name, &note, words))
		return words;
	gboolean phone = dn_profile_prefix(profile, DN_WORDS_PHONES, note) > 0 && g_unichar_isdigit(dn_slice_last(note));
	return phone || dn_profile_is(profile, DN_WORDS_REMARKS, note) ? name : words;
}

/* 社會局 of 主辦機關社會局: the words for a role, of those who lead, before a name beyond doubt. */
static gboolean skip_leading_role(const DnLexicon *lexicon, DnSlice *words)
{
	DnLabel label;
	gsize length = dn_label_words_length(&label, lexicon->profile, *words);
	DnSlice name = dn_slice_skip(*words, length);
	if (length == 0 || label.duty != DN_DUTY_LEADS || !dn_name_can_end(lexicon, name) || dn_name_shape(lexicon, name) < DN_SHAPE_STRONG)
		return FALSE;
	*words = name;
	return TRUE;
}

static void add_body(const DnClauseReader *reader, DnSlice words)
{
	words = without_remark(reader->lexicon->profile, words);
	words = cut_condition(reader->lexicon, dn_post_skip(reader->lexicon, dn_tail_cut_modal(reader->lexicon, words)));
	words = cut_year(reader->lexicon, words);
	if (is_own_head(reader, words) || is_of_another(reader, words)) {
		dn_clause_note_unread(reader->clause, words);
		return;
	}
	gboolean leads = take_lead_mark(&words) || skip_leading_role(reader->lexicon, &words);
	gunichar mark = cut_note_mark(&words);
	DnBody body = {.words = words, .mark = mark, .duty = reader->together ? DN_DUTY_JOINS : DN_DUTY_RESPONSIBLE};
	if (leads)
		body.duty = DN_DUTY_LEADS;
	dn_clause_add_bodies(reader->clause, reader->arena, &body, 1);
}

/* 市公安局市司法局: each of the names that no mark parts. */
static void add_bodies(const DnClauseReader *reader, DnSlice words)
{
	for (DnSlice first; (first = dn_run_on_first(reader->lexicon, words)).length < words.length; words = dn_slice_skip(words, first.length))
		add_body(reader, first);
	add_body(reader, words);
}

static DnSlice skip_article(const DnLexicon *lexicon, DnSlice words)
{
	return dn_slice_trim(dn_slice_skip(words, dn_profile_prefix(lexicon->profile, DN_WORDS_ARTICLES, words)));
}

/* Natural Ruritania and the Forest Agency: the article of the second name says that the first one is over, unless that one needs words
 * behind it, as Department of Food and the Environment does. */
static gboolean has_article(const DnLexicon *lexicon, DnSlice conjunction, DnSlice left, DnSlice right)
{
	return dn_profile_suffix(lexicon->profile, DN_WORDS_ARTICLES, conjunction) > 0 && g_ascii_isupper(*left.at) && dn_name_can_end(lexicon, right) &&
	       dn_profile_prefix(lexicon->profile, DN_WORDS_BEGINNINGS, left) == 0;
}

/* Department of Industry and Science (DIS) & Digital Agency (DA): a bracket that closes the first name says that it is over. */
static gboolean stands_between_brackets(const DnLexicon *lexicon, DnSlice left, DnSlice right)
{
	DnSlice first, second, inner;
	if (!dn_bodies_split_brackets(&first, &inner, left) || !dn_bodies_split_brackets(&second, &inner, right))
		return FALSE;
	return dn_name_can_end(lexicon, first) && dn_name_can_end(lexicon, second);
}

/* 岳麓区和市直相关单位: the name of a place, before a group or a body of a level. */
static gboolean stands_behind_place(const DnLexicon *lexicon, DnSlice left, DnSlice right)
{
	return dn_name_is_place(lexicon, left) &&
	       (dn_name_is_collective(lexicon, right) || dn_profile_prefix(lexicon->profile, DN_WORDS_LEVELS, right) > 0);
}

/* River Agency of River Agency (supporting): what a name says before brackets, where spaces separate words. */
static DnSlice without_brackets(const DnLexicon *lexicon, DnSlice name)
{
	DnSlice outer, inner;
	return dn_profile_is_spaced(lexicon->profile) && dn_bodies_split_brackets(&outer, &inner, name) ? outer : name;
}

static DnSlice first_word(DnSlice words)
{
	const char *space = memchr(words.at, ' ', words.length);
	return dn_slice_cut(words, space != NULL ? (gsize)(dn_slice_end(words) - space) : 0);
}

/* Finance and Management (Purchasing) and Sustainability: what stands in brackets between is said of the first name, which is over. What it is for
 * short may stand within one. */
static gboolean stands_behind_note(const DnLexicon *lexicon, DnSlice left, DnSlice right)
{
	DnSlice outer, inner;
	return dn_profile_is_spaced(lexicon->profile) && dn_bodies_split_brackets(&outer, &inner, left) && dn_name_is_capitalised(right) &&
	       dn_name_shape(lexicon, outer) >= DN_SHAPE_WEAK && dn_name_shape(lexicon, right) >= DN_SHAPE_WEAK && !dn_name_is_acronym(inner) &&
	       dn_name_is_capitalised(first_word(inner));
}

static gboolean is_long_acronym(DnSlice words)
{
	enum { LEAST = 3 };
	return words.length >= LEAST && dn_name_is_acronym(words);
}

/* Homes Ruritania and DLUHC, Te Puni and local councils: behind some words with capitals, an abbreviation or a group is another body. */
static gboolean is_another(const DnLexicon *lexicon, DnSlice left, DnSlice right)
{
	gboolean several = first_word(left).length < left.length && memchr(left.at, ',', left.length) == NULL && dn_name_shape(lexicon, left) >= DN_SHAPE_WEAK;
	return several && dn_profile_is_spaced(lexicon->profile) && !dn_name_is_collective(lexicon, left) &&
	       (is_long_acronym(right) || (g_ascii_islower(*right.at) && dn_name_is_complete(lexicon, right) && dn_name_is_collective(lexicon, right)));
}

/* NACCHO and state affiliates: behind an abbreviation, some in small letters are others. */
static gboolean are_many_others(const DnLexicon *lexicon, DnSlice left, DnSlice right)
{
	return dn_profile_is_spaced(lexicon->profile) && is_long_acronym(left) && g_ascii_islower(*right.at) && dn_slice_ends_with(right, dn_slice_of("s")) &&
	       dn_name_is_collective(lexicon, right);
}

/* NHS Ruritania and NHS Farwell: both are parts of one body. */
static gboolean are_of_same(DnSlice left, DnSlice right)
{
	DnSlice first = first_word(left);
	return first.length < left.length && is_long_acronym(first) && dn_slice_is(first, first_word(right)) && first.length < right.length;
}

/* Health Canada and Transport Canada: both end with the name of the same country. */
static gboolean are_of_country(const DnLexicon *lexicon, DnSlice left, DnSlice right)
{
	gsize length = dn_profile_suffix(lexicon->profile, DN_WORDS_COUNTRY_ENDS, left);
	return length > 0 && length < left.length && length < right.length && g_ascii_isupper(*left.at) && g_ascii_isupper(*right.at) &&
	       dn_slice_ends_with(right, dn_slice_skip(left, left.length - length)) && dn_profile_prefix(lexicon->profile, DN_WORDS_BEGINNINGS, left) == 0;
}

/* Scottish Water and Scottish Canals: both begin with the name of the same country. */
static gboolean begin_with_country(const DnLexicon *lexicon, DnSlice left, DnSlice right)
{
	gsize length = dn_profile_prefix(lexicon->profile, DN_WORDS_COUNTRY_STARTS, left);
	return length > 0 && length < left.length && length < right.length && dn_slice_starts_with(right, dn_slice_cut(left, left.length - length));
}

static gboolean is_country(const DnLexicon *lexicon, DnSlice words)
{
	enum { LONGEST = 40 };
	char name[LONGEST + 2];
	g_snprintf(name, sizeof name, " %.*s", (int)MIN(words.length, (gsize)LONGEST), words.at);
	return words.length <= LONGEST && dn_profile_is(lexicon->profile, DN_WORDS_COUNTRY_ENDS, dn_slice_of(name));
}

/* Health Canada (HC) and Transport Canada (TC), Scottish Water and Scottish Canals, Alberta and Manitoba: brackets say nothing of that. */
static gboolean are_of_countries(const DnLexicon *lexicon, DnSlice left, DnSlice right)
{
	return are_of_country(lexicon, left, right) || begin_with_country(lexicon, left, right) ||
	       (is_country(lexicon, left) && is_country(lexicon, right));
}

/* HSE, DoH and Harbourcare: an abbreviation beside the conjunction that ends a list is a name, and so is what stands on its other side. */
static gboolean ends_list(const DnClauseReader *reader, DnSlice left, DnSlice right)
{
	const DnLexicon *lexicon = reader->lexicon;
	gboolean listed = reader->clause->bodies->len > reader->first;
	gsize country = dn_profile_suffix(lexicon->profile, DN_WORDS_COUNTRY_ENDS, left);
	if (listed && country > 0 && country < left.length && dn_name_is_capitalised(left) && dn_name_is_capitalised(right))
		return TRUE; /* Waterways Ireland, Fáilte Ireland & Coillte */
	return listed && dn_profile_is_spaced(lexicon->profile) && (is_long_acronym(left) || is_long_acronym(right)) &&
	       g_ascii_isupper(*left.at) && g_ascii_isupper(*right.at) && dn_name_shape(lexicon, left) >= DN_SHAPE_WEAK &&
	       dn_name_shape(lexicon, right) >= DN_SHAPE_WEAK && dn_conjunction_find(lexicon->profile, right).length == 0;
}

/* 市财政局以及有关县（市、区）, 市直有关部门及某某区: a name that is over, before a group or the name of a place. */
static gboolean stands_before_places(const DnLexicon *lexicon, DnSlice left, DnSlice right)
{
	gsize some = dn_profile_prefix(lexicon->profile, DN_WORDS_COLLECTIVE, right);
	gboolean kinds = some > 0 && some < right.length && dn_name_behind_places(lexicon, dn_slice_skip(right, some)).length == 0;
	return !dn_profile_is_spaced(lexicon->profile) && dn_name_can_end(lexicon, left) &&
	       (kinds || (some > 0 && dn_name_ends_as_group(lexicon, right)) || dn_name_is_place(lexicon, right));
}

/* 市教育局及市 of 市教育局及市、县财政局, 市和区 of 市和区、县财政局: a name that is over, or a level, before one whose office the next item names. */
static gboolean stands_before_level(const DnLexicon *lexicon, DnSlice left, DnSlice right)
{
	return dn_profile_is(lexicon->profile, DN_WORDS_LEVELS, right) &&
	       (dn_name_can_end(lexicon, left) || dn_profile_is(lexicon->profile, DN_WORDS_LEVELS, left));
}

/* 内閣官房（内閣人事局）, Ministry of Health (lead): a name may stop behind its brackets too. */
static gboolean can_stop(const DnLexicon *lexicon, DnSlice left)
{
	DnSlice outer, inner;
	return dn_name_can_end(lexicon, left) || (dn_bodies_split_brackets(&outer, &inner, left) && dn_name_can_end(lexicon, outer));
}

/* Ministry of Health (lead) and Treasury: what a body does ends its name, whatever stands behind the conjunction. */
static gboolean ends_with_role(const DnLexicon *lexicon, DnSlice left, DnSlice right)
{
	DnSlice outer, inner;
	return dn_profile_is_spaced(lexicon->profile) && dn_bodies_split_brackets(&outer, &inner, left) && dn_name_shape(lexicon, outer) >= DN_SHAPE_WEAK &&
	       (dn_profile_is(lexicon->profile, DN_WORDS_LABEL_LEAD, inner) || dn_profile_is(lexicon->profile, DN_WORDS_LABEL_JOIN, inner)) &&
	       dn_name_shape(lexicon, without_brackets(lexicon, right)) >= DN_SHAPE_WEAK;
}

/* Social Care Partnerships and NHS Boards: two groups of several words. */
static gboolean are_groups(const DnLexicon *lexicon, DnSlice left, DnSlice right)
{
	return dn_profile_is_spaced(lexicon->profile) && memchr(left.at, ' ', left.length) != NULL && g_ascii_isupper(*left.at) &&
	       dn_name_is_collective(lexicon, left) && dn_name_is_collective(lexicon, right);
}

/* Harbour Boards and Scottish Government: a group by its plural, before a name beyond doubt. */
static gboolean is_group_before_name(const DnLexicon *lexicon, DnSlice left, DnSlice right)
{
	return dn_profile_is_spaced(lexicon->profile) && left.length > 0 && dn_name_is_capitalised(left) && dn_name_can_end(lexicon, right) &&
	       dn_profile_suffix(lexicon->profile, DN_WORDS_COLLECTIVE_PLURALS, left) > 0 && dn_name_is_collective(lexicon, left);
}

/* Department of Home Matters's Roads of Department of Home Matters's Roads and Water Agency: what belongs to a body is no name yet. */
static gboolean ends_within_possession(const DnLexicon *lexicon, DnSlice left)
{
	const char *at = g_strrstr_len(left.at, (gssize)left.length, "s ");
	if (!dn_profile_is_spaced(lexicon->profile) || at == NULL || at == left.at)
		return FALSE;
	DnSlice owner = dn_slice(left.at, (gsize)(at - left.at)), own = from(left, at + 2);
	gboolean owned = dn_slice_ends_with(owner, dn_slice_of("'")) || dn_slice_ends_with(owner, dn_slice_of("’"));
	return owned && dn_profile_suffix(lexicon->profile, DN_WORDS_ENDINGS, own) == 0 && !dn_name_is_acronym(own);
}

/* Commission and Member States: a word for a body that is a name by itself, before a word for a group. */
static gboolean stands_before_group(const DnLexicon *lexicon, DnSlice left, DnSlice right)
{
	return dn_profile_is_spaced(lexicon->profile) && dn_profile_is(lexicon->profile, DN_WORDS_ENDINGS, left) &&
	       dn_profile_is(lexicon->profile, DN_WORDS_COLLECTIVE_ENDS, right);
}

/* The 单位 of 相关部门和单位及各地区: a noun without a name, up to the next conjunction, belongs to the group before it. */
static gboolean goes_on_with_noun(const DnLexicon *lexicon, DnSlice left, DnSlice right)
{
	DnSlice next = dn_conjunction_find(lexicon->profile, right);
	return next.length > 0 && dn_name_is_collective(lexicon, left) && dn_profile_is(lexicon->profile, DN_WORDS_OPEN_NOUNS, before(right, next.at));
}

/* Department of Health and Social Care and the Home Office: what stands up to the next conjunction, behind which a name begins, is no name, so that
 * it belongs to the one before. */
static gboolean goes_on_to_next(const DnLexicon *lexicon, DnSlice left, DnSlice right)
{
	const DnProfile *profile = lexicon->profile;
	DnSlice next = dn_conjunction_find(profile, right);
	if (!dn_profile_is_spaced(profile) || next.length == 0 || dn_profile_prefix(profile, DN_WORDS_BEGINNINGS, skip_article(lexicon, left)) == 0)
		return FALSE;
	DnSlice middle = before(right, next.at), last = from(right, dn_slice_end(next));
	gboolean named = dn_name_is_complete(lexicon, middle) || dn_profile_suffix(profile, DN_WORDS_COUNTRY_ENDS, middle) > 0;
	gboolean begins = dn_profile_suffix(profile, DN_WORDS_ARTICLES, next) > 0 || dn_profile_prefix(profile, DN_WORDS_BEGINNINGS, last) > 0 ||
	                  dn_profile_is(profile, DN_WORDS_WHOLE_NAMES, last) || is_long_acronym(last);
	return middle.length > 0 && !named && memchr(middle.at, ',', middle.length) == NULL && begins && dn_name_is_complete(lexicon, last);
}

/* Whether a conjunction stands within a name, whatever stands on its sides: 市公安局和平分局. */
static gboolean is_within_name(const DnLexicon *lexicon, DnSlice conjunction_on, DnSlice left, DnSlice right)
{
	return dn_profile_prefix(lexicon->profile, DN_WORDS_CONJUNCTION_PLACES, conjunction_on) > 0 || goes_on_with_noun(lexicon, left, right) ||
	       goes_on_to_next(lexicon, left, right) || ends_within_possession(lexicon, left);
}

/* Treasury and ★Home Office: a mark beside a name says that it begins there. */
static gboolean stands_before_mark(DnSlice left, DnSlice right)
{
	return left.length > 0 && right.length > 0 && dn_is_mark(dn_slice_first(right), "◎★☆");
}

/* The first conjunction that separates two names; an empty slice for none. */
static DnSlice find_conjunction(const DnClauseReader *reader, DnSlice words)
{
	const DnLexicon *lexicon = reader->lexicon;
	DnSlice rest = words;
	for (DnSlice found; (found = dn_conjunction_find(lexicon->profile, rest)).length > 0;
	     rest = from(words, dn_slice_end(found))) {
		DnSlice left = before(words, found.at), right = from(words, dn_slice_end(found));
		if (dn_profile_is_spaced(lexicon->profile) && stands_before_mark(left, right))
			return found;
		gboolean begins = dn_profile_prefix(lexicon->profile, DN_WORDS_BEGINNINGS, skip_article(lexicon, right)) > 0;
		DnSlice kinds = dn_slice_skip(left, dn_profile_prefix(lexicon->profile, DN_WORDS_EVERY, left));
		gboolean place = kinds.length > 0 && dn_name_behind_places(lexicon, kinds).length == 0;
		if (is_within_name(lexicon, from(words, found.at), left, right))
			continue;
		if (((begins || place || can_stop(lexicon, left) || stands_behind_place(lexicon, left, right)) &&
		     dn_name_is_complete(lexicon, without_brackets(lexicon, right))) ||
		    stands_before_places(lexicon, left, right) || stands_before_level(lexicon, left, right) || ends_with_role(lexicon, left, right) ||
		    stands_before_group(lexicon, left, right) || is_group_before_name(lexicon, left, right) ||
		    (left.length > 0 && right.length > 0 && are_groups(lexicon, left, right)) ||
		    (left.length > 0 && right.length > 0 &&
		     (is_another(lexicon, left, right) || are_many_others(lexicon, left, right) || are_of_same(left, right) ||
		      are_of_countries(lexicon, without_brackets(lexicon, left), without_brackets(lexicon, right)) || ends_list(reader, left, right))) ||
		    (left.length > 0 && has_article(lexicon, found, left, right)) || stands_between_brackets(lexicon, left, right) ||
		    (right.length > 0 && stands_behind_note(lexicon, left, right)))
			return found;
	}
	return dn_slice(dn_slice_end(words), 0);
}

/* The next of the words that dashes between blanks part, taken off `rest`. */
static DnSlice take_dashed(DnSlice *rest)
{
	static const char *const dashes[] = {" - ", " – ", " — "};
	const char *at = dn_slice_end(*rest), *behind = at;
	for (guint i = 0; i < G_N_ELEMENTS(dashes); i++) {
		const char *found = dn_slice_find(*rest, dn_slice_of(dashes[i]));
		behind = found != NULL && found < at ? found + strlen(dashes[i]) : behind;
		at = found != NULL && found < at ? found : at;
	}
	DnSlice word = before(*rest, at);
	*rest = from(*rest, behind);
	return word;
}

/* HMT - DIT - BEIS: three abbreviations or more between dashes. Of two, the second one may be a part of the first: MoH - HPD. */
static gboolean add_dashed(const DnClauseReader *reader, DnSlice words)
{
	enum { FEWEST = 3 };
	guint n = 0;
	if (!dn_profile_is_spaced(reader->lexicon->profile))
		return FALSE;
	for (DnSlice rest = words; rest.length > 0; n++)
		if (!dn_name_is_acronym(take_dashed(&rest)))
			return FALSE;
	for (DnSlice rest = words; n >= FEWEST && rest.length > 0;)
		add_body(reader, take_dashed(&rest));
	return n >= FEWEST;
}

static void add_names(const DnClauseReader *reader, DnSlice words)
{
	const DnLexicon *lexicon = reader->lexicon;
	words = skip_article(lexicon, words);
	if (add_dashed(reader, words))
		return;
	while (words.length > 0) {
		gboolean known = dn_name_entry(lexicon, words) != NULL || dn_profile_is(lexicon->profile, DN_WORDS_COMMA_NAMES, words);
		DnSlice conjunction = known ? dn_slice(words.at, 0) : find_conjunction(reader, words);
		if (conjunction.length == 0) {
			add_bodies(reader, words);
			return;
		}
		add_bodies(reader, before(words, conjunction.at));
		words = skip_article(lexicon, from(words, dn_slice_end(conjunction)));
	}
}

static DnSlice skip_conjunction(const DnLexicon *lexicon, DnSlice words)
{
	return dn_slice_trim(dn_slice_skip(words, dn_profile_prefix(lexicon->profile, DN_WORDS_CONJUNCTIONS, words)));
}

/* 等10个部门: a count and a noun. */
static DnSlice skip_count(const DnLexicon *lexicon, DnSlice words)
{
	static const char numerals[] = "0123456789一二三四五六七八九十";
	DnSlice rest = words;
	for (gsize length = 1; length > 0; rest = dn_slice_skip(rest, length)) {
		gboolean is_numeral = rest.length > 0 && dn_is_one_of(dn_slice_first(rest), numerals);
		length = is_numeral ? (gsize)(dn_character_end(rest.at) - rest.at)
		                    : MAX(dn_profile_prefix(lexicon->profile, DN_WORDS_OPEN_COUNTS, rest),
		                          dn_profile_prefix(lexicon->profile, DN_WORDS_OPEN_ABOUTS, rest));
	}
	return dn_profile_prefix(lexicon->profile, DN_WORDS_OPEN_NOUNS, rest) > 0 ? rest : words;
}

/* What stands behind 等: nothing, a noun that names nobody, a named group, or more names behind a conjunction. FALSE where the
 * word is part of a name (高等学校). */
static gboolean read_open_tail(DnSlice *names, const DnLexicon *lexicon, DnSlice tail)
{
	tail = skip_count(lexicon, tail);
	*names = dn_slice(tail.at, 0);
	if (tail.length == 0 || dn_profile_is(lexicon->profile, DN_WORDS_ASIDES, tail)) /* and others as required */
		return TRUE;
	gsize noun = dn_profile_prefix(lexicon->profile, DN_WORDS_OPEN_NOUNS, tail);
	DnSlice rest = dn_slice_trim(dn_slice_skip(tail, noun));
	DnSlice more = skip_conjunction(lexicon, rest);
	if (rest.length == 0)
		return TRUE;
	if (more.length < rest.length && dn_name_is_complete(lexicon, more)) {
		*names = more;
		return TRUE;
	}
	*names = tail;
	return dn_name_is_collective(lexicon, tail);
}

/* 高等学校, 同等单位: the character before makes it a word of its own. */
static gboolean is_within_word(const DnLexicon *lexicon, DnSlice words, DnSlice open)
{
	DnSlice left = dn_slice(words.at, (gsize)(dn_slice_end(open) - words.at));
	return left.length < words.length && dn_profile_suffix(lexicon->profile, DN_WORDS_NOT_OPEN, left) > 0;
}

/* Where 等 leaves the list open; an empty slice for nowhere. */
static DnSlice find_open(DnSlice *names, const DnLexicon *lexicon, DnSlice words)
{
	DnSlice rest = words;
	for (DnSlice found; (found = dn_profile_find(lexicon->profile, DN_WORDS_OPEN, rest)).length > 0;
	     rest = from(words, dn_slice_end(found)))
		if (!is_within_word(lexicon, words, found) && read_open_tail(names, lexicon, from(words, dn_slice_end(found))))
			return found;
	return dn_slice(dn_slice_end(words), 0);
}

/* 教育、财政等部门、单位: the last of the fields is one of departments. */
static void note_ending(DnClause *clause, const DnLexicon *lexicon, DnSlice noun)
{
	DnBody *last = clause->bodies->len > 0 ? dn_clause_body(clause, clause->bodies->len - 1) : NULL;
	DnSlice department = dn_profile_find(lexicon->profile, DN_WORDS_FIELD_NOUNS, noun);
	if (last != NULL && department.length > 0 && dn_bodies_is_field(lexicon, last->words))
		last->ending = department;
}

/* 甲局、乙局、丙局三部门: how many they are, and what, behind the last name. */
static DnSlice cut_count(const DnLexicon *lexicon, DnSlice words)
{
	static const char numerals[] = "二三四五六七八九十两2345678";
	gsize noun = dn_profile_suffix(lexicon->profile, DN_WORDS_OPEN_NOUNS, words);
	DnSlice names = dn_slice_cut(words, noun);
	for (gsize length = noun; length > 0 && names.length > 0; names = dn_slice_cut(names, length)) {
		gboolean is_numeral = dn_is_one_of(dn_slice_last(names), numerals);
		length = is_numeral ? (gsize)(dn_slice_end(names) - dn_character_before(dn_slice_end(names)))
		                    : dn_profile_suffix(lexicon->profile, DN_WORDS_OPEN_COUNTS, names);
	}
	gboolean counted = names.length > 0 && names.length < words.length - noun;
	return counted && dn_name_can_end(lexicon, names) && dn_name_shape(lexicon, names) >= DN_SHAPE_STRONG ? names : words;
}

static void add_list(const DnClauseReader *reader, DnSlice words)
{
	DnSlice names, open = find_open(&names, reader->lexicon, words);
	add_names(reader, open.length == 0 ? cut_count(reader->lexicon, words) : before(words, open.at));
	if (open.length == 0)
		return;
	reader->clause->open_ended = TRUE;
	note_ending(reader->clause, reader->lexicon, from(words, dn_slice_end(open)));
	add_names(reader, names);
}

/* A word such as 会同 between two names, or before the first. The one in Office for Cooperation with Parliament is part of the name. */
static DnSlice find_together(const DnLexicon *lexicon, DnSlice words)
{
	DnSlice rest = words;
	for (DnSlice found; (found = dn_profile_find(lexicon->profile, DN_WORDS_TOGETHER, rest)).length > 0;
	     rest = dn_slice(dn_slice_end(found), (gsize)(dn_slice_end(words) - dn_slice_end(found)))) {
		DnSlice left = dn_slice(words.at, (gsize)(dn_slice_end(found) - words.at));
		if (found.length < words.length && dn_profile_suffix(lexicon->profile, DN_WORDS_NOT_BY, left) == 0)
			return found;
	}
	return dn_slice(dn_slice_end(words), 0);
}

void dn_body_list_add(DnClauseReader *reader, DnSlice words)
{
	DnSlice found = find_together(reader->lexicon, words);
	add_list(reader, before(words, found.at));
	if (found.length == 0)
		return;
	reader->together = TRUE;
	add_list(reader, from(words, dn_slice_end(found)));
}
