/* Compares letters: those of an abbreviation stand in the name that it is short for. */
#include "plan/other_names.h"

#include "plan/name_letters.h"

/* 農林水産省（林野庁、水産庁）: in Japanese several names in brackets are parts of the body, none of which is another name of it. */
static gboolean names_parts(const DnLexicon *lexicon, DnSlice inner)
{
	return dn_profile_lists_bare(lexicon->profile) && dn_slice_find(inner, dn_slice_of("、")) != NULL;
}

/* DfE of Department for Education: the letters of an abbreviation stand in its name, one behind the other, the first at the start of a word. */
static gboolean may_abbreviate(DnSlice name, DnSlice letters)
{
	gsize k = 0;
	for (gsize i = 0; i < name.length && k < letters.length; i++) {
		gboolean starts = i == 0 || !g_ascii_isalpha(name.at[i - 1]);
		while (k > 0 && k < letters.length && !g_ascii_isalpha(letters.at[k]) && letters.at[k] != '&')
			k++; /* EC3, J-CAT */
		if (k < letters.length && g_ascii_toupper(name.at[i]) == g_ascii_toupper(letters.at[k]) && (k > 0 || starts))
			k++;
	}
	while (k > 0 && k < letters.length && g_ascii_isdigit(letters.at[k]))
		k++;
	return k == letters.length;
}

gboolean dn_other_name_is_numbered(DnSlice name, DnSlice letters)
{
	gboolean numbered = letters.length > 0 && g_ascii_isdigit(letters.at[letters.length - 1]);
	gsize digits = 0;
	while (digits < letters.length && g_ascii_isdigit(letters.at[digits]))
		digits++;
	return (numbered || digits > 0) && dn_name_is_short(letters) && may_abbreviate(name, dn_slice_skip(letters, digits));
}

gboolean dn_other_name_is_code(const DnLexicon *lexicon, DnSlice outer, DnSlice inner)
{
	gboolean digit = FALSE;
	for (gsize i = 0; i < inner.length; i++)
		digit = digit || g_ascii_isdigit(inner.at[i]);
	return digit && dn_name_is_short(inner) && dn_name_can_end(lexicon, outer);
}

gboolean dn_other_name_is_spoken(const DnLexicon *lexicon, DnSlice name, DnSlice word)
{
	enum { FEWEST = 4, MOST = 10 };
	if (word.length < FEWEST || word.length > MOST || !g_ascii_isupper(*word.at) || !dn_name_can_end(lexicon, name))
		return FALSE;
	for (gsize i = 1; i < word.length; i++)
		if (!g_ascii_islower(word.at[i]))
			return FALSE;
	return may_abbreviate(name, word);
}

gboolean dn_other_name_is(const DnLexicon *lexicon, DnSlice outer, DnSlice inner)
{
	if (dn_profile_is_spaced(lexicon->profile) && dn_name_is_short(inner) && !dn_name_is_acronym(outer))
		return may_abbreviate(outer, inner);
	gboolean abbreviated = dn_profile_is_spaced(lexicon->profile) && dn_name_is_acronym(outer) && !dn_name_is_acronym(inner);
	gboolean abbreviates = (dn_name_shape(lexicon, inner) >= DN_SHAPE_STRONG && may_abbreviate(inner, outer)) || dn_name_is_of_capitals(inner, outer);
	return !names_parts(lexicon, inner) && (!abbreviated || abbreviates);
}
