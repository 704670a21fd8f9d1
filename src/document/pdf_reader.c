/* PDF by poppler: the text of every page in reading order, line by line, tables as rows, without page numbers and running headers and footers. */
#include "document/reader.h"

#include <math.h>
#include <string.h>

#include <poppler.h>

#include "base/late_library.h"
#include "document/page_frames.h"
#include "document/page_order.h"

enum { HEADER_WITHIN = 1024, PIXELS = 2 /* of a page's picture, a point */ };

#define POPPLER_FUNCTIONS(F)                                                                                                               \
	F(poppler_error_quark)                                                                                                             \
	F(poppler_document_new_from_bytes)                                                                                                 \
	F(poppler_document_get_n_pages)                                                                                                    \
	F(poppler_document_get_page)                                                                                                       \
	F(poppler_page_get_text)                                                                                                           \
	F(poppler_page_get_text_layout)                                                                                                    \
	F(poppler_page_get_size)                                                                                                           \
	F(poppler_page_render)                                                                                                             \
	F(cairo_image_surface_create)                                                                                                      \
	F(cairo_image_surface_get_data)                                                                                                    \
	F(cairo_image_surface_get_stride)                                                                                                  \
	F(cairo_surface_flush)                                                                                                             \
	F(cairo_surface_destroy)                                                                                                           \
	F(cairo_create)                                                                                                                    \
	F(cairo_status)                                                                                                                    \
	F(cairo_destroy)                                                                                                                   \
	F(cairo_scale)                                                                                                                     \
	F(cairo_set_source_rgb)                                                                                                            \
	F(cairo_paint)

typedef struct {
	POPPLER_FUNCTIONS(DN_LATE_POINTER)
} Poppler;

static gboolean load_poppler(Poppler *poppler, const char *name, GError **error)
{
	static const char *const names[] = {POPPLER_FUNCTIONS(DN_LATE_NAME)};
	if (dn_late_library_load(poppler, DN_POPPLER_FILE, names, G_N_ELEMENTS(names), error))
		return TRUE;
	g_prefix_error(error, "%s: PDF cannot be read: ", name);
	return FALSE;
}

/* Poppler's reasons are sentences of its own; those that people meet are said in ours. */
static void fail_to_open(const Poppler *poppler, const char *name, const GError *reason, GError **error)
{
	if (g_error_matches(reason, poppler->poppler_error_quark(), POPPLER_ERROR_ENCRYPTED))
		g_set_error(error, DN_ERROR, DN_ERROR_UNSUPPORTED, "%s: is protected by a password; save it without one", name);
	else
		g_set_error(error, DN_ERROR, DN_ERROR_SYNTAX, "%s: is a damaged PDF file: %s", name,
		            reason != NULL ? reason->message : "unknown reason");
}

static PopplerDocument *open_pdf(const Poppler *poppler, const DnInput *input, GError **error)
{
	g_autoptr(GBytes) bytes = g_bytes_new_static(input->bytes, input->size);
	g_autoptr(GError) reason = NULL;
	PopplerDocument *pdf = poppler->poppler_document_new_from_bytes(bytes, NULL, &reason);
	if (pdf == NULL)
		fail_to_open(poppler, input->name, reason, error);
	return pdf;
}

/* ---- What poppler complains about ------------------------------------------------------------------------------------------- */

/* Poppler tells GLib's log where a file is broken, and goes on without what it could not read. The handler of a log is the whole
 * process's, so what it catches is kept for the thread that is reading. What is said while the text of a page is taken out is damage;
 * while the file is opened it is a table of objects that poppler makes anew, and while a page is drawn, pictures and fonts. */
static _Thread_local char *complaint;

static void catch_complaint(const char *domain, GLogLevelFlags level, const char *message, gpointer unused)
{
	(void)domain;
	(void)level;
	(void)unused;
	if (complaint == NULL)
		complaint = g_strdup(message);
}

/* ---- Pages ----------------------------------------------------------------------------------------------------------------- */

static void clear_piece(void *piece)
{
	g_free(((DnPagePiece *)piece)->text);
}

