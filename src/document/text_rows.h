/* Where the rows of a table begin whose cells take several lines. */
#ifndef DUTYNET_DOCUMENT_TEXT_ROWS_H
#define DUTYNET_DOCUMENT_TEXT_ROWS_H

#include "document/text_columns.h"

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

/* The number before a full stop or a bracket, with which the words begin: 12 of 12. Hold and, where; 0 for none. */
guint dn_text_count_at(const DnTextPiece *piece);
/* Whether words go on in the next line of a cell: after a comma or a hyphen, behind "of", or before a small letter. */
gboolean dn_text_goes_on(const DnTextPiece *above, const DnTextPiece *below);
/* Columns of the screen that the words would take together with the first word of the next line. */
guint dn_text_width_with_next(const DnTextPiece *above, const DnTextPiece *below, DnTextMeasure measure);
/* Whether the next Chinese character would have had room by far in a column of that width, and no mark ends the line: words that go on fill their
 * lines, so that those below are of another cell, the next row's, where numbers stand in the middle. */
gboolean dn_text_ends_short(const DnTextPiece *above, const DnTextPiece *below, guint width, DnTextMeasure measure);

G_END_DECLS

#endif
