/* Goes through the paragraphs once. Each numbered item opens, and what it says in running text is looked at where it is over. */
#include "plan/scan.h"

#include <string.h>

#include "plan/act_lists.h"
#include "plan/article_names.h"
#include "plan/body_lists.h"
#include "plan/brackets.h"
#include "plan/conjoined.h"
#include "plan/explained_names.h"
#include "plan/inline_items.h"
#include "plan/marks_settle.h"
#include "plan/name_guard.h"
#include "plan/prose.h"
#include "plan/reading.h"
#include "plan/scan_bullets.h"
#include "plan/scan_doubts.h"
#include "plan/scan_fields.h"
#include "plan/scan_heads.h"
#include "plan/scan_listing.h"
#include "plan/scan_proved.h"
#include "plan/scan_prose.h"
#include "plan/scan_records.h"
#include "plan/scan_tasks.h"
#include "plan/serial_names.h"
#include "plan/slash_paths.h"
#include "plan/table_rows.h"
#include "plan/title.h"

enum { LONGEST_HEADING = 240 /* bytes */ };

/* ---- Paragraphs ------------------------------------------------------------------------------------------------------- */

/* A line that only titles what follows: short, one sentence at most. */
static gboolean is_title(DnSlice words)
{
	const char *stop = dn_slice_find(words, dn_slice_of("。"));
	return words.length <= LONGEST_HEADING && (stop == NULL || stop + strlen("。") == dn_slice_end(words)) &&
	       dn_slice_last(words) != ':' && dn_slice_last(words) != 0xFF1A;
}

/* Action 4: Make a toolkit is the task, whatever follows it; a goal holds tasks. What stands behind a dot is said of something, and no title. */
static gboolean is_heading(DnSlice words, const DnMarker *marker)
{
	return is_title(words) && marker->kind != DN_MARKER_BULLET && !(marker->named && marker->kind >= DN_MARKER_HAN_BRACKETED);
}

static void report_order(DnScan *scan, DnOrder order, const DnMarker *marker, guint last)
{
	DnPlace place = dn_text_place(scan->text, dn_text_at(scan->text, marker->label));
	int length = (int)marker->label.length;
	if (order == DN_ORDER_GAP && last == 0)
		dn_drafts_doubt(scan->drafts, "numbering-gap", DN_SEVERITY_WARNING, place,
		                "the list begins at number %.*s; something before it may be missing", length, marker->label.at);
	else if (order == DN_ORDER_GAP)
		dn_drafts_doubt(scan->drafts, "numbering-gap", DN_SEVERITY_WARNING, place,
		                "number %.*s follows %u; something between them may be missing", length, marker->label.at, last);
	else if (order == DN_ORDER_REPEAT)
		dn_drafts_doubt(scan->drafts, "numbering-repeat", DN_SEVERITY_WARNING, place,
		                "number %.*s comes again after %u", length, marker->label.at, last);
}

/* b. below 5.1.1, with an a. above 5.1: it goes on with a list that began outside the item above it. */
static gboolean goes_on_outside(const DnMarker *marker)
{
	return marker->kind == DN_MARKER_LETTER && marker->value > 1;
}

static void note_item(DnScan *scan, const DnMarker *marker, gsize start)
{
	GArray *items = scan->drafts->items, *levels = scan->outline.levels;
	DnItem item = {.marker = *marker, .place = dn_text_place(scan->text, start)};
	if (levels->len > 1)
		item.parent = g_array_index(levels, DnLevel, levels->len - 2).serial;
	g_array_set_size(items, scan->outline.serial);
	g_array_index(items, DnItem, scan->outline.serial - 1) = item;
	if (item.parent > 0)
		g_array_index(items, DnItem, item.parent - 1).has_items = TRUE;
}

/* Where the running text of the open item begins that has not been searched yet: an item goes on behind a table that could not be read. */
static gsize unsearched_from(const DnScan *scan, const DnLevel *level)
{
	return MAX(dn_text_at(scan->text, level->heading) + level->marker.length, scan->searched);
}

