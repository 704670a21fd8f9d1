/* Tables of which a copy left one cell a line. */
#ifndef DUTYNET_DOCUMENT_TEXT_STACKS_H
#define DUTYNET_DOCUMENT_TEXT_STACKS_H

#include "document/text_stack_cells.h"

G_BEGIN_DECLS

/* Whether one may begin with the first of the `n` lines. */
gboolean dn_text_stack_may_begin(const DnLine *lines, guint n);
/* Adds the table whose header begins with the first of the `n` lines, if one does, as table number `table`; returns how many lines it takes,
 * 0 for none. Its first column must count, from whatever number and anew behind the title of a section. Each row must have as many cells as the
 * header, or show by wider gaps, or by what stands in the others, which of its cells are empty: else nobody can tell which is which, and nothing is
 * taken. */
guint dn_text_stack_add(DnDocument *document, const DnLine *lines, guint n, guint table, DnTextStackVain *vain);

G_END_DECLS

#endif
