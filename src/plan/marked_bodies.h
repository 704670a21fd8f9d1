/* Bodies and nothing else, as Japanese plans have them on lines of their own behind an item, most with marks: ◎国土交通省、○警察庁. */
#ifndef DUTYNET_PLAN_MARKED_BODIES_H
#define DUTYNET_PLAN_MARKED_BODIES_H

#include "plan/clause_search.h"
#include "plan/draft.h"

G_BEGIN_DECLS

/* How many paragraphs from the one at `index` on are such lines, with marks the first one of those who lead; 0 for none. Without marks it is one
 * line, between a sentence and an item that is not the first of a list. */
guint dn_marked_bodies_count(DnMarks *out, const DnText *text, const DnLexicon *lexicon, DnArena *arena, guint index);

/* Appends the DnFoundClause of such lines. */
void dn_marked_bodies_find(GArray *out, const DnLexicon *lexicon, DnArena *arena, DnSlice lines);

/* Finds those with marks with which another paragraph ends. */
void dn_search_marked(const DnClauseSearch *search);

/* Appends the DnFoundClause of bodies without marks with which a paragraph of the text ends, behind a full stop and a blank, or a wide blank:
 * 港を整備する　　　国土交通省. */
void dn_spaced_bodies_find(GArray *out, const DnText *text, const DnLexicon *lexicon, DnArena *arena, DnSlice paragraph);

/* Decides on all of these when the whole document is known. With one mark they stay where a legend says what it means (◎は主担当府省庁、
 * ○は関係府省庁), or where others have both. Without marks they stay where each item of a list has one, or where
 * several lines without numbers say what is to be done. Else they are told of. */
void dn_marked_bodies_settle(DnDrafts *drafts);

G_END_DECLS

#endif