/* One glyph, in its box, which is as high as its font says. */
static void add_glyph(GArray *pieces, const char *at, const PopplerRectangle *place, guint line, gboolean after_blank)
{
	DnPagePiece piece = {.left = place->x1, .right = place->x2, .y = place->y2, .size = place->y2 - place->y1, .line = line,
	                     .after_blank = after_blank};
	gboolean is_whole = piece.left < piece.right && piece.size > 0 && isfinite(piece.right - piece.left) && isfinite(piece.y);
	if (!is_whole || g_unichar_isspace(g_utf8_get_char(at)))
		return;
	piece.text = g_strndup(at, (gsize)(g_utf8_next_char(at) - at));
	g_array_append_val(pieces, piece);
}

static DnPagePiece *piece_at(const GArray *pieces, guint index)
{
	return &g_array_index(pieces, DnPagePiece, index);
}

static gboolean is_wide(const DnPagePiece *piece)
{
	return g_unichar_iswide(g_utf8_get_char(piece->text));
}

/* The width of a Chinese character, whose square it is, to the height of its box; marks may be drawn narrower. 0 where a line has none. */
static double share_of_square(const GArray *pieces, guint first, guint end)
{
	double share = 0;
	for (guint i = first; i < end; i++) {
		const DnPagePiece *piece = piece_at(pieces, i);
		if (is_wide(piece))
			share = MAX(share, (piece->right - piece->left) / piece->size);
	}
	return MIN(share, 1);
}

/* How far characters reach below the base line, in sizes, and how much of what a box has too much stands below the square: as most fonts have it. */
static const double square_below = 0.12, excess_below = 0.36, latin_below = 0.2;

/* Moves the glyphs of a line, from number `first` up to `end`, from the bottom of their boxes to the base line that all fonts share. */
static void set_on_base_line(GArray *pieces, guint first, guint end)
{
	double share = share_of_square(pieces, first, end);
	for (guint i = first; i < end; i++) {
		DnPagePiece *piece = piece_at(pieces, i);
		double square = share * piece->size;
		if (is_wide(piece)) {
			piece->y -= excess_below * (piece->size - square) + square_below * square;
			piece->size = square;
		} else {
			piece->y -= latin_below * piece->size;
		}
	}
}

/* The width of the small Latin letters of a page to the height of their boxes; 0 where it has none. */
static double share_of_letters(const GArray *pieces)
{
	double width = 0, height = 0;
	for (guint i = 0; i < pieces->len; i++) {
		const DnPagePiece *piece = piece_at(pieces, i);
		if (!g_ascii_islower(*piece->text))
			continue;
		width += piece->right - piece->left;
		height += piece->size;
	}
	return height > 0 ? width / height : 0;
}

/* A box is as high as the highest glyph of its font, and some fonts have glyphs far higher than those of any text: letters are so narrow in
 * no other box. They tell how high it should be. */
static void cut_boxes(GArray *pieces)
{
	static const double narrowest = 0.28, usual = 0.42;
	double share = share_of_letters(pieces);
	for (guint i = 0; i < pieces->len && share > 0 && share < narrowest; i++) {
		DnPagePiece *piece = piece_at(pieces, i);
		double excess = piece->size * (1 - share / usual);
		if (is_wide(piece))
			continue;
		piece->y -= excess_below * excess;
		piece->size -= excess;
	}
}

/* Splits the text at its line ends, and gives every glyph its place. */
static void read_text(GPtrArray *lines, GArray *pieces, const char *text, const PopplerRectangle *places, guint n_places)
{
	g_autoptr(GString) line = g_string_new(NULL);
	guint index = 0;
	for (const char *p = text; *p != '\0'; p = g_utf8_next_char(p), index++) {
		if (strchr("\n\r\f", *p) != NULL) {
			g_ptr_array_add(lines, g_strdup(line->str));
			g_string_truncate(line, 0);
			continue;
		}
		gboolean after_blank = line->len > 0 && line->str[line->len - 1] == ' ';
		g_string_append_len(line, p, g_utf8_next_char(p) - p);
		if (index < n_places)
			add_glyph(pieces, p, &places[index], lines->len, after_blank);
	}
	g_ptr_array_add(lines, g_strdup(line->str));
}

/* Makes boxes of one line comparable, whatever the fonts of its glyphs. */
static void set_glyphs(GArray *pieces)
{
	cut_boxes(pieces);
	for (guint first = 0, end; first < pieces->len; first = end) {
		for (end = first + 1; end < pieces->len && piece_at(pieces, end)->line == piece_at(pieces, first)->line; end++)
			;
		set_on_base_line(pieces, first, end);
	}
}

