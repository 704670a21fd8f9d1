/* A post is a person's: of Director, Ministry of Health the ministry is the body. Where no word behind the comma is one for a body, post and words
 * are one name: Director, People and Culture. */
#include "plan/posts.h"

#include <string.h>

#include "plan/conjunction.h"
#include "plan/name_letters.h"
#include "plan/post_units.h"

gboolean dn_post_begins(const DnLexicon *lexicon, DnSlice words)
{
	gsize length = dn_profile_prefix(lexicon->profile, DN_WORDS_POSTS, words);
	return length > 0 && (length == words.length || !g_ascii_isalpha(words.at[length]));
}

/* Finance Director: the next in a list of posts. */
static gboolean ends_as_post(const DnLexicon *lexicon, DnSlice words)
{
	gsize length = dn_profile_suffix(lexicon->profile, DN_WORDS_POSTS, words);
	return length > 0 && length < words.length && dn_slice_cut(words, length).at[words.length - length - 1] == ' ';
}

/* Chief Information Officer, Head of IT: words for somebody, of whom a body alone can stand behind the comma. */
static gboolean is_person(const DnLexicon *lexicon, DnSlice words)
{
	gboolean is_post = dn_profile_prefix(lexicon->profile, DN_WORDS_POST_STARTS, words) > 0 ||
	                   dn_profile_suffix(lexicon->profile, DN_WORDS_POST_ENDS, words) > 0;
	return is_post && dn_profile_prefix(lexicon->profile, DN_WORDS_BEGINNINGS, words) == 0 && /* Office of the Cyber Director */ memchr(words.at, ',', words.length) == NULL;
}

/* MoH, DfE: capitals and small letters, as only abbreviations of bodies have. */
static gboolean is_mixed_acronym(DnSlice words)
{
	for (gsize i = 1; i < words.length; i++)
		if (g_ascii_islower(words.at[i]))
			return dn_name_is_acronym(words);
	return FALSE;
}

/* Fernton City Council, Farwell University, NHS England: what has such posts itself, and is none of what a post is for. */
static gboolean is_employer(const DnLexicon *lexicon, DnSlice words)
{
	gsize length = dn_profile_suffix(lexicon->profile, DN_WORDS_EMPLOYER_ENDS, words);
	DnSlice own = dn_slice_trim(dn_slice_cut(words, length));
	return length > 0 && own.length > 0 && dn_name_is_capitalised(own) && dn_name_shape(lexicon, words) >= DN_SHAPE_STRONG &&
	       dn_conjunction_find(lexicon->profile, words).length == 0 && memchr(words.at, ',', words.length) == NULL;
}

/* Ministry of Health, Treasury: no word for what a post is for begins or stands so. */
static gboolean is_sure_body(const DnLexicon *lexicon, DnSlice words)
{
	return dn_profile_prefix(lexicon->profile, DN_WORDS_BEGINNINGS, words) > 0 || dn_profile_is(lexicon->profile, DN_WORDS_WHOLE_NAMES, words) ||
	       is_mixed_acronym(words) || is_employer(lexicon, words);
}

/* HR may be what a post is for; a longer abbreviation is a body's: Director, OSTP. */
static gboolean is_body(const DnLexicon *lexicon, DnSlice words)
{
	enum { LONG = 4 };
	return (words.length >= LONG && dn_name_is_acronym(words)) || is_mixed_acronym(words) || dn_name_entry(lexicon, words) != NULL ||
	       dn_profile_prefix(lexicon->profile, DN_WORDS_BEGINNINGS, words) > 0 ||
	       dn_profile_suffix(lexicon->profile, DN_WORDS_ENDINGS, words) > 0 || is_employer(lexicon, words);
}

/* Joint Secretary of Joint Secretary (Road Safety): without what the post is for. */
static DnSlice without_field(DnSlice post)
{
	const char *open = dn_slice_last(post) == ')' ? memchr(post.at, '(', post.length) : NULL;
	return open != NULL && open > post.at ? dn_slice_trim(dn_slice_before(post, open)) : post;
}

gboolean dn_post_is_before(const DnLexicon *lexicon, DnSlice left, DnSlice right)
{
	left = without_field(left);
	if (dn_profile_is(lexicon->profile, DN_WORDS_POSTS_OF_BODIES, left))
		return g_unichar_isupper(dn_slice_first(right)) && is_body(lexicon, right);
	if (!dn_profile_is(lexicon->profile, DN_WORDS_POSTS, left))
		return is_person(lexicon, left) && is_sure_body(lexicon, right);
	return g_unichar_isupper(dn_slice_first(right)) && !dn_post_begins(lexicon, right) && !ends_as_post(lexicon, right);
}

gboolean dn_post_is_one(const DnLexicon *lexicon, DnSlice words)
{
	return dn_post_begins(lexicon, words) || dn_profile_prefix(lexicon->profile, DN_WORDS_POST_STARTS, words) > 0 ||
	       dn_profile_suffix(lexicon->profile, DN_WORDS_POST_ENDS, words) > 0;
}

DnSlice dn_post_skip(const DnLexicon *lexicon, DnSlice words)
{
	const char *comma = memchr(words.at, ',', words.length);
	if (comma == NULL)
		return words;
	DnSlice post = without_field(dn_slice_trim(dn_slice(words.at, (gsize)(comma - words.at))));
	gboolean listed = dn_profile_is(lexicon->profile, DN_WORDS_POSTS, post) || dn_profile_is(lexicon->profile, DN_WORDS_POSTS_OF_BODIES, post);
	DnSlice rest = dn_slice_trim(dn_slice_skip(words, (gsize)(comma - words.at) + 1));
	rest = dn_slice_skip(rest, dn_profile_prefix(lexicon->profile, DN_WORDS_ARTICLES, rest));
	return (listed && (is_body(lexicon, rest) || dn_post_units_have(lexicon, rest))) || (is_person(lexicon, post) && is_sure_body(lexicon, rest)) ? rest : words;
}
