/* Reads a row below a header into one draft. A cell that a printer left empty because it goes on from above takes the value above it. */
#include "plan/table_row.h"

#include "document/grid.h"
#include "plan/table_doubts.h"
#include "plan/table_offices.h"
#include "plan/table_task.h"

const DnLine *dn_table_row(const DnTable *table, guint index)
{
	return table->rows != NULL ? &table->rows[index] : dn_text_paragraph(table->drafts->text, table->first + index)->row;
}

DnSlice dn_table_row_trimmed(const DnLine *row, int index)
{
	return index >= 0 && (guint)index < row->n_cells ? dn_slice_trim(dn_slice_of(row->cells[index].text)) : dn_slice("", 0);
}

DnSlice dn_table_row_cell(const DnTable *table, const DnLine *row, DnColumn column)
{
	return dn_table_row_trimmed(row, table->columns.of[column]);
}

DnSlice dn_table_row_task(const DnTable *table, const DnLine *row)
{
	if (table->columns.of[DN_COLUMN_TASK] < 0)
		return dn_table_task_guess(&table->columns, table->header, row);
	DnMarker marker;
	DnSlice task = dn_table_row_cell(table, row, DN_COLUMN_TASK);
	if (dn_marker_read(&marker, task) && marker.length >= task.length)
		return dn_table_task_guess(&table->columns, table->header, row); /* 对应任务 | （一）: the number of a task elsewhere */
	for (guint i = table->columns.n_outer; task.length == 0 && i-- > 0;)
		task = dn_table_row_trimmed(row, table->columns.outer[i]);
	return task;
}

/* ---- Rows ------------------------------------------------------------------------------------------------------------------ */

/* The cell, or the one that 同上 speaks of. */
static DnSlice said_above(DnTable *table, DnSlice cell, int column)
{
	if (column >= DN_TABLE_MOST_ABOVE)
		return cell;
	if (dn_table_cell_is_ditto(cell) && table->above[column].length > 0)
		return table->above[column];
	table->above[column] = cell;
	return cell;
}

/* Whether an empty cell is part of the one above it: to the left of what is to be done bodies stand as titles do, once for all of their tasks. */
static gboolean goes_on_from_above(const DnTable *table, int column)
{
	int task = table->columns.of[DN_COLUMN_TASK];
	return column >= 0 && column < task && column < DN_TABLE_MOST_ABOVE;
}

/* Agency | Role: what the bodies of a row do stands in a cell of its own. */
static DnColumn kind_by_role(const DnTable *table, const DnLine *row, DnColumn kind)
{
	DnSlice role = dn_table_row_cell(table, row, DN_COLUMN_ROLE);
	DnColumn said = kind == DN_COLUMN_DEPARTMENT && role.length > 0 ? dn_column_kind(role) : DN_COLUMN_OTHER;
	return said == DN_COLUMN_LEAD || said == DN_COLUMN_PARTICIPANT ? said : kind;
}

/* What the row says in a column of bodies; empty for nobody. */
static DnSlice bodies_cell(DnTable *table, const DnLine *row, int column)
{
	DnSlice cell = dn_table_row_trimmed(row, column);
	if (cell.length == 0 && goes_on_from_above(table, column))
		cell = table->above[column];
	cell = column >= 0 ? said_above(table, cell, column) : cell; /* 〃 below － speaks of nobody */
	return dn_table_cell_is_none(cell) ? dn_slice("", 0) : cell;
}

static void read_words(const DnTable *table, DnDraft *draft, const DnLine *row, int column, DnColumn kind, DnSlice outside, DnSlice words)
{
	static const DnDuty duties[DN_COLUMNS] = {[DN_COLUMN_LEAD] = DN_DUTY_LEADS,
	                                          [DN_COLUMN_DEPARTMENT] = DN_DUTY_RESPONSIBLE,
	                                          [DN_COLUMN_PARTICIPANT] = DN_DUTY_JOINS};
	const DnTableCell read = {.title = dn_table_row_trimmed(table->header, column), .words = words, .outside = outside,
	                          .duty = duties[kind_by_role(table, row, kind)], .end = table->end, .row = row};
	dn_table_cell_read(&draft->clause, table->drafts, &read);
}

