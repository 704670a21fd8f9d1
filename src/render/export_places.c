/* Places of an export's nodes: departments as in the collaboration picture, each task among its departments. */
#include "render/export_graph.h"

#include <math.h>

enum { MOST_DEPARTMENTS = 2000 }; /* beyond, a picture shows few of them and takes long */

#define TASK_SIZE 6.0
#define GOLDEN_ANGLE 2.399963229728653 /* radians: turns by it spread evenly */

/* The middle of the task's departments; NaN where none is drawn. `*lead` receives the first of them that is. */
static DnPlace middle_of(guint *lead, const DnPlace *places, const DnTask *task)
{
	DnPlace middle = {0, 0, TASK_SIZE};
	guint n = 0;
	for (guint i = 0; i < task->n_responsible; i++) {
		const DnPlace *place = &places[task->responsible[i].department];
		if (isnan(place->x))
			continue;
		if (n++ == 0)
			*lead = task->responsible[i].department;
		middle.x += place->x;
		middle.y += place->y;
	}
	middle.x = n > 0 ? middle.x / n : (double)NAN;
	middle.y = n > 0 ? middle.y / n : (double)NAN;
	return middle;
}

/* Tasks with one middle, above all those of a single department, would lie on each other: each next one under the same first
 * department is turned further and put further out, beyond the rim of the department. */
static void place_tasks(DnPlace *places, const DnExportGraph *graph)
{
	g_autofree guint *placed = g_new0(guint, MAX(graph->n_departments, 1));
	for (guint i = graph->n_departments; i < graph->n_nodes; i++) {
		guint lead = 0;
		const DnTask *task = dn_plan_task(graph->plan, i - graph->n_departments);
		places[i] = middle_of(&lead, places, task);
		if (isnan(places[i].x))
			continue;
		double rim = task->n_responsible == 1 ? places[lead].size / 2 : 0;
		double angle = GOLDEN_ANGLE * placed[lead], radius = rim + TASK_SIZE * sqrt(1.0 + placed[lead]++);
		places[i].x += radius * cos(angle);
		places[i].y += radius * sin(angle);
	}
}

DnPlace *dn_export_places(const DnExportGraph *graph, GError **error)
{
	DnPlace *places = g_new(DnPlace, MAX(graph->n_nodes, 1));
	for (guint i = 0; i < graph->n_nodes; i++)
		places[i] = (DnPlace){NAN, NAN, NAN};
	if (graph->n_departments > MOST_DEPARTMENTS)
		return places;
	g_autofree DnPlace *drawn = dn_diagram_places(graph->plan, graph->network, graph->analysis, error);
	if (drawn == NULL) {
		g_free(places);
		return NULL;
	}
	for (guint i = 0; i < graph->n_departments; i++)
		places[i] = drawn[i];
	place_tasks(places, graph);
	return places;
}
