/* Leaves out control characters, marks of direction (Unicode UAX #9) and the mark of byte order. */
#include "plan/inert.h"

static gboolean acts(gunichar c)
{
	if (c < 0x20)
		return c != '\n' && c != '\t';
	return (c >= 0x7F && c < 0xA0) || c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x2028 && c <= 0x202E) ||
	       (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}

/* Whether a character that begins with this byte may be one of them; most of a text is told by this alone. */
static gboolean may_act(guchar first)
{
	return first < 0x20 || first == 0x7F || first == 0xC2 || first == 0xD8 || first == 0xE2 || first == 0xEF;
}

static const char *first_that_acts(const char *text)
{
	for (; *text != '\0'; text = g_utf8_next_char(text))
		if (may_act((guchar)*text) && acts(g_utf8_get_char(text)))
			return text;
	return NULL;
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

gboolean dn_shows_something(const char *text)
{
	for (; *text != '\0'; text = g_utf8_next_char(text)) {
		gunichar c = g_utf8_get_char(text);
		if (!acts(c) && !g_unichar_isspace(c))
			return TRUE;
	}
	return FALSE;
}
