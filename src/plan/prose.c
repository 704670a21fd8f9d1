/* Running text speaks of bodies for many reasons, so this looks only for whole pieces between commas that read as a clause from
 * end to end, and believes them only in a list whose items otherwise name nobody (prose_settle.c). */
#include "plan/prose.h"

#include "plan/brackets.h"
#include "plan/by_word.h"
#include "plan/clause_source.h"
#include "plan/clause_tail.h"
#include "plan/name_group.h"
#include "plan/clause_proof.h"
#include "plan/prose_spaced.h"

enum { LONGEST_SENTENCE = 1200 /* bytes */, MOST_PIECES = 6 };

static gboolean ends_sentence(gunichar c)
{
	return dn_is_mark(c, "。；;！!？?\n");
}

static gboolean is_comma(gunichar c)
{
	return dn_is_mark(c, "，,");
}

/* The words at the start of `text` up to a mark, without it. */
static DnSlice until(DnSlice text, gboolean (*is_end)(gunichar))
{
	const char *p = text.at;
	while (p < dn_slice_end(text) && !is_end(dn_character(p)))
		p = g_utf8_next_char(p);
	return dn_slice(text.at, (gsize)(p - text.at));
}

/* What stands behind `part` and its mark. */
static DnSlice behind(DnSlice whole, DnSlice part)
{
	DnSlice rest = dn_slice_skip(whole, (gsize)(dn_slice_end(part) - whole.at));
	return rest.length == 0 ? rest : dn_slice_skip(rest, (gsize)(g_utf8_next_char(rest.at) - rest.at));
}

typedef struct {
	const DnLexicon *lexicon;
	DnArena *arena;
} Prose;

gboolean dn_prose_is_behind_by(const DnProfile *profile, DnSlice words)
{
	return dn_profile_prefix(profile, DN_WORDS_BY, words) > 0;
}

gboolean dn_prose_is_of_field(const DnLexicon *lexicon, const DnBody *body)
{
	DnSlice name = dn_slice_of(body->name);
	gsize noun = dn_profile_suffix(lexicon->profile, DN_WORDS_SHARED_NOUNS, name);
	return noun > 0 && dn_profile_is(lexicon->profile, DN_WORDS_FIELDS, dn_slice_cut(name, noun));
}

static gboolean are_bodies(const DnLexicon *lexicon, const DnClause *clause, gboolean behind_by)
{
	gboolean single = FALSE;
	for (guint i = 0; i < clause->bodies->len; i++) {
		const DnBody *body = &g_array_index(clause->bodies, DnBody, i);
		gboolean listable = single && (dn_name_is_place(lexicon, body->words) || dn_name_is_listable(lexicon, dn_slice_of(body->name), body->shape) ||
		                               (body->duty == DN_DUTY_JOINS && dn_prose_is_office(lexicon, body)));
		if (body->collective && !dn_profile_is_spaced(lexicon->profile) && !dn_name_ends_as_group(lexicon, body->words))
			return FALSE; /* 有关部门开展 */
		if (!body->collective && body->shape < DN_SHAPE_STRONG && !listable && !(behind_by && dn_prose_is_of_field(lexicon, body)))
			return FALSE;
		single |= !body->collective;
	}
	return single && dn_clause_n_unread(clause) == 0 && !clause->labelled && clause->rule.length == 0;
}

/* Reads words as a clause; it is left cleared where they are none. */
static gboolean read(DnClause *clause, const Prose *prose, DnSlice words)
{
	dn_clause_init(clause);
	dn_clause_read(clause, prose->lexicon, prose->arena, words);
	if (clause->n_verbs > 0 && are_bodies(prose->lexicon, clause, dn_prose_is_behind_by(prose->lexicon->profile, words)))
		return TRUE;
	dn_clause_clear(clause);
	return FALSE;
}

static gboolean is_group_or_sure(const DnClause *clause)
{
	for (guint i = 0; i < clause->bodies->len; i++)
		if (!dn_clause_body(clause, i)->collective && dn_clause_body(clause, i)->shape < DN_SHAPE_STRONG)
			return FALSE;
	return TRUE;
}

/* Whether a piece is a clause itself: 市科技局配合. What somebody does may stand behind the verb where names are beyond doubt: 市财政局负责资金保障. */
static gboolean is_clause(const Prose *prose, DnSlice piece)
{
	DnClause clause;
	dn_clause_init(&clause);
	dn_clause_read(&clause, prose->lexicon, prose->arena, piece);
	gboolean sound = dn_clause_is_sound(&clause, DN_SHAPE_GENERIC) && dn_clause_n_unread(&clause) == 0 && (!clause.has_object || is_group_or_sure(&clause));
	dn_clause_clear(&clause);
	return sound;
}

