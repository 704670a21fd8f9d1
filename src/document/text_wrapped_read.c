/* What ends a table may be a note, the foot of a page, or more of a cell: where that is not sure, nothing is read. */
#include "document/text_wrapped_read.h"

#include <string.h>

#include "document/text_headers.h"
#include "document/text_spans.h"
#include "document/text_titles.h"
#include "document/text_wide_names.h"
#include "document/text_words.h"

enum { FEWEST_COLUMNS = 3, FEWEST_ROWS = 2 /* where nothing numbers them */, MOST_HEADER = 4 /* lines */ };

static void clear_body(DnTextWrapped *table)
{
	dn_text_columns_clear(&table->columns);
	g_clear_pointer(&table->rows, g_array_unref);
}

void dn_text_wrapped_clear(DnTextWrapped *table)
{
	clear_body(table);
	dn_text_mended_clear(&table->mended);
}

guint dn_text_wrapped_taken(const DnTextWrapped *table)
{
	return table->mended.lines != NULL ? g_array_index(table->mended.places, guint, table->end - 1) + 1 : table->end;
}

/* Whether a header begins another table: behind a blank line, or the same again. Other words in the middle of a row may look like one. */
static gboolean begins_another(const DnLine *lines, guint at, guint n)
{
	if (!dn_text_header_begins(lines + at, n - at))
		return FALSE;
	g_autofree char *first = dn_text_header_key(&lines[0], 1), *words = dn_text_header_key(&lines[at], 1);
	return dn_text_is_blank(&lines[at - 1]) || g_str_equal(first, words);
}

/* How many lines from the header on may be of its table: up to the end of the page, and the next header. */
static guint count_lines(const DnLine *lines, guint n_header, guint n, gboolean in_form)
{
	guint end = n_header;
	while (end < MIN(n, (guint)DN_TEXT_MOST_LINES) && lines[end].page == lines[0].page && !begins_another(lines, end, n) &&
	       !(in_form && dn_text_is_blank(&lines[end])))
		end++;
	return end;
}

/* The row of a form: all that stands below its header, the first line being filled. */
static GArray *row_of_form(const DnTextColumns *columns, guint first, guint end)
{
	const DnTextRow row = {first, end};
	for (guint i = 0; i < columns->n; i++)
		if (i >= columns->cells->len || dn_text_cell_at(columns, i)->line != first)
			return NULL;
	return g_array_append_val(g_array_new(FALSE, FALSE, sizeof(DnTextRow)), row);
}

/* Whether the header has Chinese characters: then its table has. */
static gboolean is_wide(const DnTextWrapped *table)
{
	return dn_text_holds_wide(table->lines[0].text, table->lines[0].length);
}

gboolean dn_text_wrapped_is_of_bodies(const DnTextWrapped *table, guint column)
{
	return dn_text_titles_bodies(table->columns.columns[column].title->str);
}

/* Whether cells of two columns stand but one blank apart in all lines, below titles that do so too. */
static gboolean joins_columns(const DnTextWrapped *table)
{
	for (guint i = 0; i < table->columns.n; i++)
		if (dn_text_titles_are_two(table->columns.columns[i].title->str))
			return TRUE;
	return FALSE;
}

/* Whether the first line stands above the number of its row, and holds Chinese or Japanese words below a title of bodies that are no name: they may be
 * more of that title. */
static gboolean may_begin_with_title(const DnTextWrapped *table, guint first)
{
	gboolean may = FALSE;
	for (guint i = 0; i < table->columns.cells->len && dn_text_cell_at(&table->columns, i)->line == first; i++) {
		const DnTextCell *cell = dn_text_cell_at(&table->columns, i);
		g_autofree char *words = dn_text_piece_words(&cell->piece);
		if (cell->column == 0)
			return FALSE;
		may = may || (dn_text_wrapped_is_of_bodies(table, cell->column) && !dn_text_wide_is_name(words));
	}
	return may && is_wide(table) && dn_text_titles_numbers(table->columns.columns[0].title->str);
}

