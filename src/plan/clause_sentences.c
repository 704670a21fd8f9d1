/* Clauses that are a sentence, without brackets or label. */
#include <string.h>

#include "plan/clause_proof.h"
#include "plan/clause_search.h"
#include "plan/list_items.h"
#include "plan/prose_spaced.h"

static const char copulas[] = "为為是 "; /* with which a label ends that has no colon, in a whole sentence */

/* Which items 以上2项工作 are is told of; the rest must be read. */
static gboolean is_read_whole(const DnClauseSearch *search, const DnClause *clause)
{
	guint n = dn_clause_n_unread(clause);
	return n == 0 || (n == 1 && dn_profile_prefix(search->lexicon->profile, DN_WORDS_ITEMS_ABOVE, g_array_index(clause->unread, DnSlice, 0)) > 0);
}

/* OWNER / Treasury / PARTNERS / River Watch: titles of those who lead and of those who join, above names by their capitals. */
static gboolean are_labels_paired(const DnClauseSearch *search, const DnClause *clause)
{
	gboolean joins = FALSE, others = FALSE;
	for (guint i = 0; i < clause->bodies->len; i++) {
		gboolean joining = dn_clause_body(clause, i)->duty == DN_DUTY_JOINS;
		joins = joins || joining;
		others = others || !joining;
	}
	return dn_profile_is_spaced(search->lexicon->profile) && clause->n_verbs > 1 && joins && others && dn_clause_is_sound(clause, DN_SHAPE_WEAK);
}

/* 牵头单位 above 市少年宫, and 牵头单位为市少年宫: who is announced on a line of its own or by a whole sentence, and begins with a level as bodies do,
 * needs no ending that is known. */
static gboolean are_announced(const DnClauseSearch *search, const DnClause *clause, const DnLabel *label, gsize start)
{
	const DnProfile *profile = search->lexicon->profile;
	gunichar last = dn_slice_last(dn_slice(search->paragraph.at + start, label->length));
	gboolean announced = last == '\n' || (!dn_profile_lists_bare(profile) && dn_is_one_of(last, copulas));
	if (!announced || dn_clause_n_unread(clause) > 0 || dn_profile_is_spaced(profile) || (last != '\n' && !dn_clause_names_single(clause)))
		return FALSE;
	for (guint i = 0; i < clause->bodies->len; i++) {
		const DnBody *body = &g_array_index(clause->bodies, DnBody, i);
		gsize level = dn_name_level(search->lexicon, body->words);
		gboolean levelled = body->shape >= DN_SHAPE_WEAK && level > 0 &&
		                    dn_profile_prefix(profile, DN_WORDS_LABEL_LEVELS, dn_slice_skip(body->words, level)) == 0; /* 市级层面 */
		if (!body->collective && body->shape < DN_SHAPE_STRONG && !levelled)
			return FALSE;
	}
	return dn_clause_is_sound(clause, DN_SHAPE_WEAK);
}

/* Whether one of them is a body beyond doubt, or a group. */
static gboolean names_any_surely(const DnClause *clause)
{
	gboolean any = FALSE;
	for (guint i = 0; i < clause->bodies->len; i++)
		any |= dn_clause_body(clause, i)->collective || dn_clause_body(clause, i)->shape >= DN_SHAPE_STRONG;
	return any;
}

/* 関係課　保育課、教育センター, and 関係課　各支所、港の会, where one of several names is beyond doubt: words of a label with their noun and a blank, with
 * which a line of a form begins. 主管課　関係課 are titles. */
static gboolean stand_behind_blank(const DnClauseSearch *search, const DnClause *clause, const DnLabel *label, gsize start)
{
	const DnProfile *profile = search->lexicon->profile;
	DnSlice words = dn_slice(search->paragraph.at + start, label->length);
	if (start > 0 || !dn_profile_lists_bare(profile) || dn_slice_last(words) != ' ' || !dn_label_is_before_blank(profile, dn_slice_trim(words)))
		return FALSE;
	for (guint i = 0; i < clause->bodies->len; i++)
		if (dn_label_is_before_blank(profile, dn_clause_body(clause, i)->words))
			return FALSE;
	return clause->bodies->len > 0 && (!dn_clause_names_single(clause) || dn_clause_weakest(clause) >= DN_SHAPE_GENERIC ||
	                                   (names_any_surely(clause) && dn_clause_weakest(clause) >= DN_SHAPE_WEAK));
}

