/* What each department's removal would do: its tasks, the parts of the network, the clusters. The plan itself is not changed here;
 * that is what scenarios do. */
#include <dutynet/robustness.h>

#include <math.h>

#include "analysis/analysis.h"
#include "analysis/partition.h"

struct DnRobustness {
	GArray *removals; /* DnRemoval */
};

/* ---- Tasks -------------------------------------------------------------------------------------------------------- */

/* Counts what becomes of one task of the department. */
static void lose_task(DnRemoval *removal, const DnAnalysis *analysis, guint task, DnRole role)
{
	guint n;
	const DnTie *ties = dn_network_task_ties(analysis->network, task, &n);
	gboolean other_lead = FALSE, heir = FALSE;
	for (guint i = 0; i < n; i++) {
		if (ties[i].node == removal->department)
			continue;
		other_lead |= ties[i].role == DN_ROLE_LEAD;
		heir |= dn_analysis_is_ranked(analysis, ties[i].node);
	}
	if (n == 1)
		removal->without_anybody++;
	else if (role == DN_ROLE_LEAD && !other_lead)
		*(heir ? &removal->passed : &removal->without_lead) += 1;
}

static void lose_tasks(DnRemoval *removal, const DnAnalysis *analysis)
{
	const DnTie *ties = dn_network_department_ties(analysis->network, removal->department, &removal->tasks);
	for (guint i = 0; i < removal->tasks; i++)
		lose_task(removal, analysis, ties[i].node, (DnRole)ties[i].role);
}

/* ---- Parts -------------------------------------------------------------------------------------------------------- */

static guint32 find_part(guint32 *parent, guint32 department)
{
	while (parent[department] != department)
		department = parent[department] = parent[parent[department]];
	return department;
}

/* The part of each department, named by one of its members, when `gone` is on no task; G_MAXUINT32 for nobody gone. */
static guint32 *find_parts(const DnNetwork *network, guint32 gone)
{
	guint n_departments = dn_network_n_departments(network);
	guint32 *part = g_new(guint32, MAX(n_departments, 1));
	for (guint32 i = 0; i < n_departments; i++)
		part[i] = i;
	for (guint task = 0; task < dn_network_n_tasks(network); task++) {
		guint n;
		const DnTie *ties = dn_network_task_ties(network, task, &n);
		guint32 first = gone;
		for (guint i = 0; i < n; i++) {
			if (ties[i].node == gone)
				continue;
			if (first == gone)
				first = ties[i].node;
			part[find_part(part, ties[i].node)] = find_part(part, first);
		}
	}
	for (guint32 i = 0; i < n_departments; i++)
		part[i] = find_part(part, i);
	return part;
}

/* Only the part that held the department can fall apart. */
static void lose_paths(DnRemoval *removal, const DnNetwork *network, const guint32 *before)
{
	guint n = dn_network_n_departments(network), others = 0, parts = 0, largest = 0;
	g_autofree guint32 *after = find_parts(network, removal->department);
	g_autofree guint *size = g_new0(guint, MAX(n, 1));
	for (guint32 i = 0; i < n; i++) {
		if (i == removal->department || before[i] != before[removal->department])
			continue;
		parts += size[after[i]]++ == 0;
		largest = MAX(largest, size[after[i]]);
		others++;
	}
	removal->new_parts = parts > 0 ? parts - 1 : 0;
	removal->cut_off = others - largest;
}

/* ---- Clusters ----------------------------------------------------------------------------------------------------- */

/* The same nodes, one of them without ties. */
static DnNetwork *network_without(const DnNetwork *network, guint32 gone)
{
	gsize most = MAX(dn_network_n_ties(network), 1), n_kept = 0;
	guint n_departments = dn_network_n_departments(network);
	g_autofree guint32 *tasks = g_new(guint32, most), *departments = g_new(guint32, most);
	g_autofree guint8 *roles = g_new(guint8, most), *collective = g_new(guint8, MAX(n_departments, 1));
	for (guint i = 0; i < n_departments; i++)
		collective[i] = dn_network_is_collective(network, i) ? 1 : 0;
	for (guint32 task = 0; task < dn_network_n_tasks(network); task++) {
		guint n;
		const DnTie *ties = dn_network_task_ties(network, task, &n);
		for (guint i = 0; i < n; i++) {
			if (ties[i].node == gone)
				continue;
			tasks[n_kept] = task;
			departments[n_kept] = ties[i].node;
			roles[n_kept++] = (guint8)ties[i].role;
		}
	}
	return dn_network_new_from_ties(dn_network_n_tasks(network), n_departments, n_kept, tasks, departments, roles, collective, NULL);
}

