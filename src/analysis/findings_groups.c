/* Findings about working together: the strongest pair, what exceeds chance, groups, brokers, the tasks that tie groups together. */
#include "analysis/findings.h"

#include <stdlib.h>

static gboolean both_ranked(const DnAnalysis *analysis, gsize row)
{
	return dn_analysis_is_ranked(analysis, analysis->pairs.first[row]) &&
	       dn_analysis_is_ranked(analysis, analysis->pairs.second[row]);
}

static gboolean takes_part(const DnNetwork *network, guint task, guint department)
{
	guint n;
	const DnTie *ties = dn_network_task_ties(network, task, &n);
	for (guint i = 0; i < n; i++)
		if (ties[i].node == department)
			return TRUE;
	return FALSE;
}

static GArray *list_shared_tasks(const DnNetwork *network, guint a, guint b)
{
	guint n;
	GArray *tasks = g_array_new(FALSE, FALSE, sizeof(guint32));
	const DnTie *ties = dn_network_department_ties(network, a, &n);
	for (guint i = 0; i < n; i++)
		if (takes_part(network, ties[i].node, b))
			g_array_append_val(tasks, ties[i].node);
	return tasks;
}

/* ---- Pairs -------------------------------------------------------------------------------------------------------- */

/* Who of the pair leads how many of the shared tasks; empty where neither leads any. */
static char *tell_leads(double a_leads, double b_leads, gboolean chinese)
{
	if (a_leads + b_leads == 0)
		return g_strdup("");
	return chinese ? g_strdup_printf("，其中前者牵头%.0f项、后者牵头%.0f项", a_leads, b_leads)
	               : g_strdup_printf(", of which the former leads %.0f and the latter %.0f", a_leads, b_leads);
}

static void add_strongest_pair(DnAnalysis *analysis, gsize row)
{
	const guint32 pair[] = {analysis->pairs.first[row], analysis->pairs.second[row]};
	double shared = dn_finding_column(analysis, DN_FRAME_PAIRS, "shared")[row];
	double a_leads = dn_finding_column(analysis, DN_FRAME_PAIRS, "a_leads_b")[row];
	double b_leads = dn_finding_column(analysis, DN_FRAME_PAIRS, "b_leads_a")[row];
	double p = dn_finding_column(analysis, DN_FRAME_PAIRS, "p_sdsm")[row];
	g_autofree char *leads_zh = tell_leads(a_leads, b_leads, TRUE), *leads_en = tell_leads(a_leads, b_leads, FALSE);
	g_autofree char *zh =
		g_strdup_printf("%s与%s共同承担的任务最多，共%.0f项%s。", dn_finding_name(analysis, pair[0], TRUE),
	                    dn_finding_name(analysis, pair[1], TRUE), shared, leads_zh);
	g_autofree char *en =
		g_strdup_printf("%s and %s share the most tasks, %.0f%s.", dn_finding_name(analysis, pair[0], FALSE),
	                    dn_finding_name(analysis, pair[1], FALSE), shared, leads_en);
	g_autoptr(GArray) tasks = list_shared_tasks(analysis->network, pair[0], pair[1]);
	const DnNumber numbers[] = {{"shared", shared}, {"a_leads_b", a_leads}, {"b_leads_a", b_leads}, {"p_sdsm", p}};
	dn_finding_add(analysis, &(DnFinding){.code = "strongest-pair",
	                                      .text_zh = zh,
	                                      .text_en = en,
	                                      .n_departments = G_N_ELEMENTS(pair),
	                                      .departments = pair,
	                                      .n_tasks = tasks->len,
	                                      .tasks = (const guint32 *)(void *)tasks->data,
	                                      .n_numbers = G_N_ELEMENTS(numbers),
	                                      .numbers = numbers});
}

/* The next row from `row` on whose departments are both ranked. */
static gsize next_ranked(const DnAnalysis *analysis, gsize row)
{
	while (row < analysis->pairs.n && !both_ranked(analysis, row))
		row++;
	return row;
}

