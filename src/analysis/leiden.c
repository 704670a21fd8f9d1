/* The Leiden algorithm. A level is a graph whose nodes are groups of nodes of the level below; on each, nodes move to the cluster
 * that gains most, clusters are refined into well connected parts, and the parts become the nodes of the next level. */
#include "analysis/leiden.h"

#include <math.h>
#include <string.h>

#include "analysis/leiden_aggregate.h"
#include "analysis/leiden_sums.h"
#include "base/random.h"

static const double least_gain = 1e-10; /* of modularity: rounding makes smaller ones */
static const double randomness = 0.01;  /* of merges in the refinement, as a share of a shared task */

/* One run, through all levels. */
typedef struct {
	const DnLeidenOptions *options;
	guint64 random;
	gsize n_seen; /* ties since the caller was asked */
	gboolean stopped;
} Run;

/* ---- Order ------------------------------------------------------------------------------------------------------------ */

static void shuffle(guint32 *order, guint n, guint64 *state)
{
	for (guint i = n; i > 1; i--) {
		guint32 j = dn_random_below(state, i);
		guint32 other = order[i - 1];
		order[i - 1] = order[j];
		order[j] = other;
	}
}

static guint32 *random_order(guint n, guint64 *state)
{
	guint32 *order = g_new(guint32, MAX(n, 1));
	for (guint i = 0; i < n; i++)
		order[i] = i;
	shuffle(order, n, state);
	return order;
}

/* ---- One level -------------------------------------------------------------------------------------------------------- */

/* The state of a level. Arrays of doubles have one entry a cluster or part. */
typedef struct {
	const DnLeidenGraph *graph;
	double expected; /* resolution / total: times both sizes, what two groups are expected to share */
	Run *run;
	guint32 *cluster, *part; /* of each node */
	double *cluster_size, *part_size;
	double *part_ties; /* ties of each part to the rest of its cluster */
	guint32 *members;  /* nodes of each part */
	DnLeidenSums sums, others; /* both are empty between nodes */
} Level;

static void level_init(Level *level, const DnLeidenGraph *graph, Run *run)
{
	guint n = MAX(graph->n, 1);
	*level = (Level){.graph = graph, .expected = run->options->resolution / graph->total, .run = run};
	level->cluster = g_new(guint32, n);
	level->part = g_new(guint32, n);
	level->cluster_size = g_new0(double, n);
	level->part_size = g_new(double, n);
	level->part_ties = g_new(double, n);
	level->members = g_new(guint32, n);
	dn_leiden_sums_init(&level->sums, n);
	dn_leiden_sums_init(&level->others, n);
}

static void level_clear(Level *level)
{
	g_free(level->cluster);
	g_free(level->part);
	g_free(level->cluster_size);
	g_free(level->part_size);
	g_free(level->part_ties);
	g_free(level->members);
	dn_leiden_sums_clear(&level->sums);
	dn_leiden_sums_clear(&level->others);
}

static double sum_of(const Level *level, guint32 group)
{
	return level->graph->unit * (double)level->sums.weight[group];
}

/* ---- Local moves -------------------------------------------------------------------------------------------------------- */

/* Where neighbours stand in few clusters, what is added to one sum twice in a row waits for itself: every other tie goes to other sums.
 * Where there are many, two sums of each would not stay in the processor's cache. */
static void sum_by_cluster(Level *level, guint32 node, guint n_clusters)
{
	const DnLeidenGraph *graph = level->graph;
	enum { AT_ONCE = 64, MANY = 1024 };
	guint32 groups[AT_ONCE];
	for (gsize first = graph->start[node]; first < graph->start[node + 1]; first += AT_ONCE) {
		const DnLeidenTie *ties = graph->ties + first;
		gsize n = MIN(graph->start[node + 1] - first, (gsize)AT_ONCE);
		for (gsize k = 0; k < n; k++)
			groups[k] = level->cluster[ties[k].to];
		gsize i = 0;
		for (; i + 1 < n && n_clusters < MANY; i += 2) {
			dn_leiden_sums_add(&level->sums, groups[i], ties[i].weight);
			dn_leiden_sums_add(&level->others, groups[i + 1], ties[i + 1].weight);
		}
		for (; i < n; i++)
			dn_leiden_sums_add(&level->sums, groups[i], ties[i].weight);
	}
	dn_leiden_sums_take_over(&level->sums, &level->others);
}

/* The cluster that gains most from the node, which is in none while this is asked; its own where no other gains more, and of
 * equals the one with the smallest number. `empty` is a cluster without nodes. */
static guint32 best_cluster(const Level *level, guint32 node, guint32 empty)
{
	guint32 own = level->cluster[node], best = own;
	double size = level->expected * level->graph->size[node];
	double own_gain = sum_of(level, own) - size * level->cluster_size[own], most = own_gain;
	double least = least_gain * level->graph->total;
	for (guint i = 0; i < level->sums.n; i++) {
		guint32 cluster = level->sums.touched[i];
		double gain = sum_of(level, cluster) - size * level->cluster_size[cluster];
		if (gain > own_gain + least && (gain > most || (gain >= most && cluster < best))) {
			most = gain;
			best = cluster;
		}
	}
	return most < -least ? empty : best;
}

