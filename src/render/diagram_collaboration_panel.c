/* The panel of the diagram `collaboration`: keys to areas, widths and clusters, and the closest pairs as bars. */
#include "render/diagram_collaboration.h"

#include "render/diagram_font.h"
#include "render/diagram_name.h"

#include <math.h>

#define TOP_PAIRS 10
#define MOST_KEYS 8  /* clusters in the legend */
#define KEY_SIZE 6.5 /* of figures at the discs of the key */

const char *dn_collaboration_letter(guint cluster)
{
	static const char *const letters[] = {"", "A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L",
	                                      "M", "N", "O", "P", "Q", "R", "S", "T", "U", "V", "W", "X", "Y", "Z"};
	return letters[cluster < G_N_ELEMENTS(letters) ? cluster : 0];
}

double dn_collaboration_tie_width(const DnCollaboration *scene, guint shared)
{
	return MAX(0.5, 8.0 * shared / MAX(scene->most_shared, 1));
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

static double draw_cluster_keys(const DnCollaboration *scene, double y)
{
	DnDiagram *diagram = scene->diagram;
	const DnClusters *clusters = diagram->analysis != NULL ? dn_analysis_clusters(diagram->analysis) : NULL;
	if (diagram->view->n_clusters == 0)
		return y;
	y = panel_heading(scene, y, dn_diagram_say(diagram, "共同担责的部门群（圆内字母）", "Groups that share tasks (letter)"));
	for (guint i = 0; i < MIN(diagram->view->n_clusters, MOST_KEYS); i++) {
		const DnCluster *cluster = &clusters->members[i];
		dn_canvas_add(diagram->canvas, &(DnMark){.x = scene->panel.left + 6, .y = y + 5, .width = 12, .height = 10,
		                                         .fill = dn_style_strong(cluster->id), .text = dn_collaboration_letter(cluster->id),
		                                         .size = 7.5, .bold = TRUE, .colour = dn_style_on_strong(cluster->id)});
		g_autofree char *count = g_strdup_printf(dn_diagram_say(diagram, " 等 %u 个", " … (%u)"), cluster->n_departments);
		double room = scene->panel.width - 18 - dn_font_text_width(count, 7.5, FALSE);
		g_autofree char *first = dn_name_fit(dn_diagram_name(diagram, cluster->departments[0]), 7.5, FALSE, room);
		g_autofree char *fitted = g_strconcat(first, count, NULL);
		dn_canvas_text(diagram->canvas, scene->panel.left + 17, y + 5, fitted, 7.5, FALSE, DN_STYLE_INK, DN_ALIGN_LEFT);
		y += 13;
	}
	if (diagram->view->n_clusters > MOST_KEYS)
		dn_diagram_note(diagram, dn_diagram_say(diagram, "图例未列其余 %u 个部门群", "%u more groups not in the legend"),
		                diagram->view->n_clusters - MOST_KEYS);
	return y + 6;
}

/* One pair: its names, on two lines where they are long, and a bar below them. Returns where the next one begins. */
static double draw_pair(const DnCollaboration *scene, const DnTiePair *pair, double y)
{
	DnDiagram *diagram = scene->diagram;
	double width = (scene->panel.width - 24) * pair->shared / scene->most_shared;
	g_autofree char *both = g_strdup_printf("%s — %s", dn_diagram_name(diagram, pair->a), dn_diagram_name(diagram, pair->b));
	g_auto(GStrv) lines = dn_name_wrap(both, 7.5, FALSE, scene->panel.width - 4, 2);
	g_autofree char *count = g_strdup_printf("%u", pair->shared);
	for (guint i = 0; lines[i] != NULL; i++)
		dn_canvas_text(diagram->canvas, scene->panel.left, y + 4 + 9 * i, lines[i], 7.5, FALSE, DN_STYLE_INK, DN_ALIGN_LEFT);
	y += 9 * (MAX(g_strv_length(lines), 1) - 1);
	dn_canvas_add(diagram->canvas, &(DnMark){.x = scene->panel.left + width / 2, .y = y + 13, .width = width, .height = 4,
	                                         .fill = "#77828c"});
	dn_canvas_text(diagram->canvas, scene->panel.left + width + 3, y + 13, count, 7.5, TRUE, DN_STYLE_INK, DN_ALIGN_LEFT);
	return y + 21;
}

static void draw_top_pairs(const DnCollaboration *scene, double y)
{
	DnDiagram *diagram = scene->diagram;
	const DnView *view = diagram->view;
	if (view->n_pairs == 0)
		return;
	y = panel_heading(scene, y, dn_diagram_say(diagram, "合作最多的部门（共担任务数）", "Closest pairs (shared tasks)"));
	double bottom = scene->panel.top + scene->panel.height;
	for (gsize i = 0; i < MIN(view->n_pairs, TOP_PAIRS) && y + 29 <= bottom; i++)
		y = draw_pair(scene, &view->pairs[i], y);
}

void dn_collaboration_draw_panel(const DnCollaboration *scene)
{
	double y = draw_size_key(scene, scene->panel.top);
	y = draw_width_key(scene, y);
	y = draw_cluster_keys(scene, y + 4);
	draw_top_pairs(scene, y);
}
