/* Clauses behind labels: 牵头单位：某局；配合单位：某局. */
#include <string.h>

#include "plan/act_lists.h"
#include "plan/brackets.h"
#include "plan/clause_proof.h"
#include "plan/clause_search.h"
#include "plan/form_titles.h"
#include "plan/numbering.h"
#include "plan/page_foot.h"
#include "plan/prose_spaced.h"

/* Whether the words hold a label of something else, such as Timeline: */
static gboolean holds_other_label(const DnProfile *profile, DnSlice words)
{
	DnLabel label;
	for (gsize i = 0; i < words.length; i++)
		if (words.at[i] == ' ' && dn_label_read(&label, profile, dn_slice_skip(words, i + 1)) && label.other)
			return TRUE;
	return FALSE;
}

/* Whether a clause within a line has the form of a record: Map the coast. Lead: Geoscience Ruritania. Partners: Treasury. Timeline: 2030. */
static gboolean is_record(const DnClauseSearch *search, const DnClause *clause, gsize start, gsize end)
{
	const DnProfile *profile = search->lexicon->profile;
	if (clause->n_verbs == 0 || !dn_begins_sentence(search->paragraph, start))
		return FALSE;
	return clause->n_verbs > 1 || holds_other_label(profile, dn_slice(search->paragraph.at + start, end - start));
}

/* Geoscience Ruritania and Treasury, but not Inspire: capitals that are not those of any one word. */
static gboolean is_like_name(const DnProfile *profile, const DnBody *body)
{
	return body->collective || body->shape >= DN_SHAPE_STRONG || strchr(body->name, ' ') != NULL ||
	       dn_profile_is(profile, DN_WORDS_ENDINGS, dn_slice_of(body->name));
}

/* Treasury, École nationale, "Keep Ruritania Tidy" and eHealth: a capital, behind a quotation mark or one small letter. */
static gboolean has_capital(DnSlice name)
{
	gunichar first = dn_slice_first(name);
	if (name.length > 1 && (g_ascii_islower(*name.at) || dn_is_mark(first, "\"“‘'")))
		first = dn_slice_first(dn_slice_skip(name, (gsize)(dn_character_end(name.at) - name.at)));
	return g_unichar_isupper(first);
}

/* Lead: Geoscience Ruritania — names of a line that is nothing but labelled, or of a record within one, in a language whose names have capitals. */
static gboolean are_capitalised(const DnClauseSearch *search, const DnClause *clause, gsize start, gsize end)
{
	gboolean record = start > 0, like_names = TRUE, sure = FALSE;
	if (!dn_profile_is_spaced(search->lexicon->profile) || dn_clause_n_unread(clause) > 0 || (record && !is_record(search, clause, start, end)))
		return FALSE;
	for (guint i = 0; i < clause->bodies->len; i++) {
		const DnBody *body = &g_array_index(clause->bodies, DnBody, i);
		if (!body->collective && !has_capital(dn_slice_of(body->name)))
			return FALSE;
		like_names = like_names && is_like_name(search->lexicon->profile, body);
		sure = sure || (!body->collective && body->shape >= DN_SHAPE_STRONG);
	}
	return !record || like_names || sure;
}

static gboolean is_sure_label(const DnClauseSearch *search, gsize start)
{
	DnLabel label;
	return dn_label_read(&label, search->lexicon->profile, dn_slice_skip(search->paragraph, start)) && label.sure;
}

/* Partners: To save money, help should be sought from others. — a sentence behind a label is no list, and what looks like names in it may be any of
 * its words. */
