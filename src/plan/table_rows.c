/* Goes through the rows of a table: headers, titles of those below, the plan's rule, and tasks. */
#include "plan/table_rows.h"

#include <string.h>

#include "plan/lead_rule.h"
#include "plan/other_documents.h"
#include "plan/table_box.h"
#include "plan/table_doubts.h"
#include "plan/table_heads.h"
#include "plan/table_matrix.h"
#include "plan/table_row.h"
#include "plan/table_sides.h"
#include "plan/table_times.h"
#include "plan/title.h"

enum { ROWS_FOR_NUMBERS = 500 };

/* Whether a header has one column for those who are responsible and one for those who take part, which names some in the rows from `index`
 * on. Where spaces separate words, a cell of that column may say anything. */
static gboolean is_joined(const DnTable *table, guint index)
{
	enum { LOOKED_AT = 200 /* rows */ };
	const int *of = table->columns.of;
	if (dn_profile_is_spaced(table->drafts->lexicon.profile) || of[DN_COLUMN_DEPARTMENT] < 0 || of[DN_COLUMN_LEAD] >= 0 ||
	    of[DN_COLUMN_ROLE] >= 0 || table->columns.n_more > 0)
		return FALSE;
	for (guint i = index; i < MIN(table->n, index + LOOKED_AT); i++)
		if (dn_table_row_names_joining(table, dn_table_row(table, i)))
			return TRUE;
	return FALSE;
}

static gboolean is_title_marker(const DnMarker *marker)
{
	return marker->kind != DN_MARKER_ARTICLE && marker->kind <= DN_MARKER_HAN_BRACKETED;
}

/* A row that says nothing but the title of those below it: 一、总体要求. Without such a number it is short, and has none in the column where the
 * others have theirs. */
static gboolean is_part(DnMarker *marker, const DnTable *table, const DnLine *row)
{
	enum { LONGEST = 120 };
	DnSlice words = dn_table_cells_only_words(row), task = dn_table_row_cell(table, row, DN_COLUMN_TASK);
	*marker = (DnMarker){0};
	if (words.length == 0 || (dn_table_row_names_body(table, row) && task.length == 0))
		return FALSE;
	if (dn_marker_read(marker, words))
		return is_title_marker(marker);
	if (row->unread && (row->n_cells > 1 || dn_table_cell_names_bodies(table->drafts, words)))
		return FALSE;
	return table->columns.of[DN_COLUMN_NUMBER] >= 0 && words.length <= LONGEST &&
	       !dn_is_mark(dn_slice_last(words), "。；，、：.;,:");
}

/* 一 | 完善制度 | (nobody): a row whose number is Chinese, in a table of tasks that are counted otherwise. */
static gboolean is_numbered_title(const DnTable *table, const DnLine *row)
{
	DnSlice number = dn_table_row_cell(table, row, DN_COLUMN_NUMBER), task = dn_table_row_cell(table, row, DN_COLUMN_TASK);
	guint filled = 0;
	for (guint i = 0; i < row->n_cells; i++)
		filled += dn_table_cell_at(row, i).length > 0 ? 1 : 0;
	for (const char *p = number.at; p < dn_slice_end(number); p = g_utf8_next_char(p))
		if (!dn_is_one_of(dn_character(p), "一二三四五六七八九十"))
			return FALSE;
	return number.length > 0 && task.length > 0 && filled == 2 && table->counts;
}

static void enter_part(DnTable *table, const DnMarker *marker, const DnLine *row)
{
	DnSlice heading = dn_slice_of(dn_drafts_keep(table->drafts, dn_slice_beginning(dn_table_cells_only_words(row), DN_TABLE_LONGEST_TITLE)));
	if (marker->kind == DN_MARKER_NONE)
		dn_outline_enter_heading(&table->parts, 1, heading);
	else
		dn_outline_enter(&table->parts, marker, heading, TRUE);
	table->task = NULL;
	memset(table->above, 0, sizeof table->above);
}

