/* Reads a piece of a clause: skips when it is to be done, finds the verb and who stands before it, and gives the names what they do. */
#include <string.h>

#include "plan/bodies.h"
#include "plan/body_list.h"
#include "plan/brackets.h"
#include "plan/clause_connector.h"
#include "plan/clause_parts.h"
#include "plan/clause_times.h"
#include "plan/column_kind.h"
#include "plan/conjunction.h"
#include "plan/name_group.h"
#include "plan/name_letters.h"
#include "plan/name_post.h"
#include "plan/posts.h"

/* 此项工作, 以上5项重点任务: words for the item that the clause stands in, or for it and those before. */
static gboolean is_item(const DnProfile *profile, DnSlice words)
{
	if (dn_profile_is(profile, DN_WORDS_ITEMS_ABOVE, words))
		return TRUE; /* 以上由市教育局负责 */
	gsize start = dn_profile_prefix(profile, DN_WORDS_ITEM_STARTS, words), noun = dn_profile_suffix(profile, DN_WORDS_ITEM_NOUNS, words);
	if (start == 0 || noun == 0 || start + noun > words.length)
		return FALSE;
	DnSlice middle = dn_slice_cut(dn_slice_skip(words, start), noun);
	for (gsize length; middle.length > 0; middle = dn_slice_skip(middle, length)) {
		length = g_ascii_isspace(*middle.at) || g_ascii_isdigit(*middle.at) ? 1 : dn_profile_prefix(profile, DN_WORDS_ITEM_MIDDLES, middle);
		if (length == 0)
			return FALSE;
	}
	return TRUE;
}

/* Skips 由, which may stand behind a date or a scope: 2025年底前由财政部, 省级层面由省财政厅. */
static DnSlice skip_by(const DnLexicon *lexicon, DnSlice words)
{
	DnSlice by = dn_profile_find(lexicon->profile, DN_WORDS_BY, words);
	DnSlice lead_in = dn_slice(words.at, (gsize)(by.at - words.at));
	if (by.length == 0 || (lead_in.length > 0 && !dn_is_time(lexicon, lead_in) && !is_item(lexicon->profile, lead_in) &&
	                       dn_profile_suffix(lexicon->profile, DN_WORDS_SCOPES, lead_in) == 0))
		return words;
	return dn_slice(dn_slice_end(by), (gsize)(dn_slice_end(words) - dn_slice_end(by)));
}

/* 以上5项工作由财政部负责: which items those are is not known, so that the words are told of. */
static void note_items(DnClauseReader *reader, DnSlice words)
{
	const DnProfile *profile = reader->lexicon->profile;
	DnSlice by = dn_profile_find(profile, DN_WORDS_BY, words);
	DnSlice items = dn_slice(words.at, (gsize)(by.at - words.at));
	if (by.length > 0 && dn_profile_prefix(profile, DN_WORDS_ITEMS_ABOVE, words) > 0 && is_item(profile, items))
		dn_clause_note_unread(reader->clause, items);
}

/* 及各地区, and OMB: a conjunction behind a separator. */
static DnSlice skip_conjunction(const DnLexicon *lexicon, DnSlice words)
{
	enum { ONE_CHARACTER = 3 };
	gsize length = dn_profile_prefix(lexicon->profile, DN_WORDS_CONJUNCTIONS, words);
	DnSlice rest = dn_slice_trim(dn_slice_skip(words, length));
	gboolean sure = length > ONE_CHARACTER || dn_profile_is_spaced(lexicon->profile) || dn_name_is_collective(lexicon, rest) || dn_name_entry(lexicon, rest) != NULL ||
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
	    dn_profile_prefix(reader->lexicon->profile, DN_WORDS_TOGETHER, note) == 0)
		return FALSE;
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

