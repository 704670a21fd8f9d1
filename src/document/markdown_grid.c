/* A border, as +---+---+, tells where the bars between the cells of the lines below stand. A line with fewer bars has wider cells. */
#include "document/markdown_grid.h"

#include <string.h>

#include "document/markdown_inline.h"

enum { MOST_COLUMNS = 64 };

/* What is known of a cell while its lines are put together. */
typedef struct {
	GString *markdown;
	gsize offset;
	gboolean full; /* the line above is one word that fills the cell, so that it may go on in the middle of that */
} Cell;

typedef struct {
	DnDocument *document;
	const char *text;
	gsize bars[MOST_COLUMNS + 1]; /* at which characters the + of the border stand */
	guint n_bars;
	guint table;
} Grid;

static void clear_cell(void *cell)
{
	g_string_free(((Cell *)cell)->markdown, TRUE);
}

/* +=====+-----+ */
static gboolean is_border(const DnSourceLine *line)
{
	const char *end = dn_markdown_line_end(line);
	if (end - line->start < 3 || *line->start != '+' || end[-1] != '+')
		return FALSE;
	for (const char *p = line->start; p < end; p++)
		if (strchr("+-=:", *p) == NULL || (p[0] == '+' && p + 1 < end && p[1] == '+'))
			return FALSE;
	return TRUE;
}

static gboolean is_of_cells(const DnSourceLine *line)
{
	const char *end = dn_markdown_line_end(line);
	return end - line->start > 2 && *line->start == '|' && end[-1] == '|';
}

static gboolean read_border(Grid *grid, const DnSourceLine *line)
{
	grid->n_bars = 0;
	for (const char *p = line->start; p < dn_markdown_line_end(line); p++) {
		if (*p != '+')
			continue;
		if (grid->n_bars > MOST_COLUMNS)
			return FALSE;
		grid->bars[grid->n_bars++] = (gsize)(p - line->start);
	}
	return grid->n_bars > 2;
}

static gboolean is_at_bar(const Grid *grid, gsize at)
{
	for (guint i = 0; i < grid->n_bars; i++)
		if (grid->bars[i] == at)
			return TRUE;
	return FALSE;
}

/* Whether a border of some columns stands within the line. */
static gboolean holds_border(const Grid *grid, const DnSourceLine *line)
{
	gsize at = 0;
	for (const char *p = line->start; p < dn_markdown_line_end(line); p = g_utf8_next_char(p), at++)
		if (*p == '+' && is_at_bar(grid, at) && (p[1] == '-' || p[-1] == '-'))
			return TRUE;
	return FALSE;
}

/* One line of a cell, behind those above. A fragment of a word stands alone: interventio, n. */
static void continue_cell(Cell *cell, const char *start, const char *end)
{
	static const char line_break[] = "<br>";
	const char *word = start, *last = end;
	while (word < last && (*word == ' ' || *word == '>'))
		word++;
	while (last > word && last[-1] == ' ')
		last--;
	gboolean empty = last == word, alone = !empty && memchr(word, ' ', (gsize)(last - word)) == NULL;
	gboolean goes_on = (cell->full && alone && g_ascii_islower(*word)) || g_str_has_suffix(cell->markdown->str, line_break);
	if (cell->markdown->len > 0 && !goes_on)
		g_string_append(cell->markdown, empty ? line_break : " ");
	gboolean broken = !empty && last[-1] == '\\';
	g_string_append_len(cell->markdown, word, last - word - (broken ? 1 : 0));
	cell->full = alone && !broken && last + 1 >= end;
}

