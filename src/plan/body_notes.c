/* What stands behind a name in brackets, behind a dash or without either: another name of the body, what it does, a person, a remark. */
#include "plan/body_notes.h"

#include <string.h>

#include "plan/bodies.h"
#include "plan/by_word.h"
#include "plan/clause_tail.h"
#include "plan/clause_times.h"
#include "plan/column_title.h"
#include "plan/letter_notes.h"
#include "plan/name_group.h"
#include "plan/name_letters.h"
#include "plan/name_post.h"
#include "plan/other_names.h"
#include "plan/person_name.h"
#include "plan/posts.h"
#include "plan/task_shares.h"
#include "plan/text.h"

/* "Keep Ruritania Tidy," without the comma, which is that of the list. */
static const char *keep_quoted(DnArena *arena, DnSlice words)
{
	const char *comma = g_strrstr_len(words.at, (gssize)words.length, ",");
	g_autofree char *name = g_strdup_printf("%.*s%.*s", (int)(comma - words.at), words.at, (int)(dn_slice_end(words) - comma) - 1, comma + 1);
	return dn_text_keep_typed(arena, dn_slice_of(name), TRUE);
}

const char *dn_body_notes_keep(DnArena *arena, DnSlice words)
{
	if (dn_slice_ends_with(words, dn_slice_of(",\"")) || dn_slice_ends_with(words, dn_slice_of(",”")))
		return keep_quoted(arena, words);
	return dn_text_keep_typed(arena, words, dn_name_is_spaced(words));
}

/* joint, TBC, until 2032: what may be said of any body. */
static gboolean is_said(const DnLexicon *lexicon, DnSlice inner)
{
	return dn_profile_is(lexicon->profile, DN_WORDS_REMARKS, inner) || dn_profile_is(lexicon->profile, DN_WORDS_CELL_NONE, inner) ||
	       dn_profile_is(lexicon->profile, DN_WORDS_ASIDES, inner) || dn_is_time(lexicon, inner);
}

/* 3所, 5000万元, 60%: an amount, and not 12345热线办. */
static gboolean is_amount(const DnLexicon *lexicon, DnSlice inner)
{
	gsize digits = 0;
	while (digits < inner.length && g_ascii_isdigit(inner.at[digits]))
		digits++;
	return digits > 0 && (dn_slice_characters(dn_slice_skip(inner, digits)) < 2 || !dn_name_can_end(lexicon, inner));
}

/* Timber Holding (subject to its own decision): a remark, which is no part of the name. Some words more than two or three are, and so are an
 * address and one letter, which stands for something that is explained elsewhere. */
static gboolean is_remark(const DnLexicon *lexicon, DnSlice inner)
{
	enum { WORDS = 4 };
	guint words = 1;
	gboolean letter = dn_letter_note_read(inner) != 0, address = memchr(inner.at, '@', inner.length) != NULL;
	if (!dn_profile_is_spaced(lexicon->profile)) /* 市教育局（负责校舍）, 市交通局（运输保障）: what it does; （筹）, （待定） */
		return is_amount(lexicon, inner) || (!dn_profile_lists_bare(lexicon->profile) && is_said(lexicon, inner)) ||
		       ((dn_profile_prefix(lexicon->profile, DN_WORDS_INNER_DUTY, inner) > 0 ||
		         dn_profile_suffix(lexicon->profile, DN_WORDS_DUTY_NOTES, inner) > 0) &&
		        !dn_name_can_end(lexicon, inner));
	if (letter || address || is_said(lexicon, inner))
		return TRUE;
	for (gsize i = 0; i < inner.length; i++)
		words += inner.at[i] == ' ';
	return g_ascii_islower(dn_slice_first(inner) < 0x80 ? *inner.at : 'A') && words >= WORDS;
}

