/* Each clause closes a task, whose text is what stands since the item began or since the clause before. */
#include "plan/scan_tasks.h"

#include <string.h>

#include "plan/bodies.h"
#include "plan/body_lists.h"
#include "plan/brackets.h"
#include "plan/clause_duties.h"
#include "plan/clause_times.h"
#include "plan/form_titles.h"
#include "plan/lead_rule.h"

static DnDraft *last_draft(const DnScan *scan)
{
	guint n = scan->drafts->tasks->len;
	return n == 0 ? NULL : &g_array_index(scan->drafts->tasks, DnDraft, n - 1);
}

/* ---- Texts ------------------------------------------------------------------------------------------------------------ */

static gboolean is_mark(gunichar c)
{
	return dn_is_any_mark(c, U"。；;，,、.！!？?：: \n★☆◆");
}

static DnSlice skip_marks(DnSlice words)
{
	while (words.length > 0 && is_mark(dn_slice_first(words)))
		words = dn_slice_skip(words, (gsize)(g_utf8_next_char(words.at) - words.at));
	return words;
}

/* The dash or the arrow before what stood on its own is all that is left of a line, or the sign for another bullet. */
static gboolean is_dash(DnSlice line)
{
	gunichar first = dn_slice_first(line);
	return dn_slice_characters(line) == 1 && (dn_is_mark(first, "-*+–—⇒→➡") || dn_is_stray_sign(first));
}

/* 责任领导 王五, 完成时限 6月底。: in a short line of one sentence at most a blank does for the colon. */
static gboolean is_labelled_by_blank(const DnProfile *profile, DnSlice line)
{
	enum { LONGEST = 90 /* bytes */ };
	gsize label = dn_profile_prefix(profile, DN_WORDS_LABELS_OTHER, line);
	const char *stop = dn_slice_find(line, dn_slice_of("。"));
	gboolean time =
		label > 0 && line.length > label && g_ascii_isdigit(line.at[label]) && dn_slice_find(line, dn_slice_of("，")) == NULL; /* 完成时限6月底 */
	return label > 0 && line.length > label && line.length <= LONGEST && (line.at[label] == ' ' || time) && !dn_profile_is_spaced(profile) &&
	       (stop == NULL || stop + strlen("。") == dn_slice_end(line));
}

gboolean dn_scan_is_labelled(const DnProfile *profile, DnSlice line)
{
	DnLabel label;
	gboolean begins = dn_profile_prefix(profile, DN_WORDS_LABELS_OTHER, line) > 0 || dn_is_mark(dn_slice_first(line), "【〖");
	return begins && ((dn_label_read(&label, profile, line) && label.other) || is_labelled_by_blank(profile, line));
}

gboolean dn_scan_says_what(const DnProfile *profile, DnSlice line)
{
	gsize label = dn_profile_prefix(profile, DN_WORDS_LABELS_TASK, line);
	return label > 0 && dn_is_mark(dn_slice_first(dn_slice_skip(line, label)), "：:");
}

gboolean dn_scan_is_said_below(const DnProfile *profile, DnSlice label, DnSlice line)
{
	enum { LONGEST = 60 /* bytes */ };
	return dn_is_mark(dn_slice_last(label), "：:") && line.length <= LONGEST && dn_slice_find(line, dn_slice_of("。")) == NULL &&
	       dn_scan_is_labelled(profile, label) && !dn_scan_says_what(profile, label);
}

/* Other actors involved: above labels of its own such a title says nothing. */
static gboolean is_title_of_bodies(const DnProfile *profile, DnSlice words)
{
	enum { LONGEST = 60 /* bytes */ };
	DnDuty duty;
	return words.length <= LONGEST && memchr(words.at, ' ', words.length) != NULL && dn_label_heads_lines(&duty, profile, words);
}

/* Lead: TBC, Support: none: a label behind which nobody is named says nothing of what is to be done. */
static gboolean is_label_of_nobody(const DnProfile *profile, DnSlice words)
{
	enum { LONGEST = 90 /* bytes */ };
	DnLabel label;
	if (words.length > LONGEST || !dn_profile_is_spaced(profile) || !dn_label_read(&label, profile, words) || label.other)
		return FALSE;
	DnSlice named = dn_slice_trim(dn_slice_skip(words, label.length));
	named = dn_slice_cut(named, dn_slice_last(named) == '.' ? 1 : 0);
	return named.length == 0 || dn_profile_is(profile, DN_WORDS_CELL_NONE, named);
}

