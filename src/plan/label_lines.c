/* Labels on lines of their own, with or without a colon, and names that go on in the line below that of their label. */
#include "plan/label_lines.h"

#include <string.h>

#include "plan/bodies.h"
#include "plan/broken_name.h"
#include "plan/clause_parts.h"
#include "plan/clause_times.h"
#include "plan/column_kind.h"
#include "plan/column_title.h"
#include "plan/form_titles.h"
#include "plan/name_line.h"

enum { MOST_LINES = 39 };

/* What the functions below look at. */
typedef struct {
	const DnText *text;
	const DnLexicon *lexicon;
	DnArena *arena;
} Lines;

static DnSlice words_at(const Lines *lines, guint index)
{
	const DnParagraph *paragraph = dn_text_paragraph(lines->text, index);
	return dn_text_slice(lines->text, paragraph->start, paragraph->length);
}

/* （三）责任单位： the words behind a number. */
static DnSlice behind_number(const DnReading *reading)
{
	gsize length = reading->marker.length;
	return length > 0 ? dn_slice_trim(dn_slice_skip(reading->paragraph, length)) : reading->paragraph;
}

/* What a label alone in its line says by itself: that bodies follow, or what those do who follow. */
typedef enum { NO_LABEL, OF_BODIES /* Lead agency: */, OF_ROLE /* Lead: */ } Kind;

/* Without a colon it is one only in text that people wrote. */
static Kind kind_of_label(DnLabel *out, const DnReading *reading, const DnProfile *profile)
{
	enum { LONG_WORDS = 12 /* bytes: 责任分工 */ };
	DnSlice words = behind_number(reading);
	if (words.length == 0 || words.length > DN_LONGEST_LABEL || reading->heads_table)
		return NO_LABEL;
	if (!dn_label_read(out, profile, words))
		return dn_label_is_words(profile, words) ? OF_BODIES : NO_LABEL;
	if (out->length < words.length || out->other)
		return NO_LABEL;
	if (!out->bare || (out->words.length >= LONG_WORDS && !dn_profile_is_spaced(profile)))
		return OF_BODIES;
	return dn_profile_is_spaced(profile) && dn_slice_last(words) == ':' ? OF_ROLE : NO_LABEL;
}

/* Whether a dot stands before the line, or did so in a format that marks lists itself. */
static gboolean is_in_list(const Lines *lines, guint index)
{
	DnMarker marker;
	if (index >= lines->text->paragraphs->len || dn_text_paragraph(lines->text, index)->kind != DN_LINE_PARAGRAPH)
		return FALSE;
	gboolean marked = dn_marker_read(&marker, words_at(lines, index));
	return marked ? marker.kind == DN_MARKER_BULLET : dn_text_paragraph(lines->text, index)->line->listed;
}

/* Whether words that begin the line at `index` hold names of bodies and nothing else. A dot may stand before them. */
static gboolean hold_names(const Lines *lines, guint index, DnSlice words, DnNameProof proof)
{
	return dn_name_line_holds_names(lines->lexicon, lines->arena, words, is_in_list(lines, index), proof);
}

static gboolean are_names(const Lines *lines, guint index, DnNameProof proof)
{
	return hold_names(lines, index, dn_marker_before_bullet(words_at(lines, index)), proof);
}

/* 2025年3月1日 below a name: who issued the document, and when. */
static gboolean is_signature(const Lines *lines, guint index)
{
	enum { LONGEST = 45 /* bytes */ };
	if (index + 1 >= lines->text->paragraphs->len)
		return FALSE;
	DnSlice below = words_at(lines, index + 1);
	return below.length <= LONGEST && dn_ends_with_day(lines->lexicon->profile, below);
}

