/* Of names with an owner in them the owner, or what belongs to it, needs its word for a body before another name can begin. */
#include "plan/owned_names.h"

#include <string.h>

#include "plan/bodies.h"
#include "plan/conjunction.h"
#include "plan/name_conjunction.h"
#include "plan/name_letters.h"
#include "plan/name_post.h"

/* Where what belongs to a body begins: Roads of Department of Home Matters's Roads and of Department of Home Matters' Roads. Empty for none. */
static DnSlice possessed(DnSlice words)
{
	static const char *const ends[] = {"'s ", "’s ", "s' ", "s’ "};
	for (guint i = 0; i < G_N_ELEMENTS(ends); i++) {
		const char *at = dn_slice_find(words, dn_slice_of(ends[i]));
		if (at != NULL && at > words.at)
			return dn_slice_from(words, at + strlen(ends[i]));
	}
	return dn_slice(words.at, 0);
}

/* Department of Home Matters's Roads of Department of Home Matters's Roads and Water Agency: what belongs to a body is no name yet. */
static gboolean ends_within_possession(const DnLexicon *lexicon, DnSlice left)
{
	DnSlice own = dn_profile_is_spaced(lexicon->profile) ? possessed(left) : dn_slice(left.at, 0);
	return own.length > 0 && dn_profile_suffix(lexicon->profile, DN_WORDS_ENDINGS, own) == 0 && !dn_name_is_acronym(own) &&
	       !dn_profile_is(lexicon->profile, DN_WORDS_COMMA_NAMES, dn_name_skip_article(lexicon, left)); /* Ministry of Agriculture and Farmers' Welfare */
}

/* Secretariat of the National Salt and Sugar Board: what an office belongs to is named up to the word for a body, which stands behind the conjunction. */
static gboolean goes_on_in_owner(const DnLexicon *lexicon, DnSlice left, DnSlice right)
{
	static const char of[] = " of the ";
	const DnProfile *profile = lexicon->profile;
	const char *at = dn_profile_is_spaced(profile) ? g_strrstr_len(left.at, (gssize)left.length, of) : NULL;
	DnSlice owner = at != NULL ? dn_slice_from(left, at + strlen(of)) : dn_slice(left.at, 0), next = dn_conjunction_find(profile, right);
	DnSlice name = next.length > 0 ? dn_slice_before(right, next.at) : right, outer, inner;
	name = dn_bodies_split_brackets(&outer, &inner, name) ? outer : name;
	gsize quality = dn_profile_prefix(profile, DN_WORDS_NAME_QUALITIES, owner);
	return quality > 0 && quality < owner.length && dn_profile_find(profile, DN_WORDS_ENDINGS, owner).length == 0 &&
	       dn_profile_suffix(profile, DN_WORDS_OWNER_POSTS, owner) == 0 && !dn_name_is_post(lexicon, owner) &&
	       memchr(owner.at, ',', owner.length) == NULL && memchr(name.at, ' ', name.length) != NULL &&
	       dn_profile_suffix(profile, DN_WORDS_ENDINGS, name) > 0 && dn_profile_prefix(profile, DN_WORDS_BEGINNINGS, name) == 0;
}

gboolean dn_owned_name_goes_on(const DnLexicon *lexicon, DnSlice left, DnSlice right)
{
	return goes_on_in_owner(lexicon, left, right) || ends_within_possession(lexicon, left);
}
