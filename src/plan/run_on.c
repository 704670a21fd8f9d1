/* The level with which a name begins stands in its middle again, behind a whole name: 市 of 市公安局市司法局. That proves two names only
 * where both are offices for fields: 市公安局市中分局 is one, of a district called 市中. */
#include "plan/run_on.h"

#include "plan/bodies.h"

/* 市公安局: a level, a field, and the word for an office. */
static gboolean is_office_of_field(const DnLexicon *lexicon, DnSlice name)
{
	gsize ending = dn_profile_suffix(lexicon->profile, DN_WORDS_SHARED_ENDINGS, name);
	gsize level = dn_name_level(lexicon, name);
	return ending > 0 && level > 0 && level + ending < name.length &&
	       dn_profile_is(lexicon->profile, DN_WORDS_FIELDS, dn_slice_cut(dn_slice_skip(name, level), ending));
}

/* The next place behind `from` where the level of `words` stands again; NULL for none. */
static const char *find_level(const DnLexicon *lexicon, DnSlice words, const char *from)
{
	DnSlice level = dn_slice_beginning(words, dn_name_level(lexicon, words));
	return level.length > 0 ? dn_slice_find(dn_slice(from, (gsize)(dn_slice_end(words) - from)), level) : NULL;
}

/* The first name of several from `words` on, all of which are such offices; empty where one is none. */
static DnSlice first_of_run(const DnLexicon *lexicon, DnSlice words)
{
	DnSlice first = dn_slice(words.at, 0);
	for (const char *at = find_level(lexicon, words, dn_character_end(words.at)); at != NULL; at = find_level(lexicon, words, dn_character_end(at))) {
		DnSlice name = dn_slice(words.at, (gsize)(at - words.at));
		if (!is_office_of_field(lexicon, name))
			continue;
		DnSlice rest = dn_slice_skip(words, name.length);
		if (first.length == 0)
			first = name;
		if (is_office_of_field(lexicon, rest))
			return first;
		words = rest;
	}
	return dn_slice(words.at, 0);
}

DnSlice dn_run_on_first(const DnLexicon *lexicon, DnSlice words)
{
	if (words.length == 0 || dn_profile_is_spaced(lexicon->profile) || dn_name_entry(lexicon, words) != NULL)
		return words;
	DnSlice first = first_of_run(lexicon, words);
	return first.length > 0 ? first : words;
}

gboolean dn_run_on_is_likely(const DnLexicon *lexicon, DnSlice name)
{
	if (name.length == 0 || dn_profile_is_spaced(lexicon->profile) || dn_profile_suffix(lexicon->profile, DN_WORDS_OWN_ENDINGS, name) > 0)
		return FALSE;
	for (const char *at = find_level(lexicon, name, dn_character_end(name.at)); at != NULL; at = find_level(lexicon, name, dn_character_end(at))) {
		DnSlice left = dn_slice(name.at, (gsize)(at - name.at)), right = dn_slice_skip(name, left.length);
		gboolean place = dn_profile_is(lexicon->profile, DN_WORDS_OWN_PLACES, left);
		if (!place && dn_name_can_end(lexicon, left) && dn_name_can_end(lexicon, right) && dn_name_level(lexicon, right) == dn_name_level(lexicon, name))
			return TRUE;
	}
	return FALSE;
}
