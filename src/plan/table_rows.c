/* Reads each row below a header into one draft. A cell that a printer left empty because it goes on from above takes the value
 * above it. */
#include "plan/table_rows.h"

#include "document/grid.h"
#include "plan/lead_rule.h"
#include "plan/table_columns.h"

typedef struct {
	DnDrafts *drafts;
	const DnOutline *outline;
	DnColumns columns;
	guint first, n;
	const char *section, *task; /* of the row above */
	DnOutline parts;            /* rows that title those below them */
} Table;

static const DnLine *row_at(const Table *table, guint index)
{
	return dn_text_paragraph(table->drafts->text, table->first + index)->row;
}

static DnSlice cell_of(const Table *table, const DnLine *row, DnColumn column)
{
	int index = table->columns.of[column];
	if (index < 0 || (guint)index >= row->n_cells)
		return dn_slice("", 0);
	return dn_slice_trim(dn_slice_of(row->cells[index].text));
}

/* A header of two rows has one heading over several columns; where the lower row says nothing, the upper one holds. */
static gboolean read_header(DnColumns *columns, const DnLine *row, const DnLine *upper)
{
	g_autofree const char **headers = g_new(const char *, row->n_cells + 1);
	for (guint i = 0; i < row->n_cells; i++) {
		gboolean lower = upper == NULL || i >= upper->n_cells ||
		                 dn_column_kind(dn_slice_of(row->cells[i].text)) != DN_COLUMN_OTHER;
		headers[i] = lower ? row->cells[i].text : upper->cells[i].text;
	}
	return dn_columns_read(columns, headers, row->n_cells);
}

/* Where a table has no column for the task, the longest cell that is no other column's. */
static DnSlice task_of(const Table *table, const DnLine *row)
{
	DnSlice longest = cell_of(table, row, DN_COLUMN_TASK);
	if (table->columns.of[DN_COLUMN_TASK] >= 0)
		return longest;
	for (guint i = 0; i < row->n_cells; i++) {
		gboolean other = FALSE;
		for (guint kind = DN_COLUMN_TASK; kind < DN_COLUMNS; kind++)
			other |= table->columns.of[kind] == (int)i;
		DnSlice cell = dn_slice_trim(dn_slice_of(row->cells[i].text));
		if (!other && cell.length > longest.length)
			longest = cell;
	}
	return longest;
}

/* ---- Cells ------------------------------------------------------------------------------------------------------------ */

/* OMB* and OMB[^15]: the mark of a footnote, taken off the end. */
static DnSlice cut_footnote(DnSlice *cell)
{
	static const char stars[] = "*†‡＊";
	const char *bracket = dn_slice_ends_with(*cell, dn_slice_of("]")) ? dn_slice_find(*cell, dn_slice_of("[^")) : NULL;
	const char *end = dn_slice_end(*cell);
	if (bracket != NULL)
		cell->length = (gsize)(bracket - cell->at);
	while (cell->length > 0 && dn_is_mark(dn_slice_last(*cell), stars))
		cell->length = (gsize)(g_utf8_prev_char(dn_slice_end(*cell)) - cell->at);
	return dn_slice(dn_slice_end(*cell), (gsize)(end - dn_slice_end(*cell)));
}

/* The paragraph below the table that begins with the mark; an empty slice for none. */
static DnSlice find_footnote(const Table *table, DnSlice mark)
{
	enum { NEAR = 4 };
	const DnText *text = table->drafts->text;
	for (guint i = table->first + table->n; i < text->paragraphs->len && i < table->first + table->n + NEAR; i++) {
		const DnParagraph *paragraph = dn_text_paragraph(text, i);
		DnSlice words = dn_text_slice(text, paragraph->start, paragraph->length);
		if (mark.length > 0 && dn_slice_starts_with(words, mark))
			return dn_slice_trim(dn_slice_skip(words, mark.length));
	}
	return dn_slice("", 0);
}

