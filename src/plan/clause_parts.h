/* Parts of a clause: what stands between two of its separators. */
#ifndef DUTYNET_PLAN_CLAUSE_PARTS_H
#define DUTYNET_PLAN_CLAUSE_PARTS_H

#include "plan/clause_cuts.h"
#include "plan/clause_duties.h"

G_BEGIN_DECLS

/* Reads all parts of the words, the first of which stands behind that separator. */
void dn_parts_read(DnClauseReader *reader, DnSlice words, DnCut before);

G_END_DECLS

#endif
