/* One word that is no whole name, and a line of few words with capitals that are no title of a form: nothing else of a form looks so. */
#include "plan/broken_name.h"

#include <string.h>

#include "plan/form_titles.h"
#include "plan/name_letters.h"

/* Treasury, Police: a name by itself, or a word with which names end. */
static gboolean is_whole_name(DnSlice word)
{
	const DnProfile *const *profiles = dn_profiles();
	for (guint i = 0; profiles[i] != NULL; i++)
		if (dn_profile_is_spaced(profiles[i]) && (dn_profile_is(profiles[i], DN_WORDS_WHOLE_NAMES, word) ||
		                                          dn_profile_suffix(profiles[i], DN_WORDS_ENDINGS, word) > 0))
			return TRUE;
	return FALSE;
}

/* Sustainable: a word with one capital, as no abbreviation has it. */
static gboolean is_first_word(DnSlice word)
{
	enum { SHORTEST = 4 /* bytes */ };
	if (word.length < SHORTEST || !g_ascii_isupper(*word.at) || is_whole_name(word))
		return FALSE;
	for (gsize i = 1; i < word.length; i++)
		if (!g_ascii_islower(word.at[i]))
			return FALSE;
	return TRUE;
}

/* Development, Public Works: words with capitals and letters alone. */
static gboolean is_rest(DnSlice words)
{
	enum { LONGEST = 32 /* bytes */ };
	if (words.length == 0 || words.length > LONGEST || !dn_name_is_capitalised(words) || dn_form_title_is_one(words))
		return FALSE;
	for (gsize i = 0; i < words.length; i++)
		if (!g_ascii_isalpha(words.at[i]) && words.at[i] != ' ')
			return FALSE;
	return TRUE;
}

gboolean dn_broken_name_goes_on(DnSlice labelled, DnSlice next)
{
	const char *colon = memchr(labelled.at, ':', labelled.length);
	if (colon == NULL)
		return FALSE;
	DnSlice value = dn_slice_trim(dn_slice_skip(labelled, (gsize)(colon + 1 - labelled.at)));
	return is_first_word(value) && is_rest(next);
}
