/* Lead: Parks Services        Partners: Police: where lines are read as prose all blanks are one. */
#include "document/text_label_gaps.h"

#include <string.h>

#include "document/text_titles.h"

enum { WIDE = 3 /* blanks */, LONGEST_LABEL = 40 /* bytes */ };

static gboolean is_of_bodies(const char *words, gsize length)
{
	g_autofree char *label = g_strstrip(g_strndup(words, length));
	return dn_text_titles_bodies(label);
}

/* The bytes of a label up to its colon; 0 where none begins there. */
static gsize label_length(const char *words)
{
	gsize length = strspn(words, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ ()/&-");
	gboolean holds_gap = g_strstr_len(words, (gssize)length, "   ") != NULL;
	return g_ascii_isupper(*words) && length <= LONGEST_LABEL && words[length] == ':' && !holds_gap ? length : 0;
}

/* The wide blank before the next label from `at` on; NULL for none. */
static char *next_gap(char *at)
{
	for (char *gap = strstr(at, "   "); gap != NULL; gap = strstr(gap + strspn(gap, " "), "   "))
		if (label_length(gap + strspn(gap, " ")) > 0)
			return gap;
	return NULL;
}

void dn_text_label_gaps_close(DnDocument *document, DnLine *line)
{
	if (line->kind != DN_LINE_PHYSICAL || memchr(line->text, ':', line->length) == NULL || strstr(line->text, "   ") == NULL)
		return;
	gsize indent = strspn(line->text, " "), first = label_length(line->text + indent);
	if (first == 0)
		return;
	gboolean of_bodies = is_of_bodies(line->text + indent, first);
	guint gaps = 0;
	g_autofree char *words = g_strdup(line->text);
	for (char *gap = words + indent + first; (gap = next_gap(gap)) != NULL; gaps++) {
		const char *label = gap + strspn(gap, " ");
		of_bodies = of_bodies || is_of_bodies(label, label_length(label));
		if (g_ascii_isalnum(gap[-1]) || gap[-1] == ')')
			*gap = ';';
		gap++;
	}
	if (gaps > 0 && of_bodies)
		line->text = dn_document_keep(document, words, line->length);
}
