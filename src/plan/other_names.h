/* Other names of a body, as they stand in brackets behind its name: Department for Education (DfE). */
#ifndef DUTYNET_PLAN_OTHER_NAMES_H
#define DUTYNET_PLAN_OTHER_NAMES_H

#include "plan/name.h"

G_BEGIN_DECLS

/* Whether words in brackets may be another name of the body before them. Behind an abbreviation only what it abbreviates is: the country of FBI (United
 * States) is none, nor a division of MoT (Roads Division). Nor is the abbreviation of something else behind a name: Department of Commerce (NIST). */
gboolean dn_other_name_is(const DnLexicon *lexicon, DnSlice outer, DnSlice inner);
/* HC3 of Harbour Crime Centre, and 3HCC. */
gboolean dn_other_name_is_numbered(DnSlice name, DnSlice letters);
/* Defra of Department for Environment, Food and Rural Affairs: one word of its letters, with one capital. */
gboolean dn_other_name_is_spoken(const DnLexicon *lexicon, DnSlice name, DnSlice word);
/* ZK9 of Ministry of Tides (ZK9): a code, which is neither another name nor a part of one. */
gboolean dn_other_name_is_code(const DnLexicon *lexicon, DnSlice outer, DnSlice inner);

G_END_DECLS

#endif
