/* Picks the readers that the first character allows. Nothing here knows whether a number fits its neighbours. */
#include "plan/numbering_readers.h"

/* ii and iv, which no single letter can be. */
static gboolean take_roman(DnMarker *out, DnCursor *cursor)
{
	DnCursor ahead = *cursor;
	if (!dn_cursor_take_roman(&ahead, &out->value) || ahead.at - cursor->at < 2)
		return FALSE;
	*cursor = ahead;
	out->kind = DN_MARKER_LETTER;
	return TRUE;
}

/* （一） （1） （1-2） (a) (ii) （ア）. */
static gboolean read_bracketed(DnMarker *out, DnCursor *cursor)
{
	const char *start = cursor->at;
	gboolean han = FALSE;
	if (!dn_cursor_take(cursor, "（(〔"))
		return FALSE;
	dn_cursor_skip_spaces(cursor);
	const char *letter = cursor->at;
	gboolean roman = take_roman(out, cursor);
	if (!roman && dn_cursor_take_number(cursor, &out->value, &han)) {
		out->kind = han ? DN_MARKER_HAN_BRACKETED : DN_MARKER_BRACKETED;
		if (!han)
			dn_marker_take_dashed(out, cursor);
	} else if (!roman && dn_cursor_take(cursor, "abcdefghijklmnopqrstuvwxyz")) {
		out->kind = DN_MARKER_LETTER;
		out->value = (guint)(*letter - 'a' + 1);
	} else if (!roman && (out->value = dn_kana_value(dn_cursor_peek(cursor))) > 0) {
		cursor->at = dn_character_end(cursor->at);
		out->kind = DN_MARKER_KANA;
		out->depth = 2;
	} else if (!roman)
		return FALSE;
	dn_cursor_skip_spaces(cursor);
	if (!dn_cursor_take(cursor, "）)〕"))
		return FALSE;
	out->label = dn_cursor_since(start, cursor);
	dn_cursor_take(cursor, "、．.");
	return TRUE;
}

/* 【No.1-1】: the sign for a number in it, as others in such brackets are notes. */
static gboolean read_lens(DnMarker *out, DnCursor *cursor)
{
	if (!dn_cursor_take(cursor, "【"))
		return FALSE;
	const char *inner = cursor->at;
	gsize sign = dn_cursor_word(cursor, DN_WORDS_NUMBER_SIGNS);
	cursor->at += sign;
	dn_cursor_skip_spaces(cursor);
	if (sign == 0 || !dn_cursor_take_arabic(cursor, &out->value))
		return FALSE;
	dn_marker_take_dashed(out, cursor);
	out->kind = out->depth > 1 ? DN_MARKER_DECIMAL : DN_MARKER_ARABIC;
	out->label = dn_cursor_since(inner, cursor);
	return dn_cursor_take(cursor, "】");
}

/* 一、 一. */
static gboolean read_han(DnMarker *out, DnCursor *cursor)
{
	const char *start = cursor->at;
	if (!dn_cursor_take_han(cursor, &out->value))
		return FALSE;
	out->label = dn_cursor_since(start, cursor);
	out->kind = DN_MARKER_HAN;
	dn_cursor_skip_spaces(cursor);
	return dn_cursor_take(cursor, "、．.");
}

/* Characters that hold a whole number: ① ⑴ ⒈ ❶ ㈠. */
static gboolean read_enclosed(DnMarker *out, DnCursor *cursor)
{
	static const struct {
		gunichar first, last;
		DnMarkerKind kind;
	} ranges[] = {{0x2460, 0x2473, DN_MARKER_CIRCLED},   {0x2474, 0x2487, DN_MARKER_BRACKETED},
	              {0x2488, 0x249B, DN_MARKER_ARABIC},    {0x2776, 0x277F, DN_MARKER_CIRCLED},
	              {0x3220, 0x3229, DN_MARKER_HAN_BRACKETED}};
	gunichar c = dn_cursor_peek(cursor);
	for (guint i = 0; i < G_N_ELEMENTS(ranges); i++) {
		if (c < ranges[i].first || c > ranges[i].last)
			continue;
		const char *start = cursor->at;
		cursor->at = dn_character_end(start);
		out->kind = ranges[i].kind;
		out->value = c - ranges[i].first + 1;
		out->label = dn_cursor_since(start, cursor);
		dn_cursor_take(cursor, "、．.");
		return TRUE;
	}
	return FALSE;
}

