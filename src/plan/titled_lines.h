/* Titles of forms on lines of their own. Between two without colons a printer may break a list of names over lines: OWNERS / Treasury, Department
 * of Public / Works / TIMELINE. */
#ifndef DUTYNET_PLAN_TITLED_LINES_H
#define DUTYNET_PLAN_TITLED_LINES_H

#include "plan/layout.h"

G_BEGIN_DECLS

/* The line of the title that ends the names which begin at `index`, below another title; 0 where they do not stand between two. *joined tells
 * whether they are one list of names that is broken over the lines, and not a name or a list in each. O(1). */
gsize dn_titled_lines_end(gboolean *joined, const DnPrinted *printed, gsize n, gsize index);

/* CSOs, private sector, multilaterals, working groups: whether the line is a list of kinds of those who take part, as forms have for a title. */
gboolean dn_titled_lines_is_of_kinds(const DnPrinted *line);

/* Whether a title of a form stands at `index`, or right above, so that the line there begins a paragraph of its own. `above` is the line before, but
 * for blank ones. O(1). */
gboolean dn_titled_lines_part(const DnPrinted *printed, gsize n, const DnPrinted *above, gsize index);

G_END_DECLS

#endif
