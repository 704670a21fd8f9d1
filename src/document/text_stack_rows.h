/* Rows of a table of which a copy left one cell a line, or one cell a paragraph, and whose first column counts them. */
#ifndef DUTYNET_DOCUMENT_TEXT_STACK_ROWS_H
#define DUTYNET_DOCUMENT_TEXT_STACK_ROWS_H

#include "document/text_stack_cells.h"

G_BEGIN_DECLS

/* The table, and what its rows teach of its columns. */
typedef struct {
	DnStack stack;
	gboolean over_pages; /* a header printed anew is passed over */
	gboolean is_tight; /* no gap within a row is wider than those of the header */
	guint kinds[DN_STACK_MOST_COLUMNS]; /* the kinds of cells (DnTextCellKind) that stand in each column of whole rows */
	guint sentences; /* the first column of sentences, */
	guint merged; /* and the one whose cell stands in the first of its rows only; 0 for none */
	guint bodies, n_bodies; /* the first column of bodies, and how many there are; 0 unless rows are fitted to them (document/text_stack_fit.h) */
} DnStackTable;

/* The line behind the titles of sections, and behind headers that are passed over, from `at` on; `at` itself, past blank lines, where none stands
 * there. */
guint dn_stack_skip_between(const DnStackTable *table, guint at);
/* Whether the next row, which has the number, or something between rows and then a row, begins with the next line that is not blank. */
gboolean dn_stack_ends_before(const DnStackTable *table, guint at, guint next_number);
/* Learns from the rows, the first of which has its number in line `at`, what stands in each column. One of these comes before reading rows, and
 * both are FALSE for a table that cannot be read so:
 * a table whose rows have as many cells as the header has titles, or a wider gap for each cell that is missing; */
gboolean dn_stack_count(DnStackTable *table, guint at);
/* and one with a merged column, which is missing in rows of one cell less: where the kinds of the other cells tell which it is. */
gboolean dn_stack_find_merged(DnStackTable *table, guint at);
/* The row whose number is line `at`. One whose cells cannot be told apart is a number, and words in the column of sentences; FALSE where nothing
 * tells where it ends. */
gboolean dn_stack_read_row(DnStackRow *row, const DnStackTable *table, guint at);

G_END_DECLS

#endif
