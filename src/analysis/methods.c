/* The paragraph for a methods section: one sentence or two for each family that was computed, in both languages. */
#include "analysis/analysis.h"

#include <dutynet/version.h>

/* A sentence stands where a measure of the frame begins with the key and was computed. */
typedef struct {
	DnFrame frame;
	const char *measure;
	const char *zh, *en;
} Sentence;

static const Sentence sentences[] = {
	{DN_FRAME_DEPARTMENTS, "two_mode",
	 "二模中心性按另一模规模标准化：度为占全部任务的比例，接近度与中介度按Borgatti与Everett（1997）、Borgatti与Halgin（2011）的精确上限标准化，"
	 "特征向量取关联矩阵的首奇异向量。",
	 "Two-mode centrality is scaled by the other mode: degree as a share of all tasks, closeness and betweenness by their exact "
	 "maxima (Borgatti & Everett 1997; Borgatti & Halgin 2011), eigenvector centrality as the leading singular vector of the "
	 "incidence matrix."},
	{DN_FRAME_NETWORK, "concentration",
	 "牵头与任务的集中程度以基尼系数、赫芬达尔—赫希曼指数（HHI）和最大1个、4个部门所占份额衡量。",
	 "The concentration of leads and of tasks is measured by the Gini coefficient, the Herfindahl–Hirschman index (HHI) and the shares "
	 "of the largest one and four departments."},
	{DN_FRAME_NETWORK, "clustering",
	 "聚类系数采用Robins与Alexander（2004）及Opsahl（2013）的二模定义，嵌套性为NODF（Almeida-Neto等，2008）。",
	 "Clustering follows the two-mode definitions of Robins & Alexander (2004) and Opsahl (2013), nestedness is NODF "
	 "(Almeida-Neto et al. 2008)."},
	{DN_FRAME_DEPARTMENTS, "projection",
	 "部门投影以共同任务数为权，强度、特征向量、PageRank（阻尼0.85）与结构洞约束（Burt 1992）使用权重，中介度、接近度与调和接近度不使用权重；"
	 "另给出Newman（2001）权重1/(k−1)。",
	 "The projection on departments is weighted by shared tasks; strength, eigenvector centrality, PageRank (damping 0.85) and "
	 "Burt's (1992) constraint use the weights, betweenness, closeness and harmonic closeness do not; the weights 1/(k − 1) "
	 "of Newman (2001) are given as well."},
	{DN_FRAME_DEPARTMENTS, "load",
	 "牵头负担与参照模型比较：若每项任务的牵头在其候选部门（不含集合性主体）中均等产生，则牵头数服从泊松二项分布；p值为精确上尾概率，并以Benjamini与"
	 "Hochberg（1995）方法校正。牵头过重依据Tukey（1977）箱线图外栅栏与该检验判定。",
	 "Leads are compared with a reference model in which each task's lead is drawn evenly from its candidates (collectives "
	 "excepted), so that leads follow a Poisson-binomial distribution; p-values are exact upper tails, adjusted after Benjamini & "
	 "Hochberg (1995). Overload is judged by Tukey's (1977) outer fences and by this test."},
	{DN_FRAME_PAIRS, "p_sdsm",
	 "部门间协作是否多于规模所能解释，以超几何分布（Tumminello等，2011）和随机度序列模型（SDSM，Neal 2014）检验；后者的单元概率取自二部配置模型（Saracco等，2015），尾概率精确计算，"
	 "并在有共同任务的部门对之间以Benjamini–Hochberg方法校正多重检验。",
	 "Whether two departments share more tasks than sizes explain is tested by the hypergeometric distribution (Tumminello et al. "
	 "2011) and by the stochastic degree sequence model (SDSM, Neal 2014), the latter with probabilities of the bipartite "
	 "configuration model (Saracco et al. 2015), exact tails, and Benjamini–Hochberg correction over the pairs that share a task."},
	{DN_FRAME_LEADERSHIP, "newman_fowler",
	 "牵头—参与网络按Newman–Fowler（Fowler 2006）及Gross、Kirkland与Shalizi（2012）加权。",
	 "The network from leads to participants is weighted after Newman and Fowler (Fowler 2006) and after Gross, Kirkland & "
	 "Shalizi (2012)."},
};

static const char *const balance_zh =
	"牵头的均衡分配为最优半匹配（Harvey等，2006），在达到最小最大牵头数的方案中改动最少。";
static const char *const balance_en =
	"Leads are balanced by an optimal semi-matching (Harvey et al. 2006) with the fewest changes that reach the smallest maximum.";

static void append_data(GString *text, const DnAnalysis *analysis, gboolean chinese)
{
	guint n_tasks = dn_network_n_tasks(analysis->network), n_departments = dn_network_n_departments(analysis->network);
	gsize n_ties = dn_network_n_ties(analysis->network);
	if (chinese)
		g_string_append_printf(text, "计划被表示为任务与责任部门的二模网络：%u项任务、%u个部门、%" G_GSIZE_FORMAT "条责任关系。", n_tasks,
		                       n_departments, n_ties);
	else
		g_string_append_printf(text, "The plan is represented as a two-mode network of tasks and the departments responsible for "
		                             "them: %u %s, %u %s, %" G_GSIZE_FORMAT " %s. ",
		                       n_tasks, n_tasks == 1 ? "task" : "tasks", n_departments,
		                       n_departments == 1 ? "department" : "departments", n_ties,
		                       n_ties == 1 ? "responsibility" : "responsibilities");
}

