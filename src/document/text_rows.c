/* Most printers set a row's cells at its top, spreadsheets set them in its middle:
 *
 *   Build the        Works   2026          Build the
 *   new schools                            new schools     Works   2026
 *                                          of the town
 */
#include "document/text_rows.h"

#include <string.h>

#include "document/text_times.h"
#include "document/text_titles.h"

/* A line is full, letters being of different widths, where the next word would have taken more than nine tenths of the column. */
enum { NO_COLUMN = DN_TEXT_MOST_PIECES, FULL = 9, FULL_OF = 10 };

typedef struct {
	const DnTextColumns *columns;
	guint first, end;  /* lines */
	guint *filled;     /* columns that have text in a line, a bit each */
	guint numbers, text; /* the column of numbers, or NO_COLUMN; that of what is to be done */
	guint bodies;      /* columns of bodies, a bit each */
	guint bulleted;    /* columns whose cells begin with a bullet beside each number, a bit each */
} Lines;

/* ---- Columns ------------------------------------------------------------------------------------------------------------------------ */

/* 再掲: a row that stands elsewhere with a number. */
static gboolean is_in_place_of_number(const DnTextPiece *piece)
{
	static const char *const marks[] = {"再掲", "（再掲）", "再", "－", "―", "—", "-", NULL};
	g_autofree char *words = dn_text_piece_words(piece);
	return g_strv_contains(marks, words);
}

static gboolean has_numbers(const DnTextColumns *columns)
{
	guint n = 0;
	if (columns->n == 0 || !dn_text_titles_numbers(columns->columns[0].title->str))
		return FALSE;
	for (guint i = 0; i < columns->cells->len; i++) {
		const DnTextCell *cell = dn_text_cell_at(columns, i);
		gboolean number = cell->column == 0 && dn_text_piece_is_number(&cell->piece);
		if (cell->column == 0 && !number && !is_in_place_of_number(&cell->piece))
			return FALSE;
		n += number ? 1 : 0;
	}
	return n > 0;
}

static gboolean is_of_bodies(const Lines *lines, guint column)
{
	return (lines->bodies >> column & 1) != 0;
}

static gboolean is_filled(const Lines *lines, guint line, guint column)
{
	return (lines->filled[line] >> column & 1) != 0;
}

/* What is to be done takes most words. */
static guint longest_column(const Lines *lines)
{
	gsize most = 0, bytes[DN_TEXT_MOST_PIECES] = {0};
	guint longest = NO_COLUMN;
	for (guint i = 0; i < lines->columns->cells->len; i++)
		bytes[dn_text_cell_at(lines->columns, i)->column] += dn_text_cell_at(lines->columns, i)->piece.length;
	for (guint i = 0; i < lines->columns->n; i++)
		if (i != lines->numbers && !is_of_bodies(lines, i) && bytes[i] > most) {
			most = bytes[i];
			longest = i;
		}
	return longest;
}

/* ・ and ○, with which many Chinese and Japanese cells begin each of their lines that does not go on. */
static gboolean begins_with_bullet(const DnTextPiece *piece)
{
	static const char bullets[] = "・○●◇◆□■◎＊※";
	return g_utf8_strchr(bullets, -1, g_utf8_get_char(piece->at)) != NULL;
}

static guint bulleted_columns(const Lines *lines)
{
	guint bulleted = 0, others = 0;
	for (guint i = 0; i < lines->columns->cells->len; i++) {
		const DnTextCell *cell = dn_text_cell_at(lines->columns, i);
		if (lines->numbers == NO_COLUMN || !is_filled(lines, cell->line, lines->numbers))
			continue;
		*(begins_with_bullet(&cell->piece) ? &bulleted : &others) |= 1U << cell->column;
	}
	return bulleted & ~others;
}

static void note_columns(Lines *lines)
{
	lines->numbers = has_numbers(lines->columns) ? 0 : NO_COLUMN;
	for (guint i = 0; i < lines->columns->n; i++)
		lines->bodies |= dn_text_titles_bodies(lines->columns->columns[i].title->str) ? 1U << i : 0;
	for (guint i = 0; i < lines->columns->cells->len; i++)
		lines->filled[dn_text_cell_at(lines->columns, i)->line] |= 1U << dn_text_cell_at(lines->columns, i)->column;
	lines->text = longest_column(lines);
	lines->bulleted = bulleted_columns(lines);
}