/* Adds what the item says in running text, where it is over at `end` and named nobody. */
static void close_item(DnScan *scan, gsize end)
{
	guint n = scan->outline.levels->len;
	DnLevel *level = n > 0 ? &g_array_index(scan->outline.levels, DnLevel, n - 1) : NULL;
	if (dn_scan_end_bullets(scan, end) || level == NULL || level->marker.kind == DN_MARKER_NONE || !scan->fresh)
		return;
	const DnItem *item = &g_array_index(scan->drafts->items, DnItem, level->serial - 1);
	gsize start = unsearched_from(scan, level);
	if (item->n_clauses > 0 || item->has_items || start >= end || start < scan->listing_end)
		return;
	g_autoptr(GArray) found = dn_clauses_new();
	if (start > scan->searched)
		dn_body_lists_note_item(scan->drafts, &scan->outline, start, end);
	dn_prose_find(found, &scan->drafts->lexicon, scan->drafts->arena, dn_slice_trim(dn_text_slice(scan->text, start, end - start)));
	if (found->len == 0) {
		scan->searched = end;
		return;
	}
	dn_outline_set_heading(level, FALSE);
	scan->item_start = dn_text_at(scan->text, level->heading);
	scan->text_start = start;
	dn_scan_add_sentences(scan, found, start, end);
	scan->fresh = TRUE;
}

static gboolean leaves_named(const DnScan *scan, const DnMarker *marker)
{
	return scan->text->spaced && dn_outline_leaves_named(&scan->outline, marker);
}

/* Whether an item with that number would stand within the one that is open. */
static gboolean goes_deeper(const DnScan *scan, const DnMarker *marker)
{
	const DnLevel *level = dn_outline_innermost(&scan->outline);
	return level != NULL && dn_marker_rank(marker) > level->rank && !goes_on_outside(marker) && !leaves_named(scan, marker);
}

/* Ends what the bullet or the number ends. */
static void close_before(DnScan *scan, const DnMarker *marker, gsize start)
{
	if (marker->kind == DN_MARKER_BULLET)
		dn_scan_open_bullet(scan, start, start + marker->length);
	else if (goes_deeper(scan, marker))
		dn_scan_end_bullets(scan, start);
	else
		close_item(scan, start);
}

static void open_item(DnScan *scan, DnSlice words, const DnMarker *marker, gboolean is_heading)
{
	gsize start = dn_text_at(scan->text, words);
	close_before(scan, marker, start);
	if (leaves_named(scan, marker))
		dn_outline_leave_innermost(&scan->outline);
	guint last = marker->kind < DN_MARKER_BULLET ? scan->outline.last[marker->kind] : 0;
	scan->item_start = start;
	scan->text_start = start + (is_heading ? words.length : marker->length);
	scan->fresh = TRUE;
	scan->n_passed = 0;
	scan->continues = FALSE;
	if (marker->kind == DN_MARKER_BULLET)
		return;
	report_order(scan, dn_outline_enter(&scan->outline, marker, words, is_heading), marker, last);
	note_item(scan, marker, start);
}

/* Whether the paragraph above is a label of something else, and this one what it says. */
static gboolean is_said_below_label(const DnScan *scan, DnSlice words)
{
	if (scan->index == 0)
		return FALSE;
	const DnParagraph *above = dn_text_paragraph(scan->text, scan->index - 1);
	return dn_scan_is_said_below(scan->drafts->lexicon.profile, dn_text_slice(scan->text, above->start, above->length), words);
}

/* An unnumbered paragraph: under a heading it begins a task, unless it is said of the one above; else it goes on with the item. */
static void open_paragraph(DnScan *scan, DnSlice words)
{
	const DnLevel *level = dn_outline_innermost(&scan->outline);
	const DnProfile *profile = scan->drafts->lexicon.profile;
	gboolean goes_on = level != NULL && !level->is_heading && scan->fresh;
	if (goes_on || scan->continues || dn_scan_is_labelled(profile, words) || dn_scan_says_what(profile, words) || is_said_below_label(scan, words))
		return;
	if (level == NULL || level->marker.kind == DN_MARKER_NONE)
		dn_scan_end_bullets(scan, dn_text_at(scan->text, words));
	scan->text_start = dn_text_at(scan->text, words);
	scan->n_passed++;
	if (!scan->fresh || level == NULL)
		scan->item_start = scan->text_start;
}