/* A word such as Agency right below a header is more of it. */
static gboolean begins_with_title(const DnTextWrapped *table)
{
	guint first = table->columns.cells->len > 0 ? dn_text_cell_at(&table->columns, 0)->line : 0;
	return first == table->n_header && (dn_text_header_goes_on(&table->lines[first]) || may_begin_with_title(table, first));
}

/* Whether the title of a section stands within a row. */
static gboolean cuts_rows(const DnTextWrapped *table)
{
	for (guint i = 0; i < table->rows->len; i++) {
		const DnTextRow *row = &g_array_index(table->rows, DnTextRow, i);
		if (memchr(table->skipped + row->first, DN_TEXT_SECTION, row->end - row->first) != NULL)
			return TRUE;
	}
	return FALSE;
}

static gboolean read_body(DnTextWrapped *table, guint end, gboolean in_form, DnTextMeasure measure)
{
	clear_body(table);
	if (!dn_text_columns_find(&table->columns, table->lines, table->skipped, table->n_header, end, measure))
		return FALSE;
	if (table->columns.n < FEWEST_COLUMNS || begins_with_title(table) || joins_columns(table))
		return FALSE;
	table->rows = in_form ? row_of_form(&table->columns, table->n_header, end) : dn_text_rows_find(&table->columns, table->n_header, end);
	table->end = end;
	if (table->rows != NULL && !in_form)
		dn_text_spans_gather(&table->columns, table->rows);
	guint fewest = in_form || dn_text_titles_numbers(table->columns.columns[0].title->str) ? 1 : FEWEST_ROWS;
	return table->rows != NULL && table->rows->len >= fewest && !cuts_rows(table);
}

/* Whether a line is all that stands behind a gap: the number of a page, a note. */
static gboolean is_single(const DnLine *line)
{
	DnTextPieces pieces;
	return dn_text_pieces_read(&pieces, line, DN_TEXT_BY_WIDTH) && pieces.n <= 1;
}

/* The end of the lines without what stands alone behind the last blank one: the foot of a page, a note, a title. */
static guint cut_tail(const DnLine *lines, guint first, guint end)
{
	for (;;) {
		while (end > first && dn_text_is_blank(&lines[end - 1]))
			end--;
		guint start = end;
		while (start > first && !dn_text_is_blank(&lines[start - 1]) && is_single(&lines[start - 1]))
			start--;
		if (start == end || start == first || !dn_text_is_blank(&lines[start - 1]))
			return end;
		end = start;
	}
}

/* Whether the words stand in a column of bodies and in no other: then they may be more of a cell. */
static gboolean may_be_bodies(const DnTextWrapped *table, const DnTextPiece *piece)
{
	gboolean in_bodies = FALSE;
	for (guint i = 0; i < table->columns.n; i++) {
		const DnTextColumn *column = &table->columns.columns[i];
		gboolean touches = piece->left < column->right && column->left < piece->right;
		if (touches && !dn_text_wrapped_is_of_bodies(table, i))
			return FALSE;
		in_bodies = in_bodies || touches;
	}
	return in_bodies;
}

/* 8, - 8 -: the number of a page is no name. */
static gboolean is_number_of_page(const DnTextPiece *piece)
{
	for (gsize i = 0; i < piece->length; i++)
		if (strchr("0123456789- ", piece->at[i]) == NULL)
			return FALSE;
	return TRUE;
}

/* Whether a cell of the last line above `end` goes on below: Wells Council, */
static gboolean ends_open(const DnLine *lines, guint end)
{
	static const char *const open[] = {",", ";", "/", "&", "-", " and", " of", " for", NULL};
	DnTextPieces pieces;
	while (end > 0 && dn_text_is_blank(&lines[end - 1]))
		end--;
	if (end == 0 || !dn_text_pieces_read(&pieces, &lines[end - 1], DN_TEXT_BY_WIDTH))
		return TRUE;
	for (guint i = 0; i < pieces.n; i++) {
		g_autofree char *words = dn_text_piece_words(&pieces.pieces[i]);
		if (dn_text_ends_with_any(words, open))
			return TRUE;
	}
	return FALSE;
}