/* guidance of BODs + guidance: a word in small letters that is none of those which stand within names. */
static gboolean holds_small_word(DnSlice words)
{
	enum { LEAST = 4 };
	gsize small = 0;
	for (gsize i = 0; i < words.length; i++) {
		gboolean within = small > 0 || i == 0 || strchr(" /,+&", words.at[i - 1]) != NULL;
		small = within && g_ascii_islower(words.at[i]) ? small + 1 : 0;
		gboolean ends = i + 1 == words.length || strchr(" /,+&", words.at[i + 1]) != NULL;
		if (ends && small >= LEAST)
			return TRUE;
	}
	return FALSE;
}

/* 金融, 林业、渔业: for what of its fields a body acts, which is no other name of it. */
static gboolean are_fields(const DnProfile *profile, DnSlice inner)
{
	while (inner.length > 0 && !dn_profile_is_spaced(profile) && !dn_profile_lists_bare(profile)) {
		DnSlice field = dn_slice_up_to(inner, "、，,/");
		if (!dn_profile_is(profile, DN_WORDS_FIELDS, field))
			return FALSE;
		inner = dn_slice_skip(inner, (gsize)(dn_slice_end(field) - inner.at));
		if (inner.length == 0)
			return TRUE;
		inner = dn_slice_trim(dn_slice_skip(inner, (gsize)(dn_character_end(inner.at) - inner.at)));
	}
	return FALSE;
}

/* 所需经费另行安排: words that no name holds, and nobody who does something. */
static gboolean says_of_it(const DnLexicon *lexicon, DnSlice inner)
{
	DnTail tail;
	if (dn_profile_is_spaced(lexicon->profile) || dn_profile_lists_bare(lexicon->profile) ||
	    dn_profile_find(lexicon->profile, DN_WORDS_NOT_IN_NAMES, inner).length == 0)
		return FALSE;
	dn_tail_read(&tail, lexicon->profile, inner);
	return tail.n_verbs == 0 && !dn_name_can_end(lexicon, inner) && dn_name_whole_beginning(lexicon, inner).length == 0;
}

/* 市财政局, and 县三中, which has its level, though it does not end as bodies do: a name that is over before brackets. */
static gboolean is_whole(const DnLexicon *lexicon, DnSlice name)
{
	return dn_name_can_end(lexicon, name) || (dn_name_level(lexicon, name) > 0 && dn_name_shape(lexicon, name) >= DN_SHAPE_WEAK);
}

/* 市大数据局（智慧社区）: a few words behind the body of a level that name neither a body nor a place, of which two characters may be one: 东城. */
static gboolean says_subject(const DnLexicon *lexicon, DnSlice outer, DnSlice inner)
{
	enum { FEWEST = 3, MOST = 8 /* characters */ };
	glong n = dn_slice_characters(inner);
	if (dn_profile_is_spaced(lexicon->profile) || dn_profile_lists_bare(lexicon->profile) || n < FEWEST || n > MOST)
		return FALSE;
	return dn_name_level(lexicon, outer) > 0 && dn_name_can_end(lexicon, outer) && dn_name_shape(lexicon, outer) >= DN_SHAPE_STRONG &&
	       dn_name_shape(lexicon, inner) == DN_SHAPE_WEAK && !dn_name_can_end(lexicon, inner) && dn_name_level(lexicon, inner) == 0 &&
	       !dn_name_is_place(lexicon, inner) && dn_name_behind_places(lexicon, inner).length > 0;
}

/* CISA (BODs + guidance), City Clerk (residency): what a body does of the task, behind a name that is over before the brackets. 秘書課（広報係）: a
 * part of it. */
