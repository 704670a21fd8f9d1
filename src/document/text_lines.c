/* What stands in a line is left to others. */
#include "document/text_lines.h"

#include <string.h>

gboolean dn_text_is_blank_character(gunichar c)
{
	enum { WIDE_SPACE = 0x3000 };
	return c == ' ' || c == '\t' || c == WIDE_SPACE;
}

gboolean dn_text_holds_wide(const char *text, gsize length)
{
	for (const char *p = text; p < text + length; p = g_utf8_next_char(p))
		if (g_unichar_iswide(g_utf8_get_char(p)))
			return TRUE;
	return FALSE;
}

gboolean dn_text_holds_wide_signs(const char *text, gsize length)
{
	for (const char *p = text; p < text + length; p = g_utf8_next_char(p))
		if (!g_unichar_iswide(g_utf8_get_char(p)) && g_unichar_iswide_cjk(g_utf8_get_char(p)))
			return TRUE;
	return FALSE;
}

gsize dn_text_trimmed_length(const char *text, gsize length)
{
	while (length > 0 && (text[length - 1] == ' ' || text[length - 1] == '\t'))
		length--;
	return length;
}

gboolean dn_text_is_longer(const DnLine *line, guint characters)
{
	const char *p = line->text;
	for (guint n = 0; *p != '\0'; p = g_utf8_next_char(p)) {
		n += (*p == ' ' || *p == '\t') ? 0 : 1;
		if (n > characters)
			return TRUE;
	}
	return FALSE;
}

/* What stands behind the blanks with which the line begins. */
static const char *first_word(const DnLine *line)
{
	const char *p = line->text, *end = line->text + line->length;
	while (p < end && dn_text_is_blank_character(g_utf8_get_char(p)))
		p = g_utf8_next_char(p);
	return p;
}

gboolean dn_text_is_blank(const DnLine *line)
{
	return first_word(line) == line->text + line->length;
}

gboolean dn_text_is_parted(const DnLine *line)
{
	const char *start = first_word(line);
	return strstr(start, "  ") != NULL || strstr(start, "　") != NULL;
}

guint dn_text_next_line(const DnLine *lines, guint at, guint n)
{
	while (at < n && dn_text_is_blank(&lines[at]))
		at++;
	return at;
}

void dn_text_add_row(DnDocument *document, const DnCell *cells, guint n, const DnLine *line, guint table)
{
	DnLine position = *line;
	position.table = table;
	dn_document_add_row(document, cells, n, &position);
}
