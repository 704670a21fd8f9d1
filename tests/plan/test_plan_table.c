/* Tables as input: both shapes, what is missing said with its place, a saved CSV read back as it was. */
#include "cmocka_setup.h"
#include "support/gold.h"
#include "support/rich_plan.h"
#include "support/zip.h"

#include <string.h>

#include <dutynet/render.h>
#include <glib/gstdio.h>

static DnPlan *parse(const char *text, const char *name, const DnPlanOptions *options, GError **error)
{
	g_autoptr(GBytes) bytes = g_bytes_new(text, strlen(text));
	g_autoptr(DnDocument) document = dn_document_new_from_bytes(bytes, name, NULL, error);
	const DnDocument *documents[] = {document};
	return document != NULL ? dn_plan_parse(documents, 1, options, error) : NULL;
}

static DnPlan *parse_well(const char *text)
{
	g_autoptr(GError) error = NULL;
	DnPlan *plan = parse(text, "table.csv", NULL, &error);
	if (plan == NULL)
		fail_msg("%s", error->message);
	return plan;
}

/* "id: department/role department/role" */
static char *describe_task(const DnPlan *plan, guint index)
{
	const DnTask *task = dn_plan_task(plan, index);
	GString *out = g_string_new(task->id);
	g_string_append_c(out, ':');
	for (guint i = 0; i < task->n_responsible; i++)
		g_string_append_printf(out, " %s/%s", dn_plan_department(plan, task->responsible[i].department)->name,
		                       dn_role_name(task->responsible[i].role));
	return g_string_free(out, FALSE);
}

#define assert_task(plan, index, expected)                                                                             \
	do {                                                                                                               \
		g_autofree char *task_found = describe_task(plan, index);                                                      \
		assert_string_equal(task_found, expected);                                                                     \
	} while (0)

/* ---- One row a responsibility ----------------------------------------------------------------------------------------------- */

static void reads_one_row_a_responsibility(void **state)
{
	(void)state;
	g_autoptr(DnPlan) plan = parse_well("task,department,role\n1,甲部,lead\n1,乙部,participant\n2,甲部,\n2,丙局,joint\n");
	assert_int_equal(dn_plan_n_tasks(plan), 2);
	assert_task(plan, 0, "1: 甲部/lead 乙部/participant");
	assert_task(plan, 1, "2: 甲部/joint 丙局/joint");
	assert_int_equal(dn_plan_task(plan, 1)->source.line, 4);
	assert_string_equal(dn_plan_document(plan, 0)->id, "table");
}

static void reads_marks_below_bodies_without_another_header(void **state)
{
	(void)state;
	g_autoptr(DnPlan) plan = parse_well("任务,市教育局,市财政局\n甲,●,○\n乙,,●\n●为牵头单位、○为配合单位,,\n");
	assert_int_equal(dn_plan_n_tasks(plan), 2);
	assert_task(plan, 0, "t1: 市教育局/lead 市财政局/participant");
	assert_task(plan, 1, "t2: 市财政局/lead");
}

static void reads_a_form_filled_in(void **state)
{
	(void)state;
	g_autoptr(DnPlan) plan = parse_well("任务名称,甲\n牵头单位,市教育局\n配合单位,市财政局\n");
	assert_int_equal(dn_plan_n_tasks(plan), 1);
	assert_task(plan, 0, "t1: 市教育局/lead 市财政局/participant");
}

static void goes_on_in_the_next_line_of_a_cell_behind_a_word_with_which_no_name_ends(void **state)
{
	(void)state;
	g_autoptr(DnPlan) plan = parse_well("No.,Action,Lead,Support\n1,Dig wells,\"Ministry of\nHealth\",\"Department of\nPorts Department for\nWells\"\n"
	                                    "2,Sail,Treasury,\"Home Office\nKent Council\"\n");
	assert_int_equal(dn_plan_n_tasks(plan), 2);
	assert_task(plan, 0, "1: Ministry of Health/lead Department of Ports/participant Department for Wells/participant");
	assert_task(plan, 1, "2: Treasury/lead Home Office/participant Kent Council/participant");
}

