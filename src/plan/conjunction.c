/* Looks for conjunctions; letters within another word are none. */
#include "plan/conjunction.h"

/* The or of Director of, the and of Ireland. */
static gboolean is_within_word(DnSlice words, DnSlice found)
{
	return found.at > words.at && g_ascii_isalpha(found.at[-1]) && g_ascii_isalpha(*found.at);
}

/* The and of Dumfries and Galloway: one place with two names. Both are as long as those of places are. */
static gboolean is_within_place(const DnProfile *profile, DnSlice words, DnSlice found)
{
	enum { LONGEST = 32 /* bytes */ };
	gsize before = MIN((gsize)(found.at - words.at), LONGEST);
	DnSlice around = dn_slice(found.at - before, MIN((gsize)(dn_slice_end(words) - found.at), LONGEST) + before);
	for (DnSlice place; (place = dn_profile_find(profile, DN_WORDS_PLACE_PAIRS, around)).length > 0;) {
		if (place.at < found.at && dn_slice_end(place) >= dn_slice_end(found))
			return TRUE;
		around = dn_slice_skip(around, (gsize)(dn_slice_end(place) - around.at));
	}
	return FALSE;
}

DnSlice dn_conjunction_find(const DnProfile *profile, DnSlice words)
{
	DnSlice rest = words, found;
	while ((found = dn_profile_find(profile, DN_WORDS_CONJUNCTIONS, rest)).length > 0 &&
	       (is_within_word(words, found) || is_within_place(profile, words, found)))
		rest = dn_slice(dn_slice_end(found), (gsize)(dn_slice_end(words) - dn_slice_end(found)));
	return found;
}
