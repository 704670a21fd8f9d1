/* A title is looked at in small letters, word by word. */
#include "plan/act_titles.h"

#include <string.h>

#include "plan/act_subject.h"
#include "plan/clause_find.h"
#include "plan/name_letters.h"
#include "plan/title.h"

enum { LONGEST_TITLE = 160 /* bytes of an item's title */ };

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
	DnSlice answer = find_word(titles->profile, DN_WORDS_ACT_ANSWERS, title, TRUE, FALSE);
	title = answer.length > 0 ? dn_slice_before(title, answer.at) : title; /* Government response to the Review of Ports is no review */
	plan = answer.length > 0 ? answer : plan;
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

static gboolean holds_modal(const DnProfile *profile, DnSlice words)
{
	return dn_profile_find(profile, DN_WORDS_ACT_MODALS, words).length > 0;
}

/* Rooms, Skills for all: some words without a verb. */
static gboolean is_noun(const DnProfile *profile, DnSlice words)
{
	enum { LONGEST_NOUN = 60 /* bytes */ };
	return words.length <= LONGEST_NOUN && g_unichar_isupper(dn_slice_first(words)) && dn_profile_find(profile, DN_WORDS_ACT_STATES, words).length == 0 &&
	       !dn_act_titles_bar(profile, words) && !dn_profile_is(profile, DN_WORDS_ACT_NO_TOPICS, words);
}

gboolean dn_act_titles_item(const DnProfile *profile, DnSlice sentence, gboolean named)
{
	DnSlice rest = sentence, verb = dn_name_take_word(&rest);
	gboolean titles = named || dn_act_subject_is_deed(profile, verb) || is_noun(profile, sentence);
	return sentence.length <= LONGEST_TITLE && titles && !holds_modal(profile, sentence);
}

/* Ports, and neither Lead, which says who, nor Progress or Note, behind which something else is told. */
static gboolean is_topic(const DnProfile *profile, DnSlice title, DnSlice with_mark)
{
	DnLabel label;
	return title.length > 0 && g_unichar_isupper(dn_slice_first(title)) && !holds_modal(profile, title) && !dn_act_titles_bar(profile, title) &&
	       !dn_profile_is(profile, DN_WORDS_ACT_NO_TOPICS, title) && dn_profile_prefix(profile, DN_WORDS_PERSON_TITLES, title) == 0 &&
	       !dn_label_read(&label, profile, with_mark);
}

/* What follows the mark at `at`: behind a dash an article, since names hold dashes too: Te Waihanga – Infrastructure Commission. */
static gboolean begins_sentence(const DnProfile *profile, DnSlice behind, gboolean dash)
{
	gboolean article = dn_profile_prefix(profile, DN_WORDS_ARTICLES, behind) > 0;
	return article || (!dash && g_unichar_isupper(dn_slice_first(behind)));
}

DnSlice dn_act_titles_skip(const DnProfile *profile, DnSlice sentence)
{
	static const char *const marks[] = {": ", " – ", " — ", " - "};
	DnSlice start = dn_slice_beginning(sentence, LONGEST_TITLE);
	for (guint i = 0; i < G_N_ELEMENTS(marks); i++) {
		const char *at = dn_slice_find(start, dn_slice_of(marks[i]));
		if (at == NULL)
			continue;
		DnSlice behind = dn_slice_trim(dn_slice_from(sentence, at + strlen(marks[i])));
		if (begins_sentence(profile, behind, i > 0) && is_topic(profile, dn_slice_trim(dn_slice_before(sentence, at)), sentence))
			return behind;
	}
	return dn_slice(sentence.at, 0);
}
