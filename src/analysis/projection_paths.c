/* The projection as a graph to search. */
#include "analysis/projection_paths.h"

DnSearchGraph dn_projection_search_graph(const DnProjection *projection)
{
	guint n_departments = dn_projection_n_departments(projection), n;
	DnSearchGraph graph = {.n = n_departments,
	                       .start = g_new0(gsize, (gsize)n_departments + 1),
	                       .to = g_new(guint32, MAX(2 * dn_projection_n_pairs(projection), 1))};
	for (guint a = 0; a < n_departments; a++) {
		const DnPartner *partners = dn_projection_partners(projection, a, &n);
		for (guint i = 0; i < n; i++)
			graph.to[graph.start[a] + i] = partners[i].department;
		graph.start[a + 1] = graph.start[a] + n;
	}
	return graph;
}
