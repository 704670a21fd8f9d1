/* One department in plain text: its numbers, its partners, and every task with the words of the plan and their place. */
#include <dutynet/render.h>

#include <math.h>
#include <string.h>

#include "render/source_name.h"
#include "render/vocabulary.h"

typedef struct {
	GString *text;
	gboolean chinese;
	const DnPlan *plan;
	const DnNetwork *network;
	const DnAnalysis *analysis;
	guint department;
} Explaining;

/* The wording for the language in use. */
static const char *word(const Explaining *explaining, const char *zh, const char *en)
{
	return explaining->chinese ? zh : en;
}

static double value_of(const Explaining *explaining, const char *key)
{
	return dn_analysis_value(explaining->analysis, DN_FRAME_DEPARTMENTS, key, explaining->department);
}

/* ---- Finding the department ------------------------------------------------------------------------------------- */

/* A name of the plan that the given text is part of, or that is part of it; NULL where there is none. */
static const char *nearest_name(const DnPlan *plan, const char *name)
{
	for (guint i = 0; i < dn_plan_n_departments(plan); i++) {
		const char *known = dn_plan_department(plan, i)->name;
		if (strstr(known, name) != NULL || strstr(name, known) != NULL)
			return known;
	}
	return NULL;
}

static gboolean find_department(guint *department, const DnPlan *plan, const char *name, GError **error)
{
	int found = dn_plan_find_department(plan, name);
	if (found < 0) {
		const DnRegistryEntry *entry = dn_registry_find(dn_registry_default(), name);
		if (entry != NULL)
			found = dn_plan_find_department(plan, entry->name);
	}
	if (found < 0) {
		const char *near = nearest_name(plan, name);
		g_set_error(error, DN_ERROR, DN_ERROR_INPUT, "the plan names no department \"%s\"%s%s%s", name,
		            near != NULL ? "; did you mean \"" : "", near != NULL ? near : "", near != NULL ? "\"?" : "");
		return FALSE;
	}
	*department = (guint)found;
	return TRUE;
}

/* ---- The parts -------------------------------------------------------------------------------------------------- */

static void append_heading(const Explaining *explaining)
{
	const DnDepartment *department = dn_plan_department(explaining->plan, explaining->department);
	g_string_append(explaining->text, department->name);
	if (department->full_name != NULL && strcmp(department->full_name, department->name) != 0)
		g_string_append_printf(explaining->text, " · %s", department->full_name);
	if (department->name_en != NULL)
		g_string_append_printf(explaining->text, " · %s", department->name_en);
	g_string_append_c(explaining->text, '\n');
	if (department->n_aliases > 0) {
		g_string_append(explaining->text, word(explaining, "文中又称：", "Also named in the plan: "));
		for (guint i = 0; i < department->n_aliases; i++)
			g_string_append_printf(explaining->text, "%s%s", i > 0 ? word(explaining, "、", ", ") : "", department->aliases[i]);
		g_string_append_c(explaining->text, '\n');
	}
}

static void append_load(const Explaining *explaining)
{
	double expected = value_of(explaining, "load.expected_leads"), p = value_of(explaining, "load.p_value");
	if (isnan(expected) || isnan(p))
		return;
	char expected_text[G_ASCII_DTOSTR_BUF_SIZE], p_text[G_ASCII_DTOSTR_BUF_SIZE];
	g_ascii_formatd(expected_text, sizeof expected_text, "%.2f", expected);
	g_ascii_formatd(p_text, sizeof p_text, "%.2g", p);
	g_string_append_printf(explaining->text,
	                       explaining->chinese ? "若各任务牵头部门均匀抽取，预期牵头 %s 项（至少达到实际数的概率 %s）\n"
	                                           : "Expected leads under even draws: %s (probability of at least as many: %s)\n",
	                       expected_text, p_text);
	if (value_of(explaining, "load.overloaded") != 1)
		return;
	guint bits = (guint)value_of(explaining, "load.reasons");
	g_string_append(explaining->text, word(explaining, "牵头负担偏重：", "Overloaded as a lead: "));
	const char *const *words = dn_overload_reasons();
	for (guint i = 0, told = 0; words[i] != NULL; i++)
		if ((bits >> i & 1) != 0) {
			DnWords told_as = dn_vocabulary(words[i]);
			g_string_append_printf(explaining->text, "%s%s", told++ > 0 ? word(explaining, "；", "; ") : "",
			                       word(explaining, told_as.zh, told_as.en));
		}
	g_string_append_c(explaining->text, '\n');
}

static void append_numbers(const Explaining *explaining)
{
	g_string_append_printf(
		explaining->text,
		explaining->chinese
			? "任务 %.0f 项：牵头 %.0f，参与 %.0f，共同负责 %.0f；其中独自承担 %.0f。"
			: "Tasks: %.0f, of which it leads %.0f, takes part in %.0f, is jointly responsible for %.0f; alone on %.0f. ",
		value_of(explaining, "tasks"), value_of(explaining, "leads"), value_of(explaining, "participations"),
		value_of(explaining, "joint"), value_of(explaining, "sole_tasks"));
	double partners = value_of(explaining, "partners");
	if (isnan(partners))
		g_string_append(explaining->text, word(explaining, "有任务部门过多，合作部门不计", "Too crowded tasks to count partners"));
	else
		g_string_append_printf(explaining->text, explaining->chinese ? "合作部门 %.0f 个" : "Partners: %.0f", partners);
	g_string_append_c(explaining->text, '\n');
	append_load(explaining);
}

