/* A label alone in its line announces those whom the lines below name; a title without a colon, or one with names beside it, may do so too. */
#include "plan/label_lines.h"

#include <string.h>

#include "plan/brackets.h"
#include "plan/clause.h"
#include "plan/column_kind.h"
#include "plan/names_beside.h"
#include "plan/titles_above.h"

/* 【関係府省庁】 above no names: those who do what stands above it, and no label. */
static gboolean is_group(const DnLines *lines, DnSlice words, guint index)
{
	return words.length > 0 && dn_is_mark(dn_slice_first(words), "【［[〔（(") &&
	       dn_profile_is(lines->lexicon->profile, DN_WORDS_LABEL_GROUPS, dn_brackets_inside(words)) &&
	       !(dn_lines_is_paragraph(lines, index + 1) && dn_lines_are_names(lines, index + 1, DN_NAMES_ALL_SURE));
}

/* What a label alone in its line says by itself: that bodies follow, or what those do who follow. */
typedef enum { NO_LABEL, OF_BODIES /* Lead agency: */, OF_ROLE /* Lead: */ } Kind;

/* Without a colon it is one only in text that people wrote. */
static Kind kind_of_label(DnLabel *out, const DnReading *reading, const DnProfile *profile)
{
	enum { LONG_WORDS = 12 /* bytes: 责任分工 */ };
	DnSlice words = dn_reading_behind_number(reading);
	if (words.length == 0 || words.length > DN_LONGEST_LABEL || reading->heads_table)
		return NO_LABEL;
	if (!dn_label_read(out, profile, words))
		return dn_label_is_words(profile, words) || (dn_profile_lists_bare(profile) && dn_label_is_before_blank(profile, words)) ? OF_BODIES : NO_LABEL;
	if (out->length < words.length || out->other)
		return NO_LABEL;
	if (!out->bare || (out->words.length >= LONG_WORDS && !dn_profile_is_spaced(profile)))
		return OF_BODIES;
	return dn_profile_is_spaced(profile) && dn_slice_last(words) == ':' ? OF_ROLE : NO_LABEL;
}

/* - Timeline: 2031: an item of a list that is said of something else. */
static gboolean is_labelled_item(const DnLines *lines, guint index)
{
	DnMarker marker;
	DnLabel label;
	DnSlice words = dn_lines_words(lines, index);
	words = dn_slice_skip(words, dn_marker_read(&marker, words) ? marker.length : 0);
	return dn_label_read(&label, lines->lexicon->profile, words);
}

/* 担当課 above 道路課 and the label at `below`: with one line of names each, they are of one item. */
static gboolean is_field_above(const DnLines *lines, guint index, guint below)
{
	const DnProfile *profile = lines->lexicon->profile;
	return below == index + 2 && dn_profile_lists_bare(profile) && dn_label_is_before_blank(profile, dn_lines_words(lines, index));
}

/* Whether the label at `index` is said of a heading, or of an item with a number, that begins in one of the lines above it. */
static gboolean is_below_item(const DnLines *lines, guint index)
{
	enum { MOST_ABOVE = 12 };
	DnMarker marker;
	guint below = index;
	for (guint i = index; i > index - MIN(index, (guint)MOST_ABOVE); i--) {
		DnSlice words = dn_lines_words(lines, i - 1);
		if (is_field_above(lines, i - 1, below)) {
			below = i - 1;
			continue;
		}
		if (dn_lines_is_heading(lines, i - 1))
			return TRUE;
		if (dn_marker_read(&marker, words) && marker.length < words.length)
			return TRUE;
		if (words.length <= DN_LONGEST_LABEL && dn_column_kind(words) != DN_COLUMN_OTHER)
			return FALSE;
	}
	return FALSE;
}

/* 牵头单位 above 市教育局 and 市财政局, a line each, said of nothing: a copy may have put the columns of a table one below the other, and then they are
 * of different rows. */
static gboolean may_be_column(const DnLines *lines, guint index, guint n)
{
	DnSlice title = dn_lines_words(lines, index);
	return n > (index > 0 ? 0 : 1) && !dn_lines_are_spaced(lines) && !dn_lines_is_heading(lines, index) && !dn_is_mark(dn_slice_last(title), "：:") &&
	       !is_below_item(lines, index);
}

/* （1）市教育局；: whether the line is that number, and bodies beyond doubt. */
static gboolean is_numbered_name(const DnLines *lines, guint index, guint number)
{
	DnMarker marker;
	DnSlice words = dn_lines_words(lines, index);
	gboolean is_numbered = dn_lines_is_paragraph(lines, index) && dn_marker_read(&marker, words) && marker.kind >= DN_MARKER_ARABIC &&
	                       marker.kind <= DN_MARKER_CIRCLED && marker.kind != DN_MARKER_DECIMAL && marker.value == number;
	if (!is_numbered)
		return FALSE;
	DnSlice names = dn_slice_skip(words, marker.length);
	names = dn_slice_cut(names, dn_is_mark(dn_slice_last(names), "；。") ? strlen("；") : 0);
	return dn_lines_hold_names(lines, index, names, DN_NAMES_ALL_SURE);
}

/* 责任单位： above （1）市教育局 and （2）市财政局: how many lines from `index` on are numbered from 1 and name bodies, and nothing else. */
static guint count_numbered(const DnLines *lines, guint index)
{
	enum { FEWEST = 2 };
	guint n = 0;
	while (n < DN_MOST_LINES_BELOW && index + n < dn_lines_n(lines) && is_numbered_name(lines, index + n, n + 1))
		n++;
	return n >= FEWEST ? n : 0;
}

