/* Words that may be said of anything are such a title only between others, or above names beyond doubt. */
#include "plan/titles_above.h"

#include <string.h>

#include "plan/clause.h"
#include "plan/column_kind.h"
#include "plan/column_title.h"
#include "plan/form_steps.h"
#include "plan/form_titles.h"

/* OWNERS, Lead: words that may be said of anything are a title of bodies where names stand below them, and the title of those who join soon below
 * these. */
static gboolean is_above_partners(const DnLines *lines, DnSlice words, guint index)
{
	enum { MOST = 12 };
	DnColumn kind = dn_lines_are_spaced(lines) ? dn_column_kind(words) : DN_COLUMN_OTHER;
	if ((kind != DN_COLUMN_LEAD && kind != DN_COLUMN_DEPARTMENT) || !dn_profile_is(lines->lexicon->profile, DN_WORDS_LABELS_ALONE, words))
		return FALSE;
	for (guint i = index + 1; i <= index + MOST && i < dn_lines_n(lines); i++) {
		DnDuty duty;
		DnSlice below = dn_lines_words(lines, i);
		if (below.length <= DN_LONGEST_LABEL && dn_label_heads_lines(&duty, lines->lexicon->profile, below))
			return duty == DN_DUTY_JOINS && i > index + 1;
		if (!dn_lines_are_names(lines, i, DN_NAMES_CAPITAL))
			return FALSE;
	}
	return FALSE;
}

static gboolean heads_partners(const DnLines *lines, DnSlice words)
{
	DnDuty duty;
	return words.length <= DN_LONGEST_LABEL && dn_label_heads_lines(&duty, lines->lexicon->profile, words) && duty == DN_DUTY_JOINS;
}

/* Civil society above River Watch, where kinds stand so below Supporting stakeholders, from its first line on. */
static gboolean is_kind_of_partners(const DnLines *lines, guint index)
{
	enum { MOST = 24 };
	if (!dn_lines_is_kind_above_names(lines, index))
		return FALSE;
	for (guint i = index; i > index - MIN(index, (guint)MOST); i--) {
		DnSlice above = dn_lines_words(lines, i - 1);
		if (heads_partners(lines, above))
			return dn_lines_is_kind_above_names(lines, i);
		if (!dn_form_title_is_of_actors(above) && !dn_lines_are_names(lines, i - 1, DN_NAMES_CAPITAL))
			return FALSE;
	}
	return FALSE;
}

/* State actors involved, Supporting stakeholders, CSOs, private sector, multilaterals, working groups: titles of a form, below which it is said who
 * they are, whatever stands between them and those who lead. */
static gboolean is_of_form(const DnLines *lines, DnSlice words, guint index)
{
	return dn_lines_are_spaced(lines) && ((memchr(words.at, ' ', words.length) != NULL && heads_partners(lines, words)) ||
	                                      dn_lines_is_title_of_kinds(lines, index) || is_kind_of_partners(lines, index));
}

/* Whether words without a colon are the title of those who lead or are responsible, or that of those who join them. */
static gboolean heads_lines(DnDuty *duty, const DnLines *lines, DnSlice words, guint index)
{
	*duty = DN_DUTY_RESPONSIBLE;
	if (words.length <= DN_LONGEST_LABEL && (dn_label_heads_lines(duty, lines->lexicon->profile, words) || is_above_partners(lines, words, index)))
		return TRUE;
	*duty = DN_DUTY_JOINS;
	return dn_lines_is_title_of_kinds(lines, index) || is_kind_of_partners(lines, index);
}

/* 3. Open the register: where another item begins; a question may have a number. */
static gboolean begins_item(DnSlice words)
{
	DnMarker marker;
	return dn_marker_read(&marker, words) && marker.kind != DN_MARKER_BULLET && dn_slice_last(words) != '?';
}

/* Whether some lines above a title of a form in the same item, whatever stands between, there is that of those who lead or are responsible, or such a
 * label. */
