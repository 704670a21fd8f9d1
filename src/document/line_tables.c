/* Every kind of table is tried at each line with which one may begin, the surest first. */
#include "document/line_tables.h"

#include <string.h>

#include "base/parallel.h"
#include "document/text_aligned.h"
#include "document/text_bar_lines.h"
#include "document/text_bar_stacks.h"
#include "document/text_headers.h"
#include "document/text_label_gaps.h"
#include "document/text_labelled_lists.h"
#include "document/text_labelled_stacks.h"
#include "document/text_spaced_rows.h"
#include "document/text_stack_runs.h"
#include "document/text_stacks.h"
#include "document/text_tables.h"
#include "document/text_timed_stacks.h"
#include "document/text_wrapped.h"

/* ---- Lines of plain text -------------------------------------------------------------------------------------------------------- */

/* What kinds of tables may begin with a line. */
typedef struct {
	guint8 *any, *wrapped;
	DnTextHabits *habits;
	DnTextTableVain vain_tables;
	DnTextStackVain vain_stacks, vain_runs;
	guint timed_from; /* the line behind a header with a title of numbers whose rows were not read: its other titles alone are no header */
} Beginnings;

static guint add_timed(DnDocument *document, Beginnings *beginnings, guint i, const DnLine *line, guint n, guint number)
{
	guint taken = i >= beginnings->timed_from ? dn_text_timed_add(document, line, n, number) : 0;
	if (taken == 0 && i >= beginnings->timed_from)
		beginnings->timed_from = i + dn_text_timed_numbered(line, n);
	return taken;
}

static guint add_table(DnDocument *document, Beginnings *beginnings, guint i, const GArray *lines, guint number)
{
	const DnLine *line = &g_array_index(lines, DnLine, i);
	guint n = lines->len - i;
	guint taken = dn_text_table_add(document, line, n, number, &beginnings->vain_tables);
	taken = taken > 0 ? taken : dn_text_stack_add(document, line, n, number, &beginnings->vain_stacks);
	taken = taken > 0 ? taken : dn_text_runs_add(document, line, n, number, &beginnings->vain_runs);
	taken = taken > 0 ? taken : add_timed(document, beginnings, i, line, n, number);
	taken = taken > 0 ? taken : dn_text_labelled_add(document, line, n, number);
	taken = taken > 0 ? taken : dn_text_bar_stack_add(document, line, n, number);
	taken = taken > 0 ? taken : dn_text_bar_lines_add(document, line, n, number);
	taken = taken == 0 && beginnings->wrapped[i] ? dn_text_wrapped_add(document, beginnings->habits, line, n, number) : taken;
	taken = taken > 0 ? taken : dn_text_spaced_add(document, line, n, number);
	return taken > 0 ? taken : dn_text_aligned_add(document, line, n, number);
}

enum { LINES_A_PIECE = 8192 };

/* Lines, and for each whether a table may begin with it. */
typedef struct {
	const GArray *lines;
	Beginnings *found;
} Search;

static void search_piece(guint piece, guint worker, void *data)
{
	(void)worker;
	const Search *search = data;
	guint n = search->lines->len, first = piece * LINES_A_PIECE;
	for (guint i = first; i < MIN(first + LINES_A_PIECE, n); i++) {
		const DnLine *line = &g_array_index(search->lines, DnLine, i);
		search->found->wrapped[i] = dn_text_wrapped_may_begin(line, n - i) ? 1 : 0;
		search->found->any[i] = search->found->wrapped[i] || dn_text_table_may_begin(line, n - i) || dn_text_stack_may_begin(line, n - i) ||
		                       dn_text_bar_stack_may_begin(line, n - i) || dn_text_bar_lines_may_begin(line, n - i) ||
		                       dn_text_runs_may_begin(line, n - i) || dn_text_timed_may_begin(line, n - i) || dn_text_labelled_may_begin(line, n - i) ||
		                       dn_text_spaced_may_begin(line) || dn_text_aligned_may_begin(line);
	}
}

static void find_beginnings(Beginnings *out, const GArray *lines)
{
	out->any = g_malloc(MAX(lines->len, 1));
	out->vain_tables = (DnTextTableVain){0};
	out->timed_from = 0;
	out->wrapped = g_malloc(MAX(lines->len, 1));
	dn_parallel_run((lines->len + LINES_A_PIECE - 1) / LINES_A_PIECE, search_piece, &(Search){lines, out});
	const DnLine *first = (const DnLine *)(const void *)lines->data;
	out->vain_stacks = out->vain_runs = (DnTextStackVain){first, first, 0};
	out->habits = dn_text_habits_new(lines, out->wrapped);
}

static void clear_beginnings(Beginnings *beginnings)
{
	g_free(beginnings->any);
	g_free(beginnings->wrapped);
	dn_text_habits_free(beginnings->habits);
}

/* Marks the lines of a table that begins with line `i` and was not read: its lines mix the cells, or nothing tells which cells
 * they are, and say nothing by themselves. */
static void mark_unread(GArray *lines, guint i)
{
	const DnLine *first = &g_array_index(lines, DnLine, i);
	guint left = lines->len - i, timed = dn_text_timed_unread(first, left), stacked = timed > 0 ? timed : dn_text_labelled_unread(first, left);
	guint n = stacked > 0 ? stacked : dn_text_header_unread(first, left);
	for (guint k = i; k < i + n; k++) {
		DnLine *line = &g_array_index(lines, DnLine, k);
		line->unread = TRUE;
		line->kind = DN_LINE_PARAGRAPH;
	}
}

