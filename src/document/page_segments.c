/* Pieces at one height are one band; a gap between two of them parts segments. */
#include "document/page_segments.h"

#include <stdlib.h>
#include <string.h>

/* In sizes of a glyph: the gap that parts two cells, that between words, and the height within which pieces stand side by side. */
static const double cell_gap = 0.6, same_height = 0.3, word_gap = 0.15;

static void clear_segment(void *data)
{
	g_string_free(((DnPageSegment *)data)->text, TRUE);
}

static int by_height(gconstpointer a, gconstpointer b)
{
	const DnPagePiece *left = a, *right = b;
	return (left->y > right->y) - (left->y < right->y);
}

static int by_left_edge(gconstpointer a, gconstpointer b)
{
	const DnPagePiece *left = a, *right = b;
	return (left->left > right->left) - (left->left < right->left);
}

/* The end of the pieces at the height of the first one. */
static guint band_end(const GArray *pieces, guint first)
{
	const DnPagePiece *top = &g_array_index(pieces, DnPagePiece, first);
	guint end = first + 1;
	while (end < pieces->len && g_array_index(pieces, DnPagePiece, end).y - top->y <= same_height * top->size)
		end++;
	return end;
}

gboolean dn_page_begins_no_line(const char *text)
{
	static const char marks[] = "、，。；：？！）〕］】》〉」』”’·・,.;:?!)]々ーぁぃぅぇぉっゃゅょァィゥェォッャュョ";
	return *text != '\0' && g_utf8_strchr(marks, -1, g_utf8_get_char(text)) != NULL;
}

/* Where a piece ends that may be a mark alone: marks add nothing to `edge`. */
static double edge_behind(double edge, const DnPagePiece *piece)
{
	return dn_page_begins_no_line(g_utf8_find_prev_char(piece->text, piece->text + strlen(piece->text))) ? edge : piece->right;
}

gboolean dn_page_is_apart(const char *before, const DnPagePiece *piece, gboolean gap)
{
	if (gap && dn_page_ends_latin(before) && dn_page_begins_latin(piece->text))
		return TRUE;
	const char *last = g_utf8_find_prev_char(before, before + strlen(before));
	return piece->after_blank && last != NULL && !g_unichar_iswide(g_utf8_get_char(last)) && !g_unichar_iswide(g_utf8_get_char(piece->text));
}

static void append_piece(GArray *segments, guint band, const DnPagePiece *piece, double y)
{
	DnPageSegment *last = segments->len > band ? dn_page_segment(segments, segments->len - 1) : NULL;
	if (last == NULL || piece->left - last->right > cell_gap * piece->size) {
		DnPageSegment segment = {piece->left, piece->right, y, piece->size, edge_behind(piece->left, piece), piece->right,
		                         piece->right, g_string_new(piece->text), piece->line, 0, 0};
		g_array_append_val(segments, segment);
		return;
	}
	if (dn_page_is_apart(last->text->str, piece, piece->left - last->right > word_gap * piece->size))
		g_string_append_c(last->text, ' ');
	else if (!(last->right > last->word))
		last->word = MAX(last->right, piece->right);
	g_string_append(last->text, piece->text);
	last->right = MAX(last->right, piece->right);
	last->edge = MAX(last->edge, edge_behind(last->edge, piece));
}

GArray *dn_page_segments_new(GArray *pieces)
{
	GArray *segments = g_array_new(FALSE, FALSE, sizeof(DnPageSegment));
	g_array_set_clear_func(segments, clear_segment);
	g_array_sort(pieces, by_height);
	for (guint first = 0, end; first < pieces->len; first = end) {
		end = band_end(pieces, first);
		DnPagePiece *band = &g_array_index(pieces, DnPagePiece, first);
		double y = band->y;
		guint begin = segments->len;
		qsort(band, end - first, sizeof *band, by_left_edge);
		for (guint i = first; i < end; i++)
			append_piece(segments, begin, &g_array_index(pieces, DnPagePiece, i), y);
	}
	return segments;
}

guint dn_page_band_end(const GArray *segments, guint first)
{
	guint end = first + 1;
	while (end < segments->len && !(dn_page_segment(segments, end)->y > dn_page_segment(segments, first)->y))
		end++;
	return end;
}
