/* A cell that goes on from one row into the next shows that these are no rows, and so does text that does not read on within one. */
#include "document/text_row_lines.h"

#include <string.h>

#include "document/text_times.h"
#include "document/text_titles.h"

/* A line is full, letters being of different widths, where the next word would have taken more than nine tenths of the column. */
enum { FULL = 9, FULL_OF = 10 };

/* The next cell of a column from `index` on that stands before line `end`; the number of cells where there is none. */
static guint next_cell(const DnTextColumns *columns, guint index, guint column, guint end)
{
	while (index < columns->cells->len && dn_text_cell_at(columns, index)->line < end && dn_text_cell_at(columns, index)->column != column)
		index++;
	return index < columns->cells->len && dn_text_cell_at(columns, index)->line < end ? index : columns->cells->len;
}

/* Whether nothing but numbers parts the rows, so that any line may stand below one of them. */
static gboolean is_numbered(DnTextRowWay way)
{
	return way == DN_TEXT_BY_NUMBERS || way == DN_TEXT_BY_COUNTS;
}

static gboolean is_full(const DnTextRowLines *lines, const DnTextPiece *above, const DnTextPiece *below)
{
	const DnTextColumn *column = &lines->columns->columns[lines->text];
	return dn_text_width_with_next(above, below, lines->columns->measure) * FULL_OF > (column->right - column->left) * FULL;
}

/* Whether the text of a row may go on in the next one: Chinese words do where the line is full, since no letter and no number shows
 * where a sentence begins. */
static gboolean may_go_on(const DnTextRowLines *lines, const DnTextCell *above, const DnTextCell *below)
{
	gboolean wide = lines->numbers == DN_TEXT_NO_COLUMN && g_unichar_iswide(g_utf8_get_char(below->piece.at));
	return dn_text_piece_ends_open(&above->piece) || (wide && !dn_text_piece_ends_sentence(&above->piece) && is_full(lines, &above->piece, &below->piece));
}

/* A line that fills all that the row's first one does may be a row of its own. */
static gboolean fills_as_much(const DnTextRowLines *lines, guint first, guint line)
{
	return (lines->filled[first] & ~lines->filled[line]) == 0;
}

/* Whether the one number of a row stands below its first line, which is no row of its own then. */
static gboolean begins_above_number(const DnTextRowLines *lines, const DnTextRow *row)
{
	return lines->numbers != DN_TEXT_NO_COLUMN && !dn_text_row_is_filled(lines, row->first, lines->numbers);
}

static gboolean is_broken_line(const DnTextRowLines *lines, DnTextRowWay way, const DnTextRow *row, const DnTextCell *above, const DnTextCell *below)
{
	if (dn_text_goes_on(&above->piece, &below->piece))
		return TRUE;
	if (way == DN_TEXT_BY_TIMES) /* a line that begins as a row does may be one of nobody's */
		return FALSE;
	if (dn_text_piece_ends_sentence(&above->piece) || (way == DN_TEXT_BY_BLANKS && lines->numbers == DN_TEXT_NO_COLUMN && below->line > above->line + 1))
		return FALSE;
	gboolean may_begin = way == DN_TEXT_BY_BLANKS && !begins_above_number(lines, row) && fills_as_much(lines, row->first, below->line);
	return !may_begin && is_full(lines, &above->piece, &below->piece);
}

/* Whether the text of a row, which begins with the cell at `*at`, reads on from line to line; then `*at` is behind it. */
static gboolean reads_on(const DnTextRowLines *lines, DnTextRowWay way, const DnTextRow *row, guint *at)
{
	const DnTextColumns *columns = lines->columns;
	guint n = columns->cells->len, index = next_cell(columns, *at, lines->text, row->end);
	if (index == n)
		return FALSE;
	const DnTextCell *cell = dn_text_cell_at(columns, index);
	if (dn_text_begins_small(&cell->piece))
		return FALSE;
	if (!is_numbered(way) && *at > 0 && may_go_on(lines, dn_text_cell_at(columns, *at - 1), cell))
		return FALSE;
	for (guint next; (next = next_cell(columns, index + 1, lines->text, row->end)) < n; index = next) {
		const DnTextCell *below = dn_text_cell_at(columns, next);
		if (!is_numbered(way) && !is_broken_line(lines, way, row, cell, below))
			return FALSE;
		cell = below;
	}
	*at = index + 1;
	return TRUE;
}

