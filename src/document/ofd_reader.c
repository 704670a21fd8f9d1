/* OFD (GB/T 33190-2016), the format of Chinese official documents: pieces of text with their places on pages, put into reading order
 * and joined into lines and rows of tables. Templates, annotations and pictures are left out. */
#include "document/reader.h"

#include <math.h>
#include <string.h>

#include "document/page_tables.h"
#include "document/xml.h"

static const char root_part[] = "OFD.xml";

/* A piece of text. Lengths in millimetres from the top left corner. */
typedef struct {
	double x, end; /* of the first glyph, and behind the last one */
	double y;      /* of the baseline */
	double size;
	char *text;
} Piece;

/* A text object: what its pieces are placed by. */
typedef struct {
	double left, top;
	double matrix[6];
	double size;
	gboolean is_visible;
} Object;

static void clear_piece(void *piece)
{
	g_free(((Piece *)piece)->text);
}

/* ---- Numbers -------------------------------------------------------------------------------------------------------------- */

/* Up to `n` numbers separated by spaces; returns how many there are. */
static guint parse_numbers(double *numbers, guint n, const char *text)
{
	guint found = 0;
	while (text != NULL && found < n) {
		char *end;
		double number = g_ascii_strtod(text, &end);
		if (end == text)
			break;
		numbers[found++] = isfinite(number) ? number : 0;
		text = end;
	}
	return found;
}

static double number_attribute(const DnXml *xml, const char *name, double missing)
{
	g_autofree char *value = dn_xml_attribute(xml, name);
	double number;
	return parse_numbers(&number, 1, value) == 1 ? number : missing;
}

/* The sum of DeltaX: numbers, of which "g 3 4.2" stands for three times 4.2. */
static double total_advance(const char *deltas)
{
	double total = 0;
	while (*deltas != '\0') {
		double repeat[2] = {1, 0};
		char *end;
		deltas += strspn(deltas, " \t\n\r");
		if (*deltas == 'g') {
			if (parse_numbers(repeat, 2, deltas + 1) < 2)
				return total;
			g_ascii_strtod(deltas + 1, &end);
			g_ascii_strtod(end, &end);
		} else {
			repeat[1] = g_ascii_strtod(deltas, &end);
			if (end == deltas)
				return total;
		}
		total += isfinite(repeat[0] * repeat[1]) ? repeat[0] * repeat[1] : 0;
		deltas = end;
	}
	return total;
}

/* ---- Pieces ---------------------------------------------------------------------------------------------------------------- */

static Object read_object(const DnXml *xml)
{
	g_autofree char *boundary = dn_xml_attribute(xml, "Boundary"), *matrix = dn_xml_attribute(xml, "CTM");
	g_autofree char *visible = dn_xml_attribute(xml, "Visible");
	double place[2] = {0, 0};
	Object object = {.matrix = {1, 0, 0, 1, 0, 0}, .is_visible = g_strcmp0(visible, "false") != 0};
	parse_numbers(place, 2, boundary);
	double numbers[6];
	if (parse_numbers(numbers, 6, matrix) == 6)
		memcpy(object.matrix, numbers, sizeof numbers);
	object.left = place[0];
	object.top = place[1];
	object.size = number_attribute(xml, "Size", 4) * hypot(object.matrix[2], object.matrix[3]);
	return object;
}

/* Glyphs without stated advances are taken for square, as Chinese ones are. */
static void read_piece(GArray *pieces, const Object *object, DnXml *xml)
{
	double x = number_attribute(xml, "X", 0), y = number_attribute(xml, "Y", 0);
	g_autofree char *deltas = dn_xml_attribute(xml, "DeltaX");
	const double *m = object->matrix;
	Piece piece = {.x = object->left + m[0] * x + m[2] * y + m[4],
	               .y = object->top + m[1] * x + m[3] * y + m[5],
	               .size = object->size,
	               .text = dn_xml_inner_text(xml)};
	double advance = deltas != NULL ? total_advance(deltas) * hypot(m[0], m[1])
	                                : (double)(g_utf8_strlen(piece.text, -1) - 1) * object->size;
	piece.end = piece.x + advance + object->size;
	if (object->is_visible && *piece.text != '\0')
		g_array_append_val(pieces, piece);
	else
		g_free(piece.text);
}

