/* Reads each row below a header into one draft. A cell that a printer left empty because it goes on from above takes the value
 * above it. */
#include "plan/table_rows.h"

#include "document/grid.h"
#include "plan/lead_rule.h"
#include "plan/table_box.h"
#include "plan/table_cells.h"
#include "plan/table_columns.h"
#include "plan/table_doubts.h"
#include "plan/table_heads.h"
#include "plan/table_matrix.h"
#include "plan/table_task.h"
#include "plan/table_times.h"

/* Bytes of what every task below it repeats; see heading_of() in draft.c. */
enum { LONGEST_TITLE = 600, MOST_ABOVE = 32 /* columns */, ROWS_FOR_NUMBERS = 500 };

typedef struct {
	DnDrafts *drafts;
	DnOutline *outline;
	DnColumns columns;
	guint first, n;
	const DnLine *header; /* its last row */
	const char *section, *task; /* of the row above */
	const char *outer[DN_MOST_OUTER]; /* the cells that title the task, of the row above where they are empty */
	DnOutline parts;            /* rows that title those below them */
	gboolean counts;            /* some rows have Arabic numbers */
	gboolean joined;            /* the column of those who take part names some */
	gboolean numbers_tasks;     /* the task's cell begins with its number */
	DnSlice number;             /* of the task, as its cell gives it; empty for none */
	DnSlice above[MOST_ABOVE];  /* what each column said last, for 同上 below it */
} Table;

static const DnLine *row_at(const Table *table, guint index)
{
	return dn_text_paragraph(table->drafts->text, table->first + index)->row;
}

static DnSlice trimmed_cell(const DnLine *row, int index)
{
	return index >= 0 && (guint)index < row->n_cells ? dn_slice_trim(dn_slice_of(row->cells[index].text)) : dn_slice("", 0);
}

static DnSlice cell_of(const Table *table, const DnLine *row, DnColumn column)
{
	return trimmed_cell(row, table->columns.of[column]);
}

/* The innermost of the task's cells that is filled. */
static DnSlice task_of(const Table *table, const DnLine *row)
{
	if (table->columns.of[DN_COLUMN_TASK] < 0)
		return dn_table_task_guess(&table->columns, table->header, row);
	DnMarker marker;
	DnSlice task = cell_of(table, row, DN_COLUMN_TASK);
	if (dn_marker_read(&marker, task) && marker.length >= task.length)
		return dn_table_task_guess(&table->columns, table->header, row); /* 对应任务 | （一）: the number of a task elsewhere */
	for (guint i = table->columns.n_outer; task.length == 0 && i-- > 0;)
		task = trimmed_cell(row, table->columns.outer[i]);
	return task;
}

/* ---- Rows ------------------------------------------------------------------------------------------------------------------ */

/* The cell, or the one that 同上 speaks of. */
static DnSlice said_above(Table *table, DnSlice cell, int column)
{
	if (column >= MOST_ABOVE)
		return cell;
	if (dn_table_cell_is_ditto(cell) && table->above[column].length > 0)
		return table->above[column];
	table->above[column] = cell;
	return cell;
}

/* Agency | Role: what the bodies of a row do stands in a cell of its own. */
static DnColumn kind_by_role(const Table *table, const DnLine *row, DnColumn kind)
{
	DnSlice role = cell_of(table, row, DN_COLUMN_ROLE);
	DnColumn said = kind == DN_COLUMN_DEPARTMENT && role.length > 0 ? dn_column_kind(role) : DN_COLUMN_OTHER;
	return said == DN_COLUMN_LEAD || said == DN_COLUMN_PARTICIPANT ? said : kind;
}

static void read_cell(Table *table, DnDraft *draft, const DnLine *row, int column, DnColumn kind, GString *words)
{
	static const DnDuty duties[DN_COLUMNS] = {[DN_COLUMN_LEAD] = DN_DUTY_LEADS,
	                                          [DN_COLUMN_DEPARTMENT] = DN_DUTY_RESPONSIBLE,
	                                          [DN_COLUMN_PARTICIPANT] = DN_DUTY_JOINS};
	DnSlice cell = trimmed_cell(row, column);
	if (cell.length == 0 || dn_table_cell_is_none(cell))
		return;
	cell = said_above(table, cell, column);
	dn_table_cell_note(words, cell);
	const DnTableCell read = {.title = trimmed_cell(table->header, column), .words = cell,
	                          .duty = duties[kind_by_role(table, row, kind)], .end = table->first + table->n, .row = row};
	dn_table_cell_read(&draft->clause, table->drafts, &read);
}

