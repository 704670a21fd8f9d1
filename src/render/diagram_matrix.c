/* The diagram `matrix`: department × department, one cluster after the other. The shade of a cell is the number of shared tasks,
 * the figure in it how many of them the row's department leads. */
#include "render/diagram.h"

#include "render/diagram_bars.h"
#include "render/diagram_font.h"
#include "render/diagram_header.h"
#include "render/diagram_name.h"

#include <math.h>

#define LEGEND 22.0
#define STEP_MIN 5.8
#define STEP_MAX 26.0
#define PANEL_GAP 26.0
#define PANEL_WIDTH 150.0 /* at least */
#define PANEL_HEIGHT 70.0
#define MOST_BARS 24

typedef struct {
	DnDiagram *diagram;
	const guint *departments;
	guint n;
	guint *leads; /* n × n: what the row's department leads and the column's joins */
	guint most;   /* shared tasks */
	DnHeaderStyle style;
	double left, top, step, size, name_width;
} Matrix;

static DnHeader header_of(const Matrix *matrix)
{
	return (DnHeader){.style = matrix->style, .departments = matrix->departments, .n = matrix->n, .left = matrix->left,
	                  .step = matrix->step, .size = matrix->size, .prefix = "column-d"};
}

/* From faint to strong; few shared tasks must still be seen, so the scale is that of the square root. */
static const char *const shades[] = {"#e4eef5", "#c3dbea", "#9cc4dd", "#6ba7cb", "#3a86b4", "#0f6599", "#004a77"};

static guint shade_of(const Matrix *matrix, guint shared)
{
	guint last = G_N_ELEMENTS(shades) - 1;
	return MIN((guint)lround(sqrt((double)shared / MAX(matrix->most, 1)) * last), last);
}

/* The size of a figure in a cell. */
static double figure_size(const Matrix *matrix, const char *figure)
{
	return MIN(matrix->size * 0.85, matrix->step * 0.92 / MAX(dn_font_text_width(figure, 1, TRUE), 0.1));
}

static void draw_cell(const Matrix *matrix, guint row, guint column)
{
	DnDiagram *diagram = matrix->diagram;
	guint a = matrix->departments[row], b = matrix->departments[column];
	guint shared = dn_view_shared(diagram->view, a, b), led = matrix->leads[(gsize)row * matrix->n + column];
	if (shared == 0)
		return;
	guint shade = shade_of(matrix, shared);
	g_autofree char *count = led > 0 ? g_strdup_printf("%u", led) : NULL, *name = g_strdup_printf("c%u-%u", a, b);
	g_autofree char *title =
		g_strdup_printf(dn_diagram_say(diagram, "%s 与 %s：共担 %u 项，前者牵头 %u 项", "%s and %s: %u shared tasks, the former leads %u"),
	                    dn_diagram_name(diagram, a), dn_diagram_name(diagram, b), shared, led);
	dn_canvas_add(diagram->canvas, &(DnMark){.name = name, .class = "tie", .title = title,
	                                         .x = matrix->left + (column + 0.5) * matrix->step,
	                                         .y = matrix->top + (row + 0.5) * matrix->step, .width = matrix->step - 0.5,
	                                         .height = matrix->step - 0.5, .fill = shades[shade], .text = count,
	                                         .size = count != NULL ? figure_size(matrix, count) : 0, .colour = shade > 3 ? "white" : DN_STYLE_INK});
}

/* The diagonal tells what the department leads in all. */
static void draw_diagonal(const Matrix *matrix, guint i)
{
	guint leads = matrix->diagram->view->leads[matrix->departments[i]];
	g_autofree char *count = g_strdup_printf("%u", leads);
	dn_canvas_add(matrix->diagram->canvas, &(DnMark){.x = matrix->left + (i + 0.5) * matrix->step,
	                                                 .y = matrix->top + (i + 0.5) * matrix->step, .width = matrix->step - 0.5,
	                                                 .height = matrix->step - 0.5, .line = DN_STYLE_SOFT, .line_width = 0.5,
	                                                 .fill = "white", .text = leads > 0 ? count : NULL,
	                                                 .size = figure_size(matrix, count), .bold = TRUE});
}

static void draw_row_name(const Matrix *matrix, guint row)
{
	DnDiagram *diagram = matrix->diagram;
	guint department = matrix->departments[row];
	g_autofree char *number = matrix->style == DN_HEADER_STACKED ? g_strdup("") : g_strdup_printf("  %u", row + 1);
	double room = matrix->name_width - 2 - dn_font_text_width(number, matrix->size, FALSE);
	g_autofree char *fitted = dn_name_fit(dn_diagram_name(diagram, department), matrix->size, FALSE, room);
	g_autofree char *text = g_strconcat(fitted, number, NULL);
	g_autofree char *name = g_strdup_printf("d%u", department), *title = dn_diagram_describe_department(diagram, department);
	gboolean collective = dn_network_is_collective(diagram->view->network, department);
	dn_canvas_add(diagram->canvas, &(DnMark){.name = name, .class = "department", .title = title,
	                                         .x = matrix->left - 3 - matrix->name_width / 2,
	                                         .y = matrix->top + (row + 0.5) * matrix->step, .width = matrix->name_width,
	                                         .height = MIN(matrix->size * 1.25, matrix->step), .text = text,
	                                         .size = matrix->size, .align = DN_ALIGN_RIGHT,
	                                         .colour = collective ? DN_STYLE_SOFT : DN_STYLE_INK});
}

