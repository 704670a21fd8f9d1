/* The rows with which a table begins: the header, of one row or of two. */
#ifndef DUTYNET_PLAN_TABLE_HEADS_H
#define DUTYNET_PLAN_TABLE_HEADS_H

#include "document/document.h"
#include "plan/name.h"
#include "plan/table_columns.h"

G_BEGIN_DECLS

/* Reads the header in `row`, and in `next` where that one goes on with it; `next` is NULL for none. The title of column `left_out`
 * says nothing; DN_NO_COLUMN for none. How many rows it takes, 0 for no header. */
guint dn_table_heads_read(DnColumns *out, const DnLexicon *lexicon, const DnLine *row, const DnLine *next, int left_out);

/* Whether a header stands again among data. It shows by most of its cells: one cell may well say Agencies. */
gboolean dn_table_heads_stand_again(const DnLine *row);

/* Whether a row has a title of bodies where the header has one: another header, or the same again. */
gboolean dn_table_heads_are_of(const DnLexicon *lexicon, const DnLine *row, const DnLine *header);

/* Whether a row says what the header does, cell by cell: it stands again, whatever its titles mean. */
gboolean dn_table_heads_repeat(const DnLine *row, const DnLine *header);

G_END_DECLS

#endif