/* A task that carries a number of the kind of its part's is none of that part: 二、 does not stand in 一、. */
static void leave_parts(DnTable *table, DnSlice task)
{
	DnMarker marker;
	const DnLevel *part = dn_outline_innermost(&table->parts);
	if (part != NULL && dn_marker_read(&marker, task) && dn_marker_rank(&marker) <= part->rank)
		dn_outline_restart(&table->parts);
}

static gboolean note_rule(const DnTable *table, const DnLine *row, DnSlice words)
{
	DnDrafts *drafts = table->drafts;
	gunichar mark = 0;
	DnSlice rule = dn_lead_rule_is_stated(drafts->lexicon.profile, words) ? dn_lead_rule_find(drafts->lexicon.profile, words)
	                                                                      : dn_lead_rule_find_marked(&mark, drafts->lexicon.profile, words);
	if (rule.length == 0)
		return FALSE;
	drafts->lead_mark = drafts->rule.length == 0 ? mark : drafts->lead_mark;
	dn_drafts_set_rule(drafts, rule,
	                   (DnPlace){.offset = row->offset, .page = row->page, .line = row->line, .line_text = row->text}, 0);
	return TRUE;
}

/* A row that says nothing but the plan's rule. In a row of data, words of two cells may look like one. */
static gboolean is_note(const DnTable *table, const DnLine *row)
{
	return note_rule(table, row, dn_table_cells_only_words(row));
}

/* 责任单位（第一位为牵头单位）: a title may say who leads of those below it. */
static void note_rule_of_header(const DnTable *table)
{
	const DnLine *row = table->header;
	for (guint i = 0; i < row->n_cells; i++)
		if (note_rule(table, row, dn_table_cell_at(row, i)))
			return;
}

static gboolean is_count(DnSlice cell)
{
	for (gsize i = 0; i < cell.length; i++)
		if (!g_ascii_isdigit(cell.at[i]))
			return FALSE;
	return cell.length > 0;
}

/* The Arabic number in the row's own column; 0 for none. */
static guint64 number_of(const DnTable *table, const DnLine *row)
{
	DnSlice cell = dn_table_row_cell(table, row, DN_COLUMN_NUMBER);
	return is_count(cell) ? g_ascii_strtoull(cell.at, NULL, 10) : 0;
}

/* Takes the column from those that title the tasks, where it is the outermost of them. */
static gboolean leave_outermost(DnColumns *columns, int index)
{
	if (columns->n_outer == 0 || columns->outer[0] != index)
		return FALSE;
	columns->n_outer--;
	memmove(columns->outer, columns->outer + 1, columns->n_outer * sizeof columns->outer[0]);
	return TRUE;
}

/* A first column without a title of its own (項目 before 措施) that counts is that of the numbers; where there is none, the tasks may
 * carry theirs. The first rows tell: a table may have as many headers as rows. */
static void find_numbers(DnTable *table, guint first_row)
{
	guint tasks = 0, marked = 0, counted = 0, filled = 0;
	if (table->columns.of[DN_COLUMN_NUMBER] >= 0)
		return;
	for (guint i = first_row; i < MIN(table->n, first_row + ROWS_FOR_NUMBERS); i++) {
		DnMarker marker;
		DnSlice task = dn_table_row_task(table, dn_table_row(table, i)), first = dn_table_row_trimmed(dn_table_row(table, i), 0);
		tasks += task.length > 0;
		marked += task.length > 0 && dn_marker_read(&marker, task) && marker.kind != DN_MARKER_BULLET;
		filled += first.length > 0;
		counted += is_count(first) ? 1 : 0;
	}
	gboolean untitled = dn_table_row_trimmed(table->header, 0).length == 0;
	if (counted > 0 && counted == filled && (untitled || leave_outermost(&table->columns, 0)))
		table->columns.of[DN_COLUMN_NUMBER] = 0;
	else
		table->numbers_tasks = marked > 0 && marked * 2 > tasks;
}

