/* No line is read here, but counted or not. */
#include "plan/lines_below.h"

#include "plan/clause.h"
#include "plan/clause_times.h"
#include "plan/column_kind.h"
#include "plan/form_titles.h"

/* ---- Where a line stands ---------------------------------------------------------------------------------------------------------- */

gboolean dn_lines_is_paragraph(const DnLines *lines, guint index)
{
	return index < dn_lines_n(lines) && dn_text_paragraph(lines->text, index)->kind == DN_LINE_PARAGRAPH;
}

gboolean dn_lines_is_heading(const DnLines *lines, guint index)
{
	return index < dn_lines_n(lines) && dn_text_paragraph(lines->text, index)->kind == DN_LINE_HEADING;
}

DnSlice dn_lines_words(const DnLines *lines, guint index)
{
	const DnParagraph *paragraph = dn_text_paragraph(lines->text, index);
	return dn_text_slice(lines->text, paragraph->start, paragraph->length);
}

gboolean dn_lines_is_right_below(const DnLines *lines, guint index)
{
	const DnParagraph *above = dn_text_paragraph(lines->text, index - 1);
	gsize end = above->start + MAX(above->length, 1) - 1;
	return dn_text_paragraph(lines->text, index)->line->line <= dn_text_place(lines->text, end).line + 1;
}

gboolean dn_lines_is_listed(const DnLines *lines, guint index)
{
	DnMarker marker;
	if (!dn_lines_is_paragraph(lines, index))
		return FALSE;
	gboolean marked = dn_marker_read(&marker, dn_lines_words(lines, index));
	return marked ? marker.kind == DN_MARKER_BULLET : dn_text_paragraph(lines->text, index)->line->listed;
}

gboolean dn_lines_ends_item(const DnLines *lines, guint index)
{
	DnMarker marker;
	DnLabel label;
	if (index >= dn_lines_n(lines))
		return TRUE;
	DnSlice words = dn_lines_words(lines, index);
	return dn_marker_read(&marker, words) || dn_label_read(&label, lines->lexicon->profile, words);
}

gboolean dn_lines_is_signature(const DnLines *lines, guint index)
{
	enum { LONGEST = 45 /* bytes */ };
	if (index + 1 >= dn_lines_n(lines))
		return FALSE;
	DnSlice below = dn_lines_words(lines, index + 1);
	return below.length <= LONGEST && dn_ends_with_day(lines->lexicon->profile, below);
}

gboolean dn_lines_is_next_title(const DnLines *lines, guint index)
{
	DnDuty duty;
	DnSlice words = dn_lines_words(lines, index);
	return dn_lines_are_spaced(lines) && words.length <= DN_LONGEST_LABEL && dn_column_kind(words) != DN_COLUMN_OTHER &&
	       dn_label_heads_lines(&duty, lines->lexicon->profile, words);
}

gboolean dn_lines_is_title_of_kinds(const DnLines *lines, guint index)
{
	enum { FEWEST = 3, LONGEST = 160 /* bytes */ };
	DnSlice words = dn_lines_words(lines, index);
	if (!dn_lines_are_spaced(lines) || words.length > LONGEST || dn_form_title_count_kinds(words) < FEWEST || index + 1 >= dn_lines_n(lines) ||
	    dn_form_title_is_one(dn_lines_words(lines, index + 1)))
		return FALSE;
	return dn_lines_is_right_below(lines, index + 1) ? dn_lines_begins_as_name(lines, index + 1) : dn_lines_are_names(lines, index + 1, DN_NAMES_CAPITAL);
}

gboolean dn_lines_is_kind_above_names(const DnLines *lines, guint index)
{
	if (!dn_lines_are_spaced(lines) || index + 1 >= dn_lines_n(lines) || !dn_lines_begins_as_name(lines, index))
		return FALSE;
	DnSlice words = dn_lines_words(lines, index), below = dn_lines_words(lines, index + 1);
	return words.length <= DN_LONGEST_LABEL && dn_form_title_is_of_actors(words) && !dn_form_title_is_of_actors(below) && !dn_form_title_is_one(below) &&
	       dn_lines_are_names(lines, index + 1, DN_NAMES_CAPITAL);
}

/* ---- Names ------------------------------------------------------------------------------------------------------------------------ */

gboolean dn_lines_hold_names(const DnLines *lines, guint index, DnSlice words, DnNameProof proof)
{
	return dn_name_line_holds_names(lines->lexicon, lines->arena, words, dn_lines_is_listed(lines, index), proof);
}

gboolean dn_lines_are_names(const DnLines *lines, guint index, DnNameProof proof)
{
	return dn_lines_hold_names(lines, index, dn_marker_before_bullet(dn_lines_words(lines, index)), proof);
}

