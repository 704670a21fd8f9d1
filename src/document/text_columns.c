/* A printer sets cells so close that one blank is all that parts some of them: Equity, Cost Savings Government, beside Job Creation   Municipal.
 * Such a line is parted where another line has a wide blank, if a word begins right where the cells of the next column do. Titles are wider than
 * what stands below them; those that one blank parts are parted where the column below them ends, but never within Lead Agency. */
#include "document/text_columns.h"

#include <string.h>

#include "document/text_apart.h"
#include "document/text_shifted.h"
#include "document/text_titles.h"

enum { WIDEST = 512 /* columns of the screen */, SLIP = 1 /* by which cells of one column stand apart */, FAR = 6, TOUCH = 2 };

/* Where wide blanks stand in any line. */
typedef struct {
	DnTextMeasure measure;
	guint16 end_of[WIDEST]; /* of the shortest that begins there; 0 for none */
	DnTextPieces titles;    /* of the first line of the header */
} Gaps;

/* The words of a piece before one of them, and those from it on. */
static DnTextPiece before_word(const DnTextPiece *piece, const DnTextWord *word)
{
	return (DnTextPiece){piece->at, word->before, piece->left, word->right};
}

static DnTextPiece from_word(const DnTextPiece *piece, const DnTextWord *word)
{
	return (DnTextPiece){piece->at + word->at, piece->length - word->at, word->left, piece->right};
}

/* Reads a line below the header; FALSE where it has too many pieces. */
static gboolean read_line(DnTextPieces *out, const Gaps *gaps, const DnLine *line)
{
	if (!dn_text_apart_read(out, line, gaps->measure))
		return FALSE;
	if (gaps->measure == DN_TEXT_BY_WIDTH)
		dn_text_shift_back(out, &gaps->titles);
	return TRUE;
}

/* ---- Gaps ------------------------------------------------------------------------------------------------------------------------ */

static gboolean fits_screen(const DnTextPieces *pieces)
{
	return pieces->n == 0 || pieces->pieces[pieces->n - 1].right < WIDEST;
}

static void add_gaps(Gaps *gaps, const DnTextPieces *pieces)
{
	for (guint i = 1; i < pieces->n; i++) {
		guint start = pieces->pieces[i - 1].right, end = pieces->pieces[i].left;
		gaps->end_of[start] = gaps->end_of[start] == 0 ? (guint16)end : (guint16)MIN(gaps->end_of[start], end);
	}
}

/* Whether all of a gap lies within these columns. */
static gboolean goes_over(const Gaps *gaps, guint left, guint right)
{
	for (guint start = left + 1; start < right; start++)
		if (gaps->end_of[start] > 0 && gaps->end_of[start] < right)
			return TRUE;
	return FALSE;
}

/* Whether a cell begins at `left` behind a gap that lies behind `from`. */
static gboolean begins_cell(const Gaps *gaps, guint from, guint left)
{
	for (guint start = from + 1; start < left; start++) {
		guint end = gaps->end_of[start];
		if (end > 0 && end + SLIP >= left && end <= left + SLIP)
			return TRUE;
	}
	return FALSE;
}

static void add_cell(GArray *cells, DnTextPiece piece, guint line)
{
	const DnTextCell cell = {piece, line, 0};
	g_array_append_val(cells, cell);
}

/* Adds a cell for each part of a piece; FALSE where a part of it goes over a gap. */
static gboolean add_parts(GArray *cells, const Gaps *gaps, DnTextPiece piece, guint line)
{
	DnTextWord word = {0};
	while (goes_over(gaps, piece.left, piece.right) && dn_text_word_next(&word, &piece, gaps->measure)) {
		if (!begins_cell(gaps, piece.left, word.left) || goes_over(gaps, piece.left, word.right))
			continue;
		add_cell(cells, before_word(&piece, &word), line);
		piece = from_word(&piece, &word);
		word = (DnTextWord){0};
	}
	add_cell(cells, piece, line);
	return !goes_over(gaps, piece.left, piece.right);
}

