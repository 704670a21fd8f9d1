/* The 2025 plan read from its text, against the hand-checked answer: every field of it. */
#include "cmocka_setup.h"

#include <dutynet/plan.h>
#include <jansson.h>

#include <string.h>

typedef struct {
	DnDocument *document;
	DnPlan *plan;
	json_t *gold;
} Fixture;

static int read_plan(void **state)
{
	Fixture *fixture = g_new0(Fixture, 1);
	fixture->document = dn_document_new_from_file(TEST_SOURCE_ROOT "/data/plan-2025.txt", NULL, NULL);
	const DnDocument *documents[] = {fixture->document};
	fixture->plan = fixture->document != NULL ? dn_plan_parse(documents, 1, NULL, NULL) : NULL;
	fixture->gold = json_load_file(TEST_FIXTURES "/plan-2025.gold.json", 0, NULL);
	*state = fixture;
	return fixture->plan == NULL || fixture->gold == NULL;
}

static int drop_plan(void **state)
{
	Fixture *fixture = *state;
	dn_plan_free(fixture->plan);
	dn_document_free(fixture->document);
	json_decref(fixture->gold);
	g_free(fixture);
	return 0;
}

static const char *text_at(const json_t *object, const char *key)
{
	return json_string_value(json_object_get(object, key));
}

static guint number_at(const json_t *object, const char *key)
{
	return (guint)json_integer_value(json_object_get(object, key));
}

static void has_the_counts(void **state)
{
	const Fixture *fixture = *state;
	const json_t *counts = json_object_get(fixture->gold, "counts");
	guint single = 0;
	for (guint i = 0; i < dn_plan_n_tasks(fixture->plan); i++)
		single += dn_plan_task(fixture->plan, i)->n_responsible == 1 ? 1 : 0;
	assert_int_equal(dn_plan_n_tasks(fixture->plan), number_at(counts, "tasks"));
	assert_int_equal(dn_plan_n_departments(fixture->plan), number_at(counts, "departments"));
	assert_int_equal(dn_plan_n_responsibilities(fixture->plan), number_at(counts, "responsibilities"));
	assert_int_equal(single, number_at(counts, "single_department_tasks"));
}

static void has_the_headings(void **state)
{
	const Fixture *fixture = *state;
	const json_t *counts = json_object_get(fixture->gold, "counts");
	g_autoptr(GHashTable) chapters = g_hash_table_new(g_str_hash, g_str_equal);
	g_autoptr(GHashTable) sections = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	for (guint i = 0; i < dn_plan_n_tasks(fixture->plan); i++) {
		const DnTask *task = dn_plan_task(fixture->plan, i);
		g_hash_table_add(chapters, (gpointer)task->path[0]);
		if (task->n_path > 1)
			g_hash_table_add(sections, g_strconcat(task->path[0], task->path[1], NULL));
	}
	assert_int_equal(g_hash_table_size(chapters), number_at(counts, "chapters"));
	assert_int_equal(g_hash_table_size(sections), number_at(counts, "sections"));
}

static void has_the_departments_in_order(void **state)
{
	const Fixture *fixture = *state;
	size_t i;
	json_t *gold;
	json_array_foreach(json_object_get(fixture->gold, "departments"), i, gold) {
		const DnDepartment *department = dn_plan_department(fixture->plan, (guint)i);
		assert_string_equal(department->name, text_at(gold, "name"));
		assert_string_equal(dn_department_kind_name(department->kind), text_at(gold, "kind"));
	}
}

static void assert_path(const DnTask *task, const json_t *gold)
{
	const char *section = text_at(gold, "section");
	assert_int_equal(task->n_path, section != NULL ? 2 : 1);
	assert_string_equal(task->path[0], text_at(gold, "chapter"));
	if (section != NULL)
		assert_string_equal(task->path[1], section);
}

/* The gold lists leads, then participants, each in the order of the clause. */
static void assert_roles(const DnPlan *plan, const DnTask *task, const json_t *gold, const char *key, DnRole role)
{
	const json_t *names = json_object_get(gold, key);
	size_t next = 0;
	for (guint i = 0; i < task->n_responsible; i++) {
		if (task->responsible[i].role != role)
			continue;
		const char *name = dn_plan_department(plan, task->responsible[i].department)->name;
		assert_string_equal(name, json_string_value(json_array_get(names, next++)));
	}
	assert_int_equal(next, json_array_size(names));
}

