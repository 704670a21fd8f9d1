/* Tables of which a copy left one cell a line, whose rows no numbers tell. */
#ifndef DUTYNET_DOCUMENT_TEXT_STACK_RUNS_H
#define DUTYNET_DOCUMENT_TEXT_STACK_RUNS_H

#include "document/text_stack_cells.h"

G_BEGIN_DECLS

/* Whether one may begin with the first of the `n` lines: titles, one of which is that of bodies. */
gboolean dn_text_runs_may_begin(const DnLine *lines, guint n);
/* Adds the table whose header begins with the first of the `n` lines, if one does, as table number `table`; returns how many lines it takes,
 * 0 for none. Each row must hold as many cells of names, one behind the other, as the header has titles of bodies, behind what is to be done. What
 * stands before that, a number or the title of several rows, may be missing, as merged cells leave it. */
guint dn_text_runs_add(DnDocument *document, const DnLine *lines, guint n, guint table, DnTextStackVain *vain);

G_END_DECLS

#endif
