/* Believes only names beyond doubt, and behind a colon only words that say what is to be done: a list of telephone numbers or of persons looks
 * much like one of duties. */
#include "plan/body_line.h"

#include "plan/bodies.h"
#include "plan/name_group.h"
#include "plan/name_post.h"

enum { LONGEST_NAMES = 180 /* bytes */ };

/* The text up to the first mark that ends a list of names. Brackets may stand within one: 各区政府（管委会）. */
static DnSlice beginning(DnSlice text)
{
	DnSlice head = dn_slice_beginning(text, LONGEST_NAMES);
	int depth = 0;
	for (const char *p = head.at; p < dn_slice_end(head); p = dn_character_end(p)) {
		gunichar c = dn_character(p);
		depth += dn_is_mark(c, "（(") ? 1 : dn_is_mark(c, "）)") ? -1 : 0;
		if (dn_is_mark(c, "\n。；;") || (depth == 0 && dn_is_mark(c, "：:，,！!？?《“")))
			return dn_slice(head.at, (gsize)(p - head.at));
	}
	return head;
}

static DnSlice skip_character(DnSlice text)
{
	return text.length == 0 ? text : dn_slice_skip(text, (gsize)(dn_character_end(text.at) - text.at));
}

/* 综合协调组, 领导小组办公室: parts of whoever leads the work, which do not do it. */
static gboolean is_of_staff(const DnLexicon *lexicon, DnSlice name)
{
	return dn_profile_suffix(lexicon->profile, DN_WORDS_STAFFS, name) > 0;
}

static gboolean is_body(const DnLexicon *lexicon, const DnBody *body)
{
	DnSlice name = dn_slice_of(body->name);
	if (is_of_staff(lexicon, body->words) || dn_profile_is(lexicon->profile, DN_WORDS_ACTORS, name))
		return FALSE;
	DnSlice outer, inner;
	if (body->collective)
		return dn_name_ends_as_group(lexicon, dn_bodies_split_brackets(&outer, &inner, name) ? outer : name);
	if (dn_name_is_listable(lexicon, name, body->shape))
		return TRUE;
	return body->shape == DN_SHAPE_GENERIC && dn_profile_suffix(lexicon->profile, DN_WORDS_OFFICES, name) > 0 &&
	       dn_slice_characters(name) > 2;
}

static gboolean are_bodies(const DnLexicon *lexicon, const DnClause *clause)
{
	if (clause->bodies->len == 0 || dn_clause_n_unread(clause) > 0 || clause->labelled || clause->rule.length > 0)
		return FALSE;
	for (guint i = 0; i < clause->bodies->len; i++)
		if (!is_body(lexicon, dn_clause_body(clause, i)))
			return FALSE;
	return TRUE;
}

/* Reads the words into the clause; it is left cleared where they are anything but names, with verbs or without. */
static gboolean read_names(DnBodyLine *out, const DnLexicon *lexicon, DnArena *arena, DnSlice words, gboolean with_verb)
{
	DnLabel label;
	out->words = words;
	if (words.length == 0 || words.length >= LONGEST_NAMES || dn_label_read(&label, lexicon->profile, words))
		return FALSE;
	dn_clause_init(&out->clause);
	dn_clause_read(&out->clause, lexicon, arena, words);
	if ((out->clause.n_verbs > 0) == with_verb && are_bodies(lexicon, &out->clause))
		return TRUE;
	dn_clause_clear(&out->clause);
	return FALSE;
}

/* Whether the words say what somebody has to do: 负责校园安全, and not 张三、李四 or 0571-12345. */
static gboolean is_duty(const DnProfile *profile, DnSlice words)
{
	static const DnWords of_work[] = {DN_WORDS_DUTY_VERBS, DN_WORDS_LEAD_VERBS, DN_WORDS_JOIN_VERBS, DN_WORDS_ACTIONS, DN_WORDS_INNER_OTHER};
	enum { SHORTEST = 12, LONGEST_BEGINNING = 600 /* bytes */ };
	if (words.length < SHORTEST || dn_profile_prefix(profile, DN_WORDS_NOT_DUTIES, words) > 0)
		return FALSE;
	words = dn_slice_beginning(words, LONGEST_BEGINNING);
	for (guint i = 0; i < G_N_ELEMENTS(of_work); i++)
		if (dn_profile_find(profile, of_work[i], words).length > 0)
			return TRUE;
	return FALSE;
}

