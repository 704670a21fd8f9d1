/* Frames that touch are one grid. Its columns begin where frames do; a frame that reaches over the beginning of others is a merged cell. */
#include "document/page_grids.h"

#include <math.h>
#include <string.h>

#include "document/grid.h"
#include "document/page_frames.h"
#include "document/page_order.h"
#include "document/page_rows.h"
#include "document/page_words.h"

enum { FEWEST_COLUMNS = 2, FEWEST_ROWS = 2, MOST_ROWS = 1024 };

/* In points: how far apart frames are that share a line, and edges that are the same. */
static const double touching = 5, same_edge = 3;

/* A frame, and what is in it. */
typedef struct {
	DnPageFrame place;
	guint grid;              /* index of the first frame of its grid */
	guint column, row;       /* where it begins */
	guint columns, rows;     /* how many it spans */
	GArray *pieces;          /* DnPagePiece; NULL for none */
	double left, right;      /* of its text */
	GString *text;
} Frame;

static void clear_frame(void *data)
{
	Frame *frame = data;
	if (frame->pieces != NULL)
		g_array_unref(frame->pieces);
	if (frame->text != NULL)
		g_string_free(frame->text, TRUE);
}

static Frame *frame_at(const GArray *frames, guint index)
{
	return &g_array_index(frames, Frame, index);
}

static void clear_grid(void *data)
{
	DnPageGrid *grid = data;
	g_array_unref(grid->lefts);
	g_ptr_array_unref(grid->rows);
}

gboolean dn_page_grids_may_be(const GArray *pieces, guint rows)
{
	g_autoptr(GArray) borrowed = g_array_copy((GArray *)pieces);
	g_array_set_clear_func(borrowed, NULL);
	g_autoptr(GArray) segments = dn_page_segments_new(borrowed);
	guint bands = 0;
	for (guint first = 0, end; first < segments->len && bands < rows; first = end) {
		end = dn_page_band_end(segments, first);
		bands += end - first > 1;
	}
	return bands >= rows;
}

gboolean dn_page_grids_same_columns(const GArray *one, const GArray *other)
{
	static const double most_apart = 4; /* points */
	gboolean same = one->len == other->len;
	for (guint i = 0; same && i < one->len; i++)
		same = fabs(g_array_index(one, double, i) - g_array_index(other, double, i)) < most_apart;
	return same;
}

/* ---- Frames into grids ------------------------------------------------------------------------------------------------------- */

static gboolean touch(const DnPageFrame *one, const DnPageFrame *other)
{
	return one->left - other->right < touching && other->left - one->right < touching && one->top - other->bottom < touching &&
	       other->top - one->bottom < touching;
}

/* Every frame gets the index of the first one that it touches, be it through others. */
static void find_grids(GArray *frames)
{
	g_autoptr(GArray) open = g_array_new(FALSE, FALSE, sizeof(guint));
	for (guint i = 0; i < frames->len; i++)
		frame_at(frames, i)->grid = G_MAXUINT;
	for (guint first = 0; first < frames->len; first++) {
		if (frame_at(frames, first)->grid != G_MAXUINT)
			continue;
		frame_at(frames, first)->grid = first;
		g_array_append_val(open, first);
		while (open->len > 0) {
			const Frame *from = frame_at(frames, g_array_index(open, guint, open->len - 1));
			g_array_set_size(open, open->len - 1);
			for (guint i = first + 1; i < frames->len; i++)
				if (frame_at(frames, i)->grid == G_MAXUINT && touch(&from->place, &frame_at(frames, i)->place)) {
					frame_at(frames, i)->grid = first;
					g_array_append_val(open, i);
				}
		}
	}
}

static int compare_edges(gconstpointer a, gconstpointer b)
{
	const double *left = a, *right = b;
	return (*left > *right) - (*left < *right);
}

/* Sorts the edges and leaves out those that are the same as one before. */
static void merge_edges(GArray *edges)
{
	guint n = 0;
	g_array_sort(edges, compare_edges);
	for (guint i = 0; i < edges->len; i++)
		if (n == 0 || g_array_index(edges, double, i) - g_array_index(edges, double, n - 1) > same_edge)
			g_array_index(edges, double, n++) = g_array_index(edges, double, i);
	g_array_set_size(edges, n);
}

/* The number of edges that stand before `place`, which may be somewhat beyond the last of them. */
static guint edges_before(const GArray *edges, double place)
{
	guint n = 0;
	while (n < edges->len && g_array_index(edges, double, n) <= place)
		n++;
	return n;
}