/* 福祉部⏎建設部 | 保育課⏎道路課: each of several bodies beside its own part. */
static void read_pairs(const DnTable *table, DnDraft *draft, const DnLine *row, int column, DnColumn kind, DnSlice outer, DnSlice inner)
{
	while (outer.length > 0) {
		DnSlice outside = dn_offices_take(&outer), part = dn_offices_take(&inner);
		read_words(table, draft, row, column, kind, outside, part);
	}
}

/* Takes the parts that stand to the right of the body in `cell`, which are what the row names then; returns that body, empty for none. TRUE in
 * *paired where several bodies stand beside their parts and were read with them. */
static DnSlice take_parts(gboolean *paired, DnTable *table, DnDraft *draft, const DnLine *row, int column, DnColumn kind, DnSlice *cell)
{
	DnSlice outside = dn_slice("", 0);
	*paired = FALSE;
	for (int within = column; (within = dn_offices_within(&table->columns, within)) >= 0;) {
		DnSlice parts = bodies_cell(table, row, within);
		guint n = parts.length > 0 ? dn_offices_count(*cell) : 0;
		if (n > 1 && outside.length == 0 && n == dn_offices_count(parts)) {
			*paired = TRUE;
			read_pairs(table, draft, row, column, kind, *cell, parts);
			return outside;
		}
		if (n > 1) {
			dn_drafts_doubt(table->drafts, "clause-unread", DN_SEVERITY_WARNING, draft->place,
			                "this cell names parts of several bodies, and it is not told of which; it is left out: %s",
			                dn_drafts_keep(table->drafts, parts));
			return outside;
		}
		if (parts.length == 0)
			continue;
		g_autofree char *whole = g_strdup_printf("%.*s%.*s", (int)outside.length, outside.at, (int)cell->length, cell->at);
		outside = dn_slice_of(dn_drafts_keep(table->drafts, dn_slice_of(whole)));
		*cell = parts;
	}
	return outside;
}

static void read_cell(DnTable *table, DnDraft *draft, const DnLine *row, int column, DnColumn kind, GString *words)
{
	gboolean paired;
	DnSlice cell = bodies_cell(table, row, column), outside = take_parts(&paired, table, draft, row, column, kind, &cell);
	if (cell.length == 0)
		return;
	if (outside.length > 0)
		dn_table_cell_note(words, outside);
	dn_table_cell_note(words, cell);
	if (!paired)
		read_words(table, draft, row, column, kind, outside, cell);
}

static gboolean is_of_joining(const DnColumns *columns, guint index)
{
	gboolean joins = (int)index == columns->of[DN_COLUMN_PARTICIPANT];
	for (guint more = 0; more < columns->n_more; more++)
		joins = joins || ((int)index == columns->more[more] && columns->kind_of_more[more] == DN_COLUMN_PARTICIPANT);
	return joins;
}

/* Whether nothing stands in the row but other bodies who take part: they go on with those above. Cells that span several rows are empty in all but
 * the first, or stand in each of them again. */
static gboolean goes_on_with_joining(const DnTable *table, const DnLine *row)
{
	const DnLine *above = table->last;
	guint filled = 0, changed = 0, others = 0;
	for (guint i = 0; i < row->n_cells; i++) {
		DnSlice cell = dn_table_row_trimmed(row, (int)i), over = above != NULL ? dn_table_row_trimmed(above, (int)i) : dn_slice("", 0);
		if (is_of_joining(&table->columns, i)) {
			others += cell.length > 0 && !dn_slice_is(cell, over) ? 1 : 0;
			continue;
		}
		filled += cell.length > 0 ? 1 : 0;
		changed += dn_slice_is(cell, over) ? 0 : 1;
	}
	return others > 0 && above != NULL && (filled == 0 || changed == 0);
}

