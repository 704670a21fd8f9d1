/* Places for the nodes of a network picture. */
#ifndef DUTYNET_RENDER_DIAGRAM_LAYOUT_H
#define DUTYNET_RENDER_DIAGRAM_LAYOUT_H

#include "render/diagram_canvas.h"

G_BEGIN_DECLS

typedef struct {
	guint a, b;
	double length; /* wanted, in any unit */
} DnLayoutTie;

typedef struct {
	guint n_nodes;
	guint n_ties;
	const DnLayoutTie *ties;
} DnLayoutGraph;

/* Places from the wanted lengths alone, fitted to the box: its long side along the box's long side. Graphviz's neato, or sfdp
 * for a large graph. A graph without ties comes out as a grid. DN_ERROR_FOREIGN. */
gboolean dn_layout_spread(DnPoint *places, const DnLayoutGraph *graph, DnBox box, GError **error);

/* Moves boxes of these sizes (width in x, height in y), centred at `places`, until none overlaps another and all lie in the
 * box. FALSE where they do not fit; `places` then are as far as it got. */
gboolean dn_layout_separate(DnPoint *places, const DnPoint *sizes, guint n, DnBox box);

G_END_DECLS

#endif
