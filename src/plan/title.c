/* Looks for the title in the head of a document: a line that ends as titles do, two lines of one title, or the beginning of a text that
 * stands on one line. */
#include "plan/title.h"

/* Lead: Ministry of Health. */
static gboolean is_labelled(const DnProfile *profile, DnSlice words)
{
	DnLabel label;
	return dn_label_read(&label, profile, words) && dn_is_mark(dn_slice_last(dn_slice(words.at, label.length)), ":：");
}

static gboolean can_be_title(const DnProfile *profile, DnSlice words)
{
	enum { LONGEST = 300 };
	return words.length > 6 && words.length <= LONGEST && dn_profile_prefix(profile, DN_WORDS_NOT_TITLES, words) == 0 &&
	       dn_slice_find(words, dn_slice_of("。")) == NULL && dn_slice_find(words, dn_slice_of("://")) == NULL &&
	       !is_labelled(profile, words) && !dn_is_mark(dn_slice_last(words), "：:，,；;-【#（(") && !dn_is_mark(dn_slice_first(words), "-【#（(〔");
}

static gboolean sounds_like_title(const DnProfile *profile, DnSlice words)
{
	return dn_profile_suffix(profile, DN_WORDS_TITLES, words) > 0;
}

/* 国务院办公厅关于深入开展某项工作 | 助力某项任务的指导意见: the first of two lines of one title. */
static gboolean begins_title(const DnProfile *profile, DnSlice words)
{
	return dn_profile_find(profile, DN_WORDS_TITLE_STARTS, words).length > 0;
}

/* Whether the line above goes on in these words. */
static gboolean goes_on(const DnProfile *profile, DnSlice above, DnSlice words)
{
	return above.length > 0 && !begins_title(profile, words) && dn_profile_suffix(profile, DN_WORDS_CIRCULARS, above) == 0;
}

static const char *join_title(DnDrafts *drafts, DnSlice above, DnSlice words)
{
	if (!goes_on(drafts->lexicon.profile, above, words))
		return dn_drafts_keep(drafts, words);
	g_autofree char *whole = g_strdup_printf("%.*s%.*s", (int)above.length, above.at, (int)words.length, words.at);
	return dn_drafts_keep(drafts, dn_slice_of(whole));
}

/* What follows a title where nothing but the end of its words parts them: whom it is sent to, a number, a mark. */
static gboolean ends_title(const DnProfile *profile, DnSlice rest)
{
	DnMarker marker;
	return rest.length == 0 || dn_profile_prefix(profile, DN_WORDS_EVERY, rest) > 0 || dn_marker_read(&marker, rest) ||
	       dn_is_mark(dn_slice_first(rest), " （(《〔");
}

/* 关于加快甲乙产业发展的实施意见各县人民政府：…: the title at the start of a text that stands on one line; an empty slice for none. */
static DnSlice title_at_start(const DnProfile *profile, DnSlice text)
{
	enum { LONGEST = 240 };
	DnSlice head = dn_slice_beginning(text, LONGEST);
	DnSlice begin = dn_profile_find(profile, DN_WORDS_TITLE_STARTS, head);
	DnSlice rest = dn_slice(dn_slice_end(begin), (gsize)(dn_slice_end(head) - dn_slice_end(begin)));
	for (DnSlice end; begin.length > 0 && (end = dn_profile_find(profile, DN_WORDS_TITLES, rest)).length > 0;) {
		DnSlice title = dn_slice(text.at, (gsize)(dn_slice_end(end) - text.at));
		rest = dn_slice(dn_slice_end(end), (gsize)(dn_slice_end(head) - dn_slice_end(end)));
		if (!can_be_title(profile, title))
			break;
		if (ends_title(profile, rest))
			return title;
	}
	return dn_slice("", 0);
}

typedef struct {
	DnDrafts *drafts;
	DnSlice first, above;  /* the first line that can be a title; the last one where it may go on in the next */
	const char *title;     /* of a plan; NULL until one is found */
	const char *circular;  /* of what sends a plan */
} Search;

static void consider(Search *search, DnSlice words)
{
	const DnProfile *profile = search->drafts->lexicon.profile;
	if (!can_be_title(profile, words)) {
		search->above = dn_slice("", 0);
		if (search->first.length == 0)
			search->first = title_at_start(profile, words);
		return;
	}
	if (sounds_like_title(profile, words))
		search->title = join_title(search->drafts, search->above, words);
	else if (search->circular == NULL && dn_profile_suffix(profile, DN_WORDS_CIRCULARS, words) > 0)
		search->circular = join_title(search->drafts, search->above, words);
	if (search->first.length == 0)
		search->first = words;
	search->above = begins_title(profile, words) ? words : dn_slice("", 0);
}

const char *dn_title_find(DnDrafts *drafts)
{
	enum { NEAR = 12 };
	const DnText *text = drafts->text;
	const char *stated = dn_document_title(text->document);
	Search search = {.drafts = drafts, .first = {"", 0}, .above = {"", 0}};
	if (stated != NULL)
		return stated;
	for (guint i = 0; search.title == NULL && i < MIN(text->paragraphs->len, NEAR); i++) {
		const DnParagraph *paragraph = dn_text_paragraph(text, i);
		DnSlice words = dn_text_slice(text, paragraph->start, paragraph->length);
		DnMarker marker;
		if (dn_marker_read(&marker, words))
			break;
		if (paragraph->kind != DN_LINE_ROW)
			consider(&search, words);
	}
	if (search.title != NULL || search.circular != NULL)
		return search.title != NULL ? search.title : search.circular;
	return search.first.length > 0 ? dn_drafts_keep(drafts, search.first) : NULL;
}

DnSlice dn_title_level(DnDrafts *drafts)
{
	const DnLexicon *lexicon = &drafts->lexicon;
	const char *title = dn_title_find(drafts);
	DnSlice rest = dn_slice_of(title != NULL ? title : ""), place = dn_slice("", 0);
	for (gsize length; (length = dn_name_level(lexicon, rest)) > 0; rest = dn_slice_skip(rest, length))
		place = dn_slice(rest.at, length);
	return dn_slice_skip(place, place.length - dn_profile_suffix(lexicon->profile, DN_WORDS_LEVELS, place));
}