static gboolean says_part(const DnLexicon *lexicon, DnSlice outer, DnSlice inner)
{
	if (!dn_profile_is_spaced(lexicon->profile) && dn_by_find(lexicon->profile, inner).length > 0)
		return FALSE; /* 由县教育局承担校舍部分 */
	if (says_of_it(lexicon, inner))
		return is_whole(lexicon, outer);
	if (dn_profile_suffix(lexicon->profile, DN_WORDS_PARTS_OF_TASKS, inner) > 0 || are_fields(lexicon->profile, inner)) /* 市公安局（人口库） */
		return is_whole(lexicon, outer) && !dn_name_can_end(lexicon, inner);
	if (says_subject(lexicon, outer, inner))
		return TRUE;
	gboolean section = dn_profile_suffix(lexicon->profile, DN_WORDS_SECTIONS, inner) > 0;
	gboolean plan = dn_profile_suffix(lexicon->profile, DN_WORDS_TITLES, inner) > 0; /* 介護班（介護計画） */
	gboolean of_team = dn_profile_suffix(lexicon->profile, DN_WORDS_TEAMS, outer) > 0; /* 介護班（年金部門） */
	if (dn_profile_lists_bare(lexicon->profile) && (section || plan || of_team))
		return dn_name_can_end(lexicon, outer);
	gboolean several = memchr(outer.at, ' ', outer.length) != NULL && dn_name_is_capitalised(outer);
	return dn_profile_is_spaced(lexicon->profile) && holds_small_word(inner) && !dn_name_can_end(lexicon, inner) &&
	       (dn_name_can_end(lexicon, outer) || dn_name_is_collective(lexicon, outer) || (several && dn_name_shape(lexicon, outer) >= DN_SHAPE_WEAK));
}

/* 市教育局（张三）: a person, who is no other name of the body. */
static gboolean is_one_person(const DnLexicon *lexicon, DnSlice inner)
{
	enum { FEWEST = 2, MOST = 3 /* characters */ };
	glong n = dn_slice_characters(inner);
	if (dn_name_is_person(lexicon, inner) && !dn_profile_is_spaced(lexicon->profile)) /* 局长李强 */
		return TRUE;
	return n >= FEWEST && n <= MOST && dn_profile_prefix(lexicon->profile, DN_WORDS_SURNAMES, inner) > 0 &&
	       dn_profile_prefix(lexicon->profile, DN_WORDS_FIELDS, inner) == 0 &&
	       dn_name_shape(lexicon, inner) == DN_SHAPE_WEAK && !dn_name_is_place(lexicon, inner) &&
	       dn_name_behind_places(lexicon, inner).length > 0;
}

/* 张三、李四: one or several. */
static gboolean is_person(const DnLexicon *lexicon, DnSlice inner)
{
	DnSlice first = dn_slice_up_to(inner, "、，,");
	if (first.length == inner.length || dn_profile_is_spaced(lexicon->profile))
		return is_one_person(lexicon, inner);
	for (DnSlice rest = inner; rest.length > 0;) {
		first = dn_slice_up_to(rest, "、，,");
		if (!is_one_person(lexicon, first))
			return FALSE;
		rest = dn_slice_from(rest, dn_slice_find_mark(rest, "、，,"));
		rest = rest.length > 0 ? dn_slice_from(rest, dn_character_end(rest.at)) : rest;
	}
	return TRUE;
}

/* 青原分公司: a branch of the firm before the brackets, which is no other name of it. */
static gboolean is_branch(const DnLexicon *lexicon, DnSlice inner)
{
	gsize branch = dn_profile_suffix(lexicon->profile, DN_WORDS_SHORT_FIRMS, inner);
	return !dn_profile_is_spaced(lexicon->profile) && !dn_profile_lists_bare(lexicon->profile) && branch > 0 && branch < inner.length &&
	       dn_name_can_end(lexicon, inner) && dn_name_level(lexicon, inner) == 0;
}

/* 责任人：李强: a label of something else than a body. */
static gboolean names_other(const DnLexicon *lexicon, DnSlice inner)
{
	DnLabel label;
	return dn_label_read(&label, lexicon->profile, inner) && label.other;
}

/* （按职责分工负责） behind a name: what a body does, and how, and nothing else. */
static gboolean says_duty(DnTail *out, const DnLexicon *lexicon, DnSlice inner)
{
	dn_tail_read(out, lexicon->profile, inner);
	return out->names.length == 0 && (out->n_verbs > 0 || out->own_duty) && !dn_profile_is_spaced(lexicon->profile);
}

