/* Connected parts of the two-mode network and of the projection. Nodes without a tie are parts of their own. */
#include "analysis/analysis.h"

/* Union–find over departments by halving paths. */
static guint32 find_root(guint32 *parent, guint32 department)
{
	while (parent[department] != department)
		department = parent[department] = parent[parent[department]];
	return department;
}

/* A task needs no place among them: it joins its departments, and belongs where the first of them does. */
static guint32 *join_departments(const DnNetwork *network)
{
	guint n_departments = dn_network_n_departments(network);
	guint32 *parent = g_new(guint32, MAX(n_departments, 1));
	for (guint32 a = 0; a < n_departments; a++)
		parent[a] = a;
	for (guint task = 0; task < dn_network_n_tasks(network); task++) {
		guint n;
		const DnTie *ties = dn_network_task_ties(network, task, &n);
		for (guint i = 1; i < n; i++)
			parent[find_root(parent, ties[i].node)] = find_root(parent, ties[0].node);
	}
	return parent;
}

static gboolean compute_components(DnAnalysis *analysis, GError **error)
{
	(void)error;
	guint n_departments = dn_network_n_departments(analysis->network), n_tasks = dn_network_n_tasks(analysis->network);
	g_autofree guint32 *parent = join_departments(analysis->network);
	g_autofree guint32 *size = g_new0(guint32, MAX(n_departments, 1)); /* of the part of each root */
	guint departmental = 0, lone_tasks = 0, largest = 0;
	for (guint32 a = 0; a < n_departments; a++) {
		departmental += parent[a] == a;
		size[find_root(parent, a)]++;
	}
	for (guint task = 0; task < n_tasks; task++) {
		guint n;
		const DnTie *ties = dn_network_task_ties(analysis->network, task, &n);
		if (n > 0)
			size[find_root(parent, ties[0].node)]++;
		else
			lone_tasks++;
	}
	for (guint32 a = 0; a < n_departments; a++)
		largest = MAX(largest, size[a]);
	dn_analysis_set(analysis, "components", (double)departmental + lone_tasks);
	dn_analysis_set(analysis, "largest_component", MAX(largest, (guint)(lone_tasks > 0)));
	dn_analysis_set(analysis, "projection.components", departmental);
	return TRUE;
}

const DnFamily dn_family_components = {"components", compute_components};
