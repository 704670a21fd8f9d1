/* Bullets below an item count as parts of it, and all others as items of one list: by itself （教育局）, or Led by the Treasury, proves
 * nothing. Several bullets may end with one list together. */
#include "plan/scan_bullets.h"

#include "plan/act_lists.h"
#include "plan/prose.h"
#include "plan/prose_spaced.h"

static const DnLevel *item_above(const DnScan *scan)
{
	const DnLevel *level = dn_outline_innermost(&scan->outline);
	return level != NULL && level->marker.kind != DN_MARKER_NONE ? level : NULL;
}

/* The serial of one more item, which stands in no other. */
static guint add_item(DnScan *scan)
{
	GArray *items = scan->drafts->items;
	const DnItem item = {.marker = {.kind = DN_MARKER_BULLET}};
	g_array_set_size(items, ++scan->outline.serial);
	g_array_index(items, DnItem, items->len - 1) = item;
	return items->len;
}

static gsize start_of_list(const DnScan *scan, gsize start)
{
	const DnLevel *item = item_above(scan);
	return item != NULL && !item->is_heading ? dn_text_at(scan->text, item->heading) + item->marker.length : start;
}

void dn_scan_open_bullet(DnScan *scan, gsize at, gsize start)
{
	dn_scan_close_bullet(scan, at);
	if (scan->bullets.n == 0)
		scan->bullets.text_start = start_of_list(scan, start);
	else if (scan->bullets.text_start == at)
		scan->bullets.text_start = start;
	scan->bullets.start = start;
	scan->bullets.n++;
}

static void tell_of_silent(DnScan *scan, DnSlice text)
{
	dn_drafts_doubt(scan->drafts, "clause-unread", DN_SEVERITY_INFO, dn_text_place(scan->text, dn_text_at(scan->text, text)),
	                "other items of this list begin with who acts, but nobody could be read from this one, which is left out: %s",
	                dn_drafts_keep(scan->drafts, dn_prose_spaced_sentence(text)));
}

static void add_task(DnScan *scan, DnFoundClause *found, gsize end)
{
	if (scan->bullets.n_tasks == 0 && scan->bullets.silent.length > 0)
		tell_of_silent(scan, scan->bullets.silent);
	guint n = scan->drafts->tasks->len;
	scan->item_start = scan->bullets.text_start;
	dn_scan_add_prose(scan, found, scan->bullets.text_start, end);
	if (item_above(scan) == NULL && scan->drafts->tasks->len > n)
		g_array_index(scan->drafts->tasks, DnDraft, n).item = add_item(scan);
	scan->bullets.n_tasks++;
	scan->bullets.n_silent = 0;
	scan->bullets.text_start = scan->text_start = end;
	scan->fresh = FALSE;
}

/* What a bullet's text says of who is responsible, where no brackets or label do. */
static void find_in_text(GArray *out, const DnScan *scan, DnSlice text)
{
	const DnLexicon *lexicon = &scan->drafts->lexicon;
	DnArena *arena = scan->drafts->arena;
	DnFoundClause found = {0};
	dn_act_lists_read(out, lexicon, arena, text);
	if (out->len > 0)
		return;
	if (dn_profile_is_spaced(lexicon->profile) ? dn_prose_spaced_opening(&found, lexicon, arena, text)
	                                           : dn_prose_list_at_end(&found, lexicon, arena, text))
		g_array_append_val(out, found);
}

/* A task for each clause; the text of each ends where the sentence of the next one begins. */
static void add_tasks(DnScan *scan, const GArray *found, gsize end)
{
	for (guint i = 0; i < found->len; i++) {
		const DnFoundClause *next = i + 1 < found->len ? &g_array_index(found, DnFoundClause, i + 1) : NULL;
		add_task(scan, &g_array_index(found, DnFoundClause, i), next != NULL ? dn_text_at(scan->text, next->words) : end);
	}
}

/* Nets of all kinds, among items that begin with who acts: it is an item of its own, of which the next one says nothing. */
static void leave_silent(DnScan *scan, DnSlice text, gsize end)
{
	const DnLevel *item = item_above(scan);
	if (scan->drafts->lexicon.act_lists == NULL || (item != NULL && !item->is_heading) || text.length == 0)
		return;
	scan->bullets.text_start = scan->text_start = end;
	if (scan->bullets.n_tasks > 0)
		tell_of_silent(scan, text);
	else
		scan->bullets.silent = text;
}

void dn_scan_close_bullet(DnScan *scan, gsize end)
{
	gsize start = scan->bullets.start;
	scan->bullets.start = 0;
	if (start == 0 || end <= start || dn_profile_lists_bare(scan->drafts->lexicon.profile))
		return;
	if (!scan->fresh) {
		scan->bullets.text_start = end;
		return;
	}
	g_autoptr(GArray) found = dn_clauses_new();
	DnSlice text = dn_slice_trim(dn_text_slice(scan->text, start, end - start));
	find_in_text(found, scan, text);
	add_tasks(scan, found, end);
	if (found->len > 0)
		return;
	scan->bullets.n_silent++;
	leave_silent(scan, text, end);
}

gboolean dn_scan_end_bullets(DnScan *scan, gsize end)
{
	dn_scan_close_bullet(scan, end);
	gboolean any = scan->bullets.n_tasks > 0;
	for (guint i = 0; item_above(scan) == NULL && i < scan->bullets.n_silent; i++)
		add_item(scan);
	scan->bullets = (DnBullets){0};
	return any;
}
