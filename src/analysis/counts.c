/* Plain counts: of the network, of each department by role, of each task. */
#include "analysis/analysis.h"

/* The columns of departments; any may be NULL. */
typedef struct {
	double *tasks, *of_role[3], *sole_tasks;
} Columns;

static void add_to(double *column, guint row, double value)
{
	if (column != NULL)
		column[row] += value;
}

static double *begin_column(DnAnalysis *analysis, const char *key)
{
	double *column = dn_analysis_want(analysis, DN_FRAME_DEPARTMENTS, key);
	for (guint i = 0; column != NULL && i < dn_network_n_departments(analysis->network); i++)
		column[i] = 0;
	return column;
}

/* Task by task, as ties lie in memory. Returns how many tasks have one department. */
static guint count_ties(const Columns *columns, guint of_role[3], const DnNetwork *network)
{
	guint n_single = 0, n;
	for (guint task = 0; task < dn_network_n_tasks(network); task++) {
		const DnTie *ties = dn_network_task_ties(network, task, &n);
		n_single += n == 1;
		for (guint i = 0; i < n; i++) {
			of_role[ties[i].role]++;
			add_to(columns->tasks, ties[i].node, 1);
			add_to(columns->of_role[ties[i].role], ties[i].node, 1);
			add_to(columns->sole_tasks, ties[i].node, n == 1);
		}
	}
	return n_single;
}

static void count_network(DnAnalysis *analysis)
{
	const Columns columns = {
		.tasks = begin_column(analysis, "tasks"),
		.of_role = {[DN_ROLE_LEAD] = begin_column(analysis, "leads"),
	                [DN_ROLE_PARTICIPANT] = begin_column(analysis, "participations"),
	                [DN_ROLE_JOINT] = begin_column(analysis, "joint")},
		.sole_tasks = begin_column(analysis, "sole_tasks"),
	};
	guint n_tasks = dn_network_n_tasks(analysis->network), n_departments = dn_network_n_departments(analysis->network);
	double n_ties = (double)dn_network_n_ties(analysis->network);
	guint of_role[3] = {0}, n_single = count_ties(&columns, of_role, analysis->network);
	dn_analysis_set(analysis, "tasks", n_tasks);
	dn_analysis_set(analysis, "departments", n_departments);
	dn_analysis_set(analysis, "responsibilities", n_ties);
	dn_analysis_set(analysis, "leads", of_role[DN_ROLE_LEAD]);
	dn_analysis_set(analysis, "participants", of_role[DN_ROLE_PARTICIPANT]);
	dn_analysis_set(analysis, "joint", of_role[DN_ROLE_JOINT]);
	dn_analysis_set(analysis, "single_department_tasks", n_single);
	if (n_tasks > 0 && n_departments > 0)
		dn_analysis_set(analysis, "density", n_ties / n_tasks / n_departments);
	if (n_tasks > 0)
		dn_analysis_set(analysis, "mean_departments_per_task", n_ties / n_tasks);
}

static void count_tasks(DnAnalysis *analysis)
{
	double *departments = dn_analysis_want(analysis, DN_FRAME_TASKS, "departments");
	for (guint task = 0; departments != NULL && task < dn_network_n_tasks(analysis->network); task++) {
		guint n;
		dn_network_task_ties(analysis->network, task, &n);
		departments[task] = n;
	}
}

static gboolean compute_counts(DnAnalysis *analysis, GError **error)
{
	(void)error;
	count_network(analysis);
	count_tasks(analysis);
	return TRUE;
}

const DnFamily dn_family_counts = {"counts", compute_counts};
