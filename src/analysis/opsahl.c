/* Paths of four ties a – t – m – u – b from counts of shared tasks. Between a and b there are Σ_m s(a,m)·s(m,b) of them, less one for each
 * task that all three share, as t and u must differ. A path is closed where a and b share a task beside t and u. Where they share none, no
 * path is; where they share three or more, each is. Where they share one, those through it are open; where they share two, those that
 * go by one and come back by the other. */
#include "analysis/opsahl.h"

#include <string.h>

#include "base/parallel.h"

enum { PIECES = 64 };

typedef struct {
	guint32 department, shared;
} Entry;

/* Each pair once, in the row of the department of lower degree, so that no row is long. */
typedef struct {
	gsize *start;
	Entry *entries;
} Oriented;

/* One worker's room; zero between departments. */
typedef struct {
	guint32 *shared;      /* tasks shared with the department at hand, or with those behind it in the orientation */
	guint32 *first;       /* the first task that is shared with it, plus 1 */
	guint32 *mark;        /* one a department: the last pair for which it was marked */
	guint32 n_marks;
} Room;

typedef struct {
	const DnNetwork *network;
	const DnProjection *projection;
	Oriented oriented;
	guint64 through[PIECES], open[PIECES], paths[PIECES];
	Room *rooms;
} Count;

/* ---- Orientation ---------------------------------------------------------------------------------------------------- */

static gboolean comes_before(const DnProjection *projection, guint32 a, guint32 b)
{
	guint n_a, n_b;
	dn_projection_partners(projection, a, &n_a);
	dn_projection_partners(projection, b, &n_b);
	return n_a != n_b ? n_a < n_b : a < b;
}

static Oriented orient(const DnProjection *projection)
{
	guint n_departments = dn_projection_n_departments(projection), n;
	Oriented oriented = {g_new(gsize, (gsize)n_departments + 1), g_new(Entry, MAX(dn_projection_n_pairs(projection), 1))};
	gsize next = 0;
	for (guint32 a = 0; a < n_departments; a++) {
		oriented.start[a] = next;
		const DnPartner *row = dn_projection_partners(projection, a, &n);
		for (guint i = 0; i < n; i++)
			if (comes_before(projection, a, row[i].department))
				oriented.entries[next++] = (Entry){row[i].department, row[i].shared};
	}
	oriented.start[n_departments] = next;
	return oriented;
}

static void oriented_clear(Oriented *oriented)
{
	g_free(oriented->start);
	g_free(oriented->entries);
}

double dn_four_paths_work(const DnProjection *projection)
{
	guint n_departments = dn_projection_n_departments(projection);
	Oriented oriented = orient(projection);
	double work = 0;
	for (gsize i = 0; i < oriented.start[n_departments]; i++) {
		guint32 end = oriented.entries[i].department;
		work += (double)(oriented.start[end + 1] - oriented.start[end]);
	}
	oriented_clear(&oriented);
	return work;
}

/* ---- Sums ------------------------------------------------------------------------------------------------------------- */

/* The triangles whose first department is `a`: each of their pairs is the end of paths through the third. */
static guint64 sum_triangles(const Count *count, Room *room, guint32 a)
{
	const gsize *start = count->oriented.start;
	const Entry *entries = count->oriented.entries;
	guint64 sum = 0;
	for (gsize i = start[a]; i < start[a + 1]; i++)
		room->shared[entries[i].department] = entries[i].shared;
	for (gsize i = start[a]; i < start[a + 1]; i++) {
		guint64 to_b = entries[i].shared;
		for (gsize k = start[entries[i].department]; k < start[entries[i].department + 1]; k++) {
			guint64 to_m = room->shared[entries[k].department], between = entries[k].shared;
			sum += to_m > 0 ? to_m * to_b + between * (to_m + to_b) : 0;
		}
	}
	for (gsize i = start[a]; i < start[a + 1]; i++)
		room->shared[entries[i].department] = 0;
	return 2 * sum;
}

/* Departments that two tasks have in common. */
static guint count_common(const DnNetwork *network, Room *room, guint32 one, guint32 other)
{
	guint n, n_other, common = 0;
	const DnTie *ties = dn_network_task_ties(network, one, &n), *others = dn_network_task_ties(network, other, &n_other);
	room->n_marks++;
	for (guint i = 0; i < n; i++)
		room->mark[ties[i].node] = room->n_marks;
	for (guint i = 0; i < n_other; i++)
		common += room->mark[others[i].node] == room->n_marks;
	return common;
}

