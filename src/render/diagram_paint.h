/* PNG and PDF: a graph painted on a cairo surface and written out. */
#ifndef DUTYNET_RENDER_DIAGRAM_PAINT_H
#define DUTYNET_RENDER_DIAGRAM_PAINT_H

#include "render/diagram_graphviz.h"

G_BEGIN_DECLS

/* A graph that has been laid out, as PNG with so many dots an inch, stated in the file. Width and height in points. */
GBytes *dn_paint_png(DnGraphviz *graphviz, Agraph_t *graph, double width, double height, double dpi, GError **error);

/* The same as PDF, one page of that size, fonts embedded, without the time at which it was made. */
GBytes *dn_paint_pdf(DnGraphviz *graphviz, Agraph_t *graph, double width, double height, const char *title, GError **error);

G_END_DECLS

#endif
