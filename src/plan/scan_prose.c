/* Lists within the item come first, then its sentences. */
#include "plan/scan_prose.h"

#include "plan/inner_lists.h"
#include "plan/prose.h"

/* The lists before the one with which an item ends in running text; returns where the text behind them begins. */
static gsize add_inner_lists(DnScan *scan, const DnFoundClause *last, gsize start)
{
	if (!dn_is_bare_list(&last->clause))
		return start;
	gsize end = dn_text_at(scan->text, last->words);
	g_autoptr(GArray) found = dn_clauses_new();
	dn_inner_lists_find(found, &scan->drafts->lexicon, scan->drafts->arena, dn_text_slice(scan->text, start, end - start));
	for (guint i = 0; i < found->len; i++) {
		DnFoundClause *list = &g_array_index(found, DnFoundClause, i);
		end = dn_text_at(scan->text, list->words) + list->words.length;
		list->prose = TRUE;
		dn_scan_add_prose(scan, list, start, end);
		scan->text_start = start = end;
		scan->fresh = FALSE;
	}
	return start;
}

/* Whether the clause is the list in brackets with which a paragraph ends: what stands below it, a signature, is no part of the task. */
static gboolean ends_paragraph(const DnScan *scan, const DnFoundClause *clause, gsize end)
{
	gsize behind = dn_text_at(scan->text, clause->words) + clause->words.length;
	return dn_is_mark(dn_slice_last(clause->words), "）)】〕]］") && behind < end && scan->text->bytes->str[behind] == '\n';
}

/* Where the text of a task ends whose clause does not end it: before the sentence of the next one, or behind its own. */
static gsize end_of_sentence(const DnScan *scan, const DnFoundClause *next, gsize clause_end, gsize end)
{
	if (next->proved)
		return dn_text_at(scan->text, next->words);
	return dn_text_at(scan->text, dn_prose_behind_sentence(dn_text_slice(scan->text, clause_end, end - clause_end)));
}

void dn_scan_add_sentences(DnScan *scan, const GArray *found, gsize start, gsize end)
{
	start = add_inner_lists(scan, &g_array_index(found, DnFoundClause, 0), start);
	for (guint i = 0; i < found->len; i++) {
		DnFoundClause *clause = &g_array_index(found, DnFoundClause, i);
		gsize clause_end = dn_text_at(scan->text, clause->words) + clause->words.length;
		const DnFoundClause *next = i + 1 < found->len ? clause + 1 : NULL;
		gsize text_end = next != NULL ? end_of_sentence(scan, next, clause_end, end) : ends_paragraph(scan, clause, end) ? clause_end : end;
		dn_scan_add_prose(scan, clause, start, text_end);
		scan->text_start = start = text_end;
		scan->fresh = FALSE;
	}
}
