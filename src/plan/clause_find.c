/* Looks for clauses where they can stand and takes only those that read as one. In the middle of a sentence a clause must be beyond
 * doubt; where a sentence ends, a body of a shape not seen before will do. One pass over the paragraph; nested brackets are
 * looked into a few levels deep only, so that the cost stays linear. */
#include "plan/clause_find.h"

#include <string.h>

#include "plan/brackets.h"
#include "plan/numbering.h"
#include "plan/remark.h"

enum { LONGEST_CLAUSE = 8192, DEEPEST = 3, LONGEST_LINE = 600, LONGEST_FOOT = 1000 };

static void clear_found(gpointer data)
{
	DnFoundClause *found = data;
	dn_clause_clear(&found->clause);
}

GArray *dn_clauses_new(void)
{
	GArray *clauses = g_array_new(FALSE, FALSE, sizeof(DnFoundClause));
	g_array_set_clear_func(clauses, clear_found);
	return clauses;
}

/* ---- Context ---------------------------------------------------------------------------------------------------------- */

static gboolean is_mark(gunichar c, const char *marks)
{
	return c == 0 || dn_is_mark(c, marks);
}

static gunichar character_behind(DnSlice paragraph, gsize at)
{
	return dn_slice_first(dn_slice_trim(dn_slice_skip(paragraph, at)));
}

/* A closing quotation mark ends a sentence only behind its full stop: 落实“谁审批谁负责”（ goes on. */
static gboolean begins_sentence(DnSlice paragraph, gsize at)
{
	static const char quote[] = "”";
	DnSlice left = dn_slice_trim(dn_slice(paragraph.at, at));
	while (dn_slice_ends_with(left, dn_slice_of(quote)))
		left = dn_slice_trim(dn_slice_cut(left, strlen(quote)));
	return is_mark(dn_slice_last(left), "。；;！!？?.）)】〕★☆◆");
}

static gboolean ends_sentence(DnSlice paragraph, gsize at)
{
	return is_mark(character_behind(paragraph, at), "。；;！!？?.，,（(【〔");
}

/* ---- Judging ---------------------------------------------------------------------------------------------------------- */

typedef struct {
	GArray *out;
	const DnLexicon *lexicon;
	DnArena *arena;
	DnSlice paragraph;
} Search;

static gboolean names_single(const DnClause *clause)
{
	for (guint i = 0; i < clause->bodies->len; i++)
		if (!g_array_index(clause->bodies, DnBody, i).collective)
			return TRUE;
	return FALSE;
}

/* The least certain of the single bodies; NONE where there are only groups. */
static DnShape weakest(const DnClause *clause)
{
	DnShape shape = DN_SHAPE_KNOWN;
	for (guint i = 0; i < clause->bodies->len; i++) {
		const DnBody *body = &g_array_index(clause->bodies, DnBody, i);
		shape = body->collective ? shape : MIN(shape, body->shape);
	}
	return names_single(clause) ? shape : DN_SHAPE_NONE;
}

/* Whether every single body can stand in a bare list, the first beyond doubt: （市教育局、市财政局，市人民医院）. */
static gboolean are_listed(const DnLexicon *lexicon, const DnClause *clause)
{
	gboolean first = TRUE;
	for (guint i = 0; i < clause->bodies->len; i++) {
		const DnBody *body = &g_array_index(clause->bodies, DnBody, i);
		if (body->collective)
			continue;
		if (body->shape < (first ? DN_SHAPE_STRONG : DN_SHAPE_GENERIC) && (first || !dn_name_is_place(lexicon, body->words)))
			return FALSE;
		first = FALSE;
	}
	return clause->bodies->len >= 2 && !first;
}

/* （各州（市）党委和政府，省级有关部门）: groups, of which one is every one of its kind. */
static gboolean are_groups(const DnLexicon *lexicon, const DnClause *clause)
{
	gboolean every = FALSE;
	for (guint i = 0; i < clause->bodies->len; i++) {
		const DnBody *body = &g_array_index(clause->bodies, DnBody, i);
		if (!body->collective || !dn_name_ends_as_group(lexicon, dn_slice_of(body->name)) ||
		    dn_profile_find(lexicon->profile, DN_WORDS_SORTS, body->words).length > 0)
			return FALSE;
		every |= dn_profile_find(lexicon->profile, DN_WORDS_EVERY, body->words).length > 0;
	}
	return every && clause->bodies->len >= 2 && !dn_profile_is_spaced(lexicon->profile);
}

