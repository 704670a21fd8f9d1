/* Copies an SVG element by element into the page. What is not on the lists below does not get through, whatever the drawing
 * library wrote. */
#include "report/picture.h"

#include <dutynet/error.h>

#include <string.h>

#include <libxml/parser.h>

#include "document/xml_guard.h"

static const char *const drawing_elements[] = {
	"g",    "path", "polygon", "polyline", "ellipse",        "circle",         "rect", "line",     "text",
	"tspan", "title", "desc",   "defs",     "linearGradient", "radialGradient", "stop", "clipPath", NULL};

static const char *const drawing_attributes[] = {
	"class",        "clip-path",      "cx",           "cy",           "d",
	"dominant-baseline", "dx",        "dy",           "fill",         "fill-opacity",
	"fill-rule",    "font-family",    "font-size",    "font-style",   "font-weight",
	"fx",           "fy",             "gradientTransform", "gradientUnits", "letter-spacing",
	"offset",       "opacity",        "points",       "r",            "rx",
	"ry",           "stop-color",     "stop-opacity", "stroke",       "stroke-dasharray",
	"stroke-linecap", "stroke-linejoin", "stroke-opacity", "stroke-width", "text-anchor",
	"textLength",   "transform",      "x",            "x1",           "x2",
	"y",            "y1",             "y2",           NULL};

typedef struct {
	DnMarkup *markup;
	const char *prefix;
} Copy;

/* A reference to another part of the picture follows that part's id; other values stand. */
static void copy_attribute(const Copy *copy, const char *name, const char *value)
{
	g_autofree char *moved = NULL;
	if (g_str_has_prefix(value, "url(#"))
		moved = g_strdup_printf("url(#%s-%s", copy->prefix, value + strlen("url(#"));
	else if (strstr(value, "url(") != NULL)
		return;
	dn_markup_attribute(copy->markup, name, moved != NULL ? moved : value);
}

/* Reads "<letter><number>" at the start of an id; returns what follows, or NULL. */
static const char *read_index(const char *id, char letter, char digits[16])
{
	gsize n = id[0] == letter ? strspn(id + 1, "0123456789") : 0;
	if (n == 0 || n > 9)
		return NULL;
	memcpy(digits, id + 1, n);
	digits[n] = '\0';
	return id + 1 + n;
}

static void copy_id(const Copy *copy, const char *id)
{
	char index[16];
	const char *rest = read_index(id, 'd', index);
	if (rest != NULL && (*rest == '\0' || *rest == '-')) {
		dn_markup_attribute(copy->markup, "data-d", index);
		return;
	}
	rest = read_index(id, 't', index);
	if (rest != NULL && (*rest == '\0' || *rest == '-')) {
		dn_markup_attribute(copy->markup, "data-t", index);
		return;
	}
	rest = read_index(id, 'p', index);
	if (rest != NULL && *rest == '-' && rest[1 + strspn(rest + 1, "0123456789")] == '\0')
		dn_markup_attribute(copy->markup, "data-pair", id + 1);
}

/* Parts that others refer to keep an id. */
static void copy_definition_id(const Copy *copy, const char *id)
{
	g_autofree char *moved = g_strdup_printf("%s-%s", copy->prefix, id);
	dn_markup_attribute(copy->markup, "id", moved);
}

static void copy_attributes(const Copy *copy, const xmlNode *node)
{
	gboolean draws_nothing = g_str_has_suffix((const char *)node->name, "Gradient") ||
	                         g_str_equal((const char *)node->name, "clipPath");
	for (xmlAttr *attribute = node->properties; attribute != NULL; attribute = attribute->next) {
		const char *name = (const char *)attribute->name;
		xmlChar *value = xmlNodeListGetString(node->doc, attribute->children, 1);
		if (value == NULL)
			continue;
		if (g_str_equal(name, "id") && draws_nothing)
			copy_definition_id(copy, (const char *)value);
		else if (g_str_equal(name, "id"))
			copy_id(copy, (const char *)value);
		else if (attribute->ns == NULL && g_strv_contains(drawing_attributes, name))
			copy_attribute(copy, name, (const char *)value);
		xmlFree(value);
	}
}

static gboolean is_blank(const char *text)
{
	return text[strspn(text, " \t\r\n")] == '\0';
}

/* Depth is that of the drawing library's own output: a few levels. Links are left out, their contents kept. */
static void copy_children(const Copy *copy, const xmlNode *parent)
{
	for (const xmlNode *node = parent->children; node != NULL; node = node->next) {
		if (node->type == XML_TEXT_NODE && !is_blank((const char *)node->content))
			dn_markup_text(copy->markup, (const char *)node->content);
		if (node->type != XML_ELEMENT_NODE)
			continue;
		gboolean draws = g_strv_contains(drawing_elements, (const char *)node->name);
		if (!draws && !g_str_equal((const char *)node->name, "a"))
			continue;
		if (draws) {
			dn_markup_begin(copy->markup, (const char *)node->name);
			copy_attributes(copy, node);
		}
		copy_children(copy, node);
		if (draws)
			dn_markup_end(copy->markup);
	}
}

/* Pages that stand upright are shown wider than they would fit on a screen. */
static gboolean is_tall(const char *view_box)
{
	double width = 0, height = 0;
	g_auto(GStrv) numbers = g_strsplit(view_box != NULL ? view_box : "", " ", -1);
	if (g_strv_length(numbers) == 4) {
		width = g_ascii_strtod(numbers[2], NULL);
		height = g_ascii_strtod(numbers[3], NULL);
	}
	return height > width;
}

static void copy_root(const Copy *copy, xmlNode *root, const char *label)
{
	xmlChar *view_box = xmlGetNoNsProp(root, (const xmlChar *)"viewBox");
	xmlChar *font = xmlGetNoNsProp(root, (const xmlChar *)"font-family");
	const char *class = is_tall((const char *)view_box) ? "diagram tall" : "diagram";
	dn_markup_begin_with(copy->markup, "svg", "class", class, "role", "img", "aria-label", label, NULL);
	dn_markup_attribute(copy->markup, "viewBox", (const char *)view_box);
	dn_markup_attribute(copy->markup, "font-family", (const char *)font);
	xmlFree(view_box);
	xmlFree(font);
	copy_children(copy, root);
	dn_markup_end(copy->markup);
}

/* libxml2 keeps the reason of its last failure by thread. */
static gboolean fail(GError **error)
{
	const xmlError *last = xmlGetLastError();
	g_autofree char *reason = g_strdup(last != NULL && last->message != NULL ? last->message : "is no SVG");
	g_set_error(error, DN_ERROR, DN_ERROR_FOREIGN, "libxml2 cannot read a diagram: %s", g_strchomp(reason));
	return FALSE;
}

gboolean dn_picture_write(DnMarkup *markup, GBytes *svg, const char *prefix, const char *label, GError **error)
{
	gsize size;
	const char *data = g_bytes_get_data(svg, &size);
	DnXmlGuard outer = dn_xml_guard_enter();
	xmlResetLastError();
	xmlDoc *document = size <= G_MAXINT ? xmlReadMemory(data, (int)size, NULL, NULL, XML_PARSE_NONET) : NULL;
	xmlNode *root = document != NULL ? xmlDocGetRootElement(document) : NULL;
	gboolean is_svg = root != NULL && g_str_equal((const char *)root->name, "svg");
	if (is_svg)
		copy_root(&(Copy){markup, prefix}, root, label);
	else
		fail(error);
	xmlFreeDoc(document);
	dn_xml_guard_leave(outer);
	return is_svg;
}
