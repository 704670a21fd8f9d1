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

enum { ROWS = 1000 };

static void count_rows(guint first, guint end, void *data)
{
	Counted *counted = data;
	for (guint i = first; i < end; i++)
		g_atomic_int_inc(&counted->times[i]);
}

/* Rows of a few entries and of many, nothing but empty ones, and all in one. */
static void does_each_row_once(void **state)
{
	(void)state;
	static const guint of_each[] = {0, 1, 5000}, of_the_last[] = {0, 1, 5000000};
	for (gsize k = 0; k < G_N_ELEMENTS(of_each) * G_N_ELEMENTS(of_the_last); k++) {
		g_autofree Counted *counted = g_new0(Counted, 1);
		gsize start[ROWS + 1] = {0};
		for (guint i = 0; i < ROWS; i++)
			start[i + 1] = start[i] + of_each[k % 3] + (i == ROWS - 1 ? of_the_last[k / 3] : 0);
		dn_parallel_rows(start, ROWS, count_rows, counted);
		for (guint i = 0; i < ROWS; i++)
			assert_int_equal(counted->times[i], 1);
	}
}

enum { LONG = 5 * 1024 * 1024 + 7 };

static gboolean holds_two_ones(const guint8 *bytes, gsize from, gsize to)
{
	for (gsize i = MAX(from, 1); i < to; i++)
		if (bytes[i - 1] == 1 && bytes[i] == 1)
			return TRUE;
	return FALSE;
}

/* What is looked for may lie across the border of two stretches, at the very start or the very end. */
static void finds_what_stands_anywhere_in_many_bytes(void **state)
{
	(void)state;
	static const gsize places[] = {0, 1, 1024 * 1024 - 2, 1024 * 1024 - 1, 1024 * 1024, 3 * 1024 * 1024 - 1, LONG - 2};
	g_autofree guint8 *bytes = g_malloc0(LONG);
	assert_false(dn_parallel_any(bytes, LONG, holds_two_ones));
	assert_false(dn_parallel_any(bytes, 0, holds_two_ones));
	for (gsize i = 0; i < G_N_ELEMENTS(places); i++) {
		bytes[places[i]] = bytes[places[i] + 1] = 1;
		assert_true(dn_parallel_any(bytes, LONG, holds_two_ones));
		bytes[places[i]] = bytes[places[i] + 1] = 0;
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(does_each_piece_once),
		cmocka_unit_test(does_nothing_for_no_piece),
		cmocka_unit_test(does_each_row_once),
		cmocka_unit_test(finds_what_stands_anywhere_in_many_bytes),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
