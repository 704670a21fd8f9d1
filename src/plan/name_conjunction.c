/* Finds conjunctions between names. A name must be able to stop before one and begin behind it, so that 文化和旅游部 stays whole, or what stands on
 * both sides must say that they are two. */
#include "plan/name_conjunction.h"

#include <string.h>

#include "plan/bodies.h"
#include "plan/conjunction.h"
#include "plan/name_commas.h"
#include "plan/name_group.h"
#include "plan/name_letters.h"
#include "plan/owned_names.h"

DnSlice dn_name_skip_article(const DnLexicon *lexicon, DnSlice words)
{
	return dn_slice_trim(dn_slice_skip(words, dn_profile_prefix(lexicon->profile, DN_WORDS_ARTICLES, words)));
}

/* Natural Ruritania and the Forest Agency: the article of the second name says that the first one is over, unless that one needs words
 * behind it, as Department of Food and the Environment does. */
static gboolean has_article(const DnLexicon *lexicon, DnSlice conjunction, DnSlice left, DnSlice right)
{
	gboolean begins = dn_profile_prefix(lexicon->profile, DN_WORDS_BEGINNINGS, left) > 0;
	DnSlice name, capitals; /* Forest Agency (FA): its short form is not that of both */
	right = dn_bodies_split_brackets(&name, &capitals, right) && dn_name_is_of_capitals(name, capitals) ? name : right;
	if (dn_profile_suffix(lexicon->profile, DN_WORDS_ARTICLES, conjunction) == 0 || !g_ascii_isupper(*left.at))
		return FALSE;
	if (begins) /* Department of Health and Social Care and the River Yard: it has its last field, and no field of two words has an article */
		return dn_conjunction_find(lexicon->profile, left).length > 0 && dn_name_is_capitalised(right) &&
		       memchr(right.at, ' ', right.length) != NULL && dn_conjunction_find(lexicon->profile, right).length == 0;
	return dn_name_can_end(lexicon, right);
}

/* Department of Industry and Science (DIS) & Digital Agency (DA): a bracket that closes the first name says that it is over. */
static gboolean stands_between_brackets(const DnLexicon *lexicon, DnSlice left, DnSlice right)
{
	DnSlice first, second, inner;
	return dn_bodies_split_brackets(&first, &inner, left) && dn_bodies_split_brackets(&second, &inner, right) &&
	       dn_name_can_end(lexicon, first) && dn_name_can_end(lexicon, second);
}

/* 柳河镇: the name of a town, and neither 城镇 nor 中心镇, which are many. */
static gboolean is_town(const DnLexicon *lexicon, DnSlice name)
{
	gsize place = dn_profile_suffix(lexicon->profile, DN_WORDS_PLACES, name);
	DnSlice own = dn_slice_cut(name, place);
	return place > 0 && place == dn_profile_suffix(lexicon->profile, DN_WORDS_GENERIC_PLACES, name) && dn_slice_characters(own) > 1 &&
	       dn_profile_suffix(lexicon->profile, DN_WORDS_NOT_PLACES, name) == 0 &&
	       dn_profile_prefix(lexicon->profile, DN_WORDS_PLACE_QUALITIES, own) == 0 && dn_name_shape(lexicon, name) >= DN_SHAPE_WEAK &&
	       !dn_name_is_collective(lexicon, name);
}

static gboolean is_named_place(const DnLexicon *lexicon, DnSlice name)
{
	return dn_name_is_place(lexicon, name) || is_town(lexicon, name);
}

/* 岳麓区和市直相关单位: the name of a place, before a group, a body of a level, or one beyond doubt. */
static gboolean stands_behind_place(const DnLexicon *lexicon, DnSlice left, DnSlice right)
{
	return is_named_place(lexicon, left) &&
	       (dn_name_is_collective(lexicon, right) || dn_profile_prefix(lexicon->profile, DN_WORDS_LEVELS, right) > 0 ||
	        (dn_name_can_end(lexicon, right) && dn_name_shape(lexicon, right) >= DN_SHAPE_STRONG));
}

