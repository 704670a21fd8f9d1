/* Numbers as plans write them, read off the beginning of what is left of a text: 12, １２, 三十二, イ. */
#ifndef DUTYNET_PLAN_NUMERALS_H
#define DUTYNET_PLAN_NUMERALS_H

#include "plan/slice.h"

G_BEGIN_DECLS

/* A place in a text, and where that ends. Each dn_cursor_take_ function moves it on success only. */
typedef struct {
	const char *at, *end;
} DnCursor;

/* The character there; 0 at the end. */
static inline gunichar dn_cursor_peek(const DnCursor *cursor)
{
	return cursor->at < cursor->end ? dn_character(cursor->at) : 0;
}

static inline gboolean dn_cursor_take(DnCursor *cursor, const char *any_of)
{
	if (!dn_is_one_of(dn_cursor_peek(cursor), any_of))
		return FALSE;
	cursor->at = dn_character_end(cursor->at);
	return TRUE;
}

static inline void dn_cursor_skip_spaces(DnCursor *cursor)
{
	enum { WIDE_SPACE = 0x3000 };
	for (gunichar c; (c = dn_cursor_peek(cursor)) == ' ' || c == '\t' || c == WIDE_SPACE;)
		cursor->at = dn_character_end(cursor->at);
}

/* GLib's macros look at the low byte only, which of 上 is a line end. */
static inline gboolean dn_cursor_at_space(const DnCursor *cursor)
{
	gunichar c = dn_cursor_peek(cursor);
	return c < 0x80 && g_ascii_isspace((gchar)c);
}

static inline gboolean dn_cursor_at_capital(const DnCursor *cursor)
{
	gunichar c = dn_cursor_peek(cursor);
	return c < 0x80 && g_ascii_isupper((gchar)c);
}

static inline DnSlice dn_cursor_rest(const DnCursor *cursor)
{
	return dn_slice(cursor->at, (gsize)(cursor->end - cursor->at));
}

/* What stands between `start` and the cursor. */
static inline DnSlice dn_cursor_since(const char *start, const DnCursor *cursor)
{
	return dn_slice(start, (gsize)(cursor->at - start));
}

/* Whether `c` is a digit of any script but Chinese: 1, １. */
gboolean dn_is_digit(gunichar c);
/* Whether a number in Chinese characters may begin with it: 三, 〇, 十, 百. */
gboolean dn_begins_han_number(gunichar c);
/* The place of a character in アイウ, by which Japanese plans count: 1 for the first; 0 where it is none of the first ten, beyond which few go. */
guint dn_kana_value(gunichar c);

/* A number up to 9999; *value is undefined where there is none. */
gboolean dn_cursor_take_arabic(DnCursor *cursor, guint *value);
/* 三十二, 一百零五, 十, 二〇. It is more than 0. */
gboolean dn_cursor_take_han(DnCursor *cursor, guint *value);
/* xii, in small letters, up to 39, with no other letter or digit behind it. */
gboolean dn_cursor_take_roman(DnCursor *cursor, guint *value);
/* Arabic or Chinese. */
gboolean dn_cursor_take_number(DnCursor *cursor, guint *value, gboolean *is_han);

G_END_DECLS

#endif