/* 牵头领导：张三 says who, not what; the number of a label says nothing. */
static gboolean is_remark(const DnScan *scan, DnSlice line)
{
	const DnProfile *profile = scan->drafts->lexicon.profile;
	DnMarker marker;
	DnSlice words = dn_marker_read(&marker, line) ? dn_slice_trim(dn_slice_skip(line, marker.length)) : line;
	return words.length == 0 || is_dash(line) || (dn_scan_is_labelled(profile, words) && !dn_scan_says_what(profile, words)) ||
	       is_title_of_bodies(profile, words) || is_label_of_nobody(profile, words);
}

/* Milestone: Law adopted, with which a record begins: no other line says what is to be done. */
static gboolean begins_record(const DnScan *scan, DnSlice line)
{
	const DnLevel *level = dn_outline_innermost(&scan->outline);
	gsize length = dn_profile_prefix(scan->drafts->lexicon.profile, DN_WORDS_RECORD_STARTS, line);
	return scan->in_record && (level == NULL || level->marker.kind == DN_MARKER_NONE) && length > 0 && length < line.length && line.at[length] == ':';
}

/* Writes the text from `from` to `to`, its paragraphs on lines of their own. */
static void compose(GString *out, const DnScan *scan, gsize from, gsize to)
{
	g_string_truncate(out, 0);
	DnSlice rest = dn_slice_trim(skip_marks(dn_text_slice(scan->text, from, to - from))), above = dn_slice("", 0);
	while (rest.length > 0) {
		const char *end = memchr(rest.at, '\n', rest.length);
		DnSlice line = dn_slice(rest.at, end != NULL ? (gsize)(end - rest.at) : rest.length);
		rest = dn_slice_skip(rest, MIN(rest.length, line.length + 1));
		gboolean said = dn_scan_is_said_below(scan->drafts->lexicon.profile, above, dn_slice_trim(line));
		above = dn_slice_trim(line);
		if (said || (is_remark(scan, above) && !(out->len == 0 && begins_record(scan, line))))
			continue;
		if (out->len > 0)
			g_string_append_c(out, '\n');
		dn_text_append_part(out, scan->text, dn_slice_trim(line));
	}
}

/* 某市人民政府2018年12月11日（此件公开发布）: who issued the document, and when. */
static gboolean is_signature(const DnProfile *profile, DnSlice words)
{
	DnSlice outer, inner;
	if (dn_bodies_split_brackets(&outer, &inner, words))
		words = outer;
	return dn_ends_with_day(profile, words) && dn_slice_find(words, dn_slice_of("，")) == NULL;
}

/* What of the rest is a sentence of its own: behind the full stop of the one before, no mark or bracket begins it, and it ends as sentences do. */
static DnSlice sentence_of(const DnScan *scan, DnSlice rest)
{
	enum { FEWEST = 8 /* characters */, STOP = 0x3002 };
	DnSlice sentence = dn_slice_first(rest) == STOP ? dn_slice_trim(dn_slice_skip(rest, strlen("。"))) : rest;
	gboolean whole = !scan->text->spaced && dn_slice_last(sentence) == STOP && dn_slice_characters(sentence) >= FEWEST &&
	                 !dn_is_mark(dn_slice_first(sentence), "。；;，,、.（(【〔");
	return whole ? sentence : dn_slice(rest.at, 0);
}

void dn_scan_append_rest(DnScan *scan, DnSlice rest)
{
	DnDraft *draft = last_draft(scan);
	DnLabel label;
	rest = dn_slice_trim(rest);
	gunichar last = dn_slice_last(rest);
	DnSlice words = skip_marks(rest);
	if (rest.length == 0 || draft == NULL || dn_is_stray_sign(dn_slice_first(rest)) || is_signature(scan->drafts->lexicon.profile, rest) || last == ':' || last == 0xFF1A ||
	    dn_label_read(&label, scan->drafts->lexicon.profile, words) ||
	    (words.length == 0 && (g_str_has_suffix(draft->text, "。") || draft->text[0] == '\0' || last != 0x3002)))
		return;
	scan->rest = sentence_of(scan, rest);
	scan->before_rest = draft->text;
	g_autoptr(GString) whole = g_string_new(draft->text);
	dn_text_append_typed(whole, words.length == 0 ? dn_slice_of("。") : rest, scan->text->spaced);
	draft->text = dn_arena_string(scan->drafts->arena, whole->str);
}

/* ---- Tasks ------------------------------------------------------------------------------------------------------------ */

/* Bytes from one place through another; a format may bring text into another order, so that the last stands before the first. */
static gsize length_through(gsize from, gsize last)
{
	return last + 1 - MIN(from, last);
}

