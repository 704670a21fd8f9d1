/* Leaves out control characters, marks of direction (Unicode UAX #9) and the mark of byte order. */
#include "plan/inert.h"

#include "base/parallel.h"

static gboolean acts(gunichar c)
{
	if (c < 0x20)
		return c != '\n' && c != '\t';
	return (c >= 0x7F && c < 0xA0) || c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x2028 && c <= 0x202E) ||
	       (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}

/* The bytes with which one of them may begin; most of a text is told by this alone. Other bytes within a character are none of these. */
static const guint8 may_act[256] = {
	[0x00] = 1, [0x01] = 1, [0x02] = 1, [0x03] = 1, [0x04] = 1, [0x05] = 1, [0x06] = 1, [0x07] = 1, [0x08] = 1, [0x0B] = 1,
	[0x0C] = 1, [0x0D] = 1, [0x0E] = 1, [0x0F] = 1, [0x10] = 1, [0x11] = 1, [0x12] = 1, [0x13] = 1, [0x14] = 1, [0x15] = 1,
	[0x16] = 1, [0x17] = 1, [0x18] = 1, [0x19] = 1, [0x1A] = 1, [0x1B] = 1, [0x1C] = 1, [0x1D] = 1, [0x1E] = 1, [0x1F] = 1,
	[0x7F] = 1, [0xC2] = 1, [0xD8] = 1, [0xE2] = 1, [0xEF] = 1};

static const char *first_that_acts(const char *text)
{
	for (;; text++) {
		while (!may_act[(guchar)*text])
			text++;
		if (*text == '\0')
			return NULL;
		if (acts(g_utf8_get_char(text)))
			return text;
	}
}

char *dn_inert_text(const char *text)
{
	const char *at = first_that_acts(text);
	if (at == NULL)
		return NULL;
	GString *inert = g_string_new_len(text, at - text);
	for (; *at != '\0'; at = g_utf8_next_char(at))
		if (!acts(g_utf8_get_char(at)))
			g_string_append_len(inert, at, g_utf8_next_char(at) - at);
	return g_string_free(inert, FALSE);
}

/* Whether one of them may end in `here`, behind two other bytes. Branches on nothing, so that many bytes are looked at in one step. */
static inline guint8 may_end_acting(guint8 first, guint8 before, guint8 here)
{
	guint8 control = (guint8)(here < 0x20) & (guint8)((guint8)(here - '\t') > '\n' - '\t');
	guint8 short_one = (guint8)((before | (0xC2 ^ 0xD8)) == (0xC2 | 0xD8)) & (guint8)(here < 0xA0);
	guint8 general = (guint8)(first == 0xE2) & (guint8)(before < 0x82) & ((guint8)(here < 0x90) | (guint8)(here > 0xA5));
	guint8 order = (guint8)(first == 0xEF) & (guint8)(before == 0xBB);
	return control | (guint8)(here == 0x7F) | short_one | general | order;
}

static gboolean may_hold_acting(const guint8 *bytes, gsize from, gsize to)
{
	guint8 found = 0;
	for (gsize i = from; i < MIN(to, 2); i++)
		found |= may_end_acting(0, i > 0 ? bytes[i - 1] : 0, bytes[i]);
	for (gsize i = MAX(from, 2); i < to; i++)
		found |= may_end_acting(bytes[i - 2], bytes[i - 1], bytes[i]);
	return found;
}

gboolean dn_is_inert(const char *text, gsize length)
{
	return !dn_parallel_any((const guint8 *)text, length, may_hold_acting) || (memchr(text, '\0', length) == NULL && first_that_acts(text) == NULL);
}

gboolean dn_shows_something(const char *text)
{
	for (; *text != '\0'; text = g_utf8_next_char(text)) {
		gunichar c = g_utf8_get_char(text);
		if (!acts(c) && !g_unichar_isspace(c))
			return TRUE;
	}
	return FALSE;
}
