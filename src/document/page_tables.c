/* Bands of text at one height are added to a table as long as the white strips between its columns stay white. Where rows begin is told
 * by the gaps between lines, or by the numbers of a first column. */
#include "document/page_tables.h"

#include <stdlib.h>
#include <string.h>

enum { FEWEST_COLUMNS = 3, MOST_COLUMNS = 64, FEWEST_ROWS = 3, MOST_SEGMENTS = 4096, MOST_TRIES = 128 };

/* In sizes of a glyph: the gap that parts two cells, the height within which pieces stand side by side, the gap between two lines that
 * ends a table, the space at the end of a line in which the next word would have had room. */
static const double cell_gap = 0.6, same_height = 0.3, table_end = 4.0, room = 1.5;
/* How much larger than the gap between the lines of a cell one between rows is. */
static const double row_gap = 1.2;

typedef struct {
	double left, right, y, size;
	GString *text;
	guint line;
	guint column; /* index, once the table is known */
	guint row;
} Segment;

typedef struct {
	double left, right;
	guint64 ids;  /* of the columns that became this one */
	guint64 seen; /* the ids of columns that stood beside it */
} Column;

/* Segments from `first` up to `end`. */
typedef struct {
	GArray *segments; /* Segment, of the whole page, by height */
	GArray *columns;  /* Column, left to right */
	guint first, end;
	guint n_ids;
	guint n_rows;
	gsize tried; /* segments, counting those that were tried several times */
} Region;

static void clear_segment(void *data)
{
	g_string_free(((Segment *)data)->text, TRUE);
}

static Segment *segment_at(const GArray *segments, guint index)
{
	return &g_array_index(segments, Segment, index);
}

static Column *column_at(const Region *region, guint index)
{
	return &g_array_index(region->columns, Column, index);
}

/* ---- Segments ------------------------------------------------------------------------------------------------------------- */

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

static gboolean is_latin(char c)
{
	return (guchar)c < 0x80 && c != '\0';
}

static void append_piece(GArray *segments, guint band, const DnPagePiece *piece, double y)
{
	Segment *last = segments->len > band ? segment_at(segments, segments->len - 1) : NULL;
	if (last == NULL || piece->left - last->right > cell_gap * piece->size) {
		Segment segment = {piece->left, piece->right, y, piece->size, g_string_new(piece->text), piece->line, 0, 0};
		g_array_append_val(segments, segment);
		return;
	}
	gboolean latin = last->text->len > 0 && is_latin(last->text->str[last->text->len - 1]) && is_latin(*piece->text);
	if (latin && piece->left - last->right > 0.15 * piece->size)
		g_string_append_c(last->text, ' ');
	g_string_append(last->text, piece->text);
	last->right = MAX(last->right, piece->right);
}

