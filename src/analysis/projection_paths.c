/* Batched breadth-first search. Each node has a row of eight lanes, one a source, that fills a cache line: sums over neighbours run over
 * whole rows, also where only some lanes need them, and what a lane does not need is dropped when the level is settled. */
#include "analysis/projection_paths.h"

#include <string.h>

#include "base/parallel.h"

enum { LANES = 8, PIECES = 16 };

static const guint32 unreached = G_MAXUINT32;

typedef struct {
	double lane[LANES];
} Lanes;

/* Compiled for wide registers, too, and chosen when the program is loaded. */
#if defined(__GNUC__) && !defined(__clang__) && defined(__x86_64__) && defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__)
#define WIDE __attribute__((target_clones("avx512f", "avx2", "default")))
#else
#define WIDE
#endif

/* What one worker needs. Between batches levels are `unreached` and rows zero; `front` and `sum` are zero between levels, too. */
typedef struct {
	const DnProjection *projection;
	guint n;
	guint32 *nodes;       /* of level 0, then of level 1 …; a node is in each level at which some lane first reaches it */
	gsize n_nodes, room;
	GArray *starts;       /* gsize: where each level begins, and where the last one ends */
	guint32 (*level)[LANES];
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
	const DnProjection *projection;
	const guint32 *sources;
	guint n, n_sources, first, last; /* the sources of this round */
	DnProjectionPaths *pieces[PIECES];
	Search **searches; /* one a worker, made when it takes its first piece */
} Sweep;

static Search *search_new(const DnProjection *projection)
{
	Search *search = g_new0(Search, 1);
	guint n = search->n = dn_projection_n_departments(projection);
	search->projection = projection;
	search->room = n;
	search->nodes = g_new(guint32, n);
	search->starts = g_array_new(FALSE, FALSE, sizeof(gsize));
	search->level = g_malloc((gsize)n * sizeof *search->level);
	search->count = g_new0(Lanes, n);
	search->front = g_new0(Lanes, n);
	search->sum = g_new0(Lanes, n);
	search->is_touched = g_new0(guint8, n);
	search->touched = g_new(guint32, n);
	search->open = g_new(guint32, n);
	memset(search->level, 0xff, (gsize)n * sizeof *search->level);
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
	search->nodes[search->n_nodes++] = node;
}

static void add_row(Lanes *to, const Lanes *from)
{
	for (guint i = 0; i < LANES; i++)
		to->lane[i] += from->lane[i];
}

static gsize count_ties(const Search *search, const guint32 *nodes, gsize n_nodes)
{
	gsize ties = 0;
	for (gsize i = 0; i < n_nodes; i++) {
		guint n;
		dn_projection_partners(search->projection, nodes[i], &n);
		ties += n;
	}
	return ties;
}