static gboolean read_cells(Table *table, DnDraft *draft, const DnLine *row)
{
	static const DnColumn kinds[] = {DN_COLUMN_LEAD, DN_COLUMN_DEPARTMENT, DN_COLUMN_PARTICIPANT};
	const DnColumns *columns = &table->columns;
	g_autoptr(GString) words = g_string_new(NULL);
	for (guint i = 0; i < G_N_ELEMENTS(kinds); i++) {
		read_cell(table, draft, row, columns->of[kinds[i]], kinds[i], words);
		for (guint more = 0; more < columns->n_more; more++)
			if (columns->kind_of_more[more] == kinds[i])
				read_cell(table, draft, row, columns->more[more], kinds[i], words);
	}
	draft->clause_text = dn_arena_string(table->drafts->arena, words->str);
	return draft->clause.bodies->len > 0;
}

static void add_section(Table *table, DnDraft *draft, const DnLine *row)
{
	DnSlice section = cell_of(table, row, DN_COLUMN_SECTION);
	if (section.length > 0)
		table->section = dn_drafts_keep(table->drafts, dn_slice_beginning(section, LONGEST_TITLE));
	if (table->section != NULL)
		((const char **)draft->path)[draft->n_path++] = table->section;
}

/* What stands above the task within the table: titles of parts, the section, and the outer cells, but for one that is the task itself. */
static void add_titles(Table *table, DnDraft *draft, const DnLine *row)
{
	enum { SECTION = 1 };
	const GArray *levels = table->parts.levels;
	guint most = draft->n_path + levels->len + SECTION + table->columns.n_outer;
	const char **path = dn_arena_alloc(table->drafts->arena, (most + 1) * sizeof *path);
	memcpy(path, draft->path, draft->n_path * sizeof *path);
	draft->path = path;
	for (guint i = 0; i < levels->len; i++)
		path[draft->n_path++] = g_array_index(levels, DnLevel, i).heading.at;
	add_section(table, draft, row);
	for (guint i = 0; i < table->columns.n_outer; i++)
		if (table->outer[i] != NULL && !g_str_equal(table->outer[i], table->task))
			path[draft->n_path++] = table->outer[i];
}

/* Headings above a table title it; a numbered item above it is no number of its rows. */
static void place_row(Table *table, DnDraft *draft, const DnLine *row)
{
	DnSlice number = cell_of(table, row, DN_COLUMN_NUMBER);
	dn_drafts_place_under(table->drafts, draft, table->outline);
	add_titles(table, draft, row);
	if (number.length == 0)
		number = table->number;
	draft->number = number.length > 0 ? dn_drafts_keep(table->drafts, number) : NULL;
	draft->item = 0;
	if (number.length == 0)
		return;
	((const char **)draft->labels)[draft->n_labels++] = draft->number;
	draft->kind = DN_MARKER_BULLET;
	draft->value = (guint)g_ascii_strtoull(draft->number, NULL, 10);
}

/* Takes the number off the task's cell, where the cells of this table carry theirs. */
static DnSlice cut_number(Table *table, DnSlice task)
{
	DnMarker marker;
	table->number = dn_slice("", 0);
	if (!table->numbers_tasks || !dn_marker_read(&marker, task) || marker.length >= task.length)
		return task;
	table->number = marker.label;
	return dn_slice_trim(dn_slice_skip(task, marker.length));
}

static void note_outer(Table *table, const DnLine *row)
{
	for (guint i = 0; i < table->columns.n_outer; i++) {
		DnSlice outer = dn_slice_beginning(trimmed_cell(row, table->columns.outer[i]), LONGEST_TITLE);
		if (outer.length > 0)
			table->outer[i] = dn_drafts_keep(table->drafts, outer);
	}
}

static void note_task(Table *table, const DnLine *row)
{
	DnSlice task = task_of(table, row);
	note_outer(table, row);
	if (task.length > 0)
		table->task = dn_drafts_keep(table->drafts, cut_number(table, task));
	else if (table->task != NULL && strlen(table->task) > DN_GRID_LONGEST_REPEATED)
		table->task = dn_drafts_keep(table->drafts, dn_slice_beginning(dn_slice_of(table->task), DN_GRID_LONGEST_REPEATED));
}

static gboolean names_body(const Table *table, const DnLine *row)
{
	for (guint i = 0; i < table->columns.n_more; i++)
		if (trimmed_cell(row, table->columns.more[i]).length > 0)
			return TRUE;
	return cell_of(table, row, DN_COLUMN_LEAD).length > 0 || cell_of(table, row, DN_COLUMN_DEPARTMENT).length > 0 ||
	       cell_of(table, row, DN_COLUMN_PARTICIPANT).length > 0;
}

