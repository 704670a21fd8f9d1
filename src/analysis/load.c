/* The load of each department as a lead: how much it leads, shares and coordinates, against what its tasks would give it. */
#include "analysis/analysis.h"

/* What one department's tasks add up to. */
typedef struct {
	double leads, fractional, exclusivity, coordination, expected, joint_tasks, joint_led;
	guint led_partners;
} Load;

/* Marks with `department + 1` the others on its led tasks; counts each once. */
static guint count_new_partners(guint32 *met_by, const DnTie *members, guint n, guint department)
{
	guint fresh = 0;
	for (guint i = 0; i < n; i++) {
		if (members[i].node == department || met_by[members[i].node] == department + 1)
			continue;
		met_by[members[i].node] = department + 1;
		fresh++;
	}
	return fresh;
}

static Load sum_load(guint32 *met_by, DnAnalysis *analysis, guint department)
{
	Load load = {0};
	const guint32 *n_candidates = dn_analysis_need_candidates(analysis);
	guint n_tasks, size;
	const DnTie *tasks = dn_network_department_ties(analysis->network, department, &n_tasks);
	for (guint i = 0; i < n_tasks; i++) {
		const DnTie *members = dn_network_task_ties(analysis->network, tasks[i].node, &size);
		guint candidates = n_candidates[tasks[i].node];
		load.fractional += 1.0 / size;
		load.exclusivity += exp(1.0 - size);
		load.joint_tasks += size > 1;
		load.expected += candidates > 0 ? 1.0 / candidates : 0;
		if (tasks[i].role != DN_ROLE_LEAD)
			continue;
		load.leads++;
		load.joint_led += size > 1;
		load.coordination += size - 1;
		load.led_partners += count_new_partners(met_by, members, size, department);
	}
	return load;
}

/* The columns of this family, each NULL where not asked for. */
typedef struct {
	double *lead_share, *fractional, *expected, *excess, *coordination, *led_partners, *exclusivity, *dominance;
} Columns;

static void put(double *column, guint row, double value)
{
	if (column != NULL)
		column[row] = value;
}

static void put_load(const Columns *columns, const DnAnalysis *analysis, guint department, const Load *load, double all_leads)
{
	put(columns->lead_share, department, all_leads > 0 ? load->leads / all_leads : DN_UNDEFINED);
	put(columns->fractional, department, load->fractional);
	put(columns->coordination, department, load->coordination);
	put(columns->led_partners, department, load->led_partners);
	put(columns->exclusivity, department, load->exclusivity);
	put(columns->dominance, department, load->joint_tasks > 0 ? load->joint_led / load->joint_tasks : DN_UNDEFINED);
	if (!dn_analysis_is_ranked(analysis, department))
		return;
	put(columns->expected, department, load->expected);
	put(columns->excess, department, load->leads - load->expected);
}

static double count_leads(const DnNetwork *network)
{
	double leads = 0;
	for (guint task = 0; task < dn_network_n_tasks(network); task++) {
		guint n;
		const DnTie *ties = dn_network_task_ties(network, task, &n);
		for (guint i = 0; i < n; i++)
			leads += ties[i].role == DN_ROLE_LEAD;
	}
	return leads;
}

static gboolean compute_load(DnAnalysis *analysis, GError **error)
{
	(void)error;
	const Columns columns = {
		.lead_share = dn_analysis_want(analysis, DN_FRAME_DEPARTMENTS, "load.lead_share"),
		.fractional = dn_analysis_want(analysis, DN_FRAME_DEPARTMENTS, "load.fractional"),
		.expected = dn_analysis_want(analysis, DN_FRAME_DEPARTMENTS, "load.expected_leads"),
		.excess = dn_analysis_want(analysis, DN_FRAME_DEPARTMENTS, "load.excess_leads"),
		.coordination = dn_analysis_want(analysis, DN_FRAME_DEPARTMENTS, "load.coordination"),
		.led_partners = dn_analysis_want(analysis, DN_FRAME_DEPARTMENTS, "load.led_partners"),
		.exclusivity = dn_analysis_want(analysis, DN_FRAME_DEPARTMENTS, "load.exclusivity"),
		.dominance = dn_analysis_want(analysis, DN_FRAME_DEPARTMENTS, "load.dominance"),
	};
	guint n = dn_network_n_departments(analysis->network);
	g_autofree guint32 *met_by = g_new0(guint32, MAX(n, 1));
	double all_leads = count_leads(analysis->network);
	for (guint department = 0; department < n; department++) {
		Load load = sum_load(met_by, analysis, department);
		put_load(&columns, analysis, department, &load, all_leads);
	}
	return TRUE;
}

const DnFamily dn_family_load = {"load", compute_load};