/* Whether some body is said to lead or to be responsible; those who only join prove little by themselves. */
static gboolean has_duty(const DnClause *clause)
{
	for (guint i = 0; i < clause->bodies->len; i++)
		if (g_array_index(clause->bodies, DnBody, i).duty != DN_DUTY_JOINS)
			return TRUE;
	return FALSE;
}

/* Whether the paragraph ends there, or its next item begins, where a whole document stands on one line. */
static gboolean ends_item(const Search *search, gsize at)
{
	DnMarker marker;
	DnSlice behind = dn_remarks_skip(search->lexicon->profile, dn_slice_trim(dn_slice_skip(search->paragraph, at)));
	return is_mark(dn_slice_first(behind), "。") || (dn_marker_read(&marker, behind) && marker.kind != DN_MARKER_BULLET);
}

static gboolean lists_bare(const DnProfile *profile)
{
	return dn_profile_is(profile, DN_WORDS_BARE_LISTS, dn_slice_of("customary"));
}

/* ≪主担当府省庁等≫ above a column: words for those who have a role are no bodies. */
static gboolean names_role(const DnProfile *profile, const DnClause *clause)
{
	static const DnWords titles[] = {DN_WORDS_COLUMN_LEAD, DN_WORDS_COLUMN_DEPARTMENT, DN_WORDS_COLUMN_PARTICIPANT};
	for (guint i = 0; i < clause->bodies->len; i++)
		for (guint k = 0; k < G_N_ELEMENTS(titles); k++)
			if (!g_array_index(clause->bodies, DnBody, i).collective &&
			    dn_profile_is(profile, titles[k], dn_slice_of(g_array_index(clause->bodies, DnBody, i).name)))
				return TRUE;
	return FALSE;
}

/* (教育部、财政部) behind the end of an item, in a language or a form in which bodies need no verb. */
static gboolean is_bare_list(const Search *search, const DnClause *clause, gsize start, gsize end)
{
	gboolean behind_stop = begins_sentence(search->paragraph, start) && start > 0;
	gboolean customary = lists_bare(search->lexicon->profile);
	return clause->n_verbs == 0 && !clause->labelled && dn_clause_n_unread(clause) == 0 && clause->bodies->len > 0 &&
	       ((customary && (weakest(clause) >= DN_SHAPE_STRONG || (behind_stop && !names_single(clause)))) ||
	        (behind_stop && (are_listed(search->lexicon, clause) || are_groups(search->lexicon, clause)))) &&
	       ends_item(search, end) && !names_role(search->lexicon->profile, clause);
}

/* 公示收费标准（由价格主管部门负责制定）: within a sentence of a regulation, a group that does something to what stands before. */
static gboolean tells_who_regulates(const Search *search, const DnClause *clause, gsize start)
{
	DnSlice words = dn_slice_skip(search->paragraph, start);
	DnSlice inside = dn_slice_skip(words, (gsize)(g_utf8_next_char(words.at) - words.at));
	return clause->has_object && !names_single(clause) && !begins_sentence(search->paragraph, start) &&
	       dn_profile_prefix(search->lexicon->profile, DN_WORDS_BY, inside) > 0;
}

/* 实行物业管理的，由物业服务企业负责: a condition before all bodies, as regulations state it. Behind others it is a remark on them. */
static gboolean states_condition(const Search *search, const DnClause *clause)
{
	const char *first = clause->bodies->len > 0 ? g_array_index(clause->bodies, DnBody, 0).words.at : NULL;
	for (guint i = 0; i < dn_clause_n_unread(clause); i++) {
		DnSlice unread = g_array_index(clause->unread, DnSlice, i);
		if ((first == NULL || unread.at < first) && dn_profile_suffix(search->lexicon->profile, DN_WORDS_CONDITION_ENDS, unread) > 0)
			return TRUE;
	}
	return FALSE;
}

