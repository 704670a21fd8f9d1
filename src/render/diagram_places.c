/* Reads places and sizes of the departments' nodes out of the collaboration diagram's DOT. */
#include "render/diagram_places.h"

#include <math.h>

#include "render/diagram_graphviz.h"

/* "12.5,-3"; FALSE where the attribute is missing or otherwise. */
static gboolean read_point(DnPlace *place, const char *text)
{
	char *end;
	if (text == NULL || *text == '\0')
		return FALSE;
	place->x = g_ascii_strtod(text, &end);
	if (*end != ',')
		return FALSE;
	place->y = g_ascii_strtod(end + 1, NULL);
	return TRUE;
}

static void read_place(DnPlace *place, Agraph_t *graph, guint department)
{
	char name[16];
	*place = (DnPlace){NAN, NAN, NAN};
	g_snprintf(name, sizeof name, "d%u", department);
	Agnode_t *node = agnode(graph, name, FALSE);
	if (node == NULL || !read_point(place, agget(node, (char *)"pos")))
		return;
	const char *width = agget(node, (char *)"width");
	place->size = width != NULL ? g_ascii_strtod(width, NULL) * POINTS_PER_INCH : (double)NAN;
}

DnPlace *dn_diagram_places(const DnPlan *plan, const DnNetwork *network, const DnAnalysis *analysis, GError **error)
{
	g_autoptr(GBytes) dot = dn_render_diagram("collaboration", "dot", plan, network, analysis, &(DnDiagramOptions){0}, error);
	if (dot == NULL)
		return NULL;
	g_autofree char *text = g_strndup(g_bytes_get_data(dot, NULL), g_bytes_get_size(dot));
	g_autoptr(DnGraphviz) graphviz = dn_graphviz_new();
	Agraph_t *graph = dn_graphviz_read(graphviz, text, error);
	if (graph == NULL)
		return NULL;
	guint n = dn_plan_n_departments(plan);
	DnPlace *places = g_new(DnPlace, MAX(n, 1));
	for (guint i = 0; i < n; i++)
		read_place(&places[i], graph, i);
	agclose(graph);
	return places;
}
