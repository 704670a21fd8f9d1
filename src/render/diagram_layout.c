/* Places for the nodes of a network picture: Graphviz spreads them out, and what it puts over each other is moved apart here
 * within the frame, which Graphviz's own overlap removal knows nothing of. */
#include "render/diagram_layout.h"

#include "render/diagram_graphviz.h"

#include <math.h>

#define LARGE 400 /* nodes; beyond, neato takes seconds */
#define ROUNDS 600
#define MOST_PUSHES 2e7 /* of one separation: a limit of work and not of time, so that pictures are the same everywhere */
#define GAP 2.5   /* points between boxes */

static void set_place(Agraph_t *graph, const char *name, const char *value)
{
	agattr(graph, AGRAPH, (char *)name, (char *)value);
}

/* The graph for the engine; nodes are named by their index. */
static Agraph_t *engine_graph(Agnode_t **nodes, const DnLayoutGraph *graph)
{
	Agraph_t *engine = dn_graphviz_graph_new("layout", FALSE);
	set_place(engine, "overlap", "true");
	set_place(engine, "start", "7");
	set_place(engine, "splines", "false");
	set_place(engine, "maxiter", "400");
	agattr(engine, AGNODE, (char *)"label", (char *)"");
	Agsym_t *length = agattr(engine, AGEDGE, (char *)"len", (char *)"1");
	for (guint i = 0; i < graph->n_nodes; i++) {
		char name[16];
		g_snprintf(name, sizeof name, "%u", i);
		nodes[i] = agnode(engine, name, TRUE);
	}
	for (guint i = 0; i < graph->n_ties; i++) {
		char digits[G_ASCII_DTOSTR_BUF_SIZE];
		Agedge_t *edge = agedge(engine, nodes[graph->ties[i].a], nodes[graph->ties[i].b], NULL, TRUE);
		agxset(edge, length, g_ascii_formatd(digits, sizeof digits, "%.4f", graph->ties[i].length));
	}
	return engine;
}

/* Turns the cloud so that its widest extent lies along x. */
static void turn(DnPoint *places, guint n)
{
	double mx = 0, my = 0, xx = 0, xy = 0, yy = 0;
	for (guint i = 0; i < n; i++) {
		mx += places[i].x / n;
		my += places[i].y / n;
	}
	for (guint i = 0; i < n; i++) {
		double x = places[i].x -= mx, y = places[i].y -= my;
		xx += x * x;
		xy += x * y;
		yy += y * y;
	}
	double angle = 0.5 * atan2(2 * xy, xx - yy);
	for (guint i = 0; i < n; i++) {
		DnPoint p = places[i];
		places[i] = (DnPoint){p.x * cos(angle) + p.y * sin(angle), p.y * cos(angle) - p.x * sin(angle)};
	}
}

/* The share of the way from the middle at which a node is put: the far ones come nearer, the crowd in the middle spreads. */
static void even_out(DnPoint *places, guint n)
{
	double far = 1e-9;
	for (guint i = 0; i < n; i++)
		far = MAX(far, hypot(places[i].x, places[i].y));
	for (guint i = 0; i < n; i++) {
		double distance = hypot(places[i].x, places[i].y) / far;
		double factor = distance > 1e-6 ? pow(distance, 0.75) / distance : 1;
		places[i].x *= factor;
		places[i].y *= factor;
	}
}

static void fit(DnPoint *places, guint n, DnBox box)
{
	DnPoint low = places[0], high = places[0];
	for (guint i = 1; i < n; i++) {
		low = (DnPoint){MIN(low.x, places[i].x), MIN(low.y, places[i].y)};
		high = (DnPoint){MAX(high.x, places[i].x), MAX(high.y, places[i].y)};
	}
	gboolean upright = box.height > box.width;
	double width = MAX(high.x - low.x, 1e-9), height = MAX(high.y - low.y, 1e-9);
	for (guint i = 0; i < n; i++) {
		double along = (places[i].x - low.x) / width, across = (places[i].y - low.y) / height;
		places[i] = (DnPoint){box.left + (upright ? across : along) * box.width, box.top + (upright ? along : across) * box.height};
	}
}

