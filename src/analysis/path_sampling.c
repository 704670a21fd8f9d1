/* Sampling of shortest paths. Two searches, one from each end, count the shortest ways to each node that they reach; when a tie leads from
 * one to the other, a tie is drawn by the number of paths over it, and from there the way to either end, step by step. */
#include "analysis/path_sampling.h"

#include <math.h>

#include "base/parallel.h"
#include "base/random.h"

enum { PIECES = 64, SAMPLES_A_PIECE = 64 };

/* ---- How many ---------------------------------------------------------------------------------------------------------- */

guint dn_path_samples(double error, double failure, guint path_nodes)
{
	static const double constant = 0.5;
	double dimension = path_nodes > 3 ? floor(log2(path_nodes - 2.0)) + 1 : 1;
	double samples = ceil(constant / (error * error) * (dimension - log(failure)));
	return samples < G_MAXINT ? (guint)samples : (guint)G_MAXINT;
}

/* The largest distance from `first`. `reached` is room for all nodes; marks what it reaches in `seen`. */
static guint find_farthest(const DnSearchGraph *graph, guint32 first, guint32 *reached, guint8 *seen)
{
	guint distance = 0, n_reached = 1;
	reached[0] = first;
	seen[first] = TRUE;
	for (guint begin = 0, end = 1; begin < end; begin = end, end = n_reached) {
		for (guint i = begin; i < end; i++)
			for (gsize k = graph->start[reached[i]]; k < graph->start[reached[i] + 1]; k++) {
				if (seen[graph->to[k]])
					continue;
				seen[graph->to[k]] = TRUE;
				reached[n_reached++] = graph->to[k];
			}
		distance += n_reached > end;
	}
	return distance;
}

guint dn_path_nodes(const DnSearchGraph *graph)
{
	guint farthest = 0;
	g_autofree guint32 *reached = g_new(guint32, MAX(graph->n, 1));
	g_autofree guint8 *seen = g_new0(guint8, MAX(graph->n, 1));
	for (guint32 node = 0; node < graph->n; node++) {
		guint distance = seen[node] ? 0 : find_farthest(graph, node, reached, seen);
		farthest = MAX(farthest, distance);
	}
	return MAX(2 * farthest, 2) + 1; /* two nodes for which one entry stands are two steps apart */
}

/* ---- One search of the two ---------------------------------------------------------------------------------------------- */

static const guint32 unreached = G_MAXUINT32;

/* The search from one end. `level` is `unreached` and `count` any number where it has not been. */
typedef struct {
	guint32 *level;
	double *count;    /* shortest ways from the end to a node */
	guint32 *reached; /* in the order of their level */
	guint begin, n;   /* where the last level begins; all */
} Side;

/* A tie from one side to the other. */
typedef struct {
	guint32 from, to;
	double paths;
} Bridge;

typedef struct {
	const DnSearchGraph *graph;
	Side sides[2];
	GArray *bridges; /* Bridge */
	guint32 *visits; /* paths through each entry */
	guint64 random;
} Sampler;

static void side_begin(Side *side, guint32 end)
{
	side->reached[0] = end;
	side->level[end] = 0;
	side->count[end] = 1;
	side->begin = 0;
	side->n = 1;
}

static void side_forget(Side *side)
{
	for (guint i = 0; i < side->n; i++)
		side->level[side->reached[i]] = unreached;
	side->n = 0;
}

/* How many nodes a path may go through at an entry; an end is one node. */
static double times_at(const DnSearchGraph *graph, const Side *side, guint32 node)
{
	return graph->times != NULL && side->level[node] > 0 ? graph->times[node] : 1;
}

static gsize cost_of(const DnSearchGraph *graph, const Side *side)
{
	gsize ties = 0;
	for (guint i = side->begin; i < side->n; i++)
		ties += graph->start[side->reached[i] + 1] - graph->start[side->reached[i]];
	return ties;
}

static void add_bridge(Sampler *sampler, const Side *side, const Side *other, guint32 from, guint32 to)
{
	const DnSearchGraph *graph = sampler->graph;
	double paths = side->count[from] * times_at(graph, side, from) * other->count[to] * times_at(graph, other, to);
	g_array_append_val(sampler->bridges, ((Bridge){from, to, paths}));
}

