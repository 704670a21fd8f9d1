/* Judges whether a name is that of one body or of several: by words for every one, plurals, and kinds of places. */
#include "plan/name_group.h"

#include <string.h>

#include "plan/conjunction.h"
#include "plan/name_letters.h"
#include "plan/name_words.h"

/* 联席会议成员单位: members of a group without a name of its own, every member of any (领导小组各成员单位), or the members of a group that brings
 * departments together (市安全生产委员会成员单位). Members of a named team that does the work itself, 省产业专班成员单位, are as good as a body. */
static gboolean is_unnamed_members(const DnLexicon *lexicon, DnSlice name)
{
	gsize members = dn_profile_suffix(lexicon->profile, DN_WORDS_MEMBERS, name);
	if (members == 0)
		return FALSE;
	DnSlice group = dn_slice_cut(name, members);
	if (name_ends(lexicon, DN_WORDS_EVERY, group) || name_ends(lexicon, DN_WORDS_LEADING_GROUPS, group))
		return TRUE;
	group = dn_slice_cut(group, dn_profile_suffix(lexicon->profile, DN_WORDS_GROUPS, group));
	return group.length == 0 || name_is(lexicon, DN_WORDS_LEVELS, group);
}

/* 市国有企业: firms of a level, none of them by name. */
static gboolean are_unnamed_firms(const DnLexicon *lexicon, DnSlice name)
{
	gsize firms = dn_profile_suffix(lexicon->profile, DN_WORDS_KINDS_OF_FIRMS, name);
	DnSlice level = dn_slice_cut(name, firms);
	return firms > 0 && (level.length == 0 || name_is(lexicon, DN_WORDS_LEVELS, level));
}