/* 责任单位：市教育局 with 市财政局 on the next line: whether the names behind a label may go on below. A full stop ends them. */
static gboolean is_label_with_names(const DnReading *reading, const DnProfile *profile)
{
	enum { LONGEST = 150 /* bytes */ };
	DnSlice words = behind_number(reading);
	DnLabel label;
	return words.length > 0 && words.length <= LONGEST && !reading->heads_table &&
	       !dn_is_mark(dn_slice_last(words), "。；;.）)") && dn_label_read(&label, profile, words) && label.length < words.length &&
	       !label.other && (!label.bare || dn_profile_is_spaced(profile));
}

/* Whether an item begins at `index`, or the text ends there: what stands before is over then. */
static gboolean is_end_of_item(const Lines *lines, guint index)
{
	DnMarker marker;
	DnLabel label;
	if (index >= lines->text->paragraphs->len)
		return TRUE;
	DnSlice words = words_at(lines, index);
	return dn_marker_read(&marker, words) || dn_label_read(&label, lines->lexicon->profile, words);
}

/* How many paragraphs from `index` on go on with the names behind a label: lines of names and nothing else, up to the next item. */
static guint count_going_on(const Lines *lines, guint index)
{
	enum { MOST = 20 };
	guint n = 1;
	for (; n < MOST && index + n < lines->text->paragraphs->len; n++) {
		const DnParagraph *next = dn_text_paragraph(lines->text, index + n);
		if (next->kind != DN_LINE_PARAGRAPH || is_signature(lines, index + n) || !are_names(lines, index + n, DN_NAMES_ALL_SURE))
			break;
	}
	return n > 1 && is_end_of_item(lines, index + n) ? n : 1;
}

/* Whether the list of names is not over at the end of the line. */
static gboolean ends_open(const DnProfile *profile, DnSlice words)
{
	words = dn_marker_before_bullet(words);
	return dn_profile_is_spaced(profile) && (dn_is_mark(dn_slice_last(words), ",&/") || dn_profile_suffix(profile, DN_WORDS_LIST_GOES_ON, words) > 0);
}

/* The same where a comma ends the line of the label: those below are names by their capitals, or told. */
static void read_open_line(DnReading *label, const Lines *lines, guint index)
{
	guint n = 1;
	for (; n < MOST_LINES && ends_open(lines->lexicon->profile, words_at(lines, index + n - 1)); n++) {
		if (is_end_of_item(lines, index + n) || dn_text_paragraph(lines->text, index + n)->kind != DN_LINE_PARAGRAPH)
			break;
		if (!are_names(lines, index + n, DN_NAMES_CAPITAL)) {
			label->unread = words_at(lines, index + n);
			break;
		}
	}
	label->n_paragraphs = n;
}

/* OWNERS, Lead: words that may be said of anything are a title of bodies where names stand below them, and the title of those who join soon below
 * these. */
static gboolean is_above_partners(const Lines *lines, DnSlice words, guint index)
{
	enum { MOST = 12 };
	DnColumn kind = dn_profile_is_spaced(lines->lexicon->profile) ? dn_column_kind(words) : DN_COLUMN_OTHER;
	if ((kind != DN_COLUMN_LEAD && kind != DN_COLUMN_DEPARTMENT) || !dn_profile_is(lines->lexicon->profile, DN_WORDS_LABELS_ALONE, words))
		return FALSE;
	for (guint i = index + 1; i <= index + MOST && i < lines->text->paragraphs->len; i++) {
		DnDuty duty;
		DnSlice below = words_at(lines, i);
		if (below.length <= DN_LONGEST_LABEL && dn_label_heads_lines(&duty, lines->lexicon->profile, below))
			return duty == DN_DUTY_JOINS && i > index + 1;
		if (!are_names(lines, i, DN_NAMES_CAPITAL))
			return FALSE;
	}
	return FALSE;
}

/* Whether words without a colon are the title of those who lead or are responsible, or that of those who join them. */
static gboolean heads_lines(DnDuty *duty, const Lines *lines, DnSlice words, guint index)
{
	*duty = DN_DUTY_RESPONSIBLE;
	return dn_label_heads_lines(duty, lines->lexicon->profile, words) || is_above_partners(lines, words, index);
}

