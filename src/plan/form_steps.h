/* Steps of a form: numbered lines below one of its titles and above the next, as Milestones. They are no items of the plan. */
#ifndef DUTYNET_PLAN_FORM_STEPS_H
#define DUTYNET_PLAN_FORM_STEPS_H

#include "plan/lines_below.h"

G_BEGIN_DECLS

/* The title above the steps of which the line at `index` is one; `index` where it is none. */
guint dn_form_steps_title(const DnLines *lines, guint index);

G_END_DECLS

#endif