/* 由市财政局牵头，会同市科技局制定办法: whether a piece says together with whom the words before it are done. */
static gboolean says_with_whom(const Prose *prose, DnSlice words, DnSlice piece)
{
	DnClause clause;
	if (dn_profile_prefix(prose->lexicon->profile, DN_WORDS_CONNECTORS, piece) == 0 ||
	    !read(&clause, prose, dn_slice(words.at, (gsize)(dn_slice_end(piece) - words.at))))
		return FALSE;
	dn_clause_clear(&clause);
	return TRUE;
}

/* Whether a piece goes on with the clause of the words before it. */
static gboolean goes_on(const Prose *prose, DnSlice words, DnSlice piece)
{
	return is_clause(prose, piece) || says_with_whom(prose, words, piece);
}

/* Where a clause may begin in a piece: at 由 or at its start. NULL where it cannot hold one. */
static const char *clause_start(const Prose *prose, DnSlice piece)
{
	const DnProfile *profile = prose->lexicon->profile;
	DnSlice by = dn_by_find(profile, piece);
	return by.length > 0 ? by.at : piece.at;
}

/* 具体办法由环保总局会同有关部门制定: who makes a rule, as laws say of many, does no task by that, unless somebody leads. */
static gboolean makes_rule(const Prose *prose, DnSlice piece, const char *start)
{
	const DnProfile *profile = prose->lexicon->profile;
	return dn_profile_suffix(profile, DN_WORDS_RULES_TO_MAKE, dn_slice(piece.at, (gsize)(start - piece.at))) > 0 &&
	       dn_profile_find(profile, DN_WORDS_INNER_LEAD, piece).length == 0;
}

/* Behind 由 any duty will do. Words before it, or no 由 at all, are believed only where somebody leads or each has duties of its own:
 * 经费由财政部负责 says who pays. */
static gboolean says_enough(const Prose *prose, const DnClause *clause, DnSlice piece, const char *start)
{
	gboolean begins = start == piece.at || dn_is_mark(dn_character(dn_character_before(start)), "：:"); /* 加強宣導：請內政部研議 */
	gboolean bare_by = begins && dn_prose_is_behind_by(prose->lexicon->profile, piece);
	gboolean whole = !clause->has_object || dn_profile_suffix(prose->lexicon->profile, DN_WORDS_ACTIONS, piece) > 0; /* 由司法局负责起草 */
	return (clause->states_lead && !makes_rule(prose, piece, start)) || clause->own_duty || (bare_by && whole);
}

/* 市教育局负责 of 建校舍，市教育局负责。: a body beyond doubt, behind what is to be done, at the end of the sentence. */
static gboolean ends_with_duty(const Prose *prose, const DnClause *clause, DnSlice sentence, DnSlice words)
{
	DnSlice rest = dn_slice_trim(dn_slice_skip(sentence, (gsize)(dn_slice_end(words) - sentence.at)));
	gboolean ends = rest.length == 0 || (dn_is_mark(dn_slice_first(rest), "。；;") && dn_character_end(rest.at) == dn_slice_end(rest));
	if (!ends || words.at == sentence.at || !dn_is_mark(dn_character(dn_character_before(words.at)), "，,") || clause->has_object)
		return FALSE;
	for (guint i = 0; i < clause->bodies->len; i++)
		if (!dn_clause_body(clause, i)->collective && dn_name_level(prose->lexicon, dn_clause_body(clause, i)->words) == 0)
			return FALSE;
	return dn_clause_is_sure(clause) && dn_profile_suffix(prose->lexicon->profile, DN_WORDS_INNER_DUTY, words) > 0;
}

/* 会同省应急厅牵头负责设施加固: of whoever does that, the words do not tell. */
static gboolean lacks_subject(const Prose *prose, DnSlice words)
{
	return dn_profile_prefix(prose->lexicon->profile, DN_WORDS_TOGETHER, words) > 0;
}

/* Brackets are read elsewhere: words that stand in one, or that end in the middle of one, are no clause of the sentence. */
static gboolean is_outside_brackets(DnSlice sentence, DnSlice words)
{
	int depth = 0;
	for (const char *p = sentence.at; p < dn_slice_end(words); p = g_utf8_next_char(p)) {
		gunichar c = dn_character(p);
		if (p == words.at && depth != 0)
			return FALSE;
		depth += dn_is_mark(c, "（(〔［[【《") ? 1 : dn_is_mark(c, "）)〕］]】》") ? -1 : 0;
	}
	return depth == 0;
}

/* 会同看海点制定办法 or 看海点配合 behind 由市财政局牵头，: whom somebody acts with is told of where it was not read. */
static void tell_of_others(DnClause *clause, const Prose *prose, DnSlice more)
{
	DnTail tail;
	DnSlice piece = until(more, is_comma);
	dn_tail_read(&tail, prose->lexicon->profile, piece);
	gboolean joins = tail.n_verbs > 0 && tail.duty == DN_DUTY_JOINS && tail.names.length > 0;
	if (clause->states_lead && (joins || dn_profile_prefix(prose->lexicon->profile, DN_WORDS_TOGETHER, piece) > 0))
		dn_clause_note_unread(clause, piece);
}