/* 相关单位：市教育局 without anybody who leads before it: those words stand elsewhere too, so that bodies must be beyond doubt. */
static gboolean names_others(const Search *search, const DnClause *clause, DnSlice words)
{
	gboolean opens;
	DnSlice inside = dn_bracket_family(&opens, dn_slice_first(words)) > 0 ? dn_slice_skip(words, (gsize)(g_utf8_next_char(words.at) - words.at)) : words;
	return dn_profile_prefix(search->lexicon->profile, DN_WORDS_LABEL_OTHERS, dn_slice_trim(inside)) > 0 &&
	       (weakest(clause) < DN_SHAPE_STRONG || dn_clause_n_unread(clause) > 0);
}

/* 局长牵头，市财政局配合: whether persons are all that could not be read. */
static gboolean leaves_persons_only(const Search *search, const DnClause *clause)
{
	for (guint i = 0; i < dn_clause_n_unread(clause); i++)
		if (!dn_name_is_person(search->lexicon, g_array_index(clause->unread, DnSlice, i)))
			return FALSE;
	return TRUE;
}

/* 规划股, 某某区, 教育: whether words may mean a body, though they need not end as one. 政府 and 全行业 do not say which. */
static gboolean may_be_body(const DnLexicon *lexicon, const DnBody *body)
{
	const DnProfile *profile = lexicon->profile;
	DnSlice name = dn_slice_of(body->name);
	if (dn_profile_is(profile, DN_WORDS_ACTORS, name))
		return FALSE;
	if (body->collective || body->shape != DN_SHAPE_WEAK || dn_name_level(lexicon, name) > 0)
		return TRUE;
	return dn_profile_is(profile, DN_WORDS_ENDINGS, name) || dn_profile_suffix(profile, DN_WORDS_FIELDS, name) > 0 || dn_name_is_place(lexicon, name) ||
	       dn_profile_suffix(profile, DN_WORDS_OFFICE_ENDS, name) > dn_profile_suffix(profile, DN_WORDS_FALSE_ENDINGS, name);
}

/* “四个结合”（政府主导、企业参与）: catchwords within a sentence name nobody. */
static gboolean are_catchwords(const Search *search, const DnClause *clause, gsize start)
{
	const DnProfile *profile = search->lexicon->profile;
	if (begins_sentence(search->paragraph, start) || dn_profile_is_spaced(profile) || lists_bare(profile))
		return FALSE;
	for (guint i = 0; i < clause->bodies->len; i++)
		if (may_be_body(search->lexicon, dn_clause_body(clause, i)))
			return FALSE;
	return clause->bodies->len > 1 || names_single(clause);
}

static gboolean is_clause(const Search *search, const DnClause *clause, gsize start, gsize end)
{
	if (is_bare_list(search, clause, start, end))
		return TRUE;
	if (clause->labelled)
		return dn_clause_is_sound(clause, DN_SHAPE_WEAK) && !names_others(search, clause, dn_slice_skip(search->paragraph, start));
	if (tells_who_regulates(search, clause, start) || states_condition(search, clause) || are_catchwords(search, clause, start))
		return FALSE;
	if (begins_sentence(search->paragraph, start) || ends_sentence(search->paragraph, end))
		return (dn_clause_is_sound(clause, DN_SHAPE_GENERIC) && (has_duty(clause) || leaves_persons_only(search, clause))) ||
		       (dn_clause_is_sound(clause, DN_SHAPE_WEAK) && has_duty(clause) && dn_clause_n_unread(clause) == 0);
	return dn_clause_is_sound(clause, DN_SHAPE_STRONG) && has_duty(clause) && dn_clause_n_unread(clause) == 0 &&
	       weakest(clause) >= DN_SHAPE_GENERIC;
}

static gboolean take(const Search *search, DnSlice words, DnSlice inside, gboolean (*accepts)(const Search *, const DnClause *, gsize, gsize))
{
	DnFoundClause found = {.words = words};
	gsize start = (gsize)(words.at - search->paragraph.at);
	dn_clause_init(&found.clause);
	dn_clause_read(&found.clause, search->lexicon, search->arena, inside);
	if (!accepts(search, &found.clause, start, start + words.length)) {
		dn_clause_clear(&found.clause);
		return FALSE;
	}
	found.own_line = dn_slice_trim(search->paragraph).length <= words.length + 3;
	g_array_append_val(search->out, found);
	return TRUE;
}

