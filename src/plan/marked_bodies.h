/* Bodies and nothing else, as Japanese plans have them on lines of their own behind an item, most with marks: ◎国土交通省、○警察庁. */
#ifndef DUTYNET_PLAN_MARKED_BODIES_H
#define DUTYNET_PLAN_MARKED_BODIES_H

#include "plan/clause_search.h"
#include "plan/draft.h"

G_BEGIN_DECLS

enum { DN_MOST_MARKED = 200 /* lines below one another */ };

/* How many paragraphs from the one at `index` on are such lines, of those with marks the first DN_MOST_MARKED; 0 for none. Without marks it is
 * one line, between a sentence and an item that is not the first of a list. */
guint dn_marked_bodies_count(DnMarks *out, const DnText *text, const DnLexicon *lexicon, DnArena *arena, guint index);

/* Appends the DnFoundClause of such lines. */
void dn_marked_bodies_find(GArray *out, const DnLexicon *lexicon, DnArena *arena, DnSlice lines);

/* Finds those with marks with which another paragraph ends. */
void dn_search_marked(const DnClauseSearch *search);

/* Appends the DnFoundClause of bodies without marks with which a paragraph of the text ends, behind a full stop and a blank, or a wide blank:
 * 港を整備する　　　国土交通省. */
void dn_spaced_bodies_find(GArray *out, const DnText *text, const DnLexicon *lexicon, DnArena *arena, DnSlice paragraph);

G_END_DECLS

#endif
