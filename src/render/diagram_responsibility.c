/* The diagram `responsibility`: the two-mode network as a map. Tasks are rows under their chapter and section, departments are
 * columns, and every responsibility is an edge that runs along its task's row to its department's column: thick to the lead,
 * thin to participants. Departments stand with the most tasks first, which is the order in which edges cross the fewest
 * columns. The diagram `ego` is the same map of one department's tasks, with that department first. */
#include "render/diagram.h"

#include "render/diagram_font.h"
#include "render/diagram_header.h"
#include "render/diagram_task_rows.h"

#define MOST_ROWS 420
#define ROW_MIN 7.4
#define ROW 10.4            /* points a row where the page is as tall as it likes */
#define LEGEND 20.0
#define COUNTS 10.0         /* the row of task counts */
#define NUMBER_WIDTH 20.0
#define COLUMN_MIN 7.0
#define COLUMN_MAX 14.0

typedef struct {
	DnDiagram *diagram;
	GArray *rows;        /* DnTaskRow */
	GArray *departments; /* guint, as columns */
	guint *column;       /* department → column + 1 */
	DnHeaderStyle style;
	double above;        /* room over the rows */
	double top, row, text_width, left, step, size;
	guint hidden_tasks;
	gboolean any_hidden; /* some department of a task has no column */
} Map;

static void map_clear(Map *map)
{
	g_clear_pointer(&map->rows, g_array_unref);
	g_clear_pointer(&map->departments, g_array_unref);
	g_free(map->column);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Map, map_clear)

/* ---- Columns ---------------------------------------------------------------------------------------------------- */

static void put_first(GArray *departments, guint department)
{
	for (guint i = 0; i < departments->len; i++)
		if (g_array_index(departments, guint, i) == department) {
			g_array_remove_index(departments, i);
			g_array_prepend_val(departments, department);
			return;
		}
}

/* Shares the width out between texts and columns. */
static void measure_columns(Map *map, DnBox body)
{
	guint n = MAX(map->departments->len, 1);
	map->step = CLAMP((body.width - NUMBER_WIDTH) * 0.68 / n, COLUMN_MIN, COLUMN_MAX);
	double beside = n < map->diagram->view->n_present ? 20 : 2;
	map->text_width = body.width - NUMBER_WIDTH - n * map->step - beside;
	map->left = body.left + NUMBER_WIDTH + map->text_width;
}

static DnHeader header_of(const Map *map)
{
	return (DnHeader){.style = map->style, .departments = (const guint *)(void *)map->departments->data,
	                  .n = map->departments->len, .left = map->left, .step = map->step, .size = MIN(map->step * 0.86, 7.4),
	                  .room = map->text_width + NUMBER_WIDTH, .prefix = "d"};
}

static double key_height(const Map *map, DnBox body)
{
	DnHeader header = header_of(map);
	return map->style == DN_HEADER_NUMBERS ? dn_header_key_height(map->diagram, &header, body.width) + 6 : 0;
}

/* As many departments as have room at the least width of a column. Names that cannot be stacked are stairs on a page that may be as
 * tall as it likes, and a key on others, which would have no room left for the tasks. */
static void list_columns(Map *map, DnBox body)
{
	const DnView *view = map->diagram->view;
	g_clear_pointer(&map->departments, g_array_unref);
	map->departments = dn_view_by_tasks(view, FALSE);
	if (map->diagram->ego >= 0)
		put_first(map->departments, (guint)map->diagram->ego);
	guint room = (guint)(body.width * 0.72 / COLUMN_MIN), top = map->diagram->options->top;
	g_array_set_size(map->departments, MIN(map->departments->len, top > 0 ? MIN(top, room) : room));
	g_free(map->column);
	map->column = g_new0(guint, MAX(view->n_departments, 1));
	for (guint i = 0; i < map->departments->len; i++)
		map->column[g_array_index(map->departments, guint, i)] = i + 1;
	map->style = dn_header_choose(map->diagram, (const guint *)(void *)map->departments->data, map->departments->len,
	                              map->diagram->options->size != NULL ? DN_HEADER_NUMBERS : DN_HEADER_STAIRS);
	measure_columns(map, body);
	DnHeader header = header_of(map);
	map->above = LEGEND + key_height(map, body) + dn_header_height(map->diagram, &header) + COUNTS;
}

static void note_left_out(const Map *map)
{
	DnDiagram *diagram = map->diagram;
	guint hidden = diagram->view->n_present - map->departments->len;
	if (hidden > 0)
		dn_diagram_note(diagram, dn_diagram_say(diagram, "另有 %u 个任务较少的部门未画", "%u departments with fewer tasks not drawn"), hidden);
	if (map->hidden_tasks > 0)
		dn_diagram_note(diagram, dn_diagram_say(diagram, "部门较少的 %u 项任务未画，可用 --section 逐章查看，或不限定 --size",
		                                        "%u tasks with fewer departments not drawn; see chapters with --section, or leave --size out"),
		                map->hidden_tasks);
	if (map->any_hidden)
		dn_diagram_note(diagram, "%s", dn_diagram_say(diagram, "+n：该任务还有 n 个未画的部门，● 表示牵头部门在其中",
		                                              "+n: departments of the task that are not drawn; ● the lead is among them"));
}