static gboolean read_pieces(GArray *pieces, const DnPackage *package, const char *part, GError **error)
{
	g_autoptr(DnXml) xml = dn_xml_open(package, part);
	if (xml == NULL) {
		g_set_error(error, DN_ERROR, DN_ERROR_SYNTAX, "%s: has no %s", dn_package_file(package), part);
		return FALSE;
	}
	Object object = {.size = 4};
	for (DnXmlEvent event; (event = dn_xml_next(xml)) != DN_XML_DONE;) {
		if (event != DN_XML_START)
			continue;
		if (dn_xml_is(xml, "TextObject"))
			object = read_object(xml);
		else if (dn_xml_is(xml, "TextCode"))
			read_piece(pieces, &object, xml);
		else if (dn_xml_is(xml, "Clips") || dn_xml_is(xml, "Actions"))
			dn_xml_skip(xml);
	}
	return dn_xml_finish(xml, error);
}

/* ---- Lines ------------------------------------------------------------------------------------------------------------------- */

static int by_baseline(gconstpointer a, gconstpointer b)
{
	const Piece *left = a, *right = b;
	return (left->y > right->y) - (left->y < right->y);
}

static int by_left_edge(gconstpointer a, gconstpointer b)
{
	const Piece *left = a, *right = b;
	return (left->x > right->x) - (left->x < right->x);
}

static const Piece *piece_at(const GArray *pieces, guint index)
{
	return &g_array_index(pieces, Piece, index);
}

/* A gap is a space where it is a whole glyph wide, or between Latin letters, whose spaces are narrow. */
static gboolean needs_space(const GString *text, const Piece *before, const Piece *after)
{
	double gap = after->x - before->end;
	gboolean latin = (guchar)text->str[text->len - 1] < 0x80 && (guchar)after->text[0] < 0x80;
	return gap > after->size || (latin && gap > after->size * 0.2);
}

/* Makes a line of `pieces`, which become empty, and notes their places. */
static void end_line(GPtrArray *lines, GArray *placed, GArray *pieces)
{
	if (pieces->len == 0)
		return;
	g_array_sort(pieces, by_left_edge);
	g_autoptr(GString) text = g_string_new(NULL);
	for (guint i = 0; i < pieces->len; i++) {
		const Piece *piece = piece_at(pieces, i);
		if (i > 0 && needs_space(text, piece_at(pieces, i - 1), piece))
			g_string_append_c(text, ' ');
		g_strdelimit(piece->text, "\r\n", ' ');
		g_string_append(text, piece->text);
		DnPagePiece place = {piece->x, piece->end, piece->y, piece->size, piece->text, lines->len, FALSE};
		g_array_append_val(placed, place);
	}
	g_ptr_array_add(lines, g_strdup(text->str));
	g_array_set_size(pieces, 0);
}

/* Pieces belong to one line while their baselines differ by less than half a glyph. */
static void add_page(DnPageLines *out, DnPageTables *tables, GArray *pieces)
{
	g_autoptr(GArray) line = g_array_new(FALSE, FALSE, sizeof(Piece)), placed = g_array_new(FALSE, FALSE, sizeof(DnPagePiece));
	g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func(g_free);
	dn_page_lines_begin_page(out);
	g_array_sort(pieces, by_baseline);
	for (guint i = 0; i < pieces->len; i++) {
		const Piece *piece = piece_at(pieces, i);
		if (line->len > 0 && piece->y - piece_at(line, 0)->y > MAX(piece->size, piece_at(line, 0)->size) / 2)
			end_line(lines, placed, line);
		g_array_append_vals(line, piece, 1);
	}
	end_line(lines, placed, line);
	dn_page_tables_add(out, tables, placed, lines, NULL);
}

/* ---- Documents ----------------------------------------------------------------------------------------------------------------- */