/* Faint bands under every fifth row, and a box of its colour around each cluster, with its letter. */
static void draw_clusters(const Matrix *matrix)
{
	const DnView *view = matrix->diagram->view;
	double side = matrix->n * matrix->step;
	for (guint i = 0; i <= matrix->n; i++) {
		dn_canvas_band(matrix->diagram->canvas, (DnBox){matrix->left, matrix->top + i * matrix->step - 0.1, side, 0.2}, "#e2e5e8");
		dn_canvas_band(matrix->diagram->canvas, (DnBox){matrix->left + i * matrix->step - 0.1, matrix->top, 0.2, side}, "#e2e5e8");
	}
	for (guint first = 0; first < matrix->n;) {
		guint cluster = view->cluster[matrix->departments[first]], end = first;
		while (end < matrix->n && view->cluster[matrix->departments[end]] == cluster)
			end++;
		double width = (end - first) * matrix->step, middle = (first + end) / 2.0 * matrix->step;
		if (cluster > 0)
			dn_canvas_add(matrix->diagram->canvas, &(DnMark){.x = matrix->left + middle, .y = matrix->top + middle, .width = width,
			                                                 .height = width, .line = dn_style_strong(cluster), .line_width = 1.6});
		first = end;
	}
}

static void draw_legend(const Matrix *matrix)
{
	DnDiagram *diagram = matrix->diagram;
	double x = diagram->body.left, y = diagram->body.top + 6;
	const char *shade = dn_diagram_say(diagram, "底色：共担任务数", "shade: shared tasks");
	dn_canvas_text(diagram->canvas, x, y, shade, 8, FALSE, DN_STYLE_INK, DN_ALIGN_LEFT);
	x += dn_font_text_width(shade, 8, FALSE) + 8;
	for (guint shared = 1, last = G_MAXUINT; shared <= matrix->most; shared++) {
		guint i = shade_of(matrix, shared);
		if (i == last)
			continue;
		last = i;
		g_autofree char *count = g_strdup_printf("≥%u", shared);
		double width = MAX(18, dn_font_text_width(count, 7, FALSE) + 4);
		dn_canvas_add(diagram->canvas, &(DnMark){.x = x + width / 2, .y = y, .width = width, .height = 11, .fill = shades[i],
		                                         .text = count, .size = 7, .colour = i > 3 ? "white" : DN_STYLE_INK});
		x += width;
	}
	dn_canvas_text(diagram->canvas, x + 12, y, dn_diagram_say(diagram, "数字：行部门牵头、列部门参与的任务数；对角线：牵头总数；方框：部门群",
	                                                          "figure: led by the row, joined by the column; diagonal: all leads; box: group"),
	               8, FALSE, DN_STYLE_SOFT, DN_ALIGN_LEFT);
}

/* The largest step at which names, header and cells have room. Names over the columns would take their height from the cells where a
 * page is wide. */
static void measure(Matrix *matrix, DnBox body)
{
	double widest = 0;
	matrix->style = body.width > body.height ? DN_HEADER_NUMBERS :
	                dn_header_choose(matrix->diagram, matrix->departments, matrix->n, DN_HEADER_NUMBERS);
	for (guint i = 0; i < matrix->n; i++)
		widest = MAX(widest, dn_font_text_width(dn_diagram_name(matrix->diagram, matrix->departments[i]), 1, FALSE));
	for (matrix->step = STEP_MAX; matrix->step > STEP_MIN; matrix->step -= 0.1) {
		matrix->size = MIN(matrix->step * 0.8, 8.5);
		matrix->name_width = MIN((widest + 1.8) * matrix->size * 1.03 + 4, 200);
		matrix->left = body.left + matrix->name_width + 3;
		DnHeader header = header_of(matrix);
		matrix->top = body.top + LEGEND + dn_header_height(matrix->diagram, &header) + 2;
		if (matrix->left + matrix->n * matrix->step <= body.left + body.width &&
		    matrix->top + matrix->n * matrix->step <= body.top + body.height)
			return;
	}
}

typedef struct {
	guint row, column, tasks;
} Relation;

static int compare_relations(const void *x, const void *y)
{
	const Relation *p = x, *q = y;
	if (p->tasks != q->tasks)
		return p->tasks > q->tasks ? -1 : 1;
	if (p->row != q->row)
		return p->row < q->row ? -1 : 1;
	return p->column < q->column ? -1 : p->column > q->column;
}