/* 全区工业运行各专班. Where spaces separate words, a word for every one may be part of another. */
static gboolean holds_every(const DnLexicon *lexicon, DnSlice name)
{
	DnSlice every = dn_profile_find(lexicon->profile, DN_WORDS_EVERY, name);
	if (every.length == 0 || dn_profile_is_spaced(lexicon->profile))
		return FALSE;
	DnSlice behind = dn_slice_skip(name, (gsize)(dn_slice_end(every) - name.at));
	return (behind.length > 0 && dn_name_behind_places(lexicon, behind).length == 0) || name_ends(lexicon, DN_WORDS_COLLECTIVE_NOUNS, name) ||
	       name_ends(lexicon, DN_WORDS_GROUPS, name) || name_ends(lexicon, DN_WORDS_GENERIC_ENDINGS, name);
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
	if (name.length == 0 || (!dn_is_mark(dn_slice_first(name), "（）()〔〕［］[]<>＜＞〈〉、 ") && !name_starts(lexicon, DN_WORDS_PLACE_SYLLABLES, name)))
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

gsize dn_name_count_of_places(const DnLexicon *lexicon, DnSlice words)
{
	gsize digits = 0;
	while (digits < words.length && g_ascii_isdigit(words.at[digits]))
		digits++;
	gsize counts = digits > 0 ? dn_profile_prefix(lexicon->profile, DN_WORDS_PLACE_COUNTS, dn_slice_skip(words, digits)) : 0;
	return counts > 0 ? digits + counts : 0;
}

gboolean dn_name_is_of_places(const DnLexicon *lexicon, DnSlice name)
{
	DnSlice places = dn_slice_skip(name, dn_profile_prefix(lexicon->profile, DN_WORDS_EVERY, name));
	DnSlice rest = dn_name_behind_places(lexicon, places);
	return rest.length < places.length && (rest.length == 0 || name_is(lexicon, DN_WORDS_GROUP_ENDS, rest));
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
	if (several && bureau > 0 && name_is(lexicon, DN_WORDS_FIELDS, dn_slice_cut(name, bureau)))
		return TRUE;
	return several && (name.length == 0 || name_is(lexicon, DN_WORDS_GROUP_ENDS, name) || name_is(lexicon, DN_WORDS_GOVERNMENTS, name));
}

/* 一市 of 三省一市: behind other places one of another kind may be counted as well. */
static gsize next_number(const DnLexicon *lexicon, DnSlice name)
{
	static const char one[] = "一";
	return dn_slice_starts_with(name, dn_slice_of(one)) ? strlen(one) : dn_profile_prefix(lexicon->profile, DN_WORDS_PLACE_NUMBERS, name);
}

/* What stands behind a mark with which the name begins. */
static DnSlice skip_mark(DnSlice name, const char *mark)
{
	return dn_slice_skip(name, dn_slice_starts_with(name, dn_slice_of(mark)) ? strlen(mark) : 0);
}

/* 三区”管委会 of 市“三区”管委会. */
static DnSlice skip_opening_quote(const DnLexicon *lexicon, DnSlice name)
{
	DnSlice behind = dn_slice_skip(name, dn_profile_prefix(lexicon->profile, DN_WORDS_LEVELS, name));
	DnSlice quoted = skip_mark(behind, "“");
	return quoted.length < behind.length ? quoted : name;
}

/* 八县（市）人民政府, 三区两县: a number of kinds of places. Behind two numbers any office is one of each: 三省一市科技部门. */
static gboolean are_counted_places(const DnLexicon *lexicon, DnSlice name)
{
	name = skip_opening_quote(lexicon, name);
	gsize number = dn_profile_prefix(lexicon->profile, DN_WORDS_PLACE_NUMBERS, name);
	guint n = 0;
	for (; number > 0; number = next_number(lexicon, name), n++) {
		DnSlice places = dn_slice_skip(name, number);
		name = dn_name_behind_places(lexicon, places);
		if (name.length == places.length)
			return FALSE;
		name = skip_mark(name, "”");
	}
	if (n == 0)
		return FALSE;
	return n > 1 || name.length == 0 || name_is(lexicon, DN_WORDS_GROUP_ENDS, name) || name_is(lexicon, DN_WORDS_GOVERNMENTS, name);
}

/* 市市场监管部门: the department of a level for a field is one, though 监管部门 are many. */
static gboolean is_department_of_field(const DnLexicon *lexicon, DnSlice name)
{
	gsize level = dn_name_level(lexicon, name), noun = dn_profile_suffix(lexicon->profile, DN_WORDS_FIELD_NOUNS, name);
	return level > 0 && noun > 0 && level + noun < name.length && name_is(lexicon, DN_WORDS_FIELDS, dn_slice_cut(dn_slice_skip(name, level), noun));
}

/* Association of Deer Groups: one body, of which the plural is a part. */
static gboolean is_body_of_many(const DnLexicon *lexicon, DnSlice name)
{
	DnSlice place = dn_slice_cut(name, dn_profile_suffix(lexicon->profile, DN_WORDS_BODIES_OF_MANY, name)); /* Fernton Teaching Hospitals */
	gboolean group = name_is(lexicon, DN_WORDS_COUNTRY_PARTS, place) || name_starts(lexicon, DN_WORDS_COLLECTIVE_STARTS, name) ||
	                 name_starts(lexicon, DN_WORDS_EVERY, name);
	if (place.length < name.length && place.length > 0 && !group && dn_name_is_capitalised(place))
		return TRUE;
	return dn_profile_is_spaced(lexicon->profile) && name_starts(lexicon, DN_WORDS_BEGINNINGS, name) && g_ascii_isupper(*dn_slice_last_word(name).at);
}

/* 行政部门, but not 盐城市政府, which only looks like 城市政府. */
static gboolean ends_as_many(const DnLexicon *lexicon, DnSlice name)
{
	if (is_body_of_many(lexicon, name))
		return FALSE;
	DnSlice rest = dn_slice_skip(name, dn_profile_prefix(lexicon->profile, DN_WORDS_TRUE_PLACES, name));
	return name_ends(lexicon, DN_WORDS_COLLECTIVE_ENDS, rest) && !is_department_of_field(lexicon, name);
}

/* academics, employers and NGOs: some of a kind, in a language whose names have capitals. */
static gboolean are_many(const DnLexicon *lexicon, DnSlice name)
{
	enum { MOST_WORDS = 5 };
	guint words = 0;
	for (DnSlice rest = name; rest.length > 0; words++)
		dn_name_take_word(&rest);
	return words <= MOST_WORDS && dn_name_entry(lexicon, name) == NULL && dn_name_begins_in_lower_case(lexicon, name) &&
	       name_ends(lexicon, DN_WORDS_PLURAL_ENDS, name);
}

/* VicRoads: two small letters beside each other are those of a word, and no abbreviation has them. */
static gboolean holds_small_letters(DnSlice word)
{
	for (gsize i = 1; i < word.length; i++)
		if (g_ascii_islower(word.at[i - 1]) && g_ascii_islower(word.at[i]))
			return TRUE;
	return FALSE;
}

/* LEOs, State PWDs: an abbreviation in the plural; CDOs are officers, whom the profile has among the words with which names end. */
static gboolean are_abbreviated(const DnLexicon *lexicon, DnSlice name)
{
	enum { LEAST = 3 };
	name = dn_slice_skip(name, dn_profile_prefix(lexicon->profile, DN_WORDS_COLLECTIVE_STARTS, name));
	return dn_profile_is_spaced(lexicon->profile) && name.length >= LEAST && dn_slice_last(name) == 's' && dn_name_is_acronym(dn_slice_cut(name, 1)) &&
	       !holds_small_letters(dn_slice_cut(name, 1)) && !name_is(lexicon, DN_WORDS_ENDINGS, name) && dn_name_entry(lexicon, name) == NULL;
}

/* Engineering Consultants, Training Providers: a kind in the plural. Association of Training Providers is one body. */
static gboolean are_of_kind(const DnLexicon *lexicon, DnSlice name)
{
	return name_ends(lexicon, DN_WORDS_COLLECTIVE_PLURALS, name) && !name_holds(lexicon, DN_WORDS_NAME_LINKS, name) && !is_body_of_many(lexicon, name);
}

/* Ministries of Health of State Ministries of Health: a plural for one field is every one of its kind. Of several it names each. */
static gboolean are_of_one_field(const DnLexicon *lexicon, DnSlice name)
{
	DnSlice rest = dn_slice_skip(name, dn_profile_prefix(lexicon->profile, DN_WORDS_COLLECTIVE_STARTS, name));
	DnSlice link = dn_profile_find(lexicon->profile, DN_WORDS_NAME_LINKS, rest);
	if (rest.length == name.length || link.length == 0 || dn_conjunction_find(lexicon->profile, rest).length > 0)
		return FALSE;
	g_autofree char *plural = g_strdup_printf("%.*s=", (int)(dn_slice_end(link) - rest.at), rest.at);
	return dn_profile_behind(lexicon->profile, DN_WORDS_PLURALS, dn_slice_of(plural)).length > 0;
}

/* Two of Two Saints, a charity: a number before what is no kind of bodies is part of a name. */
static gboolean begins_with_own_number(const DnLexicon *lexicon, DnSlice name)
{
	gsize number = dn_profile_prefix(lexicon->profile, DN_WORDS_EVERY_NUMBERS, name);
	DnSlice rest = dn_slice_skip(name, number);
	return number > 0 && g_ascii_isupper(dn_slice_first(rest) < 0x80 ? *rest.at : 'a') && !dn_name_is_collective(lexicon, rest);
}

gboolean dn_name_is_known_group(const DnLexicon *lexicon, DnSlice name)
{
	const DnRegistryEntry *entry = dn_name_entry(lexicon, name);
	if (entry != NULL)
		return entry->kind == DN_KIND_COLLECTIVE;
	if (dn_profile_is_spaced(lexicon->profile) && name_is(lexicon, DN_WORDS_WHOLE_NAMES, name))
		return FALSE; /* Corporate Services, a part of a council */
	if (name_ends(lexicon, DN_WORDS_MEMBERS, name) && !name_holds(lexicon, DN_WORDS_COLLECTIVE, name))
		return is_unnamed_members(lexicon, name);
	if (begins_with_own_number(lexicon, name))
		return FALSE;
	if (name_starts(lexicon, DN_WORDS_EVERY, name) || (dn_name_count_of_places(lexicon, name) > 0 && dn_name_ends_as_body(lexicon, name)) ||
	    holds_every(lexicon, name) || name_holds(lexicon, DN_WORDS_COLLECTIVE, name) || name_is(lexicon, DN_WORDS_COLLECTIVE_STARTS, name) ||
	    are_kinds_of_places(lexicon, name) || are_counted_places(lexicon, name) || are_unnamed_firms(lexicon, name) || are_of_kind(lexicon, name) ||
	    are_of_one_field(lexicon, name) || ends_as_many(lexicon, name))
		return TRUE;
	return name_starts(lexicon, DN_WORDS_COLLECTIVE_STARTS, name) && name_ends(lexicon, DN_WORDS_COLLECTIVE_NOUNS, name);
}

gboolean dn_name_is_place(const DnLexicon *lexicon, DnSlice name)
{
	gsize place = dn_profile_suffix(lexicon->profile, DN_WORDS_PLACES, name);
	return place > dn_profile_suffix(lexicon->profile, DN_WORDS_GENERIC_PLACES, name) && dn_slice_characters(dn_slice_cut(name, place)) > 1 &&
	       dn_name_shape(lexicon, name) >= DN_SHAPE_WEAK && !dn_name_is_collective(lexicon, name);
}

gboolean dn_name_is_collective(const DnLexicon *lexicon, DnSlice name)
{
	return dn_name_is_known_group(lexicon, name) || name_is(lexicon, DN_WORDS_GROUP_NAMES, name) || are_many(lexicon, name) || are_abbreviated(lexicon, name);
}

gboolean dn_name_is_members(const DnLexicon *lexicon, DnSlice name)
{
	return name_ends(lexicon, DN_WORDS_MEMBERS, name);
}

gboolean dn_name_ends_as_group(const DnLexicon *lexicon, DnSlice name)
{
	static const DnWords ends_of_groups[] = {DN_WORDS_ENDINGS,     DN_WORDS_PLACES,     DN_WORDS_GENERIC_PLACES, DN_WORDS_COLLECTIVE_NOUNS,
	                                         DN_WORDS_GOVERNMENTS, DN_WORDS_GROUP_ENDS, DN_WORDS_OPEN_NOUNS,     DN_WORDS_GROUPS};
	for (guint i = 0; i < G_N_ELEMENTS(ends_of_groups); i++)
		if (name_ends(lexicon, ends_of_groups[i], name))
			return TRUE;
	return FALSE;
}
