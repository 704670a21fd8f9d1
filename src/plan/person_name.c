/* A surname and one or two characters more. What ends as bodies and places do is none, and cities are known by name. */
#include "plan/person_name.h"

#include <string.h>

#include "plan/name_letters.h"

gboolean dn_name_is_personal(const DnLexicon *lexicon, DnSlice name)
{
	static const DnWords others[] = {DN_WORDS_ENDINGS, DN_WORDS_PLACES, DN_WORDS_GENERIC_PLACES, DN_WORDS_SHARED_ENDINGS, DN_WORDS_OFFICE_ENDS};
	enum { SHORTEST = 2, LONGEST = 3 /* characters */ };
	for (guint i = 0; i < G_N_ELEMENTS(others); i++)
		if (dn_profile_suffix(lexicon->profile, others[i], name) > 0)
			return FALSE;
	glong length = dn_slice_characters(name);
	return length >= SHORTEST && length <= LONGEST && dn_profile_prefix(lexicon->profile, DN_WORDS_SURNAMES, name) > 0 &&
	       dn_profile_prefix(lexicon->profile, DN_WORDS_NO_LEVEL, name) == 0 && dn_name_shape(lexicon, name) == DN_SHAPE_WEAK;
}

/* operator, Services: also by the plural. */
static gboolean is_noun_of_body(const DnProfile *profile, DnSlice word)
{
	enum { LONGEST = 24 };
	char small[LONGEST];
	if (word.length >= sizeof small)
		return FALSE;
	for (gsize i = 0; i < word.length; i++)
		small[i] = g_ascii_tolower(word.at[i]);
	DnSlice noun = dn_slice(small, word.length);
	gboolean plural = dn_slice_last(noun) == 's';
	return dn_profile_is(profile, DN_WORDS_BODY_NOUNS, noun) || (plural && dn_profile_is(profile, DN_WORDS_BODY_NOUNS, dn_slice_cut(noun, 1)));
}

/* GR, EKJH: capitals alone, as initials have them with dots. */
static gboolean is_in_capitals(DnSlice word)
{
	for (gsize i = 0; i < word.length; i++)
		if (!g_ascii_isupper(word.at[i]))
			return FALSE;
	return word.length > 1;
}

gboolean dn_name_is_of_body(const DnLexicon *lexicon, DnSlice name)
{
	if (memchr(name.at, '&', name.length) != NULL)
		return TRUE;
	for (DnSlice rest = name; rest.length > 0;) {
		DnSlice word = dn_name_take_word(&rest);
		if (is_in_capitals(word) || is_noun_of_body(lexicon->profile, word))
			return TRUE;
	}
	return FALSE;
}

gboolean dn_name_is_given(const DnProfile *profile, DnSlice name)
{
	enum { MOST = 3 /* words */ };
	guint n = 1;
	DnSlice rest = name, first = dn_name_take_word(&rest);
	if (!dn_profile_is(profile, DN_WORDS_GIVEN_NAMES, first))
		return FALSE;
	for (; rest.length > 0; n++) {
		DnSlice word = dn_name_take_word(&rest);
		if (!g_unichar_isupper(dn_slice_first(word)) || is_in_capitals(word) || is_noun_of_body(profile, word) ||
		    dn_profile_suffix(profile, DN_WORDS_ENDINGS, word) > 0)
			return FALSE;
	}
	return n > 1 && n <= MOST;
}
