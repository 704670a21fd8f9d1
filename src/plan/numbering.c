/* Reads markers with one small scanner a family. Nothing here knows whether a number fits its neighbours. */
#include "plan/numbering.h"

#include <string.h>

#include "plan/profile.h"

enum { MAX_NUMBER = 9999, RANKS_A_KIND = 10 };

/* A cursor over the text; each take_ function moves it on success only. */
typedef struct {
	const char *at, *end;
} Cursor;

static gunichar peek(const Cursor *cursor)
{
	return cursor->at < cursor->end ? dn_character(cursor->at) : 0;
}

static gboolean take(Cursor *cursor, const char *any_of)
{
	if (!dn_is_one_of(peek(cursor), any_of))
		return FALSE;
	cursor->at = dn_character_end(cursor->at);
	return TRUE;
}

static void skip_spaces(Cursor *cursor)
{
	enum { WIDE_SPACE = 0x3000 };
	for (gunichar c; (c = peek(cursor)) == ' ' || c == '\t' || c == WIDE_SPACE;)
		cursor->at = dn_character_end(cursor->at);
}

static int digit_value(gunichar c)
{
	enum { CHINESE_FIRST = 0x3000, CHINESE_LAST = 0x9FFF, STOP = 0xFF0E };
	if (c < 0x80)
		return g_ascii_isdigit((gchar)c) ? (int)c - '0' : -1;
	return (c >= CHINESE_FIRST && c <= CHINESE_LAST) || c == STOP ? -1 : g_unichar_digit_value(c);
}

static gboolean take_arabic(Cursor *cursor, guint *value)
{
	guint number = 0, digits = 0;
	Cursor ahead = *cursor;
	for (int digit; (digit = digit_value(peek(&ahead))) >= 0 && digits < 5; digits++) {
		number = number * 10 + (guint)digit;
		ahead.at = dn_character_end(ahead.at);
	}
	if (digits == 0 || number > MAX_NUMBER)
		return FALSE;
	*value = number;
	*cursor = ahead;
	return TRUE;
}

/* Each digit has the place of its code point, which no other one has. */
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

/* 三十二, 一百零五, 十, 二〇. */
static gboolean take_han(Cursor *cursor, guint *value)
{
	guint number = 0, digit = 0, taken = 0;
	Cursor ahead = *cursor;
	for (gunichar c; (c = peek(&ahead)) != 0 && taken < 8; taken++) {
		guint unit = c == 0x5341 ? 10 : c == 0x767E ? 100 : 0;
		if (unit == 0 && han_digit(c) < 0)
			break;
		if (unit > 0)
			number += (digit == 0 ? 1 : digit) * unit;
		digit = unit > 0 ? 0 : digit * 10 + (guint)han_digit(c);
		ahead.at = dn_character_end(ahead.at);
	}
	if (taken == 0 || number + digit == 0 || number + digit > MAX_NUMBER)
		return FALSE;
	*value = number + digit;
	*cursor = ahead;
	return TRUE;
}

static gboolean take_number(Cursor *cursor, guint *value, gboolean *han)
{
	*han = take_han(cursor, value);
	return *han || take_arabic(cursor, value);
}

static DnSlice rest_of(const Cursor *cursor)
{
	return dn_slice(cursor->at, (gsize)(cursor->end - cursor->at));
}

/* Bytes of a word of that kind with which the rest begins; 0 for none. */
static gsize length_of_word(const Cursor *cursor, DnWords words)
{
	return dn_profile_prefix(dn_profile_of_any(), words, rest_of(cursor));
}

static DnSlice since(const char *start, const Cursor *cursor)
{
	return dn_slice(start, (gsize)(cursor->at - start));
}

/* 第三章, 第二部分, 第五条. */
static gboolean read_ordinal(DnMarker *out, Cursor *cursor)
{
	static const struct {
		DnWords words;
		DnMarkerKind kind;
	} nouns[] = {{DN_WORDS_NUMBERED_PARTS, DN_MARKER_PART},
	             {DN_WORDS_NUMBERED_CHAPTERS, DN_MARKER_CHAPTER},
	             {DN_WORDS_NUMBERED_SECTIONS, DN_MARKER_SECTION},
	             {DN_WORDS_NUMBERED_ARTICLES, DN_MARKER_ARTICLE}};
	const char *start = cursor->at;
	gboolean han;
	if (!take(cursor, "第"))
		return FALSE;
	skip_spaces(cursor);
	if (!take_number(cursor, &out->value, &han))
		return FALSE;
	skip_spaces(cursor);
	for (guint i = 0; i < G_N_ELEMENTS(nouns); i++) {
		gsize length = length_of_word(cursor, nouns[i].words);
		if (length == 0)
			continue;
		cursor->at += length;
		out->kind = nouns[i].kind;
		out->label = since(start, cursor);
		take(cursor, "、．.：:");
		return TRUE;
	}
	return FALSE;
}

