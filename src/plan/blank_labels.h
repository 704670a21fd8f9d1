/* Lines of records in Chinese and Japanese whose label is parted from what it says by a blank: 主担当　道路課. */
#ifndef DUTYNET_PLAN_BLANK_LABELS_H
#define DUTYNET_PLAN_BLANK_LABELS_H

#include "plan/layout.h"

G_BEGIN_DECLS

/* Marks those of `n` lines that begin with the title of a column, or with words with which several others do, and a blank. */
void dn_blank_labels_mark(DnPrinted *printed, gsize n);

G_END_DECLS

#endif
