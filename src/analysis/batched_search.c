/* Batched breadth-first search. Each node has a row of eight lanes, one a source, that fills a cache line: sums over neighbours run over
 * whole rows, also where only some lanes need them, and what a lane does not need is dropped when the level is settled. */
#include "analysis/batched_search.h"

#include <string.h>

#include "base/parallel.h"

enum { LANES = 8, PIECES = 16 };

/* Levels are as wide as doubles, so that all that is done lane by lane is done in registers of one width. */
static const gint64 unreached = -1, idle = -2;

/* Vectors of GCC and Clang, which compute lane by lane with whatever registers there are; a comparison gives all bits of a lane, or none. */
typedef double Four __attribute__((vector_size(32), aligned(16)));
typedef gint64 FourLevels __attribute__((vector_size(32), aligned(16)));

/* All lanes of a node: a cache line. */
typedef struct {
	Four part[2];
} Lanes;

typedef struct {
	FourLevels part[2];
} Levels;

static void set_lane(Lanes *lanes, guint lane, double value)
{
	lanes->part[lane / 4][lane % 4] = value;
}

static void set_level(Levels *levels, guint lane, gint64 level)
{
	levels->part[lane / 4][lane % 4] = level;
}

/* Compiled for wide registers, too, and chosen when the program is loaded. */
#if defined(__GNUC__) && !defined(__clang__) && defined(__x86_64__) && defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__)
#define WIDE __attribute__((target_clones("avx512f", "avx2", "default")))
#else
#define WIDE
#endif

/* What one worker needs. Between batches levels are `unreached` and rows zero; `front` and `sum` are zero between levels, too. */
typedef struct {
	const DnSearchGraph *graph;
	guint n;
	gboolean with_betweenness;
	Lanes weight;         /* nodes that each source stands for */
	guint32 *nodes;       /* of level 0, then of level 1 …; a node is in each level at which some lane first reaches it */
	gsize n_nodes, room;
	GArray *starts;       /* gsize: where each level begins, and where the last one ends */
	Levels *level;        /* `unreached` before a lane comes by, `idle` in a lane without a source */
	Lanes *count;         /* shortest paths from the sources; on the way back (1 + dependency) / that */
	Lanes *front;         /* of the level at work what its neighbours are to sum */
	Lanes *sum;
	guint8 *is_touched;
	guint32 *touched;     /* nodes with a sum */
	guint n_touched;
	guint32 *open;        /* nodes that some lane has not reached */
	guint n_open;
} Search;

typedef struct {
	const DnSearchGraph *graph;
	const guint32 *sources;
	gboolean with_betweenness;
	guint n_sources, first, last; /* the sources of this round */
	DnPathSums *pieces[PIECES];
	Search **searches; /* one a worker, made when it takes its first piece */
} Sweep;

static void forget_levels(Search *search)
{
	memset(search->level, 0xff, (gsize)search->n * sizeof *search->level);
}

static Search *search_new(const DnSearchGraph *graph, gboolean with_betweenness)
{
	Search *search = g_new0(Search, 1);
	guint n = search->n = graph->n;
	search->graph = graph;
	search->with_betweenness = with_betweenness;
	search->room = n;
	search->nodes = g_new(guint32, n);
	search->starts = g_array_new(FALSE, FALSE, sizeof(gsize));
	search->level = g_new(Levels, n);
	search->count = g_new0(Lanes, n);
	search->front = g_new0(Lanes, n);
	search->sum = g_new0(Lanes, n);
	search->is_touched = g_new0(guint8, n);
	search->touched = g_new(guint32, n);
	search->open = g_new(guint32, n);
	forget_levels(search);
	return search;
}

static void search_free(Search *search)
{
	if (search == NULL)
		return;
	g_free(search->nodes);
	g_array_unref(search->starts);
	g_free(search->level);
	g_free(search->count);
	g_free(search->front);
	g_free(search->sum);
	g_free(search->is_touched);
	g_free(search->touched);
	g_free(search->open);
	g_free(search);
}

/* ---- Levels --------------------------------------------------------------------------------------------------------- */

static guint n_levels(const Search *search)
{
	return search->starts->len - 1;
}

/* Where a level begins, which is where the one before it ends. */
static gsize start_of(const Search *search, guint level)
{
	return g_array_index(search->starts, gsize, level);
}

