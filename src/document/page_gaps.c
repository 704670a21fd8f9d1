/* The closest lines of one size are those of paragraphs, where there are enough of them. The edge up to which lines reach is that of most, lest
 * one that is wider makes all others look as if they ended early. */
#include "document/page_gaps.h"

#include <stdlib.h>

/* In shares: sizes and distances that are the same, and the distance between paragraphs to that between the lines of one. */
static const double alike = 0.08, far = 1.35;

enum { FEWEST = 3, FEW = 8 /* lines that go on a paragraph: at least so many, and one in so many */ };

/* Where a line stands, to tell by its largest glyphs, as others may stand higher or lower. */
typedef struct {
	double y, size, right;
	double word_left, word_right;
	gboolean word_ends;
} Place;

/* How far a line stands below the one before. */
typedef struct {
	double size, distance;
	guint line;
} Step;

/* Makes the first word of a line wider by a piece, as long as that goes on the word. */
static void widen_word(Place *place, const DnPagePiece *piece)
{
	static const double gap = 0.15, longest = 1.9; /* in sizes: two Chinese characters are enough, as marks begin no line */
	gboolean goes_on = !place->word_ends && !piece->after_blank && piece->left - place->word_right <= gap * piece->size;
	gboolean is_wide = g_unichar_iswide(g_utf8_get_char(piece->text));
	if (!(place->size > 0))
		place->word_left = piece->left;
	else if (!goes_on || (is_wide && place->word_right - place->word_left > longest * piece->size))
		place->word_ends = TRUE;
	if (!place->word_ends)
		place->word_right = piece->right;
}

/* The pieces of a line stand from left to right. */
static Place *find_places(const GArray *pieces, guint n_lines)
{
	Place *places = g_new0(Place, n_lines + 1);
	for (guint i = 0; i < pieces->len; i++) {
		const DnPagePiece *piece = &g_array_index(pieces, DnPagePiece, i);
		Place *place = &places[piece->line];
		widen_word(place, piece);
		if (piece->size > place->size) {
			place->y = piece->y;
			place->size = piece->size;
		}
		place->right = MAX(place->right, piece->right);
	}
	return places;
}

static int compare(double one, double other)
{
	return (one > other) - (one < other);
}

static int by_size(gconstpointer a, gconstpointer b)
{
	return compare(((const Step *)a)->size, ((const Step *)b)->size);
}

static int by_distance(gconstpointer a, gconstpointer b)
{
	return compare(((const Step *)a)->distance, ((const Step *)b)->distance);
}

static GArray *find_steps(const Place *places, guint n_lines)
{
	GArray *steps = g_array_new(FALSE, FALSE, sizeof(Step));
	const Place *above = NULL;
	for (guint i = 0; i < n_lines; i++) {
		if (!(places[i].size > 0))
			continue;
		Step step = {places[i].size, above != NULL ? places[i].y - above->y : 0, i};
		if (step.distance > 0)
			g_array_append_val(steps, step);
		above = &places[i];
	}
	return steps;
}

/* The smallest distance that enough of the `n` steps have, which are sorted by it; 0 for none. */
static double usual_distance(const Step *steps, guint n)
{
	for (guint first = 0, end = 0; first < n; first++) {
		while (end < n && steps[end].distance <= steps[first].distance * (1 + alike))
			end++;
		if (end - first >= FEWEST && (end - first) * FEW >= n)
			return steps[end - 1].distance;
	}
	return 0;
}

static void find_gaps(DnPageLine *lines, GArray *steps)
{
	g_array_sort(steps, by_size);
	for (guint first = 0, end = 0; first < steps->len; first = end) {
		Step *group = &g_array_index(steps, Step, first);
		double largest = group->size * (1 + alike);
		while (end < steps->len && g_array_index(steps, Step, end).size <= largest)
			end++;
		qsort(group, end - first, sizeof *group, by_distance);
		double usual = usual_distance(group, end - first);
		for (guint i = 0; i < end - first; i++)
			lines[group[i].line].apart = usual > 0 && group[i].distance > usual * far;
	}
}

static int by_value(gconstpointer a, gconstpointer b)
{
	return compare(*(const double *)a, *(const double *)b);
}

/* The edge that a tenth of the lines reach, and two of them at least. */
static double find_edge(const Place *places, guint n_lines)
{
	g_autoptr(GArray) rights = g_array_new(FALSE, FALSE, sizeof(double));
	for (guint i = 0; i < n_lines; i++)
		if (places[i].size > 0)
			g_array_append_val(rights, places[i].right);
	g_array_sort(rights, by_value);
	guint beyond = MAX(1, rights->len / 10);
	return rights->len > beyond ? g_array_index(rights, double, rights->len - 1 - beyond) : 0;
}

DnPageLine *dn_page_gaps_find(const GArray *pieces, const GPtrArray *texts)
{
	g_autofree Place *places = find_places(pieces, texts->len);
	g_autoptr(GArray) steps = find_steps(places, texts->len);
	DnPageLine *lines = g_new0(DnPageLine, texts->len + 1);
	double edge = find_edge(places, texts->len);
	find_gaps(lines, steps);
	for (guint i = 0; i < texts->len; i++) {
		lines[i].text = g_ptr_array_index(texts, i);
		lines[i].room = edge - places[i].right;
		lines[i].word = places[i].word_right - places[i].word_left;
	}
	return lines;
}