static gboolean is_sentence(const DnClauseSearch *search, const DnClause *clause)
{
	const DnProfile *profile = search->lexicon->profile;
	gboolean verb = FALSE, weak = FALSE, within = FALSE;
	const char *last = clause->bodies->len > 0 ? dn_clause_body(clause, clause->bodies->len - 1)->words.at : NULL;
	for (guint i = 0; dn_profile_is_spaced(profile) && i < dn_clause_n_unread(clause); i++) {
		DnSlice unread = g_array_index(clause->unread, DnSlice, i);
		gboolean says = dn_profile_find(profile, DN_WORDS_NOT_IN_NAMES, unread).length > 0;
		verb = verb || says;
		within = within || (says && unread.at < last);
	}
	for (guint i = 0; i < clause->bodies->len; i++)
		weak = weak || (!dn_clause_body(clause, i)->collective && dn_clause_body(clause, i)->shape < DN_SHAPE_GENERIC);
	return within || (verb && weak);
}

static gboolean is_labelled(const DnClauseSearch *search, const DnClause *clause, gsize start, gsize end)
{
	if (is_sure_label(search, start) && (!dn_clause_is_sure(clause) || (start > 0 && !is_record(search, clause, start, end))))
		return FALSE;
	if (is_sentence(search, clause))
		return FALSE;
	gboolean weak = clause->labelled || are_capitalised(search, clause, start, end);
	return dn_clause_is_sound(clause, weak ? DN_SHAPE_WEAK : DN_SHAPE_GENERIC) && !dn_is_foot_of_page(search->lexicon->profile, search->paragraph, start) &&
	       !dn_search_names_others(search, clause, dn_slice_skip(search->paragraph, start));
}

static gboolean is_separator(const char *p)
{
	return dn_is_mark(dn_character(p), "、，,；;：:。 ");
}

static DnSlice before_separator(DnSlice words)
{
	const char *p = words.at;
	while (p < dn_slice_end(words) && !is_separator(p))
		p = dn_character_end(p);
	return dn_slice(words.at, (gsize)(p - words.at));
}

/* Whether a name ends with the words: 县财政局 of 县发改局、县财政局. */
static gboolean end_as_name(const DnLexicon *lexicon, DnSlice words)
{
	const char *start = dn_slice_end(words);
	while (start > words.at && !is_separator(dn_character_before(start)))
		start = dn_character_before(start);
	return dn_name_can_end(lexicon, dn_slice(start, (gsize)(dn_slice_end(words) - start)));
}

/* Whether a date or a bracket ends before `p`: 6月底, 9月30日, （下同）. */
static gboolean ends_remark(DnSlice rest, const char *p)
{
	return p > rest.at && dn_is_one_of(dn_character(dn_character_before(p)), "日月年底）)");
}

/* a. of 县财政局 a.做好工作: a letter and a mark, and Chinese behind them. */
static gboolean is_letter_of_item(DnSlice words)
{
	DnSlice mark = dn_slice_skip(words, 1), behind = mark.length > 0 ? dn_slice_skip(mark, (gsize)(dn_character_end(mark.at) - mark.at)) : mark;
	return g_ascii_isalpha(*words.at) && dn_is_mark(dn_slice_first(mark), ".．、)）") && g_unichar_iswide(dn_slice_first(dn_slice_trim(behind)));
}

/* 责任单位：县财政局2.落实要求, 完成时限：6月底（2）落实要求, 担当：総務省 ②手引きを作る: whether the number of the next item stands at `p`, and not that of a body. */
static gboolean begins_item(const DnLexicon *lexicon, DnSlice rest, const char *p)
{
	DnMarker marker;
	DnSlice behind = dn_slice_skip(rest, (gsize)(p - rest.at));
	gboolean bracketed = dn_is_mark(dn_character(p), "（(");
	DnSlice left = dn_slice_trim(dn_slice(rest.at, (gsize)(p - rest.at)));
	if (is_letter_of_item(behind) && !dn_profile_lists_bare(lexicon->profile))
		return end_as_name(lexicon, left);
	if (!dn_marker_read(&marker, behind) || marker.kind >= DN_MARKER_LETTER || marker.length >= behind.length)
		return FALSE;
	gboolean outer = marker.kind <= DN_MARKER_ARABIC && p[-1] == ' ';
	behind = before_separator(dn_slice_skip(behind, marker.length));
	if (dn_name_whole_beginning(lexicon, behind).length > 0 || dn_name_can_end(lexicon, behind))
		return FALSE;
	return outer || bracketed || ends_remark(rest, p) || ((marker.kind <= DN_MARKER_ARABIC || p[-1] == ' ') && end_as_name(lexicon, left));
}

