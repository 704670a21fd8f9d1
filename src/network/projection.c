/* The one-mode projection on departments: for each department the others that it shares tasks with, as CSR rows in index order.
 *
 * Each pair is found once, from its department of lower index, with one counter a department: row by row of A·Aᵀ with a dense
 * accumulator (Gustavson 1978, doi:10.1145/355791.355796), in pieces of rows that threads share out. Two transpositions, which threads
 * share by the rows they fill, then put both halves of the symmetric matrix in index order without a sort. */
#include <dutynet/network.h>

#include "base/parallel.h"
#include "base/prefetch.h"

struct DnProjection {
	guint n_departments;
	gsize n_pairs;
	gsize *start; /* n_departments + 1 */
	DnPartner *partners;
	guint n_skipped_tasks;
	gsize n_dropped_pairs;
};

/* The pairs (a, b), a < b, for a run of rows a; b in no order within a row. */
typedef struct {
	guint first, last; /* rows; the last is not among them */
	GArray *partners;  /* DnPartner */
	gsize n_dropped;
} Piece;

/* All pieces. A worker's counters are made when it takes its first piece, and are zero between rows. */
typedef struct {
	const DnNetwork *network;
	guint min_shared;
	GArray *pieces;     /* Piece */
	gsize *row_length;  /* pairs kept of each row */
	DnPartner **counters;
	guint32 **touched;
} Triangle;

void dn_projection_free(DnProjection *projection)
{
	if (projection == NULL)
		return;
	g_free(projection->start);
	g_free(projection->partners);
	g_free(projection);
}

/* A task's departments. */
typedef struct {
	const DnTie *ties;
	guint n;
} Members;

/* Begins to load the departments of some tasks, which lie anywhere in memory: all of these are waited for at once. */
static void fetch_members(Members *members, const DnNetwork *network, const DnTie *tasks, guint n_tasks)
{
	for (guint i = 0; i < n_tasks; i++) {
		members[i].ties = dn_network_task_ties(network, tasks[i].node, &members[i].n);
		DN_PREFETCH(members[i].ties);
	}
}

/* Adds a task's departments of higher index to `counters`, and those that are new there to `touched`. Departments of lower index, which
 * are as many, are counted at `spare`, which is never new: cheaper than a branch that no processor foresees. */
static guint count_members(DnPartner *counters, guint32 *touched, guint n_touched, const Members *members, guint department, guint spare)
{
	double newman = 1.0 / (members->n - 1);
	for (guint j = 0; j < members->n; j++) {
		guint32 other = members->ties[j].node;
		DnPartner *counter = &counters[other > department ? other : spare];
		touched[n_touched] = other;
		n_touched += counter->shared++ == 0;
		counter->newman += newman;
	}
	return n_touched;
}

/* Adds one department's partners of higher index to `counters` and notes in `touched` which these are. */
static guint count_partners(DnPartner *counters, guint32 *touched, const DnNetwork *network, guint department)
{
	enum { TASKS_AHEAD = 32 };
	Members members[TASKS_AHEAD];
	guint n_touched = 0, n_tasks, spare = dn_network_n_departments(network);
	const DnTie *tasks = dn_network_department_ties(network, department, &n_tasks);
	counters[spare].shared = 1;
	for (guint first = 0; first < n_tasks; first += TASKS_AHEAD) {
		guint n = MIN(n_tasks - first, (guint)TASKS_AHEAD);
		fetch_members(members, network, tasks + first, n);
		for (guint i = 0; i < n; i++)
			if (members[i].n >= 2 && members[i].n <= DN_PROJECTION_TASK_LIMIT)
				n_touched = count_members(counters, touched, n_touched, &members[i], department, spare);
	}
	return n_touched;
}

