/* Names stand among marks and remarks: strokes, full stops, brackets that say what a body does, who answers for it, or whom else it means. */
#include "plan/clause_pieces.h"

#include <string.h>

#include "plan/bodies.h"
#include "plan/body_list.h"
#include "plan/brackets.h"
#include "plan/clause_parts.h"
#include "plan/column_kind.h"
#include "plan/conjunction.h"
#include "plan/list_remarks.h"
#include "plan/name_group.h"
#include "plan/name_letters.h"
#include "plan/person_name.h"
#include "plan/post_units.h"
#include "plan/posts.h"

/* 及各地区, and OMB: a conjunction behind a separator. 和平区教育局及各乡镇 begins with none, though it ends as a group. */
static DnSlice skip_conjunction(const DnLexicon *lexicon, DnSlice words)
{
	enum { ONE_CHARACTER = 3 };
	gsize length = dn_profile_prefix(lexicon->profile, DN_WORDS_CONJUNCTIONS, words);
	DnSlice rest = dn_slice_trim(dn_slice_skip(words, length)), first = dn_slice_before(rest, dn_conjunction_find(lexicon->profile, rest).at);
	if (dn_profile_prefix(lexicon->profile, DN_WORDS_CONJUNCTION_PLACES, words) > 0)
		return words;
	gboolean sure = length > ONE_CHARACTER || dn_profile_is_spaced(lexicon->profile) || dn_name_is_collective(lexicon, first) ||
	                dn_name_entry(lexicon, rest) != NULL ||
	                (length > 0 && dn_profile_prefix(lexicon->profile, DN_WORDS_LEVELS, rest) > 0 && dn_name_can_end(lexicon, rest));
	return length > 0 && sure ? rest : words;
}

/* The full stop of a sentence in a spaced language; one in an abbreviation stays, as that of Skyline Inc. and that of U.S. do. */
static DnSlice cut_stop(const DnProfile *profile, DnSlice words)
{
	enum { LEAST = 4 };
	gsize letters = 0;
	if (words.length < 2 || dn_slice_last(words) != '.' || dn_profile_suffix(profile, DN_WORDS_COMPANY_ENDS, words) > 0)
		return words;
	while (letters + 1 < words.length && g_ascii_isalpha(dn_slice_end(words)[-2 - (gssize)letters]))
		letters++;
	if (dn_slice_end(words)[-2] == ')')
		return dn_slice_cut(words, 1); /* Treasury (lead). */
	gboolean stop = letters > 0 && (letters >= LEAST || memchr(words.at, '.', words.length - 1) == NULL);
	return stop ? dn_slice_cut(words, 1) : words;
}

/* HSE and, at the end of a line: the conjunction belongs to the next one. */
static DnSlice cut_conjunction(const DnProfile *profile, DnSlice words)
{
	enum { LONGEST = 8 };
	char end[LONGEST + 2];
	DnSlice last = words.length > LONGEST ? dn_slice_skip(words, words.length - LONGEST) : words;
	g_snprintf(end, sizeof end, "%.*s ", (int)last.length, last.at);
	gsize length = dn_profile_suffix(profile, DN_WORDS_CONJUNCTIONS, dn_slice_of(end));
	gboolean is = dn_profile_is_spaced(profile) && length > 1 && end[strlen(end) - length] == ' ';
	return is ? dn_slice_trim(dn_slice_cut(words, MIN(words.length, length - 1))) : words;
}

/* Bytes of a stroke, or of a dash, with which words begin or end; 0 for none. */
static gsize stroke_length(DnSlice words, gboolean at_end)
{
	static const char *const strokes[] = {"/", "|", "\\", " -", " –", " —", "- ", "– ", "— "};
	for (guint i = 0; i < G_N_ELEMENTS(strokes); i++)
		if (at_end ? dn_slice_ends_with(words, dn_slice_of(strokes[i])) : dn_slice_starts_with(words, dn_slice_of(strokes[i])))
			return strlen(strokes[i]);
	return 0;
}