/* Only where one pair stands out: it shares several tasks, and more than any other. Rows stand most shared first. */
void dn_find_strongest_pair(DnAnalysis *analysis)
{
	const double *shared = dn_finding_column(analysis, DN_FRAME_PAIRS, "shared");
	gsize first = next_ranked(analysis, 0), second = next_ranked(analysis, first + 1);
	if (first >= analysis->pairs.n || shared[first] < 2)
		return;
	if (second >= analysis->pairs.n || shared[second] < shared[first])
		add_strongest_pair(analysis, first);
}

/* Rows of the backbone, smallest q first. */
static int compare_by_q(const void *a, const void *b, void *values)
{
	gsize x = *(const gsize *)a, y = *(const gsize *)b;
	const double *q = values;
	if (q[x] < q[y] || q[x] > q[y])
		return q[x] < q[y] ? -1 : 1;
	return (x > y) - (x < y);
}

static GArray *list_backbone(const DnAnalysis *analysis)
{
	const double *backbone = dn_finding_column(analysis, DN_FRAME_PAIRS, "backbone");
	const double *q = dn_finding_column(analysis, DN_FRAME_PAIRS, "q_sdsm");
	GArray *rows = g_array_new(FALSE, FALSE, sizeof(gsize));
	for (gsize row = 0; row < analysis->pairs.n; row++)
		if (backbone[row] > 0)
			g_array_append_val(rows, row);
	g_array_sort_with_data(rows, compare_by_q, (gpointer)q);
	return rows;
}

enum { NAMED_PAIRS = 3 };

static char *name_pairs(const DnAnalysis *analysis, const GArray *rows, guint most, gboolean chinese)
{
	GString *text = g_string_new(NULL);
	for (guint i = 0; i < MIN(rows->len, most); i++) {
		gsize row = g_array_index(rows, gsize, i);
		if (i > 0)
			g_string_append(text, chinese ? "；" : "; ");
		g_string_append_printf(text, chinese ? "%s与%s" : "%s – %s",
		                       dn_finding_name(analysis, analysis->pairs.first[row], chinese),
		                       dn_finding_name(analysis, analysis->pairs.second[row], chinese));
	}
	return g_string_free(text, FALSE);
}

static guint count_tested(const DnAnalysis *analysis)
{
	guint n = 0;
	const double *q = dn_finding_column(analysis, DN_FRAME_PAIRS, "q_sdsm");
	for (gsize row = 0; row < analysis->pairs.n; row++)
		n += isnan(q[row]) ? 0 : 1;
	return n;
}

