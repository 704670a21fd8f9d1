/* Cells: the segments of a row, joined a column at a time. */
#include "document/page_rows.h"
#include "document/page_words.h"

#include <string.h>

/* In sizes of a glyph: the space at the end of a line in which the next word, or the next Chinese character, would have had room. */
static const double room = 1.5, room_of_character = 0.95;

static gboolean is_wide(const char *text)
{
	return g_unichar_iswide(g_utf8_get_char(text));
}

/* Between Chinese characters a line may end anywhere, but before marks, and before the character in front of one. */
static gboolean parts_characters(const DnPageSegment *line, const DnPageSegment *next)
{
	const char *last = g_utf8_find_prev_char(line->text->str, line->text->str + line->text->len);
	return last != NULL && is_wide(last) && is_wide(next->text->str) && !dn_page_begins_no_line(g_utf8_next_char(next->text->str));
}

/* Letters, digits and their marks with which the text begins. */
static const char *skip_latin(const char *text)
{
	while (dn_page_begins_latin(text) && *text != ' ')
		text = g_utf8_next_char(text);
	return text;
}

/* The room that the next line's first word needs. Between ruled lines the edge of the column is known, so that its own width and a blank will do;
 * elsewhere that of all text in the column may be beside it. */
static double room_of_word(const DnPageColumn *column, const DnPageSegment *line, const DnPageSegment *next)
{
	static const double blank = 0.4; /* sizes of a glyph */
	const char *end = skip_latin(next->text->str);
	if (column->inside > 0 && dn_page_ends_latin(line->text->str) && end > next->text->str && (*end == ' ' || *end == '\0'))
		return next->word - next->left + blank * line->size;
	return (room + 0.5 * (double)g_utf8_strlen(next->text->str, end - next->text->str)) * line->size;
}

/* Whether a line ends before the edge of its column though what comes next would have had room: it was ended on purpose. */
static gboolean was_ended(const DnPageColumn *column, const DnPageSegment *line, const DnPageSegment *next)
{
	static const char opening[] = "（(〔［【";
	double edge = column->inside > 0 ? MIN(column->right, column->inside) : column->right;
	double left = edge - column->left - (line->right - line->left);
	if (g_utf8_strchr(opening, -1, g_utf8_get_char(next->text->str)) != NULL || strchr(",;", *next->text->str) != NULL)
		return FALSE;
	return left > (parts_characters(line, next) ? room_of_character * line->size : room_of_word(column, line, next));
}

static gboolean is_mark_of(const GString *cell, const char *marks)
{
	return cell->len > 1 && strchr(marks, cell->str[cell->len - 1]) != NULL && g_ascii_isalnum(cell->str[cell->len - 2]);
}

/* D/ and Finance: a slash behind letters as few as stand for an office. */
static gboolean ends_with_short_path(const GString *cell)
{
	enum { MOST_LETTERS = 3 };
	gsize end = cell->len - 1, start = end;
	while (start > 0 && g_ascii_isalnum(cell->str[start - 1]))
		start--;
	return is_mark_of(cell, "/") && end - start <= MOST_LETTERS && (start == 0 || strchr(" \n,;", cell->str[start - 1]) != NULL);
}

/* Whether a line ends within a word: Auditor- and General, Attorney' and s, sector and a comma. */
static gboolean ends_within_word(const GString *cell, const char *next)
{
	gboolean is_path = ends_with_short_path(cell) && g_ascii_isalnum(*next), is_hyphen = is_mark_of(cell, "-") && g_ascii_isalpha(*next);
	return is_hyphen || is_path || strchr(",;", *next) != NULL || (is_mark_of(cell, "'") && *next == 's' && !g_ascii_isalpha(next[1]));
}

/* Words of a Latin script are parted where a line ends, but for those that it parts within. */
static gboolean needs_blank(const GString *cell, const DnPageSegment *next)
{
	return dn_page_ends_latin(cell->str) && dn_page_begins_latin(next->text->str) && !ends_within_word(cell, next->text->str);
}

/* ---- Words that a narrow column breaks ---------------------------------------------------------------------------------------- */

/* Whether the line is one word, be it behind a bullet: a longer one begins a line of its own before it is broken. */
static gboolean is_one_word(const char *line)
{
	static const char *const bullets[] = {"• ", "- ", "– ", "▪ ", "● ", "o "};
	for (guint i = 0; i < G_N_ELEMENTS(bullets); i++)
		if (g_str_has_prefix(line, bullets[i]))
			line += strlen(bullets[i]);
	return strchr(line, ' ') == NULL && dn_page_is_letter(g_utf8_get_char(g_utf8_prev_char(line + strlen(line))));
}

gboolean dn_page_cell_fills_line(const DnPageColumn *column, const DnPageSegment *line, double letter)
{
	static const double blur = 0.6; /* points by which the place of a ruled line may be wrong */
	double left = column->inside - line->right;
	return column->inside > 0 && left < letter + blur && left > -letter && is_one_word(line->text->str);
}

/* Whether the line had no room for one more letter of the word that may go on in the next. */
static gboolean may_be_broken(const DnPageColumn *column, const DnPageSegment *line, const DnPageSegment *next)
{
	return dn_page_cell_fills_line(column, line, next->letter - next->left) &&
	       dn_page_may_be_one_word(line->text->str, next->text->str);
}

/* Whether a hyphen had no room behind its word. */
static gboolean begins_with_hyphen(const DnPageColumn *column, const DnPageSegment *line, const DnPageSegment *next)
{
	const char *text = next->text->str;
	return *text == '-' && (text[1] == '\0' || g_ascii_isalpha(text[1])) && dn_page_cell_fills_line(column, line, next->letter - next->left);
}

/* ---- Cells -------------------------------------------------------------------------------------------------------------------- */

void dn_page_cell_append(GString *cell, const DnPageColumn *column, const DnPageSegment *above, const DnPageSegment *segment, double most_apart)
{
	if (above != NULL && segment->y > above->y && (segment->y - above->y > most_apart || was_ended(column, above, segment)))
		g_string_append_c(cell, '\n');
	else if (above != NULL && segment->y > above->y && may_be_broken(column, above, segment))
		g_string_append(cell, DN_PAGE_BROKEN);
	else if (above != NULL && (!(segment->y > above->y) || (needs_blank(cell, segment) && !begins_with_hyphen(column, above, segment))))
		g_string_append_c(cell, ' ');
	g_string_append(cell, segment->text->str);
}

static void clear_cell(void *cell)
{
	g_string_free(cell, TRUE);
}

GPtrArray *dn_page_cells_new(const DnPageRegion *region, guint row)
{
	GPtrArray *cells = g_ptr_array_new_with_free_func(clear_cell);
	const DnPageSegment *above[DN_PAGE_MOST_COLUMNS] = {NULL};
	for (guint i = 0; i < region->columns->len; i++)
		g_ptr_array_add(cells, g_string_new(NULL));
	for (guint i = region->first; i < region->end; i++) {
		const DnPageSegment *segment = dn_page_segment(region->segments, i);
		if (segment->row != row)
			continue;
		dn_page_cell_append(g_ptr_array_index(cells, segment->column), dn_page_column(region, segment->column), above[segment->column], segment,
		                    G_MAXDOUBLE);
		above[segment->column] = segment;
	}
	return cells;
}

const char *dn_page_cell_text(const GPtrArray *cells, guint column)
{
	return ((const GString *)g_ptr_array_index(cells, column))->str;
}
