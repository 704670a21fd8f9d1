/* A diagram that has been laid out, to be written in one or more formats. */
#ifndef DUTYNET_RENDER_DIAGRAM_DRAWING_H
#define DUTYNET_RENDER_DIAGRAM_DRAWING_H

#include <dutynet/error.h>

G_BEGIN_DECLS

typedef struct DnDrawing DnDrawing;
struct Agraph_s;

/* What is drawn: a graph whose nodes and edges have their places, on a page of so many points. */
typedef struct {
	struct Agraph_s *graph; /* Graphviz's Agraph_t */
	double width, height;
	const char *font;   /* a family */
	const char *title;  /* of the whole; NULL for none */
	GHashTable *titles; /* id → what SVG says when the pointer rests on it */
} DnSheet;

/* Lays the sheet out and takes from Graphviz what the formats of a NULL-terminated list need ("dot", "svg", "png", "pdf"); the
 * sheet may go then. One thread at a time. DN_ERROR_UNSUPPORTED, DN_ERROR_FOREIGN. */
DnDrawing *dn_drawing_new(const DnSheet *sheet, const char *const *formats, GError **error);
void dn_drawing_free(DnDrawing *drawing);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(DnDrawing, dn_drawing_free)

/* The dots an inch of its PNG: 300, and less where that would be larger than the limit. */
double dn_drawing_dpi(const DnDrawing *drawing);

/* The file, in one of the formats that the drawing was made for. DN_ERROR_FOREIGN. */
GBytes *dn_drawing_write(const DnDrawing *drawing, const char *format, GError **error);

G_END_DECLS

#endif
