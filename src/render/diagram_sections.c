/* The diagram `sections`: who carries which chapter. Departments are rows, chapters columns; a bar is the department's tasks in
 * the chapter, its dark part those that it leads, on one scale. */
#include "render/diagram.h"

#include "render/diagram_font.h"
#include "render/diagram_name.h"

#define MOST_COLUMNS 14
#define ROW_MIN 6.4 /* less is not legible */
#define ROW_MAX 19.0
#define HEADING_LINES 4
#define HEADING_SIZE 7.4
#define LEGEND 24.0
#define CELL_LEFT 4.0

typedef struct {
	const char *heading;
	guint document;
	guint n_tasks;
} Chapter;

typedef struct {
	DnDiagram *diagram;
	GArray *chapters;    /* Chapter, document order */
	guint *chapter_of;   /* task → chapter + 1; 0 where it is not drawn */
	GArray *departments; /* guint, rows */
	guint *tasks, *leads; /* row × chapter */
	double left, top, row, column, size, name_width;
	double unit;    /* points a task */
	double heading; /* room for the chapters' titles and totals */
} Table;

static void table_clear(Table *table)
{
	g_array_unref(table->chapters);
	g_array_unref(table->departments);
	g_free(table->chapter_of);
	g_free(table->tasks);
	g_free(table->leads);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Table, table_clear)

/* The heading that a task counts under: its chapter, or its section where all that is in view lies in one chapter. */
static const char *heading_of(const DnTask *task, guint level)
{
	return task->n_path > level ? task->path[level] : task->n_path > 0 ? task->path[task->n_path - 1] : "–";
}

static void list_chapters(Table *table, guint level)
{
	const DnView *view = table->diagram->view;
	g_array_set_size(table->chapters, 0);
	for (guint index = 0; index < dn_plan_n_tasks(view->plan); index++) {
		if (!view->task_in_view[index])
			continue;
		const DnTask *task = dn_plan_task(view->plan, index);
		const char *heading = heading_of(task, level);
		guint i = 0;
		for (; i < table->chapters->len; i++)
			if (g_array_index(table->chapters, Chapter, i).document == task->document &&
			    g_strcmp0(g_array_index(table->chapters, Chapter, i).heading, heading) == 0)
				break;
		if (i == table->chapters->len) {
			Chapter chapter = {heading, task->document, 0};
			g_array_append_val(table->chapters, chapter);
		}
		g_array_index(table->chapters, Chapter, i).n_tasks++;
		table->chapter_of[index] = i + 1;
	}
}

/* Keeps the first chapters where there are too many for a page. */
static void limit_chapters(Table *table)
{
	guint all = table->chapters->len;
	if (all <= MOST_COLUMNS)
		return;
	g_array_set_size(table->chapters, MOST_COLUMNS);
	for (guint task = 0; task < dn_plan_n_tasks(table->diagram->plan); task++)
		if (table->chapter_of[task] > MOST_COLUMNS)
			table->chapter_of[task] = 0;
	dn_diagram_note(table->diagram, dn_diagram_say(table->diagram, "后面 %u 章未画，可用 --section", "the last %u chapters not drawn; see --section"),
	                all - MOST_COLUMNS);
}

static void count_cells(Table *table)
{
	const DnView *view = table->diagram->view;
	gsize columns = table->chapters->len;
	table->tasks = g_new0(guint, MAX(table->departments->len * columns, 1));
	table->leads = g_new0(guint, MAX(table->departments->len * columns, 1));
	for (guint row = 0; row < table->departments->len; row++) {
		guint n;
		const DnTie *ties = dn_network_department_ties(view->network, g_array_index(table->departments, guint, row), &n);
		for (guint i = 0; i < n; i++) {
			guint chapter = table->chapter_of[ties[i].node];
			if (chapter == 0)
				continue;
			gsize cell = row * columns + chapter - 1;
			table->leads[cell] += ties[i].role == DN_ROLE_LEAD;
			table->tasks[cell]++;
		}
	}
}

/* A bar of `tasks`, its dark part `leads` of them, from `left` on. Returns where it ends. */
static double draw_bar(const Table *table, const char *name, const char *title, double left, double y, guint tasks, guint leads)
{
	double width = tasks * table->unit, led = leads * table->unit, height = table->row * 0.62;
	dn_canvas_add(table->diagram->canvas, &(DnMark){.name = name, .title = title, .x = left + width / 2, .y = y, .width = width,
	                                                .height = height, .fill = dn_style_pale(1), .line = dn_style_strong(1), .line_width = 0.4});
	if (leads > 0)
		dn_canvas_add(table->diagram->canvas, &(DnMark){.x = left + led / 2, .y = y, .width = led, .height = height,
		                                                .fill = dn_style_strong(1)});
	return left + width;
}