static void gathers_rows_of_a_task_that_stand_apart(void **state)
{
	(void)state;
	g_autoptr(DnPlan) plan = parse_well("department,task\nB,2\nA,1\nC,2\n");
	assert_int_equal(dn_plan_n_tasks(plan), 2);
	assert_task(plan, 0, "2: B/joint C/joint");
	assert_task(plan, 1, "1: A/joint");
}

static void reads_the_optional_columns(void **state)
{
	(void)state;
	g_autoptr(DnPlan) plan = parse_well("number,task,section,text,document,department,role\n"
	                                    "7,t7,一、总则 > （一）目标,修订商标法。,first,甲部,lead\n"
	                                    "1,t7,,Other,second,甲部,lead\n");
	assert_int_equal(dn_plan_n_documents(plan), 2);
	const DnTask *task = dn_plan_task(plan, 0);
	assert_string_equal(task->number, "7");
	assert_string_equal(task->text, "修订商标法。");
	assert_int_equal(task->n_path, 2);
	assert_string_equal(task->path[1], "（一）目标");
	assert_string_equal(dn_plan_task(plan, 1)->id, "t7~2");
	assert_int_equal(dn_plan_task(plan, 1)->document, 1);
}

static void takes_the_task_for_its_text_where_there_is_no_other(void **state)
{
	(void)state;
	g_autoptr(DnPlan) plan = parse_well("任务,部门,角色\n推进知识产权保护体系建设并按期完成年度工作目标,甲部,牵头\n,乙部,配合\n");
	assert_task(plan, 0, "t1: 甲部/lead 乙部/participant");
	assert_string_equal(dn_plan_task(plan, 0)->text, "推进知识产权保护体系建设并按期完成年度工作目标");
}

static void takes_a_task_of_which_nothing_is_seen_for_the_one_above(void **state)
{
	(void)state;
	g_autoptr(DnPlan) plan = parse_well("task,department\n1,甲部\n\v,乙部\n　\x7F ,丙局\n");
	assert_int_equal(dn_plan_n_tasks(plan), 1);
	assert_task(plan, 0, "1: 甲部/joint 乙部/joint 丙局/joint");
	g_autoptr(GError) error = NULL;
	assert_null(parse("task;department\n\v;甲部\n", "table.csv", NULL, &error));
	assert_int_equal(error->code, DN_ERROR_SYNTAX);
	assert_true(g_str_has_prefix(error->message, "table.csv:2: task must be given in the first row"));
}

static void keeps_the_first_of_two_equal_rows_and_says_so(void **state)
{
	(void)state;
	g_autoptr(DnPlan) plan = parse_well("task,department,role\n1,甲部,lead\n1,甲部,participant\n");
	assert_task(plan, 0, "1: 甲部/lead");
	assert_int_equal(dn_plan_n_diagnostics(plan), 1);
	assert_string_equal(dn_plan_diagnostic(plan, 0)->code, "duplicate-body");
	assert_int_equal(dn_plan_diagnostic(plan, 0)->line, 3);
}

static void knows_what_the_registry_knows(void **state)
{
	(void)state;
	g_autofree char *path = g_build_filename(g_get_tmp_dir(), "dutynet-test-registry.json", NULL);
	const char *entries = "[{\"name\": \"国家甲局\", \"full_name\": \"中华人民共和国国家甲局\", \"group\": \"部委\"}]";
	assert_true(g_file_set_contents(path, entries, -1, NULL));
	g_autoptr(DnRegistry) registry = dn_registry_new_from_file(path, NULL);
	g_unlink(path);
	assert_non_null(registry);
	g_autoptr(DnPlan) plan = parse("task,department\n1,中华人民共和国国家甲局\n2,各省级人民政府\n3,国家甲局\n", "t.csv",
	                               &(DnPlanOptions){.registry = registry}, NULL);
	assert_int_equal(dn_plan_n_departments(plan), 2);
	assert_string_equal(dn_plan_department(plan, 0)->name, "国家甲局");
	assert_string_equal(dn_plan_department(plan, 0)->aliases[0], "中华人民共和国国家甲局");
	assert_string_equal(dn_plan_department(plan, 0)->group, "部委");
	assert_int_equal(dn_plan_department(plan, 1)->kind, DN_KIND_COLLECTIVE);
}