/* Whether lines of names above `index` are below a label of those who lead or are responsible, on a line of its own or before the first. *of_bodies
 * says that it is one of bodies: Lead agency. */
static gboolean are_below_leads(gboolean *of_bodies, const Lines *lines, guint index)
{
	enum { MOST = 40, LONGEST = 200 /* bytes */ };
	const DnProfile *profile = lines->lexicon->profile;
	for (guint i = index; i > index - MIN(index, (guint)MOST); i--) {
		DnSlice words = words_at(lines, i - 1);
		DnDuty duty;
		DnLabel label;
		if (words.length <= DN_LONGEST_LABEL && heads_lines(&duty, lines, words, i - 1)) {
			*of_bodies = dn_column_title_is_of_bodies(profile, words) || is_above_partners(lines, words, i - 1);
			if (duty != DN_DUTY_JOINS)
				return TRUE;
			continue;
		}
		if (words.length <= LONGEST && dn_label_read(&label, profile, words))
			return !label.other && label.duty != DN_DUTY_JOINS;
		if (!are_names(lines, i - 1, DN_NAMES_CAPITAL))
			return FALSE;
	}
	return FALSE;
}

/* Lead agency, Who is leading the change: a label without a colon above lines of names. Whether it, or the one above of those whom these join, is
 * one of bodies. */
static gboolean may_head_lines(gboolean *of_bodies, const DnReading *reading, const Lines *lines, guint index)
{
	DnDuty duty = DN_DUTY_JOINS;
	*of_bodies = dn_column_title_is_of_bodies(lines->lexicon->profile, reading->paragraph) ||
	             is_above_partners(lines, reading->paragraph, index);
	return reading->paragraph.length <= DN_LONGEST_LABEL && !reading->heads_table && !dn_is_mark(dn_slice_last(reading->paragraph), ":") &&
	       heads_lines(&duty, lines, reading->paragraph, index) && (duty != DN_DUTY_JOINS || are_below_leads(of_bodies, lines, index));
}

/* How many items of a list from `index` on are names by their capitals. One of them must be beyond doubt where the label does not say so:
 * Support may stand above what is given. */
static guint count_listed(const Lines *lines, guint index, gboolean is_sure)
{
	guint n = 0;
	for (; n < MOST_LINES && is_in_list(lines, index + n) && are_names(lines, index + n, DN_NAMES_CAPITALS); n++)
		is_sure = is_sure || are_names(lines, index + n, DN_NAMES_ONE_SURE);
	return is_sure ? n : 0;
}

/* Whether the paragraph at `index` stands right below the last line of the one before. */
static gboolean is_right_below(const Lines *lines, guint index)
{
	const DnParagraph *above = dn_text_paragraph(lines->text, index - 1);
	gsize end = above->start + MAX(above->length, 1) - 1;
	return dn_text_paragraph(lines->text, index)->line->line <= dn_text_place(lines->text, end).line + 1;
}

/* What lines below a label must be like. */
typedef struct {
	gboolean told;  /* the first is who was announced, whatever it is */
	gboolean kinds; /* kinds of those who take part may stand before names: Civil society: River Watch */
	DnNameProof first, further;
} Below;

static gboolean are_names_of_kind(const Lines *lines, guint index)
{
	DnMarker marker;
	DnSlice words = words_at(lines, index);
	words = dn_slice_skip(words, dn_marker_read(&marker, words) && marker.kind == DN_MARKER_BULLET ? marker.length : 0);
	DnSlice names = dn_form_title_skip_actors(words);
	return names.length < words.length && hold_names(lines, index, names, DN_NAMES_CAPITAL);
}

