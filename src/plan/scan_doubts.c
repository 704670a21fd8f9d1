/* Bodies in brackets, behind a label or behind words that are no known label, of which no clause was made: none is silent. */
#include "document/text_labelled_cells.h"
#include "plan/scan_doubts.h"

#include <string.h>

#include "plan/act_subject.h"
#include "plan/brackets.h"
#include "plan/clause_aside.h"
#include "plan/clause_proof.h"
#include "plan/clause_source.h"
#include "plan/column_kind.h"
#include "plan/form_titles.h"
#include "plan/inner_lists.h"
#include "plan/name_letters.h"
#include "plan/short_legend.h"
#include "plan/table_cells.h"

static gboolean has_clauses(const DnReading *reading)
{
	return reading->clauses != NULL && reading->clauses->len > 0;
}

/* 建设乙工程。（市公安局）: in a paragraph without a number nothing proves that whoever stands alone behind the sentence is responsible. */
static void tell_of_list(DnScan *scan, const DnReading *reading)
{
	const DnLevel *level = dn_outline_innermost(&scan->outline);
	gboolean in_item = level != NULL && level->marker.kind != DN_MARKER_NONE && scan->fresh;
	if (in_item || reading->marker.kind != DN_MARKER_NONE || has_clauses(reading))
		return;
	DnSlice list = dn_inner_list_begun_at_end(&scan->drafts->lexicon, scan->drafts->arena, dn_slice_trim(reading->words));
	if (list.length > 0)
		dn_drafts_doubt(scan->drafts, "clause-unread", DN_SEVERITY_WARNING, dn_text_place(scan->text, dn_text_at(scan->text, list)),
		                "these words name bodies, but nothing says that they are responsible; they are left out: %s",
		                dn_drafts_keep(scan->drafts, list));
}

static gboolean are_names(const DnScan *scan, DnSlice words)
{
	return dn_words_are_names(&scan->drafts->lexicon, scan->drafts->arena, words);
}

/* (総務省、特に必要があると認めるときは、実施する。関係省庁): brackets whose lines a copy mixed with those of the text around them. */
static gboolean is_torn(const DnScan *scan, DnSlice inside)
{
	const char *comma = dn_slice_find(inside, dn_slice_of("、")), *stop = g_strrstr_len(inside.at, (gssize)inside.length, "。");
	return comma != NULL && stop != NULL && comma < stop && are_names(scan, dn_slice(inside.at, (gsize)(comma - inside.at))) &&
	       are_names(scan, dn_slice_skip(inside, (gsize)(stop - inside.at) + strlen("。")));
}

/* 表示を正す。 消費者庁（総務省）: names before the brackets, and others in them, of which nothing says what either do. */
static gboolean is_pair(const DnScan *scan, DnSlice left, DnSlice inside)
{
	const char *from = dn_slice_end(left);
	while (from > left.at && !dn_is_mark(dn_character(dn_character_before(from)), "。 　"))
		from = dn_character_before(from);
	return from > left.at && are_names(scan, dn_slice_skip(left, (gsize)(from - left.at))) && are_names(scan, inside);
}

/* （こども家庭センター・保健センター）: they may be bodies, or where it takes place. */
static gboolean are_centres(const DnScan *scan, DnSlice inside)
{
	DnClause clause;
	dn_clause_init(&clause);
	dn_clause_read(&clause, &scan->drafts->lexicon, scan->drafts->arena, inside);
	gboolean are = clause.bodies->len > 0 && clause.n_verbs == 0 && !clause.labelled && dn_clause_n_unread(&clause) == 0 &&
	               dn_clause_weakest(&clause) >= DN_SHAPE_GENERIC;
	dn_clause_clear(&clause);
	return are;
}

/* 始まった（所管：総務省）, 渡部 光（福祉課）, 令和５年６月１日 講演会（福祉課）: names of which some of the words before them may be all that they
 * are said of. What is sure to be no task, 図１ 人口（総務省）, is not told. */