/* Of a row that goes on with those who take part, the other cells say what they do above. */
static gboolean read_cells(DnTable *table, DnDraft *draft, const DnLine *row, gboolean says_more)
{
	static const DnColumn kinds[] = {DN_COLUMN_LEAD, DN_COLUMN_DEPARTMENT, DN_COLUMN_PARTICIPANT};
	const DnColumns *columns = &table->columns;
	g_autoptr(GString) words = g_string_new(NULL);
	for (guint i = 0; i < G_N_ELEMENTS(kinds); i++) {
		if (says_more && kinds[i] != DN_COLUMN_PARTICIPANT)
			continue;
		read_cell(table, draft, row, columns->of[kinds[i]], kinds[i], words);
		for (guint more = 0; more < columns->n_more; more++)
			if (columns->kind_of_more[more] == kinds[i])
				read_cell(table, draft, row, columns->more[more], kinds[i], words);
	}
	draft->clause_text = dn_arena_string(table->drafts->arena, words->str);
	return draft->clause.bodies->len > 0;
}

static void add_section(DnTable *table, DnDraft *draft, const DnLine *row)
{
	DnSlice section = dn_table_row_cell(table, row, DN_COLUMN_SECTION);
	if (section.length > 0)
		table->section = dn_drafts_keep(table->drafts, dn_slice_beginning(section, DN_TABLE_LONGEST_TITLE));
	if (table->section != NULL)
		((const char **)draft->path)[draft->n_path++] = table->section;
}

