/* Lead rules in languages with spaces between words: Where more than one agency is listed, the first one has lead responsibility. */
#ifndef DUTYNET_PLAN_LEAD_RULE_SPACED_H
#define DUTYNET_PLAN_LEAD_RULE_SPACED_H

#include "plan/profile.h"

G_BEGIN_DECLS

/* Whether one sentence states that the body named first leads. */
gboolean dn_lead_rule_spaced_is_stated(const DnProfile *profile, DnSlice sentence);

/* The sign beside the names of those that lead, where one sentence says so: Lead agencies are marked with an asterisk; 0 for none. */
gunichar dn_lead_rule_spaced_sign(const DnProfile *profile, DnSlice sentence);

G_END_DECLS

#endif
