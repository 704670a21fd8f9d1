/* Blocks and tables of HTML. Old government pages lay out the whole page in tables: a table that nests another, has one column only, or
 * holds a long run of paragraphs in a cell is taken for layout, and its blocks for text. */
#include "document/html_blocks.h"

#include <string.h>

#include "document/bold.h"
#include "document/grid.h"

enum { LAYOUT_BLOCKS = 40 };

typedef struct {
	char *text;       /* with '\n' at breaks; NULL for a table */
	GPtrArray *rows;  /* Row, of a table */
	guint level;
	gboolean in_main, listed;
} Block;

typedef struct {
	GPtrArray *blocks; /* Block */
	guint columns, rows;
} Cell;

typedef struct {
	GPtrArray *cells; /* Cell */
} Row;

typedef struct {
	GPtrArray *rows;   /* Row */
	GPtrArray *around; /* the blocks among which the table stands */
	gboolean nests;
} Table;

struct DnHtmlBlocks {
	GPtrArray *root;    /* Block */
	GPtrArray *current; /* the root's, or those of the innermost cell */
	GArray *tables;     /* Table, innermost last */
	GString *text;      /* of the block that is being read */
	gboolean listed;    /* the block is an item of a list without numbers */
	gboolean space, line_end; /* white space seen since the last character; it was a line end of the source */
};

static void free_block(void *data)
{
	Block *block = data;
	g_free(block->text);
	if (block->rows != NULL)
		g_ptr_array_unref(block->rows);
	g_free(block);
}

static void free_cell(void *data)
{
	Cell *cell = data;
	g_ptr_array_unref(cell->blocks);
	g_free(cell);
}

static void free_row(void *data)
{
	Row *row = data;
	g_ptr_array_unref(row->cells);
	g_free(row);
}

static void clear_table(void *data)
{
	g_ptr_array_unref(((Table *)data)->rows);
}

DnHtmlBlocks *dn_html_blocks_new(void)
{
	DnHtmlBlocks *blocks = g_new0(DnHtmlBlocks, 1);
	blocks->root = blocks->current = g_ptr_array_new_with_free_func(free_block);
	blocks->tables = g_array_new(FALSE, FALSE, sizeof(Table));
	g_array_set_clear_func(blocks->tables, clear_table);
	blocks->text = g_string_new(NULL);
	return blocks;
}

void dn_html_blocks_free(DnHtmlBlocks *blocks)
{
	if (blocks == NULL)
		return;
	g_array_unref(blocks->tables);
	g_ptr_array_unref(blocks->root);
	g_string_free(blocks->text, TRUE);
	g_free(blocks);
}

/* ---- Text ------------------------------------------------------------------------------------------------------------------- */

static gboolean is_latin(char c)
{
	return (guchar)c < 0x80;
}

/* White space before `next` becomes one space, or none at the start of a line. */
static void settle_space(DnHtmlBlocks *blocks, char next)
{
	const GString *text = blocks->text;
	char last = text->len > 0 ? text->str[text->len - 1] : '\n';
	gboolean wrapped = blocks->line_end && !is_latin(last) && !is_latin(next);
	if (blocks->space && last != '\n' && !wrapped)
		g_string_append_c(blocks->text, ' ');
	blocks->space = blocks->line_end = FALSE;
}

static gboolean is_zero_width(gunichar c)
{
	return c == 0x200B || c == 0xFEFF || c == 0x2060 || c == 0xAD;
}

void dn_html_blocks_add_text(DnHtmlBlocks *blocks, const char *text, gsize length)
{
	const char *end = text + length;
	for (const char *p = text; p < end;) {
		gunichar c = g_utf8_get_char_validated(p, end - p);
		gsize size = c >= (gunichar)-2 ? 1 : (gsize)(g_utf8_next_char(p) - p);
		if (c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == 0xA0) {
			blocks->line_end |= c == '\n' || c == '\r';
			blocks->space = TRUE;
		} else if (c < (gunichar)-2 && c != 0 && !is_zero_width(c)) {
			settle_space(blocks, *p);
			g_string_append_len(blocks->text, p, (gssize)size);
		}
		p += size;
	}
}

void dn_html_blocks_break_line(DnHtmlBlocks *blocks)
{
	blocks->space = blocks->line_end = FALSE;
	g_string_append_c(blocks->text, '\n');
}

static gboolean append_mark(DnHtmlBlocks *blocks, char mark, gsize longest)
{
	GString *text = blocks->text;
	if (text->len == 0 || text->len > longest)
		return FALSE;
	if (text->str[text->len - 1] != mark && !g_str_has_suffix(text->str, "："))
		g_string_append_c(text, mark);
	blocks->space = TRUE;
	return TRUE;
}