/* Of each pixel its green, which is most of what is seen. NULL where there is no picture. */
static guchar *copy_light(const Poppler *poppler, cairo_surface_t *surface, const DnPagePicture *picture)
{
	poppler->cairo_surface_flush(surface);
	const guchar *data = poppler->cairo_image_surface_get_data(surface);
	gsize stride = data != NULL ? (gsize)poppler->cairo_image_surface_get_stride(surface) : 0;
	guchar *light = data != NULL ? g_new(guchar, (gsize)picture->width * picture->height) : NULL;
	for (guint y = 0; light != NULL && y < picture->height; y++) {
		const guint32 *pixels = (const guint32 *)(const void *)(data + y * stride);
		for (guint x = 0; x < picture->width; x++)
			light[(gsize)y * picture->width + x] = (guchar)(pixels[x] >> 8);
	}
	return light;
}

/* A page as wide and high as the largest that people print; NULL where it is larger, or cannot be drawn. */
static guchar *draw_page(DnPagePicture *picture, const Poppler *poppler, PopplerPage *page)
{
	enum { LARGEST = 2400 /* points */ };
	double width, height;
	poppler->poppler_page_get_size(page, &width, &height);
	if (!(width >= 1 && height >= 1 && width <= LARGEST && height <= LARGEST))
		return NULL;
	*picture = (DnPagePicture){(guint)(width * PIXELS), (guint)(height * PIXELS), PIXELS, NULL};
	cairo_surface_t *surface = poppler->cairo_image_surface_create(CAIRO_FORMAT_RGB24, (int)picture->width, (int)picture->height);
	cairo_t *cairo = poppler->cairo_create(surface);
	poppler->cairo_set_source_rgb(cairo, 1, 1, 1);
	poppler->cairo_paint(cairo);
	poppler->cairo_scale(cairo, PIXELS, PIXELS);
	poppler->poppler_page_render(page, cairo);
	cairo_status_t status = poppler->cairo_status(cairo);
	poppler->cairo_destroy(cairo);
	if (status == CAIRO_STATUS_NO_MEMORY)
		g_error("cairo: not enough memory for a picture of a page");
	guchar *light = status == CAIRO_STATUS_SUCCESS ? copy_light(poppler, surface, picture) : NULL;
	poppler->cairo_surface_destroy(surface);
	return light;
}

/* A document that is being read. */
typedef struct {
	const Poppler *poppler;
	DnDocument *document;
	DnPageLines *lines;
	DnPageTables *tables;
} Reading;

/* The squares in which Chinese characters stand. */
static GArray *squares_of(const GArray *pieces)
{
	GArray *squares = g_array_new(FALSE, FALSE, sizeof(DnPageFrame));
	for (guint i = 0; i < pieces->len; i++) {
		const DnPagePiece *piece = piece_at(pieces, i);
		double bottom = piece->y + square_below * piece->size;
		DnPageFrame square = {piece->left, bottom - piece->size, piece->right, bottom};
		if (is_wide(piece))
			g_array_append_val(squares, square);
	}
	return squares;
}

/* The cells that ruled lines show on a page that may hold a table; NULL on others. */
static GArray *find_frames(const Reading *reading, PopplerPage *page, const GArray *pieces)
{
	DnPagePicture picture;
	g_autofree guchar *light = dn_page_tables_may_be_ruled(reading->tables, pieces) ? draw_page(&picture, reading->poppler, page) : NULL;
	if (light == NULL)
		return NULL;
	picture.light = light;
	g_autoptr(GArray) glyphs = squares_of(pieces);
	return dn_page_frames_find(&picture, glyphs);
}

/* The text of a page and the places of its glyphs; NULL where it has none to read. A page of blanks has text without places. */
static char *get_text(PopplerRectangle **places, guint *n_places, const Reading *reading, PopplerPage *page)
{
	const Poppler *poppler = reading->poppler;
	g_clear_pointer(&complaint, g_free);
	char *text = poppler->poppler_page_get_text(page);
	if (text != NULL && !poppler->poppler_page_get_text_layout(page, places, n_places))
		*n_places = 0;
	dn_document_note_damage(reading->document, complaint);
	return text;
}