/* TRANSPORTATION, WATER AND WASTE: more capitals than an abbreviation has, and nothing else. */
static gboolean is_in_capitals(DnSlice words)
{
	enum { LONGEST_ACRONYM = 8 };
	for (gsize i = 0; i < words.length; i++)
		if (!g_ascii_isupper(words.at[i]) && words.at[i] != ' ')
			return FALSE;
	return words.length > LONGEST_ACRONYM;
}

/* Whether a blank line parts the line at `index` from the names above it, the first of which stands right below the label. What stands behind it must
 * be beyond doubt, and no heading. */
static gboolean is_parted(const Lines *lines, guint first, guint index)
{
	return dn_profile_is_spaced(lines->lexicon->profile) && index > first && is_right_below(lines, first) && !is_right_below(lines, index) &&
	       (is_in_capitals(words_at(lines, index)) > is_in_capitals(words_at(lines, first)) || !are_names(lines, index, DN_NAMES_ALL_SURE));
}

/* Supporting Agencies below Lead Agency: the next title of a header whose titles stand a line each, and no name. */
static gboolean is_next_title(const Lines *lines, guint index)
{
	DnDuty duty;
	DnSlice words = words_at(lines, index);
	return dn_profile_is_spaced(lines->lexicon->profile) && words.length <= DN_LONGEST_LABEL && dn_column_kind(words) != DN_COLUMN_OTHER &&
	       dn_label_heads_lines(&duty, lines->lexicon->profile, words);
}

/* How many lines from `index` on are so. */
static guint count_below(const Lines *lines, guint index, const Below *below)
{
	DnMarker marker;
	guint n = 0;
	for (; n < MOST_LINES && index + n < lines->text->paragraphs->len; n++) {
		DnSlice words = words_at(lines, index + n);
		gboolean told = n == 0 && below->told && !dn_marker_read(&marker, words);
		if (dn_text_paragraph(lines->text, index + n)->kind != DN_LINE_PARAGRAPH ||
		    dn_profile_is(lines->lexicon->profile, DN_WORDS_LABELS_OTHER, words) || (n == 0 && is_next_title(lines, index)) ||
		    is_parted(lines, index, index + n) ||
		    (!told && (is_signature(lines, index + n) || !are_names(lines, index + n, n == 0 ? below->first : below->further)) &&
		     !(below->kinds && are_names_of_kind(lines, index + n))))
			break;
	}
	return n;
}

/* Potential partners: the title of a list of names, whose first is not sure enough, or nothing above it says who leads. */
static void tell_of_list(DnReading *title, const Lines *lines, guint index)
{
	DnDuty duty;
	gboolean heads = title->paragraph.length <= DN_LONGEST_LABEL && memchr(title->paragraph.at, ' ', title->paragraph.length) != NULL &&
	                 dn_label_heads_lines(&duty, lines->lexicon->profile, title->paragraph);
	if (heads && is_in_list(lines, index) && are_names(lines, index, DN_NAMES_CAPITALS))
		title->unread = words_at(lines, index);
}

/* Below the title of a column, which has no colon. */
static guint count_titled(const Lines *lines, const DnReading *title, guint index, gboolean is_heading, gboolean of_bodies)
{
	if (is_in_list(lines, index) && !is_next_title(lines, index) && !are_names_of_kind(lines, index))
		return count_listed(lines, index, of_bodies);
	gboolean is_word = dn_profile_is(lines->lexicon->profile, DN_WORDS_LABELS_ABOVE, title->paragraph);
	DnSlice words = index < lines->text->paragraphs->len ? words_at(lines, index) : dn_slice("", 0);
	gboolean is_list = of_bodies && memchr(words.at, ',', words.length) != NULL;
	return count_below(lines, index,
	                   &(Below){.kinds = TRUE, .first = is_list ? DN_NAMES_CAPITAL : DN_NAMES_ONE_SURE, .further = is_word ? DN_NAMES_ONE_SURE : is_heading ? DN_NAMES_CAPITAL : DN_NAMES_CAPITALS});
}

