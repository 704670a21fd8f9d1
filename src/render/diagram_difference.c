/* The diagram `difference`: bodies whose collaborations changed, and these collaborations: new ones solid blue, lost ones dashed
 * vermillion, stronger and weaker ones the same but pale and thin. Collaborations that stayed as they were are only counted. */
#include "render/compare.h"
#include "render/diagram_compare.h"

#include "render/diagram_font.h"
#include "render/diagram_layout.h"

#define LEGEND 22.0
#define MOST_TIES 120

typedef struct {
	DnDiagram *diagram;
	const DnComparison *comparison;
	const DnBody *bodies;
	guint n_bodies;
	const DnPairChange *pairs; /* the largest changes */
	guint n_pairs;
	GArray *drawn;  /* guint: bodies with a change */
	GPtrArray *labels; /* char *: their names */
	guint *node_of; /* body → index in `drawn` + 1 */
	DnPoint *places, *sizes;
	double letters;
} Scene;

static void scene_clear(Scene *scene)
{
	g_array_unref(scene->drawn);
	g_ptr_array_unref(scene->labels);
	g_free(scene->node_of);
	g_free(scene->places);
	g_free(scene->sizes);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Scene, scene_clear)

static const struct {
	const char *colour, *style;
	double width;
	const char *zh, *en;
} looks[] = {
	[DN_PAIR_NEW] = {DN_COMPARE_MORE, NULL, 1.6, "新的协作", "new"},
	[DN_PAIR_LOST] = {DN_COMPARE_LESS, "dashed", 1.6, "消失的协作", "lost"},
	[DN_PAIR_STRONGER] = {DN_COMPARE_SOME_MORE, NULL, 0.9, "增强", "stronger"},
	[DN_PAIR_WEAKER] = {DN_COMPARE_SOME_LESS, "dashed", 0.9, "减弱", "weaker"},
};

/* ---- What is drawn, and where ------------------------------------------------------------------------------------- */

static void add_body(Scene *scene, guint body)
{
	if (scene->node_of[body] > 0)
		return;
	g_array_append_val(scene->drawn, body);
	g_ptr_array_add(scene->labels, dn_compare_label(scene->comparison, &scene->bodies[body], scene->diagram->chinese));
	scene->node_of[body] = scene->drawn->len;
}

/* Of the largest changes, as many as there is room for, and no body beyond the number asked for. */
static guint choose_pairs(Scene *scene, guint n)
{
	guint top = scene->diagram->options->top, i = 0;
	for (; i < MIN(n, MOST_TIES); i++) {
		const DnPairChange *pair = &scene->pairs[i];
		guint fresh = (scene->node_of[pair->a] == 0 ? 1u : 0u) + (scene->node_of[pair->b] == 0 ? 1u : 0u);
		if (top > 0 && scene->drawn->len + fresh > top)
			break;
		add_body(scene, pair->a);
		add_body(scene, pair->b);
	}
	return i;
}

static void collect(Scene *scene)
{
	guint n;
	scene->pairs = dn_comparison_pairs(scene->comparison, &n);
	scene->node_of = g_new0(guint, MAX(scene->n_bodies, 1));
	scene->n_pairs = choose_pairs(scene, n);
	if (scene->n_pairs < n)
		dn_diagram_note(scene->diagram, dn_diagram_say(scene->diagram, "另有 %u 处较小的变化未画", "%u smaller changes not drawn"),
		                n - scene->n_pairs);
	scene->places = g_new0(DnPoint, MAX(scene->drawn->len, 1));
	scene->sizes = g_new0(DnPoint, MAX(scene->drawn->len, 1));
}

static void size_boxes(Scene *scene)
{
	for (guint i = 0; i < scene->drawn->len; i++) {
		const char *name = g_ptr_array_index(scene->labels, i);
		scene->sizes[i] = (DnPoint){dn_font_text_width(name, scene->letters, FALSE) * 1.04 + 9, scene->letters * 1.9};
	}
}

static gboolean place_boxes(Scene *scene, DnBox box, GError **error)
{
	guint n = scene->drawn->len;
	g_autoptr(GArray) ties = g_array_new(FALSE, FALSE, sizeof(DnLayoutTie));
	for (guint i = 0; i < scene->n_pairs; i++) {
		DnLayoutTie tie = {scene->node_of[scene->pairs[i].a] - 1, scene->node_of[scene->pairs[i].b] - 1, 1};
		g_array_append_val(ties, tie);
	}
	g_autofree DnPoint *spread = g_new0(DnPoint, MAX(n, 1));
	DnLayoutGraph graph = {n, ties->len, (const DnLayoutTie *)(void *)ties->data};
	DnBox inner = {box.left + 40, box.top + 12, box.width - 80, box.height - 24};
	if (!dn_layout_spread(spread, &graph, inner, error))
		return FALSE;
	gboolean fits = FALSE;
	for (scene->letters = 9; !fits && scene->letters >= 5; scene->letters *= 0.92) {
		size_boxes(scene);
		for (guint i = 0; i < n; i++)
			scene->places[i] = spread[i];
		fits = dn_layout_separate(scene->places, scene->sizes, n, box);
		if (fits)
			break;
	}
	return TRUE;
}

/* ---- Drawing ------------------------------------------------------------------------------------------------------ */

