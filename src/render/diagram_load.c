/* The diagram `load`: one bar a department, tasks led and joined, most led first, with the leads that chance would give it and
 * a flag where the analysis finds it overloaded. */
#include "render/diagram.h"

#include "render/diagram_font.h"
#include "render/diagram_name.h"
#include "render/vocabulary.h"

#include <math.h>

#define LED dn_style_strong(1)
#define JOINT "#6ea6cc"
#define JOINED dn_style_pale(1)
#define ROW_MIN 6.8 /* less is not legible */
#define ROW_MAX 17.0
#define LEGEND_HEIGHT 24.0
#define LEGEND_LINE 13.0 /* of its second part, the reasons of overload */
#define LEGEND_LINES 2   /* at most */

typedef struct {
	DnDiagram *diagram;
	double top, row, bar_left, unit; /* unit: points a task */
	double size;                     /* of the letters */
	double name_width;
	gboolean marks;                  /* reasons of overload are marks, not words */
} Chart;

/* Most led first, then most tasks, then plan order; collectives that do not stand in rankings come last. */
static int compare_load(const void *x, const void *y, void *data)
{
	const DnDiagram *diagram = data;
	const DnView *view = diagram->view;
	guint a = *(const guint *)x, b = *(const guint *)y;
	gboolean ranks_a = dn_diagram_ranks(diagram, a), ranks_b = dn_diagram_ranks(diagram, b);
	if (ranks_a != ranks_b)
		return ranks_a ? -1 : 1;
	if (view->leads[a] != view->leads[b])
		return view->leads[a] > view->leads[b] ? -1 : 1;
	if (view->tasks[a] != view->tasks[b])
		return view->tasks[a] > view->tasks[b] ? -1 : 1;
	return a < b ? -1 : a > b;
}

static gboolean is_overloaded(const DnDiagram *diagram, guint department)
{
	return dn_diagram_measure(diagram, "load.overloaded", department) > 0;
}

/* What stands for the words of dn_overload_reasons(), in their order, where room is short. */
static const char *const marks[] = {"①", "②", "③", "④", "⑤", "⑥", "⑦", "⑧"};

static const char *say_reason(const DnDiagram *diagram, guint reason)
{
	DnWords words = dn_vocabulary(dn_overload_reasons()[reason]);
	return diagram->chinese || words.en == NULL ? words.zh : words.en;
}

/* "29 / 60", and for an overloaded department why. */
static char *figures_of(const Chart *chart, guint department)
{
	const DnView *view = chart->diagram->view;
	GString *text = g_string_new(NULL);
	g_string_append_printf(text, "%u / %u", view->leads[department], view->tasks[department]);
	if (!is_overloaded(chart->diagram, department))
		return g_string_free(text, FALSE);
	double bits = dn_diagram_measure(chart->diagram, "load.reasons", department);
	const char *const *words = dn_overload_reasons();
	const char *between = "  ▲ ";
	for (guint i = 0; bits > 0 && words[i] != NULL; i++)
		if (((guint)bits >> i & 1) != 0) {
			g_string_append(text, between);
			g_string_append(text, chart->marks && i < G_N_ELEMENTS(marks) ? marks[i] : say_reason(chart->diagram, i));
			between = chart->marks ? "" : dn_diagram_say(chart->diagram, "、", "; ");
		}
	return g_string_free(text, FALSE);
}

/* Part of a bar; returns where it ends. */
static double draw_part(const Chart *chart, double left, double y, guint tasks, const char *fill)
{
	double width = tasks * chart->unit;
	if (tasks > 0)
		dn_canvas_add(chart->diagram->canvas, &(DnMark){.x = left + width / 2, .y = y, .width = width,
		                                                .height = chart->row * 0.66, .fill = fill, .line = LED,
		                                                .line_width = 0.4});
	return left + width;
}

