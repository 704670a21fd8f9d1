/* A ruled line is a long run of pixels that are darker than what lies a little to both sides of it: shades of whole cells are none, nor are
 * the strokes of characters. What the lines part into areas that do not reach the edge of the page are frames. */
#include "document/page_frames.h"

#include <string.h>

enum { CONTRAST = 48, DARKEST = 208, MOST_AREAS = 1 << 20, MOST_FRAMES = 2048, MOST_RULES = 2048 };

/* In points: the thickness of a line, what may be missing of it, how long it is at least, and the smallest sides of a cell. */
static const double thickness = 2.5, hole = 1.5, shortest_across = 12, shortest_down = 9, narrowest = 6;

enum { LINE = 1, GLYPH = 2 }; /* what a pixel is marked as */

/* A direction in which lines run: from pixel to pixel along it, and from line to line. */
typedef struct {
	gsize step, pitch;
	guint length, n;  /* pixels of a line, lines */
	guint shortest;   /* pixels */
} Direction;

/* The lightest of the pixels before or behind number `index` of those that stand across the line; beyond the page all is white. */
static guchar lightest(const guchar *pixel, const Direction *direction, guint index, guint reach, gboolean behind)
{
	guint most = behind ? direction->n - 1 - index : index;
	guchar light = reach > most ? 255 : 0;
	for (guint i = 1; i <= MIN(reach, most); i++)
		light = behind ? MAX(light, pixel[i * direction->pitch]) : MAX(light, *(pixel - i * direction->pitch));
	return light;
}

static gboolean is_line(const guchar *pixel, const Direction *direction, guint index, guint reach)
{
	guint least = (guint)*pixel + CONTRAST;
	return *pixel < DARKEST && least < lightest(pixel, direction, index, reach, FALSE) && least < lightest(pixel, direction, index, reach, TRUE);
}

/* Marks a line, somewhat longer than it was found, lest it stop short of the one that it meets. */
static void mark(guchar *marks, const Direction *direction, guint index, guint from, guint end, guint longer)
{
	from -= MIN(from, longer);
	end = MIN(end + longer, direction->length);
	for (guint i = from; i < end; i++)
		marks[index * direction->pitch + i * direction->step] |= LINE;
}

/* A line across the page. */
typedef struct {
	guint y, from, end;
} Rule;

/* A run of pixels of a line, few of which are missing where another line crosses it: strokes of a row of characters have wider gaps. */
typedef struct {
	guint from, end, n_dark;
} Stretch;

/* Whether a run lies in characters, for three quarters of it at least: a long stroke of one, or strokes of several side by side. */
static gboolean is_stroke(const guchar *marks, const Direction *direction, guint index, const Stretch *stretch)
{
	const guchar *line = marks + index * direction->pitch;
	guint n = 0;
	for (guint i = stretch->from; i < stretch->end; i++)
		n += (line[i * direction->step] & GLYPH) != 0 ? 1 : 0;
	return n * 4 >= (stretch->end - stretch->from) * 3;
}

static void end_stretch(guchar *marks, GArray *rules, const Direction *direction, guint index, const Stretch *stretch, guint longer)
{
	guint length = stretch->end - stretch->from;
	if (length < direction->shortest || stretch->n_dark * 10 < length * 9 || is_stroke(marks, direction, index, stretch))
		return;
	Rule rule = {index, stretch->from, stretch->end};
	g_array_append_val(rules, rule);
	mark(marks, direction, index, stretch->from, stretch->end, longer);
}

/* Notes the lines in `rules` as well. */
static void mark_lines(guchar *marks, GArray *rules, const DnPagePicture *picture, const Direction *direction)
{
	guint reach = (guint)(thickness * picture->scale), most_missing = (guint)(hole * picture->scale);
	for (guint index = 0; index < direction->n; index++) {
		const guchar *pixels = picture->light + index * direction->pitch;
		Stretch stretch = {0, 0, 0};
		for (guint i = 0; i < direction->length; i++) {
			if (!is_line(pixels + i * direction->step, direction, index, reach))
				continue;
			if (i - stretch.end > most_missing) {
				end_stretch(marks, rules, direction, index, &stretch, most_missing);
				stretch = (Stretch){i, i, 0};
			}
			stretch.end = i + 1;
			stretch.n_dark++;
		}
		end_stretch(marks, rules, direction, index, &stretch, most_missing);
	}
}

static void mark_glyphs(guchar *marks, const DnPagePicture *picture, const GArray *glyphs)
{
	for (guint i = 0; i < glyphs->len; i++) {
		const DnPageFrame *glyph = &g_array_index(glyphs, DnPageFrame, i);
		guint left = (guint)CLAMP(glyph->left * picture->scale + 1, 0, picture->width);
		guint right = (guint)CLAMP(glyph->right * picture->scale, 0, picture->width);
		guint top = (guint)CLAMP(glyph->top * picture->scale + 1, 0, picture->height);
		guint bottom = (guint)CLAMP(glyph->bottom * picture->scale, 0, picture->height);
		for (guint y = top; y < bottom && left < right; y++)
			memset(marks + (gsize)y * picture->width + left, GLYPH, right - left);
	}
}

