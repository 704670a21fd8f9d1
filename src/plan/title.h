/* The title of a plan. */
#ifndef DUTYNET_PLAN_TITLE_H
#define DUTYNET_PLAN_TITLE_H

#include "plan/draft.h"

G_BEGIN_DECLS

/* The title that the document's format states, else what reads as one in its head; NULL for none. */
const char *dn_title_find(DnDrafts *drafts);
/* 县 of 某市某县人民政府关于印发…的通知: the level of the place with which the title begins; an empty slice for none. */
DnSlice dn_title_level(DnDrafts *drafts);

G_END_DECLS

#endif
