/* The diagram `responsibility`: the two-mode network as a map. Tasks are rows under their chapter and section, departments are
 * columns, and every responsibility is an edge that runs along its task's row to its department's column: thick to the lead,
 * thin to participants. Departments stand with the most tasks first, which is the order in which edges cross the fewest
 * columns. The diagram `ego` is the same map of one department's tasks, with that department first. */
#include "render/diagram.h"

#include "render/diagram_font.h"
#include "render/diagram_header.h"

#define MOST_ROWS 420
#define ROW_MIN 7.4
#define ROW 10.4            /* points a row where the page is as tall as it likes */
#define LEGEND 20.0
#define COUNTS 10.0         /* the row of task counts */
#define NUMBER_WIDTH 20.0
#define COLUMN_MIN 7.0
#define COLUMN_MAX 14.0

typedef enum { ROW_CHAPTER, ROW_SECTION, ROW_TASK } RowKind;

typedef struct {
	RowKind kind;
	const char *heading; /* of a chapter or section */
	guint task;
} Row;

typedef struct {
	DnDiagram *diagram;
	GArray *rows;        /* Row */
	GArray *departments; /* guint, as columns */
	guint *column;       /* department → column + 1 */
	double top, row, text_width, left, step, size;
	gboolean any_hidden; /* some department of a task has no column */
} Map;

static void map_clear(Map *map)
{
	g_array_unref(map->rows);
	g_array_unref(map->departments);
	g_free(map->column);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Map, map_clear)

/* ---- Rows and columns ------------------------------------------------------------------------------------------- */

static guint n_responsible(const DnView *view, guint task)
{
	guint n;
	dn_network_task_ties(view->network, task, &n);
	return n;
}

/* Most departments first, then plan order. */
static int compare_tasks(const void *x, const void *y, void *data)
{
	const DnView *view = data;
	guint a = *(const guint *)x, b = *(const guint *)y;
	guint n_a = n_responsible(view, a), n_b = n_responsible(view, b);
	return n_a != n_b ? (n_a > n_b ? -1 : 1) : a < b ? -1 : a > b;
}

/* The tasks in view, those with the most departments first. */
static GArray *rank_tasks(const DnView *view)
{
	GArray *tasks = g_array_new(FALSE, FALSE, sizeof(guint));
	for (guint task = 0; task < dn_plan_n_tasks(view->plan); task++)
		if (view->task_in_view[task])
			g_array_append_val(tasks, task);
	g_array_sort_with_data(tasks, compare_tasks, (void *)view);
	return tasks;
}

static void add_headings(GArray *rows, const DnTask *task, const DnTask *before)
{
	gboolean changed = before == NULL || before->document != task->document;
	for (guint level = 0; level < MIN(task->n_path, 2); level++) {
		changed = changed || level >= before->n_path || g_strcmp0(before->path[level], task->path[level]) != 0;
		if (changed) {
			Row row = {.kind = level == 0 ? ROW_CHAPTER : ROW_SECTION, .heading = task->path[level]};
			g_array_append_val(rows, row);
		}
	}
}

/* The rows for the first `n` of the ranked tasks, in plan order and under their headings. */
static void fill_rows(GArray *rows, const DnView *view, const GArray *ranked, guint n)
{
	g_autofree gboolean *drawn = g_new0(gboolean, MAX(dn_plan_n_tasks(view->plan), 1));
	for (guint i = 0; i < n; i++)
		drawn[g_array_index(ranked, guint, i)] = TRUE;
	const DnTask *before = NULL;
	g_array_set_size(rows, 0);
	for (guint index = 0; index < dn_plan_n_tasks(view->plan); index++) {
		if (!drawn[index])
			continue;
		const DnTask *task = dn_plan_task(view->plan, index);
		add_headings(rows, task, before);
		Row row = {.kind = ROW_TASK, .task = index};
		g_array_append_val(rows, row);
		before = task;
	}
}

/* As many tasks as `most` rows hold. */
static void list_rows(Map *map, guint most)
{
	const DnView *view = map->diagram->view;
	g_autoptr(GArray) ranked = rank_tasks(view);
	guint n = MIN(ranked->len, most);
	for (fill_rows(map->rows, view, ranked, n); map->rows->len > most && n > 1; fill_rows(map->rows, view, ranked, n))
		n -= MIN(map->rows->len - most, n - 1);
	if (n < ranked->len)
		dn_diagram_note(map->diagram, dn_diagram_say(map->diagram, "部门较少的 %u 项任务未画，可用 --section 逐章查看，或不限定 --size",
		                                             "%u tasks with fewer departments not drawn; see chapters with --section, or leave --size out"),
		                ranked->len - n);
}

