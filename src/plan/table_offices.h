/* Columns of bodies beside those of their parts: 担当部局 | 担当課. */
#ifndef DUTYNET_PLAN_TABLE_OFFICES_H
#define DUTYNET_PLAN_TABLE_OFFICES_H

#include "plan/table_columns.h"

G_BEGIN_DECLS

/* Whether a title, or the last words of one, says of which level of an administration the bodies below it are: 部, 課. */
gboolean dn_offices_are_titled(DnSlice title);
/* Notes which columns hold parts of the bodies to their left. */
void dn_offices_note(DnColumns *columns, const char *const *headers, guint n);
/* The column of parts of those in `column`; DN_NO_COLUMN for none. */
int dn_offices_within(const DnColumns *columns, int column);
/* How many bodies a cell names, by the marks and lines between them. */
guint dn_offices_count(DnSlice cell);
/* Takes the first of them off the cell. */
DnSlice dn_offices_take(DnSlice *cell);
/* Whether the column holds parts of those in another one. */
gboolean dn_offices_are_within(const DnColumns *columns, int column);

G_END_DECLS

#endif
