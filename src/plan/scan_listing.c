/* Where a list of bodies needs no verb, only the heading tells that those below it are members, addresses or meetings. It holds until the next item
 * with a number, heading or sentence that names nobody. */
#include "plan/scan_listing.h"

#include "plan/bodies.h"
#include "plan/brackets.h"

/* 構成員名簿 of （参考）構成員名簿（敬称略）, 問合せ先 of （問合せ先）. */
static DnSlice plain_heading(DnSlice words)
{
	DnSlice outer, inner;
	gboolean opens;
	words = dn_slice_trim(words);
	if (words.length > 0 && dn_brackets_hold_all(words))
		return dn_slice_trim(dn_brackets_inside(words));
	words = dn_bodies_split_brackets(&outer, &inner, words) ? dn_slice_trim(outer) : words;
	while (words.length > 0 && dn_bracket_family(&opens, dn_slice_last(words)) > 0)
		words = dn_slice_trim(dn_slice_before(words, dn_character_before(dn_slice_end(words))));
	return words;
}

/* 名簿, 構成員名簿; a word of two characters must be all of it: 委員, and not 民生委員. */
static gboolean heads_listing(const DnProfile *profile, DnSlice words)
{
	enum { LONGEST = 90 /* bytes */, SHORT = 6 };
	DnSlice heading = plain_heading(words);
	gsize length = heading.length <= LONGEST ? dn_profile_suffix(profile, DN_WORDS_WHO_IS_WHO, heading) : 0;
	return length > 0 && (length > SHORT || length == heading.length || dn_slice_is(dn_slice_skip(heading, heading.length - length), dn_slice_of("名簿")));
}

/* Whether the list is over: with the next item of its heading's list, or one that names nobody. */
static gboolean ends_listing(const DnScan *scan, DnSlice words, const DnMarker *marker, gboolean silent)
{
	gboolean counted = marker->kind != DN_MARKER_NONE && marker->kind != DN_MARKER_BULLET;
	if (counted && scan->listing_counted && dn_marker_rank(marker) <= scan->listing_rank)
		return TRUE;
	return silent && (counted || dn_is_mark(dn_slice_last(dn_slice_trim(words)), "。"));
}

void dn_scan_note_listing(DnScan *scan, DnSlice words, const DnMarker *marker, gboolean silent, gboolean titles)
{
	const DnProfile *profile = scan->drafts->lexicon.profile;
	if (!dn_profile_lists_bare(profile))
		return;
	gboolean counted = marker->kind != DN_MARKER_NONE && marker->kind != DN_MARKER_BULLET;
	DnSlice text = dn_slice_skip(words, marker->kind != DN_MARKER_NONE ? marker->length : 0);
	if (silent && heads_listing(profile, text)) {
		scan->listing = TRUE;
		scan->listing_counted = counted;
		scan->listing_rank = counted ? dn_marker_rank(marker) : 0;
	} else if (titles || ends_listing(scan, words, marker, silent))
		scan->listing = FALSE;
}