/* The number of cells that the gaps make of a piece; 0 where it goes over one of them. */
static guint count_parts(const Gaps *gaps, const DnTextPiece *piece)
{
	g_autoptr(GArray) parts = g_array_new(FALSE, FALSE, sizeof(DnTextCell));
	return add_parts(parts, gaps, *piece, 0) ? parts->len : 0;
}

static gboolean keeps_to(const Gaps *gaps, const DnTextPieces *pieces)
{
	for (guint i = 0; i < pieces->n; i++)
		if (count_parts(gaps, &pieces->pieces[i]) == 0)
			return FALSE;
	return TRUE;
}

/* Adds the gaps between the titles of a header, each of which may take several lines. */
static gboolean add_header(Gaps *gaps, const DnLine *lines, guint n)
{
	guint8 filled[WIDEST] = {0};
	guint last = 0;
	for (guint i = 0; i < n; i++) {
		DnTextPieces pieces;
		if (!dn_text_pieces_read(&pieces, &lines[i], gaps->measure) || !fits_screen(&pieces))
			return FALSE;
		if (i == 0)
			gaps->titles = pieces;
		for (guint k = 0; k < pieces.n; k++)
			memset(filled + pieces.pieces[k].left, 1, pieces.pieces[k].right - pieces.pieces[k].left);
	}
	for (guint at = 1; at < WIDEST; at++) {
		if (filled[at] && !filled[at - 1] && last > 0 && at - last > 1)
			gaps->end_of[last] = (guint16)at;
		last = filled[at] ? at + 1 : last;
	}
	return TRUE;
}

/* The end of the lines from `at` on up to the next blank one, or one that cannot be read; *parted tells whether one of them has a gap. */
static guint add_block(gboolean *parted, Gaps *gaps, const DnLine *lines, guint at, guint n)
{
	guint end = at;
	*parted = FALSE;
	if (at < n && dn_text_apart_as(lines, at, n) > 0)
		return at + 1;
	for (; end < n && !dn_text_is_blank(&lines[end]); end++) {
		DnTextPieces pieces;
		if (!read_line(&pieces, gaps, &lines[end]) || !fits_screen(&pieces))
			break;
		add_gaps(gaps, &pieces);
		*parted = *parted || pieces.n > 1;
	}
	return end;
}

/* Whether the words are the title of a section: they stand alone, begin no further right than the header, and go over gaps, or begin a cell in each
 * column but with one blank before it, as hardly a row does. No line of their block is `parted` by a gap, or they stand where numbers would. */
static gboolean is_section(const Gaps *gaps, const DnTextPieces *pieces, const DnLine *header, gboolean parted)
{
	DnTextPieces titles;
	if (pieces->n != 1 || !dn_text_pieces_read(&titles, header, gaps->measure) || pieces->pieces[0].left > titles.pieces[0].left)
		return FALSE;
	g_autofree char *first = dn_text_piece_words(&titles.pieces[0]);
	gboolean no_number = dn_text_titles_numbers(first) && !g_ascii_isdigit(*pieces->pieces[0].at);
	return (!parted || no_number) && count_parts(gaps, &pieces->pieces[0]) != 1;
}

/* The end of those lines of a block that keep to the gaps. */
static guint reach_in_block(guint8 *skipped, const Gaps *gaps, const DnLine *lines, guint at, guint end, gboolean parted)
{
	for (; at < end; at++) {
		DnTextPieces pieces;
		read_line(&pieces, gaps, &lines[at]);
		gboolean section = is_section(gaps, &pieces, &lines[0], parted);
		gboolean keeps = parted || pieces.n == 0 ? keeps_to(gaps, &pieces) : count_parts(gaps, &pieces.pieces[0]) == 1;
		if (!section && !keeps)
			return at;
		skipped[at] = section ? DN_TEXT_SECTION : 0;
	}
	return at;
}

