/* Records: lines with a label each, of which one names what is to be done, and others say more of it behind those who do it. */
#ifndef DUTYNET_PLAN_SCAN_RECORDS_H
#define DUTYNET_PLAN_SCAN_RECORDS_H

#include "plan/scan_tasks.h"

G_BEGIN_DECLS

/* Takes a paragraph without a number and without a clause where it begins a record (取組項目：窓口の改善), goes on with what is to be done, or says more
 * of a task behind its clause (取組内容：案内を見直す。). FALSE where it does none of these. */
gboolean dn_scan_take_record_line(DnScan *scan, DnSlice words);

G_END_DECLS

#endif