/* 4, 2.1, 3.2.1, and spaces behind it. */
static gboolean take_decimal(DnMarker *out, Cursor *cursor)
{
	const char *start = cursor->at;
	Cursor ahead = *cursor;
	for (gboolean more = TRUE; more && take_arabic(&ahead, &out->value); more = take(&ahead, "."))
		*cursor = ahead;
	out->label = since(start, cursor);
	skip_spaces(cursor);
	return out->label.length > 0;
}

/* Action 1.1 Develop a standard: behind the number a capital is mark enough. */
static gboolean begins_sentence(const Cursor *cursor)
{
	return g_ascii_isupper(peek(cursor) < 0x80 ? (gchar)peek(cursor) : 0);
}

/* The number of Initiative Number: 1.1, which stands on a line of its own. */
static gboolean read_number_of(DnMarker *out, Cursor *cursor)
{
	Cursor ahead = *cursor;
	gsize word = length_of_word(cursor, DN_WORDS_NAMED_NUMBERS);
	if (word == 0)
		return FALSE;
	ahead.at += word;
	take(&ahead, ":：");
	skip_spaces(&ahead);
	if (!take_decimal(out, &ahead) || peek(&ahead) != 0)
		return FALSE;
	*cursor = ahead;
	return TRUE;
}

/* Bytes of such a word, whatever its letters, with which the rest begins and goes on; 0 for none. */
static gsize length_of_name(const Cursor *cursor, DnWords words)
{
	enum { LONGEST = 24 };
	char small[LONGEST];
	DnSlice beginning = dn_slice_beginning(rest_of(cursor), LONGEST);
	for (gsize i = 0; i < beginning.length; i++)
		small[i] = g_ascii_tolower(beginning.at[i]);
	gsize length = dn_profile_prefix(dn_profile_of_any(), words, dn_slice(small, beginning.length));
	return length < rest_of(cursor).length ? length : 0;
}

/* Action 4: · Milestone 2.1 — : a word, a number, and a mark behind it. */
static gboolean read_named(DnMarker *out, Cursor *cursor)
{
	static const struct {
		DnWords words;
		DnMarkerKind kind;
	} nouns[] = {{DN_WORDS_NAMED_CHAPTERS, DN_MARKER_CHAPTER},
	             {DN_WORDS_NAMED_SECTIONS, DN_MARKER_SECTION},
	             {DN_WORDS_NAMED_ARTICLES, DN_MARKER_ARTICLE},
	             {DN_WORDS_NAMED_ACTIONS, DN_MARKER_HAN_BRACKETED},
	             {DN_WORDS_NAMED_STEPS, DN_MARKER_ARABIC}};
	for (guint i = 0; i < G_N_ELEMENTS(nouns); i++) {
		gsize length = length_of_name(cursor, nouns[i].words);
		if (length == 0)
			continue;
		cursor->at += length;
		out->kind = nouns[i].kind;
		out->named = TRUE;
		if (read_number_of(out, cursor))
			return TRUE;
		return take_decimal(out, cursor) && (take(cursor, ":：.–—-") || begins_sentence(cursor) || peek(cursor) == 0);
	}
	return FALSE;
}

/* 1-2, 1－2: the numbers behind the first one, where each is one of few. */
static void take_dashed(DnMarker *out, Cursor *cursor)
{
	enum { MOST = 99 };
	guint next;
	for (Cursor ahead = *cursor; out->value <= MOST && take(&ahead, "-－‐‑–−") && take_arabic(&ahead, &next) && next <= MOST;) {
		*cursor = ahead;
		out->value = next;
		out->depth++;
	}
}

/* The place of a character in アイウ, by which Japanese plans count: 1 for the first; 0 where it is none of the first ten, beyond which few go. */
static guint kana_value(gunichar c)
{
	static const gunichar order[] = U"アイウエオカキクケコ";
	for (guint i = 0; order[i] != 0; i++)
		if (order[i] == c)
			return i + 1;
	return 0;
}

