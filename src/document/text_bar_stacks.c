/* 工作 | 時間 | 單位 | above 一、修路 | 1月 | 甲處 | and 2月 | 乙處 | | on a line each: the last is a row below the merged cell of 一、, which the copy
 * left out and made good by an empty cell at the end. */
#include "document/text_bar_stacks.h"

#include <string.h>

#include "document/text_bars.h"
#include "document/text_lines.h"
#include "document/text_words.h"

enum { FEWEST_COLUMNS = 3, MOST_COLUMNS = 8, FEWEST_SECTIONS = 2, LONGEST_TITLE = 48 /* bytes */ };

/* Whether the line is one cell: the only bar stands at its end. */
static gboolean is_cell(const DnLine *line)
{
	const char *bar = memchr(line->text, '|', line->length);
	return bar != NULL && (gsize)(bar - line->text) + 1 == dn_text_trimmed_length(line->text, line->length);
}

static gboolean is_empty(const DnLine *line)
{
	return line->text[strspn(line->text, " \t")] == '|';
}

/* 2 for 二、; 0 for other words. */
static guint section_number(const DnLine *line)
{
	const char *start = line->text + strspn(line->text, " \t");
	guint digit = dn_text_chinese_digit(start);
	return digit > 0 && g_str_has_prefix(g_utf8_next_char(start), "、") ? digit : 0;
}

/* A short title without a digit or a mark. */
static gboolean can_be_title(const DnLine *line)
{
	static const char *const marks[] = {"。", "，", "；", "：", ":", ".", NULL};
	return is_cell(line) && !is_empty(line) && line->length <= LONGEST_TITLE && strpbrk(line->text, "0123456789") == NULL &&
	       !dn_text_holds_any(line->text, marks);
}

/* How many titles stand before 一、; 0 where that is no header. */
static guint count_columns(const DnLine *lines, guint n)
{
	for (guint i = 0; i < n && i <= MOST_COLUMNS; i++) {
		if (i >= FEWEST_COLUMNS && is_cell(&lines[i]) && section_number(&lines[i]) == 1)
			return i;
		if (!can_be_title(&lines[i]))
			return 0;
	}
	return 0;
}

/* Whether the row of one cell less than there are columns stands below a merged cell: an empty one, or the end of the text, makes it good. */
static gboolean is_below_merged(const DnLine *lines, guint n, guint columns)
{
	return n + 1 == columns || (n == columns && is_empty(&lines[columns - 1]));
}

/* How many cells stand one below the other, at most `n`. */
static guint count_cells(const DnLine *lines, guint n)
{
	guint cells = 0;
	while (cells < n && is_cell(&lines[cells]))
		cells++;
	return cells;
}

/* Lines of the header and of all rows; 0 where one of them cannot be told. */
static guint find_end(const DnLine *lines, guint n, guint columns)
{
	guint end = columns, sections = 0;
	for (guint cells; (cells = count_cells(lines + end, MIN(n - end, columns))) > 0; end += cells) {
		guint number = section_number(&lines[end]);
		if (number > 0 ? number != ++sections || cells < columns : !is_below_merged(lines + end, cells, columns))
			return 0;
	}
	return sections >= FEWEST_SECTIONS ? end : 0;
}

static DnCell cell_of(DnDocument *document, const DnLine *line)
{
	gsize length;
	const char *words = dn_bars_bare_words(&length, line);
	return (DnCell){dn_document_keep(document, words, length), line->offset};
}

/* A row below a merged cell begins with an empty one. */
static void add_row(DnDocument *document, const DnLine *lines, guint columns, gboolean below_merged, guint table)
{
	DnCell cells[MOST_COLUMNS] = {{"", lines->offset}};
	guint first = below_merged ? 1 : 0;
	for (guint i = first; i < columns; i++)
		cells[i] = cell_of(document, &lines[i - first]);
	dn_text_add_row(document, cells, columns, &lines[0], table);
}

gboolean dn_text_bar_stack_may_begin(const DnLine *lines, guint n)
{
	return count_columns(lines, n) > 0;
}

guint dn_text_bar_stack_add(DnDocument *document, const DnLine *lines, guint n, guint table)
{
	guint columns = count_columns(lines, n), end = columns > 0 ? find_end(lines, n, columns) : 0;
	for (guint at = 0; at < end; at += columns)
		add_row(document, lines + at, columns, at > 0 && section_number(&lines[at]) == 0, table);
	return end;
}