/* ---- Drawing ---------------------------------------------------------------------------------------------------- */

static double column_x(const Map *map, guint department)
{
	return map->left + (map->column[department] - 0.5) * map->step;
}

static double row_y(const Map *map, guint row)
{
	return map->top + (row + 0.5) * map->row;
}

static const struct {
	const char *word, *zh, *en;
	const char *shape;
	double size, width;
} roles[] = {
	[DN_ROLE_LEAD] = {"lead", "牵头", "lead", "circle", 0.62, 1.5},
	[DN_ROLE_PARTICIPANT] = {"participant", "参与", "participant", "circle", 0.44, 0.45},
	[DN_ROLE_JOINT] = {"joint", "共同负责（未定牵头）", "joint, no lead named", "diamond", 0.62, 0.9},
};

static void draw_cell(const Map *map, double x, double y, DnRole role)
{
	double extent = MIN(map->row, map->step) * roles[role].size;
	dn_canvas_add(map->diagram->canvas, &(DnMark){.class = roles[role].word, .shape = roles[role].shape, .x = x, .y = y,
	                                              .width = extent, .height = extent, .line = dn_style_strong(1), .line_width = 0.7,
	                                              .fill = role == DN_ROLE_LEAD ? dn_style_strong(1) : "white"});
}

static void draw_tie(const Map *map, const char *task_name, guint task, DnTie tie, double y)
{
	DnDiagram *diagram = map->diagram;
	const DnTask *stated = dn_plan_task(diagram->plan, task);
	DnPoint ends[] = {{map->left - 3, y}, {column_x(map, tie.node), y}};
	g_autofree char *department_name = g_strdup_printf("d%u", tie.node), *name = g_strdup_printf("t%u-d%u", task, tie.node);
	g_autofree char *title =
		g_strdup_printf("%s %s — %s", stated->number != NULL ? stated->number : stated->id, dn_diagram_name(diagram, tie.node),
	                    dn_diagram_say(diagram, roles[tie.role].zh, roles[tie.role].en));
	/* Graphviz draws the edges of a node where it comes to the node: those of departments, which stand last, lie on top. */
	gboolean lead = tie.role == DN_ROLE_LEAD;
	dn_canvas_connect(diagram->canvas, &(DnStroke){.name = name, .class = roles[tie.role].word, .title = title,
	                                               .from = lead ? department_name : task_name,
	                                               .to = lead ? task_name : department_name, .points = ends, .n_points = 2, .width = roles[tie.role].width,
	                                               .colour = lead ? dn_style_strong(1) : "#8d99a6"});
}

/* How many of a task's departments have no column: "+2", with a dot where the lead is among them. */
static void draw_hidden(Map *map, guint hidden, gboolean lead, double y)
{
	g_autofree char *text = g_strdup_printf("+%u%s", hidden, lead ? "●" : "");
	dn_canvas_text(map->diagram->canvas, map->left + map->departments->len * map->step + 1, y, text, map->size * 0.85, FALSE,
	               dn_style_strong(1), DN_ALIGN_LEFT);
	map->any_hidden = TRUE;
}

/* The edges of a task, and the cells where they end. */
static void draw_ties(Map *map, guint task, double y)
{
	guint n, hidden = 0;
	gboolean lead = FALSE;
	const DnTie *ties = dn_network_task_ties(map->diagram->view->network, task, &n);
	g_autofree char *task_name = g_strdup_printf("t%u", task);
	for (guint i = 0; i < n; i++)
		if (map->column[ties[i].node] > 0) {
			draw_tie(map, task_name, task, ties[i], y);
			draw_cell(map, column_x(map, ties[i].node), y, (DnRole)ties[i].role);
		} else {
			hidden++;
			lead = lead || ties[i].role == DN_ROLE_LEAD;
		}
	if (hidden > 0)
		draw_hidden(map, hidden, lead, y);
}