static void assert_text(const DnTask *task, const json_t *gold)
{
	assert_int_equal(g_utf8_strlen(task->text, -1), number_at(gold, "text_length"));
	assert_true(g_str_has_suffix(task->text, text_at(gold, "text_end")));
}

static void has_every_field_of_every_task(void **state)
{
	const Fixture *fixture = *state;
	size_t i;
	json_t *gold;
	json_array_foreach(json_object_get(fixture->gold, "tasks"), i, gold) {
		const DnTask *task = dn_plan_task(fixture->plan, (guint)i);
		g_autofree char *number = g_strdup_printf("%u", number_at(gold, "number"));
		assert_string_equal(task->id, number);
		assert_string_equal(task->number, number);
		assert_path(task, gold);
		assert_roles(fixture->plan, task, gold, "lead", DN_ROLE_LEAD);
		assert_roles(fixture->plan, task, gold, "participants", DN_ROLE_PARTICIPANT);
		assert_roles(fixture->plan, task, gold, "joint", DN_ROLE_JOINT);
		assert_int_equal(task->open_ended, json_is_true(json_object_get(gold, "open_ended")));
		assert_int_equal(task->own_duty, json_is_true(json_object_get(gold, "by_own_duty")));
		assert_text(task, gold);
		assert_int_equal(task->source.line, json_integer_value(json_array_get(json_object_get(gold, "lines"), 0)));
		assert_int_equal(task->source.last_line, json_integer_value(json_array_get(json_object_get(gold, "lines"), 1)));
	}
}

static void has_sources_that_can_be_traced(void **state)
{
	const Fixture *fixture = *state;
	const char *text = dn_document_text(fixture->document);
	for (guint i = 0; i < dn_plan_n_tasks(fixture->plan); i++) {
		const DnTask *task = dn_plan_task(fixture->plan, i);
		const char *end = text + task->source.offset + task->source.length;
		assert_true(g_str_has_prefix(text + task->source.offset, task->number));
		assert_true(g_str_has_prefix(end - strlen("）"), "）"));
	}
}

static void quotes_the_lead_rule_with_its_line(void **state)
{
	const Fixture *fixture = *state;
	const DnLeadRule *rule = &dn_plan_document(fixture->plan, 0)->lead_rule;
	assert_int_equal(rule->kind, DN_LEAD_RULE_FIRST_LISTED);
	assert_string_equal(rule->text,
	                    "上述各项任务分工中，由多个部门负责的，列第一位的部门为牵头部门，其他为参与部门。");
	assert_int_equal(rule->line, 719);
}

static void finds_the_title(void **state)
{
	const Fixture *fixture = *state;
	assert_string_equal(dn_plan_document(fixture->plan, 0)->title, "2025年知识产权强国建设推进计划");
}

static void types_spaces_as_a_reader_would(void **state)
{
	const Fixture *fixture = *state;
	static const struct {
		const char *id, *text;
	} cases[] = {{"20", "（2025—2030年）》。"}, {"38", "“剑网2025”专项行动"}, {"45", "完善DNA分子指纹数据库"}, {"90", "（试行）》。"}};
	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		int task = dn_plan_find_task(fixture->plan, cases[i].id);
		assert_non_null(strstr(dn_plan_task(fixture->plan, (guint)task)->text, cases[i].text));
	}
}

static void keeps_the_clause_as_written_across_lines(void **state)
{
	const Fixture *fixture = *state;
	int task = dn_plan_find_task(fixture->plan, "47");
	assert_string_equal(dn_plan_task(fixture->plan, (guint)task)->clause,
	                    "（中央宣传部、工业和信息化部、国管局等单位按职责分工负责）");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(has_the_counts),
		cmocka_unit_test(has_the_headings),
		cmocka_unit_test(has_the_departments_in_order),
		cmocka_unit_test(has_every_field_of_every_task),
		cmocka_unit_test(has_sources_that_can_be_traced),
		cmocka_unit_test(quotes_the_lead_rule_with_its_line),
		cmocka_unit_test(finds_the_title),
		cmocka_unit_test(types_spaces_as_a_reader_would),
		cmocka_unit_test(keeps_the_clause_as_written_across_lines),
	};
	return cmocka_run_group_tests(tests, read_plan, drop_plan);
}
