/* The canvas of a diagram: marks and strokes at given places, kept as the nodes and edges of a Graphviz graph.
 *
 * Lengths are in canvas points: x to the right, y down from the top left corner of the page, times the scale of the canvas on
 * paper. Names, texts and titles may hold any characters: they are drawn literally. Later marks lie on earlier ones; strokes
 * lie under all marks, bands under all strokes. */
#ifndef DUTYNET_RENDER_DIAGRAM_CANVAS_H
#define DUTYNET_RENDER_DIAGRAM_CANVAS_H

#include "render/diagram_drawing.h"

G_BEGIN_DECLS

typedef struct DnCanvas DnCanvas;

typedef struct {
	double x, y;
} DnPoint;

typedef struct {
	double left, top, width, height;
} DnBox;

typedef enum { DN_ALIGN_CENTRE, DN_ALIGN_LEFT, DN_ALIGN_RIGHT } DnAlign;

/* Something at a place. Zero members are the defaults. */
typedef struct {
	const char *name;  /* id in the graph and in SVG, ASCII; NULL for decoration */
	const char *class; /* in SVG */
	const char *title; /* what is said when the pointer rests on it */
	const char *shape; /* a Graphviz shape; NULL for a box where it has fill or line, and for bare text else */
	double x, y;       /* the centre */
	double width, height;
	const char *fill;  /* colour inside; NULL for none */
	const char *line;  /* colour of the outline; NULL for none */
	double line_width;
	const char *style; /* of the outline: "dashed", "dotted" */
	const char *text;  /* within the box; '\n' starts a line */
	double size;       /* of the text, in points; 0 for 8 */
	gboolean bold;
	const char *colour; /* of the text; NULL for near black */
	DnAlign align;
} DnMark;

/* A line between two named marks that are on the canvas already, as a Bézier curve of 3k + 1 points, or straight where there are two. */
typedef struct {
	const char *name, *class, *title;
	const char *from, *to;
	const DnPoint *points;
	guint n_points;
	const char *colour;
	double width;
	const char *style;
	const char *head; /* a Graphviz arrow shape, drawn beyond the last point to `tip` */
	DnPoint tip;
	double head_size; /* times Graphviz's own */
} DnStroke;

/* `name` is that of the graph. `font` is a family. */
DnCanvas *dn_canvas_new(const char *name, double width, double height, double scale, const char *font, gboolean directed);
void dn_canvas_free(DnCanvas *canvas);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(DnCanvas, dn_canvas_free)

void dn_canvas_add(DnCanvas *canvas, const DnMark *mark);
void dn_canvas_connect(DnCanvas *canvas, const DnStroke *stroke);
/* A filled box in the background: a band, a rule, a line of a grid. */
void dn_canvas_band(DnCanvas *canvas, DnBox box, const char *fill);

/* Text alone, in a box whose left, middle or right (by `align`) is at x and whose middle is at y. */
void dn_canvas_text(DnCanvas *canvas, double x, double y, const char *text, double size, gboolean bold, const char *colour,
                    DnAlign align);

/* The title of the whole picture for SVG. */
void dn_canvas_set_title(DnCanvas *canvas, const char *title);

/* Appends what the labels say. */
void dn_canvas_append_text(GString *text, const DnCanvas *canvas);
/* Lays the canvas out, to be written in the formats of a NULL-terminated list, as dn_drawing_new(). */
DnDrawing *dn_canvas_draw(DnCanvas *canvas, const char *const *formats, GError **error);

G_END_DECLS

#endif
