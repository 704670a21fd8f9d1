/* PNG files: what cairo reads back is what was written. */
#include "cmocka_setup.h"

#include "render/png_writer.h"

#include <cairo.h>
#include <string.h>

#define STRIDE(width) ((gsize)(width) * 4)

/* Stripes and noise, with a byte that is not shown set anyhow. */
static guint32 *pixels_new(guint width, guint height)
{
	g_autoptr(GRand) random = g_rand_new_with_seed(7);
	guint32 *pixels = g_new(guint32, (gsize)width * height);
	for (guint i = 0; i < width * height; i++)
		pixels[i] = i / width % 3 == 0 ? 0x00ffffff : g_rand_int(random);
	return pixels;
}

static GBytes *write_in_bands(const guint32 *pixels, guint width, guint height, guint band)
{
	g_autoptr(DnPng) png = dn_png_new(width, height, 300);
	for (guint top = 0; top < height; top += band)
		dn_png_add_rows(png, (const guint8 *)(pixels + (gsize)top * width), STRIDE(width), MIN(band, height - top));
	return dn_png_finish(png);
}

typedef struct {
	const guint8 *next;
	gsize left;
} Source;

static cairo_status_t read_next(void *data, unsigned char *bytes, unsigned int n)
{
	Source *source = data;
	if (source->left < n)
		return CAIRO_STATUS_READ_ERROR;
	memcpy(bytes, source->next, n);
	source->next += n;
	source->left -= n;
	return CAIRO_STATUS_SUCCESS;
}

static void assert_holds(GBytes *png, const guint32 *pixels, guint width, guint height)
{
	Source source;
	source.next = g_bytes_get_data(png, &source.left);
	cairo_surface_t *image = cairo_image_surface_create_from_png_stream(read_next, &source);
	assert_int_equal(cairo_surface_status(image), CAIRO_STATUS_SUCCESS);
	assert_int_equal(cairo_image_surface_get_width(image), width);
	assert_int_equal(cairo_image_surface_get_height(image), height);
	for (guint y = 0; y < height; y++) {
		const guint8 *row = cairo_image_surface_get_data(image) + (gsize)y * (gsize)cairo_image_surface_get_stride(image);
		for (guint x = 0; x < width; x++)
			assert_int_equal(((const guint32 *)(const void *)row)[x] & 0xffffff, pixels[(gsize)y * width + x] & 0xffffff);
	}
	cairo_surface_destroy(image);
}

static void holds_every_pixel_whatever_the_size(void **state)
{
	(void)state;
	static const guint sizes[][2] = {{1, 1}, {1, 40}, {40, 1}, {37, 16}, {401, 333}};
	for (gsize i = 0; i < G_N_ELEMENTS(sizes); i++) {
		guint width = sizes[i][0], height = sizes[i][1];
		g_autofree guint32 *pixels = pixels_new(width, height);
		g_autoptr(GBytes) whole = write_in_bands(pixels, width, height, height);
		assert_holds(whole, pixels, width, height);
		g_autoptr(GBytes) in_bands = write_in_bands(pixels, width, height, 23);
		assert_holds(in_bands, pixels, width, height);
	}
}

static void the_same_picture_is_the_same_file(void **state)
{
	(void)state;
	g_autofree guint32 *pixels = pixels_new(301, 97);
	g_autoptr(GBytes) one = write_in_bands(pixels, 301, 97, 23);
	for (guint i = 0; i < 301 * 97; i++)
		pixels[i] ^= 0xff000000;
	g_autoptr(GBytes) other = write_in_bands(pixels, 301, 97, 23);
	assert_true(g_bytes_equal(one, other));
}

/* The compressor's fast loop is let at a stream only after a flush, whose mark this is: started on a stream, it hashes what it finds. */
static void the_first_bytes_are_flushed_by_themselves(void **state)
{
	(void)state;
	static const guint8 mark[] = {0, 0, 0xff, 0xff};
	g_autofree guint32 *pixels = pixels_new(301, 97);
	g_autoptr(GBytes) png = write_in_bands(pixels, 301, 97, 23);
	const guint8 *compressed = (const guint8 *)g_bytes_get_data(png, NULL) + 62;
	gsize at = 0;
	while (at < 64 && memcmp(compressed + at, mark, sizeof mark) != 0)
		at++;
	assert_in_range(at, 1, 63);
}

static void says_its_dots_an_inch(void **state)
{
	(void)state;
	static const guint8 dots_a_metre[] = {'p', 'H', 'Y', 's', 0, 0, 0x2e, 0x23, 0, 0, 0x2e, 0x23, 1}; /* 11811 */
	const guint32 pixel = 0;
	g_autoptr(GBytes) png = write_in_bands(&pixel, 1, 1, 1);
	assert_memory_equal((const guint8 *)g_bytes_get_data(png, NULL) + 37, dots_a_metre, sizeof dots_a_metre);
}

static void a_white_page_is_small(void **state)
{
	(void)state;
	g_autofree guint32 *pixels = g_new(guint32, 2480 * 1000);
	memset(pixels, 0xff, sizeof *pixels * 2480 * 1000);
	g_autoptr(GBytes) png = write_in_bands(pixels, 2480, 1000, 128);
	assert_in_range(g_bytes_get_size(png), 100, 60000);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(holds_every_pixel_whatever_the_size),
		cmocka_unit_test(the_same_picture_is_the_same_file),
		cmocka_unit_test(the_first_bytes_are_flushed_by_themselves),
		cmocka_unit_test(says_its_dots_an_inch),
		cmocka_unit_test(a_white_page_is_small),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