static gboolean is_number(gunichar c)
{
	return dn_is_one_of(c, "0123456789（(一二三四五六七八九十");
}

/* The words before the next item, in text that a copy left in one line. */
static DnSlice cut_next_item(const DnLexicon *lexicon, DnSlice rest)
{
	if (dn_profile_is_spaced(lexicon->profile))
		return rest;
	for (const char *p = rest.at; p < dn_slice_end(rest); p = dn_character_end(p)) {
		gboolean may_begin = p > rest.at && (p[-1] == ' ' || ((is_number(dn_character(p)) || g_ascii_isalpha(*p)) && !g_ascii_isalnum(p[-1])));
		if (may_begin && begins_item(lexicon, rest, p))
			return dn_slice_trim(dn_slice(rest.at, (gsize)(p - rest.at)));
	}
	return rest;
}

/* The S of U.S. Treasury and the Inc of Acme Inc. are followed by no end of a sentence. */
static gboolean ends_sentence(const DnProfile *profile, DnSlice words)
{
	enum { LEAST = 3 };
	gsize letters = 0;
	while (letters < words.length && g_ascii_isalnum(dn_slice_end(words)[-1 - (gssize)letters]))
		letters++;
	return letters >= LEAST && dn_profile_suffix(profile, DN_WORDS_COMPANY_ENDS, dn_slice(words.at, words.length + 1)) == 0;
}

/* Lead: Treasury. The scheme will start next year. — where the names end behind which nothing but sentences stands. */
static gsize length_before_sentence(const DnProfile *profile, DnSlice rest)
{
	static const char stop[] = ". ";
	for (const char *p = rest.at; (p = dn_slice_find(dn_slice_from(rest, p), dn_slice_of(stop)));) {
		DnSlice left = dn_slice_before(rest, p), behind = dn_slice_trim(dn_slice_from(rest, p += strlen(stop)));
		if (memchr(behind.at, ':', behind.length) == NULL && g_ascii_isupper(*behind.at) && ends_sentence(profile, left) &&
		    dn_profile_find(profile, DN_WORDS_NOT_IN_NAMES, dn_prose_spaced_sentence(behind)).length > 0)
			return left.length;
	}
	return rest.length;
}

/* Where a labelled list ends: at a full stop behind which no other label begins. */
static gsize labelled_length(const DnClauseSearch *search, DnSlice rest)
{
	static const char stop[] = "。";
	DnLabel label;
	rest = dn_marker_before_bullet(rest);
	if (dn_profile_is_spaced(search->lexicon->profile))
		return length_before_sentence(search->lexicon->profile, rest);
	for (const char *p = rest.at; (p = dn_slice_find(dn_slice_from(rest, p), dn_slice_of(stop)));) {
		p += strlen(stop);
		if (!dn_label_read(&label, search->lexicon->profile, dn_slice_trim(dn_slice_from(rest, p))))
			return (gsize)(p - rest.at);
	}
	return rest.length;
}

/* Whether a clause in brackets holds `at`. *next is the first one that does not end before; places are asked for in order. */
static gboolean is_taken(const DnClauseSearch *search, guint *next, guint n_bracketed, const char *at)
{
	while (*next < n_bracketed && dn_slice_end(g_array_index(search->out, DnFoundClause, *next).words) <= at)
		(*next)++;
	return *next < n_bracketed && g_array_index(search->out, DnFoundClause, *next).words.at <= at;
}

static const char *next_colon(DnSlice text)
{
	const char *end = dn_slice_end(text);
	for (const char *p = text.at; (p = dn_skip_chinese(p, end)) < end; p = dn_character_end(p))
		if (dn_is_colon(p))
			return p;
	return NULL;
}