/* Whether to go on; the caller is asked every few milliseconds. */
static gboolean go_on(Run *run, gsize n_ties)
{
	enum { SEEN_BEFORE_ASKING = 1 << 18 };
	run->n_seen += n_ties;
	if (run->n_seen < SEEN_BEFORE_ASKING || run->options->go_on == NULL)
		return TRUE;
	run->n_seen = 0;
	run->stopped = run->stopped || !run->options->go_on(run->options->data);
	return !run->stopped;
}

/* Nodes wait in a ring for their turn; a node that moves sends its neighbours in other clusters back into it. */
static void move_nodes(Level *level)
{
	const DnLeidenGraph *graph = level->graph;
	guint n = graph->n, first = 0, n_waiting = n, n_empty = 0;
	g_autofree guint32 *ring = random_order(n, &level->run->random);
	g_autofree guint8 *waits = g_malloc(MAX(n, 1));
	g_autofree guint32 *empty = g_new(guint32, MAX(n, 1) + 1), *nodes = g_new0(guint32, MAX(n, 1));
	memset(waits, 1, n);
	for (guint i = 0; i < n; i++)
		nodes[level->cluster[i]]++;
	for (guint32 cluster = n; cluster-- > 0;)
		if (nodes[cluster] == 0)
			empty[n_empty++] = cluster;
	while (n_waiting > 0 && go_on(level->run, graph->start[ring[first] + 1] - graph->start[ring[first]])) {
		guint32 node = ring[first], own = level->cluster[node];
		first = first + 1 < n ? first + 1 : 0;
		n_waiting--;
		dn_leiden_graph_fetch(graph, ring[first]);
		waits[node] = FALSE;
		level->cluster_size[own] -= graph->size[node];
		if (--nodes[own] == 0)
			empty[n_empty++] = own;
		sum_by_cluster(level, node, n - n_empty);
		guint32 best = best_cluster(level, node, n_empty > 0 ? empty[n_empty - 1] : own);
		dn_leiden_sums_forget(&level->sums);
		if (nodes[best]++ == 0)
			n_empty--;
		level->cluster_size[best] += graph->size[node];
		level->cluster[node] = best;
		for (gsize i = graph->start[node]; best != own && i < graph->start[node + 1]; i++) {
			guint32 neighbour = graph->ties[i].to;
			if (waits[neighbour] || level->cluster[neighbour] == best)
				continue;
			waits[neighbour] = TRUE;
			ring[(first + n_waiting++) % n] = neighbour;
		}
	}
}

/* ---- Refinement ----------------------------------------------------------------------------------------------------------- */

/* Of a node's ties into its own group, in units. */
static guint64 weight_within(const guint32 *group, const DnLeidenGraph *graph, guint32 node)
{
	guint64 weight = 0;
	for (gsize i = graph->start[node]; i < graph->start[node + 1]; i++)
		weight += group[graph->ties[i].to] == group[node] ? graph->ties[i].weight : 0;
	return weight;
}

static void begin_parts(Level *level)
{
	const DnLeidenGraph *graph = level->graph;
	for (guint32 node = 0; node < graph->n; node++) {
		level->part[node] = node;
		level->members[node] = 1;
		level->part_size[node] = graph->size[node];
		level->part_ties[node] = graph->unit * (double)weight_within(level->cluster, graph, node);
	}
}

/* Whether a part has as many ties to the rest of its cluster as are expected of it. */
static gboolean is_well_connected(const Level *level, guint32 part, guint32 cluster)
{
	double rest = level->cluster_size[cluster] - level->part_size[part];
	return level->part_ties[part] >= level->expected * level->part_size[part] * rest;
}

/* What the node gains from joining a part; negative where the part is not well connected. */
static double gain_of_part(const Level *level, guint32 node, guint32 part)
{
	if (!is_well_connected(level, part, level->cluster[node]))
		return -1;
	return sum_of(level, part) - level->expected * level->graph->size[node] * level->part_size[part];
}

/* Of the parts that would gain from the node, one by chance, larger gains being likelier; its own where there is none. */
static guint32 choose_part(const Level *level, guint32 node)
{
	const DnLeidenSums *sums = &level->sums;
	double most = 0, sum = 0;
	guint32 chosen = level->part[node];
	for (guint i = 0; i < sums->n; i++)
		most = MAX(most, gain_of_part(level, node, sums->touched[i]));
	for (guint i = 0; i < sums->n; i++) {
		double gain = gain_of_part(level, node, sums->touched[i]);
		double share = gain >= 0 ? exp((gain - most) / randomness) : 0;
		sum += share;
		if (share > 0 && dn_random_share(&level->run->random) * sum < share)
			chosen = sums->touched[i];
	}
	return chosen;
}