/* 海陵区和姜堰区: two places, each with the word for its kind. */
static gboolean are_places(const DnLexicon *lexicon, DnSlice left, DnSlice right)
{
	return !dn_profile_is_spaced(lexicon->profile) && is_named_place(lexicon, left) && is_named_place(lexicon, right);
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

/* 图书馆, 档案馆: a word for a body that says enough by itself, in a text of an institution that has one. */
static gboolean is_lone_word(const DnLexicon *lexicon, DnSlice name)
{
	enum { FEWEST = 3 /* characters */ };
	return !dn_profile_is_spaced(lexicon->profile) && !dn_profile_lists_bare(lexicon->profile) && dn_slice_characters(name) >= FEWEST &&
	       dn_profile_is(lexicon->profile, DN_WORDS_ENDINGS, name) && !dn_profile_is(lexicon->profile, DN_WORDS_OPEN_NOUNS, name);
}

/* Home Office (HO) and River Yard (RY), Fleet Yard (FY) and Sea Yard: the capitals of all words of a name, in brackets behind it, say that it is over.
 * Behind Ministry of Health (MoH) more fields may stand, unless brackets or the beginning of another name do. */
static gboolean stands_behind_short_name(const DnLexicon *lexicon, DnSlice left, DnSlice right)
{
	DnSlice name, capitals, outer, inner;
	if (!dn_profile_is_spaced(lexicon->profile) || !dn_bodies_split_brackets(&name, &capitals, left) || !dn_name_is_of_capitals(name, capitals) ||
	    dn_name_shape(lexicon, name) < DN_SHAPE_WEAK || !g_unichar_isupper(dn_slice_first(dn_name_skip_article(lexicon, right))))
		return FALSE;
	gboolean noted = dn_bodies_split_brackets(&outer, &inner, right) && dn_name_is_of_capitals(outer, inner);
	gboolean open = dn_profile_prefix(lexicon->profile, DN_WORDS_BEGINNINGS, dn_name_skip_article(lexicon, left)) > 0;
	DnSlice second = without_brackets(lexicon, right);
	gboolean several = memchr(second.at, ' ', second.length) != NULL || dn_name_can_end(lexicon, second); /* Road Transport (RT) and Stores */
	return noted || (!open && several && dn_name_shape(lexicon, second) >= DN_SHAPE_WEAK);
}

/* Whether a name is over, 办公室 and what else is one by itself among them. */
static gboolean is_over(const DnLexicon *lexicon, DnSlice name)
{
	return dn_name_can_end(lexicon, name) || dn_profile_is(lexicon->profile, DN_WORDS_WHOLE_NAMES, name) || is_lone_word(lexicon, name);
}

/* 内閣官房（内閣人事局）, Ministry of Health (lead): a name may stop behind its brackets too. */
static gboolean can_stop(const DnLexicon *lexicon, DnSlice left)
{
	DnSlice outer, inner;
	return is_over(lexicon, left) || (dn_bodies_split_brackets(&outer, &inner, left) && is_over(lexicon, outer));
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

/* iWater of iWater Office and industry: a capital, wherever it stands. */
static gboolean holds_capital(DnSlice word)
{
	for (gsize i = 0; i < word.length; i++)
		if (g_ascii_isupper(word.at[i]))
			return TRUE;
	return word.length > 0 && g_unichar_isupper(dn_slice_first(word));
}

/* Home Office and industry, Ofcom and the private sector: behind a name that is over, the name of a group. Ministry of Trade and industry may go on. */
static gboolean stands_before_kind(const DnLexicon *lexicon, DnSlice left, DnSlice right)
{
	return dn_profile_is_spaced(lexicon->profile) && g_ascii_islower(*right.at) && can_stop(lexicon, left) && holds_capital(first_word(left)) &&
	       dn_profile_prefix(lexicon->profile, DN_WORDS_BEGINNINGS, left) == 0 &&
	       dn_profile_is(lexicon->profile, DN_WORDS_GROUP_NAMES, dn_name_skip_article(lexicon, right));
}

/* third sector and Sea Council, harbour boards and Sea Council: a group in small letters, before a name beyond doubt. */
static gboolean stands_behind_kind(const DnLexicon *lexicon, DnSlice left, DnSlice right)
{
	gboolean small = dn_profile_is_spaced(lexicon->profile) && left.length > 0 && right.length > 0 && g_ascii_isupper(*right.at) && !holds_capital(left);
	return small && dn_name_is_collective(lexicon, dn_name_skip_article(lexicon, left)) && dn_name_shape(lexicon, right) >= DN_SHAPE_STRONG;
}

/* Ministry of Health and partners: a group that is no field of a ministry. */
static gboolean stands_before_others(const DnLexicon *lexicon, DnSlice left, DnSlice right)
{
	return dn_profile_is_spaced(lexicon->profile) && dn_profile_is(lexicon->profile, DN_WORDS_SURE_GROUPS, dn_name_skip_article(lexicon, right)) &&
	       holds_capital(left) && dn_name_shape(lexicon, without_brackets(lexicon, left)) >= DN_SHAPE_WEAK;
}

/* third sector and industry: two groups, each with a name of its own. */
static gboolean are_kinds(const DnLexicon *lexicon, DnSlice left, DnSlice right)
{
	return dn_profile_is_spaced(lexicon->profile) && dn_profile_is(lexicon->profile, DN_WORDS_GROUP_NAMES, dn_name_skip_article(lexicon, left)) &&
	       dn_profile_is(lexicon->profile, DN_WORDS_GROUP_NAMES, dn_name_skip_article(lexicon, right)) &&
	       !dn_name_is_collective(lexicon, dn_slice_through(left, right)); /* employers and NGOs */
}

/* NACCHO and state affiliates: behind an abbreviation, some in small letters are others. */
static gboolean are_many_others(const DnLexicon *lexicon, DnSlice left, DnSlice right)
{
	return dn_profile_is_spaced(lexicon->profile) && is_long_acronym(left) && g_ascii_islower(*right.at) && dn_slice_ends_with(right, dn_slice_of("s")) &&
	       dn_name_is_collective(lexicon, right);
}

/* CSIR-CRRI, iCAT: three capitals or more in one word of letters. */
static gboolean is_abbreviation(DnSlice word)
{
	enum { LEAST = 3 };
	guint capitals = 0;
	for (gsize i = 0; i < word.length; i++) {
		if (!g_ascii_isalpha(word.at[i]) && word.at[i] != '-' && word.at[i] != '&')
			return FALSE;
		capitals += g_ascii_isupper(word.at[i]) ? 1 : 0;
	}
	return capitals >= LEAST && (guint)word.length <= capitals * 2;
}

/* ARAI and iCAT, CSIR-CRRI and IIT Farwell: two abbreviations, of which the second may stand before a place. HSE and SCA Unit may be one. */
static gboolean are_abbreviations(const DnLexicon *lexicon, DnSlice left, DnSlice right)
{
	DnSlice first = first_word(right), place = dn_slice_trim(dn_slice_skip(right, first.length));
	return dn_profile_is_spaced(lexicon->profile) && is_abbreviation(left) && is_abbreviation(first) &&
	       (place.length == 0 || (dn_name_is_capitalised(place) && first_word(place).length == place.length && !dn_name_is_acronym(place) &&
	                              dn_profile_suffix(lexicon->profile, DN_WORDS_ENDINGS, place) == 0));
}

/* NHS Ruritania and NHS Farwell: both are parts of one body. */
static gboolean are_of_same(const DnLexicon *lexicon, DnSlice left, DnSlice right)
{
	DnSlice first = first_word(left);
	return dn_profile_is_spaced(lexicon->profile) && first.length < left.length && is_long_acronym(first) && dn_slice_is(first, first_word(right)) &&
	       first.length < right.length;
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

/* Treasury Board Secretariat, and Samaritans, but not Wales: what may be a name by itself behind the name of a country. */
static gboolean is_name_alone(const DnLexicon *lexicon, DnSlice words)
{
	enum { SHORTEST = 5 };
	if (memchr(words.at, ' ', words.length) != NULL)
		return dn_name_can_end(lexicon, words);
	return words.length >= SHORTEST && !is_country(lexicon, words) && dn_name_shape(lexicon, words) >= DN_SHAPE_WEAK;
}

/* Services and Procurement Canada and Treasury Board Secretariat: the first name ends with a country, and the second is one by itself. */
static gboolean stands_behind_country(const DnLexicon *lexicon, DnSlice left, DnSlice right)
{
	gsize length = dn_profile_suffix(lexicon->profile, DN_WORDS_COUNTRY_ENDS, left);
	return length > 0 && length < left.length && g_ascii_isupper(*left.at) && right.length > 0 && g_ascii_isupper(*right.at) &&
	       is_name_alone(lexicon, right) && dn_profile_prefix(lexicon->profile, DN_WORDS_BEGINNINGS, left) == 0;
}

/* Superintendence of Health and Maltese Weather Office: behind one that may go on with fields, and behind several words with capitals, a country
 * begins another name. */
static gboolean begins_with_country(const DnLexicon *lexicon, DnSlice left, DnSlice right)
{
	gsize length = dn_profile_prefix(lexicon->profile, DN_WORDS_COUNTRY_STARTS, right);
	return length > 0 && length < right.length && memchr(right.at + length, ' ', right.length - length) != NULL &&
	       (dn_profile_prefix(lexicon->profile, DN_WORDS_BEGINNINGS, dn_name_skip_article(lexicon, left)) > 0 ||
	        (first_word(left).length < left.length && dn_name_is_capitalised(left))) &&
	       dn_name_is_complete(lexicon, right);
}

/* Health Canada (HC) and Transport Canada (TC), Scottish Water and Scottish Canals, Alberta and Manitoba: brackets say nothing of that. */
static gboolean are_of_countries(const DnLexicon *lexicon, DnSlice left, DnSlice right)
{
	left = without_brackets(lexicon, left);
	right = without_brackets(lexicon, right);
	return are_of_country(lexicon, left, right) || begin_with_country(lexicon, left, right) || (is_country(lexicon, left) && is_country(lexicon, right));
}

/* HSE, DoH and Harbourcare: an abbreviation beside the conjunction that ends a list is a name, and so is what stands on its other side. */
static gboolean ends_list(const DnLexicon *lexicon, DnSlice left, DnSlice right)
{
	gsize country = dn_profile_suffix(lexicon->profile, DN_WORDS_COUNTRY_ENDS, left);
	if (country > 0 && country < left.length && dn_name_is_capitalised(left) && dn_name_is_capitalised(right))
		return TRUE; /* Waterways Ireland, Fáilte Ireland & Coillte */
	return dn_profile_is_spaced(lexicon->profile) && (is_long_acronym(left) || is_long_acronym(right)) && g_ascii_isupper(*left.at) &&
	       g_ascii_isupper(*right.at) && dn_name_shape(lexicon, left) >= DN_SHAPE_WEAK && dn_name_shape(lexicon, right) >= DN_SHAPE_WEAK &&
	       dn_conjunction_find(lexicon->profile, right).length == 0;
}

/* 市财政局以及有关县（市、区）, 市直有关部门及某某区: a name that is over, before a group or the name of a place. */
static gboolean stands_before_places(const DnLexicon *lexicon, DnSlice left, DnSlice right)
{
	gsize some = dn_profile_prefix(lexicon->profile, DN_WORDS_COLLECTIVE, right);
	gboolean kinds = some > 0 && some < right.length && dn_name_behind_places(lexicon, dn_slice_skip(right, some)).length == 0;
	return !dn_profile_is_spaced(lexicon->profile) && can_stop(lexicon, left) &&
	       (kinds || (some > 0 && dn_name_ends_as_group(lexicon, right)) || is_named_place(lexicon, right));
}

/* 区城管执法局和属地街镇: a name that is over, before a group that does not end as bodies do. */
static gboolean stands_before_kin(const DnLexicon *lexicon, DnSlice left, DnSlice right)
{
	return !dn_profile_is_spaced(lexicon->profile) && dn_name_can_end(lexicon, left) && dn_name_shape(lexicon, left) >= DN_SHAPE_STRONG &&
	       dn_name_is_collective(lexicon, right);
}

/* 市教育局及市 of 市教育局及市、县财政局, 市和区 of 市和区、县财政局, 街道办事处和市: a name that is over, a level or a place without a name of its own, before
 * a level whose office the next item names. */
static gboolean stands_before_level(const DnLexicon *lexicon, DnSlice left, DnSlice right)
{
	const DnProfile *profile = lexicon->profile;
	return dn_profile_is(profile, DN_WORDS_LEVELS, right) &&
	       (dn_name_can_end(lexicon, left) || dn_profile_is(profile, DN_WORDS_LEVELS, left) || dn_name_is_collective(lexicon, left) ||
	        dn_name_is_place(lexicon, left) || dn_profile_is(profile, DN_WORDS_WHOLE_NAMES, left) ||
	        (!dn_profile_is_spaced(profile) && dn_profile_suffix(profile, DN_WORDS_GENERIC_PLACES, left) > 0));
}

/* Ministry of Health (lead) and Treasury: what a body does ends its name, whatever stands behind the conjunction. */
static gboolean ends_with_role(const DnLexicon *lexicon, DnSlice left, DnSlice right)
{
	DnSlice outer, inner;
	return dn_profile_is_spaced(lexicon->profile) && dn_bodies_split_brackets(&outer, &inner, left) && dn_name_shape(lexicon, outer) >= DN_SHAPE_WEAK &&
	       (dn_profile_is(lexicon->profile, DN_WORDS_LABEL_LEAD, inner) || dn_profile_is(lexicon->profile, DN_WORDS_LABEL_JOIN, inner)) && right.length > 0;
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
	return next.length > 0 && dn_name_is_collective(lexicon, left) && dn_profile_is(lexicon->profile, DN_WORDS_OPEN_NOUNS, dn_slice_before(right, next.at));
}

/* Department of Health and Social Care and the Home Office: what stands up to the next conjunction, behind which a name begins, is no name, so that
 * it belongs to the one before. */
static gboolean goes_on_to_next(const DnLexicon *lexicon, DnSlice left, DnSlice right)
{
	const DnProfile *profile = lexicon->profile;
	DnSlice next = dn_conjunction_find(profile, right);
	if (!dn_profile_is_spaced(profile) || next.length == 0 || dn_profile_prefix(profile, DN_WORDS_BEGINNINGS, dn_name_skip_article(lexicon, left)) == 0)
		return FALSE;
	DnSlice middle = dn_slice_before(right, next.at), last = dn_slice_from(right, dn_slice_end(next));
	gboolean named = dn_name_is_complete(lexicon, middle) || dn_profile_suffix(profile, DN_WORDS_COUNTRY_ENDS, middle) > 0;
	gboolean begins = dn_profile_suffix(profile, DN_WORDS_ARTICLES, next) > 0 || dn_profile_prefix(profile, DN_WORDS_BEGINNINGS, last) > 0 ||
	                  dn_profile_is(profile, DN_WORDS_WHOLE_NAMES, last) || is_long_acronym(last);
	return middle.length > 0 && !named && memchr(middle.at, ',', middle.length) == NULL && begins && dn_name_is_complete(lexicon, last);
}

/* Ministry of Devolution and ASALs: behind one word for its field an abbreviation in the plural is another one, unless it is known as a group: NGOs. */
static gboolean goes_on_with_plural(const DnLexicon *lexicon, DnSlice left, DnSlice right)
{
	DnSlice name = dn_slice_trim(dn_name_skip_article(lexicon, left)), item = dn_slice_up_to(right, ",;/(\n");
	item = dn_slice_trim(dn_slice_before(item, dn_conjunction_find(lexicon->profile, item).at));
	DnSlice field = dn_profile_skip(lexicon->profile, DN_WORDS_RUN_ON_BEGINNINGS, name);
	if (field.length == name.length || memchr(field.at, ' ', field.length) != NULL || dn_slice_last(item) != 's' || !is_long_acronym(dn_slice_cut(item, 1)))
		return FALSE;
	return !dn_profile_is(lexicon->profile, DN_WORDS_GROUP_NAMES, item);
}

/* Whether a conjunction stands within a name, whatever stands on its sides: 市公安局和平分局. */
static gboolean is_within_name(const DnLexicon *lexicon, DnSlice conjunction_on, DnSlice left, DnSlice right)
{
	return dn_profile_prefix(lexicon->profile, DN_WORDS_CONJUNCTION_PLACES, conjunction_on) > 0 || goes_on_with_noun(lexicon, left, right) ||
	       goes_on_with_plural(lexicon, left, right) || goes_on_to_next(lexicon, left, right) || dn_owned_name_goes_on(lexicon, left, right);
}

/* Treasury and ★Home Office: a mark beside a name says that it begins there. */
static gboolean stands_before_mark(DnSlice left, DnSlice right)
{
	return left.length > 0 && right.length > 0 && dn_is_mark(dn_slice_first(right), "◎★☆");
}

/* 办公室 of 县人武部以及办公室: a name by itself, which needs nothing before it. */
static gboolean is_lone(const DnLexicon *lexicon, DnSlice name)
{
	return !dn_profile_is_spaced(lexicon->profile) && (dn_profile_is(lexicon->profile, DN_WORDS_WHOLE_NAMES, name) || is_lone_word(lexicon, name));
}

/* Care as well as Sea Council: no name holds these words. */
static gboolean adds(DnSlice conjunction, DnSlice left, DnSlice right)
{
	return dn_slice_find(conjunction, dn_slice_of("as well as")) != NULL && left.length > 0 && right.length > 0;
}

/* A name can stop before the conjunction, and one begins behind it. */
static gboolean are_whole(const DnLexicon *lexicon, DnSlice left, DnSlice right)
{
	gboolean begins = dn_profile_prefix(lexicon->profile, DN_WORDS_BEGINNINGS, dn_name_skip_article(lexicon, right)) > 0;
	DnSlice kinds = dn_slice_skip(left, dn_profile_prefix(lexicon->profile, DN_WORDS_EVERY, left));
	gboolean place = kinds.length > 0 && dn_name_behind_places(lexicon, kinds).length == 0;
	return (begins || place || can_stop(lexicon, left) || stands_behind_place(lexicon, left, right)) &&
	       (dn_name_is_complete(lexicon, without_brackets(lexicon, right)) || is_lone(lexicon, right));
}

/* Youth Service and Police: a name of several words that is over, before one that is a word by itself. Ministry of Justice and Police goes on. */
static gboolean stands_before_lone(const DnLexicon *lexicon, DnSlice left, DnSlice right)
{
	return dn_profile_is(lexicon->profile, DN_WORDS_LONE_BODIES, dn_name_skip_article(lexicon, right)) && can_stop(lexicon, left) &&
	       memchr(left.at, ' ', left.length) != NULL && dn_profile_prefix(lexicon->profile, DN_WORDS_BEGINNINGS, dn_name_skip_article(lexicon, left)) == 0;
}

/* Police and Treasury: both are names by themselves. */
static gboolean are_lone(const DnLexicon *lexicon, DnSlice left, DnSlice right)
{
	return dn_profile_is(lexicon->profile, DN_WORDS_LONE_BODIES, left) && dn_profile_is(lexicon->profile, DN_WORDS_LONE_BODIES, right);
}

/* What says of the words on both sides of a conjunction that they are two names. */
static gboolean (*const proofs[])(const DnLexicon *, DnSlice left, DnSlice right) = {
	stands_before_places, stands_before_level, ends_with_role, stands_before_group, is_group_before_name,    are_groups,
	is_another,           are_many_others,     are_of_same,    are_of_countries,    stands_between_brackets, stands_behind_note,
	stands_behind_country, stands_before_kin,  stands_before_kind,  are_places,          stands_behind_kind,      begins_with_country,
	stands_behind_short_name, are_kinds, stands_before_others, are_abbreviations,
	stands_before_lone, are_lone,
};

static gboolean are_proven(const DnLexicon *lexicon, DnSlice left, DnSlice right)
{
	for (guint i = 0; i < G_N_ELEMENTS(proofs); i++)
		if (proofs[i](lexicon, left, right))
			return TRUE;
	return FALSE;
}

/* Treasury of Treasury will assist, where spaces separate words: a name beyond doubt without the word for what it does. */
static DnSlice without_said_role(const DnLexicon *lexicon, DnSlice name)
{
	DnSlice cut = dn_slice_cut(name, dn_profile_is_spaced(lexicon->profile) ? dn_profile_suffix(lexicon->profile, DN_WORDS_SAID_ROLES, name) : 0);
	return cut.length < name.length && dn_name_shape(lexicon, cut) >= DN_SHAPE_STRONG ? cut : name;
}

/* Whether the conjunction at the start of `on` separates the names on its sides. */
static gboolean separates(const DnLexicon *lexicon, DnSlice conjunction, DnSlice on, DnSlice left, DnSlice right, gboolean is_listed)
{
	if (dn_profile_is_spaced(lexicon->profile) && (stands_before_mark(left, right) || adds(conjunction, left, right)))
		return TRUE;
	right = dn_profile_is_spaced(lexicon->profile) ? dn_comma_without_government(lexicon->profile, right) : right;
	if (is_within_name(lexicon, on, left, right))
		return FALSE;
	if (are_whole(lexicon, left, right))
		return TRUE;
	return left.length > 0 && (has_article(lexicon, conjunction, left, right) ||
	                           (right.length > 0 && (are_proven(lexicon, left, right) || (is_listed && ends_list(lexicon, left, right)))));
}

/* Bytes of the name with which the words begin and whose conjunctions are known to be its own: Department of Health and Human Services. */
static gsize length_of_known(const DnLexicon *lexicon, DnSlice words)
{
	gsize length = dn_profile_prefix(lexicon->profile, DN_WORDS_COMMA_NAMES, words);
	return length < words.length && words.at[length] == ' ' ? length : 0;
}

/* The first conjunction, of those too that may stand within names. */
static DnSlice find_any(const DnProfile *profile, DnSlice words)
{
	DnSlice found = dn_conjunction_find(profile, words), inner = dn_profile_find(profile, DN_WORDS_INNER_CONJUNCTIONS, words);
	return inner.length > 0 && (found.length == 0 || inner.at < found.at) ? inner : found;
}

/* 総務省と環境省, and neither 水と緑の課 nor 病院と地域の連携室: a word that may stand within names parts two that are beyond doubt. */
static gboolean parts_sure_names(const DnLexicon *lexicon, DnSlice left, DnSlice right)
{
	return left.length > 0 && right.length > 0 && can_stop(lexicon, left) && dn_name_shape(lexicon, left) >= DN_SHAPE_STRONG &&
	       dn_profile_find(lexicon->profile, DN_WORDS_ATTRIBUTES, right).length == 0 &&
	       (dn_name_shape(lexicon, right) >= DN_SHAPE_STRONG || dn_name_is_collective(lexicon, right));
}

DnSlice dn_name_conjunction_find(const DnLexicon *lexicon, DnSlice words, gboolean is_listed)
{
	DnSlice rest = dn_slice_skip(words, length_of_known(lexicon, words));
	for (DnSlice found; (found = find_any(lexicon->profile, rest)).length > 0; rest = dn_slice_from(words, dn_slice_end(found))) {
		DnSlice left = without_said_role(lexicon, dn_slice_before(words, found.at));
		DnSlice right = without_said_role(lexicon, dn_slice_from(words, dn_slice_end(found)));
		gboolean inner = dn_profile_is(lexicon->profile, DN_WORDS_INNER_CONJUNCTIONS, found);
		gboolean sure = dn_profile_lists_bare(lexicon->profile) && parts_sure_names(lexicon, left, right);
		if (sure || (!inner && separates(lexicon, found, dn_slice_from(words, found.at), left, right, is_listed)))
			return found;
	}
	return dn_slice(dn_slice_end(words), 0);
}
