/* Lines in which a stroke between blanks stands for the colon of a label: LEAD  //  Treasury. */
#ifndef DUTYNET_PLAN_STROKE_LABELS_H
#define DUTYNET_PLAN_STROKE_LABELS_H

#include "plan/slice.h"

G_BEGIN_DECLS

/* The stroke behind the label with which a line begins, without the blanks around it; an empty slice for none. */
DnSlice dn_stroke_label_find(DnSlice line);
/* Partners / Harbour Care: whether the words before a mark between blanks are a label, whatever stands behind it. Such a line is no list of names. */
gboolean dn_stroke_label_may_begin(DnSlice line);

G_END_DECLS

#endif
