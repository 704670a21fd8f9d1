/* Findings about pairs of departments: the one that shares most, and those that share more than sizes explain. */
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

/* Who of the pair leads how many of the shared tasks; whoever leads none is not spoken of. */
static char *tell_leads(double a_leads, double b_leads, gboolean chinese)
{
	if (a_leads > 0 && b_leads > 0)
		return chinese ? g_strdup_printf("，其中前者牵头%.0f项、后者牵头%.0f项", a_leads, b_leads)
		               : g_strdup_printf(", of which the former leads %.0f and the latter %.0f", a_leads, b_leads);
	if (a_leads > 0)
		return g_strdup_printf(chinese ? "，其中前者牵头%.0f项" : ", of which the former leads %.0f", a_leads);
	if (b_leads > 0)
		return g_strdup_printf(chinese ? "，其中后者牵头%.0f项" : ", of which the latter leads %.0f", b_leads);
	return g_strdup("");
}

/* Most shared is not more than expected: two large departments meet often. Empty where the test is undefined. */
static char *tell_surprise(DnAnalysis *analysis, double q, gboolean backbone, gboolean chinese)
{
	if (isnan(q))
		return g_strdup("");
	const char *value = dn_finding_number(analysis, q, 3);
	if (chinese)
		return g_strdup_printf("；这%s显著多于双方任务量和任务规模所能解释的程度（SDSM，q = %s）", backbone ? "" : "并不", value);
	return g_strdup_printf("; this is %ssignificantly more than the sizes of departments and tasks explain (SDSM, q = %s)",
	                       backbone ? "" : "not ", value);
}

static void add_strongest_pair(DnAnalysis *analysis, gsize row)
{
	const guint32 pair[] = {analysis->pairs.first[row], analysis->pairs.second[row]};
	double shared = dn_finding_column(analysis, DN_FRAME_PAIRS, "shared")[row];
	double a_leads = dn_finding_column(analysis, DN_FRAME_PAIRS, "a_leads_b")[row];
	double b_leads = dn_finding_column(analysis, DN_FRAME_PAIRS, "b_leads_a")[row];
	double p = dn_finding_column(analysis, DN_FRAME_PAIRS, "p_sdsm")[row];
	double q = dn_finding_column(analysis, DN_FRAME_PAIRS, "q_sdsm")[row];
	gboolean backbone = dn_finding_column(analysis, DN_FRAME_PAIRS, "backbone")[row] > 0;
	g_autofree char *leads_zh = tell_leads(a_leads, b_leads, TRUE), *leads_en = tell_leads(a_leads, b_leads, FALSE);
	g_autofree char *surprise_zh = tell_surprise(analysis, q, backbone, TRUE);
	g_autofree char *surprise_en = tell_surprise(analysis, q, backbone, FALSE);
	g_autofree char *zh =
		g_strdup_printf("%s与%s共同承担的任务最多，共%.0f项%s%s。", dn_finding_name(analysis, pair[0], TRUE),
	                    dn_finding_name(analysis, pair[1], TRUE), shared, leads_zh, surprise_zh);
	g_autofree char *en =
		g_strdup_printf("%s and %s share the most tasks, %.0f%s%s.", dn_finding_name(analysis, pair[0], FALSE),
	                    dn_finding_name(analysis, pair[1], FALSE), shared, leads_en, surprise_en);
	g_autoptr(GArray) tasks = list_shared_tasks(analysis->network, pair[0], pair[1]);
	const DnNumber numbers[] = {{"shared", shared}, {"a_leads_b", a_leads}, {"b_leads_a", b_leads}, {"p_sdsm", p}, {"q_sdsm", q}};
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

static char *tell_untested(guint n, gboolean chinese)
{
	if (n == 0)
		return g_strdup("");
	return chinese ? g_strdup_printf("（另有%u对涉及集合性主体，不作检验）", n)
	               : g_strdup_printf(" (%u more, with a collective body, %s not tested)", n, n == 1 ? "is" : "are");
}

/* The pairs that were tested, and why they are fewer than the pairs that share a task. */
static char *tell_tested(const DnAnalysis *analysis, guint tested, gboolean chinese)
{
	g_autofree char *rest = tell_untested((guint)analysis->pairs.n - tested, chinese);
	if (tested == 1)
		return chinese ? g_strdup_printf("只有1对部门有共同任务%s，其协作", rest)
		               : g_strdup_printf("Only one pair of departments shares a task%s, and it does", rest);
	return chinese ? g_strdup_printf("%u对有共同任务的部门%s中，", tested, rest)
	               : g_strdup_printf("Of %u pairs of departments that share a task%s, ", tested, rest);
}

static char *tell_backbone(const DnAnalysis *analysis, const GArray *rows, guint tested, gboolean chinese)
{
	const char *beyond = chinese ? "显著多于双方任务量和任务规模所能解释的程度（SDSM，q ≤ 0.05）"
	                             : "significantly more than the sizes of departments and tasks explain (SDSM, q ≤ 0.05)";
	g_autofree char *of_pairs = tell_tested(analysis, tested, chinese);
	g_autofree char *pairs = name_pairs(analysis, rows, NAMED_PAIRS, chinese);
	const char *before_names = rows->len > NAMED_PAIRS ? (chinese ? "，如" : ", such as ") : (chinese ? "：" : ": ");
	const char *end = chinese ? "。" : ".";
	if (tested == 1 && rows->len == 0)
		return g_strdup_printf(chinese ? "%s并不%s%s" : "%s not do so %s%s", of_pairs, beyond, end);
	if (tested == 1)
		return g_strdup_printf(chinese ? "%s%s%s%s%s" : "%s so %s%s%s%s", of_pairs, beyond, before_names, pairs, end);
	if (rows->len == 0)
		return g_strdup_printf(chinese ? "%s没有一对的协作%s%s" : "%snone shares %s%s", of_pairs, beyond, end);
	if (chinese)
		return g_strdup_printf("%s有%u对的协作%s%s%s%s", of_pairs, rows->len, beyond, before_names, pairs, end);
	return g_strdup_printf("%s%u %s %s%s%s%s", of_pairs, rows->len, rows->len == 1 ? "shares" : "share", beyond, before_names,
	                       pairs, end);
}

void dn_find_backbone(DnAnalysis *analysis)
{
	guint tested = count_tested(analysis);
	if (tested == 0)
		return;
	g_autoptr(GArray) rows = list_backbone(analysis);
	g_autoptr(GArray) departments = g_array_new(FALSE, FALSE, sizeof(guint32));
	for (guint i = 0; i < rows->len; i++) {
		g_array_append_val(departments, analysis->pairs.first[g_array_index(rows, gsize, i)]);
		g_array_append_val(departments, analysis->pairs.second[g_array_index(rows, gsize, i)]);
	}
	g_autofree char *zh = tell_backbone(analysis, rows, tested, TRUE);
	g_autofree char *en = tell_backbone(analysis, rows, tested, FALSE);
	const DnNumber numbers[] = {
		{"pairs", tested}, {"pairs_with_collectives", (double)analysis->pairs.n - tested}, {"backbone", rows->len}};
	dn_finding_add(analysis, &(DnFinding){.code = "backbone",
	                                      .text_zh = zh,
	                                      .text_en = en,
	                                      .n_departments = departments->len,
	                                      .departments = (const guint32 *)(void *)departments->data,
	                                      .n_numbers = G_N_ELEMENTS(numbers),
	                                      .numbers = numbers});
}