static void place_frame(Frame *frame, const GArray *lefts, const GArray *tops)
{
	frame->column = edges_before(lefts, frame->place.left + same_edge / 2) - 1;
	frame->row = edges_before(tops, frame->place.top + same_edge / 2) - 1;
	frame->columns = MAX(edges_before(lefts, frame->place.right - touching), frame->column + 1) - frame->column;
	frame->rows = MAX(edges_before(tops, frame->place.bottom - touching), frame->row + 1) - frame->row;
}

/* ---- Text into frames -------------------------------------------------------------------------------------------------------- */

/* The frame of a grid in which the piece stands; NULL for none. Frames stand from the top, so that those further down need no look. */
static Frame *frame_of(const GArray *frames, const gboolean *is_grid, const DnPagePiece *piece)
{
	double x = (piece->left + piece->right) / 2, y = piece->y - piece->size / 2;
	for (guint i = 0; i < frames->len; i++) {
		Frame *frame = frame_at(frames, i);
		if (frame->place.top > y)
			return NULL;
		if (is_grid[frame->grid] && y <= frame->place.bottom && x >= frame->place.left && x <= frame->place.right)
			return frame;
	}
	return NULL;
}

static void take_piece(Frame *frame, const DnPagePiece *piece)
{
	if (frame->pieces == NULL) {
		frame->pieces = g_array_new(FALSE, FALSE, sizeof(DnPagePiece));
		frame->left = piece->left;
		frame->right = piece->right;
	}
	frame->left = MIN(frame->left, piece->left);
	if (!dn_page_begins_no_line(piece->text))
		frame->right = MAX(frame->right, piece->right);
	g_array_append_vals(frame->pieces, piece, 1);
}

/* Writes the lines anew of which some pieces are gone. */
static void rewrite_lines(GPtrArray *lines, const GArray *pieces, guint n_pieces, const gboolean *is_changed)
{
	g_autofree GString **left = g_new0(GString *, lines->len + 1);
	for (guint i = 0; i < n_pieces; i++) {
		const DnPagePiece *piece = &g_array_index(pieces, DnPagePiece, i);
		if (!is_changed[piece->line])
			continue;
		if (left[piece->line] == NULL)
			left[piece->line] = g_string_new(NULL);
		dn_page_order_append(left[piece->line], left[piece->line]->len > 0 ? piece - 1 : NULL, piece);
	}
	for (guint i = 0; i < lines->len; i++) {
		if (!is_changed[i])
			continue;
		g_free(g_ptr_array_index(lines, i));
		g_ptr_array_index(lines, i) = left[i] != NULL ? g_string_free(left[i], FALSE) : g_strdup("");
	}
}

/* Moves the pieces that stand in grids behind the others, and returns how many others there are. */
static guint take_pieces(GArray *frames, const gboolean *is_grid, GPtrArray *lines, GArray *pieces)
{
	g_autofree gboolean *is_changed = g_new0(gboolean, lines->len + 1);
	g_autofree DnPagePiece *taken = g_new(DnPagePiece, pieces->len + 1);
	guint n = 0, n_taken = 0;
	for (guint i = 0; i < pieces->len; i++) {
		DnPagePiece *piece = &g_array_index(pieces, DnPagePiece, i);
		Frame *frame = frame_of(frames, is_grid, piece);
		if (frame == NULL) {
			g_array_index(pieces, DnPagePiece, n++) = *piece;
			continue;
		}
		take_piece(frame, piece);
		taken[n_taken++] = *piece;
		is_changed[piece->line] = TRUE;
	}
	memcpy((DnPagePiece *)pieces->data + n, taken, n_taken * sizeof *taken);
	rewrite_lines(lines, pieces, n, is_changed);
	return n;
}

/* Columns are as wide as the text of the cells that stand in nothing else. */
static void measure_columns(DnPageColumn *columns, const GArray *frames, guint grid)
{
	for (guint i = 0; i < DN_PAGE_MOST_COLUMNS; i++)
		columns[i] = (DnPageColumn){.left = G_MAXDOUBLE, .right = -G_MAXDOUBLE};
	for (guint i = grid; i < frames->len; i++) {
		const Frame *frame = frame_at(frames, i);
		if (frame->grid != grid || frame->pieces == NULL || frame->columns > 1)
			continue;
		DnPageColumn *column = &columns[frame->column];
		column->left = MIN(column->left, frame->left);
		column->right = MAX(column->right, frame->right);
	}
}

/* How far apart the lines of a paragraph stand at most, to tell by the closest two of its cell; parts of one line may stand a little higher. */
static double most_apart(const GArray *segments)
{
	static const double spaced = 1.4, least = 0.8;
	double closest = G_MAXDOUBLE / spaced;
	for (guint i = 1; i < segments->len; i++) {
		double apart = dn_page_segment(segments, i)->y - dn_page_segment(segments, i - 1)->y;
		if (apart > least * dn_page_segment(segments, i)->size)
			closest = MIN(closest, apart);
	}
	return closest * spaced;
}