/* Below a label in Chinese or Japanese, with a colon or without one. */
static void read_unspaced(DnReading *label, const DnLines *lines, guint index, Kind kind)
{
	const DnNamesBelow below = {.told = !dn_lines_is_heading(lines, index), .first = DN_NAMES_ALL_SURE, .further = DN_NAMES_ALL_SURE};
	guint n = dn_lines_count_names(lines, index + 1, &below);
	if (n == 0 && kind == OF_BODIES && dn_is_mark(dn_slice_last(dn_lines_words(lines, index)), "：:"))
		n = count_numbered(lines, index + 1);
	gboolean is_column = may_be_column(lines, index, n);
	if (is_column)
		label->unread = dn_lines_words(lines, index + n);
	label->n_paragraphs = is_column ? n : 1 + n;
}

/* Below a label with a colon in a language that parts its words with blanks. */
static void read_spaced(DnReading *label, const DnLines *lines, guint index, Kind kind, DnDuty duty)
{
	guint first = index + 1;
	gboolean is_list = dn_lines_is_listed(lines, first) && !(duty == DN_DUTY_JOINS && dn_lines_are_names_of_kind(lines, first));
	gboolean meant = kind == OF_BODIES && first < dn_lines_n(lines) && dn_lines_is_right_below(lines, first);
	const DnNamesBelow below = {
		.kinds = duty == DN_DUTY_JOINS, .first = meant ? DN_NAMES_LINKED_CAPITALS : DN_NAMES_ONE_SURE, .further = DN_NAMES_CAPITALS};
	guint n = is_list ? dn_lines_count_listed(lines, first, kind == OF_BODIES || duty == DN_DUTY_LEADS) : dn_lines_count_names(lines, first, &below);
	guint next = first + n;
	gboolean leads = kind == OF_BODIES && duty == DN_DUTY_LEADS;
	gboolean is_rest = is_list ? dn_lines_is_listed(lines, next) && !is_labelled_item(lines, next)
	                           : n == 0 && (dn_lines_looks_like_name(lines, next) || (leads && dn_lines_begins_as_name(lines, next)));
	if (is_rest)
		label->unread = dn_lines_words(lines, next);
	label->n_paragraphs = 1 + n;
}

/* Whether the line at `index` may go on with the name above it, which is not beyond doubt: Water Office of Trade and / Public Works. */
static gboolean may_go_on(const DnLines *lines, guint index)
{
	if (!dn_lines_looks_like_name(lines, index) || !dn_lines_is_right_below(lines, index) || dn_lines_is_listed(lines, index))
		return FALSE;
	DnSlice words = dn_lines_words(lines, index);
	return !dn_lines_are_names(lines, index - 1, DN_NAMES_ALL_SURE) && !dn_name_line_is_other_title(words) &&
	       dn_column_kind(words) == DN_COLUMN_OTHER;
}

/* Tells of what may be the rest of the last name of a list that `label` announces. */
static void tell_behind_list(DnReading *label, const DnLines *lines, guint index)
{
	guint next = index + label->n_paragraphs;
	if (label->unread.length > 0 || label->n_paragraphs < 2 || !dn_lines_are_spaced(lines) || !dn_lines_is_listed(lines, next - 1) ||
	    !may_go_on(lines, next))
		return;
	label->unread = dn_lines_words(lines, next);
	label->stays = TRUE;
}

/* 協力 above 道路課: a word that may be any heading announces names beyond doubt in Japanese. */
static gboolean is_word_above_names(const DnReading *reading, const DnLines *lines, guint index)
{
	enum { FEWEST = 2 /* characters */ };
	const DnProfile *profile = lines->lexicon->profile;
	DnSlice words = dn_reading_behind_number(reading);
	return words.length == reading->paragraph.length && dn_profile_lists_bare(profile) && !reading->heads_table && dn_slice_characters(words) >= FEWEST &&
	       dn_profile_is(profile, DN_WORDS_LABELS_ALONE, words) && dn_lines_is_paragraph(lines, index + 1) &&
	       dn_lines_is_right_below(lines, index + 1) && dn_lines_are_names(lines, index + 1, DN_NAMES_ALL_SURE);
}

static void read_label(DnReading *reading, const DnLines *lines, guint index)
{
	DnLabel label = {0};
	Kind kind = kind_of_label(&label, reading, lines->lexicon->profile);
	kind = kind == NO_LABEL && is_word_above_names(reading, lines, index) ? OF_BODIES : kind;
	if (kind != NO_LABEL && dn_lines_are_spaced(lines))
		read_spaced(reading, lines, index, kind, label.duty);
	else if (kind != NO_LABEL && !is_group(lines, dn_reading_behind_number(reading), index))
		read_unspaced(reading, lines, index, kind);
	else if (!dn_names_beside_read(reading, lines, index))
		dn_title_above_tell(reading, lines, index);
}

void dn_label_lines_read(DnReading *reading, const DnText *text, const DnLexicon *lexicon, DnArena *arena, guint index)
{
	const DnLines lines = {text, lexicon, arena};
	if (!dn_title_above_read(reading, &lines, index))
		read_label(reading, &lines, index);
	tell_behind_list(reading, &lines, index);
}
