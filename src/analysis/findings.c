/* The list of findings and the words and numbers that its makers share. */
#include "analysis/findings.h"

#include <string.h>

const char *const dn_findings_needs[] = {
	"network.tasks", "network.leads", "network.joint", "network.single_department_tasks", "concentration",
	"departments.tasks", "departments.leads", "departments.joint", "departments.partners", "load", "two_mode.betweenness", "departments.cluster",
	"pairs.shared", "pairs.a_leads_b", "pairs.b_leads_a", "pairs.p_sdsm", "pairs.q_sdsm", "pairs.backbone",
	"tasks.departments", "tasks.clusters_spanned", "clusters", "balance", NULL,
};

/* What is found in the projection is not told where it leaves crowded tasks out. */
static const struct {
	void (*find)(DnAnalysis *analysis);
	gboolean in_projection;
} makers[] = {
	{dn_find_overload, FALSE},       {dn_find_missing_leads, FALSE}, {dn_find_crowded_tasks, FALSE},
	{dn_find_balance, FALSE},        {dn_find_concentration, FALSE}, {dn_find_strongest_pair, TRUE},
	{dn_find_backbone, TRUE},        {dn_find_clusters, TRUE},       {dn_find_broker, TRUE},
	{dn_find_spanning_tasks, TRUE},  {dn_find_never_leading, FALSE}, {dn_find_sole_tasks, FALSE},
};

/* Without a plan there are no names to tell of. */
static gboolean compute_findings(DnAnalysis *analysis, GError **error)
{
	(void)error;
	for (gsize i = 0; analysis->plan != NULL && i < G_N_ELEMENTS(makers); i++)
		if (!makers[i].in_projection || dn_analysis_n_crowded(analysis) == 0)
			makers[i].find(analysis);
	return TRUE;
}

const DnFamily dn_family_findings = {"findings", compute_findings};

void dn_finding_add(DnAnalysis *analysis, const DnFinding *finding)
{
	DnFinding copy = *finding;
	copy.text_zh = dn_arena_string(analysis->arena, finding->text_zh);
	copy.text_en = dn_arena_string(analysis->arena, finding->text_en);
	copy.departments =
		dn_arena_copy(analysis->arena, finding->departments, finding->n_departments * sizeof *finding->departments);
	copy.tasks = dn_arena_copy(analysis->arena, finding->tasks, finding->n_tasks * sizeof *finding->tasks);
	copy.numbers = dn_arena_copy(analysis->arena, finding->numbers, finding->n_numbers * sizeof *finding->numbers);
	g_array_append_val(analysis->findings, copy);
}

const double *dn_finding_column(const DnAnalysis *analysis, DnFrame frame, const char *key)
{
	const double *column = dn_analysis_column(analysis, frame, key);
	g_assert(column != NULL || dn_analysis_n_rows(analysis, frame) == 0);
	return column;
}

/* ---- Words -------------------------------------------------------------------------------------------------------- */

const char *dn_finding_name(const DnAnalysis *analysis, guint department, gboolean chinese)
{
	const DnDepartment *stated = dn_plan_department(analysis->plan, department);
	return !chinese && stated->name_en != NULL ? stated->name_en : stated->name;
}

static void append_rest(GString *text, guint n, guint shown, const char *unit_zh, gboolean chinese)
{
	if (n <= shown)
		return;
	if (chinese)
		g_string_append_printf(text, "等%u%s", n, unit_zh);
	else
		g_string_append_printf(text, " and %u more", n - shown);
}

char *dn_finding_names(const DnAnalysis *analysis, const guint32 *departments, guint n, guint most, gboolean chinese)
{
	GString *text = g_string_new(NULL);
	for (guint i = 0; i < MIN(n, most); i++) {
		if (i > 0)
			g_string_append(text, chinese ? "、" : ", ");
		g_string_append(text, dn_finding_name(analysis, departments[i], chinese));
	}
	append_rest(text, n, most, "个部门", chinese);
	return g_string_free(text, FALSE);
}

char *dn_finding_task_ids(const DnAnalysis *analysis, const guint32 *tasks, guint n, guint most, gboolean chinese)
{
	GString *text = g_string_new(NULL);
	for (guint i = 0; i < MIN(n, most); i++) {
		if (i > 0)
			g_string_append(text, chinese ? "、" : ", ");
		g_string_append(text, dn_plan_task(analysis->plan, tasks[i])->id);
	}
	append_rest(text, n, most, "项", chinese);
	return g_string_free(text, FALSE);
}

/* ---- Numbers ------------------------------------------------------------------------------------------------------ */

const char *dn_finding_number(DnAnalysis *analysis, double value, guint decimals)
{
	char text[G_ASCII_DTOSTR_BUF_SIZE + 16], format[8];
	g_snprintf(format, sizeof format, "%%.%uf", decimals);
	g_ascii_formatd(text, sizeof text, format, value);
	return dn_arena_string(analysis->arena, text);
}

const char *dn_finding_percent(DnAnalysis *analysis, double share)
{
	g_autofree char *text = g_strdup_printf("%s%%", dn_finding_number(analysis, 100 * share, 1));
	return dn_arena_string(analysis->arena, text);
}

const char *dn_finding_p(DnAnalysis *analysis, double p)
{
	g_autofree char *text =
		p < 0.001 ? g_strdup("p < 0.001") : g_strdup_printf("p = %s", dn_finding_number(analysis, p, 3));
	return dn_arena_string(analysis->arena, text);
}

const char *dn_finding_count(DnAnalysis *analysis, double n, const char *one, const char *several)
{
	g_autofree char *text = g_strdup_printf("%.0f %s", n, n == 1 ? one : several);
	return dn_arena_string(analysis->arena, text);
}
