/* A name behind a label that a printer broke behind its first word: Responsible party: Sustainable / Development / Timeline: 2031. */
#ifndef DUTYNET_PLAN_BROKEN_NAME_H
#define DUTYNET_PLAN_BROKEN_NAME_H

#include "plan/slice.h"

G_BEGIN_DECLS

/* Whether the line `labelled`, a label and a word, ends within such a name, and `next`, which stands before another label, may be the rest of it. */
gboolean dn_broken_name_goes_on(DnSlice labelled, DnSlice next);

G_END_DECLS

#endif
