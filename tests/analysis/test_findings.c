/* Findings: their sentences name the right departments, numbers and tasks, in both languages and in the right number. */
#include "cmocka_setup.h"
#include "support/gold.h"
#include "support/small_plan.h"

#include <dutynet/analysis.h>

#include "analysis/findings.h"

static const char *const findings_only[] = {"findings", NULL};

/* A plan with its network and findings. */
typedef struct {
	DnPlan *plan;
	DnNetwork *network;
	DnAnalysis *analysis;
} Told;

/* Takes the plan. */
static Told tell(DnPlan *plan)
{
	Told told = {.plan = plan, .network = dn_network_new(plan)};
	told.analysis = dn_analysis_new(plan, told.network, &(DnAnalysisOptions){.measures = findings_only}, NULL);
	assert_non_null(told.analysis);
	return told;
}

static void told_clear(Told *told)
{
	dn_analysis_free(told->analysis);
	dn_network_free(told->network);
	dn_plan_free(told->plan);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Told, told_clear)

/* The `index`-th finding of a code; NULL for none. */
static const DnFinding *find(const Told *told, const char *code, guint index)
{
	gsize n;
	const DnFinding *findings = dn_analysis_findings(told->analysis, &n);
	for (gsize i = 0; i < n; i++)
		if (strcmp(findings[i].code, code) == 0 && index-- == 0)
			return &findings[i];
	return NULL;
}

static double number(const DnFinding *finding, const char *name)
{
	for (guint i = 0; i < finding->n_numbers; i++)
		if (strcmp(finding->numbers[i].name, name) == 0)
			return finding->numbers[i].value;
	fail_msg("%s has no number %s", finding->code, name);
	return 0;
}

static void assert_tells(const DnFinding *finding, const char *zh, const char *en)
{
	assert_non_null(finding);
	assert_string_equal(finding->text_zh, zh);
	assert_string_equal(finding->text_en, en);
}

static void assert_holds(const char *text, const char *part)
{
	if (strstr(text, part) == NULL)
		fail_msg("“%s” is not in “%s”", part, text);
}

/* ---- The 2025 plan ------------------------------------------------------------------------------------------------ */

static void tells_why_two_departments_of_2025_are_overloaded(void **state)
{
	(void)state;
	g_auto(Told) told = tell(gold_plan_new());
	const DnFinding *wide = find(&told, "overloaded-lead", 0), *chosen = find(&told, "overloaded-lead", 1);
	assert_holds(wide->text_zh, "国家知识产权局牵头29项任务（承担任务共60项）");
	assert_holds(wide->text_zh, "预期也有29.1项");
	assert_int_equal(wide->n_tasks, 29);
	assert_holds(chosen->text_zh, "中央宣传部牵头26项任务（承担任务共37项）");
	assert_holds(chosen->text_zh, "预期仅14.0项（p < 0.001）");
	assert_holds(chosen->text_en, "leads 26 tasks (of the 37 it is on)");
	assert_int_equal(chosen->n_tasks, 26);
	assert_int_equal(chosen->n_departments, 1);
	assert_int_equal((int)chosen->departments[0], dn_plan_find_department(told.plan, "中央宣传部"));
	assert_null(find(&told, "overloaded-lead", 2));
}

static void tells_how_2025_could_be_balanced(void **state)
{
	(void)state;
	g_auto(Told) told = tell(gold_plan_new());
	const DnFinding *balance = find(&told, "balance", 0);
	assert_holds(balance->text_zh, "由29项降至15项");
	assert_holds(balance->text_en, "from 29 to 15, the least possible, by 25 changes of lead");
	assert_int_equal(balance->n_tasks, 25);
}

