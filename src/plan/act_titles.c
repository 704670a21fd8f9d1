/* A title is looked at in small letters, word by word. */
#include "plan/act_titles.h"

#include <string.h>

#include "plan/title.h"

static gboolean is_whole_word(DnSlice text, DnSlice part)
{
	const char *end = dn_slice_end(part);
	gboolean plural = end < dn_slice_end(text) && *end == 's';
	end += plural ? 1 : 0;
	return (part.at == text.at || !g_ascii_isalnum(part.at[-1])) && (end == dn_slice_end(text) || !g_ascii_isalnum(*end));
}

/* The first or the last such word; empty for none. */
static DnSlice find_word(const DnProfile *profile, DnWords words, DnSlice text, gboolean whole, gboolean last)
{
	DnSlice found = dn_slice(text.at, 0);
	for (DnSlice rest = text, part; (part = dn_profile_find(profile, words, rest)).length > 0; rest = dn_slice_from(rest, dn_slice_end(part))) {
		if (whole && !is_whole_word(text, part))
			continue;
		found = part;
		if (!last)
			break;
	}
	return found;
}

/* Action Plan: Progress Report, and Report on the Action Plan, but not Clean Air Act Implementation Plan. */
static gboolean is_of_other(const DnProfile *profile, DnSlice title, DnSlice plan)
{
	DnSlice other = find_word(profile, DN_WORDS_ACT_OTHER_TITLES, title, TRUE, TRUE);
	if (other.length == 0)
		return FALSE;
	DnSlice behind = dn_slice_from(title, dn_slice_end(other));
	return plan.length == 0 || dn_slice_end(other) >= dn_slice_end(plan) || dn_profile_prefix(profile, DN_WORDS_ACT_TITLE_LINKS, behind) > 0;
}

typedef struct {
	const DnProfile *profile;
	gboolean plan, other;
} Titles;

static void consider(Titles *titles, DnSlice words)
{
	g_autofree char *small = g_ascii_strdown(words.at, (gssize)words.length);
	DnSlice title = dn_slice_of(small), plan = find_word(titles->profile, DN_WORDS_ACT_PLANS, title, FALSE, TRUE);
	titles->plan |= plan.length > 0;
	titles->other |= is_of_other(titles->profile, title, plan);
}

gboolean dn_act_titles_plan(DnDrafts *drafts)
{
	enum { NEAR = 12, LONGEST = 160 /* bytes */ };
	const DnText *text = drafts->text;
	const char *stated = dn_document_title(text->document);
	Titles titles = {.profile = drafts->lexicon.profile};
	if (stated != NULL)
		consider(&titles, dn_slice_of(stated));
	for (guint i = 0; i < MIN(text->paragraphs->len, NEAR); i++) {
		const DnParagraph *paragraph = dn_text_paragraph(text, i);
		DnSlice words = dn_slice_trim(dn_text_slice(text, paragraph->start, paragraph->length));
		DnMarker marker;
		if (dn_marker_read(&marker, words) || paragraph->kind == DN_LINE_ROW)
			break;
		if (words.length <= LONGEST && dn_slice_last(words) != '.')
			consider(&titles, words);
	}
	return titles.plan && !titles.other;
}

gboolean dn_act_titles_bar(const DnProfile *profile, DnSlice heading)
{
	g_autofree char *small = g_ascii_strdown(heading.at, (gssize)heading.length);
	return find_word(profile, DN_WORDS_ACT_OTHER_HEADINGS, dn_slice_of(small), TRUE, FALSE).length > 0;
}
