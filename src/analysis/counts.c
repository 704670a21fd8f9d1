/* Plain counts: of the network, of each department by role, of each task. */
#include "analysis/analysis.h"

/* The columns of one department; any may be NULL. */
typedef struct {
	double *tasks, *leads, *participations, *joint, *sole_tasks;
} Columns;

static void add_to(double *column, guint row, double value)
{
	if (column != NULL)
		column[row] += value;
}

static void zero(double *column, guint n)
{
	for (guint i = 0; column != NULL && i < n; i++)
		column[i] = 0;
}

static void count_department(const Columns *columns, const DnNetwork *network, guint department)
{
	guint n, size;
	const DnTie *ties = dn_network_department_ties(network, department, &n);
	double *const of_role[] = {
		[DN_ROLE_LEAD] = columns->leads,
		[DN_ROLE_PARTICIPANT] = columns->participations,
		[DN_ROLE_JOINT] = columns->joint,
	};
	add_to(columns->tasks, department, n);
	for (guint i = 0; i < n; i++) {
		add_to(of_role[ties[i].role], department, 1);
		dn_network_task_ties(network, ties[i].node, &size);
		add_to(columns->sole_tasks, department, size == 1);
	}
}

static void count_departments(DnAnalysis *analysis)
{
	const Columns columns = {
		.tasks = dn_analysis_want(analysis, DN_FRAME_DEPARTMENTS, "tasks"),
		.leads = dn_analysis_want(analysis, DN_FRAME_DEPARTMENTS, "leads"),
		.participations = dn_analysis_want(analysis, DN_FRAME_DEPARTMENTS, "participations"),
		.joint = dn_analysis_want(analysis, DN_FRAME_DEPARTMENTS, "joint"),
		.sole_tasks = dn_analysis_want(analysis, DN_FRAME_DEPARTMENTS, "sole_tasks"),
	};
	guint n = dn_network_n_departments(analysis->network);
	double *const all[] = {columns.tasks, columns.leads, columns.participations, columns.joint, columns.sole_tasks};
	for (gsize i = 0; i < G_N_ELEMENTS(all); i++)
		zero(all[i], n);
	for (guint department = 0; department < n; department++)
		count_department(&columns, analysis->network, department);
}

static void count_network(DnAnalysis *analysis)
{
	guint n_tasks = dn_network_n_tasks(analysis->network), n_departments = dn_network_n_departments(analysis->network);
	double n_ties = (double)dn_network_n_ties(analysis->network);
	guint of_role[3] = {0}, n_single = 0, n;
	for (guint task = 0; task < n_tasks; task++) {
		const DnTie *ties = dn_network_task_ties(analysis->network, task, &n);
		n_single += n == 1;
		for (guint i = 0; i < n; i++)
			of_role[ties[i].role]++;
	}
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
	count_departments(analysis);
	count_tasks(analysis);
	return TRUE;
}

const DnFamily dn_family_counts = {"counts", compute_counts};
