/* The numbers of the first column, as far apart as the header has lines, prove a table. Blank lines between cells do not count, but where a row has
 * too few lines and as many wider gaps: there a cell is empty. Some copies leave a bar behind each cell, also behind an empty one. Lines such as
 * 一、发展目标 between rows are those that span all columns. */
#include "document/text_stacks.h"

#include <string.h>

#include "document/text_bars.h"
#include "document/text_stack_fit.h"
#include "document/text_titles.h"
#include "document/text_words.h"

enum { FEWEST_COLUMNS = 3, FEWEST_ROWS = 2, COLUMNS_FOR_ONE_ROW = 4, LONGEST_HEADER = 16 /* characters */ };

/* ---- The header ------------------------------------------------------------------------------------------------------------------- */

/* 配合部门、单位: a title with two nouns for bodies. */
static gboolean joins_nouns(const DnLine *line)
{
	static const char *const nouns[] = {"部门、单位", "单位、部门", NULL};
	g_autofree char *words = g_strndup(line->text, dn_text_trimmed_length(line->text, line->length));
	return dn_text_ends_with_any(words, nouns) && dn_text_titles_bodies(line->text);
}

static gboolean can_be_header(const DnLine *line)
{
	static const char *const marks[] = {"。", "；", "，", "：", "（", ";", ":", ",", ".", NULL};
	const char *start = line->text + strspn(line->text, " \t");
	gsize digits = strspn(start, "0123456789");
	gboolean is_of_year = digits == strlen("2025") && g_str_has_prefix(start + digits, "年"); /* 2025年目标 */
	return !dn_text_is_longer(line, LONGEST_HEADER) && (digits == 0 || is_of_year) && !dn_text_holds_any(line->text, marks) &&
	       (strstr(line->text, "、") == NULL || joins_nouns(line));
}

/* How many lines of titles stand before the first number; 0 where that is no header. A number is no title. */
static guint count_columns(const DnStackTable *table)
{
	const DnStack *stack = &table->stack;
	guint at = dn_stack_next_line(stack, 0);
	for (guint columns = 0; at < stack->n && columns <= DN_STACK_MOST_COLUMNS; columns++) {
		if (columns >= FEWEST_COLUMNS && dn_stack_number_at(stack, dn_stack_skip_between(table, at)) > 0)
			return columns;
		if (!can_be_header(&stack->lines[at]))
			return 0;
		at = dn_stack_next_line(stack, at + 1);
	}
	return 0;
}

/* The columns of the header with which the lines begin; 0 where they begin with none. */
static guint columns_of_header(DnStackTable *table)
{
	DnStack *stack = &table->stack;
	const DnLine *first = stack->lines;
	if (stack->n == 0 || dn_text_is_longer(first, LONGEST_HEADER) || !dn_text_titles_numbers(first->text))
		return 0;
	stack->gap = dn_stack_next_line(stack, 1) - 1;
	return count_columns(table);
}

/* ---- The end ---------------------------------------------------------------------------------------------------------------------- */

/* Whether the row's number stands further down, and not below a header: then a cell above it was broken or empty. */
static gboolean stands_near(const DnStack *stack, guint at, guint number)
{
	for (guint i = 0; i < stack->header.n * 2 && at < stack->n && dn_stack_skip_header(stack, at) == at; i++) {
		if (dn_stack_number_at(stack, at) == number)
			return TRUE;
		at = dn_stack_next_line(stack, at + 1);
	}
	return FALSE;
}

/* The line of the number behind a row, which counts on, or begins anew behind the title of a section; n where there is none. */
static guint find_number(const DnStackTable *table, guint end, guint number)
{
	guint next = dn_stack_next_line(&table->stack, end), at = dn_stack_skip_between(table, next), found = dn_stack_number_at(&table->stack, at);
	return found > 0 && (at > next || found == number) ? at : table->stack.n;
}

static gboolean is_closed(const DnStack *stack, guint end)
{
	const DnLine *lines = stack->lines;
	return end == stack->n || dn_stack_next_line(stack, end) > end || dn_stack_skip_header(stack, end) > end ||
	       (dn_bars_end(&lines[end - 1]) && !dn_bars_end(&lines[end]));
}