static DnSource source_between(const DnScan *scan, gsize from, gsize to)
{
	DnPlace first = dn_text_place(scan->text, from), last = dn_text_place(scan->text, to - 1);
	return (DnSource){.page = first.page,
	                  .line = first.line,
	                  .last_line = last.line,
	                  .offset = first.offset,
	                  .length = length_through(first.offset, last.offset)};
}

/* Adds a line to the clause of the last task as it is written. Its room doubles, so that any number of lines costs no more than they are long. */
static void append_clause_text(DnScan *scan, DnDraft *draft, const char *line)
{
	gsize length = scan->n_merged > 1 ? scan->clause_length : strlen(draft->clause_text), more = strlen(line) + 1;
	if (scan->n_merged <= 1 || length + more >= scan->clause_room) {
		scan->clause_room = (length + more + 1) * 2;
		scan->clause_text = dn_arena_alloc(scan->drafts->arena, scan->clause_room);
		memcpy(scan->clause_text, draft->clause_text, length);
	}
	scan->clause_text[length] = '\n';
	memcpy(scan->clause_text + length + 1, line, more);
	scan->clause_length = length + more;
	draft->clause_text = scan->clause_text;
}

/* 牵头单位：A on one line and 配合单位：B on the next are one clause. Of many, who leads is decided less often, and when the last one is known. */
static void merge_clause(DnScan *scan, DnFoundClause *found)
{
	enum { OFTEN = 16 };
	DnDraft *draft = last_draft(scan);
	gsize end = dn_text_at(scan->text, found->words) + found->words.length;
	append_clause_text(scan, draft, dn_drafts_keep(scan->drafts, found->words));
	DnPlace last = dn_text_place(scan->text, end - 1);
	draft->source.last_line = MAX(draft->source.last_line, last.line);
	draft->source.length = length_through(draft->source.offset, last.offset);
	dn_clause_append(&draft->clause, &found->clause, scan->drafts->arena);
	draft->unclosed |= found->unclosed;
	gboolean later = scan->n_merged >= OFTEN && (scan->n_merged & (scan->n_merged - 1)) != 0;
	scan->undecided = later ? scan->drafts->tasks->len : 0;
	if (!later)
		dn_duties_decide_leads(&draft->clause, &scan->drafts->lexicon);
}

void dn_scan_decide_merged(DnScan *scan)
{
	if (scan->undecided > 0)
		dn_duties_decide_leads(&g_array_index(scan->drafts->tasks, DnDraft, scan->undecided - 1).clause, &scan->drafts->lexicon);
	scan->undecided = 0;
}

/* 取組状況 above 担当省庁, with other titles before it: the titles of a table in Japanese, of which a copy left a line each, are no task. */
static gboolean ends_titles(const DnScan *scan, DnSlice text)
{
	enum { FEWEST = 3 };
	const DnProfile *profile = scan->drafts->lexicon.profile;
	return dn_profile_lists_bare(profile) && scan->n_passed >= FEWEST && dn_slice_find(text, dn_slice_of("。")) == NULL &&
	       dn_slice_find(text, dn_slice_of("\n")) == NULL && dn_profile_find(profile, DN_WORDS_OBJECT_MARKS, text).length == 0;
}

/* Where nothing but a remark in brackets stands between a numbered line and the clause below it, the line is the task, not its heading. */
static void use_heading(DnScan *scan, GString *text)
{
	guint n = scan->outline.levels->len;
	DnLevel *level = n > 0 ? &g_array_index(scan->outline.levels, DnLevel, n - 1) : NULL;
	gboolean titles = text->len > 0 && ends_titles(scan, dn_slice(text->str, text->len));
	gboolean has_text = text->len > 0 && !titles && !dn_brackets_hold_all(dn_slice(text->str, text->len));
	if (has_text || level == NULL || !level->is_heading || !scan->fresh)
		return;
	g_autofree char *remark = g_strdup(titles ? "" : text->str);
	dn_outline_set_heading(level, level->marker.kind == DN_MARKER_NONE);
	g_string_truncate(text, 0);
	dn_text_append_typed(text, dn_slice_skip(level->heading, level->marker.length), scan->text->spaced);
	if (*remark != '\0')
		g_string_append_printf(text, "\n%s", remark);
}

/* Whether the clause stands behind a label: 所管：総務省, where such words need no noun, as well. */
static gboolean is_labelled(const DnScan *scan, const DnFoundClause *found)
{
	const DnProfile *profile = scan->drafts->lexicon.profile;
	DnLabel label;
	return found->clause.labelled || (dn_profile_lists_bare(profile) && dn_label_read(&label, profile, found->words) && !label.other);
}

