/* A plan saved as JSON and read back is the same plan; what people may break by hand is said with its place. */
#include "cmocka_setup.h"
#include "support/gold.h"
#include "support/rich_plan.h"

#include <string.h>

#include <dutynet/render.h>
#include <jansson.h>

#include "plan/plan_json.h"

static gboolean add_json(DnPlan *plan, const char *json, GError **error)
{
	g_autoptr(GBytes) bytes = g_bytes_new_static(json, strlen(json));
	g_autoptr(DnDocument) document = dn_document_new_from_bytes(bytes, "saved.json", NULL, error);
	return document != NULL && dn_plan_add_json(plan, document, NULL, error);
}

static char *save(const DnPlan *plan)
{
	g_autoptr(GBytes) bytes = dn_render_plan_json(plan, NULL);
	return g_strndup(g_bytes_get_data(bytes, NULL), g_bytes_get_size(bytes));
}

static void assert_round_trip(const DnPlan *plan)
{
	g_autofree char *saved = save(plan);
	g_autoptr(DnPlan) read = dn_plan_new();
	g_autoptr(GError) error = NULL;
	if (!add_json(read, saved, &error))
		fail_msg("%s", error->message);
	g_autofree char *again = save(read);
	assert_string_equal(saved, again);
}

static void reads_back_every_field(void **state)
{
	(void)state;
	g_autoptr(DnPlan) rich = rich_plan_new(), gold = gold_plan_new();
	assert_round_trip(rich);
	assert_round_trip(gold);
}

static void reads_a_plan_of_the_fewest_keys(void **state)
{
	(void)state;
	g_autoptr(DnPlan) plan = dn_plan_new();
	assert_true(add_json(plan,
	                     "{\"schema\": \"dutynet-plan/1\", \"tasks\": [{\"text\": \"甲事\", "
	                     "\"responsible\": [{\"department\": \"乙部\", \"role\": \"lead\"}]}]}",
	                     NULL));
	assert_int_equal(dn_plan_n_tasks(plan), 1);
	assert_string_equal(dn_plan_department(plan, 0)->name, "乙部");
	assert_string_equal(dn_plan_document(plan, 0)->id, "saved");
	assert_null(dn_plan_task(plan, 0)->responsible[0].verb);
}

static void takes_null_for_what_is_left_out(void **state)
{
	(void)state;
	g_autoptr(DnPlan) plan = dn_plan_new(), shorter = dn_plan_new();
	assert_true(add_json(plan,
	                     "\xEF\xBB\xBF{\"schema\": \"dutynet-plan/1\", \"documents\": [{\"id\": \"p\", \"title\": null, \"lead_rule\": null}], "
	                     "\"tasks\": [{\"id\": null, \"text\": \"甲事\", \"source\": null, \"responsible\": []}, "
	                     "{\"text\": \"乙事\", \"source\": {\"line\": null}, \"responsible\": []}], \"diagnostics\": "
	                     "[{\"code\": \"no-tasks\", \"severity\": \"info\", \"message\": \"m\", \"line\": null}]}",
	                     NULL));
	assert_true(add_json(shorter,
	                     "{\"schema\": \"dutynet-plan/1\", \"documents\": [{\"id\": \"p\"}], \"tasks\": [{\"text\": \"甲事\", "
	                     "\"responsible\": []}, {\"text\": \"乙事\", \"responsible\": []}], \"diagnostics\": "
	                     "[{\"code\": \"no-tasks\", \"severity\": \"info\", \"message\": \"m\"}]}",
	                     NULL));
	g_autofree char *with = save(plan), *without = save(shorter);
	assert_string_equal(with, without);
}

static void gives_a_task_an_id_where_nothing_is_seen_of_its_own(void **state)
{
	(void)state;
	g_autoptr(DnPlan) plan = dn_plan_new();
	assert_true(add_json(plan,
	                     "{\"schema\": \"dutynet-plan/1\", \"tasks\": [{\"id\": \"\", \"text\": \"甲事\", \"responsible\": []}, "
	                     "{\"id\": \"\\u000b \", \"text\": \"乙事\", \"responsible\": []}]}",
	                     NULL));
	assert_string_equal(dn_plan_task(plan, 0)->id, "t1");
	assert_string_equal(dn_plan_task(plan, 1)->id, "t2");
	assert_round_trip(plan);
}

