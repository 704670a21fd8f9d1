/* Abbreviations that are groups in general and that a document explains as the name of a body: CSO, Central Statistics Office. */
#ifndef DUTYNET_PLAN_EXPLAINED_NAMES_H
#define DUTYNET_PLAN_EXPLAINED_NAMES_H

#include "plan/draft.h"

G_BEGIN_DECLS

/* Takes such abbreviations of a draft for bodies where the text has the long name beside them, in brackets or in a list of abbreviations. */
void dn_explained_names_settle(DnDrafts *drafts);

G_END_DECLS

#endif
