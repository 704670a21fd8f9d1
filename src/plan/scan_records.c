/* What stands behind a clause would else be the beginning of the next task. */
#include "plan/scan_records.h"

#include <string.h>

#include "plan/column_kind.h"

/* 取組項目 of 取組項目　窓口の改善: the bytes of such a word before a blank, behind which there is no other title of a header; 0 for none. */
static gsize length_before_blank(const DnProfile *profile, DnWords kind, DnSlice line)
{
	gsize length = dn_profile_prefix(profile, kind, line);
	DnSlice behind = dn_slice_skip(line, length);
	if (length == 0 || behind.length < 2 || *behind.at != ' ')
		return 0;
	const char *blank = memchr(behind.at + 1, ' ', behind.length - 1);
	DnSlice first = dn_slice_before(behind, blank != NULL ? blank : dn_slice_end(behind));
	return dn_column_kind(first) == DN_COLUMN_OTHER ? length : 0;
}

/* Whether a later line, of those near, begins with the same word and a blank: once may be by chance. */
static gboolean comes_again(const DnScan *scan, const DnProfile *profile, DnSlice label)
{
	enum { NEAR = 20 /* paragraphs */ };
	for (guint i = scan->index + 1; i <= scan->index + NEAR && i < scan->text->paragraphs->len; i++) {
		const DnParagraph *paragraph = dn_text_paragraph(scan->text, i);
		DnSlice line = dn_text_slice(scan->text, paragraph->start, paragraph->length);
		if (dn_slice_starts_with(line, label) && length_before_blank(profile, DN_WORDS_RECORD_STARTS, line) == label.length)
			return TRUE;
	}
	return FALSE;
}

/* Whether blanks stand for the colons of the document's records. Once they do for one label, they do so for all behind it. */
static gboolean is_label_with_blank(DnScan *scan, DnWords kind, DnSlice line)
{
	const DnProfile *profile = scan->drafts->lexicon.profile;
	gsize length = dn_profile_lists_bare(profile) ? length_before_blank(profile, kind, line) : 0;
	if (length == 0 || scan->blank_labels)
		return length > 0;
	scan->blank_labels = kind == DN_WORDS_RECORD_STARTS && comes_again(scan, profile, dn_slice(line.at, length));
	return scan->blank_labels;
}

/* 取組内容： and 【内容】: whether the line begins with such a word as its label. */
static gboolean begins_with(DnScan *scan, DnWords kind, DnSlice line)
{
	const DnProfile *profile = scan->drafts->lexicon.profile;
	gboolean lens = dn_is_mark(dn_slice_first(line), "【［");
	DnSlice words = lens ? dn_slice_skip(line, (gsize)(dn_character_end(line.at) - line.at)) : line;
	gsize length = dn_profile_prefix(profile, kind, words);
	return (length > 0 && dn_is_mark(dn_slice_first(dn_slice_skip(words, length)), lens ? "】］" : "：:")) || is_label_with_blank(scan, kind, line);
}

/* Whether a blank line stands above the line: Milestone: Law adopted, which may be said of the task above it in the lines right below that. */
static gboolean is_apart(const DnScan *scan)
{
	if (scan->index == 0)
		return TRUE;
	const DnParagraph *above = dn_text_paragraph(scan->text, scan->index - 1);
	gsize end = above->start + MAX(above->length, 1) - 1;
	return dn_text_paragraph(scan->text, scan->index)->line->line > dn_text_place(scan->text, end).line + 1;
}

static void begin_record(DnScan *scan, gsize start)
{
	scan->text_start = scan->item_start = start;
	scan->fresh = scan->in_record = TRUE;
	scan->continues = FALSE;
}

static void add_to_task(DnScan *scan, DnSlice line)
{
	DnDraft *draft = &g_array_index(scan->drafts->tasks, DnDraft, scan->drafts->tasks->len - 1);
	g_autofree char *both = g_strconcat(draft->text, *draft->text != '\0' ? "\n" : "", dn_drafts_keep(scan->drafts, line), NULL);
	draft->text = dn_arena_string(scan->drafts->arena, both);
	scan->text_start = dn_text_at(scan->text, line) + line.length;
}

/* 協力：; 関係団体 before a blank says so only with its noun, and 協力 behind another label of the record. */
static gboolean is_sure_label(const DnScan *scan, const DnLabel *label, DnSlice words)
{
	enum { FEWEST = 2 /* characters */ };
	const DnProfile *profile = scan->drafts->lexicon.profile;
	gunichar last = dn_slice_last(dn_slice(words.at, label->length));
	gboolean follows = scan->continues && dn_slice_characters(label->words) >= FEWEST && dn_profile_is(profile, DN_WORDS_LABELS_ALONE, label->words);
	return dn_is_mark(last, "：:") || (last == ' ' && (follows || dn_label_is_before_blank(profile, label->words)));
}

/* 担当課　関係課: titles of columns, and no names. */
static gboolean are_titles(DnSlice names)
{
	DnSlice first = dn_slice_up_to(names, " 　");
	return dn_column_kind(first) != DN_COLUMN_OTHER;
}

/* 関係団体　港の友 below 所管課　公園課, 主担当　港の友: who stands behind a label is told of where no name there is beyond doubt. FALSE for no such line. */
static gboolean tell_of_label(DnScan *scan, DnSlice words)
{
	DnLabel label;
	const DnProfile *profile = scan->drafts->lexicon.profile;
	if (!dn_profile_lists_bare(profile) || !dn_label_read(&label, profile, words) || label.other || !is_sure_label(scan, &label, words))
		return FALSE;
	DnSlice names = dn_slice_trim(dn_slice_skip(words, label.length));
	if (names.length > 0 && !dn_profile_is(profile, DN_WORDS_CELL_NONE, names) && !are_titles(names))
		dn_drafts_doubt(scan->drafts, "clause-unread", DN_SEVERITY_WARNING, dn_text_place(scan->text, dn_text_at(scan->text, names)),
		                "part of the clause was not understood and is left out: %s", dn_drafts_keep(scan->drafts, names));
	return scan->continues;
}

gboolean dn_scan_take_record_line(DnScan *scan, DnSlice words)
{
	if (tell_of_label(scan, words))
		return TRUE;
	const DnLevel *level = dn_outline_innermost(&scan->outline);
	if (level != NULL && level->marker.kind != DN_MARKER_NONE)
		return FALSE; /* a number begins the record */
	gboolean may_begin = !dn_profile_is_spaced(scan->drafts->lexicon.profile) || is_apart(scan);
	if (may_begin && begins_with(scan, DN_WORDS_RECORD_STARTS, words)) {
		begin_record(scan, dn_text_at(scan->text, words));
		return TRUE;
	}
	gboolean more = begins_with(scan, DN_WORDS_RECORD_TEXTS, words);
	if (more && !scan->fresh && scan->continues) {
		add_to_task(scan, words);
		return TRUE;
	}
	return more && scan->in_record && scan->fresh;
}
