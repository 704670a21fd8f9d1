/* Rows of a table of which a copy left one cell a line, none of which is broken or empty. */
#ifndef DUTYNET_DOCUMENT_TEXT_TIMED_EXACT_H
#define DUTYNET_DOCUMENT_TEXT_TIMED_EXACT_H

#include "document/text_timed_rows.h"

G_BEGIN_DECLS

/* Reads the rows, where all of them have as many units as the header has titles, with a time or a number where one is titled and nowhere else; FALSE
 * where one has not, and then none is read. */
gboolean dn_timed_exact_read(DnTimedTable *table);

G_END_DECLS

#endif