/* （一） （1） （1-2） (a) （ア）. */
static gboolean read_bracketed(DnMarker *out, Cursor *cursor)
{
	const char *start = cursor->at;
	gboolean han = FALSE;
	if (!take(cursor, "（(〔"))
		return FALSE;
	skip_spaces(cursor);
	const char *letter = cursor->at;
	if (take_number(cursor, &out->value, &han)) {
		out->kind = han ? DN_MARKER_HAN_BRACKETED : DN_MARKER_BRACKETED;
		if (!han)
			take_dashed(out, cursor);
	} else if (take(cursor, "abcdefghijklmnopqrstuvwxyz")) {
		out->kind = DN_MARKER_LETTER;
		out->value = (guint)(*letter - 'a' + 1);
	} else if ((out->value = kana_value(peek(cursor))) > 0) {
		cursor->at = dn_character_end(cursor->at);
		out->kind = DN_MARKER_KANA;
		out->depth = 2;
	} else
		return FALSE;
	skip_spaces(cursor);
	if (!take(cursor, "）)〕"))
		return FALSE;
	out->label = since(start, cursor);
	take(cursor, "、．.");
	return TRUE;
}

/* GLib's macros look at the low byte only, which of 上 is a line end. */
static gboolean at_space(const Cursor *cursor)
{
	gunichar c = peek(cursor);
	return c < 0x80 && g_ascii_isspace((gchar)c);
}

static gboolean at_letter(const Cursor *cursor)
{
	gunichar c = peek(cursor);
	return c < 0x80 && g_ascii_isalpha((gchar)c);
}

static gboolean at_any(const Cursor *cursor, const char *any_of)
{
	return dn_is_one_of(peek(cursor), any_of);
}

/* Whether the number behind a full stop begins the item's text: 3．2020年底前, 1．5个. */
static gboolean is_text(guint number, const Cursor *behind)
{
	enum { MOST_ITEMS = 199 };
	return number > MOST_ITEMS || length_of_word(behind, DN_WORDS_NUMBER_COUNTS) > 0;
}

/* １　就業: where numbers are as wide as characters, a space behind them is enough. Years and amounts are no numbers of items. */
static gboolean is_wide_number(const Cursor *behind, guint value)
{
	enum { MOST_ITEMS = 99 };
	Cursor ahead = *behind;
	skip_spaces(&ahead);
	return ahead.at > behind->at && value <= MOST_ITEMS && peek(&ahead) != 0 && !is_text(value, &ahead);
}

/* １－１　学校の整備: the same with dashes between. */
static gboolean read_wide_dashed(DnMarker *out, const char *start, Cursor *cursor)
{
	DnMarker dashed = *out;
	Cursor ahead = *cursor;
	take_dashed(&dashed, &ahead);
	if (dashed.depth == out->depth || !is_wide_number(&ahead, dashed.value))
		return FALSE;
	*cursor = ahead;
	*out = dashed;
	out->kind = DN_MARKER_DECIMAL;
	out->label = since(start, cursor);
	return TRUE;
}

/* What follows the number that begins at `start`, where its digits are wide: most are not. */
static gboolean read_wide(DnMarker *out, const char *start, Cursor *cursor)
{
	enum { FIRST_WIDE = 0xFF10 };
	if (dn_character(start) < FIRST_WIDE)
		return FALSE;
	out->kind = DN_MARKER_ARABIC;
	return read_wide_dashed(out, start, cursor) || is_wide_number(cursor, out->value);
}

/* 1-1完善制度: numbers with a dash between, where what follows does not count things: 3-5个. */
static gboolean read_dashed(DnMarker *out, const char *start, Cursor *cursor)
{
	enum { CHINESE_FIRST = 0x4E00, CHINESE_LAST = 0x9FFF };
	DnMarker dashed = *out;
	Cursor ahead = *cursor;
	take_dashed(&dashed, &ahead);
	if (dashed.depth == out->depth || out->value == 0)
		return FALSE;
	const char *end = ahead.at;
	skip_spaces(&ahead);
	take(&ahead, "、.．");
	skip_spaces(&ahead);
	if (peek(&ahead) < CHINESE_FIRST || peek(&ahead) > CHINESE_LAST || length_of_word(&ahead, DN_WORDS_SPAN_COUNTS) > 0)
		return FALSE;
	*cursor = ahead;
	*out = dashed;
	out->kind = DN_MARKER_DECIMAL;
	out->label = dn_slice(start, (gsize)(end - start));
	return TRUE;
}