/* The end of the last row, behind which the text ends or a line is blank; 0 where there are too few, or where rows and numbers fall apart. */
static guint find_end(const DnStackTable *table, guint at)
{
	const DnStack *stack = &table->stack;
	guint end = 0, rows = 0, number = 0;
	for (DnStackRow row; at < stack->n; at = find_number(table, end, number), rows++) {
		if (!dn_stack_read_row(&row, table, at))
			return 0;
		number = dn_stack_number_at(stack, at) + 1;
		end = row.end;
	}
	if (end == 0 || !is_closed(stack, end) || stands_near(stack, dn_stack_next_line(stack, end), number))
		return 0;
	gboolean is_only = rows == 1 && number == 2 && stack->header.n >= COLUMNS_FOR_ONE_ROW && dn_stack_next_line(stack, end) == stack->n;
	return rows >= FEWEST_ROWS || is_only ? end : 0;
}

/* The ways in which cells may stand, the surest first. */
static const struct {
	gboolean by_paragraphs;
	gboolean (*learn)(DnStackTable *table, guint at);
} ways[] = {{FALSE, dn_stack_count},       {TRUE, dn_stack_count},       {FALSE, dn_stack_find_merged},
            {TRUE, dn_stack_find_merged}, {FALSE, dn_stack_find_bodies}, {TRUE, dn_stack_find_bodies}};

/* The end of the table, read in the first way that reads all of it; 0 for none. */
static guint find_way(DnStackTable *table, guint columns)
{
	for (gsize i = 0; i < G_N_ELEMENTS(ways); i++) {
		DnStackTable way = *table;
		way.stack.by_paragraphs = ways[i].by_paragraphs;
		if ((way.stack.by_paragraphs && way.stack.gap == 0) || !dn_stack_read_header(&way.stack, columns))
			continue;
		guint first = dn_stack_skip_between(&way, way.stack.header.end);
		guint end = ways[i].learn(&way, first) ? find_end(&way, first) : 0;
		if (end > 0) {
			*table = way;
			return end;
		}
	}
	return 0;
}

/* The same over all pages; and where they cannot be read as one table, the one that ends with this page. */
static guint find_table(DnStackTable *table, const DnTextStackVain *vain)
{
	const DnStack *stack = &table->stack;
	guint columns = columns_of_header(table), end = 0;
	if (columns == 0 || dn_stack_is_vain(vain, stack->lines))
		return 0;
	table->over_pages = stack->lines >= vain->passed;
	end = find_way(table, columns);
	if (end > 0 || stack->reach->passed == 0)
		return end;
	table->over_pages = FALSE;
	return find_way(table, columns);
}

gboolean dn_text_stack_may_begin(const DnLine *lines, guint n)
{
	return columns_of_header(&(DnStackTable){.stack = {.lines = lines, .n = n}}) > 0;
}

/* ---- Adding ----------------------------------------------------------------------------------------------------------------------- */

static void add_row(DnDocument *document, const DnStack *stack, const DnStackRow *row, guint number)
{
	dn_stack_add_row(document, stack, row->cells, row->n, row->cells[0].first, number);
}

/* Adds the sections' titles from `at` on, each as a row of one cell; returns the line of the next row. */
static guint add_sections(DnDocument *document, const DnStackTable *table, guint at, guint number)
{
	const DnStack *stack = &table->stack;
	guint end = dn_stack_skip_between(table, at);
	for (at = dn_stack_next_line(stack, at); at < end; at = dn_stack_next_line(stack, at + 1))
		if (dn_stack_is_section(stack, at))
			dn_stack_add_row(document, stack, &(DnStackCell){at, at + 1}, 1, at, number);
	return end;
}

guint dn_text_stack_add(DnDocument *document, const DnLine *lines, guint n, guint number, DnTextStackVain *vain)
{
	DnStackReach reach = {0, 0};
	DnStackTable table = {.stack = {.lines = lines, .n = n, .reach = &reach}};
	guint end = find_table(&table, vain);
	if (reach.passed > 0 || (end == 0 && reach.read > 0))
		dn_stack_note_vain(vain, lines, &reach);
	if (end == 0)
		return 0;
	add_row(document, &table.stack, &table.stack.header, number);
	DnStackRow row;
	for (guint at = table.stack.header.end; at < end; at = row.end) {
		dn_stack_read_row(&row, &table, add_sections(document, &table, at, number));
		add_row(document, &table.stack, &row, number);
	}
	return end;
}
