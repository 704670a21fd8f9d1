/* A post is a person's: of Director, Ministry of Health the ministry is the body. Where no word behind the comma is one for a body, post and words
 * are one name: Director, People and Culture. */
#include "plan/posts.h"

#include <string.h>

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

gboolean dn_post_is_before(const DnLexicon *lexicon, DnSlice left, DnSlice right)
{
	return dn_profile_is(lexicon->profile, DN_WORDS_POSTS, left) && g_unichar_isupper(dn_slice_first(right)) &&
	       !dn_post_begins(lexicon, right) && !ends_as_post(lexicon, right);
}

/* HR may be what a post is for. */
static gboolean is_body(const DnLexicon *lexicon, DnSlice words)
{
	return dn_name_entry(lexicon, words) != NULL || dn_profile_prefix(lexicon->profile, DN_WORDS_BEGINNINGS, words) > 0 ||
	       dn_profile_suffix(lexicon->profile, DN_WORDS_ENDINGS, words) > 0;
}

DnSlice dn_post_skip(const DnLexicon *lexicon, DnSlice words)
{
	const char *comma = memchr(words.at, ',', words.length);
	if (comma == NULL || !dn_profile_is(lexicon->profile, DN_WORDS_POSTS, dn_slice_trim(dn_slice(words.at, (gsize)(comma - words.at)))))
		return words;
	DnSlice rest = dn_slice_trim(dn_slice_skip(words, (gsize)(comma - words.at) + 1));
	rest = dn_slice_skip(rest, dn_profile_prefix(lexicon->profile, DN_WORDS_ARTICLES, rest));
	return is_body(lexicon, rest) ? rest : words;
}
