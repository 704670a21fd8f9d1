/* The diagram of robustness: one bar a department, the tasks that its removal leaves without anybody, without a lead, and with a lead
 * to pass on; beside it how many departments it would cut off and how much of the clusters would stay. Most harm first. */
#include "render/diagram.h"

#include "render/diagram_font.h"
#include "render/diagram_name.h"
#include "render/tables.h"

#include <math.h>

#define ROW_MIN 6.8 /* less is not legible */
#define ROW_MAX 17.0
#define LEGEND 24.0
#define HEADING 16.0
#define APART 62.0    /* width of the column "cut off" */
#define CLUSTERS 62.0 /* and of the column "clusters" */

/* The parts of a bar, from its left. */
static const struct {
	gsize offset;
	const char *fill;
	const char *zh, *en;
} parts[] = {
	{G_STRUCT_OFFSET(DnRemoval, without_anybody), DN_STYLE_ALARM, "无人负责的任务", "tasks with nobody left"},
	{G_STRUCT_OFFSET(DnRemoval, without_lead), "#e0a890", "无人可牵头的任务", "tasks with no lead left"},
	{G_STRUCT_OFFSET(DnRemoval, passed), "#cfd6de", "牵头须移交的任务", "leads to pass on"},
};

typedef struct {
	DnDiagram *diagram;
	const DnRemoval *removals;
	guint shown;
	double top, row, size, name_width, bar_left, unit;
} Chart;

static guint part_of(const DnRemoval *removal, gsize part)
{
	return *(const guint *)(const void *)((const char *)removal + parts[part].offset);
}

static guint bar_of(const DnRemoval *removal)
{
	return removal->without_anybody + removal->without_lead + removal->passed;
}

static double right_edge(const Chart *chart)
{
	return chart->diagram->body.left + chart->diagram->body.width;
}

/* ---- Drawing ------------------------------------------------------------------------------------------------------ */

static void draw_legend(const Chart *chart)
{
	const DnDiagram *diagram = chart->diagram;
	double x = diagram->body.left, y = diagram->body.top + 6;
	for (gsize i = 0; i < G_N_ELEMENTS(parts); i++) {
		const char *text = diagram->chinese ? parts[i].zh : parts[i].en;
		dn_canvas_add(diagram->canvas, &(DnMark){.x = x + 7, .y = y, .width = 14, .height = 8, .fill = parts[i].fill});
		dn_canvas_text(diagram->canvas, x + 18, y, text, 8, FALSE, DN_STYLE_INK, DN_ALIGN_LEFT);
		x += 18 + dn_font_text_width(text, 8, FALSE) + 16;
	}
}

static void draw_heading(const Chart *chart)
{
	const DnDiagram *diagram = chart->diagram;
	double y = chart->top - HEADING / 2;
	dn_canvas_text(diagram->canvas, right_edge(chart) - CLUSTERS - 6, y, dn_diagram_say(diagram, "被隔开的部门", "cut off"), 7.5,
	               FALSE, DN_STYLE_SOFT, DN_ALIGN_RIGHT);
	dn_canvas_text(diagram->canvas, right_edge(chart), y, dn_diagram_say(diagram, "群组一致度", "cluster match"), 7.5, FALSE,
	               DN_STYLE_SOFT, DN_ALIGN_RIGHT);
}

/* "13 + 1 + 16", as the parts stand in the bar; nothing for a bar that is none. */
static char *figures_of(const DnRemoval *removal)
{
	if (bar_of(removal) == 0)
		return g_strdup("0");
	return g_strdup_printf("%u + %u + %u", removal->without_anybody, removal->without_lead, removal->passed);
}

static void draw_bar(const Chart *chart, const DnRemoval *removal, double y)
{
	double left = chart->bar_left;
	for (gsize i = 0; i < G_N_ELEMENTS(parts); i++) {
		double width = part_of(removal, i) * chart->unit;
		if (width > 0)
			dn_canvas_add(chart->diagram->canvas, &(DnMark){.x = left + width / 2, .y = y, .width = width,
			                                                .height = chart->row * 0.66, .fill = parts[i].fill});
		left += width;
	}
	g_autofree char *figures = figures_of(removal);
	dn_canvas_text(chart->diagram->canvas, left + 5, y, figures, chart->size * 0.92, FALSE, DN_STYLE_SOFT, DN_ALIGN_LEFT);
}

static void draw_columns(const Chart *chart, const DnRemoval *removal, double y)
{
	char digits[G_ASCII_DTOSTR_BUF_SIZE] = "–";
	if (!isnan(removal->cluster_agreement))
		g_ascii_formatd(digits, sizeof digits, "%.2f", removal->cluster_agreement);
	dn_canvas_text(chart->diagram->canvas, right_edge(chart), y, digits, chart->size * 0.92, FALSE, DN_STYLE_SOFT, DN_ALIGN_RIGHT);
	if (removal->cut_off == 0)
		return;
	g_autofree char *apart = g_strdup_printf("▲ %u", removal->cut_off);
	dn_canvas_text(chart->diagram->canvas, right_edge(chart) - CLUSTERS - 6, y, apart, chart->size * 0.92, TRUE, DN_STYLE_ALARM,
	               DN_ALIGN_RIGHT);
}