static void append_node(Search *search, guint32 node)
{
	if (search->n_nodes == search->room)
		search->nodes = g_renew(guint32, search->nodes, search->room *= 2);
	search->nodes[search->n_nodes++] = node; /* NOLINT: there is room from the start, and it only grows */
}

static gsize count_ties(const Search *search, const guint32 *nodes, gsize n_nodes)
{
	gsize ties = 0;
	for (gsize i = 0; i < n_nodes; i++)
		ties += search->graph->start[nodes[i] + 1] - search->graph->start[nodes[i]];
	return ties;
}

/* Each of the nodes adds its front to the sums of its neighbours. */
WIDE static void spread(Search *search, const guint32 *nodes, gsize n_nodes)
{
	for (gsize i = 0; i < n_nodes; i++) {
		const Lanes row = search->front[nodes[i]];
		for (gsize k = search->graph->start[nodes[i]]; k < search->graph->start[nodes[i] + 1]; k++) {
			guint32 other = search->graph->to[k];
			search->sum[other].part[0] += row.part[0];
			search->sum[other].part[1] += row.part[1];
			if (!search->is_touched[other]) {
				search->is_touched[other] = TRUE;
				search->touched[search->n_touched++] = other;
			}
		}
	}
}

/* Each of the nodes sums the fronts of its neighbours. */
WIDE static void collect(Search *search, const guint32 *nodes, gsize n_nodes)
{
	for (gsize i = 0; i < n_nodes; i++) {
		Lanes sum = {{{0}, {0}}};
		for (gsize k = search->graph->start[nodes[i]]; k < search->graph->start[nodes[i] + 1]; k++) {
			const Lanes *front = &search->front[search->graph->to[k]];
			sum.part[0] += front->part[0];
			sum.part[1] += front->part[1];
		}
		search->sum[nodes[i]] = sum;
		search->touched[search->n_touched++] = nodes[i];
	}
}

/* How many nodes a node stands for; a source stands for itself alone. */
static double times_at(const Search *search, guint32 node, gint64 level)
{
	return level > 0 && search->graph->times != NULL ? search->graph->times[node] : 1;
}

/* The values in the lanes of the mask, 0 in the others. */
#define MASKED(mask, values) ((Four)((mask) & (FourLevels)(values)))

WIDE static void raise_front(Search *search, gint64 level, const guint32 *nodes, gsize n_nodes)
{
	for (gsize i = 0; i < n_nodes; i++) {
		guint32 node = nodes[i];
		double times = times_at(search, node, level);
		for (guint k = 0; k < 2; k++)
			search->front[node].part[k] = MASKED(search->level[node].part[k] == level, search->count[node].part[k] * times);
	}
}

/* Sums at `targets` what stands at the level's nodes in its lanes, from whichever side has fewer ties. */
static void sum_level(Search *search, guint level, const guint32 *targets, gsize n_targets)
{
	const guint32 *nodes = search->nodes + start_of(search, level);
	gsize n_nodes = start_of(search, level + 1) - start_of(search, level);
	raise_front(search, level, nodes, n_nodes);
	if (count_ties(search, nodes, n_nodes) <= count_ties(search, targets, n_targets))
		spread(search, nodes, n_nodes);
	else
		collect(search, targets, n_targets);
	for (gsize i = 0; i < n_nodes; i++)
		search->front[nodes[i]] = (Lanes){{{0}, {0}}};
}

static void forget_sums(Search *search)
{
	for (guint i = 0; i < search->n_touched; i++) {
		search->sum[search->touched[i]] = (Lanes){{{0}, {0}}};
		search->is_touched[search->touched[i]] = FALSE;
	}
	search->n_touched = 0;
}

/* ---- Forth ---------------------------------------------------------------------------------------------------------- */

static void begin(Search *search, const guint32 *sources, guint n)
{
	search->n_nodes = 0;
	g_array_set_size(search->starts, 0);
	g_array_append_val(search->starts, search->n_nodes);
	for (guint i = 0; i < n; i++) {
		set_level(&search->level[sources[i]], i, 0);
		set_lane(&search->count[sources[i]], i, 1);
		set_lane(&search->weight, i, search->graph->times != NULL ? search->graph->times[sources[i]] : 1);
		append_node(search, sources[i]);
	}
	for (guint32 lane = n; lane < LANES; lane++) /* a last batch may be smaller: its other lanes have nothing open */
		for (guint32 node = 0; node < search->n; node++)
			set_level(&search->level[node], lane, idle);
	g_array_append_val(search->starts, search->n_nodes);
	search->n_open = search->n;
	for (guint32 node = 0; node < search->n; node++)
		search->open[node] = node;
}

