/* The diagram `clusters`: each group of departments as a box with its departments, strongest first, and the shared tasks between
 * groups summed up on the lines that join them. */
#include "render/diagram.h"

#include "render/diagram_font.h"
#include "render/diagram_layout.h"
#include "render/diagram_name.h"

#include <math.h>

#define MOST_BOXES 12
#define MOST_LINES 16 /* of departments in a box, where there is room */
#define FEWEST_LINES 2
#define SIZE 8.6
#define MOST_WIDTH 260.0
#define LINE 12.0
#define HEAD 20.0
#define PADDING 7.0
#define MOST_TIES_EACH 3
#define MOST_SCALE 1.65
#define LEAST_APART 6.0
#define APART 46.0 /* between boxes, so that lines and their figures are seen */

typedef struct {
	guint id;
	char *name; /* of the mark */
	char *heading;
	char *list;
	guint n_lines;
	guint within; /* shared tasks summed over pairs inside */
	DnPoint size, place;
} Box;

typedef struct {
	DnDiagram *diagram;
	guint n;
	guint most_lines;
	double scale; /* of boxes and letters */
	Box *boxes;
	guint *between; /* n × n: shared tasks summed over pairs across */
	guint most;
	GArray *figures; /* DnPoint: where figures stand */
	guint unwritten; /* figures for which there is no room */
} Scene;

static void clear_texts(Scene *scene)
{
	for (guint i = 0; i < scene->n; i++) {
		g_clear_pointer(&scene->boxes[i].name, g_free);
		g_clear_pointer(&scene->boxes[i].heading, g_free);
		g_clear_pointer(&scene->boxes[i].list, g_free);
	}
}

static void scene_clear(Scene *scene)
{
	clear_texts(scene);
	g_free(scene->boxes);
	g_free(scene->between);
	g_array_unref(scene->figures);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Scene, scene_clear)

static void sum_ties(Scene *scene)
{
	const DnView *view = scene->diagram->view;
	for (gsize i = 0; i < view->n_pairs; i++) {
		guint a = view->cluster[view->pairs[i].a], b = view->cluster[view->pairs[i].b];
		if (a == 0 || b == 0 || a > scene->n || b > scene->n)
			continue;
		if (a == b)
			scene->boxes[a - 1].within += view->pairs[i].shared;
		else
			scene->between[(MIN(a, b) - 1) * scene->n + MAX(a, b) - 1] += view->pairs[i].shared;
	}
	for (guint i = 0; i < scene->n * scene->n; i++)
		scene->most = MAX(scene->most, scene->between[i]);
}

/* "司法部 9、商务部 7 …", each department with its tasks, broken into lines between departments. */
static GString *list_departments(guint *n_lines, const Scene *scene, const DnCluster *cluster, double width)
{
	const DnDiagram *diagram = scene->diagram;
	double size = SIZE * scene->scale;
	GString *list = g_string_new(NULL);
	double used = width;
	*n_lines = 0;
	for (guint i = 0; i < cluster->n_departments; i++) {
		guint department = cluster->departments[i], tasks = diagram->view->tasks[department];
		if (tasks == 0)
			continue;
		g_autofree char *count = g_strdup_printf(" %u", tasks);
		double room = width - dn_font_text_width(count, size, FALSE) - size;
		g_autofree char *name = dn_name_fit(dn_diagram_name(diagram, department), size, FALSE, room);
		g_autofree char *fitted = g_strconcat(name, count, NULL);
		double needs = dn_font_text_width(fitted, size, FALSE) + size;
		gboolean breaks = used + needs > width;
		if (breaks && *n_lines == scene->most_lines) {
			g_string_append(list, " …");
			break;
		}
		if (list->len > 0)
			g_string_append(list, breaks ? "\n" : dn_diagram_say(diagram, "、", "; "));
		g_string_append(list, fitted);
		used = breaks ? needs : used + needs;
		*n_lines += breaks ? 1 : 0;
	}
	return list;
}