/* What stands above the task within the table: titles of parts, the section, and the outer cells, but for one that is the task itself. */
static void add_titles(DnTable *table, DnDraft *draft, const DnLine *row)
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
static void place_row(DnTable *table, DnDraft *draft, const DnLine *row)
{
	DnSlice number = dn_table_row_cell(table, row, DN_COLUMN_NUMBER);
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
static DnSlice cut_number(DnTable *table, DnSlice task)
{
	DnMarker marker;
	table->number = dn_slice("", 0);
	if (!table->numbers_tasks || !dn_marker_read(&marker, task) || marker.length >= task.length)
		return task;
	table->number = marker.label;
	return dn_slice_trim(dn_slice_skip(task, marker.length));
}

static void note_outer(DnTable *table, const DnLine *row)
{
	for (guint i = 0; i < table->columns.n_outer; i++) {
		DnSlice outer = dn_slice_beginning(dn_table_row_trimmed(row, table->columns.outer[i]), DN_TABLE_LONGEST_TITLE);
		if (outer.length > 0)
			table->outer[i] = dn_drafts_keep(table->drafts, outer);
	}
}

static void note_task(DnTable *table, const DnLine *row)
{
	DnSlice task = dn_table_row_task(table, row);
	note_outer(table, row);
	if (task.length > 0)
		table->task = dn_drafts_keep(table->drafts, cut_number(table, task));
	else if (table->task != NULL && strlen(table->task) > DN_GRID_LONGEST_REPEATED)
		table->task = dn_drafts_keep(table->drafts, dn_slice_beginning(dn_slice_of(table->task), DN_GRID_LONGEST_REPEATED));
}

gboolean dn_table_row_names_body(const DnTable *table, const DnLine *row)
{
	for (guint i = 0; i < table->columns.n_more; i++)
		if (dn_table_row_trimmed(row, table->columns.more[i]).length > 0)
			return TRUE;
	return dn_table_row_cell(table, row, DN_COLUMN_LEAD).length > 0 || dn_table_row_cell(table, row, DN_COLUMN_DEPARTMENT).length > 0 ||
	       dn_table_row_cell(table, row, DN_COLUMN_PARTICIPANT).length > 0;
}

/* A row that yields no task: of what its cells say of bodies nothing could be read, or its number says that it is a task and they are empty. */
static void note_unread(const DnTable *table, const DnDraft *draft, const DnLine *row)
{
	DnSlice number = dn_table_row_cell(table, row, DN_COLUMN_NUMBER);
	if (draft->clause_text != NULL && *draft->clause_text != '\0')
		dn_drafts_doubt(table->drafts, "clause-unread", DN_SEVERITY_WARNING, draft->place,
		                "no body could be read from this row, which is left out: %s", draft->clause_text);
	else if (table->task == NULL && dn_table_row_names_body(table, row))
		dn_drafts_doubt(table->drafts, "clause-unread", DN_SEVERITY_WARNING, draft->place,
		                "nothing in this row says what is to be done; it is left out: %s", row->cells[row->n_cells - 1].text);
	else if (dn_table_row_is_cut_short(table->drafts, &table->columns, row))
		dn_drafts_doubt(table->drafts, "clause-unread", DN_SEVERITY_WARNING, draft->place,
		                "this row has fewer cells than the header, and nobody was read from it: %s", row->cells[row->n_cells - 1].text);
	else if (number.length > 0 && dn_table_row_cell(table, row, DN_COLUMN_TASK).length > 0 && !dn_table_row_names_body(table, row))
		dn_drafts_doubt(table->drafts, "no-clause", DN_SEVERITY_WARNING, draft->place,
		                "row %.*s names nobody who is responsible", (int)number.length, number.at);
}

/* Where a column says what bodies do, a task has one row for each of them: those of this row are added to those above, as those are that stand
 * alone in it. */
static gboolean joins_above(const DnTable *table, const DnDraft *draft, gboolean says_more)
{
	GArray *tasks = table->drafts->tasks;
	DnDraft *above = tasks->len > 0 ? &g_array_index(tasks, DnDraft, tasks->len - 1) : NULL;
	gboolean same = above != NULL && above->source.offset >= dn_table_row(table, 0)->offset;
	if (!same || !(says_more || (table->columns.of[DN_COLUMN_ROLE] >= 0 && g_str_equal(above->text, draft->text))))
		return FALSE;
	g_autofree char *words = g_strconcat(above->clause_text, "; ", draft->clause_text, NULL);
	above->clause_text = dn_arena_string(table->drafts->arena, words);
	above->source.last_line = draft->source.last_line;
	dn_clause_merge(&above->clause, &draft->clause, &table->drafts->lexicon, table->drafts->arena);
	return TRUE;
}

gboolean dn_table_row_names_joining(const DnTable *table, const DnLine *row)
{
	DnSlice cell = dn_table_row_cell(table, row, DN_COLUMN_PARTICIPANT);
	return cell.length > 0 && !dn_table_cell_is_none(cell);
}

void dn_table_row_read(DnTable *table, const DnLine *row)
{
	DnDraft draft = {.source = {.page = row->page, .line = row->line, .last_line = row->line, .offset = row->offset,
	                            .length = row->length},
	                 .place = {.offset = row->offset, .page = row->page, .line = row->line, .line_text = row->text},
	                 .of_row = TRUE};
	if (row->unread) {
		dn_table_doubt_row(table->drafts, table->header, row);
		memset(table->outer, 0, sizeof table->outer);
		memset(table->above, 0, sizeof table->above); /* of which 同上 below it would speak */
		table->section = NULL; /* what titles it may title the rows below, and is not known */
		table->task = NULL;
		return;
	}
	if (dn_table_row_is_shifted(table->drafts, &table->columns, table->header, row)) {
		dn_drafts_doubt(table->drafts, "clause-unread", DN_SEVERITY_WARNING, draft.place,
		                "the cells of this row stand to the left of their titles, and nobody was read from it: %s", row->cells[0].text);
		return;
	}
	note_task(table, row);
	dn_clause_init(&draft.clause);
	gboolean says_more = goes_on_with_joining(table, row);
	if (table->task == NULL || !read_cells(table, &draft, row, says_more)) {
		note_unread(table, &draft, row);
		dn_clause_clear(&draft.clause);
		return;
	}
	table->last = row;
	draft.text = table->task;
	draft.beside_joining = table->joined && !dn_table_row_names_joining(table, row);
	if (joins_above(table, &draft, says_more)) {
		dn_clause_clear(&draft.clause);
		return;
	}
	place_row(table, &draft, row);
	g_array_append_val(table->drafts->tasks, draft);
}