/* Segments of one band have the same y. */
static GArray *make_segments(GArray *pieces)
{
	GArray *segments = g_array_new(FALSE, FALSE, sizeof(Segment));
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

static guint same_band_end(const GArray *segments, guint first)
{
	guint end = first + 1;
	while (end < segments->len && !(segment_at(segments, end)->y > segment_at(segments, first)->y))
		end++;
	return end;
}

/* ---- Columns ---------------------------------------------------------------------------------------------------------------- */

/* Makes one column of all that the segment touches, or a new one. FALSE where that would close a strip that parts two columns. */
static gboolean widen_columns(Region *region, const Segment *segment)
{
	guint first = 0, end;
	while (first < region->columns->len && column_at(region, first)->right < segment->left)
		first++;
	for (end = first; end < region->columns->len && column_at(region, end)->left <= segment->right; end++)
		for (guint i = first; i < end; i++)
			if (column_at(region, i)->seen & column_at(region, end)->ids)
				return FALSE;
	if (first == end) {
		if (region->n_ids == MOST_COLUMNS)
			return FALSE;
		Column column = {segment->left, segment->right, (guint64)1 << region->n_ids++, 0};
		g_array_insert_val(region->columns, first, column);
		return TRUE;
	}
	Column *column = column_at(region, first);
	column->left = MIN(column->left, segment->left);
	column->right = MAX(MAX(column->right, segment->right), column_at(region, end - 1)->right);
	for (guint i = first + 1; i < end; i++) {
		column->ids |= column_at(region, i)->ids;
		column->seen |= column_at(region, i)->seen;
	}
	if (end - first > 1)
		g_array_remove_range(region->columns, first + 1, end - first - 1);
	return TRUE;
}

static guint find_column(const Region *region, const Segment *segment)
{
	guint index = 0;
	while (index + 1 < region->columns->len && column_at(region, index)->right < segment->left)
		index++;
	return index;
}

/* Columns that have text at one height are different ones. */
static void note_neighbours(Region *region, guint first, guint end)
{
	guint64 all = 0;
	for (guint i = first; i < end; i++)
		all |= column_at(region, find_column(region, segment_at(region->segments, i)))->ids;
	for (guint i = first; i < end; i++) {
		Column *column = column_at(region, find_column(region, segment_at(region->segments, i)));
		column->seen |= all & ~column->ids;
	}
}

/* FALSE leaves the region as it was. */
static gboolean add_band(Region *region, guint first, guint end)
{
	g_autoptr(GArray) before = g_array_copy(region->columns);
	guint n_ids = region->n_ids;
	for (guint i = first; i < end; i++)
		if (!widen_columns(region, segment_at(region->segments, i))) {
			g_array_set_size(region->columns, 0);
			g_array_append_vals(region->columns, before->data, before->len);
			region->n_ids = n_ids;
			return FALSE;
		}
	note_neighbours(region, first, end);
	return TRUE;
}

static gboolean is_far(const Region *region, guint next)
{
	const Segment *above = segment_at(region->segments, region->end - 1), *below = segment_at(region->segments, next);
	return below->y - above->y > table_end * MAX(above->size, below->size);
}

/* From the band at `first` on, as far as the columns hold. */
static void grow(Region *region, guint first)
{
	region->first = region->end = first;
	region->n_ids = 0;
	g_array_set_size(region->columns, 0);
	while (region->end < region->segments->len && region->end - first < MOST_SEGMENTS) {
		guint end = same_band_end(region->segments, region->end);
		if ((region->end > first && is_far(region, region->end)) || !add_band(region, region->end, end))
			break;
		region->end = end;
	}
}

/* Short cells may stand beside the word above them in the middle of the column: such a part never has text where the rest of its column
 * has, but it has where the column on its other side has. */
static void join_parts(Region *region)
{
	for (guint i = 0; i + 1 < region->columns->len;) {
		Column *left = column_at(region, i), *right = column_at(region, i + 1);
		gboolean apart = (left->seen & right->ids) != 0;
		gboolean held_left = i > 0 && (column_at(region, i - 1)->seen & right->ids) != 0;
		gboolean held_right = i + 2 < region->columns->len && (column_at(region, i + 2)->seen & left->ids) != 0;
		if (apart || !(held_left || held_right)) {
			i++;
			continue;
		}
		left->right = right->right;
		left->ids |= right->ids;
		left->seen |= right->seen;
		g_array_remove_index(region->columns, i + 1);
	}
}

/* ---- Rows --------------------------------------------------------------------------------------------------------------------- */

/* The smallest gap between two lines of a column; 0 where none has two. */
static double leading(const Region *region)
{
	double smallest = 0, above[MOST_COLUMNS];
	for (guint i = 0; i < region->columns->len; i++)
		above[i] = -1;
	for (guint i = region->first; i < region->end; i++) {
		const Segment *segment = segment_at(region->segments, i);
		double gap = above[segment->column] >= 0 ? segment->y - above[segment->column] : 0;
		if (gap > 0 && (smallest <= 0 || gap < smallest))
			smallest = gap;
		above[segment->column] = segment->y;
	}
	return smallest;
}

/* A new row begins where no column goes on from above within `gap`. */
static void part_rows(Region *region, double gap)
{
	/* Where the last line of each column stands, and how far down the row reaches for certain. */
	double bottom[MOST_COLUMNS], reach = -G_MAXDOUBLE;
	for (guint i = 0; i < region->columns->len; i++)
		bottom[i] = -G_MAXDOUBLE;
	region->n_rows = 0;
	for (guint first = region->first, end; first < region->end; first = end) {
		end = same_band_end(region->segments, first);
		double y = segment_at(region->segments, first)->y;
		gboolean goes_on = first > region->first && y < reach;
		for (guint i = first; i < end; i++)
			goes_on |= y - bottom[segment_at(region->segments, i)->column] <= gap;
		region->n_rows += !goes_on;
		for (guint i = first; i < end; i++) {
			segment_at(region->segments, i)->row = region->n_rows - 1;
			bottom[segment_at(region->segments, i)->column] = y;
		}
		for (guint i = end; i < region->end && segment_at(region->segments, i)->y - y <= gap; i++) {
			const Segment *below = segment_at(region->segments, i);
			if (below->y - bottom[below->column] <= gap)
				reach = MAX(reach, below->y);
		}
	}
}

static gboolean is_number(const char *text)
{
	gsize digits = strspn(text, "0123456789");
	return digits > 0 && strspn(text + digits, ".) ") == strlen(text + digits);
}

/* What a row holds. */
typedef struct {
	guint64 filled;   /* columns */
	guint blocks;     /* parts of its first cell that gaps keep apart */
	double first_y;   /* of the last line in the first column */
	gboolean numbered;
} RowFacts;

static GArray *find_facts(const Region *region, double gap)
{
	GArray *facts = g_array_new(FALSE, TRUE, sizeof(RowFacts));
	g_array_set_size(facts, region->n_rows);
	for (guint i = region->first; i < region->end; i++) {
		const Segment *segment = segment_at(region->segments, i);
		RowFacts *row = &g_array_index(facts, RowFacts, segment->row);
		row->filled |= (guint64)1 << segment->column;
		if (segment->column > 0)
			continue;
		row->blocks += row->blocks == 0 || segment->y - row->first_y > gap;
		row->first_y = segment->y;
		row->numbered = is_number(segment->text->str);
	}
	return facts;
}

/* A page number or a note below the table is none of its rows. */
static void drop_tail(Region *region, const GArray *facts)
{
	while (region->n_rows > 0) {
		guint64 filled = g_array_index(facts, RowFacts, region->n_rows - 1).filled;
		if ((filled & (filled - 1)) != 0)
			return;
		region->n_rows--;
		while (region->end > region->first && segment_at(region->segments, region->end - 1)->row == region->n_rows)
			region->end--;
	}
}

/* The header fills all columns; every other row has a first cell, in one piece, and another one. */
static gboolean are_rows(Region *region, double gap, gboolean numbered)
{
	guint64 all = ~(guint64)0 >> (MOST_COLUMNS - region->columns->len);
	g_autoptr(GArray) facts = find_facts(region, gap);
	drop_tail(region, facts);
	if (region->n_rows < FEWEST_ROWS || g_array_index(facts, RowFacts, 0).filled != all)
		return FALSE;
	for (guint i = 1; i < region->n_rows; i++) {
		const RowFacts *row = &g_array_index(facts, RowFacts, i);
		if (row->blocks != 1 || (row->filled & (row->filled - 1)) == 0 || (numbered && !row->numbered))
			return FALSE;
	}
	return TRUE;
}

/* Either gaps tell lines of a cell from rows, or each line is a row with its number. */
static gboolean find_rows(Region *region)
{
	double gap = leading(region) * row_gap;
	part_rows(region, gap);
	if (are_rows(region, gap, FALSE))
		return TRUE;
	part_rows(region, 0);
	return are_rows(region, 0, TRUE);
}

/* ---- Cells ---------------------------------------------------------------------------------------------------------------------- */

/* Whether a line ends before the edge of its column though the next word would have had room: it was ended on purpose. */
static gboolean was_ended(const Column *column, const Segment *line, const Segment *next)
{
	double left = column->right - column->left - (line->right - line->left);
	gsize word = 0;
	while (is_latin(next->text->str[word]) && next->text->str[word] != ' ')
		word++;
	return left > (room + 0.5 * (double)word) * line->size;
}

static void append_segment(GString *cell, const Column *column, const Segment *above, const Segment *segment)
{
	if (above != NULL && segment->y > above->y && was_ended(column, above, segment))
		g_string_append_c(cell, '\n');
	else if (above != NULL && (!(segment->y > above->y) || (is_latin(cell->str[cell->len - 1]) && is_latin(*segment->text->str))))
		g_string_append_c(cell, ' ');
	g_string_append(cell, segment->text->str);
}

static void add_row(DnPageLines *out, const Region *region, guint row, guint table)
{
	GString *cells[MOST_COLUMNS];
	const Segment *above[MOST_COLUMNS] = {NULL};
	const char *texts[MOST_COLUMNS] = {NULL};
	guint n = region->columns->len;
	for (guint i = 0; i < n; i++)
		cells[i] = g_string_new(NULL);
	for (guint i = region->first; i < region->end; i++) {
		const Segment *segment = segment_at(region->segments, i);
		if (segment->row != row)
			continue;
		append_segment(cells[segment->column], column_at(region, segment->column), above[segment->column], segment);
		above[segment->column] = segment;
	}
	for (guint i = 0; i < n; i++)
		texts[i] = cells[i]->str;
	dn_page_lines_add_row(out, texts, n, table);
	for (guint i = 0; i < n; i++)
		g_string_free(cells[i], TRUE);
}

/* ---- Pages ------------------------------------------------------------------------------------------------------------------------ */

static gboolean is_table(Region *region)
{
	if (region->columns->len < FEWEST_COLUMNS)
		return FALSE;
	join_parts(region);
	if (region->columns->len < FEWEST_COLUMNS)
		return FALSE;
	for (guint i = region->first; i < region->end; i++)
		segment_at(region->segments, i)->column = find_column(region, segment_at(region->segments, i));
	return find_rows(region);
}

/* The first table from segment `from` on; FALSE where there is none. A header may stand below lines that look like rows of its table, so
 * that each band is tried, but none where the page has made work enough: that is no page that people read. */
static gboolean find_table(Region *region, guint from)
{
	for (guint first = from; first < region->segments->len; first = same_band_end(region->segments, first)) {
		if (same_band_end(region->segments, first) - first < FEWEST_COLUMNS - 1)
			continue;
		if (region->tried / MOST_TRIES > region->segments->len)
			return FALSE;
		grow(region, first);
		region->tried += region->end - first;
		if (is_table(region))
			return TRUE;
	}
	return FALSE;
}

/* Marks the lines of the page that stand in tables by 1 + the index of the region. */
static GArray *find_tables(guint *region_of_line, GArray *segments)
{
	GArray *regions = g_array_new(FALSE, FALSE, sizeof(Region));
	Region region = {.segments = segments, .columns = g_array_new(FALSE, FALSE, sizeof(Column))};
	for (guint from = 0; find_table(&region, from); from = region.end) {
		Region found = region;
		found.columns = g_array_copy(region.columns);
		g_array_append_val(regions, found);
		for (guint i = region.first; i < region.end; i++)
			region_of_line[segment_at(segments, i)->line] = regions->len;
	}
	g_array_unref(region.columns);
	return regions;
}

void dn_page_tables_add(DnPageLines *out, guint *table, GArray *pieces, const GPtrArray *lines)
{
	g_autoptr(GArray) segments = make_segments(pieces);
	g_autofree guint *region_of_line = g_new0(guint, lines->len + 1);
	g_autoptr(GArray) regions = find_tables(region_of_line, segments);
	guint n_added = 0;
	for (guint i = 0; i < lines->len; i++) {
		if (region_of_line[i] == 0)
			dn_page_lines_add(out, g_ptr_array_index(lines, i));
		for (; n_added < region_of_line[i]; n_added++) {
			const Region *region = &g_array_index(regions, Region, n_added);
			(*table)++;
			for (guint row = 0; row < region->n_rows; row++)
				add_row(out, region, row, *table);
		}
	}
	for (guint i = 0; i < regions->len; i++)
		g_array_unref(g_array_index(regions, Region, i).columns);
}