static gboolean is_aside(const DnScan *scan, const DnReading *reading, DnSlice list, DnSlice inside)
{
	const DnProfile *profile = scan->drafts->lexicon.profile;
	DnAside aside = dn_bracket_aside(profile, reading->words, list.at);
	DnSlice names = dn_label_skip(profile, inside);
	gboolean may_be = aside == DN_ASIDE_PERSON || aside == DN_ASIDE_EVENT || (aside == DN_ASIDE_NONE && names.at > inside.at);
	return may_be && are_names(scan, names);
}

/* （国道は国土交通省、農道は農林水産省）: who has which part of what the sentence says. */
static gboolean names_parts(const DnScan *scan, DnSlice left, DnSlice inside)
{
	const DnProfile *profile = scan->drafts->lexicon.profile;
	return dn_is_mark(dn_slice_last(left), "。") && dn_profile_find(profile, DN_WORDS_TOPICS, inside).length > 0 &&
	       dn_profile_suffix(profile, DN_WORDS_ENDINGS, inside) > 0;
}

/* The bracket with which a paragraph in Japanese ends and of which nothing was read; empty for none. */
static DnSlice unread_bracket(const DnScan *scan, const DnReading *reading)
{
	enum { LONGEST = 600 /* bytes */ };
	static const char stop[] = "。";
	DnSlice words = dn_slice_trim(reading->words), none = dn_slice(words.at, 0);
	words = dn_slice_cut(words, dn_slice_ends_with(words, dn_slice_of(stop)) ? strlen(stop) : 0);
	if (!dn_profile_lists_bare(scan->drafts->lexicon.profile) || !dn_is_mark(dn_slice_last(words), ")）】］") || has_clauses(reading))
		return none;
	const char *open = dn_slice_end(words), *least = words.at + (words.length > LONGEST ? words.length - LONGEST : 0);
	while (open > least && !dn_is_mark(dn_character(open), "(（【［"))
		open = dn_character_before(open);
	return dn_is_mark(dn_character(open), "(（【［") ? dn_slice_from(words, open) : none;
}

/* 標準化を進める。（文、◎厚）: short names that the document does not explain. */
static gboolean tell_of_short_names(DnScan *scan, DnSlice list, DnSlice inside)
{
	if (!dn_short_names_may_be(&scan->drafts->lexicon, inside))
		return FALSE;
	dn_drafts_doubt(scan->drafts, "clause-unread", DN_SEVERITY_WARNING, dn_text_place(scan->text, dn_text_at(scan->text, list)),
	                "these look like short names of bodies, but the document does not explain all of them; they are left out: %s",
	                dn_drafts_keep(scan->drafts, list));
	return TRUE;
}

/* Bodies in brackets with which a paragraph in Japanese ends, and which were not read. */
static void tell_of_brackets(DnScan *scan, const DnReading *reading)
{
	DnSlice list = unread_bracket(scan, reading);
	if (list.length == 0)
		return;
	DnSlice inside = dn_brackets_inside(list), left = dn_slice_trim(dn_slice_before(dn_slice_trim(reading->words), list.at));
	if (tell_of_short_names(scan, list, inside))
		return;
	gboolean centres = dn_is_mark(dn_slice_last(left), "。") && are_centres(scan, inside);
	if (!centres && !is_torn(scan, inside) && !is_pair(scan, left, inside) && !names_parts(scan, left, inside) && !is_aside(scan, reading, list, inside))
		return;
	dn_drafts_doubt(scan->drafts, "clause-unread", DN_SEVERITY_WARNING, dn_text_place(scan->text, dn_text_at(scan->text, list)),
	                "these words name bodies, but nothing says that they are responsible; they are left out: %s", dn_drafts_keep(scan->drafts, list));
	g_array_index(scan->drafts->doubts, DnDoubt, scan->drafts->doubts->len - 1).beside = centres;
}

/* Whether brackets of a paragraph stand in one of its clauses. */
static gboolean are_read(const DnReading *reading, DnSlice list)
{
	for (guint i = 0; has_clauses(reading) && i < reading->clauses->len; i++) {
		DnSlice words = g_array_index(reading->clauses, DnFoundClause, i).words;
		if (list.at >= words.at && list.at < dn_slice_end(words))
			return TRUE;
	}
	return FALSE;
}