/* Whether nothing stands before a line's first clause that could be a task: （2025年底前）（教育部负责） is said of the one above. */
static gboolean says_only_who(DnSlice words, const DnFoundClause *first)
{
	return first->own_line || dn_brackets_hold_all(dn_slice(words.at, (gsize)(first->words.at - words.at)));
}

static void tell_of_clause(DnScan *scan, const DnFoundClause *found)
{
	dn_drafts_doubt(scan->drafts, "clause-unread", DN_SEVERITY_WARNING, dn_text_place(scan->text, dn_text_at(scan->text, found->words)),
	                "these words name bodies, but nothing says that they are responsible; they are left out: %s",
	                dn_drafts_keep(scan->drafts, found->words));
}

/* Whether the last task, with which the clause goes on, says who leads. */
static gboolean goes_on_with_lead(const DnScan *scan)
{
	const GArray *tasks = scan->drafts->tasks;
	const DnClause *last = tasks->len > 0 ? &g_array_index(tasks, DnDraft, tasks->len - 1).clause : NULL;
	for (guint i = 0; last != NULL && scan->continues && !scan->fresh && i < last->bodies->len; i++)
		if (g_array_index(last->bodies, DnBody, i).duty == DN_DUTY_LEADS)
			return TRUE;
	return FALSE;
}

/* Agency: Treasury says who acts where it is said of an item with a number, and 成员单位：市教育局 and 监督部门：市财政局 behind those who lead;
 * else they are told. */
static void take_clause(DnScan *scan, DnFoundClause *found)
{
	const DnLevel *level = dn_outline_innermost(&scan->outline);
	gboolean in_item = level != NULL && level->marker.kind != DN_MARKER_NONE && (scan->fresh || scan->continues);
	if (!scan->listing && (in_item || !found->of_item) && (!found->of_members || goes_on_with_lead(scan))) {
		dn_scan_take_clause(scan, found);
		return;
	}
	tell_of_clause(scan, found);
	g_array_index(scan->drafts->doubts, DnDoubt, scan->drafts->doubts->len - 1).beside = found->of_members;
}

/* One item, or an unnumbered paragraph, with its clauses. */
static void scan_segment(DnScan *scan, DnSlice words, const DnMarker *marker, GArray *clauses, guint first, guint n)
{
	if (marker != NULL)
		open_item(scan, words, marker, n == 0 && is_heading(words, marker));
	else if ((n == 0 || !says_only_who(words, &g_array_index(clauses, DnFoundClause, first))) && !(n == 0 && dn_scan_take_record_line(scan, words)))
		open_paragraph(scan, words);
	if (marker == NULL && n == 0) {
		dn_body_lists_note_line(scan->drafts, &scan->outline, words);
		dn_scan_note_field(scan, words);
	}
	if (marker == NULL && n > 0 && dn_scan_ends_fields(scan, &g_array_index(clauses, DnFoundClause, first))) {
		close_item(scan, dn_text_at(scan->text, words));
		dn_scan_leave_fields(scan, dn_text_at(scan->text, words));
	}
	for (guint i = 0; i < n; i++)
		take_clause(scan, &g_array_index(clauses, DnFoundClause, first + i));
	if (n == 0)
		return;
	DnSlice last = g_array_index(clauses, DnFoundClause, first + n - 1).words;
	if (dn_slice_end(last) < dn_slice_end(words))
		dn_scan_append_rest(scan, dn_slice(dn_slice_end(last), (gsize)(dn_slice_end(words) - dn_slice_end(last))));
	scan->text_start = dn_text_at(scan->text, words) + words.length;
}

static guint count_clauses(const GArray *clauses, guint first, const char *end)
{
	guint n = first;
	while (clauses != NULL && n < clauses->len && g_array_index(clauses, DnFoundClause, n).words.at < end)
		n++;
	return n - first;
}

