/* The tables of results that are no frame: clusters, sections, moves of leads, findings. */
#include <math.h>

#include "render/table_builder.h"
#include "render/vocabulary.h"

/* The label is made of names of members; in English those that have an English name stand under it. */
static DnWords cluster_label(DnTable *table, const DnPlan *plan, const DnCluster *cluster)
{
	g_auto(GStrv) names = g_strsplit(cluster->label, "、", -1);
	g_autoptr(GString) english = g_string_new(NULL);
	for (char **name = names; *name != NULL; name++) {
		int department = dn_plan_find_department(plan, *name);
		const char *name_en = department >= 0 ? dn_plan_department(plan, (guint)department)->name_en : NULL;
		g_string_append_printf(english, "%s%s", english->len > 0 ? ", " : "", name_en != NULL ? name_en : *name);
	}
	return (DnWords){dn_table_keep_text(table, cluster->label), dn_table_keep_text(table, english->str)};
}

DnTable *dn_table_of_clusters(const DnPlan *plan, const DnAnalysis *analysis)
{
	const DnClusters *clusters = dn_analysis_clusters(analysis);
	if (clusters == NULL)
		return NULL;
	DnTable *table = dn_table_new("clusters", (DnWords){"群组", "Clusters"});
	dn_table_add_column(table, "id", (DnWords){"群组", "Cluster"}, DN_CELL_COUNT);
	dn_table_add_column(table, "label", (DnWords){"名称", "Label"}, DN_CELL_TEXT);
	dn_table_add_column(table, "n_departments", (DnWords){"部门数", "Departments"}, DN_CELL_COUNT);
	dn_table_add_column(table, "n_tasks", (DnWords){"任务数", "Tasks"}, DN_CELL_COUNT);
	dn_table_add_column(table, "departments", (DnWords){"成员", "Members"}, DN_CELL_DEPARTMENTS);
	for (guint i = 0; i < clusters->n_members; i++) {
		const DnCluster *cluster = &clusters->members[i];
		dn_table_add_number(table, cluster->id);
		dn_table_add_words(table, cluster_label(table, plan, cluster));
		dn_table_add_number(table, cluster->n_departments);
		dn_table_add_number(table, cluster->n_tasks);
		dn_table_add_departments(table, plan, cluster->departments, cluster->n_departments);
	}
	return table;
}

static const char *joined_path(DnTable *table, guint n, const char *const *path)
{
	g_autoptr(GString) joined = g_string_new(n > 0 ? path[0] : NULL);
	for (guint i = 1; i < n; i++)
		g_string_append_printf(joined, " / %s", path[i]);
	return n > 0 ? dn_table_keep_text(table, joined->str) : NULL;
}

static void add_section_row(DnTable *table, const DnPlan *plan, const DnSection *section)
{
	dn_table_add_number(table, section->n_path);
	dn_table_add_text(table, joined_path(table, section->n_path, section->path));
	dn_table_add_number(table, section->n_tasks);
	dn_table_add_number(table, section->n_departments);
	dn_table_add_departments(table, plan, section->leads_top, MIN(section->n_leads_top, 1));
	dn_table_add_number(table, section->n_leads_top > 0 ? section->leads_count[0] : (double)NAN);
}

DnTable *dn_table_of_sections(const DnPlan *plan, const DnAnalysis *analysis)
{
	gsize n;
	const DnSection *sections = dn_analysis_sections(analysis, &n);
	if (sections == NULL)
		return NULL;
	DnTable *table = dn_table_new("sections", (DnWords){"章节", "Sections"});
	dn_table_add_column(table, "level", (DnWords){"级别", "Level"}, DN_CELL_COUNT);
	dn_table_add_column(table, "path", (DnWords){"章节", "Section"}, DN_CELL_LONG_TEXT);
	dn_table_add_column(table, "tasks", (DnWords){"任务", "Tasks"}, DN_CELL_COUNT);
	dn_table_add_column(table, "departments", (DnWords){"部门", "Departments"}, DN_CELL_COUNT);
	dn_table_add_column(table, "leads_top", (DnWords){"牵头最多", "Leads most"}, DN_CELL_DEPARTMENTS);
	dn_table_add_column(table, "leads_top_count", (DnWords){"其牵头数", "Its leads"}, DN_CELL_COUNT);
	for (gsize i = 0; i < n; i++)
		add_section_row(table, plan, &sections[i]);
	return table;
}

DnTable *dn_table_of_moves(const DnPlan *plan, const DnAnalysis *analysis)
{
	const DnBalance *balance = dn_analysis_balance(analysis);
	if (balance == NULL)
		return NULL;
	DnTable *table = dn_table_new("moves", (DnWords){"均衡调整", "Moves"});
	dn_table_add_column(table, "task", (DnWords){"任务", "Task"}, DN_CELL_TEXT);
	dn_table_add_column(table, "from", (DnWords){"现牵头", "Lead today"}, DN_CELL_DEPARTMENTS);
	dn_table_add_column(table, "to", (DnWords){"改由", "Lead instead"}, DN_CELL_DEPARTMENTS);
	dn_table_add_column(table, "text", (DnWords){"内容", "Text"}, DN_CELL_LONG_TEXT);
	for (guint i = 0; i < balance->n_moves; i++) {
		const DnMove *move = &balance->moves[i];
		const DnTask *task = dn_plan_task(plan, move->task);
		dn_table_add_text(table, task->id);
		dn_table_add_departments(table, plan, &move->from, 1);
		dn_table_add_departments(table, plan, &move->to, 1);
		dn_table_add_text(table, task->text);
	}
	return table;
}

static const char *joined_ids(DnTable *table, const DnPlan *plan, const guint32 *tasks, guint n)
{
	g_autoptr(GString) ids = g_string_new(NULL);
	for (guint i = 0; i < n; i++)
		g_string_append_printf(ids, i == 0 ? "%s" : "、%s", dn_plan_task(plan, tasks[i])->id);
	return n > 0 ? dn_table_keep_text(table, ids->str) : NULL;
}

DnTable *dn_table_of_findings(const DnPlan *plan, const DnAnalysis *analysis)
{
	gsize n;
	const DnFinding *findings = dn_analysis_findings(analysis, &n);
	if (findings == NULL || n == 0)
		return NULL;
	DnTable *table = dn_table_new("findings", (DnWords){"发现", "Findings"});
	dn_table_add_column(table, "code", (DnWords){"代码", "Code"}, DN_CELL_TEXT);
	dn_table_add_column(table, "severity", (DnWords){"程度", "Severity"}, DN_CELL_TEXT);
	dn_table_add_column(table, "text", (DnWords){"发现", "Finding"}, DN_CELL_LONG_TEXT);
	dn_table_add_column(table, "departments", (DnWords){"部门", "Departments"}, DN_CELL_DEPARTMENTS);
	dn_table_add_column(table, "tasks", (DnWords){"任务", "Tasks"}, DN_CELL_LONG_TEXT);
	for (gsize i = 0; i < n; i++) {
		const DnFinding *finding = &findings[i];
		dn_table_add_text(table, finding->code);
		dn_table_add_words(table, dn_vocabulary(dn_severity_name(finding->severity)));
		dn_table_add_words(table, (DnWords){finding->text_zh, finding->text_en});
		dn_table_add_departments(table, plan, finding->departments, finding->n_departments);
		dn_table_add_text(table, joined_ids(table, plan, finding->tasks, finding->n_tasks));
	}
	return table;
}
