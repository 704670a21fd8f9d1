/* Verbs of a clause: what stands before one does what it says. */
#ifndef DUTYNET_PLAN_CLAUSE_TAIL_H
#define DUTYNET_PLAN_CLAUSE_TAIL_H

#include "plan/clause.h"

G_BEGIN_DECLS

typedef struct {
	DnSlice names; /* what stands before the verb */
	DnSlice verb;
	DnDuty duty;
	gboolean own_duty;
	guint n_verbs;
} DnTail;

/* Cuts verbs, and words that say how, from the end: 按职责分工负责, 牵头负责, 共同参与. */
void dn_tail_read(DnTail *tail, const DnProfile *profile, DnSlice words);

/* A verb with what is done behind it: 财政部牵头制定, 商务部负责市场监测. The body before it must be beyond doubt. */
gboolean dn_tail_read_inner_verb(DnTail *tail, const DnLexicon *lexicon, DnSlice words);

/* 市教育局要会同: words without the one at their end that says that a body must act; all of them where no name ends before it. */
DnSlice dn_tail_cut_modal(const DnLexicon *lexicon, DnSlice words);

/* The words before 等, or all of them. */
DnSlice dn_tail_cut_open(const DnLexicon *lexicon, DnSlice names);

/* What bodies do together: 财政部会同商务部、税务总局研究制定细则. The name before the action must be beyond doubt. */
gboolean dn_tail_read_action(DnTail *tail, const DnLexicon *lexicon, DnSlice words);

G_END_DECLS

#endif
