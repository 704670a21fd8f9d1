/* SVG as it is handed out. */
#ifndef DUTYNET_RENDER_DIAGRAM_SVG_H
#define DUTYNET_RENDER_DIAGRAM_SVG_H

#include <glib.h>

G_BEGIN_DECLS

/* Graphviz's SVG with a font-family list instead of one font, weight as an attribute, and in place of node names the titles
 * of the table (id → text); elements without a title there lose theirs. */
GBytes *dn_svg_finish(GBytes *svg, const char *family, GHashTable *titles);

G_END_DECLS

#endif