static gboolean are_below_leads_of_form(const DnLines *lines, guint index)
{
	enum { MOST = 40, LONGEST = 200 /* bytes */ };
	for (guint i = index; i > index - MIN(index, (guint)MOST); i--) {
		DnDuty duty;
		DnLabel label;
		DnSlice words = dn_lines_words(lines, i - 1);
		if (words.length <= DN_LONGEST_LABEL && dn_label_heads_lines(&duty, lines->lexicon->profile, words) && duty != DN_DUTY_JOINS)
			return TRUE;
		if (words.length <= LONGEST && dn_label_read(&label, lines->lexicon->profile, words) && !label.other && label.duty != DN_DUTY_JOINS)
			return TRUE;
		guint title = dn_form_steps_title(lines, i - 1);
		if (title == i - 1 && begins_item(words))
			return FALSE;
		i = title + 1;
	}
	return FALSE;
}

gboolean dn_title_above_is_of_steps(const DnLines *lines, guint index)
{
	guint title = dn_form_steps_title(lines, index);
	return title < index && are_below_leads_of_form(lines, title);
}

/* Whether lines of names above `index` are below a label of those who lead or are responsible, on a line of its own or before the first. *of_bodies
 * says that it is one of bodies: Lead agency. */
static gboolean are_below_leads(gboolean *of_bodies, const DnLines *lines, guint index)
{
	enum { MOST = 40, LONGEST = 200 /* bytes */ };
	const DnProfile *profile = lines->lexicon->profile;
	for (guint i = index; i > index - MIN(index, (guint)MOST); i--) {
		DnSlice words = dn_lines_words(lines, i - 1);
		DnDuty duty;
		DnLabel label;
		if (heads_lines(&duty, lines, words, i - 1)) {
			*of_bodies = dn_column_title_is_of_bodies(profile, words) || is_above_partners(lines, words, i - 1);
			if (duty != DN_DUTY_JOINS)
				return TRUE;
			continue;
		}
		if (words.length <= LONGEST && dn_label_read(&label, profile, words))
			return !label.other && label.duty != DN_DUTY_JOINS;
		if (!dn_lines_are_names(lines, i - 1, DN_NAMES_CAPITAL))
			return FALSE;
	}
	return FALSE;
}

/* Lead agency, Who is leading the change: a label without a colon above lines of names. Whether it, or the one above of those whom these join, is
 * one of bodies. */
static gboolean may_head_lines(gboolean *of_bodies, const DnReading *reading, const DnLines *lines, guint index)
{
	DnDuty duty = DN_DUTY_JOINS;
	*of_bodies = dn_column_title_is_of_bodies(lines->lexicon->profile, reading->paragraph) || is_above_partners(lines, reading->paragraph, index);
	if (reading->heads_table || dn_is_mark(dn_slice_last(reading->paragraph), ":") || !heads_lines(&duty, lines, reading->paragraph, index))
		return FALSE;
	return duty != DN_DUTY_JOINS || are_below_leads(of_bodies, lines, index) ||
	       (is_of_form(lines, reading->paragraph, index) && are_below_leads_of_form(lines, index));
}

/* Whether the line below a title of a form may be who takes part, whatever it is. */
static gboolean may_be_told(const DnLines *lines, guint index)
{
	enum { LONGEST = 600 /* bytes */ };
	if (!dn_lines_begins_as_name(lines, index) || !dn_lines_is_right_below(lines, index) || dn_lines_is_kind_above_names(lines, index))
		return FALSE;
	DnSlice words = dn_lines_words(lines, index);
	gboolean sentence = dn_slice_last(words) == '.' && dn_profile_find(lines->lexicon->profile, DN_WORDS_NOT_IN_NAMES, words).length > 0;
	return words.length <= LONGEST && !dn_form_title_is_one(words) && !sentence;
}

static gboolean is_title_at(const DnLines *lines, guint index)
{
	DnDuty duty;
	DnSlice words = dn_lines_words(lines, index);
	return words.length <= DN_LONGEST_LABEL && (dn_label_heads_lines(&duty, lines->lexicon->profile, words) || dn_form_title_is_one(words));
}

