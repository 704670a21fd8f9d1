/* Lists of members, addresses and meetings, in which brackets with bodies say whence somebody is. */
#ifndef DUTYNET_PLAN_SCAN_LISTING_H
#define DUTYNET_PLAN_SCAN_LISTING_H

#include "plan/numbering.h"
#include "plan/scan_tasks.h"

G_BEGIN_DECLS

/* Looks at a heading, where it `titles`, or at a paragraph, which is `silent` where it names nobody: whether such a list begins below it, or ends. */
void dn_scan_note_listing(DnScan *scan, DnSlice words, const DnMarker *marker, gboolean silent, gboolean titles);

G_END_DECLS

#endif
