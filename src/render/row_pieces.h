/* Millions of rows as text: threads put together pieces of them, which are passed on in their order. */
#ifndef DUTYNET_RENDER_ROW_PIECES_H
#define DUTYNET_RENDER_ROW_PIECES_H

#include <glib.h>

G_BEGIN_DECLS

/* Appends a row to the text of a piece; called from several threads, each with pieces of its own. */
typedef void (*DnAppendRow)(GString *lines, gsize row, const void *rows);
/* Takes the next piece; what it holds is reused afterwards. */
typedef void (*DnTakePiece)(const GString *lines, void *taker);

/* Rows first … end − 1. */
void dn_row_pieces(gsize first, gsize end, DnAppendRow append, const void *rows, DnTakePiece take, void *taker);

G_END_DECLS

#endif