/* Whether brackets within a paragraph of Japanese hold offices and are no remark on the word before them. */
static gboolean may_be_of_part(const DnScan *scan, const DnReading *reading, DnSlice list)
{
	enum { LONGEST = 300 /* bytes */ };
	const DnProfile *profile = scan->drafts->lexicon.profile;
	DnSlice left = dn_slice_trim(dn_slice_before(reading->words, list.at)), behind = dn_slice_trim(dn_slice_from(reading->words, dn_slice_end(list)));
	if (list.length > LONGEST || left.length == 0 || behind.length == 0 || dn_is_mark(dn_slice_first(behind), "。") || dn_is_mark(dn_slice_last(left), "」』”"))
		return FALSE;
	DnSlice inside = dn_brackets_inside(list);
	return dn_profile_suffix(profile, DN_WORDS_ENDINGS, left) == 0 && dn_profile_suffix(profile, DN_WORDS_ENDINGS, inside) > 0 && are_names(scan, inside) &&
	       dn_bracket_aside(profile, reading->words, list.at) == DN_ASIDE_NONE && !dn_bracket_names_source(profile, reading->words, list);
}

/* 川を直す【国土交通省】とともに、堤を築く【農林水産省】。: names in such brackets within a sentence of Japanese say who does a part of it, or what a word
 * belongs to. Round ones say that only where the paragraph has others that were read. */
static void tell_of_inner_brackets(DnScan *scan, const DnReading *reading)
{
	enum { FAR = 3000 /* bytes */ };
	gboolean has_colon;
	if (!dn_profile_lists_bare(scan->drafts->lexicon.profile) || reading->words.length > FAR)
		return;
	g_autoptr(GArray) pairs = g_array_new(FALSE, FALSE, sizeof(DnBrackets));
	dn_brackets_find(pairs, &has_colon, reading->words, DN_BRACKETS_ROUND);
	for (guint i = 0; i < pairs->len; i++) {
		const DnBrackets *pair = &g_array_index(pairs, DnBrackets, i);
		DnSlice list = dn_slice(reading->words.at + pair->start, pair->end > 0 ? pair->end - pair->start : 0);
		gboolean round = list.length > 0 && dn_is_mark(dn_slice_first(list), "（(");
		if (list.length == 0 || (round && !has_clauses(reading)) || are_read(reading, list) || !may_be_of_part(scan, reading, list))
			continue;
		dn_drafts_doubt(scan->drafts, "clause-unread", DN_SEVERITY_WARNING, dn_text_place(scan->text, dn_text_at(scan->text, list)),
		                "these words name bodies, but nothing says that they are responsible; they are left out: %s", dn_drafts_keep(scan->drafts, list));
		g_array_index(scan->drafts->doubts, DnDoubt, scan->drafts->doubts->len - 1).beside = TRUE;
	}
}

/* the Ministry of Health or another authority named in the Act. */
static gboolean begins_with_name(const DnProfile *profile, DnSlice words)
{
	DnSlice name = dn_slice_skip(words, dn_profile_prefix(profile, DN_WORDS_ARTICLES, words));
	return dn_profile_is_spaced(profile) && dn_profile_prefix(profile, DN_WORDS_BEGINNINGS, name) > 0;
}

/* Whether all that stands behind a label is meant as names: in a language whose names have capitals, and everywhere behind one of those who lead. */
static gboolean announces_names(const DnProfile *profile, const DnLabel *label, DnSlice named)
{
	gunichar last = dn_slice_last(named);
	gboolean colon = dn_is_colon(dn_character_before(named.at)) || (named.at[-1] == ' ' && named.at[-2] == ':');
	gboolean sentence = (last == '.' && !begins_with_name(profile, named)) || last == 0x3002;
	return !label->other && colon && !sentence && (dn_profile_is_spaced(profile) || label->duty == DN_DUTY_LEADS);
}