/* ---- Forms ------------------------------------------------------------------------------------------------------------ */

static gboolean may_be_clause(const Search *search, DnSlice inside)
{
	return inside.length <= LONGEST_CLAUSE && dn_profile_find(search->lexicon->profile, DN_WORDS_SIGNALS, inside).length > 0;
}

/* The last bracket of the paragraph, which somebody forgot to close. */
static void find_unclosed(const Search *search, const GArray *pairs, gsize done)
{
	for (guint i = pairs->len; i-- > 0;) {
		const DnBrackets *pair = &g_array_index(pairs, DnBrackets, i);
		if (pair->end > 0 || pair->family >= DN_BRACKETS_ANGLES)
			continue;
		DnSlice words = dn_slice_skip(search->paragraph, pair->start);
		DnSlice inside = dn_slice_skip(words, (gsize)(g_utf8_next_char(words.at) - words.at));
		if (pair->start >= done && may_be_clause(search, inside) && take(search, words, inside, is_clause))
			g_array_index(search->out, DnFoundClause, search->out->len - 1).unclosed = TRUE;
		return;
	}
}

/* Whether there are bodies, all of them beyond doubt, and nothing else that could not be read. */
static gboolean are_sure(const Search *search, const DnClause *clause, gsize start, gsize end)
{
	(void)search, (void)start, (void)end;
	gboolean sure = clause->bodies->len > 0 && dn_clause_n_unread(clause) == 0 && names_single(clause);
	for (guint i = 0; i < clause->bodies->len; i++) {
		const DnBody *body = &g_array_index(clause->bodies, DnBody, i);
		sure = sure && (body->collective || body->shape >= DN_SHAPE_STRONG);
	}
	return sure;
}

static gboolean are_sure_at_end(const Search *search, const DnClause *clause, gsize start, gsize end)
{
	DnSlice behind = dn_slice_trim(dn_slice_skip(search->paragraph, end));
	return are_sure(search, clause, start, end) && (behind.length == 0 || dn_slice_is(behind, dn_slice_of(".")));
}

static gboolean holds_time(const DnProfile *profile, DnSlice words)
{
	gboolean digit = FALSE;
	for (gsize i = 0; i < words.length; i++)
		digit |= g_ascii_isdigit(words.at[i]);
	return digit && dn_profile_find(profile, DN_WORDS_TIME, words).length > 0;
}

/* (Action: Department of Health, supported by HSE) and (DfE, DHSC, by spring 2026): words that would be none outside of brackets, or without
 * the time. */
static gboolean take_spaced(const Search *search, DnSlice words)
{
	const DnProfile *profile = search->lexicon->profile;
	if (!dn_profile_is_spaced(profile) || words.length > LONGEST_LINE)
		return FALSE;
	DnSlice inside = dn_slice_trim(dn_brackets_inside(words));
	gsize label = dn_profile_prefix(profile, DN_WORDS_LABELS_BRACKETED, inside);
	if (label > 0 && label < inside.length && inside.at[label] == ':')
		return take(search, words, dn_slice_trim(dn_slice_skip(inside, label + 1)), are_sure);
	return holds_time(profile, inside) && take(search, words, inside, are_sure_at_end);
}

/* 〔保健福祉局 保育課 TEL 222-3411〕: what is in the brackets, without a number of a telephone at its end. */
static DnSlice without_phone(const Search *search, DnSlice inside)
{
	DnSlice phone = dn_profile_find(search->lexicon->profile, DN_WORDS_PHONES, inside);
	if (phone.length == 0)
		return inside;
	DnSlice number = dn_slice(dn_slice_end(phone), (gsize)(dn_slice_end(inside) - dn_slice_end(phone)));
	for (const char *p = number.at; p < dn_slice_end(number); p = dn_character_end(p))
		if (!g_unichar_isdigit(dn_character(p)) && !dn_is_mark(dn_character(p), " 　-‐－−ー()（）:：.．・、,"))
			return inside;
	return number.length > 0 ? dn_slice_trim(dn_slice(inside.at, (gsize)(phone.at - inside.at))) : inside;
}

