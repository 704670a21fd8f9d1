/* Findings about working together: groups, brokers, the tasks that tie groups together, those too crowded to say anything. */
#include "analysis/findings.h"

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

static void append_collectives(GString *text, guint n, gboolean chinese)
{
	if (n > 0 && chinese)
		g_string_append_printf(text, "及%u个集合性主体", n);
	else if (n > 0)
		g_string_append_printf(text, ", plus %u collective %s", n, n == 1 ? "body" : "bodies");
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
		append_collectives(text, cluster->n_departments - named->len, chinese);
	}
	return g_string_free(text, FALSE);
}

void dn_find_clusters(DnAnalysis *analysis)
{
	static const double distinct = 0.3; /* Newman & Girvan 2004 find values from 0.3 in networks with clear groups */
	const DnClusters *clusters = analysis->clusters;
	if (clusters == NULL || clusters->n_members < 2 || isnan(clusters->stability))
		return;
	gboolean clear = clusters->modularity >= distinct;
	const char *modularity = dn_finding_number(analysis, clusters->modularity, 3);
	const char *stability = dn_finding_number(analysis, clusters->stability, 2);
	g_autofree char *list_zh = name_clusters(analysis, TRUE);
	g_autofree char *list_en = name_clusters(analysis, FALSE);
	g_autofree char *zh = g_strdup_printf("按共同任务，部门可分为%u个群组（模块度%s，群组界限%s；各次运行间平均调整兰德指数%s）：%s。",
	                                 clusters->n_members, modularity, clear ? "清楚" : "不很分明", stability, list_zh);
	g_autofree char *en = g_strdup_printf("By shared tasks the departments form %u groups (modularity %s, %s; mean adjusted Rand index between runs %s): %s.",
	                                 clusters->n_members, modularity, clear ? "distinct" : "not sharply divided", stability, list_en);
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

/* The ranked department with most betweenness; G_MAXUINT32 where several have as much, or none has. */
static guint32 find_most_between(const DnAnalysis *analysis, const double *betweenness)
{
	guint32 best = G_MAXUINT32;
	double most = 0;
	for (guint32 a = 0; a < dn_network_n_departments(analysis->network); a++) {
		if (!dn_analysis_is_ranked(analysis, a) || !(betweenness[a] > most * (1 - 1e-9)))
			continue;
		best = betweenness[a] > most * (1 + 1e-9) ? a : G_MAXUINT32;
		most = betweenness[a];
	}
	return best;
}

/* A broker stands between others: whoever has one partner, or none, joins nobody. */
void dn_find_broker(DnAnalysis *analysis)
{
	const double *betweenness = dn_finding_column(analysis, DN_FRAME_DEPARTMENTS, "two_mode.betweenness");
	const double *partners = dn_finding_column(analysis, DN_FRAME_DEPARTMENTS, "partners");
	guint32 best = find_most_between(analysis, betweenness);
	if (best == G_MAXUINT32 || betweenness[best] < least_brokerage || partners[best] < 2)
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
	g_autofree char *zh = g_strdup_printf("有%u项任务的责任部门来自%.0f个群组，把各群组连在一起：%s。", found->len, most, ids_zh);
	g_autofree char *en =
		g_strdup_printf("%s departments of %.0f groups and %s the groups together: %s.",
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

void dn_find_crowded_tasks(DnAnalysis *analysis)
{
	const double *sizes = dn_finding_column(analysis, DN_FRAME_TASKS, "departments");
	g_autoptr(GArray) found = g_array_new(FALSE, FALSE, sizeof(guint32));
	for (guint32 task = 0; task < dn_network_n_tasks(analysis->network); task++)
		if (sizes[task] > DN_PROJECTION_TASK_LIMIT)
			g_array_append_val(found, task);
	if (found->len == 0)
		return;
	const guint32 *tasks = (const guint32 *)(void *)found->data;
	g_autofree char *ids_zh = dn_finding_task_ids(analysis, tasks, found->len, 6, TRUE);
	g_autofree char *ids_en = dn_finding_task_ids(analysis, tasks, found->len, 6, FALSE);
	g_autofree char *zh =
		g_strdup_printf("有%u项任务的责任部门超过%d个，说明不了具体哪两个部门协作，部门间协作的分析未计入：%s。", found->len,
	                    DN_PROJECTION_TASK_LIMIT, ids_zh);
	g_autofree char *en = g_strdup_printf("%s more than %d departments, which says little about any two of them, and %s left out of "
	                                      "the analysis of who works with whom: %s.",
	                                      dn_finding_count(analysis, found->len, "task names", "tasks name"),
	                                      DN_PROJECTION_TASK_LIMIT, found->len == 1 ? "is" : "are", ids_en);
	const DnNumber numbers[] = {{"tasks", found->len}, {"limit", DN_PROJECTION_TASK_LIMIT}};
	dn_finding_add(analysis, &(DnFinding){.code = "crowded-tasks",
	                                      .severity = DN_SEVERITY_WARNING,
	                                      .text_zh = zh,
	                                      .text_en = en,
	                                      .n_tasks = found->len,
	                                      .tasks = tasks,
	                                      .n_numbers = G_N_ELEMENTS(numbers),
	                                      .numbers = numbers});
}