/* A line that may be a name: it is short, and neither a sentence nor something that begins anew. */
static gboolean looks_like_name(const Lines *lines, guint index)
{
	enum { LONGEST = 100 /* bytes */ };
	if (index >= lines->text->paragraphs->len || dn_text_paragraph(lines->text, index)->kind != DN_LINE_PARAGRAPH)
		return FALSE;
	DnSlice words = words_at(lines, index);
	return words.length <= LONGEST && g_unichar_isupper(dn_slice_first(words)) && dn_slice_find(words, dn_slice_of(":")) == NULL &&
	       !dn_is_mark(dn_slice_last(words), ".;") && !is_end_of_item(lines, index);
}

/* Whether the line at `index` may go on with the name above it, which is not beyond doubt: Water Office of Trade and / Public Works. */
static gboolean may_go_on(const Lines *lines, guint index)
{
	return looks_like_name(lines, index) && is_right_below(lines, index) && !is_in_list(lines, index) && !are_names(lines, index - 1, DN_NAMES_ALL_SURE) &&
	       !dn_name_line_is_other_title(words_at(lines, index)) && dn_column_kind(words_at(lines, index)) == DN_COLUMN_OTHER;
}

/* Tells of what may be the rest of the last name of a list that `label` announces. */
static void tell_behind_list(DnReading *label, const Lines *lines, guint index)
{
	guint next = index + label->n_paragraphs;
	if (label->unread.length > 0 || label->n_paragraphs < 2 || !dn_profile_is_spaced(lines->lexicon->profile) || !is_in_list(lines, next - 1) ||
	    !may_go_on(lines, next))
		return;
	label->unread = words_at(lines, next);
	label->stays = TRUE;
}

/* Whether a line begins as names do, and nothing begins anew in it: below Lead agencies: they are meant, whatever else it holds. */
static gboolean is_text(const Lines *lines, guint index)
{
	return index < lines->text->paragraphs->len && dn_text_paragraph(lines->text, index)->kind == DN_LINE_PARAGRAPH &&
	       g_unichar_isupper(dn_slice_first(words_at(lines, index))) && !is_end_of_item(lines, index);
}

static gboolean is_title_at(const Lines *lines, guint index)
{
	DnDuty duty;
	DnSlice words = words_at(lines, index);
	return words.length <= DN_LONGEST_LABEL && (dn_label_heads_lines(&duty, lines->lexicon->profile, words) || dn_form_title_is_one(words));
}

/* Lead agency: a title of bodies with a line below it that is not beyond doubt, and another title soon below. */
static void tell_below_title(DnReading *title, const Lines *lines, guint index)
{
	enum { FEW = 3, LONGEST = 600 /* bytes */ };
	if (title->n_paragraphs > 1 || !is_text(lines, index) || words_at(lines, index).length > LONGEST || dn_name_line_is_other_title(words_at(lines, index)) ||
	    is_title_at(lines, index))
		return;
	for (guint i = index + 1; i <= index + FEW && i < lines->text->paragraphs->len && is_right_below(lines, i); i++)
		if (is_title_at(lines, i))
			title->unread = words_at(lines, index);
}

/* - Timeline: 2031: an item of a list that is said of something else. */
static gboolean is_labelled_item(const Lines *lines, guint index)
{
	DnMarker marker;
	DnLabel label;
	DnSlice words = words_at(lines, index);
	words = dn_slice_skip(words, dn_marker_read(&marker, words) ? marker.length : 0);
	return dn_label_read(&label, lines->lexicon->profile, words);
}

