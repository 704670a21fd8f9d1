/* Where each of the items has a clause of its own, a labelled line behind the last one is its own as well. */
#include "plan/scan_fields.h"

static const DnItem *item_at(const DnScan *scan, guint serial)
{
	return &g_array_index(scan->drafts->items, DnItem, serial - 1);
}

void dn_scan_note_field(DnScan *scan, DnSlice line)
{
	const DnLevel *level = dn_outline_innermost(&scan->outline);
	if (level == NULL || level->marker.kind == DN_MARKER_NONE || !dn_is_mark(dn_slice_last(line), "：:") ||
	    !dn_scan_says_what(scan->drafts->lexicon.profile, line))
		return;
	scan->fields_of = level->serial;
	scan->field_serial = scan->outline.serial;
}

/* How many items stand below the field, and how many of those before the last one have a clause. */
static guint count_items(const DnScan *scan, guint *n_with_clause)
{
	guint n = 0, last = scan->outline.serial;
	*n_with_clause = 0;
	for (guint serial = scan->field_serial + 1; serial <= last; serial++) {
		n += item_at(scan, serial)->parent == scan->fields_of;
		*n_with_clause += serial < last && item_at(scan, serial)->n_clauses > 0;
	}
	return n;
}

gboolean dn_scan_ends_fields(const DnScan *scan, const DnFoundClause *found)
{
	const DnLevel *level = dn_outline_innermost(&scan->outline);
	guint n_with_clause;
	if (scan->fields_of == 0 || level == NULL || level->serial <= scan->field_serial || !found->own_line || !found->clause.labelled ||
	    scan->drafts->items->len < scan->outline.serial)
		return FALSE;
	guint n = count_items(scan, &n_with_clause);
	if (item_at(scan, level->serial)->n_clauses > 0)
		return !dn_clause_only_joins(&found->clause);
	return n > 1 && n_with_clause == 0;
}

void dn_scan_leave_fields(DnScan *scan, gsize start)
{
	const GArray *levels = scan->outline.levels;
	guint index = 0, n_with_clause;
	while (index < levels->len && g_array_index(levels, DnLevel, index).serial != scan->fields_of)
		index++;
	if (index == levels->len)
		return;
	count_items(scan, &n_with_clause);
	gboolean divided = n_with_clause > 0 || item_at(scan, scan->outline.serial)->n_clauses > 0;
	dn_outline_leave_within(&scan->outline, index);
	DnLevel *level = &g_array_index(levels, DnLevel, index);
	if (!divided)
		dn_outline_set_heading(level, FALSE);
	scan->item_start = dn_text_at(scan->text, level->heading);
	scan->text_start = divided ? start : scan->item_start + level->marker.length;
	scan->fresh = item_at(scan, level->serial)->n_clauses == 0;
	scan->continues = FALSE;
	scan->fields_of = 0;
}
