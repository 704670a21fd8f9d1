/* What is to be done, in tables no column of which says so. */
#ifndef DUTYNET_PLAN_TABLE_TASK_H
#define DUTYNET_PLAN_TABLE_TASK_H

#include "document/document.h"
#include "plan/table_columns.h"

G_BEGIN_DECLS

/* The longest cell of the row with words that belongs to no other column; one before those of bodies, if words stand there. `header` is the row
 * with the titles. */
DnSlice dn_table_task_guess(const DnColumns *columns, const DnLine *header, const DnLine *row);

G_END_DECLS

#endif
