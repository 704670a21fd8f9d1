/* Lists ordered by body: lines each of which begins with whom it is for, where other plans say so behind what is to be done.
 * Such a list is read where the nearest heading that tells says that work is shared out (任务分工), or where the title is a plan's (方案);
 * standing duties (应急预案, 成员单位职责) are not. */
#ifndef DUTYNET_PLAN_BODY_LISTS_H
#define DUTYNET_PLAN_BODY_LISTS_H

#include "plan/draft.h"

G_BEGIN_DECLS

/* Notes the innermost item, which is over and has no clause: its text stands from `start` to `end`. */
void dn_body_lists_note_item(DnDrafts *drafts, DnOutline *outline, gsize start, gsize end);
/* Notes a paragraph without a number and without a clause. */
void dn_body_lists_note_line(DnDrafts *drafts, DnOutline *outline, DnSlice words);
/* Adds to a clause of the innermost item that names only those who join the bodies that the heading above it names as leading:
 * 二、市教育局牵头的任务. */
void dn_body_lists_lend_lead(DnClause *clause, DnDrafts *drafts, const DnOutline *outline);
/* Keeps what was noted where it is such a list, and tells of every other list that looks like one. To be called before dn_prose_settle(). */
void dn_body_lists_settle(DnDrafts *drafts);

G_END_DECLS

#endif
