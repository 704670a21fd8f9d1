/* Finds the clauses in a paragraph: in brackets of every kind, behind labels, or a whole line of its own. */
#ifndef DUTYNET_PLAN_CLAUSE_FIND_H
#define DUTYNET_PLAN_CLAUSE_FIND_H

#include "plan/clause.h"

G_BEGIN_DECLS

typedef struct {
	DnSlice words;      /* as written, with its brackets */
	DnClause clause;
	gboolean unclosed;  /* its bracket is not closed */
	gboolean own_line;  /* it takes the whole paragraph */
	gboolean begins_line; /* the paragraph begins with it */
	gboolean prose;     /* it stands in running text */
	gboolean proved;    /* the document proves that it is a clause all the same */
	gboolean of_item;   /* it counts only in an item: its label may be said of anything */
	gboolean of_members; /* it counts only behind a clause that says who leads: 成员单位：市教育局, 监督部门：市财政局 */
	DnMarks marks;      /* before its bodies, where it has no brackets */
} DnFoundClause;

/* A GArray of DnFoundClause in order of the text; free with g_array_unref(). */
GArray *dn_clauses_new(void);
/* Appends those of `paragraph`. `marked` says that the paragraph begins with a number. */
void dn_clauses_find(GArray *out, const DnLexicon *lexicon, DnArena *arena, DnSlice paragraph, gboolean marked);

G_END_DECLS

#endif
