/* Times in a clause: when something is done stands among the names of those who do it. */
#ifndef DUTYNET_PLAN_CLAUSE_TIMES_H
#define DUTYNET_PLAN_CLAUSE_TIMES_H

#include "plan/name.h"

G_BEGIN_DECLS

/* 2025年底前完成, 长期坚持: when, not who. */
gboolean dn_is_time(const DnLexicon *lexicon, DnSlice words);
/* The same of words without a number among other words: 2025年12月, 任期内. */
gboolean dn_is_bare_time(const DnLexicon *lexicon, DnSlice words);
/* By 2030, Ongoing to 2030: the same of a few words, in a language that parts them by spaces. */
gboolean dn_is_time_alone(const DnLexicon *lexicon, DnSlice words);
/* Whether the words end with a day of a year: 2025年3月1日. */
gboolean dn_ends_with_day(const DnProfile *profile, DnSlice words);
/* 2026年3月底前市教育局, 市人社局等部门于2026年底前完成: the body without the time before or behind it. */
DnSlice dn_cut_time(const DnLexicon *lexicon, DnSlice words);
/* 令和８年３月　国土交通省: a day or a month before a body says when it published something, in a language that has particles for when it acts. */
gboolean dn_is_published(const DnLexicon *lexicon, DnSlice words);

G_END_DECLS

#endif
