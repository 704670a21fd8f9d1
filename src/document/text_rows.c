/* Most printers set a row's cells at its top, spreadsheets set them in its middle:
 *
 *   Build the        Works   2026          Build the
 *   new schools                            new schools     Works   2026
 *                                          of the town
 */
#include "document/text_rows.h"

#include <string.h>

#include "document/text_row_lines.h"
#include "document/text_times.h"
#include "document/text_titles.h"

enum { NO_COLUMN = DN_TEXT_NO_COLUMN };

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

static guint longest_column(const DnTextRowLines *lines)
{
	gsize most = 0, bytes[DN_TEXT_MOST_PIECES] = {0};
	guint longest = NO_COLUMN;
	for (guint i = 0; i < lines->columns->cells->len; i++)
		bytes[dn_text_cell_at(lines->columns, i)->column] += dn_text_cell_at(lines->columns, i)->piece.length;
	for (guint i = 0; i < lines->columns->n; i++)
		if (i != lines->numbers && !dn_text_row_is_of_bodies(lines, i) && bytes[i] > most) {
			most = bytes[i];
			longest = i;
		}
	return longest;
}

static guint bulleted_columns(const DnTextRowLines *lines)
{
	guint bulleted = 0, others = 0;
	for (guint i = 0; i < lines->columns->cells->len; i++) {
		const DnTextCell *cell = dn_text_cell_at(lines->columns, i);
		if (lines->numbers == NO_COLUMN || !dn_text_row_is_filled(lines, cell->line, lines->numbers))
			continue;
		*(dn_text_piece_begins_with_bullet(&cell->piece) ? &bulleted : &others) |= 1U << cell->column;
	}
	return bulleted & ~others;
}

static void note_columns(DnTextRowLines *lines)
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
typedef gboolean (*Way)(GArray *rows, const DnTextRowLines *lines, guint column);

static void add_row(GArray *rows, guint first, guint end)
{
	DnTextRow row = {first, end};
	g_array_append_val(rows, row);
}

/* The next line with text, and the end of those below it up to the next blank one. */
static guint next_block(guint *end, const DnTextRowLines *lines, guint at)
{
	while (at < lines->end && lines->filled[at] == 0)
		at++;
	*end = at;
	while (*end < lines->end && lines->filled[*end] != 0)
		(*end)++;
	return at;
}

/* Whether numbers stand at the top of their rows: what is to be done begins beside them, and nothing stands above one behind a blank line. */
static gboolean are_at_top(const DnTextRowLines *lines, guint column)
{
	for (guint i = lines->first, begins = i; i < lines->end; i++) {
		begins = lines->filled[i] == 0 ? i + 1 : begins;
		gboolean above = begins < i && !dn_text_row_is_filled(lines, begins, column);
		if (dn_text_row_is_filled(lines, i, column) && (above || !dn_text_row_is_filled(lines, i, lines->text)))
			return FALSE;
	}
	return TRUE;
}

static gboolean part_by_numbers(GArray *rows, const DnTextRowLines *lines, guint column)
{
	guint end, at = next_block(&end, lines, lines->first);
	if (column == NO_COLUMN || at == lines->end || !dn_text_row_is_filled(lines, at, column) || !are_at_top(lines, column))
		return FALSE;
	for (guint next; at < lines->end; at = next) {
		next = at + 1;
		while (next < lines->end && !dn_text_row_is_filled(lines, next, column))
			next++;
		for (end = next; lines->filled[end - 1] == 0;)
			end--;
		add_row(rows, at, end);
	}
	return TRUE;
}

/* Each row ends where the next one begins, or with the last line that has text. */
static void end_rows(GArray *rows, const DnTextRowLines *lines)
{
	for (guint i = 0; i < rows->len; i++) {
		DnTextRow *row = &g_array_index(rows, DnTextRow, i);
		row->end = i + 1 < rows->len ? row[1].first : lines->end;
		while (row->end > row->first && lines->filled[row->end - 1] == 0)
			row->end--;
	}
}

/* Rows begin where the words of a column count on, beside the first of their bodies. Nothing else in that column may look like a number. */
static gboolean part_by_counts(GArray *rows, const DnTextRowLines *lines, guint column)
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
static gboolean hold_blanks(const GArray *rows, const DnTextRowLines *lines)
{
	for (guint i = 0; i < rows->len; i++)
		for (guint line = g_array_index(rows, DnTextRow, i).first; line < g_array_index(rows, DnTextRow, i).end; line++)
			if (lines->filled[line] == 0)
				return TRUE;
	return FALSE;
}

