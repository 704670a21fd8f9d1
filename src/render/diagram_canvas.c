/* The canvas of a diagram: marks and strokes as the nodes and edges of a Graphviz graph, each with its place. Graphviz draws
 * them where they are (engine nop2), so that the DOT text gives the same picture again. */
#include "render/diagram_canvas.h"

#include <math.h>
#include <string.h>

#include "render/diagram_font.h"
#include "render/diagram_graphviz.h"
#include "render/diagram_label.h"
#include "render/diagram_style.h"

enum { NODE_SHAPE, NODE_POS, NODE_WIDTH, NODE_HEIGHT, NODE_STYLE, NODE_FILL, NODE_LINE, NODE_LINE_WIDTH, NODE_LABEL,
       NODE_FONT, NODE_SIZE, NODE_COLOUR, NODE_ID, NODE_CLASS, NODE_FIXED, NODE_MARGIN, N_NODE_ATTRIBUTES };
enum { EDGE_POS, EDGE_STYLE, EDGE_COLOUR, EDGE_WIDTH, EDGE_HEAD, EDGE_HEAD_SIZE, EDGE_ID, EDGE_CLASS, N_EDGE_ATTRIBUTES };

static const char *const node_attributes[N_NODE_ATTRIBUTES][2] = {
	[NODE_SHAPE] = {"shape", "none"},
	[NODE_POS] = {"pos", ""},
	[NODE_WIDTH] = {"width", "0.01"},
	[NODE_HEIGHT] = {"height", "0.01"},
	[NODE_STYLE] = {"style", ""},
	[NODE_FILL] = {"fillcolor", "transparent"},
	[NODE_LINE] = {"color", "transparent"},
	[NODE_LINE_WIDTH] = {"penwidth", "1"},
	[NODE_LABEL] = {"label", ""},
	[NODE_FONT] = {"fontname", ""},
	[NODE_SIZE] = {"fontsize", "8"},
	[NODE_COLOUR] = {"fontcolor", DN_STYLE_INK},
	[NODE_ID] = {"id", ""},
	[NODE_CLASS] = {"class", ""},
	[NODE_FIXED] = {"fixedsize", "shape"},
	[NODE_MARGIN] = {"margin", "0"},
};

static const char *const edge_attributes[N_EDGE_ATTRIBUTES][2] = {
	[EDGE_POS] = {"pos", ""},
	[EDGE_STYLE] = {"style", ""},
	[EDGE_COLOUR] = {"color", "black"},
	[EDGE_WIDTH] = {"penwidth", "1"},
	[EDGE_HEAD] = {"arrowhead", "none"},
	[EDGE_HEAD_SIZE] = {"arrowsize", "1"},
	[EDGE_ID] = {"id", ""},
	[EDGE_CLASS] = {"class", ""},
};

struct DnCanvas {
	Agraph_t *graph;
	double width, height, scale;
	char *font, *bold_font;
	Agsym_t *node[N_NODE_ATTRIBUTES], *edge[N_EDGE_ATTRIBUTES];
	GHashTable *titles;  /* id → what is said when the pointer rests on it */
	GString *background; /* xdot drawing of the areas */
	guint n_unnamed;
};

static void declare(Agsym_t **symbols, Agraph_t *graph, int kind, const char *const (*attributes)[2], guint n)
{
	for (guint i = 0; i < n; i++)
		symbols[i] = agattr(graph, kind, (char *)attributes[i][0], (char *)attributes[i][1]);
}

static void set_graph(DnCanvas *canvas, const char *name, const char *value)
{
	agsafeset(canvas->graph, (char *)name, (char *)value, (char *)"");
}

static void set(void *object, Agsym_t *symbol, const char *value)
{
	agxset(object, symbol, (char *)value);
}

static void set_number(void *object, Agsym_t *symbol, double value)
{
	char digits[G_ASCII_DTOSTR_BUF_SIZE];
	set(object, symbol, g_ascii_formatd(digits, sizeof digits, "%.4f", value));
}

/* A white sheet of the page's size, so that the picture is as large as the page whatever lies on it. */
static void add_page(DnCanvas *canvas)
{
	dn_canvas_add(canvas, &(DnMark){.name = "page",
	                                .class = "page",
	                                .x = canvas->width / 2,
	                                .y = canvas->height / 2,
	                                .width = canvas->width,
	                                .height = canvas->height,
	                                .fill = "transparent"});
}

DnCanvas *dn_canvas_new(const char *name, double width, double height, double scale, const char *font, gboolean directed)
{
	DnCanvas *canvas = g_new0(DnCanvas, 1);
	canvas->graph = dn_graphviz_graph_new(name, directed);
	canvas->width = width;
	canvas->height = height;
	canvas->scale = scale;
	canvas->font = g_strdup(font);
	canvas->bold_font = g_strconcat(font, " Bold", NULL);
	canvas->titles = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
	canvas->background = g_string_new(NULL);
	declare(canvas->node, canvas->graph, AGNODE, node_attributes, N_NODE_ATTRIBUTES);
	declare(canvas->edge, canvas->graph, AGEDGE, edge_attributes, N_EDGE_ATTRIBUTES);
	canvas->node[NODE_FONT] = agattr(canvas->graph, AGNODE, (char *)"fontname", canvas->font);
	set_graph(canvas, "layout", "nop2");
	set_graph(canvas, "outputorder", "edgesfirst");
	set_graph(canvas, "pad", "0");
	set_graph(canvas, "margin", "0");
	set_graph(canvas, "bgcolor", "white");
	set_graph(canvas, "charset", "UTF-8");
	add_page(canvas);
	return canvas;
}

