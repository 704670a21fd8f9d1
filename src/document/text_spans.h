/* Cells of a first column that span several rows. */
#ifndef DUTYNET_DOCUMENT_TEXT_SPANS_H
#define DUTYNET_DOCUMENT_TEXT_SPANS_H

#include "document/text_rows.h"

G_BEGIN_DECLS

/* Gives what stands in the first column beside a row, and goes on with a cell beside the row above, to that row: where all cells of the column count
 * on, one that begins with no number begins nothing. Leaves the columns as they are where they do not. */
void dn_text_spans_gather(DnTextColumns *columns, const GArray *rows);

G_END_DECLS

#endif