static void counts_what_2025_shares(void **state)
{
	(void)state;
	g_auto(Told) told = tell(gold_plan_new());
	const DnFinding *pair = find(&told, "strongest-pair", 0), *sole = find(&told, "single-department-tasks", 0);
	assert_tells(pair,
	             "国家知识产权局与中央宣传部共同承担的任务最多，共27项，其中前者牵头5项、后者牵头16项；这并不显著多于双方任务量和任务规模"
	             "所能解释的程度（SDSM，q = 0.808）。",
	             pair->text_en);
	assert_int_equal(pair->n_tasks, 27);
	assert_holds(sole->text_zh, "53项任务（占44.9%）");
	assert_int_equal(sole->n_tasks, 53);
	assert_null(find(&told, "no-stated-lead", 0));
}

static void stand_in_falling_severity(void **state)
{
	(void)state;
	gsize n;
	g_auto(Told) told = tell(gold_plan_new());
	const DnFinding *findings = dn_analysis_findings(told.analysis, &n);
	assert_true(n >= 8);
	for (gsize i = 1; i < n; i++)
		assert_true(findings[i].severity <= findings[i - 1].severity);
}

/* ---- Made-up plans ------------------------------------------------------------------------------------------------ */

static void speaks_of_one_in_the_singular(void **state)
{
	(void)state;
	g_auto(Told) told = tell(small_plan("甲|A*,B", "乙|A*,B", "丙|A=,B=", "丁|A*"));
	assert_tells(find(&told, "no-stated-lead", 0), "有1项任务没有写明由谁牵头：3。", "1 task does not say who leads: 3.");
	assert_tells(find(&told, "single-department-tasks", 0), "1项任务（占25.0%）只有一个责任部门，不产生部门协作。",
	             "1 task names one department only (25.0% of all tasks) and brings no collaboration.");
	assert_tells(find(&told, "strongest-pair", 0),
	             "A与B共同承担的任务最多，共3项，其中前者牵头2项；这并不显著多于双方任务量和任务规模所能解释的程度（SDSM，q = 1.000）。",
	             "A and B share the most tasks, 3, of which the former leads 2; this is not significantly more than the sizes of "
	             "departments and tasks explain (SDSM, q = 1.000).");
	assert_tells(find(&told, "backbone", 0),
	             "只有1对部门有共同任务，其协作并不显著多于双方任务量和任务规模所能解释的程度（SDSM，q ≤ 0.05）。",
	             "Only one pair of departments shares a task, and it does not do so significantly more than the sizes of departments "
	             "and tasks explain (SDSM, q ≤ 0.05).");
	assert_holds(find(&told, "balance", 0)->text_en, "by 1 change of lead");
	assert_int_equal((int)number(find(&told, "no-stated-lead", 0), "tasks"), 1);
}

static void speaks_of_several_in_the_plural(void **state)
{
	(void)state;
	g_auto(Told) told = tell(small_plan("甲|A=,B=", "乙|A=,B=", "丙|A*,C,D", "丁|A*", "戊|B*"));
	assert_tells(find(&told, "no-stated-lead", 0), "有2项任务没有写明由谁牵头：1、2。", "2 tasks do not say who leads: 1, 2.");
	assert_tells(find(&told, "never-leading", 0), "只参与、从不牵头的部门：C、D。", "2 departments take part but never lead: C, D.");
	assert_tells(find(&told, "single-department-tasks", 0), "2项任务（占40.0%）只有一个责任部门，不产生部门协作。",
	             "2 tasks name one department only (40.0% of all tasks) and bring no collaboration.");
	assert_holds(find(&told, "strongest-pair", 0)->text_zh, "A与B共同承担的任务最多，共2项；");
	assert_holds(find(&told, "strongest-pair", 0)->text_en, "A and B share the most tasks, 2; ");
}

static void names_departments_in_english_where_a_name_is_known(void **state)
{
	(void)state;
	DnPlan *plan = small_plan("甲|甲部*,乙部", "乙|甲部*,乙部");
	dn_plan_describe_department(plan, 0, NULL, "Ministry A", NULL);
	g_auto(Told) told = tell(plan);
	assert_tells(find(&told, "never-leading", 0), "只参与、从不牵头的部门：乙部。",
	             "1 department takes part but never leads: 乙部.");
	assert_holds(find(&told, "strongest-pair", 0)->text_en, "Ministry A and 乙部 share");
	assert_holds(find(&told, "strongest-pair", 0)->text_zh, "甲部与乙部");
}

