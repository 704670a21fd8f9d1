/* Bodies with marks, and lines of nothing but bodies, when the whole document is known. */
#ifndef DUTYNET_PLAN_MARKS_SETTLE_H
#define DUTYNET_PLAN_MARKS_SETTLE_H

#include "plan/draft.h"

G_BEGIN_DECLS

/* Gives those with marks the duties that a legend states (◎は主担当府省庁、○は関係府省庁). Lines of bodies with one mark stay where a legend says what
 * it means, or where others have ◎ and ○. Without marks they stay where each item of a list has one, or where several lines without numbers say
 * what is to be done. Else they are told of. */
void dn_marks_settle(DnDrafts *drafts);

G_END_DECLS

#endif