/* Lead: whoever is asked: a line that begins as a label of bodies does, and of which nothing was read. */
static void tell_of_label(DnScan *scan, const DnReading *reading)
{
	enum { LONGEST = 160 /* bytes */ };
	DnLabel label;
	const DnProfile *profile = scan->drafts->lexicon.profile;
	DnSlice words = dn_slice_trim(reading->words);
	if (words.length > LONGEST || reading->marker.kind != DN_MARKER_NONE || has_clauses(reading) ||
	    !dn_label_read(&label, profile, words))
		return;
	DnSlice named = dn_slice_trim(dn_slice_skip(words, label.length));
	if (named.length == 0 || !announces_names(profile, &label, named) || dn_table_cell_is_none(named))
		return;
	dn_drafts_doubt(scan->drafts, "clause-unread", DN_SEVERITY_WARNING, dn_text_place(scan->text, dn_text_at(scan->text, words)),
	                "these words stand behind a label of bodies, but were not read as their names; they are left out: %s",
	                dn_drafts_keep(scan->drafts, named));
}

/* What stands before the first clause that was read. */
static DnSlice words_before_clauses(const DnReading *reading)
{
	return dn_slice_trim(has_clauses(reading) ? dn_slice_before(reading->words, g_array_index(reading->clauses, DnFoundClause, 0).words.at) : reading->words);
}

/* Map the coast. Lead: Seawatch.: one name behind the label of those who lead, in the last sentence before what was read, that is not beyond
 * doubt. */
static void tell_of_last_label(DnScan *scan, const DnReading *reading)
{
	enum { LONGEST = 60 /* bytes, with the label */ };
	static const char stop[] = ". ";
	DnLabel label;
	const DnProfile *profile = scan->drafts->lexicon.profile;
	DnSlice words = words_before_clauses(reading);
	if (!dn_profile_is_spaced(profile))
		return;
	const char *at = g_strrstr_len(words.at, (gssize)words.length, stop);
	DnSlice last = at != NULL ? dn_slice_from(words, at + strlen(stop)) : dn_slice(words.at, 0);
	if (last.length == 0 || last.length > LONGEST || !dn_label_read(&label, profile, last) || label.other || label.duty != DN_DUTY_LEADS ||
	    memchr(last.at, ':', label.length) == NULL)
		return;
	DnSlice named = dn_slice_trim(dn_slice_skip(last, label.length));
	named = dn_slice_cut(named, dn_is_mark(dn_slice_last(named), ".") ? 1 : 0);
	if (dn_name_shape(&scan->drafts->lexicon, named) < DN_SHAPE_WEAK || dn_table_cell_is_none(named))
		return;
	dn_drafts_doubt(scan->drafts, "clause-unread", DN_SEVERITY_WARNING, dn_text_place(scan->text, dn_text_at(scan->text, last)),
	                "these words stand behind a label of bodies, but were not read as their names; they are left out: %s",
	                dn_drafts_keep(scan->drafts, named));
	g_array_index(scan->drafts->doubts, DnDoubt, scan->drafts->doubts->len - 1).beside = TRUE;
}

/* The Home Office will: above a list of what it is to do. */
static void tell_of_list_head(DnScan *scan, const DnReading *reading)
{
	enum { LONGEST = 160 /* bytes */ };
	const DnProfile *profile = scan->drafts->lexicon.profile;
	DnSlice words = dn_slice_trim(reading->words);
	gboolean may_be = dn_profile_is_spaced(profile) && words.length <= LONGEST && !has_clauses(reading);
	gsize modal = may_be ? dn_profile_suffix(profile, DN_WORDS_LIST_MODALS, words) : 0;
	if (modal == 0 || !are_names(scan, dn_slice_cut(words, modal)))
		return;
	dn_drafts_doubt(scan->drafts, "clause-unread", DN_SEVERITY_WARNING, dn_text_place(scan->text, dn_text_at(scan->text, words)),
	                "these words name bodies above a list of what they are to do, which is not read; they are left out: %s",
	                dn_drafts_keep(scan->drafts, words));
}

