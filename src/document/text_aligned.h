/* Tables whose cells nothing parts but wide blanks, as a printer's text of a page has them. */
#ifndef DUTYNET_DOCUMENT_TEXT_ALIGNED_H
#define DUTYNET_DOCUMENT_TEXT_ALIGNED_H

#include "document/document.h"

G_BEGIN_DECLS

/* Whether the line may be the header of one: the title of numbers, and two others at least. */
gboolean dn_text_aligned_may_begin(const DnLine *line);

/* Adds the table whose header is the first of the `n` lines, if it is one, as table number `table`; returns how many lines it takes, 0 for none.
 * Each row begins with a number, which grows from row to row, and has a cell below each title; further lines of its cells stand below them. Where
 * a row has another number of cells nobody can tell which is which, and nothing is taken. */
guint dn_text_aligned_add(DnDocument *document, const DnLine *lines, guint n, guint table);

G_END_DECLS

#endif
