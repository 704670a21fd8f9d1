/* Whether a plan is one of the centre or of a place: a bare 发展改革委 is the national one in the first alone. */
#ifndef DUTYNET_PLAN_LOCALITY_H
#define DUTYNET_PLAN_LOCALITY_H

#include "plan/draft.h"

G_BEGIN_DECLS

/* A plan is local where most of its bodies are; where they do not tell, by its title. Where nothing does, a name that the centre shares with
 * every place, as 统计局, is nobody's: it stays as it is written. */
gboolean dn_locality_is_local(DnDrafts *drafts);

G_END_DECLS

#endif
