/* Takes lists of bodies apart: at conjunctions, at words such as 会同, and at 等, which leaves a list open. */
#include "plan/body_list.h"

#include <string.h>

#include "plan/bodies.h"
#include "plan/body_marks.h"
#include "plan/list_remarks.h"
#include "plan/name_conjunction.h"
#include "plan/name_group.h"
#include "plan/name_letters.h"
#include "plan/open_places.h"
#include "plan/post_units.h"
#include "plan/run_on.h"

/* Water Office under the direction of the Director: the head of that office, and no body that takes part. */
static gboolean is_own_head(const DnClauseReader *reader, DnSlice words)
{
	return reader->together && dn_profile_is(reader->lexicon->profile, DN_WORDS_POSTS, words);
}

/* The committees of Flood Board and its committees: a group without a name, which would be the same one beside any other body. */
static gboolean is_of_another(const DnClauseReader *reader, DnSlice words)
{
	return dn_profile_prefix(reader->lexicon->profile, DN_WORDS_POSSESSIVES, words) > 0;
}

/* （公財） of （公財）港町公社 is no word by which it is known whether that is a body. */
static DnSlice take_form(DnSlice *words, const DnProfile *profile)
{
	gsize length = dn_profile_prefix(profile, DN_WORDS_LEGAL_FORMS, *words);
	DnSlice form = dn_slice(words->at, length < words->length ? length : 0);
	*words = dn_slice_skip(*words, form.length);
	return form;
}

/* on behalf of Harbour Agency: words behind a name that may name others are told of. */
static void leave_named(const DnClauseReader *reader, DnSlice remark)
{
	if (dn_profile_is_spaced(reader->lexicon->profile) && dn_profile_prefix(reader->lexicon->profile, DN_WORDS_SUBSTITUTIONS, remark) > 0)
		dn_clause_note_unread(reader->clause, dn_slice_trim(remark));
}

static void add_body(const DnClauseReader *reader, DnSlice words)
{
	DnSlice form = take_form(&words, reader->lexicon->profile);
	DnSlice whole = words;
	words = dn_body_without_remarks(reader->lexicon, words);
	leave_named(reader, dn_slice_from(whole, dn_slice_end(words)));
	if (is_own_head(reader, words) || is_of_another(reader, words)) {
		dn_clause_note_unread(reader->clause, words);
		return;
	}
	DnBody body = {.words = words, .form = form, .duty = reader->together ? DN_DUTY_JOINS : DN_DUTY_RESPONSIBLE};
	dn_body_take_marks(&body, reader->lexicon);
	dn_clause_add_bodies(reader->clause, reader->arena, &body, 1);
}

/* The mark of a role at `p`, and not one of 〇〇, which stand for any word, nor one in brackets. */
static gboolean is_role_mark(DnSlice words, const char *p)
{
	const char *behind = dn_character_end(p);
	return dn_is_mark(dn_character(p), DN_ROLE_MARKS) && p > words.at && behind < dn_slice_end(words) &&
	       !dn_is_mark(dn_character(dn_character_before(p)), DN_ROLE_MARKS) && g_unichar_isalpha(dn_character(behind));
}

/* ◎森林課 of ◎森林課○河川課: the words before a mark with which the next name begins. All of them where none does; 森林課◎河川課○ has its marks behind. */
static DnSlice before_role_mark(const DnLexicon *lexicon, DnSlice words)
{
	if (dn_profile_is_spaced(lexicon->profile) || dn_is_mark(dn_slice_last(words), DN_ROLE_MARKS))
		return words;
	DnSlice name = dn_slice_skip(words, dn_is_mark(dn_slice_first(words), DN_ROLE_MARKS) ? (gsize)(dn_character_end(words.at) - words.at) : 0);
	for (const char *p = name.at; p < dn_slice_end(words); p = dn_character_end(p))
		if (is_role_mark(name, p) && dn_name_can_end(lexicon, dn_slice_before(name, p)))
			return dn_slice_before(words, p);
	return words;
}

/* 市公安局市司法局: each of the names that no mark parts. */
static void add_run_on(const DnClauseReader *reader, DnSlice words)
{
	for (DnSlice first; (first = dn_run_on_first(reader->lexicon, words)).length < words.length; words = dn_slice_trim(dn_slice_skip(words, first.length)))
		add_body(reader, first);
	add_body(reader, words);
}