guint dn_text_columns_reach(guint8 *skipped, const DnLine *lines, guint n_header, guint n, DnTextMeasure measure)
{
	enum { MOST_SKIPPED = 3 };
	Gaps gaps = {.measure = measure};
	guint end = n_header, n_skipped = 0;
	memset(skipped, 0, n);
	if (!add_header(&gaps, lines, n_header))
		return end;
	for (guint at = n_header; at < n && n_skipped <= MOST_SKIPPED; at++) {
		gboolean parted;
		guint from = at, block = add_block(&parted, &gaps, lines, at, n);
		guint8 apart = block == at + 1 ? dn_text_apart_as(lines, at, n) : 0;
		if (apart > 0) {
			skipped[at++] = apart;
			continue;
		}
		at = reach_in_block(skipped, &gaps, lines, at, block, parted);
		for (; from < at; from++) {
			n_skipped = skipped[from] ? n_skipped + 1 : 0;
			end = skipped[from] ? end : from + 1;
		}
		if (at < block || (at < n && !dn_text_is_blank(&lines[at])))
			return end;
	}
	return end;
}

/* ---- Columns ----------------------------------------------------------------------------------------------------------------------- */

static gboolean add_cells(DnTextColumns *out, const Gaps *gaps, const DnLine *lines, const guint8 *skipped, guint n_header, guint n)
{
	for (guint i = n_header; i < n; i++) {
		DnTextPieces pieces;
		if (skipped[i])
			continue;
		if (!read_line(&pieces, gaps, &lines[i]))
			return FALSE;
		for (guint k = 0; k < pieces.n; k++)
			if (!add_parts(out->cells, gaps, pieces.pieces[k], i))
				return FALSE;
	}
	return TRUE;
}

/* The column behind the words of a cell; where marks may hang, without one at its end, which a printer sets beside a full line rather than below. */
static guint right_of(const DnTextColumns *out, const DnTextPiece *piece, gboolean hang)
{
	static const char marks[] = "。、，．";
	const char *last = g_utf8_find_prev_char(piece->at, piece->at + piece->length);
	guint width = dn_text_wide_columns(out->measure);
	gboolean hangs = hang && last != NULL && last > piece->at && g_utf8_strchr(marks, -1, g_utf8_get_char(last)) != NULL;
	return hangs ? piece->right - width : piece->right;
}

/* Columns of the screen in which no cell stands part the columns of the table. */
static gboolean find_strips(DnTextColumns *out, gboolean hang)
{
	guint8 filled[WIDEST + 1] = {0};
	out->n = 0;
	for (guint i = 0; i < out->cells->len; i++) {
		const DnTextPiece *piece = &dn_text_cell_at(out, i)->piece;
		memset(filled + piece->left, 1, right_of(out, piece, hang) - piece->left);
	}
	for (guint at = 0; at < WIDEST; at++) {
		gboolean begins = filled[at] && (at == 0 || !filled[at - 1]);
		if (begins && out->n == DN_TEXT_MOST_PIECES)
			return FALSE;
		if (begins)
			out->columns[out->n++] = (DnTextColumn){.left = at};
		if (filled[at])
			out->columns[out->n - 1].right = at + 1;
	}
	return TRUE;
}

/* FALSE where two parts of a line stand in one column. */
static gboolean place_cells(DnTextColumns *out, gboolean hang)
{
	for (guint i = 0; i < out->cells->len; i++) {
		DnTextCell *cell = dn_text_cell_at(out, i);
		cell->column = 0;
		while (out->columns[cell->column].right < right_of(out, &cell->piece, hang))
			cell->column++;
		if (i > 0 && cell[-1].line == cell->line && cell[-1].column == cell->column)
			return FALSE;
	}
	return TRUE;
}

static gboolean find_columns(DnTextColumns *out)
{
	return (find_strips(out, FALSE) && place_cells(out, FALSE)) || (find_strips(out, TRUE) && place_cells(out, TRUE));
}

/* ---- Titles ------------------------------------------------------------------------------------------------------------------------ */