static void find_bracketed(const Search *search, const GArray *pairs)
{
	gsize done = 0;
	for (guint i = 0; i < pairs->len; i++) {
		const DnBrackets *pair = &g_array_index(pairs, DnBrackets, i);
		if (pair->end == 0 || pair->start < done || pair->height > DEEPEST)
			continue;
		DnSlice words = dn_slice(search->paragraph.at + pair->start, pair->end - pair->start);
		DnSlice inside = without_phone(search, dn_brackets_inside(words));
		if ((may_be_clause(search, inside) && take(search, words, inside, is_clause)) ||
		    take_spaced(search, words))
			done = pair->end;
	}
	find_unclosed(search, pairs, done);
}

/* A numbered item that speaks of addresses is none. */
static gboolean begins_address(const DnProfile *profile, DnSlice paragraph)
{
	DnMarker marker;
	return dn_profile_prefix(profile, DN_WORDS_PAGE_ADDRESSES, paragraph) > 0 ||
	       (dn_profile_find(profile, DN_WORDS_PAGE_FEET, paragraph).length > 0 && !dn_marker_read(&marker, paragraph));
}

gboolean dn_clauses_in_foot(const DnProfile *profile, DnSlice paragraph, DnSlice neighbour)
{
	return paragraph.length <= LONGEST_FOOT && neighbour.length <= LONGEST_FOOT &&
	       dn_profile_prefix(profile, DN_WORDS_PAGE_LABELS, paragraph) > 0 && begins_address(profile, neighbour);
}

/* 主办：某厅 版权所有 京ICP备1号: who runs the page on which the plan stands. */
static gboolean is_foot_of_page(const Search *search, gsize start)
{
	const DnProfile *profile = search->lexicon->profile;
	DnSlice paragraph = search->paragraph;
	return paragraph.length <= LONGEST_FOOT &&
	       (dn_profile_find(profile, DN_WORDS_PAGE_FEET, paragraph).length > 0 ||
	        (dn_profile_prefix(profile, DN_WORDS_PAGE_LABELS, dn_slice_skip(paragraph, start)) > 0 &&
	         dn_profile_find(profile, DN_WORDS_PAGE_ADDRESSES, paragraph).length > 0));
}

/* Lead: Geoscience Australia — names of a line that is nothing but labelled, in a language whose names have capitals. */
static gboolean are_capitalised(const Search *search, const DnClause *clause, gsize start)
{
	if (start > 0 || !dn_profile_is_spaced(search->lexicon->profile) || dn_clause_n_unread(clause) > 0)
		return FALSE;
	for (guint i = 0; i < clause->bodies->len; i++) {
		const DnBody *body = &g_array_index(clause->bodies, DnBody, i);
		if (!body->collective && !g_ascii_isupper(*body->name))
			return FALSE;
	}
	return TRUE;
}

static gboolean is_labelled(const Search *search, const DnClause *clause, gsize start, gsize end)
{
	(void)end;
	gboolean weak = clause->labelled || are_capitalised(search, clause, start);
	return dn_clause_is_sound(clause, weak ? DN_SHAPE_WEAK : DN_SHAPE_GENERIC) && !is_foot_of_page(search, start) &&
	       !names_others(search, clause, dn_slice_skip(search->paragraph, start));
}

/* Where a labelled list ends: at a full stop behind which no other label begins. */
static gsize labelled_length(const Search *search, DnSlice rest)
{
	static const char stop[] = "。";
	DnLabel label;
	for (const char *p = rest.at; (p = dn_slice_find(dn_slice(p, (gsize)(dn_slice_end(rest) - p)), dn_slice_of(stop)));) {
		p += strlen(stop);
		DnSlice behind = dn_slice_trim(dn_slice(p, (gsize)(dn_slice_end(rest) - p)));
		if (!dn_label_read(&label, search->lexicon->profile, behind))
			return (gsize)(p - rest.at);
	}
	return rest.length;
}

/* Whether a clause in brackets holds `at`. *next is the first one that does not end before; places are asked for in order. */
static gboolean is_taken(const Search *search, guint *next, guint n_bracketed, const char *at)
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

/* 推进改革，责任单位：: where the sentence goes on, a label must have its noun and its colon. */
static gboolean is_behind_comma(const Search *search, const char *p, const DnLabel *label)
{
	DnSlice left = dn_slice(search->paragraph.at, (gsize)(p - search->paragraph.at));
	return !label->bare && !label->other && dn_is_mark(dn_slice_last(left), "，,") && !dn_profile_is_spaced(search->lexicon->profile);
}

