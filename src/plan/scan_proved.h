/* Lists of bodies behind paragraphs without numbers, which prove nothing by themselves: 深化改革。（市财政局） */
#ifndef DUTYNET_PLAN_SCAN_PROVED_H
#define DUTYNET_PLAN_SCAN_PROVED_H

#include "plan/reading.h"
#include "plan/scan_tasks.h"

G_BEGIN_DECLS

/* Makes a clause of the list with which the paragraph ends, where it has none and enough paragraphs before it ended with a clause in the same
 * place; counts it where it has one. To be called for the paragraphs of a text in order. */
void dn_scan_prove_list(DnScan *scan, DnReading *reading);

G_END_DECLS

#endif
