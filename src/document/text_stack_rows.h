/* Rows of a table of which a copy left one cell a line, or one cell a paragraph. */
#ifndef DUTYNET_DOCUMENT_TEXT_STACK_ROWS_H
#define DUTYNET_DOCUMENT_TEXT_STACK_ROWS_H

#include "document/text_stack_cells.h"

G_BEGIN_DECLS

/* Takes as many cells from `at` on as the header has; FALSE where there are fewer. */
gboolean dn_stack_read_header(DnStack *stack, guint at, guint columns);
/* Learns from the rows, the first of which has its number in line `at`, what stands in each column. One of these comes before reading rows, and
 * both are FALSE for a table that cannot be read so:
 * a table whose rows have as many cells as the header has titles, or a wider gap for each cell that is missing; */
gboolean dn_stack_count(DnStack *stack, guint at);
/* and one with a merged column, which is missing in rows of one cell less: where the kinds of the other cells tell which it is. */
gboolean dn_stack_find_merged(DnStack *stack, guint at);
/* The row whose number is line `at`. One whose cells cannot be told apart is a number, and words in the column of sentences; FALSE where nothing
 * tells where it ends. */
gboolean dn_stack_read_row(DnStackRow *row, const DnStack *stack, guint at);

G_END_DECLS

#endif
