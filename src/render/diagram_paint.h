/* A graph painted once and kept as a recording, to be written as PNG and PDF. */
#ifndef DUTYNET_RENDER_DIAGRAM_PAINT_H
#define DUTYNET_RENDER_DIAGRAM_PAINT_H

#include "render/diagram_graphviz.h"

G_BEGIN_DECLS

typedef struct DnPainting DnPainting;

/* Records a graph that has been laid out. Width and height in points; `title` may be NULL. DN_ERROR_FOREIGN. */
DnPainting *dn_painting_new(DnGraphviz *graphviz, Agraph_t *graph, double width, double height, const char *title, GError **error);
void dn_painting_free(DnPainting *painting);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(DnPainting, dn_painting_free)

/* As PNG with so many dots an inch, stated in the file. DN_ERROR_FOREIGN. */
GBytes *dn_painting_write_png(const DnPainting *painting, double dpi, GError **error);

/* As PDF, one page, fonts embedded, without the time at which it was made. DN_ERROR_FOREIGN. */
GBytes *dn_painting_write_pdf(const DnPainting *painting, GError **error);

G_END_DECLS

#endif