/* Treasury / and / Treasury, Treasury –: a mark with no second name beside it, as cells have it whose second line is empty. */
static DnSlice cut_strokes(const DnProfile *profile, DnSlice words)
{
	for (gsize length; dn_profile_is_spaced(profile) && (length = stroke_length(words, FALSE)) > 0;)
		words = dn_slice_trim(dn_slice_skip(words, length));
	for (gsize length; dn_profile_is_spaced(profile) && (length = stroke_length(words, TRUE)) > 0;)
		words = dn_slice_trim(dn_slice_cut(words, length));
	return words;
}

/* Budget Office (in coordination with A, B and C): those in the brackets join. */
static gboolean read_joining_note(DnClauseReader *reader, DnSlice words)
{
	DnSlice name, note;
	if (!dn_bodies_split_brackets(&name, &note, words) ||
	    dn_profile_prefix(reader->lexicon->profile, DN_WORDS_TOGETHER, note) == 0 || dn_profile_prefix(reader->lexicon->profile, DN_WORDS_MEANS, note) > 0)
		return FALSE; /* FCA (through OPBAS) */
	dn_body_list_add(reader, name);
	reader->together = TRUE;
	dn_parts_read(reader, note, DN_CUT_LIST);
	return TRUE;
}

/* Cross-government (led by Cabinet Office): those in the brackets lead, and whoever stands before them takes part. */
static gboolean read_leading_note(DnClauseReader *reader, DnSlice words)
{
	DnSlice name, note;
	gsize led = 0;
	if (dn_bodies_split_brackets(&name, &note, words))
		led = dn_profile_prefix(reader->lexicon->profile, DN_WORDS_LED_BY, note);
	if (led == 0 || led == note.length)
		return FALSE;
	guint first = reader->clause->bodies->len;
	dn_body_list_add(reader, dn_slice_trim(dn_slice_skip(note, led)));
	for (guint i = first; i < reader->clause->bodies->len; i++) {
		dn_clause_body(reader->clause, i)->duty = DN_DUTY_LEADS;
		dn_clause_body(reader->clause, i)->verb = dn_slice_trim(dn_slice(note.at, led));
	}
	reader->together = TRUE;
	dn_body_list_add(reader, name);
	return TRUE;
}

/* The bracket that opens the last of several that stand side by side, of which `inner` is what the first opens and the last closes: MOT）（交通部.
 * NULL where it is one. */
static const char *last_of_several(DnSlice inner)
{
	const char *last = NULL;
	int depth = 1;
	for (const char *p = inner.at; p < dn_slice_end(inner); p = dn_character_end(p)) {
		depth += dn_is_mark(dn_character(p), "（(") ? 1 : dn_is_mark(dn_character(p), "）)") ? -1 : 0;
		last = dn_is_mark(dn_character(p), "（(") && depth == 1 ? p : last;
	}
	return last;
}

/* Jointly led by Home Office and Cabinet Office, Led by Home Office with Cabinet Office. */
static gboolean read_led(DnClauseReader *reader, DnSlice words)
{
	gsize led = dn_profile_prefix(reader->lexicon->profile, DN_WORDS_LED_BY, words);
	if (led == 0 || led == words.length)
		return FALSE;
	guint first = reader->clause->bodies->len;
	dn_body_list_add(reader, dn_slice_trim(dn_slice_skip(words, led)));
	for (guint i = first; i < reader->clause->bodies->len; i++) {
		DnBody *body = dn_clause_body(reader->clause, i);
		gboolean leads = body->duty == DN_DUTY_RESPONSIBLE;
		body->duty = leads ? DN_DUTY_LEADS : body->duty;
		body->verb = leads ? dn_slice_trim(dn_slice(words.at, led)) : body->verb;
	}
	return TRUE;
}

/* Whether brackets behind a name say something of it: MoH of Ministry of Health, or what it does. Of two the last ones count. */
static gboolean is_said_of_name(const DnProfile *profile, DnSlice *name, DnSlice *inner)
{
	const char *last = last_of_several(*inner);
	if (last != NULL) {
		*name = dn_slice_trim(dn_slice(name->at, (gsize)(last - name->at)));
		*inner = dn_slice_trim(dn_slice_skip(*inner, (gsize)(dn_character_end(last) - inner->at)));
	}
	gboolean abbreviation = name->length > 0 && dn_name_is_acronym(*inner) && !dn_name_is_acronym(*name);
	return abbreviation || (dn_profile_is_spaced(profile) && (dn_profile_prefix(profile, DN_WORDS_LABEL_LEAD, *inner) > 0 ||
	                                                          dn_profile_is(profile, DN_WORDS_LABEL_JOIN, *inner)));
}

