/* Items below 整改措施： are a field of the item in which that line stands; 责任单位： behind the last of them is another one, and says who is
 * responsible for the whole. */
#ifndef DUTYNET_PLAN_SCAN_FIELDS_H
#define DUTYNET_PLAN_SCAN_FIELDS_H

#include "plan/scan_tasks.h"

G_BEGIN_DECLS

/* Notes a line without a number and without a clause: it may begin a field. */
void dn_scan_note_field(DnScan *scan, DnSlice line);
/* Whether a clause on its own line speaks of the item that has the fields, rather than of the last item below them. */
gboolean dn_scan_ends_fields(const DnScan *scan, const DnFoundClause *found);
/* Goes back to that item. */
void dn_scan_leave_fields(DnScan *scan, gsize start);

G_END_DECLS

#endif
