/* The fence around igraph: failures become errors, interrupts stop, and whatever was set before is set again. */
#include "cmocka_setup.h"

#include <dutynet/error.h>

#include <string.h>

#include "network/igraph_guard.h"

static void reports_a_failure_with_igraphs_reason(void **state)
{
	(void)state;
	g_autoptr(GError) error = NULL;
	DnIgraphGuard guard;
	igraph_t graph;
	assert_true(dn_igraph_enter(&guard, 1, NULL, NULL, &error));
	assert_false(dn_igraph_check(&guard, igraph_empty(&graph, -1, IGRAPH_UNDIRECTED), &error));
	dn_igraph_leave(&guard);
	assert_true(g_error_matches(error, DN_ERROR, DN_ERROR_FOREIGN));
	assert_true(g_str_has_prefix(error->message, "igraph: "));
	assert_true(strlen(error->message) > strlen("igraph: "));
}

static void forgets_a_failure_that_was_reported(void **state)
{
	(void)state;
	g_autoptr(GError) error = NULL;
	DnIgraphGuard guard;
	igraph_t graph;
	assert_true(dn_igraph_enter(&guard, 1, NULL, NULL, NULL));
	assert_false(dn_igraph_check(&guard, igraph_empty(&graph, -1, IGRAPH_UNDIRECTED), NULL));
	assert_true(dn_igraph_check(&guard, igraph_empty(&graph, 3, IGRAPH_UNDIRECTED), &error));
	assert_null(error);
	igraph_destroy(&graph);
	dn_igraph_leave(&guard);
}

static gboolean refuse(void *data)
{
	++*(guint *)data;
	return FALSE;
}

static void stops_when_the_interrupt_says_so(void **state)
{
	(void)state;
	guint asked = 0;
	g_autoptr(GError) error = NULL;
	DnIgraphGuard guard;
	assert_true(dn_igraph_enter(&guard, 1, refuse, &asked, NULL));
	assert_false(dn_igraph_check(&guard, igraph_allow_interruption(NULL), &error));
	dn_igraph_leave(&guard);
	assert_int_equal(asked, 1);
	assert_true(g_error_matches(error, DN_ERROR, DN_ERROR_FOREIGN));
	assert_string_equal(error->message, "interrupted");
}

static double draw(guint64 seed)
{
	DnIgraphGuard guard;
	assert_true(dn_igraph_enter(&guard, seed, NULL, NULL, NULL));
	double value = igraph_rng_get_unif01(igraph_rng_default());
	dn_igraph_leave(&guard);
	return value;
}

static void draws_the_same_numbers_from_the_same_seed(void **state)
{
	(void)state;
	double first = draw(7);
	assert_true(draw(7) == first);
	assert_false(draw(8) == first);
}

static void starts_the_sequence_again(void **state)
{
	(void)state;
	DnIgraphGuard guard;
	assert_true(dn_igraph_enter(&guard, 7, NULL, NULL, NULL));
	double first = igraph_rng_get_unif01(igraph_rng_default());
	assert_false(igraph_rng_get_unif01(igraph_rng_default()) == first);
	dn_igraph_seed(7);
	assert_true(igraph_rng_get_unif01(igraph_rng_default()) == first);
	dn_igraph_leave(&guard);
}

static void leaves_the_callers_sequence_where_it_was(void **state)
{
	(void)state;
	igraph_rng_seed(igraph_rng_default(), 5);
	igraph_rng_get_unif01(igraph_rng_default());
	double expected = igraph_rng_get_unif01(igraph_rng_default());
	igraph_rng_seed(igraph_rng_default(), 5);
	igraph_rng_get_unif01(igraph_rng_default());
	draw(7);
	assert_true(igraph_rng_get_unif01(igraph_rng_default()) == expected);
}

static guint errors_seen;

static void count_error(const char *reason, const char *file, int line, igraph_error_t code)
{
	(void)reason;
	(void)file;
	(void)line;
	(void)code;
	errors_seen++;
	IGRAPH_FINALLY_FREE();
}

static void gives_the_error_handler_back(void **state)
{
	(void)state;
	igraph_t graph;
	igraph_error_handler_t *before = igraph_set_error_handler(count_error);
	draw(1);
	igraph_empty(&graph, -1, IGRAPH_UNDIRECTED);
	assert_int_equal(errors_seen, 1);
	assert_ptr_equal(igraph_set_error_handler(before), count_error);
}

static void nests(void **state)
{
	(void)state;
	g_autoptr(GError) error = NULL;
	DnIgraphGuard outer, inner;
	igraph_t graph;
	assert_true(dn_igraph_enter(&outer, 1, NULL, NULL, NULL));
	assert_true(dn_igraph_enter(&inner, 2, NULL, NULL, NULL));
	assert_false(dn_igraph_check(&inner, igraph_empty(&graph, -1, IGRAPH_UNDIRECTED), NULL));
	dn_igraph_leave(&inner);
	assert_true(dn_igraph_check(&outer, igraph_empty(&graph, 2, IGRAPH_UNDIRECTED), &error));
	igraph_destroy(&graph);
	assert_false(dn_igraph_check(&outer, igraph_empty(&graph, -1, IGRAPH_UNDIRECTED), &error));
	assert_non_null(error);
	dn_igraph_leave(&outer);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reports_a_failure_with_igraphs_reason),
		cmocka_unit_test(forgets_a_failure_that_was_reported),
		cmocka_unit_test(stops_when_the_interrupt_says_so),
		cmocka_unit_test(draws_the_same_numbers_from_the_same_seed),
		cmocka_unit_test(starts_the_sequence_again),
		cmocka_unit_test(leaves_the_callers_sequence_where_it_was),
		cmocka_unit_test(gives_the_error_handler_back),
		cmocka_unit_test(nests),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
