/* Separators of lists and sentences where spaces separate words: most marks stand within names too. */
#ifndef DUTYNET_PLAN_SPACED_CUTS_H
#define DUTYNET_PLAN_SPACED_CUTS_H

#include "plan/clause_cuts.h"

G_BEGIN_DECLS

/* How `c` separates the words before it, `part`, from those behind it, `rest`, where it separates as `cut` elsewhere. */
DnCut dn_spaced_cut(const DnLexicon *lexicon, gunichar c, DnCut cut, DnSlice part, DnSlice rest);

G_END_DECLS

#endif