/* The leads that sharing each task's lead evenly would give: an upright line across the bar, with a white rim. */
static void draw_expected(const Chart *chart, double y, double expected)
{
	if (isnan(expected))
		return;
	double x = chart->bar_left + expected * chart->unit;
	dn_canvas_add(chart->diagram->canvas, &(DnMark){.x = x, .y = y, .width = 2.4, .height = chart->row * 0.9, .fill = "white"});
	dn_canvas_add(chart->diagram->canvas, &(DnMark){.x = x, .y = y, .width = 1, .height = chart->row * 0.9,
	                                                .fill = DN_STYLE_INK});
}

static void draw_row(const Chart *chart, guint department, guint rank, double y)
{
	DnDiagram *diagram = chart->diagram;
	const DnView *view = diagram->view;
	gboolean ranks = dn_diagram_ranks(diagram, department), overloaded = is_overloaded(diagram, department);
	g_autofree char *number = ranks ? g_strdup_printf("%u", rank) : g_strdup("–");
	g_autofree char *name = dn_name_fit(dn_diagram_name(diagram, department), chart->size, overloaded, chart->name_width);
	g_autofree char *id = g_strdup_printf("d%u", department), *title = dn_diagram_describe_department(diagram, department);
	guint others = view->tasks[department] - view->leads[department] - view->joint[department];
	double expected = dn_diagram_measure(diagram, "load.expected_leads", department);
	dn_canvas_text(diagram->canvas, diagram->body.left + 12, y, number, chart->size * 0.85, FALSE, DN_STYLE_SOFT, DN_ALIGN_RIGHT);
	dn_canvas_add(diagram->canvas, &(DnMark){.name = id, .class = "department", .title = title,
	                                         .x = chart->bar_left - 6 - chart->name_width / 2, .y = y,
	                                         .width = chart->name_width, .height = chart->size * 1.25, .text = name,
	                                         .size = chart->size, .bold = overloaded, .align = DN_ALIGN_RIGHT,
	                                         .colour = overloaded ? DN_STYLE_ALARM : DN_STYLE_INK});
	double end = draw_part(chart, chart->bar_left, y, view->leads[department], LED);
	end = draw_part(chart, end, y, view->joint[department], JOINT);
	end = draw_part(chart, end, y, others, ranks ? JOINED : "white");
	g_autofree char *counts = figures_of(chart, department);
	end = MAX(end, isnan(expected) ? 0 : chart->bar_left + expected * chart->unit);
	dn_canvas_text(diagram->canvas, end + 5, y, counts, chart->size * 0.92, overloaded,
	               overloaded ? DN_STYLE_ALARM : DN_STYLE_SOFT, DN_ALIGN_LEFT);
	draw_expected(chart, y, expected);
}

/* One entry of the legend; returns where the next one begins. */
static double draw_key(const Chart *chart, double x, double y, double width, const char *fill, const char *text)
{
	dn_canvas_add(chart->diagram->canvas, &(DnMark){.x = x + 7, .y = y, .width = width, .height = 8, .fill = fill,
	                                                .line = width > 3 ? LED : NULL, .line_width = 0.4});
	dn_canvas_text(chart->diagram->canvas, x + 18, y, text, 8, FALSE, DN_STYLE_INK, DN_ALIGN_LEFT);
	return x + 18 + dn_font_text_width(text, 8, FALSE) + 16;
}

static void draw_legend(const Chart *chart, gboolean joint, gboolean expected, gboolean unranked)
{
	const DnDiagram *diagram = chart->diagram;
	double x = diagram->body.left, y = diagram->body.top + 6;
	x = draw_key(chart, x, y, 14, LED, dn_diagram_say(diagram, "牵头的任务", "tasks led"));
	if (joint)
		x = draw_key(chart, x, y, 14, JOINT, dn_diagram_say(diagram, "共同负责、未定牵头", "joint, no lead named"));
	x = draw_key(chart, x, y, 14, JOINED, dn_diagram_say(diagram, "参与的任务", "tasks joined"));
	if (expected)
		x = draw_key(chart, x, y, 1.4, DN_STYLE_INK,
		             dn_diagram_say(diagram, "若各部门均等牵头的期望值", "leads expected if shared evenly"));
	if (unranked)
		x = draw_key(chart, x, y, 14, "white", dn_diagram_say(diagram, "集合性主体，不排名", "collective, not ranked"));
	dn_canvas_text(diagram->canvas, x, y, dn_diagram_say(diagram, "数字：牵头 / 全部任务", "figures: led / all tasks"), 8, FALSE,
	               DN_STYLE_SOFT, DN_ALIGN_LEFT);
}