static void keeps_the_documents_of_two_saved_plans_apart(void **state)
{
	(void)state;
	g_autoptr(DnPlan) rich = rich_plan_new(), plan = dn_plan_new();
	g_autofree char *saved = save(rich);
	assert_true(add_json(plan, saved, NULL));
	assert_true(add_json(plan, saved, NULL));
	assert_int_equal(dn_plan_n_documents(plan), 4);
	assert_int_equal(dn_plan_n_departments(plan), 3);
	assert_int_equal(dn_plan_task(plan, 4)->document, 3);
	assert_int_equal(dn_plan_diagnostic(plan, 3)->document, 2);
}

#define RULE_PLAN(kind)                                                                                                \
	"{\"schema\": \"dutynet-plan/1\", \"documents\": [{\"id\": \"p\", \"lead_rule\": {\"kind\": \"" kind "\"}}], \"departments\": "  \
	"[{\"name\": \"各部门\", \"kind\": \"collective\"}], \"tasks\": ["                                                        \
	"{\"text\": \"a\", \"responsible\": [{\"department\": \"甲部\", \"role\": \"lead\", \"verb\": \"负责\"}, "                        \
	"{\"department\": \"乙部\", \"role\": \"participant\", \"verb\": \"负责\"}, "                                                 \
	"{\"department\": \"丙部\", \"role\": \"participant\", \"verb\": \"配合\"}]}, "                                               \
	"{\"text\": \"b\", \"responsible\": [{\"department\": \"甲部\", \"role\": \"lead\", \"verb\": \"牵头\"}, "                        \
	"{\"department\": \"乙部\", \"role\": \"participant\", \"verb\": \"参与\"}]}, "                                               \
	"{\"text\": \"c\", \"responsible\": [{\"department\": \"甲部\", \"role\": \"lead\", \"verb\": \"负责\"}]}, "                      \
	"{\"text\": \"d\", \"responsible\": [{\"department\": \"各部门\", \"role\": \"joint\"}, "                                        \
	"{\"department\": \"乙部\", \"role\": \"joint\"}, {\"department\": \"丙部\", \"role\": \"joint\"}]}]}"

/* The roles of all tasks, by their first letters. */
static char *roles_under(const char *json, DnLeadPolicy policy)
{
	g_autoptr(GBytes) bytes = g_bytes_new(json, strlen(json));
	g_autoptr(DnDocument) document = dn_document_new_from_bytes(bytes, "p.json", NULL, NULL);
	g_autoptr(DnPlan) plan =
		dn_plan_parse((const DnDocument *const[]){document}, 1, &(DnPlanOptions){.lead_policy = policy}, NULL);
	assert_non_null(plan);
	GString *roles = g_string_new(NULL);
	for (guint i = 0; i < dn_plan_n_tasks(plan); i++) {
		g_string_append(roles, i > 0 ? " " : "");
		for (guint k = 0; k < dn_plan_task(plan, i)->n_responsible; k++)
			g_string_append_c(roles, dn_role_name(dn_plan_task(plan, i)->responsible[k].role)[0]);
	}
	return g_string_free(roles, FALSE);
}

static void changes_leads_of_a_saved_plan_as_the_policy_says(void **state)
{
	(void)state;
	static const struct {
		const char *json;
		DnLeadPolicy policy;
		const char *roles;
	} cases[] = {{RULE_PLAN("first-listed"), DN_LEAD_AUTO, "lpp lp l jjj"},
	             {RULE_PLAN("first-listed"), DN_LEAD_FIRST, "lpp lp l plp"},
	             {RULE_PLAN("first-listed"), DN_LEAD_NEVER, "jjp lp l jjj"},
	             {RULE_PLAN("explicit"), DN_LEAD_NEVER, "lpp lp l jjj"}};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *roles = roles_under(cases[i].json, cases[i].policy);
		assert_string_equal(roles, cases[i].roles);
	}
}

