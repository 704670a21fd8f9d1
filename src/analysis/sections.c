/* The headings of the plan: how many tasks and departments stand below each, and who leads there. */
#include "analysis/analysis.h"

#include <stdlib.h>

enum { TOP_LEADS = 5 };

/* A heading under construction. */
typedef struct {
	DnSection section;
	GArray *tasks; /* guint32 */
} Heading;

static void heading_clear(void *heading)
{
	g_array_unref(((Heading *)heading)->tasks);
}

static char *heading_key(const DnTask *task, guint depth)
{
	g_autoptr(GString) key = g_string_new(NULL);
	g_string_printf(key, "%u", task->document);
	for (guint i = 0; i < depth; i++) {
		g_string_append_c(key, '\x1f');
		g_string_append(key, task->path[i]);
	}
	return g_string_free(g_steal_pointer(&key), FALSE);
}

/* The heading of the first `depth` steps of a task's path, added if it is new. */
static Heading *find_heading(GArray *headings, GHashTable *index_of, const DnTask *task, guint depth)
{
	g_autofree char *key = heading_key(task, depth);
	guint index = GPOINTER_TO_UINT(g_hash_table_lookup(index_of, key));
	if (index == 0) {
		Heading heading = {
			.section = {.document = task->document, .n_path = depth, .path = task->path},
			.tasks = g_array_new(FALSE, FALSE, sizeof(guint32)),
		};
		g_array_append_val(headings, heading);
		index = headings->len;
		g_hash_table_insert(index_of, g_steal_pointer(&key), GUINT_TO_POINTER(index));
	}
	return &g_array_index(headings, Heading, index - 1);
}

static GArray *list_headings(const DnPlan *plan)
{
	GArray *headings = g_array_new(FALSE, FALSE, sizeof(Heading));
	g_array_set_clear_func(headings, heading_clear);
	g_autoptr(GHashTable) index_of = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	for (guint32 task = 0; task < dn_plan_n_tasks(plan); task++) {
		const DnTask *stated = dn_plan_task(plan, task);
		for (guint depth = 1; depth <= stated->n_path; depth++)
			g_array_append_val(find_heading(headings, index_of, stated, depth)->tasks, task);
	}
	return headings;
}

/* ---- Leads ------------------------------------------------------------------------------------------------------ */

/* Per department: whether it takes part below the heading at hand, and how many tasks it leads there. */
typedef struct {
	guint32 department, leads;
	gboolean seen;
} Share;

static int compare_shares(const void *a, const void *b)
{
	const Share *x = *(const Share *const *)a, *y = *(const Share *const *)b;
	if (x->leads != y->leads)
		return x->leads > y->leads ? -1 : 1;
	return (x->department > y->department) - (x->department < y->department);
}

/* Notes in `taking_part` the shares of all departments below the heading. */
static void count_shares(GPtrArray *taking_part, Share *shares, const DnNetwork *network, const GArray *tasks)
{
	for (guint i = 0; i < tasks->len; i++) {
		guint n;
		const DnTie *ties = dn_network_task_ties(network, g_array_index(tasks, guint32, i), &n);
		for (guint j = 0; j < n; j++) {
			Share *share = &shares[ties[j].node];
			if (!share->seen)
				g_ptr_array_add(taking_part, share);
			*share = (Share){ties[j].node, share->leads + (ties[j].role == DN_ROLE_LEAD), TRUE};
		}
	}
}

static void name_leads(DnSection *section, DnAnalysis *analysis, GPtrArray *taking_part)
{
	guint32 *departments = dn_arena_alloc(analysis->arena, TOP_LEADS * sizeof *departments);
	guint32 *leads = dn_arena_alloc(analysis->arena, TOP_LEADS * sizeof *leads);
	g_ptr_array_sort(taking_part, compare_shares);
	for (guint i = 0; i < taking_part->len && section->n_leads_top < TOP_LEADS; i++) {
		const Share *share = g_ptr_array_index(taking_part, i);
		if (share->leads == 0 || !dn_analysis_is_ranked(analysis, share->department))
			continue;
		departments[section->n_leads_top] = share->department;
		leads[section->n_leads_top++] = share->leads;
	}
	section->leads_top = departments;
	section->leads_count = leads;
}

static void finish_section(DnSection *section, DnAnalysis *analysis, Share *shares, const GArray *tasks)
{
	g_autoptr(GPtrArray) taking_part = g_ptr_array_new();
	count_shares(taking_part, shares, analysis->network, tasks);
	section->n_tasks = tasks->len;
	section->n_departments = taking_part->len;
	name_leads(section, analysis, taking_part);
	for (guint i = 0; i < taking_part->len; i++)
		*(Share *)g_ptr_array_index(taking_part, i) = (Share){0};
}

static gboolean compute_sections(DnAnalysis *analysis, GError **error)
{
	(void)error;
	if (analysis->plan == NULL)
		return TRUE;
	g_autoptr(GArray) headings = list_headings(analysis->plan);
	g_autofree Share *shares = g_new0(Share, MAX(dn_network_n_departments(analysis->network), 1));
	analysis->sections = dn_arena_alloc(analysis->arena, MAX(headings->len, 1) * sizeof(DnSection));
	analysis->n_sections = headings->len;
	for (guint i = 0; i < headings->len; i++) {
		const Heading *heading = &g_array_index(headings, Heading, i);
		analysis->sections[i] = heading->section;
		finish_section(&analysis->sections[i], analysis, shares, heading->tasks);
	}
	return TRUE;
}

const DnFamily dn_family_sections = {"sections", compute_sections};
