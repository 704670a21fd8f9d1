/* Labels on lines of their own, with or without a colon, and names that go on in the line below that of their label. */
#include "plan/label_lines.h"

#include <string.h>

#include "plan/bodies.h"
#include "plan/clause_parts.h"

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

/* Whether the paragraph is a label of bodies and nothing else, so that they stand in the next one. Without a colon it is one only in text
 * that people wrote. */
static gboolean is_label_alone(const DnReading *reading, const DnProfile *profile)
{
	enum { LONG_WORDS = 12 /* bytes: 责任分工 */ };
	DnSlice words = behind_number(reading);
	DnLabel label;
	if (words.length == 0 || words.length > DN_LONGEST_LABEL || reading->heads_table)
		return FALSE;
	if (dn_label_read(&label, profile, words))
		return label.length == words.length && !label.other &&
		       (!label.bare || (label.words.length >= LONG_WORDS && !dn_profile_is_spaced(profile)));
	return dn_label_is_words(profile, words);
}

/* How sure names must be: all of them beyond doubt; one of them where capitals begin the others; none where they begin several words, or one. */
typedef enum { ALL_SURE, ONE_SURE, CAPITALS, CAPITAL } Proof;

/* Education Scotland, DEFRA: capitals that are not those of any one word that begins a line, as Milestones does. */
static gboolean are_capitals(DnSlice words, gboolean or_one_word)
{
	return dn_name_is_capitalised(words) &&
	       (or_one_word || memchr(words.at, ' ', words.length) != NULL || (words.length > 1 && g_ascii_isupper(words.at[1])));
}

/* Whether the words are names of bodies and nothing else. A dot may stand before them. */
static gboolean are_names(const Lines *lines, DnSlice words, Proof proof)
{
	enum { LONGEST = 300 /* bytes */ };
	DnMarker marker;
	DnClause clause;
	gboolean in_list = dn_marker_read(&marker, words), or_one_word = in_list || proof == CAPITAL;
	if (words.length > LONGEST || (in_list && marker.kind != DN_MARKER_BULLET))
		return FALSE;
	dn_clause_init(&clause);
	dn_clause_read(&clause, lines->lexicon, lines->arena, words);
	gboolean are = clause.bodies->len > 0 && dn_clause_n_unread(&clause) == 0 && clause.n_verbs == 0 && !clause.labelled;
	guint n_sure = 0;
	for (guint i = 0; i < clause.bodies->len; i++) {
		const DnBody *body = &g_array_index(clause.bodies, DnBody, i);
		gboolean is_sure = body->collective || body->shape >= DN_SHAPE_STRONG;
		n_sure += is_sure ? 1 : 0;
		are = are && (is_sure || (proof != ALL_SURE && body->shape == DN_SHAPE_WEAK && are_capitals(body->words, or_one_word)));
	}
	dn_clause_clear(&clause);
	return are && (n_sure > 0 || proof >= CAPITALS);
}

/* 2025年3月1日 below a name: who issued the document, and when. */
static gboolean is_signature(const Lines *lines, guint index)
{
	enum { LONGEST = 45 /* bytes */ };
	static const char day[] = "日", month[] = "月", year[] = "年";
	if (index + 1 >= lines->text->paragraphs->len)
		return FALSE;
	DnSlice below = words_at(lines, index + 1);
	return below.length <= LONGEST && dn_slice_ends_with(below, dn_slice_of(day)) && dn_slice_find(below, dn_slice_of(month)) != NULL &&
	       dn_slice_find(below, dn_slice_of(year)) != NULL;
}

