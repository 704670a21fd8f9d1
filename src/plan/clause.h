/* Clauses: the words that state who is responsible, read into bodies and what each of them does. */
#ifndef DUTYNET_PLAN_CLAUSE_H
#define DUTYNET_PLAN_CLAUSE_H

#include "base/arena.h"
#include "plan/name.h"

G_BEGIN_DECLS

/* What a clause says that a body does. Who leads among those that are responsible is not yet decided by it. */
typedef enum { DN_DUTY_LEADS, DN_DUTY_RESPONSIBLE, DN_DUTY_JOINS } DnDuty;

typedef struct {
	DnSlice words;       /* as written, brackets and all */
	DnSlice form;        /* the legal form in brackets with which its name begins, and its words do not: （公財）; empty for none */
	const char *name;    /* the whole name, with a beginning or end that it shares with its neighbours */
	const char *second;  /* another name of it, given in brackets; NULL for none */
	DnSlice verb;        /* as written; empty for none */
	DnSlice ending;      /* of its name, behind 等; empty for none */
	DnSlice main;        /* whoever leads alone, by a note behind it: 法務部 of 內政部（以法務部為主政）; empty for none */
	DnDuty duty;
	DnShape shape;
	gboolean collective;
	gboolean implied;    /* it leads only as others join it */
	gboolean stays;      /* it joins every later clause too */
	gboolean whole;      /* the list or the document shows that an "and" or a slash within is part of the name */
	gunichar mark;       /* the mark of a note beside it; 0 for none */
	gboolean article;    /* The stands before it, with a capital, at the start of its item */
} DnBody;

/* Bodies in an arena; g_array_index() reads them as those of a GArray. */
typedef struct {
	guint len, room;
	DnBody data[];
} DnBodies;

typedef struct {
	DnBodies *bodies;      /* in the order of the clause */
	GArray *unread;        /* DnSlice: parts that were not understood; NULL for none, as in most clauses */
	DnSlice rule;          /* a statement about who leads in lists; empty for none */
	gboolean open_ended;
	gboolean own_duty;
	gboolean states_lead;  /* it says itself who leads */
	gboolean labelled;     /* its bodies stand behind labels */
	gboolean of_raci;      /* Accountable: and Responsible: say who leads */
	gboolean has_object;   /* a verb has its object behind it: 负责市场监测 */
	guint n_verbs;         /* verbs that say who does what; 0 for a bare list */
} DnClause;

static inline DnBody *dn_clause_body(const DnClause *clause, guint index)
{
	return &clause->bodies->data[index];
}

static inline guint dn_clause_n_unread(const DnClause *clause)
{
	return clause->unread != NULL ? clause->unread->len : 0;
}

void dn_clause_init(DnClause *clause);
/* Words that were not understood; empty ones are none. */
void dn_clause_note_unread(DnClause *clause, DnSlice words);
void dn_clause_clear(DnClause *clause);

/* Adds bodies behind those that the clause has, or before the one at `index`. The arena need not be that of the others. */
void dn_clause_add_bodies(DnClause *clause, DnArena *arena, const DnBody *bodies, guint n);
void dn_clause_insert_body(DnClause *clause, DnArena *arena, guint index, const DnBody *body);
void dn_clause_remove_bodies(DnClause *clause, guint first, guint n);

/* Reads `words`, without brackets around them, into an initialised clause. Names are kept in `arena`. */
void dn_clause_read(DnClause *clause, const DnLexicon *lexicon, DnArena *arena, DnSlice words);

/* Adds the bodies of `other` behind those of `clause` and decides again who leads. */
void dn_clause_merge(DnClause *clause, const DnClause *other, const DnLexicon *lexicon, DnArena *arena);

/* The same, but leaves it to the caller to decide who leads (plan/clause_duties.h) when all are added. */
void dn_clause_append(DnClause *clause, const DnClause *other, DnArena *arena);

/* The index of the first body that is responsible and no group; -1 for none. */
int dn_clause_first_responsible(const DnClause *clause);

/* Whether every body of the clause only joins others. */
gboolean dn_clause_only_joins(const DnClause *clause);

/* Marks before bodies without brackets, ◎国土交通省、○警察庁: both kinds tell by themselves who leads; one alone may be a dot before a line. Where
 * they are missing, the bodies are all that stands in their line. */
typedef enum { DN_MARKS_NONE, DN_MARKS_BOTH, DN_MARKS_ONE, DN_MARKS_MISSING } DnMarks;

/* A label such as 牵头单位：. */
typedef struct {
	DnDuty duty;
	gboolean other; /* of something else than a body */
	gboolean bare;  /* a verb alone, 牵头：, or no colon behind it, which proves less than 牵头单位： */
	gboolean members; /* 成员单位：, which counts behind the label of those who lead */
	gboolean sure;  /* Agency: may be said of anything: names behind it must be beyond doubt, and it must stand in an item */
	DnSlice words;  /* without the colon */
	DnSlice note;   /* in brackets before the colon; empty for none */
	gsize length;   /* bytes, with the colon */
} DnLabel;

/* Reads the label at the start of `text`. */
gboolean dn_label_read(DnLabel *out, const DnProfile *profile, DnSlice text);
/* What stands behind the label with which the words begin, or all of them, without the spaces at their ends. */
DnSlice dn_label_skip(const DnProfile *profile, DnSlice words);
/* Whether the mark at `mark` stands within the label with which the words begin: Lead Agency / Partners, 主/協辦機關. */
gboolean dn_label_holds(const DnProfile *profile, DnSlice words, const char *mark);
/* Whether it names two roles, the second in brackets: 主（協）辦, Lead (Support). */
gboolean dn_label_is_paired(const DnLabel *label, const DnProfile *profile);
/* The bytes of the words of a label that `text` begins with, whatever stands behind them: 牵头单位 of 牵头单位市教育局; 0 for none. */
gsize dn_label_words_length(DnLabel *out, const DnProfile *profile, DnSlice text);
/* The same of words without a noun, which are a label by themselves: 责任 of 责任市商务局. */
gsize dn_label_lone_length(DnLabel *out, const DnProfile *profile, DnSlice text);
/* Whether `text` begins as a label does and ends with one of its nouns, whatever stands between: 主責政策局／部門. */
gboolean dn_label_begins(DnDuty *out, const DnProfile *profile, DnSlice text);
/* Whether `text` is the words of a label and nothing else, not even a colon: 责任单位. */
gboolean dn_label_is_words(const DnProfile *profile, DnSlice text);
/* The same of words that a blank parts from names: 担当課, and 主担当, which needs no noun. */
gboolean dn_label_is_before_blank(const DnProfile *profile, DnSlice words);
/* Where spaces separate words: whether `text` may be a label of bodies in the lines below it: Lead agency, Who is leading the change. Words
 * for those who take part are one only below those who lead. */
gboolean dn_label_heads_lines(DnDuty *out, const DnProfile *profile, DnSlice text);

G_END_DECLS

#endif
