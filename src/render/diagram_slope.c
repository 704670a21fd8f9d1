/* The diagram `slope`: each body's leads before on the left, after on the right, and a line between: rising solid blue, falling dashed
 * vermillion, unchanged grey. Only bodies that lead a task on either side are drawn. */
#include "render/compare.h"
#include "render/diagram_compare.h"

#include "render/diagram_font.h"

#define ROW 11.5
#define HEADING 30.0
#define ELBOW 16.0 /* from the end of a line to its label */

typedef struct {
	const DnBody *body;
	double label[2]; /* y of the labels */
} Line;

typedef struct {
	DnDiagram *diagram;
	const DnComparison *comparison;
	GArray *lines; /* Line */
	guint most;
	double top, bottom, x[2];
} Scene;

static int compare_leads(const DnBody *a, const DnBody *b, DnSide side)
{
	if (a->leads[side] != b->leads[side])
		return a->leads[side] > b->leads[side] ? -1 : 1;
	DnSide other = side == DN_BEFORE ? DN_AFTER : DN_BEFORE;
	return (a->leads[other] < b->leads[other]) - (a->leads[other] > b->leads[other]);
}

static int by_most(const void *x, const void *y)
{
	const DnBody *a = ((const Line *)x)->body, *b = ((const Line *)y)->body;
	guint most_a = MAX(a->leads[0], a->leads[1]), most_b = MAX(b->leads[0], b->leads[1]);
	if (most_a != most_b)
		return most_a > most_b ? -1 : 1;
	return (a > b) - (a < b);
}

static int by_side(const void *x, const void *y, void *data)
{
	const DnBody *a = ((const Line *)x)->body, *b = ((const Line *)y)->body;
	int order = compare_leads(a, b, *(const DnSide *)data);
	return order != 0 ? order : (a > b) - (a < b);
}

static void collect(Scene *scene)
{
	guint n;
	const DnBody *bodies = dn_comparison_bodies(scene->comparison, &n);
	for (guint i = 0; i < n; i++)
		if (bodies[i].leads[DN_BEFORE] > 0 || bodies[i].leads[DN_AFTER] > 0) {
			Line line = {.body = &bodies[i]};
			g_array_append_val(scene->lines, line);
			scene->most = MAX(scene->most, MAX(bodies[i].leads[DN_BEFORE], bodies[i].leads[DN_AFTER]));
		}
	g_array_sort(scene->lines, by_most);
	guint room = (guint)((scene->bottom - scene->top) / ROW) + 1, top = scene->diagram->options->top;
	guint shown = MIN(scene->lines->len, top > 0 ? MIN(top, room) : room);
	if (shown < scene->lines->len)
		dn_diagram_note(scene->diagram, dn_diagram_say(scene->diagram, "另有 %u 个牵头较少的部门未画", "%u departments with fewer leads not drawn"),
		                scene->lines->len - shown);
	g_array_set_size(scene->lines, shown);
}

static double height_of(const Scene *scene, guint leads)
{
	return scene->bottom - (scene->bottom - scene->top) * leads / MAX(scene->most, 1);
}

/* Each label as near to its line's end as the others let it be. */
static void place_labels(Scene *scene, DnSide side)
{
	g_array_sort_with_data(scene->lines, by_side, &side);
	Line *lines = (Line *)(void *)scene->lines->data;
	guint n = scene->lines->len;
	for (guint i = 0; i < n; i++) {
		lines[i].label[side] = height_of(scene, lines[i].body->leads[side]);
		if (i > 0)
			lines[i].label[side] = MAX(lines[i].label[side], lines[i - 1].label[side] + ROW);
	}
	double limit = scene->bottom;
	for (guint i = n; i-- > 0; limit = lines[i].label[side] - ROW)
		lines[i].label[side] = MIN(lines[i].label[side], limit);
}

static const char *colour_of(const DnBody *body)
{
	if (body->leads[DN_BEFORE] == body->leads[DN_AFTER])
		return "#a8b0b8";
	return body->leads[DN_BEFORE] < body->leads[DN_AFTER] ? DN_COMPARE_MORE : DN_COMPARE_LESS;
}

static void draw_dot(const Scene *scene, const char *name, double x, double y, double size, const char *colour)
{
	dn_canvas_add(scene->diagram->canvas, &(DnMark){.name = name, .shape = "circle", .x = x, .y = y, .width = size, .height = size,
	                                                .fill = colour});
}

