/* Where commas part names, or labels stand within lines, a line ends where it was full. */
#include "document/text_labelled_cells.h"

#include <string.h>

#include "document/text_bars.h"
#include "document/text_lines.h"
#include "document/text_name_lines.h"
#include "document/text_titles.h"
#include "document/text_words.h"

enum { LONGEST_LABEL = 40 /* bytes */ };

static char *bare(const DnLine *line)
{
	return g_strstrip(g_strndup(line->text, line->length));
}

/* Whether the words before a colon are such a label: Lead, Supporting agencies. */
static gboolean is_label(const char *words, gsize length)
{
	g_autofree char *label = g_strstrip(g_strndup(words, MIN(length, (gsize)LONGEST_LABEL + 1)));
	return length <= LONGEST_LABEL && g_ascii_isalpha(*label) && dn_text_titles_bodies(label);
}

gboolean dn_text_label_begins(const DnLine *line)
{
	g_autofree char *words = bare(line);
	const char *colon = strchr(words, ':');
	return colon != NULL && is_label(words, (gsize)(colon - words));
}

/* Whether what stands before each colon of the line is such a label, and it is no sentence, and no digit stands in it, as one does at the foot of a
 * page. */
static gboolean can_be_of_cell(const char *words)
{
	gboolean is_sentence = g_str_has_suffix(words, ".") && !g_str_has_suffix(words, "etc.");
	if (is_sentence || strpbrk(words, "0123456789") != NULL)
		return FALSE;
	for (const char *colon = strchr(words, ':'); colon != NULL; colon = strchr(colon + 1, ':')) {
		const char *first = colon;
		while (first > words && strchr(";,.:", first[-1]) == NULL)
			first--;
		if (!is_label(first, (gsize)(colon - first)))
			return FALSE;
	}
	return TRUE;
}

gboolean dn_text_label_is_alone(const DnLine *line)
{
	gsize length = dn_text_trimmed_length(line->text, line->length);
	return length > 0 && strchr(line->text, ':') == line->text + length - 1 && dn_text_label_begins(line);
}

gboolean dn_text_label_stands_within(const DnLine *line)
{
	g_autofree char *words = bare(line);
	for (const char *mark = strchr(words, ';'), *colon; mark != NULL && (colon = strchr(mark, ':')) != NULL; mark = strchr(mark + 1, ';'))
		if (is_label(mark + 1, (gsize)(colon - mark - 1)))
			return TRUE;
	return FALSE;
}

gboolean dn_text_ends_names(const char *word)
{
	static const char *const ends[] = {"institute", "institutes", "council", "councils", "bureau", "board", "boards", "commission", "committee", "committees",
	                                   "service", "services", "centre", "centres", "center", "centers", "consortium", "association", "associations", "society",
	                                   "foundation", "university", "universities", "college", "police", "union", "network", "corporation", "company",
	                                   "fund", "program", "programme", "secretariat", "directorate", "division", "trust", "treasury", NULL};
	g_autofree char *small = g_ascii_strdown(word, -1);
	return dn_text_titles_rest(word) || g_strv_contains(ends, small);
}

/* Authority: a word that ends a name, and is none by itself, begins the line as all of a part. */
static gboolean begins_with_noun(const char *words)
{
	g_autofree char *first = g_strndup(words, strcspn(words, ",;"));
	return g_ascii_isupper(*first) && strchr(first, ' ') == NULL && dn_text_ends_names(first) && !dn_text_titles_bodies(first);
}

/* Whether the last line of a cell may be a heading below it: no mark, no small letter and no word that ends names tells that it is more of them. */
static gboolean may_be_heading(const char *words)
{
	const char *blank = strrchr(words, ' '), *last = blank != NULL ? blank + 1 : words;
	return g_ascii_isupper(*words) && strpbrk(words, ",;:") == NULL && !dn_text_ends_names(last);
}

/* Whether the first word below would have had room above by far, letters being of different widths: the line was ended on purpose. */
static gboolean was_ended(const char *above, const char *below, gsize widest)
{
	enum { FULL = 8, FULL_OF = 10 };
	return (strlen(above) + strlen(" ") + strcspn(below, " ")) * FULL_OF <= widest * FULL;
}

/* What parts a line from the one above it; '\0' where nobody knows. A label takes the place of a comma. */
static char joint_of(const DnTextNames *names, const char *above, const char *below, gboolean listed)
{
	g_autofree char *left = g_strdelimit(g_strdup(above), ":", ';'), *right = g_strdelimit(g_strdup(below), ":", ';');
	const DnLine one = {.text = left, .length = strlen(left)}, other = {.text = right, .length = strlen(right)};
	DnTextAnswer answer = dn_text_names_go_on(names, &one, &other);
	const char *colon = strchr(below, ':');
	if (colon != NULL && is_label(below, (gsize)(colon - below))) {
		static const char *const ends[] = {",", "&", "/", "(", " and", " of", " for", " the", " or", " with", " on", " to", " in", NULL};
		return dn_text_ends_with_any(above, ends) ? '\0' : '\n';
	}
	gboolean broken = answer == DN_TEXT_UNSURE && (listed || begins_with_noun(below)) && !was_ended(above, below, names->widest);
	return answer == DN_TEXT_YES || broken ? ' ' : '\0';
}

/* Whether marks part the names behind the label with which line `at` begins, or those from another label within a line. */
static gboolean lists_names(const DnLine *lines, guint at, guint n)
{
	for (guint i = at; i < n && (i == at || !dn_text_label_begins(&lines[i])); i++)
		if (strpbrk(lines[i].text, ",;") != NULL)
			return TRUE;
	return FALSE;
}

/* Whether the cell ends with a word or a mark behind which more must stand. */
static gboolean ends_open(const char *words)
{
	static const char *const ends[] = {",", ":", "&", "/", "(", " and", " of", " for", " the", " or", " with", NULL};
	return dn_text_ends_with_any(words, ends);
}

gsize dn_text_labelled_widest(const DnLine *lines, guint n)
{
	gsize widest = 0, length;
	for (guint i = 0; i < n; i++) {
		dn_bars_bare_words(&length, &lines[i]);
		widest = MAX(widest, length);
	}
	return widest;
}

char *dn_text_labelled_join(const DnLine *lines, guint n, gsize widest, gboolean is_followed)
{
	g_autoptr(GHashTable) known = g_hash_table_new(g_str_hash, g_str_equal);
	const DnTextNames names = {known, widest};
	g_autoptr(GString) out = g_string_new(NULL);
	g_autofree char *above = NULL;
	gboolean listed = FALSE, alone = FALSE;
	for (guint i = 0; i < n; i++) {
		g_autofree char *words = bare(&lines[i]);
		char joint = above != NULL ? joint_of(&names, above, words, listed && !alone) : ' ';
		if (i == 0 || dn_text_label_begins(&lines[i])) {
			listed = lists_names(lines, i, n) || (above != NULL && g_str_has_suffix(above, ";"));
			alone = dn_text_label_is_alone(&lines[i]);
		}
		gboolean may_end = joint == ' ' && above != NULL && i + 1 == n && !is_followed && !ends_open(above) && may_be_heading(words);
		if (joint == '\0' || may_end || !can_be_of_cell(words))
			return NULL;
		g_string_append_printf(out, "%.*s%s", above != NULL ? 1 : 0, &joint, words);
		g_free(above);
		above = g_steal_pointer(&words);
	}
	return above != NULL && !ends_open(above) ? g_strdup(out->str) : NULL;
}
