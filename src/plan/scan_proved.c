/* Three paragraphs that end with clauses in brackets behind a full stop show how the document says who is responsible. */
#include "plan/scan_proved.h"

#include "plan/brackets.h"
#include "plan/clause_proof.h"
#include "plan/inner_lists.h"

/* 深化改革。（市财政局牵头）: whether the words end with a clause in brackets that says what bodies do, and that stands behind a sentence. */
static gboolean ends_with_duty(DnSlice words, const DnFoundClause *last)
{
	DnSlice before = dn_slice_trim(dn_slice_before(words, last->words.at));
	return dn_slice_end(last->words) == dn_slice_end(words) && dn_is_mark(dn_slice_first(last->words), "（(") && dn_is_mark(dn_slice_last(before), "。") &&
	       !last->clause.labelled && dn_clause_has_duty(&last->clause);
}

void dn_scan_prove_list(DnScan *scan, DnReading *reading)
{
	enum { ENOUGH = 3 };
	DnSlice words = dn_slice_trim(reading->words);
	gboolean silent = reading->clauses == NULL || reading->clauses->len == 0;
	if (reading->marker.kind != DN_MARKER_NONE)
		return;
	if (!silent) {
		const DnFoundClause *last = &g_array_index(reading->clauses, DnFoundClause, reading->clauses->len - 1);
		scan->n_ended += ends_with_duty(words, last) ? 1 : 0;
		return;
	}
	if (scan->n_ended < ENOUGH || reading->room == NULL)
		return;
	DnFoundClause found = {.words = dn_inner_list_at_end(&scan->drafts->lexicon, scan->drafts->arena, words)};
	if (found.words.length == 0)
		return;
	dn_clause_init(&found.clause);
	dn_clause_read(&found.clause, &scan->drafts->lexicon, scan->drafts->arena, dn_brackets_inside(found.words));
	reading->clauses = reading->room;
	g_array_append_val(reading->clauses, found);
}
