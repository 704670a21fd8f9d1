/* Numbers with a word that says what is numbered: 第三章, Action 4:. */
#include "plan/numbering_readers.h"

/* What is numbered, by the words for it. */
typedef struct {
	DnWords words;
	DnMarkerKind kind;
} Noun;

gboolean dn_marker_read_ordinal(DnMarker *out, DnCursor *cursor)
{
	static const Noun nouns[] = {{DN_WORDS_NUMBERED_PARTS, DN_MARKER_PART},
	                             {DN_WORDS_NUMBERED_CHAPTERS, DN_MARKER_CHAPTER},
	                             {DN_WORDS_NUMBERED_SECTIONS, DN_MARKER_SECTION},
	                             {DN_WORDS_NUMBERED_ARTICLES, DN_MARKER_ARTICLE}};
	const char *start = cursor->at;
	gboolean han;
	if (!dn_cursor_take(cursor, "第"))
		return FALSE;
	dn_cursor_skip_spaces(cursor);
	if (!dn_cursor_take_number(cursor, &out->value, &han))
		return FALSE;
	dn_cursor_skip_spaces(cursor);
	for (guint i = 0; i < G_N_ELEMENTS(nouns); i++) {
		gsize length = dn_cursor_word(cursor, nouns[i].words);
		if (length == 0)
			continue;
		cursor->at += length;
		out->kind = nouns[i].kind;
		out->label = dn_cursor_since(start, cursor);
		dn_cursor_take(cursor, "、．.：:");
		return TRUE;
	}
	return FALSE;
}

/* 4, 2.1, 3.2.1, and spaces behind it. */
static gboolean take_decimal(DnMarker *out, DnCursor *cursor)
{
	const char *start = cursor->at;
	DnCursor ahead = *cursor;
	for (gboolean more = TRUE; more && dn_cursor_take_arabic(&ahead, &out->value); more = dn_cursor_take(&ahead, "."))
		*cursor = ahead;
	out->label = dn_cursor_since(start, cursor);
	dn_cursor_skip_spaces(cursor);
	return out->label.length > 0;
}

/* Behind the number stands a mark, a capital, which is mark enough in Action 1.1 Develop a standard, or nothing. */
static gboolean ends_number(DnCursor *cursor)
{
	return dn_cursor_take(cursor, ":：.–—-") || dn_cursor_at_capital(cursor) || dn_cursor_peek(cursor) == 0;
}

/* The number of Initiative Number: 1.1, which stands on a line of its own. */
static gboolean read_number_of(DnMarker *out, DnCursor *cursor)
{
	DnCursor ahead = *cursor;
	gsize word = dn_cursor_word(cursor, DN_WORDS_NAMED_NUMBERS);
	if (word == 0)
		return FALSE;
	ahead.at += word;
	dn_cursor_take(&ahead, ":：");
	dn_cursor_skip_spaces(&ahead);
	if (!take_decimal(out, &ahead) || dn_cursor_peek(&ahead) != 0)
		return FALSE;
	*cursor = ahead;
	return TRUE;
}

/* Bytes of such a word, whatever its letters, with which the rest begins and goes on; 0 for none. */
static gsize length_of_name(const DnCursor *cursor, DnWords words)
{
	enum { LONGEST = 24 };
	char small[LONGEST];
	DnSlice beginning = dn_slice_beginning(dn_cursor_rest(cursor), LONGEST);
	for (gsize i = 0; i < beginning.length; i++)
		small[i] = g_ascii_tolower(beginning.at[i]);
	gsize length = dn_profile_prefix(dn_profile_of_any(), words, dn_slice(small, beginning.length));
	return length < dn_cursor_rest(cursor).length ? length : 0;
}

gboolean dn_marker_read_named(DnMarker *out, DnCursor *cursor)
{
	static const Noun nouns[] = {{DN_WORDS_NAMED_CHAPTERS, DN_MARKER_CHAPTER},
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
		return read_number_of(out, cursor) || (take_decimal(out, cursor) && ends_number(cursor));
	}
	return FALSE;
}
