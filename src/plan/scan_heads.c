/* In Japanese such lines need no verb, so that only what stands around the first one tells: ◎国土交通省、○警察庁 below a title, （国土交通省） between a title and
 * dots. */
#include "plan/scan_heads.h"

#include <string.h>

#include "plan/brackets.h"
#include "plan/clause_proof.h"
#include "plan/inner_lists.h"
#include "plan/remark.h"

/* What stands since the last clause, or since the item began. */
static DnSlice text_above(const DnScan *scan, const DnReading *reading)
{
	gsize start = dn_text_at(scan->text, reading->words), from = MIN(scan->text_start, start);
	return dn_slice_trim(dn_text_slice(scan->text, from, start - from));
}

static gboolean is_in_item(const DnScan *scan)
{
	const DnLevel *level = dn_outline_innermost(&scan->outline);
	return level != NULL && level->marker.kind != DN_MARKER_NONE;
}

/* Whether a line of bodies without brackets stands behind an item or a sentence. */
static gboolean stands_behind(const DnScan *scan, const DnReading *reading)
{
	DnSlice above = text_above(scan, reading);
	if (above.length == 0)
		return is_in_item(scan) && scan->fresh;
	return is_in_item(scan) || scan->bullets.n > 0 || (reading->marks != DN_MARKS_MISSING && dn_is_mark(dn_slice_last(above), "。"));
}

/* （国土交通省） in a line of its own. */
static gboolean is_in_brackets(const DnReading *reading)
{
	if (reading->clauses->len != 1 || reading->marker.kind != DN_MARKER_NONE)
		return FALSE;
	const DnFoundClause *found = &g_array_index(reading->clauses, DnFoundClause, 0);
	return found->own_line && found->marks == DN_MARKS_NONE && dn_is_bare_list(&found->clause) && dn_brackets_hold_all(found->words);
}

static gboolean stands_above_dots(const DnScan *scan, const DnReading *reading)
{
	gsize next = dn_text_at(scan->text, reading->paragraph) + reading->paragraph.length + 1;
	return next < scan->text->bytes->len && dn_is_mark(dn_character(scan->text->bytes->str + next), "・○◎●◆■◇□");
}

/* 関係府省, 2004年夏頃まで: whether the line names bodies, or a day, and nothing else. */
static gboolean says_nothing(const DnScan *scan, DnSlice line)
{
	const DnLexicon *lexicon = &scan->drafts->lexicon;
	return dn_remark_is_date(lexicon->profile, line) || dn_words_are_names(lexicon, scan->drafts->arena, line);
}

/* Whether the last line above, of some, is no task but a cell of a table whose cells a copy put into lines. */
static gboolean stands_below_cells(const DnScan *scan, DnSlice above)
{
	enum { LONGEST = 120 /* bytes */ };
	const char *start = dn_slice_end(above);
	while (start > above.at && start[-1] != '\n')
		start--;
	DnSlice last = dn_slice_trim(dn_slice(start, (gsize)(dn_slice_end(above) - start)));
	return last.length > 0 && last.length <= LONGEST && says_nothing(scan, last);
}

/* （国土交通省） between a title, or cells, and the dots below it: what stands before it is nothing that somebody does. */
static gboolean heads_dots(const DnScan *scan, const DnReading *reading)
{
	if (!dn_profile_lists_bare(scan->drafts->lexicon.profile) || !is_in_brackets(reading) || !stands_above_dots(scan, reading))
		return FALSE;
	DnSlice above = text_above(scan, reading);
	if (above.length == 0)
		return !is_in_item(scan) && !scan->continues;
	return stands_below_cells(scan, above) || (!is_in_item(scan) && scan->bullets.n == 0 && !dn_is_mark(dn_slice_last(above), "。"));
}

gboolean dn_scan_heads_tasks(DnScan *scan, const DnReading *reading)
{
	if (reading->clauses == NULL || reading->clauses->len == 0)
		return FALSE;
	if (reading->marks != DN_MARKS_NONE)
		scan->heads_tasks |= !stands_behind(scan, reading);
	else if (!scan->heads_tasks)
		scan->heads_tasks = heads_dots(scan, reading);
	else
		return is_in_brackets(reading) && stands_above_dots(scan, reading);
	return scan->heads_tasks;
}

/* ---- Lines with labels or brackets ---------------------------------------------------------------------------------------- */

/* 港を直す。, and no title: 港の計画. */
static gboolean says_what(const DnScan *scan, DnSlice text)
{
	return dn_slice_find(text, dn_slice_of("。")) != NULL || dn_profile_find(scan->drafts->lexicon.profile, DN_WORDS_OBJECT_MARKS, text).length > 0;
}

static gboolean are_below_title(const DnScan *scan)
{
	const GArray *tasks = scan->drafts->tasks;
	for (guint i = 0; i < tasks->len; i++) {
		const DnDraft *draft = &g_array_index(tasks, DnDraft, i);
		if (!draft->own_line || draft->prose || draft->marks != DN_MARKS_NONE)
			return FALSE;
	}
	const DnDraft *first = tasks->len > 1 ? &g_array_index(tasks, DnDraft, 0) : NULL;
	return first != NULL && first->n_path == 0 && first->n_labels == 0 && !says_what(scan, dn_slice_of(first->text));
}

/* Whether something is to be done behind the last clause: in an item of its own, where there are items. */
static gboolean has_text_below(const DnScan *scan)
{
	const DnLevel *level = dn_outline_innermost(&scan->outline);
	gsize end = scan->text->bytes->len, start = MIN(scan->text_start, end);
	if (scan->drafts->items->len == 0)
		return says_what(scan, dn_text_slice(scan->text, start, end - start));
	if (!scan->fresh || !is_in_item(scan))
		return FALSE;
	start = MIN(start, dn_text_at(scan->text, level->heading));
	return says_what(scan, dn_text_slice(scan->text, start, end - start));
}

static void tell_dropped(DnScan *scan, const DnDraft *draft)
{
	dn_drafts_doubt(scan->drafts, "clause-unread", DN_SEVERITY_WARNING, draft->place,
	                "these words name bodies, but not for what; they are left out: %s", draft->clause_text);
	if (draft->item > 0)
		g_array_index(scan->drafts->items, DnItem, draft->item - 1).n_clauses--;
}

/* 港の計画 with （国土交通省） below or behind it, above items from 1 on: whose plan it is, and nothing that somebody does. */
static void drop_title(DnScan *scan)
{
	GArray *tasks = scan->drafts->tasks;
	if (tasks->len < 2)
		return;
	const DnDraft *title = &g_array_index(tasks, DnDraft, 0), *next = title + 1;
	if (title->item > 0 || title->n_path + title->n_labels > 0 || next->n_labels == 0 || next->item == 0 ||
	    says_what(scan, dn_slice_of(title->text)))
		return;
	tell_dropped(scan, title);
	g_array_remove_index(tasks, 0);
	scan->drafts->rule_from -= scan->drafts->rule_from > 0 ? 1 : 0;
}

void dn_scan_drop_heads(DnScan *scan)
{
	GArray *tasks = scan->drafts->tasks;
	if (!dn_profile_lists_bare(scan->drafts->lexicon.profile))
		return;
	if (!are_below_title(scan) || !has_text_below(scan)) {
		drop_title(scan);
		return;
	}
	for (guint i = 0; i < tasks->len; i++)
		tell_dropped(scan, &g_array_index(tasks, DnDraft, i));
	g_array_set_size(tasks, 0);
	scan->drafts->rule_from = 0;
}
