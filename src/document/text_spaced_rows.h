/* Japanese tables copied row by row, with one blank between cells: 1 事項名 内容⏎…⏎令和４年度措置 法務省. */
#ifndef DUTYNET_DOCUMENT_TEXT_SPACED_ROWS_H
#define DUTYNET_DOCUMENT_TEXT_SPACED_ROWS_H

#include "document/document.h"

G_BEGIN_DECLS

/* Whether the line is a header with titles of numbers first, and of times and of bodies last, which one blank each parts. */
gboolean dn_text_spaced_may_begin(const DnLine *line);
/* Adds the rows below such a header as table `number`, and returns how many lines they take. 0 where it is not beyond doubt for one of them where its
 * bodies begin and end. */
guint dn_text_spaced_add(DnDocument *document, const DnLine *lines, guint n, guint number);

G_END_DECLS

#endif
