/* Numbers in digits, and what tells them from years and amounts: the marks between and behind them, and the words that follow. */
#include "plan/numbering_readers.h"

void dn_marker_take_dashed(DnMarker *out, DnCursor *cursor)
{
	enum { MOST = 99 };
	guint next;
	DnCursor ahead = *cursor;
	while (out->value <= MOST && dn_cursor_take(&ahead, "-－‐‑–−") && dn_cursor_take_arabic(&ahead, &next) && next <= MOST) {
		*cursor = ahead;
		out->value = next;
		out->depth++;
	}
}

/* Whether the number behind a full stop begins the item's text: 3．2020年底前, 1．5个. */
static gboolean is_text(guint number, const DnCursor *behind)
{
	enum { MOST_ITEMS = 199 };
	return number > MOST_ITEMS || dn_cursor_word(behind, DN_WORDS_NUMBER_COUNTS) > 0;
}

/* １　就業, 1　就業: where numbers, or the space behind them, are as wide as characters, a space is enough. Years and amounts are no numbers of items. */
static gboolean is_wide_number(const DnCursor *behind, guint value)
{
	enum { MOST_ITEMS = 99 };
	DnCursor ahead = *behind;
	dn_cursor_skip_spaces(&ahead);
	return ahead.at > behind->at && value <= MOST_ITEMS && dn_cursor_peek(&ahead) != 0 && !is_text(value, &ahead);
}

/* １－１　学校の整備: the same with dashes between. */
static gboolean read_wide_dashed(DnMarker *out, const char *start, DnCursor *cursor)
{
	DnMarker dashed = *out;
	DnCursor ahead = *cursor;
	dn_marker_take_dashed(&dashed, &ahead);
	if (dashed.depth == out->depth || !is_wide_number(&ahead, dashed.value))
		return FALSE;
	*cursor = ahead;
	*out = dashed;
	out->kind = DN_MARKER_DECIMAL;
	out->label = dn_cursor_since(start, cursor);
	return TRUE;
}

/* What follows the number that begins at `start`, where its digits are wide or a wide space is behind them: most are not. */
static gboolean read_wide(DnMarker *out, const char *start, DnCursor *cursor)
{
	enum { WIDE_SPACE = 0x3000, FIRST_WIDE = 0xFF10 };
	if (dn_character(start) < FIRST_WIDE && dn_cursor_peek(cursor) != WIDE_SPACE)
		return FALSE;
	out->kind = DN_MARKER_ARABIC;
	return read_wide_dashed(out, start, cursor) || is_wide_number(cursor, out->value);
}

/* 1-1完善制度: numbers with a dash between, where what follows does not count things: 3-5个. */
static gboolean read_dashed(DnMarker *out, const char *start, DnCursor *cursor)
{
	enum { CHINESE_FIRST = 0x4E00, CHINESE_LAST = 0x9FFF };
	DnMarker dashed = *out;
	DnCursor ahead = *cursor;
	dn_marker_take_dashed(&dashed, &ahead);
	if (dashed.depth == out->depth || out->value == 0)
		return FALSE;
	const char *end = ahead.at;
	dn_cursor_skip_spaces(&ahead);
	dn_cursor_take(&ahead, "、.．");
	dn_cursor_skip_spaces(&ahead);
	if (dn_cursor_peek(&ahead) < CHINESE_FIRST || dn_cursor_peek(&ahead) > CHINESE_LAST || dn_cursor_word(&ahead, DN_WORDS_SPAN_COUNTS) > 0)
		return FALSE;
	*cursor = ahead;
	*out = dashed;
	out->kind = DN_MARKER_DECIMAL;
	out->label = dn_slice(start, (gsize)(end - start));
	return TRUE;
}

/* What follows the number that begins at `start` behind a full stop: nothing of it in 1.甲, more numbers in 1.2甲. A number alone is an item's only
 * with its full stop, and none in 1.5%. */
static gboolean read_stopped(DnMarker *out, const char *start, DnCursor *cursor)
{
	while (dn_cursor_take(cursor, ".．﹒")) {
		guint next;
		DnCursor ahead = *cursor;
		out->kind = out->depth > 1 ? DN_MARKER_DECIMAL : DN_MARKER_ARABIC;
		if (!dn_cursor_take_arabic(&ahead, &next) || is_text(next, &ahead))
			return TRUE;
		*cursor = ahead;
		out->value = next;
		out->depth++;
		out->label = dn_cursor_since(start, cursor);
	}
	out->kind = DN_MARKER_DECIMAL;
	dn_cursor_take(cursor, "、");
	gunichar c = dn_cursor_peek(cursor);
	return out->depth > 1 && c != 0 && !dn_is_one_of(c, "％%") && dn_cursor_word(cursor, DN_WORDS_AMOUNTS) == 0;
}

gboolean dn_marker_read_digits(DnMarker *out, DnCursor *cursor)
{
	const char *start = cursor->at;
	if (!dn_cursor_take_arabic(cursor, &out->value))
		return FALSE;
	out->label = dn_cursor_since(start, cursor);
	if (dn_cursor_take(cursor, ")）")) {
		out->kind = DN_MARKER_HALF_BRACKET;
		return TRUE;
	}
	if (read_wide(out, start, cursor) || read_dashed(out, start, cursor))
		return TRUE;
	dn_cursor_skip_spaces(cursor);
	if (dn_cursor_take(cursor, "、")) {
		out->kind = DN_MARKER_ARABIC;
		return TRUE;
	}
	return read_stopped(out, start, cursor);
}
