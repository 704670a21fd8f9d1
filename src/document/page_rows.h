/* Rows of a region: where they begin, what each holds, and the texts of its cells. */
#ifndef DUTYNET_DOCUMENT_PAGE_ROWS_H
#define DUTYNET_DOCUMENT_PAGE_ROWS_H

#include "document/page_region.h"

G_BEGIN_DECLS

/* What a row holds. */
typedef struct {
	guint64 filled;   /* columns */
	guint blocks;     /* parts of its first cell that gaps keep apart */
	double first_y;   /* of the last line in the first column */
	gboolean numbered;
} DnPageRowFacts;

/* A new row begins where no column goes on from above within `gap`. */
void dn_page_rows_part(DnPageRegion *region, double gap);
/* An array of DnPageRowFacts, one a row. */
GArray *dn_page_rows_facts(const DnPageRegion *region, double gap);
/* A page number or a note below the table is none of its rows. */
void dn_page_rows_drop_tail(DnPageRegion *region, const GArray *facts);
/* Either gaps tell lines of a cell from rows, or each line is a row with its number. FALSE where neither makes a table of it. */
gboolean dn_page_rows_find(DnPageRegion *region);

/* The texts of a row's cells, one a column: GString. */
GPtrArray *dn_page_cells_new(const DnPageRegion *region, guint row);
const char *dn_page_cell_text(const GPtrArray *cells, guint column);
/* Appends a segment to the text of its cell; `above` is the one before it there, NULL for the first. A line ends with '\n' where the next word
 * would have had room before the edge of the column, and where the next line stands farther below than `most_apart`; it ends with DN_PAGE_BROKEN
 * where a word may go on in the next one. */
void dn_page_cell_append(GString *cell, const DnPageColumn *column, const DnPageSegment *above, const DnPageSegment *segment, double most_apart);
/* Whether one word fills the line so that a letter as wide as `letter` would have had no room: it may go on. */
gboolean dn_page_cell_fills_line(const DnPageColumn *column, const DnPageSegment *line, double letter);

G_END_DECLS

#endif
