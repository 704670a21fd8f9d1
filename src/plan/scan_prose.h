/* The tasks of an item that says in running text who is responsible. */
#ifndef DUTYNET_PLAN_SCAN_PROSE_H
#define DUTYNET_PLAN_SCAN_PROSE_H

#include "plan/scan_tasks.h"

G_BEGIN_DECLS

/* Adds a task for each clause found in the text of an item from `start` to `end`. The text of each is what stands since the sentence of the one
 * before, up to the end of its own; the last one has the rest. */
void dn_scan_add_sentences(DnScan *scan, const GArray *found, gsize start, gsize end);

G_END_DECLS

#endif
