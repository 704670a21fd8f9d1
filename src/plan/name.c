/* Judges names by their words: endings, beginnings, and words that no name holds. */
#include "plan/name.h"

#include <string.h>

#include "plan/by_word.h"
#include "plan/name_group.h"
#include "plan/name_letters.h"
#include "plan/name_post.h"
#include "plan/name_words.h"
#include "plan/post_units.h"
#include "plan/registry.h"

enum { LONGEST_WEAK = 60, LONGEST_KNOWN = 160 /* bytes */ };

const DnRegistryEntry *dn_name_entry(const DnLexicon *lexicon, DnSlice name)
{
	if (name.length == 0 || name.length > LONGEST_KNOWN)
		return NULL;
	return dn_registry_find_words(lexicon->registry, name);
}

/* The NGO of Development NGO says of what kind a body is. */
static gboolean ends_as_acronym(const DnLexicon *lexicon, DnSlice name)
{
	gsize length = dn_name_acronym_length(name);
	return length > 0 && (length == name.length || !name_is(lexicon, DN_WORDS_GROUP_NAMES, dn_slice_skip(name, name.length - length)));
}

/* National Center for Water: the word for a body stands before what it is for. */
static gboolean is_body_for(const DnLexicon *lexicon, DnSlice name)
{
	DnSlice link = dn_profile_find(lexicon->profile, DN_WORDS_NAME_LINKS, name);
	DnSlice body = dn_slice(name.at, (gsize)(link.at - name.at));
	gsize ending = link.length > 0 ? dn_profile_suffix(lexicon->profile, DN_WORDS_ENDINGS, body) : 0;
	return ending > dn_profile_suffix(lexicon->profile, DN_WORDS_FALSE_ENDINGS, body) && ending < body.length && dn_name_is_capitalised(body);
}

/* 観光課しまづくり班: a team behind the section that it is a part of. */
static gboolean is_team_of_section(const DnLexicon *lexicon, DnSlice name)
{
	gsize team = dn_profile_lists_bare(lexicon->profile) ? dn_profile_suffix(lexicon->profile, DN_WORDS_TEAMS, name) : 0;
	DnSlice before = dn_slice_cut(name, team), section = dn_profile_find(lexicon->profile, DN_WORDS_SECTIONS, before);
	return team > 0 && section.at > name.at && dn_slice_end(section) < dn_slice_end(before);
}

/* Natural England, Parks Canada, but not North Wales. */
static gboolean is_of_country(const DnLexicon *lexicon, DnSlice name)
{
	gsize country = dn_profile_suffix(lexicon->profile, DN_WORDS_COUNTRY_ENDS, name);
	DnSlice own = dn_slice_cut(name, country);
	return country > 0 && dn_name_is_capitalised(own) && !name_ends(lexicon, DN_WORDS_COUNTRY_PARTS, own);
}

gboolean dn_name_ends_as_body(const DnLexicon *lexicon, DnSlice name)
{
	if (is_team_of_section(lexicon, name))
		return TRUE;
	if (name_starts(lexicon, DN_WORDS_BEGINNINGS, name) || ends_as_acronym(lexicon, name) || is_body_for(lexicon, name) || is_of_country(lexicon, name))
		return TRUE;
	/* 政协办 is an office, though 协办 is none */
	return dn_profile_suffix(lexicon->profile, DN_WORDS_ENDINGS, name) > dn_profile_suffix(lexicon->profile, DN_WORDS_FALSE_ENDINGS, name);
}

/* Treasury, of which a country has one, and Customs and Border Protection, which the profile has as it is. */
static gboolean is_whole_name(const DnLexicon *lexicon, DnSlice name)
{
	return dn_profile_is_spaced(lexicon->profile) && (name_is(lexicon, DN_WORDS_WHOLE_NAMES, name) || name_is(lexicon, DN_WORDS_COMMA_NAMES, name) || dn_post_units_have(lexicon, name));
}

