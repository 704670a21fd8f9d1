/* Drafts: the tasks of one document as they were found, before roles, names and ids are settled. */
#ifndef DUTYNET_PLAN_DRAFT_H
#define DUTYNET_PLAN_DRAFT_H

#include "plan/clause.h"
#include "plan/outline.h"
#include "plan/text.h"

G_BEGIN_DECLS

typedef struct {
	guint item;            /* the numbered item that it belongs to; 0 for none */
	DnMarkerKind kind;     /* of the innermost number */
	guint value;
	const char *number;    /* NULL for none */
	guint n_labels;
	const char *const *labels; /* the numbers of all levels, outer to inner */
	guint n_path;
	const char *const *path;
	const char *text;
	const char *clause_text;
	DnClause clause;
	DnSource source;
	DnPlace place;         /* of the clause */
	gboolean own_line;     /* the clause takes a whole paragraph, or stands behind a label with which one begins */
	gboolean unclosed;
	DnMarks marks;         /* before the bodies, where nothing else proves them; but for both it may be dropped again */
	gboolean beside_joining; /* a row of a table whose column for those who take part names nobody here, but in other rows */
	gboolean of_row;       /* read from a row of a table */
	gboolean prose;        /* read from running text; it may be dropped again */
	gboolean proved;       /* but not where the document proves that its items say so */
	gboolean of_document;  /* a labelled line in the document's head; it may be dropped again */
	guint64 list;          /* of a line that begins with its body: tells its list from others; 0 for none. It may be dropped again */
	gboolean unsure;       /* the same where nothing says that it has a duty: it is told of with its list, and dropped */
	guint line;            /* which of the list's lines or headings names the body */
	const char *announced; /* by what the list is announced; NULL for nothing */
} DnDraft;

/* A numbered item, with or without a clause. */
typedef struct {
	DnMarker marker;
	guint parent;      /* serial of the level above; 0 for none */
	guint n_clauses;
	gboolean has_items; /* others stand in it */
	DnPlace place;
} DnItem;

/* Tells the list in which an item stands from others: its items have one parent and numbers of one kind. */
static inline guint64 dn_item_list(const DnItem *item)
{
	return (guint64)item->parent << 8 | (guint64)item->marker.kind;
}

/* A line without a number that names a body and says nothing of it: items may stand below. */
typedef struct {
	DnSlice words; /* empty for none */
	guint under;   /* serial of the level under which it stands */
	guint rank;    /* of the items below it; 0 until there is one */
	guint line;    /* as in a draft */
} DnBodyHeading;

/* The last table with a header that was read. */
typedef struct {
	guint header;       /* the paragraph of its first row */
	guint n_rows;       /* of the header; 0 for no such table */
	guint64 last_number; /* of its tasks; 0 for none */
} DnTableAbove;

/* A doubt about the text, at a place. */
typedef struct {
	const char *code;
	DnSeverity severity;
	DnPlace place;
	const char *message;
	gboolean of_plan;  /* it counts only where the plan's tasks are */
	gboolean beside;   /* it counts only where the document has tasks */
} DnDoubt;

typedef struct {
	const DnText *text;
	DnLexicon lexicon;
	DnArena *arena;
	GPtrArray *arenas;     /* of other threads that read parts of the text */
	gboolean in_parallel;  /* other documents are being read at the same time */
	GArray *tasks;         /* DnDraft */
	GArray *staying;       /* DnBody: those that join every later clause */
	GArray *items;         /* DnItem; that of serial n at index n - 1 */
	GArray *doubts;        /* DnDoubt */
	DnSlice rule;          /* the statement of the lead rule; empty for none */
	DnPlace rule_place;
	guint rule_from;       /* the first draft for which it holds */
	gunichar lead_mark;    /* the rule is that those lead beside whom it stands; 0 for none */
	DnSlice announcement;  /* the last short paragraph without a number, or one that ends with a colon; it may announce a list */
	guint announced_under; /* serial of the level under which it stands */
	DnTableAbove table;    /* which one without a header may go on */
	guint n_lines;         /* that begin with a body */
	DnBodyHeading heading, heading_before; /* the last one, and the one before it that has items */
	gboolean all_lead;     /* the rule is that all who are responsible lead, where nobody is named as lead */
} DnDrafts;

void dn_drafts_init(DnDrafts *drafts, const DnText *text, const DnLexicon *lexicon, DnArena *arena);
void dn_drafts_clear(DnDrafts *drafts);
/* Another arena that lives as long as the drafts. */
DnArena *dn_drafts_add_arena(DnDrafts *drafts);

void dn_drafts_doubt(DnDrafts *drafts, const char *code, DnSeverity severity, DnPlace place, const char *format, ...)
	G_GNUC_PRINTF(5, 6);
/* Where a part of a draft's clause stands. */
DnPlace dn_drafts_locate(const DnDrafts *drafts, const DnDraft *draft, DnSlice part);
/* Notes the lead rule; the first one stands. */
void dn_drafts_set_rule(DnDrafts *drafts, DnSlice words, DnPlace place, guint holds_from);
/* The headings and numbers under which the next draft stands. `own` says that the innermost level is its own number. */
void dn_drafts_place_under(DnDrafts *drafts, DnDraft *draft, DnOutline *outline);

/* Words with their spaces as a reader would type them, kept with the drafts. */
const char *dn_drafts_keep(DnDrafts *drafts, DnSlice words);

G_END_DECLS

#endif
