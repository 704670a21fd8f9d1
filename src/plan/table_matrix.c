/* Bodies head columns and a mark says what each does: a table is read so where nothing but marks stands below at least two of them, and
 * the marks are explained beside the table, or its tasks are titled as such. What a mark means that nobody explains is guessed for ◎ and ★
 * beside ○ and ☆ only; all others say no more than that a body is responsible. */
#include "plan/table_matrix.h"

#include "plan/mark_legend.h"
#include "plan/name_post.h"
#include "plan/raci.h"
#include "plan/table_cells.h"
#include "plan/table_columns.h"

enum { LOOKED_AT = 40 /* rows */, MOST_COLUMNS = 64, LONGEST_TITLE = 120 /* bytes */ };

typedef struct {
	DnDrafts *drafts;
	DnOutline *outline;
	guint first, n, header;
	int task, number; /* columns; DN_NO_COLUMN for none */
	gboolean of_body[MOST_COLUMNS];
	DnMarkLegend legend;
} Matrix;

static const DnLine *row_at(const Matrix *matrix, guint index)
{
	return dn_text_paragraph(matrix->drafts->text, matrix->first + index)->row;
}

static gboolean is_filled(DnSlice cell)
{
	return cell.length > 0 && !dn_table_cell_is_none(cell);
}

/* ---- Whether a table is one ------------------------------------------------------------------------------------------------ */

/* The row above the first one with a mark; n where there is none. */
static guint find_header(const Matrix *matrix)
{
	for (guint i = 1; i < MIN(matrix->n, (guint)DN_HEADER_WITHIN); i++)
		for (guint column = 1; column < row_at(matrix, i)->n_cells; column++)
			if (dn_mark_is_one(dn_table_cell_at(row_at(matrix, i), column)))
				return i - 1;
	return matrix->n;
}

static gboolean holds_marks(const Matrix *matrix, guint column)
{
	guint marks = 0;
	for (guint i = matrix->header + 1; i < MIN(matrix->n, (guint)LOOKED_AT); i++) {
		DnSlice cell = dn_table_cell_at(row_at(matrix, i), column);
		if (is_filled(cell) && !dn_mark_is_one(cell))
			return FALSE;
		marks += is_filled(cell) ? 1 : 0;
	}
	return marks > 0;
}

/* The shape of the one body that heads a column. */
static DnShape shape_of(const Matrix *matrix, DnSlice title)
{
	enum { LONGEST = 90 };
	DnClause clause;
	if (title.length == 0 || title.length > LONGEST || dn_column_kind(title) != DN_COLUMN_OTHER)
		return DN_SHAPE_NONE;
	dn_clause_init(&clause);
	dn_clause_read(&clause, &matrix->drafts->lexicon, matrix->drafts->arena, title);
	gboolean one = clause.bodies->len == 1 && dn_clause_n_unread(&clause) == 0;
	DnShape shape = one ? g_array_index(clause.bodies, DnBody, 0).shape : DN_SHAPE_NONE;
	dn_clause_clear(&clause);
	return shape;
}

/* A title may stand in the row above, where another cell of the header has two rows. */
static void find_titled(Matrix *matrix)
{
	matrix->task = matrix->number = DN_NO_COLUMN;
	for (guint i = 0; i <= matrix->header; i++)
		for (guint column = 0; column < row_at(matrix, i)->n_cells; column++) {
			DnColumn kind = dn_column_kind(dn_table_cell_at(row_at(matrix, i), column));
			matrix->task = kind == DN_COLUMN_TASK && matrix->task < 0 ? (int)column : matrix->task;
			matrix->number = kind == DN_COLUMN_NUMBER && matrix->number < 0 ? (int)column : matrix->number;
		}
}