/* The same of Page 8 of 12, below a row of which nothing goes on behind it. */
static gboolean is_foot_piece(const DnLine *lines, guint end, const DnTextPiece *piece)
{
	return is_number_of_page(piece) || (dn_text_piece_is_page(piece) && !ends_open(lines, end));
}

static gboolean cuts_bodies(const DnTextWrapped *table, guint end)
{
	DnTextPieces pieces;
	for (guint i = table->end; i < end; i++)
		if (dn_text_pieces_read(&pieces, &table->lines[i], table->columns.measure) && pieces.n == 1 &&
		    !is_foot_piece(table->lines, table->end, &pieces.pieces[0]) &&
		    may_be_bodies(table, &pieces.pieces[0]))
			return TRUE;
	return FALSE;
}

/* How many pieces begin where a column does. */
static guint count_lefts(const DnTextWrapped *table, const DnTextPieces *pieces)
{
	guint same = 0;
	for (guint i = 0; i < pieces->n; i++)
		for (guint k = 0; k < table->columns.n; k++)
			same += dn_text_stands_at(pieces->pieces[i].left, table->columns.columns[k].left) ? 1 : 0;
	return same;
}

static gboolean stands_alone(const DnTextWrapped *table, guint at, guint n)
{
	return dn_text_is_blank(&table->lines[at - 1]) && (at + 1 == n || dn_text_is_blank(&table->lines[at + 1]));
}

/* Whether a line that stands alone says which page it ends, has no number of a row, and no words where those of bodies stand: then it is a foot whose
 * parts begin below titles by chance. */
static gboolean is_foot_apart(const DnTextWrapped *table, const DnTextPieces *pieces)
{
	if (dn_text_piece_is_number(&pieces->pieces[0]) || !dn_text_piece_is_page(&pieces->pieces[pieces->n - 1]))
		return FALSE;
	for (guint i = 0; i < pieces->n; i++)
		for (guint k = 0; k < table->columns.n; k++) {
			const DnTextColumn *column = &table->columns.columns[k];
			gboolean touches = pieces->pieces[i].left < column->right && column->left < pieces->pieces[i].right;
			if (touches && dn_text_wrapped_is_of_bodies(table, k))
				return FALSE;
		}
	return TRUE;
}

/* Whether words stand alone where the numbers of Chinese or Japanese rows do: 【指標】人数　80人　→　100人, a note with wide blanks. */
static gboolean is_note(const DnTextWrapped *table, const DnTextPiece *first)
{
	return is_wide(table) && dn_text_titles_numbers(table->columns.columns[0].title->str) && first->left <= table->columns.columns[0].right &&
	       !g_unichar_isdigit(g_utf8_get_char(first->at));
}

/* Whether a line looks like one of a row, though its columns may be no longer the same: it has as many cells, and one begins where those of the
 * table do. In the head of a page, which stands alone, one may do so by chance. */
static gboolean looks_like_row(const DnTextWrapped *table, guint at, guint n)
{
	DnTextPieces pieces;
	if (!dn_text_pieces_read(&pieces, &table->lines[at], table->columns.measure) || pieces.n < FEWEST_COLUMNS)
		return FALSE;
	gboolean alone = stands_alone(table, at, n);
	if (alone && is_note(table, &pieces.pieces[0]))
		return FALSE;
	return count_lefts(table, &pieces) > (alone ? 1 : 0) && !(alone && is_foot_apart(table, &pieces));
}

/* Whether rows go on behind the end of a table, below a title or on the next page. */
static gboolean goes_on(const DnTextWrapped *table, guint n)
{
	enum { LOOKED_AT = 12 };
	for (guint i = table->end, looked = 0; i < n && looked < LOOKED_AT && !dn_text_header_begins(&table->lines[i], n - i); i++) {
		looked += dn_text_is_blank(&table->lines[i]) ? 0 : 1;
		if (looks_like_row(table, i, n))
			return TRUE;
	}
	return FALSE;
}

