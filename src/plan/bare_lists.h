/* Plans in Japanese whose items end with bodies in brackets behind their full stop: 窓口を開く。＜福祉課、県医師会＞. Names of societies and of houses are
 * none beyond doubt; that most of the document's brackets of the kind hold bodies that are proves the others. Round ones prove it only where the
 * document says what stands in them, or where marks stand before the names: （◎福祉課、○保健センター）. */
#ifndef DUTYNET_PLAN_BARE_LISTS_H
#define DUTYNET_PLAN_BARE_LISTS_H

#include "plan/draft.h"

G_BEGIN_DECLS

/* Adds where such a bracket opens that is proved by others, with the DnSlice of its names, which is kept in the arena of the drafts. */
void dn_bare_lists_take(GHashTable *taken, const DnDrafts *drafts);

G_END_DECLS

#endif