/* The parts that `attribute` of every `element` names, or the text of the element where `attribute` is NULL. */
static GPtrArray *read_targets(const DnPackage *package, const char *part, const char *element, const char *attribute,
                               GError **error)
{
	g_autoptr(GPtrArray) targets = g_ptr_array_new_with_free_func(g_free);
	g_autoptr(DnXml) xml = dn_xml_open(package, part);
	if (xml == NULL) {
		g_set_error(error, DN_ERROR, DN_ERROR_SYNTAX, "%s: has no %s", dn_package_file(package), part);
		return NULL;
	}
	for (DnXmlEvent event; (event = dn_xml_next(xml)) != DN_XML_DONE;) {
		if (event != DN_XML_START || !dn_xml_is(xml, element))
			continue;
		g_autofree char *target = attribute != NULL ? dn_xml_attribute(xml, attribute) : dn_xml_inner_text(xml);
		if (target != NULL)
			g_ptr_array_add(targets, dn_package_resolve(part, g_strstrip(target)));
	}
	return dn_xml_finish(xml, error) ? g_steal_pointer(&targets) : NULL;
}

static gboolean check_pages(guint pages, const DnPackage *package, GError **error)
{
	if (pages <= dn_package_limits(package)->max_pages)
		return TRUE;
	g_set_error(error, DN_ERROR, DN_ERROR_LIMIT, "%s: has more than the limit of %u pages", dn_package_file(package),
	            dn_package_limits(package)->max_pages);
	return FALSE;
}

static gboolean read_document(DnPageLines *lines, DnPageTables *tables, const DnPackage *package, const char *part, GError **error)
{
	g_autoptr(GPtrArray) pages = read_targets(package, part, "Page", "BaseLoc", error);
	if (pages == NULL || !check_pages(pages->len, package, error))
		return FALSE;
	for (guint i = 0; i < pages->len; i++) {
		g_autoptr(GArray) pieces = g_array_new(FALSE, FALSE, sizeof(Piece));
		g_array_set_clear_func(pieces, clear_piece);
		if (!read_pieces(pieces, package, g_ptr_array_index(pages, i), error))
			return FALSE;
		add_page(lines, tables, pieces);
	}
	return TRUE;
}

/* Beside the path of the document stands what is known of it. */
static gboolean read_title(DnDocument *document, const DnPackage *package, GError **error)
{
	g_autoptr(DnXml) xml = dn_xml_open(package, root_part);
	for (DnXmlEvent event; xml != NULL && (event = dn_xml_next(xml)) != DN_XML_DONE;) {
		if (event != DN_XML_START || !dn_xml_is(xml, "Title"))
			continue;
		g_autofree char *title = dn_xml_inner_text(xml);
		dn_document_set_title(document, title);
	}
	return xml == NULL || dn_xml_finish(xml, error);
}

static gboolean read_ofd(DnDocument *document, DnInput *input, GError **error)
{
	g_autoptr(DnPackage) package = dn_package_open(input, error);
	g_autoptr(GPtrArray) roots = package != NULL ? read_targets(package, root_part, "DocRoot", NULL, error) : NULL;
	if (roots == NULL)
		return FALSE;
	g_autoptr(DnPageLines) lines = dn_page_lines_new();
	g_autoptr(DnPageTables) tables = dn_page_tables_new();
	for (guint i = 0; i < roots->len; i++)
		if (!read_document(lines, tables, package, g_ptr_array_index(roots, i), error))
			return FALSE;
	if (!read_title(document, package, error))
		return FALSE;
	dn_page_lines_append(document, lines);
	return TRUE;
}

static int bid_ofd(const DnInput *input)
{
	return dn_package_mentions(input, root_part) ? DN_BID_SIGNATURE : DN_BID_NONE;
}

static const char *const extensions[] = {"ofd", NULL};

const DnReader dn_ofd_reader = {{"ofd", extensions, "OFD documents (GB/T 33190)"}, bid_ofd, read_ofd, FALSE, FALSE, TRUE};