/* Rows begin where a time stands beside what is to be done and a body. Nothing but times stands in that column. */
static gboolean part_by_times(GArray *rows, const DnTextRowLines *lines, guint column)
{
	guint end, at = next_block(&end, lines, lines->first);
	for (guint i = 0; i < lines->columns->cells->len; i++) {
		const DnTextCell *cell = dn_text_cell_at(lines->columns, i);
		if (cell->column != column)
			continue;
		gboolean begins = dn_text_row_is_filled(lines, cell->line, lines->text) && (lines->filled[cell->line] & lines->bodies) != 0;
		if (!begins || !dn_text_piece_is_whole_time(&cell->piece) || (rows->len == 0 && cell->line != at))
			return FALSE;
		add_row(rows, cell->line, lines->end);
	}
	end_rows(rows, lines);
	return rows->len > 1 && !hold_blanks(rows, lines);
}

/* Rows of Chinese or Japanese begin where the first column, what is to be done and a body stand in one line. */
static gboolean part_by_whole_lines(GArray *rows, const DnTextRowLines *lines, guint column)
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

static gboolean part_by_blanks(GArray *rows, const DnTextRowLines *lines, guint column)
{
	(void)column;
	for (guint end, at = next_block(&end, lines, lines->first); at < lines->end; at = next_block(&end, lines, end))
		add_row(rows, at, end);
	return TRUE;
}

/* The end of the row from line `at` on whose cell of the column is one line, with as many above it as below; 0 where none ends up to `end`. */
static guint end_around_middle(const DnTextRowLines *lines, guint at, guint end, guint column)
{
	guint middle = at;
	while (middle < end && !dn_text_row_is_filled(lines, middle, column))
		middle++;
	guint behind = middle + (middle - at) + 1;
	if (middle == end || behind > end)
		return 0;
	for (guint i = middle + 1; i < behind; i++)
		if (dn_text_row_is_filled(lines, i, column))
			return 0;
	return behind;
}

static gboolean part_by_middles(GArray *rows, const DnTextRowLines *lines, guint column)
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

/* ---- The whole -------------------------------------------------------------------------------------------------------------------------- */

static const Way ways[] = {[DN_TEXT_BY_NUMBERS] = part_by_numbers, [DN_TEXT_BY_COUNTS] = part_by_counts, [DN_TEXT_BY_TIMES] = part_by_times,
                           [DN_TEXT_BY_WHOLE_LINES] = part_by_whole_lines, [DN_TEXT_BY_BLANKS] = part_by_blanks, [DN_TEXT_BY_MIDDLES] = part_by_middles};

/* Takes the rows that a way makes, where they are sound; FALSE where those that another one made are different. */
static gboolean try_way(GArray **best, const DnTextRowLines *lines, DnTextRowWay way, guint column)
{
	g_autoptr(GArray) rows = g_array_new(FALSE, FALSE, sizeof(DnTextRow));
	if (!ways[way](rows, lines, column) || !dn_text_rows_are_sound(lines, way, rows))
		return TRUE;
	if (*best != NULL)
		return (*best)->len == rows->len && memcmp((*best)->data, rows->data, rows->len * sizeof(DnTextRow)) == 0;
	*best = g_steal_pointer(&rows);
	return TRUE;
}

/* Words that count on, each number beside a body, leave no doubt. */
static gboolean try_ways(GArray **best, const DnTextRowLines *lines)
{
	if (!try_way(best, lines, DN_TEXT_BY_NUMBERS, lines->numbers))
		return FALSE;
	if (*best == NULL && try_way(best, lines, DN_TEXT_BY_COUNTS, lines->text) && *best != NULL)
		return TRUE;
	if (!try_way(best, lines, DN_TEXT_BY_BLANKS, NO_COLUMN))
		return FALSE;
	for (guint column = 0; column < lines->columns->n; column++)
		if (!try_way(best, lines, DN_TEXT_BY_MIDDLES, column) || (lines->numbers == NO_COLUMN && !try_way(best, lines, DN_TEXT_BY_TIMES, column)))
			return FALSE;
	return lines->numbers != NO_COLUMN || try_way(best, lines, DN_TEXT_BY_WHOLE_LINES, 0);
}

GArray *dn_text_rows_find(const DnTextColumns *columns, guint first, guint end)
{
	g_autofree guint *filled = g_new0(guint, end + 1);
	g_autoptr(GArray) best = NULL;
	DnTextRowLines lines = {.columns = columns, .first = first, .end = end, .filled = filled};
	note_columns(&lines);
	if (lines.text == NO_COLUMN || !try_ways(&best, &lines))
		return NULL;
	return g_steal_pointer(&best);
}