static void fill_box(const Scene *scene, Box *box, const DnCluster *cluster, double width)
{
	const DnDiagram *diagram = scene->diagram;
	box->id = (guint)(box - scene->boxes) + 1;
	box->name = g_strdup_printf("cluster%u", box->id);
	box->list = g_string_free(list_departments(&box->n_lines, scene, cluster, width - 2 * PADDING * scene->scale), FALSE);
	box->heading = g_strdup_printf(dn_diagram_say(diagram, "%c  %u 个部门 · 群内共担 %u", "%c  %u departments · %u shared within"),
	                               (char)('A' + MIN(box->id - 1, 25)), cluster->n_departments, box->within);
	box->size = (DnPoint){width, scene->scale * (HEAD + box->n_lines * LINE + PADDING)};
}

/* Wider for more departments, and for long names. */
static double box_width(const Scene *scene, const DnCluster *cluster)
{
	const DnDiagram *diagram = scene->diagram;
	double width = (cluster->n_departments > 10 ? 220 : cluster->n_departments > 4 ? 180 : 150) * (diagram->chinese ? 1 : 1.15);
	for (guint i = 0; i < cluster->n_departments; i++) {
		double name = dn_font_text_width(dn_diagram_name(diagram, cluster->departments[i]), SIZE, FALSE);
		width = MAX(width, MIN(name + 4 * SIZE + 2 * PADDING, MOST_WIDTH));
	}
	return width * scene->scale;
}

static void make_boxes(Scene *scene)
{
	scene->n = MIN(scene->diagram->view->n_clusters, MOST_BOXES);
	scene->boxes = g_new0(Box, MAX(scene->n, 1));
	scene->between = g_new0(guint, MAX(scene->n * scene->n, 1));
	sum_ties(scene);
}

static void fill_boxes(Scene *scene, const DnClusters *clusters, guint most_lines)
{
	clear_texts(scene);
	scene->most_lines = most_lines;
	for (guint i = 0; i < scene->n; i++)
		fill_box(scene, &scene->boxes[i], &clusters->members[i], box_width(scene, &clusters->members[i]));
}

/* Places from the ties alone. */
static gboolean spread_boxes(DnPoint *places, const Scene *scene, DnBox area, GError **error)
{
	g_autoptr(GArray) ties = g_array_new(FALSE, FALSE, sizeof(DnLayoutTie));
	for (guint i = 0; i < scene->n; i++)
		for (guint j = i + 1; j < scene->n; j++) {
			guint shared = scene->between[i * scene->n + j];
			DnLayoutTie tie = {i, j, shared > 0 ? 1 + 1 / sqrt(shared) : 1.5};
			g_array_append_val(ties, tie);
		}
	DnLayoutGraph graph = {scene->n, ties->len, (const DnLayoutTie *)(void *)ties->data};
	DnBox inner = {area.left + 90, area.top + 60, area.width - 180, area.height - 120};
	return dn_layout_spread(places, &graph, inner, error);
}

/* Moves the boxes apart, with less and less room between them, down to `least`, until they fit. */
static gboolean separate_boxes(Scene *scene, const DnPoint *spread, DnBox area, double least)
{
	g_autofree DnPoint *places = g_new(DnPoint, MAX(scene->n, 1)), *sizes = g_new(DnPoint, MAX(scene->n, 1));
	gboolean fits = FALSE;
	for (double apart = APART; !fits && apart >= least; apart *= 0.6) {
		for (guint i = 0; i < scene->n; i++) {
			sizes[i] = (DnPoint){scene->boxes[i].size.x + apart, scene->boxes[i].size.y + apart};
			places[i] = spread[i];
		}
		DnBox frame = {area.left - apart / 2, area.top - apart / 2, area.width + apart, area.height + apart};
		fits = dn_layout_separate(places, sizes, scene->n, frame);
	}
	for (guint i = 0; i < scene->n; i++)
		scene->boxes[i].place = places[i];
	return fits;
}