gboolean dn_name_can_end(const DnLexicon *lexicon, DnSlice name)
{
	return dn_name_entry(lexicon, name) != NULL || is_whole_name(lexicon, name) ||
	       (dn_name_ends_as_body(lexicon, name) && !name_is(lexicon, DN_WORDS_ENDINGS, name));
}

gboolean dn_name_is_complete(const DnLexicon *lexicon, DnSlice name)
{
	return name_starts(lexicon, DN_WORDS_EVERY, name) || name_starts(lexicon, DN_WORDS_ARTICLES, name) || dn_name_can_end(lexicon, name) ||
	       (dn_profile_is_spaced(lexicon->profile) && dn_name_is_known_group(lexicon, name));
}

/* 由 in the middle says that someone does something, so the words are no name; 自由贸易 holds it by chance. */
static gboolean says_by(const DnLexicon *lexicon, DnSlice name)
{
	return dn_by_find(lexicon->profile, name).length > 0;
}

static gboolean holds_mark(DnSlice name)
{
	static const char marks[] = "。；！？：:;!?=<>{}\n，", opening[] = "（(〔[《【“", closing[] = "）)〕]》】”";
	int depth = 0;
	for (const char *p = name.at; p < dn_slice_end(name); p = g_utf8_next_char(p)) {
		gboolean called = *p == '!' && p > name.at && p + 2 < dn_slice_end(name) && p[1] == ' ' && g_ascii_isupper(p[2]); /* Fees Gone! Alliance */
		if (dn_is_mark(dn_character(p), marks) && !called)
			return TRUE;
		depth += dn_is_mark(dn_character(p), opening) ? 1 : dn_is_mark(dn_character(p), closing) ? -1 : 0;
	}
	return depth != 0; /* a bracket that is not closed is cut in the middle */
}

/* 内・警・総: bodies by one character each, which only a table of abbreviations tells apart. */
static gboolean are_abbreviations(DnSlice name)
{
	enum { MIDDLE_DOT = 0x30FB };
	guint n = 0;
	for (const char *p = name.at; p < dn_slice_end(name); p = g_utf8_next_char(p), n++)
		if ((dn_character(p) == MIDDLE_DOT) != (n % 2 == 1))
			return FALSE;
	return n > 1 && n % 2 == 1;
}

static gboolean begins_with_letter(DnSlice name)
{
	gunichar first = dn_slice_first(name);
	return g_unichar_isalpha(first) || first == 0x201C || first == '"' || first == 0x300C;
}

/* 40% Club, 4H Council: a figure with its mark or a capital begins the name of a body, as none begins a count: 3 councils, 2031 Agenda. */
static gboolean begins_with_figure(const DnLexicon *lexicon, DnSlice name)
{
	enum { MOST_DIGITS = 3 };
	gsize digits = 0;
	while (digits < name.length && g_ascii_isdigit(name.at[digits]))
		digits++;
	DnSlice behind = dn_slice_skip(name, digits);
	if (digits == 0 || digits > MOST_DIGITS || behind.length < 3 || !dn_profile_is_spaced(lexicon->profile))
		return FALSE;
	gboolean marked = dn_slice_starts_with(behind, dn_slice_of("% ")) || g_ascii_isupper(*behind.at);
	behind = g_ascii_isupper(*behind.at) ? behind : dn_slice_skip(behind, strlen("% "));
	return marked && dn_name_is_capitalised(behind) && memchr(name.at, ' ', name.length) != NULL && dn_name_ends_as_body(lexicon, name);
}

/* 李四12345678: somebody and the number of a telephone. */
static gboolean ends_with_phone(const DnLexicon *lexicon, DnSlice name)
{
	enum { FEWEST_DIGITS = 7 };
	gsize digits = 0;
	while (digits < name.length && (g_ascii_isdigit(dn_slice_end(name)[-1 - (gssize)digits]) || dn_slice_end(name)[-1 - (gssize)digits] == '-'))
		digits++;
	return digits >= FEWEST_DIGITS && !dn_profile_is_spaced(lexicon->profile);
}

