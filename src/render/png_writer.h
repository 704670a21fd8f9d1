/* PNG files, written row by row. */
#ifndef DUTYNET_RENDER_PNG_WRITER_H
#define DUTYNET_RENDER_PNG_WRITER_H

#include <dutynet/error.h>

G_BEGIN_DECLS

typedef struct DnPng DnPng;

/* A picture of so many pixels, eight bits each of red, green and blue; the file states its dots an inch. */
DnPng *dn_png_new(guint width, guint height, double dpi);
void dn_png_free(DnPng *png);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(DnPng, dn_png_free)

/* The next rows, as cairo keeps them (CAIRO_FORMAT_RGB24): a guint32 a pixel, rows `stride` bytes apart. */
void dn_png_add_rows(DnPng *png, const guint8 *pixels, gsize stride, guint rows);

/* The file, after all its rows. */
GBytes *dn_png_finish(DnPng *png);

G_END_DECLS

#endif