/* Whether a labelled line stands in the document's head, under its title at most: it may speak of the whole plan. */
static gboolean is_in_head(const DnScan *scan, const DnFoundClause *found)
{
	const DnLevel *level = dn_outline_innermost(&scan->outline);
	return found->own_line && is_labelled(scan, found) && scan->n_found == 0 &&
	       (level == NULL || (level->marker.kind == DN_MARKER_NONE && level->serial == 1));
}

/* A labelled line before which nothing stands says who, but not for what. */
static gboolean is_for_nothing(const DnScan *scan, const DnFoundClause *found)
{
	return scan->composed->len == 0 && found->own_line && !found->prose && dn_outline_innermost(&scan->outline) == NULL && scan->n_found == 0;
}

static void add_task(DnScan *scan, DnFoundClause *found)
{
	gboolean in_head = is_in_head(scan, found);
	gsize start = dn_text_at(scan->text, found->words);
	gsize text_start = MIN(scan->text_start, start); /* a broken clause may start inside the one before it */
	compose(scan->composed, scan, text_start, start);
	use_heading(scan, scan->composed);
	if (is_for_nothing(scan, found)) {
		dn_drafts_doubt(scan->drafts, "clause-unread", DN_SEVERITY_WARNING, dn_text_place(scan->text, start),
		                "these words name bodies, but not for what; they are left out: %s", dn_drafts_keep(scan->drafts, found->words));
		return;
	}
	DnDraft draft = {.clause = found->clause,
	                 .own_line = found->own_line || (found->begins_line && is_labelled(scan, found)),
	                 .unclosed = found->unclosed,
	                 .marks = found->marks,
	                 .prose = found->prose,
	                 .proved = found->proved,
	                 .of_document = in_head,
	                 .place = dn_text_place(scan->text, start)};
	draft.text = dn_arena_text(scan->drafts->arena, scan->composed->str, scan->composed->len);
	draft.clause_text = dn_drafts_keep(scan->drafts, found->words);
	draft.source = source_between(scan, scan->fresh ? MIN(scan->item_start, start) : text_start, start + found->words.length);
	dn_drafts_place_under(scan->drafts, &draft, &scan->outline);
	if (draft.item > 0 && !found->prose)
		g_array_index(scan->drafts->items, DnItem, draft.item - 1).n_clauses++;
	found->clause = (DnClause){0};
	g_array_append_val(scan->drafts->tasks, draft);
	scan->n_found++;
}

/* Bodies that an earlier clause adds to all later ones. */
static void add_staying(DnScan *scan, DnClause *clause)
{
	GArray *staying = scan->drafts->staying;
	guint n = clause->bodies->len;
	dn_clause_add_bodies(clause, scan->drafts->arena, (const DnBody *)(void *)staying->data, staying->len);
	for (guint i = 0; i < n; i++)
		if (dn_clause_body(clause, i)->stays)
			g_array_append_vals(staying, dn_clause_body(clause, i), 1);
}

void dn_scan_add_prose(DnScan *scan, DnFoundClause *found, gsize start, gsize end)
{
	gboolean has_object = found->clause.has_object;
	gsize clause_start = dn_text_at(scan->text, found->words), clause_end = clause_start + found->words.length;
	add_staying(scan, &found->clause);
	add_task(scan, found);
	g_autoptr(GString) text = g_string_new(NULL), rest = g_string_new(NULL);
	compose(text, scan, start, has_object ? end : clause_start);
	if (!has_object) {
		compose(rest, scan, clause_end, end);
		while (text->len > 0 && is_mark(dn_slice_last(dn_slice(text->str, text->len))))
			g_string_truncate(text, (gsize)(g_utf8_prev_char(text->str + text->len) - text->str));
		const char *stop = !scan->text->spaced ? "。" : memchr(scan->text->bytes->str + clause_end, '.', end - clause_end) != NULL ? "." : "";
		const char *comma = scan->text->spaced ? ", " : "，";
		g_string_append(text, text->len == 0 ? "" : rest->len == 0 ? stop : comma);
		g_string_append(text, rest->str);
	}
	if (text->len == 0 && rest->len == 0)
		compose(text, scan, start, end); /* 請內政部主政，邀集環境部研商: there is no other text */
	if (text->len > 0)
		last_draft(scan)->text = dn_arena_string(scan->drafts->arena, text->str);
}