static void join_part(Level *level, guint32 node, guint32 part)
{
	double own_ties = level->part_ties[node];
	level->members[node]--;
	level->members[part]++;
	level->part[node] = part;
	level->part_size[part] += level->part_size[node];
	level->part_size[node] = 0;
	level->part_ties[part] += own_ties - 2 * sum_of(level, part);
	level->part_ties[node] = 0;
}

/* Each node that is still a part of its own may join another part of its cluster. */
static void refine(Level *level)
{
	const DnLeidenGraph *graph = level->graph;
	g_autofree guint32 *order = random_order(graph->n, &level->run->random);
	begin_parts(level);
	for (guint k = 0; k < graph->n; k++) {
		guint32 node = order[k], cluster = level->cluster[node];
		dn_leiden_graph_fetch(graph, order[MIN(k + 1, graph->n - 1)]);
		if (level->part[node] != node || level->members[node] != 1 || !is_well_connected(level, node, cluster))
			continue;
		for (gsize i = graph->start[node]; i < graph->start[node + 1]; i++)
			if (level->cluster[graph->ties[i].to] == cluster)
				dn_leiden_sums_add(&level->sums, level->part[graph->ties[i].to], graph->ties[i].weight);
		guint32 part = choose_part(level, node);
		if (part != node)
			join_part(level, node, part);
		dn_leiden_sums_forget(&level->sums);
	}
}

/* ---- Aggregation ---------------------------------------------------------------------------------------------------------- */

/* Numbers groups from 0 in the order of their first node. Returns how many there are. */
static guint number_groups(guint32 *group, guint n)
{
	g_autofree guint32 *number = g_new0(guint32, MAX(n, 1)); /* plus 1 */
	guint n_groups = 0;
	for (guint i = 0; i < n; i++) {
		if (number[group[i]] == 0)
			number[group[i]] = ++n_groups;
		group[i] = number[group[i]] - 1;
	}
	return n_groups;
}

/* ---- The whole -------------------------------------------------------------------------------------------------------------- */

static double modularity_of(const guint32 *cluster, const DnLeidenGraph *graph, double resolution)
{
	g_autofree double *size = g_new0(double, MAX(graph->n, 1));
	double inside = 0, expected = 0;
	for (guint node = 0; node < graph->n; node++) {
		size[cluster[node]] += graph->size[node];
		inside += graph->unit * (double)weight_within(cluster, graph, node);
	}
	for (guint i = 0; i < graph->n; i++)
		expected += size[i] / graph->total * (size[i] / graph->total);
	return inside / graph->total - resolution * expected;
}

static void improve(guint32 *cluster, const DnLeidenGraph *graph, Run *run);

/* Improves the clusters on the graph whose nodes are the parts. */
static void improve_parts(Level *level)
{
	const DnLeidenGraph *graph = level->graph;
	guint n_parts = number_groups(level->part, graph->n);
	if (n_parts == graph->n)
		return;
	g_autoptr(DnLeidenGraph) above = dn_leiden_aggregate(graph, level->part, n_parts);
	g_autofree guint32 *of_part = g_new(guint32, n_parts);
	number_groups(level->cluster, graph->n);
	for (guint i = 0; i < graph->n; i++)
		of_part[level->part[i]] = level->cluster[i];
	number_groups(of_part, n_parts);
	improve(of_part, above, level->run);
	for (guint i = 0; i < graph->n; i++)
		level->cluster[i] = of_part[level->part[i]];
}

/* Improves `cluster`, numbered below the number of nodes, on this level and those above it. */
static void improve(guint32 *cluster, const DnLeidenGraph *graph, Run *run)
{
	Level level;
	level_init(&level, graph, run);
	for (guint i = 0; i < graph->n; i++) {
		level.cluster[i] = cluster[i];
		level.cluster_size[cluster[i]] += graph->size[i];
	}
	move_nodes(&level);
	if (!run->stopped) {
		refine(&level);
		improve_parts(&level);
	}
	memcpy(cluster, level.cluster, graph->n * sizeof *cluster);
	level_clear(&level);
}

double dn_leiden(guint32 *cluster, const DnLeidenGraph *graph, const DnLeidenOptions *options)
{
	enum { MOST_ROUNDS = 100 };
	Run run = {.options = options, .random = options->seed};
	double before, modularity = -G_MAXDOUBLE;
	for (guint i = 0; i < graph->n; i++)
		cluster[i] = i;
	guint rounds = 0;
	do {
		before = modularity;
		improve(cluster, graph, &run);
		modularity = modularity_of(cluster, graph, options->resolution);
	} while (++rounds < MOST_ROUNDS && !run.stopped && modularity > before + MAX(options->least_rise, least_gain));
	number_groups(cluster, graph->n);
	return modularity;
}
