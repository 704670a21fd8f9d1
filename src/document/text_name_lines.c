/* An abbreviation is a name, and so is what leads elsewhere in the same table. A line that ends with a comma goes on, and so does one above a word
 * that begins no name. Of other long lines nobody knows: Department of Climate above Action and Environment is one name. */
#include "document/text_name_lines.h"

#include <string.h>

#include "document/text_lines.h"
#include "document/text_titles.h"
#include "document/text_words.h"

enum { LONGEST_ALONE = 24 /* bytes of a line that is hardly broken */, FEWEST_SMALL = 3 /* words in small letters, which make a sentence */ };

static const char *const smalls[] = {"of", "and", "for", "the", "in", "on", "to", "with", "or", "a", "an", "at", "by", "de", "la", "du", NULL};

/* ---- Words ------------------------------------------------------------------------------------------------------------------------ */

static char *bare(const DnLine *line)
{
	return g_strstrip(g_strndup(line->text, line->length));
}

static gboolean begins_small(const char *words)
{
	return g_unichar_islower(g_utf8_get_char(words));
}

/* NTA, D/Finance, EirGrid: one word with two capitals or more, the first of which begins it. */
gboolean dn_text_is_short_form(const char *name)
{
	guint capitals = 0;
	for (const char *p = name; *p != '\0'; p = g_utf8_next_char(p)) {
		if (*p == ' ')
			return FALSE;
		capitals += g_unichar_isupper(g_utf8_get_char(p)) ? 1 : 0;
	}
	return capitals > 1 && g_unichar_isupper(g_utf8_get_char(name));
}

/* The parts of a list; free with g_strfreev(). */
static char **parts_of(const char *words)
{
	char **parts = g_strsplit_set(words, ",;", -1);
	for (guint i = 0; parts[i] != NULL; i++)
		g_strstrip(parts[i]);
	return parts;
}

/* Whether the last name of a list is one: it ends with the line. */
static gboolean ends_in_short_form(const char *words)
{
	g_auto(GStrv) parts = parts_of(words);
	guint n = g_strv_length(parts);
	return n > 0 && dn_text_is_short_form(parts[n - 1]);
}

static gboolean ends_open(const char *words)
{
	static const char *const ends[] = {",", ";", "&", "/", "(", " and", " of", " for", " the", " or", " with", " on", " to", " in", NULL};
	return dn_text_ends_with_any(words, ends);
}

static char *first_word(const char *words)
{
	return g_strndup(words, strcspn(words, " ,;"));
}

/* Whether the words cannot begin a cell: and the Environment, & Sport. */
static gboolean begins_within(const char *words)
{
	g_autofree char *first = first_word(words);
	return g_strv_contains(smalls, first) || strchr("&),/;", *words) != NULL;
}

gboolean dn_text_names_begin_as_body(const char *words)
{
	g_autofree char *first = first_word(words);
	const char *second = words + strlen(first);
	return g_ascii_isupper(*first) && dn_text_titles_rest(first) && (g_str_has_prefix(second, " of ") || g_str_has_prefix(second, " for "));
}

/* ---- Answers ---------------------------------------------------------------------------------------------------------------------- */

void dn_text_names_learn(DnTextNames *names, const DnLine *line)
{
	g_autofree char *words = bare(line);
	g_auto(GStrv) parts = parts_of(words);
	names->widest = MAX(names->widest, strlen(words));
	for (guint i = 0; parts[i] != NULL; i++)
		if (*parts[i] != '\0')
			g_hash_table_add(names->known, g_strdup(parts[i]));
}

/* Words in small letters that hardly stand within a name. */
static guint count_small(const char *part)
{
	g_auto(GStrv) words = g_strsplit(part, " ", -1);
	guint n = 0;
	for (guint i = 0; words[i] != NULL; i++)
		n += begins_small(words[i]) && !g_strv_contains(smalls, words[i]) ? 1 : 0;
	return n;
}

