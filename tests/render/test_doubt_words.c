/* Every doubt that the parser, the reader of tables and a scenario can have is said in Chinese, with its names and numbers. */
#include "cmocka_setup.h"

#include <string.h>

#include "render/doubt_words.h"

/* The text as `n` documents of one plan. */
static DnPlan *plan_of_copies(const char *text, const char *name, gsize n)
{
	g_autoptr(GBytes) bytes = g_bytes_new_static(text, strlen(text));
	g_autoptr(GError) error = NULL;
	g_autoptr(DnDocument) document = dn_document_new_from_bytes(bytes, name, NULL, &error);
	if (document == NULL)
		fail_msg("%s", error->message);
	const DnDocument *documents[] = {document, document};
	DnPlan *plan = dn_plan_parse(documents, n, NULL, &error);
	if (plan == NULL)
		fail_msg("%s", error->message);
	return plan;
}

static DnPlan *plan_of(const char *text, const char *name)
{
	return plan_of_copies(text, name, 1);
}

static gboolean is_english(const char *text)
{
	return strstr(text, " the ") != NULL || strstr(text, " is ") != NULL || strstr(text, " again ") != NULL;
}

/* The Chinese of the plan's first doubt with this code. */
static char *chinese_of(const DnPlan *plan, const char *code)
{
	for (guint i = 0; i < dn_plan_n_diagnostics(plan); i++) {
		const DnDiagnostic *diagnostic = dn_plan_diagnostic(plan, i);
		if (strcmp(diagnostic->code, code) == 0)
			return dn_doubt_in_chinese(diagnostic);
	}
	fail_msg("there is no %s", code);
	return NULL;
}

typedef struct {
	const char *text, *code, *holds; /* what is read, the doubt that it raises, and a part of its words */
} Doubt;

static void assert_said_in_chinese(const Doubt *doubts, gsize n, const char *file)
{
	for (gsize i = 0; i < n; i++) {
		g_autoptr(DnPlan) plan = plan_of(doubts[i].text, file);
		g_autofree char *chinese = chinese_of(plan, doubts[i].code);
		if (is_english(chinese) || strstr(chinese, doubts[i].holds) == NULL)
			fail_msg("%s: %s", doubts[i].code, chinese);
	}
}

static void every_doubt_about_a_text_is_said_in_chinese(void **state)
{
	(void)state;
	static const Doubt doubts[] = {
		{"没有责任括注的一段话。\n", "no-tasks", ""},
		{"市教育局：负责校园食品安全。\n市公安局：负责打击犯罪行为。\n", "body-list-unread", "有2行（至第2行止）以部门开头"},
		{"一、任务\n1．甲。（教育部负责）\n2．乙。\n3．丙。（公安部负责）\n", "no-clause", "“2”"},
		{"1．甲。（教育部牵头，财政部配合，所需经费通过现有渠道解决）\n", "clause-unread", "所需经费通过现有渠道解决"},
		{"1．甲。（教育部、财政部牵头\n", "bracket-unclosed", "括号"},
		{"1．甲。（教育部负责）\n3．乙。（财政部负责）\n", "numbering-gap", "“3”接在1之后"},
		{"1．甲。（教育部负责）\n2．乙。（财政部负责）\n2．丙。（公安部负责）\n3．丁。（司法部负责）\n", "numbering-repeat",
		 "“2”在2之后"},
		{"1．甲。（教育部牵头，财政部、教育部配合）\n", "duplicate-body", "“教育部”"},
		{"1．甲。（各地区、教育部负责）\n列在首位的为牵头单位。\n", "lead-is-group", "“各地区”是一类主体"},
		{"1．甲。（教育部、财政部等部门负责）\n", "open-list", "未列尽"},
		{"1．甲。（教育部牵头，各地区配合）\n", "collective", "“各地区”"},
		{"1．甲。（责任单位：江南通达）\n", "unknown-body", "“江南通达”"},
		{"1. Build\nLead: DECC and Pobal\n", "unknown-body", "可能是两个部门"},
		{"3. Build\nLead: Treasury\n\n4. Close\nLead: Treasury\n", "numbering-gap", "从编号“3”开始"},
		{"1. Build\nPotential Partners\n- River Council\n", "clause-unread", "未能读作部门名称：- River Council"},
		{"1. Build\nLead: to be seen\n", "clause-unread", "未能读作部门名称，没有计入：to be seen"},
		{"1．甲。（省机场集团负责）\n2．乙。（省机场集团公司负责）\n", "near-duplicate", "“省机场集团”（第1行）"},
		{"1．甲。（教育部、财政部负责）\n", "lead-rule-missing", "有1项任务"},
		{"1．甲。（教育部、财政部负责）\n2．乙。（教育部、公安部负责）\n", "lead-rule-missing", "有2项任务"},
		{"各任务分工中，列第一位的部门为牵头部门。\n1．甲。（教育部配合，财政部牵头）\n", "lead-rule-contradicted", "第1行"},
	};
	assert_said_in_chinese(doubts, G_N_ELEMENTS(doubts), "plan.txt");
}

static void a_doubt_about_a_table_is_said_in_chinese(void **state)
{
	(void)state;
	g_autoptr(DnPlan) plan = plan_of("task,department,role\n甲,教育部,lead\n甲,教育部,participant\n", "plan.csv");
	g_autofree char *chinese = chinese_of(plan, "duplicate-body");
	assert_string_equal(chinese, "该任务不止一次列出“教育部”，以第一行为准");
}