/* Reads a cell; bodies of which the cell itself says nothing do what the column says. */
static void read_cell(const Table *table, DnClause *clause, DnSlice cell, DnDuty duty)
{
	DnClause read;
	dn_clause_init(&read);
	DnSlice mark = cut_footnote(&cell);
	dn_clause_read(&read, &table->drafts->lexicon, table->drafts->arena, cell);
	for (guint i = 0; i < read.bodies->len; i++) {
		DnBody *body = &g_array_index(read.bodies, DnBody, i);
		if (duty != DN_DUTY_RESPONSIBLE && read.n_verbs == 0 && !read.labelled && !read.states_lead)
			body->duty = duty;
	}
	read.labelled = TRUE;
	read.states_lead |= duty == DN_DUTY_LEADS && read.bodies->len > 0;
	dn_clause_merge(clause, &read, &table->drafts->lexicon);
	dn_clause_clear(&read);
	DnSlice footnote = find_footnote(table, mark);
	if (footnote.length > 0 && dn_profile_prefix(table->drafts->lexicon.profile, DN_WORDS_TOGETHER, footnote) > 0) {
		dn_clause_init(&read);
		dn_clause_read(&read, &table->drafts->lexicon, table->drafts->arena, footnote);
		for (guint i = 0; i < clause->bodies->len; i++)
			g_array_index(clause->bodies, DnBody, i).duty = DN_DUTY_LEADS;
		for (guint i = 0; i < read.bodies->len; i++)
			g_array_index(read.bodies, DnBody, i).duty = DN_DUTY_JOINS;
		clause->states_lead = TRUE;
		dn_clause_merge(clause, &read, &table->drafts->lexicon);
		dn_clause_clear(&read);
	}
}

static void note_clause(GString *out, DnSlice cell)
{
	if (cell.length == 0)
		return;
	if (out->len > 0)
		g_string_append(out, "; ");
	dn_text_append_typed(out, cell, TRUE);
}

static gboolean read_cells(const Table *table, DnDraft *draft, const DnLine *row)
{
	static const struct {
		DnColumn column;
		DnDuty duty;
	} columns[] = {{DN_COLUMN_LEAD, DN_DUTY_LEADS},
	               {DN_COLUMN_DEPARTMENT, DN_DUTY_RESPONSIBLE},
	               {DN_COLUMN_PARTICIPANT, DN_DUTY_JOINS}};
	g_autoptr(GString) words = g_string_new(NULL);
	for (guint i = 0; i < G_N_ELEMENTS(columns); i++) {
		DnSlice cell = cell_of(table, row, columns[i].column);
		note_clause(words, cell);
		if (cell.length > 0)
			read_cell(table, &draft->clause, cell, columns[i].duty);
	}
	draft->clause_text = dn_arena_string(table->drafts->arena, words->str);
	return draft->clause.bodies->len > 0;
}

/* ---- Rows ------------------------------------------------------------------------------------------------------------- */

static void add_section(Table *table, DnDraft *draft, const DnLine *row)
{
	DnSlice section = cell_of(table, row, DN_COLUMN_SECTION);
	if (section.length > 0)
		table->section = dn_drafts_keep(table->drafts, dn_slice_beginning(section, DN_GRID_LONGEST_REPEATED));
	if (table->section != NULL)
		((const char **)draft->path)[draft->n_path++] = table->section;
}

static void add_parts(const Table *table, DnDraft *draft)
{
	const GArray *levels = table->parts.levels;
	const char **path = dn_arena_alloc(table->drafts->arena, (draft->n_path + levels->len + 1) * sizeof *path);
	memcpy(path, draft->path, draft->n_path * sizeof *path);
	for (guint i = 0; i < levels->len; i++)
		path[draft->n_path + i] = g_array_index(levels, DnLevel, i).heading.at;
	draft->path = path;
	draft->n_path += levels->len;
}

/* Headings above a table title it; a numbered item above it is no number of its rows. */
static void place_row(Table *table, DnDraft *draft, const DnLine *row)
{
	DnSlice number = cell_of(table, row, DN_COLUMN_NUMBER);
	dn_drafts_place_under(table->drafts, draft, table->outline);
	if (table->parts.levels->len > 0)
		add_parts(table, draft);
	add_section(table, draft, row);
	draft->number = number.length > 0 ? dn_drafts_keep(table->drafts, number) : NULL;
	draft->item = 0;
	if (number.length == 0)
		return;
	((const char **)draft->labels)[draft->n_labels++] = draft->number;
	draft->kind = DN_MARKER_BULLET;
	draft->value = (guint)g_ascii_strtoull(draft->number, NULL, 10);
}

