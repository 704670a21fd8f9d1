/* Doubts about a paragraph that names bodies, though no clause was read in it. */
#ifndef DUTYNET_PLAN_SCAN_DOUBTS_H
#define DUTYNET_PLAN_SCAN_DOUBTS_H

#include "plan/reading.h"
#include "plan/scan_tasks.h"

G_BEGIN_DECLS

/* Tells of what was not read. */
void dn_scan_tell_of_unread(DnScan *scan, const DnReading *reading);

/* Tells of an unread line that begins with a label: a copy broke the names behind it so that nobody can join them. */
void dn_scan_tell_of_label(DnScan *scan, const DnParagraph *paragraph);

G_END_DECLS

#endif
