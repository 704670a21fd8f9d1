/* Clauses in brackets. Nested brackets are looked into a few levels deep only, so that the cost stays linear. */
#include <string.h>

#include "plan/brackets.h"
#include "plan/clause_aside.h"
#include "plan/clause_proof.h"
#include "plan/clause_search.h"
#include "plan/clause_source.h"
#include "plan/end_lists.h"
#include "plan/name_group.h"
#include "plan/name_letters.h"
#include "plan/name_post.h"
#include "plan/numbering.h"
#include "plan/short_legend.h"

enum { DEEPEST = 3 };

/* 市教育局, or 市法院, of which a place has one: whether the first of a list is beyond doubt, so that others need be less. 市人民医院 may be where
 * something is done. */
static gboolean begins_list(const DnLexicon *lexicon, const DnBody *body)
{
	DnSlice name = dn_slice_of(body->name);
	return body->shape >= DN_SHAPE_STRONG || (!dn_profile_is_spaced(lexicon->profile) && dn_name_is_listable(lexicon, name, body->shape) &&
	                                          dn_profile_suffix(lexicon->profile, DN_WORDS_WHOLE_NAMES, name) > 0);
}

/* Whether every single body can stand in a bare list, the first beyond doubt: （市教育局、市财政局，市人民医院）. */
static gboolean are_listed(const DnLexicon *lexicon, const DnClause *clause)
{
	gboolean first = TRUE;
	for (guint i = 0; i < clause->bodies->len; i++) {
		const DnBody *body = &g_array_index(clause->bodies, DnBody, i);
		if (body->collective)
			continue;
		gboolean fits = first ? begins_list(lexicon, body) : body->shape >= DN_SHAPE_GENERIC || dn_name_is_place(lexicon, body->words);
		if (!fits)
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

/* 甲を進める。（総務省）・乙を進める。: in Japanese a dot behind brackets that stand behind a sentence parts no names, and begins another item. */
static gboolean ends_before_dot(const DnClauseSearch *search, gsize start, gsize end)
{
	DnSlice behind = dn_slice_trim(dn_slice_skip(search->paragraph, end));
	return start > 0 && dn_begins_sentence(search->paragraph, start) && dn_is_mark(dn_slice_first(behind), "・○●◆■");
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

/* （市甲局、某某直属库。排第一的为牵头单位，下同）: a rule about who leads proves what stands before it to be those who do, where half are bodies. */
static gboolean states_rule(const DnClause *clause)
{
	guint sure = 0;
	for (guint i = 0; i < clause->bodies->len; i++)
		sure += dn_clause_body(clause, i)->collective || dn_clause_body(clause, i)->shape >= DN_SHAPE_STRONG;
	return clause->rule.length > 0 && sure * 2 >= clause->bodies->len && dn_clause_names_single(clause);
}

/* The paragraph around a place, not further than some items. */
static DnSlice around(DnSlice paragraph, gsize at)
{
	enum { FAR = 1500 /* bytes */ };
	const char *from = paragraph.at + at - MIN(at, (gsize)FAR);
	while (((guchar)*from & 0xC0) == 0x80)
		from++;
	return dn_slice_beginning(dn_slice(from, (gsize)(dn_slice_end(paragraph) - from)), (gsize)FAR * 2);
}

/* Whether a verb of those ends brackets, or stands before others in them: 市商务局牵头）, 市商务局牵头，市财政局配合）. */
static gboolean ends_bracket(const DnProfile *profile, DnWords verbs, DnSlice words)
{
	for (DnSlice rest = words, found; (found = dn_profile_find(profile, verbs, rest)).length > 0;) {
		rest = dn_slice_skip(rest, (gsize)(dn_slice_end(found) - rest.at));
		if (dn_is_mark(dn_slice_first(rest), "）)，,"))
			return TRUE;
	}
	return FALSE;
}

/* Whether the number behind `own` begins one of the next few sentences: ① stands before 看看地图。②办活动. */
static gboolean precedes_item(const DnMarker *own, DnSlice behind)
{
	enum { MOST_SENTENCES = 4, FAR = 600 /* bytes */ };
	DnMarker next;
	DnSlice rest = dn_slice_beginning(behind, FAR);
	for (guint i = 0; i < MOST_SENTENCES && rest.length > 0; i++) {
		if (dn_marker_read(&next, rest) && next.kind == own->kind)
			return next.value == own->value + 1;
		const char *stop = dn_slice_find_mark(rest, "。；;");
		rest = dn_slice_trim(dn_slice_skip(rest, (gsize)(stop - rest.at)));
		rest = dn_slice_trim(dn_slice_skip(rest, rest.length > 0 ? (gsize)(dn_character_end(rest.at) - rest.at) : 0));
	}
	return FALSE;
}

/* 1.建地图（市商务局、各区）。2.办活动（市商务局牵头）。 — the brackets end one of several items within a paragraph that says elsewhere who leads or
 * is responsible; of one body alone, in other brackets. */
static gboolean ends_inline_item(const DnClauseSearch *search, gsize start, gsize end, gboolean alone)
{
	const DnProfile *profile = search->lexicon->profile;
	DnMarker own;
	DnSlice behind = dn_slice_trim(dn_slice_skip(search->paragraph, end));
	if (dn_profile_is_spaced(profile) || !dn_is_mark(dn_slice_first(behind), "。；;") ||
	    !dn_marker_read(&own, dn_sentence_before(search->paragraph, start)) || own.kind < DN_MARKER_ARABIC || own.kind > DN_MARKER_CIRCLED ||
	    own.kind == DN_MARKER_DECIMAL)
		return FALSE;
	behind = dn_slice_trim(dn_slice_skip(behind, (gsize)(dn_character_end(behind.at) - behind.at)));
	if (!precedes_item(&own, behind) && (behind.length > 0 || own.value < 2))
		return FALSE;
	DnSlice items = around(search->paragraph, start);
	if (alone)
		return ends_bracket(profile, DN_WORDS_INNER_LEAD, items) || ends_bracket(profile, DN_WORDS_INNER_DUTY, items);
	return dn_profile_find(profile, DN_WORDS_INNER_LEAD, search->paragraph).length > 0 ||
	       dn_profile_find(profile, DN_WORDS_INNER_DUTY, search->paragraph).length > 0;
}

/* （市教育局）: one body of a level, beyond doubt. */
static gboolean is_sure_alone(const DnClauseSearch *search, const DnClause *clause, gsize start, gsize end)
{
	return clause->bodies->len == 1 && clause->n_verbs == 0 && !clause->labelled && dn_clause_is_sure(clause) &&
	       ends_inline_item(search, start, end, TRUE);
}

/* 1.建校舍（市教育局）；2.修路（市交通局、市公安局负责）。 */
static gboolean take_alone(const DnClauseSearch *search, DnSlice words, DnSlice inside)
{
	enum { LONGEST = 60 /* bytes */ };
	const DnLexicon *lexicon = search->lexicon;
	gsize start = (gsize)(words.at - search->paragraph.at);
	return !dn_profile_is_spaced(lexicon->profile) && inside.length <= LONGEST && start > 0 && !dn_begins_sentence(search->paragraph, start) &&
	       dn_name_level(lexicon, inside) > 0 && dn_name_can_end(lexicon, inside) && dn_search_take(search, words, inside, is_sure_alone);
}

/* Whether the words are names beyond doubt, and nothing else but what they do, where that may stand beside them. */
static gboolean are_sure_names(const DnClauseSearch *search, DnSlice words, gboolean may_say)
{
	DnClause clause;
	dn_clause_init(&clause);
	dn_clause_read(&clause, search->lexicon, search->arena, words);
	gboolean are = (may_say || (clause.n_verbs == 0 && !clause.labelled)) && dn_clause_is_sure(&clause);
	dn_clause_clear(&clause);
	return are;
}

/* 表示を正す。 消費者庁（総務省）, or that name alone, where it is a ministry's or an office's: a bracket behind a name says something of it, and not who does what stands
 * before. */
static gboolean belongs_to_names(const DnClauseSearch *search, gsize start)
{
	enum { LONGEST = 120 /* bytes */ };
	DnSlice left = dn_slice_trim(dn_slice(search->paragraph.at, start));
	if (dn_profile_suffix(search->lexicon->profile, DN_WORDS_ENDINGS, left) == 0)
		return FALSE;
	const char *from = dn_slice_end(left), *least = left.at + (left.length > LONGEST ? left.length - LONGEST : 0);
	while (from > least && !dn_is_mark(dn_character(dn_character_before(from)), "。 　）)】］―－─—│├└┬"))
		from = dn_character_before(from);
	DnSlice names = dn_slice_skip(left, (gsize)(from - left.at));
	gboolean nothing_else = dn_profile_suffix(search->lexicon->profile, DN_WORDS_MINISTRY_ENDS, names) > 0 ||
	                        dn_profile_suffix(search->lexicon->profile, DN_WORDS_COLUMN_OFFICES, names) > 0;
	return (from > left.at || nothing_else) && are_sure_names(search, names, FALSE);
}

/* 調査を行う。【消費者庁】（総務省）: whether other names in brackets follow, with which the item ends, be it that nothing closes those. */
static gboolean is_before_bracket(const DnClauseSearch *search, gsize end)
{
	enum { LONGEST = 300 /* bytes */ };
	gboolean opens = FALSE, closes = TRUE;
	DnSlice behind = dn_slice_trim(dn_slice_skip(search->paragraph, end));
	if (dn_bracket_family(&opens, dn_slice_first(behind)) == 0 || !opens)
		return FALSE;
	const char *p = dn_character_end(behind.at), *most = behind.at + MIN(behind.length, (gsize)LONGEST);
	while (p < most && dn_bracket_family(&closes, dn_character(p)) == 0)
		p = dn_character_end(p);
	if (p == dn_slice_end(behind))
		return are_sure_names(search, dn_slice_from(behind, dn_character_end(behind.at)), TRUE);
	if (p >= most || closes)
		return FALSE;
	DnSlice list = dn_slice(behind.at, (gsize)(dn_character_end(p) - behind.at));
	return dn_search_ends_item(search, (gsize)(dn_slice_end(list) - search->paragraph.at)) && are_sure_names(search, dn_brackets_inside(list), TRUE);
}

/* 潮汐部（MOT）（交通部、內政部）: behind a name with its abbreviation, what stands in brackets is said of that. */
static gboolean stands_behind_abbreviation(const DnClauseSearch *search, gsize start)
{
	DnSlice left = dn_slice(search->paragraph.at, start), outer, inner;
	const char *open = g_strrstr_len(left.at, (gssize)left.length, "（"), *half = g_strrstr_len(left.at, (gssize)left.length, "(");
	open = open == NULL || (half != NULL && half > open) ? half : open;
	if (!dn_is_mark(dn_slice_last(left), "）)") || open == NULL || open == left.at)
		return FALSE;
	inner = dn_brackets_inside(dn_slice_skip(left, (gsize)(open - left.at)));
	outer = dn_slice_before(left, open);
	return dn_name_is_acronym(inner) && dn_profile_suffix(search->lexicon->profile, DN_WORDS_ENDINGS, outer) > 0;
}

/* 港を直す。【国土交通省】また、灯台を建てる。: names beyond doubt between two sentences end what the first says; は and を go on with them. */
static gboolean stands_between_sentences(const DnClauseSearch *search, const DnClause *clause, gsize start, gsize end)
{
	DnSlice left = dn_slice_trim(dn_slice(search->paragraph.at, start)), behind = dn_slice_trim(dn_slice_skip(search->paragraph, end));
	return dn_is_mark(dn_slice_last(left), "。") && dn_clause_is_sure(clause) && g_unichar_isalpha(dn_slice_first(behind)) &&
	       !dn_is_mark(dn_slice_first(behind), "はがをにでともへや") && dn_slice_find(behind, dn_slice_of("。")) != NULL;
}

/* 〔関係府省庁〕 at the beginning of a line, below what they do, or in such brackets anywhere. */
static gboolean is_lone_group(const DnClauseSearch *search, gsize start, gsize end)
{
	DnSlice inside = dn_brackets_inside(dn_slice(search->paragraph.at + start, end - start));
	gboolean in_lens = dn_is_mark(dn_character(search->paragraph.at + start), "【［〔");
	return (in_lens || dn_slice_trim(dn_slice_beginning(search->paragraph, start)).length == 0) &&
	       dn_profile_is(search->lexicon->profile, DN_WORDS_LABEL_GROUPS, inside);
}

/* (教育部、财政部) behind the end of an item, in a language or a form in which bodies need no verb. */
static gboolean is_bare_list(const DnClauseSearch *search, const DnClause *clause, gsize start, gsize end)
{
	gboolean behind_stop = dn_begins_sentence(search->paragraph, start) && start > 0;
	gboolean customary = dn_profile_lists_bare(search->lexicon->profile);
	gboolean in_lens = dn_is_mark(dn_character(search->paragraph.at + start), "【［〔"); /* in which no place stands: 【給食センター】 */
	DnShape least = in_lens && behind_stop ? DN_SHAPE_GENERIC : DN_SHAPE_STRONG;
	return clause->n_verbs == 0 && !clause->labelled && dn_clause_n_unread(clause) == 0 && clause->bodies->len > 0 &&
	       ((customary && (dn_clause_weakest(clause) >= least || (behind_stop && !dn_clause_names_single(clause)) ||
	                        is_lone_group(search, start, end))) ||
	        (behind_stop && (are_listed(search->lexicon, clause) || are_groups(search->lexicon, clause) || states_rule(clause))) ||
	        (!behind_stop && are_listed(search->lexicon, clause) && ends_inline_item(search, start, end, FALSE))) &&
	       (dn_search_ends_item(search, end) || (customary && (ends_before_dot(search, start, end) || is_before_bracket(search, end) ||
	                                                          stands_between_sentences(search, clause, start, end)))) &&
	       !dn_bracket_names_source(search->lexicon->profile, search->paragraph, dn_slice(search->paragraph.at + start, end - start)) &&
	       !(customary && belongs_to_names(search, start)) && !stands_behind_abbreviation(search, start) &&
	       !names_role(search->lexicon->profile, clause);
}

/* 公示收费标准（由价格主管部门负责制定）: within a sentence of a regulation, a group that does something to what stands before. */
static gboolean tells_who_regulates(const DnClauseSearch *search, const DnClause *clause, gsize start)
{
	DnSlice words = dn_slice_skip(search->paragraph, start);
	DnSlice inside = dn_slice_skip(words, (gsize)(g_utf8_next_char(words.at) - words.at));
	return clause->has_object && !dn_clause_names_single(clause) && !dn_begins_sentence(search->paragraph, start) &&
	       dn_profile_prefix(search->lexicon->profile, DN_WORDS_BY, inside) > 0;
}

/* 实行物业管理的，由物业服务企业负责: a condition before all bodies, as regulations state it. Behind others it is a remark on them. */
static gboolean states_condition(const DnClauseSearch *search, const DnClause *clause)
{
	const char *first = clause->bodies->len > 0 ? g_array_index(clause->bodies, DnBody, 0).words.at : NULL;
	for (guint i = 0; i < dn_clause_n_unread(clause); i++) {
		DnSlice unread = g_array_index(clause->unread, DnSlice, i);
		if ((first == NULL || unread.at < first) && dn_profile_suffix(search->lexicon->profile, DN_WORDS_CONDITION_ENDS, unread) > 0)
			return TRUE;
	}
	return FALSE;
}

/* 局长牵头，市财政局配合: whether persons are all that could not be read. */
static gboolean leaves_persons_only(const DnClauseSearch *search, const DnClause *clause)
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
static gboolean are_catchwords(const DnClauseSearch *search, const DnClause *clause, gsize start)
{
	const DnProfile *profile = search->lexicon->profile;
	if (dn_begins_sentence(search->paragraph, start) || dn_profile_is_spaced(profile) || dn_profile_lists_bare(profile))
		return FALSE;
	for (guint i = 0; i < clause->bodies->len; i++)
		if (may_be_body(search->lexicon, dn_clause_body(clause, i)))
			return FALSE;
	return clause->bodies->len > 1 || dn_clause_names_single(clause);
}

/* The project (lead: Farwell Foundation) will be run: in small letters within a sentence that goes on. */
static gboolean is_aside(const DnClauseSearch *search, gsize start, gsize end)
{
	const DnProfile *profile = search->lexicon->profile;
	DnSlice inside = dn_slice_skip(search->paragraph, start + 1), behind = dn_slice_trim(dn_slice_skip(search->paragraph, end));
	return dn_profile_is_spaced(profile) && g_unichar_islower(dn_slice_first(inside)) && g_unichar_islower(dn_slice_first(behind)) &&
	       dn_profile_prefix(profile, DN_WORDS_CONJUNCTIONS, behind) == 0;
}

/* 参事官(障害者施策担当), 市民課（窓口担当）, 防災係（担当：中村）: what a post or an office is for, in a language in which words that are no names need no verb. */
static gboolean belongs_to_name(const DnClauseSearch *search, const DnClause *clause, gsize start)
{
	const DnProfile *profile = search->lexicon->profile;
	DnSlice left = dn_slice(search->paragraph.at, start);
	if (!dn_profile_lists_bare(profile))
		return FALSE;
	gsize office = MAX(dn_profile_suffix(profile, DN_WORDS_ENDINGS, left), dn_profile_suffix(profile, DN_WORDS_TEAMS, left));
	return (!clause->labelled && dn_profile_suffix(profile, DN_WORDS_POST_ENDS, left) > 0) ||
	       (dn_clause_weakest(clause) == DN_SHAPE_WEAK && office > 0);
}

/* 始まった（所管：総務省）, 渡部 光（福祉課）: within a sentence of what was, and beside persons and days, it is said of these, with a label too. */
static gboolean is_said_of_words(const DnClauseSearch *search, gsize start, gsize end)
{
	const DnProfile *profile = search->lexicon->profile;
	if (!dn_profile_lists_bare(profile) || start == 0)
		return FALSE;
	DnSlice bracket = dn_slice(search->paragraph.at + start, end - start);
	return dn_bracket_aside(profile, search->paragraph, bracket.at) != DN_ASIDE_NONE ||
	       (!dn_begins_sentence(search->paragraph, start) && dn_bracket_names_source(profile, search->paragraph, bracket));
}

static gboolean is_clause(const DnClauseSearch *search, const DnClause *clause, gsize start, gsize end)
{
	if (is_said_of_words(search, start, end))
		return FALSE;
	if (is_bare_list(search, clause, start, end))
		return TRUE;
	if (is_aside(search, start, end))
		return FALSE;
	if (clause->labelled)
		return dn_clause_is_sound(clause, DN_SHAPE_WEAK) && !dn_search_names_others(search, clause, dn_slice_skip(search->paragraph, start)) &&
		       !belongs_to_name(search, clause, start);
	if (tells_who_regulates(search, clause, start) || states_condition(search, clause) || are_catchwords(search, clause, start) ||
	    belongs_to_name(search, clause, start))
		return FALSE;
	if (dn_begins_sentence(search->paragraph, start) || dn_ends_sentence(search->paragraph, end))
		return (dn_clause_is_sound(clause, DN_SHAPE_GENERIC) && (dn_clause_has_duty(clause) || leaves_persons_only(search, clause))) ||
		       (dn_clause_is_sound(clause, DN_SHAPE_WEAK) && dn_clause_has_duty(clause) && dn_clause_n_unread(clause) == 0);
	return dn_clause_is_sound(clause, DN_SHAPE_STRONG) && dn_clause_has_duty(clause) && dn_clause_n_unread(clause) == 0 &&
	       dn_clause_weakest(clause) >= DN_SHAPE_GENERIC;
}

/* 《责任单位：市财政局》 or 市财政局配合。 behind brackets of that kind: what stands there says who does it as well. */
static gboolean goes_on_with_clause(const DnClauseSearch *search, DnSlice behind)
{
	enum { LONGEST = 300 /* bytes */ };
	DnLabel label;
	gboolean opens = FALSE;
	if (dn_bracket_family(&opens, dn_slice_first(behind)) > 0 && opens)
		return dn_label_read(&label, search->lexicon->profile, dn_slice_skip(behind, (gsize)(dn_character_end(behind.at) - behind.at))) &&
		       !label.other;
	return dn_search_joins(search, dn_slice_up_to(dn_slice_beginning(behind, LONGEST), "。；;《<{＜"));
}

/* 建校舍。<责任单位：市教育局>, 《市教育局负责》: in brackets that hold titles and comparisons as well, a clause needs its label, or to stand apart
 * with names beyond doubt. */
static gboolean is_angled_clause(const DnClauseSearch *search, const DnClause *clause, gsize start, gsize end)
{
	DnSlice behind = dn_slice_trim(dn_slice_skip(search->paragraph, end));
	if (dn_clause_n_unread(clause) > 0 || (!dn_search_ends_item(search, end) && !(clause->labelled && goes_on_with_clause(search, behind))))
		return FALSE;
	if (clause->labelled)
		return dn_clause_is_sound(clause, DN_SHAPE_WEAK) && !dn_search_names_others(search, clause, dn_slice_skip(search->paragraph, start));
	return dn_begins_sentence(search->paragraph, start) && clause->n_verbs > 0 && !clause->has_object && dn_clause_is_sure(clause);
}

/* The last bracket of the paragraph, which somebody forgot to close. */
static void find_unclosed(const DnClauseSearch *search, const GArray *pairs, gsize done)
{
	for (guint i = pairs->len; i-- > 0;) {
		const DnBrackets *pair = &g_array_index(pairs, DnBrackets, i);
		if (pair->end > 0 || pair->family > DN_BRACKETS_ROUND)
			continue;
		DnSlice words = dn_slice_skip(search->paragraph, pair->start);
		DnSlice inside = dn_slice_skip(words, (gsize)(g_utf8_next_char(words.at) - words.at));
		if (pair->start >= done && dn_search_may_be_clause(search, inside) && dn_search_take(search, words, inside, is_clause))
			g_array_index(search->out, DnFoundClause, search->out->len - 1).unclosed = TRUE;
		return;
	}
}

/* Whether the words are numbers of telephones and nothing else, or none: 222-3411 and 222-3411 FAX：222-3412. */
static gboolean are_phone_numbers(const DnProfile *profile, DnSlice words)
{
	while (words.length > 0) {
		gsize word = dn_profile_prefix(profile, DN_WORDS_PHONES, words);
		if (word == 0 && !g_unichar_isdigit(dn_slice_first(words)) && !dn_is_mark(dn_slice_first(words), "- 　‐－−ー()（）:：.．・、,"))
			return FALSE;
		words = dn_slice_skip(words, word > 0 ? word : (gsize)(dn_character_end(words.at) - words.at));
	}
	return TRUE;
}

/* 〔保健福祉局 保育課 TEL 222-3411〕: what is in the brackets, without the telephone at its end. */
static DnSlice without_phone(const DnClauseSearch *search, DnSlice inside)
{
	DnSlice phone = dn_profile_find(search->lexicon->profile, DN_WORDS_PHONES, inside);
	if (phone.length == 0 || !are_phone_numbers(search->lexicon->profile, dn_slice_skip(inside, (gsize)(phone.at - inside.at))))
		return inside;
	DnSlice names = dn_slice_before(inside, phone.at);
	while (names.length > 0 && dn_is_mark(dn_slice_last(names), "、,・/／（("))
		names = dn_slice_trim(dn_slice_cut(names, (gsize)(dn_slice_end(names) - dn_character_before(dn_slice_end(names)))));
	return names;
}

static gboolean accepts_all(const DnClauseSearch *search, const DnClause *clause, gsize start, gsize end)
{
	(void)search, (void)start, (void)end;
	return clause->bodies->len > 0;
}

/* 標準化を進める。（文、◎厚）, in a document that explains its short names. */
static gboolean take_short_names(const DnClauseSearch *search, DnSlice words, DnSlice inside)
{
	enum { LONGEST = 300 /* bytes */ };
	DnFoundClause found = {.words = words, .own_line = dn_slice_trim(search->paragraph).length <= words.length,
	                       .begins_line = words.at == search->paragraph.at};
	if (search->lexicon->short_legend == NULL || inside.length > LONGEST || !dn_search_ends_item(search, (gsize)(dn_slice_end(words) - search->paragraph.at)))
		return FALSE;
	dn_clause_init(&found.clause);
	if (!dn_short_legend_read(&found.clause, search->lexicon, search->arena, inside)) {
		dn_clause_clear(&found.clause);
		return FALSE;
	}
	g_array_append_val(search->out, found);
	return TRUE;
}

/* Publish the guide (Ministry of Health, Treasury), in a document whose items end so. */
static gboolean take_proved(const DnClauseSearch *search, DnSlice words)
{
	const DnSlice *names = dn_end_lists_names(search->lexicon->end_lists, words.at);
	return names != NULL && dn_search_take(search, words, *names, accepts_all);
}

/* 例えば「（担当：福祉課）」と書く: brackets that fill a quotation are an example of how something is written. */
static gboolean fill_quotation(DnSlice paragraph, const DnBrackets *pair)
{
	DnSlice before = dn_slice_beginning(paragraph, pair->start), behind = dn_slice_skip(paragraph, pair->end);
	return dn_is_mark(dn_slice_last(before), "「『“") && dn_is_mark(dn_slice_first(behind), "」』”");
}

/* Publish the guide – Ministry of Health, Treasury, in such a document. */
static void take_proved_dash(const DnClauseSearch *search)
{
	DnSlice words = dn_slice_trim(search->paragraph);
	for (const char *p = words.at; dn_end_lists_are_dashed(search->lexicon->end_lists) && p < dn_slice_end(words); p = dn_character_end(p))
		if (dn_is_mark(dn_character(p), "-–—") && take_proved(search, dn_slice_from(words, p)))
			return;
}

void dn_search_brackets(const DnClauseSearch *search, const GArray *pairs)
{
	gsize done = 0;
	take_proved_dash(search);
	for (guint i = 0; i < pairs->len; i++) {
		const DnBrackets *pair = &g_array_index(pairs, DnBrackets, i);
		if (pair->end == 0 || pair->start < done || pair->height > DEEPEST || fill_quotation(search->paragraph, pair))
			continue;
		DnSlice words = dn_slice(search->paragraph.at + pair->start, pair->end - pair->start);
		DnSlice inside = without_phone(search, dn_brackets_inside(words));
		gboolean angled = pair->family > DN_BRACKETS_ROUND && !dn_profile_lists_bare(search->lexicon->profile);
		if (take_proved(search, words) || take_short_names(search, words, inside) || (!angled && dn_search_take_partners(search, words, inside)) ||
		    (dn_search_may_be_clause(search, inside) && dn_search_take(search, words, inside, angled ? is_angled_clause : is_clause)) ||
		    (!angled && (dn_search_take_spaced(search, words) || take_alone(search, words, inside))))
			done = pair->end;
	}
	find_unclosed(search, pairs, done);
}
