/* Columns whose title may be that of bodies or of times. */
#ifndef DUTYNET_PLAN_TABLE_TIMES_H
#define DUTYNET_PLAN_TABLE_TIMES_H

#include "plan/draft.h"
#include "plan/table_columns.h"

G_BEGIN_DECLS

/* Reads the header in paragraph `header` as dn_table_heads_read() does, by what stands below it as well: Delivery by is the title of a column of
 * times where its cells say when, and another column has the bodies. */
guint dn_table_times_read_heads(DnColumns *out, const DnDrafts *drafts, guint header, const DnLine *next);

G_END_DECLS

#endif