/* -----  --------: rules below the titles of columns, and none below a title alone. */
static gboolean is_rule(const DnLine *line)
{
	enum { SHORTEST = 3 };
	guint runs = 0;
	const char *p = line->text + strspn(line->text, " ");
	for (gsize length; *p == '-' || *p == '='; p += length, p += strspn(p, " ")) {
		length = strspn(p, "-=");
		if (length < SHORTEST)
			return FALSE;
		runs++;
	}
	return runs > 1 && *p == '\0';
}

/* Such a line says no more than a blank one does. */
static void clear_rules(GArray *lines)
{
	for (guint i = 0; i < lines->len; i++) {
		DnLine *line = &g_array_index(lines, DnLine, i);
		if (!is_rule(line))
			continue;
		line->text = "";
		line->length = 0;
	}
}

void dn_line_tables_take(DnDocument *document, GArray *lines)
{
	Beginnings beginnings;
	clear_rules(lines);
	find_beginnings(&beginnings, lines);
	guint table = 0;
	DnTextLabelledLists lists = {0};
	for (guint i = 0, taken; i < lines->len; i += MAX(taken, 1)) {
		DnLine *line = &g_array_index(lines, DnLine, i);
		taken = beginnings.any[i] ? add_table(document, &beginnings, i, lines, table + 1) : 0;
		if (taken == 0 && beginnings.any[i])
			mark_unread(lines, i);
		if (taken == 0)
			dn_text_label_gaps_close(document, line);
		if (taken == 0)
			dn_text_labelled_list_mend(&lists, document, line, lines->len - i);
		if (taken > 0 && table++ == 0)
			dn_document_put_before(document, lines, i);
		else if (taken == 0 && table > 0)
			dn_document_add_line(document, line);
	}
	clear_beginnings(&beginnings);
	if (table == 0) /* the lines of a text without tables are taken over as they are */
		dn_document_take_lines(document, lines);
	else
		g_array_unref(lines);
}

/* ---- Paragraphs of other formats ------------------------------------------------------------------------------------------------ */

/* Lines from one that is no paragraph up to the next, and the tables found so far. */
typedef struct {
	const GArray *lines;
	guint end;    /* of the lines that may belong to one table */
	guint tables; /* the number of the last table */
	DnTextTableVain vain_tables;
	DnTextStackVain vain_stacks, vain_runs;
} Paragraphs;

static gboolean is_paragraph(const DnLine *line)
{
	return line->kind != DN_LINE_ROW && line->kind != DN_LINE_HEADING;
}

static const DnLine *line_at(const GArray *lines, guint index)
{
	return &g_array_index(lines, DnLine, index);
}

static gboolean may_begin(const DnLine *line, guint n)
{
	return is_paragraph(line) && (dn_text_stack_may_begin(line, n) || dn_text_runs_may_begin(line, n) || dn_text_timed_may_begin(line, n) ||
	                              dn_text_bar_stack_may_begin(line, n) || dn_text_bar_lines_may_begin(line, n) || memchr(line->text, '\t', line->length) != NULL);
}

static gboolean holds_beginning(const GArray *lines)
{
	for (guint i = 0; i < lines->len; i++)
		if (may_begin(line_at(lines, i), lines->len - i))
			return TRUE;
	return FALSE;
}

static guint last_table(const GArray *lines)
{
	guint last = 0;
	for (guint i = 0; i < lines->len; i++)
		last = MAX(last, line_at(lines, i)->table);
	return last;
}

/* Adds the table that begins with line `i`, if one does, and returns how many lines it takes. */
static guint add_of_paragraphs(DnDocument *document, Paragraphs *paragraphs, guint i)
{
	const DnLine *line = line_at(paragraphs->lines, i);
	guint n = paragraphs->lines->len - i, number = paragraphs->tables + 1;
	if (!may_begin(line, n))
		return 0;
	for (paragraphs->end = MAX(paragraphs->end, i); paragraphs->end < paragraphs->lines->len; paragraphs->end++)
		if (!is_paragraph(line_at(paragraphs->lines, paragraphs->end)))
			break;
	n = paragraphs->end - i;
	guint taken = memchr(line->text, '\t', line->length) != NULL ? dn_text_table_add(document, line, n, number, &paragraphs->vain_tables) : 0;
	taken = taken > 0 ? taken : dn_text_stack_add(document, line, n, number, &paragraphs->vain_stacks);
	taken = taken > 0 ? taken : dn_text_runs_add(document, line, n, number, &paragraphs->vain_runs);
	taken = taken > 0 ? taken : dn_text_timed_add(document, line, n, number);
	taken = taken > 0 ? taken : dn_text_labelled_add(document, line, n, number);
	taken = taken > 0 ? taken : dn_text_bar_stack_add(document, line, n, number);
	return taken > 0 ? taken : dn_text_bar_lines_add(document, line, n, number);
}

void dn_line_tables_find(DnDocument *document)
{
	GArray *lines = dn_document_steal_lines(document);
	if (!holds_beginning(lines)) {
		dn_document_take_lines(document, lines);
		return;
	}
	const DnLine *first = line_at(lines, 0);
	Paragraphs paragraphs = {.lines = lines, .tables = last_table(lines), .vain_stacks = {first, first, 0}, .vain_runs = {first, first, 0}};
	for (guint i = 0, taken; i < lines->len; i += MAX(taken, 1)) {
		taken = add_of_paragraphs(document, &paragraphs, i);
		paragraphs.tables += taken > 0 ? 1 : 0;
		if (taken == 0)
			dn_document_add_line(document, line_at(lines, i));
	}
	g_array_unref(lines);
}
