/* Titles of columns put together from words that say who, what they do, and of what: Lead implementing agencies, Action owner, Who will lead this?. */
#ifndef DUTYNET_PLAN_COLUMN_TITLE_H
#define DUTYNET_PLAN_COLUMN_TITLE_H

#include "plan/column_kind.h"

G_BEGIN_DECLS

/* What the bodies below a title do, in a language that separates its words by spaces: DN_COLUMN_LEAD, DN_COLUMN_DEPARTMENT, DN_COLUMN_PARTICIPANT;
 * DN_COLUMN_OTHER where it holds a word that is not known, or does not end as such a title does. */
DnColumn dn_column_title_read(const DnProfile *profile, DnSlice title);
/* GNWT Lead, DC Lead agency: an abbreviation of whose lead it is, before words of those who lead and nothing else. */
gboolean dn_column_title_is_of_lead_of(const DnProfile *profile, DnSlice title);
/* Lead and supporting agencies: whether it speaks of those who lead and of those who take part, told apart by "and" or a stroke. */
gboolean dn_column_title_is_of_both(const DnProfile *profile, DnSlice title);
/* Whether a word of the title is for bodies, as that of Lead agency is, or Who will lead?. */
gboolean dn_column_title_names_bodies(const DnProfile *profile, DnSlice title);
/* Whether it has a word for public bodies: Possible lead agency, but not Project leads nor Supporting teams. */
gboolean dn_column_title_is_of_bodies(const DnProfile *profile, DnSlice title);
/* Whether a title of those who lead or are responsible says so beyond doubt where it stands alone in a line. */
gboolean dn_column_title_heads_lines(const DnProfile *profile, DnSlice title);

G_END_DECLS

#endif