/* UNICEF (technical support): with what a body takes part. */
static gboolean notes_support(const DnProfile *profile, DnSlice inner)
{
	gsize said = dn_profile_suffix(profile, DN_WORDS_SAID_ROLES, inner);
	DnSlice role = said > 0 ? dn_slice_trim(dn_slice_skip(inner, inner.length - said)) : inner;
	return said > 0 && said < inner.length && g_ascii_islower(*inner.at) && dn_profile_is(profile, DN_WORDS_LABEL_JOIN, role);
}

/* Forest Agency – lead: the word for a role behind a dash, where spaces separate words. */
gboolean dn_body_notes_split_dash(DnSlice *outer, DnSlice *inner, const DnLexicon *lexicon, DnSlice words)
{
	static const char *const dashes[] = {" – ", " — ", " - "};
	const DnProfile *profile = lexicon->profile;
	for (guint i = 0; dn_profile_is_spaced(profile) && i < G_N_ELEMENTS(dashes); i++) {
		const char *at = g_strrstr_len(words.at, (gssize)words.length, dashes[i]);
		if (at == NULL)
			continue;
		*outer = dn_slice_trim(dn_slice(words.at, (gsize)(at - words.at)));
		*inner = dn_slice_trim(dn_slice_skip(words, (gsize)(at - words.at) + strlen(dashes[i])));
		if (dn_profile_is(profile, DN_WORDS_LABEL_LEAD, *inner) || dn_profile_is(profile, DN_WORDS_LABEL_JOIN, *inner) ||
		    dn_profile_is(profile, DN_WORDS_NOTE_LEADS, *inner) || dn_profile_is(profile, DN_WORDS_NOTE_JOINS, *inner) ||
		    dn_profile_is(profile, DN_WORDS_REMARKS, *inner) || dn_profile_is(profile, DN_WORDS_ASIDES, *inner) || dn_shares_are(profile, *inner) || dn_post_begins(lexicon, *inner))
			return outer->length > 0; /* Ministry of Water – Director of Wells */
	}
	return FALSE;
}

/* The lead of to lead, the takes part of takes part: the word for a role, behind those that say when; else the last word. */
static DnSlice role_in(const DnProfile *profile, DnSlice said)
{
	DnSlice role = dn_slice_trim(said);
	while (dn_profile_prefix(profile, DN_WORDS_LABEL_LEAD, role) == 0 && !dn_profile_is(profile, DN_WORDS_LABEL_JOIN, role)) {
		const char *blank = memchr(role.at, ' ', role.length);
		if (blank == NULL)
			break;
		role = dn_slice_from(role, blank + 1);
	}
	return role;
}

/* to support, will lead: two words or more, which no name ends with. */
static gboolean is_clear(DnSlice words, gsize said)
{
	DnSlice role = dn_slice_trim(dn_slice_skip(words, words.length - said));
	return memchr(role.at, ' ', role.length) != NULL;
}

/* HSE to lead, MoJ support: behind a name beyond doubt a word for what it does needs neither brackets nor a dash. */
static gboolean split_said(DnSlice *outer, DnSlice *inner, const DnLexicon *lexicon, DnSlice words)
{
	gsize said = dn_profile_suffix(lexicon->profile, DN_WORDS_SAID_ROLES, words);
	*outer = dn_slice_cut(words, said);
	*inner = role_in(lexicon->profile, dn_slice_skip(words, words.length - said));
	return said > 0 && (dn_name_shape(lexicon, *outer) >= DN_SHAPE_STRONG || dn_name_is_collective(lexicon, *outer) ||
	                    (is_clear(words, said) && dn_name_is_capitalised(*outer) && memchr(outer->at, ' ', outer->length) != NULL));
}

void dn_body_notes_read_said_beside(DnBody *body, const DnLexicon *lexicon, DnArena *arena)
{
	gsize said = dn_profile_suffix(lexicon->profile, DN_WORDS_SAID_ROLES, body->words);
	DnSlice outer = dn_slice_cut(body->words, said), role = role_in(lexicon->profile, dn_slice_skip(body->words, body->words.length - said));
	gboolean has_own = body->verb.length > 0 && body->verb.at > body->words.at; /* and not that of the label before all of them */
	if (said == 0 || has_own || body->collective || !g_ascii_islower(*role.at) || !dn_name_is_capitalised(outer) ||
	    !dn_profile_is(lexicon->profile, DN_WORDS_LABEL_JOIN, role))
		return;
	body->words = outer;
	body->name = dn_body_notes_keep(arena, outer);
	body->verb = role;
	body->duty = DN_DUTY_JOINS;
}

