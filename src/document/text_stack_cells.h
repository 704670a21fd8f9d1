/* Lines and cells of a table of which a copy left one cell a line, or one cell a paragraph. */
#ifndef DUTYNET_DOCUMENT_TEXT_STACK_CELLS_H
#define DUTYNET_DOCUMENT_TEXT_STACK_CELLS_H

#include "document/text_cell_kinds.h"
#include "document/text_lines.h"

G_BEGIN_DECLS

/* Columns, and the cells of a row some of which are broken. */
enum { DN_STACK_MOST_COLUMNS = 8, DN_STACK_MOST_BROKEN = 3, DN_STACK_MOST_CELLS = DN_STACK_MOST_COLUMNS + DN_STACK_MOST_BROKEN };

/* The lines from `first` on, before `end`; none for an empty cell. */
typedef struct {
	guint first, end;
} DnStackCell;

typedef struct {
	DnStackCell cells[DN_STACK_MOST_CELLS];
	guint n;
	guint end; /* right behind its last line */
} DnStackRow;

/* How far a table was looked for. */
typedef struct {
	guint read; /* right behind the last cell */
	guint passed; /* and behind the last header printed anew that was passed over */
} DnStackReach;

typedef struct {
	const DnLine *lines;
	guint n;
	DnStackReach *reach;
	guint gap; /* blank lines between the first titles */
	gboolean by_paragraphs; /* the lines of a cell stand together, and blank ones between cells */
	DnStackRow header;
} DnStack;

/* What was read in vain, so that no line is read again for every header before it. Begins as the first line, the first line and 0. */
typedef struct {
	const DnLine *passed; /* before it no header that a page printed anew is passed over */
	const DnLine *read; /* a table that begins before it reads lines that were read, */
	guint tries; /* which has been tried so often */
} DnTextStackVain;

/* Whether the lines have been read so often for nothing that a table which begins with them is not looked for. */
gboolean dn_stack_is_vain(const DnTextStackVain *vain, const DnLine *lines);
/* Notes that a table which would begin with the lines was looked for as far as that, for nothing. */
void dn_stack_note_vain(DnTextStackVain *vain, const DnLine *lines, const DnStackReach *reach);

/* The next line that is not blank, from `at` on; n where there is none. */
guint dn_stack_next_line(const DnStack *stack, guint at);
/* The number that is all of a line; 0 where it holds anything else, and behind the last line. */
guint dn_stack_number_at(const DnStack *stack, guint at);
/* Whether line `at` is the title of a section: 一、发展目标. */
gboolean dn_stack_is_section(const DnStack *stack, guint at);
/* The line behind the header that is printed anew from line `at` on; `at` where none is. */
guint dn_stack_skip_header(const DnStack *stack, guint at);
/* The cell that begins with the next line that is not blank, from `at` on; FALSE where there is none. A number is a cell by itself. */
gboolean dn_stack_read_cell(DnStackCell *cell, const DnStack *stack, guint at);
/* Takes `most` cells from `at` on, or fewer where one of them is the next row's number; 0 for a row that none follows. */
void dn_stack_read_cells(DnStackRow *row, const DnStack *stack, guint at, guint most, guint next_number);
/* Takes the first cells as the header; FALSE where there are fewer than it has columns. */
gboolean dn_stack_read_header(DnStack *stack, guint columns);
/* The words of a cell, its lines parted by line feeds; free with g_free(). */
char *dn_stack_words(const DnStack *stack, DnStackCell cell);
/* What the words look like. A stroke, or 无, in the place of names is one of them. */
DnTextCellKind dn_stack_kind(const DnStack *stack, DnStackCell cell);
/* Adds a row of `n` cells, which stands at line `at`, to table number `table`. */
void dn_stack_add_row(DnDocument *document, const DnStack *stack, const DnStackCell *cells, guint n, guint at, guint table);

G_END_DECLS

#endif