static void every_doubt_about_columns_and_rows_is_said_in_chinese(void **state)
{
	(void)state;
	static const Doubt doubts[] = {
		{"|任务|牵头单位|主办部门|\n|---|---|---|\n|甲|市教育局|市财政局|\n", "clause-unread", "“主办部门”一栏"},
		{"|任务|牵头单位|涉及方|\n|---|---|---|\n|甲|市教育局|市财政局|\n|乙|市教育局|市公安局|\n", "clause-unread", "“涉及方”一栏"},
		{"|任务|责任单位|\n|---|---|\n|甲|市教育局|\n|乙|，以及|\n", "clause-unread", "没有计入：，以及"},
		{"|任务|目标|责任单位|\n|---|---|---|\n|甲|丙|市教育局|\n|乙|市财政局|\n", "clause-unread", "未从中读出部门：市财政局"},
		{"|序号|任务|责任单位|\n|---|---|---|\n|1|甲|市教育局|\n|2|乙||\n", "no-clause", "“2”一行"},
		{"|Action|Responsible|Accountable|Consulted|\n|---|---|---|---|\n|Draft|Policy Unit|Ministry of Health|Treasury|\n", "raci", "RACI 矩阵"},
		{"|任务|配合单位|\n|---|---|\n|甲|市教育局|\n", "lead-rule-missing", "“配合单位”一栏"},
	};
	assert_said_in_chinese(doubts, G_N_ELEMENTS(doubts), "plan.md");
}

static void a_doubt_about_several_documents_is_said_in_chinese(void **state)
{
	(void)state;
	g_autoptr(DnPlan) plan = plan_of_copies("1．甲。（市教育局负责）\n", "plan.txt", 2);
	g_autofree char *chinese = chinese_of(plan, "place-unnamed");
	assert_string_equal(chinese, "“市教育局”未写明属于何地，又见于plan~2；这样的名称在几份文件中都有，共1个，各按一个部门计（用 --apart 可按文件分开）");
}

static void a_scenario_is_said_in_chinese(void **state)
{
	(void)state;
	g_autofree char *chinese = dn_doubt_in_chinese(&(DnDiagnostic){.code = "scenario", .message = "the plan was changed: remove 甲"});
	assert_string_equal(chinese, "计划已作如下改动：remove 甲");
}

static void an_unread_table_is_said_in_chinese(void **state)
{
	(void)state;
	g_autofree char *chinese = dn_doubt_in_chinese(&(DnDiagnostic){
		.code = "table-unread", .message = "a table on page 7 could not be read; its lines, and what follows on that page, are left out"});
	assert_non_null(strstr(chinese, "第7页"));
	assert_false(is_english(chinese));
}

static void a_damaged_file_is_said_in_chinese(void **state)
{
	(void)state;
	g_autofree char *chinese = dn_doubt_in_chinese(&(DnDiagnostic){
		.code = "file-damaged", .message = "the file is damaged, and some of its text may be missing: Bad stream"});
	assert_string_equal(chinese, "文件有损坏，可能有文字没有读出：Bad stream");
}

static void broken_words_are_told_in_chinese(void **state)
{
	(void)state;
	g_autofree char *chinese = dn_doubt_in_chinese(&(DnDiagnostic){
		.code = "word-broken",
		.message = "the columns of this table break words over two lines, and not all of them could be joined; names may stand in two parts"});
	assert_non_null(strstr(chinese, "断成两截"));
	assert_false(is_english(chinese));
}

static void words_that_are_not_ours_stay_as_they_are(void **state)
{
	(void)state;
	static const DnDiagnostic foreign[] = {
		{.code = "collective", .message = "something else"},
		{.code = "numbering-gap", .message = "number 3 follows "},
		{.code = "open-list", .message = ""},
		{.code = "not-ours", .message = "%s %n \x01"},
	};
	for (gsize i = 0; i < G_N_ELEMENTS(foreign); i++) {
		g_autofree char *chinese = dn_doubt_in_chinese(&foreign[i]);
		assert_string_equal(chinese, foreign[i].message);
	}
}

static void names_with_the_words_of_a_template_do_no_harm(void **state)
{
	(void)state;
	g_autofree char *chinese = dn_doubt_in_chinese(&(DnDiagnostic){
		.code = "clause-unread", .message = "part of the clause was not understood and is left out: %s 100% \"</b>\""});
	assert_string_equal(chinese, "责任括注中有一部分未能读懂，没有计入：%s 100% \"</b>\"");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_doubt_about_a_text_is_said_in_chinese), cmocka_unit_test(an_unread_table_is_said_in_chinese),
		cmocka_unit_test(a_doubt_about_a_table_is_said_in_chinese),
		cmocka_unit_test(every_doubt_about_columns_and_rows_is_said_in_chinese),
		cmocka_unit_test(a_doubt_about_several_documents_is_said_in_chinese),
		cmocka_unit_test(a_scenario_is_said_in_chinese),
		cmocka_unit_test(a_damaged_file_is_said_in_chinese),
		cmocka_unit_test(broken_words_are_told_in_chinese),
		cmocka_unit_test(words_that_are_not_ours_stay_as_they_are),
		cmocka_unit_test(names_with_the_words_of_a_template_do_no_harm),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