/* Partner Action Responsibilities: District Council is the title of a page: the last of several words with capitals is no label. */
static gboolean ends_title(const Search *search, const char *p, const DnLabel *label)
{
	DnSlice left = dn_slice_trim(dn_slice(search->paragraph.at, (gsize)(p - search->paragraph.at)));
	const char *start = dn_slice_end(left);
	if (!dn_profile_is_spaced(search->lexicon->profile) || !label->bare || label->duty != DN_DUTY_RESPONSIBLE || left.length == 0)
		return FALSE;
	while (start > left.at && g_ascii_isalpha(start[-1]))
		start--;
	return start < dn_slice_end(left) && g_ascii_isupper(*start) && dn_slice_ends_with(label->words, dn_slice_of("ies"));
}

/* The label that ends with the colon at `colon` and begins where a sentence may begin, or with its own bracket. */
static const char *label_start(const Search *search, const char *from, const char *colon)
{
	enum { LONGEST_LABEL = 90, LONGEST_NOTE = 300, OPEN_LABEL = 0x3010 /* 【 */ };
	const char *start = colon - MIN(colon - from, LONGEST_LABEL);
	DnLabel label;
	while (start > from && ((guchar)*start & 0xC0) == 0x80)
		start--;
	for (const char *p = start; p < colon; p = g_utf8_next_char(p)) {
		gsize at = (gsize)(p - search->paragraph.at), rest = search->paragraph.length - at;
		gboolean begins = at == 0 || begins_sentence(search->paragraph, at) || p[-1] == ' ' || dn_character(p) == OPEN_LABEL;
		if (!begins && !dn_is_mark(dn_slice_last(dn_slice(search->paragraph.at, at)), "，,"))
			continue;
		if (dn_label_read(&label, search->lexicon->profile, dn_slice(p, MIN(rest, LONGEST_NOTE))) &&
		    (begins || is_behind_comma(search, p, &label)))
			return label.other || ends_title(search, p, &label) ? NULL : p;
	}
	return NULL;
}

/* Lead – Ministry of Justice; Support – Ministry of Health: a line with dashes for colons. */
static void find_dashed(const Search *search)
{
	DnLabel label;
	if (search->paragraph.length <= LONGEST_LINE && dn_profile_is_spaced(search->lexicon->profile) &&
	    dn_label_read(&label, search->lexicon->profile, search->paragraph) && !label.other)
		take(search, search->paragraph, search->paragraph, is_labelled);
}

/* The last sentence of a paragraph in a language of spaces: what stands behind the last full stop within it, or the last dash. */
static DnSlice last_spaced_sentence(DnSlice paragraph)
{
	static const char *const marks[] = {". ", " – ", " — "};
	DnSlice words = dn_slice_trim(paragraph);
	for (guint i = 0; i < G_N_ELEMENTS(marks); i++)
		for (const char *p; (p = dn_slice_find(words, dn_slice_of(marks[i]))) != NULL;)
			words = dn_slice_trim(dn_slice_skip(words, (gsize)(p - words.at) + strlen(marks[i])));
	return words;
}

static gboolean are_sure_with_duty(const Search *search, const DnClause *clause, gsize start, gsize end)
{
	return are_sure(search, clause, start, end) && clause->n_verbs > 0;
}

/* Led by the Department of Health, with support from HSE. Cabinet Office (lead) with HM Treasury (supporting). */
static void find_spaced_sentence(const Search *search)
{
	const DnProfile *profile = search->lexicon->profile;
	if (!dn_profile_is_spaced(profile))
		return;
	DnSlice words = last_spaced_sentence(search->paragraph);
	gsize led = dn_profile_prefix(profile, DN_WORDS_LED_BY, words);
	if (words.length > LONGEST_LINE || words.length == 0)
		return;
	if (led > 0)
		take(search, words, dn_slice_skip(words, led), are_sure);
	else if (words.length < dn_slice_trim(search->paragraph).length)
		take(search, words, words, are_sure_with_duty);
}

