/* Shortest paths by breadth-first search on the CSR arrays themselves: several times faster than building a graph for it, and
 * distances and betweenness come from the same sweep. */
#include "analysis/paths.h"

static const guint32 unreached = G_MAXUINT32;

/* The state of one search. Nodes are numbered like in DnPaths. */
typedef struct {
	const DnNetwork *network;
	DnPaths *paths;
	guint n_departments;
	guint32 *distance, *reached; /* `reached` lists the nodes in the order of their distance */
	guint n_reached;
	double *count; /* shortest paths from the source */
	double *share; /* of the paths from the source, what depends on a node */
} Search;

/* The neighbours of a node; their numbers are node + *offset. */
static const DnTie *neighbours(const Search *search, guint32 node, guint *n, guint32 *offset)
{
	if (node < search->n_departments) {
		*offset = search->n_departments;
		return dn_network_department_ties(search->network, node, n);
	}
	*offset = 0;
	return dn_network_task_ties(search->network, node - search->n_departments, n);
}

static void search_from(Search *search, guint32 source)
{
	search->reached[0] = source;
	search->n_reached = 1;
	search->distance[source] = 0;
	search->count[source] = 1;
	for (guint i = 0; i < search->n_reached; i++) {
		guint n;
		guint32 node = search->reached[i], offset;
		const DnTie *ties = neighbours(search, node, &n, &offset);
		for (guint k = 0; k < n; k++) {
			guint32 next = ties[k].node + offset;
			if (search->distance[next] == unreached) {
				search->distance[next] = search->distance[node] + 1;
				search->reached[search->n_reached++] = next;
			}
			if (search->distance[next] == search->distance[node] + 1)
				search->count[next] += search->count[node];
		}
	}
}

static void sum_distances(Search *search, guint32 source)
{
	double sum = 0;
	for (guint i = 0; i < search->n_reached; i++)
		sum += search->distance[search->reached[i]];
	search->paths->farness[source] = sum;
	search->paths->eccentricity[source] = search->distance[search->reached[search->n_reached - 1]];
	if (search->paths->part[source] != unreached)
		return;
	for (guint i = 0; i < search->n_reached; i++)
		search->paths->part[search->reached[i]] = search->paths->n_parts;
	search->paths->part_size[search->paths->n_parts++] = search->n_reached;
}

/* From the farthest node back: each hands on to those before it their part of its own share and of itself. */
static void gather_shares(Search *search, guint32 source)
{
	for (guint i = search->n_reached; i-- > 0;) {
		guint n;
		guint32 node = search->reached[i], offset;
		const DnTie *ties = neighbours(search, node, &n, &offset);
		double handed = (1 + search->share[node]) / search->count[node];
		for (guint k = 0; k < n; k++) {
			guint32 before = ties[k].node + offset;
			if (search->distance[before] + 1 == search->distance[node])
				search->share[before] += search->count[before] * handed;
		}
		if (node != source)
			search->paths->betweenness[node] += search->share[node] / 2; /* each pair is met from both ends */
	}
}

static void forget(Search *search)
{
	for (guint i = 0; i < search->n_reached; i++) {
		guint32 node = search->reached[i];
		search->distance[node] = unreached;
		search->count[node] = search->share[node] = 0;
	}
}

static DnPaths *paths_alloc(gsize n)
{
	DnPaths *paths = g_new0(DnPaths, 1);
	paths->n = n;
	paths->farness = g_new0(double, MAX(n, 1));
	paths->eccentricity = g_new0(guint32, MAX(n, 1));
	paths->part = g_new(guint32, MAX(n, 1));
	paths->part_size = g_new0(guint32, MAX(n, 1));
	paths->betweenness = g_new0(double, MAX(n, 1));
	for (gsize i = 0; i < n; i++)
		paths->part[i] = unreached;
	return paths;
}

DnPaths *dn_paths_new(const DnNetwork *network, gboolean with_betweenness, DnPathsProgress progress, void *data)
{
	guint n_departments = dn_network_n_departments(network);
	gsize n = (gsize)n_departments + dn_network_n_tasks(network);
	g_autoptr(DnPaths) paths = paths_alloc(n);
	g_autofree guint32 *distance = g_new(guint32, MAX(n, 1));
	g_autofree guint32 *reached = g_new(guint32, MAX(n, 1));
	g_autofree double *count = g_new0(double, MAX(n, 1));
	g_autofree double *share = g_new0(double, MAX(n, 1));
	Search search = {network, paths, n_departments, distance, reached, 0, count, share};
	for (gsize i = 0; i < n; i++)
		distance[i] = unreached;
	for (guint32 source = 0; source < n; source++) {
		search_from(&search, source);
		sum_distances(&search, source);
		if (with_betweenness)
			gather_shares(&search, source);
		forget(&search);
		if (!progress((double)source / (double)n, data))
			return NULL;
	}
	return g_steal_pointer(&paths);
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
