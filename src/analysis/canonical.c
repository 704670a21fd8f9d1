/* Canonical order by colour refinement: each node's colour is a hash of its own and its neighbours' colours, round after round. */
#include "analysis/canonical.h"

#include <stdlib.h>

#include "base/parallel.h"

/* In large networks few nodes are alike, and fewer rounds tell them apart. */
enum { LEAST_ROUNDS = 3, MOST_ROUNDS = 16, TIES_IN_ALL = 1000000, NODES_A_PIECE = 32768 };

typedef const DnTie *(*Ties)(const DnNetwork *network, guint node, guint *n);

typedef struct {
	guint64 colour;
	guint32 node;
} Coloured;

/* The finaliser of SplitMix64. */
static guint64 mix(guint64 x)
{
	x = (x ^ (x >> 30)) * G_GUINT64_CONSTANT(0xbf58476d1ce4e5b9);
	x = (x ^ (x >> 27)) * G_GUINT64_CONSTANT(0x94d049bb133111eb);
	return x ^ (x >> 31);
}

/* One mode, to be recoloured from the other. */
typedef struct {
	guint64 *own;
	const guint64 *other;
	const DnNetwork *network;
	guint n_nodes;
	Ties ties;
} Mode;

/* Sums do not depend on the order of the ties; roles count. */
static void refine_piece(guint piece, guint worker, void *data)
{
	const Mode *mode = data;
	guint first = piece * NODES_A_PIECE, last = MIN(first + NODES_A_PIECE, mode->n_nodes), n;
	(void)worker;
	for (guint i = first; i < last; i++) {
		guint64 sum = 0;
		const DnTie *row = mode->ties(mode->network, i, &n);
		for (guint k = 0; k < n; k++)
			sum += mix(mode->other[row[k].node] + row[k].role + 1);
		mode->own[i] = mix(mode->own[i] ^ mix(sum + n));
	}
}

static void refine(guint64 *own, const guint64 *other, const DnNetwork *network, guint n_nodes, Ties ties)
{
	Mode mode = {own, other, network, n_nodes, ties};
	dn_parallel_run((n_nodes + NODES_A_PIECE - 1) / NODES_A_PIECE, refine_piece, &mode);
}

static int compare_coloured(const void *a, const void *b)
{
	const Coloured *x = a, *y = b;
	if (x->colour != y->colour)
		return x->colour < y->colour ? -1 : 1;
	return (x->node > y->node) - (x->node < y->node);
}

static void sort_nodes(guint32 *order, const guint64 *colour, guint n)
{
	g_autofree Coloured *nodes = g_new(Coloured, MAX(n, 1));
	for (guint i = 0; i < n; i++)
		nodes[i] = (Coloured){colour[i], i};
	qsort(nodes, n, sizeof *nodes, compare_coloured);
	for (guint i = 0; i < n; i++)
		order[i] = nodes[i].node;
}

void dn_canonical_order(guint32 *departments, guint32 *tasks, const DnNetwork *network)
{
	guint n_departments = dn_network_n_departments(network), n_tasks = dn_network_n_tasks(network);
	g_autofree guint64 *of_departments = g_new0(guint64, MAX(n_departments, 1));
	g_autofree guint64 *of_tasks = g_new0(guint64, MAX(n_tasks, 1));
	gsize rounds = CLAMP(TIES_IN_ALL / (dn_network_n_ties(network) + 1), (gsize)LEAST_ROUNDS, (gsize)MOST_ROUNDS);
	for (gsize round = 0; round < rounds; round++) {
		refine(of_tasks, of_departments, network, n_tasks, dn_network_task_ties);
		refine(of_departments, of_tasks, network, n_departments, dn_network_department_ties);
	}
	sort_nodes(departments, of_departments, n_departments);
	if (tasks != NULL)
		sort_nodes(tasks, of_tasks, n_tasks);
}
