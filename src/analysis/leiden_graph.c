/* Rows of shared tasks in the order that the algorithm is to go through them. */
#include "analysis/leiden_graph.h"

#include <string.h>

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

/* ---- Rows in the order of the nodes ------------------------------------------------------------------------------------------------- */

/* By inserting: `row` is short. */
static void sort_short(DnLeidenTie *row, guint n)
{
	for (guint i = 1; i < n; i++) {
		DnLeidenTie tie = row[i];
		guint k = i;
		for (; k > 0 && row[k - 1].to > tie.to; k--)
			row[k] = row[k - 1];
		row[k] = tie;
	}
}

/* By one byte of the node's number, from `row` to `sorted`; ties that have the same stay in their order. */
static void sort_by_byte(DnLeidenTie *sorted, const DnLeidenTie *row, guint n, guint shift)
{
	guint next[256] = {0};
	for (guint i = 0; i < n; i++)
		next[(row[i].to >> shift) & 0xFF]++;
	for (guint byte = 0, sum = 0; byte < 256; byte++) {
		guint count = next[byte];
		next[byte] = sum;
		sum += count;
	}
	for (guint i = 0; i < n; i++)
		sorted[next[(row[i].to >> shift) & 0xFF]++] = row[i];
}

/* `room` holds as many ties. */
static void sort_row(DnLeidenTie *row, DnLeidenTie *room, guint n, guint n_nodes)
{
	enum { SHORT = 32 };
	DnLeidenTie *from = row, *to = room;
	if (n < SHORT) {
		sort_short(row, n);
		return;
	}
	for (guint shift = 0; shift < 32 && (n_nodes - 1) >> shift > 0; shift += 8) {
		sort_by_byte(to, from, n, shift);
		DnLeidenTie *other = from;
		from = to;
		to = other;
	}
	if (from != row)
		memcpy(row, from, n * sizeof *row);
}

/* ---- Filling ------------------------------------------------------------------------------------------------------------------------- */

enum { NODES_A_PIECE = 1024 };

typedef struct {
	DnLeidenGraph *graph;
	const DnProjection *projection;
	const guint32 *node_of; /* each department */
	gsize longest;          /* row */
	DnLeidenTie **rooms;    /* of workers, made when they are first needed */
} Filling;

static void fill_row(const Filling *filling, guint node, DnLeidenTie *room)
{
	DnLeidenGraph *graph = filling->graph;
	DnLeidenTie *ties = graph->ties + graph->start[node];
	guint n;
	const DnPartner *row = dn_projection_partners(filling->projection, graph->departments[node], &n);
	for (guint i = 0; i < n; i++)
		ties[i] = (DnLeidenTie){filling->node_of[row[i].department], row[i].shared};
	sort_row(ties, room, n, graph->n);
}

static void fill_piece(guint piece, guint worker, void *data)
{
	const Filling *filling = data;
	if (filling->rooms[worker] == NULL)
		filling->rooms[worker] = g_new(DnLeidenTie, filling->longest);
	for (guint node = piece * NODES_A_PIECE; node < filling->graph->n && node < (piece + 1) * NODES_A_PIECE; node++)
		fill_row(filling, node, filling->rooms[worker]);
}

static void fill_graph(DnLeidenGraph *graph, const DnProjection *projection, const guint32 *node_of)
{
	guint n_pieces = (graph->n + NODES_A_PIECE - 1) / NODES_A_PIECE, n_workers = dn_parallel_workers(n_pieces);
	Filling filling = {.graph = graph, .projection = projection, .node_of = node_of, .rooms = g_new0(DnLeidenTie *, n_workers)};
	measure_rows(graph, projection);
	for (guint node = 0; node < graph->n; node++)
		filling.longest = MAX(filling.longest, graph->start[node + 1] - graph->start[node]);
	dn_parallel_run(n_pieces, fill_piece, &filling);
	for (guint i = 0; i < n_workers; i++)
		g_free(filling.rooms[i]);
	g_free(filling.rooms);
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
