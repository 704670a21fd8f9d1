/* Rounds of pieces, each the ties of some parts in a row, added up by any thread into a buffer of the piece; at the end of a round the
 * buffers go into the graph in their order. */
#include "analysis/leiden_aggregate.h"

#include <math.h>
#include <string.h>

#include "analysis/leiden_sums.h"
#include "base/parallel.h"

enum { PIECES_A_ROUND = 16, TIES_A_PIECE = 16384, TIES_FOR_THREADS = 1000000 };

typedef struct {
	guint first, end; /* parts */
	GArray *ties;     /* DnLeidenTie */
} Piece;

typedef struct {
	const DnLeidenGraph *graph;
	DnLeidenGraph *above;
	const guint32 *part;  /* of each node */
	const guint32 *nodes; /* by their part */
	const gsize *start;   /* of each part's nodes */
	guint n_pieces;       /* of this round */
	Piece pieces[PIECES_A_ROUND];
	DnLeidenSums *sums; /* of each worker, made when it is first needed */
} Aggregation;

/* Nodes listed by their part. */
static guint32 *list_by_part(gsize *start, const guint32 *part, guint n, guint n_parts)
{
	guint32 *nodes = g_new(guint32, MAX(n, 1));
	g_autofree gsize *next = g_new0(gsize, (gsize)n_parts + 1);
	memset(start, 0, ((gsize)n_parts + 1) * sizeof *start);
	for (guint i = 0; i < n; i++)
		start[part[i] + 1]++;
	for (guint i = 0; i < n_parts; i++)
		next[i + 1] = start[i + 1] += start[i];
	for (guint32 i = 0; i < n; i++)
		nodes[next[part[i]]++] = i;
	return nodes;
}

/* The unit in which no weight of a graph, being at most the total, exceeds 32 bits. */
static double unit_for(double total)
{
	return MAX(1, ceil(total / G_MAXUINT32));
}

/* A tie that is less than half a unit is none. */
static void append_ties(GArray *ties, const DnLeidenSums *sums, double factor)
{
	guint n = ties->len;
	g_array_set_size(ties, n + sums->n);
	DnLeidenTie *next = &g_array_index(ties, DnLeidenTie, n);
	for (guint i = 0; i < sums->n; i++) {
		guint32 weight = (guint32)((double)sums->weight[sums->touched[i]] * factor + 0.5);
		*next = (DnLeidenTie){sums->touched[i], weight};
		next += weight > 0;
	}
	g_array_set_size(ties, (guint)(next - (DnLeidenTie *)(void *)ties->data));
}

static void add_part(Piece *piece, DnLeidenSums *sums, const Aggregation *aggregation, guint part)
{
	const DnLeidenGraph *graph = aggregation->graph;
	guint before = piece->ties->len;
	for (gsize k = aggregation->start[part]; k < aggregation->start[part + 1]; k++) {
		guint32 node = aggregation->nodes[k];
		dn_leiden_graph_fetch(graph, aggregation->nodes[MIN(k + 1, (gsize)graph->n - 1)]);
		aggregation->above->size[part] += graph->size[node];
		for (gsize i = graph->start[node]; i < graph->start[node + 1]; i++)
			if (aggregation->part[graph->ties[i].to] != part)
				dn_leiden_sums_add(sums, aggregation->part[graph->ties[i].to], graph->ties[i].weight);
	}
	append_ties(piece->ties, sums, graph->unit / aggregation->above->unit);
	dn_leiden_sums_forget(sums);
	aggregation->above->start[part + 1] = piece->ties->len - before;
}

static void add_piece(guint index, guint worker, void *data)
{
	Aggregation *aggregation = data;
	Piece *piece = &aggregation->pieces[index];
	DnLeidenSums *sums = &aggregation->sums[worker];
	if (sums->weight == NULL)
		dn_leiden_sums_init(sums, aggregation->above->n);
	if (piece->ties == NULL)
		piece->ties = g_array_sized_new(FALSE, FALSE, sizeof(DnLeidenTie),
		                                (guint)CLAMP(aggregation->graph->start[aggregation->graph->n], 1, (gsize)TIES_A_PIECE));
	g_array_set_size(piece->ties, 0);
	for (guint part = piece->first; part < piece->end; part++)
		add_part(piece, sums, aggregation, part);
}

static gsize count_ties(const Aggregation *aggregation, guint part)
{
	const gsize *start = aggregation->graph->start;
	gsize n = 0;
	for (gsize k = aggregation->start[part]; k < aggregation->start[part + 1]; k++)
		n += start[aggregation->nodes[k] + 1] - start[aggregation->nodes[k]];
	return n;
}

/* Cuts the parts from `part` on into the pieces of a round; returns the first that is left. */
static guint cut_round(Aggregation *aggregation, guint part, gsize ties_a_piece)
{
	for (aggregation->n_pieces = 0; part < aggregation->above->n && aggregation->n_pieces < PIECES_A_ROUND;) {
		Piece *piece = &aggregation->pieces[aggregation->n_pieces++];
		piece->first = part;
		for (gsize n = 0; part < aggregation->above->n && n < ties_a_piece; part++)
			n += count_ties(aggregation, part);
		piece->end = part;
	}
	return part;
}

/* Turns the lengths of a round's rows into where they begin. */
static void take_round(const Aggregation *aggregation)
{
	DnLeidenGraph *above = aggregation->above;
	for (guint i = 0; i < aggregation->n_pieces; i++) {
		const Piece *piece = &aggregation->pieces[i];
		memcpy(above->ties + above->start[piece->first], piece->ties->data, piece->ties->len * sizeof *above->ties);
		for (guint part = piece->first; part < piece->end; part++)
			above->start[part + 1] += above->start[part];
	}
}

static void aggregation_clear(Aggregation *aggregation, guint n_workers)
{
	for (guint i = 0; i < PIECES_A_ROUND; i++)
		if (aggregation->pieces[i].ties != NULL)
			g_array_unref(aggregation->pieces[i].ties);
	for (guint i = 0; i < n_workers; i++)
		dn_leiden_sums_clear(&aggregation->sums[i]);
	g_free(aggregation->sums);
}

DnLeidenGraph *dn_leiden_aggregate(const DnLeidenGraph *graph, const guint32 *part, guint n_parts)
{
	gsize n_ties = graph->start[graph->n], ties_a_piece = n_ties < TIES_FOR_THREADS ? G_MAXSIZE : TIES_A_PIECE;
	guint n_workers = dn_parallel_workers(PIECES_A_ROUND);
	DnLeidenGraph *above = dn_leiden_graph_alloc(n_parts, n_ties);
	above->unit = unit_for(graph->total);
	above->total = graph->total;
	g_autofree gsize *start = g_new(gsize, (gsize)n_parts + 1);
	g_autofree guint32 *nodes = list_by_part(start, part, graph->n, n_parts);
	Aggregation aggregation = {
		.graph = graph, .above = above, .part = part, .nodes = nodes, .start = start, .sums = g_new0(DnLeidenSums, n_workers)};
	for (guint next = 0; next < n_parts;) {
		next = cut_round(&aggregation, next, ties_a_piece);
		dn_parallel_run(aggregation.n_pieces, add_piece, &aggregation);
		take_round(&aggregation);
	}
	aggregation_clear(&aggregation, n_workers);
	above->ties = g_renew(DnLeidenTie, above->ties, MAX(above->start[n_parts], 1));
	return above;
}