/* A row that yields no task: of what its cells say of bodies nothing could be read, or its number says that it is a task and they are empty. */
static void note_unread(const Table *table, const DnDraft *draft, const DnLine *row)
{
	DnSlice number = cell_of(table, row, DN_COLUMN_NUMBER);
	if (draft->clause_text != NULL && *draft->clause_text != '\0')
		dn_drafts_doubt(table->drafts, "clause-unread", DN_SEVERITY_WARNING, draft->place,
		                "no body could be read from this row, which is left out: %s", draft->clause_text);
	else if (table->task == NULL && names_body(table, row))
		dn_drafts_doubt(table->drafts, "clause-unread", DN_SEVERITY_WARNING, draft->place,
		                "nothing in this row says what is to be done; it is left out: %s", row->cells[row->n_cells - 1].text);
	else if (dn_table_row_is_cut_short(table->drafts, &table->columns, row))
		dn_drafts_doubt(table->drafts, "clause-unread", DN_SEVERITY_WARNING, draft->place,
		                "this row has fewer cells than the header, and nobody was read from it: %s", row->cells[row->n_cells - 1].text);
	else if (number.length > 0 && cell_of(table, row, DN_COLUMN_TASK).length > 0 && !names_body(table, row))
		dn_drafts_doubt(table->drafts, "no-clause", DN_SEVERITY_WARNING, draft->place,
		                "row %.*s names nobody who is responsible", (int)number.length, number.at);
}

/* Where a column says what bodies do, a task has one row for each of them: those of this row are added to those above. */
static gboolean joins_above(const Table *table, const DnDraft *draft)
{
	GArray *tasks = table->drafts->tasks;
	DnDraft *above = tasks->len > 0 ? &g_array_index(tasks, DnDraft, tasks->len - 1) : NULL;
	if (table->columns.of[DN_COLUMN_ROLE] < 0 || above == NULL || above->source.offset < row_at(table, 0)->offset || !g_str_equal(above->text, draft->text))
		return FALSE;
	g_autofree char *words = g_strconcat(above->clause_text, "; ", draft->clause_text, NULL);
	above->clause_text = dn_arena_string(table->drafts->arena, words);
	above->source.last_line = draft->source.last_line;
	dn_clause_merge(&above->clause, &draft->clause, &table->drafts->lexicon, table->drafts->arena);
	return TRUE;
}

static gboolean names_joining(const Table *table, const DnLine *row)
{
	DnSlice cell = cell_of(table, row, DN_COLUMN_PARTICIPANT);
	return cell.length > 0 && !dn_table_cell_is_none(cell);
}

/* Whether a header has one column for those who are responsible and one for those who take part, which names some in the rows from `index`
 * on. Where spaces separate words, a cell of that column may say anything. */
static gboolean is_joined(const Table *table, guint index)
{
	enum { LOOKED_AT = 200 /* rows */ };
	const int *of = table->columns.of;
	if (dn_profile_is_spaced(table->drafts->lexicon.profile) || of[DN_COLUMN_DEPARTMENT] < 0 || of[DN_COLUMN_LEAD] >= 0 ||
	    of[DN_COLUMN_ROLE] >= 0 || table->columns.n_more > 0)
		return FALSE;
	for (guint i = index; i < MIN(table->n, index + LOOKED_AT); i++)
		if (names_joining(table, row_at(table, i)))
			return TRUE;
	return FALSE;
}

static void read_row(Table *table, const DnLine *row)
{
	DnDraft draft = {.source = {.page = row->page, .line = row->line, .last_line = row->line, .offset = row->offset,
	                            .length = row->length},
	                 .place = {.offset = row->offset, .page = row->page, .line = row->line, .line_text = row->text}};
	if (row->unread) {
		dn_drafts_doubt(table->drafts, "clause-unread", DN_SEVERITY_WARNING, draft.place,
		                "nothing tells which lines of this row are names, and nobody was read from it: %s", row->text);
		return;
	}
	if (dn_table_row_is_shifted(table->drafts, &table->columns, table->header, row)) {
		dn_drafts_doubt(table->drafts, "clause-unread", DN_SEVERITY_WARNING, draft.place,
		                "the cells of this row stand to the left of their titles, and nobody was read from it: %s", row->cells[0].text);
		return;
	}
	note_task(table, row);
	dn_clause_init(&draft.clause);
	if (table->task == NULL || !read_cells(table, &draft, row)) {
		note_unread(table, &draft, row);
		dn_clause_clear(&draft.clause);
		return;
	}
	draft.text = table->task;
	draft.beside_joining = table->joined && !names_joining(table, row);
	if (joins_above(table, &draft)) {
		dn_clause_clear(&draft.clause);
		return;
	}
	place_row(table, &draft, row);
	g_array_append_val(table->drafts->tasks, draft);
}

