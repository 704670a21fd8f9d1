/* The panel of the diagram `collaboration`: keys to areas, widths and clusters, and the closest pairs as bars. */
#include "render/diagram_collaboration.h"

#include "render/diagram_bars.h"
#include "render/diagram_font.h"
#include "render/diagram_name.h"

#include <math.h>

#define TOP_PAIRS 10
#define MOST_KEYS 8  /* clusters in the legend */
#define WIDEST_TIE 8.0
#define COLUMN_GAP 14.0 /* between parts of the panel below the picture */
#define KEY_SIZE 6.5 /* of figures at the discs of the key */

const char *dn_collaboration_letter(guint cluster)
{
	static const char *const letters[] = {"", "A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L",
	                                      "M", "N", "O", "P", "Q", "R", "S", "T", "U", "V", "W", "X", "Y", "Z"};
	return letters[cluster < G_N_ELEMENTS(letters) ? cluster : 0];
}

double dn_collaboration_tie_width(const DnCollaboration *scene, guint shared)
{
	double widest = MIN(WIDEST_TIE, 0.75 + 0.6 * scene->most_shared);
	return MAX(0.5, widest * shared / MAX(scene->most_shared, 1));
}

static double panel_heading(const DnCollaboration *scene, double y, const char *text)
{
	dn_canvas_text(scene->diagram->canvas, scene->panel.left, y + 6, text, 9, TRUE, DN_STYLE_INK, DN_ALIGN_LEFT);
	return y + 17;
}

/* A disc of the key that stands on `base`, with its figure above it. */
static void draw_key_disc(const DnCollaboration *scene, DnPoint base, double radius, guint tasks)
{
	DnCanvas *canvas = scene->diagram->canvas;
	g_autofree char *count = g_strdup_printf("%u", tasks);
	dn_canvas_add(canvas, &(DnMark){.shape = "circle", .x = base.x, .y = base.y - radius, .width = 2 * radius,
	                                .height = 2 * radius, .fill = dn_style_pale(0), .line = dn_style_strong(0), .line_width = 0.6});
	dn_canvas_text(canvas, base.x, base.y - 2 * radius - 5, count, KEY_SIZE, FALSE, DN_STYLE_INK, DN_ALIGN_CENTRE);
}

/* The dark core of a disc of the key, with its figure inside. */
static void draw_key_core(const DnCollaboration *scene, DnPoint middle, double radius, guint leads)
{
	g_autofree char *count = g_strdup_printf("%u", leads);
	dn_canvas_add(scene->diagram->canvas, &(DnMark){.shape = "circle", .x = middle.x, .y = middle.y, .width = 2 * radius,
	                                                .height = 2 * radius, .fill = dn_style_strong(0),
	                                                .text = radius > KEY_SIZE * 0.75 ? count : NULL, .size = KEY_SIZE, .bold = TRUE,
	                                                .colour = dn_style_on_strong(0)});
}

static double draw_size_key(const DnCollaboration *scene, double y)
{
	DnDiagram *diagram = scene->diagram;
	const char *const lines[] = {dn_diagram_say(diagram, "圆面积：任务数", "disc area: tasks"),
	                             dn_diagram_say(diagram, "深色圆心：其中牵头", "dark core: tasks led"),
	                             dn_diagram_say(diagram, "虚线圆：集合性主体", "dashed disc: a collective")};
	double unit = scene->discs[0].radius / sqrt(diagram->view->tasks[scene->discs[0].department]);
	guint large = scene->most_tasks, middle = large / 4, leads = (middle + 1) / 3;
	double radius = unit * sqrt(large), inner = unit * sqrt(middle);
	DnPoint base = {scene->panel.left + radius, y + 2 * radius + 10};
	draw_key_disc(scene, base, radius, large);
	if (middle > 0)
		draw_key_disc(scene, base, inner, middle);
	if (leads > 0)
		draw_key_core(scene, (DnPoint){base.x, base.y - inner}, unit * sqrt(leads), leads);
	for (guint i = 0; i < G_N_ELEMENTS(lines); i++)
		dn_canvas_text(diagram->canvas, base.x + radius + 8, y + 18 + 12.0 * i, lines[i], 7.5, FALSE, DN_STYLE_INK, DN_ALIGN_LEFT);
	return MAX(base.y, y + 48) + 8;
}

static double draw_width_key(const DnCollaboration *scene, double y)
{
	DnDiagram *diagram = scene->diagram;
	guint samples[] = {MAX(scene->min_shared, 1), MAX(scene->most_shared / 4, 1), scene->most_shared};
	double x = scene->panel.left;
	for (gsize i = 0; i < G_N_ELEMENTS(samples); i++) {
		if (i > 0 && samples[i] <= samples[i - 1])
			continue;
		g_autofree char *count = g_strdup_printf("%u", samples[i]);
		dn_canvas_add(diagram->canvas, &(DnMark){.x = x + 9, .y = y + 5, .width = 18, .height = dn_collaboration_tie_width(scene, samples[i]),
		                                         .fill = "#77828c"});
		dn_canvas_text(diagram->canvas, x + 21, y + 5, count, 7.5, FALSE, DN_STYLE_INK, DN_ALIGN_LEFT);
		x += 36;
	}
	dn_canvas_text(diagram->canvas, x, y + 5, dn_diagram_say(diagram, "线宽：共担任务数", "width: shared tasks"), 7.5, FALSE, DN_STYLE_INK,
	               DN_ALIGN_LEFT);
	return y + 18;
}