/* (joint leads), (delivery partner): what a note says that would be the title of a column. */
static gboolean notes_role(const DnLexicon *lexicon, DnSlice inner, DnColumn kind)
{
	return dn_column_title_read(lexicon->profile, inner) == kind;
}

/* The brackets of which the last one closes; NULL where it closes none. */
static const char *last_opening(DnSlice words)
{
	int depth = 0;
	for (const char *p = dn_slice_end(words); p > words.at;) {
		p = dn_character_before(p);
		depth += dn_is_mark(dn_character(p), "）)〕］]】") ? 1 : dn_is_mark(dn_character(p), "（(〔［[【") ? -1 : 0;
		if (depth == 0)
			return p;
	}
	return NULL;
}

/* Ministry of Health (MoH) (lead): of several brackets the last ones, behind which those before are left to be read. */
static gboolean split_last_brackets(DnSlice *outer, DnSlice *inner, DnSlice words)
{
	if (!dn_bodies_split_brackets(outer, inner, words))
		return FALSE;
	const char *opening = last_opening(words), *first = dn_slice_end(*outer);
	if (opening == NULL || opening <= first || !dn_is_mark(dn_slice_last(dn_slice_trim(dn_slice(first, (gsize)(opening - first)))), "）)〕］]】"))
		return TRUE;
	DnSlice left = dn_slice_trim(dn_slice(words.at, (gsize)(opening - words.at))), only;
	*outer = left;
	return dn_bodies_split_brackets(&only, inner, dn_slice_skip(words, (gsize)(dn_character_before(opening) - words.at)));
}

/* （牵头）, (support), (responsible agency): what a body does. */
static gboolean read_role(DnBody *body, const DnLexicon *lexicon, DnSlice inner)
{
	const DnProfile *profile = lexicon->profile;
	gboolean role = dn_label_is_words(profile, inner);
	if (dn_profile_is(profile, DN_WORDS_NOTE_LEADS, inner) || dn_profile_is(profile, DN_WORDS_LEAD_VERBS, inner) || dn_profile_prefix(profile, DN_WORDS_LABEL_LEAD, inner) > 0 ||
	    notes_role(lexicon, inner, DN_COLUMN_LEAD)) {
		body->duty = DN_DUTY_LEADS;
	} else if (dn_profile_is(profile, DN_WORDS_NOTE_JOINS, inner) || dn_profile_is(profile, DN_WORDS_JOIN_VERBS, inner) || dn_profile_is(profile, DN_WORDS_LABEL_JOIN, inner) ||
	           (role && dn_profile_prefix(profile, DN_WORDS_LABEL_JOIN, inner) > 0) || notes_role(lexicon, inner, DN_COLUMN_PARTICIPANT) ||
	           notes_support(profile, inner)) {
		body->duty = DN_DUTY_JOINS;
	} else if (!role) {
		return FALSE;
	}
	body->verb = inner;
	body->mark = inner.length == 1 ? dn_letter_note_read(inner) : body->mark; /* L, S */
	return TRUE;
}

/* （张三）, (Director of Policy): who is there. */
static gboolean says_who(const DnLexicon *lexicon, DnSlice outer, DnSlice inner)
{
	DnSlice first, notes;
	gboolean titled = dn_profile_is_spaced(lexicon->profile) && dn_profile_prefix(lexicon->profile, DN_WORDS_PERSON_TITLES, inner) > 0;
	gboolean somebody = titled || is_person(lexicon, inner) || dn_post_begins(lexicon, inner) || names_other(lexicon, inner);
	if (somebody && dn_bodies_split_brackets(&first, &notes, outer)) /* 市教育局（牵头）（张三）（李四） */
		outer = first;
	return somebody && dn_name_is_listable(lexicon, outer, dn_name_shape(lexicon, outer));
}

