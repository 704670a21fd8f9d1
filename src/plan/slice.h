/* Slices: pieces of UTF-8 text that belong to someone else, and the few questions that the parser asks of them. */
#ifndef DUTYNET_PLAN_SLICE_H
#define DUTYNET_PLAN_SLICE_H

#include <glib.h>
#include <string.h>

G_BEGIN_DECLS

typedef struct {
	const char *at;
	gsize length; /* bytes */
} DnSlice;

static inline DnSlice dn_slice(const char *at, gsize length)
{
	return (DnSlice){at, length};
}

static inline DnSlice dn_slice_of(const char *string)
{
	return (DnSlice){string, strlen(string)};
}

static inline const char *dn_slice_end(DnSlice slice)
{
	return slice.length > 0 ? slice.at + slice.length : slice.at; /* which may be NULL, to which nothing may be added */
}

static inline gboolean dn_slice_equals(DnSlice slice, const char *string)
{
	return strlen(string) == slice.length && memcmp(slice.at, string, slice.length) == 0;
}

static inline gboolean dn_slice_is(DnSlice slice, DnSlice other)
{
	return slice.length == other.length && memcmp(slice.at, other.at, other.length) == 0;
}

static inline gboolean dn_slice_starts_with(DnSlice slice, DnSlice prefix)
{
	return slice.length >= prefix.length && memcmp(slice.at, prefix.at, prefix.length) == 0;
}

static inline gboolean dn_slice_ends_with(DnSlice slice, DnSlice suffix)
{
	return slice.length >= suffix.length && memcmp(dn_slice_end(slice) - suffix.length, suffix.at, suffix.length) == 0;
}

static inline DnSlice dn_slice_skip(DnSlice slice, gsize bytes)
{
	return (DnSlice){bytes > 0 ? slice.at + bytes : slice.at, slice.length - bytes}; /* as in dn_slice_end() */
}

static inline DnSlice dn_slice_cut(DnSlice slice, gsize bytes)
{
	return (DnSlice){slice.at, slice.length - bytes};
}

/* Where `part` begins in `slice`; NULL where it does not stand there. */
static inline const char *dn_slice_find(DnSlice slice, DnSlice part)
{
	const char *end = dn_slice_end(slice);
	for (const char *p = slice.at; part.length > 0 && (gsize)(end - p) >= part.length; p++) {
		p = memchr(p, part.at[0], (gsize)(end - p) - part.length + 1);
		if (p == NULL || memcmp(p, part.at, part.length) == 0)
			return p;
	}
	return NULL;
}

/* The slice without ASCII spaces at its ends; the text's other spaces are gone by the time anything is sliced. */
static inline DnSlice dn_slice_trim(DnSlice slice)
{
	while (slice.length > 0 && g_ascii_isspace(slice.at[0]))
		slice = dn_slice_skip(slice, 1);
	while (slice.length > 0 && g_ascii_isspace(dn_slice_end(slice)[-1]))
		slice = dn_slice_cut(slice, 1);
	return slice;
}

/* What stands before `at`, and from there on, both without the spaces at their ends. */
static inline DnSlice dn_slice_before(DnSlice slice, const char *at)
{
	return dn_slice_trim(dn_slice(slice.at, (gsize)(at - slice.at)));
}

static inline DnSlice dn_slice_from(DnSlice slice, const char *at)
{
	return dn_slice_trim(dn_slice(at, (gsize)(dn_slice_end(slice) - at)));
}

/* The last of the words that blanks part. */
static inline DnSlice dn_slice_last_word(DnSlice words)
{
	const char *start = dn_slice_end(words);
	while (start > words.at && start[-1] != ' ')
		start--;
	return dn_slice_from(words, start);
}

/* From where one begins to where another ends that stands behind it in the same text. */
static inline DnSlice dn_slice_through(DnSlice first, DnSlice last)
{
	return dn_slice(first.at, (gsize)(dn_slice_end(last) - first.at));
}

/* The character at `p` of valid UTF-8. The lengths of plain and of Chinese text are decoded in place. */
static inline gunichar dn_character(const char *p)
{
	const guchar *bytes = (const guchar *)p;
	if (bytes[0] < 0x80)
		return bytes[0];
	if ((bytes[0] & 0xF0) == 0xE0)
		return (gunichar)(bytes[0] & 0x0F) << 12 | (gunichar)(bytes[1] & 0x3F) << 6 | (gunichar)(bytes[2] & 0x3F);
	return g_utf8_get_char(p);
}

/* Right behind the character at `p` of valid UTF-8: g_utf8_next_char() without its table. */
static inline const char *dn_character_end(const char *p)
{
	guchar lead = (guchar)*p;
	return p + (lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4);
}

