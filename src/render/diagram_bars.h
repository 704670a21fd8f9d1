/* A ranked list with a bar under each entry, for the panels beside pictures. */
#ifndef DUTYNET_RENDER_DIAGRAM_BARS_H
#define DUTYNET_RENDER_DIAGRAM_BARS_H

#include "render/diagram.h"

G_BEGIN_DECLS

typedef struct {
	char *text; /* on two lines where it is long */
	guint value;
} DnBar;

/* A heading and as many of the bars as the box has room for, in one column or more, on one scale from the first, which is the largest.
 * Frees their texts. */
void dn_bars_draw(DnDiagram *diagram, DnBox box, const char *heading, DnBar *bars, guint n);

G_END_DECLS

#endif
