/* The title of a plan. */
#ifndef DUTYNET_PLAN_TITLE_H
#define DUTYNET_PLAN_TITLE_H

#include "plan/draft.h"

G_BEGIN_DECLS

/* The title that the document's format states, else what reads as one in its head; NULL for none. */
const char *dn_title_find(DnDrafts *drafts);

G_END_DECLS

#endif