static guint count_filled(const DnTextRowLines *lines, const DnTextRow *row, guint columns)
{
	guint n = 0;
	for (guint i = row->first; i < row->end; i++)
		n += (lines->filled[i] & columns) != 0 ? 1 : 0;
	return n;
}

/* Whether a cell below another one of its column is a fault of the rows, in which both stand, or between which the rows change. */
typedef gboolean (*Fault)(const DnTextRowLines *lines, const DnTextCell *above, const DnTextCell *below, gboolean same_row);

static gboolean have_fault(const DnTextRowLines *lines, const GArray *rows, Fault is_fault)
{
	const DnTextCell *above[DN_TEXT_MOST_PIECES] = {NULL};
	guint row_of[DN_TEXT_MOST_PIECES] = {0}, row = 0;
	for (guint i = 0; i < lines->columns->cells->len; i++) {
		const DnTextCell *cell = dn_text_cell_at(lines->columns, i);
		guint column = cell->column;
		while (row + 1 < rows->len && cell->line >= g_array_index(rows, DnTextRow, row).end)
			row++;
		if (above[column] != NULL && is_fault(lines, above[column], cell, row_of[column] == row))
			return TRUE;
		above[column] = cell;
		row_of[column] = row;
	}
	return FALSE;
}

/* - is a cell that names nobody. */
static gboolean is_dash(const DnTextPiece *piece)
{
	return piece->length == 1 && *piece->at == '-';
}

/* Whether a blank line stands above the number beside a cell: then only the end of the cell above could tell that it goes on. */
static gboolean begins_apart(const DnTextRowLines *lines, const DnTextCell *cell)
{
	return lines->numbers != DN_TEXT_NO_COLUMN && dn_text_row_is_filled(lines, cell->line, lines->numbers) && cell->line > lines->first &&
	       lines->filled[cell->line - 1] == 0;
}

/* Whether a name in a column of bodies goes on from one row to the next: then these are no rows. */
static gboolean cuts_name(const DnTextRowLines *lines, const DnTextCell *above, const DnTextCell *below, gboolean same_row)
{
	if (same_row || !dn_text_row_is_of_bodies(lines, below->column) || is_dash(&above->piece))
		return FALSE;
	if (begins_apart(lines, below))
		return dn_text_piece_ends_open(&above->piece);
	return dn_text_goes_on(&above->piece, &below->piece) || (lines->numbers == DN_TEXT_NO_COLUMN && dn_text_piece_begins_with_rest(&below->piece));
}

/* 2026 - above 2027: a time that goes on from one row to the next. */
static gboolean cuts_time(const DnTextRowLines *lines, const DnTextCell *above, const DnTextCell *below, gboolean same_row)
{
	return !same_row && lines->numbers == DN_TEXT_NO_COLUMN && below->line == above->line + 1 && !is_dash(&above->piece) &&
	       dn_text_titles_times(lines->columns->columns[below->column].title->str) && dn_text_piece_is_open_time(&above->piece);
}

/* （再掲） below the name of a task, or a bullet where each cell begins with one: what stands above ended, and no other cell begins. */
static gboolean begins_within_cell(const DnTextRowLines *lines, const DnTextCell *cell)
{
	g_autofree char *words = dn_text_piece_words(&cell->piece);
	if ((lines->bulleted >> cell->column & 1) != 0 && dn_text_piece_begins_with_bullet(&cell->piece))
		return TRUE;
	return g_str_has_prefix(words, "（") && g_str_has_suffix(words, "）");
}