static void put_first(GArray *departments, guint department)
{
	for (guint i = 0; i < departments->len; i++)
		if (g_array_index(departments, guint, i) == department) {
			g_array_remove_index(departments, i);
			g_array_prepend_val(departments, department);
			return;
		}
}

/* As many departments as have room at the least width of a column, and, where their names are stairs over a page of a given
 * height, as many as leave most of it to the tasks. */
static void list_columns(Map *map, DnBox body)
{
	const DnView *view = map->diagram->view;
	map->departments = dn_view_by_tasks(view, FALSE);
	if (map->diagram->ego >= 0)
		put_first(map->departments, (guint)map->diagram->ego);
	guint present = map->departments->len, room = (guint)(body.width * 0.72 / COLUMN_MIN);
	guint top = map->diagram->options->top;
	g_array_set_size(map->departments, MIN(present, top > 0 ? MIN(top, room) : room));
	DnHeader header = {.departments = (const guint *)(void *)map->departments->data, .n = map->departments->len, .size = 7};
	if (map->diagram->options->size != NULL && !dn_header_stacks(map->diagram, &header))
		g_array_set_size(map->departments, MIN(map->departments->len, (guint)(body.height * 0.4 / (header.size * 1.3))));
	map->column = g_new0(guint, MAX(view->n_departments, 1));
	for (guint i = 0; i < map->departments->len; i++)
		map->column[g_array_index(map->departments, guint, i)] = i + 1;
	if (map->departments->len < present)
		dn_diagram_note(map->diagram, dn_diagram_say(map->diagram, "另有 %u 个任务较少的部门未画", "%u departments with fewer tasks not drawn"),
		                present - map->departments->len);
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

static void draw_heading(const Map *map, const Row *row, double y)
{
	DnDiagram *diagram = map->diagram;
	gboolean chapter = row->kind == ROW_CHAPTER;
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

static DnHeader header_of(const Map *map)
{
	return (DnHeader){.departments = (const guint *)(void *)map->departments->data, .n = map->departments->len, .left = map->left,
	                  .step = map->step, .size = MIN(map->step * 0.86, 7.4), .room = map->text_width + NUMBER_WIDTH, .prefix = "d"};
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

static void draw_map(Map *map)
{
	DnDiagram *diagram = map->diagram;
	DnHeader header = header_of(map);
	header.bottom = diagram->body.top + LEGEND + dn_header_height(diagram, &header);
	map->top = header.bottom + COUNTS;
	map->row = MIN((diagram->body.top + diagram->body.height - map->top) / MAX(map->rows->len, 1), ROW * 1.5);
	map->size = MIN(map->row * 0.7, 8);
	draw_legend(map);
	draw_guides(map, map->top + map->row * map->rows->len);
	draw_counts(map);
	for (guint i = 0; i < map->rows->len; i++) {
		const Row *row = &g_array_index(map->rows, Row, i);
		if (row->kind == ROW_TASK)
			draw_task(map, row->task, row_y(map, i));
		else
			draw_heading(map, row, row_y(map, i));
	}
	dn_header_draw(diagram, &header);
	for (guint i = 0; i < map->rows->len; i++)
		if (g_array_index(map->rows, Row, i).kind == ROW_TASK)
			draw_ties(map, g_array_index(map->rows, Row, i).task, row_y(map, i));
	if (map->any_hidden)
		dn_diagram_note(diagram, "%s", dn_diagram_say(diagram, "+n：该任务还有 n 个未画的部门，● 表示牵头部门在其中",
		                                              "+n: departments of the task that are not drawn; ● the lead is among them"));
}

static gboolean draw_page(DnDiagram *diagram, const char *subject, const char *subtitle, GError **error)
{
	DnPage page = {.subject = subject, .subtitle = subtitle, .portrait = TRUE, .tall_height = 1};
	DnBox body;
	if (!dn_page_measure(&body, diagram, &page, error))
		return FALSE;
	g_auto(Map) map = {.diagram = diagram, .rows = g_array_new(FALSE, FALSE, sizeof(Row))};
	list_columns(&map, body);
	measure_columns(&map, body);
	DnHeader header = header_of(&map);
	double above = LEGEND + COUNTS + dn_header_height(diagram, &header);
	list_rows(&map, diagram->options->size != NULL ? (guint)MAX((body.height - above) / ROW_MIN, 1) : MOST_ROWS);
	page.tall_height = above + MAX(map.rows->len, 8) * ROW + 4;
	if (!dn_page_begin(diagram, &page, error))
		return FALSE;
	draw_map(&map);
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