static void draw_task(Map *map, guint index, double y)
{
	DnDiagram *diagram = map->diagram;
	const DnTask *task = dn_plan_task(diagram->plan, index);
	const char *number = task->number != NULL ? task->number : task->id;
	g_autofree char *short_number = dn_font_fit_text(number, map->size, FALSE, NUMBER_WIDTH - 3);
	g_autofree char *text = dn_font_fit_text(task->text, map->size, FALSE, map->text_width - 6);
	g_autofree char *name = g_strdup_printf("t%u", index), *title = g_strdup_printf("%s  %s", number, task->text);
	dn_canvas_text(diagram->canvas, diagram->body.left + NUMBER_WIDTH - 3, y, short_number, map->size, FALSE, DN_STYLE_SOFT,
	               DN_ALIGN_RIGHT);
	dn_canvas_add(diagram->canvas, &(DnMark){.name = name, .class = "task", .title = title,
	                                         .x = diagram->body.left + NUMBER_WIDTH + map->text_width / 2, .y = y,
	                                         .width = map->text_width, .height = MIN(map->size * 1.25, map->row), .text = text,
	                                         .size = map->size, .align = DN_ALIGN_LEFT});
}

static void draw_heading(const Map *map, const DnTaskRow *row, double y)
{
	DnDiagram *diagram = map->diagram;
	gboolean chapter = row->kind == DN_ROW_CHAPTER;
	double size = map->size * (chapter ? 1.12 : 1);
	g_autofree char *text = dn_font_fit_text(row->heading, size, chapter, map->text_width + NUMBER_WIDTH - (chapter ? 4 : 12));
	if (chapter)
		dn_canvas_band(diagram->canvas, (DnBox){diagram->body.left, y - map->row * 0.46, diagram->body.width, map->row * 0.92},
		               "#e3e8ed");
	dn_canvas_text(diagram->canvas, diagram->body.left + (chapter ? 2 : 10), y, text, size, chapter,
	               chapter ? DN_STYLE_INK : "#005f98", DN_ALIGN_LEFT);
}

/* A line down each column, every fifth one stronger. */
static void draw_guides(const Map *map, double bottom)
{
	for (guint i = 0; i < map->departments->len; i++) {
		double width = i % 5 == 4 ? 0.6 : 0.35, x = map->left + (i + 0.5) * map->step;
		dn_canvas_band(map->diagram->canvas, (DnBox){x - width / 2, map->top, width, bottom - map->top},
		               i % 5 == 4 ? DN_STYLE_RULE : "#dfe3e6");
	}
}

/* The tasks of each department that are in view, between its name and its column. */
static void draw_counts(const Map *map)
{
	const DnDiagram *diagram = map->diagram;
	double y = map->top - COUNTS / 2;
	dn_canvas_text(diagram->canvas, map->left - 4, y,
	               diagram->ego >= 0 ? dn_diagram_say(diagram, "其中任务数", "of these tasks") : dn_diagram_say(diagram, "任务数", "tasks"),
	               MIN(map->step * 0.72, 7), FALSE, DN_STYLE_SOFT, DN_ALIGN_RIGHT);
	for (guint i = 0; i < map->departments->len; i++) {
		g_autofree char *count = g_strdup_printf("%u", diagram->view->tasks[g_array_index(map->departments, guint, i)]);
		double size = MIN(MIN(map->step * 0.72, 7), map->step * 0.92 / dn_font_text_width(count, 1, FALSE));
		dn_canvas_text(diagram->canvas, map->left + (i + 0.5) * map->step, y, count, size, FALSE, DN_STYLE_SOFT, DN_ALIGN_CENTRE);
	}
}

static gboolean has_role(const Map *map, DnRole role)
{
	const DnView *view = map->diagram->view;
	for (guint i = 0; i < view->n_departments; i++)
		if ((role == DN_ROLE_LEAD ? view->leads[i] : role == DN_ROLE_JOINT ? view->joint[i] : view->tasks[i]) > 0)
			return TRUE;
	return FALSE;
}

static void draw_legend(const Map *map)
{
	static const DnRole order[] = {DN_ROLE_LEAD, DN_ROLE_PARTICIPANT, DN_ROLE_JOINT};
	DnDiagram *diagram = map->diagram;
	double x = diagram->body.left, y = diagram->body.top + 6;
	for (gsize i = 0; i < G_N_ELEMENTS(order); i++) {
		if (!has_role(map, order[i]))
			continue;
		const char *text = dn_diagram_say(diagram, roles[order[i]].zh, roles[order[i]].en);
		dn_canvas_add(diagram->canvas, &(DnMark){.x = x + 9, .y = y, .width = 18, .height = roles[order[i]].width,
		                                         .fill = order[i] == DN_ROLE_LEAD ? dn_style_strong(1) : "#8d99a6"});
		draw_cell(map, x + 18, y, order[i]);
		dn_canvas_text(diagram->canvas, x + 26, y, text, 8, FALSE, DN_STYLE_INK, DN_ALIGN_LEFT);
		x += 26 + dn_font_text_width(text, 8, FALSE) + 14;
	}
	dn_canvas_text(diagram->canvas, x, y, dn_diagram_say(diagram, "部门自左至右按任务数排列；灰色名称为集合性主体",
	                                                     "departments by number of tasks; grey names are collectives"),
	               8, FALSE, DN_STYLE_SOFT, DN_ALIGN_LEFT);
}

