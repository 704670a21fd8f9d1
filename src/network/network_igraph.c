/* The two-mode network and its projection as igraph graphs. */
#include <dutynet/network_igraph.h>

#include "network/igraph_guard.h"

/* ---- Two-mode ---------------------------------------------------------------------------------------------------- */

static igraph_error_t fill_types(igraph_vector_bool_t *types, igraph_integer_t n_departments, igraph_integer_t n)
{
	IGRAPH_CHECK(igraph_vector_bool_resize(types, n));
	for (igraph_integer_t i = 0; i < n; i++)
		VECTOR(*types)[i] = i >= n_departments;
	return IGRAPH_SUCCESS;
}

/* Ties in task order: their ends into `edges`, their roles into `roles` where it is wanted. */
static void list_ties(igraph_vector_int_t *edges, igraph_vector_int_t *roles, const DnNetwork *network)
{
	igraph_integer_t next = 0, n_departments = dn_network_n_departments(network);
	for (guint task = 0; task < dn_network_n_tasks(network); task++) {
		guint n;
		const DnTie *ties = dn_network_task_ties(network, task, &n);
		for (guint i = 0; i < n; i++, next++) {
			VECTOR(*edges)[2 * next] = ties[i].node;
			VECTOR(*edges)[2 * next + 1] = n_departments + task;
			if (roles != NULL)
				VECTOR(*roles)[next] = ties[i].role;
		}
	}
}

static igraph_error_t create_two_mode(igraph_t *graph, igraph_vector_bool_t *types, igraph_vector_int_t *roles,
                                      const DnNetwork *network)
{
	igraph_integer_t n_departments = dn_network_n_departments(network);
	igraph_integer_t n = n_departments + dn_network_n_tasks(network);
	igraph_integer_t n_ties = (igraph_integer_t)dn_network_n_ties(network);
	if (types != NULL)
		IGRAPH_CHECK(fill_types(types, n_departments, n));
	if (roles != NULL)
		IGRAPH_CHECK(igraph_vector_int_resize(roles, n_ties));
	igraph_vector_int_t edges;
	IGRAPH_CHECK(igraph_vector_int_init(&edges, 2 * n_ties));
	list_ties(&edges, roles, network);
	igraph_error_t code = igraph_create(graph, &edges, n, IGRAPH_UNDIRECTED);
	igraph_vector_int_destroy(&edges);
	return code;
}

gboolean dn_network_to_igraph(igraph_t *graph, igraph_vector_bool_t *types, igraph_vector_int_t *roles,
                              const DnNetwork *network, GError **error)
{
	DnIgraphGuard guard;
	if (!dn_igraph_enter(&guard, 1, NULL, NULL, error))
		return FALSE;
	gboolean ok = dn_igraph_check(&guard, create_two_mode(graph, types, roles, network), error);
	dn_igraph_leave(&guard);
	return ok;
}

/* ---- Projection -------------------------------------------------------------------------------------------------- */

/* Pairs in order of their first, then their second department. */
static void list_pairs(igraph_vector_int_t *edges, igraph_vector_t *weights, const DnProjection *projection)
{
	igraph_integer_t next = 0;
	for (guint a = 0; a < dn_projection_n_departments(projection); a++) {
		guint n;
		const DnPartner *partners = dn_projection_partners(projection, a, &n);
		for (guint i = 0; i < n; i++) {
			if (partners[i].department < a)
				continue;
			VECTOR(*edges)[2 * next] = a;
			VECTOR(*edges)[2 * next + 1] = partners[i].department;
			VECTOR(*weights)[next++] = partners[i].shared;
		}
	}
}

static igraph_error_t create_projection(igraph_t *graph, igraph_vector_t *weights, const DnProjection *projection)
{
	igraph_integer_t n_pairs = (igraph_integer_t)dn_projection_n_pairs(projection);
	igraph_vector_int_t edges;
	IGRAPH_CHECK(igraph_vector_resize(weights, n_pairs));
	IGRAPH_CHECK(igraph_vector_int_init(&edges, 2 * n_pairs));
	list_pairs(&edges, weights, projection);
	igraph_error_t code = igraph_create(graph, &edges, dn_projection_n_departments(projection), IGRAPH_UNDIRECTED);
	igraph_vector_int_destroy(&edges);
	return code;
}

gboolean dn_projection_to_igraph(igraph_t *graph, igraph_vector_t *weights, const DnProjection *projection,
                                 GError **error)
{
	DnIgraphGuard guard;
	if (!dn_igraph_enter(&guard, 1, NULL, NULL, error))
		return FALSE;
	gboolean ok = dn_igraph_check(&guard, create_projection(graph, weights, projection), error);
	dn_igraph_leave(&guard);
	return ok;
}