/* The cells of the line are added to those of the row; FALSE where it has others. */
static gboolean add_line(const Grid *grid, GArray *cells, const DnSourceLine *line, gboolean is_first)
{
	gsize at = 1;
	guint index = 0;
	const char *start = line->start + 1, *end = dn_markdown_line_end(line);
	for (const char *p = start; p < end; p = g_utf8_next_char(p), at++) {
		if (*p != '|' || (!is_at_bar(grid, at) && p + 1 < end))
			continue;
		if (is_first) {
			Cell cell = {g_string_new(NULL), (gsize)(start - grid->text), FALSE};
			g_array_append_val(cells, cell);
		}
		if (index >= cells->len)
			return FALSE;
		continue_cell(&g_array_index(cells, Cell, index++), start, p);
		start = p + 1;
	}
	return index == cells->len;
}

/* The only cell with words of a row whose cells are merged; NULL where there are several, or none are merged. */
static const DnCell *only_merged(const Grid *grid, const DnCell *cells, guint n)
{
	const DnCell *only = NULL;
	for (guint i = 0; i < n; i++) {
		if (*cells[i].text == '\0')
			continue;
		if (only != NULL)
			return NULL;
		only = &cells[i];
	}
	return n + 1 < grid->n_bars ? only : NULL;
}

static void keep_row(const Grid *grid, const GArray *cells, const DnSourceLine *first)
{
	g_autofree DnCell *kept = g_new(DnCell, cells->len);
	g_autoptr(GString) plain = g_string_new(NULL);
	for (guint i = 0; i < cells->len; i++) {
		const Cell *cell = &g_array_index(cells, Cell, i);
		g_string_truncate(plain, 0);
		dn_markdown_append_plain(plain, cell->markdown->str, cell->markdown->len);
		kept[i] = (DnCell){dn_document_keep(grid->document, plain->str, plain->len), cell->offset};
	}
	const DnCell *only = only_merged(grid, kept, cells->len);
	dn_document_add_row(grid->document, only != NULL ? only : kept, only != NULL ? 1 : cells->len,
	                    &(DnLine){.offset = (gsize)(first->start - grid->text), .line = first->number, .table = grid->table});
}

/* The row of the lines up to the next border; FALSE where there is none. */
static gboolean add_row(const Grid *grid, const DnSourceLine *lines, guint n)
{
	g_autoptr(GArray) cells = g_array_new(FALSE, FALSE, sizeof(Cell));
	g_array_set_clear_func(cells, clear_cell);
	for (guint i = 0; i < n; i++)
		if (!add_line(grid, cells, &lines[i], i == 0))
			return FALSE;
	if (grid->document != NULL)
		keep_row(grid, cells, &lines[0]);
	return TRUE;
}

/* How many lines from the first on belong to the table: it ends with a border. */
static guint count_lines(const Grid *grid, const DnSourceLine *lines, guint n)
{
	guint end = 0;
	for (guint i = 0; i < n && (is_border(&lines[i]) || (is_of_cells(&lines[i]) && !holds_border(grid, &lines[i]))); i++)
		end = is_border(&lines[i]) ? i + 1 : end;
	return end;
}

/* Goes through the rows; where the grid has no document, only to see whether each is one. */
static gboolean add_rows(const Grid *grid, const DnSourceLine *lines, guint n)
{
	for (guint i = 1, first = 1; i < n; i++) {
		if (!is_border(&lines[i]))
			continue;
		if (i > first && !add_row(grid, &lines[first], i - first))
			return FALSE;
		first = i + 1;
	}
	return TRUE;
}

guint dn_markdown_grid_add(DnDocument *document, const char *text, const DnSourceLine *lines, guint n, guint table)
{
	enum { FEWEST_LINES = 5 };
	Grid grid = {.text = text, .table = table};
	if (n < FEWEST_LINES || !is_border(&lines[0]) || !is_of_cells(&lines[1]) || !read_border(&grid, &lines[0]))
		return 0;
	guint taken = count_lines(&grid, lines, n);
	if (taken < FEWEST_LINES || !add_rows(&grid, lines, taken))
		return 0;
	grid.document = document;
	add_rows(&grid, lines, taken);
	return taken;
}
