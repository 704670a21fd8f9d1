/* Names that do not say of which place a body is: 市财政局, 各区县. In one plan everybody knows whose it is; plans of two places mean two
 * bodies by it. */
#ifndef DUTYNET_PLAN_SHARED_NAMES_H
#define DUTYNET_PLAN_SHARED_NAMES_H

#include "plan/doubts.h"
#include "plan/name.h"

G_BEGIN_DECLS

/* Whether a name of a local plan leaves its place open. */
gboolean dn_name_lacks_place(const DnLexicon *lexicon, DnSlice name, gboolean collective);

/* Adds a doubt where names without their place stand in several documents and count as one body each. */
void dn_doubts_add_shared_names(DnPlan *plan, const GArray *mentions);

G_END_DECLS

#endif