/* Whether a word above the first line of a row fills its column up to the next one, so that it may go on there. */
static gboolean may_cut_word(const DnTextRowLines *lines, const DnTextCell *above, const DnTextCell *below, gboolean same_row)
{
	enum { NARROW = 6 /* columns of the screen: 新規 */, GUTTER = 1 };
	const DnTextColumns *columns = lines->columns;
	guint column = below->column, wide = dn_text_wide_columns(columns->measure);
	gboolean narrow = columns->columns[column].right - columns->columns[column].left <= NARROW;
	return !same_row && !narrow && column != lines->text && !dn_text_row_is_of_bodies(lines, column) && column + 1 < columns->n &&
	       above->piece.right + wide + GUTTER > columns->columns[column + 1].left;
}

/* Whether a line of a cell ends short above more of it. Bodies may stand a line each. */
static gboolean is_short_line(const DnTextRowLines *lines, const DnTextCell *above, const DnTextCell *below, gboolean same_row)
{
	const DnTextColumn *column = &lines->columns->columns[below->column];
	return same_row && !dn_text_row_is_of_bodies(lines, below->column) && !begins_within_cell(lines, below) &&
	       dn_text_ends_short(&above->piece, &below->piece, column->right - column->left, lines->columns->measure);
}

/* Whether more lines of the first row stand above its number than below: then the first of them may be the rest of a row that a page cut. */
static gboolean may_begin_within(const DnTextRowLines *lines, const DnTextRow *first)
{
	guint number = first->first;
	while (number < first->end && !dn_text_row_is_filled(lines, number, lines->numbers))
		number++;
	return number - first->first > first->end - MIN(first->end, number + 1);
}

/* Whether a row, whose text begins with the cell at `*at` or behind it, is one; then `*at` is behind its text. */
static gboolean is_sound(const DnTextRowLines *lines, DnTextRowWay way, const DnTextRow *row, guint *at)
{
	if (way != DN_TEXT_BY_NUMBERS && count_filled(lines, row, lines->bodies) == 0)
		return FALSE;
	if (lines->numbers != DN_TEXT_NO_COLUMN && count_filled(lines, row, 1U << lines->numbers) != 1)
		return FALSE;
	return reads_on(lines, way, row, at);
}

/* Whether more words stand behind a blank line within a row, with a capital or a mark, and who leads beside them: who does what is not known then. */
static gboolean is_another(const DnTextRowLines *lines, const DnTextCell *above, const DnTextCell *below, gboolean same_row)
{
	guint lead = lines->bodies & (~lines->bodies + 1);
	(void)above;
	return same_row && below->column == lines->text && lines->filled[below->line - 1] == 0 && (lines->filled[below->line] & lead) != 0 &&
	       strchr("(ABCDEFGHIJKLMNOPQRSTUVWXYZ", *below->piece.at) != NULL;
}

gboolean dn_text_rows_are_sound(const DnTextRowLines *lines, DnTextRowWay way, const GArray *rows)
{
	guint at = 0;
	if (way == DN_TEXT_BY_NUMBERS && have_fault(lines, rows, is_another))
		return FALSE;
	if (way == DN_TEXT_BY_BLANKS && lines->numbers != DN_TEXT_NO_COLUMN && rows->len > 0 && may_begin_within(lines, &g_array_index(rows, DnTextRow, 0)))
		return FALSE;
	if (have_fault(lines, rows, cuts_name) || have_fault(lines, rows, cuts_time) || (is_numbered(way) && have_fault(lines, rows, is_short_line)))
		return FALSE;
	if (way == DN_TEXT_BY_WHOLE_LINES && have_fault(lines, rows, may_cut_word))
		return FALSE;
	for (guint i = 0; i < rows->len; i++)
		if (!is_sound(lines, way, &g_array_index(rows, DnTextRow, i), &at))
			return FALSE;
	return TRUE;
}
