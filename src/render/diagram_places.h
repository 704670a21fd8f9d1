/* Where the collaboration picture puts the departments, for formats that can hold places. */
#ifndef DUTYNET_RENDER_DIAGRAM_PLACES_H
#define DUTYNET_RENDER_DIAGRAM_PLACES_H

#include <dutynet/render.h>

G_BEGIN_DECLS

typedef struct {
	double x, y; /* points, y upwards; NaN for a department that is not drawn */
	double size; /* diameter in points */
} DnPlace;

/* One place a department; the caller frees. NULL with error as dn_render_diagram(). */
DnPlace *dn_diagram_places(const DnPlan *plan, const DnNetwork *network, const DnAnalysis *analysis, GError **error);

G_END_DECLS

#endif