/* 推进改革，责任单位： and 改革：责任单位：: where the sentence goes on, a label must have its noun and its colon. */
static gboolean goes_on_with_label(const DnClauseSearch *search, const char *p, const DnLabel *label)
{
	DnSlice left = dn_slice(search->paragraph.at, (gsize)(p - search->paragraph.at));
	return !label->bare && !label->other && dn_is_mark(dn_slice_last(left), "，,：:") && !dn_profile_is_spaced(search->lexicon->profile);
}

/* Partner Action Responsibilities: District Council is the title of a page: the last of several words with capitals is no label. */
static gboolean ends_title(const DnClauseSearch *search, const char *p, const DnLabel *label)
{
	DnSlice left = dn_slice_trim(dn_slice(search->paragraph.at, (gsize)(p - search->paragraph.at)));
	const char *start = dn_slice_end(left);
	if (!dn_profile_is_spaced(search->lexicon->profile) || !label->bare || label->duty != DN_DUTY_RESPONSIBLE || left.length == 0)
		return FALSE;
	while (start > left.at && g_ascii_isalpha(start[-1]))
		start--;
	return start < dn_slice_end(left) && g_ascii_isupper(*start) &&
	       dn_profile_suffix(search->lexicon->profile, DN_WORDS_LABEL_PLURALS, label->words) > 0;
}

/* Strengthen support: more nurses: a word in small letters behind another one is part of the sentence. */
static gboolean is_in_sentence(const DnClauseSearch *search, const char *p)
{
	gboolean behind_word = p > search->paragraph.at + 1 && p[-1] == ' ' && g_ascii_isalnum(p[-2]);
	return behind_word && g_ascii_islower(*p) && dn_profile_is_spaced(search->lexicon->profile);
}

/* 牵头领导：张三责任单位：教育局: whether a label may stand right behind what another one says of something else, as copies leave it. */
static gboolean follows_other(const DnClauseSearch *search, const DnLabel *label, gboolean behind_other)
{
	return behind_other && !label->bare && !label->other && !dn_profile_is_spaced(search->lexicon->profile);
}

/* 附件写有“牵头单位：甲局，责任单位：乙局”: words within quotation marks that begin with a label tell of what another text says. */
static gboolean is_quoted(const DnClauseSearch *search, const char *p)
{
	static const char opening[] = "“", closing[] = "”";
	DnSlice before = dn_slice(search->paragraph.at, (gsize)(p - search->paragraph.at));
	before = dn_slice_skip(before, before.length - MIN(before.length, DN_LONGEST_LINE));
	const char *open = g_strrstr_len(before.at, (gssize)before.length, opening), *end = dn_slice_end(search->paragraph);
	if (open == NULL || g_strstr_len(open, p - open, closing) != NULL)
		return FALSE;
	DnSlice quoted = dn_slice(open + strlen(opening), MIN((gsize)(end - open) - strlen(opening), DN_LONGEST_LINE));
	DnLabel label;
	return dn_label_read(&label, search->lexicon->profile, quoted) && dn_slice_find(quoted, dn_slice_of(closing)) != NULL;
}

/* The label that ends with the colon at `colon` and begins where a sentence may begin, or with its own bracket. *behind_other tells whether the
 * colon before it ends a label of something else, and then whether this one does. */
