/* Text made safe for Graphviz labels: a label knows backslash escapes (\N, \G, \n …) and XML entities, and both must come out
 * as they were written. */
#include "render/diagram_label.h"

static gboolean reorders(gunichar c)
{
	return c == 0x200e || c == 0x200f || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

char *dn_label_plain(const char *text)
{
	g_autofree char *valid = g_utf8_make_valid(text, -1);
	GString *plain = g_string_sized_new(64);
	for (const char *c = valid; *c != '\0'; c = g_utf8_next_char(c)) {
		gunichar code = g_utf8_get_char(c);
		if (code < 0x20 || (code >= 0x7f && code < 0xa0) || code == 0x2028 || code == 0x2029)
			g_string_append_c(plain, ' ');
		else if (!reorders(code) && code != 0xfffe && code != 0xffff)
			g_string_append_unichar(plain, code);
	}
	return g_string_free(plain, FALSE);
}

/* Whether an ampersand is followed by what makes it an entity. */
static gboolean starts_entity(const char *ampersand)
{
	const char *c = ampersand + 1;
	if (*c == '#')
		c++;
	while (g_ascii_isalnum(*c))
		c++;
	return *c == ';';
}

static void escape_character(GString *label, const char *c)
{
	if (*c == '\\')
		g_string_append(label, "\\\\");
	else if (*c == '&')
		g_string_append(label, starts_entity(c) ? "&amp;" DN_LABEL_JOINER : "&amp;");
	else
		g_string_append_unichar(label, g_utf8_get_char(c));
}

char *dn_label_escape(const char *text, char line_end)
{
	g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
	GString *label = g_string_sized_new(64);
	for (guint i = 0; lines[i] != NULL; i++) {
		g_autofree char *plain = dn_label_plain(lines[i]);
		for (const char *c = plain; *c != '\0'; c = g_utf8_next_char(c))
			escape_character(label, c);
		if (lines[i + 1] != NULL || line_end != 'n')
			g_string_append_printf(label, "\\%c", line_end);
	}
	return g_string_free(label, FALSE);
}