static gboolean begins_behind_first_column(const DnTextWrapped *table, guint line)
{
	DnTextPieces pieces;
	return dn_text_pieces_read(&pieces, &table->lines[line], table->columns.measure) && pieces.pieces[0].left > table->columns.columns[0].right;
}

static gboolean are_equal(const DnLine *one, const DnLine *other)
{
	g_autofree char *first = dn_text_header_key(one, 1), *second = dn_text_header_key(other, 1);
	return g_str_equal(first, second);
}

/* The line behind the same header, the first line of which stands right above `at`. */
static guint behind_header(const DnTextWrapped *table, guint at, guint n)
{
	for (guint i = 1; i < table->n_header && at < n && are_equal(&table->lines[i], &table->lines[at]); i++)
		at = dn_text_next_line(table->lines, at + 1, n);
	return at;
}

/* The first line behind the table, or the header that stands again below the number of a page alone: the rest of a row would stand below both. */
static guint next_behind(const DnTextWrapped *table, guint n)
{
	DnTextPieces pieces;
	guint next = dn_text_next_line(table->lines, table->end, n);
	if (next == n || !dn_text_pieces_read(&pieces, &table->lines[next], DN_TEXT_BY_WIDTH) || pieces.n != 1 || !is_number_of_page(&pieces.pieces[0]))
		return next;
	guint header = dn_text_next_line(table->lines, next + 1, n);
	return header < n && are_equal(&table->lines[0], &table->lines[header]) ? header : next;
}

/* Whether blank lines part all rows, so that one would stand below the rest of a row. */
static gboolean are_apart(const DnTextWrapped *table)
{
	for (guint i = 1; i < table->rows->len; i++)
		if (g_array_index(table->rows, DnTextRow, i).first == g_array_index(table->rows, DnTextRow, i - 1).end)
			return FALSE;
	return table->rows->len > 1 || begins_behind_first_column(table, g_array_index(table->rows, DnTextRow, 0).first);
}

/* Whether the lines from `at` on up to the next blank one are a row whose one number stands in its middle. */
static gboolean is_around_number(const DnTextWrapped *table, guint at, guint n)
{
	guint numbers = 0, above = 0, below = 0, end = MIN(n, at + DN_TEXT_MOST_LINES);
	if (!dn_text_titles_numbers(table->columns.columns[0].title->str) || !are_apart(table))
		return FALSE;
	for (; at < end && !dn_text_is_blank(&table->lines[at]); at++) {
		DnTextPieces pieces;
		gboolean numbered = !begins_behind_first_column(table, at);
		if (numbered && (!dn_text_pieces_read(&pieces, &table->lines[at], table->columns.measure) || !dn_text_piece_is_number(&pieces.pieces[0])))
			return FALSE;
		numbers += numbered ? 1 : 0;
		above += numbers == 0 ? 1 : 0;
		below += numbers > 0 && !numbered ? 1 : 0;
	}
	return numbers == 1 && above <= below + 1 && below <= above + 1;
}

/* Whether the next page begins to the right of the first column, be it below the same header: with the rest of a row that the end of the page
 * cut. */
static gboolean is_cut(const DnTextWrapped *table, guint n)
{
	guint next = next_behind(table, n), below = behind_header(table, dn_text_header_next_page(table->lines, table->end, n), n);
	if (below < n && begins_behind_first_column(table, below) && !is_around_number(table, below, n))
		return TRUE;
	return next < n && table->lines[next].page != table->lines[0].page && begins_behind_first_column(table, next) &&
	       !is_around_number(table, next, n);
}

/* Words right below the row of a form, with no blank line between them, are a note where they and all up to the next blank line begin no further
 * right than the form, without a gap. Below other rows they may be more of a cell. */
