/* PNG and PDF: a graph painted on a cairo surface and written out. PNGs are compressed lightly: a page at 300 dots an inch is
 * mostly white, and cairo's own writer takes longer over it than all the rest of the drawing. */
#include "render/diagram_paint.h"

#include <cairo-pdf.h>
#include <math.h>
#include <png.h>
#include <string.h>

#define COMPRESSION 2
#define BAND 256 /* rows */

/* What libpng and cairo write into. */
static void append_png(png_structp png, png_bytep bytes, png_size_t n)
{
	g_byte_array_append(png_get_io_ptr(png), bytes, (guint)n);
}

static void flush_nothing(png_structp png)
{
	(void)png;
}

static void fail_png(png_structp png, png_const_charp message)
{
	g_set_error(png_get_error_ptr(png), DN_ERROR, DN_ERROR_FOREIGN, "libpng cannot write the diagram: %s", message);
	png_longjmp(png, 1);
}

static void ignore_warning(png_structp png, png_const_charp message)
{
	(void)png;
	(void)message;
}

/* Sets up the header: eight bits each of red, green and blue. Rows come as cairo keeps them, four bytes a pixel. */
static void write_header(png_structp png, png_infop info, guint width, guint height, double dpi)
{
	guint per_metre = (guint)lround(dpi / 0.0254);
	png_set_compression_level(png, COMPRESSION);
	png_set_filter(png, PNG_FILTER_TYPE_BASE, PNG_FILTER_NONE);
	png_set_IHDR(png, info, width, height, 8, PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT,
	             PNG_FILTER_TYPE_DEFAULT);
	png_set_pHYs(png, info, per_metre, per_metre, PNG_RESOLUTION_METER);
	png_write_info(png, info);
	if (G_BYTE_ORDER == G_LITTLE_ENDIAN) {
		png_set_bgr(png);
		png_set_filler(png, 0, PNG_FILLER_AFTER);
	} else {
		png_set_filler(png, 0, PNG_FILLER_BEFORE);
	}
}

/* A picture recorded once and drawn band by band: a whole page of pixels would be most of the program's memory. */
typedef struct {
	cairo_surface_t *recording;
	guint width, height;
	gsize stride;
	guint8 *pixels; /* of one band */
} Bands;

/* Draws rows from `top` on into the band. */
static void draw_band(const Bands *bands, guint top, guint rows)
{
	memset(bands->pixels, 0xff, bands->stride * rows);
	cairo_surface_t *band = cairo_image_surface_create_for_data(bands->pixels, CAIRO_FORMAT_RGB24, (int)bands->width, (int)rows,
	                                                            (int)bands->stride);
	cairo_t *cairo = cairo_create(band);
	cairo_set_source_surface(cairo, bands->recording, 0, -(double)top);
	cairo_paint(cairo);
	cairo_destroy(cairo);
	cairo_surface_finish(band);
	cairo_surface_destroy(band);
}

static GBytes *encode_png(const Bands *bands, double dpi, GError **error)
{
	g_autoptr(GByteArray) out = g_byte_array_new();
	GError *failure = NULL;
	png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, &failure, fail_png, ignore_warning);
	png_infop info = png_create_info_struct(png);
	if (setjmp(png_jmpbuf(png)) == 0) {
		png_set_write_fn(png, out, append_png, flush_nothing);
		write_header(png, info, bands->width, bands->height, dpi);
		for (guint y = 0; y < bands->height; y++) {
			if (y % BAND == 0)
				draw_band(bands, y, MIN(BAND, bands->height - y));
			png_write_row(png, bands->pixels + y % BAND * bands->stride);
		}
		png_write_end(png, NULL);
	}
	png_destroy_write_struct(&png, &info);
	if (failure != NULL) {
		g_propagate_error(error, failure);
		return NULL;
	}
	return g_byte_array_free_to_bytes(g_steal_pointer(&out));
}

/* Records the graph. It is painted on a part of the recording that is as large as the whole: the painting finishes the surface that
 * it is given, and a recording that is finished is empty. */
static gboolean record(cairo_surface_t *recording, DnGraphviz *graphviz, Agraph_t *graph, double dpi, guint width, guint height,
                       GError **error)
{
	cairo_surface_t *all = cairo_surface_create_for_rectangle(recording, 0, 0, width, height);
	gboolean painted = dn_graphviz_paint(graphviz, all, graph, dpi, error);
	cairo_surface_destroy(all);
	return painted;
}

GBytes *dn_paint_png(DnGraphviz *graphviz, Agraph_t *graph, double width, double height, double dpi, GError **error)
{
	Bands bands = {.width = (guint)lround(width * dpi / POINTS_PER_INCH), .height = (guint)lround(height * dpi / POINTS_PER_INCH)};
	cairo_rectangle_t extents = {0, 0, bands.width, bands.height};
	bands.recording = cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &extents);
	bands.stride = (gsize)cairo_format_stride_for_width(CAIRO_FORMAT_RGB24, (int)bands.width);
	g_autofree guint8 *pixels = bands.pixels = g_malloc(bands.stride * BAND);
	GBytes *png = NULL;
	if (record(bands.recording, graphviz, graph, dpi, bands.width, bands.height, error))
		png = encode_png(&bands, dpi, error);
	cairo_surface_destroy(bands.recording);
	return png;
}

static cairo_status_t append_pdf(void *out, const unsigned char *bytes, unsigned int n)
{
	g_byte_array_append(out, bytes, n);
	return CAIRO_STATUS_SUCCESS;
}

GBytes *dn_paint_pdf(DnGraphviz *graphviz, Agraph_t *graph, double width, double height, const char *title, GError **error)
{
	g_autoptr(GByteArray) out = g_byte_array_new();
	cairo_surface_t *surface = cairo_pdf_surface_create_for_stream(append_pdf, out, width, height);
	cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, title != NULL ? title : "");
	cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, ""); /* no date: equal pictures are equal files */
	gboolean painted = dn_graphviz_paint(graphviz, surface, graph, POINTS_PER_INCH, error);
	cairo_surface_destroy(surface);
	if (!painted)
		return NULL;
	return g_byte_array_free_to_bytes(g_steal_pointer(&out));
}