static void tell_of_head(DnScan *scan, const DnReading *reading)
{
	if (reading->marks == DN_MARKS_MISSING)
		scan_segment(scan, reading->words, NULL, NULL, 0, 0);
	else
		dn_drafts_doubt(scan->drafts, "clause-unread", DN_SEVERITY_WARNING, dn_text_place(scan->text, dn_text_at(scan->text, reading->words)),
		                "these words name bodies, but not for what; they are left out: %s", dn_drafts_keep(scan->drafts, reading->words));
}

/* The marker of the paragraph. An item of a list that the format marks itself has a dot where its sentence says first who leads, or acts. */
static DnMarker marker_of(const DnScan *scan, const DnParagraph *paragraph, const DnReading *reading)
{
	const DnProfile *profile = scan->drafts->lexicon.profile;
	gboolean silent = reading->marker.kind == DN_MARKER_NONE && (reading->clauses == NULL || reading->clauses->len == 0);
	if (silent && paragraph->line->listed && (dn_profile_prefix(profile, DN_WORDS_PROSE_FIRST_LED_BY, reading->words) > 0 ||
	                                          dn_act_lists_has(scan->drafts->lexicon.act_lists, dn_slice_trim(reading->words).at)))
		return (DnMarker){.kind = DN_MARKER_BULLET};
	return reading->marker;
}

static void scan_text(DnScan *scan, const DnParagraph *paragraph, const DnReading *reading)
{
	DnSlice words = reading->words;
	DnInlineItem begin = {.marker = marker_of(scan, paragraph, reading)};
	g_array_set_size(scan->items, 0);
	g_array_append_val(scan->items, begin);
	dn_scan_tell_of_unread(scan, reading);
	dn_scan_note_listing(scan, words, &reading->marker, reading->clauses == NULL || reading->clauses->len == 0, FALSE);
	if (dn_scan_heads_tasks(scan, reading)) {
		tell_of_head(scan, reading);
		return;
	}
	if (reading->candidates != NULL)
		dn_inline_items_find(scan->items, &scan->outline, reading->candidates, &reading->marker);
	for (guint i = 0, first = 0; i < scan->items->len; i++) {
		const DnInlineItem *item = &g_array_index(scan->items, DnInlineItem, i);
		gsize end = i + 1 < scan->items->len ? g_array_index(scan->items, DnInlineItem, i + 1).start : words.length;
		DnSlice segment = dn_slice(words.at + item->start, end - item->start);
		guint n = count_clauses(reading->clauses, first, dn_slice_end(segment));
		scan_segment(scan, segment, item->marker.kind != DN_MARKER_NONE ? &item->marker : NULL, reading->clauses, first, n);
		first += n;
	}
}

static void scan_heading(DnScan *scan, const DnParagraph *paragraph, const DnReading *reading)
{
	DnSlice words = reading->words;
	if (dn_profile_is(scan->drafts->lexicon.profile, DN_WORDS_LABELS_OTHER, words))
		return; /* 完成时限 is said of the item above, and titles nothing */
	dn_scan_note_listing(scan, words, &reading->marker, TRUE, TRUE);
	if (reading->marker.kind != DN_MARKER_NONE && reading->marker.kind < DN_MARKER_BULLET) {
		open_item(scan, words, &reading->marker, TRUE);
		return;
	}
	close_item(scan, dn_text_at(scan->text, words));
	dn_outline_enter_heading(&scan->outline, paragraph->level, words);
	scan->text_start = scan->item_start = dn_text_at(scan->text, words) + words.length;
	scan->fresh = TRUE;
	scan->continues = FALSE;
}

static gboolean is_annex(const DnScan *scan, DnSlice words)
{
	enum { LONGEST = 60 };
	return words.length <= LONGEST && dn_profile_prefix(scan->drafts->lexicon.profile, DN_WORDS_ANNEX, words) > 0 &&
	       dn_slice_find(words, dn_slice_of("。")) == NULL;
}

static void note_rule_outside(DnScan *scan, const DnReading *reading)
{
	if (reading->rule.length == 0 || scan->drafts->rule.length > 0)
		return;
	dn_drafts_set_rule(scan->drafts, reading->rule, dn_text_place(scan->text, dn_text_at(scan->text, reading->rule)), 0);
	scan->drafts->all_lead = reading->all_lead;
	scan->drafts->lead_mark = reading->lead_mark;
}

