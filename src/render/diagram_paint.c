/* A graph painted once and kept as a recording, to be written as PNG and PDF. */
#include "render/diagram_paint.h"

#include <cairo-pdf.h>
#include <cairo-tee.h>
#include <math.h>

#include "render/png_writer.h"

#define BAND 128 /* rows of pixels drawn at a time: a whole page of them would be most of the program's memory */

struct DnPainting {
	cairo_surface_t *recording; /* in points */
	double width, height;
	char *title;
};

static gboolean fail(cairo_status_t status, GError **error)
{
	g_set_error(error, DN_ERROR, DN_ERROR_FOREIGN, "cairo cannot draw the diagram: %s", cairo_status_to_string(status));
	return FALSE;
}

/* Ends a drawing; where one of its calls has failed, cairo keeps the reason until here. */
static cairo_status_t finish(cairo_t *cairo)
{
	cairo_status_t status = cairo_status(cairo);
	cairo_destroy(cairo);
	return status;
}

/* Records the graph through a surface of its own: the painting finishes the surface that it is given, and a recording that is
 * finished is empty. A tee hands text on as text, which PDFs are searched by. */
static gboolean record(DnPainting *painting, DnGraphviz *graphviz, Agraph_t *graph, GError **error)
{
	cairo_t *cairo = cairo_create(painting->recording);
	cairo_set_source_rgb(cairo, 1, 1, 1);
	cairo_paint(cairo);
	cairo_status_t status = finish(cairo);
	if (status != CAIRO_STATUS_SUCCESS)
		return fail(status, error);
	cairo_surface_t *tee = cairo_tee_surface_create(painting->recording);
	gboolean painted = dn_graphviz_paint(graphviz, tee, graph, error);
	cairo_surface_destroy(tee);
	status = cairo_surface_status(painting->recording);
	if (painted && status != CAIRO_STATUS_SUCCESS)
		return fail(status, error);
	return painted;
}

DnPainting *dn_painting_new(DnGraphviz *graphviz, Agraph_t *graph, double width, double height, const char *title, GError **error)
{
	g_autoptr(DnPainting) painting = g_new(DnPainting, 1);
	cairo_rectangle_t extents = {0, 0, width, height};
	painting->recording = cairo_recording_surface_create(CAIRO_CONTENT_COLOR, &extents);
	painting->width = width;
	painting->height = height;
	painting->title = g_strdup(title);
	return record(painting, graphviz, graph, error) ? g_steal_pointer(&painting) : NULL;
}

void dn_painting_free(DnPainting *painting)
{
	if (painting == NULL)
		return;
	cairo_surface_destroy(painting->recording);
	g_free(painting->title);
	g_free(painting);
}

/* Draws the recording, so many of the surface's units a point, from `top` units on. */
static gboolean draw(const DnPainting *painting, cairo_surface_t *surface, double scale, double top, GError **error)
{
	cairo_t *cairo = cairo_create(surface);
	cairo_translate(cairo, 0, -top);
	cairo_scale(cairo, scale, scale);
	cairo_set_source_surface(cairo, painting->recording, 0, 0);
	cairo_set_operator(cairo, CAIRO_OPERATOR_SOURCE);
	cairo_paint(cairo);
	cairo_status_t status = finish(cairo);
	cairo_surface_finish(surface);
	if (status == CAIRO_STATUS_SUCCESS)
		status = cairo_surface_status(surface);
	return status == CAIRO_STATUS_SUCCESS || fail(status, error);
}

GBytes *dn_painting_write_png(const DnPainting *painting, double dpi, GError **error)
{
	double scale = dpi / POINTS_PER_INCH;
	guint width = (guint)lround(painting->width * scale), height = (guint)lround(painting->height * scale);
	g_autoptr(DnPng) png = dn_png_new(width, height, dpi);
	gsize stride = (gsize)cairo_format_stride_for_width(CAIRO_FORMAT_RGB24, (int)width);
	g_autofree guint8 *pixels = g_malloc(stride * BAND);
	for (guint top = 0; top < height; top += BAND) {
		guint rows = MIN(BAND, height - top);
		cairo_surface_t *band = cairo_image_surface_create_for_data(pixels, CAIRO_FORMAT_RGB24, (int)width, (int)rows, (int)stride);
		gboolean drawn = draw(painting, band, scale, top, error);
		cairo_surface_destroy(band);
		if (!drawn)
			return NULL;
		dn_png_add_rows(png, pixels, stride, rows);
	}
	return dn_png_finish(png);
}

static cairo_status_t append_pdf(void *out, const unsigned char *bytes, unsigned int n)
{
	g_byte_array_append(out, bytes, n);
	return CAIRO_STATUS_SUCCESS;
}

GBytes *dn_painting_write_pdf(const DnPainting *painting, GError **error)
{
	g_autoptr(GByteArray) out = g_byte_array_new();
	cairo_surface_t *surface = cairo_pdf_surface_create_for_stream(append_pdf, out, painting->width, painting->height);
	cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, painting->title != NULL ? painting->title : "");
	cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, ""); /* no date: equal pictures are equal files */
	gboolean drawn = draw(painting, surface, 1, 0, error);
	cairo_surface_destroy(surface);
	if (!drawn)
		return NULL;
	return g_byte_array_free_to_bytes(g_steal_pointer(&out));
}
