/* A surname and one or two characters more. What ends as bodies and places do is none, and cities are known by name. */
#include "plan/person_name.h"

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