static const char *label_start(gboolean *behind_other, const DnClauseSearch *search, const char *from, const char *colon)
{
	enum { LONGEST_LABEL = 90, LONGEST_NOTE = 300, OPEN_LABEL = 0x3010 /* 【 */, OPEN_ANGLE = 0x3008 /* 〈 */, OPEN_WIDE = 0xFF1C /* ＜ */ };
	const char *start = colon - MIN(colon - from, LONGEST_LABEL);
	gboolean follows = *behind_other;
	DnLabel label;
	*behind_other = FALSE;
	while (start > from && ((guchar)*start & 0xC0) == 0x80)
		start--;
	for (const char *p = start; p < colon; p = g_utf8_next_char(p)) {
		gsize at = (gsize)(p - search->paragraph.at), rest = search->paragraph.length - at;
		gboolean begins = at == 0 || dn_begins_sentence(search->paragraph, at) || p[-1] == ' ' || dn_character(p) == OPEN_LABEL ||
		                  dn_character(p) == OPEN_ANGLE || dn_character(p) == OPEN_WIDE;
		if (!begins && !follows && !dn_is_mark(dn_slice_last(dn_slice(search->paragraph.at, at)), "，,：:"))
			continue;
		if (!dn_label_read(&label, search->lexicon->profile, dn_slice(p, MIN(rest, LONGEST_NOTE))) ||
		    !(begins || goes_on_with_label(search, p, &label) || follows_other(search, &label, follows)))
			continue;
		*behind_other = label.other;
		return label.other || ends_title(search, p, &label) || is_in_sentence(search, p) || is_quoted(search, p) ? NULL : p;
	}
	return NULL;
}

/* What stands behind a body beyond doubt, 所需经费由市财政安排, is told of. */
static gboolean are_named(const DnClauseSearch *search, const DnClause *clause, gsize start, gsize end)
{
	(void)search, (void)start, (void)end;
	gboolean sure = clause->bodies->len > 0 && dn_clause_weakest(clause) >= DN_SHAPE_STRONG &&
	                (dn_clause_n_unread(clause) == 0 || g_array_index(clause->unread, DnSlice, 0).at > dn_clause_body(clause, 0)->words.at);
	return dn_clause_is_sound(clause, DN_SHAPE_GENERIC) && (sure || dn_clause_n_unread(clause) == 0) &&
	       (!dn_clause_names_single(clause) || dn_clause_weakest(clause) >= DN_SHAPE_GENERIC);
}

/* 责任单位——市教育局, at the beginning of a line or behind a sentence: the dash, as long as it is, must end the label. */
static void search_long_dash(const DnClauseSearch *search)
{
	static const char dash[] = "—";
	DnLabel label;
	const char *found = dn_slice_find(search->paragraph, dn_slice_of(dash));
	const char *at = found, *half = dn_slice_find(search->paragraph, dn_slice_of("--"));
	at = at == NULL || (half != NULL && half < at) ? half : at;
	if (at == NULL)
		return;
	while (at > search->paragraph.at && !dn_is_mark(dn_character(dn_character_before(at)), "。；; 　"))
		at = dn_character_before(at);
	gsize start = (gsize)(at - search->paragraph.at);
	DnSlice rest = dn_slice_skip(search->paragraph, start);
	if (!dn_begins_sentence(search->paragraph, start) || !dn_label_read(&label, search->lexicon->profile, rest) || label.other ||
	    !dn_is_mark(dn_slice_last(dn_slice(rest.at, label.length)), "—-"))
		return;
	rest.length = labelled_length(search, rest);
	dn_search_take(search, rest, rest, are_named);
}

/* River Watch, Skyline: names with capitals, and groups. */
static gboolean are_of_kinds(const DnClauseSearch *search, const DnClause *clause, gsize start, gsize end)
{
	(void)search, (void)start, (void)end;
	gboolean are = clause->bodies->len > 0 && dn_clause_n_unread(clause) == 0;
	for (guint i = 0; i < clause->bodies->len; i++)
		are = are && (dn_clause_body(clause, i)->collective || has_capital(dn_slice_of(dn_clause_body(clause, i)->name)));
	return are;
}

/* Bytes of Civil society on a line of its own above the names, or of CSOs, private sector, multilaterals: before them; 0 for no such words. */
static gsize kinds_length(DnSlice *kinds, const DnClauseSearch *search, DnSlice rest)
{
	DnLabel label;
	const char *line = memchr(rest.at, '\n', rest.length);
	*kinds = dn_slice(rest.at, line != NULL ? (gsize)(line - rest.at) : 0);
	if (line != NULL && dn_form_title_is_of_actors(*kinds))
		return kinds->length + 1;
	if (!dn_label_read(&label, search->lexicon->profile, rest) || label.other || label.duty != DN_DUTY_JOINS)
		return 0;
	*kinds = label.words;
	return memchr(kinds->at, ',', kinds->length) != NULL ? label.length : 0;
}

