/* A header may stand below a form of its own, of which its rows are a part:
 *
 *   Strategy   Build new schools in all
 *              parts of the town
 *   Timeline   Lead Agency   Partner Agency
 *   2026       Works         Chamber of
 *                            Commerce
 */
#include "document/text_wrapped.h"

#include <string.h>

#include "document/text_headers.h"
#include "document/text_name_lines.h"
#include "document/text_stacked_bodies.h"
#include "document/text_wide_names.h"
#include "document/text_words.h"
#include "document/text_wrapped_read.h"

enum { MOST_CELLS = DN_TEXT_MOST_PIECES + DN_TEXT_MOST_FIELDS };

typedef enum { PARTED_BY_COMMAS = 1 << 0, PARTED_BY_LINES = 1 << 1 } Habit;

struct DnTextHabits {
	GHashTable *of; /* the words of a header → Habit */
	GHashTable *alone; /* Chinese and Japanese names that stand alone in cells */
	GHashTable *widths; /* a header with its blanks and the place of a title → how wide that column is at least */
};

static gboolean begins_form(const DnLine *lines, guint n)
{
	g_auto(DnTextForm) form = {0};
	return dn_text_is_parted(&lines[0]) && dn_text_form_read(&form, lines, n);
}

gboolean dn_text_wrapped_may_begin(const DnLine *lines, guint n)
{
	return n > 0 && (dn_text_header_begins(lines, n) || begins_form(lines, n));
}

/* ---- Cells ------------------------------------------------------------------------------------------------------------------------------ */

typedef struct {
	GString *words;
	const DnTextCell *last;
	gsize at;
	gsize body_at; /* byte of the words with which the last body begins */
	gboolean is_joined; /* that body goes on from line to line, and must end as names do */
	gboolean is_unsure;
} Cell;

static gboolean blank_between(const DnTextWrapped *table, guint above, guint below)
{
	for (guint i = above + 1; i < below; i++)
		if (dn_text_is_blank(&table->lines[i]))
			return TRUE;
	return FALSE;
}

/* The next word would have had room by far, letters being of different widths: the line was ended on purpose. */
static gboolean was_ended(const DnTextWrapped *table, const DnTextCell *above, const DnTextCell *below)
{
	enum { FULL = 8, FULL_OF = 10 };
	const DnTextColumn *column = &table->columns.columns[above->column];
	guint width = dn_text_width_with_next(&above->piece, &below->piece, table->columns.measure);
	return blank_between(table, above->line, below->line) || width * FULL_OF <= (column->right - column->left) * FULL;
}

static gboolean ends_in_hyphen(const Cell *cell)
{
	return cell->words->len > 1 && cell->words->str[cell->words->len - 1] == '-' && g_ascii_isalnum(cell->words->str[cell->words->len - 2]);
}

/* MS, above civil society: letters that stand alone, though there was room for more, and no rest of their name begins below. */
static gboolean is_short_alone(const Cell *cell, const DnTextPiece *below)
{
	static const char *const rests[] = {"of ", "for ", "and ", "in ", "on ", "to ", "the ", "or ", "with ", "&", NULL};
	g_autofree char *above = dn_text_piece_words(&cell->last->piece), *words = dn_text_piece_words(below);
	return dn_text_is_short_form(above) && g_ascii_islower(*words) && !dn_text_begins_with_any(words, rests);
}

/* ◎財政課: the mark is none of the Chinese characters. */
static gboolean is_wide(const DnTextPiece *piece)
{
	return dn_text_holds_wide(piece->at, piece->length);
}

static DnTextRoom room_behind(const DnTextWrapped *table, const DnTextCell *above, const DnTextCell *below)
{
	const DnTextColumn *column = &table->columns.columns[above->column];
	guint width = dn_text_width_with_next(&above->piece, &below->piece, table->columns.measure);
	guint all = MAX(column->right - column->left, table->widths[above->column]);
	guint character = dn_text_wide_columns(table->columns.measure);
	if (blank_between(table, above->line, below->line))
		return DN_TEXT_ROOM;
	if (width > all)
		return table->breaking >> above->column & 1 ? DN_TEXT_BROKEN : DN_TEXT_FULL;
	return width + character > all ? DN_TEXT_NEARLY_FULL : DN_TEXT_ROOM;
}

