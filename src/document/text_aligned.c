/* Cells do not stand straight below their titles, nor below each other: bullets and long words push them. So those of a row's first line are told
 * by their order, and those of the lines below by the nearest of the first line. */
#include "document/text_aligned.h"

#include <string.h>

#include "document/text_titles.h"

enum { FEWEST_COLUMNS = 3, MOST_COLUMNS = 12, FEWEST_ROWS = 2, LONGEST_TITLE = 72 /* bytes */ };

typedef struct {
	const char *at;
	gsize length;
	guint column; /* of the screen, in which it begins */
} Piece;

typedef struct {
	guint n;
	Piece pieces[MOST_COLUMNS];
} Pieces;

/* ---- Lines -------------------------------------------------------------------------------------------------------------- */

static guint width_of(gunichar c)
{
	enum { TAB = 8 };
	return c == '\t' ? TAB : g_unichar_iswide(c) ? 2 : 1;
}

static gboolean is_blank(gunichar c)
{
	enum { WIDE_SPACE = 0x3000 };
	return c == ' ' || c == '\t' || c == WIDE_SPACE;
}

/* Bytes of the blanks at `p`; *width gets their columns. */
static gsize blanks_at(const char *p, guint *width)
{
	const char *start = p;
	for (*width = 0; is_blank(g_utf8_get_char(p)); p = g_utf8_next_char(p))
		*width += width_of(g_utf8_get_char(p));
	return (gsize)(p - start);
}

static gboolean is_bullet(const Piece *piece)
{
	static const char *const bullets[] = {"•", "▪", "◦", "‣", "-", "–", "·", "●"};
	for (gsize i = 0; i < G_N_ELEMENTS(bullets); i++)
		if (piece->length == strlen(bullets[i]) && strncmp(piece->at, bullets[i], piece->length) == 0)
			return TRUE;
	return FALSE;
}

/* The piece at `p`, which ends before blanks of two columns or more, or with the line. Returns what stands behind it and its blanks. */
static const char *take_piece(Piece *out, const char *p, guint *column)
{
	guint width = 0;
	*out = (Piece){p, 0, *column};
	while (*p != '\0') {
		gsize blanks = blanks_at(p, &width);
		gboolean ends = blanks > 0 && (width > 1 || p[blanks] == '\0') && !is_bullet(out);
		*column += blanks > 0 ? width : width_of(g_utf8_get_char(p));
		p += blanks;
		if (ends)
			break;
		p = blanks > 0 ? p : g_utf8_next_char(p);
		out->length = (gsize)(p - out->at);
	}
	return p;
}

/* FALSE where a line has more pieces than a table has columns. */
static gboolean part_line(Pieces *out, const DnLine *line)
{
	guint column;
	const char *p = line->text + blanks_at(line->text, &column);
	for (out->n = 0; *p != '\0'; out->n++) {
		if (out->n == MOST_COLUMNS)
			return FALSE;
		p = take_piece(&out->pieces[out->n], p, &column);
	}
	return TRUE;
}

static char *words_of(const Piece *piece)
{
	return g_strndup(piece->at, piece->length);
}

static gboolean can_be_title(const char *words)
{
	static const char *const marks[] = {"。", "；", "，", "、", "：", ";", ":", ","};
	for (gsize i = 0; i < G_N_ELEMENTS(marks); i++)
		if (strstr(words, marks[i]) != NULL)
			return FALSE;
	return strlen(words) <= LONGEST_TITLE && !g_ascii_isdigit(*words);
}

static gboolean is_header(const Pieces *pieces)
{
	for (guint i = 0; i < pieces->n; i++) {
		g_autofree char *words = words_of(&pieces->pieces[i]);
		if (!can_be_title(words) || (i == 0 && !dn_text_titles_numbers(words)))
			return FALSE;
	}
	return pieces->n >= FEWEST_COLUMNS;
}

static guint number_of(const Pieces *pieces)
{
	g_autofree char *words = pieces->n > 0 ? words_of(&pieces->pieces[0]) : g_strdup("");
	return dn_text_number(words);
}

gboolean dn_text_aligned_may_begin(const DnLine *line)
{
	Pieces pieces;
	guint width;
	const char *start = line->text + blanks_at(line->text, &width);
	gboolean wide = strstr(start, "  ") != NULL || strstr(start, "　") != NULL; /* most lines have none */
	return wide && part_line(&pieces, line) && is_header(&pieces);
}

/* ---- Rows --------------------------------------------------------------------------------------------------------------- */

typedef struct {
	guint n_columns;
	Pieces first; /* its first line, which has a piece for each column */
	GString *cells[MOST_COLUMNS];
	DnLine line;
} Row;