/* The cluster of each department; 0 for none. */
static guint *list_clusters(const DnClusters *clusters, guint n_departments)
{
	guint *cluster = g_new0(guint, MAX(n_departments, 1));
	for (guint i = 0; i < clusters->n_members; i++)
		for (guint k = 0; k < clusters->members[i].n_departments; k++)
			cluster[clusters->members[i].departments[k]] = clusters->members[i].id;
	return cluster;
}

static double agreement(const guint *before, const guint *after, guint n)
{
	g_autofree guint32 *a = g_new(guint32, MAX(n, 1)), *b = g_new(guint32, MAX(n, 1));
	guint both = 0;
	for (guint i = 0; i < n; i++)
		if (before[i] > 0 && after[i] > 0) {
			a[both] = before[i];
			b[both++] = after[i];
		}
	if (both < 2)
		return DN_UNDEFINED;
	dn_partition_normalise(a, both);
	dn_partition_normalise(b, both);
	return dn_partition_adjusted_rand(a, b, both);
}

static gboolean lose_clusters(DnRemoval *removal, const DnAnalysis *analysis, const guint *before, GError **error)
{
	static const char *const measures[] = {"cluster", NULL}; /* without the two-mode ones, whose proof takes seconds */
	DnAnalysisOptions options = analysis->options;
	options.measures = measures;
	g_autoptr(DnNetwork) rest = network_without(analysis->network, removal->department);
	g_autoptr(DnAnalysis) anew = dn_analysis_new(NULL, rest, &options, error);
	if (anew == NULL)
		return FALSE;
	guint n = dn_network_n_departments(rest);
	g_autofree guint *after = list_clusters(anew->clusters, n);
	removal->cluster_agreement = agreement(before, after, n);
	return TRUE;
}

/* ---- The whole ---------------------------------------------------------------------------------------------------- */

static int compare_removals(const void *x, const void *y)
{
	const DnRemoval *a = x, *b = y;
	guint stranded_a = a->without_anybody + a->without_lead, stranded_b = b->without_anybody + b->without_lead;
	if (stranded_a != stranded_b)
		return stranded_a > stranded_b ? -1 : 1;
	if (a->cut_off != b->cut_off)
		return a->cut_off > b->cut_off ? -1 : 1;
	if (a->passed != b->passed)
		return a->passed > b->passed ? -1 : 1;
	double agreement_a = isnan(a->cluster_agreement) ? 1 : a->cluster_agreement;
	double agreement_b = isnan(b->cluster_agreement) ? 1 : b->cluster_agreement;
	if (agreement_a < agreement_b || agreement_a > agreement_b)
		return agreement_a < agreement_b ? -1 : 1;
	return (a->department > b->department) - (a->department < b->department);
}

DnRobustness *dn_robustness_new(const DnAnalysis *analysis, GError **error)
{
	g_autoptr(DnRobustness) robustness = g_new0(DnRobustness, 1);
	robustness->removals = g_array_new(FALSE, FALSE, sizeof(DnRemoval));
	const DnClusters *clusters = dn_analysis_clusters(analysis);
	guint n = dn_network_n_departments(analysis->network);
	g_autofree guint32 *parts = find_parts(analysis->network, G_MAXUINT32);
	g_autofree guint *members = clusters != NULL ? list_clusters(clusters, n) : NULL;
	for (guint32 i = 0; i < n; i++) {
		DnRemoval removal = {.department = i, .cluster_agreement = DN_UNDEFINED};
		if (!dn_analysis_is_ranked(analysis, i))
			continue;
		lose_tasks(&removal, analysis);
		lose_paths(&removal, analysis->network, parts);
		if (members != NULL && !lose_clusters(&removal, analysis, members, error))
			return NULL;
		g_array_append_val(robustness->removals, removal);
	}
	g_array_sort(robustness->removals, compare_removals);
	return g_steal_pointer(&robustness);
}

void dn_robustness_free(DnRobustness *robustness)
{
	if (robustness == NULL)
		return;
	g_array_unref(robustness->removals);
	g_free(robustness);
}

const DnRemoval *dn_robustness_removals(const DnRobustness *robustness, guint *n)
{
	*n = robustness->removals->len;
	return (const DnRemoval *)(void *)robustness->removals->data;
}