/* The same for Chinese and Japanese bodies that no commas part. */
static gboolean wide_ends_with_line(Cell *cell, const DnTextWrapped *table, const DnTextCell *below)
{
	g_autofree char *words = dn_text_piece_words(&below->piece);
	const char *body = cell->words->str + cell->body_at;
	if (table->pairs >> below->column & 1)
		return !dn_text_wide_is_part(body, words);
	DnTextAnswer answer = dn_text_wide_name_ends(body, words, room_behind(table, cell->last, below), table->alone);
	cell->is_unsure |= answer == DN_TEXT_UNSURE || (answer == DN_TEXT_YES && cell->is_joined && !dn_text_wide_is_name(body));
	cell->is_joined = answer == DN_TEXT_NO;
	return answer == DN_TEXT_YES;
}

/* Whether a body ends with a line of a cell. Where no mark tells, the other cells do: those whose bodies commas part have none that ends without
 * one; and where nothing parts them but the ends of lines, a name goes on only where it must. */
static gboolean ends_with_line(Cell *cell, const DnTextWrapped *table, const DnTextCell *below)
{
	if (table->stacked >> below->column & 1)
		return TRUE;
	gboolean ended = was_ended(table, cell->last, below);
	if (dn_text_goes_on(&cell->last->piece, &below->piece) && !(ended && is_short_alone(cell, &below->piece)))
		return FALSE;
	if (is_wide(&below->piece) && is_wide(&cell->last->piece) && table->habits != PARTED_BY_COMMAS)
		return wide_ends_with_line(cell, table, below);
	cell->is_unsure |= is_wide(&below->piece) &&
	                   (dn_text_piece_holds_blank(&cell->last->piece) || dn_text_piece_holds_blank(&below->piece));
	cell->is_unsure |= table->habits != (ended ? PARTED_BY_LINES : PARTED_BY_COMMAS);
	return ended;
}

static void append(Cell *cell, const DnTextWrapped *table, const DnTextCell *below)
{
	if (cell->last != NULL && dn_text_wrapped_is_of_bodies(table, below->column) && ends_with_line(cell, table, below)) {
		g_string_append_c(cell->words, '\n');
		cell->body_at = cell->words->len;
	}
	gboolean joins = cell->last != NULL && (ends_in_hyphen(cell) || g_str_has_suffix(cell->words->str, "\n"));
	if (joins)
		g_string_append_len(cell->words, below->piece.at, (gssize)below->piece.length);
	else
		dn_text_piece_append(cell->words, &below->piece);
	if (cell->last == NULL)
		cell->at = table->lines[below->line].offset + (gsize)(below->piece.at - table->lines[below->line].text);
	cell->last = below;
}

/* The cells of a row, from the cell of a line at `*at` on, which gets behind them; FALSE where one is unsure. The caller frees the words of all. */
static gboolean read_cells(Cell *cells, guint *at, const DnTextWrapped *table, const DnTextRow *row)
{
	gboolean sure = TRUE;
	for (guint i = 0; i < table->columns.n; i++)
		cells[i] = (Cell){.words = g_string_new(NULL), .at = table->lines[row->first].offset};
	for (; *at < table->columns.cells->len; (*at)++) {
		const DnTextCell *cell = dn_text_cell_at(&table->columns, *at);
		if (cell->line >= row->end)
			break;
		append(&cells[cell->column], table, cell);
		sure = sure && !cells[cell->column].is_unsure;
	}
	for (guint i = 0; i < table->columns.n; i++)
		sure = sure && (!cells[i].is_joined || dn_text_wide_is_name(cells[i].words->str + cells[i].body_at));
	return sure;
}

static void clear_cells(Cell *cells, guint n)
{
	for (guint i = 0; i < n; i++)
		g_string_free(cells[i].words, TRUE);
}

/* Whether the cells of the rows are sure. Those of a few Chinese or Japanese rows need not be, which are left unread then. */
static gboolean are_sure(const DnTextWrapped *table)
{
	guint unsure = 0;
	for (guint i = 0, at = 0; i < table->rows->len; i++) {
		Cell cells[DN_TEXT_MOST_PIECES];
		unsure += read_cells(cells, &at, table, &g_array_index(table->rows, DnTextRow, i)) ? 0 : 1;
		clear_cells(cells, table->columns.n);
	}
	return unsure == 0 || (dn_text_holds_wide(table->lines[0].text, table->lines[0].length) && unsure * 2 < table->rows->len);
}

/* ---- Habits ------------------------------------------------------------------------------------------------------------------------------- */

