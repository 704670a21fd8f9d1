/* Matches titles of forms with the words of every profile, whatever their letters: titles come in small ones and in capitals. */
#include "plan/form_titles.h"

#include <string.h>

#include "plan/profile.h"

enum { LONGEST = 160 /* bytes */ };

static gboolean is_whole_word(DnSlice text, gsize length)
{
	return length > 0 && (length == text.length || !g_ascii_isalpha(text.at[length]) || !g_ascii_isalpha(text.at[length - 1]));
}

/* CoST, a body, is no title as Cost and COST are: a capital behind a small letter. */
static gboolean begins_with_own_spelling(DnSlice words)
{
	for (gsize i = 1; i < words.length && g_ascii_isalpha(words.at[i]); i++)
		if (g_ascii_isupper(words.at[i]) && g_ascii_islower(words.at[i - 1]))
			return TRUE;
	return FALSE;
}

/* Budget Office, Treasury: behind the words of a title, a comma and a capital begin the next name of a list. */
static gboolean goes_on_as_list(DnSlice words)
{
	static const char comma[] = ", ";
	const char *found = dn_slice_find(words, dn_slice_of(comma));
	return found != NULL && found + strlen(comma) < dn_slice_end(words) && g_ascii_isupper(found[strlen(comma)]);
}

gboolean dn_form_title_is_one(DnSlice words)
{
	const DnProfile *const *profiles = dn_profiles();
	if (dn_slice_last(words) == '?')
		return TRUE;
	if (words.length == 0 || words.length > LONGEST || begins_with_own_spelling(words))
		return FALSE;
	g_autofree char *small = g_ascii_strdown(words.at, (gssize)words.length);
	for (guint i = 0; profiles[i] != NULL; i++) {
		gsize length = dn_profile_prefix(profiles[i], DN_WORDS_FORM_TITLES, dn_slice_of(small));
		if (is_whole_word(dn_slice_of(small), length))
			return !goes_on_as_list(dn_slice_skip(words, length));
	}
	return FALSE;
}

/* Takes the next kind of actors, or what joins two, off the words and counts the kinds; FALSE where none stands there. */
static gboolean take_kind(DnSlice *words, guint *n, const DnProfile *profile)
{
	gsize kind = dn_profile_prefix(profile, DN_WORDS_ACTOR_KINDS, *words);
	gsize length = kind > 0 ? kind : dn_profile_prefix(profile, DN_WORDS_ACTOR_JOINTS, *words);
	if (!is_whole_word(*words, length))
		return FALSE;
	*words = dn_slice_skip(*words, length);
	*n += kind > 0 ? 1 : 0;
	while (words->length > 0 && strchr(" /,&-()\n", *words->at) != NULL)
		*words = dn_slice_skip(*words, 1);
	return TRUE;
}

guint dn_form_title_count_kinds(DnSlice words)
{
	const DnProfile *const *profiles = dn_profiles();
	if (words.length == 0 || words.length > LONGEST)
		return 0;
	g_autofree char *small = g_ascii_strdown(words.at, (gssize)words.length);
	for (guint i = 0; profiles[i] != NULL; i++) {
		DnSlice rest = dn_slice_of(small);
		guint n = 0;
		while (rest.length > 0 && take_kind(&rest, &n, profiles[i]))
			;
		if (rest.length == 0)
			return MAX(n, 1);
	}
	return 0;
}

gboolean dn_form_title_is_of_actors(DnSlice words)
{
	return dn_form_title_count_kinds(words) > 0;
}

DnSlice dn_form_title_skip_actors(DnSlice words)
{
	const char *colon = memchr(words.at, ':', MIN(words.length, (gsize)LONGEST));
	if (colon == NULL || !dn_form_title_is_of_actors(dn_slice_trim(dn_slice(words.at, (gsize)(colon - words.at)))))
		return words;
	return dn_slice_trim(dn_slice_skip(words, (gsize)(colon + 1 - words.at)));
}
