/* Letters in a table's cells for what the bodies before them do, Parks (L), Works (S), and marks of footnotes. */
#ifndef DUTYNET_PLAN_CELL_LETTERS_H
#define DUTYNET_PLAN_CELL_LETTERS_H

#include "base/arena.h"
#include "plan/profile.h"

G_BEGIN_DECLS

/* The cell with words for such letters, Parks (Lead), Works (Support), where the title of its column has those words: Lead (L) / Support (S),
 * L = lead, Lead/Support. Itself, or a copy in the arena. */
DnSlice dn_cell_spell_letters(const DnProfile *profile, DnArena *arena, DnSlice title, DnSlice cell);

/* The cell without the marks of footnotes within it: Law Office[^a], Treasury^2. Itself, or a copy in the arena. */
DnSlice dn_cell_drop_footnotes(DnArena *arena, DnSlice cell);

G_END_DECLS

#endif
