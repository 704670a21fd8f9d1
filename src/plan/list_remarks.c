/* Takes remarks off the end of a list: how those who are named act together, when, and how far the task is. */
#include "plan/list_remarks.h"

#include <string.h>

#include "plan/clause_times.h"

gboolean dn_list_is_remark(const DnProfile *profile, DnSlice words)
{
	return dn_profile_is_spaced(profile) && (dn_profile_is(profile, DN_WORDS_END_STATES, words) || dn_profile_is(profile, DN_WORDS_LIST_REMARKS, words));
}

/* The full stop of Ministry of Health., and not that of Acme Inc. or of U.S. */
static gboolean ends_sentence(DnSlice words)
{
	enum { LEAST = 3 };
	gsize letters = 0;
	while (letters + 1 < words.length && g_ascii_isalnum(dn_slice_end(words)[-2 - (gssize)letters]))
		letters++;
	return dn_slice_last(words) == '.' && letters >= LEAST && memchr(words.at, '.', words.length - 1) == NULL;
}

/* The words up to a comma or a dash behind which nothing is left. */
static DnSlice without_mark(DnSlice words)
{
	words = dn_slice_trim(words);
	while (words.length > 1 && (dn_is_mark(dn_slice_last(words), ",;-–—") || ends_sentence(words)))
		words = dn_slice_trim(dn_slice_before(words, dn_character_before(dn_slice_end(words))));
	return words;
}

/* Where the last of the dashes between blanks, or of the commas, ends; the end of the words for none. */
static const char *behind_last_mark(DnSlice words)
{
	for (const char *p = dn_slice_end(words); p > words.at; p = dn_character_before(p))
		if (p < dn_slice_end(words) && *p == ' ' && dn_is_mark(dn_character(dn_character_before(p)), ",.-–—"))
			return p;
	return dn_slice_end(words);
}

/* Ministry of Water – as needed, Treasury - TBC: behind a mark, words that name nobody wherever they stand. */
static DnSlice cut_behind_mark(const DnLexicon *lexicon, DnSlice words)
{
	const DnProfile *profile = lexicon->profile;
	static const DnWords kinds[] = {DN_WORDS_ASIDES, DN_WORDS_CELL_NONE, DN_WORDS_TIME, DN_WORDS_REMARKS};
	DnSlice said = dn_slice_from(words, behind_last_mark(words)), before = dn_slice_before(words, said.at);
	if (dn_slice_ends_with(before, dn_slice_of(" No.")) && g_ascii_isdigit(dn_slice_first(said) < 0x80 ? *said.at : 'a'))
		return words; /* School District No. 1 */
	gboolean is = dn_list_is_remark(profile, said) || dn_is_time(lexicon, said);
	for (guint i = 0; !is && i < G_N_ELEMENTS(kinds); i++)
		is = dn_profile_is(profile, kinds[i], said);
	return is ? without_mark(before) : words;
}

/* Treasury and Ministry of Health jointly: no mark is needed before such a word. */
static DnSlice cut_word(const DnProfile *profile, DnSlice words)
{
	gsize length = dn_profile_suffix(profile, DN_WORDS_LIST_REMARKS, words);
	gboolean apart = length > 0 && length < words.length && words.at[words.length - length - 1] == ' ' && g_unichar_isupper(dn_slice_first(words));
	return apart ? without_mark(dn_slice_cut(words, length)) : words;
}

DnSlice dn_list_without_stop(const DnLexicon *lexicon, DnSlice words)
{
	gboolean company = dn_profile_suffix(lexicon->profile, DN_WORDS_COMPANY_ENDS, words) > 0;
	return dn_profile_is_spaced(lexicon->profile) && !company && ends_sentence(words) ? dn_slice_cut(words, 1) : words;
}

DnSlice dn_list_without_remarks(const DnLexicon *lexicon, DnSlice words)
{
	const DnProfile *profile = lexicon->profile;
	for (DnSlice rest = words; dn_profile_is_spaced(profile); words = rest) {
		rest = cut_word(profile, cut_behind_mark(lexicon, words));
		if (rest.length == words.length || rest.length == 0)
			break;
	}
	return words;
}
