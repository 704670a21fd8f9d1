/* The two-mode network as a graph to search. Tasks with the same departments are one node of it, as their distances and betweenness are the
 * same; what is between two of them is added here. */
#include "analysis/paths.h"

#include <stdlib.h>
#include <string.h>

static const guint32 none = G_MAXUINT32;

/* ---- Tasks with the same departments ------------------------------------------------------------------------------ */

/* The departments of a task in index order, so that the order of the clause does not matter. */
typedef struct {
	const guint32 *departments;
	guint n;
} Members;

static guint members_hash(gconstpointer key)
{
	const Members *members = key;
	guint hash = members->n;
	for (guint i = 0; i < members->n; i++)
		hash = (hash ^ members->departments[i]) * 0x9e3779b1u;
	return hash;
}

static gboolean members_equal(gconstpointer a, gconstpointer b)
{
	const Members *x = a, *y = b;
	return x->n == y->n && memcmp(x->departments, y->departments, x->n * sizeof *x->departments) == 0;
}

static int compare_numbers(const void *a, const void *b)
{
	guint32 x = *(const guint32 *)a, y = *(const guint32 *)b;
	return (x > y) - (x < y);
}

/* Lists the departments of every task in `departments`, which has room for all ties. */
static void list_members(Members *members, guint32 *departments, const DnNetwork *network)
{
	for (guint task = 0; task < dn_network_n_tasks(network); task++) {
		const DnTie *ties = dn_network_task_ties(network, task, &members[task].n);
		members[task].departments = departments;
		for (guint i = 0; i < members[task].n; i++)
			departments[i] = ties[i].node;
		qsort(departments, members[task].n, sizeof *departments, compare_numbers);
		departments += members[task].n;
	}
}

/* Gives each task its node in the graph, from the number of departments on; `none` where it has no department. Returns how many nodes
 * there are; `first_of` receives the first task of each that is one of tasks. */
static guint number_tasks(guint32 *node_of, guint32 *first_of, const Members *members, const DnNetwork *network)
{
	guint n_departments = dn_network_n_departments(network), n_nodes = n_departments;
	g_autoptr(GHashTable) known = g_hash_table_new(members_hash, members_equal);
	for (guint task = 0; task < dn_network_n_tasks(network); task++) {
		node_of[task] = none;
		if (members[task].n == 0)
			continue;
		const Members *same = g_hash_table_lookup(known, &members[task]);
		if (same == NULL) {
			g_hash_table_add(known, (gpointer)&members[task]);
			first_of[n_nodes - n_departments] = task;
			node_of[task] = n_nodes++;
		} else
			node_of[task] = node_of[same - members];
	}
	return n_nodes;
}

/* ---- The graph ---------------------------------------------------------------------------------------------------- */

static void fill_task_rows(DnSearchGraph *graph, const guint32 *first_of, const Members *members, guint n_departments)
{
	for (guint node = n_departments; node < graph->n; node++) {
		const Members *row = &members[first_of[node - n_departments]];
		memcpy(graph->to + graph->start[node], row->departments, row->n * sizeof *row->departments);
		graph->start[node + 1] = graph->start[node] + row->n;
	}
}

/* The departments' rows, in front, from those of the tasks. */
static void fill_department_rows(DnSearchGraph *graph, guint n_departments)
{
	g_autofree gsize *next = g_memdup2(graph->start, ((gsize)n_departments + 1) * sizeof *graph->start);
	for (guint32 node = n_departments; node < graph->n; node++)
		for (gsize i = graph->start[node]; i < graph->start[node + 1]; i++)
			graph->to[next[graph->to[i]]++] = node;
}

static void count_department_rows(DnSearchGraph *graph, const guint32 *first_of, const Members *members, guint n_departments)
{
	for (guint node = n_departments; node < graph->n; node++) {
		const Members *row = &members[first_of[node - n_departments]];
		for (guint i = 0; i < row->n; i++)
			graph->start[row->departments[i] + 1]++;
	}
	for (guint a = 0; a < n_departments; a++)
		graph->start[a + 1] += graph->start[a];
}

DnSearchGraph dn_two_mode_search_graph(guint32 *node_of, const DnNetwork *network)
{
	guint n_departments = dn_network_n_departments(network), n_tasks = dn_network_n_tasks(network);
	gsize n_ties = dn_network_n_ties(network);
	g_autofree Members *members = g_new(Members, MAX(n_tasks, 1));
	g_autofree guint32 *departments = g_new(guint32, MAX(n_ties, 1)), *first_of = g_new(guint32, MAX(n_tasks, 1));
	list_members(members, departments, network);
	DnSearchGraph graph = {.n = number_tasks(node_of, first_of, members, network)};
	graph.start = g_new0(gsize, (gsize)graph.n + 1);
	graph.to = g_new(guint32, MAX(2 * n_ties, 1));
	graph.times = g_new0(guint32, MAX(graph.n, 1));
	count_department_rows(&graph, first_of, members, n_departments);
	fill_task_rows(&graph, first_of, members, n_departments);
	fill_department_rows(&graph, n_departments);
	for (guint a = 0; a < n_departments; a++)
		graph.times[a] = 1;
	for (guint task = 0; task < n_tasks; task++)
		if (node_of[task] != none)
			graph.times[node_of[task]]++;
	return graph;
}