static gboolean ends_well(const DnLine *lines, guint end, guint n, gboolean in_form)
{
	DnTextPieces pieces, header;
	if (!dn_text_pieces_read(&header, lines, DN_TEXT_BY_WIDTH))
		return FALSE;
	for (guint i = end; i < n && !dn_text_is_blank(&lines[i]) && lines[i].page == lines[0].page && !dn_text_header_begins(&lines[i], n - i); i++)
		if (!in_form || !dn_text_pieces_read(&pieces, &lines[i], DN_TEXT_BY_WIDTH) || pieces.n != 1 ||
		    pieces.pieces[0].left > header.pieces[0].left)
			return FALSE;
	return TRUE;
}

static gboolean has_cell(const DnTextColumns *columns, guint line, guint column)
{
	for (guint i = 0; i < columns->cells->len; i++)
		if (dn_text_cell_at(columns, i)->line == line && dn_text_cell_at(columns, i)->column == column)
			return TRUE;
	return FALSE;
}

/* Whether the text ends with a line that goes on with a cell of bodies: Norfolk may be the beginning of a name that the end of a copy cut. */
static gboolean ends_within(const DnTextWrapped *table, guint n)
{
	guint last = table->end - 1;
	if (dn_text_next_line(table->lines, table->end, n) < n)
		return FALSE;
	for (guint i = 0; i < table->columns.n; i++)
		if (dn_text_wrapped_is_of_bodies(table, i) && has_cell(&table->columns, last, i) && has_cell(&table->columns, last - 1, i))
			return TRUE;
	return FALSE;
}

/* Reads the table up to line `end`; the lines up to `reach` keep to its columns as well, and may be the foot of a page or a note. */
static gboolean read_up_to(DnTextWrapped *table, guint end, guint reach, guint n, gboolean in_form, DnTextMeasure measure)
{
	if (end <= table->n_header || !ends_well(table->lines, reach, n, in_form))
		return FALSE;
	gboolean heads_next = end < n && dn_text_header_is(&table->lines[end]) && is_single(&table->lines[end - 1]);
	if (!read_body(table, end, in_form, measure) && !(heads_next && read_body(table, end - 1, in_form, measure)))
		return FALSE;
	if (in_form && ends_within(table, n))
		return FALSE;
	return !cuts_bodies(table, reach) && !is_cut(table, n) && (in_form || !goes_on(table, n));
}

/* The end of the lines without those behind the last blank one. */
static guint cut_block(const DnLine *lines, guint first, guint end)
{
	while (end > first && !dn_text_is_blank(&lines[end - 1]))
		end--;
	while (end > first && dn_text_is_blank(&lines[end - 1]))
		end--;
	return end;
}

/* Whether a line from the end of the table up to `reach` may be one of a row: it has as many cells, or two begin where those of the table do. */
static gboolean drops_rows(const DnTextWrapped *table, guint reach)
{
	for (guint i = table->end; i < reach; i++) {
		DnTextPieces pieces;
		if (!dn_text_pieces_read(&pieces, &table->lines[i], table->columns.measure) || pieces.n >= FEWEST_COLUMNS || count_lefts(table, &pieces) > 1)
			return TRUE;
	}
	return FALSE;
}

/* Whether nothing but the number of a page stands in the lines. */
static gboolean are_foot(const DnLine *lines, guint first, guint end)
{
	for (guint at = first; at < end; at++) {
		DnTextPieces pieces;
		if (!dn_text_pieces_read(&pieces, &lines[at], DN_TEXT_BY_WIDTH) || pieces.n > 1 ||
		    (pieces.n == 1 && !is_foot_piece(lines, first, &pieces.pieces[0])))
			return FALSE;
	}
	return TRUE;
}

/* What stands behind a table may keep to its columns by chance: the title of the next one, notes, a list. So the last blocks of lines are left out,
 * where none of them looks like a row, as none of Chinese characters does whose width is not known. */
