/* Numbers tell best whether a row goes on with those above. */
#include "document/text_table_rows.h"

#include <string.h>

#include "document/text_bars.h"
#include "document/text_cell_kinds.h"
#include "document/text_lines.h"
#include "document/text_name_lines.h"
#include "document/text_page_marks.h"
#include "document/text_sections.h"
#include "document/text_titles.h"
#include "document/text_words.h"

/* ---- Cells ------------------------------------------------------------------------------------------------------------------ */

const char *dn_text_table_first_cell(const DnTextTable *table, const DnLine *line)
{
	const char *start = line->text + strspn(line->text, " \t");
	return table->parts == DN_TEXT_BARS_AROUND && *start != '\0' ? g_utf8_next_char(start) : line->text;
}

const char *dn_text_table_cell_end(const DnTextTable *table, const char *cell)
{
	while (*cell != '\0' && !(table->parts == DN_TEXT_TABS ? *cell == '\t' : dn_bars_is_bar(g_utf8_get_char(cell))))
		cell = g_utf8_next_char(cell);
	return cell;
}

static gboolean is_empty(const char *cell)
{
	return cell[strspn(cell, " \t")] == '\0';
}

/* Nothing is no cell behind the bar that closes a row. */
static guint count_cells(const DnTextTable *table, const DnLine *line)
{
	gboolean is_closed = table->parts == DN_TEXT_BARS_AROUND || table->parts == DN_TEXT_BARS_BEHIND;
	guint n = 0;
	for (const char *start = dn_text_table_first_cell(table, line), *end;; start = g_utf8_next_char(end)) {
		end = dn_text_table_cell_end(table, start);
		n += *end != '\0' || !is_closed || !is_empty(start) ? 1 : 0;
		if (*end == '\0')
			return n;
	}
}

/* The words of the last cell but an empty one; free with g_free(). */
static char *last_cell(const DnTextTable *table, const DnLine *line)
{
	const char *start = dn_text_table_first_cell(table, line), *end = dn_text_table_cell_end(table, start);
	while (*end != '\0' && !is_empty(g_utf8_next_char(end))) {
		start = g_utf8_next_char(end);
		end = dn_text_table_cell_end(table, start);
	}
	return g_strstrip(g_strndup(start, (gsize)(end - start)));
}

char *dn_text_table_first_words(const DnTextTable *table, const DnLine *line)
{
	const char *start = dn_text_table_first_cell(table, line), *end = dn_text_table_cell_end(table, start);
	return g_strstrip(g_strndup(start, (gsize)(end - start)));
}

/* ---- Rows ------------------------------------------------------------------------------------------------------------------- */

gboolean dn_text_table_is_numbered(const char *cell)
{
	static const char year[] = "年";
	gsize digits = strspn(cell, "0123456789");
	return digits > 0 && !(digits == strlen("2025") && g_str_has_prefix(cell + digits, year));
}

/* 159 | and 3. |, but not 2年以内 |. */
static gboolean begins_with_number(const DnLine *line)
{
	gsize digits = strspn(line->text, "0123456789");
	return digits > 0 && strchr(" .|)", line->text[digits]) != NULL;
}

/* How many lines from `at` on are one row, whose last bar tells where it ends: a cell was printed on several, 丙|甲局⏎乙局|六月|, or the row broken
 * behind a bar, where less of it stands below and does not begin as a row does. 0 for none. */
static guint count_broken(const DnTextTable *table, guint at)
{
	enum { MOST = 8 };
	guint bars = 0, first = dn_bars_count(&table->lines[at]);
	if (table->parts != DN_TEXT_BARS_BEHIND || first == 0)
		return 0;
	for (guint n = 0; n < MOST && at + n < table->n && table->lines[at + n].length > 0; n++) {
		const DnLine *line = &table->lines[at + n];
		gboolean behind_bar = n > 0 && dn_bars_end(line - 1);
		bars += dn_bars_count(line);
		if (bars > table->columns || (behind_bar && (begins_with_number(line) || dn_bars_count(line) >= first)))
			return 0;
		if (bars == table->columns && dn_bars_end(line))
			return n + 1;
	}
	return 0;
}

/* | 2 | Lay cables | Treasury,⏎Home Office | 2031 |: the same between bars, where a row begins with one, and ends with the last one that it needs. */
static guint count_broken_around(const DnTextTable *table, guint at)
{
	enum { MOST = 8 };
	if (table->parts != DN_TEXT_BARS_AROUND || !dn_bars_begin(&table->lines[at]) || dn_bars_end(&table->lines[at]))
		return 0;
	guint bars = dn_bars_count(&table->lines[at]);
	for (guint n = 1; n < MOST && at + n < table->n && bars <= table->columns; n++) {
		const DnLine *line = &table->lines[at + n];
		if (dn_text_is_blank(line) || dn_bars_begin(line) || dn_bars_is_border(line))
			return 0;
		bars += dn_bars_count(line);
		if (bars == table->columns + 1 && dn_bars_end(line))
			return n + 1;
	}
	return 0;
}

static guint count_tabs(const DnLine *line)
{
	guint n = 0;
	for (gsize i = 0; i < line->length; i++)
		n += line->text[i] == '\t' ? 1 : 0;
	return n;
}

/* 3<tab>Lay cables⏎under the bay<tab>Treasury<tab>2031: how many lines from `at` on are one numbered row between tabs, which the lines of its cells
 * break. Another row or the end of the table must follow. 0 for none. */