/* Enlarges the boxes as far as they fit with room for the lines between them; else shortens the lists of departments. */
static gboolean place_boxes(Scene *scene, const DnClusters *clusters, DnBox area, GError **error)
{
	g_autofree DnPoint *spread = g_new0(DnPoint, MAX(scene->n, 1));
	if (!spread_boxes(spread, scene, area, error))
		return FALSE;
	for (scene->scale = MOST_SCALE; scene->scale > 1; scene->scale -= 0.1) {
		fill_boxes(scene, clusters, MOST_LINES);
		if (separate_boxes(scene, spread, area, APART * 0.5))
			return TRUE;
	}
	scene->scale = 1;
	gboolean fits = FALSE;
	for (guint lines = MOST_LINES; !fits && lines >= FEWEST_LINES; lines -= lines > 6 ? 3 : 1) {
		fill_boxes(scene, clusters, lines);
		fits = separate_boxes(scene, spread, area, LEAST_APART);
	}
	return TRUE;
}

static void draw_box(const Scene *scene, const Box *box)
{
	DnCanvas *canvas = scene->diagram->canvas;
	DnPoint p = box->place;
	double size = SIZE * scene->scale, head = HEAD * scene->scale, line = LINE * scene->scale;
	g_autofree char *heading = dn_font_fit_text(box->heading, size, TRUE, box->size.x - 4);
	dn_canvas_add(canvas, &(DnMark){.name = box->name, .class = "cluster", .title = box->heading, .x = p.x, .y = p.y,
	                                .width = box->size.x, .height = box->size.y, .fill = "white",
	                                .line = dn_style_strong(box->id), .line_width = 1.4});
	dn_canvas_add(canvas, &(DnMark){.x = p.x, .y = p.y - box->size.y / 2 + head / 2 - 1.5, .width = box->size.x, .height = head - 3,
	                                .fill = dn_style_strong(box->id), .text = heading, .size = size, .bold = TRUE,
	                                .colour = dn_style_on_strong(box->id)});
	g_auto(GStrv) lines = g_strsplit(box->list, "\n", -1);
	for (guint i = 0; i < box->n_lines; i++)
		dn_canvas_text(canvas, p.x - box->size.x / 2 + PADDING * scene->scale, p.y - box->size.y / 2 + head + (i + 0.5) * line, lines[i], size, FALSE,
		               DN_STYLE_INK, DN_ALIGN_LEFT);
}

/* The share of the way from the middle of a box at which a line towards `to` leaves it. */
static double leaves_at(const Box *box, DnPoint to)
{
	double dx = fabs(to.x - box->place.x), dy = fabs(to.y - box->place.y);
	return MIN(dx > 0 ? box->size.x / 2 / dx : 1, dy > 0 ? box->size.y / 2 / dy : 1);
}

/* Whether a figure of this size lies clear of all boxes and of the figures before it. */
static gboolean is_clear(const Scene *scene, DnPoint place, DnPoint size)
{
	for (guint i = 0; i < scene->n; i++)
		if (fabs(place.x - scene->boxes[i].place.x) < (size.x + scene->boxes[i].size.x) / 2 + 1 &&
		    fabs(place.y - scene->boxes[i].place.y) < (size.y + scene->boxes[i].size.y) / 2 + 1)
			return FALSE;
	for (guint i = 0; i < scene->figures->len; i++) {
		DnPoint other = g_array_index(scene->figures, DnPoint, i);
		if (fabs(place.x - other.x) < size.x + 4 && fabs(place.y - other.y) < size.y)
			return FALSE;
	}
	return TRUE;
}