static gboolean read_with(DnTextWrapped *table, guint n, gboolean in_form, DnTextMeasure measure)
{
	enum { MOST_BLOCKS = 5 };
	guint most = count_lines(table->lines, table->n_header, n, in_form);
	guint reach = dn_text_columns_reach(table->skipped, table->lines, table->n_header, most, measure);
	guint end = in_form ? reach : cut_tail(table->lines, table->n_header, reach);
	reach = are_foot(table->lines, end, reach) ? end : reach;
	if (read_up_to(table, end, reach, n, in_form, measure))
		return TRUE;
	for (guint i = 0; i < MOST_BLOCKS && !in_form && !is_wide(table) && end > table->n_header; i++) {
		end = cut_block(table->lines, table->n_header, end);
		if (read_up_to(table, end, end, n, FALSE, measure))
			return !drops_rows(table, reach);
	}
	return FALSE;
}

static gboolean are_same(const DnTextWrapped *one, const DnTextWrapped *other)
{
	gboolean same = one->columns.cells->len == other->columns.cells->len && one->rows->len == other->rows->len &&
	                memcmp(one->rows->data, other->rows->data, one->rows->len * sizeof(DnTextRow)) == 0;
	for (guint i = 0; same && i < one->columns.cells->len; i++) {
		const DnTextCell *a = dn_text_cell_at(&one->columns, i), *b = dn_text_cell_at(&other->columns, i);
		same = a->column == b->column && a->piece.at == b->piece.at && a->piece.length == b->piece.length;
	}
	return same;
}

/* Whether a line holds signs that some fonts make wide. */
static gboolean holds_signs(const DnLine *lines, guint n)
{
	for (guint i = 0; i < n; i++)
		if (dn_text_holds_wide_signs(lines[i].text, lines[i].length))
			return TRUE;
	return FALSE;
}

/* Reads the table whose header is the first line. How wide its Chinese characters are is told by which width keeps its columns apart. */
static gboolean read_measured(DnTextWrapped *table, guint n, gboolean in_form)
{
	gboolean read = read_with(table, n, in_form, DN_TEXT_BY_WIDTH);
	if (!is_wide(table))
		return read;
	g_auto(DnTextWrapped) other = {.lines = table->lines, .n_header = table->n_header};
	gboolean read_other = read_with(&other, n, in_form, DN_TEXT_BY_CHARACTERS);
	if (read && read_other)
		return are_same(table, &other);
	if (read_other) {
		dn_text_wrapped_clear(table);
		*table = other;
		other = (DnTextWrapped){0};
	}
	if (read || read_other)
		return TRUE;
	guint most = count_lines(table->lines, table->n_header, n, in_form);
	return holds_signs(table->lines, most) && read_with(table, n, in_form, DN_TEXT_BY_WIDE_SIGNS);
}

/* Reads a table some rows of which go on behind the end of a page, as if they did not. */
static gboolean read_mended(DnTextWrapped *table, guint n)
{
	DnTextMended mended;
	guint n_header = table->n_header;
	if (is_wide(table) || !dn_text_cuts_mend(&mended, table->lines, n_header, n, DN_TEXT_MOST_LINES))
		return FALSE;
	dn_text_wrapped_clear(table);
	*table = (DnTextWrapped){.lines = (const DnLine *)(const void *)mended.lines->data, .n_header = n_header, .mended = mended};
	return read_measured(table, mended.lines->len, FALSE);
}

gboolean dn_text_wrapped_read(DnTextWrapped *table, const DnLine *lines, guint n, gboolean in_form)
{
	for (guint header = 1; header <= MIN((guint)MOST_HEADER, n); header++) {
		dn_text_wrapped_clear(table);
		*table = (DnTextWrapped){.lines = lines, .n_header = header};
		if (dn_text_header_can_have(lines, header, n) && (read_measured(table, n, in_form) || (!in_form && read_mended(table, n))))
			return TRUE;
	}
	return FALSE;
}
