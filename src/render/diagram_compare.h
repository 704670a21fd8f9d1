/* Inside of the diagrams of comparisons. They draw on the page of a diagram of the later plan. */
#ifndef DUTYNET_RENDER_DIAGRAM_COMPARE_H
#define DUTYNET_RENDER_DIAGRAM_COMPARE_H

#include "render/diagram.h"

G_BEGIN_DECLS

/* More or new: blue, solid. Less or lost: vermillion, dashed. The steps between are paler. */
#define DN_COMPARE_MORE "#005f98"
#define DN_COMPARE_LESS "#b03a00"
#define DN_COMPARE_SOME_MORE "#8fbfe0"
#define DN_COMPARE_SOME_LESS "#e0a890"

gboolean dn_diagram_draw_difference(DnDiagram *diagram, const DnComparison *comparison, GError **error);
gboolean dn_diagram_draw_slope(DnDiagram *diagram, const DnComparison *comparison, GError **error);

G_END_DECLS

#endif