/* From here on only lines are marked. */
static void forget_glyphs(guchar *marks, const DnPagePicture *picture)
{
	for (gsize i = 0; i < (gsize)picture->width * picture->height; i++)
		marks[i] &= LINE;
}

/* ---- Open sides ------------------------------------------------------------------------------------------------------------- */

/* Whether a line runs down from one rule to the other, anywhere but at their open side. */
static gboolean are_joined(const guchar *marks, guint width, const Rule *upper, const Rule *lower, gboolean at_end, guint distance)
{
	guint middle = (upper->y + lower->y) / 2, from = MAX(upper->from, lower->from), end = MIN(upper->end, lower->end);
	from = at_end ? from - MIN(from, distance) : from + distance;
	end = at_end ? end - MIN(end, distance) : MIN(end + distance, width);
	for (guint x = from; x < end; x++) {
		guint y = middle;
		if (marks[(gsize)middle * width + x] == 0)
			continue;
		while (y > upper->y && marks[(gsize)(y - 1) * width + x] != 0)
			y--;
		guint bottom = middle;
		while (bottom < lower->y && marks[(gsize)(bottom + 1) * width + x] != 0)
			bottom++;
		if (y <= upper->y && bottom >= lower->y)
			return TRUE;
	}
	return FALSE;
}

static gboolean is_near(guint one, guint other, guint distance)
{
	return MAX(one, other) - MIN(one, other) <= distance;
}

/* The next rule below that begins, or ends, where this one does, or reaches over that place; NULL for none. */
static const Rule *next_rule(const GArray *rules, guint index, gboolean at_end, guint distance)
{
	const Rule *rule = &g_array_index(rules, Rule, index);
	guint x = at_end ? rule->end : rule->from;
	for (guint i = index + 1; i < rules->len; i++) {
		const Rule *below = &g_array_index(rules, Rule, i);
		gboolean crosses = below->from < x && below->end > x;
		if (below->y - rule->y > distance && (crosses || is_near(at_end ? below->end : below->from, x, distance)))
			return below;
	}
	return NULL;
}

/* Many tables have no lines at their left and right sides. Where a line between columns joins two rules, their ends are joined too. */
static void close_sides(guchar *marks, const GArray *rules, const DnPagePicture *picture)
{
	guint distance = (guint)(thickness * picture->scale);
	for (guint i = 0; i < MIN(rules->len, (guint)MOST_RULES); i++)
		for (guint at_end = 0; at_end < 2; at_end++) {
			const Rule *rule = &g_array_index(rules, Rule, i), *below = next_rule(rules, i, at_end == 1, distance);
			guint x = at_end == 1 ? rule->end - 1 : rule->from;
			if (below == NULL || !are_joined(marks, picture->width, rule, below, at_end == 1, distance))
				continue;
			for (guint y = rule->y; y <= below->y; y++)
				marks[(gsize)y * picture->width + x] = 1;
		}
}

/* Where most lines that run down begin, or end: the highest place, or the lowest, that some of them share; 0 for none. */
static guint shared_end(guint *left, guint *right, const GArray *sides, gboolean lowest, guint distance)
{
	enum { FEWEST = 3 };
	guint at = lowest ? 0 : G_MAXUINT, n = 0;
	for (guint i = 0; i < sides->len; i++) {
		const Rule *side = &g_array_index(sides, Rule, i);
		at = lowest ? MAX(at, side->end) : MIN(at, side->from);
	}
	*left = G_MAXUINT;
	*right = 0;
	for (guint i = 0; i < sides->len; i++) {
		const Rule *side = &g_array_index(sides, Rule, i);
		if (!is_near(lowest ? side->end : side->from, at, distance))
			continue;
		*left = MIN(*left, side->y);
		*right = MAX(*right, side->y);
		n++;
	}
	return n >= FEWEST ? at : 0;
}

/* A browser draws no line where the page cuts a row. Where the lines that run down begin and end together, one is drawn across. */
static void close_ends(guchar *marks, const GArray *sides, const DnPagePicture *picture)
{
	guint distance = (guint)(thickness * picture->scale), left, right;
	for (guint lowest = 0; lowest < 2; lowest++) {
		guint y = shared_end(&left, &right, sides, lowest == 1, distance);
		if (y == 0)
			continue;
		for (guint x = left; x <= right; x++)
			marks[(gsize)(y - lowest) * picture->width + x] = 1;
	}
}

/* ---- Areas ----------------------------------------------------------------------------------------------------------------- */

typedef struct {
	guint parent; /* index of another area that this one is a part of, or its own */
	guint left, top, right, bottom;
	guint64 pixels;
} Area;

