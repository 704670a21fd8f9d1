/* Titles of plans whose items may begin with who acts, and headings above lists in which such sentences say something else. */
#ifndef DUTYNET_PLAN_ACT_TITLES_H
#define DUTYNET_PLAN_ACT_TITLES_H

#include "plan/draft.h"

G_BEGIN_DECLS

/* Whether the document's title, or a line above its first item, is that of a plan, and none is that of a law, an agreement, a report or a speech. */
gboolean dn_act_titles_plan(DnDrafts *drafts);
/* Whether a heading says that who does something below it is in charge for good, or did it: Roles and responsibilities, Progress to date. */
gboolean dn_act_titles_bar(const DnProfile *profile, DnSlice heading);
/* Whether a sentence with which an item begins says in short what is to be done: Reform the ports. `named`: a word before the number says that it is
 * an item of a plan: Action 4. */
gboolean dn_act_titles_item(const DnProfile *profile, DnSlice sentence, gboolean named);
/* What stands in a sentence behind a title and a colon, or a dash: Ports: The Harbour Agency will publish a chart. Empty for none. */
DnSlice dn_act_titles_skip(const DnProfile *profile, DnSlice sentence);

G_END_DECLS

#endif
