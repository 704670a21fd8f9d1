/* A fence around calls of igraph. Inside it igraph reports failures instead of aborting the program, keeps its warnings to
 * itself, draws from a generator of our own seed, and asks `interrupt` now and then whether to go on; leaving it restores
 * whatever was set before.
 *
 *     DnIgraphGuard guard;
 *     if (!dn_igraph_enter(&guard, seed, interrupt, data, error))
 *             return FALSE;
 *     gboolean ok = dn_igraph_check(&guard, igraph_…(…), error);
 *     dn_igraph_leave(&guard);
 *
 * igraph keeps these settings in globals and Debian builds it without thread safety: one thread at a time may be inside.
 * Guards nest. */
#ifndef DUTYNET_NETWORK_IGRAPH_GUARD_H
#define DUTYNET_NETWORK_IGRAPH_GUARD_H

#include <glib.h>
#include <igraph.h>

G_BEGIN_DECLS

/* Returns FALSE to stop. */
typedef gboolean (*DnIgraphInterrupt)(void *data);

typedef struct DnIgraphGuard DnIgraphGuard;
struct DnIgraphGuard {
	igraph_rng_t rng;
	igraph_rng_t *outer_rng; /* NULL where ours was not set */
	igraph_rng_t outer_rng_value;
	igraph_error_handler_t *outer_error;
	igraph_warning_handler_t *outer_warning;
	igraph_interruption_handler_t *outer_interruption;
	DnIgraphInterrupt interrupt;
	void *data;
	char *reason; /* of the failure, as igraph worded it; NULL for none */
	DnIgraphGuard *outer;
};

/* `interrupt` may be NULL. On failure nothing is changed and there is nothing to leave. */
gboolean dn_igraph_enter(DnIgraphGuard *guard, guint64 seed, DnIgraphInterrupt interrupt, void *data, GError **error);
void dn_igraph_leave(DnIgraphGuard *guard);

/* Inside a guard: starts its sequence of random numbers again from `seed`. */
void dn_igraph_seed(guint64 seed);

/* TRUE for IGRAPH_SUCCESS; otherwise FALSE with DN_ERROR_FOREIGN and igraph's reason. */
gboolean dn_igraph_check(DnIgraphGuard *guard, igraph_error_t code, GError **error);

G_END_DECLS

#endif