/* Writes a figure on the line between two boxes, as near to the middle of what is seen of it as there is room. */
static void draw_figure(Scene *scene, const Box *a, const Box *b, const char *count)
{
	static const double tries[] = {0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9};
	DnPoint size = {dn_font_text_width(count, 9, TRUE) + 4, 11};
	double begin = leaves_at(a, b->place), end = 1 - leaves_at(b, a->place);
	for (gsize i = 0; i < G_N_ELEMENTS(tries); i++) {
		double way = begin + tries[i] * (end - begin);
		DnPoint place = {a->place.x + way * (b->place.x - a->place.x), a->place.y + way * (b->place.y - a->place.y)};
		if (!is_clear(scene, place, size))
			continue;
		dn_canvas_add(scene->diagram->canvas, &(DnMark){.x = place.x, .y = place.y, .fill = "white", .width = size.x,
		                                                .height = size.y, .text = count, .size = 9, .bold = TRUE});
		g_array_append_val(scene->figures, place);
		return;
	}
	scene->unwritten++;
}

static void draw_tie(Scene *scene, guint i, guint j)
{
	const Box *a = &scene->boxes[i], *b = &scene->boxes[j];
	guint shared = scene->between[i * scene->n + j];
	DnDiagram *diagram = scene->diagram;
	DnPoint ends[] = {a->place, b->place};
	g_autofree char *name = g_strdup_printf("between%u-%u", a->id, b->id), *count = g_strdup_printf("%u", shared);
	g_autofree char *title = g_strdup_printf(dn_diagram_say(diagram, "%c 与 %c 之间共担 %u", "%c and %c share %u between them"), 'A' + (int)i,
	                                         'A' + (int)j, shared);
	dn_canvas_connect(diagram->canvas, &(DnStroke){.name = name, .class = "tie", .title = title, .from = a->name, .to = b->name,
	                                               .points = ends, .n_points = 2, .width = MAX(14.0 * shared / scene->most, 0.6),
	                                               .colour = "#77828c90"});
	draw_figure(scene, a, b, count);
}

/* The part of the way from `from`, over `step`, at which a line is inside a span around `middle`: narrows *enters and *leaves. */
static void clip(double *enters, double *leaves, double from, double step, double middle, double half)
{
	if (step == 0) {
		if (fabs(from - middle) >= half)
			*leaves = -1;
		return;
	}
	double a = (middle - half - from) / step, b = (middle + half - from) / step;
	*enters = MAX(*enters, MIN(a, b));
	*leaves = MIN(*leaves, MAX(a, b));
}

static gboolean passes_behind(const Box *box, DnPoint from, DnPoint to)
{
	double enters = 0, leaves = 1;
	clip(&enters, &leaves, from.x, to.x - from.x, box->place.x, box->size.x / 2);
	clip(&enters, &leaves, from.y, to.y - from.y, box->place.y, box->size.y / 2);
	return enters < leaves;
}

/* Whether the line between two boxes passes behind a third: it would look like two lines that end there. */
static gboolean is_hidden(const Scene *scene, guint i, guint j)
{
	for (guint k = 0; k < scene->n; k++)
		if (k != i && k != j && passes_behind(&scene->boxes[k], scene->boxes[i].place, scene->boxes[j].place))
			return TRUE;
	return FALSE;
}

static int compare_counts(const void *x, const void *y)
{
	guint a = *(const guint *)x, b = *(const guint *)y;
	return a > b ? -1 : a < b;
}

/* The fewest shared tasks of a line that is drawn, so that there are at most a few lines a box. */
static guint fewest_drawn(const Scene *scene)
{
	guint n = scene->n * scene->n, most = MOST_TIES_EACH * scene->n;
	g_autofree guint *counts = g_memdup2(scene->between, MAX(n, 1) * sizeof(guint));
	qsort(counts, n, sizeof *counts, compare_counts);
	return n > most ? MAX(counts[most], 1) : 1;
}

