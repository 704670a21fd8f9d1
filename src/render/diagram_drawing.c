/* A diagram that has been laid out, to be written in one or more formats. DOT and SVG are Graphviz's and are made at once; for PNG
 * and PDF the picture is recorded. */
#include "render/diagram_drawing.h"

#include <math.h>

#include "render/diagram_paint.h"
#include "render/diagram_svg.h"

#define PNG_DPI 300.0
#define PNG_MAX_SIDE 30000.0 /* pixels; cairo draws up to 32,767 */
#define PNG_MAX_PIXELS 60e6  /* about half a second of work */

struct DnDrawing {
	GBytes *dot, *svg;
	DnPainting *painting; /* for PNG and PDF */
	double dpi;
};

static double png_dpi(const DnSheet *sheet)
{
	double width = sheet->width / POINTS_PER_INCH, height = sheet->height / POINTS_PER_INCH;
	double dpi = MIN(PNG_DPI, PNG_MAX_SIDE / MAX(width, height));
	return floor(MIN(dpi, sqrt(PNG_MAX_PIXELS / (width * height))));
}

static gboolean prepare_dot(DnDrawing *drawing, const DnSheet *sheet, DnGraphviz *graphviz, GError **error)
{
	drawing->dot = dn_graphviz_write(graphviz, sheet->graph, error);
	return drawing->dot != NULL;
}

static gboolean prepare_svg(DnDrawing *drawing, const DnSheet *sheet, DnGraphviz *graphviz, GError **error)
{
	g_autoptr(GBytes) raw = dn_graphviz_draw_svg(graphviz, sheet->graph, error);
	drawing->svg = raw != NULL ? dn_svg_finish(raw, sheet->font, sheet->titles) : NULL;
	return drawing->svg != NULL;
}

static gboolean prepare_painting(DnDrawing *drawing, const DnSheet *sheet, DnGraphviz *graphviz, GError **error)
{
	if (drawing->painting == NULL)
		drawing->painting = dn_painting_new(graphviz, sheet->graph, sheet->width, sheet->height, sheet->title, error);
	return drawing->painting != NULL;
}

static GBytes *write_dot(const DnDrawing *drawing, GError **error)
{
	(void)error;
	return g_bytes_ref(drawing->dot);
}

static GBytes *write_svg(const DnDrawing *drawing, GError **error)
{
	(void)error;
	return g_bytes_ref(drawing->svg);
}

static GBytes *write_png(const DnDrawing *drawing, GError **error)
{
	return dn_painting_write_png(drawing->painting, drawing->dpi, error);
}

static GBytes *write_pdf(const DnDrawing *drawing, GError **error)
{
	return dn_painting_write_pdf(drawing->painting, error);
}

typedef struct {
	const char *name;
	gboolean (*prepare)(DnDrawing *drawing, const DnSheet *sheet, DnGraphviz *graphviz, GError **error);
	GBytes *(*write)(const DnDrawing *drawing, GError **error);
} Format;

static const Format known[] = {
	{"dot", prepare_dot, write_dot},
	{"svg", prepare_svg, write_svg},
	{"png", prepare_painting, write_png},
	{"pdf", prepare_painting, write_pdf},
};

static const Format *find_format(const char *name, GError **error)
{
	for (gsize i = 0; i < G_N_ELEMENTS(known); i++)
		if (g_strcmp0(name, known[i].name) == 0)
			return &known[i];
	g_set_error(error, DN_ERROR, DN_ERROR_UNSUPPORTED, "unknown diagram format \"%s\" (known: dot, svg, png, pdf)", name);
	return NULL;
}

static gboolean prepare(DnDrawing *drawing, const DnSheet *sheet, DnGraphviz *graphviz, const char *const *formats, GError **error)
{
	for (; *formats != NULL; formats++) {
		const Format *format = find_format(*formats, error);
		if (format == NULL || !format->prepare(drawing, sheet, graphviz, error))
			return FALSE;
	}
	return TRUE;
}

DnDrawing *dn_drawing_new(const DnSheet *sheet, const char *const *formats, GError **error)
{
	g_autoptr(DnDrawing) drawing = g_new0(DnDrawing, 1);
	g_autoptr(DnGraphviz) graphviz = dn_graphviz_new();
	drawing->dpi = png_dpi(sheet);
	if (!dn_graphviz_layout(graphviz, sheet->graph, "nop2", error))
		return NULL;
	gboolean ready = prepare(drawing, sheet, graphviz, formats, error);
	dn_graphviz_free_layout(graphviz, sheet->graph);
	return ready ? g_steal_pointer(&drawing) : NULL;
}

void dn_drawing_free(DnDrawing *drawing)
{
	if (drawing == NULL)
		return;
	g_clear_pointer(&drawing->dot, g_bytes_unref);
	g_clear_pointer(&drawing->svg, g_bytes_unref);
	dn_painting_free(drawing->painting);
	g_free(drawing);
}

double dn_drawing_dpi(const DnDrawing *drawing)
{
	return drawing->dpi;
}

GBytes *dn_drawing_write(const DnDrawing *drawing, const char *format, GError **error)
{
	const Format *found = find_format(format, error);
	return found != NULL ? found->write(drawing, error) : NULL;
}