/* ---- Ways to part rows ---------------------------------------------------------------------------------------------------------------- */

/* Parts the lines into rows by what stands in a column; FALSE where they cannot be parted so. */
typedef gboolean (*Way)(GArray *rows, const Lines *lines, guint column);

static void add_row(GArray *rows, guint first, guint end)
{
	DnTextRow row = {first, end};
	g_array_append_val(rows, row);
}

/* The next line with text, and the end of those below it up to the next blank one. */
static guint next_block(guint *end, const Lines *lines, guint at)
{
	while (at < lines->end && lines->filled[at] == 0)
		at++;
	*end = at;
	while (*end < lines->end && lines->filled[*end] != 0)
		(*end)++;
	return at;
}

/* Whether numbers stand at the top of their rows: what is to be done begins beside them, and nothing stands above one behind a blank line. */
static gboolean are_at_top(const Lines *lines, guint column)
{
	for (guint i = lines->first, begins = i; i < lines->end; i++) {
		begins = lines->filled[i] == 0 ? i + 1 : begins;
		gboolean above = begins < i && !is_filled(lines, begins, column);
		if (is_filled(lines, i, column) && (above || !is_filled(lines, i, lines->text)))
			return FALSE;
	}
	return TRUE;
}

static gboolean part_by_numbers(GArray *rows, const Lines *lines, guint column)
{
	guint end, at = next_block(&end, lines, lines->first);
	if (column == NO_COLUMN || at == lines->end || !is_filled(lines, at, column) || !are_at_top(lines, column))
		return FALSE;
	for (guint next; at < lines->end; at = next) {
		next = at + 1;
		while (next < lines->end && !is_filled(lines, next, column))
			next++;
		for (end = next; lines->filled[end - 1] == 0;)
			end--;
		add_row(rows, at, end);
	}
	return TRUE;
}

/* Each row ends where the next one begins, or with the last line that has text. */
static void end_rows(GArray *rows, const Lines *lines)
{
	for (guint i = 0; i < rows->len; i++) {
		DnTextRow *row = &g_array_index(rows, DnTextRow, i);
		row->end = i + 1 < rows->len ? row[1].first : lines->end;
		while (row->end > row->first && lines->filled[row->end - 1] == 0)
			row->end--;
	}
}

/* Rows begin where the words of a column count on, beside the first of their bodies. Nothing else in that column may look like a number. */
static gboolean part_by_counts(GArray *rows, const Lines *lines, guint column)
{
	guint last = 0, first = lines->end;
	for (guint i = 0; i < lines->columns->cells->len; i++) {
		const DnTextCell *cell = dn_text_cell_at(lines->columns, i);
		guint number = cell->column == column ? dn_text_count_at(&cell->piece) : 0;
		first = MIN(first, cell->line);
		if (number == 0)
			continue;
		if ((last > 0 && number != last + 1) || (last == 0 && cell->line != first) || (lines->filled[cell->line] & lines->bodies) == 0)
			return FALSE;
		last = number;
		add_row(rows, cell->line, lines->end);
	}
	end_rows(rows, lines);
	return rows->len > 1;
}

/* Whether a blank line stands within a row: what is below it may be something else. */
static gboolean hold_blanks(const GArray *rows, const Lines *lines)
{
	for (guint i = 0; i < rows->len; i++)
		for (guint line = g_array_index(rows, DnTextRow, i).first; line < g_array_index(rows, DnTextRow, i).end; line++)
			if (lines->filled[line] == 0)
				return TRUE;
	return FALSE;
}

/* Rows begin where a time stands beside what is to be done and a body. Nothing but times stands in that column. */
static gboolean part_by_times(GArray *rows, const Lines *lines, guint column)
{
	guint end, at = next_block(&end, lines, lines->first);
	for (guint i = 0; i < lines->columns->cells->len; i++) {
		const DnTextCell *cell = dn_text_cell_at(lines->columns, i);
		if (cell->column != column)
			continue;
		gboolean begins = is_filled(lines, cell->line, lines->text) && (lines->filled[cell->line] & lines->bodies) != 0;
		if (!begins || !dn_text_piece_is_whole_time(&cell->piece) || (rows->len == 0 && cell->line != at))
			return FALSE;
		add_row(rows, cell->line, lines->end);
	}
	end_rows(rows, lines);
	return rows->len > 1 && !hold_blanks(rows, lines);
}