/* 110指挥中心, 12345热线办: the number of a telephone that everybody knows begins the name of those who answer it. */
static gboolean begins_with_hotline(const DnLexicon *lexicon, DnSlice name)
{
	DnSlice behind = dn_slice_skip(name, dn_profile_prefix(lexicon->profile, DN_WORDS_HOTLINES, name));
	return behind.length < name.length && begins_with_letter(behind) && dn_profile_prefix(lexicon->profile, DN_WORDS_OPEN_COUNTS, behind) == 0 &&
	       name_ends(lexicon, DN_WORDS_ENDINGS, behind);
}

DnSlice dn_name_whole_beginning(const DnLexicon *lexicon, DnSlice words)
{
	enum { LONGEST_REST = 36 /* bytes */ };
	DnSlice name = words;
	while (name.length > 0 && words.length - name.length <= LONGEST_REST) {
		name = dn_slice_cut(name, (gsize)(dn_slice_end(name) - g_utf8_prev_char(dn_slice_end(name))));
		if (name.length > 0 && dn_name_can_end(lexicon, name) &&
		    (dn_name_entry(lexicon, name) != NULL || (dn_name_level(lexicon, name) > 0 && dn_name_shape(lexicon, name) >= DN_SHAPE_STRONG)))
			return name;
	}
	return dn_slice(words.at, 0);
}

/* Whether words that do not end as a name does may be one: not too long, and in a language whose names have capitals, with few words
 * that have none. */
static gboolean may_be_name(const DnLexicon *lexicon, DnSlice name)
{
	enum { MOST_SMALL = 2 };
	if (!dn_profile_is_spaced(lexicon->profile))
		return name.length <= LONGEST_WEAK;
	guint small = dn_name_count_small_words(name);
	gboolean is_short = name.length <= LONGEST_WEAK || small == 0 || name_holds(lexicon, DN_WORDS_ENDINGS, name);
	return !dn_name_begins_in_lower_case(lexicon, name) && small <= MOST_SMALL && is_short;
}

/* Lottery Fund for sponsoring the show: a verb with its object is what a body did, not what it is for. */
static gboolean holds_deed(const DnLexicon *lexicon, DnSlice name)
{
	static const char *const objects[] = {"ing the ", "ing a ", "ing an ", "ing its ", "ing their ", "ing our "};
	const char *link = dn_slice_find(name, dn_slice_of(" for "));
	DnSlice behind = dn_slice_skip(name, link != NULL ? (gsize)(link - name.at) + strlen(" for ") : name.length);
	gboolean small = dn_profile_is_spaced(lexicon->profile) && behind.length > 0 && g_ascii_islower(*behind.at);
	DnSlice word = dn_name_take_word(&behind);
	const char *end = dn_slice_end(word) - MIN(word.length, strlen("ing"));
	for (guint i = 0; small && i < G_N_ELEMENTS(objects); i++)
		if (dn_slice_starts_with(dn_slice(end, (gsize)(dn_slice_end(name) - end)), dn_slice_of(objects[i])))
			return TRUE;
	return FALSE;
}

/* while most improvements rely heavily on projects approved through the SCDOT: words of a sentence that ends with a name. */
static gboolean is_of_sentence(const DnLexicon *lexicon, DnSlice name)
{
	enum { MOST_SMALL = 4 };
	return dn_name_begins_in_lower_case(lexicon, name) && dn_name_count_small_words(name) > MOST_SMALL;
}

