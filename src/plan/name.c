/* Judges names by their words: endings, beginnings, and words that no name holds. */
#include "plan/name.h"

#include "plan/registry.h"

enum { LONGEST = 200, LONGEST_WEAK = 60, LONGEST_KNOWN = 160 /* bytes */ };

static gboolean is(const DnLexicon *lexicon, DnWords words, DnSlice name)
{
	return dn_profile_is(lexicon->profile, words, name);
}

static gboolean starts(const DnLexicon *lexicon, DnWords words, DnSlice name)
{
	return dn_profile_prefix(lexicon->profile, words, name) > 0;
}

static gboolean ends(const DnLexicon *lexicon, DnWords words, DnSlice name)
{
	return dn_profile_suffix(lexicon->profile, words, name) > 0;
}

static gboolean holds(const DnLexicon *lexicon, DnWords words, DnSlice name)
{
	return dn_profile_find(lexicon->profile, words, name).length > 0;
}

const DnRegistryEntry *dn_name_entry(const DnLexicon *lexicon, DnSlice name)
{
	if (name.length == 0 || name.length > LONGEST_KNOWN)
		return NULL;
	return dn_registry_find_words(lexicon->registry, name);
}

/* Bytes of the abbreviation with which a name ends: GSA, SAOGI at OMB; DfE and MoALF&C; 0 for none. */
static gsize acronym_length(DnSlice name)
{
	enum { LONGEST_MIXED = 7 };
	gsize length = 0, capitals = 0;
	for (; length < name.length && (g_ascii_isalpha(dn_slice_end(name)[-1 - (gssize)length]) || dn_slice_end(name)[-1 - (gssize)length] == '&'); length++)
		capitals += g_ascii_isupper(dn_slice_end(name)[-1 - (gssize)length]) ? 1 : 0;
	const char *start = dn_slice_end(name) - length;
	gboolean is = capitals >= 2 && g_ascii_isupper(*start) && (capitals == length || length <= LONGEST_MIXED) && (length == name.length || start[-1] == ' ');
	return is ? length : 0;
}

gboolean dn_name_is_acronym(DnSlice name)
{
	return name.length > 0 && acronym_length(name) == name.length;
}

/* The NGO of Development NGO says of what kind a body is. */
static gboolean ends_as_acronym(const DnLexicon *lexicon, DnSlice name)
{
	gsize length = acronym_length(name);
	return length > 0 && (length == name.length || !is(lexicon, DN_WORDS_GROUP_NAMES, dn_slice_skip(name, name.length - length)));
}