void dn_canvas_free(DnCanvas *canvas)
{
	if (canvas == NULL)
		return;
	agclose(canvas->graph);
	g_free(canvas->font);
	g_free(canvas->bold_font);
	g_hash_table_unref(canvas->titles);
	g_string_free(canvas->background, TRUE);
	g_free(canvas);
}

void dn_canvas_set_title(DnCanvas *canvas, const char *title)
{
	g_hash_table_replace(canvas->titles, g_strdup("graph0"), dn_label_plain(title));
}

static void append_point(GString *text, const DnCanvas *canvas, DnPoint point)
{
	char x[G_ASCII_DTOSTR_BUF_SIZE], y[G_ASCII_DTOSTR_BUF_SIZE];
	g_ascii_formatd(x, sizeof x, "%.2f", point.x * canvas->scale);
	g_ascii_formatd(y, sizeof y, "%.2f", (canvas->height - point.y) * canvas->scale);
	g_string_append_printf(text, "%s,%s", x, y);
}

static void remember_title(DnCanvas *canvas, const char *name, const char *title)
{
	if (name != NULL && title != NULL)
		g_hash_table_replace(canvas->titles, g_strdup(name), dn_label_plain(title));
}

static Agnode_t *new_node(DnCanvas *canvas, const char *name)
{
	if (name != NULL)
		return agnode(canvas->graph, (char *)name, TRUE);
	g_autofree char *unnamed = g_strdup_printf("m%u", ++canvas->n_unnamed);
	return agnode(canvas->graph, unnamed, TRUE);
}

static void set_outline(const DnCanvas *canvas, Agnode_t *node, const DnMark *mark)
{
	if (mark->shape != NULL || mark->fill != NULL || mark->line != NULL)
		set(node, canvas->node[NODE_SHAPE], mark->shape != NULL ? mark->shape : "box");
	if (mark->fill != NULL)
		set(node, canvas->node[NODE_FILL], mark->fill);
	if (mark->line != NULL)
		set(node, canvas->node[NODE_LINE], mark->line);
	g_autofree char *style = g_strjoin(mark->fill != NULL && mark->style != NULL ? "," : "",
	                                   mark->fill != NULL ? "filled" : "", mark->style != NULL ? mark->style : "", NULL);
	set(node, canvas->node[NODE_STYLE], style);
	set_number(node, canvas->node[NODE_LINE_WIDTH], mark->line != NULL ? MAX(mark->line_width, 0.1) * canvas->scale : 0);
}

/* On paper, in quarters of a point: every size is looked up anew among the fonts of the system, which takes milliseconds. */
static double text_size(const DnCanvas *canvas, const DnMark *mark)
{
	double size = (mark->size > 0 ? mark->size : 8) * canvas->scale;
	return MAX(floor(size * 4), 1) / 4;
}

static void set_text(const DnCanvas *canvas, Agnode_t *node, const DnMark *mark)
{
	static const char line_ends[] = {[DN_ALIGN_CENTRE] = 'n', [DN_ALIGN_LEFT] = 'l', [DN_ALIGN_RIGHT] = 'r'};
	if (mark->text == NULL || *mark->text == '\0')
		return;
	g_autofree char *label = dn_label_escape(mark->text, line_ends[mark->align]);
	set(node, canvas->node[NODE_LABEL], label);
	set_number(node, canvas->node[NODE_SIZE], text_size(canvas, mark));
	if (mark->bold)
		set(node, canvas->node[NODE_FONT], canvas->bold_font);
	if (mark->colour != NULL)
		set(node, canvas->node[NODE_COLOUR], mark->colour);
}

void dn_canvas_add(DnCanvas *canvas, const DnMark *mark)
{
	Agnode_t *node = new_node(canvas, mark->name);
	g_autoptr(GString) place = g_string_new(NULL);
	append_point(place, canvas, (DnPoint){mark->x, mark->y});
	set(node, canvas->node[NODE_POS], place->str);
	set_number(node, canvas->node[NODE_WIDTH], MAX(mark->width * canvas->scale / POINTS_PER_INCH, 0.001));
	set_number(node, canvas->node[NODE_HEIGHT], MAX(mark->height * canvas->scale / POINTS_PER_INCH, 0.001));
	set_outline(canvas, node, mark);
	set_text(canvas, node, mark);
	if (mark->name != NULL)
		set(node, canvas->node[NODE_ID], mark->name);
	if (mark->class != NULL)
		set(node, canvas->node[NODE_CLASS], mark->class);
	remember_title(canvas, mark->name, mark->title);
}

