/* Lines of bodies and nothing else that stand above what these have to do, and not behind it. */
#ifndef DUTYNET_PLAN_SCAN_HEADS_H
#define DUTYNET_PLAN_SCAN_HEADS_H

#include "plan/reading.h"
#include "plan/scan_tasks.h"

G_BEGIN_DECLS

/* Where the document is over: drops the tasks of lines with labels or brackets, each of which took the text above it, if the first has only a title
 * above it and the last one text below it: they stand above what is to be done. They are told of. */
void dn_scan_drop_heads(DnScan *scan);
/* Whether the paragraph is one, as all later ones of the document are once one was met. */
gboolean dn_scan_heads_tasks(DnScan *scan, const DnReading *reading);

G_END_DECLS

#endif