static void add_bodies(const DnClauseReader *reader, DnSlice words)
{
	for (DnSlice first; (first = before_role_mark(reader->lexicon, words)).length < words.length; words = dn_slice_skip(words, first.length))
		add_run_on(reader, first);
	add_run_on(reader, words);
}

/* The next of the words that dashes between blanks part, taken off `rest`. */
static DnSlice take_dashed(DnSlice *rest)
{
	static const char *const dashes[] = {" - ", " – ", " — "};
	const char *at = dn_slice_end(*rest), *behind = at;
	for (guint i = 0; i < G_N_ELEMENTS(dashes); i++) {
		const char *found = dn_slice_find(*rest, dn_slice_of(dashes[i]));
		behind = found != NULL && found < at ? found + strlen(dashes[i]) : behind;
		at = found != NULL && found < at ? found : at;
	}
	DnSlice word = dn_slice_before(*rest, at);
	*rest = dn_slice_from(*rest, behind);
	return word;
}

/* HMT - DIT - BEIS: three abbreviations or more between dashes. Of two, the second one may be a part of the first: MoH - HPD. */
static gboolean add_dashed(const DnClauseReader *reader, DnSlice words)
{
	enum { FEWEST = 3 };
	guint n = 0;
	if (!dn_profile_is_spaced(reader->lexicon->profile))
		return FALSE;
	for (DnSlice rest = words; rest.length > 0; n++)
		if (!dn_name_is_acronym(take_dashed(&rest)))
			return FALSE;
	for (DnSlice rest = words; n >= FEWEST && rest.length > 0;)
		add_body(reader, take_dashed(&rest));
	return n >= FEWEST;
}

/* Adds the names of an item. The first may have an article, which is noted where it has a capital: The Treasury. */
static void add_item(const DnClauseReader *reader, DnSlice words)
{
	static const char article[] = "The ";
	DnSlice name = dn_name_skip_article(reader->lexicon, words);
	guint first = reader->clause->bodies->len;
	add_bodies(reader, name);
	if (first < reader->clause->bodies->len)
		dn_clause_body(reader->clause, first)->article = name.at == words.at + strlen(article) && dn_slice_starts_with(words, dn_slice_of(article));
}

static void add_names(const DnClauseReader *reader, DnSlice words)
{
	const DnLexicon *lexicon = reader->lexicon;
	if (add_dashed(reader, dn_name_skip_article(lexicon, words)))
		return;
	while (words.length > 0) {
		gboolean is_listed = reader->clause->bodies->len > reader->first;
		DnSlice name = dn_name_skip_article(lexicon, words);
		gboolean known = dn_name_entry(lexicon, name) != NULL || dn_profile_is(lexicon->profile, DN_WORDS_COMMA_NAMES, name) ||
		                 dn_post_units_have(lexicon, name);
		DnSlice conjunction = known ? dn_slice(words.at, 0) : dn_name_conjunction_find(lexicon, name, is_listed);
		if (conjunction.length == 0) {
			add_item(reader, words);
			return;
		}
		add_item(reader, dn_slice_before(words, conjunction.at));
		words = dn_slice_from(words, dn_slice_end(conjunction));
	}
}

static DnSlice skip_conjunction(const DnLexicon *lexicon, DnSlice words)
{
	return dn_slice_trim(dn_slice_skip(words, dn_profile_prefix(lexicon->profile, DN_WORDS_CONJUNCTIONS, words)));
}

/* 等10个部门: a count and a noun. */
static DnSlice skip_count(const DnLexicon *lexicon, DnSlice words)
{
	static const char numerals[] = "0123456789一二三四五六七八九十";
	DnSlice rest = words;
	for (gsize length = 1; length > 0; rest = dn_slice_skip(rest, length)) {
		gboolean is_numeral = rest.length > 0 && dn_is_one_of(dn_slice_first(rest), numerals);
		length = is_numeral
		             ? (gsize)(dn_character_end(rest.at) - rest.at)
		             : MAX(dn_profile_prefix(lexicon->profile, DN_WORDS_OPEN_COUNTS, rest), dn_profile_prefix(lexicon->profile, DN_WORDS_OPEN_ABOUTS, rest));
	}
	return dn_profile_prefix(lexicon->profile, DN_WORDS_OPEN_NOUNS, rest) > 0 ? rest : words;
}