void dn_canvas_text(DnCanvas *canvas, double x, double y, const char *text, double size, gboolean bold, const char *colour,
                    DnAlign align)
{
	double width = dn_font_text_width(text, size, bold) * 1.02;
	double shift = align == DN_ALIGN_LEFT ? width / 2 : align == DN_ALIGN_RIGHT ? -width / 2 : 0;
	dn_canvas_add(canvas, &(DnMark){.x = x + shift, .y = y, .width = width, .height = size * 1.3, .text = text, .size = size,
	                                .bold = bold, .colour = colour, .align = align});
}

/* Graphviz wants Bézier control points; a straight line is one with its control points on it. */
static void append_curve(GString *text, const DnCanvas *canvas, const DnPoint *points, guint n)
{
	DnPoint straight[4];
	if (n == 2) {
		DnPoint a = points[0], b = points[1];
		straight[0] = a;
		straight[1] = (DnPoint){a.x + (b.x - a.x) / 3, a.y + (b.y - a.y) / 3};
		straight[2] = (DnPoint){a.x + (b.x - a.x) * 2 / 3, a.y + (b.y - a.y) * 2 / 3};
		straight[3] = b;
		points = straight;
		n = 4;
	}
	for (guint i = 0; i < n; i++) {
		if (i > 0)
			g_string_append_c(text, ' ');
		append_point(text, canvas, points[i]);
	}
}

void dn_canvas_connect(DnCanvas *canvas, const DnStroke *stroke)
{
	Agnode_t *from = agnode(canvas->graph, (char *)stroke->from, FALSE);
	Agnode_t *to = agnode(canvas->graph, (char *)stroke->to, FALSE);
	Agedge_t *edge = agedge(canvas->graph, from, to, NULL, TRUE);
	g_autoptr(GString) place = g_string_new(NULL);
	if (stroke->head != NULL) {
		g_string_append(place, "e,");
		append_point(place, canvas, stroke->tip);
		g_string_append_c(place, ' ');
		set(edge, canvas->edge[EDGE_HEAD], stroke->head);
		set_number(edge, canvas->edge[EDGE_HEAD_SIZE], (stroke->head_size > 0 ? stroke->head_size : 1) * canvas->scale);
	}
	append_curve(place, canvas, stroke->points, stroke->n_points);
	set(edge, canvas->edge[EDGE_POS], place->str);
	set(edge, canvas->edge[EDGE_COLOUR], stroke->colour);
	set_number(edge, canvas->edge[EDGE_WIDTH], stroke->width * canvas->scale);
	if (stroke->style != NULL)
		set(edge, canvas->edge[EDGE_STYLE], stroke->style);
	if (stroke->name != NULL)
		set(edge, canvas->edge[EDGE_ID], stroke->name);
	if (stroke->class != NULL)
		set(edge, canvas->edge[EDGE_CLASS], stroke->class);
	remember_title(canvas, stroke->name, stroke->title);
}

static void append_xdot_text(GString *xdot, char operator, const char *text)
{
	g_string_append_printf(xdot, "%c %" G_GSIZE_FORMAT " -%s ", operator, strlen(text), text);
}

/* A filled area in the background, its operands ready. */
static void append_area(DnCanvas *canvas, char operator, const DnPoint *points, guint n, const char *fill)
{
	append_xdot_text(canvas->background, 'C', fill);
	append_xdot_text(canvas->background, 'c', "#ffffff00");
	g_string_append_printf(canvas->background, "%c %u ", operator, n);
	for (guint i = 0; i < n; i++) {
		g_autoptr(GString) point = g_string_new(NULL);
		append_point(point, canvas, points[i]);
		g_strdelimit(point->str, ",", ' ');
		g_string_append_printf(canvas->background, "%s ", point->str);
	}
}

void dn_canvas_band(DnCanvas *canvas, DnBox box, const char *fill)
{
	double right = box.left + box.width, bottom = box.top + box.height;
	DnPoint corners[] = {{box.left, box.top}, {right, box.top}, {right, bottom}, {box.left, bottom}};
	append_area(canvas, 'P', corners, 4, fill);
}

void dn_canvas_append_text(GString *text, const DnCanvas *canvas)
{
	for (Agnode_t *node = agfstnode(canvas->graph); node != NULL; node = agnxtnode(canvas->graph, node))
		g_string_append(text, agxget(node, canvas->node[NODE_LABEL]));
}

DnDrawing *dn_canvas_draw(DnCanvas *canvas, const char *const *formats, GError **error)
{
	if (canvas->background->len > 0)
		set_graph(canvas, "_background", canvas->background->str);
	DnSheet sheet = {.graph = canvas->graph,
	                 .width = canvas->width * canvas->scale,
	                 .height = canvas->height * canvas->scale,
	                 .font = canvas->font,
	                 .title = g_hash_table_lookup(canvas->titles, "graph0"),
	                 .titles = canvas->titles};
	return dn_drawing_new(&sheet, formats, error);
}