/* 1. 1、 1) 1.2 1.2.3. */
static gboolean read_arabic(DnMarker *out, Cursor *cursor)
{
	const char *start = cursor->at;
	if (!take_arabic(cursor, &out->value))
		return FALSE;
	out->label = since(start, cursor);
	if (take(cursor, ")）")) {
		out->kind = DN_MARKER_HALF_BRACKET;
		return TRUE;
	}
	if (read_wide(out, start, cursor) || read_dashed(out, start, cursor))
		return TRUE;
	skip_spaces(cursor);
	if (take(cursor, "、")) {
		out->kind = DN_MARKER_ARABIC;
		return TRUE;
	}
	while (take(cursor, ".．﹒")) {
		guint next;
		Cursor ahead = *cursor;
		out->kind = out->depth > 1 ? DN_MARKER_DECIMAL : DN_MARKER_ARABIC;
		if (!take_arabic(&ahead, &next) || is_text(next, &ahead))
			return TRUE;
		*cursor = ahead;
		out->value = next;
		out->depth++;
		out->label = since(start, cursor);
	}
	out->kind = DN_MARKER_DECIMAL;
	take(cursor, "、");
	return out->depth > 1 && peek(cursor) != 0 && !at_any(cursor, "％%") && length_of_word(cursor, DN_WORDS_AMOUNTS) == 0;
}

/* 一、 一. 一） */
static gboolean read_han(DnMarker *out, Cursor *cursor)
{
	const char *start = cursor->at;
	if (!take_han(cursor, &out->value))
		return FALSE;
	out->label = since(start, cursor);
	out->kind = DN_MARKER_HAN;
	skip_spaces(cursor);
	return take(cursor, "、．.");
}

/* Characters that hold a whole number: ① ⑴ ⒈ ❶ ㈠. */
static gboolean read_enclosed(DnMarker *out, Cursor *cursor)
{
	static const struct {
		gunichar first, last;
		DnMarkerKind kind;
	} ranges[] = {{0x2460, 0x2473, DN_MARKER_CIRCLED},   {0x2474, 0x2487, DN_MARKER_BRACKETED},
	              {0x2488, 0x249B, DN_MARKER_ARABIC},    {0x2776, 0x277F, DN_MARKER_CIRCLED},
	              {0x3220, 0x3229, DN_MARKER_HAN_BRACKETED}};
	gunichar c = peek(cursor);
	for (guint i = 0; i < G_N_ELEMENTS(ranges); i++) {
		if (c < ranges[i].first || c > ranges[i].last)
			continue;
		const char *start = cursor->at;
		cursor->at = dn_character_end(start);
		out->kind = ranges[i].kind;
		out->value = c - ranges[i].first + 1;
		out->label = since(start, cursor);
		take(cursor, "、．.");
		return TRUE;
	}
	return FALSE;
}

/* ア） and ア before a blank. */
static gboolean read_kana(DnMarker *out, Cursor *cursor)
{
	const char *start = cursor->at;
	out->value = kana_value(peek(cursor));
	if (out->value == 0)
		return FALSE;
	cursor->at = dn_character_end(cursor->at);
	out->kind = DN_MARKER_KANA;
	out->label = since(start, cursor);
	if (take(cursor, "）)．."))
		return TRUE;
	const char *behind = cursor->at;
	skip_spaces(cursor);
	return cursor->at > behind && peek(cursor) != 0;
}

/* a. b) A. — a capital followed by a full stop and a space, so that initials and abbreviations do not count. */
static gboolean read_letter(DnMarker *out, Cursor *cursor)
{
	const char *start = cursor->at;
	if (!at_letter(cursor))
		return FALSE;
	cursor->at++;
	out->kind = DN_MARKER_LETTER;
	out->value = (guint)(g_ascii_tolower(*start) - 'a' + 1);
	out->label = since(start, cursor);
	if (take(cursor, ")"))
		return TRUE;
	return take(cursor, ".") && at_space(cursor);
}

/* U+0094 of "\u0094Lead: Treasury": before a blank or a capital, as the letters that have such signs are not. */
static gboolean take_stray_sign(Cursor *cursor)
{
	Cursor ahead = *cursor;
	if (!dn_is_stray_sign(peek(cursor)))
		return FALSE;
	ahead.at = dn_character_end(ahead.at);
	if (!at_space(&ahead) && !begins_sentence(&ahead))
		return FALSE;
	*cursor = ahead;
	return TRUE;
}

