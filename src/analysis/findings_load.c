/* Findings about leads: who is overloaded and why, what could be shared out, how concentrated leading is. */
#include "analysis/findings.h"

#include <stdlib.h>

/* ---- Overload ----------------------------------------------------------------------------------------------------- */

/* The figures of one overloaded department, ready for text. */
typedef struct {
	DnAnalysis *analysis;
	guint32 department;
	double leads, tasks, expected, p, coordination, fewest;
} Overloaded;

static double of_department(const Overloaded *overloaded, const char *key)
{
	return dn_finding_column(overloaded->analysis, DN_FRAME_DEPARTMENTS, key)[overloaded->department];
}

static gboolean has_reason(const Overloaded *overloaded, const char *word)
{
	const char *const *words = dn_overload_reasons();
	guint reasons = (guint)of_department(overloaded, "load.reasons");
	for (guint bit = 0; words[bit] != NULL; bit++)
		if ((reasons & 1u << bit) != 0 && g_strcmp0(words[bit], word) == 0)
			return TRUE;
	return FALSE;
}

static char *join_and_free(GPtrArray *clauses, const char *separator)
{
	g_ptr_array_add(clauses, NULL);
	char *text = g_strjoinv(separator, (char **)clauses->pdata);
	g_ptr_array_unref(clauses);
	return text;
}

static char *reasons_in_chinese(const Overloaded *o)
{
	GPtrArray *clauses = g_ptr_array_new_with_free_func(g_free);
	const char *expected = dn_finding_number(o->analysis, o->expected, 1);
	if (has_reason(o, "beyond-membership"))
		g_ptr_array_add(clauses,
		                g_strdup_printf("若各任务牵头在其责任部门中均等产生，预期仅%s项（%s），多出部分来自牵头分工的选择",
		                                expected, dn_finding_p(o->analysis, o->p)));
	if (has_reason(o, "wide-membership"))
		g_ptr_array_add(clauses,
		                g_strdup_printf("均等产生牵头时预期也有%s项（差异不显著，q = %s），负担主要来自承担的任务多，而非牵头集中指定于它", expected,
		                                dn_finding_number(o->analysis, of_department(o, "load.q_value"), 3)));
	if (has_reason(o, "coordination-outlier"))
		g_ptr_array_add(clauses,
		                g_strdup_printf("所牵头任务共需协调其他部门%.0f个次，远高于其他牵头部门的一般水平", o->coordination));
	if (o->fewest > 0)
		g_ptr_array_add(clauses, g_strdup_printf("有%.0f项任务计划未列其他可牵头的部门", o->fewest));
	return join_and_free(clauses, "；");
}

static char *tell_in_chinese(const Overloaded *o)
{
	g_autofree char *reasons = reasons_in_chinese(o);
	return g_strdup_printf("%s牵头%.0f项任务（承担任务共%.0f项），牵头负担偏重：%s。",
	                       dn_finding_name(o->analysis, o->department, TRUE), o->leads, o->tasks, reasons);
}

static char *reasons_in_english(const Overloaded *o)
{
	GPtrArray *clauses = g_ptr_array_new_with_free_func(g_free);
	const char *expected = dn_finding_number(o->analysis, o->expected, 1);
	if (has_reason(o, "beyond-membership"))
		g_ptr_array_add(clauses,
		                g_strdup_printf("an even draw among each task's departments would give it only %s (%s), so the "
		                                "excess comes from the choice of leads",
		                                expected, dn_finding_p(o->analysis, o->p)));
	if (has_reason(o, "wide-membership"))
		g_ptr_array_add(clauses, g_strdup_printf("an even draw would also give it %s (no significant difference, q = %s), so the "
		                                         "load comes mainly from being on so many tasks, not from being chosen too often",
		                                         expected,
		                                         dn_finding_number(o->analysis, of_department(o, "load.q_value"), 3)));
	if (has_reason(o, "coordination-outlier"))
		g_ptr_array_add(clauses,
		                g_strdup_printf("its led tasks bring %s of other departments to coordinate, far more than most others that lead",
		                                dn_finding_count(o->analysis, o->coordination, "participation", "participations")));
	if (o->fewest > 0)
		g_ptr_array_add(clauses, g_strdup_printf("on %s the plan names nobody else who could lead",
		                                         dn_finding_count(o->analysis, o->fewest, "task", "tasks")));
	return join_and_free(clauses, "; ");
}