/* local authorities, NTA: a part is one word in capitals, and the others are as short as names. Engage NTA, EPA begins a sentence. */
static gboolean lists_short_forms(char **parts)
{
	enum { MOST_WORDS = 4 /* blanks between them */ };
	gboolean any = FALSE;
	for (guint i = 0; parts[i] != NULL; i++) {
		g_auto(GStrv) words = g_strsplit(parts[i], " ", -1);
		guint n = g_strv_length(words);
		if (n > MOST_WORDS + 1 || (i == 0 && n > 1 && dn_text_is_short_form(words[n - 1])))
			return FALSE;
		any = any || dn_text_is_short_form(parts[i]);
	}
	return any;
}

DnTextAnswer dn_text_names_are(const DnTextNames *names, const DnLine *line)
{
	g_autofree char *words = bare(line);
	g_auto(GStrv) parts = parts_of(words);
	guint small = 0;
	if (parts[0] == NULL || *parts[0] == '\0' || begins_within(words) || dn_text_begins_item(words))
		return DN_TEXT_NO;
	for (guint i = 0; parts[i] != NULL; i++)
		small = MAX(small, count_small(parts[i]));
	if (small >= FEWEST_SMALL || g_str_has_suffix(words, ".") || g_str_has_suffix(words, ":"))
		return g_str_has_suffix(words, "etc.") ? DN_TEXT_UNSURE : DN_TEXT_NO;
	if (small == 0 && dn_text_names_begin_as_body(words))
		return DN_TEXT_YES;
	gboolean known = g_hash_table_contains(names->known, parts[0]);
	return known || dn_text_is_short_form(parts[0]) || lists_short_forms(parts) ? DN_TEXT_YES : DN_TEXT_UNSURE;
}

/* Whether the first word of the line below would have had room above. */
static gboolean ends_early(const DnTextNames *names, const char *above, const char *below)
{
	g_autofree char *first = first_word(below);
	gsize length = strlen(above);
	return length <= LONGEST_ALONE && length + strlen(" ") + strlen(first) <= names->widest;
}

DnTextAnswer dn_text_names_go_on(const DnTextNames *names, const DnLine *above, const DnLine *below)
{
	g_autofree char *left = bare(above), *right = bare(below);
	if (dn_text_begins_item(right))
		return DN_TEXT_NO;
	if (ends_open(left) || begins_within(right))
		return DN_TEXT_YES;
	if (ends_in_short_form(left) || dn_text_names_are(names, below) == DN_TEXT_YES)
		return DN_TEXT_NO;
	return !begins_small(right) && ends_early(names, left, right) ? DN_TEXT_NO : DN_TEXT_UNSURE;
}

/* What parts a line from the one above it in the same cell: a line feed, or a blank; '\0' where nobody knows. Where commas part names, a line that
 * may go on does. */
static char joint_of(const DnTextNames *names, const DnLine *above, const DnLine *below, gboolean listed)
{
	DnTextAnswer answer = dn_text_names_go_on(names, above, below);
	if (answer == DN_TEXT_YES || (answer == DN_TEXT_UNSURE && listed))
		return ' ';
	return answer == DN_TEXT_NO && !listed ? '\n' : '\0';
}

char *dn_text_names_join(const DnTextNames *names, const DnLine *lines, guint n)
{
	g_autoptr(GString) out = g_string_new(NULL);
	const DnLine *above = NULL;
	gboolean listed = FALSE;
	for (guint i = 0; i < n; i++)
		listed = listed || strpbrk(lines[i].text, ",;") != NULL;
	for (guint i = 0; i < n; i++) {
		if (dn_text_is_blank(&lines[i]))
			continue;
		g_autofree char *words = bare(&lines[i]);
		char joint = above != NULL ? joint_of(names, above, &lines[i], listed) : ' ';
		if (joint == '\0')
			return NULL;
		g_string_append_printf(out, "%.*s%s", above != NULL ? 1 : 0, &joint, words);
		above = &lines[i];
	}
	return g_strdup(out->str);
}
