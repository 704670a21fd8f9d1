/* Tables within plain text: cells parted by tabs, or drawn with bars and box characters. */
#ifndef DUTYNET_DOCUMENT_TEXT_TABLES_H
#define DUTYNET_DOCUMENT_TEXT_TABLES_H

#include "document/document.h"

G_BEGIN_DECLS

/* A table that was read for nothing, so that none of its rows is tried for the header of the same again. Begins as {0}. */
typedef struct {
	gsize end; /* where the line behind it begins */
	guint parts, columns;
} DnTextTableVain;

/* Whether one may begin with the first of the `n` lines: FALSE for most, by little work. */
gboolean dn_text_table_may_begin(const DnLine *lines, guint n);
/* Adds the table that begins with the first of the `n` lines, if one does, as table number `table`; returns how many lines it takes, 0
 * for none. A table has a header of short cells, none of them a sentence or a number, and rows of as many cells. */
guint dn_text_table_add(DnDocument *document, const DnLine *lines, guint n, guint table, DnTextTableVain *vain);

G_END_DECLS

#endif
