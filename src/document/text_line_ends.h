/* What tells at the end of a line, and at the beginning of the next one, whether a cell goes on. */
#ifndef DUTYNET_DOCUMENT_TEXT_LINE_ENDS_H
#define DUTYNET_DOCUMENT_TEXT_LINE_ENDS_H

#include "document/text_pieces.h"

G_BEGIN_DECLS

gboolean dn_text_piece_ends_sentence(const DnTextPiece *piece);
/* Whether more must follow: after a comma, a hyphen, or "of". */
gboolean dn_text_piece_ends_open(const DnTextPiece *piece);
/* 2026 -: a time that goes on in the next line. */
gboolean dn_text_piece_is_open_time(const DnTextPiece *piece);
gboolean dn_text_piece_is_whole_time(const DnTextPiece *piece);
/* Agency, River Council: a word that ends names stands alone before the comma, and so the name began above. */
gboolean dn_text_piece_begins_with_rest(const DnTextPiece *piece);

/* ・ and ○, with which many Chinese and Japanese cells begin each of their lines that does not go on. */
gboolean dn_text_piece_begins_with_bullet(const DnTextPiece *piece);

/* The number before a full stop or a bracket, with which the words begin: 12 of 12. Hold and, where; 0 for none. */
guint dn_text_count_at(const DnTextPiece *piece);
/* Whether the words begin with a small letter that is not that of an item: ａ　庁舎を直す. */
gboolean dn_text_begins_small(const DnTextPiece *piece);
/* Whether words go on in the next line of a cell: after a comma or a hyphen, behind "of", or before a small letter. */
gboolean dn_text_goes_on(const DnTextPiece *above, const DnTextPiece *below);
/* Columns of the screen that the words would take together with the first word of the next line. */
guint dn_text_width_with_next(const DnTextPiece *above, const DnTextPiece *below, DnTextMeasure measure);
/* Whether the next Chinese character would have had room by far in a column of that width, and no mark ends the line: words that go on fill their
 * lines, so that those below are of another cell, the next row's, where numbers stand in the middle. */
gboolean dn_text_ends_short(const DnTextPiece *above, const DnTextPiece *below, guint width, DnTextMeasure measure);

G_END_DECLS

#endif
