/* Rows of a table of which a copy left one cell a line, where cells of one row have several lines and those of the next one do not. */
#ifndef DUTYNET_DOCUMENT_TEXT_STACK_FIT_H
#define DUTYNET_DOCUMENT_TEXT_STACK_FIT_H

#include "document/text_stack_rows.h"

G_BEGIN_DECLS

/* Notes the columns of bodies, which must stand side by side behind another one, by their titles, and reads the rows from line `at` on; FALSE where
 * fewer than two, or too few of them, have names where those columns are. */
gboolean dn_stack_find_bodies(DnStackTable *table, guint at);
/* The row whose number is line `at`. The lines of names are one run, which is divided among the columns of bodies where there is one way only; what
 * stands before it and behind it are the other columns. In a row that cannot be divided so nobody is read. FALSE at the end of the text. */
gboolean dn_stack_fit_row(DnStackRow *row, const DnStackTable *table, guint at);

G_END_DECLS

#endif