/* Rows of Chinese or Japanese begin where the first column, what is to be done and a body stand in one line. */
static gboolean part_by_whole_lines(GArray *rows, const Lines *lines, guint column)
{
	guint whole = 1U << 0 | 1U << lines->text, end, at = next_block(&end, lines, lines->first);
	if (column != 0 || lines->text == 0 || at == lines->end || !g_unichar_iswide(g_utf8_get_char(lines->columns->columns[0].title->str)))
		return FALSE;
	for (guint i = at; i < lines->end; i++) {
		gboolean begins = (lines->filled[i] & whole) == whole && (lines->filled[i] & lines->bodies) != 0;
		if (i == at && !begins)
			return FALSE;
		if (begins)
			add_row(rows, i, lines->end);
	}
	end_rows(rows, lines);
	return rows->len > 1 && !hold_blanks(rows, lines);
}

static gboolean part_by_blanks(GArray *rows, const Lines *lines, guint column)
{
	(void)column;
	for (guint end, at = next_block(&end, lines, lines->first); at < lines->end; at = next_block(&end, lines, end))
		add_row(rows, at, end);
	return TRUE;
}

/* The end of the row from line `at` on whose cell of the column is one line, with as many above it as below; 0 where none ends up to `end`. */
static guint end_around_middle(const Lines *lines, guint at, guint end, guint column)
{
	guint middle = at;
	while (middle < end && !is_filled(lines, middle, column))
		middle++;
	guint behind = middle + (middle - at) + 1;
	if (middle == end || behind > end)
		return 0;
	for (guint i = middle + 1; i < behind; i++)
		if (is_filled(lines, i, column))
			return 0;
	return behind;
}

static gboolean part_by_middles(GArray *rows, const Lines *lines, guint column)
{
	for (guint end, at = next_block(&end, lines, lines->first); at < lines->end; at = next_block(&end, lines, at))
		for (guint behind; at < end; at = behind) {
			behind = end_around_middle(lines, at, end, column);
			if (behind == 0)
				return FALSE;
			add_row(rows, at, behind);
		}
	return TRUE;
}

/* ---- Whether rows are sound ------------------------------------------------------------------------------------------------------------ */

/* The next cell of a column from `index` on that stands before line `end`; the number of cells where there is none. */
static guint next_cell(const DnTextColumns *columns, guint index, guint column, guint end)
{
	while (index < columns->cells->len && dn_text_cell_at(columns, index)->line < end && dn_text_cell_at(columns, index)->column != column)
		index++;
	return index < columns->cells->len && dn_text_cell_at(columns, index)->line < end ? index : columns->cells->len;
}

/* Whether nothing but numbers parts the rows, so that any line may stand below one of them. */
static gboolean is_numbered(Way way)
{
	return way == part_by_numbers || way == part_by_counts;
}

static gboolean is_full(const Lines *lines, const DnTextPiece *above, const DnTextPiece *below)
{
	const DnTextColumn *column = &lines->columns->columns[lines->text];
	return dn_text_width_with_next(above, below, lines->columns->measure) * FULL_OF > (column->right - column->left) * FULL;
}

/* Whether the text of a row may go on in the next one: Chinese words do where the line is full, since no letter and no number shows
 * where a sentence begins. */
static gboolean may_go_on(const Lines *lines, const DnTextCell *above, const DnTextCell *below)
{
	gboolean wide = lines->numbers == NO_COLUMN && g_unichar_iswide(g_utf8_get_char(below->piece.at));
	return dn_text_piece_ends_open(&above->piece) || (wide && !dn_text_piece_ends_sentence(&above->piece) && is_full(lines, &above->piece, &below->piece));
}

/* A line that fills all that the row's first one does may be a row of its own. */
static gboolean fills_as_much(const Lines *lines, guint first, guint line)
{
	return (lines->filled[first] & ~lines->filled[line]) == 0;
}

/* Whether the one number of a row stands below its first line, which is no row of its own then. */
static gboolean begins_above_number(const Lines *lines, const DnTextRow *row)
{
	return lines->numbers != NO_COLUMN && !is_filled(lines, row->first, lines->numbers);
}

