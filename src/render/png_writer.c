/* PNG files, written row by row. Rows are not filtered, and ISA-L compresses them at its first level: a page at 300 dots an inch is
 * mostly one colour, zlib takes five times longer over it than cairo over the drawing, and the file is as large. */
#include "render/png_writer.h"

#include <isa-l.h>
#include <math.h>
#include <string.h>

#define ROWS 16     /* compressed at a time */
#define CHUNK 65536 /* bytes of compressed data in one part of the file */

struct DnPng {
	guint width, height;
	guint n_rows; /* so far */
	struct isal_zstream stream;
	guint8 memory[ISAL_DEF_LVL1_DEFAULT]; /* of the compressor */
	guint8 compressed[CHUNK];
	guint8 *rows;
	GByteArray *file;
};

static void append_number(GByteArray *out, guint32 number)
{
	guint32 big_endian = GUINT32_TO_BE(number);
	g_byte_array_append(out, (const guint8 *)&big_endian, sizeof big_endian);
}

static void append_chunk(GByteArray *out, const char *type, const guint8 *data, guint n)
{
	append_number(out, n);
	guint start = out->len;
	g_byte_array_append(out, (const guint8 *)type, 4);
	g_byte_array_append(out, data, n);
	append_number(out, crc32_gzip_refl(0, out->data + start, out->len - start));
}

static void append_header(DnPng *png, double dpi)
{
	static const guint8 signature[] = {0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
	static const guint8 eight_bits_rgb[] = {8, 2, 0, 0, 0};
	static const guint8 metre[] = {1};
	guint32 per_metre = (guint32)lround(dpi / 0.0254);
	g_byte_array_append(png->file, signature, sizeof signature);
	g_autoptr(GByteArray) header = g_byte_array_new();
	append_number(header, png->width);
	append_number(header, png->height);
	g_byte_array_append(header, eight_bits_rgb, sizeof eight_bits_rgb);
	append_chunk(png->file, "IHDR", header->data, header->len);
	g_autoptr(GByteArray) resolution = g_byte_array_new();
	append_number(resolution, per_metre);
	append_number(resolution, per_metre);
	g_byte_array_append(resolution, metre, sizeof metre);
	append_chunk(png->file, "pHYs", resolution->data, resolution->len);
}

/* Every row starts with a byte that says how it is filtered. */
static gsize row_size(const DnPng *png)
{
	return 1 + (gsize)png->width * 3;
}

static void start_chunk(DnPng *png)
{
	png->stream.next_out = png->compressed;
	png->stream.avail_out = CHUNK;
}

static void end_chunk(DnPng *png)
{
	append_chunk(png->file, "IDAT", png->compressed, CHUNK - png->stream.avail_out);
}

DnPng *dn_png_new(guint width, guint height, double dpi)
{
	DnPng *png = g_new(DnPng, 1);
	png->width = width;
	png->height = height;
	png->n_rows = 0;
	png->rows = g_malloc(row_size(png) * ROWS + 1);
	png->file = g_byte_array_new();
	append_header(png, dpi);
	isal_deflate_init(&png->stream);
	png->stream.gzip_flag = IGZIP_ZLIB;
	png->stream.level = 1;
	png->stream.level_buf = png->memory;
	png->stream.level_buf_size = sizeof png->memory;
	start_chunk(png);
	return png;
}

void dn_png_free(DnPng *png)
{
	if (png == NULL)
		return;
	g_free(png->rows);
	g_clear_pointer(&png->file, g_byte_array_unref);
	g_free(png);
}

#define BLOCK 16 /* pixels */

static gboolean is_white(const guint32 *pixels)
{
	guint32 all = pixels[0];
	for (guint x = 1; x < BLOCK; x++)
		all &= pixels[x];
	return (all & 0xffffff) == 0xffffff;
}

/* Each pixel is written with one byte too many, which the next overwrites. */
static void pack_pixels(guint8 *restrict row, const guint32 *restrict pixels, guint n)
{
	for (guint x = 0; x < n; x++, row += 3) {
		guint32 red_green_blue = GUINT32_TO_BE(pixels[x] << 8);
		memcpy(row, &red_green_blue, sizeof red_green_blue);
	}
}

/* Most of a page is white. */
static void pack_row(guint8 *restrict row, const guint32 *restrict pixels, guint width)
{
	*row++ = 0; /* no filter */
	guint x = 0;
	for (; x + BLOCK <= width; x += BLOCK, row += 3 * BLOCK)
		if (is_white(pixels + x))
			memset(row, 0xff, 3 * BLOCK);
		else
			pack_pixels(row, pixels + x, BLOCK);
	pack_pixels(row, pixels + x, width - x);
}

/* Compresses what is next; the calls of ISA-L fail on wrong settings only. */
static void compress(DnPng *png, gsize bytes, gboolean last)
{
	png->stream.avail_in = (guint32)bytes;
	png->stream.end_of_stream = last ? 1 : 0;
	isal_deflate(&png->stream);
	while (png->stream.avail_out == 0) {
		end_chunk(png);
		start_chunk(png);
		isal_deflate(&png->stream);
	}
}

/* ISA-L's fast loop (2.30) hashes the third byte of a stream from a register that nobody has set, so that one picture in some
 * hundreds came out as another file. A flush takes its slow loop, which needs this many bytes to start on. */
#define START 8

static void compress_start(DnPng *png)
{
	png->stream.flush = SYNC_FLUSH;
	compress(png, START, FALSE);
	png->stream.flush = NO_FLUSH;
}

/* Compresses the first `n` packed rows. */
static void compress_rows(DnPng *png, guint n)
{
	gsize size = row_size(png) * n;
	png->stream.next_in = png->rows;
	if (png->n_rows == 0 && size > START) {
		compress_start(png);
		size -= START;
	}
	png->n_rows += n;
	compress(png, size, png->n_rows == png->height);
}

void dn_png_add_rows(DnPng *png, const guint8 *pixels, gsize stride, guint rows)
{
	for (guint first = 0; first < rows; first += ROWS) {
		guint n = MIN(ROWS, rows - first);
		for (guint i = 0; i < n; i++)
			pack_row(png->rows + row_size(png) * i, (const guint32 *)(const void *)(pixels + stride * (first + i)), png->width);
		compress_rows(png, n);
	}
}

GBytes *dn_png_finish(DnPng *png)
{
	end_chunk(png);
	append_chunk(png->file, "IEND", (const guint8 *)"", 0);
	return g_byte_array_free_to_bytes(g_steal_pointer(&png->file));
}