static gboolean find_in_sentence(DnFoundClause *out, const Prose *prose, DnSlice sentence)
{
	DnSlice rest = sentence;
	if (sentence.length > LONGEST_SENTENCE)
		return FALSE;
	while (rest.length > 0) {
		DnSlice piece = until(rest, is_comma);
		const char *start = clause_start(prose, piece);
		DnSlice words = dn_slice(start, (gsize)(dn_slice_end(piece) - start));
		rest = behind(rest, piece);
		DnSlice more = rest, next;
		for (guint n = 1; n < MOST_PIECES && more.length > 0 && goes_on(prose, words, next = until(more, is_comma)); n++) {
			words.length = (gsize)(dn_slice_end(next) - words.at);
			more = behind(more, next);
		}
		if (lacks_subject(prose, words) || !is_outside_brackets(sentence, words) || !read(&out->clause, prose, words))
			continue;
		out->words = words;
		out->prose = TRUE;
		if (says_enough(prose, &out->clause, piece, start) || ends_with_duty(prose, &out->clause, sentence, words)) {
			tell_of_others(&out->clause, prose, more);
			return TRUE;
		}
		dn_clause_clear(&out->clause);
	}
	return FALSE;
}

/* 市公安局牵头，做好巡逻。市教育局牵头，做好宣传。: each sentence says who does what it tells of. */
static void find_sentences(GArray *out, const Prose *prose, DnSlice text)
{
	const DnProfile *profile = prose->lexicon->profile;
	for (DnSlice rest = text; rest.length > 0;) {
		DnSlice sentence = until(rest, ends_sentence);
		DnFoundClause found = {0};
		if (dn_profile_find(profile, DN_WORDS_PROSE_VERBS, sentence).length > 0 && find_in_sentence(&found, prose, sentence))
			g_array_append_val(out, found);
		rest = behind(rest, sentence);
	}
}

DnSlice dn_prose_behind_sentence(DnSlice text)
{
	return behind(text, until(text, ends_sentence));
}

/* The brackets with which a text ends, with all that is nested in them: （市教育局，各市（县）政府）; empty for none. */
static DnSlice last_brackets(DnSlice text)
{
	g_autoptr(GArray) pairs = g_array_new(FALSE, FALSE, sizeof(DnBrackets));
	gboolean has_colon = FALSE;
	dn_brackets_find(pairs, &has_colon, text, DN_BRACKETS_ROUND);
	for (guint i = 0; i < pairs->len; i++) {
		const DnBrackets *pair = &g_array_index(pairs, DnBrackets, i);
		if (pair->end == text.length)
			return dn_slice_skip(text, pair->start);
	}
	return dn_slice(text.at, 0);
}

gboolean dn_prose_is_office(const DnLexicon *lexicon, const DnBody *body)
{
	enum { FEWEST = 3 /* characters */ };
	DnSlice name = dn_slice_of(body->name);
	return body->shape == DN_SHAPE_GENERIC && dn_profile_suffix(lexicon->profile, DN_WORDS_OFFICES, name) > 0 &&
	       dn_name_level(lexicon, name) == 0 && dn_slice_characters(name) >= FEWEST && !dn_is_one_of(dn_slice_first(name), "0123456789一二三四五六七八九十百两几");
}

/* 县招商中心, and not 省级示范中心. */
static gboolean is_local(const DnLexicon *lexicon, const DnBody *body)
{
	DnSlice name = dn_slice_of(body->name), behind_level = dn_slice_skip(name, dn_name_level(lexicon, name));
	return body->shape >= DN_SHAPE_GENERIC && behind_level.length < name.length &&
	       dn_profile_prefix(lexicon->profile, DN_WORDS_LABEL_LEVELS, behind_level) == 0;
}

/* 推进改革。（保护处、省知识产权中心）: names that are no proof by themselves; other clauses of the document may be. */
static gboolean may_be_bodies(const DnLexicon *lexicon, const DnClause *clause)
{
	for (guint i = 0; i < clause->bodies->len; i++) {
		const DnBody *body = dn_clause_body(clause, i);
		if (!body->collective && body->shape < DN_SHAPE_STRONG && !dn_prose_is_office(lexicon, body) && !is_local(lexicon, body))
			return FALSE;
	}
	return dn_clause_names_single(clause) && dn_clause_n_unread(clause) == 0 && !clause->labelled && clause->rule.length == 0;
}

