/* Small networks for tests. */
#ifndef TESTS_SUPPORT_TIES_H
#define TESTS_SUPPORT_TIES_H

#include <dutynet/network.h>

/* Ties under construction. */
typedef struct {
	GArray *tasks, *departments; /* guint32 */
	GArray *roles;               /* guint8 */
} Ties;

static inline Ties ties_new(void)
{
	return (Ties){
		.tasks = g_array_new(FALSE, FALSE, sizeof(guint32)),
		.departments = g_array_new(FALSE, FALSE, sizeof(guint32)),
		.roles = g_array_new(FALSE, FALSE, sizeof(guint8)),
	};
}

static inline void ties_add(Ties *ties, guint32 task, guint32 department, DnRole role)
{
	guint8 byte = (guint8)role;
	g_array_append_val(ties->tasks, task);
	g_array_append_val(ties->departments, department);
	g_array_append_val(ties->roles, byte);
}

/* Frees the ties. */
static inline DnNetwork *ties_network(Ties *ties, guint n_tasks, guint n_departments)
{
	DnNetwork *network = dn_network_new_from_ties(
		n_tasks, n_departments, ties->tasks->len, (const guint32 *)(void *)ties->tasks->data,
		(const guint32 *)(void *)ties->departments->data, (const guint8 *)ties->roles->data, NULL, NULL);
	g_array_unref(ties->tasks);
	g_array_unref(ties->departments);
	g_array_unref(ties->roles);
	return network;
}

/* Every department on every task; the first leads. */
static inline DnNetwork *ties_complete_network(guint n_tasks, guint n_departments)
{
	Ties ties = ties_new();
	for (guint task = 0; task < n_tasks; task++)
		for (guint department = 0; department < n_departments; department++)
			ties_add(&ties, task, department, department == 0 ? DN_ROLE_LEAD : DN_ROLE_PARTICIPANT);
	return ties_network(&ties, n_tasks, n_departments);
}

/* Each tie with probability `density`; the first of a task leads in most tasks, the others are joint. */
static inline DnNetwork *ties_random_network(guint32 seed, guint n_tasks, guint n_departments, double density)
{
	Ties ties = ties_new();
	GRand *rand = g_rand_new_with_seed(seed);
	for (guint task = 0; task < n_tasks; task++) {
		gboolean led = g_rand_double(rand) < 0.8, first = TRUE;
		guint offset = (guint)g_rand_int_range(rand, 0, (gint32)n_departments);
		for (guint i = 0; i < n_departments; i++) {
			if (g_rand_double(rand) >= density)
				continue;
			ties_add(&ties, task, (i + offset) % n_departments,
			         !led ? DN_ROLE_JOINT : first ? DN_ROLE_LEAD : DN_ROLE_PARTICIPANT);
			first = FALSE;
		}
	}
	g_rand_free(rand);
	return ties_network(&ties, n_tasks, n_departments);
}

#endif
