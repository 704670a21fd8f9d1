/* 任务 | 内容 | 牵头单位 | 配合单位: what stands right before two cells of names is a row's 内容, and what stands before that may be its 任务. Rows in
 * which as many names do not follow each other are a row of words, from which nobody is read. */
#include "document/text_stack_runs.h"

#include <string.h>

#include "document/text_cell_kinds.h"
#include "document/text_titles.h"
#include "document/text_words.h"

enum { FEWEST_ROWS = 3, MOST_ODD = 4 /* one row of four */, MOST_LEADING = 6, LONGEST_TITLE = 12 /* characters */, LONGEST_SECTION = 30 };

typedef struct {
	DnStack stack;
	guint before; /* columns before that of what is to be done */
	guint names; /* columns of bodies behind it */
	gboolean dated; /* and a column of dates behind those */
	gboolean numbered; /* the first column is that of numbers */
} Table;

/* The cells of a row. */
typedef struct {
	DnStackCell words[MOST_LEADING]; /* those before the names; the last one is what is to be done */
	guint n_words;
	DnStackCell names[DN_STACK_MOST_COLUMNS];
	guint n_names;
	DnStackCell date;
	guint first, end;
} Row;

/* ---- The header ------------------------------------------------------------------------------------------------------------------- */

static gboolean can_be_title(const DnLine *line)
{
	static const char *const marks[] = {"（", "(", ".", NULL};
	return !dn_text_is_longer(line, LONGEST_TITLE) && !dn_text_holds_any(line->text, marks) && dn_text_titles_can_be(line->text);
}

static guint n_columns(const Table *table)
{
	return table->before + 1 + table->names + (table->dated ? 1 : 0);
}

/* Passes over titles that are those of bodies, or are not; returns how many they are, `most` where there are more. */
static guint count_titles(guint *at, const DnStack *stack, gboolean of_bodies, guint most)
{
	guint n = 0;
	for (; n < most && *at < stack->n; n++) {
		const DnLine *line = &stack->lines[*at];
		if (!can_be_title(line) || dn_text_titles_bodies(line->text) != of_bodies)
			break;
		*at = dn_stack_next_line(stack, *at + 1);
	}
	return n;
}

/* Counts the columns by their titles, each of which is a line; FALSE where those of bodies do not stand behind another one. Cells of remarks are
 * mostly empty, and then nothing tells where the next row begins. */
static gboolean count_columns(Table *table)
{
	const DnStack *stack = &table->stack;
	guint at = 0, words = stack->n > 0 && !dn_text_is_blank(stack->lines) ? count_titles(&at, stack, FALSE, MOST_LEADING) : 0;
	if (words == 0)
		return FALSE;
	table->numbered = dn_text_titles_numbers(stack->lines[0].text);
	table->before = words - 1;
	table->names = count_titles(&at, stack, TRUE, DN_STACK_MOST_COLUMNS);
	table->dated = at < stack->n && can_be_title(&stack->lines[at]) && dn_text_titles_dates(stack->lines[at].text);
	at = table->dated ? dn_stack_next_line(stack, at + 1) : at;
	gboolean remarked = at < stack->n && dn_text_titles_remarks(stack->lines[at].text);
	return table->names > 0 && n_columns(table) <= DN_STACK_MOST_COLUMNS && !remarked;
}

/* ---- Rows ----------------------------------------------------------------------------------------------------------------------- */

/* An empty cell, of which a bar is left, may be one of names. */
static DnTextCellKind kind_of(const DnStack *stack, DnStackCell cell)
{
	g_autofree char *words = dn_stack_words(stack, cell);
	return *words == '\0' ? DN_TEXT_CELL_NAMES : dn_stack_kind(stack, cell);
}

/* Takes cells while they are of the kind, or are not of it, and no wider gap parts names; returns how many, or a number beyond `most` where there
 * are more. */
static guint take_cells(DnStackCell *cells, const DnStack *stack, guint *end, gboolean of_names, guint most)
{
	DnStackCell cell;
	guint n = 0;
	while (n <= most && dn_stack_read_cell(&cell, stack, *end) && (kind_of(stack, cell) == DN_TEXT_CELL_NAMES) == of_names) {
		if (of_names && n > 0 && cell.first - *end > stack->gap)
			break;
		if (n < most)
			cells[n] = cell;
		n++;
		*end = cell.end;
	}
	return n;
}

