/* Cells do not stand straight below their titles, nor below each other: bullets and long words push them. So those of a row's first line are told
 * by their order, and those of the lines below by the nearest of the first line. */
#include "document/text_aligned.h"

#include <string.h>

#include "document/text_headers.h"
#include "document/text_rows.h"
#include "document/text_titles.h"
#include "document/text_wide_names.h"
#include "document/text_words.h"

enum { FEWEST_COLUMNS = 3, MOST_COLUMNS = DN_TEXT_MOST_PIECES, FEWEST_ROWS = 2 };

static gboolean is_header(const DnTextPieces *pieces)
{
	for (guint i = 0; i < pieces->n; i++) {
		g_autofree char *words = dn_text_piece_words(&pieces->pieces[i]);
		if (!dn_text_titles_can_be(words) || (i == 0 && !dn_text_titles_numbers(words)))
			return FALSE;
	}
	return pieces->n >= FEWEST_COLUMNS;
}

static guint number_of(const DnTextPieces *pieces)
{
	g_autofree char *words = pieces->n > 0 ? dn_text_piece_words(&pieces->pieces[0]) : g_strdup("");
	return dn_text_number(words);
}

gboolean dn_text_aligned_may_begin(const DnLine *line)
{
	DnTextPieces pieces;
	return dn_text_is_parted(line) && dn_text_pieces_read(&pieces, line, DN_TEXT_BY_WIDTH) && is_header(&pieces);
}

/* ---- Rows --------------------------------------------------------------------------------------------------------------- */

typedef struct {
	DnTextPieces header;
	const DnLine *lines; /* from the header on */
	guint n;
	guint widest[MOST_COLUMNS]; /* columns of the screen that a piece of each cell takes, as far as the table has been read */
	gboolean is_measured; /* as far as the end */
	gboolean is_short; /* a line of a Chinese cell ends before its column does, and without a mark, above more of the cell */
} Table;

typedef struct {
	guint n_columns;
	DnTextPieces first; /* its first line, which has a piece for each column */
	DnTextPieces first_by_characters;
	GString *cells[MOST_COLUMNS];
	DnTextPiece last[MOST_COLUMNS]; /* of each cell */
	guint unsure; /* cells whose words go on in another line, though nothing tells that they do, a bit each */
	gboolean is_unplaced; /* a piece stands nearest to another cell where Chinese characters are counted as one column */
	DnLine line;
} Row;

static void clear_row(Row *row)
{
	for (guint i = 0; i < row->n_columns; i++)
		g_string_free(row->cells[i], TRUE);
}

static guint nearest(const DnTextPieces *first, const DnTextPiece *piece)
{
	guint best = 0, least = G_MAXUINT;
	for (guint i = 0; i < first->n; i++) {
		guint column = first->pieces[i].left;
		guint apart = MAX(column, piece->left) - MIN(column, piece->left);
		if (apart < least) {
			least = apart;
			best = i;
		}
	}
	return best;
}

static void append_piece(Row *row, guint column, const DnTextPiece *piece)
{
	row->last[column] = *piece;
	dn_text_piece_append(row->cells[column], piece);
}

static void begin_row(Row *row, const DnTextPieces *pieces, const DnLine *line)
{
	*row = (Row){.n_columns = pieces->n, .first = *pieces, .line = *line};
	dn_text_pieces_read(&row->first_by_characters, line, DN_TEXT_BY_CHARACTERS);
	for (guint i = 0; i < pieces->n; i++) {
		row->cells[i] = g_string_new(NULL);
		append_piece(row, i, &pieces->pieces[i]);
	}
}

/* Whether all of a line stands to the right of the text that says what is to be done: behind a blank line, words below that begin something new. */
static gboolean stands_right(const Row *row, const DnTextPieces *pieces)
{
	return nearest(&row->first, &pieces->pieces[0]) >= 2;
}

static void add_row(DnDocument *document, const Row *row, guint table)
{
	DnCell cells[MOST_COLUMNS];
	for (guint i = 0; i < row->n_columns; i++)
		cells[i] = (DnCell){dn_document_keep(document, row->cells[i]->str, row->cells[i]->len),
		                    row->line.offset + (gsize)(row->first.pieces[i].at - row->line.text)};
	dn_text_add_row(document, cells, row->n_columns, &row->line, table);
}

/* The title of a page stands where numbers do, which never go on. */
static gboolean stands_at_number(const Row *row, const DnTextPieces *pieces)
{
	return pieces->n == 1 && nearest(&row->first, &pieces->pieces[0]) == 0;
}

/* Whether a line goes on with the row. A header begins another table, however often that is said. */
static gboolean goes_on(const Row *row, const DnTextPieces *pieces, gboolean gap)
{
	if (pieces->n == 0)
		return TRUE;
	return number_of(pieces) == 0 && !is_header(pieces) && (!gap || stands_right(row, pieces)) && !stands_at_number(row, pieces);
}