static void lets_the_first_lead_where_asked_to(void **state)
{
	(void)state;
	g_autoptr(DnPlan) plan = parse("task,department,role\n1,A,\n1,B,\n2,C,participant\n", "t.csv",
	                               &(DnPlanOptions){.lead_policy = DN_LEAD_FIRST}, NULL);
	assert_task(plan, 0, "1: A/lead B/participant");
	assert_task(plan, 1, "2: C/participant");
}

static void keeps_thousands_of_departments_apart(void **state)
{
	(void)state;
	g_autoptr(GString) text = g_string_new("task,department\n");
	for (guint i = 0; i < 5000; i++)
		g_string_append_printf(text, "1,d%u\n1,d%u\n", i, i / 2);
	g_autoptr(DnPlan) plan = parse_well(text->str);
	assert_int_equal(dn_plan_task(plan, 0)->n_responsible, 5000);
	assert_int_equal(dn_plan_n_diagnostics(plan), 5000);
}

/* Two tasks in turns, row by row: neither's bodies stand together in the table. */
static void gathers_thousands_of_rows_that_alternate_between_tasks(void **state)
{
	(void)state;
	enum { N = 3000 };
	g_autoptr(GString) text = g_string_new("task,department,role\n");
	for (guint i = 0; i < N; i++)
		g_string_append_printf(text, "a,d%u,lead\nb,d%u,participant\n", i, N - 1 - i);
	g_autoptr(DnPlan) plan = parse_well(text->str);
	const DnTask *a = dn_plan_task(plan, 0), *b = dn_plan_task(plan, 1);
	assert_int_equal(a->n_responsible, N);
	assert_int_equal(b->n_responsible, N);
	assert_int_equal(dn_plan_n_responsibilities(plan), 2 * N);
	for (guint i = 0; i < N; i++) {
		assert_string_equal(dn_plan_department(plan, a->responsible[i].department)->name,
		                    dn_plan_department(plan, b->responsible[N - 1 - i].department)->name);
		assert_int_equal(a->responsible[i].role, DN_ROLE_LEAD);
		assert_int_equal(b->responsible[i].role, DN_ROLE_PARTICIPANT);
	}
}

static void takes_an_added_row_for_one_of_the_document_above(void **state)
{
	(void)state;
	g_autoptr(DnPlan) plan = parse_well("task,department,document\n1,A,x\n1,B,\n2,C,x\n1,D,y\n1,E,\n");
	assert_int_equal(dn_plan_n_documents(plan), 2);
	assert_int_equal(dn_plan_n_tasks(plan), 3);
	assert_int_equal(dn_plan_task(plan, 0)->n_responsible, 2);
	assert_int_equal(dn_plan_task(plan, 2)->n_responsible, 2);
	assert_int_equal(dn_plan_task(plan, 2)->document, 1);
}

/* An id is what a row calls the task, unless another document's task has it; then the row's word still means the row's document. */
static void follows_rows_of_tasks_that_were_given_other_ids(void **state)
{
	(void)state;
	g_autoptr(DnPlan) plan = parse_well("task,department,document\n1,A,x\n1,B,y\n1~2,C,y\n1,D,x\n1,E,y\n1~2,F,y\n1~2,G,x\n");
	assert_int_equal(dn_plan_n_tasks(plan), 4);
	assert_task(plan, 0, "1: A/joint D/joint");
	assert_task(plan, 1, "1~2: B/joint E/joint");
	assert_task(plan, 2, "1~2~2: C/joint F/joint");
	assert_task(plan, 3, "1~2~3: G/joint");
}

static void keeps_the_words_of_a_doubt_once_for_all_equal_rows(void **state)
{
	(void)state;
	enum { N = 100000 };
	g_autoptr(GString) text = g_string_new("task,department\n");
	for (guint i = 0; i < N; i++)
		g_string_append(text, "1,A\n");
	g_autoptr(DnPlan) plan = parse_well(text->str);
	assert_int_equal(dn_plan_n_responsibilities(plan), 1);
	assert_int_equal(dn_plan_n_diagnostics(plan), N - 1);
	const DnDiagnostic *first = dn_plan_diagnostic(plan, 0), *last = dn_plan_diagnostic(plan, N - 2);
	assert_int_equal(first->line, 3);
	assert_int_equal(last->line, N + 1);
	assert_ptr_equal(first->message, last->message);
	assert_ptr_equal(first->code, last->code);
}

