/* Bands of text at one height are added to a table as long as the white strips between its columns stay white. Where rows begin is told
 * by the gaps between lines, or by the numbers of a first column. */
#include "document/page_tables.h"

#include <string.h>

#include "document/page_segments.h"

enum { FEWEST_COLUMNS = 3, MOST_COLUMNS = 64, FEWEST_ROWS = 3, MOST_SEGMENTS = 4096, MOST_TRIES = 128,
       FEW_ROWS = 2, COLUMNS_FOR_FEW_ROWS = 4, EDGE_BANDS = 3 };

/* In sizes of a glyph: the gap between two lines that ends a table, the space at the end of a line in which the next word would have had
 * room. */
static const double table_end = 4.0, room = 1.5;
/* How much larger than the gap between the lines of a cell one between rows is. */
static const double row_gap = 1.2;

typedef struct {
	double left, right;
	guint64 ids;  /* of the columns that became this one */
	guint64 seen; /* the ids of columns that stood beside it */
} Column;

/* Segments from `first` up to `end`. */
typedef struct {
	GArray *segments; /* DnPageSegment, of the whole page, by height */
	GArray *columns;  /* Column, left to right */
	guint first, end;
	guint n_ids;
	guint n_rows;
	double gap;  /* lines of a cell are no farther apart; 0 where each line is a row */
	gsize tried; /* segments, counting those that were tried several times */
	gboolean is_carried; /* the table of the page before goes on here: its columns are known */
	gboolean joins_row;  /* the first row is the rest of the last one there */
} Region;

struct DnPageTables {
	guint n;           /* tables so far */
	GArray *columns;   /* Column, of the table with which the page before ended; empty for none */
	double gap;        /* as in Region */
	GPtrArray *header; /* the texts of its first row */
};

DnPageTables *dn_page_tables_new(void)
{
	DnPageTables *tables = g_new0(DnPageTables, 1);
	tables->columns = g_array_new(FALSE, FALSE, sizeof(Column));
	tables->header = g_ptr_array_new_with_free_func(g_free);
	return tables;
}

void dn_page_tables_free(DnPageTables *tables)
{
	if (tables == NULL)
		return;
	g_array_unref(tables->columns);
	g_ptr_array_unref(tables->header);
	g_free(tables);
}

static Column *column_at(const Region *region, guint index)
{
	return &g_array_index(region->columns, Column, index);
}

/* ---- Columns ---------------------------------------------------------------------------------------------------------------- */