static gboolean is_title_marker(const DnMarker *marker)
{
	return marker->kind != DN_MARKER_ARTICLE && marker->kind <= DN_MARKER_HAN_BRACKETED;
}

/* A row that says nothing but the title of those below it: 一、总体要求. Without such a number it is short, and has none in the column where the
 * others have theirs. */
static gboolean is_part(DnMarker *marker, const Table *table, const DnLine *row)
{
	enum { LONGEST = 120 };
	DnSlice words = dn_table_cells_only_words(row), task = cell_of(table, row, DN_COLUMN_TASK);
	*marker = (DnMarker){0};
	if (words.length == 0 || (names_body(table, row) && task.length == 0))
		return FALSE;
	if (dn_marker_read(marker, words))
		return is_title_marker(marker);
	return table->columns.of[DN_COLUMN_NUMBER] >= 0 && words.length <= LONGEST &&
	       !dn_is_mark(dn_slice_last(words), "。；，、：.;,:");
}

/* 一 | 完善制度 | (nobody): a row whose number is Chinese, in a table of tasks that are counted otherwise. */
static gboolean is_numbered_title(const Table *table, const DnLine *row)
{
	DnSlice number = cell_of(table, row, DN_COLUMN_NUMBER), task = cell_of(table, row, DN_COLUMN_TASK);
	guint filled = 0;
	for (guint i = 0; i < row->n_cells; i++)
		filled += trimmed_cell(row, (int)i).length > 0 ? 1 : 0;
	for (const char *p = number.at; p < dn_slice_end(number); p = g_utf8_next_char(p))
		if (!dn_is_one_of(dn_character(p), "一二三四五六七八九十"))
			return FALSE;
	return number.length > 0 && task.length > 0 && filled == 2 && table->counts;
}

static void enter_part(Table *table, const DnMarker *marker, const DnLine *row)
{
	DnSlice heading = dn_slice_of(dn_drafts_keep(table->drafts, dn_slice_beginning(dn_table_cells_only_words(row), LONGEST_TITLE)));
	if (marker->kind == DN_MARKER_NONE)
		dn_outline_enter_heading(&table->parts, 1, heading);
	else
		dn_outline_enter(&table->parts, marker, heading, TRUE);
	table->task = NULL;
}

/* A task that carries a number of the kind of its part's is none of that part: 二、 does not stand in 一、. */
static void leave_parts(Table *table, DnSlice task)
{
	DnMarker marker;
	const DnLevel *part = dn_outline_innermost(&table->parts);
	if (part != NULL && dn_marker_read(&marker, task) && dn_marker_rank(&marker) <= part->rank)
		dn_outline_restart(&table->parts);
}

static gboolean note_rule(const Table *table, const DnLine *row, DnSlice words)
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
static gboolean is_note(const Table *table, const DnLine *row)
{
	return note_rule(table, row, dn_table_cells_only_words(row));
}

