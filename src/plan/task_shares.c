/* Names hold such words too: National Institute for Research. In small letters, behind a name beyond doubt, they are none of it. */
#include "plan/task_shares.h"

#include <string.h>

#include "plan/conjunction.h"
#include "plan/name_letters.h"

gboolean dn_shares_are(const DnProfile *profile, DnSlice words)
{
	while (words.length > 0) {
		gsize share = dn_profile_prefix(profile, DN_WORDS_SHARES, words);
		words = dn_slice_skip(words, share);
		DnSlice joint = dn_conjunction_find(profile, words);
		gsize comma = dn_slice_starts_with(words, dn_slice_of(", ")) ? strlen(", ") : 0;
		gsize length = joint.length > 0 && joint.at == words.at ? joint.length : comma;
		if (share == 0 || (length == 0 && words.length > 0))
			return FALSE;
		words = dn_slice_skip(words, length);
	}
	return TRUE;
}

gboolean dn_shares_split(DnSlice *outer, DnSlice *inner, const DnLexicon *lexicon, DnSlice words)
{
	gsize i = dn_profile_is_spaced(lexicon->profile) ? words.length : 0;
	while (i > 0 && !dn_slice_starts_with(dn_slice_skip(words, i), dn_slice_of(" for ")))
		i--;
	*outer = dn_slice_beginning(words, i);
	*inner = dn_slice_skip(words, MIN(words.length, i + strlen(" for ")));
	if (i == 0 || inner->length == 0 || !dn_shares_are(lexicon->profile, *inner))
		return FALSE;
	gboolean whole = dn_name_is_acronym(*outer) || (memchr(outer->at, ' ', outer->length) != NULL && dn_name_shape(lexicon, *outer) >= DN_SHAPE_STRONG);
	return whole || dn_name_entry(lexicon, *outer) != NULL || dn_profile_is(lexicon->profile, DN_WORDS_WHOLE_NAMES, *outer);
}
