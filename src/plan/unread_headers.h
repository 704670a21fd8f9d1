/* Headers of tables that a copy took apart. */
#ifndef DUTYNET_PLAN_UNREAD_HEADERS_H
#define DUTYNET_PLAN_UNREAD_HEADERS_H

#include "plan/draft.h"

G_BEGIN_DECLS

/* Tells of titles of columns that stand in lines of text, one behind the other: a number or a task, and those who are responsible. What stands
 * below them was a table, of which no row was read. */
void dn_unread_headers_find(DnDrafts *drafts);

/* Whether one line holds such titles. */
gboolean dn_unread_headers_is_line(const DnLine *line, const DnProfile *profile);

G_END_DECLS

#endif
