/* Tables that were folded to save room: the right half has the same header as the left one, and other rows. */
#ifndef DUTYNET_PLAN_TABLE_SIDES_H
#define DUTYNET_PLAN_TABLE_SIDES_H

#include "plan/draft.h"

G_BEGIN_DECLS

/* The rows of such a table, the halves of each row below each other, as an array in the arena of `drafts`; *n_out gets how many they are. NULL where
 * the table, whose rows are `n` paragraphs from `first` on, is none. */
const DnLine *dn_table_sides_unfold(guint *n_out, DnDrafts *drafts, guint first, guint n);

G_END_DECLS

#endif
