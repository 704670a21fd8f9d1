/* English tables of which a copy left one cell a line, whose rows are told by their times. */
#ifndef DUTYNET_DOCUMENT_TEXT_TIMED_STACKS_H
#define DUTYNET_DOCUMENT_TEXT_TIMED_STACKS_H

#include "document/document.h"

G_BEGIN_DECLS

/* Whether one may begin with the first of the `n` lines: titles, of which one of times stands beside those of bodies. */
gboolean dn_text_timed_may_begin(const DnLine *lines, guint n);
/* Adds the table whose header begins with the first of the `n` lines, if one does, as table number `table`; returns how many lines it takes, 0 for
 * none. In each row words stand before a time, and names behind it, or between both: as many as there are columns of bodies, or the first of two
 * only. Where nobody can tell whose a line is, all of the row is words. */
guint dn_text_timed_add(DnDocument *document, const DnLine *lines, guint n, guint table);
/* How many lines the header has with which such a table begins, if its first title is one of numbers; else 0. */
guint dn_text_timed_numbered(const DnLine *lines, guint n);
/* How many lines may be of a table that was not read; 0 where none begins, or nothing below the header looks like a row. */
guint dn_text_timed_unread(const DnLine *lines, guint n);

G_END_DECLS

#endif
