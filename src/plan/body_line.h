/* Lines that begin with whom they are for: 市教育局：负责开展检查 · 市教育局负责开展检查 · 市教育局 as the heading of what it has to do. */
#ifndef DUTYNET_PLAN_BODY_LINE_H
#define DUTYNET_PLAN_BODY_LINE_H

#include "plan/clause.h"

G_BEGIN_DECLS

typedef struct {
	DnSlice words;   /* those that name the bodies, and the verb where no colon stands behind them */
	DnSlice duty;    /* what they have to do; empty in a heading */
	DnClause clause;
} DnBodyLine;

/* Reads the text of an item or paragraph, without its number. out->clause is then initialised; it is left cleared where the text is no such
 * line. */
gboolean dn_body_line_read(DnBodyLine *out, const DnLexicon *lexicon, DnArena *arena, DnSlice text);
/* Whether it names bodies before a colon, and behind it stands what may be a duty, though no verb says so: 市卫健局：控烟、病媒生物防制. */
gboolean dn_body_line_may_be_one(DnBodyLine *out, const DnLexicon *lexicon, DnArena *arena, DnSlice text);

G_END_DECLS

#endif