/* 3, or （三） with nothing behind it. */
static gboolean is_number(const DnStack *stack, guint at)
{
	const char *text = stack->lines[at].text;
	gboolean bracketed = g_str_has_suffix(text, "）") || g_str_has_suffix(text, ")");
	return dn_stack_number_at(stack, at) > 0 || (bracketed && dn_stack_is_section(stack, at));
}

/* Whether the cell may be a number or a title: neither a sentence, nor a list of names or a date, with which another row ends. */
static gboolean can_lead(const DnStack *stack, DnStackCell cell)
{
	static const char *const stops[] = {"。", "；", NULL};
	const DnLine *line = &stack->lines[cell.first];
	if (dn_text_holds_any(line->text, stops) || dn_text_is_longer(line, LONGEST_SECTION))
		return FALSE;
	gboolean lists = dn_text_cell_lists_names(line->text) && !dn_stack_is_section(stack, cell.first);
	return !lists && kind_of(stack, cell) != DN_TEXT_CELL_DATE;
}

static gboolean has_titles(const DnStack *stack, const Row *row)
{
	for (guint i = 0; i + 1 < row->n_words; i++)
		if (!can_lead(stack, row->words[i]))
			return FALSE;
	return TRUE;
}

/* Whether the cell stands below the table: 注：, or words behind a wider gap. */
static gboolean is_below(const DnStack *stack, guint at, guint end)
{
	static const char *const notes[] = {"注", "附件", "附：", "备注", "说明", NULL};
	return dn_text_begins_with_any(stack->lines[at].text, notes) ||
	       (at - end > stack->gap && !is_number(stack, at) && !dn_stack_is_section(stack, at));
}

/* Takes what stands before the names. What looks like a name behind a number is the title of several rows: 3 | 数字政府. */
static gboolean take_words(Row *row, const DnStack *stack)
{
	DnStackCell cell;
	row->n_words = take_cells(row->words, stack, &row->end, FALSE, MOST_LEADING);
	if (row->n_words == 0 || row->n_words > MOST_LEADING)
		return FALSE;
	if (!is_number(stack, row->words[row->n_words - 1].first))
		return TRUE;
	if (row->n_words == MOST_LEADING || !dn_stack_read_cell(&cell, stack, row->end))
		return FALSE;
	row->words[row->n_words++] = cell;
	row->end = cell.end;
	guint more = take_cells(row->words + row->n_words, stack, &row->end, FALSE, MOST_LEADING - row->n_words);
	row->n_words += more;
	return row->n_words <= MOST_LEADING;
}

typedef enum { ROW, END, BROKEN } Found;

/* The next row, of which the line before `at` is the last one above. */
static Found read_row(Row *row, const Table *table, guint at)
{
	const DnStack *stack = &table->stack;
	DnStackCell cell;
	guint first = dn_stack_next_line(stack, at), next = dn_stack_next_line(stack, dn_stack_skip_header(stack, first));
	*row = (Row){.first = next, .end = next};
	if (next == stack->n || (next == first && is_below(stack, next, at)) || !take_words(row, stack))
		return END;
	row->n_names = take_cells(row->names, stack, &row->end, TRUE, DN_STACK_MOST_COLUMNS);
	if (row->n_names == 0 || row->n_names > DN_STACK_MOST_COLUMNS || !has_titles(stack, row))
		return BROKEN;
	row->date = (DnStackCell){next, next};
	if (table->dated && dn_stack_read_cell(&cell, stack, row->end) && kind_of(stack, cell) == DN_TEXT_CELL_DATE) {
		row->date = cell;
		row->end = cell.end;
	}
	return ROW;
}

/* The number before the row; 0 where there is none, or one that is no digits. */
static guint number_of(const Table *table, const Row *row)
{
	for (guint i = row->n_words; i-- > 0;)
		if (is_number(&table->stack, row->words[i].first))
			return dn_stack_number_at(&table->stack, row->words[i].first);
	return 0;
}

static gboolean is_whole(const Table *table, const Row *row)
{
	return row->n_names == table->names;
}

/* Whether the number stands where there is a column for it, and counts on. */
static gboolean counts_on(const Table *table, guint number, guint last)
{
	return number == 0 || (table->numbered && (number == 1 || last == 0 || number == last + 1));
}