static guint overlap(const DnTextColumn *column, const DnTextPiece *piece)
{
	guint left = MAX(column->left, piece->left), right = MIN(column->right, piece->right);
	return right > left ? right - left : 0;
}

static gboolean is_within(const DnTextColumn *column, const DnTextPiece *piece)
{
	return column->left >= piece->left && column->right <= piece->right;
}

/* The first and the last column below a title, but those that it only touches; a narrow one, 1 below No. Action, may lie within. FALSE where it stands above none. */
static gboolean columns_below(guint *first, guint *last, const DnTextColumns *columns, const DnTextPiece *title)
{
	guint most = 0;
	for (guint i = 0; i < columns->n; i++)
		most = MAX(most, overlap(&columns->columns[i], title));
	*first = columns->n;
	for (guint i = 0; i < columns->n; i++) {
		guint common = overlap(&columns->columns[i], title);
		if (common == 0 || (common <= TOUCH && common < most && !is_within(&columns->columns[i], title)))
			continue;
		*first = MIN(*first, i);
		*last = i;
	}
	return most > 0;
}

/* Whether the words on both sides of a blank are one title: Lead Agency. */
static gboolean is_within_title(const DnTextPiece *title, const DnTextWord *word)
{
	const DnTextPiece before = before_word(title, word), behind = from_word(title, word);
	g_autofree char *left = dn_text_piece_words(&before), *right = dn_text_piece_words(&behind);
	const char *last = strrchr(left, ' ');
	right[strcspn(right, " ")] = '\0';
	return dn_text_titles_pair(last != NULL ? last + 1 : left, right);
}

/* The blank of a title that stands in the strip behind column `index`, or nearest to it where none does; FALSE unless there is just one. */
static gboolean find_blank(DnTextWord *out, const DnTextColumns *columns, guint index, const DnTextPiece *title, guint slack)
{
	guint left = columns->columns[index].right, right = columns->columns[index + 1].left, n = 0;
	DnTextWord word = {0};
	while (dn_text_word_next(&word, title, columns->measure)) {
		if (word.left + slack <= left || word.right >= right + slack || is_within_title(title, &word))
			continue;
		*out = word;
		n++;
	}
	return n == 1;
}

static void note_title(DnTextColumns *columns, guint index, const DnTextPiece *title, const DnLine *line)
{
	DnTextColumn *column = &columns->columns[index];
	gboolean apart = title->right <= column->title_left || column->title_right <= title->left;
	columns->is_unsure |= column->title != NULL && (column->title_line == line->line || apart);
	column->title_left = column->title != NULL ? MIN(column->title_left, title->left) : title->left;
	column->title_right = MAX(column->title_right, title->right);
	column->title_line = line->line;
	if (column->title == NULL) {
		column->title = g_string_new(NULL);
		column->title_at = line->offset + (gsize)(title->at - line->text);
	}
	dn_text_piece_append(column->title, title);
}

/* Puts an empty column below a title in the place of the one at `index`. */
static void insert_column(DnTextColumns *columns, guint index, const DnTextPiece *title)
{
	memmove(&columns->columns[index + 1], &columns->columns[index], (columns->n - index) * sizeof *columns->columns);
	columns->columns[index] = (DnTextColumn){.left = title->left, .right = title->right};
	columns->n++;
	for (guint i = 0; i < columns->cells->len; i++)
		dn_text_cell_at(columns, i)->column += dn_text_cell_at(columns, i)->column >= index ? 1 : 0;
}

/* A title above no cell: of the column beside it that has none yet, or of an empty column. FALSE where neither is sure. */
static gboolean note_aside(DnTextColumns *columns, const DnTextPiece *title, const DnLine *line)
{
	guint right = 0;
	while (right < columns->n && columns->columns[right].left < title->right)
		right++;
	gboolean left_bare = right > 0 && columns->columns[right - 1].title == NULL;
	gboolean right_bare = right < columns->n && columns->columns[right].title == NULL;
	gboolean is_empty = !left_bare && !right_bare;
	if ((left_bare && right_bare) || (is_empty && columns->n == DN_TEXT_MOST_PIECES))
		return FALSE;
	if (is_empty)
		insert_column(columns, right, title);
	note_title(columns, left_bare ? right - 1 : right, title, line);
	return TRUE;
}