/* 市公安局：配合做好检查: who helps others does not lead. */
static void let_helpers_join(DnBodyLine *line, const DnProfile *profile)
{
	gsize verb = dn_profile_prefix(profile, DN_WORDS_HELPING, line->duty);
	for (guint i = 0; verb > 0 && i < line->clause.bodies->len; i++) {
		DnBody *body = dn_clause_body(&line->clause, i);
		body->duty = DN_DUTY_JOINS;
		body->verb = dn_slice(line->duty.at, verb);
	}
}

/* Reads the words into an initialised clause: whether they are one by themselves, and say nothing else: 市财政局、市公安局配合. */
static gboolean read_clause(DnClause *out, const DnLexicon *lexicon, DnArena *arena, DnSlice words)
{
	dn_clause_read(out, lexicon, arena, words);
	return out->n_verbs > 0 && !out->has_object && are_bodies(lexicon, out);
}

static gboolean is_clause(const DnLexicon *lexicon, DnArena *arena, DnSlice words)
{
	DnClause clause;
	dn_clause_init(&clause);
	gboolean is = read_clause(&clause, lexicon, arena, words);
	dn_clause_clear(&clause);
	return is;
}

/* 市教育局：牵头排查，市财政局配合: who helps is said within the duty. */
static void add_helpers(DnBodyLine *line, const DnLexicon *lexicon, DnArena *arena)
{
	enum { LONGEST_DUTY = 2400 /* bytes */ };
	DnSlice rest = dn_slice_beginning(line->duty, LONGEST_DUTY);
	while (rest.length > 0) {
		DnSlice piece = beginning(rest);
		if (piece.length > 0 && dn_profile_suffix(lexicon->profile, DN_WORDS_JOIN_VERBS, piece) > 0) {
			DnClause helpers;
			dn_clause_init(&helpers);
			if (read_clause(&helpers, lexicon, arena, piece) && dn_clause_only_joins(&helpers))
				dn_clause_merge(&line->clause, &helpers, lexicon, arena);
			dn_clause_clear(&helpers);
		}
		rest = dn_slice_skip(rest, piece.length);
		while (rest.length > 0 && !dn_is_mark(dn_slice_first(rest), "\n。；;，,"))
			rest = skip_character(rest);
		rest = skip_character(rest);
	}
}

/* 市教育局：负责校园安全, or the heading 市教育局 with what stands below it. */
static gboolean read_with_colon(DnBodyLine *out, const DnLexicon *lexicon, DnArena *arena, DnSlice text, DnSlice names)
{
	DnSlice rest = dn_slice_skip(text, names.length);
	gunichar mark = dn_slice_first(rest);
	if (mark != 0 && !dn_is_mark(mark, "：:\n。"))
		return FALSE;
	while (rest.length > 0 && dn_is_mark(dn_slice_first(rest), "：:\n。 "))
		rest = skip_character(rest);
	out->duty = rest;
	if ((rest.length > 0 && (mark == 0x3002 || !is_duty(lexicon->profile, rest))) || !read_names(out, lexicon, arena, names, FALSE))
		return FALSE;
	let_helpers_join(out, lexicon->profile);
	add_helpers(out, lexicon, arena);
	return TRUE;
}

/* 市教育局负责，市财政局配合，检查校舍: the words of the clause, of which `words` are the first part, up to the comma behind its last one. */
static DnSlice with_others(const DnLexicon *lexicon, DnArena *arena, DnSlice text, DnSlice words)
{
	enum { MOST_PARTS = 6 };
	for (guint i = 0; i < MOST_PARTS && dn_slice_end(words) < dn_slice_end(text); i++) {
		DnSlice rest = skip_character(dn_slice_skip(text, words.length));
		DnSlice piece = beginning(rest);
		gunichar mark = dn_slice_first(dn_slice_skip(rest, piece.length));
		if (piece.length == 0 || (mark != 0 && !dn_is_mark(mark, "，,。；;")) || !is_clause(lexicon, arena, piece))
			break;
		words.length = (gsize)(dn_slice_end(piece) - text.at);
	}
	return words;
}

