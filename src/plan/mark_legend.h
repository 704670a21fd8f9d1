/* Marks in the cells of a table, and what is said of them beside it: ●为牵头单位，○为配合单位. */
#ifndef DUTYNET_PLAN_MARK_LEGEND_H
#define DUTYNET_PLAN_MARK_LEGEND_H

#include "plan/draft.h"

G_BEGIN_DECLS

enum { DN_LEGEND_MARKS = 16 };

typedef struct {
	guint n;               /* marks that the table holds */
	DnSlice marks[DN_LEGEND_MARKS];
	gboolean known[DN_LEGEND_MARKS]; /* what each means */
	DnDuty duties[DN_LEGEND_MARKS];
	gboolean explained;    /* some mark is */
	gboolean informed;     /* the mark I says that a body is only told of it */
} DnMarkLegend;

/* Whether the cell holds a mark and nothing else: a sign, one or two capitals, or the word for a role. */
gboolean dn_mark_is_one(DnSlice cell);

/* Collects the marks below row `header` of the table whose rows are `n` paragraphs from `first` on, and what is said of them near it. Whether
 * anything is. */
gboolean dn_mark_legend_find(DnMarkLegend *out, const DnDrafts *drafts, guint first, guint n, guint header);

/* What the text says of those marks of the legend of which nothing is known yet: ●为牵头单位，○为配合单位. */
void dn_mark_legend_explain(DnMarkLegend *legend, DnSlice text);

/* What a mark says that a body does. FALSE where it says that it does nothing, or nothing that is known. */
gboolean dn_mark_legend_duty(DnDuty *out, const DnMarkLegend *legend, DnSlice mark);

G_END_DECLS

#endif