static gboolean begins_with_label_word(const DnProfile *profile, DnSlice line)
{
	return dn_profile_prefix(profile, DN_WORDS_LABEL_LEAD, line) > 0 || dn_profile_prefix(profile, DN_WORDS_LABEL_DUTY, line) > 0 ||
	       dn_profile_prefix(profile, DN_WORDS_LABEL_JOIN, line) > 0;
}

/* City of Harbour of City of Harbour (Roads), elected officials. */
static DnSlice first_item(DnSlice words)
{
	gsize length = 0;
	while (length < words.length && strchr(",;(", words.at[length]) == NULL)
		length++;
	return dn_slice_trim(dn_slice(words.at, length));
}

/* City of Harbour and Treasury of Implementation Partners City of Harbour and Treasury: names beyond doubt behind two words or more that would be the
 * title of bodies, or at least one such name. Empty for none. */
static DnSlice names_behind_title(const DnScan *scan, DnSlice line)
{
	enum { FEWEST = 2, MOST = 5 /* words of a title */ };
	guint words = 0;
	for (gsize i = 1; i + 1 < line.length && words < MOST; i++) {
		if (line.at[i] != ' ' || ++words < FEWEST)
			continue;
		DnColumn kind = dn_column_kind(dn_slice_beginning(line, i));
		gboolean of_bodies = kind == DN_COLUMN_LEAD || kind == DN_COLUMN_DEPARTMENT || kind == DN_COLUMN_PARTICIPANT;
		if (of_bodies && are_names(scan, first_item(dn_slice_skip(line, i + 1))))
			return dn_slice_skip(line, i + 1);
	}
	return dn_slice(line.at, 0);
}

/* Implementation Partners City of Harbour: the words of a label without its colon, as copies of forms and of tables leave them. */
static void tell_of_bare_title(DnScan *scan, const DnReading *reading)
{
	enum { LONGEST = 240 /* bytes */ };
	const DnProfile *profile = scan->drafts->lexicon.profile;
	DnSlice words = dn_slice_trim(reading->words);
	if (!dn_profile_is_spaced(profile) || words.length > LONGEST || reading->marker.kind != DN_MARKER_NONE || has_clauses(reading) ||
	    !begins_with_label_word(profile, words) || memchr(words.at, ':', words.length) != NULL || names_behind_title(scan, words).length == 0)
		return;
	dn_drafts_doubt(scan->drafts, "clause-unread", DN_SEVERITY_WARNING, dn_text_place(scan->text, dn_text_at(scan->text, words)),
	                "these words name bodies, but nothing says that they are responsible; they are left out: %s", dn_drafts_keep(scan->drafts, words));
}

/* Bytes of some words with a capital and a colon: Executive sponsor:. 0 for none, and for titles of something else. */
static gsize length_of_unknown_label(const DnProfile *profile, DnSlice line)
{
	enum { LONGEST = 40 /* bytes */ };
	DnLabel label;
	gsize length = 0;
	while (length < MIN(line.length, (gsize)LONGEST) && (g_ascii_isalpha(line.at[length]) || strchr(" -/()", line.at[length]) != NULL))
		length++;
	gboolean labelled = length > 2 && length + 1 < line.length && line.at[length] == ':' && line.at[length + 1] == ' ' && g_ascii_isupper(*line.at);
	if (!labelled || dn_label_read(&label, profile, line) || dn_form_title_is_one(dn_slice(line.at, length)))
		return 0;
	return length + 1;
}

/* Submit a guide to the Harbour Board: a verb and its object say what is to be done, and name nobody who does it. */
static gboolean says_deed(const DnProfile *profile, DnSlice words)
{
	DnSlice rest = words, verb = dn_name_take_word(&rest);
	return rest.length > 0 && g_ascii_islower(*rest.at) && dn_act_subject_is_deed(profile, verb);
}

/* Executive sponsor: Treasury, in an item, also before a label that is known: bodies beyond doubt, of whom words that are no known label say
 * something. */
