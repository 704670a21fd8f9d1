/* The conventions chosen where specialists differ: a table of sentences in both languages, each noted when its measure was
 * computed, and those that depend on the run. */
#include "analysis/analysis.h"

/* A convention is noted when a measure of the frame begins with the key and was computed. */
static const struct {
	const char *key;
	DnFrame frame;
	const char *measure;
	const char *value, *value_zh;
} fixed[] = {
	{"two_mode_degree", DN_FRAME_DEPARTMENTS, "two_mode.degree",
	 "tasks of the department / all tasks",
	 "部门的任务数 / 全部任务数"},
	{"two_mode_closeness", DN_FRAME_DEPARTMENTS, "two_mode.closeness",
	 "(other + 2(own - 1)) / farness within the component, times (component - 1) / (all - 1); undefined "
	 "without a tie",
	 "(另一模节点数 + 2(本模节点数 - 1)) / 连通分量内的距离之和，再乘以 (分量节点数 - 1) / (全部节点数 - 1)；"
	 "没有连接的节点无定义"},
	{"betweenness_maximum", DN_FRAME_DEPARTMENTS, "two_mode.betweenness",
	 "raw / the exact maximum for a node of its mode (Borgatti & Halgin 2011)",
	 "原始值 / 该模节点的精确最大值（Borgatti与Halgin，2011）"},
	{"betweenness_maximum_tasks", DN_FRAME_TASKS, "betweenness",
	 "raw / the exact maximum for a task (Borgatti & Halgin 2011)",
	 "原始值 / 任务节点的精确最大值（Borgatti与Halgin，2011）"},
	{"eigenvector", DN_FRAME_DEPARTMENTS, "two_mode.eigenvector",
	 "two_mode: leading singular vectors of the incidence matrix; projection: leading eigenvector of the "
	 "shared-task matrix; Euclidean norm 1 over the departments; where several parts lead alike, the limit of "
	 "the power iteration from equal entries",
	 "二模（two_mode）：关联矩阵的首奇异向量；投影（projection）：共同任务矩阵的首特征向量；均以全部部门上的欧"
	 "氏范数为1；几个部分并列居首时，取自等值出发的幂迭代的极限"},
	{"projection_weights", DN_FRAME_DEPARTMENTS, "projection",
	 "shared tasks as weights in strength, eigenvector, pagerank, constraint and modularity; betweenness, "
	 "closeness, harmonic, effective_size, coreness and clustering without weights",
	 "强度、特征向量、PageRank、结构洞约束和模块度以共同任务数为权；中介度、接近度、调和接近度、有效规模、核数"
	 "和聚类系数不加权"},
	{"projection_betweenness", DN_FRAME_DEPARTMENTS, "projection.betweenness",
	 "raw / ((n - 1)(n - 2) / 2), n all departments",
	 "原始值 / ((n - 1)(n - 2) / 2)，n为全部部门数"},
	{"projection_closeness", DN_FRAME_DEPARTMENTS, "projection.closeness",
	 "(r / farness)(r / (n - 1)), r the departments that can be reached (Wasserman & Faust 1994)",
	 "(r / 距离之和)(r / (n - 1))，r为可到达的部门数（Wasserman与Faust，1994）"},
	{"projection_harmonic", DN_FRAME_DEPARTMENTS, "projection.harmonic",
	 "mean of 1 / distance over the n - 1 others, 0 where there is no path",
	 "到其余n - 1个部门的1 / 距离的平均值，没有路径的计0"},
	{"projection_constraint", DN_FRAME_DEPARTMENTS, "projection.constraint",
	 "weighted by shared tasks, over direct partners",
	 "以共同任务数为权，只计直接合作部门"},
	{"projection_effective_size", DN_FRAME_DEPARTMENTS, "projection.effective_size",
	 "without weights: n - 2t/n for n partners with t ties among them (Borgatti 1997)",
	 "不加权：n个合作部门之间有t条连接时为n - 2t/n（Borgatti，1997）"},
	{"pagerank_damping", DN_FRAME_DEPARTMENTS, "projection.pagerank",
	 "0.85",
	 "0.85"},
	{"newman", DN_FRAME_PAIRS, "newman",
	 "sum of 1 / (k - 1) over the shared tasks, k all departments of a task",
	 "共同任务的1 / (k - 1)之和，k为任务的全部部门数"},
	{"lead_share", DN_FRAME_DEPARTMENTS, "load.lead_share",
	 "share of all leads of the plan",
	 "占计划全部牵头的比例"},
	{"lead_candidates", DN_FRAME_DEPARTMENTS, "load.expected_leads",
	 "the departments of a task that are not collective",
	 "任务的责任部门中不属集合性主体者"},
	{"p_value_tail", DN_FRAME_DEPARTMENTS, "load.p_value",
	 "upper tail, P(leads >= observed), exact Poisson-binomial",
	 "上尾概率P(牵头数 >= 观测值)，精确泊松二项分布"},
	{"q_value_family", DN_FRAME_DEPARTMENTS, "load.q_value",
	 "Benjamini-Hochberg over the departments with a task, collectives left out",
	 "在承担任务的部门范围内作Benjamini-Hochberg校正，集合性主体除外"},
	{"overloaded", DN_FRAME_DEPARTMENTS, "load.overloaded",
	 "lead-outlier: leads > Q3 + 3 IQR; beyond-membership: q_value <= 0.05 and leads > Q3 + 1.5 IQR; "
	 "wide-membership: a lead-outlier that is not beyond-membership; coordination-outlier: coordination > Q3 "
	 "+ 3 IQR of the departments that lead and leads > Q3 + 1.5 IQR; IQR at least 1",
	 "lead-outlier：牵头数 > Q3 + 3 IQR；beyond-membership：q值 <= 0.05且牵头数 > Q3 + 1.5 IQR；wide-membershi"
	 "p：属lead-outlier而不属beyond-membership；coordination-outlier：协调负担 > 各牵头部门的Q3 + 3 "
	 "IQR且牵头数 > Q3 + 1.5 IQR；IQR至少取1"},
	{"backbone_family", DN_FRAME_PAIRS, "q_sdsm",
	 "Benjamini-Hochberg over the pairs that share a task, pairs with a collective left out; in the backbone "
	 "at q <= 0.05",
	 "在有共同任务的部门对范围内作Benjamini-Hochberg校正，含集合性主体的除外；q <= 0.05者属骨干"},
	{"p_hypergeometric", DN_FRAME_PAIRS, "p_hypergeometric",
	 "upper tail; the tasks that have a department are the population",
	 "上尾概率；以有责任部门的任务为总体"},
	{"p_sdsm", DN_FRAME_PAIRS, "p_sdsm",
	 "upper tail, exact Poisson-binomial with probabilities of the bipartite configuration model",
	 "上尾概率，精确泊松二项分布，概率取自二部配置模型"},
	{"leadership", DN_FRAME_LEADERSHIP, "tasks",
	 "several leads of a task each count; participants are those in that role, other leads are not",
	 "一项任务有几个牵头部门的，各计一次；参与部门只计以参与身份列入者，其他牵头部门不计"},
	{"concentration", DN_FRAME_NETWORK, "concentration",
	 "Gini without the n/(n - 1) factor; HHI the sum of squared shares; collectives left out",
	 "基尼系数不乘n/(n - 1)；HHI为份额平方和；集合性主体除外"},
	{"centralization", DN_FRAME_NETWORK, "centralization",
	 "departments only, against the most central tree of the same size (Borgatti & Everett 1997); closeness "
	 "within the largest part, undefined where several parts are equally large",
	 "只计部门，与同规模下最集中的树相比（Borgatti与Everett，1997）；接近度限于最大的部分，几个部分并列最大时"
	 "无定义"},
	{"nodf", DN_FRAME_NETWORK, "nestedness.nodf",
	 "both modes together, nodes without a tie left out",
	 "两模合计，没有连接的节点除外"},
	{"opsahl", DN_FRAME_NETWORK, "clustering.opsahl",
	 "departments as the primary mode; closed by a task that is not on the path",
	 "以部门为主模；由不在路径上的任务闭合"},
	{"distances", DN_FRAME_NETWORK, "diameter",
	 "over both modes of the largest component; of all of them where several are equally large",
	 "最大连通分量内两模节点之间；并列最大的分量一并计入"},
	{"within_cluster_z", DN_FRAME_DEPARTMENTS, "within_cluster_z",
	 "population standard deviation; undefined where all members are equally strong",
	 "用总体标准差；群组成员强度全部相同时无定义"},
	{"cluster", DN_FRAME_DEPARTMENTS, "cluster",
	 "departments without a partner belong to none",
	 "没有合作部门的部门不属任何群组"},
};

