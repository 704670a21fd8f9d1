/* Persons, and posts that stand for an office. */
#ifndef DUTYNET_PLAN_NAME_POST_H
#define DUTYNET_PLAN_NAME_POST_H

#include "plan/name.h"

G_BEGIN_DECLS

/* Whether the words end as those for a person do: 局长, 副市长张三. */
gboolean dn_name_is_person(const DnLexicon *lexicon, DnSlice words);
/* 文部科学省特別支援教育課長: whoever heads an office, in a language whose plans name posts where others name bodies. */
gboolean dn_name_is_post_of_office(const DnLexicon *lexicon, DnSlice name);
/* Whether it is a post in Japanese that stands for its office, with what it is for, 内閣府政策統括官（防災担当）付参事官, or those of a body who are in
 * charge of something, 内閣府（防災担当）. Who heads an office is a person, 道路局長. */
gboolean dn_name_is_post(const DnLexicon *lexicon, DnSlice name);

G_END_DECLS

#endif