static void draw_scene(Scene *scene)
{
	guint fewest = fewest_drawn(scene), left_out = 0;
	g_autoptr(GString) hidden = g_string_new(NULL);
	for (guint i = 0; i < scene->n; i++)
		draw_box(scene, &scene->boxes[i]);
	for (guint i = 0; i < scene->n; i++)
		for (guint j = i + 1; j < scene->n; j++) {
			guint shared = scene->between[i * scene->n + j];
			if (shared >= fewest && is_hidden(scene, i, j))
				g_string_append_printf(hidden, "%s%c–%c %u", hidden->len > 0 ? dn_diagram_say(scene->diagram, "、", ", ") : "", 'A' + (int)i,
				                       'A' + (int)j, shared);
			else if (shared >= fewest)
				draw_tie(scene, i, j);
			left_out += shared > 0 && shared < fewest;
		}
	if (left_out > 0)
		dn_diagram_note(scene->diagram, dn_diagram_say(scene->diagram, "两群之间少于 %u 的 %u 条连线未画", "lines below %u: %u not drawn"), fewest,
		                left_out);
	if (hidden->len > 0)
		dn_diagram_note(scene->diagram, dn_diagram_say(scene->diagram, "被其他部门群挡住而未画的连线：%s", "lines that other groups would hide, not drawn: %s"),
		                hidden->str);
}

/* What the picture cannot show, for the footer: departments in no group, groups too small to be drawn. */
static void note_left_out(const Scene *scene)
{
	DnDiagram *diagram = scene->diagram;
	const DnView *view = diagram->view;
	g_autoptr(GString) alone = g_string_new(NULL);
	guint n = 0;
	for (guint i = 0; i < view->n_departments; i++)
		if (view->tasks[i] > 0 && view->cluster[i] == 0 && n++ < 8)
			g_string_append_printf(alone, "%s%s", alone->len > 0 ? dn_diagram_say(diagram, "、", ", ") : "", dn_diagram_name(diagram, i));
	if (n > 0)
		dn_diagram_note(diagram, dn_diagram_say(diagram, "不属于任何部门群的 %u 个部门：%s", "%u departments in no group: %s"), n, alone->str);
	if (scene->unwritten > 0)
		dn_diagram_note(diagram, dn_diagram_say(diagram, "%u 条连线上没有写数字", "%u lines without their figure"), scene->unwritten);
	if (view->n_clusters > scene->n)
		dn_diagram_note(diagram, dn_diagram_say(diagram, "另有 %u 个较小的部门群未画", "%u smaller groups not drawn"), view->n_clusters - scene->n);
}

gboolean dn_diagram_draw_clusters(DnDiagram *diagram, GError **error)
{
	const DnClusters *clusters = diagram->analysis != NULL ? dn_analysis_clusters(diagram->analysis) : NULL;
	if (clusters == NULL) {
		g_set_error(error, DN_ERROR, DN_ERROR_UNSUPPORTED, "the diagram \"clusters\" needs the measure \"clusters\"");
		return FALSE;
	}
	g_autofree char *modularity = isnan(clusters->modularity) ? g_strdup("–") : dn_diagram_number(clusters->modularity);
	g_autofree char *subtitle = g_strdup_printf(
		dn_diagram_say(diagram, "%u 个部门群（模块度 %s）；部门后的数字为任务数，连线上的数字为两群之间各对部门共担任务数之和",
	                   "%u groups (modularity %s); figures: tasks of a department, and shared tasks summed over pairs between groups"),
		diagram->view->n_clusters, modularity);
	DnPage page = {.subject = dn_diagram_say(diagram, "共同担责的部门群", "groups that share responsibility"), .subtitle = subtitle};
	if (!dn_page_begin(diagram, &page, error))
		return FALSE;
	g_auto(Scene) scene = {.diagram = diagram, .figures = g_array_new(FALSE, FALSE, sizeof(DnPoint))};
	make_boxes(&scene);
	if (!place_boxes(&scene, clusters, diagram->body, error))
		return FALSE;
	draw_scene(&scene);
	note_left_out(&scene);
	dn_page_end(diagram);
	return TRUE;
}
