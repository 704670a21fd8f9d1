/* Ministries of Finance, Health and Education: bodies that share the word for what they are. */
#ifndef DUTYNET_PLAN_PLURAL_NAMES_H
#define DUTYNET_PLAN_PLURAL_NAMES_H

#include "plan/clause.h"

G_BEGIN_DECLS

/* Where spaces separate words: parts such bodies from index `first` on, and spells each with the word for one. FALSE where there
 * are none. */
gboolean dn_plural_names_part(DnClause *clause, guint first, const DnLexicon *lexicon, DnArena *arena);

/* Ministry of behind Ministries of, with which `words` begin, and these as `plural`; an empty slice where they do not. */
DnSlice dn_plural_names_singular(DnSlice *plural, const DnLexicon *lexicon, DnSlice words);

G_END_DECLS

#endif
