/* SEND and Inclusion Service: what a unit is for may be an abbreviation, so that the conjunction behind it parts no names. */
#ifndef DUTYNET_PLAN_ACRONYM_UNITS_H
#define DUTYNET_PLAN_ACRONYM_UNITS_H

#include "plan/draft.h"

G_BEGIN_DECLS

/* Joins an abbreviation and the unit behind it again where the document has the abbreviation nowhere else. */
void dn_acronym_units_join(DnDrafts *drafts);

G_END_DECLS

#endif
