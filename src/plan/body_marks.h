/* What stands beside the name of a body in a list and is no part of it. */
#ifndef DUTYNET_PLAN_BODY_MARKS_H
#define DUTYNET_PLAN_BODY_MARKS_H

#include "plan/clause.h"

G_BEGIN_DECLS

/* The name without what is said of it: the post of one who works there, a remark, under which condition, by which year. */
DnSlice dn_body_without_remarks(const DnLexicon *lexicon, DnSlice words);

/* Takes the marks off body->words. That of a note becomes body->mark, and with one that says so, or a word for it, body->duty is to lead. */
void dn_body_take_marks(DnBody *body, const DnLexicon *lexicon);

/* Words without the number of a footnote behind them: Treasury¹, Treasury[1], Treasury[^1]. */
DnSlice dn_body_without_footnote(DnSlice words);

G_END_DECLS

#endif