/* Makes one column of all that the segment touches, or a new one. FALSE where that would close a strip that parts two columns. */
static gboolean widen_columns(Region *region, const DnPageSegment *segment)
{
	guint first = 0, end;
	while (first < region->columns->len && column_at(region, first)->right < segment->left)
		first++;
	for (end = first; end < region->columns->len && column_at(region, end)->left <= segment->right; end++)
		for (guint i = first; i < end; i++)
			if (column_at(region, i)->seen & column_at(region, end)->ids)
				return FALSE;
	if (first == end) {
		if (region->is_carried || region->n_ids == MOST_COLUMNS)
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

static guint find_column(const Region *region, const DnPageSegment *segment)
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
		all |= column_at(region, find_column(region, dn_page_segment(region->segments, i)))->ids;
	for (guint i = first; i < end; i++) {
		Column *column = column_at(region, find_column(region, dn_page_segment(region->segments, i)));
		column->seen |= all & ~column->ids;
	}
}

/* FALSE leaves the region as it was. */
static gboolean add_band(Region *region, guint first, guint end)
{
	g_autoptr(GArray) before = g_array_copy(region->columns);
	guint n_ids = region->n_ids;
	for (guint i = first; i < end; i++)
		if (!widen_columns(region, dn_page_segment(region->segments, i))) {
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
	const DnPageSegment *above = dn_page_segment(region->segments, region->end - 1), *below = dn_page_segment(region->segments, next);
	return below->y - above->y > table_end * MAX(above->size, below->size);
}

/* From the band at `first` on, as far as the columns hold. */
static void grow(Region *region, guint first)
{
	region->first = region->end = first;
	while (region->end < region->segments->len && region->end - first < MOST_SEGMENTS) {
		guint end = dn_page_band_end(region->segments, region->end);
		if ((region->end > first && is_far(region, region->end)) || !add_band(region, region->end, end))
			break;
		region->end = end;
	}
}

static void grow_anew(Region *region, guint first)
{
	region->is_carried = region->joins_row = FALSE;
	region->n_ids = 0;
	g_array_set_size(region->columns, 0);
	grow(region, first);
}

/* The same with the columns of the page before. */
static void grow_carried(Region *region, guint first, const GArray *columns)
{
	region->is_carried = TRUE;
	region->joins_row = FALSE;
	region->n_ids = columns->len;
	g_array_set_size(region->columns, 0);
	g_array_append_vals(region->columns, columns->data, columns->len);
	for (guint i = 0; i < columns->len; i++) {
		column_at(region, i)->ids = (guint64)1 << i;
		column_at(region, i)->seen = ~((guint64)1 << i);
	}
	grow(region, first);
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
		const DnPageSegment *segment = dn_page_segment(region->segments, i);
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
		end = dn_page_band_end(region->segments, first);
		double y = dn_page_segment(region->segments, first)->y;
		gboolean goes_on = first > region->first && y < reach;
		for (guint i = first; i < end; i++)
			goes_on |= y - bottom[dn_page_segment(region->segments, i)->column] <= gap;
		region->n_rows += !goes_on;
		for (guint i = first; i < end; i++) {
			dn_page_segment(region->segments, i)->row = region->n_rows - 1;
			bottom[dn_page_segment(region->segments, i)->column] = y;
		}
		for (guint i = end; i < region->end && dn_page_segment(region->segments, i)->y - y <= gap; i++) {
			const DnPageSegment *below = dn_page_segment(region->segments, i);
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
		const DnPageSegment *segment = dn_page_segment(region->segments, i);
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
		while (region->end > region->first && dn_page_segment(region->segments, region->end - 1)->row == region->n_rows)
			region->end--;
	}
}

/* The header fills all columns; every other row has a first cell, in one piece, and another one. */
static gboolean are_rows(Region *region, double gap, gboolean numbered)
{
	guint64 all = ~(guint64)0 >> (MOST_COLUMNS - region->columns->len);
	g_autoptr(GArray) facts = find_facts(region, gap);
	drop_tail(region, facts);
	guint fewest = region->columns->len >= COLUMNS_FOR_FEW_ROWS ? FEW_ROWS : FEWEST_ROWS;
	if (region->n_rows < fewest || g_array_index(facts, RowFacts, 0).filled != all)
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
	region->gap = leading(region) * row_gap;
	part_rows(region, region->gap);
	if (are_rows(region, region->gap, FALSE))
		return TRUE;
	region->gap = 0;
	part_rows(region, 0);
	return are_rows(region, 0, TRUE);
}

/* ---- Cells ---------------------------------------------------------------------------------------------------------------------- */

/* Whether a line ends before the edge of its column though the next word would have had room: it was ended on purpose. */
static gboolean was_ended(const Column *column, const DnPageSegment *line, const DnPageSegment *next)
{
	double left = column->right - column->left - (line->right - line->left);
	gsize word = 0;
	while (dn_page_is_latin(next->text->str[word]) && next->text->str[word] != ' ')
		word++;
	return left > (room + 0.5 * (double)word) * line->size;
}

static void append_segment(GString *cell, const Column *column, const DnPageSegment *above, const DnPageSegment *segment)
{
	if (above != NULL && segment->y > above->y && was_ended(column, above, segment))
		g_string_append_c(cell, '\n');
	else if (above != NULL && (!(segment->y > above->y) || (dn_page_is_latin(cell->str[cell->len - 1]) && dn_page_is_latin(*segment->text->str))))
		g_string_append_c(cell, ' ');
	g_string_append(cell, segment->text->str);
}

static void clear_cell(void *cell)
{
	g_string_free(cell, TRUE);
}

/* The texts of a row's cells, one a column. */
static GPtrArray *make_cells(const Region *region, guint row)
{
	GPtrArray *cells = g_ptr_array_new_with_free_func(clear_cell);
	const DnPageSegment *above[MOST_COLUMNS] = {NULL};
	for (guint i = 0; i < region->columns->len; i++)
		g_ptr_array_add(cells, g_string_new(NULL));
	for (guint i = region->first; i < region->end; i++) {
		const DnPageSegment *segment = dn_page_segment(region->segments, i);
		if (segment->row != row)
			continue;
		append_segment(g_ptr_array_index(cells, segment->column), column_at(region, segment->column), above[segment->column], segment);
		above[segment->column] = segment;
	}
	return cells;
}

static const char *cell_text(const GPtrArray *cells, guint column)
{
	return ((const GString *)g_ptr_array_index(cells, column))->str;
}

static void add_row(DnPageLines *out, const Region *region, guint row, guint table)
{
	g_autoptr(GPtrArray) cells = make_cells(region, row);
	const char *texts[MOST_COLUMNS] = {NULL};
	for (guint i = 0; i < cells->len; i++)
		texts[i] = cell_text(cells, i);
	if (row == 0 && region->joins_row)
		dn_page_lines_extend_row(out, texts, cells->len, table);
	else
		dn_page_lines_add_row(out, texts, cells->len, table);
}

/* ---- Tables that go on from the page before ----------------------------------------------------------------------------------------- */

/* How many of the row's cells are the header's. */
static guint count_header_cells(const Region *region, guint row, const DnPageTables *tables)
{
	g_autoptr(GPtrArray) cells = make_cells(region, row);
	guint same = 0;
	for (guint i = 0; i < cells->len; i++)
		same += *cell_text(cells, i) != '\0' && g_ptr_array_find_with_equal_func(tables->header, cell_text(cells, i), g_str_equal, NULL);
	return same;
}

/* Text that begins where its column does, unlike a title, which is centred. */
static gboolean is_aligned(const Region *region, guint row)
{
	for (guint i = region->first; i < region->end; i++) {
		const DnPageSegment *segment = dn_page_segment(region->segments, i);
		if (segment->row == row && segment->left > column_at(region, segment->column)->left + segment->size)
			return FALSE;
	}
	return TRUE;
}

/* The rest of a row has nothing in the first column, and rows stand below it. Where a header stands again it is whole, and above all. */
static gboolean are_carried_rows(Region *region, const DnPageTables *tables)
{
	g_autoptr(GArray) facts = find_facts(region, tables->gap);
	drop_tail(region, facts);
	for (guint i = 0; i < region->n_rows; i++) {
		const RowFacts *row = &g_array_index(facts, RowFacts, i);
		guint header = count_header_cells(region, i, tables);
		gboolean is_header = i == 0 && header == tables->header->len;
		gboolean is_rest = i == 0 && row->blocks == 0 && region->n_rows > 1 && is_aligned(region, 0);
		gboolean is_whole = row->blocks == 1 && (row->filled & (row->filled - 1)) != 0;
		if ((header > 0 && !is_header) || !(is_rest || is_whole))
			return FALSE;
		region->joins_row |= is_rest;
	}
	return region->n_rows > 0;
}

static void assign_columns(Region *region)
{
	for (guint i = region->first; i < region->end; i++)
		dn_page_segment(region->segments, i)->column = find_column(region, dn_page_segment(region->segments, i));
}

/* It goes on at the top of the page, below a running header at most. */
static gboolean find_carried(Region *region, const DnPageTables *tables)
{
	guint first = 0, end;
	for (guint band = 0; tables->columns->len > 0 && band < EDGE_BANDS && first < region->segments->len; band++, first = end) {
		end = dn_page_band_end(region->segments, first);
		grow_carried(region, first, tables->columns);
		assign_columns(region);
		part_rows(region, tables->gap);
		if (region->end > first && are_carried_rows(region, tables))
			return TRUE;
		if (end - first > 1)
			return FALSE;
	}
	return FALSE;
}

static gboolean ends_page(const Region *region)
{
	guint band = region->end;
	for (guint i = 0; i < EDGE_BANDS - 1 && band < region->segments->len; i++)
		band = dn_page_band_end(region->segments, band);
	return band == region->segments->len;
}

/* Notes what the next page may go on with. */
static void carry(DnPageTables *tables, const Region *last)
{
	g_array_set_size(tables->columns, 0);
	if (last == NULL || !ends_page(last))
		return;
	g_array_append_vals(tables->columns, last->columns->data, last->columns->len);
	tables->gap = last->gap;
	if (last->is_carried)
		return;
	g_autoptr(GPtrArray) cells = make_cells(last, 0);
	g_ptr_array_set_size(tables->header, 0);
	for (guint i = 0; i < cells->len; i++)
		g_ptr_array_add(tables->header, g_strdup(cell_text(cells, i)));
}

/* ---- Pages ------------------------------------------------------------------------------------------------------------------------ */

static gboolean is_table(Region *region)
{
	if (region->columns->len < FEWEST_COLUMNS)
		return FALSE;
	join_parts(region);
	if (region->columns->len < FEWEST_COLUMNS)
		return FALSE;
	assign_columns(region);
	return find_rows(region);
}

/* The first table from segment `from` on; FALSE where there is none. A header may stand below lines that look like rows of its table, so
 * that each band is tried, but none where the page has made work enough: that is no page that people read. */
static gboolean find_table(Region *region, guint from)
{
	for (guint first = from; first < region->segments->len; first = dn_page_band_end(region->segments, first)) {
		if (dn_page_band_end(region->segments, first) - first < FEWEST_COLUMNS - 1)
			continue;
		if (region->tried / MOST_TRIES > region->segments->len)
			return FALSE;
		grow_anew(region, first);
		region->tried += region->end - first;
		if (is_table(region))
			return TRUE;
	}
	return FALSE;
}

/* Keeps the region, and marks the lines of the page that stand in it by 1 + its index. */
static void keep(GArray *regions, guint *region_of_line, const Region *region)
{
	Region found = *region;
	found.columns = g_array_copy(region->columns);
	g_array_append_val(regions, found);
	for (guint i = region->first; i < region->end; i++)
		region_of_line[dn_page_segment(region->segments, i)->line] = regions->len;
}

/* Page numbers and notes that were dropped from the end have widened their columns. */
static void fit_columns(Region *region, const GArray *carried)
{
	for (guint i = 0; i < region->columns->len; i++) {
		Column *column = column_at(region, i);
		column->left = region->is_carried ? g_array_index(carried, Column, i).left : G_MAXDOUBLE;
		column->right = region->is_carried ? g_array_index(carried, Column, i).right : -G_MAXDOUBLE;
	}
	for (guint i = region->first; i < region->end; i++) {
		const DnPageSegment *segment = dn_page_segment(region->segments, i);
		Column *column = column_at(region, segment->column);
		column->left = MIN(column->left, segment->left);
		column->right = MAX(column->right, segment->right);
	}
}

static GArray *find_tables(guint *region_of_line, GArray *segments, const DnPageTables *tables)
{
	GArray *regions = g_array_new(FALSE, FALSE, sizeof(Region));
	Region region = {.segments = segments, .columns = g_array_new(FALSE, FALSE, sizeof(Column))};
	guint from = 0;
	if (find_carried(&region, tables)) {
		region.gap = tables->gap;
		fit_columns(&region, tables->columns);
		keep(regions, region_of_line, &region);
		from = region.end;
	}
	for (; find_table(&region, from); from = region.end) {
		fit_columns(&region, NULL);
		keep(regions, region_of_line, &region);
	}
	g_array_unref(region.columns);
	return regions;
}

static void add_region(DnPageLines *out, DnPageTables *tables, const Region *region)
{
	tables->n += region->is_carried ? 0 : 1;
	for (guint row = 0; row < region->n_rows; row++)
		add_row(out, region, row, tables->n);
}

void dn_page_tables_add(DnPageLines *out, DnPageTables *tables, GArray *pieces, const GPtrArray *lines)
{
	g_autoptr(GArray) segments = dn_page_segments_new(pieces);
	g_autofree guint *region_of_line = g_new0(guint, lines->len + 1);
	g_autoptr(GArray) regions = find_tables(region_of_line, segments, tables);
	guint n_added = 0;
	for (guint i = 0; i < lines->len; i++) {
		if (region_of_line[i] == 0)
			dn_page_lines_add(out, g_ptr_array_index(lines, i));
		for (; n_added < region_of_line[i]; n_added++)
			add_region(out, tables, &g_array_index(regions, Region, n_added));
	}
	carry(tables, regions->len > 0 ? &g_array_index(regions, Region, regions->len - 1) : NULL);
	for (guint i = 0; i < regions->len; i++)
		g_array_unref(g_array_index(regions, Region, i).columns);
}