gboolean dn_lines_are_names_of_kind(const DnLines *lines, guint index)
{
	DnMarker marker;
	DnSlice words = dn_lines_words(lines, index);
	words = dn_slice_skip(words, dn_marker_read(&marker, words) && marker.kind == DN_MARKER_BULLET ? marker.length : 0);
	DnSlice names = dn_form_title_skip_actors(words);
	return names.length < words.length && dn_lines_hold_names(lines, index, names, DN_NAMES_CAPITAL);
}

gboolean dn_lines_looks_like_name(const DnLines *lines, guint index)
{
	enum { LONGEST = 100 /* bytes */ };
	if (!dn_lines_is_paragraph(lines, index))
		return FALSE;
	DnSlice words = dn_lines_words(lines, index);
	return words.length <= LONGEST && g_unichar_isupper(dn_slice_first(words)) && dn_slice_find(words, dn_slice_of(":")) == NULL &&
	       !dn_is_mark(dn_slice_last(words), ".;") && !dn_lines_ends_item(lines, index);
}

gboolean dn_lines_begins_as_name(const DnLines *lines, guint index)
{
	return dn_lines_is_paragraph(lines, index) && g_unichar_isupper(dn_slice_first(dn_lines_words(lines, index))) &&
	       !dn_lines_ends_item(lines, index);
}

/* ---- Counting --------------------------------------------------------------------------------------------------------------------- */

/* TRANSPORTATION, WATER AND WASTE: more capitals than an abbreviation has, and nothing else. */
static gboolean is_in_capitals(DnSlice words)
{
	enum { LONGEST_ACRONYM = 8 };
	for (gsize i = 0; i < words.length; i++)
		if (!g_ascii_isupper(words.at[i]) && words.at[i] != ' ')
			return FALSE;
	return words.length > LONGEST_ACRONYM;
}

/* Whether a blank line parts the line at `index` from the names above it, the first of which stands right below the label. What stands behind it
 * must be beyond doubt, and no heading. */
static gboolean is_parted(const DnLines *lines, guint first, guint index)
{
	return dn_lines_are_spaced(lines) && index > first && dn_lines_is_right_below(lines, first) && !dn_lines_is_right_below(lines, index) &&
	       (is_in_capitals(dn_lines_words(lines, index)) > is_in_capitals(dn_lines_words(lines, first)) ||
	        !dn_lines_are_names(lines, index, DN_NAMES_ALL_SURE));
}

/* 関係課 below 担当課 and 道路課, above 公園課 or －: the next label of a record. Above another item it may be the group that is named last. */
static gboolean is_next_label(const DnLines *lines, guint index)
{
	const DnProfile *profile = lines->lexicon->profile;
	DnSlice words = dn_lines_words(lines, index);
	return dn_profile_lists_bare(profile) && (dn_label_is_before_blank(profile, words) || dn_profile_is(profile, DN_WORDS_LABELS_ALONE, words)) &&
	       dn_lines_is_paragraph(lines, index + 1) && dn_lines_is_right_below(lines, index + 1) && !dn_lines_ends_item(lines, index + 1);
}

/* Whether line `index` goes on with the names that begin with line `first`. */
static gboolean is_of_names(const DnLines *lines, guint first, guint index, const DnNamesBelow *below)
{
	DnMarker marker;
	DnSlice words = dn_lines_words(lines, index);
	gboolean is_first = index == first;
	if (!dn_lines_is_paragraph(lines, index) || dn_profile_is(lines->lexicon->profile, DN_WORDS_LABELS_OTHER, words) ||
	    dn_lines_is_next_title(lines, index) || dn_lines_is_title_of_kinds(lines, index) ||
	    (below->in_kinds && dn_lines_is_kind_above_names(lines, index)) || is_parted(lines, first, index) || is_next_label(lines, index))
		return FALSE;
	if (is_first && below->told && !dn_marker_read(&marker, words))
		return TRUE;
	DnNameProof proof = is_first ? below->first : below->further;
	return (!dn_lines_is_signature(lines, index) && dn_lines_are_names(lines, index, proof)) ||
	       (below->kinds && dn_lines_are_names_of_kind(lines, index));
}

guint dn_lines_count_names(const DnLines *lines, guint index, const DnNamesBelow *below)
{
	guint n = 0;
	while (n < DN_MOST_LINES_BELOW && index + n < dn_lines_n(lines) && is_of_names(lines, index, index + n, below))
		n++;
	return n;
}

guint dn_lines_count_listed(const DnLines *lines, guint index, gboolean is_sure)
{
	guint n = 0;
	for (; n < DN_MOST_LINES_BELOW && dn_lines_is_listed(lines, index + n) && dn_lines_are_names(lines, index + n, DN_NAMES_CAPITALS); n++)
		is_sure = is_sure || dn_lines_are_names(lines, index + n, DN_NAMES_ONE_SURE);
	return is_sure ? n : 0;
}
