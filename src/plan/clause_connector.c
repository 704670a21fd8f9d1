/* Most connectors are parts of names as well, 商务厅 or 联合会: what stands on both sides must prove that one is meant. */
#include "plan/clause_connector.h"

#include "plan/by_word.h"
#include "plan/name_group.h"

/* 东湖区政府, 青原经济技术开发区管委会: more than the word for who governs a place. */
static gboolean is_of_place(const DnLexicon *lexicon, DnSlice name)
{
	enum { FEWEST = 2 /* characters */ };
	gsize government = dn_profile_suffix(lexicon->profile, DN_WORDS_GOVERNMENTS, name);
	return government > 0 && dn_slice_characters(dn_slice_cut(name, government)) >= FEWEST && dn_name_can_end(lexicon, name) &&
	       dn_name_shape(lexicon, name) >= DN_SHAPE_STRONG;
}

/* A group is none behind a connector that may end the name before it: 市安委会成员单位. */
static gboolean begins_with_name(const DnLexicon *lexicon, DnSlice words, gboolean group)
{
	DnTail tail;
	dn_tail_read(&tail, lexicon->profile, words);
	DnSlice names = dn_tail_cut_open(lexicon, tail.names);
	if (dn_name_is_collective(lexicon, names))
		return group;
	if (group && !dn_profile_is_spaced(lexicon->profile) && dn_profile_is(lexicon->profile, DN_WORDS_WHOLE_NAMES, names))
		return TRUE; /* 联合团市委 */
	gboolean central = !dn_profile_is_spaced(lexicon->profile) && dn_profile_prefix(lexicon->profile, DN_WORDS_CENTRAL, names) > 0 &&
	                   dn_name_shape(lexicon, names) >= DN_SHAPE_STRONG;
	return dn_name_entry(lexicon, names) != NULL || ((dn_name_level(lexicon, names) > 0 || central) && dn_name_can_end(lexicon, names)) ||
	       is_of_place(lexicon, names);
}

static gboolean ends_with_verb(DnTail *out, const DnLexicon *lexicon, DnSlice words)
{
	dn_tail_read(out, lexicon->profile, words);
	DnSlice by = dn_by_find(lexicon->profile, out->names);
	DnSlice names = dn_slice_trim(dn_slice(dn_slice_end(by), (gsize)(dn_slice_end(out->names) - dn_slice_end(by))));
	if (by.length > 0 && names.length > 0 && dn_name_shape(lexicon, names) >= DN_SHAPE_GENERIC)
		out->names = names;
	return out->n_verbs > 0 && out->duty != DN_DUTY_JOINS && out->names.length > 0 &&
	       dn_name_shape(lexicon, out->names) >= DN_SHAPE_GENERIC;
}

/* A whole name with nothing said of it: 市教育局 of 市教育局会市财政局. One that goes on with the connector is another: 工商联合会. */
static gboolean is_whole_name(const DnLexicon *lexicon, DnSlice words, DnSlice connector)
{
	DnSlice longer = dn_slice(words.at, (gsize)(dn_slice_end(connector) - words.at));
	if (dn_name_is_place(lexicon, words)) /* 海曙区商县财政局 */
		return !dn_name_is_place(lexicon, longer) && !dn_name_can_end(lexicon, longer);
	return dn_name_can_end(lexicon, words) && !dn_name_can_end(lexicon, longer) &&
	       (dn_name_entry(lexicon, words) != NULL || dn_name_level(lexicon, words) > 0);
}

/* 商市财政局, and not 商丘市财政局: what stands behind a connector without anything before it begins with its level, or is known. */
static gboolean begins_beyond_doubt(const DnLexicon *lexicon, DnSlice rest)
{
	DnTail tail;
	gsize level = dn_profile_prefix(lexicon->profile, DN_WORDS_LEVELS, rest);
	if (level > 0)
		return dn_profile_prefix(lexicon->profile, DN_WORDS_PLACES, dn_slice_skip(rest, level)) == 0; /* 商州区 is a place */
	dn_tail_read(&tail, lexicon->profile, rest);
	DnSlice names = dn_tail_cut_open(lexicon, tail.names);
	return dn_name_entry(lexicon, names) != NULL || dn_name_is_collective(lexicon, names);
}

