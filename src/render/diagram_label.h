/* Text made safe for Graphviz labels. */
#ifndef DUTYNET_RENDER_DIAGRAM_LABEL_H
#define DUTYNET_RENDER_DIAGRAM_LABEL_H

#include <glib.h>

G_BEGIN_DECLS

/* One line of text: control characters and line breaks become spaces, characters that reorder the text around them go. The
 * caller frees. */
char *dn_label_plain(const char *text);

/* A value for the attribute `label` that shows `text` literally. Lines are separated by '\n' and each is ended by `line_end`:
 * 'l', 'n' or 'r' for left, centred, right. The caller frees. */
char *dn_label_escape(const char *text, char line_end);

/* What dn_label_escape() puts behind an ampersand that Graphviz would take for the start of an entity. */
#define DN_LABEL_JOINER "\xe2\x81\xa0"

G_END_DECLS

#endif
