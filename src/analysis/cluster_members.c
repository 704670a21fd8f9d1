/* The clusters as lists: departments strongest first, the tasks that belong to each, a label and a heading. */
#include "analysis/cluster_members.h"

#include <stdlib.h>

#include "base/parallel.h"

/* What the lists are ordered by, one entry a department. */
typedef struct {
	guint32 department, cluster;
	gboolean ranked;
	double inner; /* strength within its cluster */
	double strength;
} Member;

enum { MEMBERS_A_PIECE = 4096 };

typedef struct {
	const DnAnalysis *analysis;
	Member *list;
	guint n;
} Members;

typedef struct {
	guint32 old_id, n;
	double strength;
} Size;

/* ---- Order ------------------------------------------------------------------------------------------------------ */

static int compare_numbers(double a, double b)
{
	return (a < b) - (a > b);
}

static int compare_sizes(const void *a, const void *b)
{
	const Size *x = a, *y = b;
	if (x->n != y->n)
		return x->n > y->n ? -1 : 1;
	int order = compare_numbers(x->strength, y->strength);
	return order != 0 ? order : (x->old_id > y->old_id) - (x->old_id < y->old_id);
}

/* By cluster, then by strength within it, then by strength, then by plan order. */
static int compare_members(const void *a, const void *b)
{
	const Member *x = a, *y = b;
	if (x->cluster != y->cluster)
		return x->cluster < y->cluster ? -1 : 1;
	int order = compare_numbers(x->inner, y->inner);
	if (order == 0)
		order = compare_numbers(x->strength, y->strength);
	return order != 0 ? order : (x->department > y->department) - (x->department < y->department);
}

/* Fills the strengths of some members. */
static void weigh_members(guint piece, guint worker, void *data)
{
	(void)worker;
	const Members *members = data;
	const guint32 *cluster_of = members->analysis->cluster_of;
	for (guint i = piece * MEMBERS_A_PIECE; i < members->n && i < (piece + 1) * MEMBERS_A_PIECE; i++) {
		Member *member = &members->list[i];
		guint64 inner = 0, strength = 0;
		guint n;
		const DnPartner *partners = dn_projection_partners(members->analysis->projection, member->department, &n);
		for (guint k = 0; k < n; k++) {
			strength += partners[k].shared;
			inner += cluster_of[partners[k].department] == member->cluster ? partners[k].shared : 0;
		}
		member->inner = (double)inner;
		member->strength = (double)strength;
	}
}

/* In plan order. */
static void list_members(Members *members)
{
	const DnAnalysis *analysis = members->analysis;
	guint n_departments = dn_network_n_departments(analysis->network);
	members->list = g_new(Member, MAX(n_departments, 1));
	for (guint a = 0; a < n_departments; a++)
		if (analysis->cluster_of[a] > 0)
			members->list[members->n++] =
				(Member){.department = a, .cluster = analysis->cluster_of[a], .ranked = dn_analysis_is_ranked(analysis, a)};
	dn_parallel_run((members->n + MEMBERS_A_PIECE - 1) / MEMBERS_A_PIECE, weigh_members, members);
}

/* Gives the largest cluster the id 1. Returns how many there are. */
static guint renumber(DnAnalysis *analysis, const Members *members)
{
	guint n_clusters = 0;
	for (guint i = 0; i < members->n; i++)
		n_clusters = MAX(n_clusters, members->list[i].cluster);
	g_autofree Size *sizes = g_new0(Size, MAX(n_clusters, 1));
	g_autofree guint32 *new_id = g_new0(guint32, n_clusters + 1);
	for (guint i = 0; i < members->n; i++) {
		Size *size = &sizes[members->list[i].cluster - 1];
		size->old_id = members->list[i].cluster;
		size->n++;
		size->strength += members->list[i].strength;
	}
	qsort(sizes, n_clusters, sizeof *sizes, compare_sizes);
	for (guint i = 0; i < n_clusters; i++)
		new_id[sizes[i].old_id] = i + 1;
	for (guint i = 0; i < members->n; i++)
		analysis->cluster_of[members->list[i].department] = members->list[i].cluster = new_id[members->list[i].cluster];
	return n_clusters;
}

/* ---- Tasks ------------------------------------------------------------------------------------------------------ */

/* Whether `cluster` comes before `best` for a task: more of its departments, a lead among them, the larger of the two. */
static gboolean comes_before(const guint32 *counts, const guint8 *leading, guint32 cluster, guint32 best)
{
	if (counts[cluster] != counts[best])
		return counts[cluster] > counts[best];
	return leading[cluster] != leading[best] ? leading[cluster] : cluster < best;
}

/* The cluster with most of a task's departments; where several have as many, one with a lead, then the larger one. Never the order
 * of the clause, which in a table is that of its rows. 0 where no department is in a cluster. `counts` and `leading` are zero
 * before and after. */
static guint32 cluster_of_task(guint32 *counts, guint8 *leading, const DnAnalysis *analysis, guint task)
{
	guint n;
	guint32 best = 0;
	const DnTie *ties = dn_network_task_ties(analysis->network, task, &n);
	for (guint i = 0; i < n; i++) {
		guint32 cluster = analysis->cluster_of[ties[i].node];
		counts[cluster] += cluster > 0;
		leading[cluster] |= cluster > 0 && ties[i].role == DN_ROLE_LEAD;
	}
	for (guint i = 0; i < n; i++) {
		guint32 cluster = analysis->cluster_of[ties[i].node];
		if (cluster > 0 && comes_before(counts, leading, cluster, best))
			best = cluster;
	}
	for (guint i = 0; i < n; i++)
		counts[analysis->cluster_of[ties[i].node]] = leading[analysis->cluster_of[ties[i].node]] = 0;
	return best;
}

