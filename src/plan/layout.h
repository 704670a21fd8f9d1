/* How a document's lines were laid out: one paragraph a line, or broken at a width. */
#ifndef DUTYNET_PLAN_LAYOUT_H
#define DUTYNET_PLAN_LAYOUT_H

#include <dutynet/document.h>

#include "plan/slice.h"

G_BEGIN_DECLS

typedef struct {
	gboolean wrapped;  /* lines are broken at a width; else each line is a paragraph */
	guint width;       /* of a full line, in columns (a Chinese character takes two) */
	gboolean indented; /* a paragraph's first line is indented, no other is */
	gboolean gaps_end; /* an empty line ends a paragraph */
} DnLayout;

/* One printed line, without the spaces around it. */
typedef struct {
	DnSlice text;
	guint width;
	guint indent; /* columns */
} DnPrinted;

DnPrinted dn_layout_print(const DnLine *line);
void dn_layout_measure(DnLayout *out, const DnLine *lines, gsize n);
/* Whether `paragraph` goes on from its last line, `line`, to `next` below it, `gap` telling an empty line between. */
gboolean dn_layout_goes_on(const DnLayout *layout, DnSlice paragraph, const DnPrinted *line, const DnPrinted *next, gboolean gap);
/* Whether a printed line is only the number of a page. */
gboolean dn_layout_is_page_number(DnSlice text);

G_END_DECLS

#endif