/* Notes the titles that one blank parts, each above a column of its own. */
static gboolean note_titles(DnTextColumns *columns, DnTextPiece title, const DnLine *line)
{
	guint first = 0, last = 0;
	if (!columns_below(&first, &last, columns, &title))
		return TRUE;
	for (; first < last; first++) {
		DnTextWord word;
		if (!find_blank(&word, columns, first, &title, 0) && !find_blank(&word, columns, first, &title, FAR))
			return FALSE;
		const DnTextPiece before = before_word(&title, &word);
		note_title(columns, first, &before, line);
		title = from_word(&title, &word);
	}
	note_title(columns, last, &title, line);
	return TRUE;
}

/* Notes the titles of a header that stand above cells, or those that stand beside them. */
static gboolean note_all(DnTextColumns *columns, const DnLine *lines, guint n_header, gboolean above)
{
	guint first, last;
	for (guint i = 0; i < n_header; i++) {
		DnTextPieces pieces;
		dn_text_pieces_read(&pieces, &lines[i], columns->measure);
		for (guint k = 0; k < pieces.n; k++) {
			if (columns_below(&first, &last, columns, &pieces.pieces[k]) != above)
				continue;
			if (above ? !note_titles(columns, pieces.pieces[k], &lines[i]) : !note_aside(columns, &pieces.pieces[k], &lines[i]))
				return FALSE;
		}
	}
	return TRUE;
}

/* Numbers further left than all titles need none. */
static void title_numbers(DnTextColumns *columns, const DnLine *header)
{
	DnTextPieces titles;
	dn_text_pieces_read(&titles, header, columns->measure);
	if (columns->n == 0 || columns->columns[0].title != NULL || titles.n == 0 || columns->columns[0].right >= titles.pieces[0].left)
		return;
	for (guint i = 0; i < columns->cells->len; i++)
		if (dn_text_cell_at(columns, i)->column == 0 && !dn_text_piece_is_number(&dn_text_cell_at(columns, i)->piece))
			return;
	columns->columns[0].title = g_string_new("#");
	columns->columns[0].title_at = header->offset;
}

static gboolean find_titles(DnTextColumns *columns, const DnLine *lines, guint n_header)
{
	if (!note_all(columns, lines, n_header, TRUE) || !note_all(columns, lines, n_header, FALSE))
		return FALSE;
	title_numbers(columns, &lines[0]);
	for (guint i = 0; i < columns->n; i++)
		if (columns->columns[i].title == NULL)
			return FALSE;
	return !columns->is_unsure;
}

gboolean dn_text_columns_find(DnTextColumns *out, const DnLine *lines, const guint8 *skipped, guint n_header, guint n, DnTextMeasure measure)
{
	Gaps gaps = {.measure = measure};
	*out = (DnTextColumns){.measure = measure, .cells = g_array_new(FALSE, FALSE, sizeof(DnTextCell))};
	if (!add_header(&gaps, lines, n_header))
		return FALSE;
	for (guint at = n_header; at < n; at++) {
		gboolean parted;
		at = add_block(&parted, &gaps, lines, at, n);
		if (at < n && !dn_text_is_blank(&lines[at]))
			return FALSE;
	}
	return add_cells(out, &gaps, lines, skipped, n_header, n) && find_columns(out) && find_titles(out, lines, n_header);
}

void dn_text_columns_clear(DnTextColumns *columns)
{
	for (guint i = 0; i < columns->n; i++)
		if (columns->columns[i].title != NULL)
			g_string_free(columns->columns[i].title, TRUE);
	g_clear_pointer(&columns->cells, g_array_unref);
}
