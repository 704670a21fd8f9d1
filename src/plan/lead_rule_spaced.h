/* Lead rules in languages with spaces between words: Where more than one agency is listed, the first one has lead responsibility. */
#ifndef DUTYNET_PLAN_LEAD_RULE_SPACED_H
#define DUTYNET_PLAN_LEAD_RULE_SPACED_H

#include "plan/profile.h"

G_BEGIN_DECLS

/* Whether one sentence states that the body named first leads. */
gboolean dn_lead_rule_spaced_is_stated(const DnProfile *profile, DnSlice sentence);

G_END_DECLS

#endif
