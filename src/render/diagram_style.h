/* Colours of the diagrams. The cluster colours are Okabe & Ito's, chosen for colour-blind readers, in an order in which
 * neighbours differ in lightness too. */
#ifndef DUTYNET_RENDER_DIAGRAM_STYLE_H
#define DUTYNET_RENDER_DIAGRAM_STYLE_H

#include <glib.h>

G_BEGIN_DECLS

#define DN_STYLE_INK "#1a1a1a"    /* text */
#define DN_STYLE_SOFT "#5f6368"   /* secondary text */
#define DN_STYLE_RULE "#c8ccd0"   /* rules and grids */
#define DN_STYLE_FAINT "#eef0f2"  /* bands */
#define DN_STYLE_ALARM "#b3261e"  /* what needs attention */

/* The strong and the pale colour of a cluster, from 1; 0 is for none. Past the palette's end they repeat. */
const char *dn_style_strong(guint cluster);
const char *dn_style_pale(guint cluster);
/* White or ink, whichever is read better on the strong colour. */
const char *dn_style_on_strong(guint cluster);

G_END_DECLS

#endif