/* A rule within a clause speaks of that one and, 下同 or not, perhaps of later ones; of earlier ones it says nothing. */
static void note_rule(DnScan *scan, const DnFoundClause *found)
{
	const DnClause *clause = &found->clause;
	if (clause->rule.length == 0 || !dn_lead_rule_is_stated(scan->drafts->lexicon.profile, clause->rule))
		return;
	dn_drafts_set_rule(scan->drafts, clause->rule, dn_text_place(scan->text, dn_text_at(scan->text, clause->rule)),
	                   scan->drafts->tasks->len);
}

/* Whether nothing but marks and remarks stands there, or the number of a label. */
static gboolean only_marks(const DnScan *scan, gsize from, gsize to)
{
	compose(scan->composed, scan, from, to);
	return scan->composed->len == 0;
}

/* Status quo, What is the problem?, Description: the words with which another field of a form begins, or None below a title of bodies. Paint the walls
 * may be another task. */
static gboolean begins_field(const DnProfile *profile, DnSlice words)
{
	enum { LONGEST_TITLE = 60 /* bytes */ };
	const char *end = memchr(words.at, '\n', words.length);
	DnSlice line = dn_slice(words.at, end != NULL ? (gsize)(end - words.at) : words.length);
	return dn_form_title_is_one(line) || dn_profile_is(profile, DN_WORDS_CELL_NONE, line) || memchr(line.at, ':', MIN(line.length, (gsize)LONGEST_TITLE)) != NULL;
}

/* Lead agency: Treasury, some lines of what is to be done, and Partners: River Watch in the same item: whether the clause names those who join in what
 * a label above it says who leads. */
static gboolean joins_record(const DnScan *scan, const DnFoundClause *found, gsize start)
{
	enum { FAR = 6000 /* bytes */ };
	const DnDraft *draft = last_draft(scan);
	const DnLevel *level = dn_outline_innermost(&scan->outline);
	return scan->text->spaced && draft != NULL && level != NULL && level->marker.kind != DN_MARKER_NONE && draft->item == level->serial &&
	       found->own_line && found->clause.labelled && dn_clause_only_joins(&found->clause) && draft->own_line && draft->clause.labelled &&
	       !dn_clause_only_joins(&draft->clause) && start >= scan->text_start && start - scan->text_start < FAR;
}

/* Adds what was composed of what stands between the labels of a record to its text. */
static void add_between(DnScan *scan)
{
	DnDraft *draft = last_draft(scan);
	g_autofree char *both = g_strconcat(draft->text, *draft->text != '\0' ? "\n" : "", scan->composed->str, NULL);
	draft->text = dn_arena_string(scan->drafts->arena, both);
}

/* 推进改革（教育部负责）。加强宣传。 / （财政部负责）: whether the clause below is that of the rest, which is no part of the task before then. */
static gboolean takes_rest(DnScan *scan, const DnFoundClause *found)
{
	DnSlice rest = scan->rest;
	if (rest.length == 0 || !found->own_line || dn_clause_only_joins(&found->clause) || dn_clause_only_joins(&last_draft(scan)->clause))
		return FALSE;
	last_draft(scan)->text = scan->before_rest;
	scan->text_start = dn_text_at(scan->text, rest);
	return TRUE;
}

void dn_scan_take_clause(DnScan *scan, DnFoundClause *found)
{
	gsize start = dn_text_at(scan->text, found->words);
	note_rule(scan, found);
	add_staying(scan, &found->clause);
	gboolean merges = scan->continues && !scan->fresh && start >= scan->text_start && only_marks(scan, scan->text_start, start);
	merges = merges && !takes_rest(scan, found);
	gboolean joins = !merges && !scan->fresh && joins_record(scan, found, start);
	if (joins) {
		compose(scan->composed, scan, scan->text_start, start);
		joins = begins_field(scan->drafts->lexicon.profile, dn_slice(scan->composed->str, scan->composed->len));
	}
	if (joins)
		add_between(scan);
	merges = merges || joins;
	if (!merges)
		dn_scan_decide_merged(scan);
	if (!merges)
		dn_body_lists_lend_lead(&found->clause, scan->drafts, &scan->outline);
	if (merges)
		merge_clause(scan, found);
	else
		add_task(scan, found);
	scan->n_merged = merges ? scan->n_merged + 1 : 1;
	scan->text_start = start + found->words.length;
	scan->fresh = FALSE;
	scan->n_passed = 0;
	scan->continues = last_draft(scan) != NULL;
	scan->rest = dn_slice(NULL, 0);
}