static void note_width(Table *table, guint column, const DnTextPiece *piece)
{
	table->widest[column] = MAX(table->widest[column], piece->right - piece->left);
}

static gboolean is_of_bodies(const Table *table, guint column)
{
	g_autofree char *title = dn_text_piece_words(&table->header.pieces[column]);
	return dn_text_titles_bodies(title);
}

static gboolean has_comma(const char *words)
{
	static const char *const commas[] = {"、", "，", ",", "；", ";", NULL};
	return dn_text_holds_any(words, commas);
}

/* Whether Chinese or Japanese bodies that no commas part end with the line above, one a line; notes where that is not sure. */
static gboolean ends_body(Row *row, const Table *table, guint column, const DnTextPiece *piece)
{
	enum { LONGEST_CELL = 4096 /* bytes, which are looked through for each line */ };
	const DnTextPiece *last = &row->last[column];
	if (row->cells[column]->len > LONGEST_CELL) {
		row->unsure |= 1U << column;
		return FALSE;
	}
	g_autofree char *words = dn_text_piece_words(piece);
	if (!table->is_measured || column >= table->header.n || !is_of_bodies(table, column) || !g_unichar_iswide(g_utf8_get_char(piece->at)) || dn_text_goes_on(last, piece) ||
	    has_comma(row->cells[column]->str) || has_comma(words))
		return FALSE;
	g_autoptr(GHashTable) alone = g_hash_table_new(g_str_hash, g_str_equal);
	guint width = dn_text_width_with_next(last, piece, DN_TEXT_BY_WIDTH), widest = table->widest[column];
	DnTextRoom room = width > widest ? DN_TEXT_FULL : width + 2 > widest ? DN_TEXT_NEARLY_FULL : DN_TEXT_ROOM;
	const char *body = strrchr(row->cells[column]->str, '\n');
	DnTextAnswer answer = dn_text_wide_name_ends(body != NULL ? body + 1 : row->cells[column]->str, words, room, alone);
	row->unsure |= answer == DN_TEXT_UNSURE ? 1U << column : 0;
	return answer == DN_TEXT_YES;
}

/* Behind a gap, words right above a number may be of the row that it numbers, where it stands in the middle. */
static void append_below(Row *row, Table *table, const DnTextPiece *piece, gboolean behind_gap)
{
	guint column = nearest(&row->first, piece);
	const DnTextPiece *last = &row->last[column];
	gboolean latin = !g_unichar_iswide(g_utf8_get_char(piece->at));
	gboolean blank = dn_text_piece_holds_blank(piece) || dn_text_piece_holds_blank(last);
	gboolean ends = !behind_gap && ends_body(row, table, column, piece);
	table->is_short |= !ends && dn_text_ends_short(last, piece, table->widest[column], DN_TEXT_BY_WIDTH);
	row->unsure |= (latin || behind_gap || blank) && !dn_text_goes_on(last, piece) ? 1U << column : 0;
	note_width(table, column, piece);
	if (ends)
		g_string_append_c(row->cells[column], '\n');
	append_piece(row, column, piece);
}

/* Whether the pieces stand nearest to the same cells however wide Chinese characters are. */
static gboolean stand_alike(const Row *row, const DnTextPieces *pieces, const DnLine *line)
{
	DnTextPieces other;
	if (!dn_text_pieces_read(&other, line, DN_TEXT_BY_CHARACTERS) || other.n != pieces->n)
		return FALSE;
	for (guint i = 0; i < pieces->n; i++)
		if (nearest(&row->first, &pieces->pieces[i]) != nearest(&row->first_by_characters, &other.pieces[i]))
			return FALSE;
	return TRUE;
}

/* Takes the row that begins with line `at`, and returns the line behind it. */
static guint take_row(Row *row, Table *table, const DnTextPieces *first, guint at)
{
	guint end = at + 1;
	gboolean gap = FALSE;
	begin_row(row, first, &table->lines[at]);
	for (guint i = 0; i < first->n; i++)
		note_width(table, i, &first->pieces[i]);
	for (guint i = end; i < table->n; i++) {
		DnTextPieces pieces;
		if (!dn_text_pieces_read(&pieces, &table->lines[i], DN_TEXT_BY_WIDTH) || !goes_on(row, &pieces, gap))
			break;
		gap = gap || pieces.n == 0;
		row->is_unplaced |= !stand_alike(row, &pieces, &table->lines[i]);
		for (guint k = 0; k < pieces.n; k++)
			append_below(row, table, &pieces.pieces[k], gap);
		end = pieces.n > 0 ? i + 1 : end;
	}
	return end;
}