static void fill_row(Piece *piece, const Triangle *triangle, DnPartner *counters, guint32 *touched, guint department)
{
	guint n_touched = count_partners(counters, touched, triangle->network, department), before = piece->partners->len;
	for (guint i = 0; i < n_touched; i++) {
		DnPartner *counter = &counters[touched[i]];
		counter->department = touched[i];
		if (counter->shared >= triangle->min_shared)
			g_array_append_val(piece->partners, *counter);
		*counter = (DnPartner){0};
	}
	triangle->row_length[department] = piece->partners->len - before;
	piece->n_dropped += n_touched - (piece->partners->len - before);
}

static void fill_piece(guint index, guint worker, void *data)
{
	const Triangle *triangle = data;
	Piece *piece = &g_array_index(triangle->pieces, Piece, index);
	if (triangle->counters[worker] == NULL) {
		gsize n = (gsize)dn_network_n_departments(triangle->network) + 1; /* one to spare */
		triangle->counters[worker] = g_new0(DnPartner, n);
		triangle->touched[worker] = g_new(guint32, n);
	}
	piece->partners = g_array_new(FALSE, FALSE, sizeof(DnPartner));
	for (guint a = piece->first; a < piece->last; a++)
		fill_row(piece, triangle, triangle->counters[worker], triangle->touched[worker], a);
}

/* What each row's tasks hold, all together; summed task by task, as they lie in memory. */
static gsize *work_of_rows(const DnNetwork *network)
{
	gsize *work = g_new0(gsize, MAX(dn_network_n_departments(network), 1));
	for (guint task = 0; task < dn_network_n_tasks(network); task++) {
		guint n;
		const DnTie *ties = dn_network_task_ties(network, task, &n);
		for (guint i = 0; i < n; i++)
			work[ties[i].node] += n;
	}
	return work;
}

/* Pieces of about equal work. */
static void cut_into_pieces(Triangle *triangle)
{
	enum { WORK_OF_A_PIECE = 500000 };
	guint n_departments = dn_network_n_departments(triangle->network);
	g_autofree gsize *work_of = work_of_rows(triangle->network);
	Piece piece = {0};
	gsize work = 0;
	for (guint a = 0; a < n_departments; a++) {
		work += work_of[a];
		piece.last = a + 1;
		if (work < WORK_OF_A_PIECE && piece.last < n_departments)
			continue;
		g_array_append_val(triangle->pieces, piece);
		piece.first = piece.last;
		work = 0;
	}
}

static void fill_triangle(Triangle *triangle)
{
	guint n_workers;
	triangle->pieces = g_array_new(FALSE, FALSE, sizeof(Piece));
	triangle->row_length = g_new0(gsize, MAX(dn_network_n_departments(triangle->network), 1));
	cut_into_pieces(triangle);
	n_workers = dn_parallel_workers(triangle->pieces->len);
	triangle->counters = g_new0(DnPartner *, n_workers);
	triangle->touched = g_new0(guint32 *, n_workers);
	dn_parallel_run(triangle->pieces->len, fill_piece, triangle);
	for (guint i = 0; i < n_workers; i++) {
		g_free(triangle->counters[i]);
		g_free(triangle->touched[i]);
	}
	g_free(triangle->counters);
	g_free(triangle->touched);
}

static void triangle_clear(Triangle *triangle)
{
	for (guint i = 0; i < triangle->pieces->len; i++)
		g_array_unref(g_array_index(triangle->pieces, Piece, i).partners);
	g_array_unref(triangle->pieces);
	g_free(triangle->row_length);
}

static void count_row_lengths(DnProjection *projection, const Triangle *triangle)
{
	guint n = projection->n_departments;
	for (guint i = 0; i < triangle->pieces->len; i++) {
		const Piece *piece = &g_array_index(triangle->pieces, Piece, i);
		for (guint j = 0; j < piece->partners->len; j++)
			projection->start[g_array_index(piece->partners, DnPartner, j).department + 1]++;
		projection->n_pairs += piece->partners->len;
		projection->n_dropped_pairs += piece->n_dropped;
	}
	for (guint a = 0; a < n; a++)
		projection->start[a + 1] += projection->start[a] + triangle->row_length[a];
}

