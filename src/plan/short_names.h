/* Names of one character each, as Japanese white papers write them: 内・警・総 of 内閣府、警察庁、総務省. */
#ifndef DUTYNET_PLAN_SHORT_NAMES_H
#define DUTYNET_PLAN_SHORT_NAMES_H

#include "base/arena.h"
#include "plan/profile.h"

G_BEGIN_DECLS

/* The cell with the whole names, in the arena, where its column's title says that ministries stand there and the profile knows each of the
 * characters; else the cell itself. Two alone are left as they are: 国・法 may be anything. */
DnSlice dn_short_names_spell(const DnProfile *profile, DnArena *arena, DnSlice title, DnSlice cell);

G_END_DECLS

#endif
