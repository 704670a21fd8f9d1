/* The diagram `balance`: the leads that each department has today beside those it would have after the fewest changes of lead
 * that make the largest number as small as it can be, and these changes task by task. */
#include "render/diagram.h"

#include "render/diagram_font.h"
#include "render/diagram_name.h"

#define ROW_MIN 8.6
#define ROW_MAX 16.0
#define HEADING 40.0
#define LIST_SHARE 0.5 /* of the width, for the list of changes */
#define WAY_SHARE 0.72  /* of that at most, for who hands over to whom */

typedef struct {
	DnDiagram *diagram;
	const DnBalance *balance;
	GArray *departments; /* guint */
	guint *after;        /* leads, one a department */
	DnBox chart, list;
} Scene;

static void scene_clear(Scene *scene)
{
	g_array_unref(scene->departments);
	g_free(scene->after);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Scene, scene_clear)

/* Most leads today first, then most after, then plan order. */
static int compare_leads(const void *x, const void *y, void *data)
{
	const Scene *scene = data;
	guint a = *(const guint *)x, b = *(const guint *)y;
	const guint *today = scene->diagram->view->leads;
	if (today[a] != today[b])
		return today[a] > today[b] ? -1 : 1;
	if (scene->after[a] != scene->after[b])
		return scene->after[a] > scene->after[b] ? -1 : 1;
	return a < b ? -1 : a > b;
}

static void collect(Scene *scene)
{
	const DnView *view = scene->diagram->view;
	scene->after = g_memdup2(view->leads, MAX(view->n_departments, 1) * sizeof(guint));
	for (guint i = 0; i < scene->balance->n_moves; i++) {
		scene->after[scene->balance->moves[i].from]--;
		scene->after[scene->balance->moves[i].to]++;
	}
	for (guint i = 0; i < view->n_departments; i++)
		if (view->leads[i] > 0 || scene->after[i] > 0)
			g_array_append_val(scene->departments, i);
	g_array_sort_with_data(scene->departments, compare_leads, scene);
}

static void draw_dot(const Scene *scene, const char *name, const char *title, double x, double y, double size, gboolean today)
{
	dn_canvas_add(scene->diagram->canvas, &(DnMark){.name = name, .title = title, .shape = "circle", .x = x, .y = y, .width = size,
	                                                .height = size, .fill = today ? dn_style_strong(1) : "white",
	                                                .line = today ? dn_style_strong(1) : dn_style_strong(2), .line_width = 1.4});
}

static void draw_department(const Scene *scene, guint row, double step, double name_width, double unit)
{
	DnDiagram *diagram = scene->diagram;
	guint department = g_array_index(scene->departments, guint, row), today = diagram->view->leads[department];
	guint after = scene->after[department];
	double size = MIN(step * 0.68, 8.6), y = scene->chart.top + HEADING + (row + 0.5) * step, left = scene->chart.left + name_width + 8;
	g_autofree char *text = dn_name_fit(dn_diagram_name(diagram, department), size, FALSE, name_width);
	g_autofree char *name = g_strdup_printf("d%u", department);
	g_autofree char *title = g_strdup_printf(dn_diagram_say(diagram, "%s：现牵头 %u 项，均衡后 %u 项", "%s: leads %u today, %u when balanced"),
	                                         dn_diagram_name(diagram, department), today, after);
	double from = left + MIN(today, after) * unit, to = left + MAX(today, after) * unit;
	dn_canvas_add(diagram->canvas, &(DnMark){.name = name, .class = "department", .title = title,
	                                         .x = scene->chart.left + name_width / 2, .y = y, .width = name_width,
	                                         .height = MIN(size * 1.25, step), .text = text, .size = size, .align = DN_ALIGN_RIGHT});
	dn_canvas_band(diagram->canvas, (DnBox){left, y - 0.2, scene->chart.left + scene->chart.width - left, 0.4}, DN_STYLE_FAINT);
	dn_canvas_band(diagram->canvas, (DnBox){from, y - 0.9, to - from, 1.8}, "#9aa5b1");
	draw_dot(scene, NULL, NULL, left + after * unit, y, step * 0.62, FALSE);
	draw_dot(scene, NULL, NULL, left + today * unit, y, today == after ? step * 0.36 : step * 0.55, TRUE);
	g_autofree char *figures = today != after ? g_strdup_printf("%u → %u", today, after) : g_strdup_printf("%u", today);
	dn_canvas_text(diagram->canvas, to + step * 0.5 + 3, y, figures, size * 0.92, today != after,
	               today != after ? DN_STYLE_INK : DN_STYLE_SOFT, DN_ALIGN_LEFT);
}