/* PARTNERS above River Watch, with the next item or another title below: the line between is what the title announces. */
static gboolean is_only_line(const DnLines *lines, guint index)
{
	return index < dn_lines_n(lines) && dn_lines_is_right_below(lines, index) && !is_title_at(lines, index) &&
	       (dn_lines_ends_item(lines, index + 1) || is_title_at(lines, index + 1));
}

/* How many lines from `index` on name those whose title it is. */
static guint count_titled(const DnLines *lines, const DnReading *title, guint index, gboolean is_heading, gboolean of_bodies)
{
	if (dn_lines_is_listed(lines, index) && !dn_lines_is_next_title(lines, index) && !dn_lines_are_names_of_kind(lines, index))
		return dn_lines_count_listed(lines, index, of_bodies);
	gboolean is_word = dn_profile_is(lines->lexicon->profile, DN_WORDS_LABELS_ABOVE, title->paragraph);
	DnSlice words = index < dn_lines_n(lines) ? dn_lines_words(lines, index) : dn_slice("", 0);
	gboolean is_list = of_bodies && memchr(words.at, ',', words.length) != NULL;
	DnNamesBelow below = {.kinds = TRUE, .first = is_list ? DN_NAMES_CAPITAL : DN_NAMES_ONE_SURE};
	if (!is_list && of_bodies && is_only_line(lines, index))
		below.first = DN_NAMES_CAPITALS;
	below.further = is_word ? DN_NAMES_ONE_SURE : is_heading ? DN_NAMES_CAPITAL : DN_NAMES_CAPITALS;
	if (is_of_form(lines, title->paragraph, index - 1)) {
		below.told = may_be_told(lines, index);
		below.further = DN_NAMES_CAPITAL;
		below.in_kinds = is_kind_of_partners(lines, index - 1) || dn_lines_is_kind_above_names(lines, index);
	}
	return dn_lines_count_names(lines, index, &below);
}

/* Lead agency: a title of bodies with a line below it that is not beyond doubt, and another title soon below. */
static void tell_below_title(DnReading *title, const DnLines *lines, guint index)
{
	enum { FEW = 3, LONGEST = 600 /* bytes */ };
	if (title->n_paragraphs > 1 || !dn_lines_begins_as_name(lines, index))
		return;
	DnSlice words = dn_lines_words(lines, index);
	if (words.length > LONGEST || dn_name_line_is_other_title(words) || is_title_at(lines, index))
		return;
	for (guint i = index + 1; i <= index + FEW && i < dn_lines_n(lines) && dn_lines_is_right_below(lines, i); i++)
		if (is_title_at(lines, i))
			title->unread = words;
}

gboolean dn_title_above_read(DnReading *title, const DnLines *lines, guint index)
{
	gboolean of_bodies;
	if (!may_head_lines(&of_bodies, title, lines, index))
		return FALSE;
	title->n_paragraphs = 1 + count_titled(lines, title, index + 1, dn_lines_is_heading(lines, index), of_bodies);
	if (of_bodies || is_of_form(lines, dn_lines_words(lines, index), index))
		tell_below_title(title, lines, index + 1);
	if (title->n_paragraphs == 1 && is_of_form(lines, title->paragraph, index) && index + 1 < dn_lines_n(lines) &&
	    is_of_form(lines, dn_lines_words(lines, index + 1), index + 1))
		return TRUE; /* Other actors involved above State actors involved */
	if (index + 1 < dn_lines_n(lines) && dn_lines_is_next_title(lines, index + 1)) {
		title->unread = dn_lines_words(lines, index + 1);
		title->stays = TRUE;
	}
	return TRUE;
}

void dn_title_above_tell(DnReading *title, const DnLines *lines, guint index)
{
	DnDuty duty;
	DnSlice words = title->paragraph;
	gboolean heads = words.length <= DN_LONGEST_LABEL && memchr(words.at, ' ', words.length) != NULL &&
	                 dn_label_heads_lines(&duty, lines->lexicon->profile, words);
	if (heads && dn_lines_is_listed(lines, index + 1) && dn_lines_are_names(lines, index + 1, DN_NAMES_CAPITALS))
		title->unread = dn_lines_words(lines, index + 1);
}