static void claims_no_strongest_pair_among_equals(void **state)
{
	(void)state;
	g_auto(Told) equals = tell(small_plan("甲|A*,B,C", "乙|B*,A,C"));
	assert_null(find(&equals, "strongest-pair", 0));
	g_auto(Told) once = tell(small_plan("甲|A*,B"));
	assert_null(find(&once, "strongest-pair", 0));
}

static void speaks_only_of_the_one_that_leads(void **state)
{
	(void)state;
	g_auto(Told) told = tell(small_plan("甲|A*", "乙|B*,A", "丙|B*,A", "丁|C*,A"));
	assert_holds(find(&told, "strongest-pair", 0)->text_zh, "共2项，其中后者牵头2项；");
	assert_holds(find(&told, "strongest-pair", 0)->text_en, "2, of which the latter leads 2; ");
}

static void says_why_fewer_pairs_are_tested_than_share_a_task(void **state)
{
	(void)state;
	g_auto(Told) told = tell(gold_plan_new());
	const DnFinding *backbone = find(&told, "backbone", 0);
	assert_holds(backbone->text_zh, "195对有共同任务的部门（另有3对涉及集合性主体，不作检验）中，有2对");
	assert_holds(backbone->text_en, "Of 195 pairs of departments that share a task (3 more, with a collective body, are not tested), 2 share");
	assert_int_equal((int)number(backbone, "pairs_with_collectives"), 3);
}

static void names_no_broker_among_equals_or_without_partners(void **state)
{
	(void)state;
	g_auto(Told) equals = tell(small_plan("甲|A*,B,C", "乙|A*,B,C", "丙|A*,B,C", "丁|A*,B,C"));
	assert_null(find(&equals, "main-broker", 0));
	g_auto(Told) alone = tell(small_plan("甲|A*", "乙|A*", "丙|A*"));
	assert_null(find(&alone, "main-broker", 0));
	g_auto(Told) star = tell(small_plan("甲|A*,B", "乙|A*,C", "丙|A*,D"));
	assert_int_equal((int)find(&star, "main-broker", 0)->departments[0], 0);
}

static void tells_who_else_leads_as_much_as_the_fourth(void **state)
{
	(void)state;
	g_auto(Told) told = tell(small_plan("1|A*", "2|A*", "3|B*", "4|C*", "5|D*", "6|E*"));
	assert_holds(find(&told, "lead-concentration", 0)->text_zh, "（A、B、C、D；另有1个部门与末位并列）");
	assert_holds(find(&told, "lead-concentration", 0)->text_en, "(A, B, C, D; 1 more with as many as the last)");
}

static void counts_tasks_that_get_their_first_lead(void **state)
{
	(void)state;
	g_auto(Told) told = tell(small_plan("1|A*,B", "2|A*,B", "3|A*,B", "4|A=,B="));
	assert_holds(find(&told, "balance", 0)->text_en, "; the one task that names possible leads but states none counts with one lead.");
	assert_int_equal((int)number(find(&told, "balance", 0), "tasks_given_a_lead"), 1);
}

static void says_nothing_of_collectives(void **state)
{
	(void)state;
	g_auto(Told) told = tell(small_plan("甲|A*,各地", "乙|A*,各地", "丙|A*,各地", "丁|各地="));
	assert_null(find(&told, "strongest-pair", 0));
	assert_null(find(&told, "never-leading", 0));
	assert_null(find(&told, "backbone", 0));
}

static void has_nothing_to_say_of_an_empty_plan(void **state)
{
	(void)state;
	gsize n;
	g_auto(Told) told = tell(small_plan_new((const char *const[]){NULL}));
	dn_analysis_findings(told.analysis, &n);
	assert_int_equal(n, 0);
}

