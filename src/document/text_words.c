/* Nothing is known here of what the words mean. */
#include "document/text_words.h"

#include <string.h>

gboolean dn_text_holds_any(const char *words, const char *const *parts)
{
	for (; *parts != NULL; parts++)
		if (strstr(words, *parts) != NULL)
			return TRUE;
	return FALSE;
}

gboolean dn_text_begins_with_any(const char *words, const char *const *parts)
{
	for (; *parts != NULL; parts++)
		if (g_str_has_prefix(words, *parts))
			return TRUE;
	return FALSE;
}

gboolean dn_text_ends_with_any(const char *words, const char *const *parts)
{
	for (; *parts != NULL; parts++)
		if (g_str_has_suffix(words, *parts))
			return TRUE;
	return FALSE;
}

guint dn_text_number(const char *words)
{
	enum { MOST = 9999 };
	char *end;
	const char *start = words + strspn(words, " \t");
	guint64 value = g_ascii_isdigit(*start) ? g_ascii_strtoull(start, &end, 10) : 0;
	return value > 0 && value <= MOST && end[strspn(end, " \t.|")] == '\0' ? (guint)value : 0;
}

gboolean dn_text_begins_item(const char *words)
{
	enum { MOST_LETTERS = 4 /* (viii) */ };
	static const char *const bullets[] = {"• ", "● ", "▪ ", "■ ", "- ", "– ", "* ", NULL};
	const char *start = words + strspn(words, " \t");
	gboolean opened = *start == '(';
	const char *letters = start + (opened ? 1 : 0);
	gsize n = strspn(letters, "abcdefghijklmnopqrstuvwxyz"), romans = strspn(letters, "ivx");
	gboolean lettered = n == 1 || (n > 1 && n <= MOST_LETTERS && romans == n);
	return (lettered && letters[n] == ')' && letters[n + 1] == ' ') || dn_text_begins_with_any(start, bullets);
}

guint dn_text_chinese_digit(const char *words)
{
	static const char digits[] = "一二三四五六七八九十";
	const char *digit = *words != '\0' ? g_utf8_strchr(digits, -1, g_utf8_get_char(words)) : NULL;
	return digit != NULL ? 1 + (guint)g_utf8_pointer_to_offset(digits, digit) : 0;
}
