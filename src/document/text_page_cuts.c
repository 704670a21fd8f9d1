/* The foot of a page, a header again, and blank lines stand between the two parts of a row; between two rows the heads of pages do. */
#include "document/text_page_cuts.h"

#include <string.h>

#include "document/text_headers.h"
#include "document/text_pieces.h"
#include "document/text_rows.h"

typedef struct {
	const DnLine *lines;
	guint n_header, n;
	char **keys; /* of the lines of the header */
} Table;

static gboolean is_header_line(const Table *table, guint at, guint of_header)
{
	g_autofree char *key = dn_text_header_key(&table->lines[at], 1);
	return g_str_equal(key, table->keys[of_header]);
}

static gboolean is_header(const Table *table, guint at)
{
	for (guint i = 0; i < table->n_header; i++)
		if (at + i >= table->n || !is_header_line(table, at + i, i))
			return FALSE;
	return TRUE;
}

/* Where the header stands again from line `at` on; n for nowhere. */
static guint find_header(const Table *table, guint at)
{
	while (at < table->n && !is_header(table, at))
		at++;
	return at;
}

/* Page 2, - 2 -, The Plan   2: no more than the number of the page and one title stand in the line. */
static gboolean is_foot(const DnLine *line)
{
	enum { LONGEST = 12 };
	DnTextPieces pieces;
	if (!dn_text_pieces_read(&pieces, line, DN_TEXT_BY_WIDTH) || pieces.n == 0 || pieces.n > 2)
		return FALSE;
	const DnTextPiece *last = &pieces.pieces[pieces.n - 1];
	gsize bare = last->length;
	while (bare > 0 && strchr(" -", last->at[bare - 1]) != NULL)
		bare--;
	return dn_text_piece_is_page(last) || (last->length <= LONGEST && bare > 0 && g_ascii_isdigit(last->at[bare - 1]));
}

/* The line behind the last one of a row above line `end`, between which stand but blank ones and the foot of the page, which they enclose. */
static guint end_of_rows(const Table *table, guint end)
{
	guint at = end;
	while (at > table->n_header && dn_text_is_blank(&table->lines[at - 1]))
		at--;
	guint foot = at - 1;
	if (at <= table->n_header + 1 || !is_foot(&table->lines[foot]) || !dn_text_is_blank(&table->lines[foot - 1]))
		return at;
	while (foot > table->n_header && dn_text_is_blank(&table->lines[foot - 1]))
		foot--;
	return foot;
}

static const DnTextPiece *piece_above(const DnTextPieces *above, const DnTextPiece *piece)
{
	for (guint i = 0; i < above->n; i++)
		if (dn_text_stands_at(piece->left, above->pieces[i].left))
			return &above->pieces[i];
	return NULL;
}

/* Whether a line goes on with what stands in another one, and begins no further left than the second title: no number stands there. */
static gboolean goes_on(const Table *table, guint last, guint below)
{
	DnTextPieces titles, above, pieces;
	if (!dn_text_pieces_read(&titles, &table->lines[0], DN_TEXT_BY_WIDTH) || !dn_text_pieces_read(&above, &table->lines[last], DN_TEXT_BY_WIDTH) ||
	    !dn_text_pieces_read(&pieces, &table->lines[below], DN_TEXT_BY_WIDTH) || titles.n < 2 || pieces.pieces[0].left + 1 < titles.pieces[1].left)
		return FALSE;
	for (guint i = 0; i < pieces.n; i++) {
		const DnTextPiece *one = piece_above(&above, &pieces.pieces[i]);
		if (one == NULL || !dn_text_goes_on(one, &pieces.pieces[i]))
			return FALSE;
	}
	return TRUE;
}

/* Whether no number stands in the lines from `at` on up to the next blank one: cells may begin above the number of their row. */
static gboolean is_rest(const Table *table, guint at)
{
	DnTextPieces titles, pieces;
	dn_text_pieces_read(&titles, &table->lines[0], DN_TEXT_BY_WIDTH);
	for (; at < table->n && !dn_text_is_blank(&table->lines[at]); at++)
		if (!dn_text_pieces_read(&pieces, &table->lines[at], DN_TEXT_BY_WIDTH) || pieces.pieces[0].left + 1 < titles.pieces[1].left)
			return FALSE;
	return TRUE;
}

static void add_lines(DnTextMended *out, const Table *table, guint at, guint end, gboolean on_first_page)
{
	for (; at < end; at++) {
		DnLine line = table->lines[at];
		line.page = on_first_page ? table->lines[0].page : line.page;
		g_array_append_val(out->lines, line);
		g_array_append_val(out->places, at);
	}
}

/* The end of the lines from `at` on that are on the page of the first of them. */
static guint end_of_page(const Table *table, guint at)
{
	guint page = table->lines[at].page;
	while (at < table->n && table->lines[at].page == page)
		at++;
	return at;
}

/* Adds the last page that the table takes, from `at` on, and what stands behind it. FALSE where it takes one page only. */
static gboolean add_last(DnTextMended *out, const Table *table, guint at)
{
	if (at == 0)
		return FALSE;
	guint end = end_of_page(table, at);
	add_lines(out, table, at, end, TRUE);
	add_lines(out, table, end, table->n, FALSE);
	return TRUE;
}

