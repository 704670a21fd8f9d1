/* Reads digits of ASCII, wide ones, Chinese ones, and letters that count. */
#include "plan/numerals.h"

#include <string.h>

enum { MOST = 9999 };

/* -1 for what is none. */
static int digit_value(gunichar c)
{
	enum { CHINESE_FIRST = 0x3000, CHINESE_LAST = 0x9FFF, STOP = 0xFF0E };
	if (c < 0x80)
		return g_ascii_isdigit((gchar)c) ? (int)c - '0' : -1;
	return (c >= CHINESE_FIRST && c <= CHINESE_LAST) || c == STOP ? -1 : g_unichar_digit_value(c);
}

gboolean dn_is_digit(gunichar c)
{
	return digit_value(c) >= 0;
}

gboolean dn_cursor_take_arabic(DnCursor *cursor, guint *value)
{
	enum { MOST_DIGITS = 5 };
	guint number = 0, digits = 0;
	DnCursor ahead = *cursor;
	for (int digit; (digit = digit_value(dn_cursor_peek(&ahead))) >= 0 && digits < MOST_DIGITS; digits++) {
		number = number * 10 + (guint)digit;
		ahead.at = dn_character_end(ahead.at);
	}
	if (digits == 0 || number > MOST)
		return FALSE;
	*value = number;
	*cursor = ahead;
	return TRUE;
}

/* Each digit has the place of its code point, which no other one has. -1 for what is none. */
static int han_digit(gunichar c)
{
	enum { PLACES = 64 };
	static const struct {
		gunichar character;
		int value;
	} digits[PLACES] = {[0x3007 % PLACES] = {0x3007, 0}, [0x96F6 % PLACES] = {0x96F6, 0}, [0x4E00 % PLACES] = {0x4E00, 1},
	                    [0x4E8C % PLACES] = {0x4E8C, 2}, [0x4E09 % PLACES] = {0x4E09, 3}, [0x56DB % PLACES] = {0x56DB, 4},
	                    [0x4E94 % PLACES] = {0x4E94, 5}, [0x516D % PLACES] = {0x516D, 6}, [0x4E03 % PLACES] = {0x4E03, 7},
	                    [0x516B % PLACES] = {0x516B, 8}, [0x4E5D % PLACES] = {0x4E5D, 9}};
	return c != 0 && digits[c % PLACES].character == c ? digits[c % PLACES].value : -1;
}

/* 10 for 十, 100 for 百; 0 for others. */
static guint han_unit(gunichar c)
{
	enum { TEN = 0x5341, HUNDRED = 0x767E };
	return c == TEN ? 10 : c == HUNDRED ? 100 : 0;
}

gboolean dn_begins_han_number(gunichar c)
{
	return han_unit(c) > 0 || han_digit(c) >= 0;
}

gboolean dn_cursor_take_han(DnCursor *cursor, guint *value)
{
	enum { MOST_DIGITS = 8 };
	guint number = 0, digit = 0, taken = 0;
	DnCursor ahead = *cursor;
	for (gunichar c; taken < MOST_DIGITS && dn_begins_han_number(c = dn_cursor_peek(&ahead)); taken++) {
		guint unit = han_unit(c);
		number += unit > 0 ? MAX(digit, 1) * unit : 0;
		digit = unit > 0 ? 0 : digit * 10 + (guint)han_digit(c);
		ahead.at = dn_character_end(ahead.at);
	}
	number += digit;
	if (taken == 0 || number == 0 || number > MOST)
		return FALSE;
	*value = number;
	*cursor = ahead;
	return TRUE;
}

gboolean dn_cursor_take_roman(DnCursor *cursor, guint *value)
{
	static const char *const ones[] = {"viii", "vii", "iii", "vi", "iv", "ix", "ii", "i", "v"};
	static const guint values[] = {8, 7, 3, 6, 4, 9, 2, 1, 5};
	enum { TEN = 10, MOST_TENS = 3 };
	DnSlice rest = dn_cursor_rest(cursor);
	guint tens = 0;
	while (tens < MOST_TENS && tens < rest.length && rest.at[tens] == 'x')
		tens++;
	DnSlice behind = dn_slice_skip(rest, tens);
	guint one = 0;
	while (one < G_N_ELEMENTS(ones) && !dn_slice_starts_with(behind, dn_slice_of(ones[one])))
		one++;
	gsize length = tens + (one < G_N_ELEMENTS(ones) ? strlen(ones[one]) : 0);
	if (length == 0 || (length < rest.length && g_ascii_isalnum(rest.at[length])))
		return FALSE;
	*value = tens * TEN + (one < G_N_ELEMENTS(ones) ? values[one] : 0);
	cursor->at += length;
	return TRUE;
}

gboolean dn_cursor_take_number(DnCursor *cursor, guint *value, gboolean *is_han)
{
	*is_han = dn_cursor_take_han(cursor, value);
	return *is_han || dn_cursor_take_arabic(cursor, value);
}

guint dn_kana_value(gunichar c)
{
	static const gunichar order[] = U"アイウエオカキクケコ";
	for (guint i = 0; order[i] != 0; i++)
		if (order[i] == c)
			return i + 1;
	return 0;
}
