/* Tells the encoding of a text file and converts it. It knows the encodings in which Chinese plans are kept; any other is an
 * error, because a wrong guess would make wrong names. */
#include "document/encoding.h"

#include <string.h>

#include "base/parallel.h"

/* A kind of file that people may offer and that no reader takes, so that the message can say what it is. */
typedef struct {
	const char *signature;
	gsize length;
	const char *what;
} KnownBinary;

static const KnownBinary known_binaries[] = {
	{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8, "an old Office file (.doc, .xls, .wps); save it as .docx or .xlsx"},
	{"{\\rtf", 5, "an RTF file; save it as .docx"},
	{"\x89PNG", 4, "a PNG picture; the text must be recognised first"},
	{"\xFF\xD8\xFF", 3, "a JPEG picture; the text must be recognised first"},
	{"II*\0", 4, "a TIFF picture; the text must be recognised first"},
	{"MM\0*", 4, "a TIFF picture; the text must be recognised first"},
	{"\x1F\x8B", 2, "a gzip file; unpack it first"},
	{"Rar!", 4, "a RAR archive; unpack it first"},
	{"7z\xBC\xAF", 4, "a 7-Zip archive; unpack it first"},
	{"PK\x03\x04", 4, "a ZIP archive that holds no document of a known kind"},
};

static const char *name_binary(const guint8 *bytes, gsize size)
{
	for (gsize i = 0; i < G_N_ELEMENTS(known_binaries); i++)
		if (size >= known_binaries[i].length && memcmp(bytes, known_binaries[i].signature, known_binaries[i].length) == 0)
			return known_binaries[i].what;
	return "a binary file";
}

/* Control characters other than white space and what old editors leave (escape, end of file) do not stand in text. Written so that many
 * bytes are looked at in one step. */
static gboolean holds_control_bytes(const guint8 *bytes, gsize from, gsize to)
{
	guint8 below = 0, between = 0, above = 0; /* apart, lest the compiler should test bits of one byte at a time */
	for (gsize i = from; i < to; i++) {
		below |= bytes[i] < '\t';
		between |= (guint8)(bytes[i] - 0x0E) < 0x1A - 0x0E;
		above |= (guint8)(bytes[i] - 0x1C) < ' ' - 0x1C;
	}
	return (below | between | above) != 0;
}

static gboolean has_control_bytes(const guint8 *bytes, gsize size)
{
	return dn_parallel_any(bytes, size, holds_control_bytes);
}

/* RTF is all of plain letters, and none of its words are those of a plan. */
static gboolean is_binary(const guint8 *bytes, gsize size)
{
	static const char rtf[] = "{\\rtf";
	return has_control_bytes(bytes, size) || (size >= strlen(rtf) && memcmp(bytes, rtf, strlen(rtf)) == 0);
}

static gboolean is_utf16(const guint8 *bytes, gsize size)
{
	return size >= 2 && ((bytes[0] == 0xFF && bytes[1] == 0xFE) || (bytes[0] == 0xFE && bytes[1] == 0xFF));
}

/* ---- GB18030 ---------------------------------------------------------------------------------------------------- */

/* How the two-byte characters of a text spread over the code table. */
typedef struct {
	gsize all;
	gsize common; /* in the rows of GB 2312, which hold the characters of everyday text */
	gsize kana;   /* Japanese syllables: the text may be EUC-JP, which uses the same bytes for other characters */
} CharacterCount;

static CharacterCount count_characters(const guint8 *bytes, gsize size)
{
	CharacterCount count = {0};
	for (gsize i = 0; i + 1 < size; i++) {
		if (bytes[i] < 0x80)
			continue;
		count.all++;
		count.common += bytes[i] >= 0xA1 && bytes[i] <= 0xF7 && bytes[i + 1] >= 0xA1;
		count.kana += (bytes[i] == 0xA4 || bytes[i] == 0xA5) && bytes[i + 1] >= 0xA1;
		i++;
	}
	return count;
}

/* Text in another encoding that happens to be valid GB18030 lands mostly on rare characters. */
static gboolean plausible_gb18030(const guint8 *bytes, gsize size)
{
	CharacterCount count = count_characters(bytes, size);
	return count.all > 0 && count.common * 20 >= count.all * 19 && count.kana * 50 <= count.all;
}

/* ---- Conversion ------------------------------------------------------------------------------------------------- */

static char *copy_text(gsize *length, const guint8 *bytes, gsize size)
{
	char *text = g_malloc(size + 1);
	memcpy(text, bytes, size);
	text[size] = '\0';
	*length = size;
	return text;
}

char *dn_encoding_convert(gsize *length, const char *name, const guint8 *bytes, gsize size, const char *encoding,
                          GError **error)
{
	gsize read = 0, written = 0;
	g_autoptr(GError) reason = NULL;
	char *text = g_convert((const char *)bytes, (gssize)size, "UTF-8", encoding, &read, &written, &reason);
	if (text == NULL) {
		g_set_error(error, DN_ERROR, DN_ERROR_ENCODING, "%s: byte %" G_GSIZE_FORMAT " is not valid %s", name, read + 1,
		            encoding);
		return NULL;
	}
	if (memchr(text, '\0', written) != NULL) {
		g_free(text);
		g_set_error(error, DN_ERROR, DN_ERROR_UNSUPPORTED, "%s: is a binary file", name);
		return NULL;
	}
	*length = written;
	return text;
}