/* 责任单位（第一位为牵头单位）: a title may say who leads of those below it. */
static void note_rule_of_header(const Table *table)
{
	const DnLine *row = table->header;
	for (guint i = 0; i < row->n_cells; i++)
		if (note_rule(table, row, trimmed_cell(row, (int)i)))
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
static guint64 number_of(const Table *table, const DnLine *row)
{
	DnSlice cell = cell_of(table, row, DN_COLUMN_NUMBER);
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
static void find_numbers(Table *table, guint first_row)
{
	guint tasks = 0, marked = 0, counted = 0, filled = 0;
	if (table->columns.of[DN_COLUMN_NUMBER] >= 0)
		return;
	for (guint i = first_row; i < MIN(table->n, first_row + ROWS_FOR_NUMBERS); i++) {
		DnMarker marker;
		DnSlice task = task_of(table, row_at(table, i)), first = trimmed_cell(row_at(table, i), 0);
		tasks += task.length > 0;
		marked += task.length > 0 && dn_marker_read(&marker, task) && marker.kind != DN_MARKER_BULLET;
		filled += first.length > 0;
		counted += is_count(first) ? 1 : 0;
	}
	gboolean untitled = trimmed_cell(table->header, 0).length == 0;
	if (counted > 0 && counted == filled && (untitled || leave_outermost(&table->columns, 0)))
		table->columns.of[DN_COLUMN_NUMBER] = 0;
	else
		table->numbers_tasks = marked > 0 && marked * 2 > tasks;
}

/* Reads the header at row `index`, of one row or two; returns how many, 0 where none stands there. */
static guint read_headers(Table *table, guint index)
{
	const DnLine *next = index + 1 < table->n ? row_at(table, index + 1) : NULL;
	guint rows = dn_table_times_read_heads(&table->columns, table->drafts, table->first + index, next);
	if (rows == 0)
		return 0;
	table->header = row_at(table, index + rows - 1);
	table->drafts->table = (DnTableAbove){.header = table->first + index, .n_rows = rows};
	find_numbers(table, index + rows);
	note_rule_of_header(table);
	table->joined = is_joined(table, index + rows);
	return rows;
}

static const DnLine *row_above(const Table *table, guint index)
{
	return dn_text_paragraph(table->drafts->text, table->drafts->table.header + index)->row;
}

/* Whether the table has no header as it goes on with the last one, on the next page: it has as many columns, and the number of its first row
 * is the next, or the document says that both are one, between whose rows nothing but a page's header stands. Takes that one's columns then. */
static gboolean goes_on_above(Table *table)
{
	const DnTableAbove above = table->drafts->table;
	gboolean is_same = above.n_rows > 0 && row_above(table, 0)->table == row_at(table, 0)->table;
	if (above.n_rows == 0 || (above.last_number == 0 && !is_same) ||
	    row_above(table, above.n_rows - 1)->n_cells != row_at(table, 0)->n_cells)
		return FALSE;
	const DnLine *next = above.n_rows > 1 ? row_above(table, 1) : NULL;
	if (dn_table_times_read_heads(&table->columns, table->drafts, above.header, next) != above.n_rows)
		return FALSE;
	table->header = row_above(table, above.n_rows - 1);
	find_numbers(table, 0);
	return is_same || number_of(table, row_at(table, 0)) == above.last_number + 1;
}

static void read_line(Table *table, const DnLine *row)
{
	DnMarker marker;
	if (is_note(table, row))
		return;
	if (is_numbered_title(table, row)) {
		dn_outline_enter_heading(&table->parts, 1, dn_slice_of(dn_drafts_keep(table->drafts, dn_slice_beginning(cell_of(table, row, DN_COLUMN_TASK), LONGEST_TITLE))));
		table->task = NULL;
		return;
	}
	if (is_part(&marker, table, row)) {
		enter_part(table, &marker, row);
		return;
	}
	leave_parts(table, task_of(table, row));
	read_row(table, row);
}

/* 一、经济发展 above the header titles what is below it. */
static void enter_parts_above(Table *table, guint header)
{
	for (guint i = 0; i < header; i++) {
		const DnLine *row = row_at(table, i);
		DnMarker marker;
		if (dn_marker_read(&marker, dn_table_cells_only_words(row)) && is_title_marker(&marker))
			enter_part(table, &marker, row);
	}
}

/* The rows from `index` on. A header that stands again, as on every page, may be another one. */
static void read_lines(Table *table, guint index)
{
	guint64 number;
	for (guint i = index; i < table->n && !table->counts; i++)
		table->counts = is_count(cell_of(table, row_at(table, i), DN_COLUMN_NUMBER));
	for (guint i = index; i < table->n; i++) {
		if (dn_table_heads_repeat(row_at(table, i), table->header))
			continue;
		guint again = dn_table_heads_stand_again(row_at(table, i)) ? read_headers(table, i) : 0;
		if (again == 0)
			read_line(table, row_at(table, i));
		else
			i += again - 1;
		number = again == 0 ? number_of(table, row_at(table, i)) : 0;
		table->drafts->table.last_number = number > 0 ? number : table->drafts->table.last_number;
	}
}

void dn_table_rows_read(DnDrafts *drafts, DnOutline *outline, guint first, guint n)
{
	Table table = {.drafts = drafts, .outline = outline, .first = first, .n = n};
	guint header = 0, taken = 0;
	if (dn_table_matrix_read(drafts, outline, first, n) || dn_table_box_read(drafts, outline, first, n))
		return;
	while (header < MIN(n, DN_HEADER_WITHIN) && (taken = read_headers(&table, header)) == 0)
		header++;
	if (taken > 0)
		dn_table_doubt_columns(drafts, &table.columns, first + header + taken - 1, n - header - taken);
	dn_outline_init(&table.parts);
	enter_parts_above(&table, taken > 0 ? header : 0);
	if (taken > 0)
		read_lines(&table, header + taken);
	else if (goes_on_above(&table))
		read_lines(&table, 0);
	else if (drafts->table.n_rows > 0)
		dn_table_doubt_bare(drafts, first, n);
	dn_outline_clear(&table.parts);
}