static guint count_broken_by_cells(const DnTextTable *table, guint at)
{
	enum { MOST = 6 };
	guint tabs = 0, n = 0;
	if (table->parts != DN_TEXT_TABS || !g_ascii_isdigit(*table->lines[at].text) || count_tabs(&table->lines[at]) == 0)
		return 0;
	for (; n < MOST && at + n < table->n && tabs + 1 < table->columns; n++) {
		const DnLine *line = &table->lines[at + n];
		if (line->length == 0 || (n > 0 && g_ascii_isdigit(*line->text)))
			return 0;
		tabs += count_tabs(line);
	}
	const DnLine *next = at + n < table->n ? &table->lines[at + n] : NULL;
	gboolean ends = next == NULL || next->length == 0 || count_tabs(next) > 0 || dn_text_is_section(next);
	return n > 1 && tabs + 1 == table->columns && ends ? n : 0;
}

gboolean dn_text_table_lacks_cells(const DnTextTable *table, const DnLine *line)
{
	guint bars = dn_bars_count(line);
	return table->parts == DN_TEXT_BARS_BEHIND && dn_bars_end(line) && bars < table->columns && bars > table->columns / 2;
}

gboolean dn_text_table_is_parted(const DnTextTable *table, const DnLine *line)
{
	if (table->parts == DN_TEXT_TABS)
		return strchr(line->text, '\t') != NULL;
	return table->parts == DN_TEXT_BARS_AROUND ? dn_bars_begin(line) : dn_bars_part(line);
}

gboolean dn_text_table_is_row(const DnTextTable *table, const DnLine *line)
{
	return dn_text_table_is_parted(table, line) && count_cells(table, line) == table->columns;
}

/* Whether the line ends in a mark of a list, or in a word behind which a name goes on. */
static gboolean ends_open(const DnLine *line)
{
	static const char *const ends[] = {",", ";", "、", "，", "；", "&", " and", " of", " of the", " for", NULL};
	g_autofree char *text = g_strndup(line->text, dn_text_trimmed_length(line->text, line->length));
	return dn_text_ends_with_any(text, ends);
}

/* 3<tab>Lay cables<tab>Treasury,⏎Home Office: how many lines below a row between tabs go on with its last cell. */
static guint count_hanging(const DnTextTable *table, guint at)
{
	enum { MOST = 12 };
	guint n = 0;
	while (table->parts == DN_TEXT_TABS && n < MOST && at + n + 1 < table->n && ends_open(&table->lines[at + n])) {
		const DnLine *next = &table->lines[at + n + 1];
		if (next->length == 0 || count_tabs(next) > 0 || dn_text_is_section(next))
			return 0;
		n++;
	}
	return n;
}

/* Ministry of Health, or a list that begins so: a line that stands alone and holds but names. A word in capitals may be a title. */
static gboolean holds_names(const DnTextTable *table, const DnLine *line)
{
	g_autofree char *words = g_strstrip(g_strndup(line->text, line->length));
	if (*words == '\0' || dn_text_table_is_parted(table, line) || dn_text_is_section(line))
		return FALSE;
	return g_str_is_ascii(words) ? dn_text_names_begin_as_body(words) : dn_text_cell_kind(words) == DN_TEXT_CELL_NAMES;
}

gboolean dn_text_table_has_names_last(const DnTextTable *table)
{
	g_autofree char *title = last_cell(table, &table->lines[table->header]);
	guint next = dn_text_next_line(table->lines, table->header + 1, table->n);
	return dn_text_titles_bodies(title) && next < table->n && !holds_names(table, &table->lines[next]);
}

/* 3<tab>Lay cables<tab>Treasury⏎Ministry of Health: how many lines right below a row, above another one, hold more names of its last cell. */
static guint count_names(const DnTextTable *table, guint at)
{
	enum { MOST = 12 };
	guint n = 0;
	if (!table->names_last || (table->parts != DN_TEXT_TABS && table->parts != DN_TEXT_BARS_BETWEEN))
		return 0;
	while (n < MOST && at + n + 1 < table->n && holds_names(table, &table->lines[at + n + 1]))
		n++;
	return at + n + 1 < table->n && dn_text_table_is_row(table, &table->lines[at + n + 1]) ? n : 0;
}

guint dn_text_table_count_row(const DnTextTable *table, guint at)
{
	if (dn_text_table_is_row(table, &table->lines[at])) {
		guint hanging = count_hanging(table, at);
		return 1 + (hanging > 0 ? hanging : count_names(table, at));
	}
	guint n = count_broken(table, at) + count_broken_around(table, at);
	return n > 0 ? n : count_broken_by_cells(table, at);
}

guint dn_text_table_count_sections(const DnTextTable *table, guint at)
{
	enum { MOST = 3 };
	guint n = 0;
	while (n < MOST && table->parts != DN_TEXT_BARS_AROUND && at + n < table->n && dn_text_is_section(&table->lines[at + n]))
		n++;
	return n > 0 && at + n < table->n && dn_text_table_count_row(table, at + n) > 0 ? n : 0;
}

guint dn_text_table_count_blank(const DnTextTable *table, guint at)
{
	return table->parts == DN_TEXT_TABS && at + 1 < table->n && table->lines[at].length == 0 && dn_text_table_count_row(table, at + 1) > 0 ? 1 : 0;
}

guint dn_text_table_count_of_page(const DnTextTable *table, guint at)
{
	enum { MOST = 8 };
	gboolean numbered = FALSE, said = FALSE;
	guint n = 0;
	for (; n < MOST && at + n < table->n && dn_text_is_between_pages(&table->lines[at + n]); n++) {
		numbered |= strpbrk(table->lines[at + n].text, "0123456789") != NULL;
		said |= dn_text_says_more(&table->lines[at + n]);
	}
	if ((!numbered && !said) || at + n >= table->n || !dn_text_table_is_row(table, &table->lines[at + n]))
		return 0;
	g_autofree char *first = dn_text_table_first_words(table, &table->lines[at + n]);
	return said || dn_text_table_is_numbered(first) ? n : 0;
}
