/* Short names of bodies that a document explains itself, 文＝文部科学省 or 「文」は文部科学省, and lists of them in brackets at the end of items:
 * （◎内官、文）. */
#ifndef DUTYNET_PLAN_SHORT_LEGEND_H
#define DUTYNET_PLAN_SHORT_LEGEND_H

#include "base/arena.h"
#include "plan/clause.h"
#include "plan/text.h"

G_BEGIN_DECLS

typedef struct DnShortLegend DnShortLegend;

/* What the text explains, with names in the arena; NULL where it explains fewer than two, or its language has no such names. */
DnShortLegend *dn_short_legend_find(const DnText *text, const DnLexicon *lexicon, DnArena *arena);
void dn_short_legend_free(DnShortLegend *legend);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(DnShortLegend, dn_short_legend_free)

/* Reads a list of them into an initialised clause; whole names and groups may stand among them. FALSE where a piece is none of these, or none is
 * explained. */
gboolean dn_short_legend_read(DnClause *clause, const DnLexicon *lexicon, DnArena *arena, DnSlice words);

/* Whether the words are a list of short names of ministries by the look of them: （文、◎厚）, explained or not. */
gboolean dn_short_names_may_be(const DnLexicon *lexicon, DnSlice words);

G_END_DECLS

#endif