/* ア） and ア before a blank. */
static gboolean read_kana(DnMarker *out, DnCursor *cursor)
{
	const char *start = cursor->at;
	out->value = dn_kana_value(dn_cursor_peek(cursor));
	if (out->value == 0)
		return FALSE;
	cursor->at = dn_character_end(cursor->at);
	out->kind = DN_MARKER_KANA;
	out->label = dn_cursor_since(start, cursor);
	if (dn_cursor_take(cursor, "）)．."))
		return TRUE;
	const char *behind = cursor->at;
	dn_cursor_skip_spaces(cursor);
	return cursor->at > behind && dn_cursor_peek(cursor) != 0;
}

/* a. b) ii) A. — a capital followed by a full stop and a space, so that initials and abbreviations do not count. */
static gboolean read_letter(DnMarker *out, DnCursor *cursor)
{
	const char *start = cursor->at;
	if (!g_ascii_isalpha(*start))
		return FALSE;
	if (!take_roman(out, cursor)) {
		cursor->at++;
		out->kind = DN_MARKER_LETTER;
		out->value = (guint)(g_ascii_tolower(*start) - 'a' + 1);
	}
	out->label = dn_cursor_since(start, cursor);
	if (dn_cursor_take(cursor, ")"))
		return TRUE;
	return dn_cursor_take(cursor, ".") && dn_cursor_at_space(cursor);
}

enum {
	DIGITS = 1 << 0,
	BRACKETED = 1 << 1,
	HAN = 1 << 2,
	ORDINAL = 1 << 3,
	ENCLOSED = 1 << 4,
	NAMED = 1 << 5,
	LETTER = 1 << 6,
	BULLET = 1 << 7,
	KANA = 1 << 8,
	LENS = 1 << 9
};

/* The readers, most of which the first character rules out. */
static const struct {
	gboolean (*read)(DnMarker *, DnCursor *);
	guint flag;
} readers[] = {{dn_marker_read_digits, DIGITS},   {read_bracketed, BRACKETED},     {read_han, HAN},
               {dn_marker_read_ordinal, ORDINAL}, {read_enclosed, ENCLOSED},       {dn_marker_read_named, NAMED},
               {read_letter, LETTER},             {dn_marker_read_bullet, BULLET}, {read_kana, KANA},
               {read_lens, LENS}};

/* The flags of those that may read what begins with a character beyond ASCII that is no Chinese one. Most are marks that end or part
 * sentences, of which nothing begins. */
static guint readers_of_mark(gunichar c)
{
	enum { FIRST_MARK = 0x3000, ZERO = 0x3007, OPEN_LENS = 0x3010, OPEN_SHELL = 0x3014, MIDDLE_DOT = 0x30FB };
	enum { FIRST_ENCLOSED = 0x3220, OPEN_ROUND = 0xFF08, DASH = 0xFF0D };
	if (c == OPEN_ROUND || c == OPEN_SHELL)
		return BRACKETED;
	if (c == MIDDLE_DOT || c == OPEN_LENS)
		return c == MIDDLE_DOT ? BULLET : LENS;
	if (c == ZERO || (c >= FIRST_MARK && c < FIRST_ENCLOSED))
		return c == ZERO ? HAN : dn_kana_value(c) > 0 ? KANA : 0;
	return dn_is_digit(c) ? DIGITS : c <= DASH ? ENCLOSED | BULLET : 0;
}

/* The flags of those that may read what begins with `c`. */
static guint readers_for(gunichar c)
{
	enum { HAN_FIRST = 0x3400, HAN_LAST = 0x9FFF, NUMBER = 0x7B2C };
	if (c == 'o')
		return NAMED | LETTER | BULLET;
	if (c < 0x80)
		return g_ascii_isdigit((gchar)c) ? DIGITS : g_ascii_isalpha((gchar)c) ? NAMED | LETTER : c == '(' ? BRACKETED : BULLET;
	if (c < HAN_FIRST || c > HAN_LAST)
		return readers_of_mark(c);
	return c == NUMBER ? ORDINAL : dn_begins_han_number(c) ? HAN : 0;
}

gboolean dn_marker_read(DnMarker *out, DnSlice text)
{
	guint flags = readers_for(dn_slice_first(text));
	for (guint i = 0; flags != 0 && i < G_N_ELEMENTS(readers); i++) {
		DnMarker marker = {.depth = 1};
		DnCursor cursor = {text.at, dn_slice_end(text)};
		if ((flags & readers[i].flag) == 0 || !readers[i].read(&marker, &cursor))
			continue;
		dn_cursor_skip_spaces(&cursor);
		marker.length = (gsize)(cursor.at - text.at);
		*out = marker;
		return TRUE;
	}
	return FALSE;
}

guint dn_marker_rank(const DnMarker *marker)
{
	enum { RANKS_A_KIND = 10 };
	return (guint)marker->kind * RANKS_A_KIND + MIN(marker->depth, RANKS_A_KIND - 1);
}
