/* What each paragraph of a text says by itself, before it is known under which headings and numbers it stands: its own number, its clauses,
 * where items may begin within it, a rule about who leads. Most of the work of parsing is here, and paragraphs do not depend on one
 * another, so that those of a long text are read on all processors. */
#ifndef DUTYNET_PLAN_READING_H
#define DUTYNET_PLAN_READING_H

#include "plan/draft.h"

G_BEGIN_DECLS

typedef struct {
	DnSlice paragraph;  /* all of it, with the next one where that one holds what it announces */
	guint n_paragraphs;
	DnSlice unread; /* the line behind them, where a label announces bodies and it was not read as one; empty for none */
	gboolean stays; /* the label is read all the same, since its own line names bodies that are over */
	DnMarks marks;      /* it is bodies and nothing else: ◎国土交通省、○警察庁 */
	gboolean heads_table; /* it is the words of a label, or titles of columns, on a page (PDF, OFD): what is left of a table that could not be read */
	gboolean of_holders; /* a numbered label with names that say nothing of the item above */
	DnSlice words;      /* without the number of a label, which counts what is said of an item */
	DnMarker marker;    /* kind NONE where it begins with no number */
	GArray *clauses;    /* DnFoundClause; NULL for none */
	GArray *room;       /* the same array, or where it would be: for one that only the paragraphs before prove; NULL where none may be */
	GArray *candidates; /* for dn_inline_items_find(); NULL for none */
	DnSlice rule;       /* empty for none */
	gboolean all_lead;  /* the rule is that all who are responsible lead */
	gunichar lead_mark; /* the rule is that those lead beside whom it stands; 0 for none */
} DnReading;

/* （三）责任单位： the words behind a number. */
static inline DnSlice dn_reading_behind_number(const DnReading *reading)
{
	gsize length = reading->marker.length;
	return length > 0 ? dn_slice_trim(dn_slice_skip(reading->paragraph, length)) : reading->paragraph;
}

typedef struct DnReadings DnReadings;

/* Names are kept with the drafts. */
DnReadings *dn_readings_new(DnDrafts *drafts);
void dn_readings_free(DnReadings *readings);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(DnReadings, dn_readings_free)

/* The reading of a paragraph. Paragraphs are asked for in order; the reading lives until a later one is asked for. */
DnReading *dn_readings_at(DnReadings *readings, guint paragraph);

G_END_DECLS

#endif
