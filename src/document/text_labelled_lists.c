/* Lead: Ministry of⏎Works; Supporting: Town Council: the label within a line proves that the line above it was broken. All lines up to the next number
 * or blank line are of the names then, if an item with a number has them. */
#include "document/text_labelled_lists.h"

#include <string.h>

#include "document/text_labelled_cells.h"
#include "document/text_lines.h"
#include "document/text_row_numbers.h"
#include "document/text_titles.h"
#include "document/text_words.h"

enum { MOST_LINES = 24 };

static gboolean begins_with_number(const DnLine *line)
{
	DnTextRowNumber number;
	return dn_text_row_number_read(&number, line->text + strspn(line->text, " \t"));
}

/* Timeline: 2030: what is said beside bodies. */
static gboolean begins_with_other(const DnLine *line)
{
	enum { LONGEST_LABEL = 32 };
	const char *words = line->text + strspn(line->text, " \t");
	gsize length = strspn(words, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ -/");
	return g_ascii_isupper(*words) && length <= LONGEST_LABEL && words[length] == ':' && !dn_text_label_begins(line);
}

/* The line behind those that may be of the names. */
static guint end_of_names(const DnLine *lines, guint n)
{
	guint end = 1;
	while (end < MIN(n, (guint)MOST_LINES) && lines[end].page == lines[0].page && lines[end].kind == DN_LINE_PHYSICAL && !lines[end].unread &&
	       !dn_text_is_blank(&lines[end]) && !begins_with_number(&lines[end]) && !begins_with_other(&lines[end]))
		end++;
	return end;
}

/* Whether the line may be more of names: no item, no sentence, and hardly a word that is not part of one. */
static gboolean may_be_names(const char *words)
{
	static const char *const inner[] = {"of", "and", "for", "the", "in", "on", "to", "&", "or", NULL};
	enum { MOST_SMALL = 2 };
	if (dn_text_begins_item(words) || strpbrk(words, "0123456789:.?!") != NULL)
		return FALSE;
	g_auto(GStrv) parts = g_strsplit_set(words, " ,;", -1);
	guint small = 0;
	for (guint i = 0; parts[i] != NULL; i++)
		small += g_ascii_islower(*parts[i]) && !g_strv_contains(inner, parts[i]) ? 1 : 0;
	return small <= MOST_SMALL;
}

/* Department, Authority: the last word of names; Council, which may well begin one, is all of the line. */
static gboolean ends_in_noun(const char *words)
{
	const char *blank = strrchr(words, ' '), *word = blank != NULL ? blank + 1 : words;
	return g_ascii_isupper(*word) && (dn_text_titles_rest(word) || (word == words && dn_text_ends_names(word) && !g_str_equal(word, "Treasury")));
}

/* Institute, County governments: what stands before the first comma is written as the end of a name is. */
static gboolean begins_with_end(const char *words)
{
	g_autofree char *first = g_strndup(words, strcspn(words, ","));
	g_auto(GStrv) parts = g_strsplit(first, " ", -1);
	for (guint i = 0; parts[i] != NULL; i++)
		if (!g_ascii_isupper(*parts[i]) && !g_str_equal(parts[i], "and") && !g_str_equal(parts[i], "of"))
			return FALSE;
	return strchr(words, ',') != NULL;
}

static char *bare(const DnLine *line)
{
	return g_strstrip(g_strndup(line->text, line->length));
}

/* Whether line `at`, which begins with no label, is more of the names above it: another label stands within or below it, both lines list names, or
 * a name ends in it. Behind a comma at the end of a line names go on anyway. */
static gboolean is_more(const DnLine *lines, guint at, guint end, gboolean numbered)
{
	if (dn_text_label_stands_within(&lines[at]))
		return TRUE;
	g_autofree char *above = bare(&lines[at - 1]), *words = bare(&lines[at]);
	if (!may_be_names(words) || g_str_has_suffix(above, ",") || g_str_has_suffix(above, ":") || g_str_has_suffix(above, "."))
		return FALSE;
	gboolean in_names = numbered || dn_text_label_begins(&lines[at - 1]) || strchr(above, ',') != NULL; /* and not below a title of something else */
	if ((in_names && begins_with_end(words)) || (at + 1 < end && dn_text_label_begins(&lines[at + 1])))
		return TRUE;
	return at + 1 == end && (ends_in_noun(words) || (strchr(above, ',') != NULL && strchr(words, ',') != NULL));
}

/* Whether a copy broke the names. Those below a label that is all of its line may stand one a line. */
static gboolean is_broken(const DnLine *lines, guint end, gboolean numbered)
{
	gboolean alone = FALSE; /* the last label that begins a line */
	for (guint i = 0; i < end; i++) {
		gboolean begins = dn_text_label_begins(&lines[i]);
		alone = begins ? dn_text_label_is_alone(&lines[i]) : alone;
		if (!begins && (alone ? dn_text_label_stands_within(&lines[i]) : is_more(lines, i, end, numbered)))
			return TRUE;
	}
	return FALSE;
}

/* Whether a label begins two lines: then those of another item stand among them. */
static gboolean repeats_label(const DnLine *lines, guint end)
{
	g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	for (guint i = 0; i < end; i++) {
		const char *words = lines[i].text + strspn(lines[i].text, " \t");
		if (dn_text_label_begins(&lines[i]) && !g_hash_table_add(seen, g_strndup(words, strcspn(words, ":"))))
			return TRUE;
	}
	return FALSE;
}

/* Puts the names behind each label that begins a line into that line. */
static void join_lines(DnDocument *document, DnLine *lines, guint end, const char *names)
{
	for (guint i = 0; i < end; i++) {
		gsize length = dn_text_label_begins(&lines[i]) ? strcspn(names, "\n") : 0;
		lines[i].text = dn_document_keep(document, names, length);
		lines[i].length = length;
		lines[i].kind = length > 0 ? DN_LINE_PARAGRAPH : lines[i].kind; /* however long it is, no line below goes on with it */
		names += length;
		names += length > 0 && *names == '\n' ? 1 : 0;
	}
}

static void mark_unread(DnLine *lines, guint end)
{
	for (guint i = 0; i < end; i++) {
		lines[i].unread = TRUE;
		lines[i].kind = DN_LINE_PARAGRAPH;
	}
}

void dn_text_labelled_list_mend(DnTextLabelledLists *lists, DnDocument *document, DnLine *lines, guint n)
{
	lists->numbered = begins_with_number(lines) || (lists->numbered && !dn_text_is_blank(lines));
	if (lines->kind != DN_LINE_PHYSICAL || lines->unread || memchr(lines->text, ':', lines->length) == NULL || !dn_text_label_begins(lines))
		return;
	guint end = end_of_names(lines, n);
	if (!is_broken(lines, end, lists->numbered))
		return;
	gboolean closed = lists->numbered && end < MOST_LINES && (end == n || lines[end].page == lines[0].page);
	gboolean is_followed = end < n && !dn_text_is_blank(&lines[end]);
	g_autofree char *names = closed && !repeats_label(lines, end) ? dn_text_labelled_join(lines, end, dn_text_labelled_widest(lines, end), is_followed) : NULL;
	if (names != NULL)
		join_lines(document, lines, end, names);
	else
		mark_unread(lines, end);
}
