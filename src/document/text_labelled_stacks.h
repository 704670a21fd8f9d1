/* English tables of which a copy left the lines of one cell below those of another, whose rows are numbered and whose last cells begin with a
 * label. */
#ifndef DUTYNET_DOCUMENT_TEXT_LABELLED_STACKS_H
#define DUTYNET_DOCUMENT_TEXT_LABELLED_STACKS_H

#include "document/document.h"

G_BEGIN_DECLS

/* Whether one may begin with the first of the `n` lines: titles, the last of them one of bodies, above the number of a row. */
gboolean dn_text_labelled_may_begin(const DnLine *lines, guint n);
/* Adds the table whose header begins with the first of the `n` lines, if one does, as table number `table`; returns how many lines it takes, 0 for
 * none. What stands before the label of a row is to be done; a row without one, or whose names cannot be told apart, is all words. */
guint dn_text_labelled_add(DnDocument *document, const DnLine *lines, guint n, guint table);
/* How many lines are of a table that was not read, since its numbers do not count on; 0 where none begins. */
guint dn_text_labelled_unread(const DnLine *lines, guint n);

G_END_DECLS

#endif