static void find_labelled(const Search *search, guint first)
{
	const char *from = search->paragraph.at, *end = dn_slice_end(search->paragraph);
	guint next = first, n_bracketed = search->out->len;
	for (const char *colon; (colon = next_colon(dn_slice(from, (gsize)(end - from)))) != NULL;) {
		const char *start = is_taken(search, &next, n_bracketed, colon) ? NULL : label_start(search, from, colon);
		from = g_utf8_next_char(colon);
		if (start == NULL)
			continue;
		const char *bracketed = next < n_bracketed ? g_array_index(search->out, DnFoundClause, next).words.at : end;
		DnSlice rest = dn_slice(start, MIN((gsize)(bracketed - start), LONGEST_CLAUSE + 1));
		rest.length = labelled_length(search, rest);
		if (rest.length <= LONGEST_CLAUSE && take(search, rest, rest, is_labelled))
			from = dn_slice_end(rest);
	}
}

/* Which items 以上2项工作 are is told of; the rest must be read. */
static gboolean is_read_whole(const Search *search, const DnClause *clause)
{
	guint n = dn_clause_n_unread(clause);
	return n == 0 || (n == 1 && dn_profile_prefix(search->lexicon->profile, DN_WORDS_ITEMS_ABOVE, g_array_index(clause->unread, DnSlice, 0)) > 0);
}

/* Groups alone need 由 before them: 由各县（市）政府负责落实. */
static gboolean is_whole_line(const Search *search, const DnClause *clause, gsize start, gsize end)
{
	(void)end;
	DnLabel label;
	if (dn_label_read(&label, search->lexicon->profile, dn_slice_skip(search->paragraph, start)) && !label.other)
		return dn_clause_n_unread(clause) == 0 && dn_clause_is_sound(clause, label.bare ? DN_SHAPE_STRONG : DN_SHAPE_GENERIC) &&
		       (!label.bare || weakest(clause) >= DN_SHAPE_STRONG);
	gboolean by = dn_profile_prefix(search->lexicon->profile, DN_WORDS_BY, dn_slice_skip(search->paragraph, start)) > 0;
	return dn_clause_is_sound(clause, by ? DN_SHAPE_GENERIC : DN_SHAPE_STRONG) && has_duty(clause) && is_read_whole(search, clause) && (weakest(clause) >= DN_SHAPE_GENERIC || (by && !names_single(clause))) && !clause->has_object;
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

/* 市教育局牵头 of 推进改革——市教育局牵头: what stands behind the last dash, or all words. */
static DnSlice behind_dash(DnSlice words)
{
	static const char dash[] = "——";
	for (const char *p; (p = dn_slice_find(words, dn_slice_of(dash))) != NULL;)
		words = dn_slice_trim(dn_slice(p + strlen(dash), (gsize)(dn_slice_end(words) - p) - strlen(dash)));
	return words;
}

static void find_sentence(const Search *search, gboolean marked)
{
	DnSlice words = behind_dash(last_sentence(search->paragraph));
	gboolean whole = words.length == dn_slice_trim(search->paragraph).length;
	if (words.length <= LONGEST_LINE && !(marked && whole) && may_be_clause(search, words))
		take(search, words, words, is_whole_line);
}

static int compare_starts(gconstpointer a, gconstpointer b)
{
	const DnFoundClause *left = a, *right = b;
	return left->words.at < right->words.at ? -1 : left->words.at > right->words.at;
}

void dn_clauses_find(GArray *out, const DnLexicon *lexicon, DnArena *arena, DnSlice paragraph, gboolean marked)
{
	Search search = {.out = out, .lexicon = lexicon, .arena = arena, .paragraph = paragraph};
	guint first = out->len;
	gboolean has_colon = FALSE;
	g_autoptr(GArray) pairs = g_array_new(FALSE, FALSE, sizeof(DnBrackets));
	dn_brackets_find(pairs, &has_colon, paragraph, lists_bare(lexicon->profile));
	find_bracketed(&search, pairs);
	if (has_colon)
		find_labelled(&search, first);
	if (out->len == first)
		find_dashed(&search);
	if (out->len == first)
		find_sentence(&search, marked);
	if (out->len == first)
		find_spaced_sentence(&search);
	if (out->len > first + 1)
		qsort(&g_array_index(out, DnFoundClause, first), out->len - first, sizeof(DnFoundClause), compare_starts);
}
