/* Doubts about the columns of a table. */
#ifndef DUTYNET_PLAN_TABLE_DOUBTS_H
#define DUTYNET_PLAN_TABLE_DOUBTS_H

#include "plan/draft.h"
#include "plan/table_columns.h"

G_BEGIN_DECLS

/* Tells of columns that are none of `columns` though their cells name bodies. The header's last row is the paragraph `header`, below
 * which `n` rows stand. */
void dn_table_doubt_columns(DnDrafts *drafts, const DnColumns *columns, guint header, guint n);

G_END_DECLS

#endif
