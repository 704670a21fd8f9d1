/* Bullets, and what stands for them: signs of other fonts, letters, dashes. */
#include "plan/numbering_readers.h"

/* U+0094 of "\u0094Lead: Treasury": before a blank or a capital, as the letters that have such signs are not. */
static gboolean take_stray_sign(DnCursor *cursor)
{
	DnCursor ahead = *cursor;
	if (!dn_is_stray_sign(dn_cursor_peek(cursor)))
		return FALSE;
	ahead.at = dn_character_end(ahead.at);
	if (!dn_cursor_at_space(&ahead) && !dn_cursor_at_capital(&ahead))
		return FALSE;
	*cursor = ahead;
	return TRUE;
}

/* o of o Repair the roof: copies from word processors have the letter for a hollow dot. */
static gboolean take_hollow_dot(DnCursor *cursor)
{
	DnCursor ahead = *cursor;
	if (!dn_cursor_take(&ahead, "o") || !dn_cursor_at_space(&ahead))
		return FALSE;
	dn_cursor_skip_spaces(&ahead);
	if (!dn_cursor_at_capital(&ahead))
		return FALSE;
	cursor->at++;
	return TRUE;
}

gboolean dn_marker_read_bullet(DnMarker *out, DnCursor *cursor)
{
	DnCursor dash = *cursor;
	out->kind = DN_MARKER_BULLET;
	out->value = 0;
	if (dn_is_symbol(dn_cursor_peek(cursor))) {
		cursor->at = dn_character_end(cursor->at);
		return TRUE;
	}
	if (take_stray_sign(cursor) || take_hollow_dot(cursor))
		return TRUE;
	if (dn_cursor_take(cursor, "•●○■□◆◇▪▲△※·・‣◦⁃∙▸►➢➤❖"))
		return TRUE;
	if (dn_cursor_take(cursor, "-*+"))
		return dn_cursor_at_space(cursor);
	if (dn_cursor_take(&dash, "–—") && dn_cursor_at_space(&dash)) {
		*cursor = dash;
		return TRUE;
	}
	return dn_cursor_take(cursor, "—－") && dn_cursor_take(cursor, "—－"); /* NOLINT(misc-redundant-expression): each takes one */
}

DnSlice dn_marker_before_bullet(DnSlice line)
{
	DnMarker marker;
	const char *end = dn_slice_end(line);
	for (const char *p = line.at; (p = memchr(p, ' ', (gsize)(end - p))) != NULL && p + 1 < end; p++)
		if (dn_is_stray_sign(dn_character(p + 1)) && dn_marker_read(&marker, dn_slice(p + 1, (gsize)(end - p) - 1)))
			return dn_slice(line.at, (gsize)(p - line.at));
	return line;
}