/* 表示を正す。 消費者庁 before （総務省）, in a language in which lists need no verb: the name before the brackets may do what those in them do not. */
static gboolean ends_with_name(const DnLexicon *lexicon, DnSlice text)
{
	text = dn_slice_trim(text);
	const char *from = dn_slice_end(text);
	while (from > text.at && !dn_is_mark(dn_character(dn_character_before(from)), "。、 　"))
		from = dn_character_before(from);
	return dn_profile_lists_bare(lexicon->profile) && from > text.at && dn_name_can_end(lexicon, dn_slice_skip(text, (gsize)(from - text.at)));
}

/* 报区食安办 before （区市场监管局）: the name of a body of some level right before brackets, which give another one of it. 区海洋中心 and the like are
 * things that are built as well, unless something is told to them. */
static gboolean stands_behind_office(const DnLexicon *lexicon, DnSlice text)
{
	enum { LONGEST = 12 /* characters */ };
	const char *from = dn_slice_end(text);
	for (guint n = 0; n < LONGEST && from > text.at; n++) {
		from = dn_character_before(from);
		DnSlice name = dn_slice_from(text, from);
		gboolean begins = dn_profile_prefix(lexicon->profile, DN_WORDS_LEVELS, name) > 0;
		gboolean told = dn_profile_suffix(lexicon->profile, DN_WORDS_REPORTED_TO, dn_slice_before(text, from)) > 0;
		DnShape least = told ? DN_SHAPE_GENERIC : DN_SHAPE_STRONG;
		if (dn_name_entry(lexicon, name) != NULL || (begins && dn_name_can_end(lexicon, name) && dn_name_shape(lexicon, name) >= least))
			return TRUE;
	}
	return FALSE;
}

gboolean dn_prose_list_at_end(DnFoundClause *out, const DnLexicon *lexicon, DnArena *arena, DnSlice text)
{
	static const char stop[] = "。";
	DnSlice words = last_brackets(dn_slice_ends_with(text, dn_slice_of(stop)) ? dn_slice_cut(text, strlen(stop)) : text);
	if (words.length == 0 || ends_with_name(lexicon, dn_slice(text.at, (gsize)(words.at - text.at))) ||
	    dn_bracket_names_source(lexicon->profile, text, words))
		return FALSE;
	*out = (DnFoundClause){.words = words, .prose = TRUE};
	dn_clause_init(&out->clause);
	dn_clause_read(&out->clause, lexicon, arena, dn_brackets_inside(words));
	gboolean behind_stop = words.at > text.at && ends_sentence(dn_character(dn_character_before(words.at)));
	gboolean again = out->clause.bodies->len == 1 && stands_behind_office(lexicon, dn_slice_before(text, words.at));
	if (out->clause.bodies->len > 0 && out->clause.n_verbs == 0 && !again &&
	    (are_bodies(lexicon, &out->clause, FALSE) || (behind_stop && may_be_bodies(lexicon, &out->clause))))
		return TRUE;
	dn_clause_clear(&out->clause);
	return FALSE;
}

/* Behind the last item of a document stand a signature and a date. */
static DnSlice first_paragraph(DnSlice text)
{
	const char *end = memchr(text.at, '\n', text.length);
	return dn_slice_trim(dn_slice_cut(text, end != NULL ? (gsize)(dn_slice_end(text) - end) : 0));
}

void dn_prose_find(GArray *out, const DnLexicon *lexicon, DnArena *arena, DnSlice text)
{
	const Prose prose = {lexicon, arena};
	if (dn_profile_is_spaced(lexicon->profile)) {
		dn_prose_spaced_find(out, lexicon, arena, text);
		return;
	}
	DnFoundClause found;
	find_sentences(out, &prose, text);
	if (out->len == 0 && (dn_prose_list_at_end(&found, lexicon, arena, text) || dn_prose_list_at_end(&found, lexicon, arena, first_paragraph(text))))
		g_array_append_val(out, found);
}

DnSlice dn_prose_lead(const DnLexicon *lexicon, DnArena *arena, DnSlice text)
{
	static const DnWords saying_who[] = {DN_WORDS_INNER_LEAD, DN_WORDS_TOGETHER}; /* of most tasks the text holds none */
	DnSlice none = dn_slice(text.at, 0);
	gboolean may_say = FALSE;
	for (gsize i = 0; i < G_N_ELEMENTS(saying_who); i++)
		may_say = may_say || dn_profile_find(lexicon->profile, saying_who[i], text).length > 0;
	if (dn_profile_is_spaced(lexicon->profile) || !may_say)
		return none;
	g_autoptr(GArray) found = dn_clauses_new();
	find_sentences(found, &(Prose){lexicon, arena}, text);
	for (guint i = 0; i < found->len; i++) {
		const DnFoundClause *clause = &g_array_index(found, DnFoundClause, i);
		if (clause->clause.states_lead)
			return clause->words;
	}
	return none;
}
