/* Bands of glyphs at one height are the lines of a page. How far the order of the glyphs is from that of the bands tells whether somebody
 * mistook a few of them, or whether the page has columns. */
#include "document/page_order.h"

#include "document/page_segments.h"

/* In sizes of a glyph, or in its widths: the height within which glyphs stand in one line, gaps between words and between characters. */
static const double same_height = 0.3, word_gap = 0.15, character_gap = 0.5;

enum { FEW = 10 /* one glyph in so many may be out of order */ };

static DnPagePiece *piece_at(const GArray *pieces, guint index)
{
	return &g_array_index(pieces, DnPagePiece, index);
}

/* Fonts reach below their line as far as they like; the middles of their glyphs stand closer together. */
static double middle_of(const DnPagePiece *piece)
{
	return piece->y - piece->size / 2;
}

static int by_height(gconstpointer a, gconstpointer b, gpointer data)
{
	double left = middle_of(piece_at(data, *(const guint *)a)), right = middle_of(piece_at(data, *(const guint *)b));
	return (left > right) - (left < right);
}

/* The number of the band of each piece, from the top; *n gets how many there are. */
static guint *find_bands(guint *n, GArray *pieces)
{
	g_autofree guint *order = g_new(guint, pieces->len + 1);
	guint *bands = g_new0(guint, pieces->len + 1);
	for (guint i = 0; i < pieces->len; i++)
		order[i] = i;
	g_qsort_with_data(order, (gint)pieces->len, sizeof *order, by_height, pieces);
	const DnPagePiece *top = NULL;
	*n = 0;
	for (guint i = 0; i < pieces->len; i++) {
		const DnPagePiece *piece = piece_at(pieces, order[i]);
		if (top == NULL || middle_of(piece) - middle_of(top) > same_height * MAX(top->size, piece->size)) {
			top = piece;
			++*n;
		}
		bands[order[i]] = *n - 1;
	}
	return bands;
}

/* How many glyphs stand before others that are higher up: all but the longest run, with gaps, that goes down. */
static guint count_astray(const guint *bands, guint n)
{
	g_autofree guint *lasts = g_new(guint, n + 1); /* the smallest last band of a run of each length */
	guint longest = 0;
	for (guint i = 0; i < n; i++) {
		guint low = 0, high = longest;
		while (low < high) {
			guint middle = low + (high - low) / 2;
			if (lasts[middle] <= bands[i])
				low = middle + 1;
			else
				high = middle;
		}
		lasts[low] = bands[i];
		longest = MAX(longest, low + 1);
	}
	return n - longest;
}

static int by_place(gconstpointer a, gconstpointer b)
{
	const DnPagePiece *left = a, *right = b;
	if (left->line != right->line)
		return left->line < right->line ? -1 : 1;
	return (left->left > right->left) - (left->left < right->left);
}

static gboolean is_apart(const DnPagePiece *left, const DnPagePiece *right)
{
	double gap = right->left - left->right;
	gboolean words = dn_page_ends_latin(left->text) && dn_page_begins_latin(right->text);
	return dn_page_is_apart(left->text, right, gap > word_gap * right->size) || (!words && gap > character_gap * (left->right - left->left));
}

void dn_page_order_append(GString *line, const DnPagePiece *before, const DnPagePiece *piece)
{
	if (before != NULL && is_apart(before, piece))
		g_string_append_c(line, ' ');
	g_string_append(line, piece->text);
}

static void write_lines(GPtrArray *lines, const GArray *pieces)
{
	g_autoptr(GString) line = g_string_new(NULL);
	g_ptr_array_set_size(lines, 0);
	for (guint i = 0; i < pieces->len; i++) {
		const DnPagePiece *piece = piece_at(pieces, i);
		gboolean goes_on = i > 0 && piece[-1].line == piece->line;
		if (i > 0 && !goes_on) {
			g_ptr_array_add(lines, g_strdup(line->str));
			g_string_truncate(line, 0);
		}
		dn_page_order_append(line, goes_on ? piece - 1 : NULL, piece);
	}
	g_ptr_array_add(lines, g_strdup(line->str));
}

void dn_page_order_mend(GPtrArray *lines, GArray *pieces)
{
	guint n_bands;
	g_autofree guint *bands = find_bands(&n_bands, pieces);
	guint astray = count_astray(bands, pieces->len);
	if (astray == 0 || astray > pieces->len / FEW)
		return;
	for (guint i = 0; i < pieces->len; i++)
		piece_at(pieces, i)->line = bands[i];
	g_array_sort(pieces, by_place);
	write_lines(lines, pieces);
}