/* What is saved names the right one of two documents that had one id. */
static void keeps_documents_of_one_id_apart_when_saved_again(void **state)
{
	(void)state;
	g_autoptr(DnPlan) rich = rich_plan_new(), plan = dn_plan_new(), again = dn_plan_new();
	g_autofree char *saved = save(rich);
	assert_true(add_json(plan, saved, NULL));
	assert_true(add_json(plan, saved, NULL));
	g_autofree char *both = save(plan);
	assert_true(add_json(again, both, NULL));
	assert_string_not_equal(dn_plan_document(plan, 0)->id, dn_plan_document(plan, 2)->id);
	for (guint i = 0; i < dn_plan_n_tasks(plan); i++)
		assert_int_equal(dn_plan_task(again, i)->document, dn_plan_task(plan, i)->document);
}

typedef struct {
	const char *json;
	DnErrorCode code;
	const char *message;
} Broken;

#define PLAN(rest) "{\"schema\": \"dutynet-plan/1\", " rest "}"
#define TASK(rest) PLAN("\"tasks\": [{\"text\": \"a\", \"responsible\": []}, {" rest "}]")

static void says_where_a_saved_plan_is_broken(void **state)
{
	(void)state;
	static const Broken cases[] = {
		{"{\"schema\": \"dutynet-plan/1\",\n  \"tasks\": [,]}", DN_ERROR_SYNTAX, "saved.json:2:"},
		{"{\"schema\": \"x\", \"schema\": \"y\"}", DN_ERROR_SYNTAX, "duplicate object key"},
		{"{\"schema\": \"dutynet-metrics/1\"}", DN_ERROR_UNSUPPORTED, "\"dutynet-metrics/1\", not \"dutynet-plan/1\""},
		{"{\"tasks\": []}", DN_ERROR_UNSUPPORTED, "not stated"},
		{PLAN("\"documents\": []"), DN_ERROR_SYNTAX, "must have an array \"tasks\""},
		{PLAN("\"tasks\": [], \"departments\": {}"), DN_ERROR_SYNTAX, "departments must be an array"},
		{PLAN("\"tasks\": [1]"), DN_ERROR_SYNTAX, "tasks[0] must be an object"},
		{PLAN("\"tasks\": [], \"documents\": [{}]"), DN_ERROR_SYNTAX, "documents[0].id must be a string"},
		{PLAN("\"tasks\": [], \"documents\": [{\"id\": \"a\", \"lead_rule\": 1}]"), DN_ERROR_SYNTAX, "lead_rule must be"},
		{PLAN("\"tasks\": [], \"documents\": [{\"id\": \"a\", \"lead_rule\": {\"kind\": \"x\"}}]"), DN_ERROR_SYNTAX, "\"first-listed\""},
		{PLAN("\"tasks\": [], \"departments\": [{}]"), DN_ERROR_SYNTAX, "departments[0].name"},
		{PLAN("\"tasks\": [], \"departments\": [{\"name\": \"a\", \"kind\": \"b\"}]"), DN_ERROR_SYNTAX, "\"collective\""},
		{PLAN("\"tasks\": [], \"departments\": [{\"name\": \"a\", \"aliases\": [1]}]"), DN_ERROR_SYNTAX, "aliases must be"},
		{PLAN("\"tasks\": [], \"departments\": [{\"name\": \"a\", \"aliases\": 1}]"), DN_ERROR_SYNTAX, "aliases must be"},
		{PLAN("\"tasks\": [], \"diagnostics\": [{\"code\": \"a\", \"severity\": \"b\"}]"), DN_ERROR_SYNTAX, "\"warning\""},
		{TASK("\"responsible\": []"), DN_ERROR_SYNTAX, "tasks[1].text must be a string"},
		{TASK("\"text\": \"a\""), DN_ERROR_SYNTAX, "tasks[1].responsible must be an array"},
		{TASK("\"text\": \"a\", \"id\": 2, \"responsible\": []"), DN_ERROR_SYNTAX, "tasks[1].id must be a string or null"},
		{TASK("\"text\": \"a\", \"document\": \"b\", \"responsible\": []"), DN_ERROR_SYNTAX, "the id of one of the documents"},
		{TASK("\"text\": \"a\", \"open_ended\": 1, \"responsible\": []"), DN_ERROR_SYNTAX, "true or false"},
		{TASK("\"text\": \"a\", \"source\": [], \"responsible\": []"), DN_ERROR_SYNTAX, "source must be an object"},
		{TASK("\"text\": \"a\", \"source\": {\"line\": -1}, \"responsible\": []"), DN_ERROR_SYNTAX, "line must be a whole number"},
		{TASK("\"text\": \"a\", \"source\": {\"line\": 5e9}, \"responsible\": []"), DN_ERROR_SYNTAX, "line must be a whole number"},
		{TASK("\"text\": \"a\", \"responsible\": [{\"department\": \"b\"}]"), DN_ERROR_SYNTAX, "tasks[1].role must be \"lead\""},
		{TASK("\"text\": \"a\", \"responsible\": [1]"), DN_ERROR_SYNTAX, "tasks[1].department must be a string"},
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(DnPlan) plan = dn_plan_new();
		g_autoptr(GError) error = NULL;
		assert_false(add_json(plan, cases[i].json, &error));
		if (!g_error_matches(error, DN_ERROR, (int)cases[i].code) || strstr(error->message, cases[i].message) == NULL)
			fail_msg("case %" G_GSIZE_FORMAT ": %s", i, error->message);
	}
}