/* ---- One row a task ------------------------------------------------------------------------------------------------------------ */

static void reads_one_row_a_task_with_names_by_role(void **state)
{
	(void)state;
	g_autoptr(DnPlan) plan = parse_well("序号,重点任务,牵头单位,配合单位\n1,修订商标法,国家知识产权局,\"司法部、教育部\"\n2,推进普法,司法部,\n");
	assert_int_equal(dn_plan_n_tasks(plan), 2);
	assert_task(plan, 0, "1: 国家知识产权局/lead 司法部/participant 教育部/participant");
	assert_task(plan, 1, "2: 司法部/lead");
}

/* The headings above a task, with " > " between them. */
static void assert_path(const DnPlan *plan, guint index, const char *expected)
{
	const DnTask *task = dn_plan_task(plan, index);
	g_autoptr(GString) found = g_string_new(NULL);
	for (guint i = 0; i < task->n_path; i++)
		g_string_append_printf(found, "%s%s", i > 0 ? " > " : "", task->path[i]);
	assert_string_equal(found->str, expected);
}

static void takes_a_row_of_one_cell_for_the_title_of_those_below(void **state)
{
	(void)state;
	g_autoptr(DnPlan) plan = parse_well("序号,任务,牵头单位\n一、制度,,\n1,完善法规,司法部\n,（一）分项,\n2,修订办法,财政部\n二、能力,,\n3,培训,教育部\n"
	                                    ",,商务部\n其他,其他,其他\n4,宣传,司法部\n");
	assert_int_equal(dn_plan_n_tasks(plan), 5);
	assert_path(plan, 0, "一、制度");
	assert_path(plan, 1, "一、制度 > （一）分项");
	assert_path(plan, 2, "二、能力");
	assert_path(plan, 3, "二、能力");
	assert_string_equal(dn_plan_task(plan, 3)->text, "培训");
}

static void takes_no_task_without_a_body_for_a_title(void **state)
{
	(void)state;
	g_autoptr(DnPlan) plan = parse_well("序号,任务,牵头单位\n1,完善法规,司法部\n,另行研究确定。,\n2,修订办法,财政部\n");
	assert_path(plan, 1, "");
	g_autoptr(DnPlan) numbered = parse_well("任务,牵头单位\n一、完善法规,\n二、修订办法,财政部\n");
	assert_int_equal(dn_plan_n_tasks(numbered), 1);
	assert_path(numbered, 0, "");
}

static void follows_the_column_where_a_cell_says_only_that_it_is_responsible(void **state)
{
	(void)state;
	g_autoptr(DnPlan) plan = parse_well("序号,任务,牵头单位,配合单位\n1,甲事,教育部、财政部按职责分工负责,商务部负责\n2,乙事,教育部牵头,无\n"
	                                    "3,丙事,\"教育部牵头，财政部配合\",——\n4,丁事,教育部,N/A\n");
	assert_task(plan, 0, "1: 教育部/lead 财政部/lead 商务部/participant");
	assert_task(plan, 1, "2: 教育部/lead");
	assert_task(plan, 2, "3: 教育部/lead 财政部/participant");
	assert_task(plan, 3, "4: 教育部/lead");
	assert_int_equal(dn_plan_n_diagnostics(plan), 0);
}

static void lets_outer_columns_title_the_task_of_the_inner_one(void **state)
{
	(void)state;
	g_autoptr(DnPlan) plan = parse_well(",主要任务,工作措施,责任单位\n1,提升能力,培训人员,教育部\n2,,购置设备,财政部\n3,扩大开放,,商务部\n");
	assert_path(plan, 0, "提升能力");
	assert_string_equal(dn_plan_task(plan, 0)->text, "培训人员");
	assert_path(plan, 1, "提升能力");
	assert_string_equal(dn_plan_task(plan, 1)->text, "购置设备");
	assert_path(plan, 2, "");
	assert_string_equal(dn_plan_task(plan, 2)->text, "扩大开放");
	assert_string_equal(dn_plan_task(plan, 2)->number, "3");
}

