/* Building a plan out of order, for readers that meet a task's bodies one by one and after other tasks. */
#ifndef DUTYNET_PLAN_PLAN_BUILD_H
#define DUTYNET_PLAN_PLAN_BUILD_H

#include <dutynet/plan.h>

#include "base/arena.h"

G_BEGIN_DECLS

/* Adds a body, which it must not have yet, to a task that was added without any. */
void dn_plan_add_responsible(DnPlan *plan, guint task, const DnResponsibility *responsible);

/* The responsible bodies of a task, n_responsible of them, to change their roles. */
DnResponsibility *dn_plan_responsible(DnPlan *plan, guint task);

/* A word that comes again and again, as the plan keeps it; NULL for NULL. */
const char *dn_plan_keep_word(DnPlan *plan, const char *word);

/* Says that so many tasks will be added by dn_plan_add_lasting_task() and then be given their ids. */
void dn_plan_expect_tasks(DnPlan *plan, guint n);

/* Loads ahead where dn_plan_find_task() will look first. */
void dn_plan_fetch_task(const DnPlan *plan, const char *id);

/* Adds a task of which the plan copies nothing that can be shown as it is: its strings and its path stand in an arena that the plan will
 * take, its verbs are words that the plan keeps. `inert` says that all of it is known to be inert. Its id is given later. */
void dn_plan_add_lasting_task(DnPlan *plan, const DnTask *task, gboolean inert);
/* Makes the ids of the tasks that are expected those that they will have: none twice. They, and what is made of them, stand in `arena`,
 * which the plan will take. Meanwhile another thread may add departments, words and those tasks. */
void dn_plan_claim_ids(DnPlan *plan, DnArena *arena, const char **ids, guint n);
/* Gives the tasks, which all have been added, the ids that were claimed. */
void dn_plan_give_ids(DnPlan *plan);
/* Makes an arena the plan's. */
void dn_plan_take_arena(DnPlan *plan, DnArena *arena);

/* Gives up what serves to find tasks by their ids, which takes a tenth of the memory of a plan and which few ask for once it has been
 * read; it is made anew where somebody does. */
void dn_plan_end_building(DnPlan *plan);

G_END_DECLS

#endif