static void draw_legend(const Scene *scene)
{
	DnDiagram *diagram = scene->diagram;
	double y = scene->chart.top + 8, x = scene->chart.left;
	const char *today = dn_diagram_say(diagram, "现牵头", "leads today"), *after = dn_diagram_say(diagram, "均衡后", "when balanced");
	draw_dot(scene, NULL, NULL, x + 5, y, 7, TRUE);
	dn_canvas_text(diagram->canvas, x + 12, y, today, 8, FALSE, DN_STYLE_INK, DN_ALIGN_LEFT);
	x += 12 + dn_font_text_width(today, 8, FALSE) + 14;
	draw_dot(scene, NULL, NULL, x + 5, y, 8, FALSE);
	dn_canvas_text(diagram->canvas, x + 13, y, after, 8, FALSE, DN_STYLE_INK, DN_ALIGN_LEFT);
}

static void draw_chart(const Scene *scene)
{
	DnDiagram *diagram = scene->diagram;
	guint room = (guint)((scene->chart.height - HEADING) / ROW_MIN);
	guint shown = MIN(scene->departments->len, diagram->options->top > 0 ? MIN(diagram->options->top, room) : room);
	double step = MIN((scene->chart.height - HEADING) / MAX(shown, 1), ROW_MAX), widest = 0;
	for (guint i = 0; i < shown; i++)
		widest = MAX(widest, dn_font_text_width(dn_diagram_name(diagram, g_array_index(scene->departments, guint, i)),
		                                        MIN(step * 0.68, 8.6), FALSE));
	double name_width = MIN(widest * 1.03 + 1, scene->chart.width * 0.45);
	double unit = (scene->chart.width - name_width - 8 - 50) / MAX(scene->balance->max_leads, 1);
	double limit = scene->chart.left + name_width + 8 + scene->balance->fewest_max_leads * unit;
	dn_canvas_band(diagram->canvas, (DnBox){limit - 0.5, scene->chart.top + HEADING - 6, 1, step * shown + 6}, dn_style_strong(2));
	g_autofree char *label = g_strdup_printf(dn_diagram_say(diagram, "最多 %u 项", "at most %u"), scene->balance->fewest_max_leads);
	dn_canvas_text(diagram->canvas, limit, scene->chart.top + HEADING - 13, label, 8, TRUE, DN_STYLE_INK, DN_ALIGN_CENTRE);
	draw_legend(scene);
	for (guint i = 0; i < shown; i++)
		draw_department(scene, i, step, name_width, unit);
	if (shown < scene->departments->len)
		dn_diagram_note(diagram, dn_diagram_say(diagram, "另有 %u 个部门未画", "%u more departments not drawn"), scene->departments->len - shown);
}

/* "司法部 → 商务部", both names shortened alike where the width asks for it. The caller frees. */
static char *fit_move(const DnDiagram *diagram, const DnMove *move, double size, double width)
{
	static const char arrow[] = " → ";
	const char *from = dn_diagram_name(diagram, move->from), *to = dn_diagram_name(diagram, move->to);
	double room = width - dn_font_text_width(arrow, size, FALSE);
	g_autofree char *short_from = dn_name_fit(from, size, FALSE, MAX(room / 2, room - dn_font_text_width(to, size, FALSE)));
	g_autofree char *short_to = dn_name_fit(to, size, FALSE, room - dn_font_text_width(short_from, size, FALSE));
	return g_strconcat(short_from, arrow, short_to, NULL);
}