/* 関係課　公園課、海: some short words of the list that may be no names are left out, and told of, where the others are beyond doubt. */
static gboolean leaves_few(const DnClause *clause)
{
	enum { LONGEST = 24 /* bytes */ };
	for (guint i = 0; i < dn_clause_n_unread(clause); i++)
		if (g_array_index(clause->unread, DnSlice, i).length > LONGEST)
			return FALSE;
	return dn_clause_n_unread(clause) <= clause->bodies->len && dn_clause_weakest(clause) >= DN_SHAPE_STRONG && clause->n_verbs <= 1;
}

/* Centre for Water 1 (lead): a number behind a name that is whole without it stood in a column of its own, unless it counts such bodies: Team 1. */
static gboolean ends_with_number(const DnClauseSearch *search, const DnClause *clause)
{
	const DnProfile *profile = search->lexicon->profile;
	for (guint i = 0; dn_profile_is_spaced(profile) && i < clause->bodies->len; i++) {
		DnSlice name = dn_slice_of(dn_clause_body(clause, i)->name), before = name;
		while (before.length > 0 && g_ascii_isdigit(before.at[before.length - 1]))
			before = dn_slice_cut(before, 1);
		gboolean counts = before.length == name.length || dn_slice_last(before) != ' ' ||
		                  dn_profile_is(profile, DN_WORDS_NUMBERED_BODIES, dn_slice_last_word(dn_slice_trim(before)));
		if (!counts && dn_name_shape(search->lexicon, dn_slice_trim(before)) >= DN_SHAPE_STRONG)
			return TRUE;
	}
	return FALSE;
}

/* 责任单位为市教育局、看情况再定: what stands behind bodies beyond doubt is told of. */
static gboolean begins_surely(const DnClauseSearch *search, const DnClause *clause, const DnLabel *label, gsize start)
{
	gunichar last = dn_slice_last(dn_slice(search->paragraph.at + start, label->length));
	return dn_clause_n_unread(clause) > 0 && clause->bodies->len > 0 && dn_clause_weakest(clause) >= DN_SHAPE_STRONG && dn_is_one_of(last, copulas) &&
	       g_array_index(clause->unread, DnSlice, 0).at > dn_clause_body(clause, 0)->words.at && !dn_profile_is_spaced(search->lexicon->profile) &&
	       !dn_profile_lists_bare(search->lexicon->profile);
}

/* Groups alone need 由 before them: 由各县（市）政府负责落实. */
static gboolean is_whole_line(const DnClauseSearch *search, const DnClause *clause, gsize start, gsize end)
{
	(void)end;
	DnLabel label;
	if (dn_label_read(&label, search->lexicon->profile, dn_slice_skip(search->paragraph, start)) && !label.other)
		return begins_surely(search, clause, &label, start) || (leaves_few(clause) && stand_behind_blank(search, clause, &label, start)) ||
		       (dn_clause_n_unread(clause) == 0 && (are_labels_paired(search, clause) || are_announced(search, clause, &label, start) ||
		                                            stand_behind_blank(search, clause, &label, start) ||
		                                            (dn_clause_is_sound(clause, label.bare ? DN_SHAPE_STRONG : DN_SHAPE_GENERIC) &&
		                                             (!label.bare || dn_clause_weakest(clause) >= DN_SHAPE_STRONG))));
	gboolean by = dn_profile_prefix(search->lexicon->profile, DN_WORDS_BY, dn_slice_skip(search->paragraph, start)) > 0;
	return dn_clause_is_sound(clause, by ? DN_SHAPE_GENERIC : DN_SHAPE_STRONG) && dn_clause_has_duty(clause) && !clause->has_object &&
	       !ends_with_number(search, clause) && is_read_whole(search, clause) &&
	       (dn_clause_weakest(clause) >= DN_SHAPE_GENERIC || (by && !dn_clause_names_single(clause)));
}

/* The last sentence of a paragraph, which may be a clause without brackets: 教育部、财政部按职责分工负责。 */
static DnSlice last_sentence(DnSlice paragraph)
{
	static const char stop[] = "。";
	DnSlice body = dn_slice_trim(paragraph);
	if (dn_slice_ends_with(body, dn_slice_of(stop)))
		body = dn_slice_cut(body, strlen(stop));
	const char *start = body.at;
	for (const char *p; (p = dn_slice_find(dn_slice(start, (gsize)(dn_slice_end(body) - start)), dn_slice_of(stop)));)
		start = p + strlen(stop);
	return dn_slice_trim(dn_slice(start, (gsize)(dn_slice_end(paragraph) - start)));
}

