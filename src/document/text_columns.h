/* The columns of a table whose cells nothing but wide blanks part: strips of the screen that stay white in all of its lines. */
#ifndef DUTYNET_DOCUMENT_TEXT_COLUMNS_H
#define DUTYNET_DOCUMENT_TEXT_COLUMNS_H

#include "document/text_pieces.h"

G_BEGIN_DECLS

/* What stands in one line of a cell. */
typedef struct {
	DnTextPiece piece;
	guint line; /* index */
	guint column;
} DnTextCell;

typedef struct {
	guint left, right; /* columns of the screen */
	GString *title;
	gsize title_at;    /* offset in the text */
	guint title_line;  /* of its last words */
	guint title_left, title_right; /* columns of the screen */
} DnTextColumn;

typedef struct {
	DnTextMeasure measure;
	guint n;
	DnTextColumn columns[DN_TEXT_MOST_PIECES];
	gboolean is_unsure; /* two titles stand above one column, side by side */
	GArray *cells; /* DnTextCell, of the lines below the header, line by line */
} DnTextColumns;

static inline DnTextCell *dn_text_cell_at(const DnTextColumns *columns, guint index)
{
	return &g_array_index(columns->cells, DnTextCell, index);
}

/* What a line is that is no part of a row. */
enum { DN_TEXT_SECTION = 1, DN_TEXT_PAGE_HEAD };

/* How many of the `n` lines keep to the gaps of the header, which is the first `n_header` of them, and to each other's: behind them the text goes
 * over a gap. Titles of sections do so too, between others that keep to them: `skipped`, which has room for a byte for each line, marks
 * them, and the heads of pages. */
guint dn_text_columns_reach(guint8 *skipped, const DnLine *lines, guint n_header, guint n, DnTextMeasure measure);

/* Finds the columns of the `n` lines, and a title for each. FALSE where a line goes over the gap between two columns, and no word begins where the
 * cells of the right one do, or where titles and columns do not fit: what is in which cell is not sure. */
gboolean dn_text_columns_find(DnTextColumns *out, const DnLine *lines, const guint8 *skipped, guint n_header, guint n, DnTextMeasure measure);
void dn_text_columns_clear(DnTextColumns *columns);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(DnTextColumns, dn_text_columns_clear)

G_END_DECLS

#endif