void dn_find_backbone(DnAnalysis *analysis)
{
	guint tested = count_tested(analysis);
	if (tested == 0)
		return;
	g_autoptr(GArray) rows = list_backbone(analysis);
	g_autoptr(GArray) departments = g_array_new(FALSE, FALSE, sizeof(guint32));
	g_autofree char *pairs_zh = name_pairs(analysis, rows, NAMED_PAIRS, TRUE);
	g_autofree char *pairs_en = name_pairs(analysis, rows, NAMED_PAIRS, FALSE);
	g_autofree char *zh = NULL, *en = NULL;
	for (guint i = 0; i < rows->len; i++) {
		g_array_append_val(departments, analysis->pairs.first[g_array_index(rows, gsize, i)]);
		g_array_append_val(departments, analysis->pairs.second[g_array_index(rows, gsize, i)]);
	}
	const char *of_pairs = dn_finding_count(analysis, tested, "pair of departments that shares", "pairs of departments that share");
	if (rows->len > 0) {
		zh = g_strdup_printf("%u对有共同任务的部门中，有%u对的协作显著多于双方任务量和任务规模所能解释的程度（SDSM，q ≤ 0.05）%s%s。",
		                     tested, rows->len, rows->len > NAMED_PAIRS ? "，如" : "：", pairs_zh);
		en = g_strdup_printf("Of %s a task, %u %s significantly more than the sizes of departments and tasks explain (SDSM, "
		                     "q ≤ 0.05)%s %s.",
		                     of_pairs, rows->len, rows->len == 1 ? "shares" : "share",
		                     rows->len > NAMED_PAIRS ? ", such as" : ":", pairs_en);
	} else {
		zh = g_strdup_printf("%u对有共同任务的部门中，没有一对的协作显著多于双方任务量和任务规模所能解释的程度（SDSM，q ≤ 0.05）。",
		                     tested);
		en = g_strdup_printf("Of %s a task, none shares significantly more than the sizes of departments and tasks explain "
		                     "(SDSM, q ≤ 0.05).",
		                     of_pairs);
	}
	const DnNumber numbers[] = {{"pairs", tested}, {"backbone", rows->len}};
	dn_finding_add(analysis, &(DnFinding){.code = "backbone",
	                                      .text_zh = zh,
	                                      .text_en = en,
	                                      .n_departments = departments->len,
	                                      .departments = (const guint32 *)(void *)departments->data,
	                                      .n_numbers = G_N_ELEMENTS(numbers),
	                                      .numbers = numbers});
}

/* ---- Groups ------------------------------------------------------------------------------------------------------- */

/* The departments of a cluster that are ranked; all of them where none is. */
static GArray *list_named(const DnAnalysis *analysis, const DnCluster *cluster)
{
	GArray *named = g_array_new(FALSE, FALSE, sizeof(guint32));
	for (guint i = 0; i < cluster->n_departments; i++)
		if (dn_analysis_is_ranked(analysis, cluster->departments[i]))
			g_array_append_val(named, cluster->departments[i]);
	if (named->len == 0)
		g_array_append_vals(named, cluster->departments, cluster->n_departments);
	return named;
}

static char *name_clusters(const DnAnalysis *analysis, gboolean chinese)
{
	GString *text = g_string_new(NULL);
	for (guint i = 0; i < analysis->clusters->n_members; i++) {
		const DnCluster *cluster = &analysis->clusters->members[i];
		g_autoptr(GArray) named = list_named(analysis, cluster);
		g_autofree char *names =
			dn_finding_names(analysis, (const guint32 *)(void *)named->data, named->len, 3, chinese);
		if (i > 0)
			g_string_append(text, chinese ? "；" : "; ");
		g_string_append_printf(text, chinese ? "（%u）%s" : "(%u) %s", cluster->id, names);
	}
	return g_string_free(text, FALSE);
}

void dn_find_clusters(DnAnalysis *analysis)
{
	static const double distinct = 0.3; /* Newman & Girvan 2004 find values from 0.3 in networks with clear groups */
	const DnClusters *clusters = analysis->clusters;
	if (clusters == NULL || clusters->n_members < 2)
		return;
	gboolean clear = clusters->modularity >= distinct;
	const char *modularity = dn_finding_number(analysis, clusters->modularity, 3);
	g_autofree char *list_zh = name_clusters(analysis, TRUE);
	g_autofree char *list_en = name_clusters(analysis, FALSE);
	g_autofree char *zh = g_strdup_printf("按共同任务，部门可分为%u个群组（模块度%s，群组界限%s）：%s。", clusters->n_members, modularity,
	                                      clear ? "清楚" : "不很分明", list_zh);
	g_autofree char *en = g_strdup_printf("By shared tasks the departments form %u groups (modularity %s, %s): %s.",
	                                      clusters->n_members, modularity, clear ? "distinct" : "not sharply divided", list_en);
	const DnNumber numbers[] = {
		{"clusters", clusters->n_members},
		{"modularity", clusters->modularity},
		{"stability", clusters->stability},
	};
	dn_finding_add(analysis, &(DnFinding){.code = "clusters",
	                                      .text_zh = zh,
	                                      .text_en = en,
	                                      .n_numbers = G_N_ELEMENTS(numbers),
	                                      .numbers = numbers});
}

