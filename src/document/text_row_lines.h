/* Lines of a table whose cells take several, the ways to part rows in them, and whether rows are sound. */
#ifndef DUTYNET_DOCUMENT_TEXT_ROW_LINES_H
#define DUTYNET_DOCUMENT_TEXT_ROW_LINES_H

#include "document/text_rows.h"

G_BEGIN_DECLS

enum { DN_TEXT_NO_COLUMN = DN_TEXT_MOST_PIECES };

typedef struct {
	const DnTextColumns *columns;
	guint first, end;  /* lines */
	guint *filled;     /* columns that have text in a line, a bit each */
	guint numbers, text; /* the column of numbers, or DN_TEXT_NO_COLUMN; that of what is to be done */
	guint bodies;      /* columns of bodies, a bit each */
	guint bulleted;    /* columns whose cells begin with a bullet beside each number, a bit each */
} DnTextRowLines;

/* What parts the rows: the numbers of a column, those in its words that count on, times, blank lines, lines as many above a cell as below it, or every
 * line. */
typedef enum {
	DN_TEXT_BY_NUMBERS,
	DN_TEXT_BY_COUNTS,
	DN_TEXT_BY_TIMES,
	DN_TEXT_BY_BLANKS,
	DN_TEXT_BY_MIDDLES,
	DN_TEXT_BY_WHOLE_LINES
} DnTextRowWay;

static inline gboolean dn_text_row_is_of_bodies(const DnTextRowLines *lines, guint column)
{
	return (lines->bodies >> column & 1) != 0;
}

static inline gboolean dn_text_row_is_filled(const DnTextRowLines *lines, guint line, guint column)
{
	return (lines->filled[line] >> column & 1) != 0;
}

/* Whether rows (DnTextRow) that were parted in that way may be the table's. O(cells). */
gboolean dn_text_rows_are_sound(const DnTextRowLines *lines, DnTextRowWay way, const GArray *rows);

G_END_DECLS

#endif
