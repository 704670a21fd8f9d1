/* The rows of the two frames of pairs: departments that share a task, and leads with those that join them. */
#include "analysis/analysis.h"

#include <stdlib.h>

static void alloc_rows(DnPairRows *rows, gsize n)
{
	rows->built = TRUE;
	rows->n = n;
	rows->first = g_new(guint32, MAX(n, 1));
	rows->second = g_new(guint32, MAX(n, 1));
}

/* ---- Pairs ------------------------------------------------------------------------------------------------------ */

/* Where the rows with each number of shared tasks begin, most shared first. */
static gsize *start_by_shared(const DnProjection *projection)
{
	guint n, most = 0, n_departments = dn_projection_n_departments(projection);
	for (guint a = 0; a < n_departments; a++) {
		const DnPartner *partners = dn_projection_partners(projection, a, &n);
		for (guint i = 0; i < n; i++)
			most = MAX(most, partners[i].shared);
	}
	gsize *start = g_new0(gsize, (gsize)most + 1);
	for (guint a = 0; a < n_departments; a++) {
		const DnPartner *partners = dn_projection_partners(projection, a, &n);
		for (guint i = 0; i < n; i++)
			if (partners[i].department > a)
				start[partners[i].shared]++;
	}
	gsize next = 0;
	for (guint shared = most + 1; shared-- > 0;) {
		gsize count = start[shared];
		start[shared] = next;
		next += count;
	}
	return start;
}

/* Counting sort by shared tasks; rows with equal counts keep the projection's order, which is that of the plan. */
void dn_analysis_need_pairs(DnAnalysis *analysis)
{
	if (analysis->pairs.built)
		return;
	const DnProjection *projection = dn_analysis_need_projection(analysis);
	alloc_rows(&analysis->pairs, dn_projection_n_pairs(projection));
	guint n_departments = dn_projection_n_departments(projection);
	analysis->partner_start = g_new0(gsize, (gsize)n_departments + 1);
	analysis->partner_row = g_new(guint32, MAX(analysis->pairs.n, 1));
	g_autofree gsize *next = start_by_shared(projection);
	gsize entry = 0;
	for (guint a = 0; a < n_departments; a++) {
		guint n;
		const DnPartner *partners = dn_projection_partners(projection, a, &n);
		for (guint i = 0; i < n; i++) {
			if (partners[i].department < a)
				continue;
			gsize row = next[partners[i].shared]++;
			analysis->pairs.first[row] = a;
			analysis->pairs.second[row] = partners[i].department;
			analysis->partner_row[entry++] = (guint32)row;
		}
		analysis->partner_start[a + 1] = entry;
	}
}

static int compare_partner(const void *key, const void *element)
{
	guint32 a = *(const guint32 *)key, b = ((const DnPartner *)element)->department;
	return (a > b) - (a < b);
}

gssize dn_analysis_find_pair(const DnAnalysis *analysis, guint a, guint b)
{
	if (!analysis->pairs.built || MAX(a, b) >= dn_network_n_departments(analysis->network))
		return -1;
	guint n;
	guint32 low = MIN(a, b), high = MAX(a, b);
	const DnPartner *partners = dn_projection_partners(analysis->projection, low, &n);
	const DnPartner *found = n > 0 ? bsearch(&high, partners, n, sizeof *partners, compare_partner) : NULL;
	if (found == NULL)
		return -1;
	gsize behind = (gsize)(partners + n - found); /* with itself; those of lower index stand in front */
	return (gssize)analysis->partner_row[analysis->partner_start[low + 1] - behind];
}

/* ---- Leadership ------------------------------------------------------------------------------------------------- */

typedef struct {
	guint32 lead, participant, tasks;
} Led;

static int compare_led(const void *a, const void *b)
{
	const Led *x = a, *y = b;
	if (x->tasks != y->tasks)
		return x->tasks > y->tasks ? -1 : 1;
	if (x->lead != y->lead)
		return x->lead < y->lead ? -1 : 1;
	return (x->participant > y->participant) - (x->participant < y->participant);
}

/* Appends one row for each department that joins a task under `lead`. `counts` is zero before and after. */
static void list_led(GArray *rows, guint32 *counts, const DnNetwork *network, guint lead)
{
	guint n_tasks, n_members, begin = rows->len;
	const DnTie *tasks = dn_network_department_ties(network, lead, &n_tasks);
	for (guint i = 0; i < n_tasks; i++) {
		if (tasks[i].role != DN_ROLE_LEAD)
			continue;
		const DnTie *members = dn_network_task_ties(network, tasks[i].node, &n_members);
		for (guint j = 0; j < n_members; j++) {
			if (members[j].role != DN_ROLE_PARTICIPANT)
				continue;
			if (counts[members[j].node]++ == 0)
				g_array_append_val(rows, ((Led){.lead = lead, .participant = members[j].node}));
		}
	}
	for (guint i = begin; i < rows->len; i++) {
		Led *row = &g_array_index(rows, Led, i);
		row->tasks = counts[row->participant];
		counts[row->participant] = 0;
	}
}

void dn_analysis_need_leadership(DnAnalysis *analysis)
{
	if (analysis->leadership.built)
		return;
	guint n_departments = dn_network_n_departments(analysis->network);
	g_autoptr(GArray) rows = g_array_new(FALSE, FALSE, sizeof(Led));
	g_autofree guint32 *counts = g_new0(guint32, MAX(n_departments, 1));
	for (guint lead = 0; lead < n_departments; lead++)
		list_led(rows, counts, analysis->network, lead);
	g_array_sort(rows, compare_led);
	alloc_rows(&analysis->leadership, rows->len);
	for (guint i = 0; i < rows->len; i++) {
		analysis->leadership.first[i] = g_array_index(rows, Led, i).lead;
		analysis->leadership.second[i] = g_array_index(rows, Led, i).participant;
	}
}