/* The column as its cell knows it: as much space is left before the ruled line on its right as behind that on its left. What several columns share
 * has only its own text to tell. */
static DnPageColumn column_of(const Frame *frame, const DnPageColumn *column)
{
	DnPageColumn own = *column;
	if (frame->columns > 1)
		return (DnPageColumn){.left = frame->left, .right = frame->right};
	own.inside = frame->place.right - (column->left - frame->place.left);
	return own;
}

/* Behind a word that may go on on the next page stands what says so. */
static void mark_end(GString *text, const DnPageColumn *column, const DnPageSegment *last)
{
	double letter = (last->right - last->left) / (double)g_utf8_strlen(last->text->str, -1);
	if (dn_page_cell_fills_line(column, last, letter))
		g_string_append(text, DN_PAGE_BROKEN);
}

static void write_text(Frame *frame, const DnPageColumn *column)
{
	DnPageColumn own = column_of(frame, column);
	frame->text = g_string_new(NULL);
	if (frame->pieces == NULL)
		return;
	g_autoptr(GArray) segments = dn_page_segments_new(frame->pieces);
	double limit = most_apart(segments);
	for (guint i = 0; i < segments->len; i++)
		dn_page_cell_append(frame->text, &own, i > 0 ? dn_page_segment(segments, i - 1) : NULL, dn_page_segment(segments, i), limit);
	mark_end(frame->text, &own, dn_page_segment(segments, segments->len - 1));
}

/* ---- Rows -------------------------------------------------------------------------------------------------------------------- */

gboolean dn_page_grids_is_count(const char *text)
{
	return *text != '\0' && text[strspn(text, "0123456789.")] == '\0';
}

/* Cells that begin in a row, from the left. */
static int by_place(gconstpointer a, gconstpointer b)
{
	const Frame *left = *(const Frame *const *)a, *right = *(const Frame *const *)b;
	if (left->row != right->row)
		return left->row < right->row ? -1 : 1;
	return (left->column > right->column) - (left->column < right->column);
}

static void add_row(GPtrArray *rows, DnGrid *cells, guint n_columns)
{
	guint n;
	const char *const *texts = dn_grid_end_row(&n, cells);
	GStrv row = g_new0(char *, n_columns + 1);
	for (guint i = 0; i < n_columns; i++)
		row[i] = g_strdup(i < n ? texts[i] : "");
	g_ptr_array_add(rows, row);
}

/* Where no frame begins, and none hangs down, an empty cell stands for what is missing. */
static void fill_rows(GPtrArray *rows, const GPtrArray *frames, guint n_columns, guint n_rows)
{
	g_autoptr(DnGrid) cells = dn_grid_new();
	guint hangs[DN_PAGE_MOST_COLUMNS] = {0}; /* up to which row */
	guint next = 0;
	for (guint row = 0; row < n_rows; row++) {
		dn_grid_begin_row(cells);
		for (guint column = 0; column < n_columns; column++) {
			const Frame *frame = next < frames->len ? g_ptr_array_index(frames, next) : NULL;
			if (hangs[column] > row)
				continue;
			if (frame == NULL || frame->row != row || frame->column != column) {
				dn_grid_add_cell(cells, "", 1, 1);
				continue;
			}
			dn_grid_add_cell(cells, frame->text->str, frame->columns, frame->rows);
			for (guint i = column; i < MIN(column + frame->columns, n_columns); i++)
				hangs[i] = row + frame->rows;
			next++;
		}
		add_row(rows, cells, n_columns);
	}
}

/* Whether the first column has a number in each row below its header, but for a row that the top or the end of the page cuts. */
static gboolean counts(const GPtrArray *frames, guint n_rows)
{
	guint n_counts = 0, n_cut = 0;
	for (guint i = 0; i < frames->len; i++) {
		const Frame *frame = g_ptr_array_index(frames, i);
		gboolean count = dn_page_grids_is_count(frame->text->str);
		if (frame->column > 0 || frame->columns > 1 || (n_counts == 0 && !count && frame->text->len > 0))
			continue;
		n_cut += frame->text->len == 0 && frame->row + 1 < n_rows ? 1 : 0;
		if (frame->rows > 1 || (frame->text->len > 0 && !count) || n_cut > (n_counts == 0 ? 1 : 0))
			return FALSE;
		n_counts += count ? 1 : 0;
		n_cut = 0;
	}
	return n_counts > 0;
}