/* Action Ministry of Health: a word that is a label before bodies, without its colon. */
static gboolean begins_with_label(const DnLexicon *lexicon, DnSlice name)
{
	DnSlice behind = dn_slice_skip(name, dn_profile_prefix(lexicon->profile, DN_WORDS_LABELS_BRACKETED, name));
	return behind.length < name.length && behind.length > 0 && *behind.at == ' ' && name_starts(lexicon, DN_WORDS_BEGINNINGS, dn_slice_skip(behind, 1));
}

/* 推动长江经济带发展领导小组办公室: the office of a group that is named by what it does. Within another name such words are those of a sentence. */
static gboolean holds_foreign_words(const DnLexicon *lexicon, DnSlice name)
{
	DnSlice found = dn_profile_find(lexicon->profile, DN_WORDS_NOT_IN_NAMES, name);
	if (found.length == 0)
		return FALSE;
	DnSlice behind = dn_slice_skip(name, found.length);
	return found.at > name.at || !name_ends(lexicon, DN_WORDS_GROUP_OFFICES, behind) || name_holds(lexicon, DN_WORDS_NOT_IN_NAMES, behind);
}

static gboolean is_small(const char *p)
{
	return g_unichar_get_script(dn_character(p)) == G_UNICODE_SCRIPT_HIRAGANA;
}

/* 国道は国土交通省: what a sentence speaks of stands before a name. は is a syllable of いきいきはつらつ課, among others that are none of a word in
 * Chinese characters. */
static gboolean begins_with_topic(const DnLexicon *lexicon, DnSlice name)
{
	DnSlice topic = dn_profile_find(lexicon->profile, DN_WORDS_TOPICS, name);
	DnSlice behind = topic.length > 0 ? dn_slice_from(name, dn_slice_end(topic)) : topic;
	if (behind.length == 0 || topic.at == name.at)
		return FALSE;
	return dn_name_entry(lexicon, behind) != NULL || (!is_small(behind.at) && !is_small(dn_character_before(topic.at)));
}

/* Lead is no name. OPR is the title of those who lead, and in another place an office. */
static gboolean is_word_for_lead(const DnLexicon *lexicon, DnSlice name)
{
	enum { LONGEST_SHORT = 3 };
	return name_is(lexicon, DN_WORDS_LABEL_LEAD, name) && (name.length > LONGEST_SHORT || !dn_name_is_acronym(name));
}

/* No to Litter: the name of a campaign, though no other name begins so. */
static gboolean is_call(const DnLexicon *lexicon, DnSlice name)
{
	gsize start = dn_profile_prefix(lexicon->profile, DN_WORDS_CALL_STARTS, name);
	return start > 0 && start < name.length && g_ascii_isupper(name.at[start]);
}

/* 港町市社会福祉協議会: a name of which each place has one, behind a place, in Japanese. */
static gboolean is_whole_of_place(const DnLexicon *lexicon, DnSlice name)
{
	gsize whole = dn_profile_lists_bare(lexicon->profile) ? dn_profile_suffix(lexicon->profile, DN_WORDS_WHOLE_NAMES, name) : 0;
	DnSlice place = dn_slice_cut(name, whole);
	return whole > 0 && dn_slice_characters(place) > 1 && dn_is_one_of(dn_slice_last(place), "都道府県市区町村");
}

