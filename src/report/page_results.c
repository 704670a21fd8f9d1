/* The sections that show results: load, pairs, clusters, leadership, sections of the plan, balance. Each is a sentence on how to
 * read it, a picture, a table. */
#include "report/page.h"

#include <math.h>

#include "render/vocabulary.h"

void dn_page_load(Page *page)
{
	static const char *const keys[] = {"name",         "tasks",   "leads",          "participations",
	                                   "joint",        "sole_tasks", "partners",    "load.expected_leads",
	                                   "load.excess_leads", "load.q_value", "load.coordination", "cluster", "load.reasons", NULL};
	dn_page_say_in(page, "p", "note",
	               "“期望牵头”是假定每项任务由其责任部门等可能牵头时的牵头数；q 值小于 0.05，说明牵头多于偶然所能解释。"
	               "“协调负担”是所牵头任务中其他部门席位之和。",
	               "Expected leads are those that would fall to a body if each task's lead were drawn evenly from its bodies; a q value "
	               "below 0.05 says that it leads more than chance explains. Coordination counts the seats of others at its tables.");
	dn_page_picture(page, "load");
	dn_page_table(page, "departments", keys, "各部门的任务与牵头负担", "Tasks and lead load of every body");
}

void dn_page_pairs(Page *page)
{
	static const char *const keys[] = {"a", "b", "shared", "a_leads_b", "b_leads_a", "newman", "jaccard", "q_sdsm", "backbone", NULL};
	dn_page_say_in(page, "p", "note", "两个部门共同承担的任务越多，合作越紧密；“甲牵头乙”是甲牵头、乙参与的任务数。",
	               "The more tasks two bodies share, the closer they work together; \"A leads B\" counts tasks that A leads and B joins.");
	dn_page_picture(page, "matrix");
	dn_page_table(page, "pairs", keys, "有共同任务的部门", "Pairs of bodies that share tasks");
}

static void write_cluster_method(Page *page)
{
	const DnClusters *clusters = dn_analysis_clusters(page->analysis);
	if (clusters == NULL)
		return;
	if (isnan(clusters->modularity)) {
		dn_page_say_in(page, "p", "note", "没有两个部门共同承担任务，因此没有群组。", "No two bodies share a task, so there are no clusters.");
		return;
	}
	char modularity[G_ASCII_DTOSTR_BUF_SIZE];
	g_ascii_formatd(modularity, sizeof modularity, "%.4f", clusters->modularity);
	DnWords method = dn_vocabulary(clusters->method);
	g_autofree char *zh = g_strdup_printf("群组内部的合作多于对外合作。方法：%s，运行 %u 次取最优，模块度 %s。", method.zh, clusters->runs,
	                                      modularity);
	g_autofree char *en = g_strdup_printf("Bodies in a cluster work more with each other than with the rest. Method: %s, best of %u "
	                                      "%s, modularity %s.",
	                                      method.en, clusters->runs, clusters->runs == 1 ? "run" : "runs", modularity);
	dn_page_say_in(page, "p", "note", zh, en);
}

void dn_page_clusters(Page *page)
{
	static const char *const keys[] = {"id", "label", "n_departments", "n_tasks", "departments", NULL};
	write_cluster_method(page);
	dn_page_picture(page, "clusters");
	dn_page_table(page, "clusters", keys, "合作紧密的部门群组", "Groups of bodies that share responsibility");
}

void dn_page_leadership(Page *page)
{
	static const char *const keys[] = {"lead", "participant", "tasks", "newman_fowler", "gross_shalizi", NULL};
	dn_page_say_in(page, "p", "note", "谁牵头、谁参与：每一行是一个牵头部门和一个参与部门，以及两者如此分工的任务数。",
	               "Who leads whom: each row is a lead and a participant, with the number of tasks in which they stand so.");
	dn_page_picture(page, "leadership");
	dn_page_table(page, "leadership", keys, "牵头与参与", "Leads and participants");
}

void dn_page_sections(Page *page)
{
	static const char *const keys[] = {"path", "tasks", "departments", "leads_top", "leads_top_count", NULL};
	dn_page_picture(page, "sections");
	dn_page_table(page, "sections", keys, "各章节的任务与部门", "Tasks and bodies of each section");
}

void dn_page_balance(Page *page)
{
	static const char *const keys[] = {"task", "from", "to", "text", NULL};
	const DnBalance *balance = dn_analysis_balance(page->analysis);
	if (balance != NULL) {
		g_autofree char *zh = g_strdup_printf("目前一个部门最多牵头 %u 项；如果每项任务可由其任一责任部门牵头，最少可以降到 %u 项，"
		                                      "为此至少要调整 %u 项任务的牵头部门。这是计算结果，不是建议。",
		                                      balance->max_leads, balance->fewest_max_leads, balance->n_moves);
		g_autofree char *en = g_strdup_printf("Today one body leads up to %u %s. If any of its bodies could lead a task, this could "
		                                      "fall to %u, with %u %s of lead at least. This is arithmetic, not advice.",
		                                      balance->max_leads, balance->max_leads == 1 ? "task" : "tasks",
		                                      balance->fewest_max_leads, balance->n_moves,
		                                      balance->n_moves == 1 ? "change" : "changes");
		dn_page_say_in(page, "p", "note", zh, en);
	}
	dn_page_picture(page, "balance");
	dn_page_table(page, "moves", keys, "达到最均衡所需的最少调整", "The fewest changes that reach it");
}
