/* Reads a piece of a clause: skips when it is to be done, finds the verb and who stands before it, and gives the names what they do. */
#include "plan/clause_pieces.h"

#include <string.h>

#include "plan/by_word.h"
#include "plan/clause_connector.h"
#include "plan/clause_times.h"
#include "plan/name_post.h"

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

/* Whether the words begin with a body that is one beyond doubt, whatever it does. */
static gboolean begins_with_body(const DnLexicon *lexicon, DnSlice words)
{
	gboolean whole = dn_name_entry(lexicon, words) != NULL || (dn_name_level(lexicon, words) > 0 && dn_name_shape(lexicon, words) >= DN_SHAPE_STRONG);
	return whole || dn_name_whole_beginning(lexicon, words).length > 0;
}

/* 涉密的由市保密局 of （市教育局负责；涉密的由市保密局负责）: for what somebody else is responsible. It takes others before it, or a list: what is the first
 * of a clause may be a sentence of a law, （技工院校由市教育局负责）. */
static gboolean takes_part_of_task(const DnClauseReader *reader, DnSlice words, DnSlice by)
{
	static const char list_mark[] = "、";
	DnSlice behind = dn_slice(dn_slice_end(words), strlen(list_mark));
	gboolean is_sure = reader->start != NULL && (words.at != reader->start || strncmp(behind.at, list_mark, strlen(list_mark)) == 0);
	return is_sure && !dn_profile_is_spaced(reader->lexicon->profile) &&
	       begins_with_body(reader->lexicon, dn_slice_from(words, dn_slice_end(by)));
}

/* Skips 由, which may stand behind a date, a scope or a part of the task: 2025年底前由财政部, 省级层面由省财政厅. */
static DnSlice skip_by(const DnClauseReader *reader, DnSlice words)
{
	const DnLexicon *lexicon = reader->lexicon;
	DnSlice by = dn_by_find(lexicon->profile, words);
	DnSlice lead_in = dn_slice(words.at, (gsize)(by.at - words.at));
	if (by.length > 0 && lead_in.length > 0 && takes_part_of_task(reader, words, by))
		return dn_slice_from(words, dn_slice_end(by));
	if (by.length == 0 || (lead_in.length > 0 && !dn_is_time(lexicon, lead_in) && !is_item(lexicon->profile, lead_in) &&
	                       dn_profile_suffix(lexicon->profile, DN_WORDS_SCOPES, lead_in) == 0))
		return words;
	return dn_slice(dn_slice_end(by), (gsize)(dn_slice_end(words) - dn_slice_end(by)));
}

/* 以上5项工作由财政部负责: which items those are is not known, so that the words are told of. */
static void note_items(DnClauseReader *reader, DnSlice words)
{
	const DnProfile *profile = reader->lexicon->profile;
	DnSlice by = dn_by_find(profile, words);
	DnSlice items = dn_slice(words.at, (gsize)(by.at - words.at));
	if (by.length > 0 && dn_profile_prefix(profile, DN_WORDS_ITEMS_ABOVE, words) > 0 && is_item(profile, items))
		dn_clause_note_unread(reader->clause, items);
}

static gboolean is_joint(const DnClauseReader *reader, DnSlice words)
{
	return reader->together || dn_profile_find(reader->lexicon->profile, DN_WORDS_TOGETHER, words).length > 0;
}

/* 每月由财政部通报: how often stands before who does it. Without a body behind it the piece says nothing of bodies: 按季通报. FALSE then. */
static gboolean skip_frequency(DnSlice *words, const DnClauseReader *reader)
{
	DnTail tail;
	const DnLexicon *lexicon = reader->lexicon;
	gsize length = dn_profile_prefix(lexicon->profile, DN_WORDS_FREQUENCY, *words);
	if (length == 0)
		return TRUE;
	*words = skip_by(reader, dn_slice_trim(dn_slice_skip(*words, length)));
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
		dn_piece_add_names(reader, skip_by(reader, connector.before.names));
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
	       dn_by_find(profile, words).length == 0;
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
	DnSlice open = dn_profile_find(lexicon->profile, DN_WORDS_OPEN, names);
	if (open.length > 0 && dn_profile_prefix(lexicon->profile, DN_WORDS_OPEN_NOUNS, dn_slice_from(names, dn_slice_end(open))) > 0)
		return names; /* 市财政局等部门（单位） */
	if (names.length == 0 || dn_profile_is_spaced(lexicon->profile) || dn_name_is_person(lexicon, names) ||
	    dn_name_can_end(lexicon, cut_open_end(lexicon, names)) || dn_name_shape(lexicon, names) > DN_SHAPE_WEAK)
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
	if (dn_is_published(reader->lexicon, words)) {
		dn_clause_note_unread(reader->clause, words);
		return FALSE;
	}
	words = take_connector(reader, words);
	if (read_also_end(reader, words))
		return FALSE;
	words = dn_slice_skip(words, dn_profile_prefix(reader->lexicon->profile, DN_WORDS_AMONG, words));
	note_items(reader, words);
	words = dn_cut_time(reader->lexicon, skip_by(reader, skip_also(reader, words)));
	if (!skip_frequency(&words, reader) || dn_is_time(reader->lexicon, words))
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
	dn_piece_add_names(reader, cut_unknown(reader, tail));
	reader->clause->own_duty |= tail->own_duty;
	return TRUE;
}

void dn_piece_settle(DnClauseReader *reader, const DnTail *tail)
{
	gboolean own = tail->own_duty && !dn_profile_is_spaced(reader->lexicon->profile); /* within their remits says nothing of who leads */
	if (tail->n_verbs == 0 && !(own && reader->first < reader->clause->bodies->len))
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
