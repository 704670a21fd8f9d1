/* Pieces of work on several threads. */
#include "cmocka_setup.h"

#include "base/parallel.h"

enum { PIECES = 10000 };

typedef struct {
	gint times[PIECES];
	guint n_workers;
	gint strangers; /* pieces done by a worker beyond those announced */
} Counted;

static void count(guint piece, guint worker, void *data)
{
	Counted *counted = data;
	g_atomic_int_inc(&counted->times[piece]);
	if (worker >= counted->n_workers)
		g_atomic_int_inc(&counted->strangers);
}

static void does_each_piece_once(void **state)
{
	(void)state;
	g_autofree Counted *counted = g_new0(Counted, 1);
	counted->n_workers = dn_parallel_workers(PIECES);
	dn_parallel_run(PIECES, count, counted);
	for (guint i = 0; i < PIECES; i++)
		assert_int_equal(counted->times[i], 1);
	assert_int_equal(counted->strangers, 0);
}

static void does_nothing_for_no_piece(void **state)
{
	(void)state;
	Counted counted = {.n_workers = dn_parallel_workers(0)};
	assert_int_equal(counted.n_workers, 1);
	dn_parallel_run(0, count, &counted);
	assert_int_equal(counted.times[0], 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(does_each_piece_once),
		cmocka_unit_test(does_nothing_for_no_piece),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