/* Whoever is overloaded has a reason of its own beside being an outlier, so there is always something behind the colon. */
static char *tell_in_english(const Overloaded *o)
{
	g_autofree char *reasons = reasons_in_english(o);
	return g_strdup_printf("%s leads %s (of the %.0f it is on) and is overloaded as a lead: %s.",
	                       dn_finding_name(o->analysis, o->department, FALSE),
	                       dn_finding_count(o->analysis, o->leads, "task", "tasks"), o->tasks, reasons);
}

static GArray *list_led_tasks(const DnNetwork *network, guint department)
{
	guint n;
	GArray *tasks = g_array_new(FALSE, FALSE, sizeof(guint32));
	const DnTie *ties = dn_network_department_ties(network, department, &n);
	for (guint i = 0; i < n; i++)
		if (ties[i].role == DN_ROLE_LEAD)
			g_array_append_val(tasks, ties[i].node);
	return tasks;
}

static void add_overloaded(DnAnalysis *analysis, guint32 department)
{
	Overloaded o = {.analysis = analysis, .department = department};
	o.leads = of_department(&o, "leads");
	o.tasks = of_department(&o, "tasks");
	o.expected = of_department(&o, "load.expected_leads");
	o.p = of_department(&o, "load.p_value");
	o.coordination = of_department(&o, "load.coordination");
	o.fewest = of_department(&o, "load.fewest_leads");
	g_autofree char *zh = tell_in_chinese(&o);
	g_autofree char *en = tell_in_english(&o);
	g_autoptr(GArray) led = list_led_tasks(analysis->network, department);
	const DnNumber numbers[] = {
		{"leads", o.leads},         {"tasks", o.tasks},
		{"expected_leads", o.expected}, {"p_value", o.p},
		{"q_value", of_department(&o, "load.q_value")}, {"coordination", o.coordination},
		{"fewest_leads", o.fewest},
	};
	dn_finding_add(analysis, &(DnFinding){.code = "overloaded-lead",
	                                      .severity = DN_SEVERITY_WARNING,
	                                      .text_zh = zh,
	                                      .text_en = en,
	                                      .n_departments = 1,
	                                      .departments = &department,
	                                      .n_tasks = led->len,
	                                      .tasks = (const guint32 *)(void *)led->data,
	                                      .n_numbers = G_N_ELEMENTS(numbers),
	                                      .numbers = numbers});
}

/* Departments in falling order of `values`, plan order where equal; undefined ones left out. */
static int compare_by_value(const void *a, const void *b, void *values)
{
	guint32 x = *(const guint32 *)a, y = *(const guint32 *)b;
	const double *value = values;
	if (value[x] > value[y] || value[x] < value[y])
		return value[x] > value[y] ? -1 : 1;
	return (x > y) - (x < y);
}

void dn_find_overload(DnAnalysis *analysis)
{
	const double *overloaded = dn_finding_column(analysis, DN_FRAME_DEPARTMENTS, "load.overloaded");
	const double *leads = dn_finding_column(analysis, DN_FRAME_DEPARTMENTS, "leads");
	g_autoptr(GArray) found = g_array_new(FALSE, FALSE, sizeof(guint32));
	for (guint32 a = 0; a < dn_network_n_departments(analysis->network); a++)
		if (overloaded[a] > 0)
			g_array_append_val(found, a);
	g_array_sort_with_data(found, compare_by_value, (gpointer)leads);
	for (guint i = 0; i < found->len; i++)
		add_overloaded(analysis, g_array_index(found, guint32, i));
}

