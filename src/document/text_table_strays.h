/* Lines that stand between the rows of a table within plain text, though they are no rows: more of a cell, titles, rows that lack a cell. */
#ifndef DUTYNET_DOCUMENT_TEXT_TABLE_STRAYS_H
#define DUTYNET_DOCUMENT_TEXT_TABLE_STRAYS_H

#include "document/text_table_rows.h"

G_BEGIN_DECLS

/* How many lines from `at` on stand between the row in line *last and another one of the table, which counts on or is one of several, or are
 * rows with too many or too few cells that count on; 0 for none. The last of such rows gets *last. */
guint dn_text_table_count_strays(guint *last, const DnTextTable *table, guint at);

G_END_DECLS

#endif