static void draw_label(const Scene *scene, const Line *line, DnSide side, const char *colour)
{
	const DnBody *body = line->body;
	gboolean changed = body->leads[DN_BEFORE] != body->leads[DN_AFTER], absent = body->departments[side].n == 0;
	double towards = side == DN_BEFORE ? -1 : 1, x = scene->x[side] + towards * ELBOW, size = 8.2;
	double room = side == DN_BEFORE ? x - scene->diagram->body.left
	                                : scene->diagram->body.left + scene->diagram->body.width - x;
	g_autofree char *own = dn_compare_names_on(scene->comparison, side, body, scene->diagram->chinese);
	g_autofree char *label = dn_compare_label(scene->comparison, body, scene->diagram->chinese);
	g_autofree char *name = dn_font_fit_text(absent ? label : own, size, changed, room - 30);
	g_autofree char *number = absent ? g_strdup(dn_diagram_say(scene->diagram, "无", "absent")) : g_strdup_printf("%u", body->leads[side]);
	g_autofree char *text = side == DN_BEFORE ? g_strdup_printf("%s  %s", name, number) : g_strdup_printf("%s  %s", number, name);
	dn_canvas_text(scene->diagram->canvas, x + towards * 3, line->label[side], text, size, changed,
	               changed ? colour : DN_STYLE_SOFT, side == DN_BEFORE ? DN_ALIGN_RIGHT : DN_ALIGN_LEFT);
}

static void draw_line(const Scene *scene, const Line *line, guint index)
{
	const DnBody *body = line->body;
	const char *colour = colour_of(body);
	gboolean changed = body->leads[DN_BEFORE] != body->leads[DN_AFTER], falls = body->leads[DN_BEFORE] > body->leads[DN_AFTER];
	char ends[2][24], labels[2][24];
	DnPoint points[2];
	g_autofree char *name = g_strdup_printf("b%u", index);
	g_autofree char *label = dn_compare_label(scene->comparison, body, scene->diagram->chinese);
	g_autofree char *title = g_strdup_printf("%s: %u → %u", label, body->leads[DN_BEFORE], body->leads[DN_AFTER]);
	for (DnSide side = DN_BEFORE; side <= DN_AFTER; side++) {
		points[side] = (DnPoint){scene->x[side], height_of(scene, body->leads[side])};
		DnPoint elbow[] = {points[side], {scene->x[side] + (side == DN_BEFORE ? -ELBOW : ELBOW), line->label[side]}};
		g_snprintf(ends[side], sizeof ends[side], "b%u-%u", index, (guint)side);
		g_snprintf(labels[side], sizeof labels[side], "b%u-%u-label", index, (guint)side);
		draw_dot(scene, ends[side], points[side].x, points[side].y, changed ? 5 : 3.6, colour);
		draw_dot(scene, labels[side], elbow[1].x, elbow[1].y, 0.6, DN_STYLE_RULE);
		dn_canvas_connect(scene->diagram->canvas, &(DnStroke){.from = ends[side], .to = labels[side], .points = elbow, .n_points = 2,
		                                                      .colour = changed ? colour : DN_STYLE_RULE, .width = 0.5});
		draw_label(scene, line, side, colour);
	}
	dn_canvas_connect(scene->diagram->canvas, &(DnStroke){.name = name, .class = "slope", .title = title, .from = ends[0], .to = ends[1],
	                                                      .points = points, .n_points = 2, .colour = colour,
	                                                      .width = changed ? 1.8 : 0.8, .style = falls ? "dashed" : NULL});
}

static void draw_heading(const Scene *scene)
{
	static const char *const zh[] = {"前：牵头任务数", "后：牵头任务数"}, *const en[] = {"Before: tasks led", "After: tasks led"};
	for (DnSide side = DN_BEFORE; side <= DN_AFTER; side++) {
		double top = scene->top - 8;
		dn_canvas_band(scene->diagram->canvas, (DnBox){scene->x[side] - 0.3, top, 0.6, scene->bottom - top + 6}, DN_STYLE_RULE);
		dn_canvas_text(scene->diagram->canvas, scene->x[side], top - 9, scene->diagram->chinese ? zh[side] : en[side], 9, TRUE,
		               DN_STYLE_INK, DN_ALIGN_CENTRE);
	}
}

gboolean dn_diagram_draw_slope(DnDiagram *diagram, const DnComparison *comparison, GError **error)
{
	DnPage page = {.subject = dn_diagram_say(diagram, "牵头任务的变化", "change in tasks led"),
	               .subtitle = dn_diagram_say(diagram, "蓝色实线：增加；橙红虚线：减少；灰线：不变", "Blue, solid: more; vermillion, dashed: fewer; grey: unchanged"),
	               .portrait = TRUE};
	if (!dn_page_begin(diagram, &page, error))
		return FALSE;
	DnBox body = diagram->body;
	g_autoptr(GArray) lines = g_array_new(FALSE, FALSE, sizeof(Line));
	Scene scene = {.diagram = diagram, .comparison = comparison, .lines = lines, .top = body.top + HEADING,
	               .bottom = body.top + body.height - 10, .x = {body.left + body.width * 0.36, body.left + body.width * 0.64}};
	collect(&scene);
	draw_heading(&scene);
	place_labels(&scene, DN_BEFORE);
	place_labels(&scene, DN_AFTER);
	for (guint i = 0; i < lines->len; i++)
		draw_line(&scene, &g_array_index(lines, Line, i), i);
	dn_page_end(diagram);
	return TRUE;
}
