/* Lines between the rows of a table that wide blanks part: heads of pages, titles of sections, headings. */
#ifndef DUTYNET_DOCUMENT_TEXT_APART_H
#define DUTYNET_DOCUMENT_TEXT_APART_H

#include "document/text_pieces.h"

G_BEGIN_DECLS

/* What a line behind the header, the first of the `n` lines, is that stands alone: one of the kinds of text_columns.h, 0 for others. */
guint8 dn_text_apart_as(const DnLine *lines, guint at, guint n);

/* Parts a line into pieces. The number of a heading is one with its words: ４　推進体制, whatever columns the blank would make. */
gboolean dn_text_apart_read(DnTextPieces *out, const DnLine *line, DnTextMeasure measure);

G_END_DECLS

#endif