/* MoH (MoE; MoF): a semicolon within the brackets has settled those before it as the label does. */
static void let_join_from(DnClauseReader *reader, guint first)
{
	for (guint i = first; i < reader->clause->bodies->len; i++) {
		DnBody *body = dn_clause_body(reader->clause, i);
		if (body->duty == DN_DUTY_JOINS || body->verb.at != reader->label.words.at)
			continue;
		body->duty = DN_DUTY_JOINS;
		body->verb = dn_slice(NULL, 0);
	}
}

/* 主（協）辦機關：甲部、（乙部、丙部）: behind a label of two roles, those in brackets have the second one. */
static gboolean read_assisting(DnClauseReader *reader, DnSlice words)
{
	DnSlice name = dn_slice(words.at, 0), inner = name;
	gboolean opens = FALSE, alone = dn_bracket_family(&opens, dn_slice_first(words)) > 0 && opens && dn_is_mark(dn_slice_last(words), ")）");
	if (!reader->paired || (!alone && (!dn_bodies_split_brackets(&name, &inner, words) || is_said_of_name(reader->lexicon->profile, &name, &inner))))
		return FALSE;
	if (name.length > 0)
		dn_body_list_add(reader, name);
	dn_duties_settle_labelled(reader);
	reader->paired = FALSE; /* brackets within are those of names */
	guint first = reader->clause->bodies->len;
	dn_parts_read(reader, alone ? dn_brackets_inside(words) : inner, DN_CUT_LIST);
	reader->paired = TRUE;
	dn_duties_settle(reader, DN_DUTY_JOINS, dn_slice(NULL, 0));
	let_join_from(reader, first);
	return TRUE;
}

/* 各区政府（含新区管委会、合作区管委会，下同）: those whom a group includes as well. */
static gboolean read_including(DnClauseReader *reader, DnSlice words)
{
	const DnLexicon *lexicon = reader->lexicon;
	DnSlice group, inner;
	if (dn_profile_is_spaced(lexicon->profile) || !dn_bodies_split_brackets(&group, &inner, words) || !dn_name_is_collective(lexicon, group))
		return FALSE;
	DnSlice names = dn_slice_skip(inner, dn_profile_prefix(lexicon->profile, DN_WORDS_INCLUDES, inner));
	DnSlice from_here = dn_slice_cut(names, dn_profile_suffix(lexicon->profile, DN_WORDS_RULE_FROM_HERE, names));
	if (names.length == inner.length)
		return FALSE;
	while (from_here.length < names.length && dn_is_mark(dn_slice_last(from_here), "，,、；"))
		from_here = dn_slice_cut(from_here, (gsize)(dn_slice_end(from_here) - dn_character_before(dn_slice_end(from_here))));
	dn_body_list_add(reader, group);
	dn_parts_read(reader, from_here, DN_CUT_LIST);
	return TRUE;
}

/* 皖发〔2022〕9号: the number of the document that a task comes from. */
static gboolean is_document_number(const DnProfile *profile, DnSlice words)
{
	static const char *const years[] = {"〔", "[", "［", "【"};
	gboolean is = FALSE;
	for (guint i = 0; !is && dn_profile_suffix(profile, DN_WORDS_DOCUMENT_NUMBERS, words) > 0 && i < G_N_ELEMENTS(years); i++)
		is = dn_slice_find(words, dn_slice_of(years[i])) != NULL;
	return is;
}

static gboolean names_nobody(const DnProfile *profile, DnSlice words)
{
	return words.length == 0 || is_document_number(profile, words) || dn_profile_is(profile, DN_WORDS_NOT_NAMES, words) ||
	       dn_profile_is(profile, DN_WORDS_ASIDES, words) || dn_profile_is(profile, DN_WORDS_CELL_NONE, words) ||
	       dn_list_is_remark(profile, words);
}

