/* Where the words of a clause are cut into pieces. */
#ifndef DUTYNET_PLAN_CLAUSE_CUTS_H
#define DUTYNET_PLAN_CLAUSE_CUTS_H

#include "plan/clause.h"

G_BEGIN_DECLS

/* Stronger ones have higher values. */
typedef enum { DN_CUT_NONE, DN_CUT_SPACE, DN_CUT_LIST, DN_CUT_COMMA, DN_CUT_STOP } DnCut;

/* How the character at `p`, outside brackets, separates what stands between `start` and it from what follows up to `end`. `in_other`
 * says that the label that holds is of something else than a body. */
DnCut dn_clause_cut(const DnLexicon *lexicon, const char *start, const char *p, const char *end, gboolean in_other);

/* Whether dn_clause_cut() or dn_clause_nesting() may say anything of `c`: Chinese characters, letters and digits they pass over. */
static inline gboolean dn_clause_may_cut(gunichar c)
{
	return c < 0x80 ? !g_ascii_isalnum((gchar)c) : c <= 0x3100 || c >= 0xFE00 || dn_is_symbol(c);
}

/* 1 for an opening bracket or quotation mark, -1 for a closing one. */
int dn_clause_nesting(gunichar c);

G_END_DECLS

#endif