static void note_fixed(DnAnalysis *analysis)
{
	for (gsize i = 0; i < G_N_ELEMENTS(fixed); i++)
		if (dn_analysis_wants_prefix(analysis, fixed[i].frame, fixed[i].measure))
			dn_analysis_note(analysis, fixed[i].key, fixed[i].value, fixed[i].value_zh);
}

static void note_clusters(DnAnalysis *analysis)
{
	if (analysis->clusters == NULL)
		return;
	char resolution[G_ASCII_DTOSTR_BUF_SIZE];
	g_ascii_dtostr(resolution, sizeof resolution, analysis->options.resolution);
	g_autofree char *value = g_strdup_printf(
		"Leiden by modularity at resolution %s, best of %u runs, seed %" G_GUINT64_FORMAT
		"; stability: mean adjusted Rand index between runs%s",
		resolution, analysis->clusters->runs, analysis->options.seed,
		dn_clusters_least_rise(analysis) > 0 ? "; a run ends when a round raises modularity by no more than 0.0005" : "");
	g_autofree char *value_zh = g_strdup_printf(
		"Leiden算法优化模块度，分辨率%s，运行%u次取最优，种子%" G_GUINT64_FORMAT "；稳定性为各次运行之间调整兰德指数的平均值%s",
		resolution, analysis->clusters->runs, analysis->options.seed,
		dn_clusters_least_rise(analysis) > 0 ? "；一轮使模块度提高不超过0.0005时即结束运行" : "");
	dn_analysis_note(analysis, "clusters", value, value_zh);
}

