/* The two-mode network as two CSR arrays of ties, one for each mode, filled by counting sort. */
#include <dutynet/network.h>

#include "base/parallel.h"

struct DnNetwork {
	guint n_tasks, n_departments;
	gsize n_ties;
	gsize *task_start;       /* n_tasks + 1 */
	gsize *department_start; /* n_departments + 1 */
	DnTie *task_ties, *department_ties;
	guint8 *collective; /* one a department */
};

void dn_network_free(DnNetwork *network)
{
	if (network == NULL)
		return;
	g_free(network->task_start);
	g_free(network->department_start);
	g_free(network->task_ties);
	g_free(network->department_ties);
	g_free(network->collective);
	g_free(network);
}

static DnNetwork *network_alloc(guint n_tasks, guint n_departments)
{
	DnNetwork *network = g_new0(DnNetwork, 1);
	network->n_tasks = n_tasks;
	network->n_departments = n_departments;
	network->task_start = g_new0(gsize, (gsize)n_tasks + 1);
	network->department_start = g_new0(gsize, (gsize)n_departments + 1);
	network->collective = g_new0(guint8, MAX(n_departments, 1));
	return network;
}

/* Turns counts at start[i + 1] into the starts of rows. */
static void sum_counts(gsize *start, guint n)
{
	for (guint i = 0; i < n; i++)
		start[i + 1] += start[i];
}

typedef struct {
	DnNetwork *network;
	gsize *next; /* where each department's next tie goes */
} Side;

/* Visiting all tasks in plan order leaves each department's in that order. */
static void fill_departments(guint first, guint end, void *data)
{
	const Side *side = data;
	DnNetwork *network = side->network;
	for (guint task = 0; task < network->n_tasks; task++)
		for (gsize i = network->task_start[task]; i < network->task_start[task + 1]; i++) {
			DnTie tie = network->task_ties[i];
			if (tie.node >= first && tie.node < end)
				network->department_ties[side->next[tie.node]++] = (DnTie){.node = task, .role = tie.role};
		}
}

/* From the tasks' side. */
static void fill_department_side(DnNetwork *network)
{
	for (gsize i = 0; i < network->n_ties; i++)
		network->department_start[network->task_ties[i].node + 1]++;
	sum_counts(network->department_start, network->n_departments);
	network->department_ties = g_new(DnTie, MAX(network->n_ties, 1));
	g_autofree gsize *next = g_memdup2(network->department_start, (network->n_departments + 1) * sizeof(gsize));
	dn_parallel_rows(network->department_start, network->n_departments, fill_departments, &(Side){network, next});
}

DnNetwork *dn_network_new(const DnPlan *plan)
{
	DnNetwork *network = network_alloc(dn_plan_n_tasks(plan), dn_plan_n_departments(plan));
	for (guint department = 0; department < network->n_departments; department++)
		network->collective[department] = dn_plan_department(plan, department)->kind == DN_KIND_COLLECTIVE;
	network->n_ties = dn_plan_n_responsibilities(plan);
	network->task_ties = g_new(DnTie, MAX(network->n_ties, 1));
	gsize next = 0;
	for (guint task = 0; task < network->n_tasks; task++) {
		const DnTask *stated = dn_plan_task(plan, task);
		for (guint i = 0; i < stated->n_responsible; i++)
			network->task_ties[next++] =
				(DnTie){.node = stated->responsible[i].department, .role = stated->responsible[i].role};
		network->task_start[task + 1] = next;
	}
	fill_department_side(network);
	return network;
}

/* Places the rows at their tasks in input order; duplicates are still among them. */
static void place_rows(DnNetwork *network, gsize n_ties, const guint32 *tasks, const guint32 *departments,
                       const guint8 *roles)
{
	for (gsize i = 0; i < n_ties; i++)
		network->task_start[tasks[i] + 1]++;
	sum_counts(network->task_start, network->n_tasks);
	network->task_ties = g_new(DnTie, MAX(n_ties, 1));
	g_autofree gsize *next = g_memdup2(network->task_start, ((gsize)network->n_tasks + 1) * sizeof(gsize));
	for (gsize i = 0; i < n_ties; i++)
		network->task_ties[next[tasks[i]]++] = (DnTie){.node = departments[i], .role = roles != NULL ? roles[i] : DN_ROLE_JOINT};
}

/* Keeps the first of ties that name the same department in one task, in place. */
static void drop_duplicates(DnNetwork *network)
{
	g_autofree guint32 *seen_in = g_new0(guint32, MAX(network->n_departments, 1)); /* task + 1 */
	gsize kept = 0, begin = 0;
	for (guint task = 0; task < network->n_tasks; task++) {
		gsize end = network->task_start[task + 1];
		for (gsize i = begin; i < end; i++) {
			DnTie tie = network->task_ties[i];
			if (seen_in[tie.node] == task + 1)
				continue;
			seen_in[tie.node] = task + 1;
			network->task_ties[kept++] = tie;
		}
		begin = end;
		network->task_start[task + 1] = kept;
	}
	network->n_ties = kept;
}

DnNetwork *dn_network_new_from_ties(guint n_tasks, guint n_departments, gsize n_ties, const guint32 *tasks,
                                    const guint32 *departments, const guint8 *roles, const guint8 *collective,
                                    GError **error)
{
	for (gsize i = 0; i < n_ties; i++)
		if (tasks[i] >= n_tasks || departments[i] >= n_departments || (roles != NULL && roles[i] > DN_ROLE_JOINT)) {
			g_set_error(error, DN_ERROR, DN_ERROR_INPUT, "tie %" G_GSIZE_FORMAT " is out of range", i);
			return NULL;
		}
	DnNetwork *network = network_alloc(n_tasks, n_departments);
	for (guint i = 0; collective != NULL && i < n_departments; i++)
		network->collective[i] = collective[i] != 0;
	place_rows(network, n_ties, tasks, departments, roles);
	drop_duplicates(network);
	fill_department_side(network);
	return network;
}

guint dn_network_n_tasks(const DnNetwork *network)
{
	return network->n_tasks;
}

guint dn_network_n_departments(const DnNetwork *network)
{
	return network->n_departments;
}

gsize dn_network_n_ties(const DnNetwork *network)
{
	return network->n_ties;
}

const DnTie *dn_network_task_ties(const DnNetwork *network, guint task, guint *n)
{
	*n = (guint)(network->task_start[task + 1] - network->task_start[task]);
	return network->task_ties + network->task_start[task];
}

const DnTie *dn_network_department_ties(const DnNetwork *network, guint department, guint *n)
{
	*n = (guint)(network->department_start[department + 1] - network->department_start[department]);
	return network->department_ties + network->department_start[department];
}

gboolean dn_network_is_collective(const DnNetwork *network, guint department)
{
	return network->collective[department];
}