static void tell_of_unknown_label(DnScan *scan, const DnReading *reading)
{
	enum { LONGEST = 160 /* bytes */ };
	DnClause clause;
	const DnLevel *level = dn_outline_innermost(&scan->outline);
	const DnLexicon *lexicon = &scan->drafts->lexicon;
	DnSlice words = dn_slice_trim(dn_slice_skip(words_before_clauses(reading), reading->marker.kind == DN_MARKER_BULLET ? reading->marker.length : 0));
	words = dn_slice_cut(words, has_clauses(reading) && dn_is_mark(dn_slice_last(words), ".;") ? 1 : 0);
	if (!dn_profile_is_spaced(lexicon->profile) || words.length > LONGEST || (level == NULL && scan->drafts->tasks->len == 0) ||
	    (reading->marker.kind != DN_MARKER_NONE && reading->marker.kind != DN_MARKER_BULLET))
		return;
	gsize length = length_of_unknown_label(lexicon->profile, words);
	if (length == 0 || says_deed(lexicon->profile, dn_slice_trim(dn_slice_skip(words, length))))
		return;
	dn_clause_init(&clause);
	dn_clause_read(&clause, lexicon, scan->drafts->arena, dn_slice_trim(dn_slice_skip(words, length)));
	if (dn_clause_is_sure(&clause)) {
		dn_drafts_doubt(scan->drafts, "clause-unread", DN_SEVERITY_WARNING, dn_text_place(scan->text, dn_text_at(scan->text, words)),
		                "these words name bodies, but nothing says that they are responsible; they are left out: %s",
		                dn_drafts_keep(scan->drafts, words));
		g_array_index(scan->drafts->doubts, DnDoubt, scan->drafts->doubts->len - 1).beside = TRUE;
	}
	dn_clause_clear(&clause);
}

/* Write a strategy, led by the Treasury, for the coast: what is led may be the task, or another thing of which the sentence speaks. */
static void tell_of_led(DnScan *scan, const DnReading *reading)
{
	static const char led_by[] = ", led by ";
	const DnProfile *profile = scan->drafts->lexicon.profile;
	const char *at = dn_profile_is_spaced(profile) && !has_clauses(reading) ? dn_slice_find(reading->words, dn_slice_of(led_by)) : NULL;
	if (at == NULL)
		return;
	DnSlice words = dn_slice_skip(reading->words, (gsize)(at - reading->words.at) + strlen(", "));
	DnSlice names = dn_slice_skip(words, strlen("led by "));
	DnSlice link = dn_profile_find(profile, DN_WORDS_TOGETHER, names), first = first_item(names);
	first.length = link.length > 0 ? MIN(first.length, (gsize)(link.at - first.at)) : first.length;
	if (!are_names(scan, dn_slice_trim(first)))
		return;
	DnSlice told = dn_slice(words.at, (gsize)(dn_slice_end(first) - words.at));
	dn_drafts_doubt(scan->drafts, "clause-unread", DN_SEVERITY_INFO, dn_text_place(scan->text, dn_text_at(scan->text, told)),
	                "running text says who leads something here, which may be this task or not; it is left out: %s", dn_drafts_keep(scan->drafts, told));
	g_array_index(scan->drafts->doubts, DnDoubt, scan->drafts->doubts->len - 1).beside = TRUE;
}

void dn_scan_tell_of_unread(DnScan *scan, const DnReading *reading)
{
	tell_of_list(scan, reading);
	tell_of_label(scan, reading);
	tell_of_last_label(scan, reading);
	tell_of_bare_title(scan, reading);
	tell_of_list_head(scan, reading);
	tell_of_unknown_label(scan, reading);
	tell_of_brackets(scan, reading);
	tell_of_inner_brackets(scan, reading);
	tell_of_led(scan, reading);
}

void dn_scan_tell_of_label(DnScan *scan, const DnParagraph *paragraph)
{
	if (paragraph->kind != DN_LINE_ROW && dn_text_label_begins(paragraph->line))
		dn_drafts_doubt(scan->drafts, "clause-unread", DN_SEVERITY_WARNING, dn_text_place(scan->text, paragraph->start),
		                "these words stand behind a label of bodies, but were not read as their names; they are left out: %s",
		                dn_drafts_keep(scan->drafts, dn_text_slice(scan->text, paragraph->start, paragraph->length)));
}