/* ---- Balance ------------------------------------------------------------------------------------------------------ */

/* Moves stand in the order of their tasks; a task of several leads may have several. */
static GArray *list_moved_tasks(const DnBalance *balance)
{
	GArray *tasks = g_array_new(FALSE, FALSE, sizeof(guint32));
	for (guint i = 0; i < balance->n_moves; i++)
		if (i == 0 || balance->moves[i].task != balance->moves[i - 1].task)
			g_array_append_val(tasks, balance->moves[i].task);
	return tasks;
}

/* Tasks that have candidates but no lead among them today: sharing out gives each one, which is no change. */
static guint count_open_tasks(DnAnalysis *analysis)
{
	guint open = 0, n;
	const guint32 *candidates = dn_analysis_need_candidates(analysis);
	for (guint task = 0; task < dn_network_n_tasks(analysis->network); task++) {
		gboolean led = FALSE;
		const DnTie *ties = dn_network_task_ties(analysis->network, task, &n);
		for (guint i = 0; i < n; i++)
			led |= ties[i].role == DN_ROLE_LEAD && dn_analysis_is_ranked(analysis, ties[i].node);
		open += candidates[task] > 0 && !led;
	}
	return open;
}

static char *tell_open_tasks(guint open, gboolean chinese)
{
	if (open == 0)
		return g_strdup("");
	if (chinese)
		return g_strdup_printf("；有可牵头部门但未明确牵头的%u项任务各计一个牵头", open);
	return open == 1 ? g_strdup("; the one task that names possible leads but states none counts with one lead")
	                 : g_strdup_printf("; the %u tasks that name possible leads but state none count with one lead each", open);
}

void dn_find_balance(DnAnalysis *analysis)
{
	const DnBalance *balance = analysis->balance;
	if (balance == NULL || balance->n_moves == 0)
		return;
	guint open = count_open_tasks(analysis);
	g_autofree char *open_zh = tell_open_tasks(open, TRUE), *open_en = tell_open_tasks(open, FALSE);
	g_autofree char *zh = g_strdup_printf(
		"若允许每项任务改由计划已列明的其他责任部门牵头，单个部门牵头数的最大值可由%u项降至%u项（已是可能的最小值），只需调整%u处牵头%s。",
		balance->max_leads, balance->fewest_max_leads, balance->n_moves, open_zh);
	g_autofree char *en = g_strdup_printf(
		"If each task may be led by any department that the plan already names for it, the most leads of one department "
		"can fall from %u to %u, the least possible, by %s of lead%s.",
		balance->max_leads, balance->fewest_max_leads,
		dn_finding_count(analysis, balance->n_moves, "change", "changes"), open_en);
	g_autoptr(GArray) tasks = list_moved_tasks(balance);
	const DnNumber numbers[] = {
		{"max_leads", balance->max_leads},
		{"fewest_max_leads", balance->fewest_max_leads},
		{"moves", balance->n_moves},
		{"tasks_given_a_lead", open},
	};
	dn_finding_add(analysis, &(DnFinding){.code = "balance",
	                                      .text_zh = zh,
	                                      .text_en = en,
	                                      .n_tasks = tasks->len,
	                                      .tasks = (const guint32 *)(void *)tasks->data,
	                                      .n_numbers = G_N_ELEMENTS(numbers),
	                                      .numbers = numbers});
}

/* ---- Concentration ------------------------------------------------------------------------------------------------ */

enum { TOP = 4 };

/* The ranked departments with most leads, at most TOP of them; *tied receives how many more have as many as the last. */
static guint list_top_leads(guint32 *top, guint *tied, const DnAnalysis *analysis)
{
	const double *leads = dn_finding_column(analysis, DN_FRAME_DEPARTMENTS, "leads");
	g_autoptr(GArray) all = g_array_new(FALSE, FALSE, sizeof(guint32));
	for (guint32 a = 0; a < dn_network_n_departments(analysis->network); a++)
		if (dn_analysis_is_ranked(analysis, a) && leads[a] > 0)
			g_array_append_val(all, a);
	g_array_sort_with_data(all, compare_by_value, (gpointer)leads);
	guint n = MIN(all->len, TOP);
	for (guint i = 0; i < n; i++)
		top[i] = g_array_index(all, guint32, i);
	*tied = 0;
	for (guint i = n; i < all->len && leads[g_array_index(all, guint32, i)] == leads[top[n - 1]]; i++)
		++*tied;
	return n;
}

