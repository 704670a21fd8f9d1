/* The font of a diagram: what is installed, and how wide text comes out in it. */
#ifndef DUTYNET_RENDER_DIAGRAM_FONT_H
#define DUTYNET_RENDER_DIAGRAM_FONT_H

#include <glib.h>

G_BEGIN_DECLS

/* The family to draw `sample` in: the first of a list of good fonts that is installed, else whichever there is, else
 * "sans-serif". *lacking is set where the sample has Chinese and no installed font has the common characters; else *missing
 * names the characters of the sample that no installed font has, and is NULL where there is none. The caller frees both. */
char *dn_font_choose(gboolean *lacking, char **missing, const char *sample);

/* A CSS font-family list for SVG that begins with `family` and goes on with fonts of other systems. The caller frees. */
char *dn_font_css_list(const char *family);

/* The width of text in points, set in `size` points. It is an estimate from classes of characters that errs on the wide side
 * by a few hundredths for the fonts of the list. Newlines are not looked at. */
double dn_font_text_width(const char *text, double size, gboolean bold);

/* The text on one line, its line breaks spaces, cut to fit `width` and ending in "…" where cut. The caller frees. */
char *dn_font_fit_text(const char *text, double size, gboolean bold, double width);

/* The text broken into lines of at most `width`, at most `max_lines`, the last one cut by "…"; breaks at spaces in Latin text
 * and anywhere in Chinese. NULL-terminated; the caller frees with g_strfreev(). */
char **dn_font_wrap_text(const char *text, double size, gboolean bold, double width, guint max_lines);

G_END_DECLS

#endif
