/* Where the rows of a table begin whose cells take several lines. */
#ifndef DUTYNET_DOCUMENT_TEXT_ROWS_H
#define DUTYNET_DOCUMENT_TEXT_ROWS_H

#include "document/text_columns.h"
#include "document/text_line_ends.h"

G_BEGIN_DECLS

/* Lines from `first` up to `end`. */
typedef struct {
	guint first, end;
} DnTextRow;

/* An array of DnTextRow of the lines from `first` up to `end`, or NULL. They begin with the numbers of a first column, or
 * where those in the words of what is to be done count on; or blank lines part them; or times tell them, each beside what is to be done;
 * or, where cells are centred, each has as many lines above one of its cells as below it. That must make all of the lines rows, and what is to
 * be done must begin in each as a sentence does, and go on below as a broken line does. Where no numbers tell them, nothing is
 * sure where two ways make different rows. */
GArray *dn_text_rows_find(const DnTextColumns *columns, guint first, guint end);

G_END_DECLS

#endif