gboolean dn_html_blocks_end_term(DnHtmlBlocks *blocks)
{
	enum { LONGEST_TERM = 80 /* bytes */ };
	return append_mark(blocks, ':', LONGEST_TERM);
}

gboolean dn_html_blocks_end_definition(DnHtmlBlocks *blocks)
{
	enum { LONGEST_LIST = 2000 /* bytes */ };
	return append_mark(blocks, ';', LONGEST_LIST);
}

/* Without white space, ideographic spaces included, at both ends. */
static char *strip(const char *text)
{
	const char *start = text, *end = text + strlen(text);
	while (*start != '\0' && g_unichar_isspace(g_utf8_get_char(start)))
		start = g_utf8_next_char(start);
	while (end > start && g_unichar_isspace(g_utf8_get_char(g_utf8_prev_char(end))))
		end = g_utf8_prev_char(end);
	return g_strndup(start, (gsize)(end - start));
}

void dn_html_blocks_begin_item(DnHtmlBlocks *blocks)
{
	blocks->listed = TRUE;
}

void dn_html_blocks_end_block(DnHtmlBlocks *blocks, guint level, gboolean in_main)
{
	dn_bold_settle(blocks->text, 0);
	g_autofree char *text = strip(blocks->text->str);
	g_string_truncate(blocks->text, 0);
	blocks->space = blocks->line_end = FALSE;
	if (*text == '\0')
		return;
	Block *block = g_new0(Block, 1);
	*block = (Block){.text = g_steal_pointer(&text), .level = level, .in_main = in_main, .listed = blocks->listed};
	blocks->listed = FALSE;
	g_ptr_array_add(blocks->current, block);
}

/* ---- Tables -------------------------------------------------------------------------------------------------------------------- */

static Table *innermost(const DnHtmlBlocks *blocks)
{
	return blocks->tables->len > 0 ? &g_array_index(blocks->tables, Table, blocks->tables->len - 1) : NULL;
}

void dn_html_blocks_begin_table(DnHtmlBlocks *blocks)
{
	Table *outer = innermost(blocks);
	if (outer != NULL)
		outer->nests = TRUE;
	Table table = {.rows = g_ptr_array_new_with_free_func(free_row), .around = blocks->current};
	g_array_append_val(blocks->tables, table);
}

void dn_html_blocks_begin_row(DnHtmlBlocks *blocks)
{
	Table *table = innermost(blocks);
	if (table == NULL)
		return;
	Row *row = g_new(Row, 1);
	row->cells = g_ptr_array_new_with_free_func(free_cell);
	g_ptr_array_add(table->rows, row);
	blocks->current = table->around;
}

void dn_html_blocks_begin_cell(DnHtmlBlocks *blocks, guint columns, guint rows)
{
	Table *table = innermost(blocks);
	if (table == NULL)
		return;
	if (table->rows->len == 0)
		dn_html_blocks_begin_row(blocks);
	Row *row = g_ptr_array_index(table->rows, table->rows->len - 1);
	Cell *cell = g_new(Cell, 1);
	*cell = (Cell){g_ptr_array_new_with_free_func(free_block), columns, rows};
	g_ptr_array_add(row->cells, cell);
	blocks->current = cell->blocks;
}

/* Above columns of data stand short titles; the rows below have as many cells. */
static gboolean has_header(const Table *table)
{
	enum { LONGEST = 48 };
	guint alike = 0;
	if (table->rows->len < 2)
		return FALSE;
	const Row *first = g_ptr_array_index(table->rows, 0);
	for (guint i = 0; i < first->cells->len; i++) {
		const GPtrArray *blocks = ((const Cell *)g_ptr_array_index(first->cells, i))->blocks;
		const Block *block = blocks->len == 1 ? g_ptr_array_index(blocks, 0) : NULL;
		if (block == NULL || block->text == NULL || strlen(block->text) > LONGEST)
			return FALSE;
	}
	for (guint i = 1; i < table->rows->len; i++)
		alike += ((const Row *)g_ptr_array_index(table->rows, i))->cells->len == first->cells->len;
	return alike * 2 >= table->rows->len && first->cells->len > 2;
}

static gboolean is_layout(const Table *table)
{
	guint widest = 0;
	for (guint i = 0; i < table->rows->len; i++) {
		const Row *row = g_ptr_array_index(table->rows, i);
		widest = MAX(widest, row->cells->len);
		for (guint k = 0; k < row->cells->len; k++) {
			const Cell *cell = g_ptr_array_index(row->cells, k);
			if (cell->blocks->len > LAYOUT_BLOCKS)
				return TRUE;
		}
	}
	return (table->nests && !has_header(table)) || widest < 2;
}