static gboolean is_broken_line(const Lines *lines, Way way, const DnTextRow *row, const DnTextCell *above, const DnTextCell *below)
{
	if (dn_text_goes_on(&above->piece, &below->piece))
		return TRUE;
	if (way == part_by_times) /* a line that begins as a row does may be one of nobody's */
		return FALSE;
	if (dn_text_piece_ends_sentence(&above->piece) || (way == part_by_blanks && lines->numbers == NO_COLUMN && below->line > above->line + 1))
		return FALSE;
	gboolean may_begin = way == part_by_blanks && !begins_above_number(lines, row) && fills_as_much(lines, row->first, below->line);
	return !may_begin && is_full(lines, &above->piece, &below->piece);
}

/* Whether the text of a row, which begins with the cell at `*at`, reads on from line to line; then `*at` is behind it. */
static gboolean reads_on(const Lines *lines, Way way, const DnTextRow *row, guint *at)
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

static guint count_filled(const Lines *lines, const DnTextRow *row, guint columns)
{
	guint n = 0;
	for (guint i = row->first; i < row->end; i++)
		n += (lines->filled[i] & columns) != 0 ? 1 : 0;
	return n;
}

/* Whether a cell below another one of its column is a fault of the rows, in which both stand, or between which the rows change. */
typedef gboolean (*Fault)(const Lines *lines, const DnTextCell *above, const DnTextCell *below, gboolean same_row);

static gboolean have_fault(const Lines *lines, const GArray *rows, Fault is_fault)
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
static gboolean begins_apart(const Lines *lines, const DnTextCell *cell)
{
	return lines->numbers != NO_COLUMN && is_filled(lines, cell->line, lines->numbers) && cell->line > lines->first &&
	       lines->filled[cell->line - 1] == 0;
}

/* Whether a name in a column of bodies goes on from one row to the next: then these are no rows. */
static gboolean cuts_name(const Lines *lines, const DnTextCell *above, const DnTextCell *below, gboolean same_row)
{
	if (same_row || !is_of_bodies(lines, below->column) || is_dash(&above->piece))
		return FALSE;
	if (begins_apart(lines, below))
		return dn_text_piece_ends_open(&above->piece);
	return dn_text_goes_on(&above->piece, &below->piece) || (lines->numbers == NO_COLUMN && dn_text_piece_begins_with_rest(&below->piece));
}

/* 2026 - above 2027: a time that goes on from one row to the next. */
static gboolean cuts_time(const Lines *lines, const DnTextCell *above, const DnTextCell *below, gboolean same_row)
{
	return !same_row && lines->numbers == NO_COLUMN && below->line == above->line + 1 && !is_dash(&above->piece) &&
	       dn_text_titles_times(lines->columns->columns[below->column].title->str) && dn_text_piece_is_open_time(&above->piece);
}

/* （再掲） below the name of a task, or a bullet where each cell begins with one: what stands above ended, and no other cell begins. */
static gboolean begins_within_cell(const Lines *lines, const DnTextCell *cell)
{
	g_autofree char *words = dn_text_piece_words(&cell->piece);
	if ((lines->bulleted >> cell->column & 1) != 0 && begins_with_bullet(&cell->piece))
		return TRUE;
	return g_str_has_prefix(words, "（") && g_str_has_suffix(words, "）");
}

/* Whether a word above the first line of a row fills its column up to the next one, so that it may go on there. */
static gboolean may_cut_word(const Lines *lines, const DnTextCell *above, const DnTextCell *below, gboolean same_row)
{
	enum { NARROW = 6 /* columns of the screen: 新規 */, GUTTER = 1 };
	const DnTextColumns *columns = lines->columns;
	guint column = below->column, wide = dn_text_wide_columns(columns->measure);
	gboolean narrow = columns->columns[column].right - columns->columns[column].left <= NARROW;
	return !same_row && !narrow && column != lines->text && !is_of_bodies(lines, column) && column + 1 < columns->n &&
	       above->piece.right + wide + GUTTER > columns->columns[column + 1].left;
}

/* Whether a line of a cell ends short above more of it. Bodies may stand a line each. */
static gboolean is_short_line(const Lines *lines, const DnTextCell *above, const DnTextCell *below, gboolean same_row)
{
	const DnTextColumn *column = &lines->columns->columns[below->column];
	return same_row && !is_of_bodies(lines, below->column) && !begins_within_cell(lines, below) &&
	       dn_text_ends_short(&above->piece, &below->piece, column->right - column->left, lines->columns->measure);
}