static void read_row(Table *table, const DnLine *row)
{
	DnDraft draft = {.source = {.page = row->page, .line = row->line, .last_line = row->line, .offset = row->offset,
	                            .length = row->length},
	                 .place = {.offset = row->offset, .page = row->page, .line = row->line}};
	DnSlice task = task_of(table, row);
	if (task.length > 0)
		table->task = dn_drafts_keep(table->drafts, task);
	else if (table->task != NULL && strlen(table->task) > DN_GRID_LONGEST_REPEATED)
		table->task = dn_drafts_keep(table->drafts, dn_slice_beginning(dn_slice_of(table->task), DN_GRID_LONGEST_REPEATED));
	dn_clause_init(&draft.clause);
	if (table->task == NULL || !read_cells(table, &draft, row)) {
		dn_clause_clear(&draft.clause);
		return;
	}
	draft.text = table->task;
	place_row(table, &draft, row);
	g_array_append_val(table->drafts->tasks, draft);
}

/* The only words of a row, also where a program repeats them in every cell of what was merged; an empty slice where there are others. */
static DnSlice only_words(const DnLine *row)
{
	DnSlice only = {"", 0};
	for (guint i = 0; i < row->n_cells; i++) {
		DnSlice cell = dn_slice_trim(dn_slice_of(row->cells[i].text));
		if (cell.length > 0 && only.length > 0 && !(cell.length == only.length && dn_slice_starts_with(cell, only)))
			return (DnSlice){"", 0};
		only = cell.length > 0 ? cell : only;
	}
	return only;
}

static gboolean names_body(const Table *table, const DnLine *row)
{
	return cell_of(table, row, DN_COLUMN_LEAD).length > 0 || cell_of(table, row, DN_COLUMN_DEPARTMENT).length > 0 ||
	       cell_of(table, row, DN_COLUMN_PARTICIPANT).length > 0;
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
	DnSlice words = only_words(row), task = cell_of(table, row, DN_COLUMN_TASK);
	*marker = (DnMarker){0};
	if (words.length == 0 || (names_body(table, row) && task.length == 0))
		return FALSE;
	if (dn_marker_read(marker, words))
		return is_title_marker(marker);
	return table->columns.of[DN_COLUMN_NUMBER] >= 0 && words.length <= LONGEST &&
	       !dn_is_mark(dn_slice_last(words), "。；，、：.;,:");
}

static void enter_part(Table *table, const DnMarker *marker, const DnLine *row)
{
	enum { LONGEST = 600 };
	DnSlice heading = dn_slice_of(dn_drafts_keep(table->drafts, dn_slice_beginning(only_words(row), LONGEST)));
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

static gboolean is_note(const Table *table, const DnLine *row)
{
	DnSlice words = dn_slice(row->text, row->length);
	if (!dn_lead_rule_is_stated(table->drafts->lexicon.profile, words))
		return FALSE;
	dn_drafts_set_rule(table->drafts, dn_lead_rule_find(table->drafts->lexicon.profile, words),
	                   (DnPlace){.offset = row->offset, .page = row->page, .line = row->line}, 0);
	return TRUE;
}

void dn_table_rows_read(DnDrafts *drafts, const DnOutline *outline, guint first, guint n)
{
	Table table = {.drafts = drafts, .outline = outline, .first = first, .n = n};
	DnColumns again;
	guint header = 0;
	while (header < MIN(n, DN_HEADER_WITHIN) && !read_header(&table.columns, row_at(&table, header), NULL))
		header++;
	if (header == MIN(n, DN_HEADER_WITHIN))
		return;
	if (header + 1 < n && read_header(&again, row_at(&table, header + 1), NULL))
		read_header(&table.columns, row_at(&table, header + 1), row_at(&table, header));
	dn_outline_init(&table.parts);
	for (guint i = header + 1; i < n; i++) {
		const DnLine *row = row_at(&table, i);
		DnMarker marker;
		if (is_note(&table, row) || read_header(&again, row, NULL))
			continue;
		if (is_part(&marker, &table, row)) {
			enter_part(&table, &marker, row);
			continue;
		}
		leave_parts(&table, task_of(&table, row));
		read_row(&table, row);
	}
	dn_outline_clear(&table.parts);
}