/* 责任单位：市教育局 with 市财政局 on the next line: whether the names behind a label may go on below. A full stop ends them. */
static gboolean is_label_with_names(const DnReading *reading, const DnProfile *profile)
{
	enum { LONGEST = 150 /* bytes */ };
	DnSlice words = behind_number(reading);
	DnLabel label;
	return words.length > 0 && words.length <= LONGEST && !reading->heads_table && !dn_profile_is_spaced(profile) &&
	       !dn_is_mark(dn_slice_last(words), "。；;.）)") && dn_label_read(&label, profile, words) && label.length < words.length &&
	       !label.other && !label.bare;
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
		if (next->kind != DN_LINE_PARAGRAPH || is_signature(lines, index + n) || !are_names(lines, words_at(lines, index + n), ALL_SURE))
			break;
	}
	return n > 1 && is_end_of_item(lines, index + n) ? n : 1;
}

/* Whether lines of names above `index` are below a label of those who lead or are responsible, on a line of its own or before the first. */
static gboolean are_below_leads(const Lines *lines, guint index)
{
	enum { MOST = 40, LONGEST = 200 /* bytes */ };
	const DnProfile *profile = lines->lexicon->profile;
	for (guint i = index; i > index - MIN(index, (guint)MOST); i--) {
		DnSlice words = words_at(lines, i - 1);
		DnDuty duty;
		DnLabel label;
		if (words.length > LONGEST)
			return FALSE;
		if (dn_label_heads_lines(&duty, profile, words)) {
			if (duty != DN_DUTY_JOINS)
				return TRUE;
			continue;
		}
		if (dn_label_read(&label, profile, words))
			return !label.other && label.duty != DN_DUTY_JOINS;
		if (!are_names(lines, words, CAPITAL))
			return FALSE;
	}
	return FALSE;
}

/* Lead agency, Who is leading the change: a label without a colon above lines of names. */
static gboolean may_head_lines(const DnReading *reading, const Lines *lines, guint index)
{
	DnDuty duty;
	return reading->paragraph.length <= DN_LONGEST_LABEL && !reading->heads_table &&
	       dn_label_heads_lines(&duty, lines->lexicon->profile, reading->paragraph) &&
	       (duty != DN_DUTY_JOINS || are_below_leads(lines, index));
}

/* How many paragraphs from `index` on a label alone at `index` announces names in, itself included: the next one says who they are, and so do
 * those behind it that hold nothing but names. Below a heading nobody wrote down what the next one is. */
static guint count_announced(const DnReading *label, const Lines *lines, guint index)
{
	enum { MOST = 40 };
	const DnProfile *profile = lines->lexicon->profile;
	const DnParagraph *paragraph = dn_text_paragraph(lines->text, index);
	gboolean heads_lines = may_head_lines(label, lines, index);
	gboolean is_word = dn_profile_is(profile, DN_WORDS_LABELS_ABOVE, label->paragraph);
	Proof further = paragraph->kind == DN_LINE_HEADING ? CAPITAL : CAPITALS;
	guint n = 1;
	if (!heads_lines && !is_label_alone(label, profile))
		return is_label_with_names(label, lines->lexicon->profile) ? count_going_on(lines, index) : n;
	for (guint i = index + 1; i < MIN(index + MOST, lines->text->paragraphs->len); i++, n++) {
		const DnParagraph *next = dn_text_paragraph(lines->text, i);
		DnSlice words = words_at(lines, i);
		DnMarker marker;
		gboolean told = n == 1 && paragraph->kind == DN_LINE_PARAGRAPH && !dn_marker_read(&marker, words) && !heads_lines;
		Proof proof = !heads_lines ? ALL_SURE : n == 1 || is_word ? ONE_SURE : further;
		if (next->kind != DN_LINE_PARAGRAPH || (heads_lines && dn_profile_is(profile, DN_WORDS_LABELS_OTHER, words)) ||
		    (!told && (is_signature(lines, i) || !are_names(lines, words, proof))))
			break;
	}
	return n;
}

guint dn_label_lines_count(const DnReading *reading, const DnText *text, const DnLexicon *lexicon, DnArena *arena, guint index)
{
	return count_announced(reading, &(Lines){text, lexicon, arena}, index);
}