static char *figures_of(guint tasks, guint leads)
{
	return g_strdup_printf("%u/%u", leads, tasks);
}

static void draw_cell(const Table *table, guint row, guint column)
{
	gsize cell = (gsize)row * table->chapters->len + column;
	guint tasks = table->tasks[cell], leads = table->leads[cell], department = g_array_index(table->departments, guint, row);
	if (tasks == 0)
		return;
	DnDiagram *diagram = table->diagram;
	double left = table->left + column * table->column + CELL_LEFT, y = table->top + (row + 0.5) * table->row;
	g_autofree char *counts = figures_of(tasks, leads), *name = g_strdup_printf("d%u-s%u", department, column);
	g_autofree char *title =
		g_strdup_printf(dn_diagram_say(diagram, "%s，%s：%u 项，牵头 %u 项", "%s, %s: %u tasks, leads %u"), dn_diagram_name(diagram, department),
	                    g_array_index(table->chapters, Chapter, column).heading, tasks, leads);
	double end = draw_bar(table, name, title, left, y, tasks, leads);
	dn_canvas_text(diagram->canvas, end + 2.5, y, counts, table->size * 0.85, FALSE, leads > 0 ? DN_STYLE_INK : DN_STYLE_SOFT,
	               DN_ALIGN_LEFT);
}

/* The points a task at which every bar and the figures behind it fit. */
static double widest_unit(const Table *table)
{
	double unit = table->column;
	for (gsize cell = 0; cell < (gsize)table->departments->len * table->chapters->len; cell++) {
		g_autofree char *counts = figures_of(table->tasks[cell], table->leads[cell]);
		double room = table->column - 2 * CELL_LEFT - 2 - dn_font_text_width(counts, table->size * 0.85, FALSE);
		if (table->tasks[cell] > 0)
			unit = MIN(unit, room / table->tasks[cell]);
	}
	return CLAMP(unit, 0, 12);
}

static void draw_row_name(const Table *table, guint row)
{
	DnDiagram *diagram = table->diagram;
	guint department = g_array_index(table->departments, guint, row);
	gboolean collective = dn_network_is_collective(diagram->view->network, department);
	g_autofree char *text = dn_name_fit(dn_diagram_name(diagram, department), table->size, FALSE, table->name_width);
	g_autofree char *name = g_strdup_printf("d%u", department), *title = dn_diagram_describe_department(diagram, department);
	dn_canvas_add(diagram->canvas, &(DnMark){.name = name, .class = "department", .title = title,
	                                         .x = diagram->body.left + table->name_width / 2,
	                                         .y = table->top + (row + 0.5) * table->row, .width = table->name_width,
	                                         .height = MIN(table->size * 1.25, table->row), .text = text, .size = table->size,
	                                         .align = DN_ALIGN_RIGHT, .colour = collective ? DN_STYLE_SOFT : DN_STYLE_INK});
}

static void draw_chapter(const Table *table, guint column)
{
	DnDiagram *diagram = table->diagram;
	const Chapter *chapter = &g_array_index(table->chapters, Chapter, column);
	double left = table->left + column * table->column, width = table->column - 5;
	g_auto(GStrv) lines = dn_font_wrap_text(chapter->heading, HEADING_SIZE, TRUE, width, HEADING_LINES);
	guint n = g_strv_length(lines);
	for (guint i = 0; i < n; i++)
		dn_canvas_text(diagram->canvas, left + 4, table->top - 16 - (n - i - 0.5) * 10, lines[i], HEADING_SIZE, TRUE, DN_STYLE_INK, DN_ALIGN_LEFT);
	g_autofree char *total = g_strdup_printf(dn_diagram_say(diagram, "%u 项任务", "%u tasks"), chapter->n_tasks);
	dn_canvas_text(diagram->canvas, left + 4, table->top - 9, total, 7, FALSE, DN_STYLE_SOFT, DN_ALIGN_LEFT);
	dn_canvas_band(diagram->canvas, (DnBox){left, table->top - table->heading + 4, 0.4, table->heading - 4 + table->row * table->departments->len},
	               DN_STYLE_RULE);
}

/* The height of the tallest title, in columns as narrow as names leave them at least. */
static double heading_height(const Table *table)
{
	double width = table->diagram->body.width * 0.64 / MAX(table->chapters->len, 1) - 5;
	guint most = 1;
	for (guint i = 0; i < table->chapters->len; i++) {
		g_auto(GStrv) lines =
			dn_font_wrap_text(g_array_index(table->chapters, Chapter, i).heading, HEADING_SIZE, TRUE, width, HEADING_LINES);
		most = MAX(most, g_strv_length(lines));
	}
	return 20 + 10.0 * most;
}

