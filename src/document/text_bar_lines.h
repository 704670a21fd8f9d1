/* Tables of which a copy put each bar on a line of its own. */
#ifndef DUTYNET_DOCUMENT_TEXT_BAR_LINES_H
#define DUTYNET_DOCUMENT_TEXT_BAR_LINES_H

#include "document/document.h"

G_BEGIN_DECLS

/* Whether one may begin with the first of the `n` lines. */
gboolean dn_text_bar_lines_may_begin(const DnLine *lines, guint n);
/* Adds the table whose header begins with the first of the `n` lines, if one does, as table number `table`; returns how many lines it takes,
 * 0 for none. Two bars, with nothing between them, end the header and so tell how many cells each row has; the table ends where one has not. */
guint dn_text_bar_lines_add(DnDocument *document, const DnLine *lines, guint n, guint table);

G_END_DECLS

#endif
