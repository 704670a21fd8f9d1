/* The level with which a name begins stands in its middle again, behind a whole name: 市 of 市公安局市司法局. That proves two names only
 * where both are offices for fields: 市公安局市中分局 is one, of a district called 市中. Names of one rank prove it as well. */
#include "plan/run_on.h"

#include "plan/bodies.h"
#include "plan/name_letters.h"

/* 市公安局: a level, a field, and the word for an office; or 市投促局, where that word is one of an office that has no others below it. */
static gboolean is_office_of_field(const DnLexicon *lexicon, DnSlice name)
{
	enum { FEWEST = 2, MOST = 3 /* characters of a field that is not known: 北区商务 holds a place */ };
	const DnProfile *profile = lexicon->profile;
	gsize ending = dn_profile_suffix(profile, DN_WORDS_SHARED_ENDINGS, name), level = dn_name_level(lexicon, name);
	if (ending == 0 || level == 0 || level + ending >= name.length || dn_profile_suffix(profile, DN_WORDS_OWN_ENDINGS, name) > 0)
		return FALSE;
	DnSlice field = dn_slice_cut(dn_slice_skip(name, level), ending);
	glong length = dn_slice_characters(field);
	return dn_profile_is(profile, DN_WORDS_FIELDS, field) ||
	       (length >= FEWEST && length <= MOST && dn_profile_suffix(profile, DN_WORDS_LONE_ENDINGS, name) > 0);
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

/* ---- Names that end alike -------------------------------------------------------------------------------------------------- */

enum { LONGEST = 120 /* bytes */ };

/* Whether both are more than the word for an office with which they end, and the second one does not go on with it: 課税課. */
static gboolean end_with_office(const DnProfile *profile, DnSlice left, DnSlice right)
{
	enum { FEWEST = 3 /* characters: 賦課 is no office */ };
	gsize length = dn_profile_suffix(profile, DN_WORDS_RUN_ON_ENDINGS, left);
	DnSlice office = dn_slice_skip(left, left.length - length);
	return length > 0 && dn_slice_characters(left) >= FEWEST && right.length > length && dn_slice_ends_with(right, office) &&
	       dn_profile_prefix(profile, DN_WORDS_RUN_ON_INNER, right) == 0;
}

/* 農林水産省環境省, 市民課市民税課: two names of the registry of one rank, by their last letter, or two offices of one rank, none of which has others
 * below it. 経済産業省資源エネルギー庁 is one within the other. */
static gboolean end_alike(const DnLexicon *lexicon, DnSlice left, DnSlice right)
{
	gboolean known = dn_slice_last(left) == dn_slice_last(right) && dn_name_entry(lexicon, left) != NULL && dn_name_entry(lexicon, right) != NULL;
	return known || end_with_office(lexicon->profile, left, right);
}

/* The first of several such names that make up the words to their end; empty where there are none. */
static DnSlice first_that_ends_alike(const DnLexicon *lexicon, DnSlice words)
{
	DnSlice none = dn_slice(words.at, 0), first = none;
	for (const char *at = words.at; words.length <= LONGEST && first.length == 0 && at < dn_slice_end(words); at = dn_character_end(at)) {
		DnSlice left = dn_slice_before(words, at), right = dn_slice_from(words, at);
		if (left.length == 0)
			continue;
		DnSlice next = dn_name_entry(lexicon, left) != NULL ? first_that_ends_alike(lexicon, right) : none;
		if (end_alike(lexicon, left, right) || (next.length > 0 && end_alike(lexicon, left, next)))
			first = left;
	}
	return first;
}

/* ---- Names that begin alike ------------------------------------------------------------------------------------------------ */

/* Ministry of: the words with which a body begins that is part of no other one of its kind. */
static gsize beginning_of(const DnLexicon *lexicon, DnSlice words)
{
	return dn_profile_prefix(lexicon->profile, DN_WORDS_RUN_ON_BEGINNINGS, words);
}

/* Ministry of Health Ministry of Defense: the first of several names that begin with the same word. Behind words in small letters, as in Council of the
 * Ministry of Health, such a name is part of one. */
static DnSlice first_that_begins_alike(const DnLexicon *lexicon, DnSlice words)
{
	DnSlice rest = words, kind = dn_name_take_word(&rest), before = kind;
	for (DnSlice word; beginning_of(lexicon, words) > 0 && (word = dn_name_take_word(&rest)).length > 0; before = word) {
		DnSlice left = dn_slice_trim(dn_slice_before(words, word.at));
		gboolean follows = g_ascii_isupper(*before.at) && g_ascii_isalpha(dn_slice_end(before)[-1]);
		if (dn_slice_is(word, kind) && follows && beginning_of(lexicon, dn_slice_from(words, word.at)) > 0 && dn_name_can_end(lexicon, left))
			return left;
	}
	return dn_slice(words.at, 0);
}

/* ---- What is found --------------------------------------------------------------------------------------------------------- */

DnSlice dn_run_on_first(const DnLexicon *lexicon, DnSlice words)
{
	if (words.length == 0 || dn_name_entry(lexicon, words) != NULL)
		return words;
	gboolean spaced = dn_profile_is_spaced(lexicon->profile);
	DnSlice first = spaced ? first_that_begins_alike(lexicon, words) : first_of_run(lexicon, words);
	if (!spaced && first.length == 0)
		first = first_that_ends_alike(lexicon, words);
	return first.length > 0 ? first : words;
}

/* Kent Council Surrey Council: the word with which a name ends stands in it before, as the last one of a name. */
static gboolean ends_before(const DnLexicon *lexicon, DnSlice name)
{
	enum { FEWEST = 2 /* words */ };
	DnSlice last = dn_slice_last_word(name), rest = name;
	guint n = 0;
	for (DnSlice word; (word = dn_name_take_word(&rest)).length > 0 && rest.length > last.length; n++)
		if (n + 1 >= FEWEST && dn_slice_is(word, last) && g_ascii_isupper(*last.at) && g_ascii_isupper(*rest.at) &&
		    dn_name_can_end(lexicon, dn_slice_before(name, dn_slice_end(word))))
			return TRUE;
	return FALSE;
}

/* 县经贸局县人社局: both of one level, and the first one whole. */
static gboolean has_level_again(const DnLexicon *lexicon, DnSlice name)
{
	if (dn_profile_suffix(lexicon->profile, DN_WORDS_OWN_ENDINGS, name) > 0)
		return FALSE;
	for (const char *at = find_level(lexicon, name, dn_character_end(name.at)); at != NULL; at = find_level(lexicon, name, dn_character_end(at))) {
		DnSlice left = dn_slice(name.at, (gsize)(at - name.at)), right = dn_slice_skip(name, left.length);
		gboolean place = dn_profile_is(lexicon->profile, DN_WORDS_OWN_PLACES, left);
		if (!place && dn_name_can_end(lexicon, left) && dn_name_can_end(lexicon, right) && dn_name_level(lexicon, right) == dn_name_level(lexicon, name))
			return TRUE;
	}
	return FALSE;
}

gboolean dn_run_on_is_likely(const DnLexicon *lexicon, DnSlice name)
{
	return name.length > 0 && (dn_profile_is_spaced(lexicon->profile) ? ends_before(lexicon, name) : has_level_again(lexicon, name));
}
