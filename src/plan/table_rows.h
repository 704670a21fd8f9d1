/* Tables within a document: rows whose columns say who is responsible. */
#ifndef DUTYNET_PLAN_TABLE_ROWS_H
#define DUTYNET_PLAN_TABLE_ROWS_H

#include "plan/draft.h"

G_BEGIN_DECLS

/* Drafts the tasks of the table whose rows are `n` paragraphs from `first` on. A table without a column for responsible bodies
 * yields none. */
void dn_table_rows_read(DnDrafts *drafts, DnOutline *outline, guint first, guint n);

G_END_DECLS

#endif