/* Tells of a line that was not read though a label announces bodies. Whether it is passed over with the label; an item of a list says
 * something by itself. Behind a clause both are no text of the next task. */
static gboolean leaves_out(DnScan *scan, DnSlice line, guint index)
{
	DnMarker marker;
	if (line.length == 0)
		return FALSE;
	gsize start = dn_text_at(scan->text, line);
	gboolean is_nobody = dn_profile_lists_bare(scan->drafts->lexicon.profile) && dn_profile_is(scan->drafts->lexicon.profile, DN_WORDS_CELL_NONE, line);
	if (!is_nobody)
		dn_drafts_doubt(scan->drafts, "clause-unread", DN_SEVERITY_WARNING, dn_text_place(scan->text, start),
		                "a label above this line announces bodies, but it was not read as the name of one: %s", dn_drafts_keep(scan->drafts, line));
	if (dn_marker_read(&marker, line) || dn_text_paragraph(scan->text, index)->line->listed)
		return FALSE;
	gsize label = dn_text_paragraph(scan->text, index - 1)->start;
	gboolean below_heading = label >= scan->text_start && dn_slice_trim(dn_text_slice(scan->text, scan->text_start, label - scan->text_start)).length == 0;
	if (scan->continues || below_heading) /* the heading says what is to be done */
		scan->text_start = start + line.length;
	return TRUE;
}

static guint scan_table(DnScan *scan, guint first)
{
	guint n = 0, number = dn_text_paragraph(scan->text, first)->row->table;
	dn_scan_end_bullets(scan, dn_text_paragraph(scan->text, first)->start);
	while (first + n < scan->text->paragraphs->len && dn_text_paragraph(scan->text, first + n)->row != NULL &&
	       dn_text_paragraph(scan->text, first + n)->row->table == number)
		n++;
	dn_table_rows_read(scan->drafts, &scan->outline, first, n);
	scan->continues = scan->fresh = FALSE;
	return n;
}

/* 招聘公告 with 主管单位：市人社局 below: whose notice it is. */
static gboolean is_of_notice(const DnDrafts *drafts, const DnDraft *head)
{
	return dn_profile_suffix(drafts->lexicon.profile, DN_WORDS_NOTICES, dn_slice_of(head->text)) > 0;
}

/* A line in the head names bodies of the whole plan where the tasks stand deeper: under headings, or with numbers. */
static void drop_head(DnDrafts *drafts)
{
	if (drafts->tasks->len == 0)
		return;
	const DnDraft *head = &g_array_index(drafts->tasks, DnDraft, 0);
	const DnDraft *next = drafts->tasks->len > 1 ? head + 1 : NULL;
	gboolean above = next != NULL && next->n_path + next->n_labels > head->n_path;
	if (!head->of_document || !(above || is_of_notice(drafts, head)))
		return;
	dn_drafts_doubt(drafts, "clause-unread", DN_SEVERITY_WARNING, head->place,
	                "this line names bodies before the first task; it was taken to speak of the whole plan and is left out: %s",
	                head->clause_text);
	g_array_remove_index(drafts->tasks, 0);
	drafts->rule_from -= drafts->rule_from > 0 ? 1 : 0;
}

/* 关于举办培训班的通知 with 主办单位：市教育局 and nothing else: who organises an event that the title tells of, unless that is a plan's. */
static gboolean is_of_event(DnDrafts *drafts, const DnDraft *draft)
{
	const DnProfile *profile = drafts->lexicon.profile;
	if (dn_profile_prefix(profile, DN_WORDS_PAGE_LABELS, dn_slice_of(draft->clause_text)) == 0)
		return FALSE;
	const char *title = dn_title_find(drafts);
	return title != NULL && dn_profile_find(profile, DN_WORDS_EVENTS, dn_slice_of(title)).length > 0 &&
	       dn_profile_suffix(profile, DN_WORDS_PLAN_TITLES, dn_slice_of(title)) == 0;
}

/* County Celebrates New Bridge with Partners: Bridge Fund below and nothing else: bodies that take part where nobody is responsible. */
static gboolean is_of_nobody(const DnDraft *draft)
{
	return draft->number == NULL && dn_clause_only_joins(&draft->clause);
}