/* The first of the names that a comma or a conjunction parts; empty where none does. */
static DnSlice first_of_several(const DnLexicon *lexicon, DnSlice words, DnSlice *last)
{
	const char *comma = memchr(words.at, ',', words.length);
	DnSlice mark = comma != NULL ? dn_slice(comma, 1) : dn_conjunction_find(lexicon->profile, words);
	*last = dn_slice_trim(dn_slice(dn_slice_end(mark), (gsize)(dn_slice_end(words) - dn_slice_end(mark))));
	return mark.length > 0 ? dn_slice_trim(dn_slice(words.at, (gsize)(mark.at - words.at))) : dn_slice(words.at, 0);
}

/* Ministry of Health (Treasury, Home Office): several names in brackets are no other name of the body, and what they do is not said. */
static gboolean read_listing_note(DnClauseReader *reader, DnSlice words)
{
	DnSlice name, note, last;
	const DnLexicon *lexicon = reader->lexicon;
	if (!dn_profile_is_spaced(lexicon->profile) || !dn_bodies_split_brackets(&name, &note, words) || dn_name_entry(lexicon, words) != NULL)
		return FALSE;
	DnSlice first = first_of_several(lexicon, note, &last);
	gboolean named = dn_name_is_complete(lexicon, last) || dn_profile_is(lexicon->profile, DN_WORDS_ENDINGS, last); /* Treasury */
	if (first.length == 0 || !dn_name_can_end(lexicon, first) || !named)
		return FALSE;
	dn_body_list_add(reader, name);
	dn_clause_note_unread(reader->clause, note);
	return TRUE;
}

/* Ministry of Water and the (Treasury): what the brackets mean behind a conjunction is not known, and the conjunction is no part of the name. */
static gboolean read_hanging_note(DnClauseReader *reader, DnSlice words)
{
	DnSlice outer, note;
	if (!dn_profile_is_spaced(reader->lexicon->profile) || !dn_bodies_split_brackets(&outer, &note, words))
		return FALSE;
	DnSlice name = cut_conjunction(reader->lexicon->profile, outer);
	if (name.length == outer.length || name.length == 0)
		return FALSE;
	dn_body_list_add(reader, name);
	dn_clause_note_unread(reader->clause, note);
	return TRUE;
}

static gboolean is_titled_person(const DnClauseReader *reader, DnSlice words)
{
	return dn_profile_is_spaced(reader->lexicon->profile) && dn_profile_prefix(reader->lexicon->profile, DN_WORDS_PERSON_TITLES, words) > 0 &&
	       dn_name_shape(reader->lexicon, words) < DN_SHAPE_GENERIC;
}

/* Ministry of Health (Dr Jane Smith) and Dr Jane Smith (Ministry of Health): who of a body answers for it is no part of its name. */
static gboolean read_person_note(DnClauseReader *reader, DnSlice words)
{
	DnSlice name = words, note = dn_slice(words.at, 0);
	gboolean noted = dn_bodies_split_brackets(&name, &note, words);
	if (is_titled_person(reader, name)) {
		dn_clause_note_unread(reader->clause, name);
		if (noted)
			dn_body_list_add(reader, note);
		return TRUE;
	}
	if (!noted || dn_profile_prefix(reader->lexicon->profile, DN_WORDS_PERSON_TITLES, note) == 0)
		return FALSE;
	dn_body_list_add(reader, name);
	return TRUE;
}

/* 责任单位：市教育局主要负责同志: behind a label of bodies, who stands for one means it. Elsewhere so does the head of an office, 市教育局主要负责同志负责,
 * though that of a committee or a government leads as a person. */
static DnSlice cut_head(const DnClauseReader *reader, DnSlice words)
{
	const DnLexicon *lexicon = reader->lexicon;
	DnSlice name = dn_slice_cut(words, dn_profile_suffix(lexicon->profile, DN_WORDS_HEADS_OF_BODIES, words));
	gboolean labelled = reader->label.length > 0 && !reader->label.other && !reader->label.bare;
	gboolean person = dn_profile_is(lexicon->profile, DN_WORDS_PERSON_ENDS,
	                                dn_slice_skip(words, name.length + dn_profile_prefix(lexicon->profile, DN_WORDS_INNER_DUTY,
	                                                                                     dn_slice_skip(words, name.length)))); /* 市财政局负责人 */
	gboolean office = !(reader->label.length > 0 && reader->label.other) && dn_name_level(lexicon, name) > 0 && !person &&
	                  dn_profile_suffix(lexicon->profile, DN_WORDS_BUREAUS, name) > 0;
	return (labelled || office) && name.length < words.length && dn_name_can_end(lexicon, name) && dn_name_shape(lexicon, name) >= DN_SHAPE_STRONG
	           ? name
	           : words;
}

