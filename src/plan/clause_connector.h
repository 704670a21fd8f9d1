/* Words that put those who join behind whoever leads, without a comma or behind one: 甲局牵头会同乙局, 甲局牵头，联合乙局. */
#ifndef DUTYNET_PLAN_CLAUSE_CONNECTOR_H
#define DUTYNET_PLAN_CLAUSE_CONNECTOR_H

#include "plan/clause_tail.h"

G_BEGIN_DECLS

typedef struct {
	DnTail before; /* whoever leads, and the verb; without names where the connector begins the piece */
	DnSlice rest;  /* behind the connector */
	DnSlice guide; /* a verb by which those before only guide those behind: 指导; empty for none */
} DnConnector;

/* The first connector of a piece that stands behind a verb, or at the beginning, and before a whole name. FALSE for none. */
gboolean dn_connector_find(DnConnector *out, const DnLexicon *lexicon, DnSlice words);

G_END_DECLS

#endif
