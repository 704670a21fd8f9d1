/* The state of a scan, and the tasks that its clauses make. */
#ifndef DUTYNET_PLAN_SCAN_TASKS_H
#define DUTYNET_PLAN_SCAN_TASKS_H

#include "plan/clause_find.h"
#include "plan/draft.h"
#include "plan/outline.h"

G_BEGIN_DECLS

/* The bullets of one list. */
typedef struct {
	guint n, n_tasks;
	guint n_silent;   /* of those since the last one that became a task */
	gsize start;      /* where the text of the open one begins; 0 for none */
	gsize text_start; /* where that of the next task begins */
	DnSlice silent;   /* the last of those before the first task */
} DnBullets;

typedef struct {
	DnDrafts *drafts;
	const DnText *text;
	DnOutline outline;
	guint index;        /* of the paragraph that is read, or of the last of several */
	GArray *items;      /* DnInlineItem: those of a paragraph */
	GString *composed;  /* the text of a task */
	gsize item_start;   /* where the item's number stands; the source of its first task begins here */
	gsize text_start;   /* where the text of the next task begins */
	gboolean fresh;     /* no clause of the item was met */
	guint n_found;      /* tasks, other than those of lines that begin with their body, which may be dropped again */
	guint n_merged;     /* clauses that the last task was put together from */
	char *clause_text;  /* what they say, in an arena, where there are several, with its length and its room */
	gsize clause_length, clause_room;
	guint undecided;    /* the task, from 1, of which it is not decided yet who leads; 0 for none */
	guint skipped_page; /* the page with a table that could not be read; 0 for none */
	guint fields_of;    /* serial of the item that has fields with items below them; 0 for none */
	guint field_serial; /* the last serial before the items of the field */
	DnBullets bullets;
	gboolean in_record; /* a line named what is to be done: 取組項目：窓口の改善 */
	gboolean blank_labels; /* blanks stand for the colons of records: 取組項目　窓口の改善 */
	gboolean heads_tasks; /* lines of bodies and nothing else stand above their tasks */
	gboolean listing;   /* below a heading of members, addresses or meetings */
	gboolean listing_counted; /* which has a number */
	guint listing_rank; /* of that rank */
	guint n_ended;      /* paragraphs without a number that end with a clause in brackets behind a sentence */
	gsize searched;     /* up to there running text has been searched in vain */
	guint n_passed;     /* paragraphs below the item, or behind its last clause, that might have begun a task */
	gboolean continues; /* the next clause may belong to the task before: nothing but marks stood between */
	DnSlice rest;       /* of the paragraph behind its last clause, which ended a task; a clause below may be its own. Empty for none */
	const char *before_rest; /* the text of that task without it */
} DnScan;

/* 完成时限：六月: a line that says something of the item in which it stands. */
gboolean dn_scan_is_labelled(const DnProfile *profile, DnSlice line);
/* 整改措施：加强巡查: a line that belongs to what is to be done. */
gboolean dn_scan_says_what(const DnProfile *profile, DnSlice line);
/* 张三 below 责任领导：, 2031年6月 below 完成时限：: whether the line is what the label of something else right above it says. */
gboolean dn_scan_is_said_below(const DnProfile *profile, DnSlice label, DnSlice line);

/* Adds a task for the clause, or adds the clause to the last one. What it holds is then the task's. */
void dn_scan_take_clause(DnScan *scan, DnFoundClause *found);
/* Decides who leads in the last task, where many clauses were put together. */
void dn_scan_decide_merged(DnScan *scan);
/* Adds a task for a clause in running text. The text goes on around it from `start` to `end`; one that says what is to be done belongs to it. */
void dn_scan_add_prose(DnScan *scan, DnFoundClause *found, gsize start, gsize end);
/* What stands in the paragraph behind its last clause belongs to that task: a full stop, or the rest of the sentence. */
void dn_scan_append_rest(DnScan *scan, DnSlice rest);

G_END_DECLS

#endif