/* Whether a cell of bodies is one that goes on, or one that holds two of them: Housing⏎Authority, Treasury⏎Housing Authority. */
static gboolean is_unsure(const Row *row, const DnTextPieces *header)
{
	if (row->is_unplaced)
		return TRUE;
	for (guint i = 0; i < header->n; i++) {
		g_autofree char *title = dn_text_piece_words(&header->pieces[i]);
		if ((row->unsure >> i & 1) != 0 && dn_text_titles_bodies(title))
			return TRUE;
	}
	return FALSE;
}

/* Whether a title stands above two cells of a row: it is two titles, parted by one blank, and the row lacks a cell elsewhere. */
static gboolean covers_two(const DnTextPieces *header, const DnTextPieces *row)
{
	for (guint i = 0; i < header->n; i++) {
		guint below = 0;
		for (guint k = 0; k < row->n; k++)
			below += row->pieces[k].left >= header->pieces[i].left && row->pieces[k].left < header->pieces[i].right ? 1 : 0;
		if (below > 1)
			return TRUE;
	}
	return FALSE;
}

/* Whether the next page begins with something else than the next row: the rest of the last one, which the end of the page cut. */
static gboolean is_cut(const DnLine *lines, guint end, guint n, guint last)
{
	DnTextPieces pieces;
	guint next = dn_text_header_next_page(lines, end, n);
	return next < n && dn_text_pieces_read(&pieces, &lines[next], DN_TEXT_BY_WIDTH) && number_of(&pieces) != last + 1;
}

/* Whether a line near the end looks like a row that was not taken: two of its cells or more begin where titles do. */
static gboolean drops_row(const Table *table, guint end)
{
	enum { LOOKED_AT = 3 };
	guint at = dn_text_next_line(table->lines, end, table->n);
	for (guint i = 0; i < LOOKED_AT && at < table->n && !dn_text_header_begins(&table->lines[at], table->n - at); i++) {
		DnTextPieces pieces;
		guint same = 0;
		gboolean is_read = dn_text_pieces_read(&pieces, &table->lines[at], DN_TEXT_BY_WIDTH);
		for (guint k = 0; is_read && k < pieces.n; k++)
			for (guint title = 1; title < table->header.n; title++)
				same += dn_text_stands_at(pieces.pieces[k].left, table->header.pieces[title].left) ? 1 : 0;
		if (is_read && pieces.n >= FEWEST_COLUMNS && same > 1)
			return TRUE;
		at = dn_text_next_line(table->lines, at + 1, table->n);
	}
	return FALSE;
}

/* Takes the next row from line `*end` on, which gets behind it; FALSE where none begins there. *number becomes its number. */
static gboolean next_row(Row *row, guint *number, guint *end, Table *table)
{
	DnTextPieces pieces;
	guint at = dn_text_next_line(table->lines, *end, table->n);
	*number = at < table->n && dn_text_pieces_read(&pieces, &table->lines[at], DN_TEXT_BY_WIDTH) ? number_of(&pieces) : 0;
	if (*number > 0)
		*end = take_row(row, table, &pieces, at);
	return *number > 0;
}

/* Goes through the rows, and notes how wide their cells are; where `document` is set, adds the rows. Returns how many lines they take, 0 where they
 * are no table. */
static guint go_through(Table *table, DnDocument *document, guint number_of_table)
{
	guint end = 1, rows = 0, last = 0, number;
	table->is_short = FALSE;
	for (Row row; next_row(&row, &number, &end, table); rows++, last = number) {
		gboolean is_sound = number > last && row.n_columns == table->header.n && !covers_two(&table->header, &row.first) &&
		                    !is_unsure(&row, &table->header);
		if (document != NULL && is_sound)
			add_row(document, &row, number_of_table);
		clear_row(&row);
		if (!is_sound)
			return 0;
	}
	return rows >= FEWEST_ROWS && !is_cut(table->lines, end, table->n, last) && !drops_row(table, end) ? end : 0;
}

/* The widths are known when all rows have been read, and so whether one is short when they are read again. */
guint dn_text_aligned_add(DnDocument *document, const DnLine *lines, guint n, guint number)
{
	Table table = {.lines = lines, .n = n};
	if (n == 0 || !dn_text_aligned_may_begin(&lines[0]) || !dn_text_pieces_read(&table.header, &lines[0], DN_TEXT_BY_WIDTH))
		return 0;
	guint end = go_through(&table, NULL, number);
	table.is_measured = TRUE;
	if (end == 0 || go_through(&table, NULL, number) == 0 || table.is_short)
		return 0;
	Row titles;
	begin_row(&titles, &table.header, &lines[0]);
	add_row(document, &titles, number);
	clear_row(&titles);
	go_through(&table, document, number);
	return end;
}
