#include "plan/clause_search.h"

#include <string.h>

#include "plan/brackets.h"
#include "plan/clause_proof.h"
#include "plan/numbering.h"
#include "plan/remark.h"

static gboolean is_mark(gunichar c, const char *marks)
{
	return c == 0 || dn_is_mark(c, marks);
}

static gunichar character_behind(DnSlice paragraph, gsize at)
{
	return dn_slice_first(dn_slice_trim(dn_slice_skip(paragraph, at)));
}

/* A closing quotation mark ends a sentence only behind its full stop: 落实“谁审批谁负责”（ goes on. */
gboolean dn_begins_sentence(DnSlice paragraph, gsize at)
{
	static const char quote[] = "”";
	DnSlice left = dn_slice_trim(dn_slice(paragraph.at, at));
	while (dn_slice_ends_with(left, dn_slice_of(quote)))
		left = dn_slice_trim(dn_slice_cut(left, strlen(quote)));
	return is_mark(dn_slice_last(left), "。；;！!？?.）)】〕★☆◆⇒→➡");
}

gboolean dn_ends_sentence(DnSlice paragraph, gsize at)
{
	return is_mark(character_behind(paragraph, at), "。；;！!？?.，,（(【〔");
}

DnSlice dn_sentence_before(DnSlice paragraph, gsize at)
{
	const char *start = paragraph.at + at;
	while (start > paragraph.at && !dn_is_mark(dn_character(dn_character_before(start)), "。；;：:"))
		start = dn_character_before(start);
	return dn_slice_trim(dn_slice(start, (gsize)(paragraph.at + at - start)));
}

gboolean dn_search_ends_item(const DnClauseSearch *search, gsize at)
{
	DnMarker marker;
	DnSlice behind = dn_remarks_skip(search->lexicon->profile, dn_slice_trim(dn_slice_skip(search->paragraph, at)));
	DnSlice note = dn_is_mark(dn_slice_first(behind), "※") ? dn_slice_trim(dn_slice_skip(behind, strlen("※"))) : behind; /* ※再掲 */
	gboolean remarked = dn_profile_lists_bare(search->lexicon->profile) && dn_profile_is(search->lexicon->profile, DN_WORDS_REMARKS, note);
	return behind.length == 0 || remarked || dn_is_mark(dn_slice_first(behind), "。") || (dn_marker_read(&marker, behind) && marker.kind != DN_MARKER_BULLET);
}

gboolean dn_search_may_be_clause(const DnClauseSearch *search, DnSlice inside)
{
	return inside.length <= DN_LONGEST_CLAUSE && dn_profile_find(search->lexicon->profile, DN_WORDS_SIGNALS, inside).length > 0;
}

gboolean dn_search_names_others(const DnClauseSearch *search, const DnClause *clause, DnSlice words)
{
	gboolean opens;
	DnSlice inside = dn_bracket_family(&opens, dn_slice_first(words)) > 0 ? dn_slice_skip(words, (gsize)(g_utf8_next_char(words.at) - words.at)) : words;
	return dn_profile_prefix(search->lexicon->profile, DN_WORDS_LABEL_OTHERS, dn_slice_trim(inside)) > 0 &&
	       (dn_clause_weakest(clause) < DN_SHAPE_STRONG || dn_clause_n_unread(clause) > 0);
}

gboolean dn_search_take(const DnClauseSearch *search, DnSlice words, DnSlice inside, DnAccepts accepts)
{
	DnFoundClause found = {.words = words};
	gsize start = (gsize)(words.at - search->paragraph.at);
	dn_clause_init(&found.clause);
	dn_clause_read(&found.clause, search->lexicon, search->arena, inside);
	if (!accepts(search, &found.clause, start, start + words.length)) {
		dn_clause_clear(&found.clause);
		return FALSE;
	}
	DnLabel label;
	gboolean labelled = dn_label_read(&label, search->lexicon->profile, inside);
	found.of_item = words.at == inside.at && labelled && label.sure;
	found.of_members = labelled && (label.members || (label.duty == DN_DUTY_JOINS && dn_profile_prefix(search->lexicon->profile, DN_WORDS_OVERSEERS, label.words) > 0 &&
	                                                  dn_clause_only_joins(&found.clause)));
	found.begins_line = start == 0;
	found.own_line = dn_slice_trim(search->paragraph).length <= words.length + 3;
	g_array_append_val(search->out, found);
	return TRUE;
}

gboolean dn_search_is_sure(const DnClauseSearch *search, const DnClause *clause, gsize start, gsize end)
{
	(void)search, (void)start, (void)end;
	return dn_clause_is_sure(clause);
}

gboolean dn_search_take_led(const DnClauseSearch *search, DnSlice words, DnSlice inside, gsize led, DnAccepts accepts)
{
	DnSlice verb = dn_slice_trim(dn_slice_beginning(inside, led));
	if (!dn_search_take(search, words, dn_slice_skip(inside, led), accepts))
		return FALSE;
	DnClause *clause = &g_array_index(search->out, DnFoundClause, search->out->len - 1).clause;
	for (guint i = 0; dn_profile_is(search->lexicon->profile, DN_WORDS_LABEL_LEAD, verb) && i < clause->bodies->len; i++) {
		DnBody *body = dn_clause_body(clause, i);
		if (body->duty != DN_DUTY_RESPONSIBLE)
			continue;
		body->duty = DN_DUTY_LEADS;
		body->verb = verb;
		clause->states_lead = TRUE;
	}
	return TRUE;
}
