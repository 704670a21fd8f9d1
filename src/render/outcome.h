/* What a scenario did, for people and for programs. */
#ifndef DUTYNET_RENDER_OUTCOME_H
#define DUTYNET_RENDER_OUTCOME_H

#include <dutynet/render.h>

G_BEGIN_DECLS

GBytes *dn_outcome_text(gboolean chinese, const DnScenario *scenario, const DnOutcome *outcome, const DnComparison *comparison);
/* Schema dutynet-whatif/1. */
GBytes *dn_outcome_json(const DnScenario *scenario, const DnOutcome *outcome, const DnComparison *comparison);

G_END_DECLS

#endif