static void draw_body(const Scene *scene, guint node)
{
	guint index = g_array_index(scene->drawn, guint, node);
	const DnBody *body = &scene->bodies[index];
	g_autofree char *name = g_strdup_printf("b%u", index);
	const char *label = g_ptr_array_index(scene->labels, node);
	g_autofree char *title = g_strdup_printf("%s: %u → %u", label, body->tasks[DN_BEFORE], body->tasks[DN_AFTER]);
	gboolean gone = body->status == DN_BODY_GONE, fresh = body->status == DN_BODY_NEW;
	dn_canvas_add(scene->diagram->canvas,
	              &(DnMark){.name = name, .class = "department", .title = title, .shape = "box", .x = scene->places[node].x,
	                        .y = scene->places[node].y, .width = scene->sizes[node].x, .height = scene->sizes[node].y,
	                        .fill = gone ? "#fbefe9" : fresh ? "#edf5fa" : "white", .style = gone ? "dashed" : NULL,
	                        .line = gone ? DN_COMPARE_LESS : fresh ? DN_COMPARE_MORE : "#9aa5b1", .line_width = gone || fresh ? 1.4 : 0.7,
	                        .text = label, .size = scene->letters});
}

static void draw_tie(const Scene *scene, const DnPairChange *pair)
{
	g_autofree char *from = g_strdup_printf("b%u", pair->a), *to = g_strdup_printf("b%u", pair->b);
	g_autofree char *name = g_strdup_printf("c%u-%u", pair->a, pair->b);
	guint a = scene->node_of[pair->a] - 1, b = scene->node_of[pair->b] - 1;
	g_autofree char *title = g_strdup_printf("%s — %s: %u → %u", (char *)g_ptr_array_index(scene->labels, a),
	                                         (char *)g_ptr_array_index(scene->labels, b), pair->shared[DN_BEFORE],
	                                         pair->shared[DN_AFTER]);
	DnPoint ends[] = {scene->places[a], scene->places[b]};
	dn_canvas_connect(scene->diagram->canvas, &(DnStroke){.name = name, .class = dn_pair_status_name(pair->status), .title = title,
	                                                      .from = from, .to = to, .points = ends, .n_points = 2,
	                                                      .colour = looks[pair->status].colour, .style = looks[pair->status].style,
	                                                      .width = looks[pair->status].width});
}

/* A short line of each kind with its name and number. */
static void draw_legend(const Scene *scene)
{
	DnDiagram *diagram = scene->diagram;
	double x = diagram->body.left, y = diagram->body.top + 6;
	guint n, count[G_N_ELEMENTS(looks)] = {0};
	const DnPairChange *pairs = dn_comparison_pairs(scene->comparison, &n);
	for (guint i = 0; i < n; i++)
		count[pairs[i].status]++;
	for (guint i = 0; i < G_N_ELEMENTS(looks); i++) {
		char ends[2][16];
		DnPoint points[] = {{x, y}, {x + 26, y}};
		for (guint k = 0; k < 2; k++) {
			g_snprintf(ends[k], sizeof ends[k], "key%u-%u", i, k);
			dn_canvas_add(diagram->canvas, &(DnMark){.name = ends[k], .x = points[k].x, .y = y, .width = 0.1, .height = 0.1});
		}
		dn_canvas_connect(diagram->canvas, &(DnStroke){.from = ends[0], .to = ends[1], .points = points, .n_points = 2,
		                                               .colour = looks[i].colour, .style = looks[i].style, .width = looks[i].width});
		g_autofree char *text = g_strdup_printf("%s %u", diagram->chinese ? looks[i].zh : looks[i].en, count[i]);
		dn_canvas_text(diagram->canvas, x + 31, y, text, 8.5, FALSE, DN_STYLE_INK, DN_ALIGN_LEFT);
		x += 31 + dn_font_text_width(text, 8.5, FALSE) + 20;
	}
}

gboolean dn_diagram_draw_difference(DnDiagram *diagram, const DnComparison *comparison, GError **error)
{
	g_autofree char *subtitle = g_strdup_printf(
		dn_diagram_say(diagram, "只画共担任务数有变的协作；另有 %u 对不变。虚线框：不再出现的部门；蓝框：新出现的部门",
	                   "Only pairs whose shared tasks changed; %u more stayed. Dashed box: gone; blue box: new"),
		dn_comparison_n_steady_pairs(comparison));
	DnPage page = {.subject = dn_diagram_say(diagram, "协作的变化", "change in collaborations"), .subtitle = subtitle};
	if (!dn_page_begin(diagram, &page, error))
		return FALSE;
	g_auto(Scene) scene = {.diagram = diagram, .comparison = comparison, .drawn = g_array_new(FALSE, FALSE, sizeof(guint)),
	                      .labels = g_ptr_array_new_with_free_func(g_free)};
	scene.bodies = dn_comparison_bodies(comparison, &scene.n_bodies);
	collect(&scene);
	DnBox box = diagram->body;
	box.top += LEGEND;
	box.height -= LEGEND;
	if (scene.drawn->len > 0 && !place_boxes(&scene, box, error))
		return FALSE;
	for (guint i = 0; i < scene.drawn->len; i++)
		draw_body(&scene, i);
	/* The weak changes first: later strokes lie above. */
	for (guint i = scene.n_pairs; i-- > 0;)
		if (scene.pairs[i].status >= DN_PAIR_STRONGER)
			draw_tie(&scene, &scene.pairs[i]);
	for (guint i = scene.n_pairs; i-- > 0;)
		if (scene.pairs[i].status < DN_PAIR_STRONGER)
			draw_tie(&scene, &scene.pairs[i]);
	draw_legend(&scene);
	dn_page_end(diagram);
	return TRUE;
}