/* One more level of a side. What the other side has reached already is a bridge; it can only be of that side's last level. */
static void expand(Sampler *sampler, Side *side, const Side *other)
{
	const DnSearchGraph *graph = sampler->graph;
	guint end = side->n;
	for (guint i = side->begin; i < end; i++) {
		guint32 from = side->reached[i], next = side->level[from] + 1;
		double count = side->count[from] * times_at(graph, side, from);
		for (gsize k = graph->start[from]; k < graph->start[from + 1]; k++) {
			guint32 to = graph->to[k];
			if (other->level[to] != unreached) {
				add_bridge(sampler, side, other, from, to);
			} else if (side->level[to] == unreached) {
				side->level[to] = next;
				side->count[to] = count;
				side->reached[side->n++] = to;
			} else if (side->level[to] == next) {
				side->count[to] += count;
			}
		}
	}
	side->begin = end;
}

/* The side that ties lead from when the searches have met; NULL where they do not meet. */
static Side *search(Sampler *sampler)
{
	Side *sides = sampler->sides;
	for (;;) {
		gsize costs[2] = {cost_of(sampler->graph, &sides[0]), cost_of(sampler->graph, &sides[1])};
		guint cheaper = costs[1] < costs[0] ? 1 : 0;
		if (costs[0] == 0 || costs[1] == 0)
			return NULL;
		expand(sampler, &sides[cheaper], &sides[1 - cheaper]);
		if (sampler->bridges->len > 0)
			return &sides[cheaper];
	}
}

/* ---- One path ----------------------------------------------------------------------------------------------------------- */

static const Bridge *draw_bridge(Sampler *sampler)
{
	const Bridge *bridges = (const Bridge *)(void *)sampler->bridges->data;
	double sum = 0;
	guint last = sampler->bridges->len - 1, i = 0;
	for (i = 0; i <= last; i++)
		sum += bridges[i].paths;
	double at = dn_random_share(&sampler->random) * sum;
	for (i = 0; i < last && at >= bridges[i].paths; i++)
		at -= bridges[i].paths;
	return &bridges[i];
}

/* The node before this one on a way from the side's end. */
static guint32 draw_step(Sampler *sampler, const Side *side, guint32 node)
{
	const DnSearchGraph *graph = sampler->graph;
	double at = dn_random_share(&sampler->random) * side->count[node];
	guint32 before = node;
	for (gsize k = graph->start[node]; k < graph->start[node + 1] && at >= 0; k++) {
		guint32 other = graph->to[k];
		if (side->level[other] == unreached || side->level[other] + 1 != side->level[node])
			continue;
		before = other;
		at -= side->count[other] * times_at(graph, side, other);
	}
	return before;
}

static void walk_to_end(Sampler *sampler, const Side *side, guint32 node)
{
	for (; side->level[node] > 0; node = draw_step(sampler, side, node))
		sampler->visits[node]++;
}

static void sample_between(Sampler *sampler, guint32 one, guint32 other)
{
	side_begin(&sampler->sides[0], one);
	side_begin(&sampler->sides[1], other);
	Side *from = search(sampler);
	if (from != NULL) {
		const Side *to = from == &sampler->sides[0] ? &sampler->sides[1] : &sampler->sides[0];
		const Bridge bridge = *draw_bridge(sampler);
		walk_to_end(sampler, from, bridge.from);
		walk_to_end(sampler, to, bridge.to);
	}
	side_forget(&sampler->sides[0]);
	side_forget(&sampler->sides[1]);
	g_array_set_size(sampler->bridges, 0);
}

/* Two nodes of one entry: any of their neighbours is between them. */
static void sample_fellows(Sampler *sampler, guint32 node)
{
	gsize first = sampler->graph->start[node], n = sampler->graph->start[node + 1] - first;
	if (n > 0)
		sampler->visits[sampler->graph->to[first + dn_random_below(&sampler->random, (guint32)n)]]++;
}

/* ---- All ---------------------------------------------------------------------------------------------------------------- */

typedef struct {
	const DnSearchGraph *graph;
	gsize *before; /* nodes of the entries before each; n + 1 */
	guint32 n_nodes;
	guint n_samples, first;
	guint64 seed;
	Sampler **samplers; /* one a worker */
} Sampling;

