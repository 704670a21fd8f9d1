#include "plan/page_foot.h"

#include "plan/numbering.h"

enum { LONGEST_FOOT = 1000, LAST = 6 /* paragraphs in which the foot of a page is looked for */ };

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

static DnSlice words_at(const DnText *text, guint index)
{
	const DnParagraph *paragraph = dn_text_paragraph(text, index);
	return dn_slice_trim(dn_text_slice(text, paragraph->start, paragraph->length));
}

/* 主办：, with its colon, of 主办：某市人民政府; empty for none. */
static DnSlice page_label(const DnProfile *profile, DnSlice words)
{
	gsize length = dn_profile_prefix(profile, DN_WORDS_PAGE_LABELS, words);
	DnSlice behind = dn_slice_skip(words, length);
	gboolean colon = length > 0 && dn_is_mark(dn_slice_first(behind), ":：");
	return dn_slice_beginning(words, colon ? length + (gsize)(dn_character_end(behind.at) - behind.at) : 0);
}

/* Whether some paragraph before the last ones holds the label, so that the plan says with it who does its tasks. */
static gboolean is_label_of_plan(const DnText *text, DnSlice label)
{
	for (guint i = 0; i + LAST < text->paragraphs->len; i++)
		if (dn_slice_find(words_at(text, i), label) != NULL)
			return TRUE;
	return FALSE;
}

gboolean dn_is_site_notice(const DnProfile *profile, const DnText *text, guint index)
{
	DnMarker marker;
	DnSlice words = words_at(text, index), label = page_label(profile, words);
	if (label.length == 0 || index + LAST < text->paragraphs->len || dn_profile_find(profile, DN_WORDS_SITE_OWNERS, words).length == 0)
		return FALSE;
	for (guint i = index + 1; i < text->paragraphs->len; i++)
		if (dn_marker_read(&marker, words_at(text, i)))
			return FALSE;
	return !is_label_of_plan(text, label);
}