/* "▲ 负担过重，原因：① … ② …": what is red, and what the marks mean where marks stand for the reasons. */
static char *overload_key(const Chart *chart)
{
	const DnDiagram *diagram = chart->diagram;
	GString *text = g_string_new(dn_diagram_say(diagram, "▲ 负担过重", "▲ overloaded"));
	const char *const *words = dn_overload_reasons();
	for (guint i = 0; chart->marks && i < G_N_ELEMENTS(marks) && words[i] != NULL; i++) {
		g_string_append(text, i > 0 ? dn_diagram_say(diagram, "；", "; ") : dn_diagram_say(diagram, "，原因：", ", reasons: "));
		g_string_append_printf(text, "%s %s", marks[i], say_reason(diagram, i));
	}
	return g_string_free(text, FALSE);
}

/* Its lines; the caller frees with g_strfreev(). */
static char **overload_lines(const Chart *chart)
{
	g_autofree char *text = overload_key(chart);
	return dn_font_wrap_text(text, 8, FALSE, chart->diagram->body.width, LEGEND_LINES);
}

static void draw_overload_key(const Chart *chart)
{
	const DnBox *body = &chart->diagram->body;
	g_auto(GStrv) lines = overload_lines(chart);
	for (guint i = 0; lines[i] != NULL; i++)
		dn_canvas_text(chart->diagram->canvas, body->left, body->top + 6 + LEGEND_LINE * (i + 1), lines[i], 8, FALSE, DN_STYLE_ALARM,
		               DN_ALIGN_LEFT);
}

/* The height of the legend at most. */
static double legend_height(DnDiagram *diagram, const GArray *order)
{
	Chart chart = {.diagram = diagram, .marks = TRUE};
	for (guint i = 0; i < order->len; i++)
		if (is_overloaded(diagram, g_array_index(order, guint, i))) {
			g_auto(GStrv) lines = overload_lines(&chart);
			return LEGEND_HEIGHT + g_strv_length(lines) * LEGEND_LINE;
		}
	return LEGEND_HEIGHT;
}

/* Upright lines at round numbers of tasks. */
static void draw_grid(const Chart *chart, guint most, double bottom)
{
	static const guint steps[] = {1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000, 100000};
	guint step = steps[0];
	for (gsize i = 0; i < G_N_ELEMENTS(steps) && step * 8 < most; i++)
		step = steps[i];
	for (guint tasks = 0; tasks <= most; tasks += step) {
		double x = chart->bar_left + tasks * chart->unit;
		g_autofree char *label = g_strdup_printf("%u", tasks);
		dn_canvas_band(chart->diagram->canvas, (DnBox){x - 0.2, chart->top, 0.4, bottom - chart->top}, DN_STYLE_FAINT);
		dn_canvas_text(chart->diagram->canvas, x, chart->top - 6, label, 6.5, FALSE, DN_STYLE_SOFT, DN_ALIGN_CENTRE);
	}
}

static double widest_name(const DnDiagram *diagram, const GArray *order, guint shown, double size)
{
	double widest = 0;
	for (guint i = 0; i < shown; i++)
		widest = MAX(widest, dn_font_text_width(dn_diagram_name(diagram, g_array_index(order, guint, i)), size, TRUE));
	return MIN(widest + 2, diagram->body.width * 0.36);
}

static char *summary(const DnDiagram *diagram, const GArray *order)
{
	if (order->len == 0)
		return g_strdup(dn_diagram_say(diagram, "没有任务", "no tasks"));
	guint first = g_array_index(order, guint, 0), led = 0;
	for (guint i = 0; i < order->len; i++)
		led += diagram->view->leads[g_array_index(order, guint, i)];
	return g_strdup_printf(dn_diagram_say(diagram, "牵头最多：%s，%u 项，占有牵头单位任务的 %u%%", "Most leads: %s, %u tasks, %u%% of those with a lead"),
	                       dn_diagram_name(diagram, first), diagram->view->leads[first],
	                       led > 0 ? (diagram->view->leads[first] * 100 + led / 2) / led : 0);
}

