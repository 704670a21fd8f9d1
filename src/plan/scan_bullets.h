/* Items that begin with a dot or a dash, each of which ends with whom it is for: （教育局）. They have no number, and open no level of the outline. */
#ifndef DUTYNET_PLAN_SCAN_BULLETS_H
#define DUTYNET_PLAN_SCAN_BULLETS_H

#include "plan/scan_tasks.h"

G_BEGIN_DECLS

/* A bullet opens at `at`, whose text begins at `start`. The one before is closed. */
void dn_scan_open_bullet(DnScan *scan, gsize at, gsize start);
/* The bullet that is open, if one is, ends there. What it says behind its last sentence becomes a task that may be dropped again. */
void dn_scan_close_bullet(DnScan *scan, gsize end);
/* So does the list of bullets, with the item or the words under which it stands. Whether one of them became a task. */
gboolean dn_scan_end_bullets(DnScan *scan, gsize end);

G_END_DECLS

#endif