/* Student 1 | Student 2 above Lead | Support: what persons do, who are no bodies. Its rows are no header of another table either. */
static gboolean is_of_persons(const Matrix *matrix)
{
	enum { FEWEST = 2 };
	guint n = 0;
	const DnLine *header = row_at(matrix, MIN(matrix->header, matrix->n - 1));
	for (guint column = 0; matrix->header < matrix->n && column < MIN(header->n_cells, (guint)MOST_COLUMNS); column++) {
		DnSlice title = dn_table_cell_at(header, column);
		n += title.length > 0 && dn_profile_is_spaced(matrix->drafts->lexicon.profile) && dn_name_is_person(&matrix->drafts->lexicon, title) &&
		     holds_marks(matrix, column);
	}
	return n >= FEWEST;
}

static gboolean is_matrix(Matrix *matrix)
{
	guint named = 0, sure = 0;
	matrix->header = find_header(matrix);
	if (matrix->header == matrix->n)
		return FALSE;
	const DnLine *header = row_at(matrix, matrix->header);
	for (guint column = 0; column < MIN(header->n_cells, (guint)MOST_COLUMNS); column++) {
		DnShape shape = holds_marks(matrix, column) ? shape_of(matrix, dn_table_cell_at(header, column)) : DN_SHAPE_NONE;
		matrix->of_body[column] = shape != DN_SHAPE_NONE;
		named += shape != DN_SHAPE_NONE ? 1 : 0;
		sure += shape >= DN_SHAPE_STRONG ? 1 : 0;
	}
	if (named < 2)
		return FALSE;
	find_titled(matrix);
	gboolean explained = dn_mark_legend_find(&matrix->legend, matrix->drafts, matrix->first, matrix->n, matrix->header);
	return explained || (sure * 2 >= named && matrix->task >= 0);
}

/* ---- Tasks ----------------------------------------------------------------------------------------------------------------- */

static DnPlace place_of(const DnLine *row)
{
	return (DnPlace){.offset = row->offset, .page = row->page, .line = row->line, .line_text = row->text};
}

static void doubt_mark(const Matrix *matrix, const DnLine *row, DnSlice mark, DnSlice title)
{
	g_autofree char *message = g_strdup_printf("nothing says what the mark %.*s below %.*s means; it is left out", (int)mark.length, mark.at,
	                                           (int)title.length, title.at);
	dn_drafts_doubt(matrix->drafts, "clause-unread", DN_SEVERITY_WARNING, place_of(row), "%s", message);
}

/* ★ beside △ where nobody says what each means. One mark alone needs no explanation. */
static void doubt_guess(const Matrix *matrix)
{
	const DnMarkLegend *legend = &matrix->legend;
	g_autoptr(GString) marks = g_string_new(NULL);
	for (guint i = 0; i < legend->n; i++)
		if (legend->known[i])
			g_string_append_printf(marks, "%s%.*s", marks->len > 0 ? " " : "", (int)legend->marks[i].length, legend->marks[i].at);
	if (!legend->explained && legend->n > 1 && marks->len > 0)
		dn_drafts_doubt(matrix->drafts, "clause-unread", DN_SEVERITY_WARNING, place_of(row_at(matrix, matrix->header)),
		                "nothing says what each of these marks means; ◎ and ★ are taken to lead beside ○ and ☆, all others to be responsible: %s",
		                marks->str);
}

static gboolean holds_some_mark(const Matrix *matrix, guint column)
{
	for (guint i = matrix->header + 1; i < MIN(matrix->n, (guint)LOOKED_AT); i++)
		if (dn_mark_is_one(dn_table_cell_at(row_at(matrix, i), column)))
			return TRUE;
	return FALSE;
}

/* Columns of marks whose title is no body, nor that of anything else that is known, or that hold other words too. */
static void doubt_columns(const Matrix *matrix)
{
	const DnLine *header = row_at(matrix, matrix->header);
	for (guint column = 0; column < MIN(header->n_cells, (guint)MOST_COLUMNS); column++) {
		DnSlice title = dn_slice_beginning(dn_table_cell_at(header, column), LONGEST_TITLE);
		if (matrix->of_body[column] || (int)column == matrix->task || (int)column == matrix->number || title.length == 0 ||
		    dn_column_kind(title) != DN_COLUMN_OTHER || !holds_some_mark(matrix, column))
			continue;
		g_autofree char *message = g_strdup_printf("the column '%.*s' holds marks, but %s; it is left out",
		                                           (int)title.length, title.at,
		                                           holds_marks(matrix, column) ? "its title names no body" : "other words too");
		dn_drafts_doubt(matrix->drafts, "clause-unread", DN_SEVERITY_WARNING, place_of(header), "%s", message);
	}
}