/* Whether more lines of the first row stand above its number than below: then the first of them may be the rest of a row that a page cut. */
static gboolean may_begin_within(const Lines *lines, const DnTextRow *first)
{
	guint number = first->first;
	while (number < first->end && !is_filled(lines, number, lines->numbers))
		number++;
	return number - first->first > first->end - MIN(first->end, number + 1);
}

/* Whether a row, whose text begins with the cell at `*at` or behind it, is one; then `*at` is behind its text. */
static gboolean is_sound(const Lines *lines, Way way, const DnTextRow *row, guint *at)
{
	if (way != part_by_numbers && count_filled(lines, row, lines->bodies) == 0)
		return FALSE;
	if (lines->numbers != NO_COLUMN && count_filled(lines, row, 1U << lines->numbers) != 1)
		return FALSE;
	return reads_on(lines, way, row, at);
}

/* Whether more words stand behind a blank line within a row, with a capital or a mark, and who leads beside them: who does what is not known then. */
static gboolean is_another(const Lines *lines, const DnTextCell *above, const DnTextCell *below, gboolean same_row)
{
	guint lead = lines->bodies & (~lines->bodies + 1);
	(void)above;
	return same_row && below->column == lines->text && lines->filled[below->line - 1] == 0 && (lines->filled[below->line] & lead) != 0 &&
	       strchr("(ABCDEFGHIJKLMNOPQRSTUVWXYZ", *below->piece.at) != NULL;
}

static gboolean are_sound(const Lines *lines, Way way, const GArray *rows)
{
	guint at = 0;
	if (way == part_by_numbers && have_fault(lines, rows, is_another))
		return FALSE;
	if (way == part_by_blanks && lines->numbers != NO_COLUMN && rows->len > 0 && may_begin_within(lines, &g_array_index(rows, DnTextRow, 0)))
		return FALSE;
	if (have_fault(lines, rows, cuts_name) || have_fault(lines, rows, cuts_time) || (is_numbered(way) && have_fault(lines, rows, is_short_line)))
		return FALSE;
	if (way == part_by_whole_lines && have_fault(lines, rows, may_cut_word))
		return FALSE;
	for (guint i = 0; i < rows->len; i++)
		if (!is_sound(lines, way, &g_array_index(rows, DnTextRow, i), &at))
			return FALSE;
	return TRUE;
}

/* ---- The whole -------------------------------------------------------------------------------------------------------------------------- */

/* Takes the rows that a way makes, where they are sound; FALSE where those that another one made are different. */
static gboolean try_way(GArray **best, const Lines *lines, Way way, guint column)
{
	g_autoptr(GArray) rows = g_array_new(FALSE, FALSE, sizeof(DnTextRow));
	if (!way(rows, lines, column) || !are_sound(lines, way, rows))
		return TRUE;
	if (*best != NULL)
		return (*best)->len == rows->len && memcmp((*best)->data, rows->data, rows->len * sizeof(DnTextRow)) == 0;
	*best = g_steal_pointer(&rows);
	return TRUE;
}

/* Words that count on, each number beside a body, leave no doubt. */
static gboolean try_ways(GArray **best, const Lines *lines)
{
	if (!try_way(best, lines, part_by_numbers, lines->numbers))
		return FALSE;
	if (*best == NULL && try_way(best, lines, part_by_counts, lines->text) && *best != NULL)
		return TRUE;
	if (!try_way(best, lines, part_by_blanks, NO_COLUMN))
		return FALSE;
	for (guint column = 0; column < lines->columns->n; column++)
		if (!try_way(best, lines, part_by_middles, column) || (lines->numbers == NO_COLUMN && !try_way(best, lines, part_by_times, column)))
			return FALSE;
	return lines->numbers != NO_COLUMN || try_way(best, lines, part_by_whole_lines, 0);
}

GArray *dn_text_rows_find(const DnTextColumns *columns, guint first, guint end)
{
	g_autofree guint *filled = g_new0(guint, end + 1);
	g_autoptr(GArray) best = NULL;
	Lines lines = {.columns = columns, .first = first, .end = end, .filled = filled};
	note_columns(&lines);
	if (lines.text == NO_COLUMN || !try_ways(&best, &lines))
		return NULL;
	return g_steal_pointer(&best);
}
