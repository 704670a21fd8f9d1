/* Looks at capitals word by word. */
#include "plan/name_letters.h"

gsize dn_name_acronym_length(DnSlice name)
{
	enum { LONGEST_MIXED = 7 };
	gsize length = 0, capitals = 0;
	for (; length < name.length && (g_ascii_isalpha(dn_slice_end(name)[-1 - (gssize)length]) || dn_slice_end(name)[-1 - (gssize)length] == '&'); length++)
		capitals += g_ascii_isupper(dn_slice_end(name)[-1 - (gssize)length]) ? 1 : 0;
	const char *start = dn_slice_end(name) - length;
	gboolean is = capitals >= 2 && g_ascii_isupper(*start) && (capitals == length || length <= LONGEST_MIXED) && (length == name.length || start[-1] == ' ');
	return is ? length : 0;
}

gboolean dn_name_is_acronym(DnSlice name)
{
	return name.length > 0 && dn_name_acronym_length(name) == name.length;
}

gboolean dn_name_is_capitalised(DnSlice words)
{
	for (gsize i = 0; i < words.length; i++)
		if ((i == 0 || words.at[i - 1] == ' ') && !g_unichar_isupper(dn_character(words.at + i)))
			return FALSE;
	return words.length > 0 && memchr(words.at, ':', words.length) == NULL;
}

DnSlice dn_name_take_word(DnSlice *rest)
{
	const char *space = memchr(rest->at, ' ', rest->length);
	DnSlice word = dn_slice(rest->at, space != NULL ? (gsize)(space - rest->at) : rest->length);
	*rest = dn_slice_trim(dn_slice_skip(*rest, word.length));
	return word;
}

/* A word of some letters of which none is a capital: farmers' and well-known. */
static gboolean is_in_lower_case(DnSlice word)
{
	enum { LEAST = 3 };
	for (const char *p = word.at; p < dn_slice_end(word); p = g_utf8_next_char(p))
		if (!g_unichar_islower(dn_character(p)) && !dn_is_mark(dn_character(p), "-'’"))
			return FALSE;
	return dn_slice_characters(word) >= LEAST;
}

gboolean dn_name_begins_in_lower_case(const DnLexicon *lexicon, DnSlice name)
{
	return dn_profile_is_spaced(lexicon->profile) && is_in_lower_case(dn_name_take_word(&name));
}

guint dn_name_count_small_words(DnSlice name)
{
	enum { LEAST = 4 };
	guint small = 0;
	for (DnSlice rest = name; rest.length > 0;) {
		DnSlice word = dn_name_take_word(&rest);
		small += is_in_lower_case(word) && word.length >= LEAST ? 1 : 0;
	}
	return small;
}

gboolean dn_name_is_short(DnSlice words)
{
	enum { LONGEST = 12 };
	gsize capitals = 0, marks = 0;
	for (gsize i = 0; i < words.length; i++) {
		capitals += g_ascii_isupper(words.at[i]) ? 1 : 0;
		marks += g_ascii_isdigit(words.at[i]) || words.at[i] == '-' ? 1 : 0;
	}
	gboolean is = capitals > 1 && capitals > marks && capitals + marks == words.length && words.length <= LONGEST;
	return (is && g_ascii_isalnum(*words.at)) || dn_name_is_acronym(words);
}

gboolean dn_name_is_of_capitals(DnSlice outer, DnSlice inner)
{
	gsize n = 0, letters = 0;
	for (gsize i = 0; i < inner.length; i++)
		letters += g_ascii_isupper(inner.at[i]) ? 1 : 0;
	for (gsize i = 0, k = 0; i < outer.length; i++) {
		if ((i > 0 && outer.at[i - 1] != ' ' && outer.at[i - 1] != '-') || !g_ascii_isupper(outer.at[i]))
			continue;
		while (k < inner.length && !g_ascii_isupper(inner.at[k]))
			k++;
		if (k == inner.length || inner.at[k++] != outer.at[i])
			return FALSE;
		n++;
	}
	return n > 1 && n == letters && dn_name_is_short(inner);
}