typedef struct {
	const DnPartner *partner;
	guint led, led_by;
} Partnership;

static int compare_partnerships(const void *a, const void *b)
{
	const DnPartner *first = ((const Partnership *)a)->partner, *second = ((const Partnership *)b)->partner;
	if (first->shared != second->shared)
		return first->shared < second->shared ? 1 : -1;
	return first->department < second->department ? -1 : 1;
}

static guint32 role_in(const DnNetwork *network, guint task, guint department)
{
	guint n;
	const DnTie *ties = dn_network_task_ties(network, task, &n);
	for (guint i = 0; i < n; i++)
		if (ties[i].node == department)
			return ties[i].role;
	return G_MAXUINT32;
}

/* In how many tasks each leads the other. */
static void count_leads(Partnership *partnership, const Explaining *explaining)
{
	guint n;
	const DnTie *tasks = dn_network_department_ties(explaining->network, explaining->department, &n);
	for (guint i = 0; i < n; i++) {
		guint32 role = role_in(explaining->network, tasks[i].node, partnership->partner->department);
		partnership->led += tasks[i].role == DN_ROLE_LEAD && role == DN_ROLE_PARTICIPANT;
		partnership->led_by += tasks[i].role == DN_ROLE_PARTICIPANT && role == DN_ROLE_LEAD;
	}
}

static void append_partners(const Explaining *explaining)
{
	const DnProjection *projection = dn_analysis_projection(explaining->analysis);
	if (projection == NULL)
		return;
	guint n;
	const DnPartner *partners = dn_projection_partners(projection, explaining->department, &n);
	if (n == 0)
		return;
	g_autofree Partnership *ranked = g_new0(Partnership, n);
	for (guint i = 0; i < n; i++) {
		ranked[i].partner = &partners[i];
		count_leads(&ranked[i], explaining);
	}
	qsort(ranked, n, sizeof *ranked, compare_partnerships);
	g_string_append(explaining->text, word(explaining, "\n合作部门（共同任务；由其牵头对方 / 由对方牵头）\n",
	                                       "\nPartners (shared tasks; leads it in / is led by it in)\n"));
	for (guint i = 0; i < n; i++)
		g_string_append_printf(explaining->text, "%4u  %s  (%u / %u)\n", ranked[i].partner->shared,
		                       dn_plan_department(explaining->plan, ranked[i].partner->department)->name, ranked[i].led,
		                       ranked[i].led_by);
}

static void append_place(const Explaining *explaining, const DnTask *task)
{
	const char *file = dn_source_shown(explaining->plan, task->document);
	g_string_append_printf(explaining->text, "      %s", file != NULL ? file : "");
	if (task->source.line > 0)
		g_string_append_printf(explaining->text, ":%u", task->source.line);
	if (task->source.last_line > task->source.line)
		g_string_append_printf(explaining->text, "–%u", task->source.last_line);
	if (task->source.page > 0)
		g_string_append_printf(explaining->text, explaining->chinese ? "，第%u页" : ", page %u", task->source.page);
	for (guint i = 0; i < task->n_path; i++)
		g_string_append_printf(explaining->text, "%s%s", i == 0 ? " · " : " › ", task->path[i]);
	g_string_append_c(explaining->text, '\n');
}

static void append_task(const Explaining *explaining, const DnTask *task)
{
	g_string_append_printf(explaining->text, "%5s %s\n", task->id, task->text);
	if (task->clause != NULL)
		g_string_append_printf(explaining->text, "      %s\n", task->clause);
	append_place(explaining, task);
}

static void append_tasks(const Explaining *explaining, DnRole role, const char *heading)
{
	guint n, in_role = 0;
	const DnTie *tasks = dn_network_department_ties(explaining->network, explaining->department, &n);
	for (guint i = 0; i < n; i++)
		in_role += tasks[i].role == (guint32)role;
	if (in_role == 0)
		return;
	g_string_append_printf(explaining->text, "\n%s (%u)\n", heading, in_role);
	for (guint i = 0; i < n; i++)
		if (tasks[i].role == (guint32)role)
			append_task(explaining, dn_plan_task(explaining->plan, tasks[i].node));
}

GBytes *dn_render_explanation(const char *department, const char *language, const DnPlan *plan, const DnNetwork *network,
                              const DnAnalysis *analysis, GError **error)
{
	guint found;
	if (!find_department(&found, plan, department, error))
		return NULL;
	if (language == NULL)
		language = dn_plan_n_documents(plan) > 0 ? dn_plan_document(plan, 0)->language : "en";
	const Explaining explaining = {.text = g_string_new(NULL),
	                               .chinese = g_strcmp0(language, "zh") == 0,
	                               .plan = plan,
	                               .network = network,
	                               .analysis = analysis,
	                               .department = found};
	append_heading(&explaining);
	append_numbers(&explaining);
	append_partners(&explaining);
	append_tasks(&explaining, DN_ROLE_LEAD, word(&explaining, "牵头的任务", "Leads"));
	append_tasks(&explaining, DN_ROLE_PARTICIPANT, word(&explaining, "参与的任务", "Takes part in"));
	append_tasks(&explaining, DN_ROLE_JOINT, word(&explaining, "共同负责的任务", "Jointly responsible for"));
	return g_string_free_to_bytes(explaining.text);
}
