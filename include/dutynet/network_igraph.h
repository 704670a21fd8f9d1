/* The network as an igraph_t, for callers who want to go on with igraph. Opt-in: the only header that needs igraph's. */
#ifndef DUTYNET_NETWORK_IGRAPH_H
#define DUTYNET_NETWORK_IGRAPH_H

#include <dutynet/network.h>
#include <igraph.h>

G_BEGIN_DECLS

/* Initialises *graph with the two-mode graph, undirected: vertices 0 … D − 1 are the departments, D … D + T − 1 the tasks;
 * edges in task order. Each edge's DnRole is written to *roles and each vertex's mode (FALSE department, TRUE task) to
 * *types, where these are not NULL; they must be initialised. The caller destroys the graph. DN_ERROR_FOREIGN. */
DN_API gboolean dn_network_to_igraph(igraph_t *graph, igraph_vector_bool_t *types, igraph_vector_int_t *roles,
                                     const DnNetwork *network, GError **error);

/* Initialises *graph with the projection, undirected, and fills *weights (initialised) with the shared tasks of each edge. */
DN_API gboolean dn_projection_to_igraph(igraph_t *graph, igraph_vector_t *weights, const DnProjection *projection,
                                        GError **error);

G_END_DECLS

#endif