static void drop_lone(DnDrafts *drafts)
{
	const DnDraft *only = drafts->tasks->len == 1 ? &g_array_index(drafts->tasks, DnDraft, 0) : NULL;
	if (only == NULL || !(is_of_event(drafts, only) || is_of_nobody(only)))
		return;
	dn_drafts_doubt(drafts, "clause-unread", DN_SEVERITY_WARNING, only->place,
	                "these words name bodies, but nothing says that they are responsible; they are left out: %s", only->clause_text);
	g_array_set_size(drafts->tasks, 0);
	drafts->rule_from = 0;
}

/* Whether the paragraph stands on a page below the header of a table that could not be read: its lines mix the cells. */
static gboolean skips_page(DnScan *scan, const DnParagraph *paragraph, const DnReading *reading)
{
	guint page = paragraph->line->page;
	if (page == 0 || (page != scan->skipped_page && !reading->heads_table))
		return FALSE;
	if (page != scan->skipped_page) {
		close_item(scan, paragraph->start);
		dn_drafts_doubt(scan->drafts, "table-unread", DN_SEVERITY_WARNING, dn_text_place(scan->text, paragraph->start),
		                "a table on page %u could not be read; its lines, and what follows on that page, are left out", page);
	}
	scan->skipped_page = page;
	scan->text_start = paragraph->start + paragraph->length;
	scan->continues = FALSE;
	return TRUE;
}

/* Whether the paragraph is a line of a table without pages that could not be read. */
static gboolean skips_unread(DnScan *scan, const DnParagraph *paragraph)
{
	if (!paragraph->line->unread)
		return FALSE;
	if (scan->text_start < paragraph->start)
		close_item(scan, paragraph->start);
	dn_scan_tell_of_label(scan, paragraph);
	scan->text_start = paragraph->start + paragraph->length;
	scan->continues = FALSE;
	return TRUE;
}

/* Decides on what only the whole document proves. */
static void end_scan(DnScan *scan)
{
	close_item(scan, scan->text->bytes->len);
	dn_scan_decide_merged(scan);
	dn_scan_drop_heads(scan);
	drop_head(scan->drafts);
	drop_lone(scan->drafts);
	dn_marks_settle(scan->drafts);
	dn_serial_names_join(scan->drafts);
	dn_conjoined_split(scan->drafts);
	dn_slash_paths_join(scan->drafts);
	dn_article_names_restore(scan->drafts);
	dn_explained_names_settle(scan->drafts);
	dn_names_guard(scan->drafts);
	dn_outline_clear(&scan->outline);
}

void dn_scan(DnDrafts *drafts)
{
	g_autoptr(DnReadings) readings = dn_readings_new(drafts);
	g_autoptr(GArray) items = g_array_new(FALSE, FALSE, sizeof(DnInlineItem));
	g_autoptr(GString) composed = g_string_new(NULL);
	DnScan scan = {.drafts = drafts, .text = drafts->text, .items = items, .composed = composed};
	dn_outline_init(&scan.outline);
	for (guint i = 0; i < scan.text->paragraphs->len; i++) {
		const DnParagraph *paragraph = dn_text_paragraph(scan.text, i);
		if (paragraph->kind == DN_LINE_ROW) {
			i += scan_table(&scan, i) - 1;
			continue;
		}
		DnReading *reading = dn_readings_at(readings, i);
		if (skips_page(&scan, paragraph, reading) || skips_unread(&scan, paragraph))
			continue;
		i += reading->n_paragraphs - 1;
		scan.index = i;
		if (leaves_out(&scan, reading->unread, i + 1) && !reading->stays) {
			i++;
			continue;
		}
		if (is_annex(&scan, reading->paragraph)) {
			close_item(&scan, paragraph->start);
			dn_outline_restart(&scan.outline);
			continue;
		}
		if (paragraph->kind == DN_LINE_HEADING && reading->n_paragraphs == 1)
			scan_heading(&scan, paragraph, reading);
		else {
			dn_scan_prove_list(&scan, reading);
			scan_text(&scan, paragraph, reading);
		}
		note_rule_outside(&scan, reading);
	}
	end_scan(&scan);
}