/* Each of the nodes adds its front to the sums of its neighbours. */
WIDE static void spread(Search *search, const guint32 *nodes, gsize n_nodes)
{
	for (gsize i = 0; i < n_nodes; i++) {
		guint n;
		const DnPartner *partners = dn_projection_partners(search->projection, nodes[i], &n);
		const Lanes row = search->front[nodes[i]];
		for (guint k = 0; k < n; k++) {
			guint32 other = partners[k].department;
			add_row(&search->sum[other], &row);
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
		guint n;
		const DnPartner *partners = dn_projection_partners(search->projection, nodes[i], &n);
		Lanes sum = {{0}};
		for (guint k = 0; k < n; k++)
			add_row(&sum, &search->front[partners[k].department]);
		search->sum[nodes[i]] = sum;
		search->touched[search->n_touched++] = nodes[i];
	}
}

/* Sums at `targets` what stands at the level's nodes in its lanes, from whichever side has fewer ties. */
static void sum_level(Search *search, guint level, const guint32 *targets, gsize n_targets)
{
	const guint32 *nodes = search->nodes + start_of(search, level);
	gsize n_nodes = start_of(search, level + 1) - start_of(search, level);
	for (gsize i = 0; i < n_nodes; i++)
		for (guint k = 0; k < LANES; k++)
			search->front[nodes[i]].lane[k] = search->level[nodes[i]][k] == level ? search->count[nodes[i]].lane[k] : 0;
	if (count_ties(search, nodes, n_nodes) <= count_ties(search, targets, n_targets))
		spread(search, nodes, n_nodes);
	else
		collect(search, targets, n_targets);
	for (gsize i = 0; i < n_nodes; i++)
		search->front[nodes[i]] = (Lanes){{0}};
}

static void forget_sums(Search *search)
{
	for (guint i = 0; i < search->n_touched; i++) {
		search->sum[search->touched[i]] = (Lanes){{0}};
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
		search->level[sources[i]][i] = 0;
		search->count[sources[i]].lane[i] = 1;
		append_node(search, sources[i]);
	}
	for (guint32 lane = n; lane < LANES; lane++) /* a last batch may be smaller: its other lanes have nothing open */
		for (guint32 node = 0; node < search->n; node++)
			search->level[node][lane] = unreached - 1;
	g_array_append_val(search->starts, search->n_nodes);
	search->n_open = search->n;
	for (guint32 node = 0; node < search->n; node++)
		search->open[node] = node;
}

/* Gives a node its level in the lanes that its sum is the first to reach. */
static gboolean settle_node(Search *search, guint32 node, guint level)
{
	gboolean is_new = FALSE;
	for (guint k = 0; k < LANES; k++)
		if (search->sum[node].lane[k] > 0 && search->level[node][k] == unreached) {
			search->level[node][k] = level;
			search->count[node].lane[k] = search->sum[node].lane[k];
			is_new = TRUE;
		}
	return is_new;
}

static void close_nodes(Search *search)
{
	guint n_open = 0;
	for (guint i = 0; i < search->n_open; i++) {
		guint32 node = search->open[i];
		gboolean is_open = FALSE;
		for (guint k = 0; k < LANES; k++)
			is_open |= search->level[node][k] == unreached;
		if (is_open)
			search->open[n_open++] = node;
	}
	search->n_open = n_open;
}

/* The next level; FALSE where there is none. */
static gboolean search_level(Search *search)
{
	guint level = n_levels(search);
	sum_level(search, level - 1, search->open, search->n_open);
	for (guint i = 0; i < search->n_touched; i++)
		if (settle_node(search, search->touched[i], level))
			append_node(search, search->touched[i]);
	forget_sums(search);
	if (search->n_nodes == start_of(search, level))
		return FALSE;
	g_array_append_val(search->starts, search->n_nodes);
	close_nodes(search);
	return search->n_open > 0;
}

static void sum_distances(DnProjectionPaths *sums, const Search *search)
{
	for (guint level = 1; level < n_levels(search); level++)
		for (gsize i = start_of(search, level); i < start_of(search, level + 1); i++) {
			guint32 node = search->nodes[i], n = 0;
			for (guint k = 0; k < LANES; k++)
				n += search->level[node][k] == level;
			sums->reached[node] += n;
			sums->farness[node] += (double)n * level;
			sums->nearness[node] += (double)n / level;
		}
	sums->farthest = MAX(sums->farthest, n_levels(search) - 1);
}

/* ---- And back ------------------------------------------------------------------------------------------------------- */

/* From the farthest level back: each gathers (1 + dependency) / count of the level behind it. */
static void gather_shares(double *betweenness, Search *search)
{
	for (guint level = n_levels(search); level-- > 1;) {
		const guint32 *nodes = search->nodes + start_of(search, level);
		gsize n_nodes = start_of(search, level + 1) - start_of(search, level);
		if (level + 1 < n_levels(search))
			sum_level(search, level + 1, nodes, n_nodes);
		for (gsize i = 0; i < n_nodes; i++)
			for (guint k = 0; k < LANES; k++) {
				if (search->level[nodes[i]][k] != level)
					continue;
				double *count = &search->count[nodes[i]].lane[k];
				double dependency = *count * search->sum[nodes[i]].lane[k];
				betweenness[nodes[i]] += dependency;
				*count = (1 + dependency) / *count;
			}
		forget_sums(search);
	}
}

static void forget(Search *search, gboolean is_whole)
{
	for (gsize i = 0; is_whole && i < search->n_nodes; i++) {
		guint32 node = search->nodes[i];
		memset(search->level[node], 0xff, sizeof search->level[node]);
		search->count[node] = (Lanes){{0}};
	}
	if (!is_whole) {
		memset(search->level, 0xff, (gsize)search->n * sizeof *search->level);
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
		sweep->searches[worker] = search_new(sweep->projection);
	Search *search = sweep->searches[worker];
	for (guint first = begins; first < ends; first += LANES) {
		guint n = MIN((guint)LANES, ends - first);
		begin(search, sweep->sources + first, n);
		while (search_level(search))
			;
		sum_distances(sweep->pieces[index], search);
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

static DnProjectionPaths *paths_alloc(guint n)
{
	DnProjectionPaths *paths = g_new0(DnProjectionPaths, 1);
	paths->betweenness = g_new0(double, MAX(n, 1));
	paths->farness = g_new0(double, MAX(n, 1));
	paths->nearness = g_new0(double, MAX(n, 1));
	paths->reached = g_new0(double, MAX(n, 1));
	paths->others = g_new0(double, MAX(n, 1));
	return paths;
}

static void add_sums(DnProjectionPaths *to, const DnProjectionPaths *from, guint n)
{
	for (guint a = 0; a < n; a++) {
		to->betweenness[a] += from->betweenness[a];
		to->farness[a] += from->farness[a];
		to->nearness[a] += from->nearness[a];
		to->reached[a] += from->reached[a];
	}
	to->farthest = MAX(to->farthest, from->farthest);
}

static DnProjectionPaths *add_pieces(const Sweep *sweep)
{
	DnProjectionPaths *paths = paths_alloc(sweep->n);
	for (guint i = 0; i < PIECES; i++)
		add_sums(paths, sweep->pieces[i], sweep->n);
	for (guint a = 0; a < sweep->n; a++)
		paths->others[a] = sweep->n_sources;
	for (guint i = 0; i < sweep->n_sources; i++)
		paths->others[sweep->sources[i]]--;
	return paths;
}

DnProjectionPaths *dn_projection_paths_new(const DnProjection *projection, const guint32 *sources, guint n_sources, DnPathsPause pause,
                                           void *data)
{
	guint n = dn_projection_n_departments(projection), n_workers = dn_parallel_workers(PIECES);
	g_autofree Search **searches = g_new0(Search *, n_workers);
	Sweep sweep = {.projection = projection, .sources = sources, .n = n, .n_sources = n_sources, .searches = searches};
	for (guint i = 0; i < PIECES; i++)
		sweep.pieces[i] = paths_alloc(n);
	DnProjectionPaths *paths = search_all(&sweep, pause, data) ? add_pieces(&sweep) : NULL;
	for (guint i = 0; i < PIECES; i++)
		dn_projection_paths_free(sweep.pieces[i]);
	for (guint i = 0; i < n_workers; i++)
		search_free(searches[i]);
	return paths;
}

void dn_projection_paths_free(DnProjectionPaths *paths)
{
	if (paths == NULL)
		return;
	g_free(paths->betweenness);
	g_free(paths->farness);
	g_free(paths->nearness);
	g_free(paths->reached);
	g_free(paths->others);
	g_free(paths);
}
