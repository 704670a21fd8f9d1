/* Threads that take pieces of work from one counter. They live as long as the call: a pool would have to be kept in a global. */
#include "base/parallel.h"

enum { MOST_WORKERS = 64 };

typedef struct {
	DnPiece work;
	void *data;
	gint n_pieces, next;
} Job;

typedef struct {
	Job *job;
	guint worker;
	GThread *thread;
} Worker;

static void *take_pieces(void *data)
{
	const Worker *worker = data;
	Job *job = worker->job;
	for (gint piece; (piece = g_atomic_int_add(&job->next, 1)) < job->n_pieces;)
		job->work((guint)piece, worker->worker, job->data);
	return NULL;
}

/* Asking the system takes as long as a small piece of work, so it is asked once. */
static guint n_processors(void)
{
	static gsize n;
	if (g_once_init_enter(&n))
		g_once_init_leave(&n, g_get_num_processors());
	return (guint)n;
}

guint dn_parallel_workers(guint n_pieces)
{
	return MAX(MIN(MIN(n_pieces, n_processors()), (guint)MOST_WORKERS), 1);
}

/* A thread that cannot be started leaves its work to the others. */
void dn_parallel_run(guint n_pieces, DnPiece work, void *data)
{
	Job job = {.work = work, .data = data, .n_pieces = (gint)n_pieces};
	Worker workers[MOST_WORKERS];
	guint n_workers = dn_parallel_workers(n_pieces);
	for (guint i = 0; i < n_workers; i++) {
		workers[i] = (Worker){.job = &job, .worker = i};
		if (i > 0)
			workers[i].thread = g_thread_try_new("dutynet", take_pieces, &workers[i], NULL);
	}
	take_pieces(&workers[0]);
	for (guint i = 1; i < n_workers; i++)
		if (workers[i].thread != NULL)
			g_thread_join(workers[i].thread);
}

/* The ends of so many rows, where something is added, stay in a processor's cache. Each run looks through everything again: too many of
 * them cost more than that gains. */
enum { ROWS_A_RUN = 50000, MOST_RUNS = 8, ENTRIES_FOR_THREADS = 1000000 };

typedef struct {
	const gsize *start;
	guint n, n_runs;
	DnRows work;
	void *data;
} RowRuns;

/* The first row of a run: the one where its share of the entries begins. */
static guint first_row(const RowRuns *runs, guint run)
{
	gsize share = runs->start[runs->n] / runs->n_runs * run;
	guint low = 0, high = runs->n;
	while (run < runs->n_runs && low < high) {
		guint middle = low + (high - low) / 2;
		if (runs->start[middle] < share)
			low = middle + 1;
		else
			high = middle;
	}
	return run < runs->n_runs ? low : runs->n;
}

static void do_run(guint run, guint worker, void *data)
{
	(void)worker;
	const RowRuns *runs = data;
	runs->work(first_row(runs, run), first_row(runs, run + 1), runs->data);
}

void dn_parallel_rows(const gsize *start, guint n, DnRows work, void *data)
{
	guint n_runs = 1;
	if (start[n] >= ENTRIES_FOR_THREADS)
		n_runs = MIN(MAX(n / ROWS_A_RUN, dn_parallel_workers(n)), (guint)MOST_RUNS);
	dn_parallel_run(n_runs, do_run, &(RowRuns){start, n, n_runs, work, data});
}

enum { STRETCH = 1024 * 1024 };

typedef struct {
	const guint8 *bytes;
	gsize size;
	DnHolds holds;
	gint found;
} Search;

static void search_stretch(guint stretch, guint worker, void *data)
{
	(void)worker;
	Search *search = data;
	gsize from = (gsize)stretch * STRETCH;
	if (!g_atomic_int_get(&search->found) && search->holds(search->bytes, from, MIN(from + STRETCH, search->size)))
		g_atomic_int_set(&search->found, TRUE);
}

gboolean dn_parallel_any(const guint8 *bytes, gsize size, DnHolds holds)
{
	Search search = {.bytes = bytes, .size = size, .holds = holds};
	dn_parallel_run((guint)((size + STRETCH - 1) / STRETCH), search_stretch, &search);
	return search.found;
}