static void assert_refused(const json_t *root, const char *key)
{
	char *json = json_dumps(root, 0);
	g_autoptr(DnPlan) plan = dn_plan_new();
	g_autoptr(GError) error = NULL;
	if (add_json(plan, json, &error) || strchr(error->message, '\n') != NULL)
		fail_msg("%s: %s", key, error == NULL ? json : error->message);
	if (!g_error_matches(error, DN_ERROR, DN_ERROR_SYNTAX) && !g_error_matches(error, DN_ERROR, DN_ERROR_UNSUPPORTED))
		fail_msg("%s: %s", key, error->message);
	free(json);
}

static void break_values(json_t *root, json_t *part);

/* Puts what stands nowhere in a plan into the place of a value, and the value back. */
static void break_value(json_t *root, json_t *part, const char *key, size_t index, json_t *value)
{
	json_t *const wrong[] = {json_real(0.5), json_pack("[[]]")};
	json_incref(value);
	for (gsize i = 0; i < G_N_ELEMENTS(wrong); i++) {
		if (json_is_object(part))
			json_object_set_new(part, key, wrong[i]);
		else
			json_array_set_new(part, index, wrong[i]);
		assert_refused(root, json_is_object(part) ? key : "an item");
	}
	if (json_is_object(part))
		json_object_set_new(part, key, value);
	else
		json_array_set_new(part, index, value);
	break_values(root, value);
}

static void break_values(json_t *root, json_t *part)
{
	const char *key;
	size_t i;
	json_t *value;
	void *next;
	json_object_foreach_safe(part, next, key, value)
		break_value(root, part, key, 0, value);
	json_array_foreach(part, i, value)
		break_value(root, part, NULL, i, value);
}

static void refuses_a_value_of_another_type_at_any_place(void **state)
{
	(void)state;
	g_autoptr(DnPlan) rich = rich_plan_new();
	g_autofree char *saved = save(rich);
	json_t *root = json_loads(saved, 0, NULL);
	break_values(root, root);
	json_decref(root);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reads_back_every_field),
		cmocka_unit_test(reads_a_plan_of_the_fewest_keys),
		cmocka_unit_test(takes_null_for_what_is_left_out),
		cmocka_unit_test(gives_a_task_an_id_where_nothing_is_seen_of_its_own),
		cmocka_unit_test(keeps_the_documents_of_two_saved_plans_apart),
		cmocka_unit_test(changes_leads_of_a_saved_plan_as_the_policy_says),
		cmocka_unit_test(keeps_documents_of_one_id_apart_when_saved_again),
		cmocka_unit_test(says_where_a_saved_plan_is_broken),
		cmocka_unit_test(refuses_a_value_of_another_type_at_any_place),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