/* Whether brackets behind a name say something of it: MoH of Ministry of Health, or what it does. Of two the last ones count. */
static gboolean is_said_of_name(const DnProfile *profile, DnSlice *name, DnSlice *inner)
{
	const char *last = dn_profile_is_spaced(profile) ? g_strrstr_len(inner->at, (gssize)inner->length, "(") : NULL;
	if (last != NULL) {
		*name = dn_slice_trim(dn_slice(name->at, (gsize)(last - name->at)));
		*inner = dn_slice_trim(dn_slice(last + 1, (gsize)(dn_slice_end(*inner) - last) - 1));
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
	       dn_profile_is(profile, DN_WORDS_ASIDES, words) || dn_profile_is(profile, DN_WORDS_CELL_NONE, words);
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

/* 责任单位：市教育局主要负责同志: behind a label of bodies, who stands for one means it. */
static DnSlice cut_head(const DnClauseReader *reader, DnSlice words)
{
	const DnLexicon *lexicon = reader->lexicon;
	DnSlice name = dn_slice_cut(words, dn_profile_suffix(lexicon->profile, DN_WORDS_HEADS_OF_BODIES, words));
	gboolean labelled = reader->label.length > 0 && !reader->label.other && !reader->label.bare;
	return labelled && name.length < words.length && dn_name_can_end(lexicon, name) && dn_name_shape(lexicon, name) >= DN_SHAPE_STRONG ? name : words;
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

/* Lead Officer: Jane Smith: behind a label of officials what is neither a post nor a body is a person. */
static gboolean read_official(DnClauseReader *reader, DnSlice words)
{
	const DnLexicon *lexicon = reader->lexicon;
	if (reader->label.length == 0 || !dn_column_is_of_officials(lexicon->profile, reader->label.words) || dn_post_is_one(lexicon, words) ||
	    dn_name_shape(lexicon, words) >= DN_SHAPE_GENERIC)
		return FALSE;
	dn_clause_note_unread(reader->clause, words);
	return TRUE;
}

static void read_names(DnClauseReader *reader, DnSlice words)
{
	const DnProfile *profile = reader->lexicon->profile;
	words = cut_strokes(profile, words);
	if (words.at != reader->start) /* （与市财政局共同负责）: whoever does it stands elsewhere */
		words = skip_conjunction(reader->lexicon, words);
	words = cut_head(reader, cut_conjunction(profile, cut_stop(profile, words)));
	gboolean (*const notes[])(DnClauseReader *, DnSlice) = {read_assisting,    read_enclosed,     read_enclosed_some,
	                                                        read_hanging_note, read_leading_note, read_joining_note,
	                                                        read_listing_note, read_person_note,  read_official};
	gboolean done = names_nobody(profile, words);
	for (guint i = 0; !done && i < G_N_ELEMENTS(notes); i++)
		done = notes[i](reader, words);
	if (!done)
		dn_body_list_add(reader, words);
}

static gboolean is_joint(const DnClauseReader *reader, DnSlice words)
{
	return reader->together || dn_profile_find(reader->lexicon->profile, DN_WORDS_TOGETHER, words).length > 0;
}

/* 每月由财政部通报: how often stands before who does it. Without a body behind it the piece says nothing of bodies: 按季通报. FALSE then. */
static gboolean skip_frequency(DnSlice *words, const DnLexicon *lexicon)
{
	DnTail tail;
	gsize length = dn_profile_prefix(lexicon->profile, DN_WORDS_FREQUENCY, *words);
	if (length == 0)
		return TRUE;
	*words = skip_by(lexicon, dn_slice_trim(dn_slice_skip(*words, length)));
	dn_tail_read(&tail, lexicon->profile, *words);
	return tail.names.length > 0 && dn_name_shape(lexicon, tail.names) >= DN_SHAPE_STRONG;
}

/* 甲局牵头联合乙局: takes whoever leads, and leaves those who join. */
static DnSlice take_connector(DnClauseReader *reader, DnSlice words)
{
	DnConnector connector;
	if (!dn_connector_find(&connector, reader->lexicon, words))
		return words;
	if (connector.before.names.length > 0) {
		read_names(reader, skip_by(reader->lexicon, connector.before.names));
	} else if (reader->clause->bodies->len == 0) {
		return words;
	}
	if (connector.guide.length > 0) {
		dn_duties_settle(reader, DN_DUTY_JOINS, connector.guide);
		reader->clause->n_verbs++;
		return connector.rest;
	}
	if (connector.before.n_verbs > 0) {
		dn_duties_settle(reader, DN_DUTY_LEADS, connector.before.verb);
		reader->clause->n_verbs++;
	}
	reader->together = TRUE;
	return connector.rest;
}

/* 以下各项均需各县落实: what stands behind it joins every later clause. */
static DnSlice skip_also(DnClauseReader *reader, DnSlice words)
{
	enum { LONGEST = 36 };
	const DnProfile *profile = reader->lexicon->profile;
	DnSlice verb = dn_profile_find(profile, DN_WORDS_ALSO_VERBS, dn_slice(words.at, MIN(words.length, LONGEST)));
	if (dn_profile_prefix(profile, DN_WORDS_ALSO, words) == 0 || verb.length == 0)
		return words;
	dn_duties_settle_labelled(reader);
	reader->stays = TRUE;
	return dn_slice_skip(words, (gsize)(dn_slice_end(verb) - words.at));
}

/* 各区县落实，以下不再列出: the end of a rule that adds groups to every later clause, with the words before it or alone. FALSE where there is none. */
static gboolean read_also_end(DnClauseReader *reader, DnSlice words)
{
	DnSlice end = dn_profile_find(reader->lexicon->profile, DN_WORDS_ALSO_END, words);
	DnSlice before = dn_slice_trim(dn_slice(words.at, (gsize)(end.at - words.at)));
	if (end.length == 0)
		return FALSE;
	if (before.length > 0)
		dn_piece_read(reader, before);
	dn_duties_let_stay(reader);
	return TRUE;
}

/* Whether words behind a whole name may be something that is said of it: no sign, no other name behind 和 or 等. */
static gboolean may_be_said(const DnProfile *profile, DnSlice words)
{
	static const DnWords others[] = {DN_WORDS_OPEN, DN_WORDS_CONJUNCTIONS, DN_WORDS_TOGETHER, DN_WORDS_PERSONS, DN_WORDS_PERSON_ENDS};
	for (guint i = 0; i < G_N_ELEMENTS(others); i++)
		if (dn_profile_prefix(profile, others[i], words) > 0)
			return FALSE;
	return g_unichar_isalpha(dn_slice_first(words)) && dn_profile_suffix(profile, DN_WORDS_PERSONS, words) == 0 &&
	       dn_profile_find(profile, DN_WORDS_BY, words).length == 0;
}

/* 人民银行济南分行等: the last name of a list that is open, without the word that says so. */
static DnSlice cut_open_end(const DnLexicon *lexicon, DnSlice names)
{
	gsize open = dn_profile_suffix(lexicon->profile, DN_WORDS_OPEN, names);
	return dn_slice_trim(dn_slice_cut(names, open));
}

/* The word for what is done with which words behind a whole name begin, and something behind it: 推进 of 推进项目; 0 for none. */
static gsize action_length(const DnLexicon *lexicon, DnSlice rest)
{
	if (dn_profile_suffix(lexicon->profile, DN_WORDS_OFFICE_ENDS, rest) > 0 || dn_profile_suffix(lexicon->profile, DN_WORDS_STAFFS, rest) > 0)
		return 0; /* 监督股 of 县财政局监督股 */
	gsize length = MAX(dn_profile_prefix(lexicon->profile, DN_WORDS_ACTIONS, rest), dn_profile_prefix(lexicon->profile, DN_WORDS_INNER_OTHER, rest));
	return length < rest.length ? length : 0;
}

gboolean dn_piece_may_act(const DnLexicon *lexicon, DnSlice words)
{
	DnSlice whole = dn_profile_is_spaced(lexicon->profile) ? dn_slice(words.at, 0) : dn_name_whole_beginning(lexicon, words);
	return whole.length > 0 && action_length(lexicon, dn_slice_trim(dn_slice_skip(words, whole.length))) > 0;
}

/* 市工信局推进项目, where another piece says who does what: the rest is no part of the name. */
static gboolean cut_action(DnClauseReader *reader, DnTail *tail)
{
	const DnLexicon *lexicon = reader->lexicon;
	DnSlice whole = dn_name_whole_beginning(lexicon, tail->names), rest = dn_slice_trim(dn_slice_skip(tail->names, whole.length));
	gsize length = whole.length > 0 ? action_length(lexicon, rest) : 0;
	if (length == 0 || reader->clause->n_verbs == 0 || !may_be_said(lexicon->profile, rest) ||
	    dn_profile_find(lexicon->profile, DN_WORDS_NOT_IN_NAMES, rest).length > 0)
		return FALSE;
	DnDuty duty = dn_profile_prefix(lexicon->profile, DN_WORDS_JOIN_VERBS, rest) > 0 ? DN_DUTY_JOINS : DN_DUTY_RESPONSIBLE;
	*tail = (DnTail){.names = whole, .verb = dn_slice(rest.at, length), .duty = duty, .n_verbs = 1};
	reader->clause->has_object = TRUE;
	return TRUE;
}

/* 市财政局分口负责: words between a whole name and its verb that are not known are no part of the name. They are told of, but for a time,
 * which may stand there without a verb as well: 市财政局年底前. */
static DnSlice cut_unknown(DnClauseReader *reader, DnTail *tail)
{
	const DnLexicon *lexicon = reader->lexicon;
	DnSlice names = tail->names;
	gboolean said = tail->n_verbs > 0 || tail->own_duty;
	if (names.length == 0 || dn_profile_is_spaced(lexicon->profile) || dn_name_is_person(lexicon, names) || dn_name_can_end(lexicon, cut_open_end(lexicon, names)) ||
	    dn_name_shape(lexicon, names) > DN_SHAPE_WEAK)
		return names;
	if (!said && (cut_action(reader, tail) || (dn_profile_suffix(lexicon->profile, DN_WORDS_TIME, names) == 0 &&
	                                           dn_profile_suffix(lexicon->profile, DN_WORDS_ACTIONS, names) == 0)))
		return tail->names;
	DnSlice whole = dn_name_whole_beginning(lexicon, names), rest = dn_slice_trim(dn_slice_skip(names, whole.length));
	if (whole.length == 0 || !may_be_said(lexicon->profile, rest) || dn_name_whole_beginning(lexicon, rest).length > 0)
		return names; /* 某市税务局（某分局） of 国家税务总局某市税务局（某分局） */
	gboolean time = dn_is_time(lexicon, rest);
	if (!said && dn_profile_is(lexicon->profile, DN_WORDS_ACTIONS, rest)) { /* 市财政局汇总 */
		*tail = (DnTail){.names = whole, .verb = rest, .duty = DN_DUTY_RESPONSIBLE, .n_verbs = 1};
		return whole;
	}
	if (!time && !said)
		return names;
	if (dn_profile_prefix(lexicon->profile, DN_WORDS_INNER_DUTY, rest) > 0) {
		tail->duty = DN_DUTY_RESPONSIBLE; /* 负责政策指导: what follows is the object */
		reader->clause->has_object = TRUE;
	} else if (!time) {
		dn_clause_note_unread(reader->clause, rest);
	}
	reader->clause->own_duty |= dn_profile_find(lexicon->profile, DN_WORDS_OWN_DUTY, rest).length > 0;
	return whole;
}

/* 以市教育局为主: the word before a name that goes with the verb behind it. */
static void skip_with(DnTail *tail, const DnProfile *profile)
{
	if (tail->n_verbs > 0 && dn_profile_prefix(profile, DN_WORDS_WITH_VERBS, tail->verb) > 0)
		tail->names = dn_slice_trim(dn_slice_skip(tail->names, dn_profile_prefix(profile, DN_WORDS_WITH, tail->names)));
}

/* Whether what is done, behind the verb, ends with a body of a level: 对接省教育厅. */
static gboolean ends_with_body(const DnLexicon *lexicon, const DnTail *tail, DnSlice words)
{
	DnSlice object = dn_slice(dn_slice_end(tail->verb), (gsize)(dn_slice_end(words) - dn_slice_end(tail->verb)));
	return tail->n_verbs > 0 && object.length > 0 && dn_name_can_end(lexicon, object) && dn_name_level(lexicon, object) > 0;
}

/* 省财政厅 behind 市教育局牵头对接省教育厅、: it may be what is done, or who does it, so that it is told of. */
static gboolean leave_object(DnClauseReader *reader, DnSlice words)
{
	DnTail tail;
	if (!reader->in_object)
		return FALSE;
	dn_tail_read(&tail, reader->lexicon->profile, words);
	reader->in_object = tail.n_verbs == 0 && !tail.own_duty;
	if (reader->in_object)
		dn_clause_note_unread(reader->clause, words);
	return reader->in_object;
}

gboolean dn_piece_read_names(DnTail *tail, DnClauseReader *reader, DnSlice words)
{
	if (leave_object(reader, words))
		return FALSE;
	words = take_connector(reader, words);
	if (read_also_end(reader, words))
		return FALSE;
	words = dn_slice_skip(words, dn_profile_prefix(reader->lexicon->profile, DN_WORDS_AMONG, words));
	note_items(reader, words);
	words = dn_cut_time(reader->lexicon, skip_by(reader->lexicon, skip_also(reader, words)));
	if (!skip_frequency(&words, reader->lexicon) || dn_is_time(reader->lexicon, words))
		return FALSE;
	dn_tail_read(tail, reader->lexicon->profile, words);
	if (tail->n_verbs > 0)
		tail->names = dn_tail_cut_modal(reader->lexicon, tail->names);
	skip_with(tail, reader->lexicon->profile);
	if (dn_is_bare_time(reader->lexicon, tail->names))
		return FALSE;
	if (tail->n_verbs == 0 && !tail->own_duty) {
		gboolean inner = dn_tail_read_inner_verb(tail, reader->lexicon, words);
		reader->in_object = inner && ends_with_body(reader->lexicon, tail, words);
		reader->clause->has_object |= inner || (is_joint(reader, words) && dn_tail_read_action(tail, reader->lexicon, words));
	}
	read_names(reader, cut_unknown(reader, tail));
	reader->clause->own_duty |= tail->own_duty;
	return TRUE;
}

void dn_piece_settle(DnClauseReader *reader, const DnTail *tail)
{
	if (tail->n_verbs == 0 && !(tail->own_duty && reader->first < reader->clause->bodies->len))
		return;
	gboolean label_decides = reader->label.length > 0 && reader->label.duty != DN_DUTY_RESPONSIBLE &&
	                         (tail->duty != DN_DUTY_JOINS || reader->second_part <= reader->first);
	if (tail->duty == DN_DUTY_LEADS)
		dn_duties_settle_listed(reader);
	dn_duties_settle(reader, label_decides ? reader->label.duty : tail->duty, tail->verb);
	reader->clause->n_verbs++;
}

void dn_piece_read(DnClauseReader *reader, DnSlice words)
{
	DnTail tail;
	if (dn_piece_read_names(&tail, reader, words))
		dn_piece_settle(reader, &tail);
}