static gboolean has_comma(const DnTextPiece *piece)
{
	static const char *const marks[] = {",", ";", "、", "，", "；", NULL};
	g_autofree char *words = dn_text_piece_words(piece);
	return dn_text_holds_any(words, marks);
}

/* Learns the names of a row's cells of one line. */
static void learn_row(GHashTable *alone, const DnTextWrapped *table, guint first, guint end)
{
	guint n[DN_TEXT_MOST_PIECES] = {0};
	for (guint i = first; i < end; i++)
		n[dn_text_cell_at(&table->columns, i)->column]++;
	for (guint i = first; i < end; i++) {
		const DnTextCell *cell = dn_text_cell_at(&table->columns, i);
		if (n[cell->column] > 1 || !is_wide(&cell->piece) || has_comma(&cell->piece) || !dn_text_wrapped_is_of_bodies(table, cell->column))
			continue;
		g_autofree char *words = dn_text_piece_words(&cell->piece);
		dn_text_wide_names_learn(alone, words);
	}
}

static void learn_alone(GHashTable *alone, const DnTextWrapped *table)
{
	for (guint row = 0, i = 0; row < table->rows->len; row++) {
		guint first = i;
		while (i < table->columns.cells->len && dn_text_cell_at(&table->columns, i)->line < g_array_index(table->rows, DnTextRow, row).end)
			i++;
		learn_row(alone, table, first, i);
	}
}

static guint habits_of(const DnTextWrapped *table)
{
	const DnTextCell *above[DN_TEXT_MOST_PIECES] = {NULL};
	guint habits = 0;
	for (guint row = 0, i = 0; row < table->rows->len; row++, memset(above, 0, sizeof above))
		for (; i < table->columns.cells->len; i++) {
			const DnTextCell *cell = dn_text_cell_at(&table->columns, i), *last = above[cell->column];
			if (cell->line >= g_array_index(table->rows, DnTextRow, row).end)
				break;
			if (!dn_text_wrapped_is_of_bodies(table, cell->column))
				continue;
			habits |= has_comma(&cell->piece) ? PARTED_BY_COMMAS : 0;
			habits |= last != NULL && !dn_text_goes_on(&last->piece, &cell->piece) && was_ended(table, last, cell) ? PARTED_BY_LINES : 0;
			above[cell->column] = cell;
		}
	return habits;
}

/* A header whose blanks are the same has columns as wide. Free with g_free(). */
static char *width_key(const DnTextWrapped *table, guint column)
{
	return g_strdup_printf("%u %u %s", (guint)table->columns.measure, table->columns.columns[column].title_left, table->lines[0].text);
}

static void learn_widths(GHashTable *widths, const DnTextWrapped *table)
{
	for (guint i = 0; i < table->columns.n; i++) {
		if (!dn_text_wrapped_is_of_bodies(table, i))
			continue;
		char *key = width_key(table, i);
		guint known = GPOINTER_TO_UINT(g_hash_table_lookup(widths, key)), width = table->columns.columns[i].right - table->columns.columns[i].left;
		g_hash_table_replace(widths, key, GUINT_TO_POINTER(MAX(known, width)));
	}
}

static void note_widths(DnTextWrapped *table, GHashTable *widths)
{
	for (guint i = 0; i < table->columns.n; i++) {
		g_autofree char *key = width_key(table, i);
		table->widths[i] = GPOINTER_TO_UINT(g_hash_table_lookup(widths, key));
	}
}

/* The form with which the lines begin, if any, and the table below it. */
static gboolean read_whole(DnTextForm *form, DnTextWrapped *table, const DnLine *lines, guint n)
{
	gboolean in_form = !dn_text_header_begins(lines, n);
	if (in_form && !dn_text_form_read(form, lines, n))
		return FALSE;
	return dn_text_wrapped_read(table, lines + form->n_lines, n - form->n_lines, in_form);
}

DnTextHabits *dn_text_habits_new(const GArray *lines, guint8 *may_begin)
{
	DnTextHabits *habits = g_new(DnTextHabits, 1);
	habits->of = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	habits->alone = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	habits->widths = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	for (guint i = 0; i < lines->len; i++) {
		g_auto(DnTextForm) form = {0};
		g_auto(DnTextWrapped) table = {0};
		const DnLine *line = &g_array_index(lines, DnLine, i);
		if (!may_begin[i])
			continue;
		may_begin[i] = read_whole(&form, &table, line, lines->len - i) ? 1 : 0;
		if (form.n_lines > 0)
			may_begin[i + form.n_lines] = FALSE;
		if (!may_begin[i])
			continue;
		char *key = dn_text_header_key(table.lines, table.n_header);
		guint known = GPOINTER_TO_UINT(g_hash_table_lookup(habits->of, key));
		g_hash_table_replace(habits->of, key, GUINT_TO_POINTER(known | habits_of(&table)));
		learn_alone(habits->alone, &table);
		learn_widths(habits->widths, &table);
	}
	return habits;
}

