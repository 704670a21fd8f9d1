/* Offices of which every place of some level has one: 区市场监管局 in a plan that speaks of 各区市场监管局. */
#ifndef DUTYNET_PLAN_EVERY_PLACE_H
#define DUTYNET_PLAN_EVERY_PLACE_H

#include "plan/draft.h"

G_BEGIN_DECLS

/* Makes a group of each body whose name begins with a bare level, where the document writes the same words behind 各; where nothing stands
 * between them, both are one group. The plan of a place of that level means its own office. 派出所 is a group where the other bodies have levels, and
 * one body in the plan of a town, whose bodies have none. */
void dn_every_place_mark(DnDrafts *drafts);

G_END_DECLS

#endif
