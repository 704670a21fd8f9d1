/* Tables that say whose things are. */
#ifndef DUTYNET_PLAN_TABLE_THINGS_H
#define DUTYNET_PLAN_TABLE_THINGS_H

#include "plan/table_columns.h"

G_BEGIN_DECLS

/* Notes whether the table is a budget. Whether the titles are those of things with whose they are, and of nothing that is to be done: 統計の名称 | 所管府省. */
gboolean dn_table_is_of_things(DnColumns *columns, const char *const *headers, guint n);

G_END_DECLS

#endif