/* ---- Grids ------------------------------------------------------------------------------------------------------------------- */

static GPtrArray *frames_of(const GArray *frames, guint grid)
{
	GPtrArray *own = g_ptr_array_new();
	for (guint i = grid; i < frames->len; i++)
		if (frame_at(frames, i)->grid == grid)
			g_ptr_array_add(own, frame_at(frames, i));
	return own;
}

/* Gives the frames of a grid their columns and rows. */
static void measure_grid(GArray *lefts, guint *n_rows, const GPtrArray *frames)
{
	g_autoptr(GArray) tops = g_array_new(FALSE, FALSE, sizeof(double));
	double right = 0;
	for (guint i = 0; i < frames->len; i++) {
		const Frame *frame = g_ptr_array_index(frames, i);
		g_array_append_val(lefts, frame->place.left);
		g_array_append_val(tops, frame->place.top);
		right = MAX(right, frame->place.right);
	}
	merge_edges(lefts);
	merge_edges(tops);
	for (guint i = 0; i < frames->len; i++)
		place_frame(g_ptr_array_index(frames, i), lefts, tops);
	g_array_append_val(lefts, right);
	*n_rows = tops->len;
}

static guint first_line(const GPtrArray *frames)
{
	guint line = G_MAXUINT;
	for (guint i = 0; i < frames->len; i++) {
		const Frame *frame = g_ptr_array_index(frames, i);
		for (guint k = 0; frame->pieces != NULL && k < frame->pieces->len; k++)
			line = MIN(line, g_array_index(frame->pieces, DnPagePiece, k).line);
	}
	return line;
}

static void add_grid(GArray *grids, const GArray *frames, guint first)
{
	DnPageColumn columns[DN_PAGE_MOST_COLUMNS];
	g_autoptr(GPtrArray) own = frames_of(frames, first);
	DnPageGrid grid = {.lefts = g_array_new(FALSE, FALSE, sizeof(double)), .rows = g_ptr_array_new_with_free_func((GDestroyNotify)g_strfreev)};
	guint n_rows;
	measure_grid(grid.lefts, &n_rows, own);
	measure_columns(columns, frames, first);
	grid.line = first_line(own);
	for (guint i = 0; i < own->len; i++) {
		Frame *frame = g_ptr_array_index(own, i);
		write_text(frame, &columns[frame->column]);
	}
	g_ptr_array_sort(own, by_place);
	fill_rows(grid.rows, own, grid.lefts->len - 1, n_rows);
	grid.counts = counts(own, n_rows);
	g_array_append_val(grids, grid);
}

static GArray *copy_frames(const GArray *places)
{
	GArray *frames = g_array_new(FALSE, TRUE, sizeof(Frame));
	g_array_set_clear_func(frames, clear_frame);
	for (guint i = 0; places != NULL && i < places->len; i++) {
		Frame frame = {.place = g_array_index(places, DnPageFrame, i)};
		g_array_append_val(frames, frame);
	}
	find_grids(frames);
	return frames;
}

/* The rest of a row that the page before cuts is all that may be left of its table: one row, with its columns. */
static gboolean is_table(const GArray *frames, guint first, const GArray *above)
{
	g_autoptr(GPtrArray) own = frames_of(frames, first);
	g_autoptr(GArray) lefts = g_array_new(FALSE, FALSE, sizeof(double));
	guint n_rows;
	measure_grid(lefts, &n_rows, own);
	guint columns = lefts->len - 1, fewest = first == 0 && above != NULL && dn_page_grids_same_columns(lefts, above) ? 1 : FEWEST_ROWS;
	return columns >= FEWEST_COLUMNS && columns <= DN_PAGE_MOST_COLUMNS && n_rows >= fewest && n_rows <= MOST_ROWS;
}

GArray *dn_page_grids_take(GPtrArray *lines, GArray *pieces, const GArray *places, const GArray *above)
{
	GArray *grids = g_array_new(FALSE, FALSE, sizeof(DnPageGrid));
	g_array_set_clear_func(grids, clear_grid);
	g_autoptr(GArray) frames = copy_frames(places);
	g_autofree gboolean *is_grid = g_new0(gboolean, frames->len + 1);
	gboolean any = FALSE;
	for (guint i = 0; i < frames->len; i++)
		any |= is_grid[i] = frame_at(frames, i)->grid == i && is_table(frames, i, above);
	if (!any)
		return grids;
	guint n_left = take_pieces(frames, is_grid, lines, pieces);
	for (guint i = 0; i < frames->len; i++)
		if (is_grid[i])
			add_grid(grids, frames, i);
	g_array_set_size(pieces, n_left);
	return grids;
}
