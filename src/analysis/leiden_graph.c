/* Rows of shared tasks in the order that the algorithm is to go through them. */
#include "analysis/leiden_graph.h"

#include "base/parallel.h"

DnLeidenGraph *dn_leiden_graph_alloc(guint n, gsize n_entries)
{
	DnLeidenGraph *graph = g_new0(DnLeidenGraph, 1);
	graph->n = n;
	graph->start = g_new0(gsize, (gsize)n + 1);
	graph->ties = g_new(DnLeidenTie, MAX(n_entries, 1));
	graph->unit = 1;
	graph->size = g_new0(double, MAX(n, 1));
	return graph;
}

void dn_leiden_graph_free(DnLeidenGraph *graph)
{
	if (graph == NULL)
		return;
	g_free(graph->start);
	g_free(graph->ties);
	g_free(graph->size);
	g_free(graph->departments);
	g_free(graph);
}

/* Where the rows begin, and the sizes. */
static void measure_rows(DnLeidenGraph *graph, const DnProjection *projection)
{
	for (guint node = 0; node < graph->n; node++) {
		guint n;
		const DnPartner *row = dn_projection_partners(projection, graph->departments[node], &n);
		guint64 size = 0;
		for (guint i = 0; i < n; i++)
			size += row[i].shared;
		graph->start[node + 1] = graph->start[node] + n;
		graph->size[node] = (double)size;
		graph->total += graph->size[node];
	}
}

typedef struct {
	DnLeidenGraph *graph;
	const DnProjection *projection;
	const guint32 *node_of; /* each department */
	gsize *next;            /* where each row's next tie goes */
} Filling;

/* Going through all nodes in order and adding each to the rows of its partners leaves every row in the order of the nodes. */
static void fill_rows(guint first, guint end, void *data)
{
	const Filling *filling = data;
	for (guint node = 0; node < filling->graph->n; node++) {
		guint n;
		const DnPartner *row = dn_projection_partners(filling->projection, filling->graph->departments[node], &n);
		for (guint i = 0; i < n; i++) {
			guint32 partner = filling->node_of[row[i].department];
			if (partner >= first && partner < end)
				filling->graph->ties[filling->next[partner]++] = (DnLeidenTie){node, row[i].shared};
		}
	}
}

static void fill_graph(DnLeidenGraph *graph, const DnProjection *projection, const guint32 *node_of)
{
	measure_rows(graph, projection);
	g_autofree gsize *next = g_memdup2(graph->start, ((gsize)graph->n + 1) * sizeof *graph->start);
	dn_parallel_rows(graph->start, graph->n, fill_rows, &(Filling){graph, projection, node_of, next});
}

DnLeidenGraph *dn_leiden_graph_new(const DnProjection *projection, const guint32 *order)
{
	guint n_departments = dn_projection_n_departments(projection), n, n_nodes = 0;
	g_autofree guint32 *departments = g_new(guint32, MAX(n_departments, 1));
	g_autofree guint32 *node_of = g_new(guint32, MAX(n_departments, 1));
	for (guint i = 0; i < n_departments; i++) {
		dn_projection_partners(projection, order[i], &n);
		if (n == 0)
			continue;
		node_of[order[i]] = n_nodes;
		departments[n_nodes++] = order[i];
	}
	DnLeidenGraph *graph = dn_leiden_graph_alloc(n_nodes, 2 * dn_projection_n_pairs(projection));
	graph->departments = g_steal_pointer(&departments);
	fill_graph(graph, projection, node_of);
	return graph;
}
