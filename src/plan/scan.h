/* Scans a document's paragraphs for headings, numbered items and clauses, and drafts its tasks. */
#ifndef DUTYNET_PLAN_SCAN_H
#define DUTYNET_PLAN_SCAN_H

#include "plan/draft.h"

G_BEGIN_DECLS

void dn_scan(DnDrafts *drafts);

G_END_DECLS

#endif
