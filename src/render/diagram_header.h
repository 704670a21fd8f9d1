/* Department names over the columns of a table. */
#ifndef DUTYNET_RENDER_DIAGRAM_HEADER_H
#define DUTYNET_RENDER_DIAGRAM_HEADER_H

#include "render/diagram.h"

G_BEGIN_DECLS

typedef struct {
	const guint *departments;
	guint n;
	double left;   /* of the first column */
	double bottom; /* of the names */
	double step;   /* width of a column */
	double size;   /* of the letters */
	double room;   /* to the left of the first column, for names that are written to the left */
	gboolean numbers; /* where names cannot be stacked, write the numbers of the columns, from 1, instead of stairs */
	const char *prefix; /* of the marks' names: "d" makes d0, d1 … */
} DnHeader;

/* Whether names are stacked, and the height of the header: names are written from top to bottom where all are Chinese and short, else each on a line of its own,
 * to the left, over its column. */
gboolean dn_header_stacks(const DnDiagram *diagram, const DnHeader *header);
double dn_header_height(const DnDiagram *diagram, const DnHeader *header);
void dn_header_draw(DnDiagram *diagram, const DnHeader *header);

G_END_DECLS

#endif