/* 商务部及各地区: whether words begin with a name that the registry knows, or with one of a level. */
static gboolean begins_with_known(const DnLexicon *lexicon, DnSlice words)
{
	enum { LONGEST = 12 /* characters */ };
	const char *end = words.at;
	for (guint n = 0; n < LONGEST && end < dn_slice_end(words); n++) {
		end = dn_character_end(end);
		if (n > 0 && dn_name_entry(lexicon, dn_slice_before(words, end)) != NULL)
			return TRUE;
	}
	return dn_name_whole_beginning(lexicon, words).length > 0;
}

/* 市科协, and not 投资区管委会. */
static gboolean begins_with_level(const DnLexicon *lexicon, DnSlice name)
{
	return dn_profile_prefix(lexicon->profile, DN_WORDS_LEVELS, name) > 0 && dn_profile_prefix(lexicon->profile, DN_WORDS_FALSE_LEVELS, name) == 0 &&
	       dn_name_can_end(lexicon, name);
}

/* 国家税务总局, 国家税务总局青原市税务局 */
static gboolean is_known_or_central(const DnLexicon *lexicon, DnSlice name)
{
	return dn_name_entry(lexicon, name) != NULL || (dn_profile_prefix(lexicon->profile, DN_WORDS_CENTRAL, name) > 0 &&
	                                                dn_name_can_end(lexicon, name) && dn_name_shape(lexicon, name) >= DN_SHAPE_STRONG);
}

/* 立案庭商市委政法委, 团市委商国家能源局: before a name of a level, or one that is known, one that is over needs none of its own. */
static gboolean stands_before_level(const DnLexicon *lexicon, DnSlice before, DnSlice connector, DnSlice rest)
{
	DnTail tail;
	DnSlice longer = dn_slice(before.at, (gsize)(dn_slice_end(connector) - before.at));
	gboolean over = dn_name_can_end(lexicon, before) || dn_profile_is(lexicon->profile, DN_WORDS_WHOLE_NAMES, before);
	if (dn_profile_is_spaced(lexicon->profile) || dn_name_shape(lexicon, before) < DN_SHAPE_GENERIC || !over || dn_name_can_end(lexicon, longer))
		return FALSE;
	dn_tail_read(&tail, lexicon->profile, rest);
	DnSlice names = dn_tail_cut_open(lexicon, tail.names);
	gboolean lone = connector.length > strlen("商") && dn_profile_is(lexicon->profile, DN_WORDS_WHOLE_NAMES, names); /* 联合团市委 */
	return begins_with_level(lexicon, names) || is_known_or_central(lexicon, names) || lone || is_of_place(lexicon, names);
}

static gboolean stands_behind(DnTail *out, const DnLexicon *lexicon, DnWords kind, DnSlice before, DnSlice connector, DnSlice rest)
{
	*out = (DnTail){.names = before};
	if (before.length == 0)
		return kind != DN_WORDS_GUIDES && begins_beyond_doubt(lexicon, rest) && !begins_with_known(lexicon, dn_slice_through(connector, rest));
	if (kind == DN_WORDS_CONNECTORS)
		return ends_with_verb(out, lexicon, before);
	return is_whole_name(lexicon, before, connector) || (kind == DN_WORDS_BARE_CONNECTORS && stands_before_level(lexicon, before, connector, rest));
}

static gboolean found_at(DnConnector *out, DnWords kind, DnSlice found)
{
	if (kind == DN_WORDS_GUIDES)
		out->guide = found;
	return TRUE;
}