/* What stands behind 等: nothing, a noun that names nobody, a named group, or more names behind a conjunction. FALSE where the
 * word is part of a name (高等学校). */
static gboolean read_open_tail(DnSlice *names, const DnLexicon *lexicon, DnSlice tail)
{
	tail = skip_count(lexicon, tail);
	*names = dn_slice(tail.at, 0);
	if (tail.length == 0 || dn_profile_is(lexicon->profile, DN_WORDS_ASIDES, tail)) /* and others as required */
		return TRUE;
	gsize noun = dn_profile_prefix(lexicon->profile, DN_WORDS_OPEN_NOUNS, tail);
	DnSlice rest = dn_slice_trim(dn_slice_skip(tail, noun));
	DnSlice more = skip_conjunction(lexicon, rest);
	if (rest.length == 0)
		return TRUE;
	if (more.length < rest.length && dn_name_is_complete(lexicon, more)) {
		*names = more;
		return TRUE;
	}
	*names = tail;
	return dn_name_is_collective(lexicon, tail);
}

/* 供热单位 of 市热力集团等供热单位: what kind of bodies the last one named is of, and no other name. */
static gboolean is_kind_of_last(const DnLexicon *lexicon, DnSlice last, DnSlice tail)
{
	enum { LONGEST = 12 /* characters */ };
	gboolean alone = dn_profile_is(lexicon->profile, DN_WORDS_OPEN_KINDS, tail) && dn_name_shape(lexicon, last) >= DN_SHAPE_WEAK; /* 广电等公司 */
	return (alone || dn_name_can_end(lexicon, last)) && dn_profile_suffix(lexicon->profile, DN_WORDS_OPEN_KINDS, tail) > 0 &&
	       dn_name_entry(lexicon, tail) == NULL && dn_name_level(lexicon, tail) == 0 && dn_slice_characters(tail) <= LONGEST;
}

/* 市人民政府 of 南京等市人民政府, 地 of 徐州等地: the kind of the place that stands last. */
static gboolean are_kinds_of_place(const DnLexicon *lexicon, DnSlice last, DnSlice tail)
{
	gboolean kindless;
	DnSlice kind = dn_open_places_kind(&kindless, lexicon, tail);
	return (kind.length > 0 || kindless) && dn_open_places_may_be(lexicon, last);
}

/* 高等学校, 同等单位: the character before makes it a word of its own. */
static gboolean is_within_word(const DnLexicon *lexicon, DnSlice words, DnSlice open)
{
	DnSlice left = dn_slice(words.at, (gsize)(dn_slice_end(open) - words.at));
	return left.length < words.length && dn_profile_suffix(lexicon->profile, DN_WORDS_NOT_OPEN, left) > 0;
}

/* Where 等 leaves the list open; an empty slice for nowhere. */
static DnSlice find_open(DnSlice *names, const DnLexicon *lexicon, DnSlice words)
{
	DnSlice rest = words;
	for (DnSlice found; (found = dn_profile_find(lexicon->profile, DN_WORDS_OPEN, rest)).length > 0; rest = dn_slice_from(words, dn_slice_end(found))) {
		DnSlice tail = dn_slice_from(words, dn_slice_end(found));
		if (is_within_word(lexicon, words, found))
			continue;
		if (read_open_tail(names, lexicon, tail))
			return found;
		*names = dn_slice(tail.at, 0);
		DnSlice last = dn_slice_before(words, found.at);
		if (is_kind_of_last(lexicon, last, tail) || are_kinds_of_place(lexicon, last, tail))
			return found;
	}
	return dn_slice(dn_slice_end(words), 0);
}

/* 教育、财政等部门、单位: the last of the fields is one of departments. */
static void note_ending(DnClause *clause, const DnLexicon *lexicon, DnSlice noun)
{
	DnBody *last = clause->bodies->len > 0 ? dn_clause_body(clause, clause->bodies->len - 1) : NULL;
	DnSlice department = dn_profile_find(lexicon->profile, DN_WORDS_FIELD_NOUNS, noun);
	gboolean kindless;
	DnSlice kind = dn_open_places_kind(&kindless, lexicon, noun);
	if (last != NULL && department.length > 0 && dn_bodies_is_field(lexicon, last->words))
		last->ending = department;
	else if (last != NULL && kind.length > 0 && !last->collective && dn_open_places_may_be(lexicon, last->words))
		last->ending = kind;
}