/* Both halves of the rows. */
typedef struct {
	DnProjection *projection;
	const Triangle *triangle;
	gsize *next; /* where each row's next partner goes */
	const gsize *below_end;
} Halves;

/* Rows of the triangle are visited by rising a, so each row b receives its partners below b in order. */
static void fill_below(guint first, guint end, void *data)
{
	const Halves *halves = data;
	for (guint i = 0; i < halves->triangle->pieces->len; i++) {
		const Piece *piece = &g_array_index(halves->triangle->pieces, Piece, i);
		const DnPartner *partner = (const DnPartner *)(const void *)piece->partners->data;
		for (guint a = piece->first; a < piece->last; a++)
			for (gsize k = 0; k < halves->triangle->row_length[a]; k++, partner++)
				if (partner->department >= first && partner->department < end)
					halves->projection->partners[halves->next[partner->department]++] =
						(DnPartner){a, partner->shared, partner->newman};
	}
}

/* Visiting the partners below by rising b gives each row a its partners above a in order. */
static void fill_above(guint first, guint end, void *data)
{
	const Halves *halves = data;
	DnPartner *partners = halves->projection->partners;
	for (guint b = first; b < halves->projection->n_departments; b++) /* those below b, and so all that are from `first` on */
		for (gsize i = halves->projection->start[b]; i < halves->below_end[b]; i++)
			if (partners[i].department >= first && partners[i].department < end)
				partners[halves->next[partners[i].department]++] = (DnPartner){b, partners[i].shared, partners[i].newman};
}

static void fill_rows(DnProjection *projection, const Triangle *triangle)
{
	guint n = projection->n_departments;
	g_autofree gsize *next = g_memdup2(projection->start, ((gsize)n + 1) * sizeof(gsize));
	Halves halves = {projection, triangle, next, NULL};
	dn_parallel_rows(projection->start, n, fill_below, &halves);
	g_autofree gsize *below_end = g_memdup2(next, ((gsize)n + 1) * sizeof(gsize));
	halves.below_end = below_end;
	dn_parallel_rows(projection->start, n, fill_above, &halves);
}

static guint count_skipped_tasks(const DnNetwork *network)
{
	guint n_skipped = 0;
	for (guint task = 0; task < dn_network_n_tasks(network); task++) {
		guint size;
		dn_network_task_ties(network, task, &size);
		n_skipped += size > DN_PROJECTION_TASK_LIMIT;
	}
	return n_skipped;
}

DnProjection *dn_projection_new(const DnNetwork *network, guint min_shared)
{
	Triangle triangle = {.network = network, .min_shared = MAX(min_shared, 1)};
	fill_triangle(&triangle);
	DnProjection *projection = g_new0(DnProjection, 1);
	projection->n_departments = dn_network_n_departments(network);
	projection->n_skipped_tasks = count_skipped_tasks(network);
	projection->start = g_new0(gsize, (gsize)projection->n_departments + 1);
	count_row_lengths(projection, &triangle);
	projection->partners = g_new(DnPartner, MAX(2 * projection->n_pairs, 1));
	fill_rows(projection, &triangle);
	triangle_clear(&triangle);
	return projection;
}

guint dn_projection_n_departments(const DnProjection *projection)
{
	return projection->n_departments;
}

gsize dn_projection_n_pairs(const DnProjection *projection)
{
	return projection->n_pairs;
}

guint dn_projection_n_skipped_tasks(const DnProjection *projection)
{
	return projection->n_skipped_tasks;
}

gsize dn_projection_n_dropped_pairs(const DnProjection *projection)
{
	return projection->n_dropped_pairs;
}

const DnPartner *dn_projection_partners(const DnProjection *projection, guint department, guint *n)
{
	*n = (guint)(projection->start[department + 1] - projection->start[department]);
	return projection->partners + projection->start[department];
}