/* Returns FALSE for a page that cannot be read: without it tasks would be missing, and nobody would know. */
static gboolean add_page(const Reading *reading, PopplerPage *page)
{
	g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func(g_free);
	g_autoptr(GArray) pieces = g_array_new(FALSE, FALSE, sizeof(DnPagePiece));
	g_autofree PopplerRectangle *places = NULL;
	guint n_places = 0;
	g_array_set_clear_func(pieces, clear_piece);
	dn_page_lines_begin_page(reading->lines);
	g_autofree char *text = get_text(&places, &n_places, reading, page);
	if (text == NULL)
		return FALSE;
	gboolean is_valid = g_utf8_validate(text, -1, NULL);
	g_autofree char *valid = is_valid ? g_steal_pointer(&text) : g_utf8_make_valid(text, -1);
	read_text(lines, pieces, valid, places, is_valid ? n_places : 0);
	set_glyphs(pieces);
	dn_page_order_mend(lines, pieces);
	g_autoptr(GArray) frames = find_frames(reading, page, pieces);
	dn_page_tables_add(reading->lines, reading->tables, pieces, lines, frames);
	return TRUE;
}

static gboolean read_page(const Reading *reading, PopplerDocument *pdf, int index)
{
	PopplerPage *page = reading->poppler->poppler_document_get_page(pdf, index);
	gboolean added = page != NULL && add_page(reading, page);
	g_clear_object(&page);
	return added;
}

static gboolean add_pages(const Reading *reading, PopplerDocument *pdf, const DnInput *input, GError **error)
{
	int n = reading->poppler->poppler_document_get_n_pages(pdf);
	if (n > 0 && (guint)n > input->limits.max_pages) {
		g_set_error(error, DN_ERROR, DN_ERROR_LIMIT, "%s: has more than the limit of %u pages", input->name,
		            input->limits.max_pages);
		return FALSE;
	}
	for (int i = 0; i < n; i++)
		if (!read_page(reading, pdf, i)) {
			g_set_error(error, DN_ERROR, DN_ERROR_SYNTAX, "%s: is a damaged PDF file: page %d cannot be read", input->name, i + 1);
			return FALSE;
		}
	return TRUE;
}

static gboolean check_text(const DnDocument *document, const DnInput *input, GError **error)
{
	const char *damage = dn_document_damage(document);
	if (!dn_document_is_empty(document))
		return TRUE;
	if (damage != NULL)
		g_set_error(error, DN_ERROR, DN_ERROR_SYNTAX, "%s: is a damaged PDF file: %s", input->name, damage);
	else
		g_set_error(error, DN_ERROR, DN_ERROR_INPUT, "%s: is a PDF without text, perhaps scanned; recognise its text first",
		            input->name);
	return FALSE;
}

static gboolean read_pages(DnDocument *document, const Poppler *poppler, const DnInput *input, GError **error)
{
	PopplerDocument *pdf = open_pdf(poppler, input, error);
	if (pdf == NULL)
		return FALSE;
	g_autoptr(DnPageLines) lines = dn_page_lines_new();
	g_autoptr(DnPageTables) tables = dn_page_tables_new();
	gboolean added = add_pages(&(Reading){poppler, document, lines, tables}, pdf, input, error);
	g_object_unref(pdf);
	if (added)
		dn_page_lines_append(document, lines);
	return added && check_text(document, input, error);
}

static gboolean read_pdf(DnDocument *document, DnInput *input, GError **error)
{
	Poppler poppler;
	if (!load_poppler(&poppler, input->name, error))
		return FALSE;
	guint handler = g_log_set_handler("Poppler", G_LOG_LEVEL_MASK, catch_complaint, NULL);
	gboolean read = read_pages(document, &poppler, input, error);
	g_log_remove_handler("Poppler", handler);
	g_clear_pointer(&complaint, g_free);
	return read;
}

/* Programs may put some bytes before the header; but text may speak of it. */
static int bid_pdf(const DnInput *input)
{
	const char *start = (const char *)input->bytes;
	const char *header = g_strstr_len(start, (gssize)MIN(input->size, (gsize)HEADER_WITHIN), "%PDF-");
	gboolean is_pdf = header != NULL && (input->text == NULL || strspn(start, " \t\r\n") == (gsize)(header - start));
	return is_pdf ? DN_BID_SIGNATURE : DN_BID_NONE;
}

static const char *const extensions[] = {"pdf", NULL};

const DnReader dn_pdf_reader = {{"pdf", extensions, "PDF documents with text"}, bid_pdf, read_pdf, FALSE, FALSE, TRUE};