static void draw_move(const Scene *scene, const DnMove *move, double y, double size)
{
	DnDiagram *diagram = scene->diagram;
	const DnTask *task = dn_plan_task(diagram->plan, move->task);
	const char *number = task->number != NULL ? task->number : task->id;
	g_autofree char *name = g_strdup_printf("t%u", move->task), *title = g_strdup_printf("%s  %s", number, task->text);
	g_autofree char *way = g_strdup_printf("%s → %s", dn_diagram_name(diagram, move->from), dn_diagram_name(diagram, move->to));
	double number_width = 26, way_width = MIN(scene->list.width * WAY_SHARE, dn_font_text_width(way, size, FALSE) * 1.03 + 2);
	g_autofree char *fitted = fit_move(diagram, move, size, way_width / 1.02);
	g_autofree char *text = dn_font_fit_text(task->text, size * 0.92, FALSE, scene->list.width - number_width - way_width - 8);
	g_autofree char *short_number = dn_font_fit_text(number, size, FALSE, number_width - 4);
	dn_canvas_text(diagram->canvas, scene->list.left + number_width - 4, y, short_number, size, FALSE, DN_STYLE_SOFT, DN_ALIGN_RIGHT);
	dn_canvas_add(diagram->canvas, &(DnMark){.name = name, .class = "task", .title = title,
	                                         .x = scene->list.left + number_width + way_width / 2, .y = y, .width = way_width,
	                                         .height = size * 1.25, .text = fitted, .size = size, .align = DN_ALIGN_LEFT});
	dn_canvas_text(diagram->canvas, scene->list.left + number_width + way_width + 8, y, text, size * 0.92, FALSE, DN_STYLE_SOFT,
	               DN_ALIGN_LEFT);
}

static void draw_moves(const Scene *scene)
{
	DnDiagram *diagram = scene->diagram;
	guint n = scene->balance->n_moves, room = (guint)((scene->list.height - HEADING) / ROW_MIN), shown = MIN(n, room);
	double step = MIN((scene->list.height - HEADING) / MAX(shown, 1), ROW_MAX);
	g_autofree char *heading = g_strdup_printf(dn_diagram_say(diagram, "最少改动 %u 项任务的牵头单位", "The fewest changes of lead: %u"), n);
	dn_canvas_text(diagram->canvas, scene->list.left + 6, scene->list.top + 8, heading, 9, TRUE, DN_STYLE_INK, DN_ALIGN_LEFT);
	for (guint i = 0; i < shown; i++)
		draw_move(scene, &scene->balance->moves[i], scene->list.top + HEADING + (i + 0.5) * step, MIN(step * 0.66, 8.2));
	if (shown < n)
		dn_diagram_note(diagram, dn_diagram_say(diagram, "另有 %u 处改动未列", "%u more changes not listed"), n - shown);
}

static void split_body(Scene *scene)
{
	DnBox body = scene->diagram->body;
	double list = body.width * LIST_SHARE;
	scene->chart = (DnBox){body.left, body.top, body.width - list - 10, body.height};
	scene->list = (DnBox){body.left + body.width - list, body.top, list, body.height};
}

gboolean dn_diagram_draw_balance(DnDiagram *diagram, GError **error)
{
	const DnBalance *balance = diagram->analysis != NULL ? dn_analysis_balance(diagram->analysis) : NULL;
	if (balance == NULL || !diagram->view->whole) {
		g_set_error(error, DN_ERROR, DN_ERROR_UNSUPPORTED, "the diagram \"balance\" needs the measure \"balance\" of the whole plan");
		return FALSE;
	}
	g_autofree char *subtitle = g_strdup_printf(
		dn_diagram_say(diagram, "牵头最多的部门现有 %u 项；只在各任务已列部门中调整，最少可降到 %u 项",
	                   "One department leads %u tasks; moved among the departments that a task names, it could be %u"),
		balance->max_leads, balance->fewest_max_leads);
	DnPage page = {.subject = dn_diagram_say(diagram, "牵头任务如何更均衡", "leads, today and balanced"), .subtitle = subtitle};
	if (!dn_page_begin(diagram, &page, error))
		return FALSE;
	g_auto(Scene) scene = {.diagram = diagram, .balance = balance, .departments = g_array_new(FALSE, FALSE, sizeof(guint))};
	collect(&scene);
	split_body(&scene);
	draw_chart(&scene);
	draw_moves(&scene);
	dn_page_end(diagram);
	return TRUE;
}
