/* Keeps the levels as a stack ordered by rank. Numbers may restart with every heading or run through the whole document. */
#include "plan/outline.h"

#include <stdlib.h>

void dn_outline_init(DnOutline *outline)
{
	*outline = (DnOutline){.levels = g_array_new(FALSE, FALSE, sizeof(DnLevel))};
}

void dn_outline_clear(DnOutline *outline)
{
	g_array_unref(outline->levels);
	*outline = (DnOutline){0};
}

void dn_outline_restart(DnOutline *outline)
{
	g_array_set_size(outline->levels, 0);
	memset(outline->last, 0, sizeof outline->last);
}

static void leave_to(DnOutline *outline, guint rank)
{
	guint n = outline->levels->len;
	while (n > 0 && g_array_index(outline->levels, DnLevel, n - 1).rank >= rank)
		n--;
	g_array_set_size(outline->levels, n);
}

static void push(DnOutline *outline, const DnLevel *level)
{
	leave_to(outline, level->rank);
	g_array_append_vals(outline->levels, level, 1);
	g_array_index(outline->levels, DnLevel, outline->levels->len - 1).serial = ++outline->serial;
}

static gboolean is_counted(const DnMarker *marker)
{
	return marker->kind != DN_MARKER_NONE && marker->kind != DN_MARKER_BULLET && marker->kind != DN_MARKER_DECIMAL &&
	       marker->kind != DN_MARKER_LETTER;
}

gboolean dn_outline_expects(const DnOutline *outline, const DnMarker *marker)
{
	return marker->value == 1 || !is_counted(marker) || marker->value == outline->last[marker->kind] + 1;
}

static DnOrder note_number(DnOutline *outline, const DnMarker *marker)
{
	if (!is_counted(marker))
		return DN_ORDER_FITS;
	guint last = outline->last[marker->kind];
	outline->last[marker->kind] = marker->value;
	if (marker->value == 1 || marker->value == last + 1)
		return DN_ORDER_FITS;
	return marker->value > last ? DN_ORDER_GAP : DN_ORDER_REPEAT;
}

DnOrder dn_outline_enter(DnOutline *outline, const DnMarker *marker, DnSlice heading, gboolean is_heading)
{
	const DnLevel *above = dn_outline_innermost(outline);
	outline->outer_decimals |= marker->kind == DN_MARKER_DECIMAL && !marker->named && (above == NULL || !above->marker.named);
	push(outline, &(DnLevel){.rank = dn_marker_rank(marker), .marker = *marker, .heading = heading, .is_heading = is_heading});
	return note_number(outline, marker);
}

void dn_outline_enter_heading(DnOutline *outline, guint level, DnSlice heading)
{
	push(outline, &(DnLevel){.rank = MAX(level, 1), .heading = heading, .is_heading = TRUE});
}

void dn_outline_leave_within(DnOutline *outline, guint index)
{
	g_array_set_size(outline->levels, MIN(outline->levels->len, index + 1));
}

void dn_outline_leave_innermost(DnOutline *outline)
{
	g_array_set_size(outline->levels, outline->levels->len - 1);
}

void dn_outline_set_heading(DnLevel *level, gboolean is_heading)
{
	level->is_heading = is_heading;
	level->title = NULL;
}

const DnLevel *dn_outline_innermost(const DnOutline *outline)
{
	guint n = outline->levels->len;
	return n == 0 ? NULL : &g_array_index(outline->levels, DnLevel, n - 1);
}

/* 2.1 below Action 4: a paragraph of the next chapter, while 4.1 is a part of the action where no paragraphs have such numbers. */
static gboolean counts_for_other(const DnOutline *outline, const DnMarker *marker, const DnMarker *named)
{
	return marker->kind == DN_MARKER_DECIMAL && g_ascii_isdigit(dn_slice_first(marker->label)) &&
	       (outline->outer_decimals || strtoul(marker->label.at, NULL, 10) != named->value);
}

gboolean dn_outline_leaves_named(const DnOutline *outline, const DnMarker *marker)
{
	const DnLevel *level = dn_outline_innermost(outline);
	if (level == NULL || !level->marker.named || marker->named)
		return FALSE;
	return counts_for_other(outline, marker, &level->marker) ||
	       (marker->kind == DN_MARKER_ARABIC && marker->value > 1 && marker->value == outline->last[marker->kind] + 1);
}
