/* Bars are |, its wide form, and those of box drawing. */
#include "document/text_bars.h"

#include <string.h>

#include "document/text_lines.h"

enum { FIRST_DRAWN = 0x2500, LAST_DRAWN = 0x257F };

static gboolean is_drawn(gunichar c)
{
	return c >= FIRST_DRAWN && c <= LAST_DRAWN;
}

static const char *first_character(const DnLine *line)
{
	return line->text + strspn(line->text, " \t");
}

/* The bar behind the `length` bytes with which the text begins but for blanks; NULL for none. */
static const char *last_bar(const char *text, gsize length)
{
	const char *end = text + dn_text_trimmed_length(text, length);
	const char *last = end > text ? g_utf8_find_prev_char(text, end) : NULL;
	return last != NULL && dn_bars_is_bar(g_utf8_get_char(last)) ? last : NULL;
}

gboolean dn_bars_is_bar(gunichar c)
{
	return c == '|' || c == 0x2502 || c == 0x2503 || c == 0x2551 || c == 0xFF5C;
}

guint dn_bars_count(const DnLine *line)
{
	guint n = 0;
	for (const char *p = line->text; *p != '\0'; p = g_utf8_next_char(p))
		n += dn_bars_is_bar(g_utf8_get_char(p)) ? 1 : 0;
	return n;
}

gboolean dn_bars_begin(const DnLine *line)
{
	const char *start = first_character(line);
	return dn_bars_is_bar(g_utf8_get_char(start)) && g_utf8_strlen(start, -1) > 2;
}

gboolean dn_bars_end(const DnLine *line)
{
	return last_bar(line->text, line->length) != NULL;
}

gboolean dn_bars_part(const DnLine *line)
{
	static const char wide[] = "｜";
	return strchr(line->text, '|') != NULL || strstr(line->text, wide) != NULL;
}

gboolean dn_bars_is_border(const DnLine *line)
{
	gboolean rule = FALSE;
	for (const char *p = line->text; *p != '\0'; p = g_utf8_next_char(p)) {
		gunichar c = g_utf8_get_char(p);
		gboolean is_rule = c == '-' || c == '=' || c == '_' || is_drawn(c);
		if (!is_rule && !dn_bars_is_bar(c) && strchr("+: \t", (int)MIN(c, 0x7FU)) == NULL)
			return FALSE;
		rule |= is_rule && !dn_bars_is_bar(c);
	}
	return rule;
}

gboolean dn_bars_is_delimiter(const DnLine *line)
{
	const char *start = first_character(line);
	return *start == '|' && strstr(start, "--") != NULL && start[strspn(start, "|-: \t")] == '\0';
}

gboolean dn_bars_go_on_drawn(const DnLine *line)
{
	return is_drawn(g_utf8_get_char(first_character(line)));
}

gboolean dn_bars_can_be_drawn(const DnLine *line)
{
	enum { FIRST_LEAD = 0xE3, LAST_LEAD = 0xEF }; /* the bytes between them begin Chinese characters */
	guchar first = (guchar)*first_character(line);
	if (first >= 0x80)
		return first <= FIRST_LEAD || first >= LAST_LEAD;
	return !g_ascii_isalnum((gchar)first);
}

const char *dn_bars_bare_words(gsize *length, const DnLine *line)
{
	gsize start = strspn(line->text, " \t");
	const char *bar = last_bar(line->text, line->length);
	gsize end = dn_text_trimmed_length(line->text, bar != NULL ? (gsize)(bar - line->text) : line->length);
	*length = MAX(end, start) - start;
	return line->text + start;
}