static void note_two_mode_clusters(DnAnalysis *analysis)
{
	if (analysis->two_mode_clusters == NULL)
		return;
	if (analysis->two_mode_clusters->optimal_proved)
		dn_analysis_note(analysis, "clusters_two_mode", "Barber's modularity; no better partition exists (bounded search)",
		                 "Barber模块度；不存在更优的划分（有界搜索）");
	else
		dn_analysis_note(analysis, "clusters_two_mode",
		                 "Barber's modularity; best partition found, a better one is not ruled out",
		                 "Barber模块度；为已找到的最优划分，不排除存在更优者");
}

static void note_skipped(DnAnalysis *analysis)
{
	guint skipped = dn_analysis_n_crowded(analysis);
	if (skipped == 0)
		return;
	g_autofree char *value = g_strdup_printf("%u %s of more than %u departments left out of the projection, pairs and clusters; their "
	                                         "departments' partners and projection values, projection.edges, projection.density and "
	                                         "clustering are undefined",
	                                         skipped, skipped == 1 ? "task" : "tasks", (guint)DN_PROJECTION_TASK_LIMIT);
	g_autofree char *value_zh = g_strdup_printf("%u项任务的部门超过%u个，不计入投影、部门对和群组；这些部门的合作部门数和投影各项，以及projection.edges、"
	                                            "projection.density和clustering.robins_alexander无定义",
	                                            skipped, (guint)DN_PROJECTION_TASK_LIMIT);
	dn_analysis_note(analysis, "projection_task_limit", value, value_zh);
}

static void note_dropped(DnAnalysis *analysis)
{
	gsize dropped = analysis->projection != NULL ? dn_projection_n_dropped_pairs(analysis->projection) : 0;
	if (dropped == 0)
		return;
	guint least = analysis->options.min_shared;
	g_autofree char *value = g_strdup_printf(
		"%" G_GSIZE_FORMAT " %s of fewer than %u shared tasks %s left out of the projection and of all that is computed on it; in "
		"families of q-values %s without significance",
		dropped, dropped == 1 ? "pair" : "pairs", least, dropped == 1 ? "is" : "are",
		dropped == 1 ? "it counts as a pair" : "they count as pairs");
	g_autofree char *value_zh = g_strdup_printf("共同任务少于%u项的%" G_GSIZE_FORMAT
	                                            "对部门不计入投影及以投影计算的各项；在q值校正中按不显著的部门对计", least, dropped);
	dn_analysis_note(analysis, "min_shared", value, value_zh);
}

static void note_collectives(DnAnalysis *analysis)
{
	if (analysis->options.rank_collectives)
		dn_analysis_note(analysis, "collectives", "nodes, lead candidates and ranked like departments",
		                 "与部门一样作为节点、可作牵头候选并参加排名");
	else
		dn_analysis_note(analysis, "collectives",
		                 "nodes like departments, but no lead candidates and left out of rankings, findings, concentration "
		                 "and families of q-values",
		                 "与部门一样作为节点，但不作牵头候选，不参加排名、主要发现、集中度和q值校正");
}

static gboolean compute_conventions(DnAnalysis *analysis, GError **error)
{
	(void)error;
	note_collectives(analysis);
	note_fixed(analysis);
	if (analysis->balance != NULL)
		dn_analysis_note(analysis, "balance",
		                 "each task keeps its number of leads, drawn from its lead candidates; a task without a stated lead gets "
		                 "one, which is no move",
		                 "每项任务的牵头部门数不变，从其牵头候选中产生；未写明牵头的任务定一个牵头，不计为调整");
	note_clusters(analysis);
	note_two_mode_clusters(analysis);
	note_skipped(analysis);
	note_dropped(analysis);
	return TRUE;
}

const DnFamily dn_family_conventions = {"conventions", compute_conventions};