/* Vectors are handed on by address: by value they need registers that not every processor has. */
static gboolean any_lane(const FourLevels *mask)
{
	return ((*mask)[0] | (*mask)[1] | (*mask)[2] | (*mask)[3]) != 0;
}

/* Gives nodes the level in the lanes that their sum is the first to reach. */
WIDE static void settle_nodes(Search *search, gint64 level)
{
	for (guint i = 0; i < search->n_touched; i++) {
		guint32 node = search->touched[i];
		FourLevels any = {0};
		for (guint k = 0; k < 2; k++) {
			FourLevels *levels = &search->level[node].part[k];
			Four sum = search->sum[node].part[k];
			FourLevels is_new = (*levels == unreached) & (sum > 0);
			search->count[node].part[k] += MASKED(is_new, sum); /* it was 0 there */
			*levels += is_new & (level - unreached);
			any |= is_new;
		}
		if (any_lane(&any))
			append_node(search, node);
	}
}

WIDE static void close_nodes(Search *search)
{
	guint n_open = 0;
	for (guint i = 0; i < search->n_open; i++) {
		const Levels *levels = &search->level[search->open[i]];
		FourLevels is_open = (levels->part[0] == unreached) | (levels->part[1] == unreached);
		search->open[n_open] = search->open[i];
		n_open += any_lane(&is_open) ? 1 : 0;
	}
	search->n_open = n_open;
}

/* The next level; FALSE where there is none. */
static gboolean search_level(Search *search)
{
	guint level = n_levels(search);
	sum_level(search, level - 1, search->open, search->n_open);
	settle_nodes(search, level);
	forget_sums(search);
	if (search->n_nodes == start_of(search, level))
		return FALSE;
	g_array_append_val(search->starts, search->n_nodes);
	close_nodes(search);
	return search->n_open > 0;
}

static double sum_lanes(const Lanes *lanes)
{
	Four sum = lanes->part[0] + lanes->part[1];
	return sum[0] + sum[1] + (sum[2] + sum[3]);
}

WIDE static void sum_distances(DnPathSums *sums, const Search *search)
{
	for (guint level = 1; level < n_levels(search); level++)
		for (gsize i = start_of(search, level); i < start_of(search, level + 1); i++) {
			guint32 node = search->nodes[i];
			const FourLevels *levels = search->level[node].part;
			const Four *weight = search->weight.part;
			Lanes here;
			for (guint k = 0; k < 2; k++)
				here.part[k] = MASKED(levels[k] == (gint64)level, weight[k]);
			double n = sum_lanes(&here);
			sums->reached[node] += n;
			sums->farness[node] += n * level;
			sums->nearness[node] += n / level;
			sums->eccentricity[node] = MAX(sums->eccentricity[node], level);
		}
	sums->farthest = MAX(sums->farthest, n_levels(search) - 1);
}

/* ---- And back ------------------------------------------------------------------------------------------------------- */

/* The dependencies of nodes in the lanes of the level from what they have gathered from the level behind it. */
WIDE static void take_shares(double *betweenness, Search *search, gint64 level, const guint32 *nodes, gsize n_nodes)
{
	for (gsize i = 0; i < n_nodes; i++) {
		guint32 node = nodes[i];
		Lanes weighted;
		for (guint k = 0; k < 2; k++) {
			FourLevels is_here = search->level[node].part[k] == level;
			Four *count = &search->count[node].part[k], dependency = MASKED(is_here, *count * search->sum[node].part[k]);
			weighted.part[k] = dependency * search->weight.part[k];
			*count = MASKED(is_here, (1 + dependency) / *count) + MASKED(~is_here, *count);
		}
		betweenness[node] += sum_lanes(&weighted);
	}
}

/* From the farthest level back: each gathers (1 + dependency) / count of the level behind it. */
static void gather_shares(double *betweenness, Search *search)
{
	for (guint level = n_levels(search); level-- > 1;) {
		const guint32 *nodes = search->nodes + start_of(search, level);
		gsize n_nodes = start_of(search, level + 1) - start_of(search, level);
		if (level + 1 < n_levels(search))
			sum_level(search, level + 1, nodes, n_nodes);
		take_shares(betweenness, search, level, nodes, n_nodes);
		forget_sums(search);
	}
}