void dn_text_habits_free(DnTextHabits *habits)
{
	if (habits == NULL)
		return;
	g_hash_table_unref(habits->of);
	g_hash_table_unref(habits->alone);
	g_hash_table_unref(habits->widths);
	g_free(habits);
}

/* ---- The whole ------------------------------------------------------------------------------------------------------------------------------ */

static DnCell kept(DnDocument *document, const GString *words, gsize at)
{
	return (DnCell){dn_document_keep(document, words->str, words->len), at};
}

static void add_header(DnDocument *document, const DnTextForm *form, const DnTextWrapped *table, guint number)
{
	DnCell cells[MOST_CELLS];
	for (guint i = 0; i < form->n; i++)
		cells[i] = form->titles[i];
	for (guint i = 0; i < table->columns.n; i++)
		cells[form->n + i] = kept(document, table->columns.columns[i].title, table->columns.columns[i].title_at);
	dn_text_add_row(document, cells, form->n + table->columns.n, &table->lines[0], number);
}

/* Adds the titles of sections from line `at` on up to `end`, each as a row of one cell. */
static void add_sections(DnDocument *document, const DnTextWrapped *table, guint at, guint end, guint number)
{
	for (; at < end; at++) {
		const DnLine *line = &table->lines[at];
		if (table->skipped[at] != DN_TEXT_SECTION)
			continue;
		g_autofree char *words = g_strstrip(g_strdup(line->text));
		DnCell cell = {dn_document_keep(document, words, strlen(words)), line->offset};
		dn_text_add_row(document, &cell, 1, line, number);
	}
}

/* Adds a row, whose cells begin with the cell of a line at `*at`, which gets behind them. */
static void add_row(DnDocument *document, guint *at, const DnTextForm *form, const DnTextWrapped *table, const DnTextRow *row, guint number)
{
	DnCell cells[MOST_CELLS];
	Cell words[DN_TEXT_MOST_PIECES];
	DnLine line = table->lines[row->first];
	line.unread = !read_cells(words, at, table, row);
	for (guint i = 0; i < form->n; i++)
		cells[i] = kept(document, form->texts[i], form->titles[i].offset);
	for (guint i = 0; i < table->columns.n; i++)
		cells[form->n + i] = kept(document, words[i].words, words[i].at);
	clear_cells(words, table->columns.n);
	dn_text_add_row(document, cells, form->n + table->columns.n, &line, number);
}

static void add_rows(DnDocument *document, const DnTextForm *form, const DnTextWrapped *table, guint number)
{
	guint end = table->n_header;
	for (guint i = 0, at = 0; i < table->rows->len; i++) {
		const DnTextRow *row = &g_array_index(table->rows, DnTextRow, i);
		add_sections(document, table, end, row->first, number);
		add_row(document, &at, form, table, row, number);
		end = row->end;
	}
}

guint dn_text_wrapped_add(DnDocument *document, const DnTextHabits *habits, const DnLine *lines, guint n, guint number)
{
	g_auto(DnTextForm) form = {0};
	g_auto(DnTextWrapped) table = {0};
	if (n == 0 || !read_whole(&form, &table, lines, n))
		return 0;
	g_autofree char *key = dn_text_header_key(table.lines, table.n_header);
	table.habits = GPOINTER_TO_UINT(g_hash_table_lookup(habits->of, key));
	table.alone = habits->alone;
	note_widths(&table, habits->widths);
	table.stacked = dn_text_stacked_bodies(&table);
	table.breaking = dn_text_breaking_bodies(&table);
	table.pairs = dn_text_paired_bodies(&table);
	if (!are_sure(&table))
		return 0;
	for (guint i = 0; i < form.n; i++)
		form.titles[i].text = dn_document_keep(document, form.titles[i].text, form.title_lengths[i]);
	add_header(document, &form, &table, number);
	add_rows(document, &form, &table, number);
	return form.n_lines + dn_text_wrapped_taken(&table);
}
