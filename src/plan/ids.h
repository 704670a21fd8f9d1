/* Ids of tasks: the number as printed, with the numbers above it where numbers restart, and with .1, .2 where one item carries
 * several clauses. */
#ifndef DUTYNET_PLAN_IDS_H
#define DUTYNET_PLAN_IDS_H

#include "plan/draft.h"

G_BEGIN_DECLS

/* The ids of all drafts, in their order, kept in `arena`; `prefix` stands before each, NULL for none. */
const char **dn_ids_make(const DnDrafts *drafts, DnArena *arena, const char *prefix);

G_END_DECLS

#endif