/* Open paths that begin or end at `a`, half of each pair's: of a pair that shares one task t, those that leave a by t's other
 * departments m on another task, or come to m by t; of a pair that shares two, those over both. Needs the row of `a` in `shared`. */
static guint64 count_open(const Count *count, Room *room, guint32 a)
{
	guint n_tasks, n;
	guint64 open = 0;
	const DnTie *tasks = dn_network_department_ties(count->network, a, &n_tasks);
	for (guint i = 0; i < n_tasks; i++) {
		guint64 alone = 0, further = 0;
		const DnTie *ties = dn_network_task_ties(count->network, tasks[i].node, &n);
		for (guint k = 0; k < n; k++) {
			guint32 b = ties[k].node, shared = room->shared[b];
			if (b == a)
				continue;
			alone += shared == 1;
			further += shared - 1;
			if (shared == 2 && room->first[b] > 0)
				open += 2 * (guint64)(count_common(count->network, room, room->first[b] - 1, tasks[i].node) - 2);
			room->first[b] = shared == 2 ? tasks[i].node + 1 : 0;
		}
		open += 2 * alone * further;
	}
	return open;
}

/* Walks there and back to where they begin are no paths. */
static guint64 count_paths_over(const Count *count, guint32 middle, const DnPartner *row, guint n)
{
	guint n_tasks, size;
	guint64 reach = 0, same = 0, back = 0;
	const DnTie *tasks = dn_network_department_ties(count->network, middle, &n_tasks);
	for (guint i = 0; i < n_tasks; i++) {
		dn_network_task_ties(count->network, tasks[i].node, &size);
		reach += size - 1;
		same += (size - 1) * (guint64)(size - 1);
	}
	for (guint i = 0; i < n; i++)
		back += row[i].shared * (guint64)(row[i].shared - 1);
	return reach * reach - same - back;
}

static void count_piece(guint piece, guint worker, void *data)
{
	Count *count = data;
	guint n_departments = dn_projection_n_departments(count->projection), n;
	Room *room = &count->rooms[worker];
	if (room->shared == NULL)
		*room = (Room){g_new0(guint32, n_departments), g_new0(guint32, n_departments), g_new0(guint32, n_departments), 0};
	for (guint32 a = piece; a < n_departments; a += PIECES) {
		count->through[piece] += sum_triangles(count, room, a);
		const DnPartner *row = dn_projection_partners(count->projection, a, &n);
		for (guint i = 0; i < n; i++)
			room->shared[row[i].department] = row[i].shared;
		count->open[piece] += count_open(count, room, a);
		for (guint i = 0; i < n; i++)
			room->shared[row[i].department] = room->first[row[i].department] = 0;
		count->paths[piece] += count_paths_over(count, a, row, n);
	}
}

/* Triples of departments on one task, in every order. */
static guint64 count_triples(const DnNetwork *network)
{
	guint64 triples = 0;
	for (guint task = 0; task < dn_network_n_tasks(network); task++) {
		guint n;
		dn_network_task_ties(network, task, &n);
		triples += n > 2 ? n * (guint64)(n - 1) * (n - 2) : 0;
	}
	return triples;
}

DnFourPaths dn_four_paths_count(const DnNetwork *network, const DnProjection *projection)
{
	guint n_workers = dn_parallel_workers(PIECES);
	g_autofree Room *rooms = g_new0(Room, n_workers);
	Count count = {.network = network, .projection = projection, .oriented = orient(projection), .rooms = rooms};
	DnFourPaths found = {0, 0};
	dn_parallel_run(PIECES, count_piece, &count);
	for (guint i = 0; i < PIECES; i++) {
		found.paths += count.paths[i];
		found.closed += count.through[i] - count.open[i];
	}
	found.closed -= count_triples(network);
	for (guint i = 0; i < n_workers; i++) {
		g_free(rooms[i].shared);
		g_free(rooms[i].first);
		g_free(rooms[i].mark);
	}
	oriented_clear(&count.oriented);
	return found;
}