/* ---- Parts ---------------------------------------------------------------------------------------------------------- */

/* Numbers the parts of the graph in the order of their first node. */
static guint number_parts(guint32 *part, const DnSearchGraph *graph)
{
	guint n_parts = 0;
	g_autofree guint32 *reached = g_new(guint32, MAX(graph->n, 1));
	for (guint i = 0; i < graph->n; i++)
		part[i] = none;
	for (guint first = 0; first < graph->n; first++) {
		guint n_reached = 0;
		if (part[first] != none)
			continue;
		part[first] = n_parts;
		reached[n_reached++] = first;
		for (guint i = 0; i < n_reached; i++)
			for (gsize k = graph->start[reached[i]]; k < graph->start[reached[i] + 1]; k++) {
				if (part[graph->to[k]] != none)
					continue;
				part[graph->to[k]] = n_parts;
				reached[n_reached++] = graph->to[k];
			}
		n_parts++;
	}
	return n_parts;
}

/* ---- From the graph back to the network ----------------------------------------------------------------------------- */

static DnPaths *paths_alloc(gsize n)
{
	DnPaths *paths = g_new0(DnPaths, 1);
	paths->n = n;
	paths->farness = g_new0(double, MAX(n, 1));
	paths->eccentricity = g_new0(guint32, MAX(n, 1));
	paths->part = g_new(guint32, MAX(n, 1));
	paths->part_size = g_new0(guint32, MAX(n, 1));
	paths->betweenness = g_new0(double, MAX(n, 1));
	return paths;
}

/* A task's fellows with the same departments are two steps away, by any one of these. */
static void add_fellows(DnPathSums *sums, const DnSearchGraph *graph, guint n_departments)
{
	for (guint node = n_departments; node < graph->n; node++) {
		double times = graph->times[node], n = (double)(graph->start[node + 1] - graph->start[node]);
		if (times < 2)
			continue;
		sums->farness[node] += 2 * (times - 1);
		sums->eccentricity[node] = MAX(sums->eccentricity[node], 2);
		for (gsize i = graph->start[node]; i < graph->start[node + 1]; i++)
			sums->betweenness[graph->to[i]] += times * (times - 1) / n;
	}
}

/* `at` is the node's place in DnPaths. */
static void take_node(DnPaths *paths, gsize at, const DnPathSums *sums, const guint32 *part, guint32 node)
{
	paths->farness[at] = sums->farness[node];
	paths->eccentricity[at] = sums->eccentricity[node];
	paths->betweenness[at] = sums->betweenness[node] / 2; /* each pair was met from both ends */
	paths->part[at] = part[node];
}

static DnPaths *take_sums(DnPathSums *sums, const DnSearchGraph *graph, const guint32 *node_of, const DnNetwork *network)
{
	guint n_departments = dn_network_n_departments(network), n_tasks = dn_network_n_tasks(network);
	DnPaths *paths = paths_alloc((gsize)n_departments + n_tasks);
	g_autofree guint32 *part = g_new(guint32, MAX(graph->n, 1));
	paths->n_parts = number_parts(part, graph);
	add_fellows(sums, graph, n_departments);
	for (guint a = 0; a < n_departments; a++)
		take_node(paths, a, sums, part, a);
	for (guint task = 0; task < n_tasks; task++)
		if (node_of[task] != none)
			take_node(paths, (gsize)n_departments + task, sums, part, node_of[task]);
		else
			paths->part[n_departments + task] = paths->n_parts++;
	for (gsize i = 0; i < paths->n; i++)
		paths->part_size[paths->part[i]]++;
	return paths;
}

DnPaths *dn_paths_new(const DnNetwork *network, const DnSearchGraph *graph, const guint32 *node_of, gboolean with_betweenness,
                      DnPathsPause pause, void *data)
{
	g_autofree guint32 *sources = g_new(guint32, MAX(graph->n, 1));
	for (guint i = 0; i < graph->n; i++)
		sources[i] = i;
	g_autoptr(DnPathSums) sums = dn_batched_search(graph, sources, graph->n, with_betweenness, pause, data);
	return sums != NULL ? take_sums(sums, graph, node_of, network) : NULL;
}

void dn_paths_free(DnPaths *paths)
{
	if (paths == NULL)
		return;
	g_free(paths->farness);
	g_free(paths->eccentricity);
	g_free(paths->part);
	g_free(paths->part_size);
	g_free(paths->betweenness);
	g_free(paths);
}