/* 商 of 台商投资区, but not of 市广播电视台商市科协, where a name of a level ends before it and another begins behind it. */
static gboolean is_within_word(const DnLexicon *lexicon, DnSlice words, DnSlice connector, DnSlice rest)
{
	DnTail tail;
	DnSlice before = dn_slice(words.at, (gsize)(dn_slice_end(connector) - words.at)), name = dn_slice_before(words, connector.at);
	if (dn_profile_suffix(lexicon->profile, DN_WORDS_NOT_CONNECTORS, before) == 0)
		return FALSE;
	dn_tail_read(&tail, lexicon->profile, rest);
	DnSlice other = dn_tail_cut_open(lexicon, tail.names);
	gboolean apart = name.length > 0 && dn_name_level(lexicon, name) > 0 && dn_name_can_end(lexicon, name) && begins_with_level(lexicon, other);
	return !apart;
}

/* 组织 of 市委组织部: with one more character the words before the connector are a name again, to which it belongs. */
static gboolean is_within_name(const DnLexicon *lexicon, DnSlice words, DnSlice connector)
{
	const char *end = dn_slice_end(connector);
	if (connector.at == words.at || end >= dn_slice_end(words))
		return FALSE;
	DnSlice name = dn_slice(words.at, (gsize)(dn_character_end(end) - words.at));
	return dn_name_can_end(lexicon, name) && dn_name_level(lexicon, name) > 0 && dn_name_shape(lexicon, name) >= DN_SHAPE_STRONG;
}

/* 会商 of 开发区管委会商市教育局: its first character ends the name before it, so that the connector begins behind that. */
static gboolean begins_within_name(const DnLexicon *lexicon, DnSlice words, DnSlice connector)
{
	const char *first = dn_character_end(connector.at);
	DnSlice name = dn_slice(words.at, (gsize)(first - words.at));
	return first < dn_slice_end(connector) && connector.at > words.at && dn_profile_suffix(lexicon->profile, DN_WORDS_GOVERNMENTS, name) > 0 &&
	       !dn_profile_is(lexicon->profile, DN_WORDS_TOGETHER, connector);
}

static gboolean find_connector(DnConnector *out, const DnLexicon *lexicon, DnWords kind, DnSlice words)
{
	enum { ONE_CHARACTER = 3 };
	DnSlice rest = words;
	for (DnSlice found; (found = dn_profile_find(lexicon->profile, kind, rest)).length > 0; rest = dn_slice_from(words, dn_character_end(found.at))) {
		DnSlice before = dn_slice_trim(dn_slice(words.at, (gsize)(found.at - words.at)));
		out->rest = dn_slice_trim(dn_slice(dn_slice_end(found), (gsize)(dn_slice_end(words) - dn_slice_end(found))));
		gboolean group = kind != DN_WORDS_BARE_CONNECTORS || found.length > ONE_CHARACTER ||
		                 dn_profile_prefix(lexicon->profile, DN_WORDS_COLLECTIVE, out->rest) > 0; /* 市水利局商有关部门 */
		if (!begins_within_name(lexicon, words, found) && !is_within_word(lexicon, words, found, out->rest) &&
		    !is_within_name(lexicon, words, found) && stands_behind(&out->before, lexicon, kind, before, found, out->rest) &&
		    begins_with_name(lexicon, out->rest, group))
			return found_at(out, kind, found);
	}
	return FALSE;
}

gboolean dn_connector_find(DnConnector *out, const DnLexicon *lexicon, DnSlice words)
{
	out->guide = dn_slice(words.at, 0);
	return find_connector(out, lexicon, DN_WORDS_CONNECTORS, words) || find_connector(out, lexicon, DN_WORDS_BARE_CONNECTORS, words) ||
	       (!dn_profile_is_spaced(lexicon->profile) && find_connector(out, lexicon, DN_WORDS_GUIDES, words));
}