/* Below a tenth of what is possible, a department in the middle of a few paths is no broker of the network. */
static const double least_brokerage = 0.1;

void dn_find_broker(DnAnalysis *analysis)
{
	const double *betweenness = dn_finding_column(analysis, DN_FRAME_DEPARTMENTS, "two_mode.betweenness");
	guint32 best = G_MAXUINT32;
	for (guint32 a = 0; a < dn_network_n_departments(analysis->network); a++)
		if (dn_analysis_is_ranked(analysis, a) && betweenness[a] >= least_brokerage &&
		    (best == G_MAXUINT32 || betweenness[a] > betweenness[best]))
			best = a;
	if (best == G_MAXUINT32)
		return;
	const char *share = dn_finding_percent(analysis, betweenness[best]);
	g_autofree char *zh = g_strdup_printf("%s是最主要的中介：任务与部门间的最短路径经过它的程度达到理论上限的%s（二模中介中心性）。",
	                                      dn_finding_name(analysis, best, TRUE), share);
	g_autofree char *en = g_strdup_printf("%s is the main broker: shortest paths between tasks and departments run through it to "
	                                      "%s of what is possible (two-mode betweenness).",
	                                      dn_finding_name(analysis, best, FALSE), share);
	const DnNumber numbers[] = {{"betweenness", betweenness[best]}};
	dn_finding_add(analysis, &(DnFinding){.code = "main-broker",
	                                      .text_zh = zh,
	                                      .text_en = en,
	                                      .n_departments = 1,
	                                      .departments = &best,
	                                      .n_numbers = G_N_ELEMENTS(numbers),
	                                      .numbers = numbers});
}

/* The tasks whose departments come from most groups, those with more departments first. */
static GArray *list_spanning_tasks(const DnAnalysis *analysis, double *most)
{
	const double *spanned = dn_finding_column(analysis, DN_FRAME_TASKS, "clusters_spanned");
	guint n_tasks = dn_network_n_tasks(analysis->network);
	GArray *tasks = g_array_new(FALSE, FALSE, sizeof(guint32));
	*most = 0;
	for (guint task = 0; task < n_tasks; task++)
		*most = MAX(*most, spanned[task]);
	for (guint32 task = 0; task < n_tasks; task++)
		if (spanned[task] == *most)
			g_array_append_val(tasks, task);
	return tasks;
}

void dn_find_spanning_tasks(DnAnalysis *analysis)
{
	double most;
	g_autoptr(GArray) found = list_spanning_tasks(analysis, &most);
	if (most < 2)
		return;
	const guint32 *tasks = (const guint32 *)(void *)found->data;
	g_autofree char *ids_zh = dn_finding_task_ids(analysis, tasks, found->len, 6, TRUE);
	g_autofree char *ids_en = dn_finding_task_ids(analysis, tasks, found->len, 6, FALSE);
	g_autofree char *zh = g_strdup_printf("有%u项任务的责任部门来自%.0f个群组，把各群组连在一起（%s）。", found->len, most, ids_zh);
	g_autofree char *en =
		g_strdup_printf("%s departments of %.0f groups and %s the groups together (%s).",
	                    dn_finding_count(analysis, found->len, "task has", "tasks have"), most,
	                    found->len == 1 ? "ties" : "tie", ids_en);
	const DnNumber numbers[] = {{"clusters_spanned", most}, {"tasks", found->len}};
	dn_finding_add(analysis, &(DnFinding){.code = "spanning-tasks",
	                                      .text_zh = zh,
	                                      .text_en = en,
	                                      .n_tasks = found->len,
	                                      .tasks = tasks,
	                                      .n_numbers = G_N_ELEMENTS(numbers),
	                                      .numbers = numbers});
}
