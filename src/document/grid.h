/* Tables with merged cells, turned into plain rows. The text of a cell that spans rows stands in each of them, since what it says
 * holds for each; of a cell that spans columns it stands in the first, the others being empty. Of a very long text the rows below
 * the first repeat the beginning only, lest a small file fill the memory. */
#ifndef DUTYNET_DOCUMENT_GRID_H
#define DUTYNET_DOCUMENT_GRID_H

#include <glib.h>

G_BEGIN_DECLS

/* Columns a row may have, and rows and columns that a cell may span; what goes beyond is cut off. */
enum { DN_GRID_MAX_COLUMNS = 512, DN_GRID_MAX_ROW_SPAN = 4096, DN_GRID_MAX_COLUMN_SPAN = 64 };

/* Bytes of a cell that the rows below it repeat: about a thousand Chinese characters. */
enum { DN_GRID_LONGEST_REPEATED = 3000 };

/* Cuts `text`, which may be NULL, to that many, in whole characters. */
void dn_grid_cut_repeated(char *text);

typedef struct DnGrid DnGrid;

DnGrid *dn_grid_new(void);
void dn_grid_free(DnGrid *grid);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(DnGrid, dn_grid_free)

void dn_grid_begin_row(DnGrid *grid);
/* The next cell of the row, right of those that hang down from rows above. */
void dn_grid_add_cell(DnGrid *grid, const char *text, guint columns, guint rows);
/* A cell that goes on from the row above, where the format writes such cells out. */
void dn_grid_continue_cell(DnGrid *grid, guint columns);
/* Ends the row: its cells, borrowed until the next row begins. */
const char *const *dn_grid_end_row(guint *n, DnGrid *grid);

G_END_DECLS

#endif