static gboolean mend(DnTextMended *out, const Table *table)
{
	guint at = 0;
	for (guint header; (header = find_header(table, MAX(at, table->n_header))) < table->n;) {
		guint end = end_of_rows(table, header), rest = dn_text_next_line(table->lines, header + table->n_header, table->n);
		if (end <= MAX(at, table->n_header) || rest == table->n || !goes_on(table, end - 1, rest) || !is_rest(table, rest))
			break;
		add_lines(out, table, at, end, TRUE);
		at = rest;
	}
	return add_last(out, table, at);
}

/* ---- Rows that go on without the header --------------------------------------------------------------------------------------------------- */

/* The number of the row that begins in a line, below the first title; NULL for none. Free with g_free(). */
static char *number_at(const Table *table, guint at)
{
	enum { FEWEST = 3 /* cells */ };
	DnTextPieces titles, pieces;
	if (!dn_text_pieces_read(&titles, &table->lines[0], DN_TEXT_BY_WIDTH) || !dn_text_pieces_read(&pieces, &table->lines[at], DN_TEXT_BY_WIDTH) ||
	    pieces.n < FEWEST || !dn_text_piece_is_number(&pieces.pieces[0]) || !dn_text_stands_at(pieces.pieces[0].left, titles.pieces[0].left))
		return NULL;
	return dn_text_piece_words(&pieces.pieces[0]);
}

/* 3.2 behind 3.1, 8. behind 7. */
static gboolean counts_on(const char *above, const char *below)
{
	g_autofree char *first = g_strdup(above), *second = g_strdup(below);
	while (*first != '\0' && !g_ascii_isdigit(first[strlen(first) - 1]))
		first[strlen(first) - 1] = '\0';
	while (*second != '\0' && !g_ascii_isdigit(second[strlen(second) - 1]))
		second[strlen(second) - 1] = '\0';
	gsize one = strlen(first), other = strlen(second);
	while (one > 0 && g_ascii_isdigit(first[one - 1]))
		one--;
	while (other > 0 && g_ascii_isdigit(second[other - 1]))
		other--;
	return one == other && strncmp(first, second, one) == 0 && first[one] != '\0' &&
	       g_ascii_strtoull(first + one, NULL, 10) + 1 == g_ascii_strtoull(second + other, NULL, 10);
}

/* Whether a line above the first row of a page is its head: words in one piece, below no title but the first, or with the number of the page. The
 * rest of a cell stands below a title. */
static gboolean is_head(const Table *table, guint at)
{
	DnTextPieces titles, pieces;
	if (dn_text_is_blank(&table->lines[at]) || is_foot(&table->lines[at]))
		return TRUE;
	if (!dn_text_pieces_read(&titles, &table->lines[0], DN_TEXT_BY_WIDTH) || !dn_text_pieces_read(&pieces, &table->lines[at], DN_TEXT_BY_WIDTH) || pieces.n != 1)
		return FALSE;
	for (guint i = 1; i < titles.n; i++)
		if (dn_text_stands_at(pieces.pieces[0].left, titles.pieces[i].left))
			return FALSE;
	return TRUE;
}

/* The line of the first row on the page that begins with line `at`; n where something else stands there. */
static guint find_row(const Table *table, guint at)
{
	enum { MOST_OF_HEAD = 8 };
	for (guint i = at; i < MIN(table->n, at + MOST_OF_HEAD); i++) {
		g_autofree char *number = number_at(table, i);
		if (number != NULL)
			return i > at && !dn_text_is_blank(&table->lines[i - 1]) ? table->n : i;
		if (!is_head(table, i) || is_header(table, i))
			return table->n;
	}
	return table->n;
}

/* The number of the last row up to line `end`, none before `first`. */
static char *last_number(const Table *table, guint first, guint end)
{
	char *number = NULL;
	while (end > first && (number = number_at(table, end - 1)) == NULL)
		end--;
	return number;
}

/* Takes the pages on which the rows count on, each without its head and foot. */
static gboolean mend_pages(DnTextMended *out, const Table *table)
{
	guint at = 0;
	for (guint end; (end = end_of_page(table, at)) < table->n;) {
		guint next = find_row(table, end), behind = end_of_rows(table, end);
		g_autofree char *above = last_number(table, MAX(at, table->n_header), end), *below = next < table->n ? number_at(table, next) : NULL;
		if (above == NULL || below == NULL || !counts_on(above, below) || behind <= MAX(at, table->n_header))
			break;
		DnLine blank = table->lines[behind];
		blank.text = "";
		blank.length = 0;
		blank.page = table->lines[0].page;
		add_lines(out, table, at, behind, TRUE);
		g_array_append_val(out->lines, blank);
		g_array_append_val(out->places, behind);
		at = next;
	}
	return add_last(out, table, at);
}

gboolean dn_text_cuts_mend(DnTextMended *out, const DnLine *lines, guint n_header, guint n, guint most)
{
	g_autoptr(GPtrArray) keys = g_ptr_array_new_with_free_func(g_free);
	for (guint i = 0; i < n_header; i++)
		g_ptr_array_add(keys, dn_text_header_key(&lines[i], 1));
	const Table table = {lines, n_header, MIN(n, most), (char **)keys->pdata};
	*out = (DnTextMended){g_array_new(FALSE, FALSE, sizeof(DnLine)), g_array_new(FALSE, FALSE, sizeof(guint))};
	if (mend(out, &table) || mend_pages(out, &table))
		return TRUE;
	dn_text_mended_clear(out);
	return FALSE;
}

void dn_text_mended_clear(DnTextMended *mended)
{
	g_clear_pointer(&mended->lines, g_array_unref);
	g_clear_pointer(&mended->places, g_array_unref);
}