/* Pixels of one row that no line parts. */
typedef struct {
	guint from, end, area;
} Run;

static guint root_of(GArray *areas, guint index)
{
	Area *area = &g_array_index(areas, Area, index);
	while (area->parent != index) {
		area->parent = g_array_index(areas, Area, area->parent).parent;
		index = area->parent;
		area = &g_array_index(areas, Area, index);
	}
	return index;
}

static void join(GArray *areas, guint one, guint other)
{
	guint first = root_of(areas, one), second = root_of(areas, other);
	if (first == second)
		return;
	Area *into = &g_array_index(areas, Area, MIN(first, second)), *from = &g_array_index(areas, Area, MAX(first, second));
	from->parent = MIN(first, second);
	into->left = MIN(into->left, from->left);
	into->top = MIN(into->top, from->top);
	into->right = MAX(into->right, from->right);
	into->bottom = MAX(into->bottom, from->bottom);
	into->pixels += from->pixels;
}

static void add_run(GArray *runs, GArray *areas, guint from, guint end, guint y)
{
	Area area = {areas->len, from, y, end, y + 1, end - from};
	Run run = {from, end, areas->len};
	g_array_append_val(areas, area);
	g_array_append_val(runs, run);
}

static void read_row(GArray *runs, GArray *areas, const guchar *marks, guint width, guint y)
{
	g_array_set_size(runs, 0);
	for (guint x = 0, end; x < width; x = end + 1) {
		const guchar *line = memchr(marks + x, 1, width - x);
		end = line != NULL ? (guint)(line - marks) : width;
		if (end > x)
			add_run(runs, areas, x, end, y);
	}
}

static void join_rows(GArray *areas, const GArray *above, const GArray *below)
{
	for (guint i = 0, k = 0; i < above->len && k < below->len;) {
		const Run *upper = &g_array_index(above, Run, i), *lower = &g_array_index(below, Run, k);
		if (upper->from < lower->end && lower->from < upper->end)
			join(areas, upper->area, lower->area);
		if (upper->end < lower->end)
			i++;
		else
			k++;
	}
}

/* Each row begins areas of its own, which become parts of those above them. */
static GArray *find_areas(const guchar *marks, guint width, guint height)
{
	GArray *areas = g_array_new(FALSE, FALSE, sizeof(Area));
	GArray *above = g_array_new(FALSE, FALSE, sizeof(Run)), *below = g_array_new(FALSE, FALSE, sizeof(Run));
	for (guint y = 0; y < height && areas->len < MOST_AREAS; y++) {
		read_row(below, areas, marks + (gsize)y * width, width, y);
		join_rows(areas, above, below);
		GArray *swapped = above;
		above = below;
		below = swapped;
	}
	g_array_unref(above);
	g_array_unref(below);
	return areas;
}

/* ---- Frames ---------------------------------------------------------------------------------------------------------------- */

static gboolean is_frame(const Area *area, guint index, const DnPagePicture *picture)
{
	double least = narrowest * picture->scale;
	guint width = area->right - area->left, height = area->bottom - area->top;
	gboolean inside = area->left > 0 && area->top > 0 && area->right < picture->width && area->bottom < picture->height;
	return area->parent == index && inside && width >= least && height >= least && area->pixels * 10 >= (guint64)width * height * 8;
}

static GArray *frames_of(const GArray *areas, const DnPagePicture *picture)
{
	GArray *frames = g_array_new(FALSE, FALSE, sizeof(DnPageFrame));
	for (guint i = 0; i < areas->len; i++) {
		const Area *area = &g_array_index(areas, Area, i);
		if (!is_frame(area, i, picture))
			continue;
		DnPageFrame frame = {area->left / picture->scale, area->top / picture->scale, area->right / picture->scale,
		                     area->bottom / picture->scale};
		g_array_append_val(frames, frame);
	}
	if (frames->len > MOST_FRAMES || areas->len >= MOST_AREAS)
		g_array_set_size(frames, 0);
	return frames;
}

GArray *dn_page_frames_find(const DnPagePicture *picture, const GArray *glyphs)
{
	g_autofree guchar *marks = g_new0(guchar, (gsize)picture->width * picture->height + 1);
	Direction across = {1, picture->width, picture->width, picture->height, (guint)(shortest_across * picture->scale)};
	Direction down = {picture->width, 1, picture->height, picture->width, (guint)(shortest_down * picture->scale)};
	g_autoptr(GArray) rules = g_array_new(FALSE, FALSE, sizeof(Rule)), sides = g_array_new(FALSE, FALSE, sizeof(Rule));
	mark_glyphs(marks, picture, glyphs);
	mark_lines(marks, rules, picture, &across);
	mark_lines(marks, sides, picture, &down);
	forget_glyphs(marks, picture);
	close_sides(marks, rules, picture);
	close_ends(marks, sides, picture);
	g_autoptr(GArray) areas = find_areas(marks, picture->width, picture->height);
	return frames_of(areas, picture);
}
