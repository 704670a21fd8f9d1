/* The outline: which headings and numbered items hold the place that is being read. */
#ifndef DUTYNET_PLAN_OUTLINE_H
#define DUTYNET_PLAN_OUTLINE_H

#include "plan/numbering.h"

G_BEGIN_DECLS

typedef struct {
	guint rank;
	DnMarker marker;   /* kind NONE for an unnumbered heading */
	DnSlice heading;   /* its first sentence, with the number */
	gboolean is_heading; /* it only titles what follows; else it is an item with text of its own */
	guint serial;      /* tells it from every other one */
	const char *title; /* the heading and the number as tasks under it repeat them; NULL until one does */
	const char *number;
} DnLevel;

typedef enum { DN_ORDER_FITS, DN_ORDER_GAP, DN_ORDER_REPEAT } DnOrder;

typedef struct {
	GArray *levels;               /* DnLevel, outer to inner */
	guint last[DN_MARKER_BULLET]; /* the last number of each kind */
	guint serial;
	gboolean outer_decimals; /* 2.1 counts paragraphs in no item whose number a word names, such as Action 4 */
} DnOutline;

void dn_outline_init(DnOutline *outline);
void dn_outline_clear(DnOutline *outline);
/* Forgets all headings and numbers: a new document within the document begins. */
void dn_outline_restart(DnOutline *outline);
/* Enters a numbered item, leaving those that it does not stand in. Tells whether its number follows the one before. */
DnOrder dn_outline_enter(DnOutline *outline, const DnMarker *marker, DnSlice heading, gboolean is_heading);
/* Enters a heading without a number, of a level from 1. */
void dn_outline_enter_heading(DnOutline *outline, guint level, DnSlice heading);
/* Leaves all levels within the one at `index`. */
void dn_outline_leave_within(DnOutline *outline, guint index);
/* Leaves the innermost level, which there is. */
void dn_outline_leave_innermost(DnOutline *outline);
/* Whether the number is the one that may come next. */
gboolean dn_outline_expects(const DnOutline *outline, const DnMarker *marker);
/* Makes a level a heading, or an item with text of its own. */
void dn_outline_set_heading(DnLevel *level, gboolean is_heading);
/* Whether a number stands behind the innermost item, whose own a word names, and not within it: 6. Transport below Action 9, with 5. Health above it,
 * and 2.1 where such numbers count paragraphs. */
gboolean dn_outline_leaves_named(const DnOutline *outline, const DnMarker *marker);
/* The innermost level; NULL where there is none. */
const DnLevel *dn_outline_innermost(const DnOutline *outline);

G_END_DECLS

#endif