static char *tell_tied(guint tied, gboolean chinese)
{
	if (tied == 0)
		return g_strdup("");
	return g_strdup_printf(chinese ? "；另有%u个部门与末位并列" : "; %u more with as many as the last", tied);
}

void dn_find_concentration(DnAnalysis *analysis)
{
	double cr4 = dn_analysis_value(analysis, DN_FRAME_NETWORK, "concentration.leads.cr4", 0);
	double gini = dn_analysis_value(analysis, DN_FRAME_NETWORK, "concentration.leads.gini", 0);
	double hhi = dn_analysis_value(analysis, DN_FRAME_NETWORK, "concentration.leads.hhi", 0);
	guint32 top[TOP];
	guint tied, n = isnan(cr4) ? 0 : list_top_leads(top, &tied, analysis);
	if (n < TOP)
		return;
	const char *share = dn_finding_percent(analysis, cr4), *g = dn_finding_number(analysis, gini, 2);
	const char *h = dn_finding_number(analysis, hhi, 3);
	g_autofree char *names_zh = dn_finding_names(analysis, top, n, n, TRUE), *tied_zh = tell_tied(tied, TRUE);
	g_autofree char *names_en = dn_finding_names(analysis, top, n, n, FALSE), *tied_en = tell_tied(tied, FALSE);
	g_autofree char *zh = g_strdup_printf("牵头任务最多的4个部门（%s%s）合计占全部牵头的%s；各部门牵头数的基尼系数为%s，HHI为%s。",
	                                      names_zh, tied_zh, share, g, h);
	g_autofree char *en = g_strdup_printf("The four departments with most leads (%s%s) hold %s of all leads; over all departments the Gini "
	                                      "coefficient of leads is %s and the HHI %s.",
	                                      names_en, tied_en, share, g, h);
	const DnNumber numbers[] = {{"cr4", cr4}, {"gini", gini}, {"hhi", hhi}};
	dn_finding_add(analysis, &(DnFinding){.code = "lead-concentration",
	                                      .text_zh = zh,
	                                      .text_en = en,
	                                      .n_departments = n,
	                                      .departments = top,
	                                      .n_numbers = G_N_ELEMENTS(numbers),
	                                      .numbers = numbers});
}

/* ---- No lead, no other --------------------------------------------------------------------------------------------- */

static gboolean has_lead(const DnTie *ties, guint n)
{
	for (guint i = 0; i < n; i++)
		if (ties[i].role == DN_ROLE_LEAD)
			return TRUE;
	return FALSE;
}

void dn_find_missing_leads(DnAnalysis *analysis)
{
	g_autoptr(GArray) found = g_array_new(FALSE, FALSE, sizeof(guint32));
	for (guint32 task = 0; task < dn_network_n_tasks(analysis->network); task++) {
		guint n;
		const DnTie *ties = dn_network_task_ties(analysis->network, task, &n);
		if (n > 0 && !has_lead(ties, n))
			g_array_append_val(found, task);
	}
	if (found->len == 0)
		return;
	const guint32 *tasks = (const guint32 *)(void *)found->data;
	g_autofree char *ids_zh = dn_finding_task_ids(analysis, tasks, found->len, 8, TRUE);
	g_autofree char *ids_en = dn_finding_task_ids(analysis, tasks, found->len, 8, FALSE);
	g_autofree char *zh = g_strdup_printf("有%u项任务没有写明由谁牵头：%s。", found->len, ids_zh);
	g_autofree char *en = g_strdup_printf("%s not say who leads: %s.",
	                                      dn_finding_count(analysis, found->len, "task does", "tasks do"), ids_en);
	const DnNumber numbers[] = {{"tasks", found->len}};
	dn_finding_add(analysis, &(DnFinding){.code = "no-stated-lead",
	                                      .severity = DN_SEVERITY_WARNING,
	                                      .text_zh = zh,
	                                      .text_en = en,
	                                      .n_tasks = found->len,
	                                      .tasks = tasks,
	                                      .n_numbers = G_N_ELEMENTS(numbers),
	                                      .numbers = numbers});
}

