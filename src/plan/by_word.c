#include "plan/by_word.h"

DnSlice dn_by_find(const DnProfile *profile, DnSlice words)
{
	DnSlice rest = words, found;
	while ((found = dn_profile_find(profile, DN_WORDS_BY, rest)).length > 0) {
		DnSlice through = dn_slice(words.at, (gsize)(dn_slice_end(found) - words.at));
		gboolean place = dn_profile_prefix(profile, DN_WORDS_BY_PLACES, dn_slice_from(words, found.at)) > 0;
		if (!place && dn_profile_suffix(profile, DN_WORDS_NOT_BY, through) == 0)
			break;
		rest = dn_slice_from(words, dn_slice_end(found));
	}
	return found;
}
