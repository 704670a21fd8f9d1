/* What was found out about words that came lately: the names and phrases of a plan recur thousands of times, and each is judged once. */
#ifndef DUTYNET_PLAN_RECENT_WORDS_H
#define DUTYNET_PLAN_RECENT_WORDS_H

#include "plan/slice.h"

G_BEGIN_DECLS

typedef struct DnRecentWords DnRecentWords;

/* Each note takes `size` bytes. */
DnRecentWords *dn_recent_words_new(gsize size);
void dn_recent_words_free(DnRecentWords *recent);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(DnRecentWords, dn_recent_words_free)

/* The note on `words`, until the next one is made; NULL where there is none (any more). */
const void *dn_recent_words_find(const DnRecentWords *recent, DnSlice words);
/* Makes a note, in the place of an older one perhaps. Long words are passed over. */
void dn_recent_words_note(DnRecentWords *recent, DnSlice words, const void *note);

G_END_DECLS

#endif