/* Whether the cells of a column say who leads and who takes part, and nothing else. */
static gboolean tells_roles(const DnTable *table, guint first_row, int column)
{
	enum { LOOKED_AT = 50 /* rows */ };
	guint leads = 0, joins = 0, filled = 0;
	for (guint i = first_row; i < MIN(table->n, first_row + LOOKED_AT); i++) {
		DnSlice cell = dn_table_row_trimmed(dn_table_row(table, i), column);
		DnColumn kind = cell.length > 0 ? dn_column_kind(cell) : DN_COLUMN_OTHER;
		filled += cell.length > 0 ? 1 : 0;
		leads += kind == DN_COLUMN_LEAD ? 1 : 0;
		joins += kind == DN_COLUMN_PARTICIPANT ? 1 : 0;
		if (leads + joins < filled)
			return FALSE;
	}
	return leads > 0 && joins > 0;
}

/* Department | Responsibility, the one below which Lead and Support stand: what the bodies of the other do. */
static void find_roles(DnTable *table, guint first_row)
{
	int *of = table->columns.of;
	if (of[DN_COLUMN_DEPARTMENT] < 0 || of[DN_COLUMN_ROLE] >= 0 || of[DN_COLUMN_LEAD] >= 0 || of[DN_COLUMN_PARTICIPANT] >= 0)
		return;
	for (int i = 0; i < (int)table->header->n_cells && of[DN_COLUMN_ROLE] < 0; i++)
		if (i != of[DN_COLUMN_TASK] && i != of[DN_COLUMN_DEPARTMENT] && tells_roles(table, first_row, i))
			of[DN_COLUMN_ROLE] = i;
}

/* Reads the header at row `index`, of one row or two; returns how many, 0 where none stands there. */
static guint read_headers(DnTable *table, guint index)
{
	const DnLine *next = index + 1 < table->n ? dn_table_row(table, index + 1) : NULL;
	guint rows = table->rows == NULL ? dn_table_times_read_heads(&table->columns, table->drafts, table->first + index, next) :
	             dn_table_heads_read(&table->columns, &table->drafts->lexicon, dn_table_row(table, index), next, DN_NO_COLUMN);
	if (rows == 0)
		return 0;
	table->header = dn_table_row(table, index + rows - 1);
	if (table->rows == NULL)
		table->drafts->table = (DnTableAbove){.header = table->first + index, .n_rows = rows};
	find_numbers(table, index + rows);
	find_roles(table, index + rows);
	note_rule_of_header(table);
	table->joined = is_joined(table, index + rows);
	return rows;
}

static const DnLine *row_above(const DnTable *table, guint index)
{
	return dn_text_paragraph(table->drafts->text, table->drafts->table.header + index)->row;
}

/* Whether the table has no header as it goes on with the last one, on the next page: it has as many columns, and the number of its first row
 * is the next, or the document says that both are one, between whose rows nothing but a page's header stands. Takes that one's columns then. */
static gboolean goes_on_above(DnTable *table)
{
	const DnTableAbove above = table->drafts->table;
	gboolean is_same = above.n_rows > 0 && row_above(table, 0)->table == dn_table_row(table, 0)->table;
	if (above.n_rows == 0 || (above.last_number == 0 && !is_same) ||
	    row_above(table, above.n_rows - 1)->n_cells != dn_table_row(table, 0)->n_cells)
		return FALSE;
	const DnLine *next = above.n_rows > 1 ? row_above(table, 1) : NULL;
	if (dn_table_times_read_heads(&table->columns, table->drafts, above.header, next) != above.n_rows)
		return FALSE;
	table->header = row_above(table, above.n_rows - 1);
	find_numbers(table, 0);
	return is_same || number_of(table, dn_table_row(table, 0)) == above.last_number + 1;
}