static void follows_another_header_within_a_table(void **state)
{
	(void)state;
	g_autoptr(DnPlan) plan = parse_well("序号,任务,牵头单位,配合单位\n1,甲事,教育部,财政部\n序号,任务,配合单位,牵头单位\n2,乙事,教育部,财政部\n"
	                                    "序号,任务,责任分工,\n,,牵头单位,配合单位\n3,丙事,教育部,财政部\n");
	assert_task(plan, 0, "1: 教育部/lead 财政部/participant");
	assert_task(plan, 1, "2: 财政部/lead 教育部/participant");
	assert_task(plan, 2, "3: 教育部/lead 财政部/participant");
}

static void takes_no_row_for_a_header_by_one_word(void **state)
{
	(void)state;
	g_autoptr(DnPlan) plan = parse_well("任务,责任单位,时限\n甲事,教育部,年底\n乙事,部门,年底\n丙事,财政部,年底\n");
	assert_string_equal(dn_plan_task(plan, dn_plan_n_tasks(plan) - 1)->text, "丙事");
	assert_string_equal(dn_plan_task(plan, 0)->text, "甲事");
}

static void says_which_row_names_nobody_that_could_be_read(void **state)
{
	(void)state;
	g_autoptr(DnPlan) first = parse_well("Action,Responsible\nOpen data,Agencies\nPublish,OMB\n");
	assert_int_equal(dn_plan_n_tasks(first), 2);
	g_autoptr(DnPlan) plan = parse_well("No,Action,Responsible party\n1,Open data,2026\n2,Publish,OMB\n3,Report,N/A\n");
	assert_int_equal(dn_plan_n_tasks(plan), 1);
	assert_int_equal(dn_plan_n_diagnostics(plan), 1);
	assert_string_equal(dn_plan_diagnostic(plan, 0)->code, "clause-unread");
	assert_int_equal(dn_plan_diagnostic(plan, 0)->line, 2);
}

static void takes_numbers_off_tasks_that_carry_them(void **state)
{
	(void)state;
	g_autoptr(DnPlan) plan = parse_well("Initiative,Deliverable,Responsible Party/ies\nOpen data,7.1 Publish the tool,GSA\nOpen data,7.2 Publish the list,OMB\n");
	assert_string_equal(dn_plan_task(plan, 1)->number, "7.2");
	assert_string_equal(dn_plan_task(plan, 1)->text, "Publish the list");
	g_autoptr(DnPlan) amounts = parse_well("任务,责任单位\n3个园区建成,教育部\n推进普法,司法部\n修订办法,财政部\n");
	assert_null(dn_plan_task(amounts, 0)->number);
	assert_string_equal(dn_plan_task(amounts, 0)->text, "3个园区建成");
}

static void reads_every_sheet_by_its_own_header(void **state)
{
	(void)state;
#define CELL(text) "<c t='str'><v>" text "</v></c>"
#define ROW(cells) "<row>" cells "</row>"
#define SHEET(rows) "<worksheet><sheetData>" rows "</sheetData></worksheet>"
	const ZipPart parts[] = {
		{"xl/workbook.xml", "<workbook><sheets><sheet id='a'/><sheet id='b'/><sheet id='c'/></sheets></workbook>", 0},
		{"xl/_rels/workbook.xml.rels", "<R><Relationship Id='a' Target='a.xml'/><Relationship Id='b' Target='b.xml'/>"
		                               "<Relationship Id='c' Target='c.xml'/></R>", 0},
		{"xl/a.xml", SHEET(ROW(CELL("说明")) ROW(CELL("task") CELL("department") CELL("role")) ROW(CELL("1") CELL("教育部") CELL("lead"))), 0},
		{"xl/b.xml", SHEET(ROW(CELL("编制说明"))), 0},
		{"xl/c.xml", SHEET(ROW(CELL("task") CELL("role") CELL("department")) ROW(CELL("2") CELL("lead") CELL("财政部"))), 0}};
	g_autoptr(GBytes) bytes = zip_new(parts, G_N_ELEMENTS(parts));
	g_autoptr(DnDocument) document = dn_document_new_from_bytes(bytes, "plan.xlsx", NULL, NULL);
	g_autoptr(DnPlan) plan = dn_plan_parse((const DnDocument *const[]){document}, 1, NULL, NULL);
	assert_int_equal(dn_plan_n_tasks(plan), 2);
	assert_task(plan, 0, "1: 教育部/lead");
	assert_task(plan, 1, "2: 财政部/lead");
}

