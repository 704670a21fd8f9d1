/* A table that goes on over the end of a page: with the rest of a row below the same header, or with the next row and no header. */
#ifndef DUTYNET_DOCUMENT_TEXT_PAGE_CUTS_H
#define DUTYNET_DOCUMENT_TEXT_PAGE_CUTS_H

#include "document/document.h"

G_BEGIN_DECLS

typedef struct {
	GArray *lines;  /* DnLine, on one page as far as rows are mended */
	GArray *places; /* guint: which of the original lines each is */
} DnTextMended;

/* Up to `most` of the `n` lines of a table, whose header is the first `n_header`, without what stands between the parts of cut rows, or between rows
 * whose numbers count on. FALSE where no row is cut, or where it is not sure that one goes on: each cell on the next page must go on with one that
 * ends open. */
gboolean dn_text_cuts_mend(DnTextMended *out, const DnLine *lines, guint n_header, guint n, guint most);
void dn_text_mended_clear(DnTextMended *mended);

G_END_DECLS

#endif
