/* Lines of a table whose cells stand further right than their columns, since a cell before them takes more room than its own. */
#ifndef DUTYNET_DOCUMENT_TEXT_SHIFTED_H
#define DUTYNET_DOCUMENT_TEXT_SHIFTED_H

#include "document/text_pieces.h"

G_BEGIN_DECLS

/* Moves the pieces of a line back below the titles, where one of Chinese characters hangs over into the blanks behind its column. */
void dn_text_shift_back(DnTextPieces *pieces, const DnTextPieces *titles);

G_END_DECLS

#endif