/* Where the last character of text begins that ends at `end`. */
static inline const char *dn_character_before(const char *end)
{
	do
		end--;
	while (((guchar)*end & 0xC0) == 0x80);
	return end;
}

/* The first and the last character; 0 for an empty slice. */
static inline gunichar dn_slice_first(DnSlice slice)
{
	return slice.length == 0 ? 0 : dn_character(slice.at);
}

static inline gunichar dn_slice_last(DnSlice slice)
{
	return slice.length == 0 ? 0 : dn_character(dn_character_before(dn_slice_end(slice)));
}

/* Passes over Chinese characters, of which most text is: the first place from `p` on, or `end`, where something else begins. */
static inline const char *dn_skip_chinese(const char *p, const char *end)
{
	while (p < end && (guchar)*p > 0xE3 && (guchar)*p < 0xEF)
		p += 3;
	return p;
}

/* Bytes of the space that stands at `p`; 0 for none. A mark of byte order is one. The first byte tells for most characters. */
static inline gsize dn_space_length(const char *p)
{
	guchar lead = (guchar)*p;
	if (lead < 0x80)
		return lead == ' ' || lead == '\t' || lead == '\n' || lead == '\f' || lead == '\r';
	if (lead == 0xE3)
		return (guchar)p[1] == 0x80 && (guchar)p[2] == 0x80 ? 3 : 0;
	if (lead == 0xEF)
		return (guchar)p[1] == 0xBB && (guchar)p[2] == 0xBF ? 3 : 0;
	if (lead > 0xE2 || (lead < 0xE1 && lead != 0xC2))
		return 0;
	return g_unichar_isspace(dn_character(p)) ? (gsize)(dn_character_end(p) - p) : 0;
}

/* Whether `c` is one of those in `characters`. */
static inline gboolean dn_is_one_of(gunichar c, const char *characters)
{
	if (c < 0x80)
		return c != 0 && strchr(characters, (int)c) != NULL;
	for (const char *p = characters; *p != '\0'; p = dn_character_end(p))
		if (dn_character(p) == c)
			return TRUE;
	return FALSE;
}

/* Whether `c` is a sign of a symbol font, as Word writes its bullets and converters keep them: U+F0B7. */
static inline gboolean dn_is_symbol(gunichar c)
{
	return c >= 0xF020 && c <= 0xF0FF;
}

/* Whether `c` is a sign of no meaning that converters leave for the bullet of another font: U+0094, U+E00B. Of text in a code page of Windows that
 * was taken for another one, quotation marks and letters have such signs too. */
static inline gboolean dn_is_stray_sign(gunichar c)
{
	enum { NEXT_LINE = 0x85, OPEN_QUOTE = 0x91, LAST_QUOTE = 0x93 };
	return (c > 0x80 && c < 0xA0 && c != NEXT_LINE && (c < OPEN_QUOTE || c > LAST_QUOTE)) || (c >= 0xE000 && c <= 0xF8FF);
}

/* Whether `c` is one of the punctuation marks in `marks`, none of which is a Chinese character: most text is, and passes at once. */
static inline gboolean dn_is_mark(gunichar c, const char *marks)
{
	return c != 0 && (c <= 0x3100 || c >= 0xFE00) && dn_is_one_of(c, marks);
}

/* The same of marks as U"…", which need not be decoded: for what is asked of every line. */
static inline gboolean dn_is_any_mark(gunichar c, const gunichar *marks)
{
	if (c > 0x3100 && c < 0xFE00)
		return FALSE;
	for (; *marks != 0; marks++)
		if (*marks == c)
			return TRUE;
	return FALSE;
}

/* Where the first of those marks, none of which is a Chinese character, stands in the slice; its end where none does. */
static inline const char *dn_slice_find_mark(DnSlice slice, const char *marks)
{
	const char *p = slice.at, *end = dn_slice_end(slice);
	while (p < end && !dn_is_mark(dn_character(p), marks))
		p = dn_character_end(p);
	return p;
}

/* What stands before that mark, without the spaces at its ends. */
static inline DnSlice dn_slice_up_to(DnSlice slice, const char *marks)
{
	return dn_slice_before(slice, dn_slice_find_mark(slice, marks));
}

/* Its beginning, of `bytes` at most, in whole characters. */
static inline DnSlice dn_slice_beginning(DnSlice slice, gsize bytes)
{
	if (slice.length <= bytes)
		return slice;
	while (bytes > 0 && ((guchar)slice.at[bytes] & 0xC0) == 0x80)
		bytes--;
	return (DnSlice){slice.at, bytes};
}

static inline glong dn_slice_characters(DnSlice slice)
{
	return g_utf8_strlen(slice.at, (gssize)slice.length);
}

G_END_DECLS

#endif