static double bar_room(const Chart *chart)
{
	return chart->diagram->body.left + chart->diagram->body.width - chart->bar_left;
}

/* The largest unit at which every bar and the figures behind it fit. */
static double widest_unit(const Chart *chart, const GArray *order, guint shown)
{
	const DnDiagram *diagram = chart->diagram;
	double room = bar_room(chart), unit = room;
	for (guint i = 0; i < shown; i++) {
		guint department = g_array_index(order, guint, i);
		g_autofree char *figures = figures_of(chart, department);
		double needs = dn_font_text_width(figures, chart->size * 0.92, TRUE) * 1.04 + 8;
		unit = MIN(unit, (room - needs) / MAX(diagram->view->tasks[department], 1));
	}
	return MAX(unit, 0);
}

/* Marks stand for the reasons where their words would leave less than half of the room to the bars. */
static void choose_unit(Chart *chart, const GArray *order, guint shown, guint most)
{
	chart->unit = widest_unit(chart, order, shown);
	if (chart->unit * most > bar_room(chart) / 2)
		return;
	chart->marks = TRUE;
	chart->unit = widest_unit(chart, order, shown);
}

static void draw_chart(DnDiagram *diagram, const GArray *order, guint shown)
{
	const DnView *view = diagram->view;
	guint most = 1;
	gboolean joint = FALSE, expected = FALSE, unranked = FALSE;
	for (guint i = 0; i < shown; i++) {
		guint department = g_array_index(order, guint, i);
		most = MAX(most, view->tasks[department]);
		joint |= view->joint[department] > 0;
		expected |= !isnan(dn_diagram_measure(diagram, "load.expected_leads", department));
		unranked |= !dn_diagram_ranks(diagram, department);
	}
	double legend = legend_height(diagram, order);
	Chart chart = {.diagram = diagram, .top = diagram->body.top + legend + 10};
	chart.row = MIN((diagram->body.height - legend - 10) / MAX(shown, 1), ROW_MAX);
	chart.size = MIN(chart.row * 0.72, 9.5);
	chart.name_width = widest_name(diagram, order, shown, chart.size);
	chart.bar_left = diagram->body.left + 18 + chart.name_width + 6;
	choose_unit(&chart, order, shown, most);
	draw_legend(&chart, joint, expected, unranked);
	if (legend > LEGEND_HEIGHT)
		draw_overload_key(&chart);
	draw_grid(&chart, most, chart.top + chart.row * shown);
	for (guint i = 0; i < shown; i++)
		draw_row(&chart, g_array_index(order, guint, i), i + 1, chart.top + chart.row * (i + 0.5));
}

gboolean dn_diagram_draw_load(DnDiagram *diagram, GError **error)
{
	g_autoptr(GArray) order = dn_view_by_tasks(diagram->view, FALSE);
	g_array_sort_with_data(order, compare_load, diagram);
	g_autofree char *subtitle = summary(diagram, order);
	DnPage page = {.subject = dn_diagram_say(diagram, "各部门任务负担", "load of each department"), .subtitle = subtitle,
	               .portrait = order->len > DN_PAGE_WIDE_ROWS};
	if (!dn_page_begin(diagram, &page, error))
		return FALSE;
	guint room = (guint)((diagram->body.height - legend_height(diagram, order) - 10) / ROW_MIN);
	guint shown = MIN(order->len, diagram->options->top > 0 ? MIN(diagram->options->top, room) : room);
	if (shown < order->len)
		dn_diagram_note(diagram, dn_diagram_say(diagram, "另有 %u 个部门未画", "%u more departments not drawn"),
		                order->len - shown);
	draw_chart(diagram, order, shown);
	dn_page_end(diagram);
	return TRUE;
}
