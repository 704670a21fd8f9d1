/* Names that hold the one they belong to: Department of Home Matters' Roads and Bridges, Secretariat of the National Salt and Sugar Board. */
#ifndef DUTYNET_PLAN_OWNED_NAMES_H
#define DUTYNET_PLAN_OWNED_NAMES_H

#include "plan/name.h"

G_BEGIN_DECLS

/* Whether such a name goes on behind the conjunction between `left` and `right`. */
gboolean dn_owned_name_goes_on(const DnLexicon *lexicon, DnSlice left, DnSlice right);

G_END_DECLS

#endif