/* So many pairs of departments that two-mode betweenness is taken from a sample of paths. */
static void tells_of_a_network_whose_paths_are_sampled(void **state)
{
	enum { DEPARTMENTS = 270, TASKS = 33000 };
	(void)state;
	DnPlan *plan = dn_plan_new();
	guint32 department[DEPARTMENTS];
	dn_plan_add_document(plan, &(DnPlanDocument){.id = "large", .path = "large.txt", .format = "text", .sha256 = "", .language = "zh"});
	for (guint i = 0; i < DEPARTMENTS; i++) {
		g_autofree char *name = g_strdup_printf("第%u局", i + 1);
		department[i] = dn_plan_add_department(plan, name, DN_KIND_DEPARTMENT);
	}
	for (guint a = 0, task = 0; a < DEPARTMENTS; a++)
		for (guint b = a + 1; b < DEPARTMENTS && task < TASKS; b++) {
			const DnResponsibility responsible[] = {{.department = department[a], .role = DN_ROLE_LEAD, .verb = "负责"},
			                                        {.department = department[b], .role = DN_ROLE_PARTICIPANT, .verb = "负责"}};
			g_autofree char *id = g_strdup_printf("%u", ++task);
			dn_plan_add_task(plan, &(DnTask){.id = id, .number = id, .text = id, .clause = id, .n_responsible = 2, .responsible = responsible});
		}
	g_auto(Told) told = tell(plan);
	gsize n;
	const DnConvention *conventions = dn_analysis_conventions(told.analysis, &n);
	assert_int_equal(n, 1);
	assert_string_equal(conventions[0].key, "two_mode_betweenness");
	assert_non_null(find(&told, "balance", 0));
	for (guint a = 0; a < DEPARTMENTS; a++) {
		double betweenness = dn_analysis_value(told.analysis, DN_FRAME_DEPARTMENTS, "two_mode.betweenness", a);
		assert_true(betweenness >= 0 && betweenness <= 1);
	}
}

static void counts_in_words(void **state)
{
	(void)state;
	g_auto(Told) told = tell(small_plan("甲|A*"));
	assert_string_equal(dn_finding_count(told.analysis, 0, "task", "tasks"), "0 tasks");
	assert_string_equal(dn_finding_count(told.analysis, 1, "task", "tasks"), "1 task");
	assert_string_equal(dn_finding_p(told.analysis, 0.0004), "p < 0.001");
	assert_string_equal(dn_finding_p(told.analysis, 0.0123), "p = 0.012");
	assert_string_equal(dn_finding_percent(told.analysis, 0.12345), "12.3%");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(tells_why_two_departments_of_2025_are_overloaded),
		cmocka_unit_test(tells_how_2025_could_be_balanced),
		cmocka_unit_test(counts_what_2025_shares),
		cmocka_unit_test(stand_in_falling_severity),
		cmocka_unit_test(speaks_of_one_in_the_singular),
		cmocka_unit_test(speaks_of_several_in_the_plural),
		cmocka_unit_test(names_departments_in_english_where_a_name_is_known),
		cmocka_unit_test(claims_no_strongest_pair_among_equals),
		cmocka_unit_test(speaks_only_of_the_one_that_leads),
		cmocka_unit_test(says_why_fewer_pairs_are_tested_than_share_a_task),
		cmocka_unit_test(names_no_broker_among_equals_or_without_partners),
		cmocka_unit_test(tells_who_else_leads_as_much_as_the_fourth),
		cmocka_unit_test(counts_tasks_that_get_their_first_lead),
		cmocka_unit_test(says_nothing_of_collectives),
		cmocka_unit_test(has_nothing_to_say_of_an_empty_plan),
		cmocka_unit_test(tells_of_a_network_whose_paths_are_sampled),
		cmocka_unit_test(counts_in_words),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
