/* The glue to Graphviz: its context, its messages as GErrors, layout, and rendering to bytes. One thread at a time. */
#ifndef DUTYNET_RENDER_DIAGRAM_GRAPHVIZ_H
#define DUTYNET_RENDER_DIAGRAM_GRAPHVIZ_H

#include <dutynet/error.h>

#include <cairo.h>
#include <gvc.h>

G_BEGIN_DECLS

typedef struct DnGraphviz DnGraphviz;

/* Opens Graphviz for drawing; until it is freed, Graphviz's messages are caught and nothing reaches standard error. Never NULL. */
DnGraphviz *dn_graphviz_new(void);
void dn_graphviz_free(DnGraphviz *graphviz);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(DnGraphviz, dn_graphviz_free)

/* A new undirected or directed graph that dn_graphviz_write() can write; agclose() frees it. */
Agraph_t *dn_graphviz_graph_new(const char *name, gboolean directed);

/* Lays a graph out with an engine ("nop2" keeps the positions that the nodes have). DN_ERROR_FOREIGN, as of all that follow, with the
 * reason of Graphviz, Pango or cairo. */
gboolean dn_graphviz_layout(DnGraphviz *graphviz, Agraph_t *graph, const char *engine, GError **error);
void dn_graphviz_free_layout(DnGraphviz *graphviz, Agraph_t *graph);

/* A graph that has been laid out as SVG. */
GBytes *dn_graphviz_draw_svg(DnGraphviz *graphviz, Agraph_t *graph, GError **error);

/* Paints a graph that has been laid out on a cairo surface in points, and finishes the surface. */
gboolean dn_graphviz_paint(DnGraphviz *graphviz, cairo_surface_t *surface, Agraph_t *graph, GError **error);

/* The graph as DOT text. */
GBytes *dn_graphviz_write(DnGraphviz *graphviz, Agraph_t *graph, GError **error);

/* A graph from DOT text; agclose() frees it. */
Agraph_t *dn_graphviz_read(DnGraphviz *graphviz, const char *dot, GError **error);

G_END_DECLS

#endif
