/* What a printer put between two rows of a table that goes on over the end of a page. */
#include "document/text_page_marks.h"

#include <string.h>

#include "document/text_words.h"

/* — 13 — or 第3页: the number of a page, or a blank line, which a printer put between two rows. */
static gboolean is_of_page(const DnLine *line)
{
	static const char *const marks[] = {"—", "–", "－", "第", "页", "·"};
	enum { MOST_DIGITS = 4 };
	gsize digits = 0;
	for (const char *p = line->text; *p != '\0';) {
		gsize length = *p == ' ' || *p == '\t' || *p == '-' || *p == '\f' ? 1 : 0;
		for (gsize i = 0; length == 0 && i < G_N_ELEMENTS(marks); i++)
			length = g_str_has_prefix(p, marks[i]) ? strlen(marks[i]) : 0;
		if (length == 0 && (!g_ascii_isdigit(*p) || ++digits > MOST_DIGITS))
			return FALSE;
		p += MAX(length, 1);
	}
	return digits > 0 || line->text[strspn(line->text, " \t\f-")] == '\0';
}

/* 续表, 附表1（续）, Table 2 (continued): that the table goes on. */
gboolean dn_text_says_more(const DnLine *line)
{
	static const char *const begins[] = {"续表", "续上表", "接上表", "續表", "續上表", "接上表", "続表"};
	static const char *const ends[] = {"（续）", "(续)", "（續）", "(續)", "（続き）", "（つづき）", "continued)", "Continued)", "cont.)", "cont'd)", NULL};
	enum { LONGEST = 60 /* bytes */, LONGEST_ALONE = 16 };
	g_autofree char *words = g_strstrip(g_strndup(line->text, MIN(line->length, LONGEST + 1)));
	gsize length = strlen(words);
	for (gsize i = 0; length <= LONGEST_ALONE && i < G_N_ELEMENTS(begins); i++)
		if (g_str_has_prefix(words, begins[i]))
			return TRUE;
	return length <= LONGEST && strpbrk(words, "|\t") == NULL && dn_text_ends_with_any(words, ends);
}

gboolean dn_text_is_between_pages(const DnLine *line)
{
	return is_of_page(line) || dn_text_says_more(line);
}