static void clear_row(Row *row)
{
	for (guint i = 0; i < row->n_columns; i++)
		g_string_free(row->cells[i], TRUE);
}

static guint nearest(const Row *row, const Piece *piece)
{
	guint best = 0, least = G_MAXUINT;
	for (guint i = 0; i < row->n_columns; i++) {
		guint column = row->first.pieces[i].column;
		guint apart = MAX(column, piece->column) - MIN(column, piece->column);
		if (apart < least) {
			least = apart;
			best = i;
		}
	}
	return best;
}

static void append_piece(GString *cell, const Piece *piece)
{
	const char *last = cell->len > 0 ? g_utf8_prev_char(cell->str + cell->len) : NULL;
	if (last != NULL && !g_unichar_iswide(g_utf8_get_char(last)) && !g_unichar_iswide(g_utf8_get_char(piece->at)))
		g_string_append_c(cell, ' ');
	g_string_append_len(cell, piece->at, (gssize)piece->length);
}

static void begin_row(Row *row, const Pieces *pieces, const DnLine *line)
{
	row->n_columns = pieces->n;
	row->first = *pieces;
	row->line = *line;
	for (guint i = 0; i < pieces->n; i++) {
		row->cells[i] = g_string_new(NULL);
		append_piece(row->cells[i], &pieces->pieces[i]);
	}
}

/* Whether all of a line stands to the right of the text that says what is to be done: behind a blank line, words below that begin something new. */
static gboolean stands_right(const Row *row, const Pieces *pieces)
{
	return nearest(row, &pieces->pieces[0]) >= 2;
}

static void add_row(DnDocument *document, const Row *row, guint table)
{
	DnCell cells[MOST_COLUMNS];
	for (guint i = 0; i < row->n_columns; i++)
		cells[i] = (DnCell){dn_document_keep(document, row->cells[i]->str, row->cells[i]->len),
		                    row->line.offset + (gsize)(row->first.pieces[i].at - row->line.text)};
	DnLine position = row->line;
	position.table = table;
	dn_document_add_row(document, cells, row->n_columns, &position);
}

/* Whether a line goes on with the row. A header begins another table, however often that is said. */
static gboolean goes_on(const Row *row, const Pieces *pieces, gboolean gap)
{
	if (pieces->n == 0)
		return TRUE;
	return number_of(pieces) == 0 && !is_header(pieces) && (!gap || stands_right(row, pieces));
}

/* Takes the row that begins with the first of the lines; returns how many it takes. */
static guint take_row(Row *row, const Pieces *first, const DnLine *lines, guint n)
{
	guint taken = 1;
	gboolean gap = FALSE;
	begin_row(row, first, &lines[0]);
	for (guint i = 1; i < n; i++) {
		Pieces pieces;
		if (!part_line(&pieces, &lines[i]) || !goes_on(row, &pieces, gap))
			break;
		gap = gap || pieces.n == 0;
		for (guint k = 0; k < pieces.n; k++)
			append_piece(row->cells[nearest(row, &pieces.pieces[k])], &pieces.pieces[k]);
		taken = pieces.n > 0 ? i + 1 : taken;
	}
	return taken;
}

/* The next line that is not blank. */
static guint next_line(const DnLine *lines, guint at, guint n)
{
	guint width;
	while (at < n && lines[at].text[blanks_at(lines[at].text, &width)] == '\0')
		at++;
	return at;
}

/* Goes through the rows; where `document` is set, adds them. Returns how many lines they take, 0 where they are no table. */
static guint go_through(DnDocument *document, const Pieces *header, const DnLine *lines, guint n, guint table)
{
	guint end = 1, rows = 0, last = 0;
	for (guint at; (at = next_line(lines, end, n)) < n; rows++) {
		Pieces pieces;
		guint number = part_line(&pieces, &lines[at]) ? number_of(&pieces) : 0;
		if (number == 0)
			break;
		if (number <= last || pieces.n != header->n || pieces.n < FEWEST_COLUMNS)
			return 0;
		Row row = {0};
		end = at + take_row(&row, &pieces, lines + at, n - at);
		if (document != NULL)
			add_row(document, &row, table);
		clear_row(&row);
		last = number;
	}
	return rows >= FEWEST_ROWS ? end : 0;
}

guint dn_text_aligned_add(DnDocument *document, const DnLine *lines, guint n, guint table)
{
	Pieces header;
	if (n == 0 || !dn_text_aligned_may_begin(&lines[0]) || !part_line(&header, &lines[0]))
		return 0;
	guint end = go_through(NULL, &header, lines, n, table);
	if (end == 0)
		return 0;
	Row titles = {0};
	begin_row(&titles, &header, &lines[0]);
	add_row(document, &titles, table);
	clear_row(&titles);
	go_through(document, &header, lines, n, table);
	return end;
}