static void read_line(DnTable *table, const DnLine *row)
{
	DnMarker marker;
	if (is_note(table, row))
		return;
	if (is_numbered_title(table, row)) {
		dn_outline_enter_heading(&table->parts, 1, dn_slice_of(dn_drafts_keep(table->drafts, dn_slice_beginning(dn_table_row_cell(table, row, DN_COLUMN_TASK), DN_TABLE_LONGEST_TITLE))));
		table->task = NULL;
		return;
	}
	if (is_part(&marker, table, row)) {
		enter_part(table, &marker, row);
		return;
	}
	leave_parts(table, dn_table_row_task(table, row));
	dn_table_row_read(table, row);
}

/* 一、经济发展 above the header titles what is below it. */
static void enter_parts_above(DnTable *table, guint header)
{
	for (guint i = 0; i < header; i++) {
		const DnLine *row = dn_table_row(table, i);
		DnMarker marker;
		if (dn_marker_read(&marker, dn_table_cells_only_words(row)) && is_title_marker(&marker))
			enter_part(table, &marker, row);
	}
}

/* The rows from `index` on. A header that stands again, as on every page, may be another one. */
static void read_lines(DnTable *table, guint index)
{
	guint64 number;
	for (guint i = index; i < table->n && !table->counts; i++)
		table->counts = is_count(dn_table_row_cell(table, dn_table_row(table, i), DN_COLUMN_NUMBER));
	for (guint i = index; i < table->n; i++) {
		if (dn_table_heads_repeat(dn_table_row(table, i), table->header))
			continue;
		gboolean of_same = dn_table_heads_are_of(&table->drafts->lexicon, dn_table_row(table, i), table->header);
		gboolean heads = of_same || dn_table_heads_stand_again(dn_table_row(table, i));
		guint again = heads ? read_headers(table, i) : 0;
		if (heads && again == 0 && table->columns.of_things) {
			dn_table_doubt_things(table->drafts, table->first + i);
			return;
		}
		if (of_same && again == 0)
			continue;
		if (again == 0)
			read_line(table, dn_table_row(table, i));
		else
			i += again - 1;
		number = again == 0 ? number_of(table, dn_table_row(table, i)) : 0;
		table->drafts->table.last_number = number > 0 ? number : table->drafts->table.last_number;
	}
}

/* Whether the table is a budget, which it is but in a plan. Where nothing titles the document, as with CSV, it is read, and told of. */
static gboolean leaves_budget(const DnTable *table)
{
	if (!table->columns.of_amounts || dn_outline_sounds_like_plan(table->drafts, table->outline))
		return FALSE;
	gboolean titled = dn_title_find(table->drafts) != NULL;
	dn_table_doubt_amounts(table->drafts, table->first, !titled);
	return titled;
}

void dn_table_rows_read(DnDrafts *drafts, DnOutline *outline, guint first, guint n)
{
	DnTable table = {.drafts = drafts, .outline = outline, .first = first, .n = n, .end = first + n};
	guint header = 0, taken = 0;
	if (dn_table_matrix_read(drafts, outline, first, n) || dn_table_box_read(drafts, outline, first, n))
		return;
	table.rows = dn_table_sides_unfold(&table.n, drafts, first, n);
	gboolean of_things = FALSE;
	for (; header < MIN(table.n, DN_HEADER_WITHIN) && (taken = read_headers(&table, header)) == 0; header++)
		of_things = of_things || table.columns.of_things;
	if (taken > 0 && leaves_budget(&table))
		return;
	if (taken > 0 && table.rows == NULL)
		dn_table_doubt_columns(drafts, &table.columns, first + header + taken - 1, n - header - taken);
	dn_outline_init(&table.parts);
	enter_parts_above(&table, taken > 0 ? header : 0);
	if (taken > 0)
		read_lines(&table, header + taken);
	else if (of_things)
		dn_table_doubt_things(drafts, first);
	else if (goes_on_above(&table))
		read_lines(&table, 0);
	else if (drafts->table.n_rows > 0)
		dn_table_doubt_bare(drafts, first, n);
	dn_outline_clear(&table.parts);
}
