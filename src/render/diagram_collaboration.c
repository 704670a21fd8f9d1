/* The diagram `collaboration`: departments as discs, area = tasks, dark core = tasks led on the same scale, ties by shared
 * tasks. Clusters are told by colour, by place and by the letter in each disc. Places and the
 * panel beside the picture are in files of their own. */
#include "render/diagram_collaboration.h"

#include "render/diagram_font.h"

#include <math.h>

#define PANEL 186.0          /* width beside the picture, or height below it on a tall page */
#define MOST_DRAWN 150       /* departments, where the options say nothing */
#define MOST_PLACED 500      /* whatever they say: more would be dots, and take minutes to move apart */
#define TIES_EACH 3          /* ties drawn, a department, where the options say nothing */

static void scene_clear(DnCollaboration *scene)
{
	for (guint i = 0; i < scene->n; i++)
		g_free(scene->discs[i].label);
	g_free(scene->discs);
	g_free(scene->disc_of);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(DnCollaboration, scene_clear)

/* ---- What is drawn ---------------------------------------------------------------------------------------------- */

static gboolean has_partner(const DnView *view, guint department)
{
	guint n;
	dn_projection_partners(view->projection, department, &n);
	return n > 0;
}

static void choose_discs(DnCollaboration *scene)
{
	const DnDiagram *diagram = scene->diagram;
	const DnView *view = diagram->view;
	g_autoptr(GArray) order = dn_view_by_tasks(view, FALSE);
	scene->n = MIN(order->len, diagram->options->top > 0 ? MIN(diagram->options->top, MOST_PLACED) : MOST_DRAWN);
	scene->discs = g_new0(DnDisc, MAX(scene->n, 1));
	scene->disc_of = g_new0(guint, MAX(view->n_departments, 1));
	for (guint i = 0; i < scene->n; i++) {
		guint department = g_array_index(order, guint, i);
		scene->discs[i] = (DnDisc){.department = department, .alone = !has_partner(view, department)};
		scene->disc_of[department] = i + 1;
		scene->most_tasks = MAX(scene->most_tasks, view->tasks[department]);
	}
	scene->most_shared = view->n_pairs > 0 ? view->pairs[0].shared : 0;
	if (scene->n < order->len)
		dn_diagram_note(scene->diagram, dn_diagram_say(diagram, "另有 %u 个任务较少的部门未画", "%u departments with fewer tasks not drawn"),
		                order->len - scene->n);
}

gboolean dn_collaboration_draws(const DnCollaboration *scene, const DnTiePair *pair)
{
	return scene->disc_of[pair->a] > 0 && scene->disc_of[pair->b] > 0;
}

/* The fewest shared tasks of a tie that leaves at most a few ties a department. */
static guint choose_min_shared(const DnCollaboration *scene)
{
	const DnView *view = scene->diagram->view;
	if (scene->diagram->options->min_shared > 0)
		return scene->diagram->options->min_shared;
	guint drawn = 0;
	for (gsize i = 0; i < view->n_pairs; i++)
		if (dn_collaboration_draws(scene, &view->pairs[i]) && ++drawn > TIES_EACH * scene->n)
			return view->pairs[i].shared + 1;
	return 1;
}

/* ---- Drawing ---------------------------------------------------------------------------------------------------- */

static void draw_tie(const DnCollaboration *scene, const DnTiePair *pair, gboolean faint)
{
	DnDiagram *diagram = scene->diagram;
	/* Graphviz draws the ties of a node where it comes to the node: with small discs first, the strong ties come last. */
	guint large = MIN(scene->disc_of[pair->a], scene->disc_of[pair->b]) - 1;
	guint small = MAX(scene->disc_of[pair->a], scene->disc_of[pair->b]) - 1;
	DnPoint ends[] = {dn_collaboration_middle(&scene->discs[small]), dn_collaboration_middle(&scene->discs[large])};
	g_autofree char *name = g_strdup_printf("p%u-%u", pair->a, pair->b);
	g_autofree char *from = g_strdup_printf("d%u", scene->discs[small].department);
	g_autofree char *to = g_strdup_printf("d%u", scene->discs[large].department);
	g_autofree char *title = g_strdup_printf(dn_diagram_say(diagram, "%s — %s：共担 %u 项任务", "%s — %s: %u shared tasks"),
	                                         dn_diagram_name(diagram, pair->a), dn_diagram_name(diagram, pair->b), pair->shared);
	dn_canvas_connect(diagram->canvas, &(DnStroke){.name = name, .class = "tie", .title = title, .from = from, .to = to,
	                                               .points = ends, .n_points = 2, .width = dn_collaboration_tie_width(scene, pair->shared),
	                                               .colour = faint ? "#aab2ba80" : pair->shared * 3 >= scene->most_shared ? "#4a5560d0" : "#77828ca0",
	                                               .style = faint ? "dashed" : NULL});
}

/* Whether a tie is drawn for its own sake. */
static gboolean is_strong(const DnCollaboration *scene, const DnTiePair *pair)
{
	if (scene->backbone == NULL)
		return pair->shared >= scene->min_shared;
	gssize row = dn_analysis_find_pair(scene->diagram->analysis, pair->a, pair->b);
	return row >= 0 && scene->backbone[row] > 0 && pair->shared >= scene->diagram->options->min_shared;
}

static void note_ties(const DnCollaboration *scene, guint left_out, guint faint)
{
	DnDiagram *diagram = scene->diagram;
	if (left_out > 0 && scene->backbone != NULL)
		dn_diagram_note(diagram, dn_diagram_say(diagram, "部门规模本身即可解释的 %u 条联系未画", "%u ties that the sizes of the departments explain not drawn"),
		                left_out);
	else if (left_out > 0)
		dn_diagram_note(diagram, dn_diagram_say(diagram, "共担任务少于 %u 项的 %u 条联系未画", "ties below %u shared tasks: %u not drawn"),
		                scene->min_shared, left_out);
	if (faint > 0)
		dn_diagram_note(diagram, dn_diagram_say(diagram, "虚线：没有更强联系的部门各留最强的一条（%u 条）",
		                                        "dashed: the strongest tie of a department that has no stronger one (%u)"),
		                faint);
}

/* A department all of whose ties are weak keeps its strongest one. */
static void draw_ties(DnCollaboration *scene)
{
	const DnView *view = scene->diagram->view;
	g_autofree gboolean *tied = g_new0(gboolean, MAX(view->n_departments, 1));
	guint left_out = 0, faint = 0;
	for (int strong = 1; strong >= 0; strong--)
		for (gsize i = 0; i < view->n_pairs; i++) {
			const DnTiePair *pair = &view->pairs[i];
			if (!dn_collaboration_draws(scene, pair) || is_strong(scene, pair) != strong)
				continue;
			gboolean drawn = strong || !tied[pair->a] || !tied[pair->b];
			left_out += drawn ? 0 : 1;
			faint += drawn && !strong;
			if (drawn) {
				draw_tie(scene, pair, !strong);
				tied[pair->a] = tied[pair->b] = TRUE;
			}
		}
	note_ties(scene, left_out, faint);
}

static void draw_disc(const DnCollaboration *scene, const DnDisc *disc)
{
	DnDiagram *diagram = scene->diagram;
	const DnView *view = diagram->view;
	guint department = disc->department, cluster = view->cluster[department];
	gboolean collective = dn_network_is_collective(view->network, department);
	DnPoint middle = dn_collaboration_middle(disc);
	g_autofree char *name = g_strdup_printf("d%u", department), *title = dn_diagram_describe_department(diagram, department);
	dn_canvas_add(diagram->canvas, &(DnMark){.name = name, .class = "department", .title = title, .shape = "circle",
	                                         .x = middle.x, .y = middle.y, .width = 2 * disc->radius,
	                                         .height = 2 * disc->radius, .line = dn_style_strong(cluster), .line_width = 0.8,
	                                         .fill = collective ? "white" : dn_style_pale(cluster),
	                                         .style = collective ? "dashed" : NULL});
	/* The core holds the cluster's letter, and is there for it alone where nothing is led. */
	double core = disc->radius * sqrt((double)view->leads[department] / view->tasks[department]);
	double size = CLAMP(core > 0 ? core * 1.5 : disc->radius * 0.8, MIN(5.5, disc->radius * 1.25), 14);
	g_autofree char *core_name = g_strdup_printf("d%u-core", department);
	dn_canvas_add(diagram->canvas, &(DnMark){.name = core_name, .class = "core", .title = title, .shape = "circle",
	                                         .x = middle.x, .y = middle.y, .width = 2 * core, .height = 2 * core,
	                                         .fill = core > 0 ? dn_style_strong(cluster) : NULL,
	                                         .text = dn_collaboration_letter(cluster), .size = size, .bold = TRUE,
	                                         .colour = core > 0 ? dn_style_on_strong(cluster) : DN_STYLE_INK});
}

static void draw_label(const DnCollaboration *scene, const DnDisc *disc)
{
	if (disc->label == NULL)
		return;
	g_autofree char *name = g_strdup_printf("d%u-label", disc->department);
	g_autofree char *title = dn_diagram_describe_department(scene->diagram, disc->department);
	dn_canvas_add(scene->diagram->canvas, &(DnMark){.name = name, .class = "label", .title = title, .x = disc->place.x,
	                                                .y = disc->place.y + disc->box.y / 2 - disc->label_height / 2 - 0.5,
	                                                .width = disc->label_width, .height = disc->label_height, .fill = "white", .text = disc->label,
	                                                .size = disc->size});
}

/* ---- The whole ---------------------------------------------------------------------------------------------------- */

static void split_body(DnCollaboration *scene)
{
	DnBox body = scene->diagram->body;
	if (body.width >= body.height) {
		scene->picture = (DnBox){body.left, body.top, body.width - PANEL - 14, body.height};
		scene->panel = (DnBox){body.left + body.width - PANEL, body.top, PANEL, body.height};
	} else {
		scene->picture = (DnBox){body.left, body.top, body.width, body.height - PANEL - 14};
		scene->panel = (DnBox){body.left, body.top + body.height - PANEL, body.width, PANEL};
	}
	scene->unit = 40 / sqrt(MAX(scene->most_tasks, 1));
}

/* Over the rows of departments without a tie. */
static void draw_heading_alone(const DnCollaboration *scene)
{
	DnDiagram *diagram = scene->diagram;
	double top = scene->picture.top + scene->picture.height - scene->strip;
	if (scene->strip <= 0)
		return;
	dn_canvas_band(diagram->canvas, (DnBox){scene->picture.left, top, scene->picture.width, 0.4}, DN_STYLE_RULE);
	dn_canvas_text(diagram->canvas, scene->picture.left, top + 7,
	               dn_diagram_say(diagram, "不与其他部门共担任务：", "No shared task:"), 7.5, FALSE, DN_STYLE_SOFT, DN_ALIGN_LEFT);
}

static void draw_scene(DnCollaboration *scene)
{
	for (guint i = scene->n; i-- > 0;)
		draw_disc(scene, &scene->discs[i]);
	draw_ties(scene);
	for (guint i = 0; i < scene->n; i++)
		draw_label(scene, &scene->discs[i]);
	draw_heading_alone(scene);
	if (scene->n > 0)
		dn_collaboration_draw_panel(scene);
}

static char *summary(const DnDiagram *diagram)
{
	const DnView *view = diagram->view;
	if (view->n_pairs == 0)
		return g_strdup(dn_diagram_say(diagram, "没有共担的任务", "No shared tasks"));
	const DnTiePair *first = &view->pairs[0];
	return g_strdup_printf(dn_diagram_say(diagram, "%u 个部门、%zu 对合作关系；合作最多：%s与%s，共担 %u 项任务",
	                                      "%u departments, %zu pairs that share tasks; closest: %s and %s, %u shared tasks"),
	                       view->n_present, view->n_pairs, dn_diagram_name(diagram, first->a),
	                       dn_diagram_name(diagram, first->b), first->shared);
}

static gboolean find_backbone(DnCollaboration *scene, GError **error)
{
	const DnDiagram *diagram = scene->diagram;
	if (diagram->analysis != NULL && diagram->view->whole)
		scene->backbone = dn_analysis_column(diagram->analysis, DN_FRAME_PAIRS, "backbone");
	if (scene->backbone == NULL)
		g_set_error(error, DN_ERROR, DN_ERROR_UNSUPPORTED, "the backbone needs the measure \"backbone\" of the whole plan");
	return scene->backbone != NULL;
}

gboolean dn_diagram_draw_collaboration(DnDiagram *diagram, GError **error)
{
	g_autofree char *subtitle = summary(diagram);
	DnPage page = {.subject = dn_diagram_say(diagram, "部门协作网络", "who works with whom"), .subtitle = subtitle};
	if (!dn_page_begin(diagram, &page, error))
		return FALSE;
	g_auto(DnCollaboration) scene = {.diagram = diagram};
	if (diagram->options->backbone && !find_backbone(&scene, error))
		return FALSE;
	choose_discs(&scene);
	scene.min_shared = choose_min_shared(&scene);
	split_body(&scene);
	if (!dn_collaboration_place(&scene, error))
		return FALSE;
	draw_scene(&scene);
	if (scene.labelled < scene.n)
		dn_diagram_note(diagram, dn_diagram_say(diagram, "%u 个部门未标名称", "%u departments without a label"),
		                scene.n - scene.labelled);
	dn_page_end(diagram);
	return TRUE;
}