static void forget(Search *search, gboolean is_whole)
{
	for (gsize i = 0; is_whole && i < search->n_nodes; i++) {
		guint32 node = search->nodes[i];
		memset(&search->level[node], 0xff, sizeof search->level[node]);
		search->count[node] = (Lanes){{{0}, {0}}};
	}
	if (!is_whole) {
		forget_levels(search);
		memset(search->count, 0, (gsize)search->n * sizeof *search->count);
	}
}

/* ---- All sources ---------------------------------------------------------------------------------------------------- */

/* A piece of the round's sources, batch by batch. */
static void search_piece(guint index, guint worker, void *data)
{
	const Sweep *sweep = data;
	guint n_round = sweep->last - sweep->first;
	guint begins = sweep->first + n_round * index / PIECES, ends = sweep->first + n_round * (index + 1) / PIECES;
	if (sweep->searches[worker] == NULL)
		sweep->searches[worker] = search_new(sweep->graph, sweep->with_betweenness);
	Search *search = sweep->searches[worker];
	for (guint first = begins; first < ends; first += LANES) {
		guint n = MIN((guint)LANES, ends - first);
		begin(search, sweep->sources + first, n);
		while (search_level(search))
			;
		sum_distances(sweep->pieces[index], search);
		if (search->with_betweenness)
			gather_shares(sweep->pieces[index]->betweenness, search);
		forget(search, n == LANES);
	}
}

static gboolean search_all(Sweep *sweep, DnPathsPause pause, void *data)
{
	enum { SOURCES_A_ROUND = PIECES * LANES * 4 };
	for (sweep->first = 0; sweep->first < sweep->n_sources; sweep->first = sweep->last) {
		sweep->last = MIN(sweep->first + SOURCES_A_ROUND, sweep->n_sources);
		dn_parallel_run(PIECES, search_piece, sweep);
		if (!pause((double)sweep->last / sweep->n_sources, data))
			return FALSE;
	}
	return TRUE;
}

static DnPathSums *sums_alloc(guint n)
{
	DnPathSums *sums = g_new0(DnPathSums, 1);
	sums->betweenness = g_new0(double, MAX(n, 1));
	sums->farness = g_new0(double, MAX(n, 1));
	sums->nearness = g_new0(double, MAX(n, 1));
	sums->reached = g_new0(double, MAX(n, 1));
	sums->eccentricity = g_new0(guint32, MAX(n, 1));
	return sums;
}

static void add_sums(DnPathSums *to, const DnPathSums *from, guint n)
{
	for (guint a = 0; a < n; a++) {
		to->betweenness[a] += from->betweenness[a];
		to->farness[a] += from->farness[a];
		to->nearness[a] += from->nearness[a];
		to->reached[a] += from->reached[a];
		to->eccentricity[a] = MAX(to->eccentricity[a], from->eccentricity[a]);
	}
	to->farthest = MAX(to->farthest, from->farthest);
}

static DnPathSums *add_pieces(const Sweep *sweep)
{
	DnPathSums *sums = sums_alloc(sweep->graph->n);
	for (guint i = 0; i < PIECES; i++)
		add_sums(sums, sweep->pieces[i], sweep->graph->n);
	return sums;
}

DnPathSums *dn_batched_search(const DnSearchGraph *graph, const guint32 *sources, guint n_sources, gboolean with_betweenness,
                              DnPathsPause pause, void *data)
{
	guint n_workers = dn_parallel_workers(PIECES);
	g_autofree Search **searches = g_new0(Search *, n_workers);
	Sweep sweep = {.graph = graph, .sources = sources, .with_betweenness = with_betweenness, .n_sources = n_sources, .searches = searches};
	for (guint i = 0; i < PIECES; i++)
		sweep.pieces[i] = sums_alloc(graph->n);
	DnPathSums *sums = search_all(&sweep, pause, data) ? add_pieces(&sweep) : NULL;
	for (guint i = 0; i < PIECES; i++)
		dn_path_sums_free(sweep.pieces[i]);
	for (guint i = 0; i < n_workers; i++)
		search_free(searches[i]);
	return sums;
}

void dn_path_sums_free(DnPathSums *sums)
{
	if (sums == NULL)
		return;
	g_free(sums->betweenness);
	g_free(sums->farness);
	g_free(sums->nearness);
	g_free(sums->reached);
	g_free(sums->eccentricity);
	g_free(sums);
}

void dn_search_graph_clear(DnSearchGraph *graph)
{
	g_free(graph->start);
	g_free(graph->to);
	g_free(graph->times);
}
