/* Writes the cells of CSV files (RFC 4180, lines end in LF). */
#ifndef DUTYNET_RENDER_CSV_WRITER_H
#define DUTYNET_RENDER_CSV_WRITER_H

#include <glib.h>

G_BEGIN_DECLS

/* Appends a cell, quoted where it must be; NULL is an empty cell. Text that a spreadsheet would run as a formula (it begins with
 * = + - @, a tab or a carriage return, perhaps after apostrophes) gets an apostrophe before it, which reading a table takes off again. */
void dn_csv_append_text(GString *out, const char *text);

/* The same without the apostrophe, for programs that read cells as they are and would take it for a part of the name. */
void dn_csv_append_exact(GString *out, const char *text);

/* Appends a cell with a number. */
void dn_csv_append_integer(GString *out, gint64 value);

/* Ends a cell: `last` ends the row too. */
void dn_csv_end_cell(GString *out, gboolean last);

G_END_DECLS

#endif