static void read_marks(const Matrix *matrix, DnDraft *draft, const DnLine *row)
{
	g_autoptr(GString) words = g_string_new(NULL);
	for (guint column = 0; column < MIN(row->n_cells, (guint)MOST_COLUMNS); column++) {
		DnSlice mark = dn_table_cell_at(row, column), title = dn_table_cell_at(row_at(matrix, matrix->header), column);
		DnDuty duty;
		if (!matrix->of_body[column] || !is_filled(mark))
			continue;
		if (!dn_mark_legend_duty(&duty, &matrix->legend, mark)) {
			if (!matrix->legend.informed || !dn_slice_is(mark, dn_slice_of("I")))
				doubt_mark(matrix, row, mark, title);
			continue;
		}
		dn_table_cell_note(words, title);
		dn_table_cell_note_mark(words, mark);
		const DnTableCell cell = {.title = title, .words = title, .duty = duty, .end = matrix->first + matrix->n, .row = row};
		dn_table_cell_read(&draft->clause, matrix->drafts, &cell);
	}
	draft->clause_text = dn_arena_string(matrix->drafts->arena, words->str);
}

static DnSlice task_of(const Matrix *matrix, const DnLine *row)
{
	DnSlice task = dn_table_cell_at(row, (guint)matrix->task), longest = dn_slice("", 0);
	for (guint i = 0; task.length == 0 && i < row->n_cells; i++) {
		DnSlice cell = dn_table_cell_at(row, i);
		if ((int)i != matrix->number && !dn_mark_is_one(cell) && cell.length > longest.length)
			longest = cell;
	}
	return task.length > 0 ? task : longest;
}

static void read_row(const Matrix *matrix, const DnLine *row)
{
	DnDraft draft = {.source = {.page = row->page, .line = row->line, .last_line = row->line, .offset = row->offset,
	                            .length = row->length},
	                 .place = place_of(row), .of_row = TRUE};
	DnSlice task = task_of(matrix, row), number = dn_table_cell_at(row, (guint)matrix->number);
	dn_clause_init(&draft.clause);
	read_marks(matrix, &draft, row);
	if (draft.clause.bodies->len == 0 || task.length == 0) {
		dn_clause_clear(&draft.clause);
		return;
	}
	draft.text = dn_drafts_keep(matrix->drafts, task);
	dn_drafts_place_under(matrix->drafts, &draft, matrix->outline);
	draft.number = number.length > 0 ? dn_drafts_keep(matrix->drafts, number) : NULL;
	draft.item = 0;
	if (draft.number != NULL) {
		((const char **)draft.labels)[draft.n_labels++] = draft.number;
		draft.kind = DN_MARKER_BULLET;
		draft.value = (guint)g_ascii_strtoull(draft.number, NULL, 10);
	}
	g_array_append_val(matrix->drafts->tasks, draft);
}

gboolean dn_table_matrix_read(DnDrafts *drafts, DnOutline *outline, guint first, guint n)
{
	Matrix matrix = {.drafts = drafts, .outline = outline, .first = first, .n = n};
	if (!is_matrix(&matrix)) {
		gboolean of_persons = is_of_persons(&matrix);
		if (of_persons)
			doubt_columns(&matrix);
		return of_persons;
	}
	doubt_guess(&matrix);
	doubt_columns(&matrix);
	if (matrix.legend.informed)
		dn_raci_tell(drafts, place_of(row_at(&matrix, matrix.header)));
	for (guint i = matrix.header + 1; i < n; i++)
		read_row(&matrix, row_at(&matrix, i));
	return TRUE;
}
