/* Names go on where the line ends open, where all words below are names beyond doubt, or behind kinds of those who take part. */
#include "plan/names_beside.h"

#include <string.h>

#include "plan/bodies.h"
#include "plan/broken_name.h"
#include "plan/clause.h"

/* 责任单位：市教育局 with 市财政局 on the next line: whether the names behind a label may go on below. A full stop ends them. */
static gboolean is_label_with_names(const DnReading *reading, const DnProfile *profile)
{
	enum { LONGEST = 150 /* bytes */ };
	DnSlice words = dn_reading_behind_number(reading);
	DnLabel label;
	return words.length > 0 && words.length <= LONGEST && !reading->heads_table && !dn_is_mark(dn_slice_last(words), "。；;.）)") &&
	       dn_label_read(&label, profile, words) && label.length < words.length && !label.other && (!label.bare || dn_profile_is_spaced(profile));
}

/* How many paragraphs from `index` on go on with the names behind a label: lines of names and nothing else, up to the next item. In a language whose
 * names have capitals a heading in capitals, PROTECTION, may look like one: those below a blank line are none. */
static guint count_going_on(const DnLines *lines, guint index)
{
	guint n = 1;
	while (dn_lines_is_paragraph(lines, index + n) && !dn_lines_is_signature(lines, index + n) &&
	       (!dn_lines_are_spaced(lines) || dn_lines_is_right_below(lines, index + n)) &&
	       dn_lines_are_names(lines, index + n, DN_NAMES_ALL_SURE))
		n++;
	return n > 1 && dn_lines_ends_item(lines, index + n) ? n : 1;
}

/* Whether the list of names is not over at the end of the line. */
static gboolean ends_open(const DnProfile *profile, DnSlice words)
{
	words = dn_marker_before_bullet(words);
	gboolean goes_on = dn_is_mark(dn_slice_last(words), ",&/") || dn_profile_suffix(profile, DN_WORDS_LIST_GOES_ON, words) > 0;
	return dn_profile_is_spaced(profile) && goes_on;
}

/* The same where a comma ends the line of the label: those below are names by their capitals, or told. */
static void read_open_line(DnReading *label, const DnLines *lines, guint index)
{
	guint n = 1;
	for (; n < DN_MOST_LINES_BELOW && ends_open(lines->lexicon->profile, dn_lines_words(lines, index + n - 1)); n++) {
		if (dn_lines_ends_item(lines, index + n) || !dn_lines_is_paragraph(lines, index + n))
			break;
		if (!dn_lines_are_names(lines, index + n, DN_NAMES_CAPITAL)) {
			label->unread = dn_lines_words(lines, index + n);
			break;
		}
	}
	label->n_paragraphs = n;
}

/* State actors involved: Treasury with Civil society: River Watch on the next line: kinds go on with a label of those who take part. */
static void read_kinds(DnReading *reading, const DnLines *lines, guint index)
{
	DnLabel label;
	if (!dn_lines_are_spaced(lines) || !dn_label_read(&label, lines->lexicon->profile, dn_reading_behind_number(reading)) ||
	    label.duty != DN_DUTY_JOINS)
		return;
	for (guint n; (n = reading->n_paragraphs) < DN_MOST_LINES_BELOW; reading->n_paragraphs++)
		if (!dn_lines_is_paragraph(lines, index + n) || !dn_lines_are_names_of_kind(lines, index + n))
			return;
}

/* Whether the last of the names behind the label is beyond doubt, so that its line does not end within it. */
static gboolean ends_surely(const DnLines *lines, DnSlice words)
{
	DnClause clause;
	dn_clause_init(&clause);
	dn_clause_read(&clause, lines->lexicon, lines->arena, words);
	const DnBody *last = clause.bodies->len > 0 ? dn_clause_body(&clause, clause.bodies->len - 1) : NULL;
	gboolean sure = last != NULL && dn_clause_n_unread(&clause) == 0 && (last->collective || last->shape >= DN_SHAPE_STRONG);
	dn_clause_clear(&clause);
	return sure;
}

/* Public Works below • Partners: Office of Trade and above • Timing: 2031: words that belong to an item of a list, though nothing says that the
 * last name goes on in them. */
static void tell_of_rest(DnReading *label, const DnLines *lines, guint index)
{
	enum { FEW = 3 };
	guint next = index + label->n_paragraphs;
	gunichar dot = dn_slice_first(label->paragraph);
	if (label->marker.kind != DN_MARKER_BULLET || !dn_lines_are_spaced(lines) || !dn_lines_looks_like_name(lines, next))
		return;
	for (guint i = next; i <= next + FEW && i < dn_lines_n(lines) && dn_lines_is_right_below(lines, i); i++) {
		DnMarker marker;
		if (i > next && dn_marker_read(&marker, dn_lines_words(lines, i)) && dn_slice_first(dn_lines_words(lines, i)) == dot) {
			label->unread = dn_lines_words(lines, next);
			label->stays = ends_surely(lines, dn_slice_skip(label->paragraph, label->marker.length));
		}
		if (i > next && dn_lines_ends_item(lines, i))
			return;
	}
}

/* Development below Responsible party: Sustainable and above Timeline: 2031: the rest of a name, where no blank at the end of its line says so. */
static void tell_of_broken_name(DnReading *label, const DnLines *lines, guint index)
{
	guint next = index + label->n_paragraphs;
	if (label->n_paragraphs == 1 && dn_lines_are_spaced(lines) && dn_lines_looks_like_name(lines, next) && dn_lines_is_right_below(lines, next) &&
	    next + 1 < dn_lines_n(lines) && dn_lines_is_right_below(lines, next + 1) && dn_lines_ends_item(lines, next + 1) &&
	    dn_broken_name_goes_on(label->paragraph, dn_lines_words(lines, next)))
		label->unread = dn_lines_words(lines, next);
}

gboolean dn_names_beside_read(DnReading *label, const DnLines *lines, guint index)
{
	const DnProfile *profile = lines->lexicon->profile;
	if (!is_label_with_names(label, profile))
		return FALSE;
	if (ends_open(profile, label->paragraph))
		read_open_line(label, lines, index);
	else
		label->n_paragraphs = count_going_on(lines, index);
	read_kinds(label, lines, index);
	if (label->unread.length == 0)
		tell_of_rest(label, lines, index);
	if (label->unread.length == 0)
		tell_of_broken_name(label, lines, index);
	return TRUE;
}
