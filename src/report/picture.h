/* Diagrams as part of the page. */
#ifndef DUTYNET_REPORT_PICTURE_H
#define DUTYNET_REPORT_PICTURE_H

#include "render/markup_writer.h"

G_BEGIN_DECLS

/* Writes an SVG into the page: only elements and attributes that draw, sized by the page's style. Nodes and ties of departments
 * and tasks (ids d1, p1-2, t3) carry the indices as data-d, data-pair and data-t. Other ids get `prefix`, so that several
 * pictures can stand in one page. `label` is what a screen reader says. DN_ERROR_FOREIGN with libxml2's
 * reason, and nothing written, where it is no SVG. */
gboolean dn_picture_write(DnMarkup *markup, GBytes *svg, const char *prefix, const char *label, GError **error);

G_END_DECLS

#endif