/* [UNICEF, WHO]: brackets around all the names. */
static gboolean read_enclosed(DnClauseReader *reader, DnSlice words)
{
	if (!dn_profile_is_spaced(reader->lexicon->profile) || words.length < 3 || strchr("([", *words.at) == NULL || !dn_is_mark(dn_slice_last(words), ")]"))
		return FALSE;
	DnSlice inside = dn_slice_trim(dn_slice(words.at + 1, words.length - 2));
	if (memchr(inside.at, '(', inside.length) != NULL || memchr(inside.at, '[', inside.length) != NULL || !g_unichar_isupper(dn_slice_first(inside)))
		return FALSE;
	dn_parts_read(reader, inside, DN_CUT_LIST);
	return TRUE;
}

/* （警察庁、総務省） of 内閣府、（警察庁、総務省）: brackets around some of the names of a list. */
static gboolean read_enclosed_some(DnClauseReader *reader, DnSlice words)
{
	static const char open[] = "（", close[] = "）";
	if (!dn_profile_lists_bare(reader->lexicon->profile) || reader->clause->bodies->len == 0 || !dn_slice_starts_with(words, dn_slice_of(open)) ||
	    !dn_slice_ends_with(words, dn_slice_of(close)))
		return FALSE;
	DnSlice inside = dn_slice_trim(dn_slice_cut(dn_slice_skip(words, strlen(open)), strlen(close)));
	if (inside.length == 0 || dn_slice_find(inside, dn_slice_of(open)) != NULL)
		return FALSE;
	dn_parts_read(reader, inside, DN_CUT_LIST);
	return TRUE;
}

/* Stores and Procurement Services: words for what offices do, joined as those of persons are not. */
static gboolean is_of_unit(const DnLexicon *lexicon, DnSlice words)
{
	DnSlice rest = words;
	return dn_post_unit_may_be(lexicon, words) && dn_name_is_of_body(lexicon, words) &&
	       !dn_profile_is(lexicon->profile, DN_WORDS_GIVEN_NAMES, dn_name_take_word(&rest));
}

/* Lead Officer: Jane Smith: behind a label of officials what is neither a post nor a body is a person. */
static gboolean read_official(DnClauseReader *reader, DnSlice words)
{
	const DnLexicon *lexicon = reader->lexicon;
	if (reader->label.length == 0 || !dn_column_is_of_officials(lexicon->profile, reader->label.words) || dn_post_is_one(lexicon, words) ||
	    dn_name_shape(lexicon, words) >= DN_SHAPE_GENERIC || is_of_unit(lexicon, words))
		return FALSE;
	dn_clause_note_unread(reader->clause, words);
	return TRUE;
}

void dn_piece_add_names(DnClauseReader *reader, DnSlice words)
{
	const DnProfile *profile = reader->lexicon->profile;
	words = cut_strokes(profile, words);
	if (words.at != reader->start || dn_profile_is_spaced(profile)) /* （与市财政局共同负责）: whoever does it stands elsewhere */
		words = skip_conjunction(reader->lexicon, words);
	words = cut_head(reader, cut_conjunction(profile, cut_stop(profile, words)));
	gboolean (*const notes[])(DnClauseReader *, DnSlice) = {read_assisting,    read_including,    read_enclosed,     read_enclosed_some, read_hanging_note, read_led,
	                                                        read_leading_note, read_joining_note, read_listing_note, read_person_note,  read_official};
	gboolean done = names_nobody(profile, words);
	for (guint i = 0; !done && i < G_N_ELEMENTS(notes); i++)
		done = notes[i](reader, words);
	if (!done)
		dn_body_list_add(reader, words);
}
