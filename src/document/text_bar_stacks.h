/* Tables of which a copy left one cell a line with a bar behind each, and whose merged cells it dropped. */
#ifndef DUTYNET_DOCUMENT_TEXT_BAR_STACKS_H
#define DUTYNET_DOCUMENT_TEXT_BAR_STACKS_H

#include "document/document.h"

G_BEGIN_DECLS

/* Whether one may begin with the first of the `n` lines. */
gboolean dn_text_bar_stack_may_begin(const DnLine *lines, guint n);
/* Adds the table whose header begins with the first of the `n` lines, if one does, as table number `table`; returns how many lines it takes,
 * 0 for none. Its first column must count 一、 二、, and each row without such a number end with the empty cell that stands for the one that
 * was merged: else nobody can tell which cell is which, and nothing is taken. */
guint dn_text_bar_stack_add(DnDocument *document, const DnLine *lines, guint n, guint table);

G_END_DECLS

#endif