static void finds_the_header_below_a_title(void **state)
{
	(void)state;
	g_autoptr(DnPlan) plan = parse_well("年度任务分工表,,\n重点任务,牵头单位,配合单位\n修订商标法,司法部,教育部\n");
	assert_int_equal(dn_plan_n_tasks(plan), 1);
}

/* ---- What is wrong -------------------------------------------------------------------------------------------------------------- */

static void says_what_a_table_lacks_and_where(void **state)
{
	(void)state;
	static const struct {
		const char *text, *message;
	} cases[] = {
		{"任务,金额\n1,2\n", "table.csv:1: no header row with the columns 'task' and 'department'"},
		{"任务,金额\n1,2\n", "found '任务', '金额'"},
		{"task,department,role\n1,A,lead\n1,B,boss\n", "table.csv:3: role must be lead, participant or joint, not 'boss'"},
		{"task,department\n,A\n", "table.csv:2: task must be given"},
		{"task,department,line\n1,A,x\n", "table.csv:2: line must be a whole number, not 'x'"},
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(GError) error = NULL;
		assert_null(parse(cases[i].text, "table.csv", NULL, &error));
		assert_true(g_error_matches(error, DN_ERROR, DN_ERROR_SYNTAX));
		if (strstr(error->message, cases[i].message) == NULL)
			fail_msg("'%s' does not say '%s'", error->message, cases[i].message);
	}
}

/* ---- Round trip ------------------------------------------------------------------------------------------------------------------ */

static char *save(const DnPlan *plan)
{
	g_autoptr(GBytes) bytes = dn_render_plan_csv(plan, NULL);
	return g_strndup(g_bytes_get_data(bytes, NULL), g_bytes_get_size(bytes));
}

static void says_which_cell_of_a_column_of_numbers_holds_none(void **state)
{
	(void)state;
	static const char *const columns[] = {"page", "line", "last_line", "offset", "length", "lead_rule_line"};
	static const char *const wrong[] = {"x", "-1", "1.5", "1 2", "99999999999999999999"};
	for (gsize i = 0; i < G_N_ELEMENTS(columns) * G_N_ELEMENTS(wrong); i++) {
		const char *column = columns[i / G_N_ELEMENTS(wrong)], *cell = wrong[i % G_N_ELEMENTS(wrong)];
		g_autofree char *text = g_strdup_printf("task,department,document,%s\n1,甲部,p,\n2,甲部,q,%s\n", column, cell);
		g_autofree char *message = g_strdup_printf("table.csv:3: %s must be a whole number, not '%s'", column, cell);
		g_autoptr(GError) error = NULL;
		assert_null(parse(text, "table.csv", NULL, &error));
		assert_true(g_error_matches(error, DN_ERROR, DN_ERROR_SYNTAX));
		assert_string_equal(error->message, message);
	}
}

static void assert_round_trip(const DnPlan *plan)
{
	g_autofree char *saved = save(plan);
	g_autoptr(DnPlan) read = parse_well(saved);
	g_autofree char *again = save(read);
	assert_string_equal(saved, again);
}

static void reads_a_saved_csv_back_as_it_was(void **state)
{
	(void)state;
	g_autoptr(DnPlan) rich = rich_plan_new(), gold = gold_plan_new();
	assert_round_trip(rich);
	assert_round_trip(gold);
}

static void keeps_an_edit_of_a_saved_csv(void **state)
{
	(void)state;
	g_autoptr(DnPlan) rich = rich_plan_new();
	g_autofree char *saved = save(rich);
	g_auto(GStrv) pieces = g_strsplit(saved, "甲部,lead", 2);
	g_autofree char *edited = g_strjoinv("丁部,joint", pieces);
	g_autoptr(DnPlan) read = parse_well(edited);
	assert_string_equal(dn_plan_department(read, 0)->name, "丁部");
	assert_int_equal(dn_plan_task(read, 0)->responsible[0].role, DN_ROLE_JOINT);
}

/* ---- Several inputs, and tables within documents ------------------------------------------------------------------------------- */