/* 市教育局负责校园安全: the verb proves the clause, and something must stand behind it. */
static gboolean read_with_verb(DnBodyLine *out, const DnLexicon *lexicon, DnArena *arena, DnSlice text, DnSlice piece)
{
	DnSlice verb = dn_profile_find(lexicon->profile, DN_WORDS_LINE_VERBS, piece);
	DnSlice words = dn_slice(text.at, (gsize)(dn_slice_end(verb) - text.at));
	gboolean apart = verb.length > 0 && dn_slice_end(verb) == dn_slice_end(piece);
	if (verb.length == 0 || dn_slice_end(verb) == dn_slice_end(text))
		return FALSE;
	if (apart)
		words = with_others(lexicon, arena, text, words);
	out->duty = apart ? dn_slice_trim(skip_character(dn_slice_skip(text, words.length))) : text;
	return out->duty.length > 0 && is_duty(lexicon->profile, dn_slice_skip(text, (gsize)(verb.at - text.at))) &&
	       read_names(out, lexicon, arena, words, TRUE);
}

/* 3项, 共3项 */
static gboolean is_count_of_tasks(const DnProfile *profile, DnSlice words)
{
	DnSlice number = dn_slice_cut(words, dn_profile_suffix(profile, DN_WORDS_TASK_COUNTS, words));
	return number.length > 0 && number.length < words.length && g_ascii_isdigit(dn_slice_end(number)[-1]);
}

/* 市教育局牵头的任务（3项）, 市教育局牵头（3项）: the heading of the tasks that it leads. */
static gboolean read_for_tasks(DnBodyLine *out, const DnLexicon *lexicon, DnArena *arena, DnSlice text)
{
	while (text.length > 0 && dn_is_mark(dn_slice_last(text), "：:。"))
		text.length = (gsize)(g_utf8_prev_char(dn_slice_end(text)) - text.at);
	DnSlice outer, inner;
	gboolean noted = dn_bodies_split_brackets(&outer, &inner, text);
	DnSlice words = noted ? outer : text;
	gsize noun = dn_profile_suffix(lexicon->profile, DN_WORDS_TASKS_LED, words);
	words.length -= noun;
	gsize verb = dn_profile_suffix(lexicon->profile, DN_WORDS_LINE_VERBS, words);
	out->duty = dn_slice("", 0);
	gboolean says_tasks = noun > 0 || (noted && is_count_of_tasks(lexicon->profile, inner));
	return says_tasks && verb > 0 && read_names(out, lexicon, arena, words, TRUE);
}

gboolean dn_body_line_read(DnBodyLine *out, const DnLexicon *lexicon, DnArena *arena, DnSlice text)
{
	*out = (DnBodyLine){0};
	DnSlice piece = beginning(text);
	return piece.length > 0 && (read_with_colon(out, lexicon, arena, text, piece) || read_for_tasks(out, lexicon, arena, text) ||
	                            read_with_verb(out, lexicon, arena, text, piece));
}

/* 0571-12345, 张三, and 见附件 say nothing of a duty. */
static gboolean may_be_duty(const DnLexicon *lexicon, DnSlice words)
{
	enum { SHORTEST = 12 /* bytes */ };
	for (gsize i = 0; i < words.length; i++)
		if (g_ascii_isdigit(words.at[i]))
			return FALSE;
	return words.length >= SHORTEST && dn_profile_prefix(lexicon->profile, DN_WORDS_NOT_DUTIES, words) == 0 && !dn_name_is_person(lexicon, words);
}

gboolean dn_body_line_may_be_one(DnBodyLine *out, const DnLexicon *lexicon, DnArena *arena, DnSlice text)
{
	*out = (DnBodyLine){0};
	DnSlice names = beginning(text), rest = dn_slice_skip(text, names.length);
	if (!dn_is_mark(dn_slice_first(rest), "：:"))
		return FALSE;
	out->duty = dn_slice_trim(skip_character(rest));
	return may_be_duty(lexicon, out->duty) && read_names(out, lexicon, arena, names, FALSE);
}
