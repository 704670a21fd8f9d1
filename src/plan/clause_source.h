/* Brackets that say where something was found, and not who is to do it. */
#ifndef DUTYNET_PLAN_CLAUSE_SOURCE_H
#define DUTYNET_PLAN_CLAUSE_SOURCE_H

#include "plan/profile.h"

G_BEGIN_DECLS

/* Whether a bracket of `text` says whose page or paper something is: behind words for a source, behind a sentence that tells what was, or with the day or
 * the survey in which it was found. */
gboolean dn_bracket_names_source(const DnProfile *profile, DnSlice text, DnSlice bracket);

G_END_DECLS

#endif
