/* Tables with a column for each body, and marks in its cells: ● leads, ○ joins. */
#ifndef DUTYNET_PLAN_TABLE_MATRIX_H
#define DUTYNET_PLAN_TABLE_MATRIX_H

#include "plan/draft.h"

G_BEGIN_DECLS

/* Drafts the tasks of such a table, whose rows are `n` paragraphs from `first` on. FALSE where the table is none. */
gboolean dn_table_matrix_read(DnDrafts *drafts, DnOutline *outline, guint first, guint n);

G_END_DECLS

#endif
