/* Duties: names wait until a verb behind them or a label before them says what they do. */
#ifndef DUTYNET_PLAN_CLAUSE_DUTIES_H
#define DUTYNET_PLAN_CLAUSE_DUTIES_H

#include "plan/clause.h"

G_BEGIN_DECLS

/* A clause while it is read. */
typedef struct {
	DnClause *clause;
	const DnLexicon *lexicon;
	DnArena *arena;
	const char *start; /* of the clause; NULL while a part of it is only tried */
	guint first;       /* the first body that waits for its duty */
	guint last;        /* the first of those that were settled last */
	guint last_part;   /* the first body behind the last comma behind which one waits; 0 for none */
	guint second_part; /* the first body that waits behind a comma; 0 for none */
	gboolean together; /* 会同 stands behind a body that waits */
	guint guides, n_guides; /* those before 会同 who only guide with others: the first of them, and how many */
	gboolean in_object; /* the object of a verb ends with a body, with which the list may go on: 市教育局牵头对接省教育厅、省财政厅 */
	gboolean stopped;  /* semicolons separate the items, in which there are commas */
	gboolean stays;    /* the bodies that wait join every later clause too */
	DnLabel label;     /* the one that holds; length 0 for none */
	gboolean paired;   /* that label names two roles, of which those in brackets have the second: 主（協）辦機關 */
	DnSlice exception; /* 除标注牵头的外, until the rule that it belongs to; empty for none */
} DnClauseReader;

/* Gives the bodies that wait their duty. With 会同 those before it lead and those behind it join. */
void dn_duties_settle(DnClauseReader *reader, DnDuty duty, DnSlice verb);

/* 责任单位：市教育局、市财政局，市教育局牵头: where those behind the comma, who lead, were all named before it, the others have been listed as
 * responsible, and do not lead. */
void dn_duties_settle_listed(DnClauseReader *reader);

/* Bodies behind a label wait for a verb behind them: 责任单位：教育部、财政部分别牵头. Where none comes, the label says it. */
void dn_duties_settle_labelled(DnClauseReader *reader);

/* The same before a label. Ministry of Justice; Supported by: Treasury: those that stand before every label are responsible. */
void dn_duties_settle_before_label(DnClauseReader *reader, const DnLabel *label);

/* 各区县均需落实，以下不再列出: the groups that were settled last join every later clause too. */
void dn_duties_let_stay(DnClauseReader *reader);

/* Bodies that nothing was said of: participants behind a stated lead, else a bare list. */
void dn_duties_settle_rest(DnClauseReader *reader);

/* Where some are responsible and others only join, those that are responsible lead. */
void dn_duties_decide_leads(DnClause *clause, const DnLexicon *lexicon);

/* 經濟部、法務部、內政部（以經濟部為主政）: where a note says who leads alone, all others join, whatever their label says. */
void dn_duties_let_main_lead(DnClause *clause, const DnLexicon *lexicon, DnArena *arena);

G_END_DECLS

#endif