/* 市教育局牵头，市财政局配合）: without the bracket that nothing opened. */
static DnSlice without_stray_bracket(DnSlice words)
{
	static const char *const brackets[][2] = {{"（", "）"}, {"(", ")"}, {"【", "】"}};
	for (guint i = 0; i < G_N_ELEMENTS(brackets); i++)
		if (dn_slice_ends_with(words, dn_slice_of(brackets[i][1])) && dn_slice_find(words, dn_slice_of(brackets[i][0])) == NULL)
			return dn_slice_trim(dn_slice_cut(words, strlen(brackets[i][1])));
	return words;
}

/* 市教育局牵头 of 推进改革——市教育局牵头: what stands behind the last dash, or all words. */
static DnSlice behind_dash(DnSlice words)
{
	static const char dash[] = "——";
	for (const char *p; (p = dn_slice_find(words, dn_slice_of(dash))) != NULL;)
		words = dn_slice_trim(dn_slice(p + strlen(dash), (gsize)(dn_slice_end(words) - p) - strlen(dash)));
	return words;
}

/* 由市教育局牵头，市财政局配合 of 宣传：由市教育局牵头，市财政局配合: what stands behind the first colon and begins with 由, or all words. */
static DnSlice behind_colon(const DnProfile *profile, DnSlice words)
{
	const char *p = dn_slice_find_mark(words, "：:");
	if (p == dn_slice_end(words))
		return words;
	DnSlice behind = dn_slice_trim(dn_slice_skip(words, (gsize)(dn_character_end(p) - words.at)));
	return dn_profile_prefix(profile, DN_WORDS_BY, behind) > 0 ? behind : words;
}

/* 责任单位为市教育局 of 建校舍，责任单位为市教育局，协办单位为市财政局: what stands behind the first comma behind which a label begins, where it goes
 * on with 为. */
static DnSlice behind_comma(const DnProfile *profile, DnSlice words)
{
	DnLabel label;
	if (dn_profile_is_spaced(profile) || dn_profile_lists_bare(profile) || dn_label_words_length(&label, profile, words) > 0)
		return words;
	for (const char *p = words.at; p < dn_slice_end(words); p = dn_character_end(p)) {
		DnSlice rest = dn_slice_skip(words, (gsize)(dn_character_end(p) - words.at));
		if (!dn_is_mark(dn_character(p), "，,") || dn_label_words_length(&label, profile, rest) == 0)
			continue;
		gboolean read = dn_label_read(&label, profile, rest) && label.bare && !label.other;
		return read && dn_is_one_of(dn_slice_last(dn_slice(rest.at, label.length)), copulas) ? rest : words;
	}
	return words;
}

/* 由市教育局牵头，责任单位为市财政局: where a clause of bodies beyond doubt stands right before the comma, it is a part of the words from `labelled` on. */
static DnSlice with_clause_before(const DnClauseSearch *search, DnSlice sentence, DnSlice labelled)
{
	if (labelled.at == sentence.at)
		return labelled;
	DnSlice piece = dn_slice_trim(dn_slice(sentence.at, (gsize)(dn_character_before(labelled.at) - sentence.at)));
	const char *start = dn_slice_end(piece);
	while (start > piece.at && !dn_is_mark(dn_character(dn_character_before(start)), "，,：:"))
		start = dn_character_before(start);
	piece = dn_slice_from(piece, start);
	DnClause clause;
	dn_clause_init(&clause);
	dn_clause_read(&clause, search->lexicon, search->arena, piece);
	gboolean is = clause.n_verbs > 0 && !clause.has_object && !clause.labelled && dn_clause_is_sure(&clause);
	dn_clause_clear(&clause);
	return is ? dn_slice_from(sentence, piece.at) : labelled;
}

void dn_search_sentence(const DnClauseSearch *search, gboolean marked)
{
	DnSlice sentence = behind_colon(search->lexicon->profile, behind_dash(last_sentence(search->paragraph)));
	DnSlice words = with_clause_before(search, sentence, behind_comma(search->lexicon->profile, sentence));
	gboolean whole = words.length == dn_slice_trim(search->paragraph).length;
	if (words.length <= DN_LONGEST_LINE && !(marked && whole) && dn_search_may_be_clause(search, words))
		dn_search_take(search, words, without_stray_bracket(words), is_whole_line);
}