/* o of o Repair the roof: copies from word processors have the letter for a hollow dot. */
static gboolean take_hollow_dot(Cursor *cursor)
{
	Cursor ahead = *cursor;
	if (!take(&ahead, "o") || !at_space(&ahead))
		return FALSE;
	skip_spaces(&ahead);
	if (!begins_sentence(&ahead))
		return FALSE;
	cursor->at++;
	return TRUE;
}

static gboolean read_bullet(DnMarker *out, Cursor *cursor)
{
	Cursor dash = *cursor;
	out->kind = DN_MARKER_BULLET;
	out->value = 0;
	if (dn_is_symbol(peek(cursor))) {
		cursor->at = dn_character_end(cursor->at);
		return TRUE;
	}
	if (take_stray_sign(cursor) || take_hollow_dot(cursor))
		return TRUE;
	if (take(cursor, "•●○■□◆◇▪▲△※·・‣◦⁃∙▸►➢➤❖"))
		return TRUE;
	if (take(cursor, "-*+"))
		return at_space(cursor);
	if (take(&dash, "–—") && at_space(&dash)) {
		*cursor = dash;
		return TRUE;
	}
	return take(cursor, "—－") && take(cursor, "—－"); /* NOLINT(misc-redundant-expression): each takes one */
}

enum {
	ARABIC = 1 << 0,
	BRACKETED = 1 << 1,
	HAN = 1 << 2,
	ORDINAL = 1 << 3,
	ENCLOSED = 1 << 4,
	NAMED = 1 << 5,
	LETTER = 1 << 6,
	BULLET = 1 << 7,
	KANA = 1 << 8
};

/* The readers, most of which the first character rules out. */
static const struct {
	gboolean (*read)(DnMarker *, Cursor *);
	guint flag;
} readers[] = {{read_arabic, ARABIC},     {read_bracketed, BRACKETED}, {read_han, HAN},       {read_ordinal, ORDINAL},
               {read_enclosed, ENCLOSED}, {read_named, NAMED},         {read_letter, LETTER}, {read_bullet, BULLET},
               {read_kana, KANA}};

/* The flags of those that may read what begins with a character beyond ASCII that is no Chinese one. Most are marks that end or part
 * sentences, of which nothing begins. */
static guint readers_of_mark(gunichar c)
{
	enum { FIRST_MARK = 0x3000, ZERO = 0x3007, MIDDLE_DOT = 0x30FB, OPEN_SHELL = 0x3014, FIRST_ENCLOSED = 0x3220, OPEN_ROUND = 0xFF08, DASH = 0xFF0D };
	if (c == OPEN_ROUND || c == OPEN_SHELL)
		return BRACKETED;
	if (c == MIDDLE_DOT)
		return BULLET;
	if (c == ZERO || (c >= FIRST_MARK && c < FIRST_ENCLOSED))
		return c == ZERO ? HAN : kana_value(c) > 0 ? KANA : 0;
	return digit_value(c) >= 0 ? ARABIC : c <= DASH ? ENCLOSED | BULLET : 0;
}

/* The flags of those that may read what begins with `c`. */
static guint readers_for(gunichar c)
{
	enum { HAN_FIRST = 0x3400, HAN_LAST = 0x9FFF, TEN = 0x5341, HUNDRED = 0x767E, NUMBER = 0x7B2C };
	if (c == 'o')
		return NAMED | LETTER | BULLET;
	if (c < 0x80)
		return g_ascii_isdigit((gchar)c) ? ARABIC : g_ascii_isalpha((gchar)c) ? NAMED | LETTER : c == '(' ? BRACKETED : BULLET;
	if (c < HAN_FIRST || c > HAN_LAST)
		return readers_of_mark(c);
	return c == NUMBER ? ORDINAL : c == TEN || c == HUNDRED || han_digit(c) >= 0 ? HAN : 0;
}

gboolean dn_marker_read(DnMarker *out, DnSlice text)
{
	guint flags = readers_for(dn_slice_first(text));
	for (guint i = 0; flags != 0 && i < G_N_ELEMENTS(readers); i++) {
		DnMarker marker = {.depth = 1};
		Cursor cursor = {text.at, dn_slice_end(text)};
		if ((flags & readers[i].flag) == 0 || !readers[i].read(&marker, &cursor))
			continue;
		skip_spaces(&cursor);
		marker.length = (gsize)(cursor.at - text.at);
		*out = marker;
		return TRUE;
	}
	return FALSE;
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

guint dn_marker_rank(const DnMarker *marker)
{
	return (guint)marker->kind * RANKS_A_KIND + MIN(marker->depth, RANKS_A_KIND - 1);
}