static char *convert_unmarked(gsize *length, const char *name, const guint8 *bytes, gsize size, gsize bad, GError **error)
{
	if (plausible_gb18030(bytes, size)) {
		char *text = dn_encoding_convert(length, name, bytes, size, "GB18030", NULL);
		if (text != NULL)
			return text;
	}
	g_set_error(error, DN_ERROR, DN_ERROR_ENCODING,
	            "%s: byte %" G_GSIZE_FORMAT " is not valid UTF-8, nor is the text GB18030 or UTF-16 with a byte order mark; "
	            "save it as UTF-8",
	            name, bad + 1);
	return NULL;
}

/* Passes over plain letters, and over characters of three bytes whose first byte leaves the others free. */
static const guint8 *skip_valid(const guint8 *p, const guint8 *end)
{
	enum { FIRST = 0xE1, LAST = 0xEF, SURROGATES = 0xED };
	while (end - p >= 3) {
		if (*p < 0x80)
			p++;
		else if (*p >= FIRST && *p <= LAST && *p != SURROGATES && (p[1] & 0xC0) == 0x80 && (p[2] & 0xC0) == 0x80)
			p += 3;
		else
			break;
	}
	return p;
}

/* Bytes with which characters of two and of three bytes begin, but for those whose next byte is not free. */
static inline guint8 begins_two(guint8 byte)
{
	return (guint8)(byte - 0xC2) <= 0xDF - 0xC2;
}

static inline guint8 begins_three(guint8 byte)
{
	return (guint8)((guint8)(byte - 0xE1) <= 0xEF - 0xE1) & (guint8)(byte != 0xED);
}

/* Whether `here`, behind two other bytes, goes on with no character that was begun, or neglects one, or begins one of another kind. */
static inline guint8 is_out_of_place(guint8 first, guint8 before, guint8 here)
{
	guint8 expected = begins_three(first) | begins_three(before) | begins_two(before);
	guint8 follows = (guint8)(here - 0x80) <= 0xBF - 0x80;
	guint8 other = (guint8)(here >= 0xC0) & (guint8)(begins_two(here) == begins_three(here));
	return (guint8)(expected ^ follows) | other;
}

/* Written so that many bytes are looked at in one step. */
static gboolean holds_out_of_place(const guint8 *bytes, gsize from, gsize to)
{
	guint8 wrong = 0;
	for (gsize i = from; i < MIN(to, 2); i++)
		wrong |= is_out_of_place(0, i > 0 ? bytes[i - 1] : 0, bytes[i]);
	for (gsize i = MAX(from, 2); i < to; i++)
		wrong |= is_out_of_place(bytes[i - 2], bytes[i - 1], bytes[i]);
	return wrong;
}

/* Whether a text is of characters of one to three bytes, as nearly all are. */
static gboolean is_ordinary(const guint8 *bytes, gsize size)
{
	guint8 wrong = dn_parallel_any(bytes, size, holds_out_of_place) ? 1 : 0;
	wrong |= size > 1 ? is_out_of_place(bytes[size - 2], bytes[size - 1], '\n') : 0;
	wrong |= size > 0 ? is_out_of_place(bytes[size - 1], '\n', '\n') : 0;
	return !wrong;
}

/* *bad becomes the first byte that is not UTF-8. */
static gboolean is_valid(const guint8 *bytes, gsize size, const guint8 **bad)
{
	const guint8 *end = bytes + size, *p = bytes;
	while ((p = skip_valid(p, end)) < end) {
		gunichar c = g_utf8_get_char_validated((const char *)p, end - p);
		if (c >= (gunichar)-2)
			break;
		p = (const guint8 *)g_utf8_next_char(p);
	}
	*bad = p;
	return p == end;
}

gboolean dn_encoding_is_utf8(const guint8 *bytes, gsize size)
{
	const guint8 *bad;
	return !is_utf16(bytes, size) && !is_binary(bytes, size) && (is_ordinary(bytes, size) || is_valid(bytes, size, &bad));
}

char *dn_encoding_to_utf8(gsize *length, const char *name, const guint8 *bytes, gsize size, GError **error)
{
	if (is_utf16(bytes, size))
		return dn_encoding_convert(length, name, bytes + 2, size - 2, bytes[0] == 0xFF ? "UTF-16LE" : "UTF-16BE", error);
	if (is_binary(bytes, size)) {
		g_set_error(error, DN_ERROR, DN_ERROR_UNSUPPORTED, "%s: is %s", name, name_binary(bytes, size));
		return NULL;
	}
	const guint8 *bad;
	if (is_valid(bytes, size, &bad))
		return copy_text(length, bytes, size);
	return convert_unmarked(length, name, bytes, size, (gsize)(bad - bytes), error);
}