/* The blocks of all cells, in order, become blocks around the table. */
static void dissolve(GPtrArray *around, const Table *table)
{
	for (guint i = 0; i < table->rows->len; i++) {
		const Row *row = g_ptr_array_index(table->rows, i);
		for (guint k = 0; k < row->cells->len; k++) {
			const Cell *cell = g_ptr_array_index(row->cells, k);
			g_ptr_array_extend_and_steal(around, g_ptr_array_ref(cell->blocks));
		}
	}
}

void dn_html_blocks_end_table(DnHtmlBlocks *blocks, gboolean in_main)
{
	Table *table = innermost(blocks);
	if (table == NULL)
		return;
	blocks->current = table->around;
	if (is_layout(table))
		dissolve(blocks->current, table);
	else {
		Block *block = g_new0(Block, 1);
		*block = (Block){.rows = g_ptr_array_ref(table->rows), .in_main = in_main};
		g_ptr_array_add(blocks->current, block);
	}
	g_array_set_size(blocks->tables, blocks->tables->len - 1);
}

/* ---- Output ------------------------------------------------------------------------------------------------------------------------ */

static void append_line(GString *out, const char *line)
{
	if (out->len > 0)
		g_string_append_c(out, '\n');
	g_string_append(out, line);
}

/* A table within a cell is text of that cell, each of its cells a line. */
static void append_cell(GString *out, const Cell *cell)
{
	for (guint i = 0; i < cell->blocks->len; i++) {
		const Block *block = g_ptr_array_index(cell->blocks, i);
		if (block->text != NULL)
			append_line(out, block->text);
		for (guint r = 0; block->rows != NULL && r < block->rows->len; r++) {
			const Row *row = g_ptr_array_index(block->rows, r);
			for (guint k = 0; k < row->cells->len; k++)
				append_cell(out, g_ptr_array_index(row->cells, k));
		}
	}
}

static char *cell_text(const Cell *cell)
{
	GString *text = g_string_new(NULL);
	append_cell(text, cell);
	return g_string_free(text, FALSE);
}

static void append_table(DnDocument *document, const GPtrArray *rows, guint number)
{
	g_autoptr(DnGrid) grid = dn_grid_new();
	for (guint i = 0; i < rows->len; i++) {
		const Row *row = g_ptr_array_index(rows, i);
		dn_grid_begin_row(grid);
		for (guint k = 0; k < row->cells->len; k++) {
			const Cell *cell = g_ptr_array_index(row->cells, k);
			g_autofree char *text = cell_text(cell);
			dn_grid_add_cell(grid, text, cell->columns, cell->rows);
		}
		guint n;
		const char *const *cells = dn_grid_end_row(&n, grid);
		if (row->cells->len > 0)
			dn_document_append_row(document, cells, n, &(DnLine){.table = number});
	}
}

/* Lines that <br> separates are as printed: only their text tells whether they belong together. */
static void append_text(DnDocument *document, const Block *block)
{
	if (strchr(block->text, '\n') == NULL) {
		dn_document_append(document, block->level > 0 ? DN_LINE_HEADING : DN_LINE_PARAGRAPH, block->text, block->level, 0);
		if (block->listed)
			dn_document_note_item(document);
		return;
	}
	g_auto(GStrv) lines = g_strsplit(block->text, "\n", -1);
	for (char **line = lines; *line != NULL; line++) {
		g_autofree char *stripped = strip(*line);
		if (*stripped != '\0')
			dn_document_append(document, DN_LINE_PHYSICAL, stripped, 0, 0);
	}
	dn_document_append(document, DN_LINE_PHYSICAL, "", 0, 0);
}

static gsize block_size(const Block *block)
{
	gsize size = block->text != NULL ? strlen(block->text) : 0;
	for (guint i = 0; block->rows != NULL && i < block->rows->len; i++) {
		const Row *row = g_ptr_array_index(block->rows, i);
		for (guint k = 0; k < row->cells->len; k++) {
			g_autofree char *text = cell_text(g_ptr_array_index(row->cells, k));
			size += strlen(text);
		}
	}
	return size;
}

static gboolean main_holds_most(const DnHtmlBlocks *blocks)
{
	gsize all = 0, main = 0;
	for (guint i = 0; i < blocks->root->len; i++) {
		const Block *block = g_ptr_array_index(blocks->root, i);
		gsize size = block_size(block);
		all += size;
		main += block->in_main ? size : 0;
	}
	return main * 2 > all;
}

void dn_html_blocks_append(DnDocument *document, const DnHtmlBlocks *blocks)
{
	gboolean only_main = main_holds_most(blocks);
	guint tables = 0;
	for (guint i = 0; i < blocks->root->len; i++) {
		const Block *block = g_ptr_array_index(blocks->root, i);
		if (only_main && !block->in_main)
			continue;
		if (block->text != NULL)
			append_text(document, block);
		else
			append_table(document, block->rows, ++tables);
	}
}