static void draw_legend(const Table *table)
{
	DnDiagram *diagram = table->diagram;
	double x = diagram->body.left, y = diagram->body.top + 7;
	const struct {
		const char *fill, *text;
	} keys[] = {{dn_style_strong(1), dn_diagram_say(diagram, "牵头的任务", "tasks led")},
	            {dn_style_pale(1), dn_diagram_say(diagram, "其他任务", "other tasks")}};
	for (gsize i = 0; i < G_N_ELEMENTS(keys); i++) {
		dn_canvas_add(diagram->canvas, &(DnMark){.x = x + 7, .y = y, .width = 14, .height = 8, .fill = keys[i].fill,
		                                         .line = dn_style_strong(1), .line_width = 0.4});
		dn_canvas_text(diagram->canvas, x + 18, y, keys[i].text, 8, FALSE, DN_STYLE_INK, DN_ALIGN_LEFT);
		x += 18 + dn_font_text_width(keys[i].text, 8, FALSE) + 14;
	}
	dn_canvas_text(diagram->canvas, x, y, dn_diagram_say(diagram, "数字：牵头/全部任务；灰色名称为集合性主体",
	                                                     "figures: led/all tasks in the chapter; grey names are collectives"),
	               8, FALSE, DN_STYLE_SOFT, DN_ALIGN_LEFT);
}

static void draw_table(Table *table)
{
	DnBox body = table->diagram->body;
	table->top = body.top + LEGEND + table->heading;
	table->row = MIN((body.height - LEGEND - table->heading) / MAX(table->departments->len, 1), ROW_MAX);
	table->size = MIN(table->row * 0.68, 9);
	double widest = 0;
	for (guint i = 0; i < table->departments->len; i++)
		widest = MAX(widest, dn_font_text_width(dn_diagram_name(table->diagram, g_array_index(table->departments, guint, i)), table->size, FALSE));
	table->size = MAX(MIN(table->size, table->size * body.width * 0.34 / MAX(widest * 1.03, 1)), MIN(6.4, table->size));
	table->name_width = MIN(widest * 1.03 + 1, body.width * 0.34);
	table->left = body.left + table->name_width + 6;
	table->column = (body.left + body.width - table->left) / MAX(table->chapters->len, 1);
	table->unit = widest_unit(table);
	draw_legend(table);
	for (guint row = 0; row < table->departments->len; row++) {
		if (row % 2 == 0)
			dn_canvas_band(table->diagram->canvas, (DnBox){body.left, table->top + row * table->row, body.width, table->row}, "#f5f7f8");
		draw_row_name(table, row);
		for (guint column = 0; column < table->chapters->len; column++)
			draw_cell(table, row, column);
	}
	for (guint column = 0; column < table->chapters->len; column++)
		draw_chapter(table, column);
}

gboolean dn_diagram_draw_sections(DnDiagram *diagram, GError **error)
{
	g_autoptr(GArray) departments = dn_view_by_tasks(diagram->view, !diagram->options->rank_collectives);
	DnPage page = {.subject = dn_diagram_say(diagram, "各章由谁承担", "who carries which chapter"),
	               .subtitle = dn_diagram_say(diagram, "部门按任务数排列", "Departments by number of tasks"),
	               .portrait = departments->len > DN_PAGE_WIDE_ROWS};
	if (!dn_page_begin(diagram, &page, error))
		return FALSE;
	g_auto(Table) table = {.diagram = diagram, .chapters = g_array_new(FALSE, FALSE, sizeof(Chapter)),
	                       .chapter_of = g_new0(guint, MAX(dn_plan_n_tasks(diagram->plan), 1)),
	                       .departments = g_steal_pointer(&departments)};
	list_chapters(&table, 0);
	if (table.chapters->len == 1)
		list_chapters(&table, 1);
	limit_chapters(&table);
	table.heading = heading_height(&table);
	guint room = (guint)((diagram->body.height - LEGEND - table.heading) / ROW_MIN), all = table.departments->len;
	g_array_set_size(table.departments, MIN(all, diagram->options->top > 0 ? MIN(diagram->options->top, room) : room));
	if (table.departments->len < all)
		dn_diagram_note(diagram, dn_diagram_say(diagram, "另有 %u 个任务较少的部门未画", "%u departments with fewer tasks not drawn"),
		                all - table.departments->len);
	count_cells(&table);
	draw_table(&table);
	dn_page_end(diagram);
	return TRUE;
}
