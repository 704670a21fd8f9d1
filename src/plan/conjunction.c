/* Looks for conjunctions; letters within another word are none. */
#include "plan/conjunction.h"

/* The or of Director of, the and of Ireland. */
static gboolean is_within_word(DnSlice words, DnSlice found)
{
	return found.at > words.at && g_ascii_isalpha(found.at[-1]) && g_ascii_isalpha(*found.at);
}

DnSlice dn_conjunction_find(const DnProfile *profile, DnSlice words)
{
	DnSlice rest = words, found;
	while ((found = dn_profile_find(profile, DN_WORDS_CONJUNCTIONS, rest)).length > 0 && is_within_word(words, found))
		rest = dn_slice(dn_slice_end(found), (gsize)(dn_slice_end(words) - dn_slice_end(found)));
	return found;
}