void dn_find_never_leading(DnAnalysis *analysis)
{
	const double *leads = dn_finding_column(analysis, DN_FRAME_DEPARTMENTS, "leads");
	const double *joint = dn_finding_column(analysis, DN_FRAME_DEPARTMENTS, "joint");
	const double *tasks = dn_finding_column(analysis, DN_FRAME_DEPARTMENTS, "tasks");
	g_autoptr(GArray) found = g_array_new(FALSE, FALSE, sizeof(guint32));
	for (guint32 a = 0; a < dn_network_n_departments(analysis->network); a++)
		if (dn_analysis_is_ranked(analysis, a) && tasks[a] > 0 && leads[a] == 0 && joint[a] == 0)
			g_array_append_val(found, a);
	if (found->len == 0 || dn_analysis_value(analysis, DN_FRAME_NETWORK, "leads", 0) == 0)
		return;
	g_array_sort_with_data(found, compare_by_value, (gpointer)tasks);
	const guint32 *departments = (const guint32 *)(void *)found->data;
	g_autofree char *names_zh = dn_finding_names(analysis, departments, found->len, 5, TRUE);
	g_autofree char *names_en = dn_finding_names(analysis, departments, found->len, 5, FALSE);
	g_autofree char *zh = g_strdup_printf("只参与、从不牵头的部门：%s。", names_zh);
	g_autofree char *en = g_strdup_printf(
		"%s: %s.", dn_finding_count(analysis, found->len, "department takes part but never leads", "departments take part but never lead"),
		names_en);
	const DnNumber numbers[] = {{"departments", found->len}};
	dn_finding_add(analysis, &(DnFinding){.code = "never-leading",
	                                      .text_zh = zh,
	                                      .text_en = en,
	                                      .n_departments = found->len,
	                                      .departments = departments,
	                                      .n_numbers = G_N_ELEMENTS(numbers),
	                                      .numbers = numbers});
}

void dn_find_sole_tasks(DnAnalysis *analysis)
{
	double n_tasks = dn_analysis_value(analysis, DN_FRAME_NETWORK, "tasks", 0);
	const double *sizes = dn_finding_column(analysis, DN_FRAME_TASKS, "departments");
	g_autoptr(GArray) found = g_array_new(FALSE, FALSE, sizeof(guint32));
	for (guint32 task = 0; task < dn_network_n_tasks(analysis->network); task++)
		if (sizes[task] == 1)
			g_array_append_val(found, task);
	if (found->len == 0)
		return;
	const char *share = dn_finding_percent(analysis, found->len / n_tasks);
	g_autofree char *zh = g_strdup_printf("%u项任务（占%s）只有一个责任部门，不产生部门协作。", found->len, share);
	g_autofree char *en = g_strdup_printf("%s one department only (%s of all tasks) and %s no collaboration.",
	                                      dn_finding_count(analysis, found->len, "task names", "tasks name"), share,
	                                      found->len == 1 ? "brings" : "bring");
	const DnNumber numbers[] = {{"tasks", found->len}, {"share", found->len / n_tasks}};
	dn_finding_add(analysis, &(DnFinding){.code = "single-department-tasks",
	                                      .text_zh = zh,
	                                      .text_en = en,
	                                      .n_tasks = found->len,
	                                      .tasks = (const guint32 *)(void *)found->data,
	                                      .n_numbers = G_N_ELEMENTS(numbers),
	                                      .numbers = numbers});
}