/* CSOs, private sector, multilaterals: River Watch, Skyline — a label that is a list itself, and would be cut at its commas: those behind it take
 * part. */
static gboolean take_kinds(const DnClauseSearch *search, DnSlice rest)
{
	DnSlice kinds;
	gsize length = dn_profile_is_spaced(search->lexicon->profile) ? kinds_length(&kinds, search, rest) : 0;
	if (length == 0 || !dn_search_take(search, rest, dn_slice_trim(dn_slice_skip(rest, length)), are_of_kinds))
		return FALSE;
	DnClause *clause = &g_array_index(search->out, DnFoundClause, search->out->len - 1).clause;
	clause->labelled = TRUE;
	for (guint i = 0; i < clause->bodies->len; i++) {
		dn_clause_body(clause, i)->duty = DN_DUTY_JOINS;
		dn_clause_body(clause, i)->verb = kinds;
	}
	return TRUE;
}

/* Lead – Ministry of Justice; Support – Ministry of Health: a line with dashes for colons, or the last sentences of one: Map peat. Lead –
 * Treasury. */
void dn_search_dashes(const DnClauseSearch *search)
{
	DnLabel label;
	if (search->paragraph.length > DN_LONGEST_LINE)
		return;
	if (!dn_profile_is_spaced(search->lexicon->profile)) {
		search_long_dash(search);
		return;
	}
	if (take_kinds(search, search->paragraph))
		return;
	for (gsize at = 0; at < search->paragraph.length; at++) {
		DnSlice rest = dn_slice_skip(search->paragraph, at);
		gboolean begins = at == 0 || (search->paragraph.at[at - 1] == ' ' && dn_begins_sentence(search->paragraph, at));
		if (!begins || !dn_label_read(&label, search->lexicon->profile, rest))
			continue;
		if (!label.other)
			dn_search_take(search, rest, rest, is_labelled);
		return;
	}
}

/* Where labels may begin: in an item that begins with who acts, behind its sentence, in which words such as in consultation with partners: stand before
 * those with whom. */
static const char *first_label_place(const DnClauseSearch *search)
{
	DnMarker marker;
	DnSlice text = dn_slice_trim(search->paragraph);
	text = dn_marker_read(&marker, text) ? dn_slice_trim(dn_slice_skip(text, marker.length)) : text;
	const char *said = dn_act_lists_end(search->lexicon->act_lists, text.at);
	return said != NULL && said <= dn_slice_end(search->paragraph) ? said : search->paragraph.at;
}

void dn_search_labels(const DnClauseSearch *search, guint first)
{
	const char *from = first_label_place(search), *end = dn_slice_end(search->paragraph);
	guint next = first, n_bracketed = search->out->len;
	gboolean behind_other = FALSE;
	for (const char *colon; (colon = next_colon(dn_slice(from, (gsize)(end - from)))) != NULL;) {
		const char *start = is_taken(search, &next, n_bracketed, colon) ? NULL : label_start(&behind_other, search, from, colon);
		from = g_utf8_next_char(colon);
		if (start == NULL)
			continue;
		const char *bracketed = next < n_bracketed ? g_array_index(search->out, DnFoundClause, next).words.at : end;
		DnSlice rest = dn_slice(start, MIN((gsize)(bracketed - start), DN_LONGEST_CLAUSE + 1));
		rest = cut_next_item(search->lexicon, rest);
		rest.length = labelled_length(search, rest);
		if (rest.length <= DN_LONGEST_CLAUSE && (take_kinds(search, rest) || dn_search_take(search, rest, rest, is_labelled)))
			from = dn_slice_end(rest);
	}
}
