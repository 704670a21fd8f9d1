/* Fonts cut down to the characters that a run draws. */
#ifndef DUTYNET_RENDER_FONT_CUT_H
#define DUTYNET_RENDER_FONT_CUT_H

#include <glib.h>

G_BEGIN_DECLS

/* From here on, and for the life of the process, text is set in copies of the diagrams' font, regular and bold, that hold the
 * characters of `text` alone. Pictures of it look the same; PDFs are smaller and are made in half the time, since cairo goes through the
 * whole font for each character of each file. Where a picture has another character too, that one comes from the whole font, and may
 * stand a little higher or lower. Returns FALSE and changes nothing where fonts cannot be cut: without the library, or for fonts of a
 * kind that is not a file of outlines. */
gboolean dn_font_cut(const char *text);

G_END_DECLS

#endif