/* One list of tasks a cluster, plan order. */
static GPtrArray *share_out_tasks(const DnAnalysis *analysis, guint n_clusters)
{
	GPtrArray *lists = g_ptr_array_new_with_free_func((GDestroyNotify)g_array_unref);
	for (guint i = 0; i < n_clusters; i++)
		g_ptr_array_add(lists, g_array_new(FALSE, FALSE, sizeof(guint32)));
	g_autofree guint32 *counts = g_new0(guint32, n_clusters + 1);
	g_autofree guint8 *leading = g_new0(guint8, n_clusters + 1);
	for (guint32 task = 0; task < dn_network_n_tasks(analysis->network); task++) {
		guint32 cluster = cluster_of_task(counts, leading, analysis, task);
		if (cluster > 0)
			g_array_append_val(g_ptr_array_index(lists, cluster - 1), task);
	}
	return lists;
}

/* ---- Labels ------------------------------------------------------------------------------------------------------ */

enum { LABEL_DEPARTMENTS = 3 };

/* The names of the strongest members, bodies before collectives. */
static const char *make_label(DnAnalysis *analysis, const Member *members, guint n, guint id)
{
	g_autoptr(GString) label = g_string_new(NULL);
	guint named = 0;
	for (int ranked = TRUE; analysis->plan != NULL && ranked >= FALSE; ranked--)
		for (guint i = 0; i < n && named < LABEL_DEPARTMENTS; i++) {
			if (members[i].ranked != ranked)
				continue;
			if (named++ > 0)
				g_string_append(label, "、");
			g_string_append(label, dn_plan_department(analysis->plan, members[i].department)->name);
		}
	if (named == 0)
		g_string_printf(label, "%u", id);
	return dn_arena_string(analysis->arena, label->str);
}

/* How many tasks stand under each outermost heading. */
static GHashTable *count_headings(const DnPlan *plan)
{
	GHashTable *counts = g_hash_table_new(g_str_hash, g_str_equal);
	for (guint task = 0; task < dn_plan_n_tasks(plan); task++) {
		const DnTask *stated = dn_plan_task(plan, task);
		if (stated->n_path == 0)
			continue;
		guint count = GPOINTER_TO_UINT(g_hash_table_lookup(counts, stated->path[0]));
		g_hash_table_insert(counts, (gpointer)stated->path[0], GUINT_TO_POINTER(count + 1));
	}
	return counts;
}

/* The outermost heading that stands out most among the cluster's tasks: most tasks beyond what its size would explain. */
static const char *choose_heading(const DnAnalysis *analysis, GHashTable *totals, const guint32 *tasks, guint n)
{
	if (analysis->plan == NULL)
		return NULL;
	const char *best = NULL;
	double best_excess = 0, share = (double)n / MAX(dn_plan_n_tasks(analysis->plan), 1);
	g_autoptr(GHashTable) counts = g_hash_table_new(g_str_hash, g_str_equal);
	for (guint i = 0; i < n; i++) {
		const DnTask *task = dn_plan_task(analysis->plan, tasks[i]);
		if (task->n_path == 0)
			continue;
		guint count = GPOINTER_TO_UINT(g_hash_table_lookup(counts, task->path[0])) + 1;
		g_hash_table_insert(counts, (gpointer)task->path[0], GUINT_TO_POINTER(count));
		double excess = count - share * GPOINTER_TO_UINT(g_hash_table_lookup(totals, task->path[0]));
		if (excess > best_excess || best == NULL) {
			best = task->path[0];
			best_excess = excess;
		}
	}
	return best;
}

/* ---- Lists ------------------------------------------------------------------------------------------------------ */

static void fill_cluster(DnCluster *cluster, DnAnalysis *analysis, const Member *members, const GArray *tasks)
{
	guint32 *departments = dn_arena_alloc(analysis->arena, cluster->n_departments * sizeof *departments);
	for (guint i = 0; i < cluster->n_departments; i++)
		departments[i] = members[i].department;
	cluster->departments = departments;
	cluster->label = make_label(analysis, members, cluster->n_departments, cluster->id);
	cluster->n_tasks = tasks->len;
	cluster->tasks = dn_arena_copy(analysis->arena, tasks->data, tasks->len * sizeof(guint32));
}

void dn_cluster_members_list(DnAnalysis *analysis)
{
	Members listed = {.analysis = analysis};
	list_members(&listed);
	g_autofree Member *members = listed.list;
	guint n_clusters = renumber(analysis, &listed), first = 0;
	qsort(members, listed.n, sizeof *members, compare_members);
	g_autoptr(GPtrArray) tasks = share_out_tasks(analysis, n_clusters);
	g_autoptr(GHashTable) totals = analysis->plan != NULL ? count_headings(analysis->plan) : NULL;
	DnCluster *clusters = dn_arena_alloc(analysis->arena, MAX(n_clusters, 1) * sizeof *clusters);
	for (guint i = 0; i < n_clusters; i++) {
		DnCluster *cluster = &clusters[i];
		*cluster = (DnCluster){.id = i + 1};
		while (first + cluster->n_departments < listed.n && members[first + cluster->n_departments].cluster == i + 1)
			cluster->n_departments++;
		fill_cluster(cluster, analysis, members + first, g_ptr_array_index(tasks, i));
		cluster->heading = choose_heading(analysis, totals, cluster->tasks, cluster->n_tasks);
		first += cluster->n_departments;
	}
	analysis->clusters->members = clusters;
	analysis->clusters->n_members = n_clusters;
}