/* The first department of a cluster that is in view, and how many are. */
static guint count_in_view(guint *first, const DnView *view, const DnCluster *cluster)
{
	guint n = 0;
	for (guint i = 0; i < cluster->n_departments; i++)
		if (view->tasks[cluster->departments[i]] > 0 && n++ == 0)
			*first = cluster->departments[i];
	return n;
}

/* "A 国家知识产权局 等 16 个". Returns where the next key begins. */
static double draw_cluster_key(const DnCollaboration *scene, guint cluster, guint first, guint n, double y)
{
	DnDiagram *diagram = scene->diagram;
	dn_canvas_add(diagram->canvas, &(DnMark){.x = scene->panel.left + 6, .y = y + 5, .width = 12, .height = 10,
	                                         .fill = dn_style_strong(cluster), .text = dn_collaboration_letter(cluster),
	                                         .size = 7.5, .bold = TRUE, .colour = dn_style_on_strong(cluster)});
	g_autofree char *others =
		n < 2 ? g_strdup("") : diagram->chinese ? g_strdup_printf(" 等 %u 个", n) : n == 2 ? g_strdup(" and 1 other") :
		g_strdup_printf(" and %u others", n - 1);
	double room = scene->panel.width - 18 - dn_font_text_width(others, 7.5, FALSE);
	g_autofree char *name = dn_name_fit(dn_diagram_name(diagram, first), 7.5, FALSE, room);
	g_autofree char *text = g_strconcat(name, others, NULL);
	dn_canvas_text(diagram->canvas, scene->panel.left + 17, y + 5, text, 7.5, FALSE, DN_STYLE_INK, DN_ALIGN_LEFT);
	return y + 13;
}

static double draw_cluster_keys(const DnCollaboration *scene, double y)
{
	DnDiagram *diagram = scene->diagram;
	const DnClusters *clusters = diagram->analysis != NULL ? dn_analysis_clusters(diagram->analysis) : NULL;
	if (clusters == NULL || diagram->view->n_clusters == 0)
		return y;
	y = panel_heading(scene, y, dn_diagram_say(diagram, "共同担责的部门群（圆内字母）", "Groups that share tasks (letter)"));
	for (guint i = 0; i < MIN(diagram->view->n_clusters, MOST_KEYS); i++) {
		guint first = 0, n = count_in_view(&first, diagram->view, &clusters->members[i]);
		if (n > 0)
			y = draw_cluster_key(scene, i + 1, first, n, y);
	}
	if (diagram->view->n_clusters > MOST_KEYS)
		dn_diagram_note(diagram, dn_diagram_say(diagram, "图例未列其余 %u 个部门群", "%u more groups not in the legend"),
		                diagram->view->n_clusters - MOST_KEYS);
	return y + 6;
}

static void draw_top_pairs(const DnCollaboration *scene, double y)
{
	DnDiagram *diagram = scene->diagram;
	const DnView *view = diagram->view;
	guint n = (guint)MIN(view->n_pairs, TOP_PAIRS);
	DnBar bars[TOP_PAIRS];
	for (guint i = 0; i < n; i++) {
		const DnTiePair *pair = &view->pairs[i];
		bars[i] = (DnBar){g_strdup_printf("%s — %s", dn_diagram_name(diagram, pair->a), dn_diagram_name(diagram, pair->b)), pair->shared};
	}
	DnBox room = {scene->panel.left, y, scene->panel.width, scene->panel.top + scene->panel.height - y};
	if (n > 0)
		dn_bars_draw(diagram, room, dn_diagram_say(diagram, "合作最多的部门（共担任务数）", "Closest pairs (shared tasks)"), bars, n);
}

/* A third of a panel that lies below the picture. */
static DnBox column_of(DnBox panel, guint column)
{
	double width = (panel.width + COLUMN_GAP) / 3;
	return (DnBox){panel.left + column * width, panel.top, width - COLUMN_GAP, panel.height};
}

/* One below the other beside the picture, side by side below it. */
void dn_collaboration_draw_panel(const DnCollaboration *scene)
{
	gboolean below = scene->panel.width > scene->panel.height;
	DnCollaboration part = *scene;
	part.panel = below ? column_of(scene->panel, 0) : scene->panel;
	double y = draw_width_key(&part, draw_size_key(&part, part.panel.top)) + 4;
	part.panel = below ? column_of(scene->panel, 1) : scene->panel;
	y = draw_cluster_keys(&part, below ? part.panel.top : y);
	part.panel = below ? column_of(scene->panel, 2) : scene->panel;
	draw_top_pairs(&part, below ? part.panel.top : y);
}