DnShape dn_name_shape(const DnLexicon *lexicon, DnSlice name)
{
	if (dn_name_entry(lexicon, name) != NULL)
		return DN_SHAPE_KNOWN;
	if (dn_slice_characters(name) < 2 || name.length > DN_NAME_LONGEST ||
	    !(begins_with_letter(name) || begins_with_figure(lexicon, name) || dn_name_count_of_places(lexicon, name) > 0 || begins_with_hotline(lexicon, name)))
		return DN_SHAPE_NONE;
	if ((holds_mark(name) && !dn_name_is_of_places(lexicon, name)) || are_abbreviations(name) || ends_with_phone(lexicon, name) ||
	    says_by(lexicon, name) || holds_foreign_words(lexicon, name) || begins_with_topic(lexicon, name) || name_ends(lexicon, DN_WORDS_NOT_NAME_ENDS, name) ||
	    is_of_sentence(lexicon, name) || holds_deed(lexicon, name) || dn_name_is_person(lexicon, name) || is_word_for_lead(lexicon, name) ||
	    (name_starts(lexicon, DN_WORDS_NOT_NAME_STARTS, name) && !is_call(lexicon, name)) || begins_with_label(lexicon, name) || name_is(lexicon, DN_WORDS_ROLE_NAMES, name))
		return DN_SHAPE_NONE;
	if (dn_name_is_collective(lexicon, name))
		return DN_SHAPE_GENERIC;
	if (name_is(lexicon, DN_WORDS_WHOLE_NAMES, name) || name_is(lexicon, DN_WORDS_COMMA_NAMES, name) || dn_name_is_post(lexicon, name) ||
	    dn_post_units_have(lexicon, name) || is_whole_of_place(lexicon, name))
		return DN_SHAPE_STRONG;
	if (dn_name_is_post_of_office(lexicon, name))
		return DN_SHAPE_GENERIC;
	if (!dn_name_ends_as_body(lexicon, name))
		return may_be_name(lexicon, name) ? DN_SHAPE_WEAK : DN_SHAPE_NONE;
	if (name_is(lexicon, DN_WORDS_ENDINGS, name))
		return DN_SHAPE_WEAK;
	return name_ends(lexicon, DN_WORDS_GENERIC_ENDINGS, name) ? DN_SHAPE_GENERIC : DN_SHAPE_STRONG;
}

gsize dn_name_level(const DnLexicon *lexicon, DnSlice name)
{
	enum { LONGEST_PLACE = 5 };
	const char *p = name.at;
	if (name_starts(lexicon, DN_WORDS_CENTRAL, name))
		return 0;
	for (guint i = 0; i < LONGEST_PLACE && p < dn_slice_end(name); i++, p = g_utf8_next_char(p)) {
		DnSlice rest = dn_slice(p, (gsize)(dn_slice_end(name) - p));
		gsize level = dn_profile_prefix(lexicon->profile, DN_WORDS_LEVELS, rest);
		gsize place = (gsize)(p - name.at) + level; /* 城市 of 城市管理局 is none */
		if (level > 0 && level < rest.length && !name_starts(lexicon, DN_WORDS_FALSE_LEVELS, rest) &&
		    !name_is(lexicon, DN_WORDS_NOT_PLACES, dn_slice_beginning(name, place)))
			return place;
	}
	return 0;
}

gboolean dn_name_is_listable(const DnLexicon *lexicon, DnSlice name, DnShape shape)
{
	return shape >= DN_SHAPE_STRONG || (shape == DN_SHAPE_GENERIC && dn_name_level(lexicon, name) > 0);
}

gboolean dn_name_is_local_office(const DnLexicon *lexicon, DnSlice name)
{
	char state[64], office[8];
	gsize length = name.length > 0 ? (gsize)(dn_character_before(dn_slice_end(name)) - name.at) : 0;
	g_snprintf(office, sizeof office, "%.*s=", (int)(name.length - length), name.at + length);
	DnSlice ministry = dn_profile_behind(lexicon->profile, DN_WORDS_LOCAL_OFFICES, dn_slice_of(office));
	if (ministry.length == 0 || length == 0)
		return FALSE;
	gint written = g_snprintf(state, sizeof state, "%.*s%.*s", (int)length, name.at, (int)ministry.length, ministry.at);
	return written < (gint)sizeof state && dn_registry_find(lexicon->registry, state) != NULL;
}

gboolean dn_name_is_central(const DnLexicon *lexicon, DnSlice name)
{
	return name_starts(lexicon, DN_WORDS_CENTRAL, name) || name_ends(lexicon, DN_WORDS_CENTRAL_ENDINGS, name);
}