static void place_in_grid(DnPoint *places, guint n)
{
	guint columns = MAX((guint)ceil(sqrt(n * 1.6)), 1);
	for (guint i = 0; i < n; i++) {
		guint row = i / columns;
		places[i] = (DnPoint){i % columns, row};
	}
}

gboolean dn_layout_spread(DnPoint *places, const DnLayoutGraph *graph, DnBox box, GError **error)
{
	guint n = graph->n_nodes;
	if (n == 0)
		return TRUE;
	if (graph->n_ties == 0) {
		place_in_grid(places, n);
		fit(places, n, box);
		return TRUE;
	}
	g_autoptr(DnGraphviz) graphviz = dn_graphviz_new();
	g_autofree Agnode_t **nodes = g_new(Agnode_t *, n);
	Agraph_t *engine = engine_graph(nodes, graph);
	gboolean good = dn_graphviz_layout(graphviz, engine, n > LARGE ? "sfdp" : "neato", error);
	for (guint i = 0; i < n && good; i++)
		places[i] = (DnPoint){ND_coord(nodes[i]).x, ND_coord(nodes[i]).y};
	if (good)
		dn_graphviz_free_layout(graphviz, engine);
	agclose(engine);
	if (!good)
		return FALSE;
	turn(places, n);
	even_out(places, n);
	fit(places, n, box);
	return TRUE;
}

/* Moves two overlapping boxes apart along the axis on which that takes least; the larger one moves less. Returns whether they
 * overlapped. */
static gboolean push(DnPoint *p, DnPoint *q, DnPoint size_p, DnPoint size_q)
{
	double dx = q->x - p->x, dy = q->y - p->y;
	double over_x = (size_p.x + size_q.x) / 2 + GAP - fabs(dx), over_y = (size_p.y + size_q.y) / 2 + GAP - fabs(dy);
	if (over_x <= 0 || over_y <= 0)
		return FALSE;
	double area_p = size_p.x * size_p.y, area_q = size_q.x * size_q.y, share = area_q / (area_p + area_q);
	double step_x = over_x < over_y ? (dx < 0 ? -over_x : over_x) * 0.7 : 0;
	double step_y = over_x < over_y ? 0 : (dy < 0 ? -over_y : over_y) * 0.7;
	p->x -= step_x * share;
	p->y -= step_y * share;
	q->x += step_x * (1 - share);
	q->y += step_y * (1 - share);
	return over_x > GAP * 0.6 && over_y > GAP * 0.6;
}

static void keep_inside(DnPoint *place, DnPoint size, DnBox box)
{
	double half_x = MIN(size.x, box.width) / 2, half_y = MIN(size.y, box.height) / 2;
	place->x = CLAMP(place->x, box.left + half_x, box.left + box.width - half_x);
	place->y = CLAMP(place->y, box.top + half_y, box.top + box.height - half_y);
}

gboolean dn_layout_separate(DnPoint *places, const DnPoint *sizes, guint n, DnBox box)
{
	gboolean overlaps = TRUE;
	guint rounds = (guint)CLAMP(MOST_PUSHES / MAX((double)n * n / 2, 1), 1, ROUNDS);
	for (guint round = 0; round < rounds && overlaps; round++) {
		overlaps = FALSE;
		for (guint i = 0; i < n; i++)
			for (guint j = i + 1; j < n; j++)
				overlaps |= push(&places[i], &places[j], sizes[i], sizes[j]);
		for (guint i = 0; i < n; i++)
			keep_inside(&places[i], sizes[i], box);
	}
	for (guint i = 0; i < n && !overlaps; i++)
		for (guint j = i + 1; j < n && !overlaps; j++)
			overlaps = fabs(places[i].x - places[j].x) < (sizes[i].x + sizes[j].x) / 2 &&
			           fabs(places[i].y - places[j].y) < (sizes[i].y + sizes[j].y) / 2;
	return !overlaps;
}