/* 甲局、乙局、丙局三部门: how many they are, and what, behind the last name. */
static DnSlice cut_count(const DnLexicon *lexicon, DnSlice words)
{
	static const char numerals[] = "二三四五六七八九十两2345678";
	gsize noun = dn_profile_suffix(lexicon->profile, DN_WORDS_OPEN_NOUNS, words);
	DnSlice names = dn_slice_cut(words, noun);
	for (gsize length = noun; length > 0 && names.length > 0; names = dn_slice_cut(names, length)) {
		gboolean is_numeral = dn_is_one_of(dn_slice_last(names), numerals);
		length = is_numeral ? (gsize)(dn_slice_end(names) - dn_character_before(dn_slice_end(names)))
		                    : dn_profile_suffix(lexicon->profile, DN_WORDS_OPEN_COUNTS, names);
	}
	gboolean counted = names.length > 0 && names.length < words.length - noun;
	return counted && dn_name_can_end(lexicon, names) && dn_name_shape(lexicon, names) >= DN_SHAPE_STRONG ? names : words;
}

/* 市水利局…… of 市交通局、市水利局……: dots that leave the list open; in some texts they are full stops. */
static DnSlice cut_dots(const DnClauseReader *reader, DnSlice words)
{
	static const char *const dots[] = {"…", "⋯", "..."};
	gsize length = words.length;
	for (guint i = 0; i < G_N_ELEMENTS(dots) && !dn_profile_is_spaced(reader->lexicon->profile); i++)
		while (words.length > strlen(dots[i]) && dn_slice_ends_with(words, dn_slice_of(dots[i])))
			words = dn_slice_cut(words, strlen(dots[i]));
	reader->clause->open_ended |= words.length < length;
	return dn_slice_trim(words);
}

static void add_list(const DnClauseReader *reader, DnSlice words)
{
	words = cut_dots(reader, words);
	DnSlice names, open = find_open(&names, reader->lexicon, words);
	add_names(reader, open.length == 0 ? cut_count(reader->lexicon, words) : dn_slice_before(words, open.at));
	if (open.length == 0)
		return;
	reader->clause->open_ended = TRUE;
	note_ending(reader->clause, reader->lexicon, dn_slice_from(words, dn_slice_end(open)));
	add_names(reader, names);
}

/* A word such as 会同 between two names, or before the first. The one in Office for Cooperation with Parliament is part of the name, and
 * agencies with relevant responsibilities are one group. */
static DnSlice find_together(const DnLexicon *lexicon, DnSlice words)
{
	DnSlice rest = words;
	for (DnSlice found; (found = dn_profile_find(lexicon->profile, DN_WORDS_TOGETHER, rest)).length > 0;
	     rest = dn_slice(dn_slice_end(found), (gsize)(dn_slice_end(words) - dn_slice_end(found)))) {
		DnSlice left = dn_slice(words.at, (gsize)(dn_slice_end(found) - words.at));
		DnSlice behind = dn_slice_from(words, dn_slice_end(found));
		gboolean bracketed = found.at > words.at && found.at[-1] == '('; /* Treasury (through the Sea Council) */
		if (behind.length > 0 && !bracketed && dn_profile_suffix(lexicon->profile, DN_WORDS_NOT_BY, left) == 0 &&
		    dn_profile_prefix(lexicon->profile, DN_WORDS_QUALITIES, behind) == 0)
			return found;
	}
	return dn_slice(dn_slice_end(words), 0);
}

void dn_body_list_add(DnClauseReader *reader, DnSlice words)
{
	words = dn_list_without_remarks(reader->lexicon, words);
	DnSlice found = find_together(reader->lexicon, words);
	add_list(reader, dn_list_without_stop(reader->lexicon, dn_slice_trim(dn_slice_before(words, found.at))));
	if (found.length == 0)
		return;
	reader->together = TRUE;
	add_list(reader, dn_list_without_stop(reader->lexicon, dn_slice_trim(dn_slice_from(words, dn_slice_end(found)))));
}
