/* COM above EMCDDA are two bodies, however narrow their column is; Housing above Authority may be one. What stands between such abbreviations, or
 * between one and the end of its cell, is whole as well, and so it is everywhere. */
#include "document/text_stacked_bodies.h"

#include <string.h>

#include "document/text_name_lines.h"
#include "document/text_wide_names.h"
#include "document/text_words.h"

/* The lines of a column. */
typedef struct {
	char *words;
	const DnTextCell *cell;
	guint row;
} Line;

static void clear_line(void *line)
{
	g_free(((Line *)line)->words);
}

static GArray *lines_of_column(const DnTextWrapped *table, guint column)
{
	GArray *lines = g_array_new(FALSE, FALSE, sizeof(Line));
	g_array_set_clear_func(lines, clear_line);
	for (guint i = 0, row = 0; i < table->columns.cells->len; i++) {
		const DnTextCell *cell = dn_text_cell_at(&table->columns, i);
		while (row + 1 < table->rows->len && cell->line >= g_array_index(table->rows, DnTextRow, row).end)
			row++;
		if (cell->column != column)
			continue;
		const Line line = {dn_text_piece_words(&cell->piece), cell, row};
		g_array_append_val(lines, line);
	}
	return lines;
}

/* US, above what may be the rest of its name. */
static gboolean may_be_of_name(const char *words)
{
	static const char *const areas[] = {"US", "UK", "EU", "UN", "USA", "UAE", "NZ", "NI", NULL};
	return g_strv_contains(areas, words);
}

static gboolean is_short(const Line *line)
{
	return dn_text_is_short_form(line->words);
}

/* Whether a body ends with the line above, and another begins below it. */
static gboolean ends_between(const Line *above, const Line *below, GHashTable *whole)
{
	if (dn_text_goes_on(&above->cell->piece, &below->cell->piece))
		return FALSE;
	gboolean known = g_hash_table_contains(whole, above->words);
	if (known && (g_hash_table_contains(whole, below->words) || is_short(below)))
		return TRUE;
	return (is_short(above) && !may_be_of_name(above->words)) || (is_short(below) && strchr(above->words, ' ') == NULL && !may_be_of_name(above->words));
}

/* Whether the line at `index` begins a body, or behind the last line of a cell one would begin. */
static gboolean begins_at(const GArray *lines, guint index, GHashTable *whole)
{
	const Line *line = &g_array_index(lines, Line, index);
	return index == 0 || index == lines->len || line[-1].row != line->row || ends_between(line - 1, line, whole);
}

/* The words of lines that are whole. */
static GHashTable *whole_names(const GArray *lines)
{
	GHashTable *whole = g_hash_table_new(g_str_hash, g_str_equal);
	g_autoptr(GHashTable) none = g_hash_table_new(g_str_hash, g_str_equal);
	for (guint i = 0; i < lines->len; i++)
		if (begins_at(lines, i, none) && begins_at(lines, i + 1, none))
			g_hash_table_add(whole, g_array_index(lines, Line, i).words);
	return whole;
}

static gboolean holds_commas(const GArray *lines)
{
	for (guint i = 0; i < lines->len; i++)
		if (strpbrk(g_array_index(lines, Line, i).words, ",;") != NULL)
			return TRUE;
	return FALSE;
}

static gboolean is_stacked(const DnTextWrapped *table, guint column)
{
	g_autoptr(GArray) lines = lines_of_column(table, column);
	g_autoptr(GHashTable) whole = whole_names(lines);
	gboolean stacked = !holds_commas(lines);
	for (guint i = 0; stacked && i < lines->len; i++)
		stacked = begins_at(lines, i, whole);
	return stacked;
}

guint dn_text_stacked_bodies(const DnTextWrapped *table)
{
	guint stacked = 0;
	for (guint i = 0; i < table->columns.n; i++)
		stacked |= dn_text_wrapped_is_of_bodies(table, i) && is_stacked(table, i) ? 1U << i : 0;
	return stacked;
}

/* 総務部 above 人事課 in each cell of a column: each office stands below the body whose it is, and none stands alone elsewhere. */
static gboolean are_pairs(const GArray *lines, GHashTable *alone)
{
	enum { FEWEST = 2 };
	guint n = 0;
	for (guint i = 0; i < lines->len; i += 2, n++) {
		const Line *above = &g_array_index(lines, Line, i), *below = above + 1;
		if (i + 1 == lines->len || above->row != below->row || g_hash_table_contains(alone, below->words) ||
		    !dn_text_wide_is_part(above->words, below->words))
			return FALSE;
	}
	return n >= FEWEST;
}

/* Whether several full lines above others of their cells are no names. */
static gboolean breaks_names(const GArray *lines, guint width, guint character)
{
	enum { FEWEST = 2 };
	guint n = 0;
	for (guint i = 0; i + 1 < lines->len; i++) {
		const Line *line = &g_array_index(lines, Line, i);
		const DnTextPiece *piece = &line->cell->piece;
		gboolean full = piece->right - piece->left + character > width;
		n += full && line[1].row == line->row && !dn_text_wide_is_name(line->words) ? 1 : 0;
	}
	return n >= FEWEST;
}

guint dn_text_breaking_bodies(const DnTextWrapped *table)
{
	guint breaking = 0;
	for (guint i = 0; i < table->columns.n; i++) {
		const DnTextColumn *column = &table->columns.columns[i];
		g_autoptr(GArray) lines = dn_text_wrapped_is_of_bodies(table, i) ? lines_of_column(table, i) : NULL;
		gboolean breaks = lines != NULL && breaks_names(lines, column->right - column->left, dn_text_wide_columns(table->columns.measure));
		breaking |= breaks ? 1U << i : 0;
	}
	return breaking;
}

guint dn_text_paired_bodies(const DnTextWrapped *table)
{
	guint paired = 0;
	for (guint i = 0; i < table->columns.n; i++) {
		g_autoptr(GArray) lines = dn_text_wrapped_is_of_bodies(table, i) ? lines_of_column(table, i) : NULL;
		paired |= lines != NULL && are_pairs(lines, table->alone) ? 1U << i : 0;
	}
	return paired;
}