/* Who leads whom, most tasks first. */
static GArray *list_relations(const Matrix *matrix)
{
	GArray *relations = g_array_new(FALSE, FALSE, sizeof(Relation));
	for (guint row = 0; row < matrix->n; row++)
		for (guint column = 0; column < matrix->n; column++) {
			Relation relation = {row, column, matrix->leads[(gsize)row * matrix->n + column]};
			if (relation.tasks > 0)
				g_array_append_val(relations, relation);
		}
	g_array_sort(relations, compare_relations);
	return relations;
}

/* The strongest relations as bars, where the square leaves room at its right or below. */
static void draw_panel(const Matrix *matrix)
{
	DnDiagram *diagram = matrix->diagram;
	DnBox body = diagram->body;
	double right = matrix->left + matrix->n * matrix->step + PANEL_GAP, bottom = matrix->top + matrix->n * matrix->step + PANEL_GAP;
	DnBox beside = {right, body.top + LEGEND, body.left + body.width - right, body.height - LEGEND};
	DnBox below = {body.left, bottom, body.width, body.top + body.height - bottom};
	gboolean wide = beside.width >= PANEL_WIDTH;
	g_autoptr(GArray) relations = list_relations(matrix);
	if (relations->len == 0 || (!wide && below.height < PANEL_HEIGHT))
		return;
	DnBar bars[MOST_BARS];
	guint n = MIN(relations->len, MOST_BARS);
	for (guint i = 0; i < n; i++) {
		const Relation *relation = &g_array_index(relations, Relation, i);
		bars[i] = (DnBar){g_strdup_printf("%s → %s", dn_diagram_name(diagram, matrix->departments[relation->row]),
		                                  dn_diagram_name(diagram, matrix->departments[relation->column])), relation->tasks};
	}
	dn_bars_draw(diagram, wide ? beside : below,
	             dn_diagram_say(diagram, "谁最常牵头谁（牵头 → 参与，任务数）", "Who leads whom most (lead → participant, tasks)"), bars, n);
}

static void draw_matrix(DnDiagram *diagram, const GArray *order)
{
	Matrix matrix = {.diagram = diagram, .departments = (const guint *)(void *)order->data, .n = order->len,
	                 .most = diagram->view->n_pairs > 0 ? diagram->view->pairs[0].shared : 0};
	matrix.leads = dn_view_lead_counts(diagram->view, matrix.departments, matrix.n);
	measure(&matrix, diagram->body);
	draw_legend(&matrix);
	for (guint row = 0; row < matrix.n; row++) {
		draw_row_name(&matrix, row);
		draw_diagonal(&matrix, row);
		for (guint column = 0; column < matrix.n; column++)
			if (row != column)
				draw_cell(&matrix, row, column);
	}
	draw_clusters(&matrix);
	DnHeader header = header_of(&matrix);
	header.bottom = matrix.top - 2;
	dn_header_draw(diagram, &header);
	draw_panel(&matrix);
	g_free(matrix.leads);
}

gboolean dn_diagram_draw_matrix(DnDiagram *diagram, GError **error)
{
	DnPage page = {.subject = dn_diagram_say(diagram, "部门间共担任务矩阵", "shared tasks, department by department"),
	               .subtitle = dn_diagram_say(diagram, "每行为牵头方、每列为参与方；按部门群排列",
	                                          "Rows lead, columns join; ordered by group"),
	               .portrait = TRUE};
	if (!dn_page_begin(diagram, &page, error))
		return FALSE;
	/* The departments with the most tasks that have room, in the order of clusters. */
	g_autoptr(GArray) order = dn_view_by_cluster(diagram->view), by_tasks = dn_view_by_tasks(diagram->view, FALSE);
	guint room = (guint)((MIN(diagram->body.width, diagram->body.height) - 100) / (STEP_MIN + 0.6));
	guint shown = MIN(order->len, diagram->options->top > 0 ? MIN(diagram->options->top, room) : room);
	g_autoptr(GHashTable) kept = g_hash_table_new(NULL, NULL);
	for (guint i = 0; i < shown; i++)
		g_hash_table_add(kept, GUINT_TO_POINTER(g_array_index(by_tasks, guint, i)));
	for (guint i = order->len; i-- > 0;)
		if (!g_hash_table_contains(kept, GUINT_TO_POINTER(g_array_index(order, guint, i))))
			g_array_remove_index(order, i);
	if (shown < by_tasks->len)
		dn_diagram_note(diagram, dn_diagram_say(diagram, "另有 %u 个任务较少的部门未画", "%u departments with fewer tasks not drawn"),
		                by_tasks->len - shown);
	draw_matrix(diagram, order);
	dn_page_end(diagram);
	return TRUE;
}
