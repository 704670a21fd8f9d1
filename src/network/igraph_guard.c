/* The fence around calls of igraph. Its handlers get no data pointer, so the innermost guard has to be reachable from a
 * thread-local variable: the library's only one. */
#include "network/igraph_guard.h"

#include <dutynet/error.h>

static _Thread_local DnIgraphGuard *innermost;

/* igraph calls this where the error arises and again on each level above it: the first call knows the cause. */
static void keep_reason(const char *reason, const char *file, int line, igraph_error_t code)
{
	(void)file;
	(void)line;
	(void)code;
	if (innermost->reason == NULL)
		innermost->reason = g_strdup(reason);
	IGRAPH_FINALLY_FREE();
}

static igraph_error_t ask_interrupt(void *unused)
{
	(void)unused;
	if (innermost->interrupt == NULL || innermost->interrupt(innermost->data))
		return IGRAPH_SUCCESS;
	IGRAPH_FINALLY_FREE();
	return IGRAPH_INTERRUPTED;
}

void dn_igraph_seed(guint64 seed)
{
	igraph_rng_seed(igraph_rng_default(), (igraph_uint_t)seed);
}

gboolean dn_igraph_enter(DnIgraphGuard *guard, guint64 seed, DnIgraphInterrupt interrupt, void *data, GError **error)
{
	*guard = (DnIgraphGuard){.interrupt = interrupt, .data = data, .outer = innermost};
	innermost = guard;
	guard->outer_error = igraph_set_error_handler(keep_reason);
	guard->outer_warning = igraph_set_warning_handler(igraph_warning_handler_ignore);
	guard->outer_interruption = igraph_set_interruption_handler(ask_interrupt);
	if (!dn_igraph_check(guard, igraph_rng_init(&guard->rng, &igraph_rngtype_mt19937), error)) {
		dn_igraph_leave(guard);
		return FALSE;
	}
	guard->outer_rng = igraph_rng_default();
	guard->outer_rng_value = *guard->outer_rng;
	igraph_rng_set_default(&guard->rng);
	dn_igraph_seed(seed);
	return TRUE;
}

/* igraph 0.10.2 keeps the default generator by value and always gives out the same pointer to it; later versions keep the
 * pointer that they were given. */
static void restore_rng(DnIgraphGuard *guard)
{
	gboolean kept_by_value = igraph_rng_default() == guard->outer_rng;
	igraph_rng_set_default(kept_by_value ? &guard->outer_rng_value : guard->outer_rng);
	igraph_rng_destroy(&guard->rng);
}

void dn_igraph_leave(DnIgraphGuard *guard)
{
	if (guard->outer_rng != NULL)
		restore_rng(guard);
	igraph_set_interruption_handler(guard->outer_interruption);
	igraph_set_warning_handler(guard->outer_warning);
	igraph_set_error_handler(guard->outer_error);
	innermost = guard->outer;
	g_free(guard->reason);
}

gboolean dn_igraph_check(DnIgraphGuard *guard, igraph_error_t code, GError **error)
{
	if (code == IGRAPH_SUCCESS)
		return TRUE;
	if (code == IGRAPH_INTERRUPTED)
		g_set_error_literal(error, DN_ERROR, DN_ERROR_FOREIGN, "interrupted");
	else
		g_set_error(error, DN_ERROR, DN_ERROR_FOREIGN, "igraph: %s",
		            guard->reason != NULL ? guard->reason : igraph_strerror(code));
	g_clear_pointer(&guard->reason, g_free);
	return FALSE;
}
