/* Without a number that counts on, two rows must follow, below one short line or two: what else stands there may end the table. */
#include "document/text_table_strays.h"

#include <string.h>

#include "document/text_bars.h"
#include "document/text_lines.h"
#include "document/text_times.h"
#include "document/text_titles.h"
#include "document/text_words.h"

enum { LONGEST = 300 /* bytes */, LONGEST_TITLE = 120, MOST = 4 /* lines between rows */, MOST_UNNUMBERED = 2, LOOKED_AT = 12 };

/* ---- Numbers ---------------------------------------------------------------------------------------------------------------- */

/* Bytes of the number with which the words begin, A1, 2.3 or 4, without the full stop behind it; 0 for none. */
static gsize number_length(const char *words)
{
	enum { MOST_LETTERS = 3 };
	gsize letters = strspn(words, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"), digits = strspn(words + letters, "0123456789.");
	if (letters > MOST_LETTERS || !g_ascii_isdigit(words[letters]))
		return 0;
	gsize length = letters + digits;
	while (words[length - 1] == '.')
		length--;
	return length;
}

/* The value of the number at *p, behind which *p gets. */
static guint64 take_number(const char **p)
{
	char *end;
	guint64 number = g_ascii_strtoull(*p, &end, 10);
	*p = *end == '.' ? end + 1 : end;
	return number;
}

/* 3 behind 2, 2.3 behind 2.2, 3.1 behind 2.7: a part grows by one, and those behind it begin again. */
static gboolean counts_on(const char *above, const char *below)
{
	gsize one = number_length(above), other = number_length(below), letters = strcspn(above, "0123456789");
	if (one == 0 || other == 0 || strncmp(above, below, letters) != 0)
		return FALSE;
	gboolean grown = FALSE;
	for (const char *p = above + letters, *q = below + letters; q < below + other;) {
		guint64 left = p < above + one ? take_number(&p) : 0, right = take_number(&q);
		if (grown ? right > 1 : right != left && right != left + 1)
			return FALSE;
		grown = grown || right == left + 1;
	}
	return grown;
}

/* 1, A1, 2.1: below a header. */
static gboolean begins_count(const char *words)
{
	gsize length = number_length(words);
	return length > 0 && words[length - 1] == '1' && (length == 1 || !g_ascii_isdigit(words[length - 2]));
}

static gboolean line_counts_on(const DnTextTable *table, guint above, guint below)
{
	g_autofree char *first = dn_text_table_first_words(table, &table->lines[above]), *second = dn_text_table_first_words(table, &table->lines[below]);
	return above == table->header ? begins_count(second) : counts_on(first, second);
}

/* ---- Rows below ------------------------------------------------------------------------------------------------------------- */

/* The next cell of a line from *p on, which gets behind it, and becomes NULL behind the last one; free with g_free(). */
static char *take_cell(const DnTextTable *table, const char **p)
{
	const char *end = dn_text_table_cell_end(table, *p);
	char *words = g_strstrip(g_strndup(*p, (gsize)(end - *p)));
	*p = *end != '\0' ? g_utf8_next_char(end) : NULL;
	return words;
}

/* Whether the row is like the one in line `above`, in some column of which the same words stand, or a time too, or it is the header again. Another
 * table may have as many columns, and its own titles or names. */
static gboolean is_alike(const DnTextTable *table, guint above, guint at)
{
	if (g_str_equal(table->lines[at].text, table->lines[table->header].text))
		return TRUE;
	const char *p = dn_text_table_first_cell(table, &table->lines[above]), *q = dn_text_table_first_cell(table, &table->lines[at]);
	gboolean alike = FALSE;
	while (p != NULL && q != NULL) {
		g_autofree char *one = take_cell(table, &p), *other = take_cell(table, &q);
		if (dn_text_titles_bodies(other))
			return FALSE;
		alike = alike || (*one != '\0' && g_str_equal(one, other)) || (dn_text_is_time(one) && dn_text_is_time(other));
	}
	return alike;
}

/* Table 2: Costs. */
static gboolean titles_table(const DnLine *line)
{
	static const char *const begins[] = {"Table ", "TABLE ", "Annex ", "ANNEX ", "Appendix ", "APPENDIX ", "Figure ", "Box ", "表", "附表", "附件", NULL};
	const char *text = line->text + strspn(line->text, " \t#*");
	return dn_text_begins_with_any(text, begins);
}

/* Whether the row in line `at` is followed by another one, be it behind a blank line. */
static gboolean is_one_of_several(const DnTextTable *table, guint at)
{
	guint next = dn_text_next_line(table->lines, at + dn_text_table_count_row(table, at), table->n);
	return next < table->n && dn_text_table_count_row(table, next) > 0;
}

static gboolean may_be_title(const DnLine *line)
{
	static const char *const ends[] = {".", "。", ";", "；", NULL};
	gsize length = dn_text_trimmed_length(line->text, line->length);
	g_autofree char *words = g_strndup(line->text, length);
	return length <= LONGEST_TITLE && !dn_text_ends_with_any(words, ends);
}

guint dn_text_table_count_strays(guint *last, const DnTextTable *table, guint at)
{
	guint strays = 0, odd_end = at, above = *last;
	gboolean titles = TRUE;
	for (guint i = at; i < MIN(table->n, at + LOOKED_AT) && strays <= MOST && !(table->parts != DN_TEXT_TABS && dn_bars_is_border(&table->lines[i])); i++) {
		const DnLine *line = &table->lines[i];
		if (dn_text_is_blank(line))
			continue;
		gboolean follows = dn_text_table_is_parted(table, line) && line_counts_on(table, above, i);
		if (dn_text_table_count_row(table, i) > 0) {
			gboolean several = strays <= MOST_UNNUMBERED && titles && is_one_of_several(table, i) && is_alike(table, above, i);
			return follows || several ? i - at : odd_end - at;
		}
		if (line->length > LONGEST || titles_table(line))
			break;
		if (follows) {
			above = *last = i;
			odd_end = i + 1;
			strays = 0;
			continue;
		}
		strays++;
		titles = titles && may_be_title(line);
	}
	return odd_end - at;
}
