/* Lines in which a stroke between blanks stands for the colon of a label: LEAD  //  Treasury. */
#ifndef DUTYNET_PLAN_STROKE_LABELS_H
#define DUTYNET_PLAN_STROKE_LABELS_H

#include "plan/slice.h"

G_BEGIN_DECLS

/* The stroke behind the label with which a line begins, without the blanks around it, or the blank behind one in capitals; an empty slice for none. */
DnSlice dn_stroke_label_find(DnSlice line);
/* The blank behind OWNER of OWNER Treasury: a label in capitals before a name beyond doubt needs no mark; empty for none. */
DnSlice dn_stroke_label_in_capitals(DnSlice line);
/* PARTNERS Home Office of Treasury PARTNERS Home Office: from the next such label on; empty for none. */
DnSlice dn_stroke_label_next_in_capitals(DnSlice line);
/* Partners / Harbour Care: whether the words before a mark between blanks are a label, whatever stands behind it. Such a line is no list of names. */
gboolean dn_stroke_label_may_begin(DnSlice line);

G_END_DECLS

#endif