static void draw_header(const Map *map)
{
	DnDiagram *diagram = map->diagram;
	DnHeader header = header_of(map);
	header.bottom = map->top - COUNTS;
	dn_header_draw(diagram, &header);
	if (map->style != DN_HEADER_NUMBERS)
		return;
	dn_header_draw_key(diagram, &header, (DnPoint){diagram->body.left, diagram->body.top + LEGEND}, diagram->body.width);
	dn_canvas_text(diagram->canvas, map->left - 4, header.bottom - header.size * 0.6, dn_diagram_say(diagram, "部门编号", "department"),
	               MIN(map->step * 0.72, 7), FALSE, DN_STYLE_SOFT, DN_ALIGN_RIGHT);
}

static void draw_map(Map *map)
{
	DnDiagram *diagram = map->diagram;
	map->top = diagram->body.top + map->above;
	map->row = MIN((diagram->body.top + diagram->body.height - map->top) / MAX(map->rows->len, 1), ROW * 1.5);
	map->size = MIN(map->row * 0.7, 8);
	draw_legend(map);
	draw_guides(map, map->top + map->row * map->rows->len);
	draw_counts(map);
	for (guint i = 0; i < map->rows->len; i++) {
		const DnTaskRow *row = &g_array_index(map->rows, DnTaskRow, i);
		if (row->kind == DN_ROW_TASK)
			draw_task(map, row->task, row_y(map, i));
		else
			draw_heading(map, row, row_y(map, i));
	}
	draw_header(map);
	for (guint i = 0; i < map->rows->len; i++)
		if (g_array_index(map->rows, DnTaskRow, i).kind == DN_ROW_TASK)
			draw_ties(map, g_array_index(map->rows, DnTaskRow, i).task, row_y(map, i));
}

static void list_rows(Map *map, guint most)
{
	g_clear_pointer(&map->rows, g_array_unref);
	map->rows = dn_task_rows(&map->hidden_tasks, map->diagram->view, most);
}

/* Chooses columns and rows. On a page of a given size what the map would like to show comes first, since it decides how large the
 * letters are on large paper, and then what has room. */
static gboolean plan_map(Map *map, DnPage *page, GError **error)
{
	gboolean sized = map->diagram->options->size != NULL;
	DnBox body;
	if (!dn_page_measure(&body, map->diagram, page, error))
		return FALSE;
	list_columns(map, body);
	list_rows(map, MOST_ROWS);
	page->tall_height = map->above + MAX(map->rows->len, 8) * (sized ? ROW_MIN : ROW) + 4;
	if (!sized)
		return TRUE;
	if (!dn_page_measure(&body, map->diagram, page, error))
		return FALSE;
	list_columns(map, body);
	list_rows(map, (guint)MAX((body.height - map->above) / ROW_MIN, 1));
	return TRUE;
}

static gboolean draw_page(DnDiagram *diagram, const char *subject, const char *subtitle, GError **error)
{
	DnPage page = {.subject = subject, .subtitle = subtitle, .portrait = TRUE, .tall_height = 1};
	g_auto(Map) map = {.diagram = diagram};
	if (!plan_map(&map, &page, error) || !dn_page_begin(diagram, &page, error))
		return FALSE;
	draw_map(&map);
	note_left_out(&map);
	dn_page_end(diagram);
	return TRUE;
}

gboolean dn_diagram_draw_responsibility(DnDiagram *diagram, GError **error)
{
	const DnView *view = diagram->view;
	g_autofree char *subtitle =
		g_strdup_printf(dn_diagram_say(diagram, "%u 项任务、%u 个部门、%u 条责任关系", "%u tasks, %u departments, %u responsibilities"),
	                    view->n_tasks, view->n_present, view->n_responsibilities);
	return draw_page(diagram, dn_diagram_say(diagram, "任务与责任部门", "tasks and who answers for them"), subtitle, error);
}

gboolean dn_diagram_draw_ego(DnDiagram *diagram, GError **error)
{
	const DnView *view = diagram->view;
	guint ego = (guint)diagram->ego, partners = view->n_present > 0 ? view->n_present - 1 : 0;
	g_autofree char *subject =
		g_strdup_printf(dn_diagram_say(diagram, "%s的任务与伙伴", "%s, its tasks and partners"), dn_diagram_name(diagram, ego));
	g_autofree char *subtitle = g_strdup_printf(
		dn_diagram_say(diagram, "%u 项任务，其中牵头 %u 项；%u 个伙伴部门", "%u tasks, leads %u of them; %u partner departments"),
		view->tasks[ego], view->leads[ego], partners);
	return draw_page(diagram, subject, subtitle, error);
}