static Sampler *sampler_new(const DnSearchGraph *graph)
{
	Sampler *sampler = g_new0(Sampler, 1);
	sampler->graph = graph;
	for (guint i = 0; i < 2; i++) {
		sampler->sides[i].level = g_malloc(graph->n * sizeof(guint32));
		sampler->sides[i].count = g_new(double, graph->n);
		sampler->sides[i].reached = g_new(guint32, graph->n);
		for (guint node = 0; node < graph->n; node++)
			sampler->sides[i].level[node] = unreached;
	}
	sampler->bridges = g_array_new(FALSE, FALSE, sizeof(Bridge));
	sampler->visits = g_new0(guint32, graph->n);
	return sampler;
}

static void sampler_free(Sampler *sampler)
{
	if (sampler == NULL)
		return;
	for (guint i = 0; i < 2; i++) {
		g_free(sampler->sides[i].level);
		g_free(sampler->sides[i].count);
		g_free(sampler->sides[i].reached);
	}
	g_array_unref(sampler->bridges);
	g_free(sampler->visits);
	g_free(sampler);
}

/* The entry of a node; the number of entries for one that is isolated. */
static guint32 entry_of(const Sampling *sampling, guint32 node)
{
	guint32 low = 0, high = sampling->graph->n;
	if (node >= sampling->before[high])
		return high;
	while (high - low > 1) {
		guint32 middle = low + (high - low) / 2;
		if (sampling->before[middle] <= node)
			low = middle;
		else
			high = middle;
	}
	return low;
}

static void draw_sample(const Sampling *sampling, Sampler *sampler, guint index)
{
	guint64 state = sampling->seed;
	state = dn_random_next(&state) + index;
	sampler->random = dn_random_next(&state);
	guint32 one = dn_random_below(&sampler->random, sampling->n_nodes);
	guint32 other = dn_random_below(&sampler->random, sampling->n_nodes - 1);
	other += other >= one;
	guint32 from = entry_of(sampling, one), to = entry_of(sampling, other);
	if (from == sampling->graph->n || to == sampling->graph->n)
		return;
	if (from == to)
		sample_fellows(sampler, from);
	else
		sample_between(sampler, from, to);
}

static void draw_piece(guint piece, guint worker, void *data)
{
	const Sampling *sampling = data;
	guint begin = sampling->first + piece * SAMPLES_A_PIECE;
	if (sampling->samplers[worker] == NULL)
		sampling->samplers[worker] = sampler_new(sampling->graph);
	for (guint i = begin; i < MIN(begin + SAMPLES_A_PIECE, sampling->n_samples); i++)
		draw_sample(sampling, sampling->samplers[worker], i);
}

static gboolean draw_all(Sampling *sampling, DnPathsPause pause, void *data)
{
	for (; sampling->first < sampling->n_samples; sampling->first += PIECES * SAMPLES_A_PIECE) {
		dn_parallel_run(PIECES, draw_piece, sampling);
		if (!pause((double)sampling->first / sampling->n_samples, data))
			return FALSE;
	}
	return TRUE;
}

static void add_visits(double *share, const Sampling *sampling, guint n_workers)
{
	const guint32 *times = sampling->graph->times;
	for (guint node = 0; node < sampling->graph->n; node++) {
		guint64 visits = 0;
		for (guint i = 0; i < n_workers; i++)
			visits += sampling->samplers[i] != NULL ? sampling->samplers[i]->visits[node] : 0;
		share[node] = (double)visits / (times != NULL ? times[node] : 1) / sampling->n_samples;
	}
}

gboolean dn_sample_paths(double *share, const DnSearchGraph *graph, guint n_isolated, guint n_samples, guint64 seed, DnPathsPause pause,
                         void *data)
{
	guint n_workers = dn_parallel_workers(PIECES);
	g_autofree gsize *before = g_new0(gsize, (gsize)graph->n + 1);
	g_autofree Sampler **samplers = g_new0(Sampler *, n_workers);
	for (guint node = 0; node < graph->n; node++)
		before[node + 1] = before[node] + (graph->times != NULL ? graph->times[node] : 1);
	Sampling sampling = {.graph = graph, .before = before, .n_nodes = (guint32)before[graph->n] + n_isolated, .n_samples = n_samples,
	                     .seed = seed, .samplers = samplers};
	gboolean is_done = sampling.n_nodes < 2 || draw_all(&sampling, pause, data);
	if (is_done)
		add_visits(share, &sampling, n_workers);
	for (guint i = 0; i < n_workers; i++)
		sampler_free(samplers[i]);
	return is_done;
}