/* Whether one of the cells is a title of bodies once more. */
static gboolean holds_title(const Table *table, const DnStackCell *cells, guint n)
{
	const DnStack *stack = &table->stack;
	for (guint i = 0; i < n; i++) {
		g_autofree char *words = dn_stack_words(stack, cells[i]);
		for (guint k = 0; k < table->names; k++) {
			g_autofree char *title = dn_stack_words(stack, stack->header.cells[table->before + 1 + k]);
			if (g_str_equal(words, title))
				return TRUE;
		}
	}
	return FALSE;
}

/* 担当部署 | 道路課 | 関係課 | 公園課, again and again: labels in lines of their own, and no table. */
static gboolean repeats_title(const Table *table, const Row *row)
{
	return holds_title(table, row->words, row->n_words) || holds_title(table, row->names, row->n_names);
}

/* The end of the last row; 0 where there are too few, where too many have more or fewer names than the header, or where one is broken. */
static guint find_end(const Table *table)
{
	guint end = table->stack.header.end, rows = 0, odd = 0, last = 0;
	Found found;
	for (Row row; (found = read_row(&row, table, end)) == ROW; end = row.end, rows++) {
		guint number = number_of(table, &row);
		odd += is_whole(table, &row) ? 0 : 1;
		if (repeats_title(table, &row) || !counts_on(table, number, last) || odd * MOST_ODD > rows + MOST_ODD)
			return 0;
		last = number > 0 ? number : last;
	}
	gboolean counts_further = last > 0 && dn_stack_number_at(&table->stack, dn_stack_next_line(&table->stack, end)) == last + 1;
	return found == END && !counts_further && rows >= FEWEST_ROWS && odd * MOST_ODD <= rows ? end : 0;
}

/* ---- Adding ----------------------------------------------------------------------------------------------------------------------- */

/* What stands before what is to be done, from the right: the title of several rows, and the number, where there are columns for them. Returns how
 * many cells are left, with which a section begins. */
static guint place_leading(DnStackCell *cells, const Table *table, const Row *row)
{
	const DnStack *stack = &table->stack;
	guint left = row->n_words - 1, column = table->before;
	while (left > 0 && column > (table->numbered ? 1 : 0) && !(table->numbered && is_number(stack, row->words[left - 1].first)))
		cells[--column] = row->words[--left];
	if (left > 0 && table->numbered && table->before > 0 && is_number(stack, row->words[left - 1].first))
		cells[0] = row->words[--left];
	return left;
}

static void add_row(DnDocument *document, const Table *table, const Row *row, guint number)
{
	DnStackCell cells[DN_STACK_MOST_COLUMNS];
	for (guint i = 0; i < n_columns(table); i++)
		cells[i] = (DnStackCell){row->first, row->first};
	guint sections = place_leading(cells, table, row);
	for (guint i = 0; i < sections; i++)
		dn_stack_add_row(document, &table->stack, &row->words[i], 1, row->words[i].first, number);
	cells[table->before] = row->words[row->n_words - 1];
	if (is_whole(table, row))
		memcpy(cells + table->before + 1, row->names, table->names * sizeof(DnStackCell));
	else
		cells[table->before].end = row->end;
	if (is_whole(table, row) && table->dated)
		cells[n_columns(table) - 1] = row->date;
	dn_stack_add_row(document, &table->stack, cells, n_columns(table), cells[table->before].first, number);
}

gboolean dn_text_runs_may_begin(const DnLine *lines, guint n)
{
	return count_columns(&(Table){.stack = {.lines = lines, .n = n}});
}

guint dn_text_runs_add(DnDocument *document, const DnLine *lines, guint n, guint table, DnTextStackVain *vain)
{
	DnStackReach reach = {0, 0};
	Table found = {.stack = {.lines = lines, .n = n, .reach = &reach}};
	if (dn_stack_is_vain(vain, lines) || !count_columns(&found))
		return 0;
	found.stack.gap = dn_stack_next_line(&found.stack, 1) - 1;
	found.stack.by_paragraphs = found.stack.gap > 0;
	guint end = dn_stack_read_header(&found.stack, n_columns(&found)) ? find_end(&found) : 0;
	if (end == 0) {
		dn_stack_note_vain(vain, lines, &reach);
		return 0;
	}
	dn_stack_add_row(document, &found.stack, found.stack.header.cells, found.stack.header.n, 0, table);
	Row row;
	for (guint at = found.stack.header.end; at < end && read_row(&row, &found, at) == ROW; at = row.end)
		add_row(document, &found, &row, table);
	return end;
}
