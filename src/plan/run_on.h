/* Names written one behind the other without a mark between them: 市公安局市司法局. */
#ifndef DUTYNET_PLAN_RUN_ON_H
#define DUTYNET_PLAN_RUN_ON_H

#include "plan/name.h"

G_BEGIN_DECLS

/* The first of several such names, where nothing else can be meant, as each is the office of one level for a field, or all are of one rank;
 * else all of the words. */
DnSlice dn_run_on_first(const DnLexicon *lexicon, DnSlice words);
/* Whether a name may be two: both of one level, and the first one whole, or both end with the same word. */
gboolean dn_run_on_is_likely(const DnLexicon *lexicon, DnSlice name);

G_END_DECLS

#endif