static void draw_row(const Chart *chart, guint rank)
{
	const DnRemoval *removal = &chart->removals[rank];
	DnDiagram *diagram = chart->diagram;
	double y = chart->top + chart->row * (rank + 0.5);
	g_autofree char *number = g_strdup_printf("%u", rank + 1), *id = g_strdup_printf("d%u", removal->department);
	g_autofree char *title = dn_diagram_describe_department(diagram, removal->department);
	g_autofree char *name = dn_name_fit(dn_diagram_name(diagram, removal->department), chart->size, FALSE, chart->name_width);
	dn_canvas_text(diagram->canvas, diagram->body.left + 12, y, number, chart->size * 0.85, FALSE, DN_STYLE_SOFT, DN_ALIGN_RIGHT);
	dn_canvas_add(diagram->canvas, &(DnMark){.name = id, .class = "department", .title = title,
	                                         .x = chart->bar_left - 6 - chart->name_width / 2, .y = y, .width = chart->name_width,
	                                         .height = chart->size * 1.25, .text = name, .size = chart->size,
	                                         .align = DN_ALIGN_RIGHT, .colour = DN_STYLE_INK});
	draw_bar(chart, removal, y);
	draw_columns(chart, removal, y);
}

/* ---- Measuring ---------------------------------------------------------------------------------------------------- */

static void measure_names(Chart *chart)
{
	double widest = 0;
	for (guint i = 0; i < chart->shown; i++)
		widest = MAX(widest, dn_font_text_width(dn_diagram_name(chart->diagram, chart->removals[i].department), chart->size, TRUE));
	chart->name_width = MIN(widest + 2, chart->diagram->body.width * 0.36);
	chart->bar_left = chart->diagram->body.left + 18 + chart->name_width + 6;
}

/* The largest unit at which every bar and the figures behind it fit. */
static void measure_bars(Chart *chart)
{
	double room = right_edge(chart) - CLUSTERS - APART - chart->bar_left;
	chart->unit = room;
	for (guint i = 0; i < chart->shown; i++) {
		g_autofree char *figures = figures_of(&chart->removals[i]);
		double needs = dn_font_text_width(figures, chart->size * 0.92, TRUE) * 1.04 + 8;
		chart->unit = MAX(MIN(chart->unit, (room - needs) / MAX(bar_of(&chart->removals[i]), 1)), 0);
	}
}

static gboolean draw_robustness(DnDiagram *diagram, const DnRobustness *robustness, GError **error)
{
	guint n;
	const DnRemoval *removals = dn_robustness_removals(robustness, &n);
	DnPage page = {.subject = dn_diagram_say(diagram, "若撤去某一部门", "if one department were removed"),
	               .subtitle = dn_diagram_say(diagram, "逐一试算，其余不变。▲ 网络断开：失去与最大部分联系的部门数；群组一致度：调整兰德指数，1 为不变",
	                                          "Each alone. ▲ departments cut off from the network's largest part; cluster match: 1 is no change"),
	               .portrait = n > DN_PAGE_WIDE_ROWS};
	if (!dn_page_begin(diagram, &page, error))
		return FALSE;
	guint top = diagram->options->top;
	Chart chart = {.diagram = diagram, .removals = removals, .top = diagram->body.top + LEGEND + HEADING};
	double height = diagram->body.height - LEGEND - HEADING;
	guint room = (guint)(height / ROW_MIN);
	chart.shown = MIN(n, top > 0 ? MIN(top, room) : room);
	if (chart.shown < n)
		dn_diagram_note(diagram, dn_diagram_say(diagram, "另有 %u 个部门未画", "%u more departments not drawn"), n - chart.shown);
	chart.row = MIN(height / MAX(chart.shown, 1), ROW_MAX);
	chart.size = MIN(chart.row * 0.72, 9.5);
	measure_names(&chart);
	measure_bars(&chart);
	draw_legend(&chart);
	draw_heading(&chart);
	for (guint i = 0; i < chart.shown; i++)
		draw_row(&chart, i);
	dn_page_end(diagram);
	return TRUE;
}

GBytes *dn_render_robustness_diagram(const char *format, const DnRobustness *robustness, const DnPlan *plan,
                                     const DnNetwork *network, const DnDiagramOptions *options, GError **error)
{
	static const DnDiagramOptions defaults = {.language = NULL};
	options = options != NULL ? options : &defaults;
	g_auto(DnDiagram) diagram = {.kind = "robustness", .plan = plan, .options = options, .ego = -1,
	                             .chinese = !g_str_equal(dn_language_of(plan, options->language), "en"),
	                             .notes = g_ptr_array_new_with_free_func(g_free)};
	diagram.view = dn_view_new(plan, network, NULL, NULL, -1, error);
	if (diagram.view == NULL)
		return NULL;
	dn_diagram_choose_font(&diagram, "");
	return draw_robustness(&diagram, robustness, error) ? dn_diagram_write(&diagram, format, error) : NULL;
}
