#include "plan/page_foot.h"

#include "plan/numbering.h"

enum { LONGEST_FOOT = 1000 };

/* A numbered item that speaks of addresses is none. */
static gboolean begins_address(const DnProfile *profile, DnSlice paragraph)
{
	DnMarker marker;
	return dn_profile_prefix(profile, DN_WORDS_PAGE_ADDRESSES, paragraph) > 0 ||
	       (dn_profile_find(profile, DN_WORDS_PAGE_FEET, paragraph).length > 0 && !dn_marker_read(&marker, paragraph));
}

gboolean dn_is_beside_address(const DnProfile *profile, DnSlice paragraph, DnSlice neighbour)
{
	return paragraph.length <= LONGEST_FOOT && neighbour.length <= LONGEST_FOOT &&
	       dn_profile_prefix(profile, DN_WORDS_PAGE_LABELS, paragraph) > 0 && begins_address(profile, neighbour);
}

gboolean dn_is_foot_of_page(const DnProfile *profile, DnSlice paragraph, gsize start)
{
	return paragraph.length <= LONGEST_FOOT &&
	       (dn_profile_find(profile, DN_WORDS_PAGE_FEET, paragraph).length > 0 ||
	        (dn_profile_prefix(profile, DN_WORDS_PAGE_LABELS, dn_slice_skip(paragraph, start)) > 0 &&
	         dn_profile_find(profile, DN_WORDS_PAGE_ADDRESSES, paragraph).length > 0));
}