/* Whether the label at `index` is said of a heading, or of an item with a number, that begins in one of the lines above it. */
static gboolean is_below_item(const Lines *lines, guint index)
{
	enum { MOST_ABOVE = 12 };
	DnMarker marker;
	for (guint i = index; i > index - MIN(index, (guint)MOST_ABOVE); i--) {
		DnSlice words = words_at(lines, i - 1);
		if (dn_text_paragraph(lines->text, i - 1)->kind == DN_LINE_HEADING)
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
static gboolean may_be_column(const Lines *lines, guint index, guint n)
{
	DnSlice title = words_at(lines, index);
	return n > (index > 0 ? 0 : 1) && !dn_profile_is_spaced(lines->lexicon->profile) && dn_text_paragraph(lines->text, index)->kind != DN_LINE_HEADING &&
	       !dn_is_mark(dn_slice_last(title), "：:") && !is_below_item(lines, index);
}

/* 责任单位： above （1）市教育局 and （2）市财政局: how many lines from `index` on are numbered from 1 and name bodies beyond doubt, and nothing else. */
static guint count_numbered(const Lines *lines, guint index)
{
	enum { FEWEST = 2 };
	DnMarker marker;
	guint n = 0;
	for (; n < MOST_LINES && index + n < lines->text->paragraphs->len; n++) {
		DnSlice words = words_at(lines, index + n);
		if (dn_text_paragraph(lines->text, index + n)->kind != DN_LINE_PARAGRAPH || !dn_marker_read(&marker, words) || marker.kind < DN_MARKER_ARABIC ||
		    marker.kind > DN_MARKER_CIRCLED || marker.kind == DN_MARKER_DECIMAL || marker.value != n + 1)
			break;
		DnSlice names = dn_slice_skip(words, marker.length);
		names = dn_slice_cut(names, dn_is_mark(dn_slice_last(names), "；。") ? strlen("；") : 0);
		if (!hold_names(lines, index + n, names, DN_NAMES_ALL_SURE))
			break;
	}
	return n >= FEWEST ? n : 0;
}

/* Below a label with a colon, or without one in Chinese and Japanese. */
static void read_announced(DnReading *label, const Lines *lines, guint index, Kind kind, DnDuty duty)
{
	gboolean is_spaced = dn_profile_is_spaced(lines->lexicon->profile);
	gboolean is_list = is_spaced && is_in_list(lines, index + 1) && !(duty == DN_DUTY_JOINS && are_names_of_kind(lines, index + 1));
	gboolean is_heading = dn_text_paragraph(lines->text, index)->kind == DN_LINE_HEADING;
	gboolean meant = kind == OF_BODIES && index + 1 < lines->text->paragraphs->len && is_right_below(lines, index + 1);
	const Below spaced = {.kinds = duty == DN_DUTY_JOINS, .first = meant ? DN_NAMES_LINKED_CAPITALS : DN_NAMES_ONE_SURE, .further = DN_NAMES_CAPITALS};
	const Below unspaced = {.told = !is_heading, .first = DN_NAMES_ALL_SURE, .further = DN_NAMES_ALL_SURE};
	guint n = is_list ? count_listed(lines, index + 1, kind == OF_BODIES || duty == DN_DUTY_LEADS)
	                  : count_below(lines, index + 1, is_spaced ? &spaced : &unspaced);
	gboolean colon = dn_is_mark(dn_slice_last(words_at(lines, index)), "：:");
	n = n == 0 && !is_spaced && colon && kind == OF_BODIES ? count_numbered(lines, index + 1) : n;
	guint next = index + 1 + n;
	gboolean is_rest = n == 0 && is_spaced && (looks_like_name(lines, next) || (kind == OF_BODIES && duty == DN_DUTY_LEADS && is_text(lines, next)));
	if (is_list ? is_in_list(lines, next) && !is_labelled_item(lines, next) : is_rest)
		label->unread = words_at(lines, next);
	if (may_be_column(lines, index, n)) {
		label->unread = words_at(lines, next - 1);
		next = index + n;
	}
	label->n_paragraphs = next - index;
}

/* State actors involved: Treasury with Civil society: River Watch on the next line: kinds go on with a label of those who take part. */
static void read_kinds(DnReading *reading, const Lines *lines, guint index)
{
	DnLabel label;
	if (!dn_profile_is_spaced(lines->lexicon->profile) || !dn_label_read(&label, lines->lexicon->profile, behind_number(reading)) ||
	    label.duty != DN_DUTY_JOINS)
		return;
	for (guint next = index + reading->n_paragraphs; next < MIN(lines->text->paragraphs->len, index + MOST_LINES); next++, reading->n_paragraphs++)
		if (dn_text_paragraph(lines->text, next)->kind != DN_LINE_PARAGRAPH || !are_names_of_kind(lines, next))
			return;
}

/* Whether the last of the names behind the label is beyond doubt, so that its line does not end within it. */
static gboolean ends_surely(const Lines *lines, DnSlice words)
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
static void tell_of_rest(DnReading *label, const Lines *lines, guint index)
{
	enum { FEW = 3 };
	guint next = index + label->n_paragraphs;
	gunichar dot = dn_slice_first(label->paragraph);
	if (label->marker.kind != DN_MARKER_BULLET || !dn_profile_is_spaced(lines->lexicon->profile) || !looks_like_name(lines, next))
		return;
	for (guint i = next; i <= next + FEW && i < lines->text->paragraphs->len && is_right_below(lines, i); i++) {
		DnMarker marker;
		if (i > next && dn_marker_read(&marker, words_at(lines, i)) && dn_slice_first(words_at(lines, i)) == dot) {
			label->unread = words_at(lines, next);
			label->stays = ends_surely(lines, dn_slice_skip(label->paragraph, label->marker.length));
		}
		if (i > next && is_end_of_item(lines, i))
			return;
	}
}

/* Development below Responsible party: Sustainable and above Timeline: 2031: the rest of a name, where no blank at the end of its line says so. */
static void tell_of_broken_name(DnReading *label, const Lines *lines, guint index)
{
	guint next = index + label->n_paragraphs;
	if (label->n_paragraphs == 1 && dn_profile_is_spaced(lines->lexicon->profile) && looks_like_name(lines, next) && is_right_below(lines, next) &&
	    next + 1 < lines->text->paragraphs->len && is_right_below(lines, next + 1) && is_end_of_item(lines, next + 1) &&
	    dn_broken_name_goes_on(label->paragraph, words_at(lines, next)))
		label->unread = words_at(lines, next);
}

void dn_label_lines_read(DnReading *reading, const DnText *text, const DnLexicon *lexicon, DnArena *arena, guint index)
{
	const Lines lines = {text, lexicon, arena};
	DnLabel label = {0};
	Kind kind = kind_of_label(&label, reading, lexicon->profile);
	gboolean of_bodies;
	if (may_head_lines(&of_bodies, reading, &lines, index)) {
		reading->n_paragraphs = 1 + count_titled(&lines, reading, index + 1, dn_text_paragraph(text, index)->kind == DN_LINE_HEADING, of_bodies);
		if (of_bodies)
			tell_below_title(reading, &lines, index + 1);
		if (index + 1 < text->paragraphs->len && is_next_title(&lines, index + 1)) {
			reading->unread = words_at(&lines, index + 1);
			reading->stays = TRUE;
		}
	} else if (kind != NO_LABEL)
		read_announced(reading, &lines, index, kind, label.duty);
	else if (is_label_with_names(reading, lexicon->profile)) {
		if (ends_open(lexicon->profile, reading->paragraph))
			read_open_line(reading, &lines, index);
		else
			reading->n_paragraphs = count_going_on(&lines, index);
		read_kinds(reading, &lines, index);
		if (reading->unread.length == 0)
			tell_of_rest(reading, &lines, index);
		if (reading->unread.length == 0)
			tell_of_broken_name(reading, &lines, index);
	} else {
		tell_of_list(reading, &lines, index + 1);
	}
	tell_behind_list(reading, &lines, index);
}