static void tells_two_inputs_of_one_name_apart(void **state)
{
	(void)state;
	static const char first[] = "1.甲事。（甲部负责）\n", second[] = "1.乙事。（乙部负责）\n";
	g_autoptr(GBytes) one = g_bytes_new_static(first, strlen(first)), two = g_bytes_new_static(second, strlen(second));
	g_autoptr(DnDocument) a = dn_document_new_from_bytes(one, "2024/plan.txt", NULL, NULL);
	g_autoptr(DnDocument) b = dn_document_new_from_bytes(two, "2025/plan.txt", NULL, NULL);
	g_autoptr(DnPlan) plan = dn_plan_parse((const DnDocument *const[]){a, b}, 2, NULL, NULL);
	assert_string_equal(dn_plan_document(plan, 0)->id, "plan");
	assert_string_equal(dn_plan_document(plan, 1)->id, "plan~2");
	assert_string_equal(dn_plan_task(plan, 1)->id, "plan~2:1");
}

static void finds_the_header_below_notes_in_every_format(void **state)
{
	(void)state;
#define NOTES "<tr><td>一</td></tr><tr><td>二</td></tr><tr><td>三</td></tr><tr><td>四</td></tr><tr><td>五</td></tr>"
	g_autoptr(GError) error = NULL;
	g_autoptr(DnPlan) plan = parse("<html><body><table>" NOTES "<tr><td>任务</td><td>牵头单位</td><td>配合单位</td></tr>"
	                               "<tr><td>甲事</td><td>甲部</td><td>乙部</td></tr></table></body></html>",
	                               "plan.html", NULL, &error);
	assert_int_equal(dn_plan_n_tasks(plan), 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reads_one_row_a_responsibility),
		cmocka_unit_test(reads_marks_below_bodies_without_another_header),
		cmocka_unit_test(reads_a_form_filled_in),
		cmocka_unit_test(goes_on_in_the_next_line_of_a_cell_behind_a_word_with_which_no_name_ends),
		cmocka_unit_test(gathers_rows_of_a_task_that_stand_apart),
		cmocka_unit_test(reads_the_optional_columns),
		cmocka_unit_test(takes_the_task_for_its_text_where_there_is_no_other),
		cmocka_unit_test(takes_a_task_of_which_nothing_is_seen_for_the_one_above),
		cmocka_unit_test(keeps_the_first_of_two_equal_rows_and_says_so),
		cmocka_unit_test(knows_what_the_registry_knows),
		cmocka_unit_test(lets_the_first_lead_where_asked_to),
		cmocka_unit_test(keeps_thousands_of_departments_apart),
		cmocka_unit_test(gathers_thousands_of_rows_that_alternate_between_tasks),
		cmocka_unit_test(follows_rows_of_tasks_that_were_given_other_ids),
		cmocka_unit_test(takes_an_added_row_for_one_of_the_document_above),
		cmocka_unit_test(keeps_the_words_of_a_doubt_once_for_all_equal_rows),
		cmocka_unit_test(reads_one_row_a_task_with_names_by_role),
		cmocka_unit_test(takes_a_row_of_one_cell_for_the_title_of_those_below),
		cmocka_unit_test(takes_no_task_without_a_body_for_a_title),
		cmocka_unit_test(follows_the_column_where_a_cell_says_only_that_it_is_responsible),
		cmocka_unit_test(lets_outer_columns_title_the_task_of_the_inner_one),
		cmocka_unit_test(follows_another_header_within_a_table),
		cmocka_unit_test(takes_no_row_for_a_header_by_one_word),
		cmocka_unit_test(says_which_row_names_nobody_that_could_be_read),
		cmocka_unit_test(takes_numbers_off_tasks_that_carry_them),
		cmocka_unit_test(reads_every_sheet_by_its_own_header),
		cmocka_unit_test(finds_the_header_below_a_title),
		cmocka_unit_test(says_what_a_table_lacks_and_where),
		cmocka_unit_test(says_which_cell_of_a_column_of_numbers_holds_none),
		cmocka_unit_test(reads_a_saved_csv_back_as_it_was),
		cmocka_unit_test(keeps_an_edit_of_a_saved_csv),
		cmocka_unit_test(tells_two_inputs_of_one_name_apart),
		cmocka_unit_test(finds_the_header_below_notes_in_every_format),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