static gboolean are_sure_to_join(const DnClauseSearch *search, const DnClause *clause, gsize start, gsize end)
{
	return clause->n_verbs > 0 && !clause->has_object && !clause->labelled && dn_clause_only_joins(clause) &&
	       dn_search_is_sure(search, clause, start, end);
}

gboolean dn_search_joins(const DnClauseSearch *search, DnSlice words)
{
	DnClause clause;
	if (!dn_search_may_be_clause(search, words))
		return FALSE;
	dn_clause_init(&clause);
	dn_clause_read(&clause, search->lexicon, search->arena, words);
	gboolean join = are_sure_to_join(search, &clause, 0, 0);
	dn_clause_clear(&clause);
	return join;
}

/* 市财政局配合。 of （责任单位：市交通局）市财政局配合。: those who join stand behind the clause in brackets, up to the end of the sentence. */
void dn_search_behind_clauses(const DnClauseSearch *search, guint first)
{
	enum { LONGEST = 300 /* bytes */ };
	const DnProfile *profile = search->lexicon->profile;
	guint n = search->out->len;
	for (guint i = first; i < n && !dn_profile_is_spaced(profile) && !dn_profile_lists_bare(profile); i++) {
		const char *from = dn_slice_end(g_array_index(search->out, DnFoundClause, i).words);
		const char *end = i + 1 < n ? MAX(from, g_array_index(search->out, DnFoundClause, i + 1).words.at) : dn_slice_end(search->paragraph);
		DnSlice rest = dn_slice_trim(dn_slice_beginning(dn_slice(from, (gsize)(end - from)), LONGEST));
		if (dn_is_mark(dn_slice_first(rest), "，,"))
			rest = dn_slice_trim(dn_slice_skip(rest, (gsize)(dn_character_end(rest.at) - rest.at)));
		DnSlice words = dn_slice_up_to(rest, "。；;");
		if (words.length < LONGEST && dn_search_may_be_clause(search, words))
			dn_search_take(search, words, words, are_sure_to_join);
	}
}

/* The last sentence of a paragraph in a language of spaces: what stands behind the last full stop within it, or the last dash. */
static DnSlice last_spaced_sentence(DnSlice paragraph)
{
	static const char *const marks[] = {". ", " – ", " — "};
	DnSlice words = dn_slice_trim(paragraph), rest = words;
	for (guint i = 0; i < G_N_ELEMENTS(marks); i++, rest = words)
		for (const char *p; (p = dn_slice_find(rest, dn_slice_of(marks[i]))) != NULL;) {
			gboolean ends = !dn_is_dot_of_initial(words, (gsize)(p - words.at));
			rest = dn_slice_trim(dn_slice_skip(rest, (gsize)(p - rest.at) + strlen(marks[i])));
			words = ends ? rest : words;
		}
	return words;
}

/* The Port Board will participate: whom it joins stands in the sentence before, of which this one is no list. */
static gboolean joins_sentence_before(const DnClauseSearch *search, const DnClause *clause, gsize start, gsize end)
{
	DnSlice words = dn_slice(search->paragraph.at + start, end - start);
	return dn_clause_only_joins(clause) && dn_profile_find(search->lexicon->profile, DN_WORDS_DEED_MODALS, words).length > 0;
}

static gboolean are_sure_with_duty(const DnClauseSearch *search, const DnClause *clause, gsize start, gsize end)
{
	return !joins_sentence_before(search, clause, start, end) && clause->n_verbs > 0 && dn_search_is_sure(search, clause, start, end) && !ends_with_number(search, clause);
}

/* Led by the Department of Health, with support from HSE. Cabinet Office (lead) with HM Treasury (supporting). */
void dn_search_spaced_sentence(const DnClauseSearch *search)
{
	const DnProfile *profile = search->lexicon->profile;
	if (!dn_profile_is_spaced(profile))
		return;
	DnSlice words = last_spaced_sentence(search->paragraph);
	gsize led = dn_profile_prefix(profile, DN_WORDS_LED_BY, words);
	if (words.length > DN_LONGEST_LINE || words.length == 0)
		return;
	if (led > 0 && dn_prose_spaced_names(profile, dn_slice_skip(words, led)).length > 0)
		return; /* Led by the Treasury, launch a review */
	if (led > 0)
		dn_search_take_led(search, words, words, led, dn_search_is_sure);
	else if (words.length < dn_slice_trim(search->paragraph).length && dn_search_take(search, words, words, are_sure_with_duty))
		dn_clause_body(&g_array_index(search->out, DnFoundClause, search->out->len - 1).clause, 0)->article = FALSE; /* that of the sentence */
}