/* Director of Policy (Ministry of Health) */
static gboolean says_whose_post(const DnLexicon *lexicon, DnSlice outer, DnSlice inner)
{
	return dn_post_begins(lexicon, outer) && dn_profile_prefix(lexicon->profile, DN_WORDS_BEGINNINGS, inner) > 0;
}

/* 經濟部 of 法務部（以經濟部為主政）, 地方 of （以地方為主政）: whoever leads, it or another body; empty where the note says nothing of that. */
static DnSlice main_body(const DnLexicon *lexicon, DnSlice outer, DnSlice inner)
{
	gsize start = dn_profile_prefix(lexicon->profile, DN_WORDS_MAIN_STARTS, inner);
	gsize end = dn_profile_suffix(lexicon->profile, DN_WORDS_MAIN_ENDS, inner);
	if (end == 0 || start + end >= inner.length || dn_name_shape(lexicon, outer) < DN_SHAPE_GENERIC)
		return dn_slice(inner.at, 0);
	DnSlice main = dn_slice_cut(dn_slice_skip(inner, start), end);
	return start > 0 || dn_name_can_end(lexicon, main) ? main : dn_slice(inner.at, 0);
}

/* 内閣府 of 全府省庁（取りまとめ：内閣府）: another body that leads, and not 港湾局 of 国土交通省（主担当：港湾局）, which is a part of it. */
static DnSlice labelled_main(const DnLexicon *lexicon, DnSlice outer, DnSlice inner)
{
	DnLabel label;
	DnSlice none = dn_slice(inner.at, 0);
	if (!dn_profile_lists_bare(lexicon->profile) || !dn_label_read(&label, lexicon->profile, inner) || label.other || label.duty != DN_DUTY_LEADS)
		return none;
	DnSlice main = dn_slice_trim(dn_slice_skip(inner, label.length));
	gboolean apart = dn_name_is_collective(lexicon, outer) || dn_profile_suffix(lexicon->profile, DN_WORDS_MINISTRY_ENDS, main) > 0;
	return apart && dn_name_shape(lexicon, main) >= DN_SHAPE_STRONG ? main : none;
}

static gboolean read_main(DnBody *body, const DnLexicon *lexicon, DnSlice outer, DnSlice inner)
{
	DnSlice main = main_body(lexicon, outer, inner);
	main = main.length > 0 ? main : labelled_main(lexicon, outer, inner);
	if (main.length == 0)
		return FALSE;
	body->words = outer;
	body->main = main;
	body->duty = dn_slice_is(main, outer) ? DN_DUTY_LEADS : DN_DUTY_JOINS;
	return TRUE;
}