gboolean dn_name_is_capitalised(DnSlice words)
{
	for (gsize i = 0; i < words.length; i++)
		if ((i == 0 || words.at[i - 1] == ' ') && !g_unichar_isupper(dn_character(words.at + i)))
			return FALSE;
	return words.length > 0 && memchr(words.at, ':', words.length) == NULL;
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

static gboolean ends_as_body(const DnLexicon *lexicon, DnSlice name)
{
	if (is_team_of_section(lexicon, name))
		return TRUE;
	if (starts(lexicon, DN_WORDS_BEGINNINGS, name) || ends_as_acronym(lexicon, name) || is_body_for(lexicon, name))
		return TRUE;
	/* 政协办 is an office, though 协办 is none */
	return dn_profile_suffix(lexicon->profile, DN_WORDS_ENDINGS, name) > dn_profile_suffix(lexicon->profile, DN_WORDS_FALSE_ENDINGS, name);
}

/* Treasury, of which a country has one. */
static gboolean is_whole_name(const DnLexicon *lexicon, DnSlice name)
{
	return dn_profile_is_spaced(lexicon->profile) && is(lexicon, DN_WORDS_WHOLE_NAMES, name);
}

gboolean dn_name_can_end(const DnLexicon *lexicon, DnSlice name)
{
	return dn_name_entry(lexicon, name) != NULL || is_whole_name(lexicon, name) ||
	       (ends_as_body(lexicon, name) && !is(lexicon, DN_WORDS_ENDINGS, name));
}

static gboolean is_known_group(const DnLexicon *lexicon, DnSlice name);

gboolean dn_name_is_complete(const DnLexicon *lexicon, DnSlice name)
{
	return starts(lexicon, DN_WORDS_EVERY, name) || starts(lexicon, DN_WORDS_ARTICLES, name) ||
	       dn_name_can_end(lexicon, name) ||
	       (dn_profile_is_spaced(lexicon->profile) && is_known_group(lexicon, name));
}

/* 由 in the middle says that someone does something, so the words are no name; 自由贸易 holds it by chance. */
static gboolean says_by(const DnLexicon *lexicon, DnSlice name)
{
	DnSlice by = dn_profile_find(lexicon->profile, DN_WORDS_BY, name);
	return by.length > 0 && !ends(lexicon, DN_WORDS_NOT_BY, dn_slice(name.at, (gsize)(dn_slice_end(by) - name.at)));
}

static gboolean holds_mark(DnSlice name)
{
	static const char marks[] = "。；！？：:;!?=<>{}\n，", opening[] = "（(〔[《【“", closing[] = "）)〕]》】”";
	int depth = 0;
	for (const char *p = name.at; p < dn_slice_end(name); p = g_utf8_next_char(p)) {
		if (dn_is_mark(dn_character(p), marks))
			return TRUE;
		depth += dn_is_mark(dn_character(p), opening) ? 1 : dn_is_mark(dn_character(p), closing) ? -1 : 0;
	}
	return depth != 0; /* a bracket that is not closed is cut in the middle */
}

gsize dn_name_count_of_places(const DnLexicon *lexicon, DnSlice words)
{
	gsize digits = 0;
	while (digits < words.length && g_ascii_isdigit(words.at[digits]))
		digits++;
	gsize counts = digits > 0 ? dn_profile_prefix(lexicon->profile, DN_WORDS_PLACE_COUNTS, dn_slice_skip(words, digits)) : 0;
	return counts > 0 ? digits + counts : 0;
}

/* 11个设区市人民政府: a count of bodies. */
static gboolean is_counted(const DnLexicon *lexicon, DnSlice name)
{
	return dn_name_count_of_places(lexicon, name) > 0;
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

/* 110指挥中心, 12345热线办: the number of a telephone that everybody knows begins the name of those who answer it. */
static gboolean begins_with_hotline(const DnLexicon *lexicon, DnSlice name)
{
	DnSlice behind = dn_slice_skip(name, dn_profile_prefix(lexicon->profile, DN_WORDS_HOTLINES, name));
	return behind.length < name.length && begins_with_letter(behind) && dn_profile_prefix(lexicon->profile, DN_WORDS_OPEN_COUNTS, behind) == 0 &&
	       ends(lexicon, DN_WORDS_ENDINGS, behind);
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

/* The next of the words that spaces separate, taken off `rest`. */
static DnSlice take_word(DnSlice *rest)
{
	const char *space = memchr(rest->at, ' ', rest->length);
	DnSlice word = dn_slice(rest->at, space != NULL ? (gsize)(space - rest->at) : rest->length);
	*rest = dn_slice_trim(dn_slice_skip(*rest, word.length));
	return word;
}

/* A word of some letters of which none is a capital. */
static gboolean is_in_lower_case(DnSlice word)
{
	enum { LEAST = 3 };
	for (const char *p = word.at; p < dn_slice_end(word); p = g_utf8_next_char(p))
		if (!g_unichar_islower(dn_character(p)) && *p != '-')
			return FALSE;
	return dn_slice_characters(word) >= LEAST;
}

/* press service: where names have capitals, one that begins without is none. */
static gboolean begins_in_lower_case(const DnLexicon *lexicon, DnSlice name)
{
	return dn_profile_is_spaced(lexicon->profile) && is_in_lower_case(take_word(&name));
}

/* Words of some length without a capital: free text has many. Deputy Prime Minister for European Integration has none. */
static guint count_small_words(DnSlice name)
{
	enum { LEAST = 4 };
	guint small = 0;
	for (DnSlice rest = name; rest.length > 0;) {
		DnSlice word = take_word(&rest);
		small += is_in_lower_case(word) && word.length >= LEAST ? 1 : 0;
	}
	return small;
}

/* Whether words that do not end as a name does may be one: not too long, and in a language whose names have capitals, with few words
 * that have none. */
static gboolean may_be_name(const DnLexicon *lexicon, DnSlice name)
{
	enum { MOST_SMALL = 2 };
	if (!dn_profile_is_spaced(lexicon->profile))
		return name.length <= LONGEST_WEAK;
	guint small = count_small_words(name);
	gboolean is_short = name.length <= LONGEST_WEAK || small == 0 || holds(lexicon, DN_WORDS_ENDINGS, name);
	return !begins_in_lower_case(lexicon, name) && small <= MOST_SMALL && is_short;
}

/* Student 1, Team member 2: somebody who has a number for a name. */
static gboolean is_numbered_person(const DnLexicon *lexicon, DnSlice words)
{
	enum { LONGEST_NUMBER = 2 };
	if (words.length == 0 || !g_ascii_isdigit(dn_slice_end(words)[-1]))
		return FALSE;
	gsize length = dn_profile_prefix(lexicon->profile, DN_WORDS_NUMBERED_PERSONS, words);
	return length > 0 && words.length - length <= LONGEST_NUMBER;
}

gboolean dn_name_is_person(const DnLexicon *lexicon, DnSlice words)
{
	enum { LONGEST_NAME = 3 /* characters */ };
	if (ends(lexicon, DN_WORDS_PERSONS, words) || is_numbered_person(lexicon, words))
		return TRUE;
	DnSlice title = words;
	for (guint n = 1; n <= LONGEST_NAME && title.length > 0; n++) {
		const char *start = dn_character_before(dn_slice_end(title));
		title = dn_slice_cut(title, (gsize)(dn_slice_end(title) - start));
		DnSlice name = dn_slice_skip(words, title.length);
		if (n > 1 && starts(lexicon, DN_WORDS_SURNAMES, name) && ends(lexicon, DN_WORDS_PERSONS, dn_slice_trim(title)))
			return TRUE;
	}
	return FALSE;
}

/* 各县<市、区>人民政府, and the pieces of it: kinds of places, whatever marks stand around them. */
static gboolean is_of_places(const DnLexicon *lexicon, DnSlice name)
{
	DnSlice places = dn_slice_skip(name, dn_profile_prefix(lexicon->profile, DN_WORDS_EVERY, name));
	DnSlice rest = dn_name_behind_places(lexicon, places);
	return rest.length < places.length && (rest.length == 0 || is(lexicon, DN_WORDS_GROUP_ENDS, rest));
}

/* 文部科学省特別支援教育課長: whoever heads an office, in a language whose plans name posts where others name bodies. */
static gboolean is_post_of_office(const DnLexicon *lexicon, DnSlice name)
{
	static const char head[] = "長";
	return dn_profile_lists_bare(lexicon->profile) && ends(lexicon, DN_WORDS_POST_ENDS, name) && dn_slice_ends_with(name, dn_slice_of(head)) &&
	       !is(lexicon, DN_WORDS_POST_ENDS, name) && ends_as_body(lexicon, dn_slice_cut(name, strlen(head)));
}

/* Bytes of the first body with which a name begins and goes on: 内閣府 of 内閣府政策統括官; 0 for none. */
static gsize first_body_length(const DnLexicon *lexicon, DnSlice name)
{
	enum { MOST = 8 /* characters */ };
	const char *p = name.at;
	for (guint n = 1; n <= MOST && p < dn_slice_end(name); n++) {
		p = dn_character_end(p);
		DnSlice body = dn_slice(name.at, (gsize)(p - name.at));
		if (n > 1 && ends_as_body(lexicon, body) && !is(lexicon, DN_WORDS_ENDINGS, body))
			return body.length < name.length ? body.length : 0;
	}
	return 0;
}

/* The characters of words outside of brackets, 政策統括官付参事官 of 政策統括官（防災担当）付参事官; empty where one is not Chinese, or they are many. */
static DnSlice outside_brackets(char *buffer, gsize size, DnSlice words)
{
	enum { FIRST = 0x4E00, LAST = 0x9FFF };
	gsize length = 0;
	int depth = 0;
	for (const char *p = words.at; p < dn_slice_end(words); p = dn_character_end(p)) {
		gunichar c = dn_character(p);
		gsize bytes = (gsize)(dn_character_end(p) - p);
		gboolean opens = dn_is_mark(c, "（("), closes = dn_is_mark(c, "）)");
		depth += opens ? 1 : closes ? -1 : 0;
		if (opens || closes || depth > 0)
			continue;
		if (c < FIRST || c > LAST || length + bytes >= size)
			return dn_slice(buffer, 0);
		memcpy(buffer + length, p, bytes);
		length += bytes;
	}
	return dn_slice(buffer, length);
}

/* 内閣府（防災担当）, 内閣府（防災）: a body with those of it who are in charge of something, where the brackets say so or the body is one of many tasks. */
static gboolean is_in_charge(const DnLexicon *lexicon, DnSlice body, DnSlice brackets)
{
	enum { MOST = 20 /* characters */ };
	gboolean opens = dn_is_mark(dn_slice_first(brackets), "（("), closes = dn_is_mark(dn_slice_last(brackets), "）)");
	if (!opens || !closes || dn_slice_characters(brackets) > MOST + 2)
		return FALSE;
	DnSlice field = dn_slice_skip(brackets, (gsize)(dn_character_end(brackets.at) - brackets.at));
	field = dn_slice_cut(field, (gsize)(dn_slice_end(field) - dn_character_before(dn_slice_end(field))));
	for (const char *p = field.at; p < dn_slice_end(field); p = dn_character_end(p))
		if (!g_unichar_isalpha(dn_character(p)) && !dn_is_mark(dn_character(p), "・、"))
			return FALSE;
	if (ends(lexicon, DN_WORDS_IN_CHARGE, field))
		return !is(lexicon, DN_WORDS_IN_CHARGE, field) && !is(lexicon, DN_WORDS_LABELS_ALONE, field);
	return is(lexicon, DN_WORDS_OF_MANY_TASKS, body) && dn_slice_characters(field) > 1 && !is(lexicon, DN_WORDS_REMARKS, field) &&
	       !is(lexicon, DN_WORDS_LABELS_ALONE, field) && !ends_as_body(lexicon, field) && !is_known_group(lexicon, field);
}

gboolean dn_name_is_post(const DnLexicon *lexicon, DnSlice name)
{
	enum { LONGEST_POST = 96 /* bytes */ };
	char buffer[LONGEST_POST];
	gsize body = dn_profile_lists_bare(lexicon->profile) && name.length <= LONGEST ? first_body_length(lexicon, name) : 0;
	if (body == 0)
		return FALSE;
	if (is_in_charge(lexicon, dn_slice(name.at, body), dn_slice_skip(name, body)))
		return TRUE;
	DnSlice post = outside_brackets(buffer, sizeof buffer, dn_slice_skip(name, body));
	post = dn_slice_cut(post, dn_profile_suffix(lexicon->profile, DN_WORDS_POST_STAFFS, post));
	return ends(lexicon, DN_WORDS_POST_ENDS, post) && !ends(lexicon, DN_WORDS_PERSONS, post) && !dn_slice_ends_with(post, dn_slice_of("長"));
}

/* Lottery Fund for sponsoring the show: a verb with its object is what a body did, not what it is for. */
static gboolean holds_deed(const DnLexicon *lexicon, DnSlice name)
{
	static const char *const objects[] = {"ing the ", "ing a ", "ing an ", "ing its ", "ing their ", "ing our "};
	const char *link = dn_slice_find(name, dn_slice_of(" for "));
	DnSlice behind = dn_slice_skip(name, link != NULL ? (gsize)(link - name.at) + strlen(" for ") : name.length);
	gboolean small = dn_profile_is_spaced(lexicon->profile) && behind.length > 0 && g_ascii_islower(*behind.at);
	DnSlice word = take_word(&behind);
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
	return begins_in_lower_case(lexicon, name) && count_small_words(name) > MOST_SMALL;
}

/* Action Ministry of Health: a word that is a label before bodies, without its colon. */
static gboolean begins_with_label(const DnLexicon *lexicon, DnSlice name)
{
	DnSlice behind = dn_slice_skip(name, dn_profile_prefix(lexicon->profile, DN_WORDS_LABELS_BRACKETED, name));
	return behind.length < name.length && behind.length > 0 && *behind.at == ' ' && starts(lexicon, DN_WORDS_BEGINNINGS, dn_slice_skip(behind, 1));
}

DnShape dn_name_shape(const DnLexicon *lexicon, DnSlice name)
{
	if (dn_name_entry(lexicon, name) != NULL)
		return DN_SHAPE_KNOWN;
	if (dn_slice_characters(name) < 2 || name.length > LONGEST || !(begins_with_letter(name) || is_counted(lexicon, name) || begins_with_hotline(lexicon, name)))
		return DN_SHAPE_NONE;
	if ((holds_mark(name) && !is_of_places(lexicon, name)) || are_abbreviations(name) || says_by(lexicon, name) || holds(lexicon, DN_WORDS_NOT_IN_NAMES, name) ||
	    ends(lexicon, DN_WORDS_NOT_NAME_ENDS, name) || is_of_sentence(lexicon, name) || holds_deed(lexicon, name) ||
	    dn_name_is_person(lexicon, name) || is(lexicon, DN_WORDS_LABEL_LEAD, name) ||
	    starts(lexicon, DN_WORDS_NOT_NAME_STARTS, name) || begins_with_label(lexicon, name) || is(lexicon, DN_WORDS_ROLE_NAMES, name))
		return DN_SHAPE_NONE;
	if (dn_name_is_collective(lexicon, name))
		return DN_SHAPE_GENERIC;
	if (is(lexicon, DN_WORDS_WHOLE_NAMES, name) || dn_name_is_post(lexicon, name))
		return DN_SHAPE_STRONG;
	if (is_post_of_office(lexicon, name))
		return DN_SHAPE_GENERIC;
	if (!ends_as_body(lexicon, name))
		return may_be_name(lexicon, name) ? DN_SHAPE_WEAK : DN_SHAPE_NONE;
	if (is(lexicon, DN_WORDS_ENDINGS, name))
		return DN_SHAPE_WEAK;
	return ends(lexicon, DN_WORDS_GENERIC_ENDINGS, name) ? DN_SHAPE_GENERIC : DN_SHAPE_STRONG;
}

/* 联席会议成员单位: members of a group without a name of its own, every member of any (领导小组各成员单位), or the members of a group that brings
 * departments together (市安全生产委员会成员单位). Members of a named team that does the work itself, 省产业专班成员单位, are as good as a body. */
static gboolean is_unnamed_members(const DnLexicon *lexicon, DnSlice name)
{
	gsize members = dn_profile_suffix(lexicon->profile, DN_WORDS_MEMBERS, name);
	if (members == 0)
		return FALSE;
	DnSlice group = dn_slice_cut(name, members);
	if (ends(lexicon, DN_WORDS_EVERY, group) || ends(lexicon, DN_WORDS_LEADING_GROUPS, group))
		return TRUE;
	group = dn_slice_cut(group, dn_profile_suffix(lexicon->profile, DN_WORDS_GROUPS, group));
	return group.length == 0 || is(lexicon, DN_WORDS_LEVELS, group);
}

/* 市国有企业: firms of a level, none of them by name. */
static gboolean are_unnamed_firms(const DnLexicon *lexicon, DnSlice name)
{
	gsize firms = dn_profile_suffix(lexicon->profile, DN_WORDS_KINDS_OF_FIRMS, name);
	DnSlice level = dn_slice_cut(name, firms);
	return firms > 0 && (level.length == 0 || is(lexicon, DN_WORDS_LEVELS, level));
}

/* 全区工业运行各专班. Where spaces separate words, a word for every one may be part of another. */
static gboolean holds_every(const DnLexicon *lexicon, DnSlice name)
{
	DnSlice every = dn_profile_find(lexicon->profile, DN_WORDS_EVERY, name);
	if (every.length == 0 || dn_profile_is_spaced(lexicon->profile))
		return FALSE;
	DnSlice behind = dn_slice_skip(name, (gsize)(dn_slice_end(every) - name.at));
	return (behind.length > 0 && dn_name_behind_places(lexicon, behind).length == 0) ||
	       ends(lexicon, DN_WORDS_COLLECTIVE_NOUNS, name) || ends(lexicon, DN_WORDS_GROUPS, name) ||
	       ends(lexicon, DN_WORDS_GENERIC_ENDINGS, name);
}

typedef enum { PART_NONE, PART_MARK, PART_GENERIC, PART_PLACE } PlacePart;

/* What a list of kinds of places goes on with: a word for one, or a mark or syllable around such words. *length gets its bytes. */
static PlacePart place_part(gsize *length, const DnLexicon *lexicon, DnSlice name)
{
	gsize place = dn_profile_prefix(lexicon->profile, DN_WORDS_PLACES, name);
	gsize generic = dn_profile_prefix(lexicon->profile, DN_WORDS_GENERIC_PLACES, name);
	*length = MAX(place, generic);
	if (*length > 0)
		return place >= generic ? PART_PLACE : PART_GENERIC;
	if (name.length == 0 || (!dn_is_mark(dn_slice_first(name), "（）()〔〕［］[]<>＜＞〈〉、 ") && !starts(lexicon, DN_WORDS_PLACE_SYLLABLES, name)))
		return PART_NONE;
	*length = (gsize)(g_utf8_next_char(name.at) - name.at);
	return PART_MARK;
}

DnSlice dn_name_behind_places(const DnLexicon *lexicon, DnSlice name)
{
	gsize length;
	while (place_part(&length, lexicon, name) != PART_NONE)
		name = dn_slice_skip(name, length);
	return name;
}

/* 县（市、区）政府, 乡镇（街道）: kinds of places without a name of their own. One alone is a place that everybody knows: 市政府, 开发区管委会. */
static gboolean are_kinds_of_places(const DnLexicon *lexicon, DnSlice name)
{
	guint n[PART_PLACE + 1] = {0};
	gsize length;
	for (PlacePart part; (part = place_part(&length, lexicon, name)) != PART_NONE; name = dn_slice_skip(name, length))
		n[part]++;
	gboolean several = n[PART_PLACE] > 1 || (n[PART_MARK] > 1 && n[PART_PLACE] + n[PART_GENERIC] > 1);
	gsize bureau = n[PART_MARK] > 1 ? dn_profile_suffix(lexicon->profile, DN_WORDS_BUREAUS, name) : 0; /* 县（区）财政局 */
	if (several && bureau > 0 && is(lexicon, DN_WORDS_FIELDS, dn_slice_cut(name, bureau)))
		return TRUE;
	return several && (name.length == 0 || is(lexicon, DN_WORDS_GROUP_ENDS, name) || is(lexicon, DN_WORDS_GOVERNMENTS, name));
}

/* 一市 of 三省一市: behind other places one of another kind may be counted as well. */
static gsize next_number(const DnLexicon *lexicon, DnSlice name)
{
	static const char one[] = "一";
	return dn_slice_starts_with(name, dn_slice_of(one)) ? strlen(one) : dn_profile_prefix(lexicon->profile, DN_WORDS_PLACE_NUMBERS, name);
}

/* 八县（市）人民政府, 三区两县: a number of kinds of places. Behind two numbers any office is one of each: 三省一市科技部门. */
static gboolean are_counted_places(const DnLexicon *lexicon, DnSlice name)
{
	gsize number = dn_profile_prefix(lexicon->profile, DN_WORDS_PLACE_NUMBERS, name);
	guint n = 0;
	for (; number > 0; number = next_number(lexicon, name), n++) {
		DnSlice places = dn_slice_skip(name, number);
		name = dn_name_behind_places(lexicon, places);
		if (name.length == places.length)
			return FALSE;
	}
	if (n == 0)
		return FALSE;
	return n > 1 || name.length == 0 || is(lexicon, DN_WORDS_GROUP_ENDS, name) || is(lexicon, DN_WORDS_GOVERNMENTS, name);
}

/* 市市场监管部门: the department of a level for a field is one, though 监管部门 are many. */
static gboolean is_department_of_field(const DnLexicon *lexicon, DnSlice name)
{
	gsize level = dn_name_level(lexicon, name), noun = dn_profile_suffix(lexicon->profile, DN_WORDS_FIELD_NOUNS, name);
	return level > 0 && noun > 0 && level + noun < name.length && is(lexicon, DN_WORDS_FIELDS, dn_slice_cut(dn_slice_skip(name, level), noun));
}

/* academics, employers and NGOs: some of a kind, in a language whose names have capitals. */
static gboolean are_many(const DnLexicon *lexicon, DnSlice name)
{
	enum { MOST_WORDS = 5 };
	guint words = 0;
	for (DnSlice rest = name; rest.length > 0; words++)
		take_word(&rest);
	return words <= MOST_WORDS && dn_name_entry(lexicon, name) == NULL && begins_in_lower_case(lexicon, name) &&
	       ends(lexicon, DN_WORDS_PLURAL_ENDS, name);
}

/* Engineering Consultants, Training Providers: a kind in the plural. Association of Training Providers is one body. */
static gboolean are_of_kind(const DnLexicon *lexicon, DnSlice name)
{
	return ends(lexicon, DN_WORDS_COLLECTIVE_PLURALS, name) && !holds(lexicon, DN_WORDS_NAME_LINKS, name);
}

static gboolean is_known_group(const DnLexicon *lexicon, DnSlice name)
{
	const DnRegistryEntry *entry = dn_name_entry(lexicon, name);
	if (entry != NULL)
		return entry->kind == DN_KIND_COLLECTIVE;
	if (ends(lexicon, DN_WORDS_MEMBERS, name) && !holds(lexicon, DN_WORDS_COLLECTIVE, name))
		return is_unnamed_members(lexicon, name);
	if (starts(lexicon, DN_WORDS_EVERY, name) || (is_counted(lexicon, name) && ends_as_body(lexicon, name)) ||
	    holds_every(lexicon, name) || holds(lexicon, DN_WORDS_COLLECTIVE, name) || is(lexicon, DN_WORDS_COLLECTIVE_STARTS, name) ||
	    are_kinds_of_places(lexicon, name) || are_counted_places(lexicon, name) || are_unnamed_firms(lexicon, name) || are_of_kind(lexicon, name) ||
	    (ends(lexicon, DN_WORDS_COLLECTIVE_ENDS, name) && !is_department_of_field(lexicon, name)))
		return TRUE;
	return starts(lexicon, DN_WORDS_COLLECTIVE_STARTS, name) && ends(lexicon, DN_WORDS_COLLECTIVE_NOUNS, name);
}

gboolean dn_name_is_place(const DnLexicon *lexicon, DnSlice name)
{
	gsize place = dn_profile_suffix(lexicon->profile, DN_WORDS_PLACES, name);
	return place > dn_profile_suffix(lexicon->profile, DN_WORDS_GENERIC_PLACES, name) &&
	       dn_slice_characters(dn_slice_cut(name, place)) > 1 && dn_name_shape(lexicon, name) >= DN_SHAPE_WEAK &&
	       !dn_name_is_collective(lexicon, name);
}

gboolean dn_name_is_collective(const DnLexicon *lexicon, DnSlice name)
{
	return is_known_group(lexicon, name) || is(lexicon, DN_WORDS_GROUP_NAMES, name) || are_many(lexicon, name);
}

gboolean dn_name_is_members(const DnLexicon *lexicon, DnSlice name)
{
	return ends(lexicon, DN_WORDS_MEMBERS, name);
}

gboolean dn_name_ends_as_group(const DnLexicon *lexicon, DnSlice name)
{
	static const DnWords ends_of_groups[] = {DN_WORDS_ENDINGS, DN_WORDS_PLACES, DN_WORDS_GENERIC_PLACES, DN_WORDS_COLLECTIVE_NOUNS,
	                                         DN_WORDS_GOVERNMENTS, DN_WORDS_GROUP_ENDS, DN_WORDS_OPEN_NOUNS, DN_WORDS_GROUPS};
	for (guint i = 0; i < G_N_ELEMENTS(ends_of_groups); i++)
		if (ends(lexicon, ends_of_groups[i], name))
			return TRUE;
	return FALSE;
}

gsize dn_name_level(const DnLexicon *lexicon, DnSlice name)
{
	enum { LONGEST_PLACE = 5 };
	const char *p = name.at;
	if (starts(lexicon, DN_WORDS_CENTRAL, name))
		return 0;
	for (guint i = 0; i < LONGEST_PLACE && p < dn_slice_end(name); i++, p = g_utf8_next_char(p)) {
		DnSlice rest = dn_slice(p, (gsize)(dn_slice_end(name) - p));
		gsize level = dn_profile_prefix(lexicon->profile, DN_WORDS_LEVELS, rest);
		if (level > 0 && !starts(lexicon, DN_WORDS_FALSE_LEVELS, rest) && level < rest.length)
			return (gsize)(p - name.at) + level;
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
	return starts(lexicon, DN_WORDS_CENTRAL, name) || ends(lexicon, DN_WORDS_CENTRAL_ENDINGS, name);
}
