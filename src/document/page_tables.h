/* Tables of formats that know only where text stands on pages (PDF, OFD): found by columns that line up. */
#ifndef DUTYNET_DOCUMENT_PAGE_TABLES_H
#define DUTYNET_DOCUMENT_PAGE_TABLES_H

#include "document/page_lines.h"

G_BEGIN_DECLS

/* Text without gaps, or a part of it. Any unit of length; y grows downwards. */
typedef struct {
	double left, right;
	double y;    /* of the baseline, or of any other height that is the same for glyphs of one line */
	double size; /* of the glyphs */
	char *text;  /* owned by whoever made it */
	guint line;  /* index of the page's line to which it belongs */
} DnPagePiece;

/* Adds the lines of a page, of which `lines` are the texts in reading order, with each table that `pieces` show as rows in place of its
 * lines. Doubtful tables stay lines: a table has three columns or more and two rows or more below its header, which fills all columns,
 * and it is clear where its rows begin. `table` counts the tables of the document. `pieces` is sorted. O(n log n + n · columns), the factor being large on
 * pages of many columns that are no table. */
void dn_page_tables_add(DnPageLines *out, guint *table, GArray *pieces, const GPtrArray *lines);

G_END_DECLS

#endif
