#include "document/text_titles.h"

#include <string.h>

gboolean dn_text_titles_numbers(const char *words)
{
	static const char *const parts[] = {"号", "號", "序", "次", "番", "No", "NO", "#", "№", "ID"};
	for (gsize i = 0; i < G_N_ELEMENTS(parts); i++)
		if (strstr(words, parts[i]) != NULL)
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
