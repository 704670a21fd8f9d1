/* Posts before a comma and what stands behind it: what the post is for, or the body whose it is. */
#ifndef DUTYNET_PLAN_POSTS_H
#define DUTYNET_PLAN_POSTS_H

#include "plan/name.h"

G_BEGIN_DECLS

/* Whether the comma between `left` and `right`, the words up to the next mark, parts a post from what belongs to it. */
gboolean dn_post_is_before(const DnLexicon *lexicon, DnSlice left, DnSlice right);
/* The body without the post of one who works there: Ministry of Health of Director, Ministry of Health. Other words stay as they are. */
DnSlice dn_post_skip(const DnLexicon *lexicon, DnSlice words);
/* Whether the words are those for a post: Head of Housing, City Engineer. */
gboolean dn_post_is_one(const DnLexicon *lexicon, DnSlice words);
/* Whether the words begin with a post: Head of Planning. */
gboolean dn_post_begins(const DnLexicon *lexicon, DnSlice words);

G_END_DECLS

#endif
