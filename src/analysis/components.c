/* Connected parts of the two-mode network and of the projection. Nodes without a tie are parts of their own. */
#include "analysis/analysis.h"

/* Union–find by halving paths; nodes are departments, then tasks. */
static guint32 find_root(guint32 *parent, guint32 node)
{
	while (parent[node] != node)
		node = parent[node] = parent[parent[node]];
	return node;
}

static guint32 *join_ties(const DnNetwork *network)
{
	guint n_departments = dn_network_n_departments(network), n_tasks = dn_network_n_tasks(network);
	gsize n_nodes = (gsize)n_departments + n_tasks;
	guint32 *parent = g_new(guint32, MAX(n_nodes, 1));
	for (gsize i = 0; i < n_nodes; i++)
		parent[i] = (guint32)i;
	for (guint task = 0; task < n_tasks; task++) {
		guint n;
		const DnTie *ties = dn_network_task_ties(network, task, &n);
		for (guint i = 0; i < n; i++)
			parent[find_root(parent, ties[i].node)] = find_root(parent, n_departments + task);
	}
	return parent;
}

static gboolean compute_components(DnAnalysis *analysis, GError **error)
{
	(void)error;
	guint n_departments = dn_network_n_departments(analysis->network);
	gsize n_nodes = (gsize)n_departments + dn_network_n_tasks(analysis->network);
	g_autofree guint32 *parent = join_ties(analysis->network);
	g_autofree guint32 *size = g_new0(guint32, MAX(n_nodes, 1));
	guint components = 0, largest = 0, departmental = 0;
	g_autofree guint8 *has_department = g_new0(guint8, MAX(n_nodes, 1));
	for (gsize node = 0; node < n_nodes; node++) {
		guint32 root = find_root(parent, (guint32)node);
		components += size[root]++ == 0;
		largest = MAX(largest, size[root]);
		if (node < n_departments && !has_department[root]) {
			has_department[root] = TRUE;
			departmental++;
		}
	}
	dn_analysis_set(analysis, "components", components);
	dn_analysis_set(analysis, "largest_component", largest);
	dn_analysis_set(analysis, "projection.components", departmental);
	return TRUE;
}

const DnFamily dn_family_components = {"components", compute_components};