/* How the leads of a document became known. */
static const char *const lead_rules_zh[] = {
	[DN_LEAD_RULE_NONE] = "文件未规定牵头规则，条款未明示牵头者作为共同负责",
	[DN_LEAD_RULE_EXPLICIT] = "牵头部门依条款明示",
	[DN_LEAD_RULE_FIRST_LISTED] = "牵头部门按文件规定取列第一位者",
};
static const char *const lead_rules_en[] = {
	[DN_LEAD_RULE_NONE] = "the document states no rule for leads, so that departments are joint where a clause names no lead",
	[DN_LEAD_RULE_EXPLICIT] = "leads are those that the clauses state",
	[DN_LEAD_RULE_FIRST_LISTED] = "the department listed first leads, as the document says",
};

/* Only where all documents have the same rule is there one sentence to say. */
static void append_lead_rule(GString *text, const DnPlan *plan, gboolean chinese)
{
	guint n = plan != NULL ? dn_plan_n_documents(plan) : 0;
	DnLeadRuleKind kind = n > 0 ? dn_plan_document(plan, 0)->lead_rule.kind : DN_LEAD_RULE_NONE;
	for (guint i = 0; i < n; i++)
		if (dn_plan_document(plan, i)->lead_rule.kind != kind)
			return;
	if (n > 0)
		g_string_append_printf(text, chinese ? "%s。" : "Leads: %s. ", (chinese ? lead_rules_zh : lead_rules_en)[kind]);
}

static void append_clusters(GString *text, const DnAnalysis *analysis, gboolean chinese)
{
	const DnClusters *clusters = analysis->clusters;
	if (clusters == NULL)
		return;
	if (chinese)
		g_string_append_printf(text, "群组由Leiden算法（Traag等，2019）在加权投影上优化模块度得到，取%u次运行（种子%" G_GUINT64_FORMAT
		                             "）中最优者，稳定性为各次运行间调整兰德指数（Hubert与Arabie，1985）的均值；部门在群组内外的位置以参与系数和组内z值"
		                             "（Guimerà与Amaral，2005）衡量。",
		                       clusters->runs, clusters->seed);
	else
		g_string_append_printf(text, "Clusters maximise modularity on the weighted projection by the Leiden algorithm (Traag et al. "
		                             "2019), best of %u %s (seed %" G_GUINT64_FORMAT "); stability is the mean adjusted Rand index between runs (Hubert & "
		                             "Arabie 1985), and places within and between clusters are told by participation coefficient and "
		                             "within-cluster z (Guimerà & Amaral 2005). ",
		                       clusters->runs, clusters->runs == 1 ? "run" : "runs", clusters->seed);
}

static void append_two_mode_clusters(GString *text, const DnAnalysis *analysis, gboolean chinese)
{
	if (analysis->two_mode_clusters == NULL)
		return;
	gboolean proved = analysis->two_mode_clusters->optimal_proved;
	if (chinese)
		g_string_append_printf(text, "任务与部门的共同群组最大化Barber（2007）二模模块度%s。", proved ? "，其最优性已证明" : "（启发式搜索，未证明最优）");
	else
		g_string_append_printf(text, "Clusters of tasks and departments together maximise Barber's (2007) two-mode modularity%s. ",
		                       proved ? ", proved optimal" : " (heuristic search, optimum not proved)");
}

static const char *write_methods(DnAnalysis *analysis, gboolean chinese)
{
	g_autoptr(GString) text = g_string_new(NULL);
	append_data(text, analysis, chinese);
	append_lead_rule(text, analysis->plan, chinese);
	for (gsize i = 0; i < G_N_ELEMENTS(sentences); i++)
		if (dn_analysis_wants_prefix(analysis, sentences[i].frame, sentences[i].measure))
			g_string_append_printf(text, "%s%s", chinese ? sentences[i].zh : sentences[i].en, chinese ? "" : " ");
	if (analysis->balance != NULL)
		g_string_append_printf(text, "%s%s", chinese ? balance_zh : balance_en, chinese ? "" : " ");
	append_clusters(text, analysis, chinese);
	append_two_mode_clusters(text, analysis, chinese);
	g_string_append_printf(text, chinese ? "计算使用dutynet %s与igraph（Csárdi与Nepusz，2006）。"
	                                     : "Computed with dutynet %s and igraph (Csárdi & Nepusz 2006).",
	                       dn_version());
	return dn_arena_string(analysis->arena, text->str);
}

static gboolean compute_methods(DnAnalysis *analysis, GError **error)
{
	(void)error;
	analysis->methods[0] = write_methods(analysis, TRUE);
	analysis->methods[1] = write_methods(analysis, FALSE);
	return TRUE;
}

const DnFamily dn_family_methods = {"methods", compute_methods};
