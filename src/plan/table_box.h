/* Tables that are a form filled in, one for each task: each row has a title and beside it what it says. */
#ifndef DUTYNET_PLAN_TABLE_BOX_H
#define DUTYNET_PLAN_TABLE_BOX_H

#include "plan/draft.h"

G_BEGIN_DECLS

/* Drafts the tasks of such a table, whose rows are `n` paragraphs from `first` on. FALSE where the table is none. */
gboolean dn_table_box_read(DnDrafts *drafts, DnOutline *outline, guint first, guint n);

G_END_DECLS

#endif
