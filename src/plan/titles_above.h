/* Titles without a colon above lines of names: Lead agency, Who is leading the change. */
#ifndef DUTYNET_PLAN_TITLES_ABOVE_H
#define DUTYNET_PLAN_TITLES_ABOVE_H

#include "plan/lines_below.h"
#include "plan/reading.h"

G_BEGIN_DECLS

/* Counts the names below the title in line `index`, or tells of what may be one; FALSE where the line is no such title. That of those who join
 * others must stand below one of those who lead. */
gboolean dn_title_above_read(DnReading *title, const DnLines *lines, guint index);
/* Whether the line at `index` is a step of a form, above which it is said who leads: 1. Print the tables below Milestones. */
gboolean dn_title_above_is_of_steps(const DnLines *lines, guint index);
/* Potential partners: tells of the list below the title in line `index` whose first name is not sure enough, or above which nothing says who
 * leads. */
void dn_title_above_tell(DnReading *title, const DnLines *lines, guint index);

G_END_DECLS

#endif