/* 中央宣传部（国家版权局） is one body with two names; （张三） and (TBC) are no part of its name. */
static void read_note(DnBody *body, const DnLexicon *lexicon, DnArena *arena, DnSlice outer, DnSlice inner)
{
	DnTail tail;
	if (read_main(body, lexicon, outer, inner))
		return;
	if (dn_shares_are(lexicon->profile, inner) && dn_name_shape(lexicon, outer) >= DN_SHAPE_WEAK) {
		body->name = dn_body_notes_keep(arena, outer);
		return;
	}
	if (read_role(body, lexicon, inner)) {
		body->words = outer;
	} else if (says_duty(&tail, lexicon, inner) && dn_name_shape(lexicon, outer) >= DN_SHAPE_GENERIC) {
		body->words = outer;
		body->verb = body->verb.length > 0 ? body->verb : inner;
		body->duty = tail.duty != DN_DUTY_RESPONSIBLE ? tail.duty : body->duty;
	} else if ((is_remark(lexicon, inner) && dn_name_shape(lexicon, outer) >= DN_SHAPE_WEAK) || says_part(lexicon, outer, inner)) {
		gunichar letter = dn_profile_is_spaced(lexicon->profile) ? dn_letter_note_read(inner) : 0;
		body->mark = letter != 0 && (body->mark == 0 || letter == 'A') ? letter : body->mark; /* Treasury (A)(R) */
		gboolean noted = dn_profile_is_spaced(lexicon->profile) && dn_slice_last(outer) == ')'; /* Treasury (Mr Weir) (TBC) has another note */
		body->words = noted ? outer : body->words;
		body->name = noted ? NULL : dn_body_notes_keep(arena, outer);
	} else if (is_branch(lexicon, inner)) {
		return;
	} else if (!dn_name_is_collective(lexicon, outer) && dn_name_shape(lexicon, outer) >= DN_SHAPE_GENERIC &&
	           dn_name_shape(lexicon, inner) >= DN_SHAPE_GENERIC) {
		body->name = dn_body_notes_keep(arena, outer);
		body->second = dn_other_name_is(lexicon, outer, inner) ? dn_body_notes_keep(arena, inner) : NULL;
	} else if (dn_profile_is_spaced(lexicon->profile) &&
	           (dn_name_is_of_capitals(outer, inner) || dn_other_name_is_numbered(outer, inner) || dn_other_name_is_spoken(lexicon, outer, inner))) {
		body->name = dn_body_notes_keep(arena, outer);
		body->second = dn_body_notes_keep(arena, inner);
	} else if (dn_profile_is_spaced(lexicon->profile) && (dn_other_name_is_code(lexicon, outer, inner) || dn_name_is_given(lexicon->profile, inner))) {
		body->name = dn_body_notes_keep(arena, outer);
	} else {
		gboolean whose = says_whose_post(lexicon, outer, inner);
		body->words = says_who(lexicon, outer, inner) ? outer : whose ? inner : body->words;
	}
}

/* HRO of Human Resources Office (HRO/DMA), or (HRO / Ports): the short name of the body, without that of the one it belongs to. */
static DnSlice cut_parent(const DnLexicon *lexicon, DnSlice outer, DnSlice inner)
{
	const char *slash = dn_profile_is_spaced(lexicon->profile) ? memchr(inner.at, '/', inner.length) : NULL;
	if (slash == NULL)
		return inner;
	DnSlice own = dn_slice_trim(dn_slice_before(inner, slash));
	return dn_name_is_of_capitals(outer, own) ? own : inner;
}

/* The last note behind a name: in brackets, behind a dash, or a word for a role without either. */
static gboolean split_note(DnSlice *outer, DnSlice *inner, const DnLexicon *lexicon, DnSlice words)
{
	return split_last_brackets(outer, inner, words) || dn_body_notes_split_dash(outer, inner, lexicon, words) ||
	       dn_shares_split(outer, inner, lexicon, words) || split_said(outer, inner, lexicon, words);
}

/* TRUE where another note may be left behind the name. */
static gboolean read_last_note(DnBody *body, const DnLexicon *lexicon, DnArena *arena)
{
	DnSlice outer, inner, name, role;
	gsize length = body->words.length;
	if (body->name != NULL || dn_name_entry(lexicon, body->words) != NULL || dn_name_is_post(lexicon, body->words) ||
	    !split_note(&outer, &inner, lexicon, body->words))
		return FALSE;
	gsize naming = dn_profile_prefix(lexicon->profile, DN_WORDS_NAMINGS, inner);
	inner = dn_slice_skip(inner, naming);
	if (naming > 0)
		body->words = outer;
	gboolean role_within = split_last_brackets(&name, &role, outer) && read_role(body, lexicon, role); /* Treasury (lead) (HMT) */
	outer = role_within ? name : outer;
	read_note(body, lexicon, arena, outer, cut_parent(lexicon, outer, inner));
	if (role_within && body->name == NULL)
		body->name = dn_body_notes_keep(arena, outer);
	return body->words.length < length;
}

void dn_body_notes_read(DnBody *body, const DnLexicon *lexicon, DnArena *arena)
{
	enum { MOST_NOTES = 16 };
	for (guint i = 0; i < MOST_NOTES && !body->collective && read_last_note(body, lexicon, arena);)
		i++;
}
