/* The order in which the lines of a page are read, where a library mistook some of them. */
#ifndef DUTYNET_DOCUMENT_PAGE_ORDER_H
#define DUTYNET_DOCUMENT_PAGE_ORDER_H

#include "document/page_tables.h"

G_BEGIN_DECLS

/* `lines` are the texts of a page in the order in which `pieces`, its glyphs, stand. On a page that runs from top to bottom but for a few
 * glyphs, both are put into the order of the page: the short end of a paragraph beside a hanging number is no margin. Pages with columns
 * or tables, where many glyphs are out of that order, stay as they are. O(n log n). */
void dn_page_order_mend(GPtrArray *lines, GArray *pieces);
/* Appends a glyph to a line, with the space that parts it from the one before, NULL for the first. */
void dn_page_order_append(GString *line, const DnPagePiece *before, const DnPagePiece *piece);

G_END_DECLS

#endif
